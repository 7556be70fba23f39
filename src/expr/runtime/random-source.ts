/** Where randomness comes from. The host replaces this to make runs repeatable. */

/** Fills the array with random bytes. */
export type RandomSource = (bytes: Uint8Array) => void;

export const systemRandom: RandomSource = (bytes) => {
  globalThis.crypto.getRandomValues(bytes);
};

let source = systemRandom;

/** Replaces the source and gives the one before. */
export function setRandomSource(next: RandomSource): RandomSource {
  const previous = source;
  source = next;
  return previous;
}

/** As many random bytes as asked for. */
export function randomBytes(count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  source(bytes);
  return bytes;
}

/** Where randomness that no seed fixes comes from: `Guid.NewGuid`, `new Random()`. The host replaces this to make runs repeatable. */

export interface RandomSource {
  /** Fills the array with random bytes. */
  fill(bytes: Uint8Array): void;
  /** The next number in [0, 1). */
  next(): number;
}

export const systemRandom: RandomSource = {
  fill(bytes) {
    globalThis.crypto.getRandomValues(bytes);
  },
  next: Math.random,
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
  source.fill(bytes);
  return bytes;
}

/** A random number in [0, 1). */
export const randomNumber = (): number => source.next();

/** RC2 (RFC 2268), which platforms no longer bring; old PKCS#12 files and `SymmetricAlgorithm.Create("RC2")` need it. */
import type { CipherStream } from './provider.js';

const piTable = Uint8Array.from(
  (
    'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2179a59f587b34f1361456d8d09817d32' +
    'bd8f40eb86b77b0bf09521225c6b4e8254d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb626' +
    '6fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed708e8eade8052eef784aa72ac354d6a2a' +
    '961ad2715a1549744b9fd05e0418a4ecc2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731' +
    '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a90d38341bab33ffb0bb480c5fb9b1cd2e' +
    'c5f3db47e5a59c770aa62068fe7fc1ad'
  )
    .match(/../g)!
    .map((hex) => Number.parseInt(hex, 16)),
);

function expandKey(key: Uint8Array, effectiveBits: number): Uint16Array {
  const bytes = new Uint8Array(128);
  bytes.set(key.subarray(0, 128));
  const effectiveBytes = (effectiveBits + 7) >> 3;
  const mask = 255 >> (8 * effectiveBytes - effectiveBits);
  for (let i = key.length; i < 128; i++) bytes[i] = piTable[(bytes[i - 1]! + bytes[i - key.length]!) & 255]!;
  bytes[128 - effectiveBytes] = piTable[bytes[128 - effectiveBytes]! & mask]!;
  for (let i = 127 - effectiveBytes; i >= 0; i--) bytes[i] = piTable[bytes[i + 1]! ^ bytes[i + effectiveBytes]!]!;
  return Uint16Array.from({ length: 64 }, (_, i) => bytes[2 * i]! | (bytes[2 * i + 1]! << 8));
}

const rotations = [1, 2, 3, 5];
const roundCount = 16;
/** The rounds after which a mashing round follows. */
const isMashed = (round: number) => round === 4 || round === 10;

function encryptBlock(r: Uint16Array, key: Uint16Array): void {
  for (let round = 0; round < roundCount; round++) {
    for (let i = 0; i < 4; i++) {
      const mixed =
        (r[i]! + key[round * 4 + i]! + (r[(i + 3) & 3]! & r[(i + 2) & 3]!) + (~r[(i + 3) & 3]! & r[(i + 1) & 3]!)) & 0xffff;
      r[i] = (mixed << rotations[i]!) | (mixed >> (16 - rotations[i]!));
    }
    if (isMashed(round)) for (let i = 0; i < 4; i++) r[i] = r[i]! + key[r[(i + 3) & 3]! & 63]!;
  }
}

function decryptBlock(r: Uint16Array, key: Uint16Array): void {
  for (let round = roundCount - 1; round >= 0; round--) {
    if (isMashed(round)) for (let i = 3; i >= 0; i--) r[i] = r[i]! - key[r[(i + 3) & 3]! & 63]!;
    for (let i = 3; i >= 0; i--) {
      const turned = (r[i]! >> rotations[i]!) | (r[i]! << (16 - rotations[i]!));
      r[i] = turned - key[round * 4 + i]! - (r[(i + 3) & 3]! & r[(i + 2) & 3]!) - (~r[(i + 3) & 3]! & r[(i + 1) & 3]!);
    }
  }
}

const load = (block: Uint8Array): Uint16Array =>
  Uint16Array.from({ length: 4 }, (_, i) => block[2 * i]! | (block[2 * i + 1]! << 8));

const store = (words: Uint16Array): Uint8Array => Uint8Array.from({ length: 8 }, (_, i) => words[i >> 1]! >> (8 * (i & 1)));

/** RC2 in CBC (with `iv`) or ECB mode (`iv` empty), without padding. */
export function rc2(key: Uint8Array, effectiveBits: number, iv: Uint8Array, encrypt: boolean): CipherStream {
  const words = expandKey(key, effectiveBits);
  const chained = iv.length > 0;
  let previous: Uint8Array = iv.slice();
  return {
    update(data) {
      const output = new Uint8Array(data.length);
      for (let at = 0; at < data.length; at += 8) {
        const block = data.slice(at, at + 8);
        if (encrypt && chained) for (let i = 0; i < 8; i++) block[i]! ^= previous[i]!;
        const registers = load(block);
        (encrypt ? encryptBlock : decryptBlock)(registers, words);
        const result = store(registers);
        if (!encrypt && chained) for (let i = 0; i < 8; i++) result[i]! ^= previous[i]!;
        previous = encrypt ? result : block;
        output.set(result, at);
      }
      return output;
    },
  };
}

/** `CipherMode`, `PaddingMode`, and how .NET pads the end of what a block cipher encrypts. */
import { throwCryptographic } from './errors.js';
import { crypto } from './provider.js';

export const cipherModes = { CBC: 1, ECB: 2, OFB: 3, CFB: 4, CTS: 5 } as const;
export const paddingModes = { None: 1, PKCS7: 2, Zeros: 3, ANSIX923: 4, ISO10126: 5 } as const;

type Fill = (target: Uint8Array, count: number) => void;

/** Fills the padding, its count in the last place; `Zeros` and `None` never get here. */
const fills: Readonly<Record<number, Fill>> = {
  [paddingModes.PKCS7]: (target, count) => target.fill(count),
  [paddingModes.ANSIX923]: (target, count) => (target[target.length - 1] = count),
  [paddingModes.ISO10126]: (target, count) => {
    target.set(crypto().randomBytes(count));
    target[target.length - 1] = count;
  },
};

/** The data made a multiple of `unit` bytes. */
export function pad(data: Uint8Array, unit: number, mode: number): Uint8Array {
  const rest = data.length % unit;
  if (mode === paddingModes.None) {
    if (rest !== 0) throwCryptographic('The input data is not a complete block.');
    return data;
  }
  if (mode === paddingModes.Zeros && rest === 0) return data;
  const padded = new Uint8Array(data.length + unit - rest);
  padded.set(data);
  fills[mode]?.(padded.subarray(data.length), unit - rest);
  return padded;
}

type Check = (padding: Uint8Array, count: number) => boolean;

const checks: Readonly<Record<number, Check>> = {
  [paddingModes.PKCS7]: (padding, count) => padding.every((byte) => byte === count),
  [paddingModes.ANSIX923]: (padding) => padding.subarray(0, -1).every((byte) => byte === 0),
  [paddingModes.ISO10126]: () => true,
};

/** The data without its padding. */
export function unpad(data: Uint8Array, unit: number, mode: number): Uint8Array {
  const check = checks[mode];
  if (check === undefined || data.length === 0) return data;
  const count = data[data.length - 1]!;
  if (count === 0 || count > unit || !check(data.subarray(data.length - count), count))
    throwCryptographic('Padding is invalid and cannot be removed.');
  return data.subarray(0, data.length - count);
}

/** Base64 and hexadecimal text of bytes, as `System.Convert` writes and reads them. */
import { types } from '../types/universe.js';
import { charge } from './budget.js';
import { throwArgument, throwArgumentNull, throwFormat } from './exception.js';
import { requireAtMost, requireNonNegative } from './text/argument-checks.js';
import { hexDigits, hexText } from './text/hex.js';
import { bytesOf, type ClrArray, made, newByteArray } from './values.js';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const codes = Uint8Array.from(alphabet, (char) => char.charCodeAt(0));
const padding = 61;
const valueOfCode = new Int8Array(128).fill(-1);
codes.forEach((code, value) => {
  valueOfCode[code] = value;
});

const ascii = new TextDecoder();

/** Base64 of bytes, without line breaks. */
export function base64Of(bytes: Uint8Array): string {
  charge(bytes.length >> 4);
  const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  let o = 0;
  for (let i = 0; i < bytes.length; i += 3) {
    // Bytes past the end read as undefined, which counts as zero here.
    const bits = (bytes[i]! << 16) | (bytes[i + 1]! << 8) | bytes[i + 2]!;
    out[o++] = codes[bits >> 18]!;
    out[o++] = codes[(bits >> 12) & 63]!;
    out[o++] = codes[(bits >> 6) & 63]!;
    out[o++] = codes[bits & 63]!;
  }
  const missing = (3 - (bytes.length % 3)) % 3;
  for (let i = 1; i <= missing; i++) out[out.length - i] = padding;
  return made(ascii.decode(out));
}

const invalidBase64 =
  'The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters.';

/** The bytes of base64 text, or undefined when it is none; spaces, tabs and line ends are skipped. */
export function tryBytesOfBase64(text: string): Uint8Array | undefined {
  charge(text.length >> 4);
  const bytes = new Uint8Array(((text.length + 3) >> 2) * 3);
  let length = 0;
  let bits = 0;
  let count = 0;
  let padded = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 32 || code === 9 || code === 10 || code === 13) continue;
    if (code === padding) {
      padded++;
      continue;
    }
    const value = code < 128 ? valueOfCode[code]! : -1;
    if (value < 0 || padded > 0) return undefined;
    bits = (bits << 6) | value;
    if ((++count & 3) === 0) {
      bytes[length++] = bits >> 16;
      bytes[length++] = bits >> 8;
      bytes[length++] = bits;
      bits = 0;
    }
  }
  if (padded > 2 || ((count + padded) & 3) !== 0) return undefined;
  if (padded === 2) bytes[length++] = bits >> 4;
  else if (padded === 1) {
    bytes[length++] = bits >> 10;
    bytes[length++] = bits >> 2;
  }
  return bytes.slice(0, length);
}

type Bytes = ClrArray<number> | null;
type Chars = ClrArray<number> | null;

/** The checked part of an array, as .NET checks it. */
function section(array: ClrArray<number>, offset: number, length: number): Uint8Array {
  requireNonNegative(length, 'length');
  requireNonNegative(offset, 'offset');
  const bytes = bytesOf(array);
  requireAtMost(offset, bytes.length - length, 'offset');
  return bytes.subarray(offset, offset + length);
}

/** `Base64FormattingOptions.InsertLineBreaks`. */
function withLineBreaks(text: string, options: number): string {
  if (options !== 0 && options !== 1) return throwArgument(`Illegal enum value: ${options}.`, 'options');
  return options === 0 ? text : text.replace(/.{76}(?=.)/g, '$&\r\n');
}

/** `Convert.ToBase64String(bytes, options)`. */
export const toBase64String = (array: Bytes, options = 0): string =>
  withLineBreaks(base64Of(bytesOf(array ?? throwArgumentNull('inArray'))), options);

/** `Convert.ToBase64String(bytes, offset, length, options)`. */
export const toBase64StringOfPart = (array: Bytes, offset: number, length: number, options = 0): string =>
  withLineBreaks(base64Of(section(array ?? throwArgumentNull('inArray'), offset, length)), options);

/** `Convert.ToBase64CharArray`: the number of characters written. */
export function toBase64CharArray(
  array: Bytes,
  offset: number,
  length: number,
  target: Chars,
  targetOffset: number,
  options = 0,
): number {
  if (array === null) return throwArgumentNull('inArray');
  if (target === null) return throwArgumentNull('outArray');
  requireNonNegative(length, 'length');
  requireNonNegative(offset, 'offsetIn');
  requireNonNegative(targetOffset, 'offsetOut');
  requireAtMost(offset, bytesOf(array).length - length, 'offsetIn');
  const text = withLineBreaks(base64Of(bytesOf(array).subarray(offset, offset + length)), options);
  requireAtMost(targetOffset, target.items.length - text.length, 'offsetOut');
  for (let i = 0; i < text.length; i++) target.items[targetOffset + i] = text.charCodeAt(i);
  return text.length;
}

const bytesOfBase64 = (text: string): ClrArray<number> =>
  newByteArray(tryBytesOfBase64(text) ?? throwFormat(invalidBase64), types.byte);

/** `Convert.FromBase64String`. */
export const fromBase64String = (text: string | null): ClrArray<number> => bytesOfBase64(text ?? throwArgumentNull('s'));

/** `Convert.FromBase64CharArray`. */
export function fromBase64CharArray(chars: Chars, offset: number, length: number): ClrArray<number> {
  if (chars === null) return throwArgumentNull('inArray');
  requireNonNegative(length, 'length');
  requireNonNegative(offset, 'offset');
  requireAtMost(offset, chars.items.length - length, 'offset');
  let text = '';
  for (let i = 0; i < length; i++) text += String.fromCharCode(chars.items[offset + i]!);
  return bytesOfBase64(text);
}

/** `Convert.ToHexStringLower(bytes)`. */
export const toHexStringLower = (array: Bytes): string => hexText(bytesOf(array ?? throwArgumentNull('inArray')));
export const toHexString = (array: Bytes): string => hexText(bytesOf(array ?? throwArgumentNull('inArray')), hexDigits);
/** `Convert.ToHexStringLower(bytes, offset, length)`. */
export const toHexStringLowerOfPart = (array: Bytes, offset: number, length: number): string =>
  hexText(section(array ?? throwArgumentNull('inArray'), offset, length));
export const toHexStringOfPart = (array: Bytes, offset: number, length: number): string =>
  hexText(section(array ?? throwArgumentNull('inArray'), offset, length), hexDigits);

/** `Convert.FromHexString`. */
export function fromHexString(text: string | null): ClrArray<number> {
  if (text === null) return throwArgumentNull('s');
  if (text.length % 2 !== 0) return throwFormat('The input is not a valid hex string as its length is not a multiple of 2.');
  if (!/^[0-9a-fA-F]*$/.test(text)) return throwFormat('The input is not a valid hex string as it contains a non-hex character.');
  charge(text.length >> 4);
  const bytes = Uint8Array.from({ length: text.length / 2 }, (_, i) => Number.parseInt(text.slice(2 * i, 2 * i + 2), 16));
  return newByteArray(bytes, types.byte);
}

/** `System.Net.WebUtility`. */
import { types } from '../../types/universe.js';
import { charge, chargeOutput } from '../budget.js';
import { throwArgumentNull } from '../exception.js';
import { requireAtMost, requireNonNegative } from '../text/argument-checks.js';
import type { ClrStringWriter } from '../text/text-reader.js';
import { codecs } from '../text/unicode-codecs.js';
import { bytesOf, type ClrArray, made, newByteArray } from '../values.js';
import { entityCharacter } from './html-entities.js';
import { bytesOfRun, encodedRun } from './uri-escape.js';

const encodedCharacters = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
  ['&', '&amp;'],
]);

const toEncode = /[<>"'&\u00a0-\u00ff]|[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;

export function htmlEncode(value: string | null): string | null {
  if (value === null) return null;
  charge(value.length >> 3);
  const text = value.replace(toEncode, (found) => {
    const named = encodedCharacters.get(found);
    if (named !== undefined) return named;
    const code = found.codePointAt(0)!;
    return code >= 0xd800 && code <= 0xdfff ? '\ufffd' : `&#${code};`;
  });
  return made(text);
}

/** What stands after `&#`: decimal with a sign and blanks around it, or plain hexadecimal after an "x". */
const decimalReference = /^\s*\+?(\d+)\s*$/;
const hexReference = /^[xX]([0-9a-fA-F]+)$/;

function numericCharacter(reference: string): string | undefined {
  const hex = hexReference.exec(reference)?.[1];
  const decimal = decimalReference.exec(reference)?.[1];
  const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
  if (!(code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return String.fromCodePoint(code);
}

export function htmlDecode(value: string | null): string | null {
  if (value?.includes('&') !== true) return value;
  charge(value.length >> 3);
  const text = value.replace(/&([^&;]*);/g, (whole, entity: string) => {
    const character = entity[0] === '#' ? numericCharacter(entity.slice(1)) : entityCharacter(entity);
    return character ?? whole;
  });
  return made(text);
}

/** The overloads that write to a TextWriter. */
export const writeTo =
  (convert: (value: string | null) => string | null) =>
  (value: string | null, output: ClrStringWriter | null): void => {
    if (output === null) return throwArgumentNull('output');
    const text = convert(value);
    if (text !== null) output.write(text);
  };

const isSafe = (byte: number): boolean =>
  (byte >= 48 && byte <= 57) ||
  (byte >= 65 && byte <= 90) ||
  (byte >= 97 && byte <= 122) ||
  byte === 0x2d ||
  byte === 0x5f ||
  byte === 0x2e ||
  byte === 0x21 ||
  byte === 0x2a ||
  byte === 0x28 ||
  byte === 0x29;

const escaped = Array.from({ length: 256 }, (_, byte) => {
  if (isSafe(byte)) return String.fromCharCode(byte);
  return byte === 0x20 ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
});

function encodeBytes(bytes: Uint8Array): string {
  charge(bytes.length >> 3);
  let text = '';
  for (const byte of bytes) text += escaped[byte];
  chargeOutput(text.length);
  return text;
}

const replacement = () => '\ufffd';

export const urlEncode = (value: string | null): string | null =>
  value === null ? null : encodeBytes(codecs.utf8.encode(value, replacement));

/** "+" and "%XX" become bytes, which are UTF-8; everything else stays. */
export function urlDecode(value: string | null): string | null {
  if (value === null || !/[+%]/.test(value)) return value;
  charge(value.length >> 3);
  const text = value.replaceAll('+', ' ').replace(encodedRun, (run) => codecs.utf8.decode(bytesOfRun(run), '\ufffd'));
  return made(text);
}

/** The bytes to work on; null when there are none. */
function part(bytes: ClrArray<number> | null, offset: number, count: number): Uint8Array | null {
  if (bytes === null) return count === 0 ? null : throwArgumentNull('bytes');
  const { length } = bytes.items;
  requireNonNegative(offset, 'offset');
  requireAtMost(offset, length, 'offset');
  requireNonNegative(count, 'count');
  requireAtMost(count, length - offset, 'count');
  return bytesOf(bytes).subarray(offset, offset + count);
}

export function urlEncodeToBytes(value: ClrArray<number> | null, offset: number, count: number): ClrArray<number> | null {
  const bytes = part(value, offset, count);
  return bytes === null ? null : newByteArray(codecs.utf8.encode(encodeBytes(bytes), replacement), types.byte);
}

const plus = 0x2b;
const percent = 0x25;
const hexValue = (byte: number | undefined): number =>
  byte === undefined ? -1 : '0123456789abcdef'.indexOf(String.fromCharCode(byte).toLowerCase());

export function urlDecodeToBytes(value: ClrArray<number> | null, offset: number, count: number): ClrArray<number> | null {
  const bytes = part(value, offset, count);
  if (bytes === null) return null;
  const result: number[] = [];
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    const high = byte === percent ? hexValue(bytes[i + 1]) : -1;
    const low = high >= 0 ? hexValue(bytes[i + 2]) : -1;
    if (low >= 0) {
      result.push(high * 16 + low);
      i += 2;
    } else result.push(byte === plus ? 0x20 : byte);
  }
  return newByteArray(Uint8Array.from(result), types.byte);
}

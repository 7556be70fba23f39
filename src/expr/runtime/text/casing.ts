/**
 * Simple (one UTF-16 unit to one) case mapping as the invariant culture does it: JavaScript's is full mapping, which
 * may change the length, and maps the Turkish i's.
 */
import { charge } from '../budget.js';

/** Characters whose full upper-case mapping differs from the invariant simple one. */
const specialUpper = /[\u00df\u0131\u0149\u01f0\u0390\u03b0\u0587\u1e96-\u1e9a\u1f50-\u1fff\ufb00-\ufb17]/;
/** Characters whose full lower-case mapping differs or depends on its surroundings. */
const specialLower = /[\u0130\u03a3]/;

/** Greek with iota subscript: the simple upper-case mapping is the title-case letter. */
const iotaUpper = new Map<number, number>([
  [0x1fb3, 0x1fbc],
  [0x1fc3, 0x1fcc],
  [0x1ff3, 0x1ffc],
]);

/** `char.ToUpperInvariant`. */
export function upperChar(code: number): number {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a ? code - 32 : code;
  if (code === 0x131 || (code >= 0xd800 && code <= 0xdfff)) return code;
  if (code >= 0x1f80 && code <= 0x1faf) return code & 8 ? code : code + 8;
  const iota = iotaUpper.get(code);
  if (iota !== undefined) return iota;
  const mapped = String.fromCharCode(code).toUpperCase();
  return mapped.length === 1 ? mapped.charCodeAt(0) : code;
}

/** `char.ToLowerInvariant`. */
export function lowerChar(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 32 : code;
  if (code === 0x130 || (code >= 0xd800 && code <= 0xdfff)) return code;
  const mapped = String.fromCharCode(code).toLowerCase();
  return mapped.length === 1 ? mapped.charCodeAt(0) : code;
}

/** `string.ToUpperInvariant`. */
export function toUpper(text: string): string {
  charge(text.length >> 4);
  if (!specialUpper.test(text)) return text.toUpperCase();
  let result = '';
  for (const point of text)
    result += point.length === 2 ? point.toUpperCase() : String.fromCharCode(upperChar(point.charCodeAt(0)));
  return result;
}

/** `string.ToLowerInvariant`. */
export function toLower(text: string): string {
  charge(text.length >> 4);
  if (!specialLower.test(text)) return text.toLowerCase();
  let result = '';
  for (const point of text)
    result += point.length === 2 ? point.toLowerCase() : String.fromCharCode(lowerChar(point.charCodeAt(0)));
  return result;
}

/** Long s: ordinal ignore-case comparison leaves it alone, unlike `ToUpper`. */
const longS = 0x17f;

/** The upper case by which `OrdinalIgnoreCase` compares one UTF-16 unit. */
export const ordinalUpperChar = (code: number): number => (code === longS ? code : upperChar(code));

const ascii = /^[\0-\x7f]*$/;
export const isAscii = (text: string): boolean => ascii.test(text);

/** The form in which two strings are equal exactly when they are under `OrdinalIgnoreCase`; same length as the input. */
export function ordinalFold(text: string): string {
  if (text.indexOf('\u017f') < 0) return toUpper(text);
  return text.split('\u017f').map(toUpper).join('\u017f');
}

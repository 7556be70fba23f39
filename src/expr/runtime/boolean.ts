/** `System.Boolean`. */
import { types } from '../types/universe.js';
import { throwArgumentNull, throwFormat } from './exception.js';
import { registerValueType } from './value-ops.js';
import type { Ref } from './values.js';

export const booleanText = (value: boolean): string => (value ? 'True' : 'False');
export const compareBooleans = (a: boolean, b: boolean): number => (a === b ? 0 : a ? 1 : -1);

registerValueType<boolean>(types.bool.definition, {
  zero: false,
  toText: booleanText,
  equals: (a, b) => a === b,
  hash: Number,
  compare: compareBooleans,
  key: (value) => value,
});

/** White space and NULs around the word are ignored, and its case. */
const booleanPattern =
  /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\0]*(true|false)[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\0]*$/i;

function readBoolean(text: string): boolean | undefined {
  const match = booleanPattern.exec(text);
  return match === null ? undefined : match[1]!.length === 4;
}

/** `bool.Parse`. */
export function parseBoolean(text: string | null): boolean {
  if (text === null) return throwArgumentNull('value');
  return readBoolean(text) ?? throwFormat(`String '${text}' was not recognized as a valid Boolean.`);
}

/** `bool.TryParse`. */
export function tryParseBoolean(text: string | null, result: Ref<boolean>): boolean {
  const value = text === null ? undefined : readBoolean(text);
  result.value = value ?? false;
  return value !== undefined;
}

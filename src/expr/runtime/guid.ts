/** `System.Guid`, held as its lower-case text: order and equality of the texts are those of the values. */
import { types } from '../types/universe.js';
import { throwArgument, throwArgumentNull, throwFormat } from './exception.js';
import { randomBytes } from './random-source.js';
import { throwOutOfRangeActual } from './text/argument-checks.js';
import { isWhiteSpace } from './text/char.js';
import { trim } from './text/string-operations.js';
import { nowTicks, unixEpochTicks } from './time/clock.js';
import { type ClrDateTimeOffset, unixMilliseconds } from './time/date-time-offset.js';
import { registerValueType } from './value-ops.js';
import { Box, bytesOf, type ClrArray, ClrStruct, newByteArray, type Ref } from './values.js';

export class ClrGuid extends ClrStruct {
  constructor(
    /** `xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx`. */
    readonly text: string,
  ) {
    super();
  }
  override toClrString(): string {
    return this.text;
  }
}

export const emptyGuid = new ClrGuid('00000000-0000-0000-0000-000000000000');
export const allBitsSetGuid = new ClrGuid('ffffffff-ffff-ffff-ffff-ffffffffffff');

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** From 32 hexadecimal digits. */
function guidOfDigits(digits: string): ClrGuid {
  const d = digits.toLowerCase();
  return new ClrGuid(`${d.slice(0, 8)}-${d.slice(8, 12)}-${d.slice(12, 16)}-${d.slice(16, 20)}-${d.slice(20)}`);
}

/** `new Guid(a, b, c, d, …)`: the first three are the fields, the rest bytes. */
export const newGuid = (a: number, b: number, c: number, ...rest: readonly number[]): ClrGuid =>
  guidOfDigits(hex(a >>> 0, 8) + hex(b & 0xffff, 4) + hex(c & 0xffff, 4) + rest.map((byte) => hex(byte, 2)).join(''));

const littleEndianOrder = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];

/** From bytes in .NET's order, which is little-endian in the first three fields. */
const guidOfBytes = (bytes: Uint8Array): ClrGuid => guidOfDigits(littleEndianOrder.map((i) => hex(bytes[i]!, 2)).join(''));

export function newGuidOfBytes(b: ClrArray<number> | null): ClrGuid {
  if (b === null) return throwArgumentNull('b');
  if (b.items.length !== 16) return throwArgument('Byte array for Guid must be exactly 16 bytes long.', 'b');
  return guidOfBytes(bytesOf(b));
}

export function newGuidOfTail(a: number, b: number, c: number, d: ClrArray<number> | null): ClrGuid {
  if (d === null) return throwArgumentNull('d');
  if (d.items.length !== 8) return throwArgument('Byte array for Guid must be exactly 8 bytes long.', 'd');
  return newGuid(a, b, c, ...d.items);
}

const bigEndianBytes = (value: ClrGuid): Uint8Array => {
  const digits = value.text.replaceAll('-', '');
  return Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16));
};
const littleEndianBytes = (value: ClrGuid): Uint8Array => {
  const bytes = bigEndianBytes(value);
  return Uint8Array.from(littleEndianOrder, (i) => bytes[i]!);
};

export const guidToByteArray = (value: ClrGuid, bigEndian = false): ClrArray<number> =>
  newByteArray(bigEndian ? bigEndianBytes(value) : littleEndianBytes(value), types.byte);

export function hashGuid(value: ClrGuid): number {
  const view = new DataView(littleEndianBytes(value).buffer);
  return view.getInt32(0, true) ^ view.getInt32(4, true) ^ view.getInt32(8, true) ^ view.getInt32(12, true);
}

export const compareGuids = (a: ClrGuid, b: ClrGuid): number => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);

/** `Guid.NewGuid()`: version 4. */
export function randomGuid(): ClrGuid {
  const bytes = randomBytes(16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return guidOfDigits(Array.from(bytes, (byte) => hex(byte, 2)).join(''));
}

/** `Guid.CreateVersion7`: begins with the time in milliseconds. */
export function version7Guid(timestamp?: ClrDateTimeOffset): ClrGuid {
  const time = timestamp === undefined ? Number((nowTicks() - unixEpochTicks) / 10_000n) : unixMilliseconds(timestamp);
  if (time < 0) throwOutOfRangeActual('timestamp', `timestamp ('${time}') must be a non-negative value.`, time);
  const digits = randomGuid().text.replaceAll('-', '');
  return guidOfDigits(`${hex(time, 12)}7${digits.slice(13)}`);
}

export const guidVersion = (value: ClrGuid): number => Number.parseInt(value.text[14]!, 16);
export const guidVariant = (value: ClrGuid): number => Number.parseInt(value.text[19]!, 16);

const badFormatName = 'Format string can be only "D", "d", "N", "n", "P", "p", "B", "b", "X" or "x".';

const writers = new Map<string, (text: string) => string>([
  ['d', (text) => text],
  ['n', (text) => text.replaceAll('-', '')],
  ['b', (text) => `{${text}}`],
  ['p', (text) => `(${text})`],
  [
    'x',
    (text) => {
      const [a, b, c, d, e] = text.split('-') as [string, string, string, string, string];
      const bytes = (d + e).match(/../g)!.map((byte) => `0x${byte}`);
      return `{0x${a},0x${b},0x${c},{${bytes.join(',')}}}`;
    },
  ],
]);

export function formatGuid(value: ClrGuid, format: string | null): string {
  if (format === null || format === '') return value.text;
  const writer = writers.get(format.toLowerCase());
  return writer === undefined ? throwFormat(badFormatName) : writer(value.text);
}

/** The Guid, or why the text is none. */
type Outcome = ClrGuid | string;

const wrongLength = 'Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).';
const notHex = 'Guid string should only contain hexadecimal characters.';
const unrecognized = 'Unrecognized Guid format.';

/** A section may begin with "+" or "0x", as it could in old versions. */
const oldPrefix = /^\+?(?:0x)?/i;

function parseDashed(text: string): Outcome {
  if (text.length !== 36 || [8, 13, 18, 23].some((i) => text[i] !== '-')) return wrongLength;
  const sections = [text.slice(0, 8), text.slice(9, 13), text.slice(14, 18), text.slice(19, 23), text.slice(24, 28)];
  const digits =
    sections.map((section) => section.replace(oldPrefix, '').padStart(section.length, '0')).join('') + text.slice(28);
  return /^[0-9a-f]{32}$/i.test(digits) ? guidOfDigits(digits) : notHex;
}

function parseDigits(text: string): Outcome {
  if (text.length !== 32) return wrongLength;
  return /^[0-9a-f]{32}$/i.test(text) ? guidOfDigits(text) : notHex;
}

const parseEnclosed =
  (open: string, close: string) =>
  (text: string): Outcome =>
    text.length === 38 && text[0] === open && text[37] === close ? parseDashed(text.slice(1, 37)) : wrongLength;

const needsBrace = 'Expected {0xdddddddd, etc}.';
const needsPrefix = 'Expected 0x prefix.';
const needsComma = "Could not find a comma, or the length between the previous token and the comma was zero (i.e., '0x,'etc.).";
const needsLastBrace =
  "Could not find a brace, or the length between the previous token and the brace was zero (i.e., '0x,'etc.).";

/** `{0xdddddddd,0xdddd,0xdddd,{0xdd,…}}`; white space may stand anywhere. */
function parseBraced(input: string): Outcome {
  let text = '';
  for (const unit of input) if (!isWhiteSpace(unit.charCodeAt(0))) text += unit;
  let at = 0;
  const brace = (): boolean => text[at++] === '{';
  /** A number up to the terminator, or a message. */
  const number = (terminator: string, missing: string, max: number): number | string => {
    if (!/^0x/i.test(text.slice(at, at + 2))) return needsPrefix;
    const end = text.indexOf(terminator, at + 2);
    if (end <= at + 2) return missing;
    const digits = text.slice(at + 2, end);
    at = end + 1;
    if (!/^[0-9a-f]+$/i.test(digits)) return notHex;
    const value = Number.parseInt(digits, 16);
    return value > max ? unrecognized : value;
  };
  if (!brace()) return needsBrace;
  const values: number[] = [];
  for (let i = 0; i < 11; i++) {
    if (i === 3 && !brace()) return needsBrace;
    const value = number(i === 10 ? '}' : ',', i === 10 ? needsLastBrace : needsComma, i < 3 ? 0xffffffff : 255);
    if (typeof value === 'string') return value;
    values.push(value);
  }
  if (text[at] !== '}') return 'Could not find the ending brace.';
  if (at !== text.length - 1) return 'Additional non-parsable characters are at the end of the string.';
  const [a, b, c, ...rest] = values as [number, number, number, ...number[]];
  return newGuid(a, b, c, ...rest);
}

const readers = new Map<string, (text: string) => Outcome>([
  ['d', parseDashed],
  ['n', parseDigits],
  ['b', parseEnclosed('{', '}')],
  ['p', parseEnclosed('(', ')')],
  ['x', parseBraced],
]);

function parseAny(input: string): Outcome {
  const text = trim(input);
  if (text.length < 32) return unrecognized;
  if (text[0] === '(') return readers.get('p')!(text);
  const isDashed = text.includes('-');
  if (text[0] === '{') return isDashed ? readers.get('b')!(text) : parseBraced(text);
  return isDashed ? parseDashed(text) : parseDigits(text);
}

const valueOrThrow = (outcome: Outcome): ClrGuid => (typeof outcome === 'string' ? throwFormat(outcome) : outcome);

/** `Guid.Parse` and `new Guid(string)`, whose parameters have different names. */
export const parseGuid = (input: string | null, paramName = 'input'): ClrGuid =>
  valueOrThrow(parseAny(input ?? throwArgumentNull(paramName)));

export function parseGuidExact(input: string | null, format: string | null): ClrGuid {
  if (input === null) return throwArgumentNull('input');
  if (format === null) return throwArgumentNull('format');
  const reader = readers.get(format.toLowerCase());
  return reader === undefined ? throwFormat(badFormatName) : valueOrThrow(reader(trim(input)));
}

function store(outcome: Outcome | undefined, result: Ref<ClrGuid>): boolean {
  const isGuid = outcome instanceof ClrGuid;
  result.value = isGuid ? outcome : emptyGuid;
  return isGuid;
}

export const tryParseGuid = (input: string | null, result: Ref<ClrGuid>): boolean =>
  store(input === null ? undefined : parseAny(input), result);

export function tryParseGuidExact(input: string | null, format: string | null, result: Ref<ClrGuid>): boolean {
  const reader = readers.get((format ?? '').toLowerCase());
  return store(input === null || reader === undefined ? undefined : reader(trim(input)), result);
}

/** `CompareTo(object)`, whose message differs from that of every other type. */
export function compareGuidToObject(self: ClrGuid, other: unknown): number {
  if (other === null) return 1;
  if (other instanceof Box && other.value instanceof ClrGuid) return compareGuids(self, other.value);
  return throwArgument('Object must be of type GUID.', 'value');
}

registerValueType<ClrGuid>(types.guid.definition, {
  zero: emptyGuid,
  toText: (value) => value.text,
  format: (value, format) => formatGuid(value, format),
  equals: (a, b) => a.text === b.text,
  hash: hashGuid,
  compare: compareGuids,
  key: (value) => value.text,
});

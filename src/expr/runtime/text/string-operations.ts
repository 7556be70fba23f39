/** The members of `System.String` that are more than a line, with .NET's argument checks. */
import { types } from '../../types/universe.js';
import { charge, chargeOutput } from '../budget.js';
import { throwArgument, throwArgumentNull, throwArgumentOutOfRange, throwIndexOutOfRange } from '../exception.js';
import { type ClrSequence, elementTypeOf, enumerate } from '../sequences.js';
import { objectText, textOf } from '../value-ops.js';
import { type ClrArray, made, newArray } from '../values.js';
import {
  requireAtMost,
  requireAtMostUnsigned,
  requireNonNegative,
  throwCount,
  throwStartIndex,
  throwStartIndexLess,
} from './argument-checks.js';
import { isWhiteSpace } from './char.js';
import { checkComparison, ordinal, search } from './comparison.js';

/** A call takes a limited number of arguments. */
const unitsAtOnce = 4096;

/** Text of UTF-16 units. */
export function textOfUnits(units: ArrayLike<number>, start = 0, end = units.length): string {
  if (end - start === 1) return String.fromCharCode(units[start]!);
  if (Array.isArray(units) && end - start === units.length && units.length <= unitsAtOnce)
    return String.fromCharCode(...(units as number[]));
  let text = '';
  for (let i = start; i < end; i += unitsAtOnce) {
    const piece = Array.prototype.slice.call(units, i, Math.min(end, i + unitsAtOnce)) as number[];
    text += String.fromCharCode(...piece);
  }
  return text;
}

/** The UTF-16 units of a text. */
export function unitsOf(text: string, start = 0, end = text.length): number[] {
  const units = new Array<number>(end - start);
  for (let i = start; i < end; i++) units[i - start] = text.charCodeAt(i);
  return units;
}

/** A new `char[]`. */
export const newCharArray = (text: string, start = 0, end = text.length): ClrArray<number> =>
  newArray(types.char, unitsOf(text, start, end));

const newStringArray = (items: string[]): ClrArray<string> => newArray<string>(types.string, items);

export function repeatChar(unit: number, count: number): string {
  requireNonNegative(count, 'count');
  chargeOutput(count);
  return String.fromCharCode(unit).repeat(count);
}

export function textOfCharPart(value: ClrArray<number> | null, startIndex: number, length: number): string {
  if (value === null) return throwArgumentNull('value');
  requireNonNegative(startIndex, 'startIndex');
  requireNonNegative(length, 'length');
  requireAtMost(startIndex, value.items.length - length, 'startIndex');
  return made(textOfUnits(value.items, startIndex, startIndex + length));
}

export function charAt(text: string, index: number): number {
  return index >= 0 && index < text.length ? text.charCodeAt(index) : throwIndexOutOfRange();
}

export function toCharArray(text: string, startIndex: number, length: number): ClrArray<number> {
  // .NET compares unsigned here, so a negative start reads as a huge one.
  if (startIndex < 0 || startIndex > text.length) requireAtMostUnsigned(startIndex, text.length, 'startIndex');
  requireAtMost(startIndex, (text.length - length) | 0, 'startIndex');
  requireNonNegative(length, 'length');
  return newCharArray(text, startIndex, startIndex + length);
}

export function copyTo(
  text: string,
  sourceIndex: number,
  destination: ClrArray<number> | null,
  destinationIndex: number,
  count: number,
): void {
  if (destination === null) return throwArgumentNull('destination');
  requireNonNegative(count, 'count');
  requireNonNegative(sourceIndex, 'sourceIndex');
  requireAtMost(count, text.length - sourceIndex, 'sourceIndex');
  requireAtMost(destinationIndex, destination.items.length - count, 'destinationIndex');
  requireNonNegative(destinationIndex, 'destinationIndex');
  charge(count >> 3);
  for (let i = 0; i < count; i++) destination.items[destinationIndex + i] = text.charCodeAt(sourceIndex + i);
}

export function substring(text: string, startIndex: number, length: number = text.length - startIndex): string {
  if (startIndex >= 0 && length >= 0 && startIndex + length <= text.length)
    return made(text.slice(startIndex, startIndex + length));
  requireNonNegative(startIndex, 'startIndex');
  if (startIndex > text.length)
    return throwArgumentOutOfRange('startIndex', 'startIndex cannot be larger than length of string.');
  requireNonNegative(length, 'length');
  return throwArgumentOutOfRange('length', 'Index and length must refer to a location within the string.');
}

export function removeFrom(text: string, startIndex: number): string {
  if (startIndex < 0) return throwArgumentOutOfRange('startIndex', 'StartIndex cannot be less than zero.');
  if (startIndex > text.length)
    return throwArgumentOutOfRange('startIndex', 'startIndex cannot be larger than length of string.');
  return made(text.slice(0, startIndex));
}

export function remove(text: string, startIndex: number, count: number): string {
  requireNonNegative(startIndex, 'startIndex');
  requireNonNegative(count, 'count');
  requireAtMost(count, text.length - startIndex, 'count');
  return made(text.slice(0, startIndex) + text.slice(startIndex + count));
}

export function insert(text: string, startIndex: number, value: string | null): string {
  if (value === null) return throwArgumentNull('value');
  requireAtMostUnsigned(startIndex, text.length, 'startIndex');
  return made(text.slice(0, startIndex) + value + text.slice(startIndex));
}

export function padLeft(text: string, totalWidth: number, unit = 32): string {
  requireNonNegative(totalWidth, 'totalWidth');
  if (totalWidth <= text.length) return text;
  chargeOutput(totalWidth);
  return text.padStart(totalWidth, String.fromCharCode(unit));
}

export function padRight(text: string, totalWidth: number, unit = 32): string {
  requireNonNegative(totalWidth, 'totalWidth');
  if (totalWidth <= text.length) return text;
  chargeOutput(totalWidth);
  return text.padEnd(totalWidth, String.fromCharCode(unit));
}

type UnitTest = (unit: number) => boolean;

/** What `Trim(params char[])` removes: white space when the array is null or empty. */
export function trimTest(trimChars: ClrArray<number> | null): UnitTest {
  if (trimChars === null || trimChars.items.length === 0) return isWhiteSpace;
  const units = [...trimChars.items];
  return (unit) => units.includes(unit);
}

/** The same for characters of a text; white space where there are none. */
export const trimTextTest = (trimChars: string): UnitTest =>
  trimChars === '' ? isWhiteSpace : (unit) => trimChars.includes(String.fromCharCode(unit));

export function trim(text: string, test: UnitTest = isWhiteSpace, atStart = true, atEnd = true): string {
  let start = 0;
  let end = text.length;
  if (atStart) while (start < end && test(text.charCodeAt(start))) start++;
  if (atEnd) while (end > start && test(text.charCodeAt(end - 1))) end--;
  if (end - start === text.length) return text;
  charge((text.length - end + start) >> 4);
  return text.slice(start, end);
}

export function isNullOrWhiteSpace(text: string | null): boolean {
  if (text === null) return true;
  for (let i = 0; i < text.length; i++) if (!isWhiteSpace(text.charCodeAt(i))) return false;
  return true;
}

/** Ordinal replacement of every occurrence; checks the output budget before it makes the text. */
export function replaceOrdinal(text: string, oldValue: string, newValue: string): string {
  charge((text.length >> 4) + 1);
  const growth = newValue.length - oldValue.length;
  if (growth > 0) {
    let count = 0;
    for (let i = text.indexOf(oldValue); i >= 0; i = text.indexOf(oldValue, i + oldValue.length)) count++;
    if (count === 0) return text;
    chargeOutput(text.length + growth * count);
  } else chargeOutput(text.length);
  if (newValue === '' && oldValue.length === 1 && text.length <= quickLength) return withoutUnit(text, oldValue.charCodeAt(0));
  // A dollar sign would mean something in a replacement.
  return newValue.includes('$') ? text.replaceAll(oldValue, () => newValue) : text.replaceAll(oldValue, newValue);
}

/** Texts up to here are rather taken apart than searched. */
const quickLength = 256;

function withoutUnit(text: string, unit: number): string {
  const kept = new Array<number>(text.length);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== unit) kept[count++] = code;
  }
  if (count === text.length) return text;
  kept.length = count;
  return String.fromCharCode(...kept);
}

function checkOldValue(oldValue: string | null): string {
  if (oldValue === null) return throwArgumentNull('oldValue');
  return oldValue === '' ? throwArgument('The value cannot be an empty string.', 'oldValue') : oldValue;
}

export const replace = (text: string, oldValue: string | null, newValue: string | null): string =>
  replaceOrdinal(text, checkOldValue(oldValue), newValue ?? '');

export function replaceBy(text: string, oldValue: string | null, newValue: string | null, comparison: number): string {
  checkComparison(comparison);
  const old = checkOldValue(oldValue);
  if (comparison === ordinal) return replaceOrdinal(text, old, newValue ?? '');
  let result = '';
  let position = 0;
  for (;;) {
    const match = search(text, old, comparison, position);
    // An ignorable value matches nothing that could be replaced.
    if (match === undefined || match.length === 0) return made(result + text.slice(position));
    result += text.slice(position, match.index) + (newValue ?? '');
    chargeOutput(result.length - position > 0 ? (newValue?.length ?? 0) : 0);
    position = match.index + match.length;
  }
}

/** `Replace(string, string, bool, CultureInfo)`. */
export const replaceByCulture = (text: string, oldValue: string | null, newValue: string | null, ignoreCase: boolean): string =>
  replaceBy(text, oldValue, newValue, ignoreCase ? 1 : 0);

const lineEnding = /\r\n|[\r\n\f\u0085\u2028\u2029]/g;

export function replaceLineEndings(text: string, replacement: string | null): string {
  if (replacement === null) return throwArgumentNull('replacementText');
  charge((text.length >> 4) + 1);
  const count = replacement.length > 1 ? (text.match(lineEnding)?.length ?? 0) : 0;
  chargeOutput(text.length + count * replacement.length);
  return text.replace(lineEnding, () => replacement);
}

const removeEmptyEntries = 1;
const trimEntries = 2;

/** Where separators are in a text: pairs of start and length. */
type SeparatorFinder = (text: string, from: number) => { readonly index: number; readonly length: number } | undefined;

const whiteSpaceFinder: SeparatorFinder = (text, from) => {
  for (let i = from; i < text.length; i++) if (isWhiteSpace(text.charCodeAt(i))) return { index: i, length: 1 };
  return undefined;
};

function findChars(separator: ClrArray<number> | null): SeparatorFinder {
  if (separator === null || separator.items.length === 0) return whiteSpaceFinder;
  const units = [...separator.items];
  return (text, from) => {
    for (let i = from; i < text.length; i++) if (units.includes(text.charCodeAt(i))) return { index: i, length: 1 };
    return undefined;
  };
}

/** A null or empty separator is in no text. */
function findText(separator: string | null): SeparatorFinder {
  if (separator === null || separator === '') return () => undefined;
  return (text, from) => {
    const index = text.indexOf(separator, from);
    return index < 0 ? undefined : { index, length: separator.length };
  };
}

/** Of several separators that begin at one place the one listed first counts; no array or an empty one means white space. */
export function findTexts(separator: ClrArray<string | null> | null): SeparatorFinder {
  if (separator === null || separator.items.length === 0) return whiteSpaceFinder;
  const texts = [...separator.items].filter((text): text is string => text !== null && text !== '');
  if (texts.length === 1) return findText(texts[0]!);
  return (text, from) => {
    let best: { index: number; length: number } | undefined;
    for (const candidate of texts) {
      const index = text.indexOf(candidate, from);
      if (index >= 0 && (best === undefined || index < best.index)) best = { index, length: candidate.length };
    }
    return best;
  };
}

export function split(text: string, find: SeparatorFinder, options: number, count?: number): ClrArray<string> {
  if (count !== undefined) requireNonNegative(count, 'count');
  if (options < 0 || options > 3) return throwArgument('Value of flags is invalid.', 'options');
  charge((text.length >> 4) + 1);
  const removesEmpty = (options & removeEmptyEntries) !== 0;
  const entryOf = (options & trimEntries) !== 0 ? (part: string) => trim(part) : (part: string) => part;
  const items: string[] = [];
  const limit = count ?? Number.POSITIVE_INFINITY;
  if (limit === 0) return newStringArray(items);
  let position = 0;
  const add = (entry: string) => {
    if (entry !== '' || !removesEmpty) items.push(entry);
  };
  if (limit > 1)
    for (let found = find(text, 0); found !== undefined; found = find(text, position)) {
      charge(1);
      add(entryOf(text.slice(position, found.index)));
      position = found.index + found.length;
      if (items.length < limit - 1) continue;
      // The rest is the last entry, but not its empty beginnings.
      while (removesEmpty && (found = find(text, position)) !== undefined) {
        if (entryOf(text.slice(position, found.index)) !== '') break;
        position = found.index + found.length;
      }
      break;
    }
  add(entryOf(text.slice(position)));
  return newStringArray(items);
}

/** `split` at a separator that is a text. */
export function splitAt(text: string, separator: string | null, options: number, count?: number): ClrArray<string> {
  if (options !== 0 || count !== undefined || separator === null || separator === '')
    return split(text, findText(separator), options, count);
  charge((text.length >> 4) + 1);
  const items: string[] = [];
  let position = 0;
  for (let found = text.indexOf(separator); found >= 0; found = text.indexOf(separator, position)) {
    charge(1);
    items.push(text.slice(position, found));
    position = found + separator.length;
  }
  items.push(position === 0 ? text : text.slice(position));
  return newStringArray(items);
}

/** `split` at any of some characters. */
export function splitAtChars(
  text: string,
  separators: ClrArray<number> | null,
  options: number,
  count?: number,
): ClrArray<string> {
  if (separators?.items.length === 1) return splitAt(text, String.fromCharCode(separators.items[0]!), options, count);
  return split(text, findChars(separators), options, count);
}

/** Like `ToString()`, with "" for null. */
export const textOrEmpty = (value: unknown): string => (value === null ? '' : objectText(value));

function joinTexts(separator: string, texts: readonly string[]): string {
  let length = Math.max(0, texts.length - 1) * separator.length;
  for (const text of texts) length += text.length;
  charge((length >> 6) + texts.length);
  chargeOutput(length);
  return texts.join(separator);
}

/** `Join` and `Concat` of a `string[]` or `object[]`. */
export function joinItems(separator: string | null, values: ClrArray | null, paramName: string): string {
  if (values === null) return throwArgumentNull(paramName);
  return joinTexts(separator ?? '', Array.from(values.items, textOrEmpty));
}

/** `Join` and `Concat` of an `IEnumerable<T>`. */
export function joinSequence(separator: string | null, values: ClrSequence | null): string {
  if (values === null) return throwArgumentNull('values');
  const type = elementTypeOf(values);
  const texts: string[] = [];
  const enumerator = enumerate(values);
  try {
    while (enumerator.moveNext()) texts.push(textOf(type, enumerator.current));
  } finally {
    enumerator.dispose();
  }
  return joinTexts(separator ?? '', texts);
}

export function joinPart(
  separator: string | null,
  value: ClrArray<string | null> | null,
  startIndex: number,
  count: number,
): string {
  if (value === null) return throwArgumentNull('value');
  requireNonNegative(startIndex, 'startIndex');
  requireNonNegative(count, 'count');
  requireAtMost(startIndex, value.items.length - count, 'startIndex');
  const items = Array.from(value.items).slice(startIndex, startIndex + count);
  return joinTexts(
    separator ?? '',
    items.map((item) => item ?? ''),
  );
}

/** `Concat` of up to four strings. */
export const concat = (...values: (string | null)[]): string =>
  joinTexts(
    '',
    values.map((value) => value ?? ''),
  );

export function indexOfChar(text: string, unit: number, startIndex: number, count: number): number {
  if (startIndex < 0 || startIndex > text.length) return throwStartIndex();
  if (count < 0 || count > text.length - startIndex) return throwCount();
  const index = text.indexOf(String.fromCharCode(unit), startIndex);
  return index < startIndex + count ? index : -1;
}

export function lastIndexOfChar(text: string, unit: number, startIndex: number, count: number): number {
  if (text === '') return -1;
  if (startIndex < 0 || startIndex >= text.length) return throwStartIndexLess();
  if (count < 0 || count > startIndex + 1) return throwCount();
  if (count === 0) return -1;
  const index = text.lastIndexOf(String.fromCharCode(unit), startIndex);
  return index > startIndex - count ? index : -1;
}

export function indexOfAny(text: string, anyOf: ClrArray<number> | null, startIndex: number, count: number): number {
  if (anyOf === null) return throwArgumentNull('anyOf');
  if (startIndex < 0 || startIndex > text.length) return throwStartIndex();
  if (count < 0 || count > text.length - startIndex) return throwCount();
  charge(count >> 4);
  const units = [...anyOf.items];
  for (let i = startIndex; i < startIndex + count; i++) if (units.includes(text.charCodeAt(i))) return i;
  return -1;
}

export function lastIndexOfAny(text: string, anyOf: ClrArray<number> | null, startIndex: number, count: number): number {
  if (anyOf === null) return throwArgumentNull('anyOf');
  if (text === '') return -1;
  if (startIndex < 0 || startIndex >= text.length) return throwStartIndexLess();
  if (count < 0 || count > startIndex + 1) return throwCount();
  charge(count >> 4);
  const units = [...anyOf.items];
  for (let i = startIndex; i > startIndex - count; i--) if (units.includes(text.charCodeAt(i))) return i;
  return -1;
}

/** `NormalizationForm` by its number. */
const normalizationForms = new Map([
  [1, 'NFC'],
  [2, 'NFD'],
  [5, 'NFKC'],
  [6, 'NFKD'],
] as const);

const invalidCodePoints = /[\ud800-\udfff\ufffe]/u;

function normalized(text: string, form: number, paramName: string): string {
  const name = normalizationForms.get(form as 1);
  if (name === undefined) return throwArgument('Invalid or unsupported normalization form.', 'normalizationForm');
  if (invalidCodePoints.test(text)) return throwArgument('String contains invalid Unicode code points.', paramName);
  charge(text.length);
  return text.normalize(name);
}

export const normalize = (text: string, form = 1): string => made(normalized(text, form, 'strInput'));
export const isNormalized = (text: string, form = 1): boolean => normalized(text, form, 'source') === text;

/** `IsInterned`: the literals of an expression are, and what they are cannot be known here; texts made at run time are not. */
export const intern = (text: string | null): string => text ?? throwArgumentNull('str');

/** Comparing and searching by `StringComparison`: 0–3 the (invariant) culture, odd ones ignoring case; 4 ordinal, 5 ordinal ignoring case. */
import { charge } from '../budget.js';
import { throwArgument, throwArgumentNull, throwArgumentOutOfRange } from '../exception.js';
import { indexMustBeLess, indexMustBeLessOrEqual, requireNonNegative, throwCount, throwStartIndex } from './argument-checks.js';
import { ordinalFold, ordinalUpperChar } from './casing.js';
import {
  type CultureMatch,
  compareCulture,
  compareCultureIgnoreCase,
  cultureEndsWith,
  cultureSearch,
  cultureSearchLast,
  cultureStartsWith,
} from './collation.js';

export const ordinal = 4;
export const ordinalIgnoreCase = 5;

/** ArgumentException unless the value is a `StringComparison`. */
export function checkComparison(comparison: number): void {
  if (comparison < 0 || comparison > 5)
    throwArgument('The string comparison type passed in is currently not supported.', 'comparisonType');
}

const isCulture = (comparison: number): boolean => comparison < 4;
const ignoresCase = (comparison: number): boolean => (comparison & 1) === 1;

/** The difference of the first units that differ, or of the lengths. */
function compareUnits(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = a.charCodeAt(i) - b.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** `string.CompareOrdinal` of whole strings: .NET reads two units at a time, so past an odd end it meets the one after. */
export function compareOrdinal(a: string, b: string): number {
  const difference = compareUnits(a, b);
  const length = Math.min(a.length, b.length);
  if (a.length === b.length || difference !== a.length - b.length || !a.startsWith(b.slice(0, length))) return difference;
  const unitAfter = (index: number): number => (a.charCodeAt(index) || 0) - (b.charCodeAt(index) || 0);
  if (length === 0) return unitAfter(0) || unitAfter(1) || difference;
  return (length % 2 === 1 && unitAfter(length)) || difference;
}

const isHighSurrogate = (unit: number): boolean => (unit & 0xfc00) === 0xd800;

/** The upper-case form of the surrogate pair at a place, if there is a pair. */
function upperPairAt(text: string, index: number): number | undefined {
  return text.codePointAt(index)! > 0xffff ? ordinalFold(text.slice(index, index + 2)).codePointAt(0) : undefined;
}

/** Ordinal order of the upper-case forms; a surrogate pair is more than any single unit. */
export function compareOrdinalIgnoreCase(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (isHighSurrogate(x) || isHighSurrogate(y)) {
      const pairA = upperPairAt(a, i);
      const pairB = upperPairAt(b, i);
      if (pairA !== undefined && pairB !== undefined) {
        if (pairA !== pairB) return pairA - pairB;
        i++;
        continue;
      }
      if (pairA !== pairB) return pairA === undefined ? -1 : 1;
    }
    const difference = x === y ? 0 : ordinalUpperChar(x) - ordinalUpperChar(y);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

export function equalsOrdinalIgnoreCase(a: string, b: string): boolean {
  return a.length === b.length && (a === b || compareOrdinalIgnoreCase(a, b) === 0);
}

const comparers: readonly ((a: string, b: string) => number)[] = [
  compareCulture,
  compareCultureIgnoreCase,
  compareCulture,
  compareCultureIgnoreCase,
  compareOrdinal,
  compareOrdinalIgnoreCase,
];

/** `string.Compare` with a checked `StringComparison`; null sorts first. */
export function compareStrings(a: string | null, b: string | null, comparison: number): number {
  checkComparison(comparison);
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  charge(Math.min(a.length, b.length) >> 4);
  return comparers[comparison]!(a, b);
}

/** `string.Equals` with a checked `StringComparison`. */
export function equalStrings(a: string | null, b: string | null, comparison: number): boolean {
  checkComparison(comparison);
  if (a === b) return true;
  if (a === null || b === null || comparison === ordinal) return false;
  if (comparison === ordinalIgnoreCase) return equalsOrdinalIgnoreCase(a, b);
  return comparers[comparison]!(a, b) === 0;
}

/** First match at or after `from`, within `text`. */
export function search(text: string, value: string, comparison: number, from = 0): CultureMatch | undefined {
  charge(text.length >> 4);
  if (isCulture(comparison)) return cultureSearch(text, value, ignoresCase(comparison), from);
  const index = comparison === ordinal ? text.indexOf(value, from) : ordinalFold(text).indexOf(ordinalFold(value), from);
  return index < 0 ? undefined : { index, length: value.length };
}

export function startsWith(text: string, value: string | null, comparison: number): boolean {
  if (value === null) return throwArgumentNull('value');
  checkComparison(comparison);
  if (value === '' || text === value) return true;
  if (isCulture(comparison)) return cultureStartsWith(text, value, ignoresCase(comparison));
  if (comparison === ordinal) return text.startsWith(value);
  return text.length >= value.length && equalsOrdinalIgnoreCase(text.slice(0, value.length), value);
}

export function endsWith(text: string, value: string | null, comparison: number): boolean {
  if (value === null) return throwArgumentNull('value');
  checkComparison(comparison);
  if (value === '' || text === value) return true;
  if (isCulture(comparison)) return cultureEndsWith(text, value, ignoresCase(comparison));
  if (comparison === ordinal) return text.endsWith(value);
  return text.length >= value.length && equalsOrdinalIgnoreCase(text.slice(text.length - value.length), value);
}

export function contains(text: string, value: string | null, comparison: number): boolean {
  if (value === null) return throwArgumentNull('value');
  checkComparison(comparison);
  return search(text, value, comparison) !== undefined;
}

/** `IndexOf(string, int, int, StringComparison)`. */
export function indexOf(
  text: string,
  value: string | null,
  comparison: number,
  startIndex = 0,
  count = text.length - startIndex,
): number {
  if (value === null) return throwArgumentNull('value');
  checkComparison(comparison);
  if (startIndex < 0 || startIndex > text.length) return throwStartIndex();
  if (count < 0 || startIndex + count > text.length) return throwCount();
  const whole = startIndex === 0 && count === text.length;
  const match = search(whole ? text : text.slice(startIndex, startIndex + count), value, comparison);
  return match === undefined ? -1 : match.index + startIndex;
}

/** `LastIndexOf(string, int, int, StringComparison)`: `startIndex` is where the search begins, going left. */
export function lastIndexOf(
  text: string,
  value: string | null,
  comparison: number,
  startIndex = text.length - 1,
  count = startIndex + 1,
): number {
  if (value === null) return throwArgumentNull('value');
  checkComparison(comparison);
  let last = startIndex;
  let length = count;
  if (last === text.length) {
    last--;
    if (length > 0) length--;
  }
  if (text.length === 0 && last === -1) length = 0;
  else if (last < 0 || last >= text.length) return throwArgumentOutOfRange('startIndex', indexMustBeLess);
  const first = last - length + 1;
  if (length < 0 || first < 0) return throwCount();
  const part = text.slice(first, last + 1);
  charge(part.length >> 4);
  const index = isCulture(comparison)
    ? (cultureSearchLast(part, value, ignoresCase(comparison))?.index ?? -1)
    : comparison === ordinal
      ? part.lastIndexOf(value)
      : ordinalFold(part).lastIndexOf(ordinalFold(value));
  return index < 0 ? -1 : index + first;
}

/** `Contains(char, StringComparison)` and `IndexOf(char, StringComparison)` search for the one-character text. */
export const charText = (value: number): string => String.fromCharCode(value);

/** `Compare(strA, indexA, strB, indexB, length, StringComparison)`: at most `length` units from each place. */
export function compareParts(
  a: string | null,
  indexA: number,
  b: string | null,
  indexB: number,
  length: number,
  comparison: number,
): number {
  checkComparison(comparison);
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  requireNonNegative(length, 'length');
  if (indexA < 0 || indexA > a.length) return throwArgumentOutOfRange('indexA', indexMustBeLessOrEqual);
  if (indexB < 0 || indexB > b.length) return throwArgumentOutOfRange('indexB', indexMustBeLessOrEqual);
  const partA = a.slice(indexA, indexA + length);
  const partB = b.slice(indexB, indexB + length);
  return comparison === ordinal ? compareUnits(partA, partB) : compareStrings(partA, partB, comparison);
}

/** The same for the overloads without `StringComparison`, whose checks are those of CompareInfo. */
export function comparePartsByCulture(
  a: string | null,
  indexA: number,
  b: string | null,
  indexB: number,
  length: number,
  ignoreCase: boolean,
): number {
  // The subtractions overflow as ints do.
  const lengthA = a === null ? length : Math.min(length, (a.length - indexA) | 0);
  const lengthB = b === null ? length : Math.min(length, (b.length - indexB) | 0);
  requireNonNegative(lengthA, 'length1');
  requireNonNegative(lengthB, 'length2');
  requireNonNegative(indexA, 'offset1');
  requireNonNegative(indexB, 'offset2');
  const partA = partOf(a, indexA, lengthA, 'string1');
  const partB = partOf(b, indexB, lengthB, 'string2');
  return compareStrings(partA, partB, ignoreCase ? 1 : 0);
}

function partOf(text: string | null, index: number, length: number, paramName: string): string | null {
  if (index + length > (text?.length ?? 0))
    throwArgumentOutOfRange(paramName, 'Offset and length must refer to a position in the string.');
  return text === null ? null : text.slice(index, index + length);
}

/**
 * Text order and equality of the invariant culture: ICU's root collation at tertiary strength, secondary when case is
 * ignored. Pure ASCII is compared by a table; everything else goes to Intl.Collator, which holds the same data.
 */

import { charge } from '../budget.js';
import { registerStringComparison, stringHash } from '../value-ops.js';
import { isAscii, toLower } from './casing.js';
import { isHighSurrogate } from './char.js';

/** ASCII in ICU's primary order; characters that are not here are ignorable. Letters follow, both cases alike. */
const asciiOrder = '\t\n\v\f\r _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$0123456789';

/** Primary weight by ASCII code; 0 is ignorable. */
const primary = new Uint8Array(128);
for (let i = 0; i < asciiOrder.length; i++) primary[asciiOrder.charCodeAt(i)] = i + 1;
for (let i = 0; i < 26; i++) primary[65 + i] = primary[97 + i] = asciiOrder.length + 1 + i;

let caseSensitive: Intl.Collator | undefined;
let caseInsensitive: Intl.Collator | undefined;
const sensitive = () => (caseSensitive ??= new Intl.Collator('en', { sensitivity: 'variant' }));
const insensitive = () => (caseInsensitive ??= new Intl.Collator('en', { sensitivity: 'accent' }));

/** Katakana and full- or half-width forms: .NET keeps them apart from their counterparts even where case is ignored. */
const widthAndKana = /[\u30a1-\u30f6\u30fd\u30fe\uff01-\uffee]/g;
/** Has the highest primary weight, so a marked letter sorts after its plain form and before the next letter. */
const marker = '\uffff';

function markForm(form: string): string {
  const code = form.charCodeAt(0);
  if (code < 0xff00) return String.fromCharCode(code - 0x60) + marker;
  const plain = form.normalize('NFKC');
  if (plain.length !== 1 || plain === form) return form;
  return markKana(plain) + marker;
}
const markKana = (plain: string) => (/[\u30a1-\u30f6\u30fd\u30fe]/.test(plain) ? markForm(plain) : plain);
const withMarks = (text: string): string => text.replace(widthAndKana, markForm);

function compareByCollator(a: string, b: string, ignoreCase: boolean): number {
  charge((a.length + b.length) >> 2);
  return ignoreCase ? insensitive().compare(withMarks(a), withMarks(b)) : sensitive().compare(a, b);
}

/**
 * -1, 0 or 1. A primary difference decides as soon as it is certain that no following character combines with the two
 * that differ; a difference of case counts only when nothing else differs.
 */
function compare(a: string, b: string, ignoreCase: boolean): number {
  const length = Math.min(a.length, b.length);
  let caseOrder = 0;
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x > 127 || y > 127) return compareByCollator(a, b, ignoreCase);
    const weightX = primary[x]!;
    if (weightX === 0) return compareByCollator(a, b, ignoreCase);
    if (x === y) continue;
    const weightY = primary[y]!;
    if (weightY === 0) return compareByCollator(a, b, ignoreCase);
    if (weightX !== weightY) {
      if (isPlainAt(a, i + 1) && isPlainAt(b, i + 1)) return weightX < weightY ? -1 : 1;
      return compareByCollator(a, b, ignoreCase);
    }
    // Same letter in two cases: lower case first.
    if (caseOrder === 0) caseOrder = x > y ? -1 : 1;
  }
  if (a.length === b.length) return ignoreCase ? 0 : caseOrder;
  const rest = a.length > length ? a : b;
  if (!isPlainAt(rest, length)) return compareByCollator(a, b, ignoreCase);
  return rest === a ? 1 : -1;
}

/** True at the end of the text and before an ASCII character that is not ignorable. */
function isPlainAt(text: string, index: number): boolean {
  if (index >= text.length) return true;
  const code = text.charCodeAt(index);
  return code < 128 && primary[code] !== 0;
}

/** `string.Compare(a, b)` of the invariant culture, neither null. */
export const compareCulture = (a: string, b: string): number => (a === b ? 0 : compare(a, b, false));
export const compareCultureIgnoreCase = (a: string, b: string): number => (a === b ? 0 : compare(a, b, true));

registerStringComparison(compareCulture);

/** Equal texts have equal hashes: what the collation may ignore or equate is left out. */
export function cultureHash(text: string, ignoreCase: boolean): number {
  let key = text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
  if (ignoreCase || !isAscii(text)) key = toLower(key);
  return stringHash(key);
}

const combining = /^\p{M}/u;
/** Nothing in it has a weight. */
export const isIgnorable = (text: string): boolean => text === '' || sensitive().compare(text, '') === 0;

/** `StartsWith` of the culture: some prefix equals the value, and no combining mark follows it. */
export function cultureStartsWith(text: string, value: string, ignoreCase: boolean): boolean {
  if (isSearchable(text) && isSearchable(value)) {
    const head = text.slice(0, value.length);
    return ignoreCase ? toLower(head) === toLower(value) : head === value;
  }
  const source = text.normalize('NFD');
  const target = value.normalize('NFD');
  if (isIgnorable(target)) return true;
  for (let end = 1; end <= source.length; end++) {
    charge(1);
    if (combining.test(source.slice(end))) continue;
    if (compare(source.slice(0, end), target, ignoreCase) === 0) return true;
    if (end > 3 * target.length && !isIgnorable(source.slice(0, end - 3 * target.length))) return false;
  }
  return false;
}

/** `EndsWith` of the culture; unlike the start, the end may lie within a base character and its marks. */
export function cultureEndsWith(text: string, value: string, ignoreCase: boolean): boolean {
  if (isSearchable(text) && isSearchable(value)) {
    if (value.length > text.length) return false;
    const tail = text.slice(text.length - value.length);
    return ignoreCase ? toLower(tail) === toLower(value) : tail === value;
  }
  const source = text.normalize('NFD');
  const target = value.normalize('NFD');
  if (isIgnorable(target)) return true;
  for (let start = source.length - 1; start >= 0; start--) {
    charge(1);
    if (compare(source.slice(start), target, ignoreCase) === 0) return true;
    if (source.length - start > 3 * target.length && !isIgnorable(source.slice(start + 3 * target.length))) return false;
  }
  return false;
}

/** ASCII without ignorable characters: here culture search and ordinal search agree. */
const searchable = /^[\t-\r\x20-\x7e]*$/;
export const isSearchable = (text: string): boolean => searchable.test(text);

let segmenter: Intl.Segmenter | undefined;

/** The segmenter's steps take time that grows with the text it was given, so it gets pieces. */
const pieceLength = 512;

/** Positions where a match may begin or end: between grapheme clusters, and between CR and LF. */
function boundariesOf(text: string): number[] {
  const boundaries: number[] = [];
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  let length = pieceLength;
  for (let start = 0; start < text.length; ) {
    // Not between surrogates.
    const end = start + length + (isHighSurrogate(text.charCodeAt(start + length - 1)) ? 1 : 0);
    const before = boundaries.length;
    for (const { segment, index } of segmenter.segment(text.slice(start, end))) {
      charge(1);
      boundaries.push(start + index);
      if (segment === '\r\n') boundaries.push(start + index + 1);
    }
    if (end >= text.length) break;
    // The last cluster may go on behind the piece: the next one starts with it, and is longer when that was all.
    const last = boundaries.pop()!;
    length = boundaries.length === before ? length * 2 : pieceLength;
    start = last;
  }
  boundaries.push(text.length);
  return boundaries;
}

/** Where a match is and how long it is. */
export interface CultureMatch {
  readonly index: number;
  readonly length: number;
}

/** The first match of `value` at or after `from`, by the culture's rules. */
export function cultureSearch(text: string, value: string, ignoreCase: boolean, from = 0): CultureMatch | undefined {
  if (value === '') return { index: from, length: 0 };
  if (isSearchable(text) && isSearchable(value)) {
    const index = ignoreCase ? toLower(text).indexOf(toLower(value), from) : text.indexOf(value, from);
    return index < 0 ? undefined : { index, length: value.length };
  }
  if (isIgnorable(value)) return { index: from, length: 0 };
  const boundaries = boundariesOf(text);
  for (let i = 0; i < boundaries.length - 1; i++) {
    if (boundaries[i]! < from) continue;
    const match = matchAt(text, value, ignoreCase, boundaries, i);
    if (match !== undefined) return match;
  }
  return undefined;
}

/** The last match of `value`. */
export function cultureSearchLast(text: string, value: string, ignoreCase: boolean): CultureMatch | undefined {
  if (value === '') return { index: text.length, length: 0 };
  if (isSearchable(text) && isSearchable(value)) {
    const index = ignoreCase ? toLower(text).lastIndexOf(toLower(value)) : text.lastIndexOf(value);
    return index < 0 ? undefined : { index, length: value.length };
  }
  if (isIgnorable(value)) return { index: text.length, length: 0 };
  const boundaries = boundariesOf(text);
  for (let i = boundaries.length - 2; i >= 0; i--) {
    const match = matchAt(text, value, ignoreCase, boundaries, i);
    if (match !== undefined) return match;
  }
  return undefined;
}

/** The match that begins at boundary `first`: the shortest run of clusters that equals the value. */
function matchAt(
  text: string,
  value: string,
  ignoreCase: boolean,
  boundaries: readonly number[],
  first: number,
): CultureMatch | undefined {
  const index = boundaries[first]!;
  const firstEnd = boundaries[first + 1]!;
  charge(1);
  if (cannotStart(text, index, firstEnd, value)) return undefined;
  if (isIgnorable(text.slice(index, firstEnd))) return undefined;
  let weighty = 0;
  for (let last = first + 1; last < boundaries.length; last++) {
    const end = boundaries[last]!;
    charge(1);
    if (compare(text.slice(index, end), value, ignoreCase) === 0) return { index, length: end - index };
    if (!isIgnorable(text.slice(boundaries[last - 1]!, end)) && ++weighty > value.length) return undefined;
  }
  return undefined;
}

/** A quick no: both begin with a plain ASCII character, and not with the same letter. */
function cannotStart(text: string, index: number, end: number, value: string): boolean {
  if (end - index !== 1) return false;
  const x = text.charCodeAt(index);
  const y = value.charCodeAt(0);
  if (x > 127 || y > 127 || !isPlainAt(value, 1)) return false;
  return primary[x] !== primary[y] && primary[x] !== 0 && primary[y] !== 0;
}

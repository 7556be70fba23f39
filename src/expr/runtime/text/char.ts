/** `System.Char`: categories and classes of UTF-16 units, and the value operations. */
import { types } from '../../types/universe.js';
import { throwArgument, throwArgumentNull, throwArgumentOutOfRange, throwFormat } from '../exception.js';
import { registerValueType } from '../value-ops.js';
import type { Ref } from '../values.js';

registerValueType<number>(types.char.definition, {
  zero: 0,
  toText: (value) => String.fromCharCode(value),
  format: (value) => String.fromCharCode(value),
  equals: (a, b) => a === b,
  hash: (value) => value | (value << 16),
  compare: (a, b) => a - b,
  key: (value) => value,
});

/** Names of the general categories in the numeric order of `UnicodeCategory`. */
export const categoryNames = [
  'Lu',
  'Ll',
  'Lt',
  'Lm',
  'Lo',
  'Mn',
  'Mc',
  'Me',
  'Nd',
  'Nl',
  'No',
  'Zs',
  'Zl',
  'Zp',
  'Cc',
  'Cf',
  'Cs',
  'Co',
  'Pc',
  'Pd',
  'Ps',
  'Pe',
  'Pi',
  'Pf',
  'Po',
  'Sm',
  'Sc',
  'Sk',
  'So',
  'Cn',
];

/** Made when a character is first asked for. */
const lookUp = (() => {
  let patterns: readonly RegExp[] | undefined;
  return (codePoint: number): number => {
    patterns ??= categoryNames.map((name) => new RegExp(`^\\p{${name}}$`, 'u'));
    const text = String.fromCodePoint(codePoint);
    const found = patterns.findIndex((pattern) => pattern.test(text));
    return found < 0 ? unassigned : found;
  };
})();
const unassigned = 29;
/** Categories of the basic plane, each plus one; zero until it is known. */
const cached = new Uint8Array(0x10000);

/** `UnicodeCategory` of a code point. */
export function categoryOf(codePoint: number): number {
  if (codePoint < 0x10000) {
    const known = cached[codePoint]!;
    if (known !== 0) return known - 1;
  }
  const found = lookUp(codePoint);
  if (codePoint < 0x10000) cached[codePoint] = found + 1;
  return found;
}

/** A set of categories as a bit mask. */
const mask = (...values: number[]): number => values.reduce((bits, value) => bits | (1 << value), 0);
const inCategories = (bits: number) => (codePoint: number) => ((bits >>> categoryOf(codePoint)) & 1) === 1;

export const isLetter = inCategories(mask(0, 1, 2, 3, 4));
export const isDigit = (c: number): boolean => (c < 0x80 ? c >= 48 && c <= 57 : categoryOf(c) === 8);
export const isNumber = inCategories(mask(8, 9, 10));
export const isLetterOrDigit = inCategories(mask(0, 1, 2, 3, 4, 8));
export const isUpper = (c: number): boolean => categoryOf(c) === 0;
export const isLower = (c: number): boolean => categoryOf(c) === 1;
export const isPunctuation = inCategories(mask(18, 19, 20, 21, 22, 23, 24));
export const isSymbol = inCategories(mask(25, 26, 27, 28));
export const isSeparator = inCategories(mask(11, 12, 13));
export const isControl = (c: number): boolean => c < 0x20 || (c >= 0x7f && c <= 0x9f);
export const isHighSurrogate = (c: number): boolean => (c & 0xfc00) === 0xd800;
export const isLowSurrogate = (c: number): boolean => (c & 0xfc00) === 0xdc00;
export const isSurrogate = (c: number): boolean => (c & 0xf800) === 0xd800;

/** `char.IsWhiteSpace`: not U+FEFF, U+200B or U+180E, but U+0085. */
export function isWhiteSpace(c: number): boolean {
  if (c <= 0xff) return c === 0x20 || (c >= 9 && c <= 13) || c === 0xa0 || c === 0x85;
  return (
    (c >= 0x2000 && c <= 0x200a) || c === 0x1680 || c === 0x2028 || c === 0x2029 || c === 0x202f || c === 0x205f || c === 0x3000
  );
}

/** The unit at `index`, checked as the `(string s, int index)` overloads do. */
export function unitAt(s: string | null, index: number): number {
  if (s === null) return throwArgumentNull('s');
  if (index < 0 || index >= s.length) return throwArgumentOutOfRange('index');
  return s.charCodeAt(index);
}

/** The code point at `index`; a lone surrogate stands for itself. */
export function pointAt(s: string | null, index: number): number {
  unitAt(s, index);
  return s!.codePointAt(index)!;
}

/** Characters below U+10000 with a numeric value that is not a decimal digit's, by their compatibility decomposition or here. */
const numericValues = new Map<number, number>();
function loadNumericValues(): void {
  const runs: readonly (readonly [start: number, first: number, count: number, step?: number])[] = [
    [0x2160, 1, 12],
    [0x2170, 1, 12],
    [0x2460, 1, 20],
    [0x2474, 1, 20],
    [0x2488, 1, 20],
    [0x24eb, 11, 10],
    [0x24f5, 1, 10],
    [0x2776, 1, 10],
    [0x2780, 1, 10],
    [0x278a, 1, 10],
    [0x3021, 1, 9],
    [0x3038, 10, 3, 10],
    [0x3220, 1, 10],
    [0x3280, 1, 10],
    [0x3251, 21, 15],
    [0x32b1, 36, 15],
    [0x1369, 1, 9],
    [0x1372, 10, 10, 10],
    [0x0bf0, 10, 1],
    [0x0bf1, 100, 1],
    [0x0bf2, 1000, 1],
    [0x3248, 10, 8, 10],
    [0x3192, 1, 4],
  ];
  for (const [start, first, count, step = 1] of runs)
    for (let i = 0; i < count; i++) numericValues.set(start + i, first + i * step);
  const singles: readonly (readonly [code: number, value: number])[] = [
    [0xb2, 2],
    [0xb3, 3],
    [0xb9, 1],
    [0x2070, 0],
    [0x24ea, 0],
    [0x24ff, 0],
    [0x216c, 50],
    [0x216d, 100],
    [0x216e, 500],
    [0x216f, 1000],
    [0x217c, 50],
    [0x217d, 100],
    [0x217e, 500],
    [0x217f, 1000],
    [0x2180, 1000],
    [0x2181, 5000],
    [0x2182, 10000],
    [0x2183, -1],
    [0x2184, -1],
    [0x2185, 6],
    [0x2186, 50],
    [0x2187, 50000],
    [0x2188, 100000],
    [0x3007, 0],
    [0x137b, 100],
    [0x137c, 10000],
    [0x09f4, 1 / 16],
    [0x09f5, 1 / 8],
    [0x09f6, 3 / 16],
    [0x09f7, 1 / 4],
    [0x09f8, 3 / 4],
    [0x09f9, 16],
    [0x0f2a, 0.5],
    [0x0f2b, 1.5],
    [0x0f2c, 2.5],
    [0x0f2d, 3.5],
    [0x0f2e, 4.5],
    [0x0f2f, 5.5],
    [0x0f30, 6.5],
    [0x0f31, 7.5],
    [0x0f32, 8.5],
    [0x0f33, -0.5],
    [0x215f, 1],
    [0x2189, 0],
    [0x2cfd, 0.5],
  ];
  for (const [code, value] of singles) numericValues.set(code, value);
  for (let i = 4; i <= 9; i++) numericValues.set(0x2070 + i, i);
  for (let i = 0; i <= 9; i++) numericValues.set(0x2080 + i, i);
}

const fraction = /^(\d+)\u2044(\d+)$/;

/** `char.GetNumericValue`. */
export function numericValue(codePoint: number): number {
  if (codePoint >= 48 && codePoint <= 57) return codePoint - 48;
  const category = categoryOf(codePoint);
  if (category === 8) {
    // Decimal digits come in runs of ten.
    let zero = codePoint;
    while (codePoint - zero < 9 && categoryOf(zero - 1) === 8) zero--;
    const offset = digitZeroes.get(codePoint);
    return offset ?? (codePoint - zero) % 10;
  }
  if (codePoint >= 0x10107 && codePoint <= 0x10133) return aegeanValue(codePoint - 0x10107);
  if (numericValues.size === 0) loadNumericValues();
  const value = numericValues.get(codePoint);
  if (value !== undefined) return value;
  const parts = fraction.exec(String.fromCodePoint(codePoint).normalize('NFKD'));
  return parts === null ? -1 : Number(parts[1]) / Number(parts[2]);
}

/** Digits that do not start at the beginning of their run of category Nd. */
const digitZeroes = new Map<number, number>();
for (let point = 0x1d7ce; point <= 0x1d7ff; point++) digitZeroes.set(point, (point - 0x1d7ce) % 10);

/** Aegean numbers: 1 to 9, 10 to 90 and so on, nine each. */
const aegeanValue = (index: number): number => ((index % 9) + 1) * 10 ** Math.floor(index / 9);

const validUtf32 =
  'A valid UTF32 value is between 0x000000 and 0x10ffff, inclusive, and should not include surrogate codepoint values (0x00d800 ~ 0x00dfff).';

export function convertFromUtf32(utf32: number): string {
  if (utf32 < 0 || utf32 > 0x10ffff || (utf32 >= 0xd800 && utf32 <= 0xdfff)) return throwArgumentOutOfRange('utf32', validUtf32);
  return String.fromCodePoint(utf32);
}

export function convertPairToUtf32(high: number, low: number): number {
  if (!isHighSurrogate(high))
    return throwArgumentOutOfRange('highSurrogate', 'A valid high surrogate character is between 0xd800 and 0xdbff, inclusive.');
  if (!isLowSurrogate(low))
    return throwArgumentOutOfRange('lowSurrogate', 'A valid low surrogate character is between 0xdc00 and 0xdfff, inclusive.');
  return ((high - 0xd800) << 10) + (low - 0xdc00) + 0x10000;
}

const loneSurrogate = (found: string, missing: string, index: number): never =>
  throwArgument(
    `Found a ${found} surrogate char without a ${missing} surrogate at index: ${index}. The input may not be in this encoding, or may not contain valid Unicode (UTF-16) characters.`,
    's',
  );

export function convertTextToUtf32(s: string | null, index: number): number {
  if (s === null) return throwArgumentNull('s');
  if (index < 0 || index >= s.length)
    return throwArgumentOutOfRange(
      'index',
      'Index was out of range. Must be non-negative and less than the size of the collection.',
    );
  const unit = s.charCodeAt(index);
  if (isLowSurrogate(unit)) return loneSurrogate('low', 'preceding high', index);
  if (!isHighSurrogate(unit)) return unit;
  const point = s.codePointAt(index)!;
  return point > 0xffff ? point : loneSurrogate('high', 'following low', index);
}

/** `char.IsSurrogatePair(string, int)`. */
export const isPairAt = (s: string | null, index: number): boolean => pointAt(s, index) > 0xffff;

export function parseChar(s: string | null): number {
  if (s === null) return throwArgumentNull('s');
  return s.length === 1 ? s.charCodeAt(0) : throwFormat('String must be exactly one character long.');
}

export function tryParseChar(s: string | null, result: Ref<number>): boolean {
  result.value = s?.length === 1 ? s.charCodeAt(0) : 0;
  return s?.length === 1;
}

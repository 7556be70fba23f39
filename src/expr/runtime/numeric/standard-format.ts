/** Standard numeric format strings (C, E, F, G, N, P, R) on digits, invariant culture. */
import { chargeOutput } from '../budget.js';
import { throwFormat } from '../exception.js';
import { type NumberDigits, roundDigits } from './digits.js';

export const throwBadSpecifier = (): never => throwFormat('Format specifier was invalid.');

/** A format string read: a letter and a precision (-1 when absent), or custom. */
export interface FormatSpecifier {
  /** Empty for a custom format. */
  readonly letter: string;
  readonly precision: number;
}

const general: FormatSpecifier = { letter: 'G', precision: -1 };
const custom: FormatSpecifier = { letter: '', precision: -1 };
const specifierPattern = /^([A-Za-z])(\d*)(?:\0|$)/;

/** Which kind of format a string is; null and empty are G. */
export function readSpecifier(format: string | null): FormatSpecifier {
  if (format === null || format === '' || format[0] === '\0') return general;
  if (format.length === 1) return /[A-Za-z]/.test(format) ? { letter: format, precision: -1 } : custom;
  // Ten digits without a leading zero are refused before looking further.
  if (/^[A-Za-z]0*[1-9]\d{9}/.test(format)) return throwBadSpecifier();
  const match = specifierPattern.exec(format);
  if (match === null) return custom;
  const [, letter, digits] = match;
  return { letter: letter!, precision: digits === '' ? 0 : Number(digits) };
}

/** `count` zeros, paid for. */
function zeros(count: number): string {
  if (count <= 0) return '';
  chargeOutput(count);
  return '0'.repeat(count);
}

/** Digits from `start` on, continued with zeros to `count`. */
const padded = (digits: string, start: number, count: number): string => {
  const part = digits.slice(start, start + count);
  return part + zeros(count - part.length);
};

/** The integer part of a number, at least "0". */
const integerPart = ({ digits, scale }: NumberDigits): string => (scale > 0 ? padded(digits, 0, scale) : '0');

/** Exactly `places` digits after the point, without the point. */
function fractionPart({ digits, scale }: NumberDigits, places: number): string {
  if (scale >= 0) return padded(digits, scale, places);
  const leading = Math.min(-scale, places);
  return zeros(leading) + padded(digits, 0, places - leading);
}

const withFraction = (whole: string, number: NumberDigits, places: number): string =>
  places > 0 ? `${whole}.${fractionPart(number, places)}` : whole;

/** Commas between groups of three. */
export const grouped = (whole: string): string => whole.replace(/\B(?=(?:\d{3})+$)/g, ',');

const fixedText = (number: NumberDigits, places: number): string => withFraction(integerPart(number), number, places);
const groupedText = (number: NumberDigits, places: number): string => withFraction(grouped(integerPart(number)), number, places);

/** `E+006`: sign where wanted, at least `minimum` digits. */
export function exponentText(mark: string, exponent: number, minimum: number, plus: boolean): string {
  const sign = exponent < 0 ? '-' : plus ? '+' : '';
  return mark + sign + String(Math.abs(exponent)).padStart(minimum, '0');
}

function scientificText(number: NumberDigits, significant: number, mark: string): string {
  const { digits, scale } = number;
  const first = digits === '' ? '0' : digits[0]!;
  const rest = significant > 1 ? `.${padded(digits, 1, significant - 1)}` : '';
  return first + rest + exponentText(mark, digits === '' ? 0 : scale - 1, 3, true);
}

function generalText(number: NumberDigits, maxDigits: number, mark: string, neverScientific: boolean): string {
  const { digits, scale } = number;
  const scientific = !neverScientific && (scale > maxDigits || scale < -3);
  const point = scientific ? 1 : scale;
  const whole = point > 0 ? padded(digits, 0, point) : '0';
  const rest = point > 0 ? digits.slice(point) : zeros(-point) + digits;
  const text = rest === '' ? whole : `${whole}.${rest}`;
  return scientific ? text + exponentText(mark, scale - 1, 2, true) : text;
}

const signed = (number: NumberDigits, text: string): string => (number.negative ? `-${text}` : text);

/** Rounds to `places` after the point unless the digits were made that way. */
const roundPlaces = (number: NumberDigits, places: number): void =>
  roundDigits(number, number.scale + places, number.kind === 'real');

type Formatter = (number: NumberDigits, precision: number, letter: string) => string;

/** Decimal places that C, F, N and P have by default. */
export const defaultPlaces = 2;
/** Significant digits that E has by default, less one. */
export const defaultExponentPlaces = 6;

const orDefault = (precision: number): number => (precision < 0 ? defaultPlaces : precision);

function formatGeneral(number: NumberDigits, precision: number, letter: string): string {
  const mark = letter === 'G' || letter === 'R' ? 'E' : 'e';
  let maxDigits = precision;
  if (maxDigits < 1) {
    if (number.kind === 'decimal' && maxDigits === -1) {
      const text = generalText(number, maxDigits, mark, true);
      return number.digits === '' ? text : signed(number, text);
    }
    maxDigits = number.digits.length;
  }
  roundDigits(number, maxDigits, number.kind === 'real');
  return signed(number, generalText(number, maxDigits, mark, false));
}

const formatters: Readonly<Record<string, Formatter>> = {
  c: (number, precision) => {
    const places = orDefault(precision);
    roundPlaces(number, places);
    const text = `¤${groupedText(number, places)}`;
    return number.negative ? `(${text})` : text;
  },
  e: (number, precision, letter) => {
    const significant = (precision < 0 ? defaultExponentPlaces : precision) + 1;
    roundDigits(number, significant, number.kind === 'real');
    return signed(number, scientificText(number, significant, letter));
  },
  f: (number, precision) => {
    const places = orDefault(precision);
    roundPlaces(number, places);
    return signed(number, fixedText(number, places));
  },
  g: formatGeneral,
  n: (number, precision) => {
    const places = orDefault(precision);
    roundPlaces(number, places);
    return signed(number, groupedText(number, places));
  },
  p: (number, precision) => {
    const places = orDefault(precision);
    number.scale += 2;
    roundPlaces(number, places);
    return signed(number, `${groupedText(number, places)} %`);
  },
  r: formatGeneral,
};

/** A number in a standard format other than D, X and B, which only integers have. */
export function formatStandard(number: NumberDigits, { letter, precision }: FormatSpecifier): string {
  const formatter = formatters[letter.toLowerCase()];
  return formatter === undefined ? throwBadSpecifier() : formatter(number, precision, letter);
}

/** `ToString(format)` of every numeric type, invariant culture. */
import { chargeOutput } from './budget.js';
import { type Decimal, decimalToText } from './decimal.js';
import { formatCustom } from './numeric/custom-format.js';
import {
  decimalDigits,
  fixedDigits,
  integerDigits,
  type NumberDigits,
  shortestDoubleDigits,
  shortestFloatDigits,
  significantDigits,
} from './numeric/digits.js';
import {
  defaultExponentPlaces,
  defaultPlaces,
  type FormatSpecifier,
  formatStandard,
  readSpecifier,
  throwBadSpecifier,
} from './numeric/standard-format.js';
import { made } from './values.js';

/** Padding to `width`, paid for: precisions go up to 999,999,999. */
function padZeros(digits: string, width: number): string {
  if (width <= digits.length) return digits;
  chargeOutput(width);
  return digits.padStart(width, '0');
}

/** Formats that only integers have; `bits` is what a negative value is shown in. */
const integerFormats: Readonly<Record<string, (value: number | bigint, precision: number, bits: number) => string>> = {
  D: (value, precision) => {
    const text = (value < 0 ? -value : value).toString();
    return (value < 0 ? '-' : '') + padZeros(text, precision);
  },
  X: (value, precision, bits) => padZeros(inBits(value, bits).toString(16).toUpperCase(), precision),
  x: (value, precision, bits) => padZeros(inBits(value, bits).toString(16), precision),
  B: (value, precision, bits) => padZeros(inBits(value, bits).toString(2), precision),
};
const integerAliases: Readonly<Record<string, string>> = { d: 'D', b: 'B' };

const inBits = (value: number | bigint, bits: number): number | bigint =>
  value >= 0
    ? value
    : typeof value === 'bigint'
      ? BigInt.asUintN(bits, value)
      : bits === 32
        ? value >>> 0
        : value & ((1 << bits) - 1);

/** An integer of any type; `bits` is the size of its type. */
export function formatInteger(value: number | bigint, format: string | null, bits: number): string {
  if (format === null || format === '') return value.toString();
  const specifier = readSpecifier(format);
  const { letter, precision } = specifier;
  if (letter === '') return made(formatCustom(integerDigits(value), format));
  if ((letter === 'G' || letter === 'g') && precision < 1) return value.toString();
  const own = integerFormats[integerAliases[letter] ?? letter];
  return own !== undefined ? own(value, precision, bits) : formatStandard(integerDigits(value), specifier);
}

export function formatDecimal(value: Decimal, format: string | null): string {
  if (format === null || format === '') return decimalToText(value);
  const specifier = readSpecifier(format);
  const number = decimalDigits(value);
  return specifier.letter === '' ? made(formatCustom(number, format)) : formatStandard(number, specifier);
}

/** What sets double and float apart. */
interface RealFormat {
  readonly shortest: (value: number) => NumberDigits;
  /** Digits that always suffice to read the value back; the shortest form is not scientific below so many. */
  readonly roundTripDigits: number;
  /** Significant digits that custom formats look at. */
  readonly customDigits: number;
}
const doubleFormat: RealFormat = { shortest: shortestDoubleDigits, roundTripDigits: 17, customDigits: 15 };
const floatFormat: RealFormat = { shortest: shortestFloatDigits, roundTripDigits: 9, customDigits: 7 };

const specialText = (value: number): string => (Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity');

/** How each standard format makes its digits of a real number. */
const realDigits: Readonly<Record<string, (value: number, precision: number) => NumberDigits>> = {
  c: (value, precision) => fixedDigits(value, precision < 0 ? defaultPlaces : precision),
  e: (value, precision) => significantDigits(value, (precision < 0 ? defaultExponentPlaces : precision) + 1),
  f: (value, precision) => fixedDigits(value, precision < 0 ? defaultPlaces : precision),
  g: significantDigits,
  n: (value, precision) => fixedDigits(value, precision < 0 ? defaultPlaces : precision),
  p: (value, precision) => fixedDigits(value, (precision < 0 ? defaultPlaces : precision) + 2),
};

function formatReal(value: number, format: string | null, facts: RealFormat): string {
  if (!Number.isFinite(value)) return specialText(value);
  const specifier = readSpecifier(format);
  const { letter, precision } = specifier;
  if (letter === '') return made(formatCustom(significantDigits(value, facts.customDigits), format!));
  const kind = letter.toLowerCase();
  if (kind === 'r' || (kind === 'g' && precision < 1)) return shortestText(value, letter, facts);
  const digits = realDigits[kind];
  return digits === undefined ? throwBadSpecifier() : formatStandard(digits(value, precision), specifier);
}

function shortestText(value: number, letter: string, { shortest, roundTripDigits }: RealFormat): string {
  const number = shortest(value);
  const specifier: FormatSpecifier = { letter, precision: Math.max(number.digits.length, roundTripDigits) };
  return formatStandard(number, specifier);
}

export const formatDouble = (value: number, format: string | null): string => formatReal(value, format, doubleFormat);
export const formatFloat = (value: number, format: string | null): string => formatReal(value, format, floatFormat);

/** `double.ToString()`. JavaScript's own text is the same where neither of the two is exponential. */
export function doubleText(value: number): string {
  const magnitude = Math.abs(value);
  if (magnitude >= 1e-4 && magnitude < 1e17) return String(value);
  return formatReal(value, null, doubleFormat);
}
/** `float.ToString()`. */
export const floatText = (value: number): string => formatReal(value, null, floatFormat);

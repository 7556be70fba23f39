/** `System.Math` and the static arithmetic of double and float. */
import { type Decimal, decimalCompare, decimalToText, midpoint } from './decimal.js';
import { ClrException, throwArgument, throwArgumentOutOfRange, throwOverflow } from './exception.js';
import { doubleText, floatText } from './number-format.js';
import { splitDouble } from './numeric/digits.js';
import { roundBig } from './numeric/elementary.js';

/** Half to even, sign of zero kept. */
export function roundDouble(value: number): number {
  const magnitude = Math.abs(value);
  if (!(magnitude < 2 ** 52)) return value;
  const floor = Math.floor(magnitude);
  const rest = magnitude - floor;
  const rounded = rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
  return value < 0 || Object.is(value, -0) ? -rounded : rounded;
}

/** The largest double below one half: adding it rounds a half up and nothing below. */
const almostHalf = 0.49999999999999994;

/** Rounding to an integer by `MidpointRounding`. */
const roundings: readonly ((value: number) => number)[] = [
  roundDouble,
  (value) => Math.trunc(value + (value < 0 ? -almostHalf : almostHalf)),
  Math.trunc,
  Math.floor,
  Math.ceil,
];
const floatRoundings: readonly ((value: number) => number)[] = [
  roundDouble,
  (value) => {
    const rest = value - Math.trunc(value);
    return Math.abs(rest) >= 0.5 ? Math.trunc(value) + Math.sign(rest) : Math.trunc(value);
  },
  Math.trunc,
  Math.floor,
  Math.ceil,
];

function rounding(mode: number, table: readonly ((value: number) => number)[]): (value: number) => number {
  return table[mode] ?? throwArgument(`The value '${mode}' is not valid for this usage of the type MidpointRounding.`, 'mode');
}

/** `Math.Round(double, mode)`. */
export const roundDoubleMode = (value: number, mode: number): number => rounding(mode, roundings)(value);

/** `Math.Round(double, digits, mode)`: by way of a multiplication, whose own rounding shows. */
export function roundDoubleDigits(value: number, digits: number, mode: number = midpoint.toEven): number {
  if (digits < 0 || digits > 15) return throwArgumentOutOfRange('digits', 'Rounding digits must be between 0 and 15, inclusive.');
  const round = rounding(mode, roundings);
  if (!(Math.abs(value) < 1e16)) return value;
  const power = 10 ** digits;
  return round(value * power) / power;
}

/** `float.Round(float, mode)`. */
export const roundFloatMode = (value: number, mode: number): number => rounding(mode, floatRoundings)(value);

/** `float.Round(float, digits, mode)`. */
export function roundFloatDigits(value: number, digits: number, mode: number = midpoint.toEven): number {
  if (digits < 0 || digits > 6) return throwArgumentOutOfRange('digits', 'Rounding digits must be between 0 and 6, inclusive.');
  const round = rounding(mode, floatRoundings);
  if (!(Math.abs(value) < 1e8)) return value;
  const power = 10 ** digits;
  return Math.fround(round(Math.fround(value * power)) / power);
}

const throwMinimum = (): never => throwOverflow('Negating the minimum value of a twos complement number is invalid.');

/** `Abs` of a signed integer type whose least value is given. */
export const absFrom =
  (minimum: number) =>
  (value: number): number =>
    value >= 0 ? value : value === minimum ? throwMinimum() : -value;
export const absLong = (value: bigint): bigint => (value >= 0n ? value : value === -(1n << 63n) ? throwMinimum() : -value);

export const maxBig = (a: bigint, b: bigint): bigint => (a >= b ? a : b);
export const minBig = (a: bigint, b: bigint): bigint => (a <= b ? a : b);

const throwMinMax = (minimum: string, maximum: string): never => throwArgument(`'${minimum}' cannot be greater than ${maximum}.`);

/** `Clamp` of the integers. */
export function clamp<T extends number | bigint>(value: T, minimum: T, maximum: T): T {
  if (minimum > maximum) return throwMinMax(String(minimum), String(maximum));
  return value < minimum ? minimum : value > maximum ? maximum : value;
}
const clampReal =
  (text: (value: number) => string) =>
  (value: number, minimum: number, maximum: number): number => {
    if (minimum > maximum) return throwMinMax(text(minimum), text(maximum));
    if (value < minimum) return minimum;
    if (value > maximum) return maximum;
    return value;
  };
export const clampDouble = clampReal(doubleText);
export const clampFloat = clampReal(floatText);
export function clampDecimal(value: Decimal, minimum: Decimal, maximum: Decimal): Decimal {
  if (decimalCompare(minimum, maximum) > 0) return throwMinMax(decimalToText(minimum), decimalToText(maximum));
  return decimalCompare(value, minimum) < 0 ? minimum : decimalCompare(value, maximum) > 0 ? maximum : value;
}

/** `Sign` of an integer. */
export const signOf = (value: number | bigint): number => (value > 0 ? 1 : value < 0 ? -1 : 0);
/** `Sign` of a double or float. */
export function signOfReal(value: number): number {
  if (Number.isNaN(value))
    throw new ClrException('System.ArithmeticException', 'Function does not accept floating point Not-a-Number values.');
  return signOf(value);
}

/** `Math.Log(value, newBase)` over a logarithm. */
export const logToBase =
  (log: (value: number) => number) =>
  (value: number, base: number): number => {
    if (Number.isNaN(value)) return value;
    if (Number.isNaN(base)) return base;
    if (base === 1) return Number.NaN;
    if (value !== 1 && (base === 0 || base === Number.POSITIVE_INFINITY)) return Number.NaN;
    return log(value) / log(base);
  };

export const isNegativeReal = (value: number): boolean => value < 0 || Object.is(value, -0) || isNegativeNaN(value);
// JavaScript has one NaN; .NET's own (0.0 / 0.0) is negative.
const isNegativeNaN = (value: number): boolean => Number.isNaN(value);

/** `Math.IEEERemainder`. */
export function ieeeRemainder(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const regular = x % y;
  if (Number.isNaN(regular)) return Number.NaN;
  if (regular === 0 && (x < 0 || Object.is(x, -0))) return -0;
  const alternative = regular - Math.abs(y) * Math.sign(x);
  if (Math.abs(alternative) === Math.abs(regular)) {
    const quotient = x / y;
    return Math.abs(roundDouble(quotient)) > Math.abs(quotient) ? alternative : regular;
  }
  return Math.abs(alternative) < Math.abs(regular) ? alternative : regular;
}

const view = new DataView(new ArrayBuffer(8));

/** The next double above (step 1) or below (step -1). */
export function nextDouble(value: number, step: 1 | -1): number {
  if (Number.isNaN(value) || value === step * Number.POSITIVE_INFINITY) return value;
  if (value === 0) return step * Number.MIN_VALUE;
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + BigInt(value > 0 ? step : -step));
  return view.getFloat64(0);
}
/** The next float above (step 1) or below (step -1). */
export function nextFloat(value: number, step: 1 | -1): number {
  if (Number.isNaN(value) || value === step * Number.POSITIVE_INFINITY) return value;
  if (value === 0) return step * 2 ** -149;
  view.setFloat32(0, value);
  view.setInt32(0, view.getInt32(0) + (value > 0 ? step : -step));
  return view.getFloat32(0);
}

export const copySign = (value: number, sign: number): number => {
  const magnitude = Math.abs(value);
  return sign < 0 || Object.is(sign, -0) ? -magnitude : magnitude;
};

/** `Math.ILogB`. */
export function ilogB(value: number): number {
  if (Number.isNaN(value) || !Number.isFinite(value)) return 2147483647;
  if (value === 0) return -2147483648;
  const { mantissa, exponent } = splitDouble(Math.abs(value));
  return exponent + mantissa.toString(2).length - 1;
}

/** `Math.ScaleB`: one rounding, also into the subnormal numbers. */
export function scaleB(value: number, power: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const { mantissa, exponent } = splitDouble(Math.abs(value));
  const scaled = roundBig(mantissa, Math.max(-3000, Math.min(3000, exponent + power)));
  return value < 0 ? -scaled : scaled;
}

/** A finite double as an integer times `2 ** -1074`. */
function exactUnits(value: number): bigint {
  const { mantissa, exponent } = splitDouble(Math.abs(value));
  const units = mantissa << BigInt(exponent + 1074);
  return value < 0 ? -units : units;
}

/** `x * y + z` with a single rounding. */
export function fusedMultiplyAdd(x: number, y: number, z: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y) || !Number.isFinite(z) || x === 0 || y === 0) return x * y + z;
  const exact = exactUnits(x) * exactUnits(y) + (exactUnits(z) << 1074n);
  return exact === 0n ? x * y + z : roundBig(exact, -2148);
}

/** A function of doubles as one of floats, rounded once more. */
export const float =
  (run: (...values: number[]) => number) =>
  (...values: number[]): number =>
    Math.fround(run(...values));

/** The operand of larger magnitude; NaN wins, and of equal magnitudes the positive. */
export function maxMagnitude(x: number, y: number): number {
  const [a, b] = [Math.abs(x), Math.abs(y)];
  if (a > b || Number.isNaN(a)) return x;
  return a === b ? (isNegativeReal(x) ? y : x) : y;
}
/** The operand of smaller magnitude; NaN wins, and of equal magnitudes the negative. */
export function minMagnitude(x: number, y: number): number {
  const [a, b] = [Math.abs(x), Math.abs(y)];
  if (a < b || Number.isNaN(a)) return x;
  return a === b ? (isNegativeReal(x) ? x : y) : y;
}
const preferNumber =
  (pick: (x: number, y: number) => number) =>
  (x: number, y: number): number =>
    Number.isNaN(x) ? y : Number.isNaN(y) ? x : pick(x, y);
export const maxIgnoringNaN = preferNumber(Math.max);
export const minIgnoringNaN = preferNumber(Math.min);
export const maxMagnitudeIgnoringNaN = preferNumber(maxMagnitude);
export const minMagnitudeIgnoringNaN = preferNumber(minMagnitude);

const isInteger = (value: number): boolean => Number.isFinite(value) && Math.trunc(value) === value;
export const isIntegerReal = isInteger;
export const isEvenReal = (value: number): boolean => isInteger(value) && value % 2 === 0;
export const isOddReal = (value: number): boolean => isInteger(value) && Math.abs(value % 2) === 1;
export const isPositiveReal = (value: number): boolean => !isNegativeReal(value);

/** Normal: not zero, not subnormal, finite; the least normal number is given. */
export const isNormalFrom =
  (least: number) =>
  (value: number): boolean =>
    Number.isFinite(value) && Math.abs(value) >= least;
export const isSubnormalBelow =
  (least: number) =>
  (value: number): boolean =>
    value !== 0 && Math.abs(value) < least;

/** A positive normal or subnormal power of two. */
export function isPowerOfTwo(value: number): boolean {
  if (!(value > 0) || !Number.isFinite(value)) return false;
  const { mantissa } = splitDouble(value);
  return (mantissa & (mantissa - 1n)) === 0n;
}

/** `Math.BigMul` of 64-bit numbers: the high half; the low half goes to `low`. */
export function bigMul(a: bigint, b: bigint, low: { value: bigint }, isSigned: boolean): bigint {
  const product = a * b;
  const wrap = isSigned ? BigInt.asIntN : BigInt.asUintN;
  low.value = wrap(64, product);
  return wrap(64, product >> 64n);
}

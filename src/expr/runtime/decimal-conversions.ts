/** Conversions between decimal and the other numeric types, literals, and the bits of a decimal. */
import {
  Decimal,
  decimalRound,
  decimalTruncate,
  decimalWords,
  decimalZero,
  fitDecimal,
  makeDecimal,
  maxScale,
  throwDecimalOverflow,
} from './decimal-arithmetic.js';
import { throwArgument, throwArgumentNull, throwOverflow } from './exception.js';
import { requireAtMost } from './text/argument-checks.js';

export const decimalFromInt = (value: number): Decimal => new Decimal(value < 0, Math.abs(value), 0);

/** A value of at most 96 bits, such as any long or ulong. */
export function decimalFromBigInt(value: bigint): Decimal {
  return value < 0n ? makeDecimal(true, -value, 0) : makeDecimal(false, value, 0);
}

const tenTo: readonly number[] = Array.from({ length: maxScale + 1 }, (_, i) => Number(`1e${i}`));

/** `(decimal)long` and `(decimal)ulong`. */
export const decimalFromLong = decimalFromBigInt;

/** What `decimal-conversions` needs of the two binary formats. */
interface BinaryFormat {
  readonly bias: number;
  /** Decimal digits that a conversion to decimal keeps. */
  readonly digits: number;
}
const doubleFormat: BinaryFormat = { bias: 1022, digits: 15 };
const floatFormat: BinaryFormat = { bias: 126, digits: 7 };

const doubleView = new DataView(new ArrayBuffer(8));
const biasedExponent = (value: number): number => {
  doubleView.setFloat64(0, value);
  return (doubleView.getUint16(0) >> 4) & 0x7ff;
};
const biasedFloatExponent = (value: number): number => {
  doubleView.setFloat32(0, value);
  return (doubleView.getUint16(0) >> 7) & 0xff;
};

/** `Math.Round(double)`: half to even, for non-negative values below 2^53. */
const roundHalfEven = (value: number): number => {
  const floor = Math.floor(value);
  const rest = value - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
};

/** .NET's own steps (VarDecFromR8, VarDecFromR4), whose floating-point roundings are visible in the last digit. */
function fromBinary(value: number, exponentBits: number, { bias, digits }: BinaryFormat): Decimal {
  const exponent = exponentBits - bias;
  if (exponent < -94) return decimalZero;
  if (exponent > 96) return throwDecimalOverflow();
  const negative = value < 0;
  const limit = tenTo[digits]!;
  let scaled = Math.abs(value);
  let power = digits - 1 - ((exponent * 19728) >> 16);
  if (power >= 0) {
    if (power > maxScale) power = maxScale;
    scaled *= tenTo[power]!;
  } else if (power !== -1 || scaled >= limit) scaled /= tenTo[-power]!;
  else power = 0;
  if (scaled < limit / 10 && power < maxScale) {
    scaled *= 10;
    power++;
  }
  let mantissa = roundHalfEven(scaled);
  if (mantissa === 0) return decimalZero;
  if (power < 0) return makeDecimal(negative, BigInt(mantissa) * 10n ** BigInt(-power), 0);
  for (let removable = Math.min(power, digits - 1); removable > 0 && mantissa % 10 === 0; removable--) {
    mantissa /= 10;
    power--;
  }
  return new Decimal(negative, mantissa, power);
}

/** `(decimal)double`: 15 significant digits. */
export const decimalFromDouble = (value: number): Decimal => fromBinary(value, biasedExponent(value), doubleFormat);
/** `(decimal)float`: 7 significant digits. */
export const decimalFromFloat = (value: number): Decimal => fromBinary(value, biasedFloatExponent(value), floatFormat);

/** `(double)decimal`: two roundings as in .NET, first of the low 64 bits, then of the division. */
export function decimalToDouble(value: Decimal): number {
  const { coefficient, scale } = value;
  let magnitude: number;
  if (typeof coefficient === 'number') magnitude = coefficient;
  else magnitude = Number(coefficient & 0xffff_ffff_ffff_ffffn) + Number(coefficient >> 64n) * 2 ** 64;
  const result = magnitude / tenTo[scale]!;
  return value.negative ? -result : result;
}
export const decimalToFloat = (value: Decimal): number => Math.fround(decimalToDouble(value));

/** The integer part. */
export function decimalToBigInt(value: Decimal): bigint {
  const { negative, coefficient } = decimalTruncate(value);
  return negative ? -BigInt(coefficient) : BigInt(coefficient);
}

/** The integer part, in the words of an overflow of the type aimed at. */
function wholePart(value: Decimal, minimum: bigint, maximum: bigint, typeText: string): bigint {
  const whole = decimalToBigInt(value);
  if (whole < minimum || whole > maximum) return throwOverflow(`Value was either too large or too small for ${typeText}.`);
  return whole;
}

const toInteger =
  (minimum: number, maximum: number, typeText: string) =>
  (value: Decimal): number => {
    if (value.scale === 0 && typeof value.coefficient === 'number' && value.coefficient <= maximum && !value.negative)
      return value.coefficient;
    return Number(wholePart(value, BigInt(minimum), BigInt(maximum), typeText));
  };

export const decimalToSByte = toInteger(-128, 127, 'a signed byte');
export const decimalToByte = toInteger(0, 255, 'an unsigned byte');
export const decimalToShort = toInteger(-32768, 32767, 'an Int16');
export const decimalToUShort = toInteger(0, 65535, 'a UInt16');
export const decimalToChar = toInteger(0, 65535, 'a character');
export const decimalToInt = toInteger(-2147483648, 2147483647, 'an Int32');
export const decimalToUInt = toInteger(0, 4294967295, 'a UInt32');
export const decimalToLong = (value: Decimal): bigint => wholePart(value, -(1n << 63n), (1n << 63n) - 1n, 'an Int64');
export const decimalToULong = (value: Decimal): bigint => wholePart(value, 0n, (1n << 64n) - 1n, 'a UInt64');

/**
 * The decimal with these digits, whose decimal point stands after the first `point` of them; undefined when it overflows.
 * Rounds half to even what exceeds 96 bits or 28 places; trailing zeros are kept as scale.
 */
export function decimalFromDigits(negative: boolean, digits: string, point: number): Decimal | undefined {
  const scale = digits.length - point;
  if (digits.length <= 15 && scale >= 0 && scale <= maxScale) return new Decimal(negative, Number(digits), scale);
  const significant = digits.replace(/^0+/, '');
  if (significant === '') return new Decimal(negative, 0, Math.min(Math.max(scale, 0), maxScale));
  if (point - (digits.length - significant.length) > 29) return undefined;
  if (scale <= 0) {
    const magnitude = BigInt(significant) * 10n ** BigInt(-scale);
    return magnitude >> 96n === 0n ? makeDecimal(negative, magnitude, 0) : undefined;
  }
  // Far below the last place nothing but zero remains, whatever the digits are.
  if (scale - significant.length > maxScale) return new Decimal(negative, 0, maxScale);
  if (significant.length > 60) {
    // Only the order of the tail against a half matters: a sticky digit stands for it.
    const sticky = /[1-9]/.test(significant.slice(60)) ? '1' : '0';
    return tryFit(negative, BigInt(significant.slice(0, 60) + sticky), scale - (significant.length - 61));
  }
  return tryFit(negative, BigInt(significant), scale);
}

function tryFit(negative: boolean, magnitude: bigint, scale: number): Decimal | undefined {
  if (scale <= 0) {
    const whole = magnitude * 10n ** BigInt(-scale);
    return whole >> 96n === 0n ? makeDecimal(negative, whole, 0) : undefined;
  }
  // The integer part decides on overflow, but for a fraction that rounds up to it.
  const whole = magnitude / 10n ** BigInt(scale);
  const limit = (1n << 96n) - 1n;
  if (whole > limit) return undefined;
  if (whole === limit) {
    const [rest, one] = [magnitude % 10n ** BigInt(scale), 10n ** BigInt(scale)];
    if (rest * 2n >= one) return undefined;
  }
  return fitDecimal(negative, magnitude, scale);
}

const literalPattern = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/** A decimal literal's value (`1.50`, `1.20e2`, no suffix, no digit separators); undefined when it overflows or is none. */
export function tryDecimalFromText(text: string): Decimal | undefined {
  const match = literalPattern.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const shift = Math.max(-100_000, Math.min(100_000, Number(exponent)));
  return decimalFromDigits(sign === '-', whole + fraction, whole.length + shift);
}

/** Like `tryDecimalFromText`, for text that is known to be good; overflows as .NET does. */
export const decimalFromText = (text: string): Decimal => tryDecimalFromText(text) ?? throwDecimalOverflow();

/** `decimal.GetBits`. */
export const decimalGetBits = decimalWords;

/** `new decimal(lo, mid, hi, isNegative, scale)`. */
export function decimalFromWords(low: number, mid: number, high: number, negative: boolean, scale: number): Decimal {
  requireAtMost(scale, maxScale, 'scale');
  const word = (value: number): bigint => BigInt(value >>> 0);
  return makeDecimal(negative, word(low) | (word(mid) << 32n) | (word(high) << 64n), scale);
}

/** `new decimal(int[] bits)`. */
export function decimalFromBits(bits: readonly number[] | null): Decimal {
  if (bits === null) return throwArgumentNull('bits');
  const [low, mid, high, flags] = bits;
  const invalid = 'Decimal constructor requires an array or span of four valid decimal bytes.';
  if (bits.length !== 4 || flags === undefined) return throwArgument(invalid);
  const scale = (flags >> 16) & 0xff;
  if ((flags & 0x7f00ffff) !== 0 || scale > maxScale) return throwArgument(invalid);
  return decimalFromWords(low!, mid!, high!, flags < 0, scale);
}

/** `decimal.ToOACurrency`: ten-thousandths as a long. */
export function decimalToOACurrency(value: Decimal): bigint {
  const rounded = decimalRound(value, Math.min(4, maxScale));
  const magnitude = BigInt(rounded.coefficient) * 10n ** BigInt(4 - rounded.scale);
  const signed = rounded.negative ? -magnitude : magnitude;
  if (BigInt.asIntN(64, signed) !== signed) return throwOverflow('Value was either too large or too small for a Currency.');
  return signed;
}

/** `decimal.FromOACurrency`. */
export function decimalFromOACurrency(currency: bigint): Decimal {
  let magnitude = currency < 0n ? -currency : currency;
  let scale = 4;
  while (scale > 0 && magnitude !== 0n && magnitude % 10n === 0n) {
    magnitude /= 10n;
    scale--;
  }
  return makeDecimal(currency < 0n, magnitude, scale);
}

/**
 * `System.Decimal`: sign, a coefficient of 96 bits and a scale of 0 to 28 decimal places. The scale of a result is visible
 * (`1.10m + 1.20m` is 2.30), so every operation gives exactly the scale that .NET gives.
 */
import { throwArgument, throwArgumentOutOfRange, throwDivideByZero, throwOverflow } from './exception.js';
import { ClrStruct } from './values.js';

export const maxScale = 28;
const maxCoefficient = (1n << 96n) - 1n;
const maxSafe = Number.MAX_SAFE_INTEGER;

/** Powers of ten: as numbers while exact products are possible, as bigints as far as an operation can need them. */
const tenTo: readonly number[] = Array.from({ length: 16 }, (_, i) => 10 ** i);
const bigTenTo: readonly bigint[] = Array.from({ length: 100 }, (_, i) => 10n ** BigInt(i));

/** A decimal value; immutable. Make one with `makeDecimal` or the conversions. */
export class Decimal extends ClrStruct {
  constructor(
    /** The sign bit; a negative zero exists, but prints as zero and equals it. */
    readonly negative: boolean,
    /** Magnitude without the decimal point: a number when it is a safe integer, a bigint otherwise. */
    readonly coefficient: number | bigint,
    readonly scale: number,
  ) {
    super();
  }
  override toClrString(): string {
    return decimalToText(this);
  }
}

export const throwDecimalOverflow = (): never => throwOverflow('Value was either too large or too small for a Decimal.');

/** The value with this magnitude, which must fit 96 bits. */
export const makeDecimal = (negative: boolean, coefficient: bigint, scale: number): Decimal =>
  new Decimal(negative, coefficient <= maxSafe ? Number(coefficient) : coefficient, scale);

export const decimalZero = new Decimal(false, 0, 0);
export const decimalOne = new Decimal(false, 1, 0);
export const decimalMinusOne = new Decimal(true, 1, 0);
export const decimalMaxValue = new Decimal(false, maxCoefficient, 0);
export const decimalMinValue = new Decimal(true, maxCoefficient, 0);

/** `ToString()`: all decimal places of the scale; negative zero has no sign. */
export function decimalToText(value: Decimal): string {
  const digits = value.coefficient.toString();
  const sign = value.negative && value.coefficient !== 0 ? '-' : '';
  const { scale } = value;
  if (scale === 0) return sign + digits;
  const padded = digits.length > scale ? digits : digits.padStart(scale + 1, '0');
  const point = padded.length - scale;
  return `${sign}${padded.slice(0, point)}.${padded.slice(point)}`;
}

/** `dividend / divisor` rounded half to even; the divisor is positive. */
function divideHalfEven(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const twice = (dividend - quotient * divisor) * 2n;
  return twice > divisor || (twice === divisor && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
}

/** Number of decimal digits. */
const digitCount = (magnitude: bigint): number => magnitude.toString().length;

/**
 * Brings a magnitude into 96 bits and a scale of at most 28 by dropping as few decimal places as possible, rounding once,
 * half to even. Overflows when there are not enough places to drop.
 */
export function fitDecimal(negative: boolean, magnitude: bigint, scale: number): Decimal {
  let drop = Math.max(0, scale - maxScale);
  if (magnitude > maxCoefficient) drop = Math.max(drop, digitCount(magnitude) - 29);
  for (; drop <= scale; drop++) {
    const rounded = drop === 0 ? magnitude : drop >= bigTenTo.length ? 0n : divideHalfEven(magnitude, bigTenTo[drop]!);
    if (rounded <= maxCoefficient) return makeDecimal(negative, rounded, scale - drop);
  }
  return throwDecimalOverflow();
}

/** `a + b`, where the sign of `b` is given so that subtraction is the same. */
function addSigned(a: Decimal, b: Decimal, bNegative: boolean): Decimal {
  const scale = Math.max(a.scale, b.scale);
  if (typeof a.coefficient === 'number' && typeof b.coefficient === 'number') {
    const aUp = scale - a.scale;
    const bUp = scale - b.scale;
    if (aUp < tenTo.length && bUp < tenTo.length) {
      const x = a.coefficient * tenTo[aUp]!;
      const y = b.coefficient * tenTo[bUp]!;
      if (x <= maxSafe && y <= maxSafe) {
        if (a.negative === bNegative) {
          const sum = x + y;
          if (sum <= maxSafe) return new Decimal(a.negative, sum, scale);
        } else if (x > y) return new Decimal(a.negative, x - y, scale);
        else if (x < y) return new Decimal(bNegative, y - x, scale);
        else return new Decimal(zeroSign(a, b, bNegative), 0, scale);
      }
    }
  }
  const x = BigInt(a.coefficient) * bigTenTo[scale - a.scale]!;
  const y = BigInt(b.coefficient) * bigTenTo[scale - b.scale]!;
  if (a.negative === bNegative) return fitDecimal(a.negative, x + y, scale);
  if (x === y) return new Decimal(zeroSign(a, b, bNegative), 0, scale);
  return x > y ? fitDecimal(a.negative, x - y, scale) : fitDecimal(bNegative, y - x, scale);
}

/** .NET keeps the sign of the operand whose scale is smaller, of the first when they are the same. */
const zeroSign = (a: Decimal, b: Decimal, bNegative: boolean): boolean => (a.scale <= b.scale ? a.negative : bNegative);

export const decimalAdd = (a: Decimal, b: Decimal): Decimal => addSigned(a, b, b.negative);
export const decimalSubtract = (a: Decimal, b: Decimal): Decimal => addSigned(a, b, !b.negative);
export const decimalNegate = (value: Decimal): Decimal => new Decimal(!value.negative, value.coefficient, value.scale);
export const decimalAbs = (value: Decimal): Decimal =>
  value.negative ? new Decimal(false, value.coefficient, value.scale) : value;
export const decimalIncrement = (value: Decimal): Decimal => addSigned(value, decimalOne, false);
export const decimalDecrement = (value: Decimal): Decimal => addSigned(value, decimalOne, true);

export function decimalMultiply(a: Decimal, b: Decimal): Decimal {
  const negative = a.negative !== b.negative;
  const scale = a.scale + b.scale;
  if (scale <= maxScale && typeof a.coefficient === 'number' && typeof b.coefficient === 'number') {
    const product = a.coefficient * b.coefficient;
    if (product <= maxSafe && product !== 0) return new Decimal(negative, product, scale);
  }
  const both32Bits = a.coefficient < 0x1_0000_0000 && b.coefficient < 0x1_0000_0000;
  const product = BigInt(a.coefficient) * BigInt(b.coefficient);
  if (both32Bits) {
    // .NET's 64-bit path gives up here, and forgets scale and sign.
    if (scale > maxScale + 19) return decimalZero;
  } else if (product === 0n) return decimalZero;
  return fitDecimal(negative, product, scale);
}

export function decimalDivide(a: Decimal, b: Decimal): Decimal {
  if (b.coefficient === 0) return throwDivideByZero();
  const negative = a.negative !== b.negative;
  let scale = a.scale - b.scale;
  if (typeof a.coefficient === 'number' && typeof b.coefficient === 'number') {
    // A remainder of zero at the natural scale keeps that scale; otherwise the first scale that divides evenly is .NET's.
    let scaled = a.coefficient;
    for (let places = scale; scale >= 0 && places <= maxScale && scaled <= maxSafe; places++) {
      if (scaled % b.coefficient === 0) return new Decimal(negative, scaled / b.coefficient, places);
      scaled *= 10;
    }
  }
  const dividend = BigInt(a.coefficient);
  const divisor = BigInt(b.coefficient);
  const whole = dividend / divisor;
  if (whole * divisor === dividend) {
    if (scale >= 0) return makeDecimal(negative, whole, scale);
    const scaled = whole * bigTenTo[-scale]!;
    return scaled > maxCoefficient ? throwDecimalOverflow() : makeDecimal(negative, scaled, 0);
  }
  // As many places as fit, then without the trailing zeros that this may have made.
  let up = maxScale - scale;
  const room = 29 - digitCount(dividend) + digitCount(divisor);
  if (up > room) up = room;
  for (; ; up--) {
    if (scale + up < 0) return throwDecimalOverflow();
    const quotient =
      up >= 0 ? divideHalfEven(dividend * bigTenTo[up]!, divisor) : divideHalfEven(dividend, divisor * bigTenTo[-up]!);
    if (quotient <= maxCoefficient) {
      scale += up;
      return stripZeros(negative, quotient, scale);
    }
  }
}

/** Drops trailing zeros after the decimal point. */
function stripZeros(negative: boolean, magnitude: bigint, scale: number): Decimal {
  if (magnitude === 0n) return new Decimal(negative, 0, 0);
  let rest = magnitude;
  let places = scale;
  while (places > 0 && rest % 10n === 0n) {
    rest /= 10n;
    places--;
  }
  return makeDecimal(negative, rest, places);
}

export function decimalRemainder(a: Decimal, b: Decimal): Decimal {
  if (b.coefficient === 0) return throwDivideByZero();
  const scale = Math.max(a.scale, b.scale);
  const order = compareMagnitudes(a, b);
  if (order < 0) return a;
  if (order === 0) return new Decimal(a.negative, 0, scale);
  if (scale === a.scale && scale === b.scale && typeof a.coefficient === 'number' && typeof b.coefficient === 'number')
    return new Decimal(a.negative, a.coefficient % b.coefficient, scale);
  const rest = (BigInt(a.coefficient) * bigTenTo[scale - a.scale]!) % (BigInt(b.coefficient) * bigTenTo[scale - b.scale]!);
  return makeDecimal(a.negative, rest, scale);
}

function compareMagnitudes(a: Decimal, b: Decimal): number {
  let x: number | bigint = a.coefficient;
  let y: number | bigint = b.coefficient;
  const { scale: xScale } = a;
  const { scale: yScale } = b;
  if (xScale < yScale) x = BigInt(x) * bigTenTo[yScale - xScale]!;
  else if (yScale < xScale) y = BigInt(y) * bigTenTo[xScale - yScale]!;
  return x < y ? -1 : x > y ? 1 : 0;
}

/** -1, 0 or 1, by value: the scale does not count. */
export function decimalCompare(a: Decimal, b: Decimal): number {
  if (a.coefficient === 0) return b.coefficient === 0 ? 0 : b.negative ? 1 : -1;
  if (b.coefficient === 0) return a.negative ? -1 : 1;
  if (a.negative !== b.negative) return a.negative ? -1 : 1;
  const order = compareMagnitudes(a, b);
  return a.negative ? -order : order;
}
export const decimalEquals = (a: Decimal, b: Decimal): boolean => decimalCompare(a, b) === 0;
export const decimalLess = (a: Decimal, b: Decimal): boolean => decimalCompare(a, b) < 0;
export const decimalLessOrEqual = (a: Decimal, b: Decimal): boolean => decimalCompare(a, b) <= 0;
export const decimalGreater = (a: Decimal, b: Decimal): boolean => decimalCompare(a, b) > 0;
export const decimalGreaterOrEqual = (a: Decimal, b: Decimal): boolean => decimalCompare(a, b) >= 0;
export const decimalMax = (a: Decimal, b: Decimal): Decimal => (decimalCompare(a, b) >= 0 ? a : b);
export const decimalMin = (a: Decimal, b: Decimal): Decimal => (decimalCompare(a, b) < 0 ? a : b);
export const decimalSign = (value: Decimal): number => (value.coefficient === 0 ? 0 : value.negative ? -1 : 1);

export const decimalCopySign = (value: Decimal, sign: Decimal): Decimal =>
  value.negative === sign.negative ? value : decimalNegate(value);
/** The operand of larger magnitude, of equal ones the positive. */
export function decimalMaxMagnitude(a: Decimal, b: Decimal): Decimal {
  const order = compareMagnitudes(a, b);
  return order > 0 ? a : order < 0 ? b : a.negative ? b : a;
}
/** The operand of smaller magnitude, of equal ones the negative. */
export function decimalMinMagnitude(a: Decimal, b: Decimal): Decimal {
  const order = compareMagnitudes(a, b);
  return order < 0 ? a : order > 0 ? b : a.negative ? a : b;
}
export const decimalIsInteger = (value: Decimal): boolean => decimalEquals(value, decimalTruncate(value));
export function decimalIsOdd(value: Decimal): boolean {
  const { coefficient } = decimalTruncate(value);
  return decimalIsInteger(value) && (typeof coefficient === 'number' ? coefficient % 2 === 1 : (coefficient & 1n) === 1n);
}
/** True when the scale is the smallest that the value can have. */
export const decimalIsCanonical = (value: Decimal): boolean =>
  value.scale === 0 || (value.coefficient !== 0 && BigInt(value.coefficient) % 10n !== 0n);

/** The value without trailing zeros: one text for each value, so it serves as a key. */
export function decimalKey(value: Decimal): string {
  if (value.coefficient === 0) return '0';
  const { negative, coefficient, scale } = value;
  const plain = scale === 0 ? value : stripZeros(negative, BigInt(coefficient), scale);
  return decimalToText(plain);
}

/** `GetHashCode()`: the words of the value without trailing zeros, sign and scale included, xored. */
export function decimalHash(value: Decimal): number {
  if (value.coefficient === 0) return 0;
  const magnitude = BigInt(value.coefficient);
  const plain = stripZeros(value.negative, magnitude, value.scale);
  const [low, mid, high, flags] = decimalWords(plain);
  return low ^ mid ^ high ^ flags;
}

/** The four ints of `decimal.GetBits`. */
export function decimalWords(value: Decimal): [low: number, mid: number, high: number, flags: number] {
  const magnitude = BigInt(value.coefficient);
  const word = (shift: bigint): number => Number(BigInt.asIntN(32, magnitude >> shift));
  return [word(0n), word(32n), word(64n), (value.negative ? 0x8000_0000 | 0 : 0) | (value.scale << 16)];
}

/** `MidpointRounding`. */
export const midpoint = { toEven: 0, awayFromZero: 1, toZero: 2, toNegativeInfinity: 3, toPositiveInfinity: 4 } as const;

/** Whether a magnitude is rounded up, given where the dropped part lies (`order` of twice the rest against the divisor). */
const roundsUp: readonly ((order: number, odd: boolean, negative: boolean) => boolean)[] = [
  (order, odd) => order > 0 || (order === 0 && odd),
  (order) => order >= 0,
  () => false,
  (_order, _odd, negative) => negative,
  (_order, _odd, negative) => !negative,
];

/** Rounds to at most `places` decimal places; a scale that is smaller already stays. */
function roundTo(value: Decimal, places: number, mode: number): Decimal {
  const drop = value.scale - places;
  if (drop <= 0) return value;
  const { negative } = value;
  const decide = roundsUp[mode]!;
  if (typeof value.coefficient === 'number' && drop < tenTo.length) {
    const divisor = tenTo[drop]!;
    const rest = value.coefficient % divisor;
    const quotient = (value.coefficient - rest) / divisor;
    const up = rest !== 0 && decide(Math.sign(rest * 2 - divisor), quotient % 2 === 1, negative);
    return new Decimal(negative, up ? quotient + 1 : quotient, places);
  }
  const magnitude = BigInt(value.coefficient);
  const divisor = bigTenTo[drop]!;
  const quotient = magnitude / divisor;
  const rest = magnitude - quotient * divisor;
  const twice = rest * 2n;
  const order = twice > divisor ? 1 : twice < divisor ? -1 : 0;
  const up = rest !== 0n && decide(order, (quotient & 1n) === 1n, negative);
  return makeDecimal(negative, up ? quotient + 1n : quotient, places);
}

/** `decimal.Round(value, decimals, mode)` and `Math.Round`. */
export function decimalRound(value: Decimal, decimals = 0, mode: number = midpoint.toEven): Decimal {
  if (decimals < 0 || decimals > maxScale)
    return throwArgumentOutOfRange('decimals', 'Decimal can only round to between 0 and 28 digits of precision.');
  if (mode < 0 || mode > 4)
    return throwArgument(`The value '${mode}' is not valid for this usage of the type MidpointRounding.`, 'mode');
  return roundTo(value, decimals, mode);
}
export const decimalTruncate = (value: Decimal): Decimal => roundTo(value, 0, midpoint.toZero);
export const decimalFloor = (value: Decimal): Decimal => roundTo(value, 0, midpoint.toNegativeInfinity);
export const decimalCeiling = (value: Decimal): Decimal => roundTo(value, 0, midpoint.toPositiveInfinity);

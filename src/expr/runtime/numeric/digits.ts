/** A number as decimal digits, the common ground of all numeric formats (.NET: NumberBuffer). */
import type { Decimal } from '../decimal.js';

/** What a number came from: decides on rounding and on what becomes of a negative zero. */
export type NumberKind = 'integer' | 'decimal' | 'real';

/** `0.<digits>` times ten to the `scale`; mutable, made anew for every formatting. */
export interface NumberDigits {
  negative: boolean;
  /** Empty for zero. Trailing zeros are possible. */
  digits: string;
  scale: number;
  readonly kind: NumberKind;
}

/** The digits of an integer of any size. */
export function integerDigits(value: number | bigint): NumberDigits {
  const negative = value < 0;
  const digits = value === 0 || value === 0n ? '' : (negative ? -value : value).toString();
  return { negative, digits, scale: digits.length, kind: 'integer' };
}

/** The digits of a decimal; its decimal places show in trailing zeros. */
export function decimalDigits({ negative, coefficient, scale }: Decimal): NumberDigits {
  const digits = coefficient === 0 ? '' : coefficient.toString();
  return { negative, digits, scale: digits.length - scale, kind: 'decimal' };
}

const isNegativeReal = (value: number): boolean => value < 0 || Object.is(value, -0);

/** Splits what `toExponential` gives. */
function fromExponential(text: string, negative: boolean): NumberDigits {
  const mark = text.indexOf('e');
  const digits = text[0]! + text.slice(2, mark);
  return { negative, digits, scale: Number(text.slice(mark + 1)) + 1, kind: 'real' };
}

const zeroReal = (negative: boolean): NumberDigits => ({ negative, digits: '', scale: 0, kind: 'real' });

/** The shortest digits that read back as the same double. */
export function shortestDoubleDigits(value: number): NumberDigits {
  if (value === 0) return zeroReal(isNegativeReal(value));
  return fromExponential(Math.abs(value).toExponential(), value < 0);
}

/** The shortest digits that read back as the same float. */
export function shortestFloatDigits(value: number): NumberDigits {
  for (let count = 1; ; count++) {
    const found = significantDigits(value, count);
    if (count >= 9) return found;
    const readBack = Math.fround(Number(`0.${found.digits}e${found.scale}`));
    if (readBack === Math.abs(value)) return found;
  }
}

const view = new DataView(new ArrayBuffer(8));

/** A positive double as `mantissa * 2 ** exponent`. */
export function splitDouble(value: number): { readonly mantissa: bigint; readonly exponent: number } {
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xf_ffff_ffff_ffffn;
  return biased === 0 ? { mantissa: fraction, exponent: -1074 } : { mantissa: fraction | (1n << 52n), exponent: biased - 1075 };
}

/** `value * 10 ** places`, rounded half to even, exactly; `places` may be negative. */
export function scaledHalfEven(value: number, places: number): bigint {
  const { mantissa, exponent } = splitDouble(value);
  let numerator = mantissa;
  let denominator = 1n;
  if (exponent >= 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  if (places >= 0) numerator *= 10n ** BigInt(places);
  else denominator *= 10n ** BigInt(-places);
  const quotient = numerator / denominator;
  const twice = (numerator - quotient * denominator) * 2n;
  return twice > denominator || (twice === denominator && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
}

/** More decimal places than this a double never has. */
const maxDoublePlaces = 1074;

/** The exact value rounded half to even to `places` decimal places. */
export function fixedDigits(value: number, places: number): NumberDigits {
  const negative = isNegativeReal(value);
  if (value === 0) return zeroReal(negative);
  const magnitude = Math.abs(value);
  if (places <= 20 && magnitude < 1e21 && !mayTie(magnitude, places)) {
    const text = magnitude.toFixed(places);
    const point = places === 0 ? text.length : text.length - places - 1;
    const digits = (text.slice(0, point) + text.slice(point + 1)).replace(/^0+/, '');
    return { negative, digits, scale: digits.length - places, kind: 'real' };
  }
  const exactPlaces = Math.min(places, maxDoublePlaces);
  const scaled = scaledMagnitude(magnitude, exactPlaces);
  const digits = scaled === 0 || scaled === 0n ? '' : scaled.toString();
  return { negative, digits, scale: digits.length - exactPlaces, kind: 'real' };
}

/** `scaledHalfEven`, in plain arithmetic where a possible tie is small enough for the product to be exact. */
function scaledMagnitude(magnitude: number, places: number): number | bigint {
  const product = magnitude * 10 ** places;
  if (places > 20 || product >= 2 ** 52) return scaledHalfEven(magnitude, places);
  const floor = Math.floor(product);
  const rest = product - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
}

/** A dyadic fraction lies halfway between two decimals only if twice the last place makes it whole in binary; `toFixed` rounds those up. */
const mayTie = (magnitude: number, places: number): boolean =>
  Number.isInteger(magnitude * 2 ** (places + 1)) && !Number.isInteger(magnitude);

/** The exact value rounded half to even to `count` significant digits. */
export function significantDigits(value: number, count: number): NumberDigits {
  const negative = isNegativeReal(value);
  if (value === 0) return zeroReal(negative);
  const magnitude = Math.abs(value);
  if (count <= 100) {
    // JavaScript rounds exactly too, but ties up: those end in a 5 one digit further on.
    const longer = magnitude.toExponential(count);
    if (longer[longer.indexOf('e') - 1] !== '5') return fromExponential(magnitude.toExponential(count - 1), negative);
  }
  // No double has more significant digits than 767.
  const wanted = Math.min(count, 800);
  // With so many digits no double rounds up to the next power of ten.
  let places = wanted - 1 - Number(magnitude.toExponential(60).split('e')[1]);
  for (;;) {
    const digits = scaledHalfEven(magnitude, places).toString();
    if (digits.length < wanted) places++;
    else if (digits.length > wanted && !/^10*$/.test(digits)) places--;
    else return { negative, digits, scale: digits.length - places, kind: 'real' };
  }
}

/**
 * Keeps the first `position` digits, trailing zeros removed. Digits that are already rounded are only cut; others round half
 * away from zero. What becomes zero loses its sign unless it is real.
 */
export function roundDigits(number: NumberDigits, position: number, isRounded: boolean): void {
  const { digits } = number;
  let end = Math.max(0, Math.min(position, digits.length));
  if (!isRounded && position >= 0 && end === position && end < digits.length && digits[end]! >= '5') {
    while (end > 0 && digits[end - 1] === '9') end--;
    if (end > 0) number.digits = digits.slice(0, end - 1) + String(Number(digits[end - 1]) + 1);
    else {
      number.scale++;
      number.digits = '1';
    }
    return;
  }
  while (end > 0 && digits[end - 1] === '0') end--;
  if (end === 0) clearNumber(number);
  else number.digits = end === digits.length ? digits : digits.slice(0, end);
}

/** Makes it the zero of its kind. */
export function clearNumber(number: NumberDigits): void {
  number.digits = '';
  number.scale = 0;
  if (number.kind !== 'real') number.negative = false;
}

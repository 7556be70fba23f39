/**
 * Exponential, logarithmic and trigonometric functions, correctly rounded. .NET calls the C library, whose results are
 * correctly rounded but for a few in a thousand; V8's own functions are off by one unit in the last place far more often.
 * All computation is in fixed point: a bigint `v` stands for `v * 2 ** -precision`.
 */
import { splitDouble } from './digits.js';

const precision = 192;
const big = BigInt(precision);
const one = 1n << big;

const multiply = (a: bigint, b: bigint): bigint => (a * b) >> big;
const divide = (a: bigint, b: bigint): bigint => (a << big) / b;

/** A double in fixed point; what lies below the precision is cut off. */
function toFixed(value: number): bigint {
  if (value === 0) return 0n;
  const { mantissa, exponent } = splitDouble(Math.abs(value));
  const shift = exponent + precision;
  const magnitude = shift >= 0 ? mantissa << BigInt(shift) : mantissa >> BigInt(-shift);
  return value < 0 ? -magnitude : magnitude;
}

/** `value * 2 ** exponent`, exactly while it is a double. */
function scaleByTwo(value: number, exponent: number): number {
  let result = value;
  let left = exponent;
  while (left > 1000) {
    result *= 2 ** 1000;
    left -= 1000;
  }
  while (left < -1000) {
    result *= 2 ** -1000;
    left += 1000;
  }
  return result * 2 ** left;
}

/** `magnitude * 2 ** exponent` to the nearest double, half to even. */
export function roundBig(value: bigint, exponent: number): number {
  if (value === 0n) return 0;
  const magnitude = value < 0n ? -value : value;
  const hex = magnitude.toString(16);
  const bits = hex.length * 4 - Math.clz32(Number.parseInt(hex[0]!, 16)) + 28;
  const drop = Math.max(bits - 53, -1074 - exponent);
  if (drop <= 0) return scaleByTwo(Number(value), exponent);
  const shift = BigInt(drop);
  let kept = magnitude >> shift;
  const rest = magnitude - (kept << shift);
  const half = 1n << (shift - 1n);
  if (rest > half || (rest === half && (kept & 1n) === 1n)) kept++;
  const result = scaleByTwo(Number(kept), exponent + drop);
  return value < 0n ? -result : result;
}

const fromFixed = (value: bigint): number => roundBig(value, -precision);

/** `atanh(1/n)` or `atan(1/n)` by their series, with `scale` bits. */
function inverseSeries(n: bigint, scale: bigint, alternating: boolean): bigint {
  const square = n * n;
  let power = (1n << scale) / n;
  let sum = power;
  for (let k = 3n, sign = alternating ? -1n : 1n; power !== 0n; k += 2n) {
    power /= square;
    sum += (sign * power) / k;
    if (alternating) sign = -sign;
  }
  return sum;
}

const ln2 = (() => {
  const guard = big + 16n;
  const sum =
    18n * inverseSeries(26n, guard, false) - 2n * inverseSeries(4801n, guard, false) + 8n * inverseSeries(8749n, guard, false);
  return sum >> 16n;
})();

/** `exp` of a fixed-point number below 2^10, as a fixed-point number in [1/2, 2) and an exponent. */
function expFixed(value: bigint): { readonly significand: bigint; readonly exponent: number } {
  const exponent = Number((value + (ln2 >> 1n)) / ln2) - (value + (ln2 >> 1n) < 0n ? 1 : 0);
  const rest = (value - BigInt(exponent) * ln2) >> 8n;
  let term = one;
  let sum = one;
  for (let k = 1n; term !== 0n; k++) {
    term = multiply(term, rest) / k;
    sum += term;
    if (term === -1n) break;
  }
  for (let i = 0; i < 8; i++) sum = multiply(sum, sum);
  return { significand: sum, exponent };
}

/** `ln` of a fixed-point number in [1, 2), given an approximation good to 2^-45. */
function lnFixed(value: bigint, approximation: number): bigint {
  const guess = toFixed(approximation);
  const { significand, exponent } = expFixed(-guess);
  const inverse = exponent >= 0 ? significand << BigInt(exponent) : significand >> BigInt(-exponent);
  const error = multiply(value, inverse) - one;
  const square = multiply(error, error);
  const cube = multiply(square, error);
  return guess + error - square / 2n + cube / 3n - multiply(square, square) / 4n;
}

/** `ln` of a positive double. */
function lnOfDouble(value: number): bigint {
  const { mantissa, exponent } = splitDouble(value);
  const length = mantissa.toString(2).length;
  const shifted = mantissa << (big - BigInt(length - 1));
  const reduced = lnFixed(shifted, Math.log(Number(mantissa) / 2 ** (length - 1)));
  return reduced + BigInt(exponent + length - 1) * ln2;
}

const isOrdinary = (value: number): boolean => Number.isFinite(value) && value > 0;

export function exp(value: number): number {
  if (!(Math.abs(value) < 746) || value === 0) return Math.exp(value);
  if (Math.abs(value) < 2 ** -60) return 1 + value;
  const { significand, exponent } = expFixed(toFixed(value));
  return roundBig(significand, exponent - precision);
}

export const log = (value: number): number => (isOrdinary(value) ? fromFixed(lnOfDouble(value)) : Math.log(value));

export function log2(value: number): number {
  return isOrdinary(value) ? fromFixed(divide(lnOfDouble(value), ln2)) : Math.log2(value);
}

const view = new DataView(new ArrayBuffer(8));

/** In the steps of the C library, which are not correctly rounded. */
export function log10(value: number): number {
  if (!isOrdinary(value)) return Math.log10(value);
  let reduced = value;
  let exponent = 0;
  if (reduced < 2.2250738585072014e-308) {
    reduced *= 2 ** 54;
    exponent = -54;
  }
  view.setFloat64(0, reduced);
  exponent += (view.getUint16(0) >> 4) - 1023;
  const below = exponent < 0 ? 1 : 0;
  view.setUint16(0, (view.getUint16(0) & 0xf) | ((0x3ff - below) << 4));
  const whole = exponent + below;
  const rest = whole * 3.694239077158931e-13 + Math.LOG10E * log(view.getFloat64(0));
  return rest + whole * 0.30102999566361177;
}

/** `base ** power` of integers by multiplication while exact; undefined when it is not. */
function exactPower(base: number, power: number): number | undefined {
  if (!Number.isInteger(base) || !Number.isInteger(power) || power < 0 || power > 64) return undefined;
  let result = 1;
  for (let i = 0; i < power; i++) {
    result *= base;
    if (!Number.isSafeInteger(result)) return undefined;
  }
  return result;
}

/** A power whose every bit is needed: a double with few significant bits to a small integer. */
function shortPower(base: number, power: number): number | undefined {
  if (!Number.isInteger(power) || power < 2 || power > 40) return undefined;
  let { mantissa, exponent } = splitDouble(base);
  while ((mantissa & 1n) === 0n) {
    mantissa >>= 1n;
    exponent++;
  }
  return mantissa >> 30n === 0n ? roundBig(mantissa ** BigInt(power), exponent * power) : undefined;
}

export function pow(base: number, power: number): number {
  if (base === 1 || (base === -1 && Math.abs(power) === Number.POSITIVE_INFINITY)) return 1;
  const usual = base ** power;
  if (usual === 0 || !Number.isFinite(usual) || base === 0 || power === 0 || power === 1) return usual;
  const exact = exactPower(base, power);
  if (exact !== undefined) return exact;
  const magnitude = Math.abs(base);
  const short = shortPower(magnitude, power);
  if (short !== undefined) return usual < 0 ? -short : short;
  const { mantissa, exponent } = splitDouble(Math.abs(power));
  const product = lnOfDouble(magnitude) * mantissa;
  const scaled = exponent >= 0 ? product << BigInt(exponent) : product >> BigInt(-exponent);
  const { significand, exponent: up } = expFixed(power < 0 ? -scaled : scaled);
  const result = roundBig(significand, up - precision);
  return usual < 0 ? -result : result;
}

/** Half of π with `scale` bits, made when first needed; large arguments need as many bits as they have. */
const halfPis = new Map<bigint, bigint>();
function halfPi(scale: bigint): bigint {
  let value = halfPis.get(scale);
  if (value === undefined) {
    const guard = scale + 16n;
    value = (8n * inverseSeries(5n, guard, true) - 2n * inverseSeries(239n, guard, true)) >> 16n;
    halfPis.set(scale, value);
  }
  return value;
}

interface SineAndCosine {
  readonly sine: bigint;
  readonly cosine: bigint;
}

/** Sine and cosine of a fixed-point number of at most about 1. */
function smallSineAndCosine(value: bigint): SineAndCosine {
  const square = multiply(value, value);
  let sine = value;
  let cosine = one;
  let sineTerm = value;
  let cosineTerm = one;
  for (let k = 1n; k < 60n; k += 2n) {
    cosineTerm = -multiply(cosineTerm, square) / (k * (k + 1n));
    sineTerm = -multiply(sineTerm, square) / ((k + 1n) * (k + 2n));
    if (cosineTerm === 0n && sineTerm === 0n) break;
    cosine += cosineTerm;
    sine += sineTerm;
  }
  return { sine, cosine };
}

/** Sine and cosine of any finite double. */
function sineAndCosine(value: number): SineAndCosine {
  const { mantissa, exponent } = splitDouble(Math.abs(value));
  const extra = BigInt(exponent > 0 ? Math.ceil((exponent + 64) / 256) * 256 : 64);
  const scale = big + extra;
  const shift = BigInt(exponent) + scale;
  const wide = shift >= 0n ? mantissa << shift : mantissa >> -shift;
  const quarter = halfPi(scale);
  const turns = (wide + (quarter >> 1n)) / quarter;
  const { sine, cosine } = smallSineAndCosine((wide - turns * quarter) >> extra);
  const rotated: readonly SineAndCosine[] = [
    { sine, cosine },
    { sine: cosine, cosine: -sine },
    { sine: -sine, cosine: -cosine },
    { sine: -cosine, cosine: sine },
  ];
  const found = rotated[Number(turns & 3n)]!;
  return value < 0 ? { sine: -found.sine, cosine: found.cosine } : found;
}

/** Arguments for which V8's functions are good and fixed point is not. */
const isTiny = (value: number): boolean => !(Math.abs(value) >= 2 ** -25) || !Number.isFinite(value);

export const sin = (value: number): number => (isTiny(value) ? Math.sin(value) : fromFixed(sineAndCosine(value).sine));
export const cos = (value: number): number => (isTiny(value) ? Math.cos(value) : fromFixed(sineAndCosine(value).cosine));
export function tan(value: number): number {
  if (isTiny(value)) return Math.tan(value);
  const { sine, cosine } = sineAndCosine(value);
  return fromFixed(divide(sine, cosine));
}

/** The angle of the vector (x, y), given an approximation of it. */
function angle(y: bigint, x: bigint, approximation: number): number {
  const { sine, cosine } = sineAndCosine(approximation);
  const error = divide(multiply(y, cosine) - multiply(x, sine), multiply(x, cosine) + multiply(y, sine));
  const cube = multiply(multiply(error, error), error);
  return fromFixed(toFixed(approximation) + error - cube / 3n);
}

/** The integer square root of `value`, in fixed point. */
function squareRoot(value: bigint): bigint {
  if (value <= 0n) return 0n;
  const wide = value << big;
  let root = BigInt(Math.floor(Math.sqrt(Number(value >> (big - 100n))))) << (big - 50n);
  if (root === 0n) root = one;
  for (let i = 0; i < 200; i++) {
    const next = (root + wide / root) >> 1n;
    const change = next - root;
    root = next;
    if (change <= 1n && change >= -1n) break;
  }
  return root;
}

export function asin(value: number): number {
  if (isTiny(value) || !(Math.abs(value) < 1)) return Math.asin(value);
  const x = toFixed(value);
  return angle(x, squareRoot(one - multiply(x, x)), Math.asin(value));
}
export function acos(value: number): number {
  if (isTiny(value) || !(Math.abs(value) < 1)) return Math.acos(value);
  const x = toFixed(value);
  return angle(squareRoot(one - multiply(x, x)), x, Math.acos(value));
}
export function atan(value: number): number {
  if (isTiny(value) || Math.abs(value) > 2 ** 50) return Math.atan(value);
  return angle(toFixed(value), one, Math.atan(value));
}
export function atan2(y: number, x: number): number {
  const usual = Math.atan2(y, x);
  if (isTiny(y) || isTiny(x) || Math.abs(y) > 2 ** 50 || Math.abs(x) > 2 ** 50 || isTiny(usual)) return usual;
  return angle(toFixed(y), toFixed(x), usual);
}

// The hyperbolic functions follow the steps of the C library; V8's sinh, tanh and atanh do so too.
const halfLn2 = Math.LN2 / 2;
export function cosh(value: number): number {
  const magnitude = Math.abs(value);
  if (!(magnitude >= halfLn2)) return Math.cosh(value);
  if (magnitude < 22) {
    const t = exp(magnitude);
    return 0.5 * t + 0.5 / t;
  }
  return magnitude < 709.78 ? 0.5 * exp(magnitude) : Math.cosh(value);
}
export function asinh(value: number): number {
  const magnitude = Math.abs(value);
  if (!(magnitude > 2) || magnitude === Number.POSITIVE_INFINITY) return Math.asinh(value);
  const result =
    magnitude > 2 ** 28 ? log(magnitude) + Math.LN2 : log(2 * magnitude + 1 / (Math.sqrt(value * value + 1) + magnitude));
  return value < 0 ? -result : result;
}
export function acosh(value: number): number {
  if (!(value > 2) || value === Number.POSITIVE_INFINITY) return Math.acosh(value);
  return value > 2 ** 28 ? log(value) + Math.LN2 : log(2 * value - 1 / (value + Math.sqrt(value * value - 1)));
}

const cubeRootFactors = [1 / 1.5874010519681996, 1 / 1.2599210498948732, 1, 1.2599210498948732, 1.5874010519681996];
/** In the steps of the C library, which are not correctly rounded. */
export function cbrt(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const { mantissa, exponent } = splitDouble(Math.abs(value));
  const length = mantissa.toString(2).length;
  const x = Number(mantissa) / 2 ** length;
  const up = exponent + length;
  const u =
    0.35489576504391984 +
    (1.508191937815849 -
      (2.114994941673713 -
        (2.4469312256353444 - (1.8346927748361308 - (0.7849323449766392 - 0.14526389938548637 * x) * x) * x) * x) *
        x) *
      x;
  const cube = u * u * u;
  const root = ((u * (cube + 2 * x)) / (2 * cube + x)) * cubeRootFactors[2 + (up % 3)]!;
  const scaled = scaleByTwo(root, Math.trunc(up / 3));
  return value < 0 ? -scaled : scaled;
}

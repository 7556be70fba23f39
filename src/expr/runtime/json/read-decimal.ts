/** Newtonsoft's own way from text to a decimal (`ConvertUtils.DecimalTryParse`): its grammar, its rounding, its overflows. */
import { charge } from '../budget.js';
import { type Decimal, decimalDivide, decimalMultiply, makeDecimal, throwDecimalOverflow } from '../decimal.js';
import { decimalFromInt } from '../decimal-conversions.js';

/** A point needs digits on both sides, and no digit follows a leading zero. */
const grammar = /^(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?$/;
const smallInteger = /^-?[0-9]{1,9}$/;
const largest = (1n << 96n) - 1n;
/** The largest decimal without its last digit. */
const largestOf28 = largest / 10n;
const powerOf10 = (scale: number): Decimal => makeDecimal(false, 10n ** BigInt(scale), 0);
const tenToMinus = (scale: number): Decimal => makeDecimal(false, 1n, scale);

/** Undefined when the text is no such number, or one that is found to be too large; others overflow. */
export function tryReadDecimal(text: string): Decimal | undefined {
  const match = grammar.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = '', exponentText = '0'] = match;
  if (smallInteger.test(text)) return decimalFromInt(Number(text) + 0);
  charge(text.length >> 5);
  // A leading zero is no digit of the mantissa, those after the point are.
  const digits = (whole === '0' ? '' : whole) + fraction;
  let kept = Math.min(digits.length, 28);
  let magnitude = BigInt(digits.slice(0, kept) || '0');
  const fits29 = magnitude < largestOf28 || (magnitude === largestOf28 && digits[28]! <= '5');
  if (digits.length > 28 && fits29) magnitude = magnitude * 10n + BigInt(digits[kept++]!);
  const following = digits[kept];
  const exponent = Math.max(-1_000_000, Math.min(1_000_000, Number(exponentText))) + (digits.length - kept) - fraction.length;
  const value = exponent > 0 ? enlarged(magnitude, kept, exponent, following) : reduced(magnitude, kept, exponent, following);
  return value === undefined || sign === '' ? value : makeDecimal(true, BigInt(value.coefficient), value.scale);
}

function enlarged(magnitude: bigint, digits: number, exponent: number, following: string | undefined): Decimal | undefined {
  if (digits + exponent > 29) return undefined;
  if (digits + exponent < 29) return makeDecimal(false, magnitude * 10n ** BigInt(exponent), 0);
  const tenth = magnitude * 10n ** BigInt(exponent - 1);
  if (exponent > 1 ? tenth > largestOf28 : tenth === largestOf28 && following !== undefined && following > '5') return undefined;
  return tenth * 10n > largest ? throwDecimalOverflow() : makeDecimal(false, tenth * 10n, 0);
}

function reduced(magnitude: bigint, digits: number, exponent: number, following: string | undefined): Decimal {
  let rounded = magnitude;
  if (following !== undefined && following >= '5' && exponent >= -28) rounded++;
  if (rounded > largest) throwDecimalOverflow();
  if (exponent === 0) return makeDecimal(false, rounded, 0);
  if (digits + exponent + 28 <= 0) return makeDecimal(false, 0n, 0);
  if (exponent >= -28) return makeDecimal(false, rounded, -exponent);
  return decimalMultiply(decimalDivide(makeDecimal(false, rounded, 0), powerOf10(28)), tenToMinus(-exponent - 28));
}

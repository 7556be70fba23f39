/** Decimal digits to the nearest double and float. */
import { splitDouble } from './digits.js';

/** `0.<digits> * 10 ** scale` to the nearest double; infinite when too large. */
export const digitsToDouble = (digits: string, scale: number): number => (digits === '' ? 0 : Number(`0.${digits}e${scale}`));

const floatView = new DataView(new ArrayBuffer(4));

/** The float next to a positive one. */
function neighbour(value: number, step: 1 | -1): number {
  floatView.setFloat32(0, value);
  floatView.setInt32(0, floatView.getInt32(0) + step);
  return floatView.getFloat32(0);
}

/** `0.<digits> * 10 ** scale` to the nearest float, rounded once. */
export function digitsToFloat(digits: string, scale: number): number {
  const double = digitsToDouble(digits, scale);
  const float = Math.fround(double);
  if (float === double || !Number.isFinite(float)) return float;
  // Only a double exactly between two floats needs to know on which side of it the digits are.
  const other = neighbour(float, double > float ? 1 : -1);
  if (Math.abs(other - double) !== Math.abs(double - float)) return float;
  const order = compareDigits(digits, scale, double);
  if (order === 0) return float;
  return order > 0 ? Math.max(float, other) : Math.min(float, other);
}

/** The order of exact digits against a positive double. */
function compareDigits(digits: string, scale: number, double: number): number {
  const { mantissa, exponent } = splitDouble(double);
  const places = scale - digits.length;
  let left = BigInt(digits);
  let right = mantissa;
  if (places >= 0) left *= 10n ** BigInt(places);
  else right *= 10n ** BigInt(-places);
  if (exponent >= 0) right <<= BigInt(exponent);
  else left <<= BigInt(-exponent);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** .NET's argument checks (`ArgumentOutOfRangeException.ThrowIf…`), with their words. */
import { ClrException, throwArgumentOutOfRange } from '../exception.js';

const outOfRange = 'System.ArgumentOutOfRangeException';

/** ArgumentOutOfRangeException that ends in "Actual value was …". */
export function throwOutOfRangeActual(paramName: string, message: string, actual: number | bigint | string): never {
  throw new ClrException(outOfRange, `${message} (Parameter '${paramName}')\nActual value was ${actual}.`, null, paramName);
}

/** `ThrowIfNegative`. */
export function requireNonNegative(value: number, paramName: string): void {
  if (value < 0) throwOutOfRangeActual(paramName, `${paramName} ('${value}') must be a non-negative value.`, value);
}

/** `ThrowIfNegativeOrZero`. */
export function requirePositive(value: number, paramName: string): void {
  if (value <= 0) throwOutOfRangeActual(paramName, `${paramName} ('${value}') must be a non-negative and non-zero value.`, value);
}

/** `ThrowIfGreaterThan`. */
export function requireAtMost(value: number, max: number, paramName: string): void {
  if (value > max) throwOutOfRangeActual(paramName, `${paramName} ('${value}') must be less than or equal to '${max}'.`, value);
}

/** `ThrowIfGreaterThan((uint)value, (uint)max)`: negative values read as huge ones. */
export function requireAtMostUnsigned(value: number, max: number, paramName: string): void {
  requireAtMost(value >>> 0, max, paramName);
}

/** `ThrowIfGreaterThanOrEqual`. */
export function requireLessThan(value: number, limit: number, paramName: string): void {
  if (value >= limit) throwOutOfRangeActual(paramName, `${paramName} ('${value}') must be less than '${limit}'.`, value);
}

export const indexMustBeLessOrEqual =
  'Index was out of range. Must be non-negative and less than or equal to the size of the collection.';
export const indexMustBeLess = 'Index was out of range. Must be non-negative and less than the size of the collection.';
export const countOutOfRange = 'Count must be positive and count must refer to a location within the string/array/collection.';

export const throwStartIndex = (): never => throwArgumentOutOfRange('startIndex', indexMustBeLessOrEqual);
export const throwStartIndexLess = (): never => throwArgumentOutOfRange('startIndex', indexMustBeLess);
export const throwCount = (): never => throwArgumentOutOfRange('count', countOutOfRange);

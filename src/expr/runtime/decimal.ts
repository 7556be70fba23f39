/** Everything about `System.Decimal`. */
export * from './decimal-arithmetic.js';
export * from './decimal-conversions.js';

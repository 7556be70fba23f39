/** The numeric types' places in C#'s tables (C# spec 10.2.3, 10.3.2, 12.4.7). */
import type { NumericType, SpecialType, TypeSymbol } from '../types/type-symbol.js';

/** Implicit numeric conversions: from each type to those listed. */
export const implicitNumeric: Readonly<Record<NumericType, ReadonlySet<SpecialType>>> = {
  sbyte: new Set(['short', 'int', 'long', 'float', 'double', 'decimal']),
  byte: new Set(['short', 'ushort', 'int', 'uint', 'long', 'ulong', 'float', 'double', 'decimal']),
  short: new Set(['int', 'long', 'float', 'double', 'decimal']),
  ushort: new Set(['int', 'uint', 'long', 'ulong', 'float', 'double', 'decimal']),
  int: new Set(['long', 'float', 'double', 'decimal']),
  uint: new Set(['long', 'ulong', 'float', 'double', 'decimal']),
  long: new Set(['float', 'double', 'decimal']),
  ulong: new Set(['float', 'double', 'decimal']),
  char: new Set(['ushort', 'int', 'uint', 'long', 'ulong', 'float', 'double', 'decimal']),
  float: new Set(['double']),
  double: new Set([]),
  decimal: new Set([]),
};

export function numericTypeOf(type: TypeSymbol | undefined): NumericType | undefined {
  if (type?.kind !== 'named') return undefined;
  const { special } = type.definition;
  return special !== undefined && special in implicitNumeric ? (special as NumericType) : undefined;
}

/** Smallest and largest value of the integral types. */
export const integralRange: Readonly<Partial<Record<SpecialType, readonly [bigint, bigint]>>> = {
  sbyte: [-128n, 127n],
  byte: [0n, 255n],
  short: [-32768n, 32767n],
  ushort: [0n, 65535n],
  int: [-2147483648n, 2147483647n],
  uint: [0n, 4294967295n],
  long: [-9223372036854775808n, 9223372036854775807n],
  ulong: [0n, 18446744073709551615n],
  char: [0n, 65535n],
};

export const isIntegral = (type: SpecialType | undefined): boolean => type !== undefined && integralRange[type] !== undefined;

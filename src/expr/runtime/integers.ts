/** What the integer types have beyond arithmetic: bits, signs, quotients. One object a type, for its surface file. */
import type { NamedTypeSymbol, NumericType, TypeSymbol } from '../types/type-symbol.js';
import { types } from '../types/universe.js';
import { type Decimal, decimalMaxValue, decimalMinValue, decimalToBigInt } from './decimal.js';
import { throwArgument, throwArgumentOutOfRange, throwOverflow } from './exception.js';
import { bigRanges, convertNumeric, isBig, isSmall, smallRanges } from './numeric/conversions.js';
import './numbers.js';
import { newTuple, type ValueTuple } from './tuples.js';
import { valueOps } from './value-ops.js';
import { Box } from './values.js';

/** `Equals(object)` of a value type: the same type boxed, and equal. */
export const equalsBoxed =
  <T>(type: NamedTypeSymbol) =>
  (self: T, other: unknown): boolean =>
    other instanceof Box && other.type === type && valueOps(type).equals(self, other.value, type);

/** `CompareTo(object)` of a value type: null is less, another type an error. */
export const compareBoxed =
  <T>(type: NamedTypeSymbol) =>
  (self: T, other: unknown): number => {
    if (other === null) return 1;
    if (!(other instanceof Box) || other.type !== type) return throwArgument(`Object must be of type ${type.definition.name}.`);
    return valueOps(type).compare!(self, other.value, type);
  };

/** `GetHashCode()` of a value type. */
export const hashBoxed =
  <T>(type: NamedTypeSymbol) =>
  (self: T): number =>
    valueOps(type).hash(self, type);

/** The numeric type that a type argument names. */
const numericTypes: ReadonlyMap<TypeSymbol, NumericType> = new Map(
  (['sbyte', 'byte', 'short', 'ushort', 'int', 'uint', 'long', 'ulong', 'char', 'float', 'double', 'decimal'] as const).map(
    (name) => [types[name], name],
  ),
);
export const numericTypeOf = (type: TypeSymbol): NumericType | undefined => numericTypes.get(type);

const isReal = (type: NumericType): boolean => type === 'float' || type === 'double';
const wholeOf = (value: unknown): bigint => (typeof value === 'bigint' ? value : BigInt(value as number));

/** A number of another type brought into range. */
function saturate(value: unknown, from: NumericType, to: NumericType): unknown {
  if (to === 'decimal' && isReal(from)) {
    const real = value as number;
    if (Number.isNaN(real)) return convertNumeric('int', 'decimal', false)(0 as never);
    if (real >= 7.922816251426434e28) return decimalMaxValue;
    if (real <= -7.922816251426434e28) return decimalMinValue;
  }
  if (isReal(to) || to === 'decimal') return convertNumeric(from, to, false)(value as never);
  const { minimum, maximum } = isBig(to) ? bigRanges[to] : smallRanges[to as 'int'];
  let whole: bigint;
  if (isReal(from)) {
    const real = value as number;
    if (Number.isNaN(real)) whole = 0n;
    else if (real >= Number(maximum)) whole = BigInt(maximum);
    else whole = real <= Number(minimum) ? BigInt(minimum) : BigInt(Math.trunc(real));
  } else whole = from === 'decimal' ? decimalToBigInt(value as Decimal) : wholeOf(value);
  if (whole < minimum) whole = BigInt(minimum);
  if (whole > maximum) whole = BigInt(maximum);
  return isBig(to) ? whole : Number(whole);
}

type Creation = 'checked' | 'saturating' | 'truncating';

/** `CreateChecked`, `CreateSaturating` and `CreateTruncating` of a numeric type. */
export const createNumber =
  (to: NumericType, mode: Creation) =>
  (typeArguments: readonly TypeSymbol[], value: unknown): unknown => {
    const from = numericTypeOf(typeArguments.at(-1)!);
    if (from === undefined) return throwArgument('The type is not a number.');
    if (mode === 'checked') return convertNumeric(from, to, true)(value as never);
    // Only integers are truncated; what comes from elsewhere saturates.
    const wraps = mode === 'truncating' && (isSmall(from) || isBig(from)) && to !== 'decimal' && !isReal(to);
    return wraps ? convertNumeric(from, to, false)(value as never) : saturate(value, from, to);
  };

type FractionType = 'float' | 'double' | 'decimal';
const integerTypeOf = (typeArguments: readonly TypeSymbol[]): NumericType =>
  numericTypeOf(typeArguments.at(-1)!) ?? throwArgument('The type is not a number.');

/** `ConvertToInteger<TInteger>` of a type with fractions: saturates. */
export const realToInteger =
  (from: FractionType) =>
  (typeArguments: readonly TypeSymbol[], value: unknown): unknown =>
    saturate(value, from, integerTypeOf(typeArguments));

/** `ConvertToIntegerNative<TInteger>`: what a cast gives. */
export const realToIntegerNative =
  (from: FractionType) =>
  (typeArguments: readonly TypeSymbol[], value: unknown): unknown =>
    convertNumeric(from, integerTypeOf(typeArguments), false)(value as never);

const throwMinimum = (): never => throwOverflow('Negating the minimum value of a twos complement number is invalid.');

/** Operations common to the integer types, on bigints; each type's own representation is put around them. */
function integerOperations(bits: number, isSigned: boolean) {
  const size = BigInt(bits);
  const wrap = (value: bigint): bigint => (isSigned ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value));
  const unsigned = (value: bigint): bigint => BigInt.asUintN(bits, value);
  const minimum = isSigned ? -(1n << (size - 1n)) : 0n;
  const length = (value: bigint): number => (value === 0n ? 0 : value.toString(2).length);
  const absolute = (value: bigint): bigint => (value >= 0n ? value : value === minimum ? throwMinimum() : -value);
  return {
    abs: absolute,
    copySign(value: bigint, sign: bigint): bigint {
      if (sign < 0n) return value < 0n ? value : -value;
      return absolute(value);
    },
    isEven: (value: bigint): boolean => (value & 1n) === 0n,
    isOdd: (value: bigint): boolean => (value & 1n) === 1n,
    isPow2: (value: bigint): boolean => value > 0n && (value & (value - 1n)) === 0n,
    leadingZeros: (value: bigint): bigint => size - BigInt(length(unsigned(value))),
    trailingZeros(value: bigint): bigint {
      const plain = unsigned(value);
      return plain === 0n ? size : BigInt(length(plain & -plain) - 1);
    },
    log2: (value: bigint): bigint => (value < 0n ? throwArgumentOutOfRange('value') : BigInt(Math.max(length(value) - 1, 0))),
    popCount: (value: bigint): bigint => BigInt(unsigned(value).toString(2).replaceAll('0', '').length),
    rotateLeft(value: bigint, count: number): bigint {
      const shift = BigInt(count & (bits - 1));
      const plain = unsigned(value);
      return wrap((plain << shift) | (plain >> (size - shift)));
    },
    rotateRight(value: bigint, count: number): bigint {
      const shift = BigInt(count & (bits - 1));
      const plain = unsigned(value);
      return wrap((plain >> shift) | (plain << (size - shift)));
    },
    maxMagnitude(a: bigint, b: bigint): bigint {
      const [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
      return x > y ? a : x === y ? (a < 0n ? b : a) : b;
    },
    minMagnitude(a: bigint, b: bigint): bigint {
      const [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
      return x < y ? a : x === y ? (a < 0n ? a : b) : b;
    },
  };
}

type Operations = ReturnType<typeof integerOperations>;

/** `integerOperations` for a type held as a number. */
function smallIntegers(bits: number, isSigned: boolean) {
  const operations = integerOperations(bits, isSigned);
  const unary = (run: (value: bigint) => bigint) => (value: number) => Number(run(BigInt(value)));
  const binary = (run: (a: bigint, b: bigint) => bigint) => (a: number, b: number) => Number(run(BigInt(a), BigInt(b)));
  const rotate = (run: (value: bigint, count: number) => bigint) => (value: number, count: number) =>
    Number(run(BigInt(value), count));
  return {
    abs: unary(operations.abs),
    copySign: binary(operations.copySign),
    isEven: (value: number): boolean => (value & 1) === 0,
    isOdd: (value: number): boolean => (value & 1) === 1,
    isPow2: (value: number): boolean => operations.isPow2(BigInt(value)),
    leadingZeros: unary(operations.leadingZeros),
    trailingZeros: unary(operations.trailingZeros),
    log2: unary(operations.log2),
    popCount: unary(operations.popCount),
    rotateLeft: rotate(operations.rotateLeft),
    rotateRight: rotate(operations.rotateRight),
    maxMagnitude: binary(operations.maxMagnitude),
    minMagnitude: binary(operations.minMagnitude),
  };
}

/** Operations of each integer type. */
export const integers = {
  sbyte: smallIntegers(8, true),
  byte: smallIntegers(8, false),
  short: smallIntegers(16, true),
  ushort: smallIntegers(16, false),
  int: smallIntegers(32, true),
  uint: smallIntegers(32, false),
  long: integerOperations(64, true) satisfies Operations,
  ulong: integerOperations(64, false) satisfies Operations,
} as const;

/** `DivRem` as a tuple, over the type's own division and remainder. */
export const divRem =
  <T>(divide: (a: T, b: T) => T, remainder: (a: T, b: T) => T, wrap: (value: T) => T = (value) => value) =>
  (a: T, b: T): ValueTuple => {
    const quotient = divide(a, b);
    return newTuple(wrap(quotient), remainder(a, b));
  };

/** Explicit and implicit numeric conversions (C# spec 10.2.3, 10.3.2) between the representations of the numeric types. */

import type { NumericType } from '../../types/type-symbol.js';
import {
  type Decimal,
  decimalFromBigInt,
  decimalFromDouble,
  decimalFromFloat,
  decimalFromInt,
  decimalToByte,
  decimalToChar,
  decimalToDouble,
  decimalToFloat,
  decimalToInt,
  decimalToLong,
  decimalToSByte,
  decimalToShort,
  decimalToUInt,
  decimalToULong,
  decimalToUShort,
} from '../decimal.js';
import { throwOverflow } from '../exception.js';

/** A conversion between two representations; its types follow from the names it was asked for by. */
export type NumericConversion = (value: never) => unknown;

/** Types held as a JavaScript number without fraction. */
type SmallType = 'sbyte' | 'byte' | 'short' | 'ushort' | 'int' | 'uint' | 'char';

interface SmallRange {
  readonly minimum: number;
  readonly maximum: number;
  /** Keeps the low bits of an int. */
  readonly wrap: (value: number) => number;
}

export const smallRanges: Readonly<Record<SmallType, SmallRange>> = {
  sbyte: { minimum: -128, maximum: 127, wrap: (value) => (value << 24) >> 24 },
  byte: { minimum: 0, maximum: 255, wrap: (value) => value & 0xff },
  short: { minimum: -32768, maximum: 32767, wrap: (value) => (value << 16) >> 16 },
  ushort: { minimum: 0, maximum: 65535, wrap: (value) => value & 0xffff },
  char: { minimum: 0, maximum: 65535, wrap: (value) => value & 0xffff },
  int: { minimum: -2147483648, maximum: 2147483647, wrap: (value) => value | 0 },
  uint: { minimum: 0, maximum: 4294967295, wrap: (value) => value >>> 0 },
};

/** The range of each bigint type. */
export const bigRanges = {
  long: { minimum: -(1n << 63n), maximum: (1n << 63n) - 1n },
  ulong: { minimum: 0n, maximum: (1n << 64n) - 1n },
} as const;

export const isSmall = (type: NumericType): type is SmallType => type in smallRanges;
export const isBig = (type: NumericType): type is 'long' | 'ulong' => type === 'long' || type === 'ulong';

/** `(int)double`: saturates, NaN gives 0. */
export function doubleToInt(value: number): number {
  if (Number.isNaN(value)) return 0;
  return value <= -2147483648 ? -2147483648 : value >= 2147483647 ? 2147483647 : value | 0;
}
/** `(uint)double`: saturates, NaN gives 0. */
export function doubleToUint(value: number): number {
  return value >= 4294967295 ? 4294967295 : value > 0 ? value >>> 0 : 0;
}
/** `(long)double`: saturates, NaN gives 0. */
export function doubleToLong(value: number): bigint {
  if (Number.isNaN(value)) return 0n;
  if (value >= 2 ** 63) return bigRanges.long.maximum;
  return value <= -(2 ** 63) ? bigRanges.long.minimum : BigInt(Math.trunc(value));
}
/** `(ulong)double`: saturates, NaN gives 0. */
export function doubleToUlong(value: number): bigint {
  return value >= 2 ** 64 ? bigRanges.ulong.maximum : value > 0 ? BigInt(Math.trunc(value)) : 0n;
}

/** A double as a type that is held as a number: the types below int go by way of int. */
const realToSmall: Readonly<Record<SmallType, (value: number) => number>> = {
  sbyte: (value) => smallRanges.sbyte.wrap(doubleToInt(value)),
  byte: (value) => smallRanges.byte.wrap(doubleToInt(value)),
  short: (value) => smallRanges.short.wrap(doubleToInt(value)),
  ushort: (value) => smallRanges.ushort.wrap(doubleToInt(value)),
  char: (value) => smallRanges.char.wrap(doubleToInt(value)),
  int: doubleToInt,
  uint: doubleToUint,
};

function realToSmallChecked({ minimum, maximum }: SmallRange): (value: number) => number {
  return (value) => {
    const whole = Math.trunc(value);
    // The addition turns -0 into 0; NaN fails both comparisons.
    return whole >= minimum && whole <= maximum ? whole + 0 : throwOverflow();
  };
}

function realToBigChecked(minimum: number, limit: number): (value: number) => bigint {
  return (value) => {
    const whole = Math.trunc(value);
    return whole >= minimum && whole < limit ? BigInt(whole) : throwOverflow();
  };
}

/** A bigint to the nearest float, rounded once. */
export function bigToFloat(value: bigint): number {
  const near = Number(value);
  const back = BigInt(near);
  const float = Math.fround(near);
  if (back === value) return float;
  // The double lies exactly between two floats but the integer does not: its side decides.
  const other = nextFloat(float, near > float ? 1 : -1);
  if (float !== near && near - float === other - near) {
    const above = Math.max(float, other);
    const below = Math.min(float, other);
    return value > back ? above : below;
  }
  return float;
}

const floatView = new DataView(new ArrayBuffer(4));
function nextFloat(value: number, direction: 1 | -1): number {
  floatView.setFloat32(0, value);
  const bits = floatView.getInt32(0);
  floatView.setInt32(0, value > 0 === direction > 0 ? bits + 1 : bits - 1);
  return floatView.getFloat32(0);
}

const decimalTo: Readonly<Record<NumericType, (value: Decimal) => unknown>> = {
  sbyte: decimalToSByte,
  byte: decimalToByte,
  short: decimalToShort,
  ushort: decimalToUShort,
  char: decimalToChar,
  int: decimalToInt,
  uint: decimalToUInt,
  long: decimalToLong,
  ulong: decimalToULong,
  float: decimalToFloat,
  double: decimalToDouble,
  decimal: (value) => value,
};

const identity = (value: unknown): unknown => value;

function fromSmall(from: SmallType, to: NumericType, checked: boolean): NumericConversion {
  const source = smallRanges[from];
  if (isSmall(to)) {
    const target = smallRanges[to];
    if (source.minimum >= target.minimum && source.maximum <= target.maximum) return identity;
    if (!checked) return target.wrap;
    return (value: number) => (value >= target.minimum && value <= target.maximum ? value : throwOverflow());
  }
  switch (to) {
    case 'long':
      return BigInt as NumericConversion;
    case 'ulong':
      if (source.minimum >= 0) return BigInt as NumericConversion;
      return checked
        ? (value: number) => (value < 0 ? throwOverflow() : BigInt(value))
        : (value: number) => BigInt.asUintN(64, BigInt(value));
    case 'float':
      return Math.fround as NumericConversion;
    case 'double':
      return identity;
    case 'decimal':
      return decimalFromInt as NumericConversion;
  }
}

function fromBig(from: 'long' | 'ulong', to: NumericType, checked: boolean): NumericConversion {
  if (from === to) return identity;
  if (isSmall(to)) {
    const { minimum, maximum, wrap } = smallRanges[to];
    if (!checked) return (value: bigint) => wrap(Number(BigInt.asIntN(32, value)));
    return (value: bigint) => (value >= minimum && value <= maximum ? Number(value) : throwOverflow());
  }
  switch (to) {
    case 'long':
    case 'ulong': {
      if (!checked) return (value: bigint) => (to === 'long' ? BigInt.asIntN(64, value) : BigInt.asUintN(64, value));
      const { minimum, maximum } = bigRanges[to];
      return (value: bigint) => (value >= minimum && value <= maximum ? value : throwOverflow());
    }
    case 'float':
      return bigToFloat as NumericConversion;
    case 'double':
      return Number as NumericConversion;
    case 'decimal':
      return decimalFromBigInt as NumericConversion;
  }
}

function fromReal(from: 'float' | 'double', to: NumericType, checked: boolean): NumericConversion {
  if (isSmall(to)) return (checked ? realToSmallChecked(smallRanges[to]) : realToSmall[to]) as NumericConversion;
  switch (to) {
    case 'long':
      return (checked ? realToBigChecked(-(2 ** 63), 2 ** 63) : doubleToLong) as NumericConversion;
    case 'ulong':
      return (checked ? realToBigChecked(0, 2 ** 64) : doubleToUlong) as NumericConversion;
    case 'float':
      return (from === 'float' ? identity : Math.fround) as NumericConversion;
    case 'double':
      return identity;
    case 'decimal':
      return (from === 'float' ? decimalFromFloat : decimalFromDouble) as NumericConversion;
  }
}

const conversions = new Map<string, NumericConversion>();

/**
 * The conversion between two numeric types. `checked` matters between integers and from float and double to integers; the
 * conversions of decimal always check.
 */
export function convertNumeric(from: NumericType, to: NumericType, checked: boolean): NumericConversion {
  const key = `${from} ${to} ${checked}`;
  let conversion = conversions.get(key);
  if (conversion === undefined) {
    if (from === 'decimal') conversion = decimalTo[to] as NumericConversion;
    else if (isSmall(from)) conversion = fromSmall(from, to, checked);
    else if (isBig(from)) conversion = fromBig(from, to, checked);
    else conversion = fromReal(from, to, checked);
    conversions.set(key, conversion);
  }
  return conversion;
}

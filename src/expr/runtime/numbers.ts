/** The value operations of the numeric types: text, format, equality, hash, order. Importing this file registers them. */
import { types } from '../types/universe.js';
import { type Decimal, decimalCompare, decimalEquals, decimalHash, decimalKey, decimalToText, decimalZero } from './decimal.js';
import { doubleText, floatText, formatDecimal, formatDouble, formatFloat, formatInteger } from './number-format.js';
import { registerValueType, type ValueTypeOps } from './value-ops.js';

/** -1, 0 or 1. */
export const compareNumbers = <T extends number | bigint>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
const difference = (a: number, b: number): number => a - b;

/** Below int, `CompareTo` gives the difference. */
const smallOps = (bits: number, compare: (a: number, b: number) => number): ValueTypeOps<number> => ({
  zero: 0,
  toText: String,
  format: (value, format) => formatInteger(value, format, bits),
  equals: (a, b) => a === b,
  hash: (value) => value | 0,
  compare,
  key: (value) => value,
});

registerValueType(types.sbyte.definition, smallOps(8, difference));
registerValueType(types.byte.definition, smallOps(8, difference));
registerValueType(types.short.definition, smallOps(16, difference));
registerValueType(types.ushort.definition, smallOps(16, difference));
registerValueType(types.int.definition, smallOps(32, compareNumbers));
registerValueType(types.uint.definition, smallOps(32, compareNumbers));

const bigOps: ValueTypeOps<bigint> = {
  zero: 0n,
  toText: String,
  format: (value, format) => formatInteger(value, format, 64),
  equals: (a, b) => a === b,
  hash: (value) => Number(BigInt.asIntN(32, value)) ^ Number(BigInt.asIntN(32, value >> 32n)),
  compare: compareNumbers,
  key: (value) => value,
};
registerValueType(types.long.definition, bigOps);
registerValueType(types.ulong.definition, bigOps);

/** NaN equals itself and sorts before everything. */
export const equalReals = (a: number, b: number): boolean => a === b || (Number.isNaN(a) && Number.isNaN(b));
export function compareReals(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  if (a === b) return 0;
  return Number.isNaN(a) ? (Number.isNaN(b) ? 0 : -1) : 1;
}

const view = new DataView(new ArrayBuffer(8));
function hashDouble(value: number): number {
  if (value === 0) return 0;
  if (Number.isNaN(value)) return 0x7ff00000;
  view.setFloat64(0, value);
  return view.getInt32(0) ^ view.getInt32(4);
}
function hashFloat(value: number): number {
  if (value === 0) return 0;
  if (Number.isNaN(value)) return 0x7f800000;
  view.setFloat32(0, value);
  return view.getInt32(0);
}

const realOps = {
  zero: 0,
  equals: equalReals,
  compare: compareReals,
  // A `Map` takes 0 and -0, and NaN and NaN, as the same.
  key: (value: number) => value,
};
registerValueType<number>(types.double.definition, { ...realOps, toText: doubleText, format: formatDouble, hash: hashDouble });
registerValueType<number>(types.float.definition, { ...realOps, toText: floatText, format: formatFloat, hash: hashFloat });

registerValueType<Decimal>(types.decimal.definition, {
  zero: decimalZero,
  toText: decimalToText,
  format: formatDecimal,
  equals: decimalEquals,
  hash: decimalHash,
  compare: decimalCompare,
  key: decimalKey,
});

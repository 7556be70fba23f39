/** `System.Convert` for what a JValue holds: a raw value and its CLR type. The usual cases go straight. */
import type { TypeSymbol } from '../../types/type-symbol.js';
import { types } from '../../types/universe.js';
import { ClrType } from '../clr-type.js';
import { type ConvertType, changeType as changeTypeOfObject, convertObject } from '../convert.js';
import type { Decimal } from '../decimal.js';
import { decimalFromDouble, decimalFromInt } from '../decimal-conversions.js';
import { box } from '../sequences.js';
import type { ClrDateTime } from '../time/date-time.js';
import { Box } from '../values.js';

type Clr = TypeSymbol | null;

/** The value as an `object`: a long may be held as a number inside a JValue. */
export function objectOf(raw: unknown, clr: Clr): unknown {
  if (raw === null || clr === null) return null;
  if (typeof raw === 'number' && clr === types.long) return new Box(types.long, BigInt(raw));
  return box(clr, raw);
}

const convert =
  <T>(to: ConvertType) =>
  (raw: unknown, clr: Clr): T =>
    convertObject(objectOf(raw, clr), to) as T;

const isSmallLong = (raw: unknown, clr: Clr): raw is number => typeof raw === 'number' && clr === types.long;

const slowInt = convert<number>('int');
export const toInt = (raw: unknown, clr: Clr): number =>
  isSmallLong(raw, clr) && raw >= -2147483648 && raw <= 2147483647 ? raw : slowInt(raw, clr);

const slowLong = convert<bigint>('long');
export const toLong = (raw: unknown, clr: Clr): bigint => (isSmallLong(raw, clr) ? BigInt(raw) : slowLong(raw, clr));

const slowDouble = convert<number>('double');
export const toDouble = (raw: unknown, clr: Clr): number =>
  typeof raw === 'number' && (clr === types.long || clr === types.double || clr === types.int) ? raw : slowDouble(raw, clr);

const slowDecimal = convert<Decimal>('decimal');
export function toDecimal(raw: unknown, clr: Clr): Decimal {
  if (typeof raw === 'number') {
    if (clr === types.long || clr === types.int) return decimalFromInt(raw);
    if (clr === types.double) return decimalFromDouble(raw);
  }
  return slowDecimal(raw, clr);
}

const slowBoolean = convert<boolean>('bool');
export const toBoolean = (raw: unknown, clr: Clr): boolean => (typeof raw === 'boolean' ? raw : slowBoolean(raw, clr));

export const toSByte = convert<number>('sbyte');
export const toByte = convert<number>('byte');
export const toShort = convert<number>('short');
export const toUShort = convert<number>('ushort');
export const toUInt = convert<number>('uint');
export const toULong = convert<bigint>('ulong');
export const toFloat = convert<number>('float');
export const toChar = convert<number>('char');
export const toDateTime = convert<ClrDateTime>('DateTime');

const slowText = convert<string>('string');
/** `Convert.ToString(object)`; null gives "". */
export const toText = (raw: unknown, clr: Clr): string =>
  typeof raw === 'string' ? raw : isSmallLong(raw, clr) ? String(raw) : slowText(raw, clr);

/** `Convert.ChangeType` to a type that is not nullable; gives the target's representation. */
export function changeType(raw: unknown, clr: Clr, target: TypeSymbol): unknown {
  const changed = changeTypeOfObject(objectOf(raw, clr), ClrType.of(target));
  return changed instanceof Box ? changed.value : changed;
}

/** `(double)BigInteger`: digits that a double cannot hold are cut off, not rounded. */
export function bigIntegerToDouble(value: bigint): number {
  const magnitude = value < 0n ? -value : value;
  const excess = BigInt(Math.max(magnitude.toString(2).length - 53, 0));
  return Number((magnitude >> excess) << excess) * (value < 0n ? -1 : 1);
}

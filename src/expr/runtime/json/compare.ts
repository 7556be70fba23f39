/** How JValues compare: by what the left one is (`JValue.Compare`). */
import type { NamedTypeSymbol, TypeSymbol } from '../../types/type-symbol.js';
import { types } from '../../types/universe.js';
import { type Decimal, decimalCompare } from '../decimal.js';
import { decimalToBigInt } from '../decimal-conversions.js';
import {
  throwArgument,
  throwArgumentOutOfRange,
  throwFormat,
  throwInvalidCast,
  throwNullReference,
  throwOverflow,
} from '../exception.js';
import { compareReals } from '../numbers.js';
import { compareOrdinal } from '../text/comparison.js';
import { type ClrDateTime, compareDates } from '../time/date-time.js';
import { ClrDateTimeOffset, compareOffsets, offsetOfDate } from '../time/date-time-offset.js';
import { objectCompare, objectText, valueOps } from '../value-ops.js';
import { bytesOf, type ClrArray, clrTypeName } from '../values.js';
import { toBoolean, toDateTime, toDecimal, toDouble, toLong, toText } from './convert-value.js';
import { bigIntegerType, JTokenType, tokenTypeName } from './token-types.js';
import type { JValue } from './tokens.js';

type Clr = TypeSymbol | null;

/** `CompareTo(JValue)`; a string takes the kind of what it is compared with. */
export function compareJValues(a: JValue, b: JValue | null): number {
  if (b === null) return 1;
  const type = a.type === JTokenType.String && a.type !== b.type ? b.type : a.type;
  return compareValues(type, a.raw, a.clr, b.raw, b.clr);
}

/** `CompareTo(object)` with something that is no JValue. */
export function compareWithRaw(a: JValue, raw: unknown, clr: Clr): number {
  return raw === null ? 1 : compareValues(a.type, a.raw, a.clr, raw, clr);
}

export function compareValues(type: number, a: unknown, aClr: Clr, b: unknown, bClr: Clr): number {
  if (a === null) return b === null ? 0 : -1;
  if (b === null) return 1;
  switch (type) {
    case JTokenType.Integer:
      if (aClr === types.long && bClr === types.long) {
        const [left, right] = [a as number | bigint, b as number | bigint];
        return left < right ? -1 : left > right ? 1 : 0;
      }
      return compareNumbers(a, aClr, b, bClr, false);
    case JTokenType.Float:
      return compareNumbers(a, aClr, b, bClr, true);
    case JTokenType.Comment:
    case JTokenType.String:
    case JTokenType.Raw:
      return compareOrdinal(toText(a, aClr), toText(b, bClr));
    case JTokenType.Boolean: {
      const [left, right] = [toBoolean(a, aClr), toBoolean(b, bClr)];
      return left === right ? 0 : left ? 1 : -1;
    }
    case JTokenType.Date:
      return compareDateValues(a, b, bClr);
    case JTokenType.Bytes:
      requireType(bClr, 'byte[]', isBytes);
      if (!isBytes(aClr)) throwNullReference();
      return compareBytes(bytesOf(a as ClrArray<number>), bytesOf(b as ClrArray<number>));
    case JTokenType.Guid:
      requireBoth(aClr, bClr, types.guid);
      return valueOps(types.guid).compare!(a, b, types.guid);
    case JTokenType.Uri:
      requireBoth(aClr, bClr, types.uri);
      return objectCompare(objectText(a), objectText(b));
    case JTokenType.TimeSpan:
      requireBoth(aClr, bClr, types.timeSpan);
      return valueOps(types.timeSpan).compare!(a, b, types.timeSpan);
    default:
      return throwArgumentOutOfRange(
        'valueType',
        `Unexpected value type: ${tokenTypeName(type)} (Parameter 'valueType')\nActual value was ${tokenTypeName(type)}.`,
      );
  }
}

const isBytes = (clr: Clr): boolean => clr !== null && clrTypeName(clr) === 'System.Byte[]';

function requireType(clr: Clr, name: string, fits: (clr: Clr) => boolean): void {
  if (!fits(clr)) throwArgument(`Object must be of type ${name}.`);
}
/** The left side may be a string that takes the kind of the other. */
function requireBoth(aClr: Clr, bClr: Clr, type: NamedTypeSymbol): void {
  requireType(bClr, type.definition.name, (clr) => clr === type);
  if (aClr !== type) throwInvalidCast(`Unable to cast object of type '${clrTypeName(aClr!)}' to type '${clrTypeName(type)}'.`);
}

const isDecimalLike = (clr: Clr): boolean => clr === types.ulong || clr === types.decimal;
const isReal = (clr: Clr): boolean => clr === types.float || clr === types.double;

function compareNumbers(a: unknown, aClr: Clr, b: unknown, bClr: Clr, asFloat: boolean): number {
  if (aClr === bigIntegerType) return compareBig(a as bigint, b, bClr);
  if (bClr === bigIntegerType) return -compareBig(b as bigint, a, aClr);
  if (isDecimalLike(aClr) || isDecimalLike(bClr)) return decimalCompare(toDecimal(a, aClr), toDecimal(b, bClr));
  if (asFloat || isReal(aClr) || isReal(bClr)) return compareNearly(toDouble(a, aClr), toDouble(b, bClr));
  const [left, right] = [toLong(a, aClr), toLong(b, bClr)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Doubles that differ by rounding only count as equal (`MathUtils.ApproxEquals`). */
function compareNearly(a: number, b: number): number {
  if (a === b) return 0;
  const epsilon = 2.2204460492503131e-16;
  const tolerance = (Math.abs(a) + Math.abs(b) + 10) * epsilon;
  const distance = a - b;
  if (-tolerance < distance && tolerance > distance) return 0;
  return compareReals(a, b);
}

function bigIntegerOfReal(value: number): bigint {
  if (Number.isNaN(value)) throwOverflow('The value is not a number.');
  if (!Number.isFinite(value)) throwOverflow('BigInteger cannot represent infinity.');
  return BigInt(Math.trunc(value));
}

function bigIntegerOfText(text: string): bigint {
  const digits = text.trim();
  return /^[+-]?[0-9]+$/.test(digits) ? BigInt(digits.replace('+', '')) : throwFormat('The value could not be parsed.');
}

/** The other side loses its fraction first; of two that are equal then, the one with a fraction is larger. */
function compareBig(a: bigint, b: unknown, bClr: Clr): number {
  let whole: bigint;
  let fraction = false;
  if (bClr === bigIntegerType) whole = b as bigint;
  else if (bClr === types.string) whole = bigIntegerOfText(b as string);
  else if (bClr === types.decimal) {
    whole = decimalToBigInt(b as Decimal);
    fraction = toDouble(b, bClr) % 1 !== 0;
  } else if (isReal(bClr)) {
    whole = bigIntegerOfReal(b as number);
    fraction = (b as number) % 1 !== 0;
  } else if (typeof b === 'number' || typeof b === 'bigint') whole = BigInt(b);
  else return throwInvalidCast(`Cannot convert ${clrTypeName(bClr!)} to BigInteger.`);
  if (a !== whole) return a < whole ? -1 : 1;
  return fraction ? -1 : 0;
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== b.length) return a.length < b.length ? -1 : 1;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1;
  return 0;
}

function compareDateValues(a: unknown, b: unknown, bClr: Clr): number {
  if (a instanceof ClrDateTimeOffset) {
    if (b instanceof ClrDateTimeOffset) return compareOffsets(a, b);
    return compareOffsets(a, offsetOfDate(toDateTime(b, bClr)));
  }
  // The left side may be text that meets a date.
  if (typeof a === 'string')
    return throwInvalidCast("Unable to cast object of type 'System.String' to type 'System.DateTimeOffset'.");
  return compareDates(a as ClrDateTime, b instanceof ClrDateTimeOffset ? b.clock : toDateTime(b, bClr));
}

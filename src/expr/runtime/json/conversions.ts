/** The conversion operators of JToken. */
import type { NamedTypeSymbol, TypeSymbol } from '../../types/type-symbol.js';
import { types } from '../../types/universe.js';
import { base64Of, fromBase64String } from '../convert-base64.js';
import type { Decimal } from '../decimal.js';
import { decimalFromBigInt } from '../decimal-conversions.js';
import { throwArgument, throwArgumentNull, throwOverflow } from '../exception.js';
import { newGuidOfBytes, parseGuid } from '../guid.js';
import { isRawValueType } from '../sequences.js';
import type { ClrDateTime } from '../time/date-time.js';
import { ClrDateTimeOffset, offsetOfDate } from '../time/date-time-offset.js';
import { parseOffset } from '../time/date-time-offset-parse.js';
import type { ClrTimeSpan } from '../time/time-span.js';
import { parseTimeSpan } from '../time/time-span-parse.js';
import { bytesOf, type ClrArray, newByteArray } from '../values.js';
import {
  bigIntegerToDouble,
  toBoolean,
  toByte,
  toChar,
  toDateTime,
  toDecimal,
  toDouble,
  toFloat,
  toInt,
  toLong,
  toSByte,
  toShort,
  toText,
  toUInt,
  toULong,
  toUShort,
} from './convert-value.js';
import { bigIntegerType, JTokenType, tokenTypeName, valueTokenTypes } from './token-types.js';
import { JProperty, type JToken, JValue } from './tokens.js';
import { newUri } from './uris.js';

const {
  Boolean: bool,
  Bytes,
  Comment,
  Date: date,
  Float,
  Guid,
  Integer,
  Null,
  Raw,
  String: text,
  TimeSpan,
  Undefined,
  Uri,
} = JTokenType;

/** Token types as bits. */
const setOf = (...tokenTypes: readonly number[]): number => tokenTypes.reduce((set, type) => set | (1 << type), 0);

const numberSources = setOf(Integer, Float, text, Comment, Raw, bool);
const charSources = setOf(Integer, Float, text, Comment, Raw);
const dateSources = setOf(date, text, Comment, Raw);
const byteSources = setOf(Bytes, text, Comment, Raw, Integer);
const stringSources = setOf(date, Integer, Float, text, Comment, Raw, bool, Bytes, Guid, TimeSpan, Uri);
const guidSources = setOf(text, Comment, Raw, Guid, Bytes);
const timeSpanSources = setOf(text, Comment, Raw, TimeSpan);
const uriSources = setOf(text, Comment, Raw, Uri);

/** One conversion: its name in messages, what it takes, and how. */
interface Conversion<T> {
  readonly name: string;
  /** Token types as bits. */
  readonly sources: number;
  convert(raw: unknown, clr: TypeSymbol | null): T;
}

function scalarOf(token: JToken): JToken {
  return token instanceof JProperty ? token.token : token;
}

function refuse(token: JToken, name: string): never {
  return throwArgument(`Can not convert ${tokenTypeName(scalarOf(token).type)} to ${name}.`);
}

/** `(T)token`. */
function required<T>({ name, sources, convert }: Conversion<T>): (token: JToken | null) => T {
  return (token) => {
    if (token === null) return throwArgumentNull('value');
    const value = scalarOf(token);
    if (!(value instanceof JValue) || (sources & (1 << value.type)) === 0) return refuse(token, name);
    return convert(value.raw, value.clr);
  };
}

/** `(T?)token`: null for no token, a JSON null and what holds null. */
function optional<T>({ name, sources, convert }: Conversion<T>): (token: JToken | null) => T | null {
  return (token) => {
    if (token === null) return null;
    const value = scalarOf(token);
    if (!(value instanceof JValue)) return refuse(token, name);
    if (value.type === Null || value.type === Undefined) return null;
    if ((sources & (1 << value.type)) === 0) return refuse(token, name);
    return value.raw === null ? null : convert(value.raw, value.clr);
  };
}

const integerOverflow = (phrase: string): never => throwOverflow(`Value was either too large or too small for ${phrase}.`);

/** A number conversion that also takes a BigInteger. */
const numeric = <T>(
  name: string,
  convert: (raw: unknown, clr: TypeSymbol | null) => T,
  ofBig: (value: bigint) => T,
  sources: number = numberSources,
): Conversion<T> => ({
  name,
  sources,
  convert: (raw, clr) => (clr === bigIntegerType ? ofBig(raw as bigint) : convert(raw, clr)),
});

const bigIn =
  (minimum: bigint, maximum: bigint, phrase: string) =>
  (value: bigint): bigint =>
    value >= minimum && value <= maximum ? value : integerOverflow(phrase);
const smallIn = (minimum: bigint, maximum: bigint, phrase: string) => {
  const check = bigIn(minimum, maximum, phrase);
  return (value: bigint): number => Number(check(value));
};

/** A BigInteger in a token exceeds long, so the small types all fail in the words of the int they go by. */
const intOfBig = smallIn(-2147483648n, 2147483647n, 'an Int32');

const conversions = {
  bool: numeric<boolean>('Boolean', toBoolean, (value) => intOfBig(value) !== 0),
  sbyte: numeric('SByte', toSByte, intOfBig),
  byte: numeric('Byte', toByte, intOfBig),
  short: numeric('Int16', toShort, intOfBig),
  ushort: numeric('UInt16', toUShort, intOfBig),
  int: numeric('Int32', toInt, intOfBig),
  uint: numeric('UInt32', toUInt, smallIn(0n, 4294967295n, 'a UInt32')),
  long: numeric('Int64', toLong, bigIn(-(1n << 63n), (1n << 63n) - 1n, 'an Int64')),
  ulong: numeric('UInt64', toULong, bigIn(0n, (1n << 64n) - 1n, 'a UInt64')),
  float: numeric('Single', toFloat, (value) => Math.fround(bigIntegerToDouble(value))),
  double: numeric('Double', toDouble, bigIntegerToDouble),
  decimal: numeric<Decimal>('Decimal', toDecimal, decimalFromBigInt),
  char: numeric('Char', toChar, intOfBig, charSources),
  dateTime: {
    name: 'DateTime',
    sources: dateSources,
    convert: (raw, clr) => (raw instanceof ClrDateTimeOffset ? raw.clock : toDateTime(raw, clr)),
  } as Conversion<ClrDateTime>,
  dateTimeOffset: {
    name: 'DateTimeOffset',
    sources: dateSources,
    convert: (raw, clr) => {
      if (raw instanceof ClrDateTimeOffset) return raw;
      return typeof raw === 'string' ? parseOffset(raw) : offsetOfDate(toDateTime(raw, clr));
    },
  } as Conversion<ClrDateTimeOffset>,
  guid: {
    name: 'Guid',
    sources: guidSources,
    convert: (raw, clr) => {
      if (clr === types.guid) return raw;
      return isBytes(raw) ? newGuidOfBytes(raw) : parseGuid(toText(raw, clr), 'g');
    },
  } as Conversion<unknown>,
  timeSpan: {
    name: 'TimeSpan',
    sources: timeSpanSources,
    convert: (raw, clr) => (clr === types.timeSpan ? raw : parseTimeSpan(toText(raw, clr))),
  } as Conversion<ClrTimeSpan>,
  uri: {
    name: 'Uri',
    sources: uriSources,
    convert: (raw, clr) => (clr === types.uri ? raw : newUri(toText(raw, clr))),
  } as Conversion<unknown>,
  string: {
    name: 'String',
    sources: stringSources,
    convert: (raw, clr) => (isBytes(raw) ? base64Of(bytesOf(raw)) : clr === bigIntegerType ? String(raw) : toText(raw, clr)),
  } as Conversion<string>,
};

const isBytes = (raw: unknown): raw is ClrArray<number> =>
  typeof raw === 'object' && raw !== null && (raw as { readonly items?: unknown }).items instanceof Uint8Array;

type Name = keyof typeof conversions;
type Result<N extends Name> = (typeof conversions)[N] extends Conversion<infer T> ? T : never;

/** `(T)token` by the C# name of T; a reference type takes null as well. */
export const jTokenTo: { readonly [N in Name]: (token: JToken | null) => Result<N> } = Object.fromEntries(
  Object.entries(conversions).map(([name, conversion]) => [name, required(conversion as Conversion<unknown>)]),
) as never;

/** `(T?)token`. */
export const jTokenToNullable: { readonly [N in Name]: (token: JToken | null) => Result<N> | null } = Object.fromEntries(
  Object.entries(conversions).map(([name, conversion]) => [name, optional(conversion as Conversion<unknown>)]),
) as never;

/** `(string)token`: texts and small integers need no conversion. */
export function jTokenToText(token: JToken | null): string | null {
  if (token instanceof JValue) {
    const { raw } = token;
    if (typeof raw === 'string') return raw;
    if (token.type === Integer && typeof raw === 'number') return String(raw);
  }
  return jTokenToNullable.string(token);
}

/** `(byte[])token`. */
export function jTokenToBytes(token: JToken | null): ClrArray<number> | null {
  if (token === null) return null;
  const value = scalarOf(token);
  if (!(value instanceof JValue) || (byteSources & (1 << value.type)) === 0) return refuse(token, 'byte array');
  const { raw, clr } = value;
  if (typeof raw === 'string') return fromBase64String(raw);
  if (clr === bigIntegerType) return newByteArray(bytesOfBigInteger(raw as bigint), types.byte);
  return isBytes(raw) ? raw : refuse(token, 'byte array');
}

/** `BigInteger.ToByteArray()`: two's complement, lowest byte first, no longer than needed. */
function bytesOfBigInteger(value: bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  do {
    bytes.push(Number(BigInt.asUintN(8, rest)));
    rest >>= 8n;
  } while (!((rest === 0n && bytes.at(-1)! < 128) || (rest === -1n && bytes.at(-1)! >= 128)));
  return Uint8Array.from(bytes);
}

/** `(JToken)value` of a value of this static type. */
export const jTokenOf =
  (type: NamedTypeSymbol) =>
  (value: unknown): JValue =>
    new JValue(valueTokenTypes.get(type)!, value, value === null && !isRawValueType(type) ? null : type);

/** `(JToken)value` of a nullable: null makes a JSON null. */
export const jTokenOfNullable =
  (type: NamedTypeSymbol) =>
  (value: unknown): JValue =>
    value === null ? new JValue(Null, null, null) : new JValue(valueTokenTypes.get(type)!, value, type);

/** The integers below long become one: their operator takes the constructor of long. */
export const jTokenOfInteger = (value: number): JValue => new JValue(Integer, value, types.long);
export const jTokenOfString = (value: string | null): JValue => new JValue(text, value, value === null ? null : types.string);
export const jTokenOfUri = (value: unknown): JValue =>
  value === null ? new JValue(Null, null, null) : new JValue(Uri, value, types.uri);

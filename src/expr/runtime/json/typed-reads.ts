/** Typed reads of a deserializer: what a string or another token becomes when a certain kind of value is asked for. */
import { arrayOf } from '../../types/type-symbol.js';
import { types } from '../../types/universe.js';
import { tryParseBoolean } from '../boolean.js';
import { formatObject } from '../composite-format.js';
import { fromBase64String } from '../convert-base64.js';
import type { Decimal } from '../decimal.js';
import { ClrException } from '../exception.js';
import { emptyGuid, guidToByteArray, tryParseGuidExact } from '../guid.js';
import { numberStyles, parsers } from '../number-parse.js';
import { box } from '../sequences.js';
import type { ClrDateTime } from '../time/date-time.js';
import { type ClrDateTimeOffset, offsetOfDate } from '../time/date-time-offset.js';
import { tryParseOffset } from '../time/date-time-offset-parse.js';
import { tryParseDateTime } from '../time/date-time-parse.js';
import { type ClrArray, newByteArray } from '../values.js';
import { bigIntegerToDouble, toBoolean, toDecimal, toDouble, toInt } from './convert-value.js';
import { tryParseJsonDate, tryParseJsonDateOffset } from './dates.js';
import { tryReadDecimal } from './read-decimal.js';
import { isPrimitiveToken, type JsonReader, JsonToken, jsonTokenName, ReadType } from './reader.js';
import { bigIntegerType } from './token-types.js';
import { uriOriginal } from './uris.js';

const byteArrayType = arrayOf(types.byte);
/** `DateTimeStyles.RoundtripKind`. */
const roundtripKind = 128;

const setBytes = (reader: JsonReader, bytes: ClrArray<number>): void =>
  reader.setToken(JsonToken.Bytes, bytes, byteArrayType, false);

/** A string as bytes: a GUID's, or base 64. */
export function quotedBytes(reader: JsonReader, text: string): void {
  const guid = { value: emptyGuid };
  const isGuid = text.length === 36 && tryParseGuidExact(text, 'D', guid);
  setBytes(reader, isGuid ? guidToByteArray(guid.value) : fromBase64String(text));
}

/**
 * Makes of the string that was just read what the read asked for. A null text means that another token was read: a number
 * that becomes a boolean, or the start of an array of bytes.
 */
export function finishQuoted(reader: JsonReader, type: number, text: string | null): void {
  if (text === null) {
    if (type === ReadType.Boolean) numberAsBoolean(reader);
    else arrayAsBytes(reader);
    return;
  }
  switch (type) {
    case ReadType.Int32:
      return intOfText(reader, text);
    case ReadType.Decimal:
      return decimalOfText(reader, text);
    case ReadType.Double:
      return doubleOfText(reader, text);
    case ReadType.Boolean:
      return booleanOfText(reader, text);
    case ReadType.DateTime:
      if (reader.token !== JsonToken.Date) dateOfText(reader, text);
      return;
    case ReadType.DateTimeOffset:
      if (reader.token !== JsonToken.Date) offsetOfText(reader, text);
  }
}

const setNull = (reader: JsonReader): void => reader.setToken(JsonToken.Null, null, null, false);

function refuseText(reader: JsonReader, text: string, what: string): never {
  reader.setToken(JsonToken.String, text, types.string, false);
  return reader.error(`Could not convert string to ${what}: ${text}.`);
}

function intOfText(reader: JsonReader, text: string): void {
  if (text === '') return setNull(reader);
  const result = { value: 0 };
  if (!parsers.int.tryParse(text, result)) refuseText(reader, text, 'integer');
  reader.setToken(JsonToken.Integer, result.value, types.int, false);
}

function decimalOfText(reader: JsonReader, text: string): void {
  if (text === '') return setNull(reader);
  const result = { value: null as unknown as Decimal };
  const value = parsers.decimal.tryParse(text, result) ? result.value : tryReadDecimal(text);
  if (value === undefined) return refuseText(reader, text, 'decimal');
  reader.setToken(JsonToken.Float, value, types.decimal, false);
}

function doubleOfText(reader: JsonReader, text: string): void {
  if (text === '') return setNull(reader);
  const result = { value: 0 };
  if (!parsers.double.tryParseStyled(text, numberStyles.float, result)) refuseText(reader, text, 'double');
  reader.setToken(JsonToken.Float, result.value, types.double, false);
}

function booleanOfText(reader: JsonReader, text: string): void {
  if (text === '') return setNull(reader);
  const result = { value: false };
  if (!tryParseBoolean(text, result)) refuseText(reader, text, 'boolean');
  reader.setToken(JsonToken.Boolean, result.value, types.bool, false);
}

function dateOfText(reader: JsonReader, text: string): void {
  if (text === '') return setNull(reader);
  const value = tryParseJsonDate(text) ?? tryParseDateTime(text, roundtripKind);
  if (value === undefined) return refuseText(reader, text, 'DateTime');
  reader.setToken(JsonToken.Date, value, types.dateTime, false);
}

function offsetOfText(reader: JsonReader, text: string): void {
  if (text === '') return setNull(reader);
  const result = { value: tryParseJsonDateOffset(text) as ClrDateTimeOffset };
  if (result.value === undefined && !tryParseOffset(text, result, roundtripKind)) refuseText(reader, text, 'DateTimeOffset');
  reader.setToken(JsonToken.Date, result.value, types.dateTimeOffset, false);
}

function numberAsBoolean(reader: JsonReader): void {
  const value = reader.clr === bigIntegerType ? reader.raw !== 0n : toBoolean(reader.raw, reader.clr);
  reader.setToken(JsonToken.Boolean, value, types.bool, false);
}

/** `[1, 2, 3]` as bytes; stands on the start of the array. */
function arrayAsBytes(reader: JsonReader): void {
  const bytes: number[] = [];
  for (;;) {
    if (!reader.read()) return reader.error('Unexpected end when reading bytes.');
    switch (reader.token) {
      case JsonToken.Integer: {
        const value = Number(reader.raw);
        if (value < 0 || value > 255)
          throw new ClrException('System.OverflowException', 'Value was either too large or too small for an unsigned byte.');
        bytes.push(value);
        break;
      }
      case JsonToken.EndArray:
        return setBytes(reader, newByteArray(Uint8Array.from(bytes), types.byte));
      case JsonToken.Comment:
        break;
      default:
        reader.error(`Unexpected token when reading bytes: ${jsonTokenName(reader.token)}.`);
    }
  }
}

/** Names of kinds in "Error reading …". */
const kindNames: Readonly<Record<number, string>> = {
  [ReadType.Int32]: 'integer',
  [ReadType.Bytes]: 'bytes',
  [ReadType.String]: 'string',
  [ReadType.Decimal]: 'decimal',
  [ReadType.DateTime]: 'date',
  [ReadType.DateTimeOffset]: 'date',
  [ReadType.Double]: 'double',
  [ReadType.Boolean]: 'boolean',
};

/** A typed read of a reader that already has tokens (`JsonReader.ReadAs…`). */
export function tokenAs(reader: JsonReader, type: number): void {
  do
    if (!reader.read()) {
      reader.setToken(JsonToken.None);
      return;
    }
  while (reader.token === JsonToken.Comment);
  const { token } = reader;
  if (token === JsonToken.Null || token === JsonToken.EndArray) return;
  if (!convertToken(reader, type)) reader.error(`Error reading ${kindNames[type]}. Unexpected token: ${jsonTokenName(token)}.`);
}

/** False when the token cannot become that kind. */
function convertToken(reader: JsonReader, type: number): boolean {
  const { token, raw, clr } = reader;
  const isNumber = token === JsonToken.Integer || token === JsonToken.Float;
  if (token === JsonToken.String && type !== ReadType.String && type !== ReadType.Bytes) {
    finishQuoted(reader, type, raw as string);
    return true;
  }
  switch (type) {
    case ReadType.Int32:
      if (isNumber) convertNumber(reader, 'integer', JsonToken.Integer, types.int, toInt);
      return isNumber;
    case ReadType.Decimal:
      if (isNumber) convertNumber(reader, 'decimal', JsonToken.Float, types.decimal, toDecimal);
      return isNumber;
    case ReadType.Double:
      if (isNumber) {
        const value = clr === bigIntegerType ? bigIntegerToDouble(raw as bigint) : toDouble(raw, clr);
        reader.setToken(JsonToken.Float, value, types.double, false);
      }
      return isNumber;
    case ReadType.Boolean:
      if (isNumber) numberAsBoolean(reader);
      return isNumber || token === JsonToken.Boolean;
    case ReadType.DateTime:
      if (token === JsonToken.Date && clr === types.dateTimeOffset)
        reader.setToken(JsonToken.Date, (raw as ClrDateTimeOffset).clock, types.dateTime, false);
      return token === JsonToken.Date;
    case ReadType.DateTimeOffset:
      if (token === JsonToken.Date && clr === types.dateTime)
        reader.setToken(JsonToken.Date, offsetOfDate(raw as ClrDateTime), types.dateTimeOffset, false);
      return token === JsonToken.Date;
    case ReadType.Bytes:
      return convertToBytes(reader);
    default:
      return convertToText(reader);
  }
}

function convertNumber(
  reader: JsonReader,
  what: string,
  token: number,
  target: typeof types.int,
  convert: (raw: unknown, clr: JsonReader['clr']) => unknown,
): void {
  const { raw, clr } = reader;
  let value: unknown;
  try {
    value = convert(raw, clr === bigIntegerType ? types.long : clr);
  } catch (error) {
    if (!(error instanceof ClrException)) throw error;
    reader.error(`Could not convert to ${what}: ${formatObject(boxed(raw, clr), null)}.`, error);
  }
  reader.setToken(token, value, target, false);
}

const boxed = (raw: unknown, clr: JsonReader['clr']): unknown => (typeof raw === 'string' || clr === null ? raw : box(clr, raw));

function convertToBytes(reader: JsonReader): boolean {
  const { token, raw } = reader;
  if (token === JsonToken.Bytes) return true;
  if (token === JsonToken.String) quotedBytes(reader, raw as string);
  else if (token === JsonToken.StartArray) arrayAsBytes(reader);
  else {
    // An object may wrap bytes, so the reader has looked into it.
    if (token === JsonToken.StartObject) reader.read();
    return false;
  }
  return true;
}

function convertToText(reader: JsonReader): boolean {
  const { token, raw, clr } = reader;
  if (token === JsonToken.String && typeof raw === 'string') return true;
  if (!isPrimitiveToken(token) || raw === null) return false;
  const text = clr === types.uri ? uriOriginal(raw) : formatObject(boxed(raw, clr), null);
  reader.setToken(JsonToken.String, text, types.string, false);
  return true;
}

/** Text, equality, hash and JSON of what a JValue holds. */
import './big-integer.js';
import { types } from '../../types/universe.js';
import { base64Of } from '../convert-base64.js';
import { type Decimal, decimalToText } from '../decimal.js';
import { doubleText, floatText } from '../number-format.js';
import { isRawValueType } from '../sequences.js';
import type { ClrDateTime } from '../time/date-time.js';
import { ClrDateTimeOffset } from '../time/date-time-offset.js';
import { objectHash, objectText, valueOps } from '../value-ops.js';
import { bytesOf, type ClrArray } from '../values.js';
import { compareValues } from './compare.js';
import { toBoolean, toLong } from './convert-value.js';
import { isoOffsetText, isoText } from './dates.js';
import { bigIntegerType, JTokenType } from './token-types.js';
import type { JValue } from './tokens.js';
import { uriOriginal } from './uris.js';
import { quoteJson } from './writer.js';

/** `Value.ToString()`; null gives "". */
export function scalarText({ raw, clr }: JValue): string {
  if (typeof raw === 'string') return raw;
  if (raw === null) return '';
  if (clr === types.long || clr === types.int || clr === bigIntegerType) return String(raw);
  return isRawValueType(clr!) ? valueOps(clr!).toText(raw, clr!) : objectText(raw);
}

export const scalarEquals = (a: JValue, b: JValue): boolean => {
  if (typeof a.raw === 'string' && typeof b.raw === 'string') return a.raw === b.raw;
  return compareValues(a.type, a.raw, a.clr, b.raw, b.clr) === 0;
};

/** `Value.GetHashCode()`; null gives 0. */
export function scalarHash({ raw, clr }: JValue): number {
  if (raw === null) return 0;
  if (clr === types.long) return valueOps(types.long).hash(BigInt(raw as number | bigint), types.long);
  return isRawValueType(clr!) ? valueOps(clr!).hash(raw, clr!) : objectHash(raw);
}

/** A double of JSON always shows that it is none of the integers; what is no number at all is a string. */
function realJson(value: number, text: (value: number) => string): string {
  if (text === doubleText && value < 1e15 && value > -1e15) {
    if (Number.isInteger(value)) return Object.is(value, -0) ? '-0.0' : `${value}.0`;
    // Where JavaScript writes no exponent, .NET writes the same.
    if (value >= 1e-4 || value <= -1e-4) return `${value}`;
  }
  const written = text(value);
  if (!Number.isFinite(value)) return `"${written}"`;
  return written.includes('.') || written.includes('E') ? written : `${written}.0`;
}

export const doubleJson = (value: number): string => realJson(value, doubleText);

function decimalJson(value: Decimal): string {
  const text = decimalToText(value);
  return text.includes('.') ? text : `${text}.0`;
}

function floatJson(value: JValue): string {
  const { raw, clr } = value;
  if (clr === types.double) return realJson(raw as number, doubleText);
  if (clr === types.float) return realJson(raw as number, floatText);
  return decimalJson(raw as Decimal);
}

/** A scalar as it stands in JSON text. */
export function scalarJson(value: JValue): string {
  const { raw, clr } = value;
  switch (value.type) {
    case JTokenType.String:
      return raw === null ? 'null' : quoteJson(typeof raw === 'string' ? raw : scalarText(value));
    case JTokenType.Integer:
      return typeof raw === 'number' || typeof raw === 'bigint' ? `${raw}` : String(toLong(raw, clr));
    case JTokenType.Float:
      return floatJson(value);
    case JTokenType.Boolean:
      return toBoolean(raw, clr) ? 'true' : 'false';
    case JTokenType.Undefined:
      return 'undefined';
    case JTokenType.Comment:
      return `/*${scalarText(value)}*/`;
    case JTokenType.Raw:
      return scalarText(value);
    case JTokenType.Date:
      return `"${raw instanceof ClrDateTimeOffset ? isoOffsetText(raw) : isoText(raw as ClrDateTime)}"`;
    case JTokenType.Bytes:
      return `"${base64Of(bytesOf(raw as ClrArray<number>))}"`;
    case JTokenType.Uri:
      return quoteJson(uriOriginal(raw));
    case JTokenType.Guid:
    case JTokenType.TimeSpan:
      return `"${scalarText(value)}"`;
    default:
      return 'null';
  }
}

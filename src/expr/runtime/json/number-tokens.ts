/** Numbers of JSON text as Newtonsoft's reader takes them, for each kind of read. */
import { types } from '../../types/universe.js';
import type { Decimal } from '../decimal.js';
import { decimalFromBigInt } from '../decimal-conversions.js';
import { tryReadDecimal } from './read-decimal.js';
import type { JsonReader } from './reader.js';
import { JsonToken, ReadType } from './reader.js';
import { bigIntegerType } from './token-types.js';

const integerText = /^-?[0-9]+$/;
/** `NumberStyles.Float`. */
const floatText = /^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?$/;
const longestInteger = 380;

/** Base 16 with `0x`, else base 8, as `Convert.ToInt64(text, base)` does with 64 bits; undefined when it is no number. */
function parseRadix(text: string, bits: number): bigint | undefined {
  const isHex = /^0x/i.test(text);
  if (!(isHex ? /^0x[0-9a-f]+$/i : /^[0-7]+$/).test(text)) return undefined;
  const value = BigInt(isHex ? text : `0o${text}`);
  return value >> BigInt(bits) === 0n ? BigInt.asIntN(bits, value) : undefined;
}

/** A long is kept as a number where that is exact. */
export const leanLong = (value: bigint): number | bigint => {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
};

const isLong = (value: bigint): boolean => BigInt.asIntN(64, value) === value;

/** Sets the token for a number; the reader stands after it. */
export function parseNumberToken(reader: JsonReader, text: string, type: number): void {
  const second = text[1];
  const isRadix = text[0] === '0' && second !== undefined && second !== '.' && second !== 'e' && second !== 'E';
  switch (type) {
    case ReadType.String:
      if (isRadix ? parseRadix(text, 64) === undefined : !floatText.test(text))
        reader.error(`Input string '${text}' is not a valid number.`);
      return reader.setToken(JsonToken.String, text, types.string, false);
    case ReadType.Int32:
      return readInt(reader, text, isRadix);
    case ReadType.Decimal:
      return readDecimal(reader, text, isRadix);
    case ReadType.Double: {
      const value = isRadix ? parseRadix(text, 64) : floatText.test(text) ? Number(text) : undefined;
      if (value === undefined) reader.error(`Input string '${text}' is not a valid double.`);
      return reader.setToken(JsonToken.Float, Number(value), types.double, false);
    }
    case ReadType.Read:
      return readAny(reader, text, isRadix);
    default:
      reader.error('Cannot read number value as type.');
  }
}

function readAny(reader: JsonReader, text: string, isRadix: boolean): void {
  if (isRadix) {
    const value = parseRadix(text, 64);
    if (value === undefined) return reader.error(`Input string '${text}' is not a valid number.`);
    return reader.setToken(JsonToken.Integer, leanLong(value), types.long, false);
  }
  if (integerText.test(text)) {
    if (text.length <= 15) return reader.setToken(JsonToken.Integer, Number(text) + 0, types.long, false);
    const value = BigInt(text);
    if (isLong(value)) return reader.setToken(JsonToken.Integer, leanLong(value), types.long, false);
    if (text.length > longestInteger) reader.error(`JSON integer ${text} is too large to parse.`);
    return reader.setToken(JsonToken.Integer, value, bigIntegerType, false);
  }
  if (!floatText.test(text)) reader.error(`Input string '${text}' is not a valid number.`);
  reader.setToken(JsonToken.Float, Number(text), types.double, false);
}

function readInt(reader: JsonReader, text: string, isRadix: boolean): void {
  let value: bigint | undefined;
  if (isRadix) value = parseRadix(text, 32);
  else if (integerText.test(text)) {
    value = BigInt(text);
    if (BigInt.asIntN(32, value) !== value) reader.error(`JSON integer ${text} is too large or small for an Int32.`);
  }
  if (value === undefined) return reader.error(`Input string '${text}' is not a valid integer.`);
  reader.setToken(JsonToken.Integer, Number(value), types.int, false);
}

function readDecimal(reader: JsonReader, text: string, isRadix: boolean): void {
  let value: Decimal | undefined;
  if (isRadix) {
    const whole = parseRadix(text, 64);
    value = whole === undefined ? undefined : decimalFromBigInt(whole);
  } else value = tryReadDecimal(text);
  if (value === undefined) return reader.error(`Input string '${text}' is not a valid decimal.`);
  reader.setToken(JsonToken.Float, value, types.decimal, false);
}

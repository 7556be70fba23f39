/** Plain JSON, and its values in C#. */
import { JTokenType } from '../expr/runtime/json/token-types.js';
import { JArray, JObject, type JToken, JValue } from '../expr/runtime/json/tokens.js';
import { Box } from '../expr/runtime/values.js';
import { types } from '../expr/types/universe.js';

/** What `JSON.parse` gives; bigint where a caller has numbers that JavaScript's cannot hold. */
export type Json = string | number | bigint | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json | undefined;
}

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * `over` laid over `base`: objects merge deeply, anything else replaces, also null.
 */
export function overlay(base: Json | undefined, over: Json | undefined): Json | undefined {
  if (over === undefined) return base;
  if (!isJsonObject(base) || !isJsonObject(over)) return over;
  const merged = new Map(Object.entries(base));
  for (const [name, value] of Object.entries(over)) merged.set(name, overlay(merged.get(name), value));
  return Object.fromEntries(merged);
}

const maxLong = 2n ** 63n;
const isLong = (value: bigint): boolean => value >= -maxLong && value < maxLong;

/** A number as Newtonsoft reads it: integers are long, all others double. */
const integerOf = (value: number | bigint): bigint | undefined => {
  if (typeof value === 'number' && !Number.isInteger(value)) return undefined;
  const integer = BigInt(value);
  return isLong(integer) ? integer : undefined;
};

function scalarToken(value: string | number | bigint | boolean | null): JValue {
  if (value === null) return new JValue(JTokenType.Null, null, null);
  if (typeof value === 'string') return new JValue(JTokenType.String, value, types.string);
  if (typeof value === 'boolean') return new JValue(JTokenType.Boolean, value, types.bool);
  const integer = integerOf(value);
  if (integer === undefined) return new JValue(JTokenType.Float, Number(value), types.double);
  return new JValue(JTokenType.Integer, Number.isSafeInteger(Number(integer)) ? Number(integer) : integer, types.long);
}

/** The token of a JSON value; texts stay texts, also those that look like dates. */
export function tokenOfJson(value: Json): JToken {
  if (Array.isArray(value)) {
    const array = new JArray();
    for (const item of value as readonly Json[]) array.insertItem(array.items.length, tokenOfJson(item));
    return array;
  }
  if (!isJsonObject(value)) return scalarToken(value as string | number | bigint | boolean | null);
  const object = new JObject();
  for (const [name, member] of Object.entries(value)) if (member !== undefined) object.append(name, tokenOfJson(member));
  return object;
}

/** The value in `object` representation: scalars as C# values, the rest as tokens. */
export function objectOfJson(value: Json): unknown {
  if (typeof value === 'string' || value === null) return value;
  if (typeof value === 'boolean') return new Box(types.bool, value);
  if (typeof value !== 'number' && typeof value !== 'bigint') return tokenOfJson(value);
  const integer = integerOf(value);
  return integer === undefined ? new Box(types.double, Number(value)) : new Box(types.long, integer);
}

/**
 * .NET values as the JavaScript values that users of the library get.
 *
 * | C# | JavaScript |
 * |---|---|
 * | null, bool, string | null, boolean, string |
 * | char, Guid, Uri, TimeSpan, enum, XML, other objects | string, as `ToString()` prints it |
 * | sbyte … uint, float, double | number |
 * | long, ulong, BigInteger | bigint |
 * | decimal | string: its digits and scale |
 * | DateTime, DateTimeOffset | Date (milliseconds; the ticks are in `value`) |
 * | byte[] | Uint8Array |
 * | arrays, lists, sequences, JArray, tuples | array |
 * | dictionaries, JObject, anonymous objects | object without a prototype |
 * | JSON number tokens | number where it is exact, else bigint or string |
 * | exception | `{ type, message }` |
 */
import { AnonymousObject } from '../expr/runtime/anonymous.js';
import { KeyValuePair } from '../expr/runtime/collections/key-value-pair.js';
import { isReadOnlyDictionary } from '../expr/runtime/collections/protocol.js';
import { ClrException } from '../expr/runtime/exception.js';
import { JArray, JObject, JProperty, JToken, JValue } from '../expr/runtime/json/tokens.js';
import { writeCompact } from '../expr/runtime/json/writer.js';
import { box, enumerateBoxed, isEnumerable } from '../expr/runtime/sequences.js';
import { ValueTuple } from '../expr/runtime/tuples.js';
import { objectText, valueOps } from '../expr/runtime/value-ops.js';
import { Box, bytesOf, ClrArray } from '../expr/runtime/values.js';
import { XObject } from '../expr/runtime/xml/objects.js';
import { tupleElements, types } from '../expr/types/universe.js';

export type JsValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Date
  | Uint8Array
  | readonly JsValue[]
  | { readonly [name: string]: JsValue };

/** More elements than this of a sequence are an error: it may have no end. */
const maxElements = 1_000_000;

/** A value held as an `object`. */
export function toJs(value: unknown): JsValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof Box) return boxed(value);
  if (value instanceof ClrArray && value.type.elementType === types.byte) return bytesOf(value as ClrArray<number>).slice();
  if (value instanceof JToken) return token(value);
  if (value instanceof XObject) return objectText(value);
  if (value instanceof AnonymousObject)
    return objectOf(value.names.map((name, i) => [name, toJs(box(value.type.typeArguments[i]!, value.values[i]))]));
  if (value instanceof ClrException)
    return objectOf([
      ['type', value.typeName],
      ['message', value.message],
    ]);
  if (value instanceof ClrArray || isEnumerable(value)) return elements(value);
  return objectText(value);
}

function boxed({ type, value }: Box): JsValue {
  switch (type.special) {
    case 'bool':
      return value as boolean;
    case 'char':
      return String.fromCharCode(value as number);
    case 'decimal':
      return valueOps(type).toText(value, type);
    case undefined:
      break;
    default:
      return value as number | bigint;
  }
  if (type === types.dateTime || type === types.dateTimeOffset) return new Date(valueOps(type).format!(value, 'o', type));
  if (value instanceof ValueTuple) return tupleElements(type)!.map((element, i) => toJs(box(element, value.items[i])));
  if (value instanceof KeyValuePair) {
    const [keyType, valueType] = type.typeArguments;
    return objectOf([
      ['key', toJs(box(keyType!, value.key))],
      ['value', toJs(box(valueType!, value.value))],
    ]);
  }
  return valueOps(type).toText(value, type);
}

function elements(sequence: Parameters<typeof enumerateBoxed>[0]): JsValue {
  const isDictionary = sequence instanceof JObject || isReadOnlyDictionary(sequence);
  const found: JsValue[] = [];
  const entries: [string, JsValue][] = [];
  const enumerator = enumerateBoxed(sequence);
  try {
    while (enumerator.moveNext()) {
      if (found.length + entries.length >= maxElements)
        throw new RangeError(`The sequence has more than ${maxElements} elements.`);
      const { current } = enumerator;
      if (isDictionary && current instanceof Box && current.value instanceof KeyValuePair) {
        const [keyType, valueType] = current.type.typeArguments;
        entries.push([objectText(box(keyType!, current.value.key)), toJs(box(valueType!, current.value.value))]);
      } else found.push(toJs(current));
    }
  } finally {
    enumerator.dispose();
  }
  return isDictionary ? objectOf(entries) : found;
}

/** JSON tokens: what JSON.parse would give, but for numbers that it would round. */
function token(value: JToken): JsValue {
  if (value instanceof JObject || value instanceof JArray) return elements(value);
  if (value instanceof JProperty) return objectOf([[value.name, toJs(value.value)]]);
  if (!(value instanceof JValue)) return writeCompact(value);
  const text = writeCompact(value);
  if (/^-?\d+$/.test(text)) {
    const exact = Number(text);
    return Number.isSafeInteger(exact) ? exact : BigInt(text);
  }
  try {
    return JSON.parse(text) as JsValue;
  } catch {
    return text;
  }
}

function objectOf(entries: readonly (readonly [string, JsValue])[]): JsValue {
  const object = Object.create(null) as Record<string, JsValue>;
  for (const [name, value] of entries) object[name] = value;
  return object;
}

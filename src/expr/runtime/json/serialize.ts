/** `JsonSerializer.Serialize` with default settings: any object to tokens. */
import type { TypeSymbol } from '../../types/type-symbol.js';
import { tupleElements, types } from '../../types/universe.js';
import { AnonymousObject } from '../anonymous.js';
import { charge, enterCall, leaveCall } from '../budget.js';
import { KeyValuePair } from '../collections/key-value-pair.js';
import { type ClrReadOnlyDictionary, isReadOnlyDictionary } from '../collections/protocol.js';
import { dbNull } from '../convert.js';
import { ClrException, throwArgument, throwArgumentNull, throwNotSupported } from '../exception.js';
import { PlainObject } from '../plain-object.js';
import { box, type ClrSequence, enumerateBoxed, isEnumerable } from '../sequences.js';
import type { ClrDateTime } from '../time/date-time.js';
import type { ClrDateTimeOffset } from '../time/date-time-offset.js';
import { ClrTuple, ValueTuple } from '../tuples.js';
import { objectText, textOf } from '../value-ops.js';
import { Box, ClrArray, ClrObject, clrTypeName, made } from '../values.js';
import { isXmlObject } from '../xml/xml-tests.js';
import { xmlToToken } from '../xml/xml-to-json.js';
import { typeOfObject } from './clr-types.js';
import { isoOffsetText, isoText } from './dates.js';
import { serializationException } from './errors.js';
import { exceptionMembers } from './serialize-exception.js';
import { extendPath } from './token-path.js';
import { JTokenType, tokenTypeName, valueTokenTypes } from './token-types.js';
import { JArray, JObject, JToken, JValue, newNull } from './tokens.js';
import { writeCompact, writeIndented } from './writer.js';

/** What an object of the runtime shows of itself to the serializer: its public properties in .NET's order. */
export interface ClrReflectable {
  readonly properties: readonly (readonly [name: string, type: TypeSymbol, get: () => unknown])[];
}
const isReflectable = (value: object): value is ClrReflectable => 'properties' in value && Array.isArray(value.properties);

/** Names and types of members, each with its value in the representation of its type. */
type Members = Iterable<readonly [name: string, type: TypeSymbol, value: unknown]>;

class Serializer {
  /** Objects that are being written, outermost first. */
  readonly #open: unknown[] = [];
  /** Text shows comments of XML, tokens do not have them. */
  constructor(readonly keepsComments: boolean) {}

  /** `value` is held as an `object`; `path` is where it goes, `errorPath` where the writer still is. */
  write(value: unknown, path: string, property: string | undefined, errorPath = path): JToken {
    charge(1);
    if (value === null || value === dbNull) return newNull();
    if (typeof value === 'string') return new JValue(JTokenType.String, value, types.string);
    if (value instanceof Box) return this.#writeBox(value, path, property, errorPath);
    if (value instanceof JToken) return value.clone();
    if (value instanceof ClrArray && value.items instanceof Uint8Array) return new JValue(JTokenType.Bytes, value, value.type);
    const scalar = valueTokenTypes.get(typeOfObject(value) as never);
    if (scalar !== undefined) return new JValue(scalar, value, typeOfObject(value));
    if (isXmlObject(value)) return xmlToToken(value, this.keepsComments);
    return this.#writeObject(value as object, path, property, errorPath);
  }

  #writeBox({ type, value }: Box, path: string, property: string | undefined, errorPath: string): JToken {
    if (type === types.char) return new JValue(JTokenType.String, String.fromCharCode(value as number), types.string);
    const scalar = valueTokenTypes.get(type);
    if (scalar !== undefined) return new JValue(scalar, value, type);
    if (type.definition.shape.kind === 'enum') return new JValue(JTokenType.Integer, value, types.int);
    if (value instanceof KeyValuePair) {
      const [keyType, valueType] = type.typeArguments;
      return this.#members(value, path, [
        ['Key', keyType!, value.key],
        ['Value', valueType!, value.value],
      ]);
    }
    if (value instanceof ValueTuple) return this.#members(value, path, tupleMembers(tupleElements(type)!, value.items));
    return this.#writeObject(value as object, path, property, errorPath);
  }

  #writeObject(value: object, path: string, property: string | undefined, errorPath: string): JToken {
    if (this.#open.includes(value)) {
      const named = property === undefined ? '' : ` for property '${property}'`;
      throw serializationException(`Self referencing loop detected${named} with type '${clrTypeName(typeOfObject(value))}'.`, {
        path: errorPath,
        line: undefined,
        column: 0,
      });
    }
    this.#open.push(value);
    enterCall();
    const token = this.#openObject(value, path);
    leaveCall();
    this.#open.pop();
    return token;
  }

  #openObject(value: object, path: string): JToken {
    if (value instanceof AnonymousObject)
      return this.#members(
        value,
        path,
        value.names.map((name, i) => [name, value.type.typeArguments[i]!, value.values[i]] as const),
      );
    if (isReadOnlyDictionary(value)) return this.#dictionary(value, path);
    if (value instanceof ClrArray && value.lengths !== undefined) return this.#grid(value, value.lengths, 0, 0, path).token;
    if (value instanceof ClrArray || isEnumerable(value)) return this.#sequence(value, path);
    if (isReflectable(value))
      return this.#members(
        value,
        path,
        value.properties.map(([name, type, get]) => [name, type, get()] as const),
      );
    if (value instanceof ClrTuple) return this.#members(value, path, classTupleMembers(value));
    if (value instanceof ClrException) return this.#members(value, path, exceptionMembers(value));
    if (value instanceof PlainObject) return new JObject();
    return throwNotSupported(
      `This engine cannot serialize ${value instanceof ClrObject ? clrTypeName(value.clrType) : 'a delegate'}.`,
    );
  }

  #members(_owner: unknown, path: string, members: Members): JToken {
    const object = new JObject();
    for (const [name, type, value] of members)
      object.append(name, this.write(box(type, value), extendPathIfAny(path, name, value), name));
    return object;
  }

  #dictionary(dictionary: ClrReadOnlyDictionary, path: string): JToken {
    const object = new JObject();
    const pairType = dictionary.elementType;
    const [keyType, valueType] = pairType.kind === 'named' ? pairType.typeArguments : [];
    const enumerator = dictionary.getEnumerator();
    while (enumerator.moveNext()) {
      const { key, value } = enumerator.current;
      const name = keyText(keyType!, key);
      const token = this.write(box(valueType!, value), extendPath(path, name), undefined);
      const existing = object.find(name);
      if (existing === undefined) object.append(name, token);
      else existing.value = token;
    }
    return object;
  }

  #sequence(sequence: ClrSequence, path: string): JToken {
    const array = new JArray();
    const enumerator = enumerateBoxed(sequence);
    while (enumerator.moveNext())
      array.append(this.write(enumerator.current, extendPath(path, array.count), undefined, beforeItem(path, array.count)));
    enumerator.dispose();
    return array;
  }

  /** An array of several dimensions: arrays in arrays. */
  #grid(
    array: ClrArray,
    lengths: readonly number[],
    dimension: number,
    start: number,
    path: string,
  ): { token: JArray; next: number } {
    const token = new JArray();
    let next = start;
    for (let i = 0; i < lengths[dimension]!; i++) {
      if (dimension === lengths.length - 1)
        token.append(this.write(box(array.type.elementType, array.items[next++]), extendPath(path, i), undefined));
      else {
        const inner = this.#grid(array, lengths, dimension + 1, next, extendPath(path, i));
        token.append(inner.token);
        next = inner.next;
      }
    }
    return { token, next };
  }
}

/** Where the writer stands before it writes an item: on the one before. */
const beforeItem = (path: string, index: number): string => (index === 0 ? path : extendPath(path, index - 1));

/** The path to a member, made only where something deeper may need it. */
const extendPathIfAny = (path: string, name: string, value: unknown): string =>
  typeof value === 'object' && value !== null ? extendPath(path, name) : path;

function* tupleMembers(elements: readonly TypeSymbol[], items: readonly unknown[]): Members {
  for (let i = 0; i < Math.min(items.length, 7); i++) yield [`Item${i + 1}`, elements[i]!, items[i]];
}

function* classTupleMembers({ type, items }: ClrTuple): Members {
  for (let i = 0; i < items.length; i++) yield [i === 7 ? 'Rest' : `Item${i + 1}`, type.typeArguments[i]!, items[i]];
}

/** A key of a dictionary as a name. */
function keyText(type: TypeSymbol, key: unknown): string {
  const value = box(type, key);
  if (value instanceof Box) {
    if (value.type === types.dateTime) return isoText(value.value as ClrDateTime);
    if (value.type === types.dateTimeOffset) return isoOffsetText(value.value as ClrDateTimeOffset);
  }
  return type === types.string ? (key as string) : value === null ? textOf(type, key) : objectText(value);
}

/** `JToken.FromObject(o)`. */
export const tokenFromObject = (value: unknown): JToken =>
  value === null ? throwArgumentNull('o') : new Serializer(false).write(value, '', undefined);

/** `JsonConvert.SerializeObject(value, formatting)`. */
export function serializeObject(value: unknown, formatting = 0): string {
  const token = new Serializer(true).write(value, '', undefined);
  return made(formatting === 0 ? writeCompact(token) : writeIndented(token));
}

function fromObject<T extends JToken>(value: unknown, type: new (...args: never[]) => T, name: string): T {
  const token = tokenFromObject(value);
  if (token instanceof type) return token;
  return throwArgument(`Object serialized to ${tokenTypeName(token.type)}. ${name} instance expected.`);
}
/** `JObject.FromObject(o)`. */
export const objectFromObject = (value: unknown): JObject => fromObject(value, JObject, 'JObject');
/** `JArray.FromObject(o)`. */
export const arrayFromObject = (value: unknown): JArray => fromObject(value, JArray, 'JArray');

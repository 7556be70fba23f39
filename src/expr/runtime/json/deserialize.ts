/** `JsonSerializer.Deserialize` with default settings: what a reader gives, as a value of a type. */
import { isReferenceConvertible } from '../../types/relations.js';
import type { TypeSymbol } from '../../types/type-symbol.js';
import { types } from '../../types/universe.js';
import { ClrType } from '../clr-type.js';
import { Dictionary } from '../collections/dictionary.js';
import { KeyValuePair } from '../collections/key-value-pair.js';
import { fromBase64String } from '../convert-base64.js';
import { decimalFromBigInt } from '../decimal-conversions.js';
import { parseEnumOfType } from '../enums.js';
import { ClrException, requireArgument, throwArgument, throwInvalidCast, throwNullReference } from '../exception.js';
import { guidToByteArray, newGuidOfBytes, parseGuid } from '../guid.js';
import { box } from '../sequences.js';
import type { ClrDateTime } from '../time/date-time.js';
import { offsetOfDate } from '../time/date-time-offset.js';
import { parseTimeSpan } from '../time/time-span-parse.js';
import { defaultOf, objectText } from '../value-ops.js';
import { type ClrArray, clrTypeName } from '../values.js';
import { readXml } from '../xml/json-to-xml.js';
import { type Contract, contractOf } from './contracts.js';
import { bigIntegerToDouble, changeType, objectOf } from './convert-value.js';
import { tryParseJsonDate, tryParseJsonDateOffset } from './dates.js';
import { copyInto, copyToken } from './load.js';
import { type JsonReader, JsonToken, jsonTokenName, ReadType } from './reader.js';
import { failReading, readOrFail } from './reader-errors.js';
import { JsonTextReader } from './text-reader.js';
import { JTokenReader } from './token-reader.js';
import { bigIntegerType } from './token-types.js';
import { JObject, JProperty, JRaw, type JToken } from './tokens.js';
import { newUriOfAnyKind } from './uris.js';

/** A test that the compiler does not remember: reading changes the token. */
const isAt = (reader: JsonReader, token: number): boolean => reader.token === token;

/** Reads the next token the way the type wants it; false at the end. */
function readFor(reader: JsonReader, contract: Contract): boolean {
  if (contract.kind === 'pair' || contract.kind === 'xml') return reader.read();
  switch (contract.readType) {
    case ReadType.Read:
      return reader.readToContent();
    case ReadType.Int64: {
      const found = reader.readToContent();
      if (reader.token === JsonToken.Undefined) reader.error(`An undefined token is not a valid ${clrTypeName(contract.type)}.`);
      return found;
    }
    default:
      reader.readAs(contract.readType);
      return reader.token !== JsonToken.None;
  }
}

/** The value of the reader's token, in the representation of the contract's type. */
function createValue(reader: JsonReader, contract: Contract): unknown {
  if (contract.kind === 'token') return createToken(reader, contract);
  if (contract.kind === 'pair') return createPair(reader, contract);
  if (contract.kind === 'xml') return readXml(reader, contract.plain);
  do {
    switch (reader.token) {
      case JsonToken.StartObject:
        return createObject(reader, contract);
      case JsonToken.StartArray:
        return createList(reader, contract);
      case JsonToken.Integer:
      case JsonToken.Float:
      case JsonToken.Boolean:
      case JsonToken.Date:
      case JsonToken.Bytes:
      case JsonToken.Null:
      case JsonToken.Undefined:
        return ensureType(reader, reader.raw, reader.clr, contract);
      case JsonToken.String:
        return ofText(reader, contract);
      case JsonToken.StartConstructor:
        return ensureType(reader, reader.raw, types.string, contract);
      case JsonToken.Raw:
        return ofRaw(reader, contract);
      case JsonToken.Comment:
        break;
      default:
        failReading(reader, `Unexpected token while deserializing object: ${jsonTokenName(reader.token)}`);
    }
  } while (reader.read());
  return failReading(reader, 'Unexpected end when deserializing object.');
}

/** Raw text stays what it is, whatever is wanted. */
function ofRaw({ raw, clr }: JsonReader, { kind, type }: Contract): JRaw {
  const token = new JRaw(raw, clr);
  return kind === 'object'
    ? token
    : throwInvalidCast(`Unable to cast object of type '${clrTypeName(token.clrType)}' to type '${clrTypeName(type)}'.`);
}

/** An empty text is a null for everything nullable but strings and objects. */
function ofText(reader: JsonReader, contract: Contract): unknown {
  const { raw, clr } = reader;
  if (raw === '' && contract.isNullable && contract.type !== types.string && contract.type !== types.object) return null;
  return ensureType(reader, raw, clr, contract);
}

function createToken(reader: JsonReader, contract: Contract): JToken | null {
  if (reader.token === JsonToken.Null && contract.type !== types.jValue && contract.type !== types.jToken) return null;
  let token: JToken;
  if (reader instanceof JTokenReader && reader.currentToken !== null) {
    token = reader.currentToken.clone();
    reader.skip();
  } else token = copyToken(reader);
  if (!isReferenceConvertible(token.clrType, contract.type))
    failReading(
      reader,
      `Deserialized JSON type '${clrTypeName(token.clrType)}' is not compatible with expected type '${clrTypeName(contract.type)}'.`,
    );
  return token;
}

function describe(contract: Contract): string {
  switch (contract.kind) {
    case 'list':
      return 'JSON array (e.g. [1,2,3])';
    case 'convertible':
    case 'scalar':
      return 'JSON primitive value (e.g. string, number, boolean, null)';
    default:
      return 'JSON object (e.g. {"name":"value"})';
  }
}

function createObject(reader: JsonReader, contract: Contract): unknown {
  readOrFail(reader);
  const known = readMetadata(reader, contract);
  if (known !== undefined) return known.value;
  if (contract.kind === 'object') return createUntypedObject(reader);
  if (contract.kind === 'dictionary') return fillDictionary(reader, contract);
  if (contract.kind === 'tuple') return createTuple(reader, contract);
  const expected = describe(contract);
  return failReading(
    reader,
    `Cannot deserialize the current JSON object (e.g. {"name":"value"}) into type '${clrTypeName(contract.type)}' because the type requires a ${expected} to deserialize correctly.\nTo fix this error either change the JSON to a ${expected} or change the deserialized type so that it is a normal .NET type (e.g. not a primitive type like integer, not a collection type like an array or List<T>) that can be deserialized from a JSON object. JsonObjectAttribute can also be added to the type to force it to deserialize from a JSON object.\n`,
  );
}

/** `$id`, `$type` and `$ref` at the beginning of an object; a value when a reference was the whole of it. */
function readMetadata(reader: JsonReader, contract: Contract): { readonly value: unknown } | undefined {
  while (reader.token === JsonToken.PropertyName) {
    const name = reader.raw as string;
    if (name === '$ref') {
      readOrFail(reader);
      if (!isAt(reader, JsonToken.String) && !isAt(reader, JsonToken.Null))
        failReading(reader, 'JSON reference $ref property must have a string or null value.');
      const reference = reader.raw;
      readOrFail(reader);
      if (reference === null) continue;
      if (isAt(reader, JsonToken.PropertyName))
        failReading(
          reader,
          'Additional content found in JSON reference object. A JSON reference object should only have a $ref property.',
        );
      return { value: contract.isNullable ? null : throwNullReference() };
    }
    if (name !== '$id' && name !== '$type') return undefined;
    readOrFail(reader);
    readOrFail(reader);
  }
  return undefined;
}

/** Stands on the first member or the end. */
function createUntypedObject(reader: JsonReader): JObject {
  const object = new JObject();
  do {
    if (reader.token === JsonToken.PropertyName) {
      const name = reader.raw as string;
      if (!reader.readToContent()) break;
      const property = new JProperty(name);
      const existing = object.find(name);
      if (existing !== undefined) object.removeItem(existing);
      object.insertItem(object.count, property);
      copyInto({ root: null, parent: property }, reader, false);
    } else if (reader.token !== JsonToken.Comment) return object;
  } while (reader.read());
  return failReading(reader, 'Unexpected end when deserializing object.');
}

function createList(reader: JsonReader, contract: Contract): unknown {
  if (contract.kind === 'object') return copyToken(reader);
  if (contract.kind !== 'list') {
    const expected = describe(contract);
    return failReading(
      reader,
      `Cannot deserialize the current JSON array (e.g. [1,2,3]) into type '${clrTypeName(contract.type)}' because the type requires a ${expected} to deserialize correctly.\nTo fix this error either change the JSON to a ${expected} or change the deserialized type to an array or a type that implements a collection interface (e.g. ICollection, IList) like List<T> that can be deserialized from a JSON array. JsonArrayAttribute can also be added to the type to force it to deserialize from a JSON array.\n`,
    );
  }
  const item = contractOf(contract.item!);
  const items: unknown[] = [];
  while (readFor(reader, item)) {
    if (reader.token === JsonToken.EndArray) return contract.build!(items);
    if (reader.token === JsonToken.Raw && item.kind !== 'object' && item.kind !== 'token')
      throwArgument(
        `The value "${reader.raw}" is not of type "${clrTypeName(item.type)}" and cannot be used in this generic collection.`,
        'value',
      );
    if (reader.token !== JsonToken.Comment) items.push(createValue(reader, item));
  }
  return failReading(reader, 'Unexpected end when deserializing array.');
}

function fillDictionary(reader: JsonReader, contract: Contract): unknown {
  const keyContract = contractOf(contract.key!);
  const item = contractOf(contract.item!);
  const dictionary = new Dictionary(contract.key!, contract.item!);
  do {
    switch (reader.token) {
      case JsonToken.PropertyName: {
        const key = keyOf(reader, keyContract);
        if (!readFor(reader, item)) failReading(reader, 'Unexpected end when deserializing object.');
        dictionary.setValueAt(key, createValue(reader, item));
        break;
      }
      case JsonToken.Comment:
        break;
      case JsonToken.EndObject:
        return dictionary;
      default:
        failReading(reader, `Unexpected token when deserializing object: ${jsonTokenName(reader.token)}`);
    }
  } while (reader.read());
  return failReading(reader, 'Unexpected end when deserializing object.');
}

/** Members in any case; those that are not there are zero, others are skipped. Stands on the first member or the end. */
function createTuple(reader: JsonReader, { members, build }: Contract): unknown {
  const items = members!.map(defaultOf);
  do {
    switch (reader.token) {
      case JsonToken.PropertyName: {
        const name = reader.raw as string;
        const at = tupleMembers.indexOf(name.toLowerCase());
        if (at >= 0 && at < items.length) {
          const contract = contractOf(members![at]!);
          if (!readFor(reader, contract)) failReading(reader, `Unexpected end when setting ${name}'s value.`);
          items[at] = createValue(reader, contract);
        } else if (reader.read()) reader.skip();
        break;
      }
      case JsonToken.Comment:
        break;
      case JsonToken.EndObject:
        return build!(items);
      default:
        failReading(reader, `Unexpected token when deserializing object: ${jsonTokenName(reader.token)}`);
    }
  } while (reader.read());
  return failReading(reader, 'Unexpected end when deserializing object.');
}
const tupleMembers = [...Array.from({ length: 7 }, (_, i) => `item${i + 1}`), 'rest'];

function keyOf(reader: JsonReader, contract: Contract): unknown {
  const name = reader.raw as string;
  try {
    if (contract.plain === types.dateTimeOffset) {
      const date = tryParseJsonDateOffset(name);
      if (date !== undefined) return date;
    }
    return ensureType(reader, name, types.string, contract);
  } catch (error) {
    if (!(error instanceof ClrException)) throw error;
    return failReading(
      reader,
      `Could not convert string '${name}' to dictionary key type '${clrTypeName(contract.type)}'. Create a TypeConverter to convert from the string to the key type object.`,
      error,
    );
  }
}

/** `{"Key": …, "Value": …}` in any case; other members are skipped. */
function createPair(reader: JsonReader, contract: Contract): unknown {
  if (reader.token === JsonToken.Null)
    return contract.type === contract.plain ? failReading(reader, 'Cannot convert null value to KeyValuePair.') : null;
  const parts = [contractOf(contract.key!), contractOf(contract.item!)] as const;
  const values = [defaultOf(contract.key!), defaultOf(contract.item!)];
  readOrFail(reader);
  while (reader.token === JsonToken.PropertyName) {
    const at = ['key', 'value'].indexOf((reader.raw as string).toLowerCase());
    if (at < 0) reader.skip();
    else {
      if (!readFor(reader, parts[at]!)) failReading(reader, 'Unexpected end when reading JSON.');
      values[at] = createValue(reader, parts[at]!);
    }
    readOrFail(reader);
  }
  return new KeyValuePair(values[0], values[1]);
}

/** A value of one type as another; gives the representation of the contract's type. */
function ensureType(reader: JsonReader, raw: unknown, clr: TypeSymbol | null, contract: Contract): unknown {
  const { plain } = contract;
  if (contract.kind === 'object') return objectOf(raw, clr);
  if (raw === null && contract.isNullable) return null;
  if (clr === plain && raw !== null) return plain === types.long ? BigInt(raw as number | bigint) : raw;
  try {
    return convertTo(raw, clr, contract);
  } catch (error) {
    if (!(error instanceof ClrException)) throw error;
    const value = objectOf(raw, clr);
    const shown = value === null ? '{null}' : typeof value === 'string' ? `"${value}"` : objectText(value);
    return failReading(reader, `Error converting value ${shown} to type '${clrTypeName(contract.type)}'.`, error);
  }
}

function convertTo(raw: unknown, clr: TypeSymbol | null, { plain, kind, isEnum }: Contract): unknown {
  if (isEnum && raw !== null) {
    if (clr === types.string) return enumOfText(raw as string, plain);
    return enumOfObject(raw, clr, plain);
  }
  if (kind === 'convertible') {
    if (plain === types.dateTime && typeof raw === 'string') {
      const date = tryParseJsonDate(raw);
      if (date !== undefined) return date;
    }
    return clr === bigIntegerType ? ofBigInteger(raw as bigint, plain) : changeType(raw, clr, plain);
  }
  if (typeof raw === 'string') return ofString(raw, plain);
  if (clr === types.dateTime && plain === types.dateTimeOffset) return offsetOfDate(raw as ClrDateTime);
  if (plain === types.guid && clr?.kind === 'array') return newGuidOfBytes(raw as ClrArray<number>);
  if (clr === types.guid && plain.kind === 'array') return guidToByteArray(raw as Parameters<typeof guidToByteArray>[0]);
  return notConvertible(clr, plain);
}

/** Names of an enum in any case, or a number. */
function enumOfText(text: string, type: TypeSymbol): unknown {
  if (text.trim() === '') throwArgument('Must specify valid information for parsing in the string.');
  return parseEnumOfType(ClrType.of(type), text, true).value;
}

function notConvertible(from: TypeSymbol | null, to: TypeSymbol): never {
  return throwArgument(`Could not cast or convert from ${from === null ? '{null}' : clrTypeName(from)} to ${clrTypeName(to)}.`);
}

function ofString(text: string, target: TypeSymbol): unknown {
  switch (target) {
    case types.guid:
      return parseGuid(text, 'g');
    case types.timeSpan:
      return parseTimeSpan(text);
    case types.uri:
      return newUriOfAnyKind(text);
    default:
      if (target.kind === 'array' && target.elementType === types.byte) return fromBase64String(text);
      return notConvertible(types.string, target);
  }
}

function ofBigInteger(value: bigint, target: TypeSymbol): unknown {
  switch (target) {
    case types.decimal:
      return decimalFromBigInt(value);
    case types.double:
      return bigIntegerToDouble(value);
    case types.float:
      return Math.fround(bigIntegerToDouble(value));
    case types.bool:
      return value !== 0n;
    case types.ulong:
      return value >= 0n && value >> 64n === 0n ? value : notConvertible(bigIntegerType, target);
    default:
      return BigInt.asIntN(64, value) === value ? changeType(value, types.long, target) : notConvertible(bigIntegerType, target);
  }
}

/** `Enum.ToObject(type, value)`: only integers and booleans. */
export function enumOfObject(raw: unknown, clr: TypeSymbol | null, target: TypeSymbol): number {
  if (clr === types.double || clr === types.float || clr === types.decimal || clr === bigIntegerType || clr === types.dateTime)
    return throwArgument(
      'The value passed in must be an enum base or an underlying type for an enum, such as an Int32.',
      'value',
    );
  if (typeof raw === 'boolean') return raw ? 1 : 0;
  if (typeof raw !== 'number' && typeof raw !== 'bigint') return throwInvalidCast(`Invalid cast to ${clrTypeName(target)}.`);
  return Number(BigInt.asIntN(32, BigInt(raw)));
}

/** `serializer.Deserialize(reader, type)`, without a look at what follows. */
export function deserializeFrom(reader: JsonReader, type: TypeSymbol): unknown {
  const contract = contractOf(type);
  if (reader.token === JsonToken.None && !readFor(reader, contract)) {
    if (!contract.isNullable) failReading(reader, `No JSON content found and type '${clrTypeName(type)}' is not nullable.`);
    return null;
  }
  return createValue(reader, contract);
}

/** `JsonConvert.DeserializeObject(text, type)`; gives the representation of the type. */
export function deserializeObject(text: string | null, type: TypeSymbol): unknown {
  const reader = new JsonTextReader(requireArgument(text, 'value'));
  const value = deserializeFrom(reader, type);
  while (reader.read())
    if (reader.token !== JsonToken.Comment)
      failReading(reader, 'Additional text found in JSON string after finishing deserializing object.');
  return value;
}

/** The same as an `object`. */
export const deserializeToObject = (text: string | null, type: ClrType | null): unknown =>
  type === null ? deserializeObject(text, types.object) : box(type.type, deserializeObject(text, type.type));

/** Tokens from a reader: `Load`, `ReadFrom`, and the plainer copying that deserialisation does. */
import { types } from '../../types/universe.js';
import { charge } from '../budget.js';
import { ClrException, EngineBug, throwInvalidCast, throwNullReference } from '../exception.js';
import { clrTypeName } from '../values.js';
import { dateOfMilliseconds } from './dates.js';
import { placedMessage } from './errors.js';
import { JConstructor } from './j-constructor.js';
import { isEndToken, isStartToken, type JsonReader, JsonToken, jsonTokenName } from './reader.js';
import { JTokenType } from './token-types.js';
import { JArray, type JContainer, JObject, JProperty, type JToken, JValue, newNull } from './tokens.js';

/** `JToken.Load(reader)`; a comment is a token of its own. */
export function loadToken(reader: JsonReader): JToken {
  if (reader.token === JsonToken.None && !reader.read()) reader.error('Error reading JToken from JsonReader.');
  switch (reader.token) {
    case JsonToken.StartObject:
      return loadObject(reader);
    case JsonToken.StartArray:
      return loadArray(reader);
    case JsonToken.StartConstructor:
      return loadConstructor(reader);
    case JsonToken.PropertyName:
      return loadProperty(reader);
    default:
      return (
        scalarOf(reader) ??
        reader.error(`Error reading JToken from JsonReader. Unexpected token: ${jsonTokenName(reader.token)}.`)
      );
  }
}

function requireStart(reader: JsonReader, token: number, name: string, what: string): void {
  if (reader.token === JsonToken.None && !reader.read()) reader.error(`Error reading ${name} from JsonReader.`);
  reader.moveToContent();
  if (reader.token !== token)
    reader.error(
      `Error reading ${name} from JsonReader. Current JsonReader item is not ${what}: ${jsonTokenName(reader.token)}.`,
    );
}

/** `JObject.Load(reader)`. */
export function loadObject(reader: JsonReader): JObject {
  requireStart(reader, JsonToken.StartObject, 'JObject', 'an object');
  const object = at(reader, new JObject());
  loadInto(object, reader, 'JObject');
  return object;
}
export function loadArray(reader: JsonReader): JArray {
  requireStart(reader, JsonToken.StartArray, 'JArray', 'an array');
  const array = at(reader, new JArray());
  loadInto(array, reader, 'JArray');
  return array;
}
export function loadConstructor(reader: JsonReader): JConstructor {
  requireStart(reader, JsonToken.StartConstructor, 'JConstructor', 'a constructor');
  const loaded = at(reader, new JConstructor(reader.raw as string));
  loadInto(loaded, reader, 'JConstructor');
  return loaded;
}
export function loadProperty(reader: JsonReader): JProperty {
  requireStart(reader, JsonToken.PropertyName, 'JProperty', 'a property');
  const property = at(reader, new JProperty(reader.raw as string));
  loadInto(property, reader, 'JProperty');
  return property;
}

/** Without a reader most loaders fail on the first use of it. */
export const requireReader = (reader: JsonReader | null): JsonReader => reader ?? throwNullReference();

function at<T extends JToken>(reader: JsonReader, token: T): T {
  const { line, column } = reader.place;
  token.line = line;
  token.column = column;
  return token;
}

/** The scalar that the reader is on, or undefined when it is on none. */
function scalarOf(reader: JsonReader): JValue | undefined {
  switch (reader.token) {
    case JsonToken.String:
      return at(reader, new JValue(reader.raw === null ? JTokenType.Null : JTokenType.String, reader.raw, reader.clr));
    case JsonToken.Integer:
      return at(reader, new JValue(JTokenType.Integer, reader.raw, reader.clr));
    case JsonToken.Float:
      return at(reader, new JValue(JTokenType.Float, reader.raw, reader.clr));
    case JsonToken.Date:
      return at(reader, new JValue(JTokenType.Date, reader.raw, reader.clr));
    case JsonToken.Boolean:
      return at(reader, new JValue(JTokenType.Boolean, reader.raw, reader.clr));
    case JsonToken.Bytes:
      return at(reader, new JValue(JTokenType.Bytes, reader.raw, reader.clr));
    case JsonToken.Comment:
      return at(reader, new JValue(JTokenType.Comment, reader.raw, reader.clr));
    case JsonToken.Null:
      return at(reader, newNull());
    case JsonToken.Undefined:
      return at(reader, new JValue(JTokenType.Undefined, null, null));
    default:
      return undefined;
  }
}

function loadInto(container: JContainer, reader: JsonReader, name: string): void {
  const { depth } = reader;
  if (!reader.read()) reader.error(`Error reading ${name} from JsonReader.`);
  readContent(container, reader);
  if (reader.depth > depth) reader.error(`Unexpected end of content while loading ${name}.`);
}

/** Fills a container until its own end; comments are left out. */
function readContent(top: JContainer, reader: JsonReader): void {
  let parent: JContainer = top;
  const open = (child: JContainer) => {
    parent.add(at(reader, child));
    parent = child;
  };
  do {
    charge(1);
    if (parent instanceof JProperty && parent.value !== null) {
      if (parent === top) return;
      parent = parent.parent!;
    }
    switch (reader.token) {
      case JsonToken.None:
      case JsonToken.Comment:
        break;
      case JsonToken.StartObject:
        open(new JObject());
        break;
      case JsonToken.StartArray:
        open(new JArray());
        break;
      case JsonToken.StartConstructor:
        open(new JConstructor(reader.raw as string));
        break;
      case JsonToken.EndObject:
      case JsonToken.EndArray:
      case JsonToken.EndConstructor:
        if (parent === top) return;
        parent = parent.parent!;
        break;
      case JsonToken.PropertyName: {
        const name = reader.raw as string;
        const property = at(reader, new JProperty(name));
        const existing = (parent as JObject).find(name);
        if (existing === undefined) parent.insertItem(parent.count, property);
        else parent.replaceChild(existing, property);
        parent = property;
        break;
      }
      default: {
        const value = scalarOf(reader);
        if (value === undefined) throw new EngineBug(`no token for ${jsonTokenName(reader.token)}`);
        parent.add(value);
      }
    }
  } while (reader.read());
}

/** Where a copy of the reader's tokens goes: the root, or the innermost container. */
interface Target {
  root: JToken | null;
  parent: JContainer | null;
}

/** Adds a token as `JTokenWriter` does: a property closes with its value; neither it nor an object takes comments. */
function addTo(target: Target, token: JToken): void {
  const { parent } = target;
  if (parent === null) target.root ??= token;
  else {
    parent.add(token);
    if (token.parent !== parent) return;
    if (parent instanceof JProperty) target.parent = parent.parent;
  }
}

/** `JTokenWriter.WriteToken(reader)`: the reader's whole token, without line information; a name that comes again moves to the end. */
export function copyToken(reader: JsonReader, withComments = true): JToken {
  const target: Target = { root: null, parent: null };
  copyInto(target, reader, withComments);
  return target.root!;
}

export function copyInto(target: Target, reader: JsonReader, withComments: boolean): void {
  const startDepth = reader.token === JsonToken.None ? -1 : isStartToken(reader.token) ? reader.depth : reader.depth + 1;
  do {
    charge(1);
    if (reader.token === JsonToken.StartConstructor && reader.raw === 'Date') addTo(target, readDateConstructor(reader));
    else if (withComments || reader.token !== JsonToken.Comment) copyOne(target, reader);
  } while (startDepth - 1 < reader.depth - (isEndToken(reader.token) ? 1 : 0) && reader.read());
  const endDepth =
    reader.token === JsonToken.None
      ? -1
      : isStartToken(reader.token)
        ? reader.depth
        : isEndToken(reader.token)
          ? reader.depth - 1
          : reader.depth;
  if (startDepth < endDepth || (startDepth === endDepth && isStartToken(reader.token)))
    writerError('Unexpected end when reading token.');
}

function copyOne(target: Target, reader: JsonReader): void {
  switch (reader.token) {
    case JsonToken.None:
      return;
    case JsonToken.StartObject:
      return openIn(target, new JObject());
    case JsonToken.StartArray:
      return openIn(target, new JArray());
    case JsonToken.StartConstructor:
      return openIn(target, new JConstructor(reader.raw as string));
    case JsonToken.PropertyName: {
      const object = target.parent as JObject;
      const name = reader.raw as string;
      const existing = object.find(name);
      if (existing !== undefined) object.removeItem(existing);
      return openIn(target, new JProperty(name));
    }
    case JsonToken.EndObject:
    case JsonToken.EndArray:
    case JsonToken.EndConstructor: {
      const closed = target.parent!;
      target.parent = closed.parent instanceof JProperty ? closed.parent.parent : closed.parent;
      return;
    }
    default: {
      const value = scalarOf(reader)!;
      value.line = 0;
      addTo(target, value);
    }
  }
}

function openIn(target: Target, container: JContainer): void {
  if (target.parent === null) target.root ??= container;
  else target.parent.add(container);
  target.parent = container;
}

/** `new Date(1700000000000)` or `new Date(2024, 0, 2)` as a date. */
function readDateConstructor(reader: JsonReader): JToken {
  const numbers: bigint[] = [];
  for (;;) {
    if (!reader.read()) return writerError('Unexpected end when reading date constructor.');
    if (reader.token === JsonToken.EndConstructor) break;
    if (reader.token !== JsonToken.Integer)
      writerError(`Unexpected token when reading date constructor. Expected Integer, got ${jsonTokenName(reader.token)}.`);
    const { raw, clr } = reader;
    if (clr !== types.long) throwInvalidCast(`Unable to cast object of type '${clrTypeName(clr!)}' to type 'System.Int64'.`);
    numbers.push(BigInt(raw as number | bigint));
  }
  if (numbers.length === 0) return writerError('Date constructor has no arguments.');
  if (numbers.length > 7) return writerError('Unexpected number of arguments when reading date constructor.');
  return new JValue(JTokenType.Date, dateOfMilliseconds(numbers), types.dateTime);
}

function writerError(message: string): never {
  throw new ClrException('Newtonsoft.Json.JsonWriterException', placedMessage(message, { path: '', line: undefined, column: 0 }));
}

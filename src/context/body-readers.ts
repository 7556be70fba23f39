/** What `As<T>` makes of a body. */

import { byteArray } from '../expr/runtime/crypto/hash-algorithm.js';
import { ClrException, throwNotSupported } from '../expr/runtime/exception.js';
import { parseJArray, parseJObject, parseJToken } from '../expr/runtime/json/parse.js';
import { clrTypeName, made } from '../expr/runtime/values.js';
import { parseXDocument, parseXElement } from '../expr/runtime/xml/load.js';
import { arrayOf, type TypeSymbol } from '../expr/types/type-symbol.js';
import { typeNamed, types } from '../expr/types/universe.js';
import type { MessageBody } from './message-body.js';

type Reader = (body: MessageBody) => unknown;

/** Says whose text it was that a parser refused. */
const refusing =
  (kind: string, typeName: string, read: Reader): Reader =>
  (body) => {
    try {
      return read(body);
    } catch (e) {
      if (e instanceof ClrException && e.typeName === typeName)
        throw new ClrException(typeName, `The message body is not a valid ${kind}. ${e.message}`);
      throw e;
    }
  };

const json = (parse: (text: string) => unknown): Reader =>
  refusing('JSON', 'Newtonsoft.Json.JsonReaderException', (body) => parse(body.text));
const xml = (parse: (text: string) => unknown): Reader => refusing('XML', 'System.Xml.XmlException', (body) => parse(body.text));

const linqType = (name: string): TypeSymbol => typeNamed(`System.Xml.Linq.${name}`);

const readers = new Map<TypeSymbol, Reader>([
  [types.string, (body) => made(body.text)],
  [arrayOf(types.byte), (body) => byteArray(body.bytes.slice())],
  [types.jObject, json(parseJObject)],
  [types.jArray, json(parseJArray)],
  [types.jToken, json(parseJToken)],
  [linqType('XElement'), xml(parseXElement)],
  [linqType('XDocument'), xml(parseXDocument)],
  [linqType('XNode'), xml(parseXDocument)],
]);

/** Reads the body as T, or throws NotSupportedException. */
export function readBody(body: MessageBody, type: TypeSymbol): unknown {
  const read = readers.get(type);
  if (read === undefined) return throwNotSupported(`Message body cannot be read as ${fullName(type)}.`);
  return read(body);
}

const coreLibrary = 'System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e';
const newtonsoft = 'Newtonsoft.Json, Version=13.0.0.0, Culture=neutral, PublicKeyToken=30ad4fe6b2a6aeed';

/** `Type.FullName`, whose type arguments come with their assemblies. */
function fullName(type: TypeSymbol): string {
  if (type.kind === 'array') return `${fullName(type.elementType)}[${','.repeat(type.rank - 1)}]`;
  if (type.kind !== 'named' || type.typeArguments.length === 0) return clrTypeName(type);
  const name = clrTypeName(type);
  const qualified = type.typeArguments.map((argument) => `[${fullName(argument)}, ${assemblyOf(argument)}]`);
  return `${name.slice(0, name.indexOf('['))}[${qualified.join(',')}]`;
}

function assemblyOf(type: TypeSymbol): string {
  if (type.kind === 'array') return assemblyOf(type.elementType);
  return type.kind === 'named' && type.definition.namespace.startsWith('Newtonsoft.') ? newtonsoft : coreLibrary;
}

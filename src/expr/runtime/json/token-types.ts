/** What a JToken can be, and the CLR types of Newtonsoft.Json.Linq. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { definitionOf, typeNamed, types } from '../../types/universe.js';

/** `JTokenType`, by value. */
export const JTokenType = {
  None: 0,
  Object: 1,
  Array: 2,
  Constructor: 3,
  Property: 4,
  Comment: 5,
  Integer: 6,
  Float: 7,
  String: 8,
  Boolean: 9,
  Null: 10,
  Undefined: 11,
  Date: 12,
  Raw: 13,
  Bytes: 14,
  Guid: 15,
  Uri: 16,
  TimeSpan: 17,
} as const;

const typeNames = Object.keys(JTokenType);

/** `JTokenType.ToString()`. */
export const tokenTypeName = (type: number): string => typeNames[type] ?? String(type);

export const jContainerType = typeNamed('Newtonsoft.Json.Linq.JContainer');
export const jConstructorType = typeNamed('Newtonsoft.Json.Linq.JConstructor');
export const jRawType = typeNamed('Newtonsoft.Json.Linq.JRaw');
export const jTokenTypeType = typeNamed('Newtonsoft.Json.Linq.JTokenType');
export const bigIntegerType = typeNamed('System.Numerics.BigInteger');
export const jEnumerableDefinition = definitionOf('Newtonsoft.Json.Linq.JEnumerable', 1);

/** The short name of a token's class, as messages of paths print it. */
export const className = (type: NamedTypeSymbol): string => type.definition.name;

/** CLR types that `JValue` holds, by what they make of it (`JValue.GetValueType`). */
export const valueTokenTypes: ReadonlyMap<NamedTypeSymbol, number> = new Map<NamedTypeSymbol, number>([
  [types.string, JTokenType.String],
  [types.long, JTokenType.Integer],
  [types.int, JTokenType.Integer],
  [types.short, JTokenType.Integer],
  [types.sbyte, JTokenType.Integer],
  [types.ulong, JTokenType.Integer],
  [types.uint, JTokenType.Integer],
  [types.ushort, JTokenType.Integer],
  [types.byte, JTokenType.Integer],
  [bigIntegerType, JTokenType.Integer],
  [types.double, JTokenType.Float],
  [types.float, JTokenType.Float],
  [types.decimal, JTokenType.Float],
  [types.dateTime, JTokenType.Date],
  [types.dateTimeOffset, JTokenType.Date],
  [types.bool, JTokenType.Boolean],
  [types.guid, JTokenType.Guid],
  [types.uri, JTokenType.Uri],
  [types.timeSpan, JTokenType.TimeSpan],
]);

/** Name of a member that stands for a comment between members: only the serializer makes it, only the writer sees it. */
export const commentMember = '\u0000comment';

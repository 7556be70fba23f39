/** `JToken.ToObject`: the basic types by the conversion operators, all else by the serializer. */
import type { TypeSymbol } from '../../types/type-symbol.js';
import { types } from '../../types/universe.js';
import type { ClrType } from '../clr-type.js';
import { ClrException, throwArgument, throwArgumentNull, throwInvalidCast } from '../exception.js';
import { box, nullableUnderlying } from '../sequences.js';
import { jTokenTo, jTokenToNullable } from './conversions.js';
import { deserializeFrom, enumOfObject } from './deserialize.js';
import { JTokenReader } from './token-reader.js';
import { JTokenType } from './token-types.js';
import type { JToken, JValue } from './tokens.js';

const operators = new Map<TypeSymbol, keyof typeof jTokenTo>([
  [types.bool, 'bool'],
  [types.char, 'char'],
  [types.sbyte, 'sbyte'],
  [types.byte, 'byte'],
  [types.short, 'short'],
  [types.ushort, 'ushort'],
  [types.int, 'int'],
  [types.uint, 'uint'],
  [types.long, 'long'],
  [types.ulong, 'ulong'],
  [types.float, 'float'],
  [types.double, 'double'],
  [types.decimal, 'decimal'],
  [types.dateTime, 'dateTime'],
  [types.dateTimeOffset, 'dateTimeOffset'],
  [types.guid, 'guid'],
  [types.timeSpan, 'timeSpan'],
  [types.uri, 'uri'],
  [types.string, 'string'],
]);
/** Reference types take null by the same operator. */
const referenceTypes = new Set<TypeSymbol>([types.uri, types.string]);

/** `ToObject<T>()`, in the representation of T. */
export function toObject(token: JToken, target: TypeSymbol): unknown {
  const underlying = nullableUnderlying(target);
  const plain = underlying ?? target;
  if (isEnum(plain)) return toEnum(token, target, plain, underlying !== undefined);
  const operator = operators.get(plain);
  if (operator !== undefined)
    return underlying !== undefined || referenceTypes.has(plain) ? jTokenToNullable[operator](token) : jTokenTo[operator](token);
  return deserializeFrom(new JTokenReader(token), target);
}

const isEnum = (type: TypeSymbol): boolean =>
  type.kind === 'named' && type.special === undefined && type.definition.shape.kind === 'enum';

function toEnum(token: JToken, target: TypeSymbol, plain: TypeSymbol, isNullable: boolean): unknown {
  if (token.type === JTokenType.String)
    try {
      return deserializeFrom(new JTokenReader(token), target);
    } catch (error) {
      if (!(error instanceof ClrException)) throw error;
      const name = plain.kind === 'named' ? plain.definition.name : '';
      return throwArgument(`Could not convert '${jTokenToNullable.string(token)}' to ${name}.`);
    }
  if (token.type === JTokenType.Integer) return enumOfObject((token as JValue).raw, (token as JValue).clr, plain);
  if (!isNullable) return jTokenTo.int(token);
  const value = jTokenToNullable.int(token);
  if (value === null) return null;
  const name = plain.kind === 'named' ? plain.definition.fullName : '';
  return throwInvalidCast(`Unable to cast object of type 'System.Int32' to type 'System.Nullable\`1[${name}]'.`);
}

/** `ToObject(Type)`. */
export function toObjectOfType(token: JToken, objectType: ClrType | null): unknown {
  if (objectType === null) return throwArgumentNull('key');
  const { type } = objectType;
  // What is no text and no integer stays the number that it is read as.
  const isBareNumber = isEnum(type) && token.type !== JTokenType.String && token.type !== JTokenType.Integer;
  return box(isBareNumber ? types.int : type, toObject(token, type));
}

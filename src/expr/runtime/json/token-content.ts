/** What any object is as content of a token. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { types } from '../../types/universe.js';
import { dbNull } from '../convert.js';
import { throwArgument } from '../exception.js';
import { isEnumerable } from '../sequences.js';
import { objectText } from '../value-ops.js';
import { Box, ClrArray, type ClrEnumerable, clrTypeName } from '../values.js';
import { typeOfObject } from './clr-types.js';
import { JTokenType, valueTokenTypes } from './token-types.js';
import { JToken, JValue } from './tokens.js';

/** A key in a message: text in quotes, anything else as it prints. */
export function keyText(key: unknown): string {
  return typeof key === 'string' ? `"${key}"` : objectText(key);
}

const isByteArray = (content: unknown): boolean => content instanceof ClrArray && content.items instanceof Uint8Array;

/** True for a sequence that stands for its elements. */
export function isMultiContent(content: unknown): content is ClrArray | ClrEnumerable {
  if (content === null || typeof content !== 'object' || content instanceof JToken) return false;
  return content instanceof ClrArray ? !isByteArray(content) : isEnumerable(content);
}

/** `JValue.GetValueType`: what token an object makes; a string keeps being a comment or raw text. */
export function tokenTypeOfObject(value: unknown, current: number = JTokenType.String): number {
  if (value === null || value === dbNull) return JTokenType.Null;
  if (typeof value === 'string')
    return current === JTokenType.Comment || current === JTokenType.Raw ? current : JTokenType.String;
  if (isByteArray(value)) return JTokenType.Bytes;
  const type = typeOfObject(value);
  const found = valueTokenTypes.get(type as NamedTypeSymbol);
  if (found !== undefined) return found;
  if (value instanceof Box && value.type.definition.shape.kind === 'enum') return JTokenType.Integer;
  return throwArgument(`Could not determine JSON object type for type ${clrTypeName(type)}.`);
}

/** `new JValue(object)`. */
export function valueOfObject(value: unknown): JValue {
  if (typeof value === 'string') return new JValue(JTokenType.String, value, types.string);
  if (value instanceof Box)
    return new JValue(valueTokenTypes.get(value.type) ?? tokenTypeOfObject(value), value.value, value.type);
  if (value === null || value === dbNull) return new JValue(JTokenType.Null, null, null);
  return new JValue(tokenTypeOfObject(value), value, typeOfObject(value));
}

/** A token stays itself, anything else becomes a `JValue`. */
export const tokenOfContent = (content: unknown): JToken => (content instanceof JToken ? content : valueOfObject(content));

/** The writer of `CreateWriter()`: what is written to it becomes children. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { types } from '../../types/universe.js';
import { throwArgumentNull, throwNullReference } from '../exception.js';
import { privateType } from '../private-type.js';
import { ClrObject } from '../values.js';
import { JConstructor } from './j-constructor.js';
import { copyToken } from './load.js';
import type { JsonReader } from './reader.js';
import { JTokenType } from './token-types.js';
import { type JContainer, JObject, JProperty, JRaw, type JToken, JValue } from './tokens.js';
import { writeCompact } from './writer.js';

const jTokenWriterType = privateType('Newtonsoft.Json.Linq.JTokenWriter', 'Newtonsoft.Json.JsonWriter');

export class JTokenWriter extends ClrObject {
  constructor(readonly container: JContainer) {
    super();
  }
  get clrType(): NamedTypeSymbol {
    return jTokenWriterType;
  }
  /** `token.WriteTo(this)`. */
  write(token: JToken): void {
    const { container } = this;
    if (token instanceof JProperty && container instanceof JObject) {
      const existing = container.find(token.name);
      if (existing !== undefined) container.removeItem(existing);
    }
    if (token instanceof JConstructor && token.name === null) throwArgumentNull('name');
    container.insertItem(container.count, written(token));
  }
  dispose(): void {}
}

/** A copy as the writer makes it: a character becomes text. */
function written(token: JToken): JToken {
  if (token instanceof JValue && token.clr === types.char)
    return new JValue(JTokenType.String, String.fromCharCode(token.raw as number), types.string);
  return token.clone();
}

/** `WriteTo(writer, converters)`. */
export function writeTo(token: JToken, writer: JTokenWriter | null): void {
  (writer ?? throwNullReference()).write(token);
}

/** `JRaw.Create(reader)`. */
export function rawFromReader(reader: JsonReader | null): JRaw {
  if (reader === null) return throwArgumentNull('reader');
  return new JRaw(writeCompact(copyToken(reader)), types.string);
}

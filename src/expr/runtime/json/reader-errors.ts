/** Errors of the serializer while it reads. */
import type { ClrException } from '../exception.js';
import { serializationException } from './errors.js';
import type { JsonReader } from './reader.js';

/** JsonSerializationException at the reader's place. */
export function failReading(reader: JsonReader, message: string, inner: ClrException | null = null): never {
  const { line, column } = reader.place;
  throw serializationException(message, { path: reader.path, line: reader.hasLine ? line : undefined, column }, inner);
}

/** Reads a token that must be there. */
export function readOrFail(reader: JsonReader): void {
  if (!reader.read()) failReading(reader, 'Unexpected end when reading JSON.');
}

/** Newtonsoft's own exceptions. */
import { ClrException } from '../exception.js';

export function throwJson(message: string): never {
  throw new ClrException('Newtonsoft.Json.JsonException', message);
}

/** Where a reader or a token is: the end of every reader message. */
export interface JsonPlace {
  readonly path: string;
  /** Absent when there is no line information. */
  readonly line: number | undefined;
  readonly column: number;
}

/** `JsonPosition.FormatMessage`. */
export function placedMessage(message: string, place: JsonPlace): string {
  let text = message;
  if (!text.endsWith('\n')) {
    text = text.trim();
    text = text.endsWith('.') ? `${text} ` : `${text}. `;
  }
  const line = place.line === undefined ? '' : `, line ${place.line}, position ${place.column}`;
  return `${text}Path '${place.path}'${line}.`;
}

export const readerException = (message: string, place: JsonPlace, inner: ClrException | null = null): ClrException =>
  new ClrException('Newtonsoft.Json.JsonReaderException', placedMessage(message, place), inner);

export const serializationException = (message: string, place: JsonPlace, inner: ClrException | null = null): ClrException =>
  new ClrException('Newtonsoft.Json.JsonSerializationException', placedMessage(message, place), inner);

/** Basic credentials in an Authorization header. */
import { tryFromBase64 } from '../expr/runtime/crypto/pem.js';
import type { Ref } from '../expr/runtime/values.js';
import { decodeUtf8 } from './charsets.js';
import { Part, partTypes } from './part.js';

export class BasicAuthCredentials extends Part {
  constructor(
    readonly userId: string | null = null,
    readonly password: string | null = null,
  ) {
    super(partTypes.basicAuthCredentials);
  }
}

const basicScheme = /^Basic /i;

/** `AsBasic()`: null unless the text is `Basic` with base64 of a user and a password around the first colon. */
export function asBasic(input: string | null): BasicAuthCredentials | null {
  if (input === null || !basicScheme.test(input)) return null;
  const bytes = tryFromBase64(input.slice(6));
  if (bytes === undefined) return null;
  const text = decodeUtf8(bytes);
  const colon = text.indexOf(':');
  return colon < 0 ? null : new BasicAuthCredentials(text.slice(0, colon), text.slice(colon + 1));
}

/** `TryParseBasic(out result)`. */
export function tryParseBasic(input: string | null, result: Ref<BasicAuthCredentials | null>): boolean {
  result.value = asBasic(input);
  return result.value !== null;
}

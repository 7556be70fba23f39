/** Base64 in the URL alphabet, as tokens have it. */
import { tryFromBase64 } from '../expr/runtime/crypto/pem.js';
import { decodeUtf8 } from './charsets.js';

const beyondAscii = /[\x80-\xff]/;

/** The UTF-8 text that is encoded, or undefined where `Convert.FromBase64String` of the padded text throws. */
export function decodeBase64UrlText(text: string): string | undefined {
  if ((text.length & 3) === 1) return undefined;
  const standard = text.replaceAll('-', '+').replaceAll('_', '/');
  let binary: string;
  try {
    // The platform's own decoder is the fastest; it also takes white space, which .NET counts in what it pads.
    binary = atob(standard);
  } catch {
    return undefined;
  }
  if (binary.length !== (text.length * 3) >> 2) return decodeLoosely(standard);
  return beyondAscii.test(binary) ? decodeUtf8(Uint8Array.from(binary, (byte) => byte.charCodeAt(0))) : binary;
}

function decodeLoosely(standard: string): string | undefined {
  const bytes = tryFromBase64(standard.padEnd(((standard.length + 3) >> 2) << 2, '='));
  return bytes === undefined ? undefined : decodeUtf8(bytes);
}

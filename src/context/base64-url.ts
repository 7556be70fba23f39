/** Base64 in the URL alphabet, as tokens have it. */
import { tryFromBase64 } from '../expr/runtime/crypto/pem.js';
import { decodeUtf8 } from './charsets.js';

/** Six bits per code, 64 for what is no digit; both alphabets. */
const digits = new Uint8Array(128).fill(64);
for (let i = 0; i < 64; i++)
  digits['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.charCodeAt(i)] = i;
digits[0x2d] = 62;
digits[0x5f] = 63;

/** The bytes of digits only; undefined when there is anything else, or a digit too many. */
function decodeDigits(text: string): Uint8Array | undefined {
  const { length } = text;
  if ((length & 3) === 1) return undefined;
  const bytes = new Uint8Array((length * 3) >> 2);
  let bits = 0;
  let seen = 0;
  let at = 0;
  for (let i = 0; i < length; i++) {
    const digit = digits[text.charCodeAt(i)] ?? 64;
    if (digit === 64) return undefined;
    bits = (bits << 6) | digit;
    seen = (seen + 1) & 3;
    if (seen !== 1) bytes[at++] = bits >> (6 - 2 * ((seen + 3) & 3));
  }
  return bytes;
}

/** The UTF-8 text that is encoded, or undefined where `Convert.FromBase64String` of the padded text throws. */
export function decodeBase64UrlText(text: string): string | undefined {
  const bytes = decodeDigits(text) ?? decodeLoosely(text);
  return bytes === undefined ? undefined : decodeUtf8(bytes);
}

/** White space is skipped, but counts in what is padded. */
const decodeLoosely = (text: string): Uint8Array | undefined =>
  tryFromBase64(text.replaceAll('-', '+').replaceAll('_', '/').padEnd(((text.length + 3) >> 2) << 2, '='));

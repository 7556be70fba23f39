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
  const rest = length & 3;
  if (rest === 1) return undefined;
  const bytes = new Uint8Array((length * 3) >> 2);
  const whole = length - rest;
  // Gathers what is no digit: 64 sets a bit that no digit has.
  let seen = 0;
  let at = 0;
  for (let i = 0; i < whole; i += 4) {
    const a = digitAt(text, i);
    const b = digitAt(text, i + 1);
    const c = digitAt(text, i + 2);
    const d = digitAt(text, i + 3);
    seen |= a | b | c | d;
    bytes[at++] = (a << 2) | (b >> 4);
    bytes[at++] = (b << 4) | (c >> 2);
    bytes[at++] = (c << 6) | d;
  }
  if (rest > 0) {
    const a = digitAt(text, whole);
    const b = digitAt(text, whole + 1);
    seen |= a | b;
    bytes[at++] = (a << 2) | (b >> 4);
    if (rest === 3) {
      const c = digitAt(text, whole + 2);
      seen |= c;
      bytes[at] = (b << 4) | (c >> 2);
    }
  }
  return seen < 64 ? bytes : undefined;
}

function digitAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code < 128 ? digits[code]! : 64;
}

/** The UTF-8 text that is encoded, or undefined where `Convert.FromBase64String` of the padded text throws. */
export function decodeBase64UrlText(text: string): string | undefined {
  const bytes = decodeDigits(text) ?? decodeLoosely(text);
  return bytes === undefined ? undefined : decodeUtf8(bytes);
}

/** White space is skipped, but counts in what is padded. */
const decodeLoosely = (text: string): Uint8Array | undefined =>
  tryFromBase64(text.replaceAll('-', '+').replaceAll('_', '/').padEnd(((text.length + 3) >> 2) << 2, '='));

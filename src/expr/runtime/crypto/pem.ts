/** Base64, and DER inside PEM. */
import { throwFormat } from '../exception.js';

const base64Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const count = Math.min(3, bytes.length - at);
    for (let i = 0; i < 4; i++) text += i <= count ? base64Alphabet[(group >> (18 - 6 * i)) & 63] : '=';
  }
  return text;
}

/** The bytes, or undefined where `Convert.FromBase64String` throws; white space is skipped. */
export function tryFromBase64(text: string): Uint8Array | undefined {
  const digits = text.replace(/[ \t\r\n]/g, '');
  if (digits.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(digits)) return undefined;
  const count = digits.indexOf('=') < 0 ? digits.length : digits.indexOf('=');
  const bytes = new Uint8Array((count * 3) >> 2);
  let group = 0;
  for (let i = 0, made = 0; i < count; i++) {
    group = (group << 6) | base64Codes[digits.charCodeAt(i)]!;
    if ((i & 3) === 0) continue;
    bytes[made++] = group >> (6 - 2 * (i & 3));
    group &= (1 << (6 - 2 * (i & 3))) - 1;
  }
  return bytes;
}

const base64Codes = new Uint8Array(128);
for (let i = 0; i < 64; i++) base64Codes[base64Alphabet.charCodeAt(i)] = i;

export function fromBase64(text: string): Uint8Array {
  return (
    tryFromBase64(text) ??
    throwFormat(
      'The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters.',
    )
  );
}

export function writePem(label: string, der: Uint8Array): string {
  const lines = toBase64(der).match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----`;
}

/** The DER of the first PEM section with the label. */
export function readPem(text: string, label: string): Uint8Array | undefined {
  const found = new RegExp(`-----BEGIN ${label}-----([^-]*)-----END ${label}-----`).exec(text);
  return found === null ? undefined : tryFromBase64(found[1]!);
}

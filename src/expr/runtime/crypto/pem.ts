/** Base64, and DER inside PEM. */
import { base64Of, tryBytesOfBase64 } from '../convert-base64.js';
import { throwFormat } from '../exception.js';

/** `Convert.ToBase64String`. */
export const toBase64 = base64Of;

/** The bytes, or undefined where `Convert.FromBase64String` throws. */
export const tryFromBase64 = tryBytesOfBase64;

/** `Convert.FromBase64String`. */
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

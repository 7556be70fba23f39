/** Percent-encoding as `System.Uri` does it. */
import { charge, chargeOutput } from '../budget.js';
import { throwArgumentNull } from '../exception.js';
import { codecs } from '../text/unicode-codecs.js';
import { made } from '../values.js';

const hexDigit = /^[0-9a-fA-F]$/;
export const isHexDigit = (unit: string | undefined): boolean => unit !== undefined && hexDigit.test(unit);

const encodedByte = Array.from({ length: 256 }, (_, byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`);

const encode = (text: string): string => {
  let result = '';
  for (const byte of codecs.utf8.encode(text, () => '\ufffd')) result += encodedByte[byte];
  return result;
};

/** Characters that need no encoding anywhere. */
const unreserved = /[A-Za-z0-9\-._~]/;
/** Runs of everything that `EscapeDataString` encodes. */
const notUnreserved = /[^A-Za-z0-9\-._~]+/g;
/** Runs of everything that `EscapeUriString` encodes: neither unreserved nor reserved. */
const notLegal = /[^A-Za-z0-9\-._~!#$&'()*+,/:;=?@[\]]+/g;

function percentEncode(text: string | null, pattern: RegExp): string {
  if (text === null) return throwArgumentNull('stringToEscape');
  charge(text.length >> 3);
  const result = text.replace(pattern, encode);
  chargeOutput(result.length);
  return result;
}

export const escapeDataString = (text: string | null): string => percentEncode(text, notUnreserved);
export const escapeUriString = (text: string | null): string => percentEncode(text, notLegal);

/** Runs of `%XX`. */
export const encodedRun = /(?:%[0-9a-fA-F]{2})+/g;

/** The bytes of such a run. */
export const bytesOfRun = (run: string): Uint8Array =>
  Uint8Array.from({ length: run.length / 3 }, (_, i) => Number.parseInt(run.slice(3 * i + 1, 3 * i + 3), 16));

/** What becomes of a character that was decoded; undefined keeps it as it was written. */
type Decoded = (character: string) => string | undefined;

/** Replaces every valid UTF-8 sequence of a run of `%XX`; bytes that are none stay as written. */
function decodeRuns(text: string, decoded: Decoded): string {
  return text.replace(encodedRun, (run) => {
    const bytes = bytesOfRun(run);
    let result = '';
    for (let i = 0; i < bytes.length; ) {
      const length = sequenceLength(bytes, i);
      const written = run.slice(3 * i, 3 * (i + Math.max(1, length)));
      const character = length === 0 ? undefined : codecs.utf8.decode(bytes.subarray(i, i + length), '\ufffd');
      result += (character === undefined ? undefined : decoded(character)) ?? written;
      i += Math.max(1, length);
    }
    return result;
  });
}

/** Bytes of the valid UTF-8 sequence at the place, 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  const length =
    first < 0x80
      ? 1
      : first >= 0xc2 && first < 0xe0
        ? 2
        : first >= 0xe0 && first < 0xf0
          ? 3
          : first >= 0xf0 && first < 0xf5
            ? 4
            : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  if (length === 1) return 1;
  const text = codecs.utf8.decode(bytes.subarray(at, at + length), '\ufffd');
  const isOne = text.length === (length === 4 ? 2 : 1);
  return isOne && (text !== '\ufffd' || (length === 3 && first === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd))
    ? length
    : 0;
}

export function unescapeDataString(text: string | null): string {
  if (text === null) return throwArgumentNull('stringToUnescape');
  charge(text.length >> 3);
  return made(decodeRuns(text, (character) => character));
}

/** Everything decoded, as `LocalPath` shows it. */
export const unescapeAll = (text: string): string => decodeRuns(text, (character) => character);

/** Percent signs that begin no `%XX`. */
const strayPercent = /%(?![0-9a-fA-F]{2})/g;

/** A part in canonical escaped form: `AbsoluteUri`, `AbsolutePath`, `Query`. */
export function escapePart(text: string, also = ''): string {
  const prepared = text
    .replace(strayPercent, '%25')
    .replace(encodedRun, (run) => run.replace(/%[0-9a-fA-F]{2}/g, decodeUnreserved));
  const escaped = upperCaseSequences(prepared).replace(notLegalButPercent, encode);
  if (also === '') return escaped;
  let result = '';
  for (const unit of escaped) result += also.includes(unit) ? encode(unit) : unit;
  return result;
}
const notLegalButPercent = /[^A-Za-z0-9\-._~!#$&'()*+,/:;=?@[\]%]+/g;

function decodeUnreserved(written: string): string {
  const unit = String.fromCharCode(Number.parseInt(written.slice(1), 16));
  return unreserved.test(unit) ? unit : written;
}

/** Encoded characters beyond ASCII are written in capitals; others keep their case. */
const upperCaseSequences = (text: string): string =>
  decodeRuns(text, (character) => (character < '\x80' ? undefined : encode(character)));

/** Characters that stay encoded in `ToString()`. */
const keptEncoded = /[\0-\x1f\x7f%!#$&'()*+,/:;=?@[\\\]]/;

/** Whether a character beyond ASCII may be shown (RFC 3987). */
function isShown(character: string, isQuery: boolean): boolean {
  const code = character.codePointAt(0)!;
  if (code > 0xffff) return (code & 0xfffe) !== 0xfffe && !(code >= 0xe0000 && code <= 0xe0fff);
  if (code >= 0xe000 && code <= 0xf8ff) return isQuery;
  return (code >= 0xa0 && code <= 0xd7ff) || (code >= 0xf900 && code <= 0xfdcf) || (code >= 0xfdf0 && code <= 0xffef);
}

/** A part as `ToString()` shows it: decoded, but for what would change its meaning. */
export function displayPart(text: string, isQuery = false, alsoDecoded = ''): string {
  const decoded = decodeRuns(text.replace(strayPercent, '%25'), (character) => {
    if (character < '\x80') return keptEncoded.test(character) && !alsoDecoded.includes(character) ? undefined : character;
    return isShown(character, isQuery) ? character : undefined;
  });
  return decoded.replace(/[\ud800-\udbff][\udc00-\udfff]|[^\0-\x7f]/g, (character) =>
    isShown(character, isQuery) ? character : encode(character),
  );
}

const beyondAscii = /[^\0-\x7f]/;

/** User information as `ToString()` shows it: decoded only where it has characters beyond ASCII. */
export function displayUserInfo(text: string): string {
  if (beyondAscii.test(decodedBeyondAscii(text))) return displayPart(text);
  return text.replace(encodedRun, (run) => run.replace(/%[0-9a-fA-F]{2}/g, decodeUnreserved)).replace(strayPercent, '%25');
}

const decodedBeyondAscii = (text: string): string =>
  decodeRuns(text, (character) => (character < '\x80' ? undefined : character));

export const hasUnicode = (text: string): boolean => beyondAscii.test(decodedBeyondAscii(text));

/** What may stay encoded beside Unicode in a part, and what may not when the Unicode is in another. */
const plainEscape = /%(?:2[de]|3[0-9]|4[1-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9a-e])/gi;
const displayedEscape = /%(?:2[02]|3[ce]|5e|60|7[bcd])/i;

/**
 * Whether a part is written as a URI should be: nothing that had to be encoded, and no mix of Unicode (in it, or in the whole URI)
 * with what is encoded and would be shown decoded.
 */
export function isLegalPart(text: string, isUnicodeUri = false): boolean {
  if (!/^(?:[A-Za-z0-9\-._~!$&'()*+,/:;=?@]|%[0-9a-fA-F]{2}|[\ud800-\udbff][\udc00-\udfff]|[^\0-\x9f\ud800-\udfff])*$/.test(text))
    return false;
  if (hasUnicode(text)) {
    if (decodedBeyondAscii(text).replace(plainEscape, '').includes('%')) return false;
  } else if (isUnicodeUri && displayedEscape.test(text)) return false;
  return [...text].every((character) => character < '\x80' || isShown(character, true));
}

export { encode as encodeText };

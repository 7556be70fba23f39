/** Bytes of a file as text: UTF-8, or UTF-16 when a byte order mark says so. */

export interface DecodedBytes {
  /** Wrong bytes stand as U+FFFD; a byte order mark stays, as U+FEFF. */
  readonly text: string;
  /** Where the first byte that is not UTF-8 was: its offset in the bytes and in `text`. */
  readonly invalid: { readonly byte: number; readonly offset: number } | undefined;
}

/** Decodes; never throws. */
export function decodeBytes(bytes: Uint8Array): DecodedBytes {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decodeAs('utf-16le', bytes), invalid: undefined };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decodeAs('utf-16be', bytes), invalid: undefined };
  const text = decodeAs('utf-8', bytes);
  const byte = text.includes('\ufffd') ? firstInvalidByte(bytes) : -1;
  if (byte < 0) return { text, invalid: undefined };
  return { text, invalid: { byte, offset: decodeAs('utf-8', bytes.subarray(0, byte)).length } };
}

const decodeAs = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);

/** Index of the first byte that starts no well-formed UTF-8 sequence (Unicode table 3-7), or -1. */
function firstInvalidByte(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; ) {
    const width = sequenceWidth(bytes, i);
    if (width === 0) return i;
    i += width;
  }
  return -1;
}

function sequenceWidth(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const width = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  if (width === 0) return 0;
  const second = bytes[at + 1] ?? 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let i = 2; i < width; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return width;
}

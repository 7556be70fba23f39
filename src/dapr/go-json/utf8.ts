/** UTF-8 as Go reads it: each byte that belongs to no character is one U+FFFD; a byte order mark is a character. */

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function decodeGoUtf8(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return decodeBroken(bytes);
  }
}

function decodeBroken(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    let width = widthAt(bytes, at);
    if (width === 0) {
      pieces.push('\ufffd');
      at++;
      continue;
    }
    const start = at;
    for (; width > 0; width = at < bytes.length ? widthAt(bytes, at) : 0) at += width;
    pieces.push(strict.decode(bytes.subarray(start, at)));
  }
  return pieces.join('');
}

/** Length of the well-formed sequence at an offset (Unicode table 3-7), or 0. */
function widthAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const width = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >> 4 === 0xe ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  for (let i = 1; i < width; i++) {
    const byte = bytes[at + i] ?? 0;
    const [low, high] = i === 1 ? (secondBytes.get(lead) ?? continuation) : continuation;
    if (byte < low || byte > high) return 0;
  }
  return width;
}

const continuation = [0x80, 0xbf] as const;
/** Leads whose second byte has a narrower range: no overlong forms, no surrogates, nothing above U+10FFFF. */
const secondBytes: ReadonlyMap<number, readonly [low: number, high: number]> = new Map([
  [0xe0, [0xa0, 0xbf]],
  [0xed, [0x80, 0x9f]],
  [0xf0, [0x90, 0xbf]],
  [0xf4, [0x80, 0x8f]],
]);

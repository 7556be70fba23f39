/** Text of messages as bytes and back. */
const utf8Decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const utf8Encoder = new TextEncoder();

export const decodeUtf8 = (bytes: Uint8Array): string => utf8Decoder.decode(bytes);
/** Lone surrogates become U+FFFD, as in .NET. */
export const encodeUtf8 = (text: string): Uint8Array => utf8Encoder.encode(text);

/** Text of bytes in a charset of Content-Type; UTF-8 where the charset is none or unknown. */
export function decodeText(bytes: Uint8Array, charset: string | undefined): string {
  if (charset === undefined || /^utf-?8$/i.test(charset)) return decodeUtf8(bytes);
  try {
    return new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
  } catch {
    return decodeUtf8(bytes);
  }
}

const charsetParameter = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;]+))/i;

/** The charset that a Content-Type names. */
export function charsetOf(contentType: string | undefined): string | undefined {
  const found = contentType === undefined ? null : charsetParameter.exec(contentType);
  return found === null ? undefined : (found[1] ?? found[2]);
}

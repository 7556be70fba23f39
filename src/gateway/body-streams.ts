/** Bodies that come in pieces: with a known length, with a limit. */
import type { ByteStream } from '../policies/ports.js';

export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
  constructor(readonly maxBytes: number) {
    super(`The body is longer than ${maxBytes} bytes.`);
  }
}

/** The same stream, counted; a length that it knows of itself stays known. */
export function limited(body: ByteStream, maxBytes: number): ByteStream {
  const counted: ByteStream = {
    async *[Symbol.asyncIterator]() {
      let length = 0;
      for await (const piece of body) {
        length += piece.length;
        if (length > maxBytes) throw new BodyTooLargeError(maxBytes);
        yield piece;
      }
    },
  };
  return body instanceof SizedStream ? new SizedStream(counted, body.byteLength) : counted;
}

/** Content that comes in pieces and whose length is known beforehand, so that it needs no chunked encoding on its way. */
export class SizedStream implements ByteStream {
  constructor(
    readonly pieces: ByteStream,
    readonly byteLength: number,
  ) {}

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    return this.pieces[Symbol.asyncIterator]();
  }
}

/** The stream with the length that a `Content-Length` header gives; as it is when that says nothing. */
export function sized(pieces: ByteStream, contentLength: string | undefined): ByteStream {
  return contentLength !== undefined && /^\d{1,15}$/.test(contentLength)
    ? new SizedStream(pieces, Number(contentLength))
    : pieces;
}

/** Content that comes in pieces and whose length is known beforehand, so that it needs no chunked encoding on its way. */
import type { ByteStream } from '../policies/ports.js';

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

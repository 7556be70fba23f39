/** What the sidecar answers, before it is written. */
import { encodeGoString } from '../go-json/encode.js';

export interface SidecarReply {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export const emptyReply = (status: number, headers: SidecarReply['headers'] = []): SidecarReply => ({
  status,
  headers,
  body: new Uint8Array(),
});

export const jsonReply = (status: number, body: Uint8Array | string, headers: SidecarReply['headers'] = []): SidecarReply => ({
  status,
  headers: [['Content-Type', 'application/json'], ...headers],
  body: typeof body === 'string' ? bytes(body) : body,
});

export const textReply = (status: number, text: string): SidecarReply => ({
  status,
  headers: [['Content-Type', 'text/plain; charset=utf-8']],
  body: bytes(text),
});

/** Dapr's error body: compact, in this order, escaped as Go does (dapr.md 1.6). */
export const errorReply = (
  status: number,
  errorCode: string,
  message: string,
  headers: SidecarReply['headers'] = [],
): SidecarReply => jsonReply(status, `{"errorCode":${encodeGoString(errorCode)},"message":${encodeGoString(message)}}`, headers);

/** Every path that is no route falls into Dapr's service invocation (dapr.md 1.1). */
export const noAppId = (): SidecarReply =>
  errorReply(404, 'ERR_DIRECT_INVOKE', 'failed getting app id either from the URL path or the header dapr-app-id');

/** Component metadata as headers; line breaks and what Node cannot send become blanks. */
export const metadataHeaders = (metadata: readonly (readonly [name: string, value: string])[]): (readonly [string, string])[] =>
  metadata
    .map(([name, value]) => [`metadata.${name}`, value.replace(/[^\t\x20-\x7e\x80-\xff]/g, ' ')] as const)
    .filter(([name]) => /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name));

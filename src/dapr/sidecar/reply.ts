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

/** As Go's `http.Error` writes it. */
export const textReply = (status: number, text: string): SidecarReply => ({
  status,
  headers: [
    ['Content-Type', 'text/plain; charset=utf-8'],
    ['X-Content-Type-Options', 'nosniff'],
  ],
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

const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** Component metadata as headers, their names in Go's canonical spelling; names that are none are left out. */
export const metadataHeaders = (metadata: readonly (readonly [name: string, value: string])[]): (readonly [string, string])[] =>
  metadata
    .filter(([name]) => token.test(name))
    .map(([name, value]) => [canonicalName(`metadata.${name}`), headerValue(value)] as const);

/** First letter and those after a hyphen in upper case, all others in lower case. */
const canonicalName = (name: string): string => name.toLowerCase().replace(/(?:^|-)[a-z]/g, (start) => start.toUpperCase());

/** As Go sends it: UTF-8 bytes; line breaks, and the control characters that Node refuses, are blanks. */
const headerValue = (value: string): string =>
  Buffer.from(value, 'utf8')
    .toString('latin1')
    .replace(/[^\t\x20-\x7e\x80-\xff]/g, ' ')
    .trim();

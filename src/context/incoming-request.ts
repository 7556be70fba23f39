/** The context of a request that a gateway received. */

import { byteArray } from '../expr/runtime/crypto/hash-algorithm.js';
import { ClrCertificate } from '../expr/runtime/crypto/x509-certificate.js';
import { parseGuid } from '../expr/runtime/guid.js';
import { nowTicks } from '../expr/runtime/time/clock.js';
import { dateTimeOfTicks, utc } from '../expr/runtime/time/date-time.js';
import { asHost } from './host-work.js';
import { isJsonObject, type Json } from './json.js';
import { PolicyContext } from './policy-context.js';
import { Request } from './request.js';
import { elapsedSince, readParts } from './scenario.js';
import { ScenarioError, Section } from './scenario-reader.js';
import { Url } from './url.js';

/** Headers as servers give them: values by name, or pairs in order, a name as often as it came. */
export type IncomingHeaders =
  | Readonly<Record<string, string | readonly string[] | undefined>>
  | Iterable<readonly [name: string, value: string]>;

export interface IncomingRequest {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  readonly headers?: IncomingHeaders;
  /** Absent or null: no body. */
  readonly body?: string | Uint8Array | null;
  readonly ip?: string;
  readonly matchedParameters?: Readonly<Record<string, string>>;
  /** The client's certificate, DER or PEM. */
  readonly certificate?: Uint8Array;
}

export interface IncomingOptions {
  /** Everything but the request, in the shape of a scenario: api, operation, product, user, subscription, variables and so on. */
  readonly parts?: Json;
  readonly requestId?: string;
  /** When the request came, in ticks since 0001; the clock's now when absent. */
  readonly receivedAt?: bigint;
  /** The URL before anything rewrote it. */
  readonly originalUrl?: string;
}

function* headerPairs(headers: IncomingHeaders): Generator<readonly [string, readonly string[]]> {
  if (Symbol.iterator in headers) {
    for (const [name, value] of headers as Iterable<readonly [string, string]>) yield [name, [value]];
    return;
  }
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) yield [name, typeof value === 'string' ? [value] : value];
}

/** Makes the context of one request; `Elapsed` runs with the clock from `receivedAt`. */
export const contextFromRequest = (incoming: IncomingRequest, options: IncomingOptions = {}): PolicyContext =>
  asHost(() => build(incoming, options));

function build(incoming: IncomingRequest, options: IncomingOptions): PolicyContext {
  const request = new Request(incoming.method, new Url(incoming.url), new Url(options.originalUrl ?? incoming.url));
  for (const [name, values] of headerPairs(incoming.headers ?? {})) request.headers.appendTexts(name, ...values);
  request.setBody(incoming.body ?? null);
  request.ipAddress = incoming.ip ?? null;
  for (const [name, value] of Object.entries(incoming.matchedParameters ?? {})) request.matchedParameters.setValueAt(name, value);
  if (incoming.certificate !== undefined) request.certificate = ClrCertificate.fromBytes(true, byteArray(incoming.certificate));
  const timestamp = dateTimeOfTicks(options.receivedAt ?? nowTicks(), utc);
  const context = new PolicyContext(
    request,
    options.requestId === undefined ? undefined : parseGuid(options.requestId),
    timestamp,
    elapsedSince(timestamp),
  );
  if (options.parts !== undefined) {
    if (!isJsonObject(options.parts)) throw new ScenarioError('parts: an object expected');
    readParts(context, new Section(options.parts, ''));
  }
  return context;
}

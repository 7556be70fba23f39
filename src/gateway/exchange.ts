/** What every way of serving a document shares: a request in, a response out, never an exception. */
import { isJsonObject, type Json, type JsonObject } from '../context/json.js';
import type { OutcomeResponse, PolicyOutcome } from '../policies/engine/outcome.js';
import type { Policy } from '../policies/load/load-policy.js';
import type { ByteStream, HeaderLine } from '../policies/ports.js';
import { BodyTooLargeError, limited } from './body-streams.js';

export interface GatewayOptions {
  /** Everything of the context but the request, in the shape of a scenario: api, operation, product, user, variables and so on. */
  readonly parts?: Json;
  /** Where forward-request sends unless the document says otherwise: the service URL of the API. */
  readonly backend?: string;
  /** Longer request bodies are answered with 413. Default 100 MiB. */
  readonly maxRequestBodySize?: number;
  /** The caller's address is the first one of `X-Forwarded-For`. Only behind a proxy that sets it. */
  readonly trustForwardedFor?: boolean;
  /** Told of every run, before its response is sent. */
  readonly onOutcome?: (outcome: PolicyOutcome, request: ReceivedRequest) => void;
  /** Told of what broke: the caller gets a 500 with the default error body. */
  readonly onError?: (error: unknown, request: ReceivedRequest) => void;
}

/** A request as a server got it. */
export interface ReceivedRequest {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  readonly headers: readonly HeaderLine[];
  /** Undefined: no body. */
  readonly body: ByteStream | undefined;
  readonly ip: string | undefined;
  /** The client's certificate, DER. */
  readonly certificate?: Uint8Array | undefined;
  /** Aborted when the caller is gone, and when its response has been sent: what nobody has read is let go. */
  readonly signal: AbortSignal;
}

/** The service URL where there is none: a request must not choose its back end by its own Host header. */
export const noBackendUrl = 'http://no-backend.invalid';

/** The parts of a context with a service URL for the API, whatever else they have. */
export function withBackend(parts: Json | undefined, backend: string | undefined): JsonObject {
  const given = isJsonObject(parts) ? parts : {};
  const api = isJsonObject(given.api) ? given.api : {};
  return { ...given, api: { ...api, serviceUrl: backend ?? api.serviceUrl ?? noBackendUrl } };
}

const defaultMaxBody = 100 * 2 ** 20;

/** Runs a document for a request. */
export async function answer(policy: Policy, request: ReceivedRequest, options: GatewayOptions = {}): Promise<OutcomeResponse> {
  const requestId = globalThis.crypto.randomUUID();
  const maxBody = options.maxRequestBodySize ?? defaultMaxBody;
  try {
    if (!URL.canParse(request.url)) return errorResponse(400, 'Bad Request', 'The request has no valid address.');
    if (Number(headerOf(request, 'content-length') ?? 0) > maxBody) return tooLarge;
    const { method, url, headers, certificate, signal } = request;
    const ip = callerOf(request, options.trustForwardedFor === true);
    const parts = withBackend(options.parts, options.backend);
    const outcome = await policy.run(
      { method, url, headers, ...(ip !== undefined && { ip }), ...(certificate !== undefined && { certificate }) },
      {
        ...{ requestId, signal, parts },
        ...(request.body !== undefined && { bodyStream: limited(request.body, maxBody) }),
      },
    );
    options.onOutcome?.(outcome, request);
    const { status } = outcome.response;
    if (!Number.isInteger(status) || status < 200 || status > 999) throw new RangeError(`${status} is no status of a response.`);
    return outcome.response;
  } catch (error) {
    if (error instanceof BodyTooLargeError) return tooLarge;
    if (!request.signal.aborted) report(error, request, options);
    return brokenResponse(requestId);
  }
}

/** Tells the listener, whose own errors stay here. */
export function report(error: unknown, request: ReceivedRequest, { onError }: GatewayOptions): void {
  try {
    onError?.(error, request);
  } catch {
    // Whoever listens for errors cannot be told of one of its own.
  }
}

/** The default error response. */
export const brokenResponse = (activityId: string = globalThis.crypto.randomUUID()): OutcomeResponse =>
  jsonResponse(
    500,
    'Internal Server Error',
    `{ "statusCode": 500, "message": "Internal server error", "activityId": "${activityId}" }`,
  );

const errorResponse = (status: number, reason: string, message: string): OutcomeResponse =>
  jsonResponse(status, reason, `{ "statusCode": ${status}, "message": "${message}" }`);

const jsonResponse = (status: number, reason: string, body: string): OutcomeResponse => ({
  ...{ status, reason, headers: [['Content-Type', 'application/json']] },
  body: new TextEncoder().encode(body),
});

const tooLarge = errorResponse(413, 'Content Too Large', 'The request body is too large.');

function headerOf({ headers }: ReceivedRequest, name: string): string | undefined {
  return headers.find(([header]) => header.toLowerCase() === name)?.[1];
}

function callerOf(request: ReceivedRequest, trustsForwarded: boolean): string | undefined {
  const forwarded = trustsForwarded ? headerOf(request, 'x-forwarded-for')?.split(',')[0]?.trim() : undefined;
  // IPv4 callers of a dual-stack socket.
  return (forwarded || request.ip)?.replace(/^::ffff:(?=\d+\.)/i, '');
}

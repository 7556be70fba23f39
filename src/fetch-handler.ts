/** A document as a fetch handler: for Hono, Bun, Deno, workers, service workers, and tests without a server. */
import { answer, brokenResponse, type GatewayOptions, type ReceivedRequest, report } from './gateway/exchange.js';
import { wireHeaders } from './policies/engine/headers.js';
import type { OutcomeResponse } from './policies/engine/outcome.js';
import type { Policy } from './policies/load/load-policy.js';
import type { ByteStream } from './policies/ports.js';

export interface FetchHandlerOptions extends GatewayOptions {
  /** The caller's address, which a Request does not tell. */
  readonly ip?: (request: Request) => string | undefined;
}

export type FetchHandler = (request: Request) => Promise<Response>;

/** Never rejects: what breaks is a 500 with the default error body. */
export function createFetchHandler(policy: Policy, options: FetchHandlerOptions = {}): FetchHandler {
  return async (request) => {
    const done = new AbortController();
    const received = receive(request, done.signal);
    try {
      return responseOf(await answer(policy, { ...received, ip: options.ip?.(request) }, options), done);
    } catch (error) {
      report(error, received, options);
      return responseOf(brokenResponse(), done);
    }
  };
}

function receive(request: Request, done: AbortSignal): ReceivedRequest {
  return {
    method: request.method,
    url: request.url,
    headers: [...request.headers],
    body: request.body === null ? undefined : pieces(request.body),
    ip: undefined,
    signal: AbortSignal.any([request.signal, done]),
  };
}

/** Not every platform's ReadableStream can be iterated. */
async function* pieces(stream: NonNullable<Request['body']>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value as Uint8Array;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** Statuses whose responses must not have a body. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

function responseOf({ status, reason, headers, body }: OutcomeResponse, done: AbortController): Response {
  const sent = new Headers();
  for (const [name, value] of wireHeaders(headers)) sent.append(name, value);
  const hasBody = !bodiless.has(status);
  // The length of what is sent is the platform's to tell.
  if (hasBody) sent.delete('Content-Length');
  const init = { status, headers: sent, ...(reason !== '' && { statusText: reason }) };
  if (hasBody && !(body instanceof Uint8Array)) return new Response(streamOf(body, done), init);
  const response = new Response(hasBody ? (body as Uint8Array<ArrayBuffer>) : null, init);
  // Bodies of calls that nobody has read are let go.
  done.abort();
  return response;
}

function streamOf(body: ByteStream, done: AbortController): ReadableStream<Uint8Array> {
  const iterator = body[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      try {
        const next = await iterator.next();
        if (next.done !== true) return controller.enqueue(next.value);
        controller.close();
      } catch (error) {
        controller.error(error);
      }
      done.abort();
    },
    async cancel() {
      done.abort();
      await iterator.return?.().catch(() => {});
    },
  });
}

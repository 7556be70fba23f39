/** HTTP by undici, which is loaded with the first request. */
import type { Dispatcher } from 'undici';
import { SizedStream, sized } from '../gateway/body-streams.js';
import type { ByteStream, HeaderLine, HttpPort, HttpReply, HttpRequest, TransportFailure } from '../policies/ports.js';
import { type ConnectionOptions, Dispatchers, UnknownCertificateError } from './dispatchers.js';
import { linesOf, sendableValue, withoutNominated } from './header-lines.js';
import { networkFailure } from './network-failure.js';
import { maxRedirects, redirected } from './redirects.js';

export interface NodeHttpOptions extends ConnectionOptions {
  /** For requests without a limit of their own. Default 300 s. */
  readonly timeoutMs?: number;
}

export interface NodeHttpPort extends HttpPort {
  /** Ends every connection, used or not. */
  close(): Promise<void>;
}

const defaultTimeoutMs = 300_000;
const maxTimerMs = 2 ** 31 - 1;
/** They belong to one connection, and undici writes its own. */
const ownHeaders: ReadonlySet<string> = new Set([
  ...['connection', 'keep-alive', 'proxy-connection', 'transfer-encoding', 'content-length', 'upgrade', 'expect'],
]);
const bodiless: ReadonlySet<number> = new Set([204, 304]);

/**
 * The port that sends for real. `continueTimeoutMs` has no effect (undici sends no `Expect`); HTTP/2 is used where TLS
 * negotiates it.
 */
export function createNodeHttpPort(options: NodeHttpOptions = {}): NodeHttpPort {
  const dispatchers = new Dispatchers(options);
  return {
    send: (request) => send(request, dispatchers, options.timeoutMs ?? defaultTimeoutMs),
    close: () => dispatchers.close(),
  };
}

async function send(first: HttpRequest, dispatchers: Dispatchers, defaultMs: number): Promise<HttpReply | TransportFailure> {
  const target = targetOf(first.url);
  if (target === undefined) return { failure: 'other', message: `'${first.url}' is no address of http or https` };
  // Reserved for names that do not exist (RFC 6761): nothing to look up.
  if (/\.invalid(?::\d+)?$/.test(target)) return { failure: 'dns', message: `The host name is not known (${target})` };
  const isGivenUp = () => first.signal?.aborted === true;
  if (isGivenUp()) return givenUp;
  const timeoutMs = first.timeoutMs ?? defaultMs;
  const limit = new AbortController();
  // Until the headers: a body may take its time.
  const timer = setTimeout(() => limit.abort(), Math.min(timeoutMs, maxTimerMs));
  const signal = first.signal === undefined ? limit.signal : AbortSignal.any([limit.signal, first.signal]);
  try {
    let request = first;
    for (let hops = 0; ; hops++) {
      const { reply, body } = await exchange(request, await dispatchers.for(request), signal);
      const next =
        first.followRedirects === true && hops < maxRedirects
          ? redirected(request, reply.status, headerOf(reply, 'location'))
          : undefined;
      if (next === undefined) return reply;
      await body.dump();
      request = next;
    }
  } catch (error) {
    // Reserved for names that do not exist (RFC 6761): nothing to look up.
    if (/\.invalid(?::\d+)?$/.test(target)) return { failure: 'dns', message: `The host name is not known (${target})` };
    const isGivenUp = () => first.signal?.aborted === true;
    if (isGivenUp()) return givenUp;
    if (limit.signal.aborted) return { failure: 'timeout', message: `No response came within ${timeoutMs / 1000} s (${target})` };
    if (error instanceof UnknownCertificateError) return { failure: 'tls', message: error.message };
    return networkFailure(error, target);
  } finally {
    clearTimeout(timer);
  }
}

const givenUp: TransportFailure = { failure: 'aborted', message: 'The call was given up' };

/** Host and port for messages; undefined for what cannot be sent to. */
function targetOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? host : undefined;
}

interface Exchange {
  readonly reply: HttpReply;
  readonly body: Dispatcher.ResponseData['body'];
}

async function exchange(request: HttpRequest, dispatcher: Dispatcher, signal: AbortSignal): Promise<Exchange> {
  const { request: undiciRequest } = await import('undici');
  const { body } = request;
  const response = await undiciRequest(request.url, {
    method: request.method as Dispatcher.HttpMethod,
    headers: sentHeaders(request.headers, body),
    body: body === undefined || body instanceof Uint8Array ? (body ?? null) : toIterable(body),
    responseHeaders: 'raw',
    dispatcher,
    signal,
  });
  // A reader that goes away must not bring the process down.
  response.body.on('error', () => {});
  const headers = withoutNominated(linesOf(response.headers as unknown as string[]));
  const isEmpty = request.method === 'HEAD' || bodiless.has(response.statusCode);
  if (isEmpty) response.body.resume();
  const length = headers.find(([name]) => name.toLowerCase() === 'content-length')?.[1];
  const reply: HttpReply = {
    status: response.statusCode,
    reason: response.statusText,
    headers,
    body: isEmpty ? new Uint8Array() : sized(response.body as ByteStream, length),
  };
  return { reply, body: response.body };
}

/** undici takes streams of Buffers as any iterable; the length must stand in the header. */
const toIterable = (body: ByteStream): AsyncIterable<Uint8Array> & Dispatcher.DispatchOptions['body'] =>
  (async function* () {
    yield* body;
  })() as never;

function sentHeaders(lines: readonly HeaderLine[], body: HttpRequest['body']): string[] {
  const flat: string[] = [];
  for (const [name, value] of lines) if (!ownHeaders.has(name.toLowerCase())) flat.push(name, sendableValue(value));
  if (body instanceof SizedStream) flat.push('Content-Length', String(body.byteLength));
  return flat;
}

const headerOf = ({ headers }: HttpReply, name: string): string | undefined =>
  headers.find(([header]) => header.toLowerCase() === name)?.[1];

/** A document as a handler of node:http, and of what is built on it: Express, Connect, Fastify's raw request and reply. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TLSSocket } from 'node:tls';
import { SizedStream, sized } from '../gateway/body-streams.js';
import { answer, brokenResponse, type GatewayOptions, type ReceivedRequest, report } from '../gateway/exchange.js';
import { wireHeaders } from '../policies/engine/headers.js';
import type { OutcomeResponse } from '../policies/engine/outcome.js';
import type { Policy } from '../policies/load/load-policy.js';
import type { ByteStream } from '../policies/ports.js';
import { isHeaderName, linesOf, sendableValue, withoutNominated } from './header-lines.js';

export type NodeHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Settles when the response has been sent or its reader is gone; never rejects. */
export function createNodeHandler(policy: Policy, options: GatewayOptions = {}): NodeHandler {
  return async (message, response) => {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const request = receive(message, gone.signal);
    try {
      const outcome = await answer(policy, request, options);
      await send(response, outcome, message.method === 'HEAD');
    } catch (error) {
      if (gone.signal.aborted) return;
      report(error, request, options);
      await sendBroken(response);
    }
  };
}

/** Frameworks leave the address before their own routing, and a body that they have read. */
interface FrameworkRequest extends IncomingMessage {
  readonly originalUrl?: string;
  readonly body?: unknown;
}

function receive(message: FrameworkRequest, signal: AbortSignal): ReceivedRequest {
  const socket = message.socket as Partial<TLSSocket>;
  const certificate = socket.getPeerCertificate?.()?.raw;
  const target = message.originalUrl ?? message.url ?? '/';
  const scheme = socket.encrypted === true ? 'https' : 'http';
  const host = message.headers.host ?? `localhost:${message.socket.localPort ?? 80}`;
  return {
    method: message.method ?? 'GET',
    // A proxy's clients send the whole address.
    url: /^https?:\/\//i.test(target) ? target : `${scheme}://${host}${target}`,
    headers: withoutNominated(linesOf(message.rawHeaders)),
    body: bodyOf(message),
    ip: message.socket.remoteAddress,
    ...(certificate !== undefined && { certificate }),
    signal,
  };
}

function bodyOf(message: FrameworkRequest): ByteStream | undefined {
  const length = message.headers['content-length'];
  const hasBody = message.headers['transfer-encoding'] !== undefined || (length !== undefined && Number(length) > 0);
  if (!hasBody) return undefined;
  if (!message.readableDidRead) return sized(message, length);
  const { body } = message;
  if (typeof body === 'string' || body instanceof Uint8Array) return Readable.from([Buffer.from(body as Uint8Array)]);
  return Readable.from(
    (async function* (): AsyncGenerator<Uint8Array> {
      yield* [];
      throw new Error(
        'The request body was read and parsed before the policy could see it; mount the handler ahead of body parsers.',
      );
    })(),
  );
}

const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

async function send(response: ServerResponse, outcome: OutcomeResponse, isHead: boolean): Promise<void> {
  if (response.destroyed) return;
  const { status, reason, body } = outcome;
  const isBytes = body instanceof Uint8Array;
  const hasBody = !isHead && !bodiless.has(status);
  const headers = wireHeaders(outcome.headers).filter(
    ([name]) => isHeaderName(name) && !(hasBody && name.toLowerCase() === 'content-length'),
  );
  const length = isBytes ? body.byteLength : body instanceof SizedStream ? body.byteLength : undefined;
  if (hasBody && length !== undefined) headers.push(['Content-Length', String(length)]);
  const flat = headers.flatMap(([name, value]) => [name, sendableValue(value)]);
  if (reason === '') response.writeHead(status, flat);
  else response.writeHead(status, sendableValue(reason), flat);
  if (!hasBody || isBytes) {
    await new Promise<void>((resolve) => {
      response.once('close', resolve);
      response.end(hasBody ? (body as Uint8Array) : undefined, () => resolve());
    });
    return;
  }
  // Readers of event streams wait for the headers.
  response.flushHeaders();
  await pipeline(Readable.from(body, { objectMode: true, highWaterMark: 1 }), response);
}

/** The default error response where nothing has been sent; otherwise the connection breaks, so that nobody takes a part for the whole. */
async function sendBroken(response: ServerResponse): Promise<void> {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  await send(response, brokenResponse(), false).catch(() => response.destroy());
}

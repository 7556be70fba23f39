/** `bindings.http`: any HTTP endpoint (Dapr page "HTTP binding spec"; dapr.md 4.4). */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Dispatcher } from 'undici';
import { BindingError, type BindingRequest, type BindingResponse, type ComponentMetadata, defineComponent } from './define.js';
import { networkError, pathError } from './go-errors.js';
import { durationMs, isTruthy, quantityBytes } from './metadata-values.js';

const bodyMethods: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH']);
const renegotiations: ReadonlySet<string> = new Set(['RenegotiateNever', 'RenegotiateOnceAsClient', 'RenegotiateFreelyAsClient']);
const jsonType = 'application/json; charset=utf-8';
/** Set last, so that they override what a caller gave. */
const tracing = ['traceparent', 'tracestate', 'baggage'];
const dialMs = 15_000;
const maxRedirects = 10;
const defaultMaxBody = 100 * 2 ** 20;

interface Settings {
  readonly url: string;
  readonly timeoutMs: number | undefined;
  /** Longer bodies are cut; 0 or less: no limit. */
  readonly maxBody: number;
  readonly errorIfNot2XX: boolean;
  readonly security: readonly [header: string, token: string] | undefined;
  readonly tls: { readonly ca?: string; readonly cert?: string; readonly key?: string };
}

function readSettings(metadata: ComponentMetadata, cwd: string): Settings {
  const timeout = metadata.get('responseTimeout') ?? '';
  const timeoutMs = timeout === '' ? undefined : durationMs(timeout);
  if (timeout !== '' && timeoutMs === undefined) throw new Error(`invalid value for responseTimeout: ${timeout}`);
  const size = metadata.get('maxResponseBodySize') ?? '';
  const maxBody = size === '' ? defaultMaxBody : quantityBytes(size);
  if (maxBody === undefined) throw new Error(`invalid value for maxResponseBodySize: ${size}`);
  const renegotiation = metadata.get('MTLSRenegotiation') ?? '';
  if (renegotiation !== '' && !renegotiations.has(renegotiation))
    throw new Error(`invalid renegotiation value: ${renegotiation}`);
  const token = metadata.get('securityToken') ?? '';
  const header = metadata.get('securityTokenHeader') ?? '';
  const errors = metadata.getExact('errorIfNot2XX') ?? '';
  const pem = (name: string): string | undefined => pemText(name, metadata.get(name) ?? '', cwd);
  const [ca, cert, key] = [pem('MTLSRootCA'), pem('MTLSClientCert'), pem('MTLSClientKey')];
  return {
    url: metadata.get('url') ?? '',
    timeoutMs,
    maxBody,
    errorIfNot2XX: errors === '' || isTruthy(errors),
    security: token !== '' && header !== '' ? [header, token] : undefined,
    tls: { ...(ca !== undefined && { ca }), ...(cert !== undefined && key !== undefined && { cert, key }) },
  };
}

/** PEM text, or the content of the file that it names. */
function pemText(name: string, value: string, cwd: string): string | undefined {
  if (value === '' || value.includes('-----BEGIN')) return value || undefined;
  const path = resolve(cwd, value);
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = pathError('open', value, error);
    throw new Error(`provided "${name}" value is neither a valid file path or nor a valid pem encoded string: ${reason}`);
  }
}

function targetUrl(base: string, path: string): string {
  return path === '' ? base : `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}

function headersFor(settings: Settings, method: string, metadata: ReadonlyMap<string, string>): Map<string, string> {
  const headers = new Map([['user-agent', 'Go-http-client/1.1']]);
  const set = (name: string, value: string) => headers.set(name.toLowerCase(), value);
  if (bodyMethods.has(method)) set('Content-Type', jsonType);
  set('Accept', jsonType);
  if (settings.security !== undefined) set(...settings.security);
  for (const [name, value] of metadata) if (/^[A-Z]/.test(name)) set(name, value);
  for (const name of tracing) {
    const value = metadata.get(name) ?? '';
    if (value !== '') set(name, value);
  }
  return headers;
}

/** Headers that Go's client sets itself. */
const ownHeaders: ReadonlySet<string> = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'expect',
  'upgrade',
  'keep-alive',
]);
/** Not taken along to another host. */
const secretHeaders: ReadonlySet<string> = new Set(['authorization', 'www-authenticate', 'cookie', 'cookie2']);

interface Exchange {
  readonly method: string;
  readonly url: URL;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array | null;
}

/** The request that a redirect asks for, as Go's client makes it; undefined for every other response. */
function redirected(
  { method, url, headers, body }: Exchange,
  status: number,
  location: string | undefined,
): Exchange | undefined {
  const keepsMethod = status === 307 || status === 308;
  if (location === undefined || !(keepsMethod || status === 301 || status === 302 || status === 303)) return undefined;
  const target = new URL(location, url);
  const sameHost = target.hostname === url.hostname || target.hostname.endsWith(`.${url.hostname}`);
  const kept = [...headers].filter(
    ([name]) => (sameHost || !secretHeaders.has(name)) && (keepsMethod || !name.startsWith('content-')),
  );
  if (keepsMethod) return { method, url: target, headers: new Map(kept), body };
  return { method: method === 'HEAD' ? 'HEAD' : 'GET', url: target, headers: new Map(kept), body: null };
}

async function readBody(body: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    const room = limit > 0 ? limit - length : piece.length;
    pieces.push(piece.length > room ? piece.subarray(0, room) : piece);
    length += Math.min(piece.length, room);
    if (limit > 0 && length >= limit) break;
  }
  return Buffer.concat(pieces);
}

/** Several headers of a name as one, in the order in which they came. */
function joinedHeaders(raw: readonly string[]): Map<string, string> {
  const joined = new Map<string, string>();
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const name = raw[i]!.toLowerCase();
    const before = joined.get(name);
    joined.set(name, before === undefined ? raw[i + 1]! : `${before}, ${raw[i + 1]}`);
  }
  return joined;
}

/** A dispatcher that honours the proxy variables, never for this machine itself. */
async function makeDispatcher({ tls }: Settings): Promise<Dispatcher> {
  const { Agent, EnvHttpProxyAgent } = await import('undici');
  const connect = { timeout: dialMs, minVersion: 'TLSv1.2' as const, ...tls };
  const given = (name: string) => process.env[name.toLowerCase()] ?? process.env[name] ?? '';
  if (given('HTTP_PROXY') === '' && given('HTTPS_PROXY') === '') return new Agent({ connect });
  return new EnvHttpProxyAgent({ connect, requestTls: tls, noProxy: `${given('NO_PROXY')},localhost,127.0.0.1,[::1]` });
}

const titled = (method: string): string => `${method.charAt(0)}${method.slice(1).toLowerCase()}`;

export const bindingsHttp = defineComponent({
  type: 'bindings.http',
  operations: ['create', 'get', 'head', 'post', 'put', 'patch', 'delete', 'options', 'trace'],
  async init(metadata, { cwd }) {
    const settings = readSettings(metadata, cwd);
    const dispatcher = await makeDispatcher(settings);

    /** Sends and follows redirects; Go's client asks for gzip unless the caller says what it accepts. */
    async function exchange(first: Exchange, signal: AbortSignal): Promise<BindingResponse & { readonly status: number }> {
      const { request } = await import('undici');
      let current = first;
      for (let hops = 0; ; hops++) {
        const asksGzip = !current.headers.has('accept-encoding') && !current.headers.has('range') && current.method !== 'HEAD';
        const sent = [...current.headers].filter(([name]) => !ownHeaders.has(name));
        const response = await request(current.url, {
          method: current.method as Dispatcher.HttpMethod,
          headers: Object.fromEntries(asksGzip ? [...sent, ['accept-encoding', 'gzip']] : sent),
          body: current.body,
          responseHeaders: 'raw',
          dispatcher,
          signal,
        });
        const headers = joinedHeaders(response.headers as unknown as string[]);
        const next = redirected(current, response.statusCode, headers.get('location'));
        if (next === undefined) {
          const isZipped = asksGzip && headers.get('content-encoding')?.toLowerCase() === 'gzip';
          const read = await readBody(response.body as AsyncIterable<Uint8Array>, isZipped ? 0 : settings.maxBody);
          const unzipped = isZipped ? gunzipSync(read) : read;
          if (isZipped) for (const name of ['content-encoding', 'content-length']) headers.delete(name);
          const data = isZipped && settings.maxBody > 0 ? unzipped.subarray(0, settings.maxBody) : unzipped;
          const status = `${response.statusCode} ${response.statusText}`;
          return {
            status: response.statusCode,
            data,
            metadata: [...headers, ['statusCode', String(response.statusCode)], ['status', status]],
          };
        }
        await response.body.dump();
        if (hops >= maxRedirects - 1)
          throw new BindingError(`${titled(first.method)} "${next.url.href}": stopped after ${maxRedirects} redirects`);
        current = next;
      }
    }

    async function invoke({ operation, data, metadata: given, signal }: BindingRequest): Promise<BindingResponse> {
      const method = operation === 'create' ? 'POST' : operation.toUpperCase();
      const text = targetUrl(settings.url, given.get('path') ?? '');
      const failure = (reason: string) => new BindingError(`${titled(method)} "${text}": ${reason}`);
      const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(text)?.[1] ?? '';
      if (!/^https?$/i.test(scheme)) throw failure(`unsupported protocol scheme "${scheme.toLowerCase()}"`);
      if (!URL.canParse(text)) throw new BindingError(`parse "${text}": invalid URL`);
      const url = new URL(text);
      const limit = settings.timeoutMs === undefined ? undefined : AbortSignal.timeout(Math.max(0, settings.timeoutMs));
      const first = { method, url, headers: headersFor(settings, method, given), body: bodyMethods.has(method) ? data : null };
      try {
        const { status, ...response } = await exchange(first, limit === undefined ? signal : AbortSignal.any([limit, signal]));
        const wanted = given.get('errorIfNot2XX') ?? '';
        const isStrict = wanted === '' ? settings.errorIfNot2XX : isTruthy(wanted);
        if (isStrict && (status < 200 || status > 299))
          throw new BindingError(`received status code ${status}`, response.metadata);
        return response;
      } catch (error) {
        if (error instanceof BindingError) throw error;
        if (limit?.aborted) throw failure('context deadline exceeded');
        throw failure(signal.aborted ? 'context canceled' : networkError(url, error));
      }
    }

    return { invoke, close: () => dispatcher.destroy() };
  },
});

/** `bindings.http`: any HTTP endpoint (Dapr page "HTTP binding spec"; dapr.md 4.4). */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Dispatcher } from 'undici';
import { BindingError, type BindingRequest, type BindingResponse, type ComponentMetadata, defineComponent } from './define.js';
import { durationMs, isTruthy, quantityBytes } from './metadata-values.js';

const bodyMethods: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH']);
const renegotiations: ReadonlySet<string> = new Set(['RenegotiateNever', 'RenegotiateOnceAsClient', 'RenegotiateFreelyAsClient']);
const jsonType = 'application/json; charset=utf-8';
/** Set last, so that they override what a caller gave. */
const tracing = ['traceparent', 'tracestate', 'baggage'];
const dialMs = 15_000;

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
  const timeout = metadata.get('responseTimeout');
  const timeoutMs = timeout === undefined || timeout === '' ? undefined : durationMs(timeout);
  if (timeout !== undefined && timeout !== '' && timeoutMs === undefined)
    throw new Error(`invalid responseTimeout value: ${timeout}`);
  const size = metadata.get('maxResponseBodySize');
  const maxBody = size === undefined ? 100 * 2 ** 20 : quantityBytes(size);
  if (maxBody === undefined) throw new Error(`invalid maxResponseBodySize value: ${size}`);
  const renegotiation = metadata.get('MTLSRenegotiation');
  if (renegotiation !== undefined && !renegotiations.has(renegotiation))
    throw new Error(`invalid renegotiation value: ${renegotiation}`);
  const token = metadata.get('securityToken');
  const header = metadata.get('securityTokenHeader');
  const errors = metadata.getExact('errorIfNot2XX');
  return {
    url: metadata.get('url') ?? '',
    timeoutMs,
    maxBody,
    errorIfNot2XX: errors === undefined || isTruthy(errors),
    security: token && header ? [header, token] : undefined,
    tls: {
      ...pem('ca', metadata.get('MTLSRootCA'), cwd),
      ...pem('cert', metadata.get('MTLSClientCert'), cwd),
      ...pem('key', metadata.get('MTLSClientKey'), cwd),
    },
  };
}

/** PEM text, or the path of a file that has it. */
function pem(name: 'ca' | 'cert' | 'key', value: string | undefined, cwd: string): Record<string, string> {
  if (value === undefined || value === '') return {};
  if (value.includes('-----BEGIN')) return { [name]: value };
  const path = resolve(cwd, value);
  if (!existsSync(path)) throw new Error(`the file ${path} of the TLS settings does not exist`);
  return { [name]: readFileSync(path, 'utf8') };
}

function targetUrl(base: string, path: string | undefined): string {
  return path === undefined || path === '' ? base : `${base.replace(/\/$/, '')}/${path.replace(/^\//, '')}`;
}

function headersFor(settings: Settings, method: string, metadata: ReadonlyMap<string, string>): Record<string, string> {
  const headers = new Map<string, readonly [name: string, value: string]>();
  const set = (name: string, value: string) => headers.set(name.toLowerCase(), [name, value]);
  if (settings.security !== undefined) set(...settings.security);
  if (bodyMethods.has(method)) set('Content-Type', jsonType);
  set('Accept', jsonType);
  for (const [name, value] of metadata) if (/^[A-Z]/.test(name)) set(name, value);
  for (const name of tracing) {
    const value = metadata.get(name);
    if (value !== undefined && value !== '') set(name, value);
  }
  return Object.fromEntries(headers.values());
}

async function readBody(body: Dispatcher.ResponseData['body'], limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body as AsyncIterable<Uint8Array>) {
    const room = limit > 0 ? limit - length : piece.length;
    pieces.push(piece.length > room ? piece.subarray(0, room) : piece);
    length += Math.min(piece.length, room);
    if (limit > 0 && length >= limit) break;
  }
  return Buffer.concat(pieces);
}

function responseMetadata(response: Dispatcher.ResponseData): (readonly [string, string])[] {
  const status = `${response.statusCode} ${response.statusText}`.trim();
  const headers = Object.entries(response.headers).map(
    ([name, value]) => [name, Array.isArray(value) ? value.join(', ') : String(value ?? '')] as const,
  );
  return [['statusCode', String(response.statusCode)], ['status', status], ...headers];
}

export const bindingsHttp = defineComponent({
  type: 'bindings.http',
  operations: ['create', 'get', 'head', 'post', 'put', 'patch', 'delete', 'options', 'trace'],
  async init(metadata, { cwd }) {
    const settings = readSettings(metadata, cwd);
    const { Agent, interceptors, request } = await import('undici');
    const agent = new Agent({ connect: { timeout: dialMs, minVersion: 'TLSv1.2', ...settings.tls } });
    const dispatcher = agent.compose(interceptors.redirect({ maxRedirections: 10 }));

    async function call(method: string, given: BindingRequest, signal: AbortSignal): Promise<BindingResponse> {
      const url = targetUrl(settings.url, given.metadata.get('path'));
      if (!/^https?:\/\//i.test(url))
        throw new BindingError(`${method.charAt(0)}${method.slice(1).toLowerCase()} "${url}": unsupported protocol scheme ""`);
      const response = await request(url, {
        method: method as Dispatcher.HttpMethod,
        headers: headersFor(settings, method, given.metadata),
        body: bodyMethods.has(method) ? given.data : null,
        dispatcher,
        signal,
      });
      const out = { data: await readBody(response.body, settings.maxBody), metadata: responseMetadata(response) };
      const strict = given.metadata.has('errorIfNot2XX') ? isTruthy(given.metadata.get('errorIfNot2XX')) : settings.errorIfNot2XX;
      if (strict && (response.statusCode < 200 || response.statusCode > 299))
        throw new BindingError(`received status code ${response.statusCode}`, out.metadata);
      return out;
    }

    return {
      async invoke(given) {
        const method = given.operation === 'create' ? 'POST' : given.operation.toUpperCase();
        const limit = settings.timeoutMs === undefined ? undefined : AbortSignal.timeout(settings.timeoutMs);
        const signal = limit === undefined ? given.signal : AbortSignal.any([limit, given.signal]);
        try {
          return await call(method, given, signal);
        } catch (error) {
          if (error instanceof BindingError) throw error;
          const url = targetUrl(settings.url, given.metadata.get('path'));
          const text = limit?.aborted ? 'context deadline exceeded' : error instanceof Error ? error.message : String(error);
          throw new BindingError(`${method.charAt(0)}${method.slice(1).toLowerCase()} "${url}": ${text}`);
        }
      },
      close: () => agent.close(),
    };
  },
});

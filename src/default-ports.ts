/** Ports that work wherever `fetch` does: the defaults of the library's entry, which imports nothing of Node. */
import { nowTicks } from './expr/runtime/time/clock.js';
import type { ClockPort, FailureKind, HttpPort, HttpRequest, Ports } from './policies/ports.js';

const causes: readonly (readonly [pattern: RegExp, kind: FailureKind])[] = [
  [/ECONNREFUSED/, 'refused'],
  [/ENOTFOUND|EAI_AGAIN/, 'dns'],
  [/ECONNRESET|socket hang up|other side closed/, 'reset'],
  [/CERT|SSL|TLS/, 'tls'],
];

function failureOf(
  error: unknown,
  request: HttpRequest,
  timedOut: boolean,
): { readonly failure: FailureKind; readonly message: string } {
  if (timedOut) return { failure: 'timeout', message: 'Request to the backend service timed out' };
  if (request.signal?.aborted) return { failure: 'aborted', message: 'The caller is gone' };
  const { cause } = error as { cause?: { code?: string; message?: string } };
  const text = `${cause?.code ?? ''} ${cause?.message ?? (error instanceof Error ? error.message : String(error))}`.trim();
  return { failure: causes.find(([pattern]) => pattern.test(text))?.[1] ?? 'other', message: `The request failed: ${text}` };
}

/** Over the platform's `fetch`. Header names that fetch forbids are its business; trailers and client certificates are not there. */
export const fetchHttpPort: HttpPort = {
  async send(request) {
    const limit = request.timeoutMs === undefined ? undefined : AbortSignal.timeout(request.timeoutMs);
    const signals = [limit, request.signal].filter((signal): signal is AbortSignal => signal !== undefined);
    try {
      const response = await fetch(request.url, {
        method: request.method,
        headers: request.headers.map(([name, value]): [string, string] => [name, value]),
        redirect: request.followRedirects === true ? 'follow' : 'manual',
        ...(request.body !== undefined && { body: request.body, duplex: 'half' }),
        ...(signals.length > 0 && { signal: AbortSignal.any(signals) }),
      } as RequestInit);
      const headers = [...response.headers]
        .filter(([name]) => name !== 'set-cookie')
        .map(([name, value]) => [name, value] as const);
      for (const cookie of response.headers.getSetCookie()) headers.push(['set-cookie', cookie]);
      return {
        status: response.status,
        reason: response.statusText,
        headers,
        body: new Uint8Array(await response.arrayBuffer()),
      };
    } catch (error) {
      return failureOf(error, request, limit?.aborted ?? false);
    }
  },
};

export const systemClock: ClockPort = {
  nowTicks,
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    }),
};

export const defaultPorts: Ports = { http: fetchHttpPort, clock: systemClock };

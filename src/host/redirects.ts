/** Redirects as .NET's HTTP client follows them, which is what the gateway sends with. */
import type { HttpRequest } from '../policies/ports.js';

export const maxRedirects = 50;

const statuses: ReadonlySet<number> = new Set([300, 301, 302, 303, 307, 308]);

/**
 * The request that a response asks for instead; undefined when there is none to follow: no redirect, no or a bad address,
 * from https to http, or a body that has gone out as a stream and is needed again.
 */
export function redirected(request: HttpRequest, status: number, location: string | undefined): HttpRequest | undefined {
  if (!statuses.has(status) || location === undefined || !URL.canParse(location, request.url)) return undefined;
  const url = new URL(location, request.url);
  const from = new URL(request.url);
  if (!/^https?:$/.test(url.protocol) || (from.protocol === 'https:' && url.protocol === 'http:')) return undefined;
  // The fragment of the first address is kept where the new one has none.
  if (url.hash === '' && from.hash !== '') url.hash = from.hash;
  const toGet = becomesGet(status, request.method);
  if (!toGet && request.body !== undefined && !(request.body instanceof Uint8Array)) return undefined;
  const isDropped = (name: string) =>
    name === 'authorization' ||
    (name === 'host' && url.host !== from.host) ||
    (toGet && /^content-|^transfer-encoding$/.test(name));
  const headers = request.headers.filter(([name]) => !isDropped(name.toLowerCase()));
  return { ...request, url: url.href, headers, ...(toGet && { method: 'GET', body: undefined }) };
}

function becomesGet(status: number, method: string): boolean {
  if (status === 303) return method !== 'GET' && method !== 'HEAD';
  return (status === 300 || status === 301 || status === 302) && method === 'POST';
}

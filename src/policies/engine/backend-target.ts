/** Where forward-request sends: base, path and query apart, because policies change them apart. */
import type { PolicyContext } from '../../context/policy-context.js';
import { Url } from '../../context/url.js';
import { PolicyFailureError } from './signals.js';

interface UrlParts {
  /** `https://host:port` */
  readonly origin: string;
  readonly path: string;
  /** With its `?`, or ''. */
  readonly query: string;
}

/** Splits without changing a character. */
export function splitUrl(url: string): UrlParts {
  const match = /^([A-Za-z][A-Za-z0-9+.-]*:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/.exec(url)!;
  return { origin: match[1] ?? '', path: match[2] ?? '', query: match[3] ?? '' };
}

export class BackendTarget {
  /** Without a slash at its end. */
  #base: string;
  #path: string;
  #query: string;
  /** The base is the whole address: path and rewrites do not count. */
  #complete = false;
  to: 'backend' | 'dapr' = 'backend';
  /** The scope that chose a back-end entity; a base-url of another scope does not replace it. */
  backendIdScope: string | undefined;

  constructor(readonly context: PolicyContext) {
    const original = splitUrl(context.request.originalUrl.href);
    const current = splitUrl(context.request.url.href);
    const serviceUrl = context.api?.serviceUrl?.href;
    const operationPath = withoutPrefix(original.path, context.api?.path ?? '');
    const rewritten = current.origin !== original.origin || current.path !== original.path;
    this.#query = current.query;
    if (rewritten && current.path.endsWith(operationPath)) {
      this.#base = current.origin + current.path.slice(0, current.path.length - operationPath.length);
      this.#path = operationPath;
    } else if (rewritten || serviceUrl === undefined) {
      this.#base = current.origin;
      this.#path = current.path;
    } else {
      this.#base = serviceUrl;
      this.#path = operationPath;
    }
    this.#base = trimSlash(this.#base);
    this.#publish();
  }

  get url(): string {
    if (this.#complete) return this.#base + this.#query;
    const { origin, path, query } = splitUrl(this.#base);
    const start = this.#path.startsWith('/') || this.#path === '' ? this.#path : `/${this.#path}`;
    // A base with a query of its own (a function's key) keeps it.
    return origin + path + start + joinQueries(query, this.#query);
  }

  get query(): string {
    return this.#query;
  }

  setBase(url: string): void {
    this.#base = trimSlash(url);
    this.#complete = false;
    this.to = 'backend';
    this.#publish();
  }

  /** The address of an app behind the sidecar. */
  setComplete(url: string, to: 'backend' | 'dapr'): void {
    this.#base = url;
    this.#complete = true;
    this.to = to;
    this.#publish();
  }

  setPathAndQuery(path: string, query: string): void {
    this.#path = path;
    this.setQuery(query);
  }

  setQuery(query: string): void {
    this.#query = query;
    this.#publish();
  }

  /** Lets expressions see the address. */
  #publish(): void {
    this.context.request.url = urlOf(this.url);
  }
}

/** An absolute URL, or the failure of the policy that made it. */
export function urlOf(text: string): Url {
  try {
    return new Url(text);
  } catch {
    const message = `Expression value is invalid. '${text}' is no absolute URL.`;
    throw new PolicyFailureError({ reason: 'ExpressionValueEvaluationFailure', message });
  }
}

const trimSlash = (url: string): string => (url.endsWith('/') ? url.slice(0, -1) : url);

function joinQueries(first: string, second: string): string {
  if (first === '' || first === '?') return second;
  return second === '' || second === '?' ? first : `${first}&${second.slice(1)}`;
}

/** The path below an API's URL suffix. */
function withoutPrefix(path: string, suffix: string): string {
  const prefix = `/${suffix.replace(/^\/+|\/+$/g, '')}`;
  if (prefix === '/') return path;
  const matches =
    path.toLowerCase().startsWith(prefix.toLowerCase()) && (path.length === prefix.length || path[prefix.length] === '/');
  return matches ? path.slice(prefix.length) : path;
}

/** The pairs of a query as written, `?` left out. */
export const queryPairs = (query: string): string[] =>
  query
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '');

/** The name of a pair, decoded. */
export function queryName(pair: string): string {
  const equals = pair.indexOf('=');
  return decodeQuery(equals < 0 ? pair : pair.slice(0, equals));
}

function decodeQuery(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}

export const queryOf = (pairs: readonly string[]): string => (pairs.length === 0 ? '' : `?${pairs.join('&')}`);

/** `System.Uri`. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { types } from '../../types/universe.js';
import { ClrException, throwArgument, throwArgumentNull, throwArgumentOutOfRange, throwInvalidOperation } from '../exception.js';
import { compareStrings } from '../text/comparison.js';
import { stringHash } from '../value-ops.js';
import { type ClrArray, ClrObject, newArray, type Ref } from '../values.js';
import { displayPart, displayUserInfo, encodeText, escapePart, hasUnicode, isLegalPart, unescapeAll } from './uri-escape.js';
import { hostTypes, leavesRelative, parseAbsolute, type UriError, type UriParts, uriErrors } from './uri-parse.js';

/** `UriKind`. */
export const uriKinds = { relativeOrAbsolute: 0, absolute: 1, relative: 2 } as const;

/** `UriPartial`. */
const partials = { scheme: 0, authority: 1, path: 2, query: 3 } as const;

const relativeOnly = 'This operation is not supported for a relative URI.';

export const throwUriFormat = (message: string): never => {
  throw new ClrException('System.UriFormatException', message);
};

/** Resolves "." and "..": an absolute path keeps its root. */
export function compressPath(path: string): string {
  const isRooted = path.startsWith('/');
  const segments = (isRooted ? path.slice(1) : path).split('/');
  const kept: string[] = [];
  segments.forEach((segment, i) => {
    const isLast = i === segments.length - 1;
    if (segment === '.' || segment === '..') {
      if (segment === '..') kept.pop();
      if (isLast) kept.push('');
    } else kept.push(segment);
  });
  return (isRooted ? '/' : '') + kept.join('/');
}

export class ClrUri extends ClrObject {
  #absolutePath: string | undefined;
  constructor(
    readonly original: string,
    /** Undefined for a relative URI. */
    readonly parts: UriParts | undefined,
    /** The text is taken as escaped already. */
    readonly userEscaped = false,
  ) {
    super();
  }

  override get clrType(): NamedTypeSymbol {
    return types.uri;
  }
  override toClrString(): string {
    const { parts } = this;
    if (parts === undefined) return this.original;
    const show = this.userEscaped ? unescapeAll : displayPart;
    const query = this.userEscaped ? unescapeAll(parts.query) : displayPart(parts.query, true);
    return this.shownRoot + this.#pathSeparator + this.shownPath + query + show(parts.fragment);
  }
  /** What `ToString()` shows before the path. */
  get shownRoot(): string {
    const { userInfo } = this.#absolute;
    const user = userInfo === undefined ? '' : `${(this.userEscaped ? unescapeAll : displayUserInfo)(userInfo)}@`;
    return this.#prefix + user + this.#hostAndPort;
  }
  override equalsClr(other: unknown): boolean {
    if (typeof other === 'string') {
      const uri = createUri(other, uriKinds.relativeOrAbsolute);
      return typeof uri !== 'string' && this.equalsUri(uri);
    }
    return other instanceof ClrUri && this.equalsUri(other);
  }
  override hashClr(): number {
    return stringHash(this.parts === undefined ? this.original : this.#comparable);
  }

  /** Fragment and user information do not count, but for mail addresses. */
  equalsUri(other: ClrUri): boolean {
    if (this.parts === undefined || other.parts === undefined)
      return this.parts === other.parts && this.original === other.original;
    return this.#comparable === other.#comparable;
  }
  get #comparable(): string {
    const { parts } = this;
    const text =
      (parts!.scheme === 'mailto' ? `${this.userInfo}@` : '') +
      `${this.#prefix}${this.#hostAndPort}${this.#pathSeparator}${this.shownPath}${displayPart(parts!.query, true)}`;
    return parts!.pathStyle === 'dos' || parts!.pathStyle === 'unc' ? text.toLowerCase() : text;
  }

  get #absolute(): UriParts {
    return this.parts ?? throwInvalidOperation(relativeOnly);
  }
  get #prefix(): string {
    const { scheme, hasAuthority } = this.#absolute;
    return hasAuthority ? `${scheme}://` : `${scheme}:`;
  }
  get #hostAndPort(): string {
    const { host, port, defaultPort } = this.#absolute;
    return port === defaultPort ? host : `${host}:${port}`;
  }
  /** A DOS path has no slash of its own at its beginning. */
  get #pathSeparator(): string {
    return this.#absolute.pathStyle === 'dos' ? '/' : '';
  }

  /** The path with its slashes turned and its dots resolved, before any escaping. */
  get #plainPath(): string {
    const { path, pathStyle, compresses, scheme, isImplicitFile } = this.#absolute;
    if (this.userEscaped) return path;
    const turned = pathStyle !== 'unix' && compresses ? path.replaceAll('\\', '/') : path;
    const literal = isImplicitFile ? turned.replace(/[%?#]/g, encodeText) : turned;
    if (!compresses) return literal;
    const dotted = literal.replace(/%2e/gi, '.');
    return compressPath(scheme === 'file' && !isImplicitFile ? dotted.replace(/%2f/gi, '/') : dotted);
  }
  get shownPath(): string {
    if (this.userEscaped) return unescapeAll(this.#absolute.path);
    const path = this.#plainPath;
    return displayPart(this.#hidesQuery ? path.replaceAll('?', '%3F') : path);
  }
  /** A "?" in the path of a scheme without queries. */
  get #hidesQuery(): boolean {
    return this.#absolute.path.includes('?');
  }

  get absolutePath(): string {
    if (this.#absolutePath === undefined) {
      const path = this.#plainPath;
      this.#absolutePath = this.userEscaped ? path : escapePart(path, this.#hidesQuery ? '?' : '');
    }
    return this.#absolutePath;
  }
  get absoluteUri(): string {
    const user = this.#absolute.userInfo === undefined ? '' : `${this.userInfo}@`;
    return this.#prefix + user + this.#hostAndPort + this.#pathSeparator + this.pathAndQuery + this.fragment;
  }
  get authority(): string {
    return this.#hostAndPort;
  }
  get dnsSafeHost(): string {
    const { host, hostType, scopeId } = this.#absolute;
    return hostType === hostTypes.ipv6 ? host.slice(1, -1) + scopeId : host;
  }
  get idnHost(): string {
    const { host, hostType } = this.#absolute;
    // The URL of JavaScript knows IDNA (UTS 46).
    if (hostType === hostTypes.dns && /[^\0-\x7f]/.test(host)) return new URL(`http://${host}/`).hostname;
    return this.dnsSafeHost;
  }
  get fragment(): string {
    return this.#escaped(this.#absolute.fragment);
  }
  get host(): string {
    return this.#absolute.host;
  }
  get hostNameType(): number {
    return this.#absolute.hostType;
  }
  get isDefaultPort(): boolean {
    return this.#absolute.port === this.#absolute.defaultPort;
  }
  get isFile(): boolean {
    return this.#absolute.scheme === 'file';
  }
  get isLoopback(): boolean {
    const { host, hostType } = this.#absolute;
    if (host === '') return hostType === hostTypes.basic;
    return host === 'localhost' || host === '[::1]' || (hostType === hostTypes.ipv4 && host.startsWith('127.'));
  }
  get isUnc(): boolean {
    return this.#absolute.pathStyle === 'unc';
  }
  get localPath(): string {
    const { pathStyle, host, isDefaultPath, compresses } = this.#absolute;
    const path = unescapeAll(this.#plainPath);
    if (pathStyle === 'unc') return `\\\\${host}${isDefaultPath ? '' : path.replaceAll('/', '\\')}`;
    if (pathStyle === 'dos') return path.replaceAll('/', '\\');
    return compresses && pathStyle === 'normal' && this.userEscaped ? this.#absolute.path : path;
  }
  get pathAndQuery(): string {
    return this.absolutePath + this.query;
  }
  get port(): number {
    return this.#absolute.port;
  }
  get query(): string {
    return this.#escaped(this.#absolute.query);
  }
  get scheme(): string {
    return this.#absolute.scheme;
  }
  get segments(): ClrArray<string> {
    const path = this.#pathSeparator + this.absolutePath;
    return newArray<string>(types.string, path.match(/[^/]*\/|[^/]+$/g) ?? []);
  }
  get userInfo(): string {
    return this.#escaped(this.#absolute.userInfo ?? '');
  }

  #escaped(text: string): string {
    return this.userEscaped ? text : escapePart(text);
  }

  leftPart(part: number): string {
    const { hasAuthority, userInfo, pathStyle } = this.#absolute;
    if (part === partials.scheme) return this.#prefix;
    const user = userInfo === undefined ? '' : `${this.userInfo}@`;
    const head = `${this.#prefix}${user}${this.#hostAndPort}`;
    if (part === partials.authority) return hasAuthority && pathStyle !== 'dos' ? head : '';
    if (part === partials.path) return head + this.#pathSeparator + this.absolutePath;
    if (part === partials.query) return head + this.#pathSeparator + this.pathAndQuery;
    return throwArgument(`The subcomponent, ${part}, of this uri is not valid.`, 'part');
  }

  get isWellFormed(): boolean {
    const { parts, original } = this;
    if (parts === undefined) return isWellFormedRelative(original);
    if (parts.isIrregular || parts.isImplicitFile || /\\/.test(original)) return false;
    if (parts.scheme === 'file' && /%(?:2f|5c)/i.test(parts.path)) return false;
    if (this.#hidesQuery) return false;
    // A space may stay encoded at the end of a fragment.
    const written = [parts.userInfo ?? '', parts.path, parts.query, parts.fragment.slice(1).replace(/(?:%20)+$/, '')];
    const isUnicode = hasUnicode(parts.host) || written.some(hasUnicode);
    return written.every((part) => isLegalPart(part, isUnicode));
  }

  /** Whether scheme, host and port are those of the other; user information does not count. */
  sharesAuthority(other: ClrUri): boolean {
    return this.scheme === other.scheme && this.host === other.host && this.port === other.port;
  }
}

/** `GetComponents`: an expression can name no components and no format, and what it can write, 0, is no format. */
export function uriComponents(uri: ClrUri): string {
  return uri.parts === undefined ? throwInvalidOperation(relativeOnly) : throwArgumentOutOfRange('uriFormat');
}

/** `Uri.Compare`, likewise: null, then relative, then absolute URIs. */
export function compareUris(a: ClrUri | null, b: ClrUri | null, _parts: number, _format: number, comparison: number): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  if (a.parts !== undefined && b.parts !== undefined) throwArgumentOutOfRange('uriFormat');
  if (a.parts !== undefined || b.parts !== undefined) return a.parts !== undefined ? 1 : -1;
  return compareStrings(a.original, b.original, comparison);
}

/** No colon in the first segment, which would make it a scheme. */
function isWellFormedRelative(text: string): boolean {
  const colon = text.indexOf(':');
  const end = text.search(/[/?#\\]/);
  if (colon >= 0 && (end < 0 || colon < end)) return false;
  return !/[#\u0080-\uffff]/.test(text) && isLegalPart(text);
}

/** The URI, or why there is none. */
export function createUri(text: string, kind: number, userEscaped = false): ClrUri | UriError | 'relative' {
  // A path that begins with a slash is a file only where an absolute URI is wanted.
  if (kind !== uriKinds.absolute && text.startsWith('/')) return new ClrUri(text, undefined);
  const parts = parseAbsolute(text);
  if (typeof parts === 'string') return kind !== uriKinds.absolute && leavesRelative(parts) ? new ClrUri(text, undefined) : parts;
  return kind === uriKinds.relative ? 'relative' : new ClrUri(text, parts, userEscaped);
}

const cannotBeRelative = "A relative URI cannot be created because the 'uriString' parameter represents an absolute URI.";

export const uriOrThrow = (outcome: ClrUri | UriError | 'relative'): ClrUri => {
  if (typeof outcome !== 'string') return outcome;
  return throwUriFormat(outcome === 'relative' ? cannotBeRelative : uriErrors[outcome]);
};

/** `new Uri(string, UriKind)`. */
export function newUri(text: string | null, kind: number = uriKinds.absolute): ClrUri {
  if (text === null) return throwArgumentNull('uriString');
  if (kind < 0 || kind > 2) return throwArgument(`The value '${kind}' passed for the UriKind parameter is invalid.`);
  return uriOrThrow(createUri(text, kind));
}

/** `new Uri(string, bool dontEscape)`. */
export const newEscapedUri = (text: string | null, dontEscape: boolean): ClrUri =>
  uriOrThrow(createUri(text ?? throwArgumentNull('uriString'), uriKinds.absolute, dontEscape));

export function tryCreateUri(text: string | null, kind: number, result: Ref<ClrUri | null>): boolean {
  result.value = null;
  if (kind < 0 || kind > 2) return throwArgument(`The value '${kind}' passed for the UriKind parameter is invalid.`);
  const uri = text === null ? 'format' : createUri(text, kind);
  if (typeof uri === 'string') return false;
  result.value = uri;
  return true;
}

export const isWellFormedUriString = (text: string | null, kind: number): boolean => {
  const uri = text === null ? 'format' : createUri(text, kind);
  return typeof uri !== 'string' && uri.isWellFormed;
};

/** `uri1 == uri2`. */
export const equalUris = (a: ClrUri | null, b: ClrUri | null): boolean => a === b || (a !== null && b !== null && a.equalsUri(b));

export const throwBaseRelative = (): never => throwArgumentOutOfRange('baseUri');

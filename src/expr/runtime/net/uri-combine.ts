/** Relative URIs: resolving them against a base, and making them. */
import { throwArgumentNull, throwInvalidOperation, throwNullReference } from '../exception.js';
import type { Ref } from '../values.js';
import { ClrUri, compressPath, createUri, throwBaseRelative, uriKinds, uriOrThrow } from './uri.js';
import { leavesRelative, parseAbsolute, trimBlanks, type UriError } from './uri-parse.js';

/** What the text is when resolved against the base (RFC 3986, 5.2). */
function combine(base: ClrUri, relative: string, userEscaped = false): ClrUri | UriError | 'relative' {
  const text = trimBlanks(relative);
  const { pathStyle } = base.parts!;
  if (text === '')
    return pathStyle === 'normal' && !base.userEscaped ? createUri(base.toClrString(), uriKinds.absolute, userEscaped) : base;
  const absolute = (combined: string) => createUri(combined, uriKinds.absolute, userEscaped);
  const own = ownSchemePath(base, text);
  if (own !== undefined) return combine(base, own, userEscaped);
  if (!text.startsWith('/')) {
    const parts = parseAbsolute(text);
    if (typeof parts !== 'string') return new ClrUri(relative, parts, userEscaped);
    // A scheme that is right with a host that is wrong is an error, not a relative path.
    if (!leavesRelative(parts) || (parts === 'authority' && text.includes(':'))) return parts;
  }
  const reference = text.replace(/^\\/, '/');
  if (reference.startsWith('//')) return absolute(`${base.scheme}:${reference}`);
  if (reference.startsWith('/')) return absolute((pathStyle === 'normal' ? base.shownRoot : rootOf(base)) + reference);
  if (reference.startsWith('?')) return absolute(base.leftPart(2) + reference);
  if (reference.startsWith('#')) return absolute(base.leftPart(3) + reference);
  return absolute(appended(base, reference));
}

/** A path in the place of the last segment of the base, with its dots resolved. */
function appended(base: ClrUri, reference: string): string {
  const { pathStyle } = base.parts!;
  const isNormal = pathStyle === 'normal' && !base.userEscaped;
  const root = isNormal ? base.shownRoot : pathStyle === 'unc' ? base.leftPart(1) : rootOf(base);
  const end = reference.search(/[?#]/);
  const written = end < 0 ? reference : reference.slice(0, end);
  const path = pathStyle === 'unix' || pathStyle === 'unc' ? written : written.replaceAll('\\', '/');
  const basePath = isNormal ? root + base.shownPath : base.leftPart(2);
  const folder = basePath.slice(root.length, Math.max(root.length, basePath.lastIndexOf('/') + 1));
  return root + compressPath(folder + path) + reference.slice(written.length);
}

/** The old form `http:path`: a path relative to a base of the same scheme. */
function ownSchemePath(base: ClrUri, text: string): string | undefined {
  const prefix = `${base.scheme}:`;
  if (base.scheme === 'file' || text.slice(0, prefix.length).toLowerCase() !== prefix) return undefined;
  const rest = text.slice(prefix.length);
  return /^[\\/]{2}/.test(rest) || !base.leftPart(0).endsWith('//') ? undefined : rest;
}

/** What an absolute path is appended to: scheme and authority, with the drive or share of a file. */
function rootOf(base: ClrUri): string {
  const { pathStyle } = base.parts!;
  if (pathStyle === 'dos') return `${base.leftPart(0)}/${base.absolutePath.slice(0, 2)}`;
  const head = base.leftPart(1);
  if (pathStyle === 'unc') return head + (/^\/[^/]*/.exec(base.absolutePath)?.[0] ?? '');
  return head === '' ? base.leftPart(0) : head;
}

function checkBase(base: ClrUri | null): ClrUri {
  if (base === null) return throwArgumentNull('baseUri');
  return base.parts === undefined ? throwBaseRelative() : base;
}

/** `new Uri(Uri, string, bool dontEscape)`. */
export const newCombinedUri = (base: ClrUri | null, relative: string | null, dontEscape = false): ClrUri =>
  uriOrThrow(combine(checkBase(base), relative ?? '', dontEscape));

/** `new Uri(Uri, Uri)`. */
export function newResolvedUri(base: ClrUri | null, relative: ClrUri | null): ClrUri {
  const checked = checkBase(base);
  if (relative === null) return throwNullReference();
  return relative.parts === undefined ? uriOrThrow(combine(checked, relative.original)) : relative;
}

/** `TryCreate(Uri, string)` and `TryCreate(Uri, Uri)`. */
export function tryCombine(base: ClrUri | null, relative: string | ClrUri | null, result: Ref<ClrUri | null>): boolean {
  result.value = null;
  if (base?.parts === undefined || relative === null) return false;
  const isAbsolute = relative instanceof ClrUri && relative.parts !== undefined;
  const uri = isAbsolute ? relative : combine(base, relative instanceof ClrUri ? relative.original : relative);
  if (typeof uri === 'string') return false;
  result.value = uri;
  return true;
}

/** The way from one path to another. */
function pathDifference(from: string, to: string, ignoresCase: boolean): string {
  const same = (a: string, b: string) => a === b || (ignoresCase && a.toLowerCase() === b.toLowerCase());
  let common = 0;
  let slash = -1;
  for (; common < from.length && common < to.length && same(from[common]!, to[common]!); common++)
    if (from[common] === '/') slash = common;
  if (common === 0) return to;
  if (common === from.length && common === to.length) return '';
  const up = '../'.repeat(from.slice(common).split('/').length - 1);
  return up === '' && to.length - 1 === slash ? './' : up + to.slice(slash + 1);
}

const ignoresCase = (uri: ClrUri): boolean => uri.parts!.pathStyle === 'dos' || uri.parts!.pathStyle === 'unc';

function absolute(uri: ClrUri | null, paramName: string): ClrUri {
  if (uri === null) return throwArgumentNull(paramName);
  return uri.parts === undefined ? throwInvalidOperation('This operation is not supported for a relative URI.') : uri;
}

/** `MakeRelativeUri`. */
export function makeRelativeUri(self: ClrUri, uri: ClrUri | null): ClrUri {
  if (uri === null) return throwArgumentNull('uri');
  const from = absolute(self, 'this');
  const to = absolute(uri, 'uri');
  if (!from.sharesAuthority(to)) return to;
  const path = pathDifference(from.absolutePath, to.absolutePath, ignoresCase(from));
  // A colon in the first segment would make it a scheme.
  const firstSegment = path.slice(0, path.indexOf('/') < 0 ? undefined : path.indexOf('/'));
  const text = (firstSegment.includes(':') ? `./${path}` : path) + to.query + to.fragment;
  return new ClrUri(text, undefined);
}

/** `MakeRelative`, the old form: a text, without query and fragment. */
export function makeRelative(self: ClrUri, uri: ClrUri | null): string {
  const to = absolute(uri, 'toUri');
  const from = absolute(self, 'this');
  if (!from.sharesAuthority(to)) return to.toClrString();
  return pathDifference(from.absolutePath, to.absolutePath, ignoresCase(from));
}

/** `IsBaseOf`: the other lies in or below the folder of this. */
export function isBaseOf(self: ClrUri, uri: ClrUri | null): boolean {
  if (uri === null) return throwArgumentNull('uri');
  if (self.parts === undefined) return false;
  const other = uri.parts === undefined ? combine(self, uri.original) : uri;
  if (typeof other === 'string' || !self.sharesAuthority(other)) return false;
  const folder = self.absolutePath.slice(0, self.absolutePath.lastIndexOf('/') + 1);
  const path = other.absolutePath;
  return ignoresCase(self) ? path.toLowerCase().startsWith(folder.toLowerCase()) : path.startsWith(folder);
}

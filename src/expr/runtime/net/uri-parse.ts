/** Reading an absolute URI into its parts, in the terms of .NET on Linux. */
import { ipv6Text, parseIpv4, parseIpv6Groups } from './ip-address.js';

/** `UriHostNameType`. */
export const hostTypes = { unknown: 0, basic: 1, dns: 2, ipv4: 3, ipv6: 4 } as const;
export type HostType = (typeof hostTypes)[keyof typeof hostTypes];

/** The shape that an URI's path has. */
export type PathStyle = 'normal' | 'dos' | 'unc' | 'unix';

export interface UriParts {
  readonly scheme: string;
  /** `//` stands before the host, or would. */
  readonly hasAuthority: boolean;
  /** As written; undefined without "@". */
  readonly userInfo: string | undefined;
  /** In canonical form, IPv6 with brackets. */
  readonly host: string;
  readonly hostType: HostType;
  /** What follows "%" in an IPv6 address. */
  readonly scopeId: string;
  readonly port: number;
  readonly defaultPort: number;
  /** As written; `c:/…` for a DOS path. */
  readonly path: string;
  /** With "?"; "" without. */
  readonly query: string;
  /** With "#"; "" without. */
  readonly fragment: string;
  readonly pathStyle: PathStyle;
  /** A file's path without a scheme: "%", "?" and "#" mean themselves. */
  readonly isImplicitFile: boolean;
  /** "." and ".." are resolved. */
  readonly compresses: boolean;
  readonly isDefaultPath: boolean;
  /** For `IsWellFormedOriginalString`: the text is not what its canonical form would be. */
  readonly isIrregular: boolean;
}

interface SchemeFacts {
  readonly port: number;
  readonly authority: 'required' | 'optional' | 'mail' | 'none' | 'file';
  readonly hasQuery: boolean;
}

const required = (port: number, hasQuery = true): SchemeFacts => ({ port, authority: 'required', hasQuery });

const schemes = new Map<string, SchemeFacts>([
  ['http', required(80)],
  ['https', required(443)],
  ['ws', required(80)],
  ['wss', required(443)],
  ['ftp', required(21, false)],
  ['gopher', required(70, false)],
  ['nntp', required(119, false)],
  ['telnet', required(23, false)],
  ['ldap', required(389)],
  ['net.tcp', required(808)],
  ['net.pipe', required(-1)],
  ['file', { port: -1, authority: 'file', hasQuery: true }],
  ['mailto', { port: 25, authority: 'mail', hasQuery: true }],
  ['news', { port: -1, authority: 'none', hasQuery: false }],
  ['uuid', { port: -1, authority: 'none', hasQuery: false }],
]);
const anyScheme: SchemeFacts = { port: -1, authority: 'optional', hasQuery: true };

/** Why a text is no absolute URI; the first four leave it a relative one. */
export const uriErrors = {
  empty: 'Invalid URI: The URI is empty.',
  format: 'Invalid URI: The format of the URI could not be determined.',
  scheme: 'Invalid URI: The URI scheme is not valid.',
  authority: 'Invalid URI: The Authority/Host could not be parsed.',
  rootedPath: "Invalid URI: A Dos path must be rooted, for example, 'c:\\\\'.",
  host: 'Invalid URI: The hostname could not be parsed.',
  port: 'Invalid URI: Invalid port specified.',
  idn: 'An invalid Unicode character by IDN standards was specified in the host.',
} as const;
export type UriError = keyof typeof uriErrors;

export const leavesRelative = (error: UriError): boolean =>
  error === 'empty' || error === 'format' || error === 'scheme' || error === 'authority';

const isSlash = (unit: string | undefined): boolean => unit === '/' || unit === '\\';
const isDrive = (text: string): boolean => /^[A-Za-z][:|]/.test(text);

/** Blanks that a URI may stand between. */
export const trimBlanks = (text: string): string => text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');

export function parseAbsolute(input: string): UriParts | UriError {
  if (input === '') return 'empty';
  const text = trimBlanks(input);
  if (text[0] === '/' && !isSlash(text[1])) return unixPath(text, '', '', true);
  if (isSlash(text[0]) && isSlash(text[1])) return uncPath(text.replace(/^[\\/]+/, ''), true, true);
  if (text.length > 2 && isDrive(text)) return isSlash(text[2]) ? dosPath(text, true, true) : 'rootedPath';
  const colon = text.indexOf(':');
  if (colon <= 0 || (colon === 1 && text.length === 2)) return 'format';
  const scheme = text.slice(0, colon);
  if (!/^[A-Za-z][A-Za-z0-9+\-.]*$/.test(scheme)) return 'scheme';
  return parseRest(scheme.toLowerCase(), text.slice(colon + 1));
}

function parseRest(scheme: string, rest: string): UriParts | UriError {
  const facts = schemes.get(scheme) ?? anyScheme;
  const hasSlashes = isSlash(rest[0]) && isSlash(rest[1]);
  switch (facts.authority) {
    case 'required':
      return hasSlashes ? withAuthority(scheme, facts, rest) : 'authority';
    case 'optional':
      if (rest.startsWith('//') || rest.startsWith('\\\\')) return withAuthority(scheme, facts, rest);
      return opaque(scheme, facts, rest);
    case 'mail':
      return mailAddress(scheme, facts, rest);
    case 'none':
      return opaque(scheme, facts, rest);
    case 'file':
      return fileUri(rest);
  }
}

interface Tail {
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

/** Path, query and fragment of what follows the authority. */
function splitTail(text: string, hasQuery: boolean): Tail {
  const hash = text.indexOf('#');
  const fragment = hash < 0 ? '' : text.slice(hash);
  const head = hash < 0 ? text : text.slice(0, hash);
  const mark = hasQuery ? head.indexOf('?') : -1;
  return { path: mark < 0 ? head : head.slice(0, mark), query: mark < 0 ? '' : head.slice(mark), fragment };
}

const plain = {
  userInfo: undefined,
  host: '',
  hostType: hostTypes.unknown,
  scopeId: '',
  port: -1,
  defaultPort: -1,
  pathStyle: 'normal',
  isImplicitFile: false,
  compresses: false,
  isDefaultPath: false,
  isIrregular: false,
} as const;

function opaque(scheme: string, facts: SchemeFacts, rest: string): UriParts {
  const tail = splitTail(rest, facts.hasQuery);
  return { ...plain, ...tail, scheme, hasAuthority: false, port: facts.port, defaultPort: facts.port };
}

function mailAddress(scheme: string, facts: SchemeFacts, rest: string): UriParts | UriError {
  const base = { ...plain, scheme, hasAuthority: false, port: facts.port, defaultPort: facts.port };
  if (rest.startsWith('/')) return { ...base, ...splitTail(rest, true), hostType: hostTypes.basic };
  const end = rest.search(/[/?#]/);
  const address = end < 0 ? rest : rest.slice(0, end);
  const tail = splitTail(end < 0 ? '' : rest.slice(end), true);
  if (address === '') return { ...base, ...tail, hostType: hostTypes.basic };
  const authority = parseAuthority(address, facts, true);
  return typeof authority === 'string' ? authority : { ...base, ...tail, ...authority };
}

function withAuthority(scheme: string, facts: SchemeFacts, rest: string): UriParts | UriError {
  const isIrregular = !rest.startsWith('//');
  const text = rest.slice(2);
  const isGeneric = facts.authority === 'optional';
  if (isGeneric && isDrive(text) && isSlash(text[2])) return { ...dosPath(text, false, true), scheme };
  const end = text.search(/[/?#]/);
  const address = end < 0 ? text : text.slice(0, end);
  const tail = splitTail(end < 0 ? '' : text.slice(end), facts.hasQuery);
  const common = {
    ...plain,
    ...tail,
    path: tail.path === '' ? '/' : tail.path,
    scheme,
    hasAuthority: true,
    port: facts.port,
    defaultPort: facts.port,
    compresses: true,
    isDefaultPath: tail.path === '',
    isIrregular,
  };
  if (address === '') return isGeneric ? { ...common, hostType: hostTypes.basic } : 'host';
  const bracket = address.startsWith('[') ? address.indexOf(']') : -1;
  const after = bracket < 0 ? '' : address.slice(bracket + 1);
  // Text right after an IPv6 address begins the path.
  const isGlued = after !== '' && after[0] !== ':';
  const authority = parseAuthority(isGlued ? address.slice(0, bracket + 1) : address, facts, true);
  if (typeof authority === 'string') return authority;
  if (!isGlued) return { ...common, ...authority };
  return { ...common, ...authority, path: `/${after}${tail.path}`, isDefaultPath: false, isIrregular: true };
}

interface Authority {
  readonly userInfo: string | undefined;
  readonly host: string;
  readonly hostType: HostType;
  readonly scopeId: string;
  readonly port: number;
}

function parseAuthority(text: string, facts: SchemeFacts, allowsUser: boolean): Authority | UriError {
  const at = allowsUser ? text.indexOf('@') : -1;
  const userInfo = at < 0 ? undefined : text.slice(0, at);
  const address = text.slice(at + 1);
  const found = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/s.exec(address);
  if (found === null) return 'host';
  const host = parseHost(found[1]!, facts.authority === 'optional');
  const portText = found[2] ?? '';
  if (typeof host === 'string') return host;
  if (!/^\d*$/.test(portText) || Number(portText) > 65535) return 'port';
  return { userInfo, ...host, port: portText === '' ? facts.port : Number(portText) };
}

interface Host {
  readonly host: string;
  readonly hostType: HostType;
  readonly scopeId: string;
}

const canonicalIpv4 = /^(?:(?:0|[1-9]\d{0,2})(?:\.(?!$)|$)){4}$/;

/** A host; of schemes that .NET does not know, only four decimal numbers are an address. */
export function parseHost(text: string, isOfUnknownScheme = false): Host | UriError {
  if (text.startsWith('[')) {
    if (!text.endsWith(']')) return 'host';
    const [address, scope] = splitScope(text.slice(1, -1));
    const groups = parseIpv6Groups(address);
    return groups === undefined ? 'host' : { host: `[${ipv6Text(groups)}]`, hostType: hostTypes.ipv6, scopeId: scope };
  }
  const mayBeIpv4 = isOfUnknownScheme ? canonicalIpv4.test(text) : /^[0-9]/.test(text);
  const ipv4 = mayBeIpv4 ? parseIpv4(text) : undefined;
  if (ipv4 !== undefined) return { host: ipv4.join('.'), hostType: hostTypes.ipv4, scopeId: '' };
  if (/[\uffff\ufffe]/.test(text)) return 'idn';
  if (!isNameOfLabels(text)) return 'host';
  const name = text.toLowerCase();
  const host = name === 'loopback' ? 'localhost' : name;
  return { host, hostType: isDnsName(text) ? hostTypes.dns : hostTypes.basic, scopeId: '' };
}

function splitScope(text: string): readonly [string, string] {
  const percent = text.indexOf('%');
  return percent < 0 ? [text, ''] : [text.slice(0, percent), text.slice(percent)];
}

/** The dots that separate labels. */
const labelDots = /[.\u3002\uff0e\uff61]/;

const labelsOf = (text: string): string[] => text.replace(/[.\u3002\uff0e\uff61]$/, '').split(labelDots);

const isNameOfLabels = (text: string): boolean => labelsOf(text).every((label) => /^[A-Za-z0-9\-_\u0080-\uffff]+$/.test(label));

/** Labels of at most 63 characters that begin with a letter or digit. */
export const isDnsName = (text: string): boolean =>
  labelsOf(text).every((label) => label.length <= 63 && /^[A-Za-z0-9\u0080-\uffff][A-Za-z0-9\-_\u0080-\uffff]*$/.test(label));

const fileBase = { ...plain, scheme: 'file', hasAuthority: true, hostType: hostTypes.basic, compresses: true } as const;

function unixPath(path: string, query: string, fragment: string, isImplicitFile: boolean): UriParts {
  return { ...fileBase, path, query, fragment, pathStyle: 'unix', isImplicitFile, isIrregular: isImplicitFile };
}

/** `c:/…`; the slashes may lean either way. */
function dosPath(text: string, isImplicitFile: boolean, isIrregular: boolean): UriParts {
  const tail = isImplicitFile ? { path: text, query: '', fragment: '' } : splitTail(text, true);
  const path = `${tail.path[0]}:${tail.path.slice(2)}`;
  return { ...fileBase, ...tail, path, pathStyle: 'dos', isImplicitFile, isIrregular: isIrregular || text[1] === '|' };
}

/** `host/share/…` after the slashes. */
function uncPath(text: string, isImplicitFile: boolean, isIrregular: boolean): UriParts | UriError {
  if (text === '') return 'format';
  const end = text.search(isImplicitFile ? /[\\/]/ : /[\\/?#]/);
  const host = parseHost(end < 0 ? text : text.slice(0, end));
  if (typeof host === 'string') return host;
  const rest = end < 0 ? '' : text.slice(end);
  const tail = isImplicitFile ? { path: rest, query: '', fragment: '' } : splitTail(rest, true);
  const isDefaultPath = tail.path === '';
  return {
    ...fileBase,
    ...host,
    ...tail,
    path: isDefaultPath ? '/' : tail.path,
    pathStyle: 'unc',
    isImplicitFile,
    isDefaultPath,
    isIrregular,
  };
}

function fileUri(rest: string): UriParts | UriError {
  const slashes = /^[\\/]*/.exec(rest)![0].length;
  const text = rest.slice(slashes);
  if (isDrive(text)) {
    if (!isSlash(text[2])) return 'rootedPath';
    return dosPath(text, false, !rest.startsWith('///') || slashes !== 3);
  }
  if (slashes < 2) return 'authority';
  if (slashes === 2 && text !== '' && text[0] !== '?' && text[0] !== '#') return uncPath(text, false, !rest.startsWith('//'));
  if (slashes > 3) return uncPath(text, false, true);
  const tail = splitTail(rest.slice(2), true);
  const path = tail.path === '' ? '/' : tail.path;
  if (/^\/[A-Za-z][:|]/.test(path)) return 'rootedPath';
  return unixPath(path, tail.query, tail.fragment, false);
}

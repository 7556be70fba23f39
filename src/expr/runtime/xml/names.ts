/** `XName` and `XNamespace`: one object a name, so that reference equality is equality. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { typeNamed } from '../../types/universe.js';
import { charge } from '../budget.js';
import { throwArgument, throwArgumentNull } from '../exception.js';
import { stringHash } from '../value-ops.js';
import { ClrObject } from '../values.js';
import { badNameChar, badStartNameChar, throwXml } from './errors.js';
import { isNameChar, isNameStart } from './xml-chars.js';

const xNameType = typeNamed('System.Xml.Linq.XName');
const xNamespaceType = typeNamed('System.Xml.Linq.XNamespace');

export const xmlNamespaceName = 'http://www.w3.org/XML/1998/namespace';
export const xmlnsNamespaceName = 'http://www.w3.org/2000/xmlns/';

/** The first character that keeps `name` from being an NCName, as a message; undefined when it is one. */
export function ncNameFault(name: string): string | undefined {
  const next = (i: number) => (i + 1 < name.length ? name.charCodeAt(i + 1) : 0);
  if (!isNameStart(name.charCodeAt(0))) return badStartNameChar(name.charCodeAt(0), next(0));
  for (let i = 1; i < name.length; i++) if (!isNameChar(name.charCodeAt(i))) return badNameChar(name.charCodeAt(i), next(i));
  return undefined;
}

/** `XmlConvert.VerifyNCName`. */
export function verifyNCName(name: string | null, paramName = 'name'): string {
  if (name === null) return throwArgumentNull(paramName);
  if (name.length === 0) return throwArgument('The value cannot be an empty string.', paramName);
  charge(name.length >> 6);
  const fault = ncNameFault(name);
  return fault === undefined ? name : throwXml(fault);
}

export class XNamespace extends ClrObject {
  readonly #names = new Map<string, XName>();
  constructor(readonly namespaceName: string) {
    super();
  }
  get clrType(): NamedTypeSymbol {
    return xNamespaceType;
  }
  getName(localName: string | null): XName {
    if (localName === null) return throwArgumentNull('localName');
    let name = this.#names.get(localName);
    if (name === undefined) {
      verifyNCName(localName);
      name = new XName(this, localName);
      if (this.#names.size >= nameLimit) return name;
      this.#names.set(localName, name);
    }
    return name;
  }
  override toClrString(): string {
    return this.namespaceName;
  }
  override hashClr(): number {
    return stringHash(this.namespaceName);
  }
  override equalsClr(other: unknown): boolean {
    return other instanceof XNamespace && other.namespaceName === this.namespaceName;
  }
}

export class XName extends ClrObject {
  constructor(
    readonly namespace: XNamespace,
    readonly localName: string,
  ) {
    super();
  }
  get clrType(): NamedTypeSymbol {
    return xNameType;
  }
  get namespaceName(): string {
    return this.namespace.namespaceName;
  }
  override toClrString(): string {
    return this.namespaceName.length === 0 ? this.localName : `{${this.namespaceName}}${this.localName}`;
  }
  override hashClr(): number {
    return stringHash(this.namespaceName) ^ stringHash(this.localName);
  }
  override equalsClr(other: unknown): boolean {
    return sameName(this, other as XName | null);
  }
}

/**
 * Names are kept for good only up to a limit: input decides how many there are. Past it equal names are several objects,
 * so names always compare by content.
 */
const nameLimit = 4096;

export const sameName = (a: XName | null, b: XName | null): boolean =>
  a === b || (a instanceof XName && b instanceof XName && a.localName === b.localName && a.namespaceName === b.namespaceName);

const namespaces = new Map<string, XNamespace>();
const keep = (name: string): XNamespace => {
  const made = new XNamespace(name);
  namespaces.set(name, made);
  return made;
};
export const noNamespace = keep('');
export const xmlNamespace = keep(xmlNamespaceName);
export const xmlnsNamespace = keep(xmlnsNamespaceName);

/** `XNamespace.Get`. */
export function getNamespace(name: string | null): XNamespace {
  if (name === null) return throwArgumentNull('namespaceName');
  const found = namespaces.get(name);
  if (found !== undefined) return found;
  if (namespaces.size >= nameLimit) {
    namespaces.clear();
    for (const own of [noNamespace, xmlNamespace, xmlnsNamespace]) namespaces.set(own.namespaceName, own);
  }
  return keep(name);
}

/** `XName.Get("{namespace}local")`. */
export function getName(expandedName: string | null): XName {
  if (expandedName === null) return throwArgumentNull('expandedName');
  if (expandedName.length === 0) return throwArgument('The value cannot be an empty string.', 'expandedName');
  if (expandedName[0] !== '{') return noNamespace.getName(expandedName);
  const end = expandedName.lastIndexOf('}');
  if (end <= 1 || end === expandedName.length - 1) throwArgument(`'${expandedName}' is an invalid expanded name.`);
  return getNamespace(expandedName.slice(1, end)).getName(expandedName.slice(end + 1));
}

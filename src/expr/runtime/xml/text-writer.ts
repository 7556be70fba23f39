/** XML text as .NET's well-formed, indenting writer makes it. */
import { charge, chargeOutput } from '../budget.js';
import { throwArgument, throwInvalidOperation } from '../exception.js';
import { invalidChar, throwXml } from './errors.js';
import { xmlNamespaceName, xmlnsNamespaceName } from './names.js';
import { XmlWriter } from './writer.js';
import { isHighSurrogate, isLowSurrogate } from './xml-chars.js';

/** How a namespace got on the stack: whether its declaration stands, is implied by one outside, or has yet to be written. */
type Kind = 'written' | 'needed' | 'implied' | 'special';

interface Scope {
  readonly name: string;
  /** Namespaces that were in scope outside. */
  readonly outside: number;
  /** Indentation is off since there was text around. */
  readonly mixedOutside: boolean;
  readonly attributes: Set<string>;
}

export interface TextWriterOptions {
  readonly indent: boolean;
  readonly omitDuplicates: boolean;
  /** Name of the encoding in the XML declaration. */
  readonly encoding?: string;
}

const xmlPrefix =
  'Prefix "xml" is reserved for use by XML and can be mapped only to namespace name "http://www.w3.org/XML/1998/namespace".';
const xmlnsPrefix = 'Prefix "xmlns" is reserved for use by XML.';
const reservedNamespace = (prefix: string) =>
  `Prefix '${prefix}' cannot be mapped to namespace name reserved for "xml" or "xmlns".`;

const textSpecial = /[&<>\r\n\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;
const attributeSpecial = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;
const rawSpecial = /[\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;
const badChar = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/g;

/** Throws for what XML cannot hold. */
function verifyChars(text: string): void {
  charge(text.length >> 4);
  for (const match of text.matchAll(badChar)) {
    const code = text.charCodeAt(match.index);
    if (isHighSurrogate(code)) {
      if (match.index + 1 >= text.length) throwArgument('The surrogate pair is invalid. Missing a low surrogate character.');
      const low = text.charCodeAt(match.index + 1);
      if (!isLowSurrogate(low)) throwArgument(badPair(code, low));
    } else if (isLowSurrogate(code)) {
      if (match.index > 0 && isHighSurrogate(text.charCodeAt(match.index - 1))) continue;
      throwArgument(
        `Invalid high surrogate character (0x${code.toString(16).toUpperCase()}). A high surrogate character must have a value from range (0xD800 - 0xDBFF).`,
      );
    } else throwArgument(invalidChar(code));
  }
}
const badPair = (high: number, low: number): string =>
  `The surrogate pair (0x${high.toString(16).toUpperCase()}, 0x${low.toString(16).toUpperCase()}) is invalid. A high surrogate character (0xD800 - 0xDBFF) must always be paired with a low surrogate character (0xDC00 - 0xDFFF).`;

const textEscapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const attributeEscapes: Readonly<Record<string, string>> = {
  ...textEscapes,
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};
const lineBreaks = /\r\n?/g;

function escapeText(text: string): string {
  if (!textSpecial.test(text)) return text;
  verifyChars(text);
  return text.replace(/[&<>]/g, (char) => textEscapes[char]!).replace(lineBreaks, '\n');
}
function escapeAttribute(text: string): string {
  if (!attributeSpecial.test(text)) return text;
  verifyChars(text);
  return text.replace(/[&<>"\t\n\r]/g, (char) => attributeEscapes[char]!);
}
function checkRaw(text: string): string {
  if (!rawSpecial.test(text)) return text;
  verifyChars(text);
  return text.replace(lineBreaks, '\n');
}

export class XmlTextWriter extends XmlWriter {
  #text = '';
  readonly #options: TextWriterOptions;
  readonly #prefixes = ['xmlns', 'xml', ''];
  readonly #uris = [xmlnsNamespaceName, xmlNamespaceName, ''];
  readonly #kinds: Kind[] = ['special', 'special', 'implied'];
  readonly #scopes: Scope[] = [];
  /** The start tag of the innermost element is still open. */
  #open = false;
  #mixed = false;
  #hasRoot = false;

  constructor(options: TextWriterOptions) {
    super();
    this.#options = options;
  }
  get text(): string {
    return this.#text;
  }
  #put(text: string): void {
    chargeOutput(text.length);
    this.#text += text;
  }
  #indent(): void {
    if (this.#options.indent && !this.#mixed && this.#text !== '') this.#put(`\n${'  '.repeat(this.#scopes.length)}`);
  }

  writeStartDocument(standalone: boolean | undefined): void {
    const alone = standalone === undefined ? '' : ` standalone="${standalone ? 'yes' : 'no'}"`;
    this.#put(`<?xml version="1.0" encoding="${this.#options.encoding ?? 'utf-16'}"${alone}?>`);
  }
  writeEndDocument(): void {
    if (!this.#hasRoot) throwInvalidOperation('Token EndDocument in state Document would result in an invalid XML document.');
  }
  writeDocType(name: string, publicId: string | null, systemId: string | null, subset: string | null): void {
    this.#indent();
    let text = `<!DOCTYPE ${name}`;
    if (publicId !== null) text += ` PUBLIC "${publicId}" "${systemId ?? ''}"`;
    else text += systemId !== null ? ` SYSTEM "${systemId}"` : ' ';
    this.#put(`${text}${subset === null ? '' : `[${subset}]`}>`);
  }

  writeStartElement(prefix: string | null, localName: string, namespaceName: string): void {
    this.#closeTag();
    this.#indent();
    const used = prefix ?? this.#prefixFor(namespaceName) ?? '';
    const name = used.length === 0 ? localName : `${used}:${localName}`;
    this.#put(`<${name}`);
    this.#scopes.push({ name, outside: this.#prefixes.length, mixedOutside: this.#mixed, attributes: new Set() });
    this.#open = true;
    this.#hasRoot = true;
    this.#implyNamespace(used, namespaceName);
  }

  writeAttribute(prefix: string | null, localName: string, namespaceName: string, value: string): void {
    const isDefault = localName === 'xmlns' && (prefix === null || prefix.length === 0) && namespaceName === xmlnsNamespaceName;
    if (isDefault) return this.#declareNamespace('', value);
    let used = prefix ?? this.#prefixFor(namespaceName) ?? '';
    if (used === 'xmlns') return this.#declareNamespace(localName, value);
    if (used.length === 0) {
      if (namespaceName.length > 0) used = this.#prefixFor(namespaceName) || this.#makePrefix();
    } else if (used === 'xml') {
      if (localName === 'space' && value.trim() !== 'default' && value.trim() !== 'preserve')
        throwArgument(`'${value}' is an invalid xml:space value.`);
    } else if (namespaceName.length === 0) used = '';
    else {
      const bound = this.#localNamespace(used);
      if (bound !== undefined && bound !== namespaceName) used = this.#makePrefix();
    }
    if (used.length > 0 && used !== 'xml') this.#implyNamespace(used, namespaceName);
    const name = used.length === 0 ? localName : `${used}:${localName}`;
    this.#noteAttribute(name);
    this.#put(` ${name}="${escapeAttribute(value)}"`);
  }
  #noteAttribute(name: string): void {
    const attributes = this.#scopes.at(-1)?.attributes;
    if (attributes === undefined) return;
    if (attributes.has(name)) throwXml(`'${name}' is a duplicate attribute name.`);
    attributes.add(name);
  }

  #declareNamespace(prefix: string, uri: string): void {
    if (prefix.length > 0 && uri.length === 0) throwArgument('Cannot use a prefix with an empty namespace.');
    if (uri === xmlnsNamespaceName || (uri === xmlNamespaceName && prefix !== 'xml' && prefix.length > 0))
      throwArgument('Cannot bind to the reserved namespace.');
    if (this.#pushDeclared(prefix, uri)) this.#putDeclaration(prefix, uri);
  }
  #putDeclaration(prefix: string, uri: string): void {
    this.#put(prefix.length === 0 ? ` xmlns="${escapeAttribute(uri)}"` : ` xmlns:${prefix}="${escapeAttribute(uri)}"`);
  }

  #indexOfPrefix(prefix: string): number {
    return this.#prefixes.lastIndexOf(prefix);
  }
  get #outside(): number {
    return this.#scopes.at(-1)?.outside ?? this.#prefixes.length;
  }
  #prefixFor(uri: string): string | null {
    for (let i = this.#uris.length - 1; i >= 0; i--)
      if (this.#uris[i] === uri) {
        const prefix = this.#prefixes[i]!;
        return this.#indexOfPrefix(prefix) === i ? prefix : null;
      }
    return null;
  }
  #localNamespace(prefix: string): string | undefined {
    const index = this.#indexOfPrefix(prefix);
    return index >= this.#outside ? this.#uris[index] : undefined;
  }
  #makePrefix(): string {
    const base = `p${this.#prefixes.length - 3}`;
    if (this.#indexOfPrefix(base) < 0) return base;
    for (let i = 0; ; i++) if (this.#indexOfPrefix(base + i) < 0) return base + i;
  }
  #push(prefix: string, uri: string, kind: Kind): void {
    this.#prefixes.push(prefix);
    this.#uris.push(uri);
    this.#kinds.push(kind);
  }
  #redefined(prefix: string, index: number, uri: string): never {
    return throwXml(
      `The prefix '${prefix}' cannot be redefined from '${this.#uris[index]}' to '${uri}' within the same start element tag.`,
    );
  }

  /** A prefix that an element or attribute uses. */
  #implyNamespace(prefix: string, uri: string): void {
    const index = this.#indexOfPrefix(prefix);
    let kind: Kind = 'needed';
    if (index >= 0) {
      if (index >= this.#outside) {
        if (this.#uris[index] !== uri) this.#redefined(prefix, index, uri);
        return;
      }
      if (this.#kinds[index] === 'special') {
        if (prefix !== 'xml') throwArgument(xmlnsPrefix);
        if (uri !== this.#uris[index]) throwArgument(xmlPrefix);
        kind = 'implied';
      } else kind = this.#uris[index] === uri ? 'implied' : 'needed';
    } else if ((uri === xmlNamespaceName && prefix !== 'xml') || (uri === xmlnsNamespaceName && prefix !== 'xmlns'))
      throwArgument(reservedNamespace(prefix));
    this.#push(prefix, uri, kind);
  }
  /** A declaration that is written as an attribute; false when it may be left out. */
  #pushDeclared(prefix: string, uri: string): boolean {
    const { omitDuplicates } = this.#options;
    const index = this.#indexOfPrefix(prefix);
    let write = true;
    if (index >= 0) {
      if (index >= this.#outside) {
        if (this.#uris[index] !== uri) this.#redefined(prefix, index, uri);
        const kind = this.#kinds[index]!;
        if (kind === 'written') throwXml(`'${prefix.length === 0 ? 'xmlns' : `xmlns:${prefix}`}' is a duplicate attribute name.`);
        if (omitDuplicates && kind !== 'needed') write = false;
        this.#kinds[index] = 'written';
        return write;
      }
      if (this.#uris[index] === uri && omitDuplicates) write = false;
    }
    if ((uri === xmlNamespaceName && prefix !== 'xml') || (uri === xmlnsNamespaceName && prefix !== 'xmlns'))
      throwArgument(reservedNamespace(prefix));
    if (prefix === 'xml' && uri !== xmlNamespaceName) throwArgument(xmlPrefix);
    if (prefix === 'xmlns') throwArgument(xmlnsPrefix);
    this.#push(prefix, uri, 'written');
    return write;
  }

  /** Writes the namespaces that are used but not declared, the last first. */
  #declareNeeded(): void {
    const { outside } = this.#scopes.at(-1)!;
    for (let i = this.#prefixes.length - 1; i >= outside; i--)
      if (this.#kinds[i] === 'needed') this.#putDeclaration(this.#prefixes[i]!, this.#uris[i]!);
  }
  #closeTag(): void {
    if (!this.#open) return;
    this.#declareNeeded();
    this.#put('>');
    this.#open = false;
  }
  #leave(): Scope {
    const scope = this.#scopes.pop()!;
    this.#prefixes.length = scope.outside;
    this.#uris.length = scope.outside;
    this.#kinds.length = scope.outside;
    return scope;
  }
  writeEndElement(): void {
    if (!this.#open) return this.writeFullEndElement();
    this.#declareNeeded();
    this.#open = false;
    this.#mixed = this.#leave().mixedOutside;
    this.#put(' />');
  }
  writeFullEndElement(): void {
    const wasEmpty = this.#open;
    this.#closeTag();
    const scope = this.#leave();
    if (!wasEmpty) this.#indent();
    this.#mixed = scope.mixedOutside;
    this.#put(`</${scope.name}>`);
  }

  writeText(text: string): void {
    this.#closeTag();
    this.#mixed = true;
    this.#put(escapeText(text));
  }
  writeWhitespace(text: string): void {
    this.writeText(text);
  }
  writeCData(text: string): void {
    this.#closeTag();
    this.#mixed = true;
    this.#put(`<![CDATA[${checkRaw(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`);
  }
  writeComment(text: string): void {
    this.#closeTag();
    this.#indent();
    this.#put(`<!--${checkRaw(text).replace(/-(?=-|$)/g, '- ')}-->`);
  }
  writeProcessingInstruction(target: string, data: string): void {
    this.#closeTag();
    this.#indent();
    const text = checkRaw(data).replaceAll('?>', '? >');
    this.#put(text.length === 0 ? `<?${target}?>` : `<?${target} ${text}?>`);
  }
  close(): void {
    while (this.#scopes.length > 0) this.writeEndElement();
  }
}

/** A strict, namespace-aware parser of XML documents that tells a handler what it finds, in .NET's words where it fails. */
import { charge, chargeOutput } from '../budget.js';
import { ClrException } from '../exception.js';
import { collapse, type DocumentTypeDeclaration, readDocumentType } from './dtd.js';
import { badNameChar, badStartNameChar, throwXml } from './errors.js';
import { readDelimited, readInstruction } from './markup.js';
import { xmlNamespaceName, xmlnsNamespaceName } from './names.js';
import { type Entity, endOfFileIn, normalizeLines, XmlReaderState } from './reader-state.js';
import { isHighSurrogate, isLowSurrogate, isNameChar, isNameStart, isXmlChar, isXmlSpace } from './xml-chars.js';

export interface ParsedAttribute {
  readonly prefix: string;
  readonly localName: string;
  namespaceName: string;
  value: string;
  readonly line: number;
  readonly column: number;
}

/** Told of a document's parts in order. */
export interface XmlHandler {
  xmlDeclaration(version: string | null, encoding: string | null, standalone: string | null): void;
  documentType(declaration: DocumentTypeDeclaration): void;
  startElement(localName: string, namespaceName: string, attributes: readonly ParsedAttribute[]): void;
  /** `isEmpty` for `<a/>`. */
  endElement(isEmpty: boolean): void;
  text(value: string): void;
  cdata(value: string): void;
  comment(value: string): void;
  processingInstruction(target: string, data: string): void;
}

interface OpenElement {
  readonly name: string;
  readonly line: number;
  readonly column: number;
  /** Namespaces that were in scope outside. */
  readonly outside: number;
  readonly preserveOutside: boolean;
}

const invalidRoot = 'Data at the root level is invalid.';
const incompleteEntity = 'Incomplete entity contents.';

export class XmlParser {
  readonly #s: XmlReaderState;
  readonly #handler: XmlHandler;
  readonly #preserve: boolean;
  readonly #open: OpenElement[] = [];
  readonly #prefixes = ['xml', 'xmlns', ''];
  readonly #uris = [xmlNamespaceName, xmlnsNamespaceName, ''];
  /** `xml:space="preserve"` is in force. */
  #preserveSpace = false;
  #doctype: DocumentTypeDeclaration | undefined;
  #hasRoot = false;
  /** Text since the last markup. */
  #text = '';
  #textIsSpace = true;

  constructor(text: string, handler: XmlHandler, preserveWhitespace: boolean) {
    this.#s = new XmlReaderState(text);
    this.#handler = handler;
    this.#preserve = preserveWhitespace;
    charge(text.length >> 3);
    chargeOutput(text.length >> 1);
  }

  /** Parses the whole document. */
  parse(): void {
    this.#xmlDeclaration();
    const s = this.#s;
    for (;;) {
      charge(1);
      const start = s.at;
      s.eatSpace();
      if (s.at > start && this.#preserve) this.#handler.text(normalizeLines(s.text.slice(start, s.at)));
      if (s.at >= s.length) {
        if (s.inEntity) s.fail(incompleteEntity);
        break;
      }
      if (s.code(s.at) !== 0x3c) {
        if (isXmlChar(s.code(s.at))) s.fail(invalidRoot);
        s.failInvalidChar(s.at);
      }
      this.#rootMarkup();
    }
    if (!this.#hasRoot) throwXml('Root element is missing.');
  }

  #rootMarkup(): void {
    const s = this.#s;
    if (s.length - s.at < 4) s.fail(invalidRoot);
    switch (s.code(s.at + 1)) {
      case 0x3f:
        s.at += 2;
        return this.#processingInstruction();
      case 0x21:
        return this.#rootDeclaration(s.at + 2);
      case 0x2f:
        return s.failAt(s.at + 2, 'Unexpected end tag.');
      default:
        if (this.#hasRoot) s.failAt(s.at + 1, 'There are multiple root elements.');
        s.at++;
        this.#hasRoot = true;
        this.#element();
    }
  }
  #rootDeclaration(at: number): void {
    const s = this.#s;
    if (s.code(at) === 0x2d) {
      if (s.code(at + 1) !== 0x2d) s.failUnexpected(at + 1, '-');
      s.at = at + 2;
      return this.#comment();
    }
    if (s.code(at) === 0x5b) s.fail(invalidRoot);
    s.at = at;
    if (s.length - at < 8) s.fail(endOfFileIn('DOCTYPE'));
    if (!s.text.startsWith('DOCTYPE', at))
      s.failUnexpected(at, !this.#hasRoot && this.#doctype === undefined ? 'DOCTYPE' : '<!--');
    if (!isXmlSpace(s.code(at + 7))) s.failExpectingSpace(at + 7);
    if (this.#doctype !== undefined) s.failAt(at - 2, 'Cannot have multiple DTDs.');
    if (this.#hasRoot) s.failAt(at - 2, 'DTD must be defined before the document root element.');
    s.at += 7;
    s.eatSpace();
    this.#doctype = readDocumentType(s);
    this.#handler.documentType(this.#doctype);
  }

  /** `<?xml version="1.0" …?>` at the very beginning. */
  #xmlDeclaration(): void {
    const s = this.#s;
    const next = s.code(5);
    if (s.length < 6 || !s.text.startsWith('<?xml') || isNameChar(next) || next === 0x3a) return;
    s.at = 5;
    const values: Record<'version' | 'encoding' | 'standalone', string | null> = {
      version: null,
      encoding: null,
      standalone: null,
    };
    const invalid = 'Syntax for an XML declaration is invalid.';
    let state = 0;
    for (;;) {
      const space = s.eatSpace();
      if (s.code(s.at) === 0x3f) {
        if (s.code(s.at + 1) === 0x3e) {
          if (state === 0) s.fail(invalid);
          s.at += 2;
          return this.#handler.xmlDeclaration(values.version, values.encoding, values.standalone);
        }
        if (s.at + 1 >= s.length) s.failAtEnd();
        s.failUnexpected(s.at, "'>'");
      }
      if (space === 0 && state !== 0) s.failUnexpected(s.at, '?>');
      const { end } = s.scanName(s.at, false);
      const name = s.text.slice(s.at, end);
      if (name === 'version' && state === 0) state = 0;
      else if (name === 'encoding' && state === 1) state = 1;
      else if (name === 'standalone' && (state === 1 || state === 2)) state = 2;
      else s.fail(invalid);
      s.at = end;
      const quote = this.#equalsAndQuote();
      let at = s.at;
      while (isAttributeChar(s.code(at)) && s.code(at) !== quote) at++;
      if (s.code(at) !== quote) {
        if (at >= s.length) s.fail('There is an unclosed literal string.');
        s.fail(invalid);
      }
      const value = s.text.slice(s.at, at);
      if (state === 0 && !value.startsWith('1.0')) s.fail(`Version number '${value}' is invalid.`);
      if (state === 2 && value !== 'yes' && value !== 'no') s.failAtPlace(invalid, s.line, s.column - 1);
      values[name as keyof typeof values] = value;
      state++;
      s.at = at + 1;
    }
  }
  /** Moves past `=` and the quote, and gives the quote. */
  #equalsAndQuote(): number {
    const s = this.#s;
    s.eatSpace();
    if (s.code(s.at) !== 0x3d) s.failUnexpected(s.at, '=');
    s.at++;
    s.eatSpace();
    const quote = s.code(s.at);
    if (quote !== 0x22 && quote !== 0x27) s.failUnexpected(s.at, '"', "'");
    s.at++;
    return quote;
  }

  /** An element and everything in it; stands on its name. */
  #element(): void {
    this.#startTag();
    const s = this.#s;
    // The stack of open elements is this parser's own, so that depth costs no recursion.
    const base = this.#open.length;
    if (base === 0) return;
    while (this.#open.length > 0) {
      charge(1);
      this.#content(s);
    }
  }

  /** The next piece of an element's content. */
  #content(s: XmlReaderState): void {
    const code = s.code(s.at);
    if (s.at >= s.length) {
      if (!s.inEntity) this.#failUnclosed();
      this.#leaveEntity();
      return;
    }
    if (code !== 0x3c) return this.#textRun();
    const next = s.code(s.at + 1);
    switch (next) {
      case 0x3f:
        this.#flushText();
        s.at += 2;
        return this.#processingInstruction();
      case 0x21:
        this.#flushText();
        return this.#declarationInContent(s.at + 2);
      case 0x2f:
        this.#flushText();
        s.at += 2;
        return this.#endTag();
      default:
        if (s.at + 1 >= s.length) this.#failUnclosed();
        this.#flushText();
        s.at++;
        this.#startTag();
    }
  }
  #leaveEntity(): void {
    const s = this.#s;
    if (s.entityDepth !== this.#open.length) s.fail(incompleteEntity);
    s.popEntity();
  }
  #declarationInContent(at: number): void {
    const s = this.#s;
    if (s.length - at < 2) this.#failUnclosed();
    if (s.code(at) === 0x2d) {
      if (s.code(at + 1) !== 0x2d) s.failUnexpected(at + 1, '-');
      s.at = at + 2;
      return this.#comment();
    }
    if (s.code(at) === 0x5b) {
      if (s.length - at - 1 < 6) this.#failUnclosed();
      if (!s.text.startsWith('CDATA[', at + 1)) s.failUnexpected(at + 1, 'CDATA[');
      s.at = at + 7;
      return this.#handler.cdata(readDelimited(s, ']', 'CDATA'));
    }
    if (s.unexpectedToken(at) === 'DOCTYPE') s.failAt(at, 'Unexpected DTD declaration.');
    s.failUnexpected(at, '<!--', '<[CDATA[');
  }
  #failUnclosed(): never {
    const s = this.#s;
    const names = this.#open.map(({ name }) => name).reverse();
    const list = names.length === 0 ? '' : `${names.join(', ')}.`;
    return s.failAt(s.length, `Unexpected end of file has occurred. The following elements are not closed: ${list}`);
  }

  #startTag(): void {
    const s = this.#s;
    const { line, column } = s;
    const start = s.at;
    const { end, colon } = s.scanName(start, true);
    const name = s.text.slice(start, end);
    const outside = this.#prefixes.length;
    const preserveOutside = this.#preserveSpace;
    let isEmpty = false;
    let attributes: ParsedAttribute[] = [];
    const code = s.code(end);
    if (isXmlSpace(code)) {
      s.at = end;
      ({ attributes, isEmpty } = this.#attributes());
    } else if (code === 0x3e) s.at = end + 1;
    else if (code === 0x2f) {
      if (end + 1 >= s.length) s.failAt(end, endOfFileIn('>'));
      if (s.code(end + 1) !== 0x3e) s.failUnexpected(end, '>');
      s.at = end + 2;
      isEmpty = true;
    } else s.failAt(end, badNameChar(code, s.code(end + 1)));
    this.#addDefaults(name, attributes);
    const prefix = colon < 0 ? '' : name.slice(0, colon - start);
    const namespaceName = this.#lookUp(prefix, line, column);
    for (const attribute of attributes)
      if (attribute.prefix.length > 0) attribute.namespaceName = this.#lookUp(attribute.prefix, attribute.line, attribute.column);
    this.#checkDuplicates(attributes);
    this.#handler.startElement(colon < 0 ? name : name.slice(colon - start + 1), namespaceName, attributes);
    this.#open.push({ name, line, column, outside, preserveOutside });
    if (isEmpty) this.#close(true);
  }
  #close(isEmpty: boolean): void {
    const { outside, preserveOutside } = this.#open.pop()!;
    this.#prefixes.length = outside;
    this.#uris.length = outside;
    this.#preserveSpace = preserveOutside;
    this.#handler.endElement(isEmpty);
  }

  #endTag(): void {
    const s = this.#s;
    const element = this.#open.at(-1)!;
    const { name } = element;
    if (!s.text.startsWith(name, s.at)) this.#failMismatch(element);
    const end = s.at + name.length;
    if (end >= s.length) this.#failUnclosed();
    if (isNameChar(s.code(end)) || s.code(end) === 0x3a) this.#failMismatch(element);
    s.at = end;
    s.eatSpace();
    if (s.at >= s.length) this.#failUnclosed();
    if (s.code(s.at) !== 0x3e) s.failUnexpected(s.at, '>');
    s.at++;
    this.#close(false);
  }
  #failMismatch({ name, line, column }: OpenElement): never {
    const s = this.#s;
    const { end } = s.scanName(s.at, true);
    return s.fail(
      `The '${name}' start tag on line ${line} position ${column} does not match the end tag of '${s.text.slice(s.at, end)}'.`,
    );
  }

  #attributes(): { attributes: ParsedAttribute[]; isEmpty: boolean } {
    const s = this.#s;
    const attributes: ParsedAttribute[] = [];
    for (;;) {
      const space = s.eatSpace();
      const code = s.code(s.at);
      if (!isNameStart(code)) {
        if (code === 0x3e) {
          s.at++;
          return { attributes, isEmpty: false };
        }
        if (s.at >= s.length) this.#failUnclosed();
        if (code === 0x2f) {
          if (s.at + 1 >= s.length) this.#failUnclosed();
          if (s.code(s.at + 1) !== 0x3e) s.failUnexpected(s.at + 1, '>');
          s.at += 2;
          return { attributes, isEmpty: true };
        }
        s.fail(badStartNameChar(code));
      }
      if (space === 0) s.failExpectingSpace(s.at);
      attributes.push(this.#attribute());
    }
  }
  #attribute(): ParsedAttribute {
    const s = this.#s;
    charge(1);
    const { line, column, at: start } = s;
    const { end, colon } = s.scanName(start, true);
    s.at = end;
    const quote = this.#equalsAndQuote();
    const valueLine = s.line;
    const valueColumn = s.column;
    const value = this.#attributeValue(quote);
    const prefix = colon < 0 ? '' : s.text.slice(start, colon);
    const localName = s.text.slice(colon < 0 ? start : colon + 1, end);
    const attribute: ParsedAttribute = { prefix, localName, namespaceName: '', value, line, column };
    if (prefix === '' && localName === 'xmlns') {
      attribute.namespaceName = xmlnsNamespaceName;
      this.#declare('', value, valueLine, valueColumn);
    } else if (prefix === 'xmlns') {
      if (value.length === 0) s.failAtPlace('Invalid namespace declaration.', valueLine, valueColumn - 1);
      this.#declare(localName, value, valueLine, valueColumn, line, column);
    } else if (prefix === 'xml' && localName === 'space') this.#noteSpace(value, line, column);
    return attribute;
  }
  #noteSpace(value: string, line: number, column: number): void {
    const word = value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
    if (word !== 'preserve' && word !== 'default') this.#s.failAtPlace(`'${value}' is an invalid xml:space value.`, line, column);
    this.#preserveSpace = word === 'preserve';
  }
  #declare(prefix: string, uri: string, valueLine: number, valueColumn: number, line = valueLine, column = valueColumn): void {
    const s = this.#s;
    const reserved = `Prefix '${prefix}' cannot be mapped to namespace name reserved for "xml" or "xmlns".`;
    if (uri === xmlnsNamespaceName)
      s.failAtPlace(prefix === 'xmlns' ? 'Prefix "xmlns" is reserved for use by XML.' : reserved, valueLine, valueColumn);
    if (uri === xmlNamespaceName && prefix !== 'xml') s.failAtPlace(reserved, valueLine, valueColumn);
    if (prefix === 'xmlns') s.failAtPlace('Prefix "xmlns" is reserved for use by XML.', line, column);
    if (prefix === 'xml' && uri !== xmlNamespaceName)
      s.failAtPlace(
        'Prefix "xml" is reserved for use by XML and can be mapped only to namespace name "http://www.w3.org/XML/1998/namespace".',
        line,
        column,
      );
    this.#prefixes.push(prefix);
    this.#uris.push(uri);
  }
  #lookUp(prefix: string, line: number, column: number): string {
    const index = this.#prefixes.lastIndexOf(prefix);
    return index < 0 ? this.#s.failAtPlace(`'${prefix}' is an undeclared prefix.`, line, column) : this.#uris[index]!;
  }
  #checkDuplicates(attributes: readonly ParsedAttribute[]): void {
    if (attributes.length < 2) return;
    const seen = new Set<string>();
    for (const { prefix, localName, namespaceName, line, column } of attributes) {
      const key = `${namespaceName} ${localName}`;
      if (seen.has(key))
        this.#s.failAtPlace(
          `'${prefix === '' ? localName : `${prefix}:${localName}`}' is a duplicate attribute name.`,
          line,
          column,
        );
      seen.add(key);
    }
  }
  /** What the DTD says of the element's attributes. */
  #addDefaults(element: string, attributes: ParsedAttribute[]): void {
    const rules = this.#doctype?.attributes.get(element);
    if (rules === undefined) return;
    for (const { name, isTokenized, defaultValue, line, column } of rules) {
      const given = attributes.find(({ prefix, localName }) => (prefix === '' ? localName : `${prefix}:${localName}`) === name);
      if (given !== undefined) {
        if (isTokenized) given.value = collapse(given.value);
        continue;
      }
      if (defaultValue === undefined) continue;
      const colon = name.indexOf(':');
      const prefix = colon < 0 ? '' : name.slice(0, colon);
      const localName = name.slice(colon + 1);
      const namespaceName = prefix === '' && localName === 'xmlns' ? xmlnsNamespaceName : '';
      attributes.push({ prefix, localName, namespaceName, value: defaultValue, line, column });
      if (prefix === 'xmlns' || namespaceName !== '')
        this.#declare(prefix === 'xmlns' ? localName : '', defaultValue, line, column);
      else if (name === 'xml:space') this.#noteSpace(defaultValue, line, column);
    }
  }

  /** Up to the closing quote: white space becomes spaces, references their text. */
  #attributeValue(quote: number): string {
    const s = this.#s;
    const base = s.inputs.length;
    const start = s.at;
    let at = start;
    while (isAttributeChar(s.code(at)) && s.code(at) !== quote) at++;
    if (s.code(at) === quote) {
      s.at = at + 1;
      return s.text.slice(start, at);
    }
    let value = '';
    for (;;) {
      const from = s.at;
      at = from;
      while (isAttributeChar(s.code(at))) at++;
      value += s.text.slice(from, at);
      s.at = at;
      const code = s.code(at);
      if (code === quote && s.inputs.length === base) {
        s.at++;
        return value;
      }
      switch (code) {
        case 0x0a:
        case 0x0d:
          s.at += code === 0x0d && s.code(at + 1) === 0x0a ? 2 : 1;
          s.newLine(s.at);
          value += ' ';
          break;
        case 0x09:
          s.at++;
          value += ' ';
          break;
        case 0x22:
        case 0x27:
        case 0x3e:
          s.at++;
          value += String.fromCharCode(code);
          break;
        case 0x3c:
          s.fail(`'<', hexadecimal value 0x3C, is an invalid attribute character.`);
          break;
        case 0x26:
          value += this.#reference(true);
          break;
        default:
          if (s.at >= s.length) {
            if (s.inputs.length === base) s.fail('There is an unclosed literal string.');
            s.popEntity();
          } else value += this.#pair();
      }
      chargeOutput(1);
    }
  }
  /** Two halves of a character beyond 16 bits. */
  #pair(): string {
    const s = this.#s;
    const { at } = s;
    if (isHighSurrogate(s.code(at))) {
      if (!isLowSurrogate(s.code(at + 1))) s.failInvalidChar(at + 1 < s.length ? at + 1 : at);
      s.at += 2;
      return s.text.slice(at, at + 2);
    }
    return s.failInvalidChar(at);
  }

  /** The text of a character reference; an entity's text is read next, so that it gives nothing here. */
  #reference(inAttribute: boolean): string {
    const s = this.#s;
    const start = s.at;
    if (start + 1 >= s.length) s.failAtEnd();
    if (s.code(start + 1) === 0x23) {
      const { value, end } = s.readCharReference(start);
      s.at = end;
      return value;
    }
    const named = s.namedCharacter(start);
    if (named !== undefined) {
      s.at = named.end;
      return named.value;
    }
    s.at = start + 1;
    const { line, column } = s;
    let end: number;
    try {
      end = s.scanName(s.at, false).end;
    } catch (error) {
      if (!(error instanceof ClrException)) throw error;
      return s.failAtPlace('An error occurred while parsing EntityName.', line, column);
    }
    if (s.code(end) !== 0x3b) s.failUnexpected(end, ';');
    const name = s.text.slice(start + 1, end);
    s.at = end + 1;
    this.#enterEntity(name, inAttribute, line, column);
    return '';
  }
  #enterEntity(name: string, inAttribute: boolean, line: number, column: number): void {
    const s = this.#s;
    const entity: Entity | undefined = this.#doctype?.entities.get(name);
    if (entity === undefined) return s.failAtPlace(`Reference to undeclared entity '${name}'.`, line, column);
    if (entity.isUnparsed) s.failAtPlace(`Reference to unparsed entity '${name}'.`, line, column);
    if (entity.isExternal) {
      if (inAttribute) s.failAtPlace(`External entity '${name}' reference cannot appear in the attribute value.`, line, column);
      return;
    }
    if (entity.isOpen) s.fail(`General entity '${name}' references itself.`);
    s.pushEntity(entity, this.#open.length);
  }

  /** Text up to the next tag or the end of the input. */
  #textRun(): void {
    const s = this.#s;
    const start = s.at;
    let at = start;
    let sawContent = false;
    for (;;) {
      const code = s.code(at);
      if (code === 0x3c || code === 0x26) break;
      if (code === 0x0a) {
        at++;
        s.newLine(at);
      } else if (code === 0x0d) {
        at += s.code(at + 1) === 0x0a ? 2 : 1;
        s.newLine(at);
      } else if (code === 0x20 || code === 0x09) at++;
      else if (code === 0x5d) {
        if (s.code(at + 1) === 0x5d && s.code(at + 2) === 0x3e) s.failAt(at, "']]>' is not allowed in character data.");
        sawContent = true;
        at++;
      } else if (isXmlChar(code)) {
        sawContent = true;
        at++;
      } else {
        if (at >= s.length) break;
        if (!isHighSurrogate(code) || !isLowSurrogate(s.code(at + 1)))
          s.failInvalidChar(isHighSurrogate(code) && at + 1 < s.length ? at + 1 : at);
        sawContent = true;
        at += 2;
      }
    }
    this.#text += normalizeLines(s.text.slice(start, at));
    if (sawContent) this.#textIsSpace = false;
    s.at = at;
    if (s.code(at) !== 0x26) return;
    const value = this.#reference(false);
    if (value === '') return;
    this.#text += value;
    if (!isXmlSpace(value.charCodeAt(0))) this.#textIsSpace = false;
  }
  /** Hands over the text since the last markup; white space alone counts only where it is asked for. */
  #flushText(): void {
    const text = this.#text;
    if (text === '') return;
    if (!this.#textIsSpace || this.#preserve || this.#preserveSpace) this.#handler.text(text);
    this.#text = '';
    this.#textIsSpace = true;
  }

  #comment(): void {
    this.#handler.comment(readDelimited(this.#s, '-', 'Comment'));
  }
  #processingInstruction(): void {
    const { target, data } = readInstruction(this.#s);
    this.#handler.processingInstruction(target, data);
  }
}

/** May stand in an attribute value as it is. */
function isAttributeChar(code: number): boolean {
  return (
    code >= 0x20 &&
    code !== 0x22 &&
    code !== 0x27 &&
    code !== 0x26 &&
    code !== 0x3c &&
    code !== 0x3e &&
    (code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd))
  );
}

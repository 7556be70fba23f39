/** Where an XML parser is in its text, the messages that carry the place, and what every part of the parser reads. */
import { charge, chargeOutput } from '../budget.js';
import { ClrException } from '../exception.js';
import { badNameChar, badStartNameChar, invalidChar, throwXml } from './errors.js';
import { isNameChar, isNameStart, isXmlSpace } from './xml-chars.js';

/** A general entity of the document's own declarations. */
export interface Entity {
  readonly name: string;
  text: string;
  /** Outside the document, whose text is never fetched. */
  isExternal: boolean;
  isUnparsed: boolean;
  /** Place of the quote that opens its text. */
  readonly line: number;
  readonly column: number;
  isOpen: boolean;
}

/** The text that is being read, which an entity replaces for a while. */
interface Input {
  readonly text: string;
  readonly at: number;
  readonly line: number;
  readonly lineStart: number;
  readonly entity: Entity | undefined;
  readonly depth: number;
}

const endOfFile = 'Unexpected end of file has occurred.';
export const endOfFileIn = (what: string): string => `Unexpected end of file while parsing ${what} has occurred.`;

const maxCharsFromEntities = 10_000_000;

export class XmlReaderState {
  text: string;
  at = 0;
  line = 1;
  /** Position in the text of the character before the line. */
  lineStart = -1;
  entity: Entity | undefined;
  /** Elements that were open where the entity began. */
  entityDepth = 0;
  readonly inputs: Input[] = [];
  #fromEntities = 0;

  constructor(text: string) {
    this.text = text;
  }
  get length(): number {
    return this.text.length;
  }
  /** The character there; 0 past the end. */
  code(at: number): number {
    return at < this.text.length ? this.text.charCodeAt(at) : 0;
  }
  get column(): number {
    return this.at - this.lineStart;
  }
  get inEntity(): boolean {
    return this.inputs.length > 0;
  }

  pushEntity(entity: Entity, depth: number): void {
    const { text, at, line, lineStart, entityDepth } = this;
    charge(1 + (entity.text.length >> 3));
    chargeOutput(entity.text.length);
    this.#fromEntities += entity.text.length;
    if (this.#fromEntities > maxCharsFromEntities)
      throwXml('The input document has exceeded a limit set by MaxCharactersFromEntities.');
    this.inputs.push({ text, at, line, lineStart, entity: this.entity, depth: entityDepth });
    entity.isOpen = true;
    this.entity = entity;
    this.entityDepth = depth;
    this.text = entity.text;
    this.at = 0;
    this.line = entity.line;
    this.lineStart = -entity.column - 1;
  }
  popEntity(): void {
    if (this.entity !== undefined) this.entity.isOpen = false;
    const { text, at, line, lineStart, entity, depth } = this.inputs.pop()!;
    this.text = text;
    this.at = at;
    this.line = line;
    this.lineStart = lineStart;
    this.entity = entity;
    this.entityDepth = depth;
  }

  fail(message: string): never {
    return this.failAtPlace(message, this.line, this.column);
  }
  failAt(at: number, message: string): never {
    this.at = at;
    return this.fail(message);
  }
  failAtPlace(message: string, line: number, column: number): never {
    throw new ClrException('System.Xml.XmlException', `${message} Line ${line}, position ${column}.`);
  }
  failAtEnd(): never {
    return this.fail(endOfFile);
  }
  /** Names what stands where something else was expected. */
  failUnexpected(at: number, ...expected: readonly string[]): never {
    this.at = at;
    const token = this.unexpectedToken(at);
    if (token === undefined) return this.failAtEnd();
    return this.fail(`'${token}' is an unexpected token. The expected token is '${expected.join("' or '")}'.`);
  }
  failExpectingSpace(at: number): never {
    const token = this.unexpectedToken(at);
    return this.failAt(at, token === undefined ? endOfFile : `'${token}' is an unexpected token. Expecting whitespace.`);
  }
  unexpectedToken(at: number): string | undefined {
    if (at >= this.length) return undefined;
    let end = at + 1;
    if (isNameChar(this.code(at))) while (isNameChar(this.code(end))) end++;
    return this.text.slice(at, end);
  }
  failInvalidChar(at: number): never {
    return this.failAt(at, invalidChar(this.code(at), this.code(at + 1)));
  }

  newLine(next: number): void {
    this.line++;
    this.lineStart = next - 1;
  }
  /** Moves past white space; the number of characters passed. */
  eatSpace(): number {
    const start = this.at;
    for (;;) {
      const code = this.code(this.at);
      if (code === 0x20 || code === 0x09) this.at++;
      else if (code === 0x0a) {
        this.at++;
        this.newLine(this.at);
      } else if (code === 0x0d) {
        this.at += this.code(this.at + 1) === 0x0a ? 2 : 1;
        this.newLine(this.at);
      } else return this.at - start;
    }
  }

  /** End of the name that starts at `start`; the colon in it, or -1. Colons are refused where `allowColon` is false. */
  scanName(start: number, allowColon: boolean): { readonly end: number; readonly colon: number } {
    let at = start;
    let colon = -1;
    for (;;) {
      if (isNameStart(this.code(at))) at++;
      else {
        if (at + 1 >= this.length) this.failAt(at, endOfFileIn('Name'));
        this.failAt(at, badStartNameChar(this.code(at), this.code(at + 1)));
      }
      while (isNameChar(this.code(at))) at++;
      if (this.code(at) !== 0x3a) break;
      if (colon >= 0 || !allowColon) this.failAt(at, badNameChar(0x3a));
      colon = at++;
    }
    if (at >= this.length) this.failAt(at, endOfFileIn('Name'));
    return { end: at, colon };
  }

  /** A character reference `&#…;` at `start`: its text and where it ends. */
  readCharReference(start: number): { readonly value: string; readonly end: number } {
    const isHex = this.code(start + 2) === 0x78;
    const digitsStart = start + (isHex ? 3 : 2);
    if (!isHex && digitsStart >= this.length) this.failAt(start, endOfFileIn(''));
    let at = digitsStart;
    let value = 0;
    for (;;) {
      const digit = Number.parseInt(this.text[at] ?? '', isHex ? 16 : 10);
      if (Number.isNaN(digit)) break;
      value = value * (isHex ? 16 : 10) + digit;
      if (value > 0x7fffffff) this.failAt(at, 'Invalid value of a character entity reference.');
      at++;
    }
    if (this.code(at) !== 0x3b || at === digitsStart) {
      if (at >= this.length) this.failAt(start, endOfFileIn(''));
      this.failAt(at, `Invalid syntax for a ${isHex ? 'hexadecimal' : 'decimal'} numeric entity reference.`);
    }
    return { value: this.#charOf(value, digitsStart), end: at + 1 };
  }
  #charOf(value: number, at: number): string {
    if (value <= 0xffff) {
      const isChar = (value >= 0x20 && value <= 0xd7ff) || isXmlSpace(value) || (value >= 0xe000 && value <= 0xfffd);
      if (!isChar) this.failAt(at, invalidChar(value));
      return String.fromCharCode(value);
    }
    if (value > 0x10ffff) this.failAt(at, invalidChar((0xd800 + ((value - 0x10000) >> 10)) & 0xffff));
    return String.fromCodePoint(value);
  }

  /** One of the five named characters, or undefined. */
  namedCharacter(at: number): { readonly value: string; readonly end: number } | undefined {
    for (const [name, value] of namedCharacters) if (this.text.startsWith(name, at)) return { value, end: at + name.length };
    return undefined;
  }
}

const namedCharacters: readonly (readonly [string, string])[] = [
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
];

/** Line ends are a single line feed to everybody. */
export const normalizeLines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

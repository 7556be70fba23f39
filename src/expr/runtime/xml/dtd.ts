/** The DOCTYPE of a document and the declarations in it. Nothing outside the text is ever fetched. */
import { charge, enterCall, leaveCall } from '../budget.js';
import { DtdScanner, incompleteDtd } from './dtd-scanner.js';
import { invalidChar } from './errors.js';
import { readDelimited, readInstruction } from './markup.js';
import type { Entity, XmlReaderState } from './reader-state.js';

/** What an ATTLIST says of one attribute. */
export interface AttributeRule {
  readonly name: string;
  /** Its value is a list of words, whose spaces do not count. */
  readonly isTokenized: boolean;
  readonly defaultValue: string | undefined;
  /** Place of the name in the ATTLIST. */
  readonly line: number;
  readonly column: number;
}

export class DocumentTypeDeclaration {
  publicId: string | null = null;
  systemId: string | null = null;
  subset = '';
  readonly attributes = new Map<string, AttributeRule[]>();
  constructor(
    readonly name: string,
    readonly entities: ReadonlyMap<string, Entity>,
  ) {}
}

interface ExternalId {
  publicId: string | null;
  systemId: string | null;
}
/** What a PUBLIC or SYSTEM belongs to. */
type Owner = 'document type' | 'entity' | 'notation';

const leftParen = 0x28;
const rightParen = 0x29;
const bar = 0x7c;
const isQuote = (code: number): boolean => code === 0x22 || code === 0x27;
/** The first letter of PUBLIC and of SYSTEM. */
const opensExternalId = (code: number): boolean => code === 0x50 || code === 0x53;
const expectingExternalId = "Expecting external ID, '[' or '>'.";

/** Stands after `<!DOCTYPE` and its white space; ends after the `>`. */
export function readDocumentType(state: XmlReaderState): DocumentTypeDeclaration {
  const scanner = new DtdScanner(state);
  scanner.next(false);
  const declaration = new DocumentTypeDeclaration(scanner.name(true), scanner.generals);
  const reader = new DtdReader(scanner, declaration);
  scanner.next(false);
  const isExternal = opensExternalId(scanner.current());
  if (isExternal) {
    Object.assign(declaration, reader.externalId('document type', expectingExternalId));
    scanner.next(false);
  }
  if (scanner.current() === 0x5b) {
    state.at++;
    reader.subset(state.at);
  } else if (scanner.current() === 0x3e) state.at++;
  else state.fail(isExternal ? 'Expecting an internal subset or the end of the DOCTYPE declaration.' : expectingExternalId);
  return declaration;
}

class DtdReader {
  readonly state: XmlReaderState;
  constructor(
    readonly scanner: DtdScanner,
    readonly declaration: DocumentTypeDeclaration,
  ) {
    this.state = scanner.state;
  }

  /** Declarations up to `]>`. */
  subset(start: number): void {
    const { scanner, state, declaration } = this;
    for (;;) {
      charge(1);
      scanner.next(false, true);
      if (state.at >= state.length) state.fail(incompleteDtd);
      if (scanner.current() === 0x3c) this.#markup();
      else if (scanner.current() !== 0x5d) state.fail('Expected DTD markup was not found.');
      else if (state.text.startsWith(']]>', state.at)) state.fail("']]>' is not expected.");
      else break;
    }
    if (state.inEntity) state.fail('Expected DTD markup was not found.');
    declaration.subset = scanner.subsetText(start, state.at);
    state.at++;
    scanner.close();
  }

  #markup(): void {
    const { scanner, state } = this;
    if (scanner.eat('<?')) {
      readInstruction(state);
      return;
    }
    if (scanner.eat('<!--')) {
      readDelimited(state, '-', 'Comment');
      return;
    }
    if (state.text.startsWith('<![', state.at)) state.fail('A conditional section is not allowed in an internal subset.');
    for (const [keyword, read] of this.#declarations)
      if (scanner.eat(keyword)) {
        scanner.next(true);
        read();
        return;
      }
    this.#failMarkup();
  }
  readonly #declarations: readonly (readonly [string, () => void])[] = [
    ['<!ENTITY', () => this.#entity()],
    ['<!ATTLIST', () => this.#attributeList()],
    ['<!ELEMENT', () => this.#element()],
    ['<!NOTATION', () => this.#notation()],
  ];
  /** What is cut off too early is incomplete, else it is no declaration. */
  #failMarkup(): never {
    const { state } = this;
    const message = 'Expected DTD markup was not found.';
    const code = (offset: number) => state.code(state.at + offset);
    const requireLength = (length: number): void => {
      if (state.length - state.at < length) state.failAt(state.length, incompleteDtd);
    };
    requireLength(2);
    if (code(1) !== 0x21) return state.fail(message);
    requireLength(3);
    const lengths: Readonly<Record<string, number>> = { EL: 9, EN: 8, E: 4, A: 9, N: 10, '-': 4 };
    const first = String.fromCharCode(code(2));
    const length = lengths[first === 'E' ? first + String.fromCharCode(code(3)) : first] ?? lengths[first];
    if (length === undefined) return state.failAt(state.at + 2, message);
    requireLength(length);
    return state.fail(message);
  }

  /** `SYSTEM "…"` or `PUBLIC "…" "…"`; stands on the keyword, or what should be one. */
  externalId(owner: Owner, otherwise: string): ExternalId {
    const { scanner, state } = this;
    const isPublic = scanner.eat('PUBLIC');
    if (!isPublic && !scanner.eat('SYSTEM')) state.fail(otherwise);
    scanner.next(true);
    if (!isPublic) return { publicId: null, systemId: this.#systemId(false, true) };
    if (!isQuote(scanner.current())) state.failUnexpected(state.at, '"', "'");
    const publicId = scanner.literal('identifier');
    const bad = publicId.search(/[^-'()+,./:=?;!*#@$_%a-zA-Z0-9 \r\n]/);
    if (bad >= 0) state.failAt(state.at - 1 - publicId.length + bad, invalidChar(publicId.charCodeAt(bad)));
    scanner.next(false);
    if (owner === 'notation' && !isQuote(scanner.current())) return { publicId, systemId: null };
    return { publicId, systemId: this.#systemId(true, false) };
  }
  #systemId(needsSpace: boolean, refusesFragments: boolean): string {
    const { scanner, state } = this;
    const quote = scanner.current();
    if (!isQuote(quote)) state.failUnexpected(state.at, '"', "'");
    if (needsSpace && !scanner.sawSpace)
      state.fail(`'${String.fromCharCode(quote)}' is an unexpected token. Expecting whitespace.`);
    const id = scanner.literal('identifier');
    const hash = id.indexOf('#');
    if (refusesFragments && hash >= 0)
      state.failAt(
        state.at - id.length - 1,
        `Fragment identifier '${id.slice(hash)}' cannot be part of the system identifier '${id}'.`,
      );
    return id;
  }

  #entity(): void {
    const { scanner, state } = this;
    const isParameter = scanner.current() === 0x25;
    if (isParameter) {
      state.at++;
      scanner.next(true);
    }
    const name = scanner.name(false);
    scanner.next(true);
    const { line, column } = state;
    const entity: Entity = { name, text: '', isExternal: false, isUnparsed: false, line, column, isOpen: true };
    const known = isParameter ? scanner.parameters : scanner.generals;
    if (!known.has(name)) known.set(name, entity);
    const otherwise = 'Expecting an external identifier or an entity value.';
    if (isQuote(scanner.current())) entity.text = scanner.literal('entity');
    else if (!opensExternalId(scanner.current())) state.fail(otherwise);
    else {
      this.externalId('entity', otherwise);
      entity.isExternal = true;
      entity.isUnparsed = this.#notationOfEntity(isParameter);
    }
    scanner.close();
    entity.isOpen = false;
  }
  /** `NDATA name`. */
  #notationOfEntity(isParameter: boolean): boolean {
    const { scanner, state } = this;
    scanner.next(false);
    if (!state.text.startsWith('NDATA', state.at)) return false;
    if (isParameter) state.failAt(state.at + 5, "'NDATA' is an unexpected token. The expected token is '>'.");
    if (!scanner.sawSpace) state.fail("'NDATA' is an unexpected token. Expecting whitespace.");
    state.at += 5;
    scanner.next(true);
    scanner.name(false);
    return true;
  }

  #notation(): void {
    const { scanner, state } = this;
    scanner.name(false);
    scanner.next(true);
    if (!opensExternalId(scanner.current())) state.fail('Expecting a system identifier or a public identifier.');
    this.externalId('notation', expectingExternalId);
    scanner.close();
  }

  #element(): void {
    const { scanner, state } = this;
    scanner.name(true);
    scanner.next(true);
    const code = scanner.current();
    if (code === leftParen) {
      state.at++;
      scanner.next(false);
      if (scanner.current() === 0x23) this.#mixedContent();
      else this.#group();
    } else if (code === 0x45 || code === 0x41) {
      scanner.requireLength(code === 0x45 ? 5 : 3);
      if (!scanner.eat('EMPTY') && !scanner.eat('ANY')) state.fail(invalidModel);
    } else state.fail(invalidModel);
    scanner.close();
  }
  /** After `(`: `#PCDATA`, and names that may stand between the text. */
  #mixedContent(): void {
    const { scanner, state } = this;
    scanner.requireLength(7);
    if (!scanner.eat('#PCDATA')) state.failAt(state.at + 1, "Expecting 'PCDATA'.");
    let hasNames = false;
    for (;;) {
      scanner.next(false);
      if (scanner.current() === rightParen) break;
      if (scanner.current() !== bar) state.failUnexpected(state.at, ')', '|');
      state.at++;
      hasNames = true;
      scanner.next(false);
      scanner.name(true);
    }
    state.at++;
    scanner.next(false);
    if (scanner.current() === 0x2a && !scanner.sawSpace) state.at++;
    else if (hasNames) state.failUnexpected(state.at, '*');
  }
  /** After `(`: names and groups, all joined by commas or all by bars; ends after the group's `)` and its mark. */
  #group(): void {
    const { scanner, state } = this;
    let connector = 0;
    enterCall();
    for (;;) {
      scanner.next(false);
      if (scanner.current() === leftParen) {
        state.at++;
        this.#group();
      } else if (scanner.current() === 0x3e) state.failAt(state.at + 1, invalidModel);
      else {
        scanner.name(true);
        this.#howMany();
      }
      scanner.next(false);
      const code = scanner.current();
      if (code === rightParen) break;
      if (code === 0x3e) state.failAt(state.at + 1, invalidModel);
      if (code !== 0x2c && code !== bar) state.fail("Expecting '?', '*', or '+'.");
      state.at++;
      if (connector !== 0 && connector !== code) state.fail(invalidModel);
      connector = code;
    }
    leaveCall();
    state.at++;
    this.#howMany();
  }
  #howMany(): void {
    const { scanner, state } = this;
    scanner.next(false);
    const code = scanner.current();
    if (code !== 0x2a && code !== 0x3f && code !== 0x2b) return;
    if (scanner.sawSpace) state.fail("Whitespace not allowed before '?', '*', or '+'.");
    state.at++;
  }

  #attributeList(): void {
    const { scanner, state, declaration } = this;
    const element = scanner.name(true);
    const rules = declaration.attributes.get(element) ?? [];
    declaration.attributes.set(element, rules);
    for (;;) {
      scanner.next(false);
      if (scanner.current() === 0x3e) break;
      if (!scanner.sawSpace) state.failExpectingSpace(state.at);
      const { line, column } = state;
      const name = scanner.name(true);
      scanner.next(true);
      const type = this.#attributeType();
      scanner.next(true);
      const value = this.#attributeDefault();
      if (name === 'xml:space' && type !== 'enumeration') state.failAtPlace('Enumeration data type required.', line, column);
      const isTokenized = type !== 'CDATA';
      const defaultValue = isTokenized && value !== undefined ? collapse(value) : value;
      if (rules.every((rule) => rule.name !== name)) rules.push({ name, isTokenized, defaultValue, line, column });
    }
    state.at++;
  }
  #attributeType(): string {
    const { scanner, state } = this;
    if (scanner.current() === leftParen) {
      state.at++;
      this.#choices(() => scanner.nameToken());
      return 'enumeration';
    }
    const needed: Readonly<Record<string, number>> = { C: 5, E: 9, I: 6 };
    scanner.requireLength(needed[state.text[state.at]!] ?? 0);
    const invalid = "'' is an invalid attribute type.";
    const type = attributeTypes.find((word) => scanner.eat(word));
    if (type === undefined) return state.fail(scanner.current() === 0x43 ? 'Invalid attribute type.' : invalid);
    if (type === 'ID' && scanner.current() === 0x52) return state.failAt(state.at - 2, invalid);
    if (type === 'NOTATION') {
      scanner.next(true);
      if (scanner.current() !== leftParen) state.failUnexpected(state.at, '(');
      state.at++;
      this.#choices(() => scanner.name(false));
    }
    return type;
  }
  /** After `(`: words joined by bars, and the `)`. */
  #choices(word: () => void): void {
    const { scanner, state } = this;
    for (;;) {
      scanner.next(false);
      word();
      scanner.next(false);
      const code = scanner.current();
      if (code !== rightParen && code !== bar) state.failUnexpected(state.at, ')', '|');
      state.at++;
      if (code === rightParen) return;
    }
  }
  #attributeDefault(): string | undefined {
    const { scanner, state } = this;
    const expected = 'Expecting an attribute type.';
    if (isQuote(scanner.current())) return scanner.literal('attribute');
    if (scanner.current() !== 0x23) return state.fail(expected);
    scanner.requireLength(6);
    const lengths: Readonly<Record<string, number>> = { R: 9, I: 8 };
    scanner.requireLength(lengths[state.text[state.at + 1]!] ?? 0);
    if (scanner.eat('#REQUIRED') || scanner.eat('#IMPLIED')) return undefined;
    if (!scanner.eat('#FIXED')) state.fail(expected);
    scanner.next(true);
    if (!isQuote(scanner.current())) state.failUnexpected(state.at, '"', "'");
    return scanner.literal('attribute');
  }
}

const invalidModel = 'Invalid content model.';
/** Longer ones first. */
const attributeTypes = ['CDATA', 'ENTITIES', 'ENTITY', 'IDREFS', 'IDREF', 'ID', 'NOTATION', 'NMTOKENS', 'NMTOKEN'];

/** Words of a tokenized attribute, one space apart. */
export const collapse = (value: string): string => value.replace(/ +/g, ' ').replace(/^ | $/g, '');

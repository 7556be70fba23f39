/** The internal subset of a DOCTYPE: entities and defaults of attributes; other declarations are only passed over. */
import { charge } from '../budget.js';
import { type Entity, normalizeLines, type XmlReaderState } from './reader-state.js';
import { isNameChar, isXmlSpace } from './xml-chars.js';

/** What an ATTLIST says of one attribute. */
interface AttributeRule {
  readonly name: string;
  /** Its value is a list of words, whose spaces do not count. */
  readonly isTokenized: boolean;
  readonly defaultValue: string | undefined;
}

export class DocumentTypeDeclaration {
  publicId: string | null = null;
  systemId: string | null = null;
  subset = '';
  readonly entities = new Map<string, Entity>();
  readonly attributes = new Map<string, AttributeRule[]>();
  constructor(readonly name: string) {}
}

/** Stands after `<!DOCTYPE` and its white space; ends after the `>`. */
export function readDocumentType(state: XmlReaderState): DocumentTypeDeclaration {
  const { end } = state.scanName(state.at, true);
  const declaration = new DocumentTypeDeclaration(state.text.slice(state.at, end));
  state.at = end;
  const space = state.eatSpace();
  if (state.text.startsWith('PUBLIC', state.at) || state.text.startsWith('SYSTEM', state.at)) {
    if (space === 0) state.failExpectingSpace(state.at);
    readExternalId(state, declaration, true);
    state.eatSpace();
  } else if (state.code(state.at) !== 0x5b && state.code(state.at) !== 0x3e) {
    if (state.at >= state.length) state.failAtEnd();
    state.fail("Expecting external ID, '[' or '>'.");
  }
  if (state.code(state.at) === 0x5b) {
    state.at++;
    const start = state.at;
    new SubsetReader(state, declaration).read();
    declaration.subset = normalizeLines(state.text.slice(start, state.at));
    state.at++;
    state.eatSpace();
  }
  if (state.code(state.at) !== 0x3e) state.failUnexpected(state.at, '>');
  state.at++;
  return declaration;
}

interface ExternalId {
  publicId: string | null;
  systemId: string | null;
}

function readExternalId(state: XmlReaderState, into: ExternalId, needsSystem: boolean): void {
  const isPublic = state.text.startsWith('PUBLIC', state.at);
  state.at += 6;
  if (state.eatSpace() === 0) state.failExpectingSpace(state.at);
  if (isPublic) {
    into.publicId = readLiteral(state);
    const space = state.eatSpace();
    const isQuote = state.code(state.at) === 0x22 || state.code(state.at) === 0x27;
    if (!needsSystem && !isQuote) return;
    if (space === 0 && isQuote) state.failExpectingSpace(state.at);
  }
  into.systemId = readLiteral(state);
}

function readLiteral(state: XmlReaderState): string {
  const quote = state.code(state.at);
  if (quote !== 0x22 && quote !== 0x27) state.failUnexpected(state.at, '"', "'");
  const start = ++state.at;
  for (;;) {
    const code = state.code(state.at);
    if (code === quote) break;
    if (state.at >= state.length) return state.fail('There is an unclosed literal string.');
    if (code === 0x0a || code === 0x0d) state.eatSpace();
    else state.at++;
  }
  return state.text.slice(start, state.at++);
}

const tokenizedTypes = /^(?:ID|IDREFS?|ENTITY|ENTITIES|NMTOKENS?|NOTATION|\()/;

class SubsetReader {
  readonly #parameters = new Map<string, string>();
  /** Depth of parameter entities, whose text is read as if it stood there. */
  #depth = 0;
  constructor(
    readonly state: XmlReaderState,
    readonly declaration: DocumentTypeDeclaration,
  ) {}

  /** Up to the `]`, or the end of a parameter entity. */
  read(): void {
    const { state } = this;
    for (;;) {
      charge(1);
      state.eatSpace();
      if (state.at >= state.length) {
        if (this.#depth > 0) return;
        state.failAtEnd();
      }
      const code = state.code(state.at);
      if (code === 0x5d) return;
      if (code === 0x25) this.#parameterReference();
      else if (code === 0x3c) this.#markup();
      else state.fail('Expected DTD markup was not found.');
    }
  }

  #markup(): void {
    const { state } = this;
    const { text, at } = state;
    if (text.startsWith('<!--', at)) return this.#skipTo('-->', 4);
    if (text.startsWith('<?', at)) return this.#skipTo('?>', 2);
    for (const [keyword, read] of this.#declarations)
      if (text.startsWith(keyword, at)) {
        state.at += keyword.length;
        if (state.eatSpace() === 0) state.failExpectingSpace(state.at);
        return read();
      }
    state.fail('Expected DTD markup was not found.');
  }
  readonly #declarations: readonly (readonly [string, () => void])[] = [
    ['<!ENTITY', () => this.#entity()],
    ['<!ATTLIST', () => this.#attributeList()],
    ['<!ELEMENT', () => this.#skipDeclaration()],
    ['<!NOTATION', () => this.#skipDeclaration()],
  ];

  #skipTo(end: string, skip: number): void {
    const { state } = this;
    const found = state.text.indexOf(end, state.at + skip);
    if (found < 0) {
      state.at = state.length;
      state.failAtEnd();
    }
    this.#moveTo(found + end.length);
  }
  /** Moves on and counts the lines on the way. */
  #moveTo(target: number): void {
    const { state } = this;
    while (state.at < target) {
      const code = state.code(state.at);
      if (code === 0x0a || code === 0x0d) state.eatSpace();
      else state.at++;
    }
  }
  #skipDeclaration(): void {
    const { state } = this;
    for (;;) {
      const code = state.code(state.at);
      if (state.at >= state.length) state.failAtEnd();
      if (code === 0x3e) break;
      if (code === 0x22 || code === 0x27) readLiteral(state);
      else if (isXmlSpace(code)) state.eatSpace();
      else state.at++;
    }
    state.at++;
  }
  #close(): void {
    const { state } = this;
    state.eatSpace();
    if (state.code(state.at) !== 0x3e) state.failUnexpected(state.at, '>');
    state.at++;
  }
  #name(): string {
    const { state } = this;
    const { end } = state.scanName(state.at, true);
    const name = state.text.slice(state.at, end);
    state.at = end;
    return name;
  }

  #parameterReference(): void {
    const { state } = this;
    const start = state.at;
    state.at++;
    const name = this.#name();
    if (state.code(state.at) !== 0x3b) state.failUnexpected(state.at, ';');
    state.at++;
    const text = this.#parameters.get(name);
    if (text === undefined) state.failAt(start + 1, `Reference to undeclared parameter entity '${name}'.`);
    if (++this.#depth > 64) state.failAt(start + 1, `Parameter entity '${name}' references itself.`);
    state.pushEntity(
      { name, text: text!, isExternal: false, isUnparsed: false, line: state.line, column: state.column, isOpen: false },
      0,
    );
    this.read();
    state.popEntity();
    this.#depth--;
  }

  #entity(): void {
    const { state } = this;
    const isParameter = state.code(state.at) === 0x25;
    if (isParameter) {
      state.at++;
      if (state.eatSpace() === 0) state.failExpectingSpace(state.at);
    }
    const name = this.#name();
    if (state.eatSpace() === 0) state.failExpectingSpace(state.at);
    const { line, column } = state;
    const id: ExternalId = { publicId: null, systemId: null };
    let text = '';
    let isUnparsed = false;
    const isExternal = state.text.startsWith('PUBLIC', state.at) || state.text.startsWith('SYSTEM', state.at);
    if (isExternal) {
      readExternalId(state, id, true);
      state.eatSpace();
      if (state.text.startsWith('NDATA', state.at)) {
        state.at += 5;
        state.eatSpace();
        this.#name();
        isUnparsed = true;
      }
    } else text = this.#entityValue(normalizeLines(readLiteral(state)));
    this.#close();
    if (isParameter) {
      if (!this.#parameters.has(name)) this.#parameters.set(name, text);
    } else if (!this.declaration.entities.has(name))
      this.declaration.entities.set(name, { name, text, isExternal, isUnparsed, line, column, isOpen: false });
  }
  /** Character references and parameter entities count at once, general entities later. */
  #entityValue(raw: string): string {
    return raw
      .replace(/%([^;\s]+);/g, (whole, name: string) => this.#parameters.get(name) ?? whole)
      .replace(/&#(x[0-9a-fA-F]+|[0-9]+);/g, (_, digits: string) =>
        String.fromCodePoint(digits.startsWith('x') ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10)),
      );
  }

  #attributeList(): void {
    const { state } = this;
    const element = this.#name();
    const rules = this.declaration.attributes.get(element) ?? [];
    this.declaration.attributes.set(element, rules);
    for (;;) {
      const space = state.eatSpace();
      if (state.code(state.at) === 0x3e) break;
      if (space === 0) state.failExpectingSpace(state.at);
      const name = this.#name();
      if (state.eatSpace() === 0) state.failExpectingSpace(state.at);
      const isTokenized = tokenizedTypes.test(state.text.slice(state.at, state.at + 8));
      this.#attributeType();
      state.eatSpace();
      const defaultValue = this.#attributeDefault(isTokenized);
      if (!rules.some((rule) => rule.name === name)) rules.push({ name, isTokenized, defaultValue });
    }
    state.at++;
  }
  #attributeType(): void {
    const { state } = this;
    while (isNameChar(state.code(state.at))) state.at++;
    const resume = state.at;
    state.eatSpace();
    if (state.code(state.at) !== 0x28) {
      state.at = resume;
      return;
    }
    while (state.code(state.at) !== 0x29) {
      if (state.at >= state.length) state.failAtEnd();
      if (isXmlSpace(state.code(state.at))) state.eatSpace();
      else state.at++;
    }
    state.at++;
  }
  #attributeDefault(isTokenized: boolean): string | undefined {
    const { state } = this;
    for (const keyword of ['#REQUIRED', '#IMPLIED'])
      if (state.text.startsWith(keyword, state.at)) {
        state.at += keyword.length;
        return undefined;
      }
    if (state.text.startsWith('#FIXED', state.at)) {
      state.at += 6;
      if (state.eatSpace() === 0) state.failExpectingSpace(state.at);
    }
    const value = this.#entityValue(readLiteral(state).replace(/[\t\r\n]/g, ' '))
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&');
    return isTokenized ? collapse(value) : value;
  }
}

/** Words of a tokenized attribute, one space apart. */
export const collapse = (value: string): string => value.replace(/ +/g, ' ').replace(/^ | $/g, '');

/** Tokens of a DTD: white space, names, literals and references, with .NET's words where they are amiss. */
import { charge, chargeOutput } from '../budget.js';
import { ClrException } from '../exception.js';
import { badNameChar, badStartNameChar } from './errors.js';
import { type Entity, endOfFileIn, normalizeLines, type XmlReaderState } from './reader-state.js';
import { isHighSurrogate, isLowSurrogate, isNameChar, isNameStart, isXmlSpace } from './xml-chars.js';

export const incompleteDtd = 'Incomplete DTD content.';
const percent = 0x25;

/** What stands in quotes: identifiers know no references, entities keep those to other entities. */
export type LiteralKind = 'identifier' | 'entity' | 'attribute';

export class DtdScanner {
  /** White space came before the token. */
  sawSpace = false;
  readonly generals = new Map<string, Entity>();
  readonly parameters = new Map<string, Entity>();
  /** Where the quoted parts of the subset lie, which keep a lone carriage return. */
  readonly #literals: (readonly [start: number, end: number])[] = [];

  constructor(readonly state: XmlReaderState) {}

  /** Moves to the next token; at the end of everything only the top level may be. */
  next(needsSpace: boolean, isTop = false): void {
    const { state } = this;
    this.sawSpace = false;
    for (;;) {
      charge(1);
      if (state.at >= state.length) {
        if (!state.inEntity) {
          if (isTop) return;
          state.fail(incompleteDtd);
        }
        state.popEntity();
        this.sawSpace = true;
        continue;
      }
      const code = this.current();
      if (isXmlSpace(code)) {
        state.eatSpace();
        this.sawSpace = true;
      } else if (code === percent && !isXmlSpace(state.code(state.at + 1))) this.#parameterReference(isTop);
      else {
        if (code === 0) state.failInvalidChar(state.at);
        if (needsSpace && !this.sawSpace) state.failExpectingSpace(state.at);
        return;
      }
    }
  }
  /** The current character. */
  current(): number {
    return this.state.code(this.state.at);
  }
  /** Moves past the word if it is there. */
  eat(word: string): boolean {
    const { state } = this;
    if (!state.text.startsWith(word, state.at)) return false;
    state.at += word.length;
    return true;
  }
  /** Fails as at the end when what is left is too short to tell; `length` characters make the difference. */
  requireLength(length: number): void {
    const { state } = this;
    if (state.length - state.at < length) state.fail(incompleteDtd);
  }
  /** The `>` of a declaration. */
  close(): void {
    this.next(false);
    if (this.current() !== 0x3e) this.state.failUnexpected(this.state.at, '>');
    this.state.at++;
  }

  /** A name; `isQualified` allows one colon at most, and a name after it. */
  name(isQualified: boolean): string {
    const { state } = this;
    const start = state.at;
    let at = start;
    let colons = 0;
    for (;;) {
      if (isNameStart(state.code(at)) || state.code(at) === 0x3a) at++;
      else state.failAt(at, at + 1 >= state.length ? endOfFileIn('Name') : badStartNameChar(state.code(at)));
      while (isNameChar(state.code(at)) || (!isQualified && state.code(at) === 0x3a)) at++;
      if (state.code(at) !== 0x3a) break;
      if (colons++ > 0) state.failAt(at, badNameChar(0x3a));
      at++;
    }
    state.at = at;
    return state.text.slice(start, at);
  }
  nameToken(): string {
    const { state } = this;
    const start = state.at;
    while (isNameChar(this.current()) || this.current() === 0x3a) state.at++;
    if (state.at === start) state.fail(badNameChar(this.current()));
    return state.text.slice(start, state.at);
  }

  /** Quoted text; stands on the quote. */
  literal(kind: LiteralKind): string {
    const { state } = this;
    const quote = this.current();
    const depth = state.inputs.length;
    const start = state.at;
    state.at++;
    let value = '';
    for (;;) {
      charge(1);
      if (state.at >= state.length) {
        if (state.inputs.length === depth) state.fail('There is an unclosed literal string.');
        state.popEntity();
        continue;
      }
      const code = this.current();
      if (code === quote && state.inputs.length === depth) break;
      value += this.#literalPart(code, kind);
    }
    state.at++;
    if (depth === 0) this.#literals.push([start, state.at]);
    chargeOutput(value.length);
    return value;
  }
  #literalPart(code: number, kind: LiteralKind): string {
    const { state } = this;
    const { at } = state;
    switch (code) {
      case 0x0a:
      case 0x0d:
        state.at += code === 0x0d && state.code(at + 1) === 0x0a ? 2 : 1;
        state.newLine(state.at);
        return kind === 'attribute' ? ' ' : '\n';
      case 0x09:
        state.at++;
        return kind === 'attribute' ? ' ' : '\t';
      case 0x3c:
        if (kind === 'attribute') state.fail(`'<', hexadecimal value 0x3C, is an invalid attribute character.`);
        state.at++;
        return '<';
      case percent:
        if (kind === 'entity') this.#parameterReference(false);
        else state.at++;
        return '%';
      case 0x26:
        if (kind !== 'identifier') return this.#reference(kind);
        state.at++;
        return '&';
      default:
        return this.#plainPart();
    }
  }
  /** Characters that mean nothing. */
  #plainPart(): string {
    const { state } = this;
    const start = state.at;
    const isQuote = state.code(start) === 0x22 || state.code(start) === 0x27;
    state.at++;
    if (isQuote) return state.text.slice(start, state.at);
    state.at = start;
    for (;;) {
      const code = this.current();
      if (isPlain(code)) state.at++;
      else if (isHighSurrogate(code) && isLowSurrogate(state.code(state.at + 1))) state.at += 2;
      else break;
    }
    if (state.at === start) {
      if (isHighSurrogate(this.current()) && start + 1 < state.length) state.at++;
      state.failInvalidChar(state.at);
    }
    return state.text.slice(start, state.at);
  }
  #reference(kind: LiteralKind): string {
    const { state } = this;
    const start = state.at;
    if (state.code(start + 1) === 0x23) {
      const { value, end } = state.readCharReference(start);
      state.at = end;
      return value;
    }
    const named = state.namedCharacter(start);
    if (named !== undefined) {
      state.at = named.end;
      return kind === 'attribute' ? named.value : state.text.slice(start, named.end);
    }
    const name = this.#entityName();
    const nameAt = state.at - name.length - 1;
    const entity = this.generals.get(name);
    if (entity?.isUnparsed) state.failAt(nameAt, `Reference to unparsed entity '${name}'.`);
    if (kind === 'entity') return `&${name};`;
    if (entity === undefined) return state.failAt(nameAt, `Reference to undeclared entity '${name}'.`);
    if (entity.isExternal) state.failAt(nameAt, `External entity '${name}' reference cannot appear in the attribute value.`);
    if (entity.isOpen) state.fail(`General entity '${name}' references itself.`);
    if (entity.text !== '') state.pushEntity(entity, 0);
    return '';
  }
  /** Stands on the `&` or `%`; ends after the `;`. */
  #entityName(): string {
    const { state } = this;
    state.at++;
    let name: string;
    try {
      name = this.name(false);
    } catch (error) {
      if (error instanceof ClrException) state.fail('An error occurred while parsing EntityName.');
      throw error;
    }
    if (this.current() !== 0x3b) state.failUnexpected(state.at, ';');
    state.at++;
    return name;
  }
  /** `%name;` between declarations; undeclared and external ones are nothing. */
  #parameterReference(isTop: boolean): void {
    const { state } = this;
    const name = this.#entityName();
    if (!isTop) state.failAt(state.at - name.length - 1, 'A parameter entity reference is not allowed in internal markup.');
    const entity = this.parameters.get(name);
    if (entity === undefined) return;
    if (entity.isOpen) state.fail(`Parameter entity '${name}' references itself.`);
    if (entity.isExternal || entity.text === '') return;
    state.pushEntity(entity, 0);
    this.sawSpace = true;
  }

  /** The subset as `InternalSubset` has it: line ends count as one, but for lone carriage returns in quotes. */
  subsetText(start: number, end: number): string {
    const { text } = this.state;
    if (!text.includes('\r')) return text.slice(start, end);
    let result = '';
    let at = start;
    for (const [from, to] of this.#literals) {
      if (from < start || to > end) continue;
      result += normalizeLines(text.slice(at, from)) + text.slice(from, to).replaceAll('\r\n', '\n');
      at = to;
    }
    return result + normalizeLines(text.slice(at, end));
  }
}

const isPlain = (code: number): boolean =>
  code >= 0x20 &&
  code !== 0x22 &&
  code !== 0x27 &&
  code !== 0x26 &&
  code !== 0x3c &&
  code !== percent &&
  (code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd));

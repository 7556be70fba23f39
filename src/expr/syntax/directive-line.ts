import { isDigit, isIdentifierPart, isIdentifierStart, isWhiteSpace } from './characters.js';
import type { Lexer } from './lexer.js';
import type { SyntaxCode } from './syntax-diagnostics.js';

export interface DirectiveToken {
  readonly kind: 'word' | 'literal' | 'number' | 'string' | 'end' | 'other';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const operators: readonly string[] = ['==', '!=', '&&', '||'];
/** Words that stand for themselves, not for a symbol. */
const literals: ReadonlySet<string> = new Set(['true', 'false', 'default']);
const largestInt = 2147483647;

/** Cursor over the tokens of one directive's line, which a comment may end. */
export class DirectiveLine {
  current: DirectiveToken;

  constructor(
    readonly lexer: Lexer,
    start: number,
    /** Where the line ends. */
    readonly end: number,
  ) {
    this.current = this.#scan(start);
  }

  is(text: string): boolean {
    return this.current.text === text && this.current.kind !== 'string';
  }
  get atEnd(): boolean {
    return this.current.kind === 'end';
  }

  next(): DirectiveToken {
    const token = this.current;
    this.current = this.#scan(token.end);
    return token;
  }
  /** Eats a word or sign. */
  tryEat(text: string): boolean {
    if (!this.is(text)) return false;
    this.next();
    return true;
  }
  /** Eats a token of a kind; otherwise says what is wrong unless the code is undefined. */
  eat(kind: DirectiveToken['kind'], code: SyntaxCode | undefined): DirectiveToken | undefined {
    if (this.current.kind !== kind) {
      if (code !== undefined) this.report(code);
      return undefined;
    }
    const token = this.next();
    if (kind === 'string' && (token.end === token.start + 1 || !token.text.endsWith('"')))
      this.#add('CS1010', token.start, token.start);
    return token;
  }

  report(code: SyntaxCode, ...args: readonly string[]): void {
    this.#add(code, this.current.start, this.current.end, ...args);
  }
  /** What is left on the line is too much. */
  finish(code: SyntaxCode = 'CS1025'): void {
    if (!this.atEnd) this.report(code);
  }

  /** The number here, or undefined with a word about it. */
  eatNumber(code: SyntaxCode, least: number, most = largestInt): number | undefined {
    const token = this.eat('number', code);
    if (token === undefined) return undefined;
    const value = Number(token.text);
    if (value > largestInt * 2 + 1) this.#add('CS1021', token.start, token.start);
    if (value >= least && value <= most) return value;
    this.#add(code, token.start, token.end);
    return undefined;
  }

  #add(code: SyntaxCode, start: number, end: number, ...args: readonly string[]): void {
    this.lexer.diagnostics.add(code, start, end, ...args);
  }

  #scan(from: number): DirectiveToken {
    const { text } = this.lexer;
    let start = from;
    while (start < this.end && isWhiteSpace(text.charCodeAt(start))) start++;
    if (start >= this.end || text.startsWith('//', start)) return { kind: 'end', start: this.end, end: this.end, text: '' };
    const code = text.charCodeAt(start);
    if (isIdentifierStart(code) || code === 92) {
      const end = this.#endOf(start + 1, (unit) => isIdentifierPart(unit) || unit === 92);
      const word = text.slice(start, end);
      return { kind: literals.has(word) ? 'literal' : 'word', start, end, text: word };
    }
    if (isDigit(code)) {
      const end = this.#endOf(start + 1, isDigit);
      return { kind: 'number', start, end, text: text.slice(start, end) };
    }
    if (code === 34) {
      const end = Math.min(this.#endOf(start + 1, (unit) => unit !== 34) + 1, this.end);
      return { kind: 'string', start, end, text: text.slice(start, end) };
    }
    const operator = operators.find((sign) => text.startsWith(sign, start)) ?? text[start]!;
    return { kind: 'other', start, end: start + operator.length, text: operator };
  }

  #endOf(from: number, belongs: (code: number) => boolean): number {
    let end = from;
    while (end < this.end && belongs(this.lexer.text.charCodeAt(end))) end++;
    return end;
  }
}

import { isIdentifierPart, isIdentifierStart, isNewLine, isWhiteSpace } from './characters.js';
import type { Lexer } from './lexer.js';

type Condition = { readonly value: boolean; readonly rest: number };

interface OpenIf {
  /** Some branch has been taken. */
  taken: boolean;
  seenElse: boolean;
}

/** Reads preprocessor lines as trivia. No symbol is ever defined, so `#if X` skips and `#if true` does not. */
export class DirectiveReader {
  readonly #open: ('region' | OpenIf)[] = [];

  constructor(readonly lexer: Lexer) {}

  /** Reads the directive at `#`, and what it excludes. */
  read(afterFirstToken: boolean, firstOnLine: boolean): void {
    const { lexer } = this;
    const start = lexer.position++;
    this.#skipSpace();
    const wordStart = lexer.position;
    while (isIdentifierPart(lexer.peek())) lexer.position++;
    const word = lexer.text.slice(wordStart, lexer.position);
    if (!firstOnLine) {
      lexer.diagnostics.add('CS1040', start, start + 1);
      this.#skipLine();
      return;
    }
    const argumentStart = lexer.position;
    this.#skipLine();
    const argument = lexer.text.slice(argumentStart, lexer.position).trim();
    const wordEnd = wordStart + word.length;
    const report = lexer.diagnostics;
    switch (word) {
      case 'if':
        this.#open.push({ taken: false, seenElse: false });
        this.#branch(this.#evaluate(argument));
        break;
      case 'elif':
      case 'else': {
        const top = this.#open.at(-1);
        if (top === undefined || top === 'region' || top.seenElse) report.add('CS1028', start, wordEnd);
        else {
          top.seenElse = word === 'else';
          this.#branch(!top.taken && (word === 'else' || this.#evaluate(argument)));
        }
        break;
      }
      case 'endif':
        if (this.#open.at(-1) === undefined || this.#open.at(-1) === 'region') report.add('CS1028', start, wordEnd);
        else this.#open.pop();
        break;
      case 'region':
        this.#open.push('region');
        break;
      case 'endregion':
        if (this.#open.at(-1) !== 'region') report.add('CS1028', start, wordEnd);
        else this.#open.pop();
        break;
      case 'error':
        report.add('CS1029', lexer.text.indexOf(argument, argumentStart), lexer.position, argument);
        break;
      case 'define':
      case 'undef':
        if (afterFirstToken) report.add('CS1032', wordStart, wordEnd);
        break;
      case 'warning':
      case 'line':
      case 'pragma':
      case 'nullable':
        break;
      default:
        report.add('CS1024', wordStart === wordEnd ? start : wordStart, wordStart === wordEnd ? start + 1 : wordEnd);
    }
  }

  /** At the end: what was opened must be closed. */
  finish(): void {
    const top = this.#open.at(-1);
    if (top === undefined) return;
    const { end } = this.lexer;
    this.lexer.diagnostics.add(top === 'region' ? 'CS1038' : 'CS1027', end, end);
  }

  #branch(taken: boolean): void {
    const top = this.#open.at(-1) as OpenIf;
    if (taken) top.taken = true;
    else this.#skipExcluded();
  }

  /** Skips lines until the `#elif`, `#else` or `#endif` that belongs to the open `#if`. */
  #skipExcluded(): void {
    const { lexer } = this;
    let depth = 0;
    while (lexer.position < lexer.end) {
      this.#skipNewLine();
      const lineStart = lexer.position;
      while (isWhiteSpace(lexer.peek())) lexer.position++;
      if (lexer.peek() === 35) {
        const word = /^#\s*(\w*)/.exec(lexer.text.slice(lexer.position, lexer.position + 40))?.[1] ?? '';
        if (word === 'if') depth++;
        else if (depth === 0 && (word === 'elif' || word === 'else' || word === 'endif')) {
          lexer.position = lineStart;
          return;
        } else if (word === 'endif') depth--;
      }
      this.#skipLine();
    }
  }

  #skipSpace(): void {
    while (isWhiteSpace(this.lexer.peek())) this.lexer.position++;
  }

  #skipLine(): void {
    const { lexer } = this;
    while (lexer.position < lexer.end && !isNewLine(lexer.peek())) lexer.position++;
  }

  #skipNewLine(): void {
    const { lexer } = this;
    if (lexer.peek() === 13 && lexer.peek(1) === 10) lexer.position += 2;
    else if (lexer.position < lexer.end && isNewLine(lexer.peek())) lexer.position++;
  }

  #evaluate(source: string): boolean {
    const text = source.replace(/\/\/.*$/s, '');
    return this.#or(text, 0, 0).value;
  }

  #or(text: string, at: number, depth: number): Condition {
    let left = this.#and(text, at, depth);
    while (text.startsWith('||', this.#at(text, left.rest))) {
      const right = this.#and(text, this.#at(text, left.rest) + 2, depth);
      left = { value: left.value || right.value, rest: right.rest };
    }
    return left;
  }

  #and(text: string, at: number, depth: number): Condition {
    let left = this.#equality(text, at, depth);
    while (text.startsWith('&&', this.#at(text, left.rest))) {
      const right = this.#equality(text, this.#at(text, left.rest) + 2, depth);
      left = { value: left.value && right.value, rest: right.rest };
    }
    return left;
  }

  #equality(text: string, at: number, depth: number): Condition {
    let left = this.#unary(text, at, depth);
    for (;;) {
      const next = this.#at(text, left.rest);
      const equal = text.startsWith('==', next);
      if (!equal && !text.startsWith('!=', next)) return left;
      const right = this.#unary(text, next + 2, depth);
      left = { value: (left.value === right.value) === equal, rest: right.rest };
    }
  }

  #unary(text: string, from: number, depth: number): Condition {
    let at = this.#at(text, from);
    let negate = false;
    while (text[at] === '!' && text[at + 1] !== '=') {
      negate = !negate;
      at = this.#at(text, at + 1);
    }
    let result: Condition;
    if (text[at] === '(' && depth < 100) {
      const inner = this.#or(text, at + 1, depth + 1);
      const close = this.#at(text, inner.rest);
      result = { value: inner.value, rest: text[close] === ')' ? close + 1 : close };
    } else {
      let end = at;
      if (isIdentifierStart(text.charCodeAt(at))) while (end < text.length && isIdentifierPart(text.charCodeAt(end))) end++;
      result = { value: text.slice(at, end) === 'true', rest: end };
    }
    return { value: result.value !== negate, rest: result.rest };
  }

  #at(text: string, from: number): number {
    let at = from;
    while (at < text.length && isWhiteSpace(text.charCodeAt(at))) at++;
    return at;
  }
}

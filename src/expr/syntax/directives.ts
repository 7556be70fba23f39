import { isNewLine, isWhiteSpace } from './characters.js';
import { evaluateCondition } from './directive-conditions.js';
import { DirectiveLine } from './directive-line.js';
import type { Lexer } from './lexer.js';
import type { SyntaxCode } from './syntax-diagnostics.js';

interface OpenIf {
  /** Some branch has been taken. */
  taken: boolean;
  seenElse: boolean;
}

interface Directive {
  readonly line: DirectiveLine;
  /** Where `#` stands. */
  readonly start: number;
  readonly word: string;
  readonly wordStart: number;
  readonly wordEnd: number;
  /** False in text that an `#if` excludes. */
  readonly isActive: boolean;
  readonly isAfterFirstToken: boolean;
}

const largestLine = 0xfeefed;
const largestColumn = 65536;

/** Reads preprocessor lines as trivia. No symbol is ever defined, so `#if X` skips and `#if true` does not. */
export class DirectiveReader {
  readonly #open: ('region' | OpenIf)[] = [];
  /** An `#elif` or `#else` in excluded text has just shown that its branch may be taken. */
  #takesNext = false;

  constructor(readonly lexer: Lexer) {}

  /** Reads the directive at `#`, and what it excludes. */
  read(afterFirstToken: boolean, firstOnLine: boolean): void {
    const { lexer } = this;
    if (!firstOnLine) {
      lexer.diagnostics.add('CS1040', lexer.position, lexer.position + 1);
      this.#skipLine();
      return;
    }
    this.#readLine(true, afterFirstToken);
  }

  /** At the end: what was opened must be closed. */
  finish(): void {
    const top = this.#open.at(-1);
    if (top === undefined) return;
    const { end } = this.lexer;
    this.lexer.diagnostics.add(top === 'region' ? 'CS1038' : 'CS1027', end, end);
  }

  #readLine(isActive: boolean, isAfterFirstToken: boolean): string {
    const { lexer } = this;
    const start = lexer.position;
    this.#skipLine();
    const line = new DirectiveLine(lexer, start + 1, lexer.position);
    const { text: word, start: wordStart, end: wordEnd } = line.current;
    const read = DirectiveReader.#readers.get(word);
    if (read !== undefined && line.current.kind !== 'string') {
      line.next();
      read({ line, start, word, wordStart, wordEnd, isActive, isAfterFirstToken }, this);
    } else if (line.current.kind === 'word') line.report('CS1024');
    else lexer.diagnostics.add('CS1024', start, start + 1);
    return word;
  }

  static readonly #readers: ReadonlyMap<string, (directive: Directive, reader: DirectiveReader) => void> = new Map<
    string,
    (directive: Directive, reader: DirectiveReader) => void
  >([
    ['if', (directive, reader) => reader.#readIf(directive)],
    ['elif', (directive, reader) => reader.#readElse(directive)],
    ['else', (directive, reader) => reader.#readElse(directive)],
    ['endif', (directive, reader) => reader.#readEndIf(directive)],
    ['region', (_, reader) => void reader.#open.push('region')],
    ['endregion', (directive, reader) => reader.#readEndRegion(directive)],
    [':', (directive, reader) => reader.#readFileLevel(directive)],
    ['error', readError],
    ['define', readDefine],
    ['undef', readDefine],
    ['line', readLineNumber],
    ['nullable', readNullable],
    ['r', (directive) => readReference(directive, 'CS7011')],
    ['load', (directive) => readReference(directive, 'CS8097')],
    ['warning', () => undefined],
    ['pragma', () => undefined],
  ]);

  #readIf({ line, isActive }: Directive): void {
    const value = evaluateCondition(line);
    line.finish();
    const open: OpenIf = { taken: isActive && value, seenElse: false };
    this.#open.push(open);
    if (!open.taken) this.#skipExcluded(isActive);
  }

  /** What ends a branch: inside of excluded text the caller looks whether the next one is taken. */
  #readElse(directive: Directive): void {
    const { line, word, isActive } = directive;
    const top = this.#open.at(-1);
    const isMisplaced = top === undefined || top === 'region' || top.seenElse;
    const mark = line.lexer.diagnostics.count;
    const value = word === 'else' || evaluateCondition(line);
    if (isMisplaced) {
      line.lexer.diagnostics.truncate(mark);
      this.#reportMisplaced(directive);
    }
    line.finish();
    if (isMisplaced) return;
    top.seenElse = word === 'else';
    if (isActive) this.#skipExcluded(true);
    else this.#takesNext = value;
  }
  #readEndIf(directive: Directive): void {
    const top = this.#open.at(-1);
    if (top === undefined || top === 'region') this.#reportMisplaced(directive);
    else this.#open.pop();
    directive.line.finish();
  }

  #readEndRegion(directive: Directive): void {
    if (this.#open.at(-1) === 'region') this.#open.pop();
    else this.#reportMisplaced(directive);
  }

  /** Says what should come first, on the whole line. */
  #reportMisplaced({ line, start }: Directive): void {
    const top = this.#open.at(-1);
    line.lexer.diagnostics.add(top === undefined ? 'CS1028' : top === 'region' ? 'CS1038' : 'CS1027', start, line.end);
  }

  /** `#:` of file-based programs. */
  #readFileLevel({ line, wordStart, wordEnd, isActive, isAfterFirstToken }: Directive): void {
    const report = (code: SyntaxCode): void => line.lexer.diagnostics.add(code, wordStart, wordEnd);
    report('CS9298');
    if (isActive && isAfterFirstToken) report('CS9297');
    if (this.#open.some((open) => open !== 'region')) report('CS9299');
  }

  /**
   * Skips lines until the `#endif` that belongs to the open `#if`, or the `#elif` or `#else` whose branch is taken.
   * `mayTake`: the `#if` itself is not excluded.
   */
  #skipExcluded(mayTake: boolean): void {
    const { lexer } = this;
    const depth = this.#open.length;
    while (lexer.position < lexer.end) {
      this.#skipNewLine();
      while (isWhiteSpace(lexer.peek())) lexer.position++;
      if (lexer.peek() !== 35) {
        this.#skipLine();
        continue;
      }
      this.#takesNext = false;
      this.#readLine(false, true);
      if (this.#open.length < depth) return;
      const top = this.#open.at(-1) as OpenIf;
      if (this.#takesNext && this.#open.length === depth && mayTake && !top.taken) {
        top.taken = true;
        return;
      }
    }
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
}

function readError({ line, isActive }: Directive): void {
  if (!isActive) return;
  const { lexer, end } = line;
  let start = line.atEnd ? end : line.current.start;
  const rest = lexer.text.slice(start, end).trimEnd();
  if (rest === '') start = end;
  lexer.diagnostics.add('CS1029', start, end, rest);
  if (rest === 'version') lexer.diagnostics.add('CS8304', start, end);
}

function readDefine({ line, wordStart, wordEnd, isActive, isAfterFirstToken }: Directive): void {
  if (isActive && isAfterFirstToken) line.lexer.diagnostics.add('CS1032', wordStart, wordEnd);
  if (line.eat('word', 'CS1001') !== undefined) line.finish();
}

/** `#line 1 "file"`, `#line hidden`, `#line (1,1)-(1,5) 1 "file"`: they change nothing here. */
function readLineNumber({ line, isActive }: Directive): void {
  if (!isActive) return;
  if (line.is('(')) {
    readLineSpan(line);
    return;
  }
  if (line.tryEat('default') || line.tryEat('hidden')) {
    line.finish();
    return;
  }
  const isNumber = line.current.kind === 'number';
  const { end } = line.current;
  line.eatNumber('CS1576', 1);
  const isSeparate = !isNumber || line.current.start > end;
  if (line.current.kind === 'string' && isSeparate) {
    line.eat('string', undefined);
    if (isNumber) line.finish();
  } else if (isNumber) line.finish('CS1578');
}

function readLineSpan(line: DirectiveLine): void {
  const from = readLinePosition(line);
  if (from === undefined || !eatSign(line, '-')) return;
  const { start } = line.current;
  const to = readLinePosition(line);
  if (to === undefined) return;
  if (to.line < from.line || (to.line === from.line && to.column < from.column)) {
    line.lexer.diagnostics.add('CS8939', start, to.end);
    return;
  }
  if (line.current.kind === 'number' && line.eatNumber('CS8938', 1, largestColumn) === undefined) return;
  if (line.eat('string', 'CS1578') !== undefined) line.finish();
}

function readLinePosition(
  line: DirectiveLine,
): { readonly line: number; readonly column: number; readonly end: number } | undefined {
  if (!eatSign(line, '(')) return undefined;
  const row = line.eatNumber('CS8938', 1, largestLine);
  if (row === undefined || !eatSign(line, ',')) return undefined;
  const column = line.eatNumber('CS8938', 1, largestColumn);
  if (column === undefined) return undefined;
  const { end } = line.current;
  return eatSign(line, ')') ? { line: row, column, end } : undefined;
}

function eatSign(line: DirectiveLine, sign: string): boolean {
  const found = line.tryEat(sign);
  if (!found) line.report(sign === ')' ? 'CS1026' : 'CS1003', sign);
  return found;
}

/** `#nullable enable warnings` of later C#. */
function readNullable({ line, wordStart, wordEnd, isActive }: Directive): void {
  if (!isActive) return;
  line.lexer.diagnostics.refuse('CS8370', wordStart, wordEnd, 'nullable reference types', '8.0');
  if (!['enable', 'disable', 'restore'].includes(line.current.text)) {
    line.report('CS8637');
    return;
  }
  line.next();
  if (line.atEnd) return;
  if (line.tryEat('warnings') || line.tryEat('annotations')) line.finish();
  else line.report('CS8668');
}

/** `#r "file"` and `#load "file"` of scripts. */
function readReference({ line, wordStart, wordEnd, isActive }: Directive, code: SyntaxCode): void {
  if (!isActive) return;
  line.lexer.diagnostics.add(code, wordStart, wordEnd);
  if (line.eat('string', 'CS7010') !== undefined) line.finish();
}

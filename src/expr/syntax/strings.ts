import { hexValue, isNewLine } from './characters.js';
import type { Lexer } from './lexer.js';
import type { Token } from './token.js';

const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ["'", "'"],
  ['"', '"'],
  ['\\', '\\'],
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['e', '\x1b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);

/** Reads the escape at the lexer's position (a backslash) and gives what it means. */
export function readEscape(lexer: Lexer): string {
  const { diagnostics } = lexer;
  const start = lexer.position;
  const letter = lexer.peek(1) < 0 ? '' : lexer.text[start + 1]!;
  lexer.position += 1 + letter.length;
  const simple = simpleEscapes.get(letter);
  if (simple !== undefined) {
    if (letter === 'e') diagnostics.refuse('CS8370', start, start + 2, 'string escape character', '13.0');
    return simple;
  }
  if (letter === 'x' || letter === 'u' || letter === 'U') {
    const wanted = letter === 'U' ? 8 : 4;
    let digits = 0;
    let code = 0;
    for (; digits < wanted && hexValue(lexer.peek()) >= 0; digits++, lexer.position++) code = code * 16 + hexValue(lexer.peek());
    if (digits === 0 || (letter !== 'x' && digits < wanted) || code > 0x10ffff) {
      diagnostics.add('CS1009', start, lexer.position);
      return '\ufffd';
    }
    return String.fromCodePoint(code);
  }
  diagnostics.add('CS1009', start, lexer.position);
  return letter;
}

/** `"…"` or `'…'` on one line. */
export function scanQuoted(lexer: Lexer, quote: number): Token {
  const { text, end, diagnostics } = lexer;
  const start = lexer.position++;
  let value = '';
  let chunk = lexer.position;
  for (;;) {
    const code = lexer.position < end ? text.charCodeAt(lexer.position) : -1;
    if (code === 92) {
      value += text.slice(chunk, lexer.position) + readEscape(lexer);
      chunk = lexer.position;
    } else if (code === quote || code < 0 || isNewLine(code)) {
      value += text.slice(chunk, lexer.position);
      if (code === quote) lexer.position++;
      else diagnostics.add('CS1010', start, start);
      break;
    } else lexer.position++;
  }
  if (quote === 39) {
    if (value.length !== 1) diagnostics.add(value === '' ? 'CS1011' : 'CS1012', start, start);
    return lexer.literal('charLiteral', start, { type: 'char', value: value === '' ? 0 : value.charCodeAt(0) });
  }
  return finishString(lexer, start, value);
}

/** `@"…"`; more than one `@` is an error. */
export function scanVerbatimString(lexer: Lexer, signs = 1): Token {
  const { text, end, diagnostics } = lexer;
  const start = lexer.position;
  if (signs > 1) diagnostics.add('CS9008', start, start + signs);
  lexer.position += signs + 1;
  let value = '';
  for (;;) {
    const close = text.indexOf('"', lexer.position);
    if (close < 0 || close >= end) {
      value += text.slice(lexer.position, end);
      lexer.position = end;
      diagnostics.add('CS1039', start, start);
      break;
    }
    value += text.slice(lexer.position, close);
    lexer.position = close + 1;
    if (lexer.peek() !== 34) break;
    value += '"';
    lexer.position++;
  }
  return finishString(lexer, start, value);
}

function finishString(lexer: Lexer, start: number, value: string): Token {
  const utf8 = (lexer.peek() | 32) === 117 && lexer.peek(1) === 56;
  if (utf8) lexer.position += 2;
  const token = lexer.literal('stringLiteral', start, { type: 'string', value });
  if (utf8) token.later = 'utf8';
  return token;
}

/** The number of quotes from an offset. */
export function countQuotes(lexer: Lexer, at: number): number {
  let count = 0;
  while (at + count < lexer.end && lexer.text.charCodeAt(at + count) === 34) count++;
  return count;
}

/** A raw string of later C#, `"""…"""`: read as one token, so that it can be refused as one. */
export function scanRawString(lexer: Lexer): Token {
  const { text, end, diagnostics } = lexer;
  const start = lexer.position;
  const quotes = countQuotes(lexer, start);
  lexer.position += quotes;
  const contentStart = lexer.position;
  while (lexer.peek() === 32 || lexer.peek() === 9) lexer.position++;
  const multiLine = lexer.position < end && isNewLine(lexer.peek());
  lexer.position = contentStart;
  let value = '';
  for (;;) {
    const code = lexer.peek();
    if (code < 0 || (!multiLine && isNewLine(code))) {
      value = text.slice(contentStart, lexer.position);
      diagnostics.add('CS8997', lexer.position, multiLine ? lexer.position : lexer.position + 1);
      break;
    }
    if (code !== 34) {
      lexer.position++;
      continue;
    }
    const run = countQuotes(lexer, lexer.position);
    lexer.position += run;
    if (run < quotes) continue;
    value = text.slice(contentStart, lexer.position - run);
    if (run > quotes) diagnostics.add('CS8998', lexer.position - run + quotes, lexer.position);
    break;
  }
  const token = finishString(lexer, start, value);
  token.later ??= 'raw';
  return token;
}

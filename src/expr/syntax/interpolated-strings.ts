import { isNewLine } from './characters.js';
import type { Lexer } from './lexer.js';
import { countQuotes, readEscape, scanQuoted, scanRawString, scanVerbatimString } from './strings.js';
import type { SyntaxCode } from './syntax-diagnostics.js';
import type { InterpolatedSection, Token } from './token.js';

/** Nested strings deeper than this are not followed: the parser refuses them anyway. */
const depthLimit = 200;

interface Scan {
  readonly lexer: Lexer;
  readonly start: number;
  readonly verbatim: boolean;
  /** Quotes that open a raw string; 0 for the others. */
  readonly rawQuotes: number;
  /** `$` signs: so many braces open a hole of a raw string. */
  readonly dollars: number;
  readonly sections: InterpolatedSection[];
  failed: boolean;
  /** Index of the string's first diagnostic. */
  readonly firstError: number;
}

/** `$"…"`, `$@"…"`, `@$"…"`, `$"""…"""` from the lexer's position, or undefined when it is none of these. */
export function scanInterpolated(lexer: Lexer): Token | undefined {
  const start = lexer.position;
  let at = 0;
  let dollars = 0;
  let signs = 0;
  for (; ; at++) {
    const code = lexer.peek(at);
    if (code === 36) dollars++;
    else if (code === 64) signs++;
    else break;
  }
  if (dollars === 0 || lexer.peek(at) !== 34 || lexer.nesting >= depthLimit) return undefined;
  const quotes = signs === 0 ? countQuotes(lexer, start + at) : 1;
  const raw = quotes >= 3;
  if (!raw && dollars > 1) lexer.diagnostics.add('CS9004', start + at, start + at + quotes);
  lexer.position += at + (raw ? quotes : 1);
  const scan: Scan = {
    lexer,
    start,
    verbatim: signs > 0,
    rawQuotes: raw ? quotes : 0,
    dollars,
    sections: [],
    failed: false,
    firstError: lexer.diagnostics.count,
  };
  lexer.nesting++;
  scanContents(scan);
  lexer.nesting--;
  const token = lexer.token('interpolated', start);
  token.interpolated = { verbatim: scan.verbatim, raw: raw || dollars > 1, failed: scan.failed, sections: scan.sections };
  return token;
}

/** Only the first error of a string is told. */
function fail(scan: Scan, code: SyntaxCode, start: number, end: number, ...args: readonly string[]): void {
  // it comes before what is wrong with the text in the string
  if (!scan.failed) scan.lexer.diagnostics.entries.splice(scan.firstError, 0, { code, start, end, args });
  scan.failed = true;
}

const isPlain = (scan: Scan): boolean => !scan.verbatim && scan.rawQuotes === 0;

/** From behind the opening quote to behind the closing one. */
function scanContents(scan: Scan): void {
  const { lexer } = scan;
  let textStart = lexer.position;
  let value = '';
  const endText = (): void => {
    if (lexer.position > textStart) {
      scan.sections.push({
        kind: 'text',
        start: textStart,
        end: lexer.position,
        value,
        colon: undefined,
        format: undefined,
        close: 0,
      });
    }
    value = '';
  };
  for (;;) {
    const code = lexer.peek();
    if (code < 0 || (isNewLine(code) && isPlain(scan))) {
      endText();
      fail(scan, scan.rawQuotes > 0 ? 'CS8997' : 'CS1039', lexer.position - 1, lexer.position);
      return;
    }
    if (code === 34) {
      if (scan.verbatim && lexer.peek(1) === 34) {
        value += '"';
        lexer.position += 2;
        continue;
      }
      const run = scan.rawQuotes === 0 ? 1 : countQuotes(lexer, lexer.position);
      if (run >= scan.rawQuotes) {
        endText();
        lexer.position += run;
        return;
      }
      value += '"'.repeat(run);
      lexer.position += run;
    } else if (code === 123 && opensHole(scan)) {
      endText();
      scanHole(scan);
      textStart = lexer.position;
    } else value += readTextUnit(scan);
  }
}

function opensHole(scan: Scan): boolean {
  if (scan.rawQuotes === 0) return scan.lexer.peek(1) !== 123;
  for (let i = 0; i < scan.dollars; i++) if (scan.lexer.peek(i) !== 123) return false;
  return true;
}

/** One character of text as it means; braces must be doubled. */
function readTextUnit(scan: Scan): string {
  const { lexer } = scan;
  const start = lexer.position;
  const code = lexer.peek();
  if (code === 92 && isPlain(scan)) {
    const meaning = readEscape(lexer);
    if (meaning === '{' || meaning === '}') fail(scan, 'CS8087', start, lexer.position, meaning);
    return meaning;
  }
  lexer.position++;
  if ((code === 123 || code === 125) && scan.rawQuotes === 0) {
    if (lexer.peek() === code) lexer.position++;
    else fail(scan, 'CS8086', start, start + 1, String.fromCharCode(code));
  }
  return String.fromCharCode(code);
}

function scanHole(scan: Scan): void {
  const { lexer } = scan;
  const start = lexer.position;
  const width = scan.rawQuotes === 0 ? 1 : scan.dollars;
  lexer.position += width;
  let colon: number | undefined;
  let format: string | undefined;
  if (skipBalanced(scan, 125, true)) {
    colon = lexer.position++;
    format = readFormat(scan);
  }
  const close = lexer.position;
  if (lexer.peek() === 125) lexer.position = Math.min(lexer.end, close + width);
  else fail(scan, 'CS8076', start - 1, start + 1);
  scan.sections.push({ kind: 'hole', start, end: colon ?? close, value: '', colon, format, close });
}

function readFormat(scan: Scan): string {
  const { lexer } = scan;
  let format = '';
  for (;;) {
    const code = lexer.peek();
    if (code < 0 || (isNewLine(code) && isPlain(scan))) return format;
    if (code === 125) return format;
    if (code === 34) {
      if (!scan.verbatim || lexer.peek(1) !== 34) return format;
      format += '"';
      lexer.position += 2;
    } else if (code === 123) {
      fail(scan, 'CS1056', lexer.position, lexer.position + 1, '{');
      lexer.position++;
    } else format += readTextUnit(scan);
  }
}

/** Skips code up to the closer that stands open; true at the colon that ends a hole's expression. */
function skipBalanced(scan: Scan, closer: number, isHole: boolean): boolean {
  const { lexer } = scan;
  for (;;) {
    const code = lexer.peek();
    if (code < 0) return false;
    switch (code) {
      case 35: // #
        fail(scan, 'CS1003', lexer.position, lexer.position + 1, String.fromCharCode(closer));
        lexer.position++;
        break;
      case 58: // :
        if (isHole) return true;
        lexer.position++;
        break;
      case 125:
      case 41:
      case 93:
        if (code === closer) return false;
        fail(scan, 'CS1003', lexer.position, lexer.position + 1, String.fromCharCode(closer));
        lexer.position++;
        break;
      case 34:
        // once something is wrong, a quote ends the whole string
        if (scan.failed) return false;
        skipString(lexer, lexer.peek(1) === 34 && lexer.peek(2) === 34 ? scanRawString : (inner) => scanQuoted(inner, 34));
        break;
      case 39:
        skipString(lexer, (inner) => scanQuoted(inner, 39));
        break;
      case 36:
      case 64:
        if (code === 64 && lexer.peek(1) === 34) skipString(lexer, scanVerbatimString);
        else if (skipString(lexer, scanInterpolated) === undefined) lexer.position++;
        break;
      case 47:
        if (lexer.peek(1) === 47 || lexer.peek(1) === 42) skipComment(lexer);
        else lexer.position++;
        break;
      case 123:
      case 40:
      case 91: {
        const inner = code === 123 ? 125 : code === 40 ? 41 : 93;
        lexer.position++;
        if (lexer.nesting >= depthLimit) break;
        lexer.nesting++;
        skipBalanced(scan, inner, false);
        lexer.nesting--;
        if (lexer.peek() === inner) lexer.position++;
        break;
      }
      default:
        lexer.position++;
    }
  }
}

/** What is wrong with a string in a hole is told when the hole is parsed. */
function skipString(lexer: Lexer, scan: (lexer: Lexer) => Token | undefined): Token | undefined {
  const before = lexer.diagnostics.count;
  const refusals = lexer.diagnostics.refusals.length;
  const token = scan(lexer);
  lexer.diagnostics.truncate(before);
  lexer.diagnostics.refusals.length = refusals;
  return token;
}

function skipComment(lexer: Lexer): void {
  const { text, end } = lexer;
  if (lexer.peek(1) === 47) {
    while (lexer.position < end && !isNewLine(lexer.peek())) lexer.position++;
    return;
  }
  const close = text.indexOf('*/', lexer.position + 2);
  lexer.position = close < 0 || close + 2 > end ? end : close + 2;
}

import { hexValue, isDigit, isFormatting, isIdentifierPart, isIdentifierStart, isNewLine, isWhiteSpace } from './characters.js';
import { DirectiveReader } from './directives.js';
import { scanInterpolated } from './interpolated-strings.js';
import type { LiteralValue } from './nodes.js';
import { scanNumber } from './numbers.js';
import { scanQuoted, scanRawString, scanVerbatimString } from './strings.js';
import { SyntaxDiagnostics } from './syntax-diagnostics.js';
import { contextualKeywords, keywords, punctuators, Token } from './token.js';

/** After so many characters that mean nothing, the rest is one. */
const badTokenLimit = 200;

/** Turns text between two offsets into tokens. What is wrong with a token stays with it until the parser eats it. */
export class Lexer {
  position: number;
  readonly tokens: Token[] = [];
  /** What was found since the last token. */
  readonly diagnostics = new SyntaxDiagnostics();
  readonly #directives: DirectiveReader | undefined;
  #badTokens = 0;
  /** Brackets and strings that stand open while a string's holes are skipped. */
  nesting = 0;

  constructor(
    readonly text: string,
    start: number,
    readonly end: number,
    /** How deep in interpolated strings. */
    readonly depth: number = 0,
  ) {
    this.position = start;
    this.#directives = depth === 0 ? new DirectiveReader(this) : undefined;
  }

  /** The code unit at an offset from here, or -1 behind the end. */
  peek(offset = 0): number {
    const at = this.position + offset;
    return at < this.end ? this.text.charCodeAt(at) : -1;
  }

  /** All tokens; the last is `end`. */
  scanAll(): Token[] {
    this.#skipTrivia(undefined);
    while (this.position < this.end) {
      const token = this.#scanToken();
      this.#add(token);
      if (this.#isAtToken()) token.fullEnd = this.position;
      else this.#skipTrivia(token);
    }
    this.#directives?.finish();
    this.#add(new Token('end', this.end, this.end, ''));
    return this.tokens;
  }

  /** At most one blank stands before the next token, which is neither a comment nor a directive; moves over it. */
  #isAtToken(): boolean {
    if (this.diagnostics.count > 0) return false;
    const at = this.peek() === 32 ? this.position + 1 : this.position;
    const code = at < this.end ? this.text.charCodeAt(at) : -1;
    // `!` to `~` but for `/` and `#`
    if (code <= 32 || code >= 127 || code === 47 || code === 35) return false;
    this.position = at;
    return true;
  }

  #add(token: Token): void {
    if (this.diagnostics.count > 0) {
      token.errors = this.diagnostics.entries.slice();
      this.diagnostics.truncate(0);
    }
    if (this.diagnostics.refusals.length > 0) token.refusals = this.diagnostics.refusals.splice(0);
    this.tokens.push(token);
  }

  /** Trivia after a token up to and including the line break is its own; what follows leads the next token. */
  #skipTrivia(after: Token | undefined): void {
    let trailing = after !== undefined;
    let onlySpaceOnLine = !trailing;
    const endTrailing = (endsLine: boolean): void => {
      if (!trailing || after === undefined) return;
      trailing = false;
      after.fullEnd = this.position;
      after.endsLine = endsLine;
      if (this.diagnostics.count > 0) after.errors = [...after.errors, ...this.diagnostics.entries.splice(0)];
    };
    for (;;) {
      const code = this.peek();
      if (code === 47 && this.peek(1) === 47) {
        // a documentation comment always leads
        if (this.peek(2) === 47 && this.peek(3) !== 47) endTrailing(false);
        while (this.position < this.end && !isNewLine(this.peek())) this.position++;
        onlySpaceOnLine = false;
      } else if (code === 47 && this.peek(1) === 42) {
        if (this.peek(2) === 42 && this.peek(3) !== 42 && this.peek(3) !== 47) endTrailing(false);
        this.#skipBlockComment();
        onlySpaceOnLine = false;
      } else if (code >= 0 && isNewLine(code)) {
        this.position += code === 13 && this.peek(1) === 10 ? 2 : 1;
        endTrailing(true);
        onlySpaceOnLine = true;
      } else if (code >= 0 && isWhiteSpace(code)) {
        this.position++;
      } else if (code === 35 && this.#directives !== undefined) {
        this.#directives.read(this.tokens.length > 0, onlySpaceOnLine);
        endTrailing(false);
        onlySpaceOnLine = true;
      } else break;
    }
    endTrailing(false);
  }

  #skipBlockComment(): void {
    const start = this.position;
    const close = this.text.indexOf('*/', start + 2);
    if (close < 0 || close + 2 > this.end) {
      this.position = this.end;
      this.diagnostics.add('CS1035', start, start);
    } else this.position = close + 2;
  }

  #scanToken(): Token {
    const start = this.position;
    const code = this.peek();
    if (isDigit(code) || (code === 46 && isDigit(this.peek(1)))) return scanNumber(this);
    if (code === 34) {
      return this.peek(1) === 34 && this.peek(2) === 34 ? scanRawString(this) : scanQuoted(this, 34);
    }
    if (code === 39) return scanQuoted(this, 39);
    if (code === 64) return this.#scanAt();
    if (code === 36) {
      const token = scanInterpolated(this);
      if (token !== undefined) return token;
    }
    if (isIdentifierStart(code) || code === 92) {
      const token = this.#scanPlainIdentifier() ?? this.#scanIdentifier(false);
      if (token !== undefined) return token;
    }
    if (code === 46 && this.peek(1) === 46) {
      while (this.peek() === 46) this.position++;
      if (this.position - start > 2) this.diagnostics.add('CS8635', start, start);
      return this.token('..', start);
    }
    const candidates = punctuators[code];
    if (candidates !== undefined)
      for (const text of candidates) {
        const end = start + text.length;
        if (end > this.end || (text.length > 1 && !this.text.startsWith(text, start))) continue;
        this.position = end;
        return new Token(text, start, end, text);
      }
    return this.#scanBad();
  }

  #scanBad(): Token {
    const start = this.position;
    const unicode = readUnicodeEscape(this.text, start, this.end);
    if (unicode !== undefined && !unicode.isWhole) this.diagnostics.add('CS1009', start, unicode.end);
    if (this.#badTokens++ > badTokenLimit) this.position = this.end;
    else this.position = unicode?.end ?? start + 1;
    const text = this.text.slice(start, this.position);
    this.diagnostics.add('CS1056', start, start, text);
    return this.token('bad', start);
  }

  /** `@name`, `@"text"`, `@$"text"`; or only `@`. */
  #scanAt(): Token {
    const start = this.position;
    let signs = 1;
    while (this.peek(signs) === 64) signs++;
    if (this.peek(signs) === 34) return scanVerbatimString(this, signs);
    const interpolated = scanInterpolated(this);
    if (interpolated !== undefined) return interpolated;
    const name = this.#scanIdentifier(true);
    if (name !== undefined) return name;
    while (this.peek() === 64) this.position++;
    this.diagnostics.add('CS1646', start, start);
    return this.token('bad', start);
  }

  /** Letters, digits and underscores of ASCII, or undefined when anything else belongs to the name too. */
  #scanPlainIdentifier(): Token | undefined {
    const { text, end, position: start } = this;
    let at = start;
    let code = 0;
    for (; at < end; at++) {
      code = text.charCodeAt(at);
      if (code >= 97 ? code > 122 : code >= 65 ? code > 90 && code !== 95 : code < 48 || code > 57) break;
    }
    if (at === start || (at < end && (code === 92 || code > 127))) return undefined;
    this.position = at;
    return this.#word(text.slice(start, at), start);
  }

  /** A keyword or an identifier, which may be a contextual keyword. */
  #word(name: string, start: number): Token {
    const keyword = keywords.get(name);
    const token = new Token(keyword ?? 'identifier', start, this.position, keyword ?? name);
    token.name = name;
    token.contextual = keyword ?? contextualKeywords.get(name) ?? '';
    return token;
  }

  /** An identifier or keyword from here, or undefined. */
  #scanIdentifier(verbatim: boolean): Token | undefined {
    const { text, end } = this;
    const start = this.position;
    let at = start;
    while (at < end && text.charCodeAt(at) === 64) at++;
    const signs = at - start;
    const nameStart = at;
    let escaped = false;
    let name = '';
    for (;;) {
      const code = at < end ? text.charCodeAt(at) : -1;
      const first = at === nameStart;
      if (code === 92) {
        const unit = readUnicodeEscape(text, at, end);
        if (unit === undefined || !(first ? isIdentifierStart(unit.code) : isIdentifierPart(unit.code))) break;
        if (!unit.isWhole) this.diagnostics.add('CS1009', at, unit.end);
        if (!isFormatting(unit.code)) name += String.fromCharCode(unit.code);
        at = unit.end;
        escaped = true;
      } else if (code >= 0 && (first ? isIdentifierStart(code) : isIdentifierPart(code))) {
        at++;
        if (code > 127 && isFormatting(code)) escaped = true;
        else if (escaped) name += text[at - 1]!;
        else name = text.slice(nameStart, at);
      } else break;
    }
    if (at === nameStart) return undefined;
    this.position = at;
    if (signs > 1) this.diagnostics.add('CS9008', start, start + signs);
    if (!verbatim && !escaped) return this.#word(name, start);
    const token = this.token('identifier', start);
    token.name = name;
    return token;
  }

  /** The token from `start` to here. */
  token(kind: string, start: number): Token {
    return new Token(kind, start, this.position, this.text.slice(start, this.position));
  }

  literal(kind: string, start: number, value: LiteralValue): Token {
    const token = this.token(kind, start);
    token.literal = value;
    return token;
  }
}

interface UnicodeEscape {
  /** The first UTF-16 unit of what it means; the letter after the backslash when it means nothing. */
  readonly code: number;
  readonly end: number;
  /** It has all its digits, and they mean a character. */
  readonly isWhole: boolean;
}

/** `\uXXXX` or `\UXXXXXXXX`, whose digits may be too few. */
function readUnicodeEscape(text: string, at: number, end: number): UnicodeEscape | undefined {
  const letter = text[at] === '\\' ? text[at + 1] : undefined;
  const wanted = letter === 'u' ? 4 : letter === 'U' ? 8 : 0;
  if (wanted === 0 || at + 2 > end) return undefined;
  let code = 0;
  let digits = 0;
  for (; digits < wanted && at + 2 + digits < end; digits++) {
    const value = hexValue(text.charCodeAt(at + 2 + digits));
    if (value < 0) break;
    code = code * 16 + value;
  }
  const meansNothing = digits === 0 || code > 0x10ffff;
  const unit = meansNothing ? text.charCodeAt(at + 1) : String.fromCodePoint(code).charCodeAt(0);
  return { code: unit, end: at + 2 + digits, isWhole: digits === wanted && !meansNothing };
}

/** The lexical half of the pattern parser: characters, escapes, numbers, names, blanks and character classes. */
import { ClrException } from '../exception.js';
import { CharClass, type ClassLetter, isBoundaryWordChar } from './char-class.js';
import { regexOptions } from './regex-options.js';

const { ignoreCase, explicitCapture, multiline, singleline, ignorePatternWhitespace, ecmaScript } = regexOptions;

/** Offsets in messages count from the pattern's start to where the parser was. */
export function throwParse(pattern: string, offset: number, message: string): never {
  throw new ClrException(
    'System.Text.RegularExpressions.RegexParseException',
    `Invalid pattern '${pattern}' at offset ${offset}. ${message}`,
  );
}

const optionLetters: Readonly<Record<string, number>> = {
  i: ignoreCase,
  m: multiline,
  n: explicitCapture,
  s: singleline,
  x: ignorePatternWhitespace,
};
const simpleEscapes: Readonly<Record<string, number>> = { a: 7, b: 8, e: 0x1b, f: 12, n: 10, r: 13, t: 9, v: 11 };

const quantifiers = '*+?{';
const specials = '\\*+?|{[()^$.';
const blanks = '\t\n\f\r ';

export const isQuantifierChar = (char: string): boolean => quantifiers.includes(char);
export const isSpecialChar = (char: string): boolean => specials.includes(char);
export const isDigitChar = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';
export const isNameChar = (char: string | undefined): boolean => char !== undefined && isBoundaryWordChar(char.charCodeAt(0));

export abstract class Scanner {
  protected pos = 0;
  constructor(
    protected readonly pattern: string,
    protected options: number,
  ) {}

  protected has(option: number): boolean {
    return (this.options & option) !== 0;
  }
  protected get atEnd(): boolean {
    return this.pos >= this.pattern.length;
  }
  protected fail(message: string): never {
    return throwParse(this.pattern, this.pos, message);
  }
  /** The character here, undefined at the end. */
  protected get here(): string | undefined {
    return this.pattern[this.pos];
  }
  /** The character here is this one; steps over it. */
  protected accept(char: string): boolean {
    if (this.pattern[this.pos] !== char) return false;
    this.pos++;
    return true;
  }

  /** Moves over comments, and over blanks where they mean nothing. */
  protected scanBlank(): void {
    for (;;) {
      if (this.has(ignorePatternWhitespace)) while (!this.atEnd && blanks.includes(this.here!)) this.pos++;
      if (this.has(ignorePatternWhitespace) && this.here === '#') {
        const end = this.pattern.indexOf('\n', this.pos);
        this.pos = end < 0 ? this.pattern.length : end;
      } else if (this.pattern.startsWith('(?#', this.pos)) {
        const end = this.pattern.indexOf(')', this.pos);
        if (end < 0) {
          this.pos = this.pattern.length;
          this.fail('Unterminated (?#...) comment.');
        }
        this.pos = end + 1;
      } else return;
    }
  }
  protected isSpecialOrBlank(char: string): boolean {
    return isSpecialChar(char) || (this.has(ignorePatternWhitespace) && (char === '#' || blanks.includes(char)));
  }
  /** A quantifier begins here; `{` only if all of `{n}`, `{n,}` or `{n,m}` is there. */
  protected isTrueQuantifier(): boolean {
    const { pattern, pos } = this;
    if (pattern[pos] !== '{') return !this.atEnd && isQuantifierChar(pattern[pos]!);
    let at = pos + 1;
    while (isDigitChar(pattern[at])) at++;
    if (at === pos + 1) return false;
    if (pattern[at] === '}') return true;
    if (pattern[at] !== ',') return false;
    at++;
    while (isDigitChar(pattern[at])) at++;
    return pattern[at] === '}';
  }

  protected scanDecimal(): number {
    let value = 0;
    while (isDigitChar(this.here)) {
      value = value * 10 + Number(this.pattern[this.pos++]);
      if (value > 0x7fffffff) this.fail('Quantifier and capture group numbers must be less than or equal to Int32.MaxValue.');
    }
    return value;
  }
  protected scanName(): string {
    const start = this.pos;
    while (isNameChar(this.here)) this.pos++;
    return this.pattern.slice(start, this.pos);
  }
  /** `imnsx-imnsx`. */
  protected scanOptions(): void {
    let isOff = false;
    for (; !this.atEnd; this.pos++) {
      const char = this.here!;
      if (char === '-') isOff = true;
      else if (char === '+') isOff = false;
      else {
        const option = optionLetters[String.fromCharCode(char.charCodeAt(0) | 0x20)];
        if (option === undefined) return;
        this.options = isOff ? this.options & ~option : this.options | option;
      }
    }
  }

  /** An escape that means one character; the backslash has been read. */
  protected scanCharEscape(): number {
    const char = this.pattern[this.pos++]!;
    if (char >= '0' && char <= '7') {
      this.pos--;
      return this.#scanOctal();
    }
    if (char === 'x') return this.#scanHex(2);
    if (char === 'u') return this.#scanHex(4);
    if (char === 'c') return this.#scanControl();
    const simple = Object.hasOwn(simpleEscapes, char) ? simpleEscapes[char] : undefined;
    if (simple !== undefined) return simple;
    if (!this.has(ecmaScript) && isNameChar(char)) this.fail(`Unrecognized escape sequence \\${char}.`);
    return char.charCodeAt(0);
  }
  #scanOctal(): number {
    let value = 0;
    for (let left = 3; left > 0 && !this.atEnd && this.here! >= '0' && this.here! <= '7'; left--) {
      value = value * 8 + Number(this.pattern[this.pos++]);
      if (this.has(ecmaScript) && value >= 0x20) break;
    }
    return value & 0xff;
  }
  #scanHex(digits: number): number {
    let value = 0;
    let left = digits;
    if (this.pos + digits <= this.pattern.length)
      for (; left > 0; left--) {
        const digit = Number.parseInt(this.pattern[this.pos++]!, 16);
        if (Number.isNaN(digit)) break;
        value = value * 16 + digit;
      }
    if (left > 0) this.fail('Insufficient or invalid hexadecimal digits.');
    return value;
  }
  #scanControl(): number {
    if (this.atEnd) this.fail('Missing control character.');
    let code = this.pattern.charCodeAt(this.pos++);
    if (code >= 0x61 && code <= 0x7a) code -= 0x20;
    code -= 0x40;
    return code >= 0 && code < 0x20 ? code : this.fail('Unrecognized control character.');
  }
  /** The name in `\p{name}`; `\p` has been read. */
  protected scanProperty(): string {
    if (this.pos + 2 >= this.pattern.length) this.fail('Incomplete \\p{X} character escape.');
    if (this.pattern[this.pos++] !== '{') this.fail('Malformed \\p{X} character escape.');
    const start = this.pos;
    while (isNameChar(this.here) || this.here === '-') this.pos++;
    const name = this.pattern.slice(start, this.pos);
    if (this.atEnd || this.pattern[this.pos++] !== '}') this.fail('Incomplete \\p{X} character escape.');
    return name;
  }
  protected addProperty(set: CharClass, isNegated: boolean, isCaseIgnored: boolean): void {
    const name = this.scanProperty();
    if (!set.addProperty(name, isNegated, isCaseIgnored)) this.fail(`Unknown property '${name}'.`);
  }

  /** A character class after its `[`. */
  protected scanCharClass(isCaseIgnored: boolean, scanOnly: boolean): CharClass {
    const set = new CharClass();
    let previous = 0;
    let inRange = false;
    let isFirst = true;
    let isClosed = false;
    if (this.accept('^')) {
      set.isNegated = true;
      if (this.has(ecmaScript) && this.here === ']') isFirst = false;
    }
    for (; !this.atEnd; isFirst = false) {
      let isEscaped = false;
      let code = this.pattern.charCodeAt(this.pos++);
      if (code === 0x5d) {
        if (!isFirst) {
          isClosed = true;
          break;
        }
      } else if (code === 0x5c && !this.atEnd) {
        const escaped = this.pattern[this.pos]!;
        if ('dDsSwWpP'.includes(escaped)) {
          this.pos++;
          this.#addClassEscape(set, escaped, inRange, isCaseIgnored, scanOnly);
          continue;
        }
        if (escaped === '-') {
          this.pos++;
          if (scanOnly) continue;
          if (inRange && previous > 0x2d) this.fail('[x-y] range in reverse order.');
          set.addRange(inRange ? previous : 0x2d, 0x2d);
          inRange = false;
          continue;
        }
        code = this.scanCharEscape();
        isEscaped = true;
      }
      if (inRange) {
        inRange = false;
        if (scanOnly) continue;
        if (code === 0x5b && !isEscaped && !isFirst) {
          set.addRange(previous, previous);
          set.subtraction = this.#scanSubtraction(isCaseIgnored);
        } else {
          if (previous > code) this.fail('[x-y] range in reverse order.');
          set.addRange(previous, code);
        }
      } else if (this.pos + 1 < this.pattern.length && this.here === '-' && this.pattern[this.pos + 1] !== ']') {
        previous = code;
        inRange = true;
        this.pos++;
      } else if (code === 0x2d && !isEscaped && this.here === '[' && !isFirst) {
        this.pos++;
        if (scanOnly) this.scanCharClass(isCaseIgnored, true);
        else set.subtraction = this.#scanSubtraction(isCaseIgnored);
      } else if (!scanOnly) set.addRange(code, code);
    }
    if (!isClosed) this.fail('Unterminated [] set.');
    if (!scanOnly && isCaseIgnored) set.addCaseEquivalents();
    return set;
  }
  #addClassEscape(set: CharClass, escaped: string, inRange: boolean, isCaseIgnored: boolean, scanOnly: boolean): void {
    if (scanOnly) {
      if (escaped === 'p' || escaped === 'P') this.scanProperty();
      return;
    }
    if (inRange) this.fail(`Cannot include class \\${escaped} in character range.`);
    const lower = escaped.toLowerCase();
    const isNegated = lower !== escaped;
    if (lower === 'p') this.addProperty(set, isNegated, isCaseIgnored);
    else set.addLetter(lower as ClassLetter, isNegated, this.has(ecmaScript));
  }
  #scanSubtraction(isCaseIgnored: boolean): CharClass {
    const subtraction = this.scanCharClass(isCaseIgnored, false);
    if (!this.atEnd && this.here !== ']') this.fail('A subtraction must be the last element in a character class.');
    return subtraction;
  }
}

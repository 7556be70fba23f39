/** .NET's pattern parser (System.Text.RegularExpressions.RegexParser): same order of checks, same messages and offsets. */
import { CharClass, type ClassLetter, classOfLetter, classOfRanges } from './char-class.js';
import {
  type AnchorKind,
  captureNode,
  charNode,
  literalNode,
  RegexNode,
  referenceNode,
  setNode,
  textNode,
  unlimited,
} from './nodes.js';
import { regexOptions } from './regex-options.js';
import { isDigitChar, isNameChar, isQuantifierChar, isSpecialChar, Scanner } from './scanner.js';

const { ignoreCase, explicitCapture, multiline, singleline, ignorePatternWhitespace, rightToLeft, ecmaScript } = regexOptions;

/** What a pattern captures, by number and name. */
export interface CaptureNames {
  /** Slot of each group number; slots follow the numbers' order. */
  readonly slots: ReadonlyMap<number, number>;
  /** Number of each group by name; numbers are names too where any group has a name or a number is skipped. */
  readonly numbers: ReadonlyMap<string, number> | undefined;
  /** Name of each slot; absent where every slot is its own name. */
  readonly names: readonly string[] | undefined;
}

export interface ParsedPattern {
  readonly root: RegexNode;
  readonly captures: CaptureNames;
}

const anchors: Readonly<Record<string, AnchorKind>> = { A: 'beginning', G: 'start', Z: 'endZ', z: 'end' };
const invalidGroupName = 'Invalid group name: Group names must begin with a word character.';
const unrecognizedGroup = 'Unrecognized grouping construct.';
const undefinedNumber = (capture: number): string => `Reference to undefined group number ${capture}.`;
const undefinedName = (name: string): string => `Reference to undefined group name '${name}'.`;

/** What an open group has so far. */
interface OpenGroup {
  readonly group: RegexNode;
  readonly alternation: RegexNode;
  readonly concatenation: RegexNode;
}

class Parser extends Scanner {
  readonly #initialOptions: number;
  #optionStack: number[] = [];
  #nextCapture = 1;
  #ignoreNextParen = false;
  /** Where each group number was first seen. */
  readonly #positions = new Map<number, number>();
  /** Group numbers by name; while counting, positions. */
  #numbersByName: Map<string, number> | undefined;
  #names: string[] = [];
  #topCapture = 0;

  #stack: OpenGroup[] = [];
  #group: RegexNode;
  #alternation: RegexNode;
  #concatenation: RegexNode;
  #unit: RegexNode | undefined;

  constructor(pattern: string, options: number) {
    super(pattern, options);
    this.#initialOptions = options;
    this.#group = this.#alternation = this.#concatenation = new RegexNode('empty', options);
  }

  parse(): ParsedPattern {
    this.#countCaptures();
    const captures = this.#assignNames();
    this.pos = 0;
    this.options = this.#initialOptions;
    this.#optionStack = [];
    this.#nextCapture = 1;
    this.#ignoreNextParen = false;
    return { root: this.#scanRegex(), captures };
  }

  // First pass: which groups there are.

  #noteNumber(number: number, position: number): void {
    if (this.#positions.has(number)) return;
    this.#positions.set(number, position);
    if (this.#topCapture <= number) this.#topCapture = number === 0x7fffffff ? number : number + 1;
  }
  #noteName(name: string, position: number): void {
    this.#numbersByName ??= new Map();
    if (this.#numbersByName.has(name)) return;
    this.#numbersByName.set(name, position);
    this.#names.push(name);
  }
  #isCapture(number: number): boolean {
    return this.#positions.has(number);
  }

  #countCaptures(): void {
    this.#noteNumber(0, 0);
    while (!this.atEnd) {
      const start = this.pos;
      switch (this.pattern[this.pos++]) {
        case '\\':
          if (!this.atEnd) this.#scanBackslash(true);
          break;
        case '#':
          if (this.has(ignorePatternWhitespace)) {
            this.pos--;
            this.scanBlank();
          }
          break;
        case '[':
          this.scanCharClass(false, true);
          break;
        case ')':
          this.options = this.#optionStack.pop() ?? this.options;
          break;
        case '(':
          if (!this.#countGroup(start)) continue;
          this.#ignoreNextParen = false;
          break;
      }
    }
  }
  /** Counts what a `(` opens; false when the next parenthesis is the condition of an alternation. */
  #countGroup(start: number): boolean {
    if (this.pattern.startsWith('?#', this.pos)) {
      this.pos--;
      this.scanBlank();
      return true;
    }
    this.#optionStack.push(this.options);
    if (!this.accept('?')) {
      if (!this.has(explicitCapture) && !this.#ignoreNextParen) this.#noteNumber(this.#nextCapture++, start);
      return true;
    }
    if (this.pos + 1 < this.pattern.length && (this.here === '<' || this.here === "'")) {
      this.pos++;
      const char = this.pattern[this.pos]!;
      if (char !== '0' && isNameChar(char)) {
        if (isDigitChar(char)) this.#noteNumber(this.scanDecimal(), start);
        else this.#noteName(this.scanName(), start);
      }
      return true;
    }
    this.scanOptions();
    if (this.accept(')')) this.#optionStack.pop();
    else if (this.here === '(') {
      this.#ignoreNextParen = true;
      return false;
    }
    return true;
  }

  /** Names get the numbers that are free, in order of appearance. */
  #assignNames(): CaptureNames {
    const byName = this.#numbersByName;
    if (byName !== undefined)
      for (const name of this.#names) {
        while (this.#isCapture(this.#nextCapture)) this.#nextCapture++;
        const position = byName.get(name)!;
        byName.set(name, this.#nextCapture);
        this.#noteNumber(this.#nextCapture, position);
        this.#nextCapture++;
      }
    const numbers = [...this.#positions.keys()].sort((a, b) => a - b);
    const slots = new Map(numbers.map((number, slot) => [number, slot]));
    if (byName === undefined && this.#positions.size === this.#topCapture) return { slots, numbers: undefined, names: undefined };
    const nameOfNumber = new Map(this.#names.map((name) => [byName!.get(name)!, name]));
    this.#numbersByName = byName ?? new Map();
    const names = numbers.map((number) => {
      const own = nameOfNumber.get(number);
      if (own !== undefined) return own;
      this.#numbersByName!.set(String(number), number);
      return String(number);
    });
    return { slots, numbers: this.#numbersByName, names };
  }

  // Second pass: the tree.

  #startGroup(group: RegexNode): void {
    this.#group = group;
    this.#alternation = new RegexNode('alternate', this.options);
    this.#concatenation = new RegexNode('concatenate', this.options);
  }
  get #isConditional(): boolean {
    return this.#group.kind === 'expressionConditional' || this.#group.kind === 'backreferenceConditional';
  }
  #addAlternate(): void {
    (this.#isConditional ? this.#group : this.#alternation).children.push(this.#concatenation.inMatchingOrder());
    this.#concatenation = new RegexNode('concatenate', this.options);
  }
  #addGroup(): void {
    const { children, kind } = this.#group;
    if (this.#isConditional) {
      children.push(this.#concatenation.inMatchingOrder());
      if (children.length > (kind === 'backreferenceConditional' ? 2 : 3)) this.fail('Too many | in (?()|).');
    } else {
      this.#alternation.children.push(this.#concatenation.inMatchingOrder());
      children.push(this.#alternation);
    }
    this.#unit = this.#group;
  }
  #popGroup(): void {
    const { group, alternation, concatenation } = this.#stack.pop()!;
    this.#group = group;
    this.#alternation = alternation;
    this.#concatenation = concatenation;
    if (group.kind !== 'expressionConditional' || group.children.length > 0) return;
    if (this.#unit === undefined) this.fail('Illegal conditional (?(...)) expression.');
    group.children.push(this.#unit!);
    this.#unit = undefined;
  }
  #addLiteral(start: number, length: number): void {
    if (length <= 0) return;
    if (length > 1 && !this.has(ignoreCase))
      this.#concatenation.children.push(textNode(this.options, this.pattern.slice(start, start + length)));
    else
      for (let i = start; i < start + length; i++)
        this.#concatenation.children.push(literalNode(this.options, this.pattern.charCodeAt(i)));
  }

  #scanRegex(): RegexNode {
    let isQuantifier = false;
    this.#startGroup(captureNode(this.options & ~ignoreCase, 0));
    while (!this.atEnd) {
      let wasQuantifier = isQuantifier;
      isQuantifier = false;
      this.scanBlank();
      const start = this.pos;
      while (!this.atEnd && (!this.isSpecialOrBlank(this.here!) || (this.here === '{' && !this.isTrueQuantifier()))) this.pos++;
      const end = this.pos;
      this.scanBlank();
      let char: string | undefined;
      if (!this.atEnd && isSpecialChar(this.here!)) {
        char = this.here!;
        isQuantifier = isQuantifierChar(char);
        this.pos++;
      }
      if (start < end) {
        wasQuantifier = false;
        this.#addLiteral(start, end - start - (isQuantifier ? 1 : 0));
        if (isQuantifier) this.#unit = literalNode(this.options, this.pattern.charCodeAt(end - 1));
      }
      if (char === undefined) continue;
      if (!this.#scanSpecial(char, wasQuantifier)) continue;
      this.scanBlank();
      if (this.atEnd || !(isQuantifier = this.isTrueQuantifier())) {
        this.#concatenation.children.push(this.#unit!);
        this.#unit = undefined;
        continue;
      }
      this.#scanQuantifier();
    }
    if (this.#stack.length > 0) this.fail("Not enough )'s.");
    this.#addGroup();
    return this.#unit!;
  }

  /** What a special character begins; true when it left a unit that a quantifier may follow. */
  #scanSpecial(char: string, wasQuantifier: boolean): boolean {
    switch (char) {
      case '[':
        this.#unit = setNode(this.options, this.scanCharClass(this.has(ignoreCase), false));
        return true;
      case '(': {
        this.#optionStack.push(this.options);
        const group = this.#scanGroupOpen();
        if (group === undefined) this.#optionStack.pop();
        else {
          this.#stack.push({ group: this.#group, alternation: this.#alternation, concatenation: this.#concatenation });
          this.#startGroup(group);
        }
        return false;
      }
      case '|':
        this.#addAlternate();
        return false;
      case ')':
        if (this.#stack.length === 0) this.fail("Too many )'s.");
        this.#addGroup();
        this.#popGroup();
        this.options = this.#optionStack.pop()!;
        return this.#unit !== undefined;
      case '\\':
        if (this.atEnd) this.fail('Illegal \\ at end of pattern.');
        this.#unit = this.#scanBackslash(false);
        return true;
      case '^':
        this.#unit = new RegexNode(this.has(multiline) ? 'bol' : 'beginning', this.options);
        return true;
      case '$':
        this.#unit = new RegexNode(this.has(multiline) ? 'eol' : 'endZ', this.options);
        return true;
      case '.':
        this.#unit = this.has(singleline)
          ? setNode(this.options, classOfRanges([0, 0xffff]))
          : charNode('notOne', this.options, 0x0a);
        return true;
      default:
        if (this.#unit === undefined)
          this.fail(wasQuantifier ? `Nested quantifier '${char}'.` : `Quantifier '${char}' following nothing.`);
        this.pos--;
        return true;
    }
  }

  #scanQuantifier(): void {
    const char = this.pattern[this.pos++]!;
    let min = char === '+' ? 1 : 0;
    let max = char === '?' ? 1 : unlimited;
    if (char === '{') {
      max = min = this.scanDecimal();
      if (this.accept(',')) max = this.here === '}' ? unlimited : this.scanDecimal();
      this.pos++;
    }
    this.scanBlank();
    const isLazy = this.accept('?');
    if (min > max) this.fail('Illegal {x,y} with x > y.');
    this.#concatenation.children.push(this.#unit!.repeated(isLazy, min, max));
    this.#unit = undefined;
  }

  /** After `(`: the node of the group, or undefined for `(?imnsx)`. */
  #scanGroupOpen(): RegexNode | undefined {
    if (this.here !== '?' || this.pattern[this.pos + 1] === ')') {
      if (!this.has(explicitCapture) && !this.#ignoreNextParen) return captureNode(this.options, this.#nextCapture++);
      this.#ignoreNextParen = false;
      return new RegexNode('group', this.options);
    }
    this.pos++;
    if (this.atEnd) this.fail(unrecognizedGroup);
    switch (this.pattern[this.pos++]) {
      case ':':
        return new RegexNode('group', this.options);
      case '=':
        this.options &= ~rightToLeft;
        return new RegexNode('lookaround', this.options);
      case '!':
        this.options &= ~rightToLeft;
        return new RegexNode('negativeLookaround', this.options);
      case '>':
        return new RegexNode('atomic', this.options);
      case "'":
        return this.#scanNamedGroup("'");
      case '<':
        if (this.accept('=')) {
          this.options |= rightToLeft;
          return new RegexNode('lookaround', this.options);
        }
        if (this.accept('!')) {
          this.options |= rightToLeft;
          return new RegexNode('negativeLookaround', this.options);
        }
        return this.#scanNamedGroup('>');
      case '(':
        return this.#scanConditional();
      default:
        this.pos--;
        if (this.#group.kind !== 'expressionConditional') this.scanOptions();
        if (this.atEnd) this.fail(unrecognizedGroup);
        if (this.accept(')')) return undefined;
        if (this.pattern[this.pos++] !== ':') this.fail(unrecognizedGroup);
        return new RegexNode('group', this.options);
    }
  }

  /** `(?<name>`, `(?<name-other>`, `(?<-other>` after the `<`. */
  #scanNamedGroup(close: string): RegexNode {
    if (this.atEnd) this.fail(unrecognizedGroup);
    const first = this.here!;
    if (close === "'" && (first === '=' || first === '!')) {
      this.pos++;
      this.fail(unrecognizedGroup);
    }
    let capture = -1;
    let uncapture = -1;
    let isBalancing = false;
    if (isDigitChar(first)) {
      capture = this.scanDecimal();
      const isKnown = this.#isCapture(capture);
      this.#requireNameEnd(close, true);
      if (capture === 0) this.fail('Capture number cannot be zero.');
      if (!isKnown) capture = -1;
    } else if (isNameChar(first)) {
      capture = this.#numbersByName?.get(this.scanName()) ?? -1;
      this.#requireNameEnd(close, true);
    } else if (first === '-') isBalancing = true;
    else this.fail(invalidGroupName);

    if ((capture !== -1 || isBalancing) && this.pos + 1 < this.pattern.length && this.here === '-') {
      this.pos++;
      uncapture = this.#scanUncapture();
      this.#requireNameEnd(close, false);
    }
    if ((capture !== -1 || uncapture !== -1) && !this.atEnd && this.pattern[this.pos++] === close)
      return captureNode(this.options, capture, uncapture);
    return this.fail(unrecognizedGroup);
  }
  #requireNameEnd(close: string, mayBalance: boolean): void {
    if (this.atEnd || this.here === close || (mayBalance && this.here === '-')) return;
    this.fail(invalidGroupName);
  }
  #scanUncapture(): number {
    if (isDigitChar(this.here)) {
      const number = this.scanDecimal();
      return this.#isCapture(number) ? number : this.fail(undefinedNumber(number));
    }
    if (!isNameChar(this.here)) this.fail(invalidGroupName);
    const name = this.scanName();
    return this.#numbersByName?.get(name) ?? this.fail(undefinedName(name));
  }

  /** `(?(condition)yes|no)` after the second `(`. */
  #scanConditional(): RegexNode {
    const start = this.pos;
    if (isDigitChar(this.here)) {
      const number = this.scanDecimal();
      if (this.atEnd || this.pattern[this.pos++] !== ')')
        this.fail(`Conditional alternation is missing a closing parenthesis after the group number ${number}.`);
      if (!this.#isCapture(number)) this.fail(`Conditional alternation refers to an undefined group number ${number}.`);
      return referenceNode('backreferenceConditional', this.options, number);
    }
    if (isNameChar(this.here)) {
      const number = this.#numbersByName?.get(this.scanName());
      if (number !== undefined && !this.atEnd && this.pattern[this.pos++] === ')')
        return referenceNode('backreferenceConditional', this.options, number);
    }
    this.pos = start - 1;
    this.#ignoreNextParen = true;
    const [, question, kind, following] = this.pattern.slice(this.pos, this.pos + 4);
    if (question === '?') {
      if (kind === '#') this.fail('Alternation conditions cannot be comments.');
      const isNamed = kind === "'" || (kind === '<' && following !== undefined && following !== '!' && following !== '=');
      if (isNamed) this.fail('Alternation conditions do not capture and cannot be named.');
    }
    return new RegexNode('expressionConditional', this.options);
  }

  /** After a backslash, which is not the last character. */
  #scanBackslash(scanOnly: boolean): RegexNode | undefined {
    const char = this.here!;
    switch (char) {
      case 'b':
      case 'B': {
        this.pos++;
        const isEcma = this.has(ecmaScript);
        const kind = char === 'b' ? (isEcma ? 'ecmaBoundary' : 'boundary') : isEcma ? 'nonEcmaBoundary' : 'nonBoundary';
        return new RegexNode(kind, this.options);
      }
      case 'A':
      case 'G':
      case 'Z':
      case 'z':
        this.pos++;
        return new RegexNode(anchors[char]!, this.options);
      case 'w':
      case 'W':
      case 's':
      case 'S':
      case 'd':
      case 'D': {
        this.pos++;
        const lower = char.toLowerCase() as ClassLetter;
        return setNode(this.options, classOfLetter(lower, lower !== char, this.has(ecmaScript)));
      }
      case 'p':
      case 'P': {
        this.pos++;
        if (scanOnly) return undefined;
        const set = new CharClass();
        this.addProperty(set, char === 'P', this.has(ignoreCase));
        if (this.has(ignoreCase)) set.addCaseEquivalents();
        return setNode(this.options, set);
      }
      default:
        return this.#scanReferenceOrChar(scanOnly);
    }
  }

  #scanReferenceOrChar(scanOnly: boolean): RegexNode | undefined {
    const start = this.pos;
    let close = '';
    const quoted = this.here === "'" || this.here === '<';
    if (this.here === 'k') {
      if (this.pos + 1 < this.pattern.length) {
        this.pos++;
        const open = this.pattern[this.pos++];
        if (open === '<' || open === "'") close = open === "'" ? "'" : '>';
      }
      if (close === '' || this.atEnd) this.fail('Malformed \\k<...> named back reference.');
    } else if (quoted && this.pos + 1 < this.pattern.length) {
      close = this.here === "'" ? "'" : '>';
      this.pos++;
    }
    const found = close === '' ? this.#scanNumberReference(scanOnly) : this.#scanQuotedReference(close, scanOnly);
    if (found !== undefined) return found === 'seen' ? undefined : found;
    this.pos = start;
    const code = this.scanCharEscape();
    return scanOnly ? undefined : literalNode(this.options, code);
  }
  /** `<name>` or `<1>` of a reference; undefined when it is none after all. */
  #scanQuotedReference(close: string, scanOnly: boolean): RegexNode | 'seen' | undefined {
    if (isDigitChar(this.here)) {
      const number = this.scanDecimal();
      if (this.atEnd || this.pattern[this.pos++] !== close) return undefined;
      if (scanOnly) return 'seen';
      return this.#isCapture(number) ? referenceNode('backreference', this.options, number) : this.fail(undefinedNumber(number));
    }
    if (!isNameChar(this.here)) return undefined;
    const name = this.scanName();
    if (this.atEnd || this.pattern[this.pos++] !== close) return undefined;
    if (scanOnly) return 'seen';
    const number = this.#numbersByName?.get(name);
    return number === undefined ? this.fail(undefinedName(name)) : referenceNode('backreference', this.options, number);
  }
  /** `\1`; undefined when it is an octal escape. */
  #scanNumberReference(scanOnly: boolean): RegexNode | 'seen' | undefined {
    if (this.here === undefined || this.here < '1' || this.here > '9') return undefined;
    if (this.has(ecmaScript)) return this.#scanEcmaReference(scanOnly);
    const number = this.scanDecimal();
    if (scanOnly) return 'seen';
    if (this.#isCapture(number)) return referenceNode('backreference', this.options, number);
    return number <= 9 ? this.fail(undefinedNumber(number)) : undefined;
  }
  /** ECMAScript takes as many digits as make a group that has begun. */
  #scanEcmaReference(scanOnly: boolean): RegexNode | 'seen' | undefined {
    const start = this.pos - 1;
    let found = -1;
    let number = Number(this.here);
    while (number <= this.#topCapture) {
      if (this.#isCapture(number) && this.#positions.get(number)! < start) found = number;
      this.pos++;
      if (!isDigitChar(this.here)) break;
      number = number * 10 + Number(this.here);
    }
    if (found < 0) return undefined;
    return scanOnly ? 'seen' : referenceNode('backreference', this.options, found);
  }
}

/** The tree of a pattern, or a RegexParseException. */
export const parsePattern = (pattern: string, options: number): ParsedPattern => new Parser(pattern, options).parse();

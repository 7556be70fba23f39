/** Replacement patterns: `$1`, `${name}`, `$&` and so on. */

import type { Match } from './match.js';
import type { CaptureNames } from './parser.js';
import { regexOptions } from './regex-options.js';
import { isDigitChar, isNameChar, Scanner } from './scanner.js';

/** A literal text, a slot, or one of the special parts. */
type Part = string | number;
const whole = -1;
const left = -2;
const right = -3;
const lastGroup = -4;
const specials: Readonly<Record<string, number>> = { '&': 0, _: whole, '`': left, "'": right, '+': lastGroup };

class ReplacementScanner extends Scanner {
  constructor(
    pattern: string,
    options: number,
    readonly captures: CaptureNames,
  ) {
    super(pattern, options);
  }
  scan(): readonly Part[] {
    const parts: Part[] = [];
    const { pattern } = this;
    while (!this.atEnd) {
      const dollar = pattern.indexOf('$', this.pos);
      const end = dollar < 0 ? pattern.length : dollar;
      if (end > this.pos) parts.push(pattern.slice(this.pos, end));
      if (dollar < 0) break;
      this.pos = dollar + 1;
      parts.push(this.#scanDollar());
    }
    return parts;
  }
  #slot(number: number): number | undefined {
    return this.captures.slots.get(number);
  }
  /** What follows a `$`, which is literal when nothing fits. */
  #scanDollar(): Part {
    const start = this.pos;
    const isAngled = this.here === '{' && this.pos + 1 < this.pattern.length;
    if (isAngled) this.pos++;
    const char = this.here;
    if (isDigitChar(char)) {
      const slot = !isAngled && this.has(regexOptions.ecmaScript) ? this.#scanEcmaNumber() : this.#scanNumber(isAngled);
      if (slot !== undefined) return slot;
    } else if (isAngled && isNameChar(char)) {
      const name = this.scanName();
      if (this.accept('}')) {
        const number = this.captures.numbers?.get(name);
        if (number !== undefined) return this.#slot(number)!;
      }
    } else if (!isAngled && char !== undefined) {
      if (char === '$') {
        this.pos++;
        return '$';
      }
      const special = Object.hasOwn(specials, char) ? specials[char] : undefined;
      if (special !== undefined) {
        this.pos++;
        return special;
      }
    }
    this.pos = start;
    return '$';
  }
  #scanNumber(isAngled: boolean): number | undefined {
    const number = this.scanDecimal();
    return isAngled && !this.accept('}') ? undefined : this.#slot(number);
  }
  /** As many digits as make a group. */
  #scanEcmaNumber(): number | undefined {
    let found: number | undefined;
    let end = this.pos;
    let number = 0;
    while (isDigitChar(this.here)) {
      number = number * 10 + Number(this.pattern[this.pos++]);
      if (number > 0x7fffffff) this.fail('Quantifier and capture group numbers must be less than or equal to Int32.MaxValue.');
      const slot = this.#slot(number);
      if (slot === undefined) continue;
      found = slot;
      end = this.pos;
    }
    this.pos = end;
    return found;
  }
}

export class Replacement {
  readonly #parts: readonly Part[];
  constructor(pattern: string, options: number, captures: CaptureNames) {
    this.#parts = new ReplacementScanner(pattern, options, captures).scan();
  }
  /** The replacement of one match. */
  expand(match: Match): string {
    let text = '';
    for (const part of this.#parts) text += typeof part === 'string' ? part : partText(part, match);
    return text;
  }
}

function partText(part: number, match: Match): string {
  const { text, index, length } = match;
  switch (part) {
    case whole:
      return text;
    case left:
      return text.slice(0, index);
    case right:
      return text.slice(index + length);
    case lastGroup:
      return match.slotText(match.groups.count - 1);
    default:
      return match.slotText(part);
  }
}

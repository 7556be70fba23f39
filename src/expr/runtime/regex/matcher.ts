/**
 * The backtracking matcher: .NET's RegexInterpreter, whose treatment of empty iterations, captures and balancing is
 * observable. Backtracking lives on arrays, not on the call stack, and every step is charged.
 */
import { chargeRegex } from '../budget.js';
import { EngineBug } from '../exception.js';
import { Captures } from './captures.js';
import { sameIgnoringCase } from './case-equivalence.js';
import { isBoundaryWordChar, isEcmaWordChar } from './char-class.js';
import { backtrackSteps, exhaustedSteps, forwardSteps } from './matcher-steps.js';
import { op, opMask, type RegexProgram } from './program.js';
import { regexOptions } from './regex-options.js';

/** Steps between two charges: the budget need not be exact to the step. */
const chargeInterval = 64;

/** One search: the state that the steps of the program work on. */
export class Matcher {
  readonly code: readonly number[];
  /** Saved states, each ending in the place of the operation that saved it, negative when nothing is left to try there. */
  readonly track: number[] = [];
  /** Marks and counts of the loops and groups that are open. */
  readonly stack: number[] = [];
  /** Slots in the order in which they were captured. */
  readonly crawl: number[] = [];
  captures: Captures;
  pos = 0;
  readonly isEcma: boolean;
  #fuel = chargeInterval;

  constructor(
    readonly program: RegexProgram,
    readonly text: string,
    /** Where `\G` matches. */
    readonly start: number,
  ) {
    this.code = program.code;
    this.captures = new Captures(program.captureCount);
    this.isEcma = (program.options & regexOptions.ecmaScript) !== 0;
  }

  /** Pairs of index and length by slot of the first match from `from` on, in the direction of the pattern. */
  scan(from: number): readonly (readonly number[])[] | undefined {
    const { linear } = this.program;
    if (linear !== undefined) return linear.find(this, from);
    return this.#finished(this.#find(from));
  }
  /** The same of the match that is known to begin here. */
  matchAt(pos: number): readonly (readonly number[])[] {
    this.#reset(pos);
    const found = this.#finished(this.#run());
    if (found === undefined) throw new EngineBug(`the pattern ${this.program.pattern} does not match where it was found`);
    return found;
  }
  #finished(found: boolean): readonly (readonly number[])[] | undefined {
    chargeRegex(chargeInterval - this.#fuel);
    return found ? this.captures.finished() : undefined;
  }
  #find(from: number): boolean {
    const { text, program } = this;
    const { canBegin, isAnchored } = program;
    const isBackward = (program.options & regexOptions.rightToLeft) !== 0;
    if (isAnchored && from > 0) return false;
    const last = isBackward || isAnchored ? 0 : text.length;
    const step = isBackward ? -1 : 1;
    for (let pos = from; ; pos += step) {
      this.charge(1);
      if (canBegin === undefined || (pos < text.length && canBegin(text.charCodeAt(pos)))) {
        this.#reset(pos);
        if (this.#run()) return true;
      }
      if (pos === last) return false;
    }
  }
  #reset(pos: number): void {
    this.pos = pos;
    this.track.length = 0;
    this.stack.length = 0;
    if (this.crawl.length > 0) {
      this.crawl.length = 0;
      this.captures = new Captures(this.program.captureCount);
    }
  }
  /** Runs the program from the position; true when it matched. */
  #run(): boolean {
    const { code, track } = this;
    let at = 0;
    for (;;) {
      if (--this.#fuel <= 0) this.charge(0);
      const operation = code[at]! & opMask;
      if (operation === op.stop) return this.captures.has(0);
      at = forwardSteps[operation]!(this, at);
      while (at < 0) {
        const place = track.pop()!;
        at =
          place < 0 ? exhaustedSteps[code[-place]! & opMask]!(this, -place) : backtrackSteps[code[place]! & opMask]!(this, place);
      }
    }
  }
  charge(count: number): void {
    this.#fuel -= count;
    if (this.#fuel > 0) return;
    chargeRegex(chargeInterval - this.#fuel);
    this.#fuel = chargeInterval;
  }

  capture(slot: number, start: number, end: number): void {
    this.crawl.push(slot);
    this.captures.add(slot, Math.min(start, end), Math.abs(end - start));
  }
  uncapture(): void {
    this.captures.removeLast(this.crawl.pop()!);
  }
  uncaptureTo(height: number): void {
    while (this.crawl.length > height) this.uncapture();
  }
  /** A balancing group: what lies between the capture taken away and this one. */
  transfer(slot: number, taken: number, from: number, to: number): void {
    let start = Math.min(from, to);
    let end = Math.max(from, to);
    const otherStart = this.captures.indexOf(taken);
    const otherEnd = otherStart + this.captures.lengthOf(taken);
    if (start >= otherEnd) {
      end = start;
      start = otherEnd;
    } else if (end <= otherStart) start = otherStart;
    else {
      end = Math.min(end, otherEnd);
      start = Math.max(start, otherStart);
    }
    this.crawl.push(taken);
    this.captures.balance(taken);
    if (slot === -1) return;
    this.crawl.push(slot);
    this.captures.add(slot, start, end - start);
  }

  /** Whether the character at the index is what a single-character operation (0 one, 1 notOne, 2 set) wants. */
  fits(kind: number, operand: number, index: number): boolean {
    const char = this.text.charCodeAt(index);
    if (kind === 0) return char === operand;
    return kind === 1 ? char !== operand : this.program.sets[operand]!.has(char);
  }
  /** How many characters from the position on fit, at most `limit`. */
  runLength(kind: number, operand: number, limit: number, isBackward: boolean): number {
    const { text, pos } = this;
    const most = Math.min(limit, isBackward ? pos : text.length - pos);
    let length = 0;
    if (isBackward) while (length < most && this.fits(kind, operand, pos - 1 - length)) length++;
    else if (kind === 2) {
      const set = this.program.sets[operand]!;
      while (length < most && set.has(text.charCodeAt(pos + length))) length++;
    } else while (length < most && this.fits(kind, operand, pos + length)) length++;
    this.charge(length >> 3);
    return length;
  }
  matchesText(wanted: string, isBackward: boolean): boolean {
    const from = isBackward ? this.pos - wanted.length : this.pos;
    if (from < 0 || !this.text.startsWith(wanted, from)) return false;
    this.charge(wanted.length >> 4);
    this.pos = isBackward ? from : from + wanted.length;
    return true;
  }
  matchesReference(slot: number, isBackward: boolean, ignoresCase: boolean): boolean {
    const index = this.captures.indexOf(slot);
    const length = this.captures.lengthOf(slot);
    const from = isBackward ? this.pos - length : this.pos;
    if (from < 0 || from + length > this.text.length) return false;
    this.charge(length >> 3);
    for (let i = 0; i < length; i++) {
      const a = this.text.charCodeAt(index + i);
      const b = this.text.charCodeAt(from + i);
      if (a !== b && !(ignoresCase && sameIgnoringCase(a, b))) return false;
    }
    this.pos = isBackward ? from : from + length;
    return true;
  }
  #isBoundary(isWord: (char: number) => boolean): boolean {
    const { text, pos } = this;
    const before = pos > 0 && isWord(text.charCodeAt(pos - 1));
    const after = pos < text.length && isWord(text.charCodeAt(pos));
    return before !== after;
  }
  /** Whether a zero-width assertion holds. */
  holds(operation: number): boolean {
    const { text, pos } = this;
    switch (operation) {
      case op.bol:
        return pos === 0 || text.charCodeAt(pos - 1) === 10;
      case op.eol:
        return pos === text.length || text.charCodeAt(pos) === 10;
      case op.boundary:
        return this.#isBoundary(isBoundaryWordChar);
      case op.nonBoundary:
        return !this.#isBoundary(isBoundaryWordChar);
      case op.ecmaBoundary:
        return this.#isBoundary(isEcmaWordChar);
      case op.nonEcmaBoundary:
        return !this.#isBoundary(isEcmaWordChar);
      case op.beginning:
        return pos === 0;
      case op.start:
        return pos === this.start;
      case op.endZ:
        return pos === text.length || (pos === text.length - 1 && text.charCodeAt(pos) === 10);
      default:
        return pos === text.length;
    }
  }
}

/**
 * The backtracking matcher: .NET's RegexInterpreter, whose treatment of empty iterations, captures and balancing is
 * observable. Backtracking lives on arrays, not on the call stack, and every step is charged.
 */
import { chargeRegex } from '../budget.js';
import { Captures } from './captures.js';
import { sameIgnoringCase } from './case-equivalence.js';
import { type CharClass, isBoundaryWordChar, isEcmaWordChar } from './char-class.js';
import { ignoreCaseFlag, op, opMask, type RegexProgram, rightToLeftFlag } from './program.js';
import { regexOptions } from './regex-options.js';

/** Steps between two charges: the budget need not be exact to the step. */
const chargeInterval = 64;

/** What backtracking comes back to: the operation's own alternative, or that it has none left. */
const back = 64;
const back2 = 128;

export class Matcher {
  readonly #code: readonly number[];
  readonly #sets: readonly CharClass[];
  readonly #texts: readonly string[];
  /** Saved states, each ending in the place of the operation that saved it, negative when nothing is left to try there. */
  readonly #track: number[] = [];
  /** Marks and counts of the loops and groups that are open. */
  readonly #stack: number[] = [];
  /** Slots in the order in which they were captured. */
  readonly #crawl: number[] = [];
  #captures: Captures;
  #pos = 0;
  #steps = chargeInterval;

  constructor(
    readonly program: RegexProgram,
    readonly text: string,
    /** Where `\G` matches. */
    readonly start: number,
  ) {
    this.#code = program.code;
    this.#sets = program.sets;
    this.#texts = program.texts;
    this.#captures = new Captures(program.captureCount);
  }

  /** Captures of the first match from `from` on, in the direction of the pattern. */
  scan(from: number): Captures | undefined {
    const { text, program } = this;
    const { canBegin, isAnchored } = program;
    const isBackward = (program.options & regexOptions.rightToLeft) !== 0;
    if (isAnchored && from > 0) return undefined;
    const last = isBackward || isAnchored ? 0 : text.length;
    const step = isBackward ? -1 : 1;
    for (let pos = from; ; pos += step) {
      this.#charge(1);
      if (canBegin === undefined || (pos < text.length && canBegin(text.charCodeAt(pos)))) {
        this.#reset(pos);
        if (this.#run()) {
          chargeRegex(chargeInterval - this.#steps);
          return this.#captures;
        }
      }
      if (pos === last) break;
    }
    chargeRegex(chargeInterval - this.#steps);
    return undefined;
  }
  #reset(pos: number): void {
    this.#pos = pos;
    this.#track.length = 0;
    this.#stack.length = 0;
    if (this.#crawl.length > 0) {
      this.#crawl.length = 0;
      this.#captures = new Captures(this.program.captureCount);
    }
  }
  #charge(count: number): void {
    this.#steps -= count;
    if (this.#steps > 0) return;
    chargeRegex(chargeInterval - this.#steps);
    this.#steps = chargeInterval;
  }

  #capture(slot: number, start: number, end: number): void {
    this.#crawl.push(slot);
    this.#captures.add(slot, Math.min(start, end), Math.abs(end - start));
  }
  #uncapture(): void {
    this.#captures.removeLast(this.#crawl.pop()!);
  }
  #uncaptureTo(height: number): void {
    while (this.#crawl.length > height) this.#uncapture();
  }
  /** A balancing group: what lies between the capture taken away and this one. */
  #transfer(slot: number, taken: number, from: number, to: number): void {
    let start = Math.min(from, to);
    let end = Math.max(from, to);
    const otherStart = this.#captures.indexOf(taken);
    const otherEnd = otherStart + this.#captures.lengthOf(taken);
    if (start >= otherEnd) {
      end = start;
      start = otherEnd;
    } else if (end <= otherStart) start = otherStart;
    else {
      end = Math.min(end, otherEnd);
      start = Math.max(start, otherStart);
    }
    this.#crawl.push(taken);
    this.#captures.balance(taken);
    if (slot === -1) return;
    this.#crawl.push(slot);
    this.#captures.add(slot, start, end - start);
  }

  /** Whether the character at the index is what a single-character operation (0 one, 1 notOne, 2 set) wants. */
  #fits(kind: number, operand: number, index: number): boolean {
    const char = this.text.charCodeAt(index);
    if (kind === 0) return char === operand;
    return kind === 1 ? char !== operand : this.#sets[operand]!.has(char);
  }
  /** How many characters from the position on fit, at most `limit`. */
  #runLength(kind: number, operand: number, limit: number, isBackward: boolean): number {
    const { text } = this;
    const pos = this.#pos;
    const most = Math.min(limit, isBackward ? pos : text.length - pos);
    let length = 0;
    if (isBackward) while (length < most && this.#fits(kind, operand, pos - 1 - length)) length++;
    else if (kind === 2) {
      const set = this.#sets[operand]!;
      while (length < most && set.has(text.charCodeAt(pos + length))) length++;
    } else while (length < most && this.#fits(kind, operand, pos + length)) length++;
    this.#charge(length >> 3);
    return length;
  }
  #matchesText(wanted: string, isBackward: boolean): boolean {
    const from = isBackward ? this.#pos - wanted.length : this.#pos;
    if (from < 0 || !this.text.startsWith(wanted, from)) return false;
    this.#charge(wanted.length >> 4);
    this.#pos = isBackward ? from : from + wanted.length;
    return true;
  }
  #matchesReference(slot: number, isBackward: boolean, ignoresCase: boolean): boolean {
    const index = this.#captures.indexOf(slot);
    const length = this.#captures.lengthOf(slot);
    const from = isBackward ? this.#pos - length : this.#pos;
    if (from < 0 || from + length > this.text.length) return false;
    this.#charge(length >> 3);
    for (let i = 0; i < length; i++) {
      const a = this.text.charCodeAt(index + i);
      const b = this.text.charCodeAt(from + i);
      if (a !== b && !(ignoresCase && sameIgnoringCase(a, b))) return false;
    }
    this.#pos = isBackward ? from : from + length;
    return true;
  }
  #isBoundary(isWord: (char: number) => boolean): boolean {
    const { text } = this;
    const pos = this.#pos;
    const before = pos > 0 && isWord(text.charCodeAt(pos - 1));
    const after = pos < text.length && isWord(text.charCodeAt(pos));
    return before !== after;
  }
  /** Whether a zero-width assertion holds. */
  #holds(operation: number): boolean {
    const { text } = this;
    const pos = this.#pos;
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

  /** Runs the program from the position; true when it matched. */
  #run(): boolean {
    const code = this.#code;
    const track = this.#track;
    const stack = this.#stack;
    const isEcma = (this.program.options & regexOptions.ecmaScript) !== 0;
    let at = 0;
    let returning = 0;
    for (;;) {
      if (--this.#steps <= 0) this.#charge(0);
      const instruction = code[at]!;
      const operation = instruction & opMask;
      const isBackward = (instruction & rightToLeftFlag) !== 0;
      // Each case either goes on with `continue`, or fails with `break` and backtracks below.
      switch (operation + (returning << 1)) {
        case op.stop:
          return this.#captures.has(0);
        case op.goTo:
          at = code[at + 1]!;
          continue;
        case op.testReference:
          if (!this.#captures.has(code[at + 1]!)) break;
          at += 2;
          continue;

        case op.lazyBranch:
          track.push(this.#pos, at);
          at += 2;
          continue;
        case op.lazyBranch + (back << 1):
          this.#pos = track.pop()!;
          at = code[at + 1]!;
          returning = 0;
          continue;

        case op.setMark:
          stack.push(this.#pos);
          track.push(at);
          at++;
          continue;
        case op.nullMark:
          stack.push(-1);
          track.push(at);
          at++;
          continue;
        case op.setMark + (back << 1):
        case op.nullMark + (back << 1):
          stack.pop();
          break;
        case op.getMark: {
          const mark = stack.pop()!;
          track.push(mark, at);
          this.#pos = mark;
          at++;
          continue;
        }
        case op.getMark + (back << 1):
          stack.push(track.pop()!);
          break;
        case op.captureMark: {
          const slot = code[at + 1]!;
          const taken = code[at + 2]!;
          if (taken !== -1 && !this.#captures.has(taken)) break;
          const mark = stack.pop()!;
          if (taken === -1) this.#capture(slot, mark, this.#pos);
          else this.#transfer(slot, taken, mark, this.#pos);
          track.push(mark, at);
          at += 3;
          continue;
        }
        case op.captureMark + (back << 1):
          stack.push(track.pop()!);
          this.#uncapture();
          if (code[at + 1] !== -1 && code[at + 2] !== -1) this.#uncapture();
          break;

        case op.branchMark: {
          const mark = stack.pop()!;
          if (this.#pos !== mark) {
            track.push(mark, this.#pos, at);
            stack.push(this.#pos);
            at = code[at + 1]!;
          } else {
            track.push(mark, -at);
            at += 2;
          }
          continue;
        }
        case op.branchMark + (back << 1): {
          this.#pos = track.pop()!;
          const mark = track.pop()!;
          stack.pop();
          track.push(mark, -at);
          at += 2;
          returning = 0;
          continue;
        }
        case op.branchMark + (back2 << 1):
          stack.push(track.pop()!);
          break;
        case op.lazyBranchMark: {
          const mark = stack.pop()!;
          if (this.#pos !== mark) track.push(mark === -1 ? this.#pos : mark, this.#pos, at);
          else {
            stack.push(mark);
            track.push(mark, -at);
          }
          at += 2;
          continue;
        }
        case op.lazyBranchMark + (back << 1): {
          const pos = track.pop()!;
          const mark = track.pop()!;
          track.push(mark, -at);
          stack.push(pos);
          this.#pos = pos;
          at = code[at + 1]!;
          returning = 0;
          continue;
        }
        case op.lazyBranchMark + (back2 << 1):
          stack.pop();
          stack.push(track.pop()!);
          break;

        case op.setCount:
          stack.push(this.#pos, code[at + 1]!);
          track.push(at);
          at += 2;
          continue;
        case op.nullCount:
          stack.push(-1, code[at + 1]!);
          track.push(at);
          at += 2;
          continue;
        case op.setCount + (back << 1):
        case op.nullCount + (back << 1):
          stack.length -= 2;
          break;
        case op.branchCount: {
          const count = stack.pop()!;
          const mark = stack.pop()!;
          if (count >= code[at + 2]! || (this.#pos === mark && count >= 0)) {
            track.push(mark, count, -at);
            at += 3;
          } else {
            track.push(mark, at);
            stack.push(this.#pos, count + 1);
            at = code[at + 1]!;
          }
          continue;
        }
        case op.branchCount + (back << 1): {
          const previous = track.pop()!;
          const count = stack.pop()!;
          const mark = stack.pop()!;
          if (count > 0) {
            this.#pos = mark;
            track.push(previous, count - 1, -at);
            at += 3;
            returning = 0;
            continue;
          }
          stack.push(previous, count - 1);
          break;
        }
        case op.branchCount + (back2 << 1): {
          const count = track.pop()!;
          stack.push(track.pop()!, count);
          break;
        }
        case op.lazyBranchCount: {
          const count = stack.pop()!;
          const mark = stack.pop()!;
          if (count < 0) {
            track.push(mark, -at);
            stack.push(this.#pos, count + 1);
            at = code[at + 1]!;
          } else {
            track.push(mark, count, this.#pos, at);
            at += 3;
          }
          continue;
        }
        case op.lazyBranchCount + (back << 1): {
          const pos = track.pop()!;
          const count = track.pop()!;
          const mark = track.pop()!;
          if (count < code[at + 2]! && pos !== mark) {
            this.#pos = pos;
            stack.push(pos, count + 1);
            track.push(mark, -at);
            at = code[at + 1]!;
            returning = 0;
            continue;
          }
          stack.push(mark, count);
          break;
        }
        case op.lazyBranchCount + (back2 << 1): {
          const previous = track.pop()!;
          const count = stack.pop()!;
          stack.pop();
          stack.push(previous, count - 1);
          break;
        }

        case op.setJump:
          stack.push(track.length, this.#crawl.length);
          track.push(at);
          at++;
          continue;
        case op.setJump + (back << 1):
          stack.length -= 2;
          break;
        case op.backJump: {
          const crawled = stack.pop()!;
          track.length = stack.pop()!;
          this.#uncaptureTo(crawled);
          break;
        }
        case op.foreJump: {
          const crawled = stack.pop()!;
          track.length = stack.pop()!;
          track.push(crawled, at);
          at++;
          continue;
        }
        case op.foreJump + (back << 1):
          this.#uncaptureTo(track.pop()!);
          break;

        case op.one:
        case op.notOne:
        case op.set: {
          const index = isBackward ? this.#pos - 1 : this.#pos;
          if (index < 0 || index >= this.text.length || !this.#fits(operation - op.one, code[at + 1]!, index)) break;
          this.#pos += isBackward ? -1 : 1;
          at += 2;
          continue;
        }
        case op.multi:
          if (!this.#matchesText(this.#texts[code[at + 1]!]!, isBackward)) break;
          at += 2;
          continue;
        case op.reference: {
          const slot = code[at + 1]!;
          if (this.#captures.has(slot)) {
            if (!this.#matchesReference(slot, isBackward, (instruction & ignoreCaseFlag) !== 0)) break;
          } else if (!isEcma) break;
          at += 2;
          continue;
        }
        case op.oneRep:
        case op.notOneRep:
        case op.setRep: {
          const wanted = code[at + 2]!;
          if (this.#runLength(operation - op.oneRep, code[at + 1]!, wanted, isBackward) < wanted) break;
          this.#pos += isBackward ? -wanted : wanted;
          at += 3;
          continue;
        }
        case op.oneLoop:
        case op.notOneLoop:
        case op.setLoop: {
          const length = this.#runLength(operation - op.oneLoop, code[at + 1]!, code[at + 2]!, isBackward);
          const step = isBackward ? -1 : 1;
          this.#pos += length * step;
          if (length > 0) track.push(length - 1, this.#pos - step, at);
          at += 3;
          continue;
        }
        case op.oneLoop + (back << 1):
        case op.notOneLoop + (back << 1):
        case op.setLoop + (back << 1): {
          const pos = track.pop()!;
          const left = track.pop()!;
          this.#pos = pos;
          if (left > 0) track.push(left - 1, pos - (isBackward ? -1 : 1), at);
          at += 3;
          returning = 0;
          continue;
        }
        case op.oneLazy:
        case op.notOneLazy:
        case op.setLazy: {
          const most = Math.min(code[at + 2]!, isBackward ? this.#pos : this.text.length - this.#pos);
          if (most > 0) track.push(most - 1, this.#pos, at);
          at += 3;
          continue;
        }
        case op.oneLazy + (back << 1):
        case op.notOneLazy + (back << 1):
        case op.setLazy + (back << 1): {
          const pos = track.pop()!;
          const left = track.pop()!;
          const step = isBackward ? -1 : 1;
          if (!this.#fits(operation - op.oneLazy, code[at + 1]!, isBackward ? pos - 1 : pos)) break;
          this.#pos = pos + step;
          if (left > 0) track.push(left - 1, pos + step, at);
          at += 3;
          returning = 0;
          continue;
        }

        default:
          // What is left are assertions, which have no operands and nothing to come back to.
          if (!this.#holds(operation)) break;
          at++;
          continue;
      }
      const place = track.pop()!;
      at = Math.abs(place);
      returning = place < 0 ? back2 : back;
    }
  }
}

/** `System.Text.RegularExpressions.Regex`. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { typeNamed } from '../../types/universe.js';
import { charge, chargeOutput } from '../budget.js';
import { BudgetExceeded, ClrException, throwArgumentNull, throwArgumentOutOfRange } from '../exception.js';
import { ClrObject, made } from '../values.js';
import { type Finding, Match, MatchCollection } from './match.js';
import { Matcher } from './matcher.js';
import type { NativeSearch } from './native-search.js';
import { compilePattern, type RegexProgram } from './program.js';
import { RecentCache } from './recent-cache.js';
import { regexOptions, requireRegexOptions } from './regex-options.js';
import { Replacement } from './replacement.js';
import { Scanner } from './scanner.js';

const regexType = typeNamed('System.Text.RegularExpressions.Regex');

const programs = new RecentCache<RegexProgram>(256);

function programOf(pattern: string, options: number): RegexProgram {
  const key = `${options}:${pattern}`;
  let program = programs.get(key);
  if (program === undefined) {
    charge(pattern.length);
    program = compilePattern(pattern, options);
    programs.set(key, program);
  }
  return program;
}

const badStart = 'Start index cannot be less than 0 or greater than input length.';
const badCount = 'Count cannot be less than -1.';
const timedOut =
  'The Regex engine has timed out while trying to match a pattern to an input string. This can occur for many reasons, including very large inputs or excessive backtracking caused by nested quantifiers, back-references and other factors.';

/** `Regex.InfiniteMatchTimeout` in milliseconds. */
export const infiniteTimeout = -1;

export class Regex extends ClrObject {
  readonly #program: RegexProgram;
  readonly #native: NativeSearch | undefined;
  /** How many groups there are, the whole match included. */
  readonly slotCount: number;
  /** True when some group number between the least and the greatest is missing. */
  readonly hasGaps: boolean;
  readonly #isBackward: boolean;
  /** The linear engine of .NET remembers only the last capture of a group. */
  readonly #keepsLastOnly: boolean;
  /** Compiled replacement patterns: the last one used is mostly the next one. */
  #replacement: { readonly pattern: string; readonly compiled: Replacement } | undefined;

  constructor(
    pattern: string | null,
    readonly options: number = 0,
    /** Milliseconds; infinite when -1. */
    readonly timeout: number = infiniteTimeout,
  ) {
    super();
    if (pattern === null) throwArgumentNull('pattern');
    requireRegexOptions(options);
    if (timeout !== infiniteTimeout && !(timeout > 0 && timeout < 0x7ffffffe)) throwArgumentOutOfRange('matchTimeout');
    this.#program = programOf(pattern, options & ~regexOptions.compiled);
    this.#native = this.#program.native;
    const { slots } = this.#program.captures;
    this.slotCount = slots.size;
    this.hasGaps = !slots.has(slots.size - 1);
    this.#keepsLastOnly = (options & regexOptions.nonBacktracking) !== 0;
    this.#isBackward = (options & regexOptions.rightToLeft) !== 0;
  }
  get clrType(): NamedTypeSymbol {
    return regexType;
  }
  get pattern(): string {
    return this.#program.pattern;
  }
  override toClrString(): string {
    return this.#program.pattern;
  }

  slotOf(number: number): number | undefined {
    return this.#program.captures.slots.get(number);
  }
  groupNumber(name: string): number | undefined {
    const { numbers, slots } = this.#program.captures;
    if (numbers !== undefined) return numbers.get(name);
    if (!/^[0-9]+$/.test(name)) return undefined;
    return slots.has(Number(name)) ? Number(name) : undefined;
  }
  /** `GroupNameFromNumber`. */
  groupName(number: number): string {
    const { names, slots } = this.#program.captures;
    if (names === undefined) return slots.has(number) ? String(number) : '';
    const slot = this.hasGaps ? slots.get(number) : number;
    return slot === undefined ? '' : (names[slot] ?? '');
  }
  replacement(pattern: string | null): Replacement {
    if (pattern === null) return throwArgumentNull('replacement');
    if (this.#replacement?.pattern !== pattern) {
      charge(pattern.length);
      const compiled = new Replacement(pattern, this.options, this.#program.captures);
      this.#replacement = { pattern, compiled };
    }
    return this.#replacement.compiled;
  }

  /** Runs the matcher; running out of steps is the match timeout where the pattern has one. */
  #run<T>(search: () => T): T {
    try {
      return search();
    } catch (cause) {
      if (this.timeout !== infiniteTimeout && cause instanceof BudgetExceeded && cause.budget === 'regex')
        throw new ClrException('System.Text.RegularExpressions.RegexMatchTimeoutException', timedOut);
      throw cause;
    }
  }
  /** The first match from `from` on. */
  #find(text: string, start: number, from: number): Finding | undefined {
    const native = this.#native;
    if (native?.takes(text) === true) return native.find(text, from);
    const all = this.#run(() => new Matcher(this.#program, text, start).scan(from));
    if (all === undefined) return undefined;
    const slots = this.#keepsLastOnly ? all.map((pairs) => pairs.slice(-2)) : all;
    const [index, length] = slots[0] as [number, number];
    return { index, length, slots, texts: undefined };
  }
  /** Pairs of each slot of a match that a native search found at `index`. */
  slotsOf(text: string, index: number): readonly (readonly number[])[] {
    return this.#native!.slotsAt(text, index) ?? this.#run(() => new Matcher(this.#program, text, index).matchAt(index));
  }
  /** The first match of a part of the text, which it takes for the whole. `previousLength` 0 moves on by one first. */
  #matchIn(text: string, beginning: number, length: number, start: number, previousLength: number): Match {
    const isWhole = beginning === 0 && length === text.length;
    const part = isWhole ? text : text.slice(beginning, beginning + length);
    let from = start;
    if (previousLength === 0) {
      if (from === (this.#isBackward ? 0 : length)) return Match.empty;
      from += this.#isBackward ? -1 : 1;
    }
    const found = this.#find(part, start, from);
    if (found === undefined) return Match.empty;
    const next = this.#isBackward ? found.index : found.index + found.length;
    return new Match(text, isWhole ? found : this.#moved(found, part, beginning), this, next, beginning, length);
  }
  /** What was found in a part of the text, as seen from the text's start. */
  #moved({ index, length, slots }: Finding, part: string, beginning: number): Finding {
    const all = slots ?? this.slotsOf(part, index);
    const moved = all.map((pairs) => pairs.map((place, i) => (i % 2 === 0 ? place + beginning : place)));
    return { index: index + beginning, length, slots: moved, texts: undefined };
  }
  #startOf(input: string): number {
    return this.#isBackward ? input.length : 0;
  }
  #requireStart(input: string | null, start: number | undefined): [text: string, start: number] {
    if (input === null) return throwArgumentNull('input');
    if (start === undefined) return [input, this.#startOf(input)];
    if (start < 0 || start > input.length) throwArgumentOutOfRange('startat', badStart);
    return [input, start];
  }

  isMatch(input: string | null, start?: number): boolean {
    const [text, from] = this.#requireStart(input, start);
    const native = this.#native;
    if (native?.takes(text) === true) return native.isMatch(text, from);
    return this.#run(() => new Matcher(this.#program, text, from).scan(from)) !== undefined;
  }
  match(input: string | null, start?: number): Match {
    const [text, from] = this.#requireStart(input, start);
    return this.#matchIn(text, 0, text.length, from, -1);
  }
  /** `Match(input, beginning, length)`: the part is all that the pattern sees. */
  matchPart(input: string | null, beginning: number, length: number): Match {
    if (input === null) return throwArgumentNull('input');
    const start = this.#isBackward ? beginning + length : beginning;
    if (start < 0 || start > input.length) throwArgumentOutOfRange('startat', badStart);
    if (length < 0 || length > input.length)
      throwArgumentOutOfRange('length', 'Length cannot be less than 0 or exceed input length.');
    if (beginning < 0 || length > input.length - beginning) throwArgumentOutOfRange('start');
    return this.#matchIn(input, beginning, length, start - beginning, -1);
  }
  matchAfter(match: Match): Match {
    return this.#matchIn(match.text, match.beginning, match.limit, match.nextStart, match.length);
  }
  matches(input: string | null, start?: number): MatchCollection {
    const [text, from] = this.#requireStart(input, start);
    return new MatchCollection(() => this.#matchIn(text, 0, text.length, from, -1));
  }

  /** Calls `visit` with up to `count` matches. */
  #each(text: string, start: number, count: number, visit: (match: Match) => void): number {
    let found = 0;
    for (let match = this.#matchIn(text, 0, text.length, start, -1); match.success; match = match.nextMatch()) {
      charge(1);
      visit(match);
      if (++found === count) break;
    }
    return found;
  }
  /** Replaces up to `count` matches (-1 for all) with what `evaluate` gives. */
  #replaceBy(text: string, count: number, start: number, evaluate: (match: Match) => string): string {
    if (count === 0) return text;
    const pieces: string[] = [];
    let edge = this.#isBackward ? text.length : 0;
    const found = this.#each(text, start, count, (match) => {
      const end = match.index + match.length;
      const between = this.#isBackward ? text.slice(end, edge) : text.slice(edge, match.index);
      const replaced = evaluate(match) ?? '';
      chargeOutput(between.length + replaced.length);
      pieces.push(between, replaced);
      edge = this.#isBackward ? match.index : end;
    });
    if (found === 0) return text;
    const rest = this.#isBackward ? text.slice(0, edge) : text.slice(edge);
    pieces.push(rest);
    if (this.#isBackward) pieces.reverse();
    return made(pieces.join(''));
  }
  replace(input: string | null, replacement: string | null, count = -1, start?: number): string {
    if (input === null) throwArgumentNull('input');
    if (replacement === null) throwArgumentNull('replacement');
    if (count < -1) throwArgumentOutOfRange('count', badCount);
    const [text, from] = this.#requireStart(input, start);
    const compiled = this.replacement(replacement);
    return this.#replaceBy(text, count, from, (match) => compiled.expand(match));
  }
  replaceWith(input: string | null, evaluator: ((match: Match) => string) | null, count = -1, start?: number): string {
    if (input === null) throwArgumentNull('input');
    if (evaluator === null) throwArgumentNull('evaluator');
    if (count < -1) throwArgumentOutOfRange('count', badCount);
    const [text, from] = this.#requireStart(input, start);
    return this.#replaceBy(text, count, from, evaluator);
  }
  split(input: string | null, count = 0, start?: number): string[] {
    if (input === null) throwArgumentNull('input');
    if (count < 0) throwArgumentOutOfRange('count', badCount);
    const [text, from] = this.#requireStart(input, start);
    if (count === 1) return [text];
    const parts: string[] = [];
    let edge = this.#isBackward ? text.length : 0;
    const found = this.#each(text, from, count - 1, (match) => {
      const end = match.index + match.length;
      parts.push(this.#isBackward ? text.slice(end, edge) : text.slice(edge, match.index));
      edge = this.#isBackward ? match.index : end;
      // .NET asks by slot whether it matched, and by number for the text: they differ where numbers are skipped.
      for (let slot = 1; slot < this.slotCount; slot++) if (match.isMatched(slot)) parts.push(match.groups.itemAt(slot).value);
    });
    if (found === 0) return [text];
    parts.push(this.#isBackward ? text.slice(0, edge) : text.slice(edge));
    chargeOutput(text.length);
    return this.#isBackward ? parts.reverse() : parts;
  }
}

const regexes = new RecentCache<Regex>(256);
const regexesWithOptions = new Map<number, RecentCache<Regex>>();

/** The pattern of a static method, which needs no Regex of its own: none of them hands it out. */
export function regexOf(pattern: string | null, options = 0): Regex {
  if (pattern === null) return throwArgumentNull('pattern');
  let cache = options === 0 ? regexes : regexesWithOptions.get(options);
  let regex = cache?.get(pattern);
  if (regex === undefined) {
    regex = new Regex(pattern, options);
    if (cache === undefined) {
      cache = new RecentCache(64);
      regexesWithOptions.set(options, cache);
    }
    cache.set(pattern, regex);
  }
  return regex;
}

class Unescaper extends Scanner {
  unescape(): string {
    let result = '';
    while (!this.atEnd) {
      const backslash = this.pattern.indexOf('\\', this.pos);
      const end = backslash < 0 ? this.pattern.length : backslash;
      result += this.pattern.slice(this.pos, end);
      this.pos = end + 1;
      if (backslash >= 0 && !this.atEnd) result += String.fromCharCode(this.scanCharEscape());
    }
    return result;
  }
}

/** `Regex.Unescape`. */
export function unescapePattern(text: string | null): string {
  if (text === null) return throwArgumentNull('str');
  return made(new Unescaper(text, 0).unescape());
}

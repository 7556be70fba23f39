/** Character classes: ranges and Unicode categories, negation and subtraction. */
import { categoryNames, categoryOf, isWhiteSpace } from '../text/char.js';
import { blockRange } from './blocks.js';
import { caseEquivalents } from './case-equivalence.js';

/** Bits of categories by name; one letter means all that begin with it. */
const categoryMasks = new Map<string, number>();
for (const [i, name] of categoryNames.entries()) {
  categoryMasks.set(name, 1 << i);
  categoryMasks.set(name[0]!, (categoryMasks.get(name[0]!) ?? 0) | (1 << i));
}
const maskOf = (...names: readonly string[]): number => names.reduce((mask, name) => mask | categoryMasks.get(name)!, 0);

const cased = maskOf('Lu', 'Ll', 'Lt');
const word = maskOf('L', 'Mn', 'Nd', 'Pc');
const digit = maskOf('Nd');

const inMask = (c: number, mask: number): boolean => ((mask >>> categoryOf(c)) & 1) === 1;

/** `\w` of one character. */
export const isWordChar = (c: number): boolean => inMask(c, word);
/** What `\b` takes for part of a word: joiners too. */
export const isBoundaryWordChar = (c: number): boolean => isWordChar(c) || c === 0x200c || c === 0x200d;
/** `\w` of ECMAScript. */
export const isEcmaWordChar = (c: number): boolean =>
  (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || (c >= 0x30 && c <= 0x39) || c === 0x5f || c === 0x130;

type Range = readonly [first: number, last: number];
/** Characters whose category is in the mask (or which are white space), or the others. */
interface CategoryTest {
  readonly mask: number | 'space';
  readonly isNegated: boolean;
}

export type ClassLetter = 'd' | 'w' | 's';
const ecmaRanges: Readonly<Record<ClassLetter, readonly Range[]>> = {
  d: [[0x30, 0x39]],
  w: [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x5f, 0x5f],
    [0x61, 0x7a],
    [0x130, 0x130],
  ],
  s: [
    [9, 13],
    [0x20, 0x20],
  ],
};
const letterMasks: Readonly<Record<ClassLetter, number | 'space'>> = { d: digit, w: word, s: 'space' };

/** A class in the making, and then its test. */
export class CharClass {
  readonly #ranges: Range[] = [];
  readonly #categories: CategoryTest[] = [];
  isNegated = false;
  subtraction: CharClass | undefined;
  /** Answers for ASCII, once it is complete. */
  #ascii: Uint8Array | undefined;

  addRange(first: number, last: number): void {
    this.#ranges.push([first, last]);
  }
  /** `\d`, `\w`, `\s` and their negations. */
  addLetter(letter: ClassLetter, isNegated: boolean, isEcma: boolean): void {
    if (!isEcma) this.#categories.push({ mask: letterMasks[letter], isNegated });
    else if (!isNegated) this.#ranges.push(...ecmaRanges[letter]);
    else {
      let next = 0;
      for (const [first, last] of ecmaRanges[letter]) {
        if (first > next) this.#ranges.push([next, first - 1]);
        next = last + 1;
      }
      this.#ranges.push([next, 0xffff]);
    }
  }
  /** `\p{name}`; false when there is no such category or block. */
  addProperty(name: string, isNegated: boolean, ignoreCase: boolean): boolean {
    const mask = categoryMasks.get(name);
    if (mask !== undefined) {
      this.#categories.push({ mask: ignoreCase && (mask & cased) === mask ? cased : mask, isNegated });
      return true;
    }
    const range = blockRange(name);
    if (range === undefined) return false;
    const [first, last] = range;
    if (!isNegated) this.addRange(first, last);
    else {
      if (first > 0) this.addRange(0, first - 1);
      if (last < 0xffff) this.addRange(last + 1, 0xffff);
    }
    return true;
  }
  addCaseEquivalents(): void {
    for (const [first, last] of this.#ranges.slice()) {
      if (first === 0 && last === 0xffff) continue;
      for (let c = first; c <= last; c++) {
        const equivalents = caseEquivalents(c);
        if (equivalents === undefined) continue;
        for (const equivalent of equivalents)
          if (equivalent < first || equivalent > last) this.#ranges.push([equivalent, equivalent]);
      }
    }
  }

  /** Whether the character is in the class. */
  has(c: number): boolean {
    if (c >= 128) return this.#test(c);
    if (this.#ascii === undefined) {
      this.#ascii = new Uint8Array(128);
      for (let i = 0; i < 128; i++) this.#ascii[i] = this.#test(i) ? 1 : 0;
    }
    return this.#ascii[c] === 1;
  }
  #test(c: number): boolean {
    return this.#own(c) !== this.isNegated && !(this.subtraction?.has(c) ?? false);
  }
  #own(c: number): boolean {
    for (const [first, last] of this.#ranges) if (c >= first && c <= last) return true;
    for (const { mask, isNegated } of this.#categories)
      if ((mask === 'space' ? isWhiteSpace(c) : inMask(c, mask)) !== isNegated) return true;
    return false;
  }
}

/** A class of ranges. */
export function classOfRanges(...ranges: readonly Range[]): CharClass {
  const result = new CharClass();
  for (const [first, last] of ranges) result.addRange(first, last);
  return result;
}
/** A class of one letter. */
export function classOfLetter(letter: ClassLetter, isNegated: boolean, isEcma: boolean): CharClass {
  const result = new CharClass();
  result.addLetter(letter, isNegated, isEcma);
  return result;
}

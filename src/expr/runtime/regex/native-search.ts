/** Searches by JavaScript's own regular expressions, where `native.ts` allows them. */
import { chargeRegex } from '../budget.js';
import type { Finding } from './match.js';
import { fitsNative, type NativePlan } from './native.js';

const ascii = /^[\x00-\x7f]*$/;

/** Whether every captured slot is the JavaScript group of the same number. */
const isInOrder = (slots: readonly number[]): boolean => slots.every((slot, i) => slot === i + 1);

export class NativeSearch {
  /** Made when first used. */
  #search: RegExp | undefined;
  #locate: RegExp | undefined;
  /** The last text that was looked at: a search for all matches comes back with the same one. */
  #text = '';
  #isFit = true;
  /** Slot of each JavaScript group, where that is not its number. */
  readonly #moves: readonly number[] | undefined;
  constructor(
    readonly plan: NativePlan,
    readonly slotCount: number,
  ) {
    this.#moves = isInOrder(plan.slots) ? undefined : plan.slots;
  }

  /** Whether the text may be given to native code. */
  takes(text: string): boolean {
    if (text !== this.#text) {
      this.#text = text;
      this.#isFit = fitsNative(this.plan, text.length) && ascii.test(text);
    }
    return this.#isFit;
  }
  isMatch(text: string, from: number): boolean {
    chargeRegex(1 + (text.length >> 6));
    this.#search ??= new RegExp(this.plan.source, 'g');
    this.#search.lastIndex = from;
    return this.#search.test(text);
  }
  /** The first match: where it is, and what its groups captured if JavaScript knows it. */
  find(text: string, from: number): Finding | undefined {
    this.#search ??= new RegExp(this.plan.source, 'g');
    this.#search.lastIndex = from;
    const found = this.#search.exec(text);
    if (found === null) {
      chargeRegex(1 + ((text.length - from) >> 6));
      return undefined;
    }
    const { index } = found;
    const { length } = found[0];
    chargeRegex(1 + ((index + length - from) >> 6));
    return { index, length, slots: undefined, texts: this.plan.capturesOnce ? this.#bySlot(found) : undefined };
  }
  #bySlot(found: readonly (string | undefined)[]): readonly (string | undefined)[] {
    if (this.#moves === undefined) return found;
    const texts = [found[0]];
    for (let slot = 1; slot < this.slotCount; slot++) texts.push(undefined);
    this.#moves.forEach((slot, i) => {
      texts[slot] = found[i + 1];
    });
    return texts;
  }
  /** Pairs of index and length by slot of the match that begins at `index`; undefined where JavaScript does not know all captures. */
  slotsAt(text: string, index: number): readonly (readonly number[])[] | undefined {
    const { plan, slotCount } = this;
    if (!plan.capturesOnce) return undefined;
    // Knowing places makes native code search twice: that is why it is asked for only now.
    this.#locate ??= new RegExp(plan.source, 'dy');
    this.#locate.lastIndex = index;
    const { indices } = this.#locate.exec(text)!;
    chargeRegex(1 + ((indices![0]![1] - index) >> 6));
    const slots: (readonly number[])[] = Array.from({ length: slotCount }, () => []);
    indices!.forEach((range, i) => {
      if (range !== undefined) slots[i === 0 ? 0 : plan.slots[i - 1]!] = [range[0], range[1] - range[0]];
    });
    return slots;
  }
}

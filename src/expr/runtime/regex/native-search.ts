/** Searches by JavaScript's own regular expressions, where `native.ts` allows them. */
import { chargeRegex } from '../budget.js';
import { fitsNative, type NativePlan } from './native.js';

const ascii = /^[\x00-\x7f]*$/;

/** What a search found: pairs of index and length by slot; undefined slots where JavaScript does not know all captures. */
export interface NativeMatch {
  readonly index: number;
  readonly length: number;
  readonly slots: readonly (readonly number[])[] | undefined;
}

export class NativeSearch {
  /** Made when first used; with indices of groups only where there are groups. */
  #test: RegExp | undefined;
  #find: RegExp | undefined;
  /** The last text that was looked at: a search for all matches comes back with the same one. */
  #text = '';
  #isFit = true;
  constructor(
    readonly plan: NativePlan,
    readonly slotCount: number,
  ) {}

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
    this.#test ??= new RegExp(this.plan.source, 'g');
    this.#test.lastIndex = from;
    return this.#test.test(text);
  }
  find(text: string, from: number): NativeMatch | undefined {
    const { plan, slotCount } = this;
    const needsGroups = slotCount > 1 && plan.capturesOnce;
    this.#find ??= new RegExp(plan.source, needsGroups ? 'dg' : 'g');
    this.#find.lastIndex = from;
    const found = this.#find.exec(text);
    if (found === null) {
      chargeRegex(1 + ((text.length - from) >> 6));
      return undefined;
    }
    const { index } = found;
    const { length } = found[0];
    chargeRegex(1 + ((index + length - from) >> 6));
    if (slotCount === 1) return { index, length, slots: [[index, length]] };
    if (!needsGroups) return { index, length, slots: undefined };
    const slots: (readonly number[])[] = Array.from({ length: slotCount }, () => []);
    slots[0] = [index, length];
    plan.slots.forEach((slot, i) => {
      const range = found.indices![i + 1];
      if (range !== undefined) slots[slot] = [range[0], range[1] - range[0]];
    });
    return { index, length, slots };
  }
}

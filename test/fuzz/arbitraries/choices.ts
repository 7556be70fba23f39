/** Numbers that an imperative generator draws from. When they are used up it takes the first choice everywhere, the simplest. */
import fc from 'fast-check';

export class Choices {
  #next = 0;

  constructor(readonly numbers: readonly number[]) {}

  /** Nothing is left to draw. */
  get isSpent(): boolean {
    return this.#next >= this.numbers.length;
  }
  /** Below `count`. */
  below(count: number): number {
    return (this.numbers[this.#next++] ?? 0) % count;
  }
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
  /** True once in `count` times; false when nothing is left. */
  oneIn(count: number): boolean {
    return this.below(count) === count - 1 && count > 1;
  }
}

/** What `make` builds from a list of numbers: leaving numbers out and making them smaller shrinks it. */
export const drawn = (length: number, make: (choices: Choices) => string): fc.Arbitrary<string> =>
  fc.array(fc.nat(0xffff), { maxLength: length, size: 'max' }).map((numbers) => make(new Choices(numbers)));

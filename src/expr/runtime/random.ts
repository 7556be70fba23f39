/** `System.Random`. A seeded one gives .NET's sequence (Knuth's subtractive generator); an unseeded one asks a replaceable source. */
import type { NamedTypeSymbol, TypeSymbol } from '../types/type-symbol.js';
import { typeNamed } from '../types/universe.js';
import { charge, chargeOutput } from './budget.js';
import { throwArgument, throwArgumentNull, throwArgumentOutOfRange } from './exception.js';
import { randomNumber } from './random-source.js';
import { requireNonNegative, throwOutOfRangeActual } from './text/argument-checks.js';
import { bytesOf, type ClrArray, ClrObject, made, newArray } from './values.js';

const randomType = typeNamed('System.Random');
const maxInt = 2147483647;

/** The sequence of `new Random(seed)`: ints in [0, int.MaxValue). */
function seededSequence(seed: number): () => number {
  const state = new Int32Array(56);
  let previous = 161803398 - (seed === -2147483648 ? maxInt : Math.abs(seed));
  state[55] = previous;
  let next = 1;
  for (let i = 1, place = 0; i < 55; i++) {
    if ((place += 21) >= 55) place -= 55;
    state[place] = next;
    next = (previous - next) | 0;
    if (next < 0) next += maxInt;
    previous = state[place]!;
  }
  for (let round = 1; round < 5; round++)
    for (let i = 1, other = 31; i < 56; i++, other++) {
      if (other >= 55) other -= 55;
      state[i] = state[i]! - state[1 + other]!;
      if (state[i]! < 0) state[i] = state[i]! + maxInt;
    }
  let first = 0;
  let second = 21;
  return () => {
    if (++first >= 56) first = 1;
    if (++second >= 56) second = 1;
    let value = (state[first]! - state[second]!) | 0;
    if (value === maxInt) value--;
    if (value < 0) value += maxInt;
    state[first] = value;
    return value;
  };
}

const throwMinimum = (): never => throwArgumentOutOfRange('minValue', "'minValue' cannot be greater than maxValue.");

export class ClrRandom extends ClrObject {
  /** An int in [0, int.MaxValue). */
  readonly #next: () => number;
  constructor(seed?: number) {
    super();
    this.#next = seed === undefined ? () => Math.floor(randomNumber() * maxInt) : seededSequence(seed);
  }
  get clrType(): NamedTypeSymbol {
    return randomType;
  }
  next(): number {
    return this.#next();
  }
  #sample(): number {
    return this.#next() * (1 / maxInt);
  }
  nextBelow(maximum: number): number {
    requireNonNegative(maximum, 'maxValue');
    return Math.trunc(this.#sample() * maximum);
  }
  nextBetween(minimum: number, maximum: number): number {
    if (minimum > maximum) return throwMinimum();
    const range = maximum - minimum;
    return range <= maxInt ? Math.trunc(this.#sample() * range) + minimum : Math.trunc(this.#largeSample() * range) + minimum;
  }
  /** A sample over twice as many values, for ranges above int.MaxValue. */
  #largeSample(): number {
    const value = this.#next();
    const signed = this.#next() % 2 === 0 ? -value : value;
    return (signed + (maxInt - 1)) / (2 * maxInt - 1);
  }
  nextDouble(): number {
    return this.#sample();
  }
  nextSingle(): number {
    for (;;) {
      const value = Math.fround(this.#sample());
      if (value < 1) return value;
    }
  }
  nextBytes(buffer: ClrArray<number> | null): void {
    const bytes = bytesOf(buffer ?? throwArgumentNull('buffer'));
    charge(bytes.length);
    for (let i = 0; i < bytes.length; i++) bytes[i] = this.#next();
  }
  #nextUInt64(): bigint {
    const low = BigInt(this.nextBelow(1 << 22));
    const mid = BigInt(this.nextBelow(1 << 22));
    return low | (mid << 22n) | (BigInt(this.nextBelow(1 << 20)) << 44n);
  }
  nextInt64(): bigint {
    for (;;) {
      const value = this.#nextUInt64() >> 1n;
      if (value !== (1n << 63n) - 1n) return value;
    }
  }
  nextInt64Below(maximum: bigint): bigint {
    if (maximum < 0n) throwOutOfRangeActual('maxValue', `maxValue ('${maximum}') must be a non-negative value.`, maximum);
    return this.nextInt64Between(0n, maximum);
  }
  nextInt64Between(minimum: bigint, maximum: bigint): bigint {
    if (minimum > maximum) return throwMinimum();
    const range = maximum - minimum;
    if (range <= 1n) return minimum;
    const bits = BigInt((range - 1n).toString(2).length);
    for (;;) {
      const value = this.#nextUInt64() >> (64n - bits);
      if (value < range) return value + minimum;
    }
  }
  /** Fisher and Yates, from the front. */
  shuffle<T>(values: ClrArray<T> | null): void {
    const { items } = values ?? throwArgumentNull('values');
    charge(items.length);
    for (let i = 0; i < items.length - 1; i++) {
      const j = this.nextBetween(i, items.length);
      const moved = items[i]!;
      items[i] = items[j]!;
      items[j] = moved;
    }
  }
  getItems<T>(elementType: TypeSymbol, choices: ClrArray<T> | null, length: number): ClrArray<T> {
    const { items } = choices ?? throwArgumentNull('choices');
    if (items.length === 0) return throwArgument('Span may not be empty.', 'choices');
    requireNonNegative(length, 'length');
    const indexes = this.#indexes(items.length, length);
    return newArray(
      elementType,
      Array.from(indexes, (index) => items[index]!),
    );
  }
  getHexString(length: number, lowercase: boolean): string {
    requireNonNegative(length, 'length');
    const digits = lowercase ? '0123456789abcdef' : '0123456789ABCDEF';
    return made(Array.from(this.#indexes(16, length), (index) => digits[index]!).join(''));
  }
  /** `length` choices out of `count`. */
  #indexes(count: number, length: number): Int32Array {
    charge(length);
    chargeOutput(length);
    return Int32Array.from({ length }, () => this.nextBelow(count));
  }
}

/** `Random.Shared`. */
export const sharedRandom = new ClrRandom();

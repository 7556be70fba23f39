/** `Concat`, `Append`, `Prepend`, `DefaultIfEmpty`, `Reverse`, `Zip`, `Cast`, `OfType`, `Index`. */
import type { TypeSymbol } from '../../types/type-symbol.js';
import { isReadOnlyCollection, knownCount } from '../collections/protocol.js';
import { castToAny, typeTest } from '../operations/type-tests.js';
import { type ClrSequence, enumerate, enumerateBoxed, nullableUnderlying } from '../sequences.js';
import { ClrArray, type ClrEnumerator } from '../values.js';
import {
  cheapCount,
  countOf,
  elementOf,
  type Found,
  firstOf,
  Iterator,
  isIndexable,
  itemOf,
  itemsOf,
  lastOf,
  lengthOf,
  SequenceIterator,
} from './iterator.js';

/** Sequences one after another. */
export class Concat<T> extends Iterator<T> {
  #index = 0;
  #source: ClrEnumerator<T> | undefined;
  constructor(
    elementType: TypeSymbol,
    readonly sequences: readonly ClrSequence<T>[],
  ) {
    super(elementType);
  }
  protected clone(): Iterator<T> {
    return new Concat(this.elementType, this.sequences);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    while (this.#index < this.sequences.length) {
      this.#source ??= enumerate(this.sequences[this.#index]!);
      const source = this.#source;
      if (source.moveNext()) return this.yield(source.current);
      this.#source = undefined;
      this.#index++;
      source.dispose();
    }
    return this.finish();
  }
  override dispose(): void {
    const source = this.#source;
    this.#source = undefined;
    super.dispose();
    source?.dispose();
  }
  override toItems(): T[] {
    const items: T[] = [];
    for (const sequence of this.sequences) for (const item of itemsOf(sequence)) items.push(item);
    return items;
  }
  override countItems(onlyIfCheap: boolean): number {
    let total = 0;
    for (const sequence of this.sequences) {
      const known = cheapCount(sequence);
      if (known === undefined && onlyIfCheap) return -1;
      total += known ?? countOf(sequence);
    }
    return total;
  }
  override first(): Found<T> {
    for (const sequence of this.sequences) {
      const found = firstOf(sequence);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  override last(): Found<T> {
    for (let i = this.sequences.length - 1; i >= 0; i--) {
      const found = lastOf(this.sequences[i]!);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  override elementAt(index: number): Found<T> {
    if (index < 0) return undefined;
    if (index === 0) return this.first();
    let left = index;
    for (const sequence of this.sequences) {
      const count = cheapCount(sequence);
      if (count !== undefined) {
        if (left < count) return elementOf(sequence, left);
        left -= count;
        continue;
      }
      const source = enumerate(sequence);
      try {
        while (source.moveNext()) if (left-- === 0) return source.current;
      } finally {
        source.dispose();
      }
    }
    return undefined;
  }
}

/** `first.Concat(second)`: a chain stays flat. */
export const concatOf = <T>(type: TypeSymbol, first: ClrSequence<T>, second: ClrSequence<T>): Iterator<T> =>
  new Concat(type, first instanceof Concat ? [...first.sequences, second] : [first, second]);

/** `Append` and `Prepend`, chains of which stay flat. */
export class AppendPrepend<T> extends SequenceIterator<T> {
  #position = 0;
  constructor(
    elementType: TypeSymbol,
    sequence: ClrSequence<T>,
    readonly before: readonly T[],
    readonly after: readonly T[],
  ) {
    super(elementType, sequence);
  }
  protected clone(): Iterator<T> {
    return new AppendPrepend(this.elementType, this.sequence, this.before, this.after);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    const { before, after } = this;
    if (this.#position < before.length) return this.yield(before[this.#position++]!);
    if (this.#position === before.length) {
      if (this.source.moveNext()) return this.yield(this.source.current);
      this.#position++;
    }
    const index = this.#position - before.length - 1;
    if (index >= after.length) return this.finish();
    this.#position++;
    return this.yield(after[index]!);
  }
  override toItems(): T[] {
    return [...this.before, ...itemsOf(this.sequence), ...this.after];
  }
  override countItems(onlyIfCheap: boolean): number {
    const count = onlyIfCheap ? this.#knownCount() : countOf(this.sequence);
    return count === undefined ? -1 : count + this.before.length + this.after.length;
  }
  /** Of operators and `ICollection<T>`: a Queue is neither. */
  #knownCount(): number | undefined {
    return this.sequence instanceof Iterator ? cheapCount(this.sequence) : knownCount(this.sequence);
  }
  override first(): Found<T> {
    if (this.before.length > 0) return this.before[0];
    return firstOf(this.sequence) ?? this.after[0];
  }
  override last(): Found<T> {
    if (this.after.length > 0) return this.after[this.after.length - 1];
    const last = lastOf(this.sequence);
    return last === undefined ? this.before[this.before.length - 1] : last;
  }
  override elementAt(index: number): Found<T> {
    if (index >= 0 && index < this.before.length) return this.before[index];
    if (this.after.length === 0 && index > 0) return elementOf(this.sequence, index - this.before.length);
    return super.elementAt(index);
  }
}

/** `DefaultIfEmpty`. */
export class DefaultIfEmpty<T> extends SequenceIterator<T> {
  #hasStarted = false;
  constructor(
    elementType: TypeSymbol,
    sequence: ClrSequence<T>,
    readonly fallback: T,
  ) {
    super(elementType, sequence);
  }
  protected clone(): Iterator<T> {
    return new DefaultIfEmpty(this.elementType, this.sequence, this.fallback);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    if (this.source.moveNext()) {
      this.#hasStarted = true;
      return this.yield(this.source.current);
    }
    if (this.#hasStarted) return this.finish();
    this.#hasStarted = true;
    return this.yield(this.fallback);
  }
  override toItems(): T[] {
    const items = itemsOf(this.sequence);
    return items.length === 0 ? [this.fallback] : items;
  }
  override countItems(onlyIfCheap: boolean): number {
    const count = onlyIfCheap ? (cheapCount(this.sequence) ?? -1) : countOf(this.sequence);
    return count === 0 ? 1 : count;
  }
  override first(): Found<T> {
    const found = firstOf(this.sequence);
    return found === undefined ? this.fallback : found;
  }
  override last(): Found<T> {
    const found = lastOf(this.sequence);
    return found === undefined ? this.fallback : found;
  }
  override elementAt(index: number): Found<T> {
    const found = elementOf(this.sequence, index);
    return found === undefined && index === 0 ? this.fallback : found;
  }
}

/** `Reverse`. */
export class Reverse<T> extends SequenceIterator<T> {
  #items: T[] | undefined;
  #index = 0;
  protected clone(): Iterator<T> {
    return new Reverse(this.elementType, this.sequence);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    if (this.#items === undefined) {
      this.#items = itemsOf(this.sequence);
      this.#index = this.#items.length;
    }
    return this.#index > 0 ? this.yield(this.#items[--this.#index]!) : this.finish();
  }
  override toItems(): T[] {
    return itemsOf(this.sequence).reverse();
  }
  override countItems(onlyIfCheap: boolean): number {
    return onlyIfCheap ? (cheapCount(this.sequence) ?? -1) : countOf(this.sequence);
  }
  override first(): Found<T> {
    return lastOf(this.sequence);
  }
  override last(): Found<T> {
    return firstOf(this.sequence);
  }
  override elementAt(index: number): Found<T> {
    if (index < 0) return undefined;
    if (isIndexable(this.sequence)) {
      const length = lengthOf(this.sequence);
      return index < length ? itemOf(this.sequence, length - 1 - index) : undefined;
    }
    const items = itemsOf(this.sequence);
    return items[items.length - 1 - index];
  }
}

/** `Zip` of any number of sequences. */
export class Zip<R> extends Iterator<R> {
  #sources: ClrEnumerator[] | undefined;
  constructor(
    elementType: TypeSymbol,
    readonly sequences: readonly ClrSequence[],
    readonly result: (...items: unknown[]) => R,
  ) {
    super(elementType);
  }
  protected clone(): Iterator<R> {
    return new Zip(this.elementType, this.sequences, this.result);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    this.#sources ??= this.sequences.map((sequence) => enumerate(sequence));
    for (const source of this.#sources) if (!source.moveNext()) return this.finish();
    return this.yield(this.result(...this.#sources.map((source) => source.current)));
  }
  override dispose(): void {
    const sources = this.#sources;
    this.#sources = undefined;
    super.dispose();
    if (sources !== undefined) for (const source of sources.reverse()) source.dispose();
  }
}

/** `Cast`: each element through `object`. */
export class Cast<R> extends Iterator<R> {
  #source: ClrEnumerator | undefined;
  readonly #cast: (item: unknown) => unknown;
  constructor(
    elementType: TypeSymbol,
    readonly sequence: ClrSequence,
  ) {
    super(elementType);
    this.#cast = castToAny(elementType);
  }
  protected clone(): Iterator<R> {
    return new Cast(this.elementType, this.sequence);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    this.#source ??= enumerateBoxed(this.sequence);
    return this.#source.moveNext() ? this.yield(this.#cast(this.#source.current) as R) : this.finish();
  }
  override countItems(onlyIfCheap: boolean): number {
    // Collections count themselves; nothing is cast then.
    if (this.sequence instanceof ClrArray || isReadOnlyCollection(this.sequence)) return countOf(this.sequence);
    return super.countItems(onlyIfCheap);
  }
  override dispose(): void {
    const source = this.#source;
    this.#source = undefined;
    super.dispose();
    source?.dispose();
  }
}

/** `OfType`: the elements that are of the type; never null. */
export class OfType<R> extends Iterator<R> {
  #source: ClrEnumerator | undefined;
  readonly #matches: (item: unknown) => boolean;
  readonly #cast: (item: unknown) => unknown;
  constructor(
    elementType: TypeSymbol,
    readonly sequence: ClrSequence,
  ) {
    super(elementType);
    this.#matches = typeTest(nullableUnderlying(elementType) ?? elementType);
    this.#cast = castToAny(elementType);
  }
  protected clone(): Iterator<R> {
    return new OfType(this.elementType, this.sequence);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    this.#source ??= enumerateBoxed(this.sequence);
    const source = this.#source;
    while (source.moveNext()) {
      const item = source.current;
      if (this.#matches(item)) return this.yield(this.#cast(item) as R);
    }
    return this.finish();
  }
  override dispose(): void {
    const source = this.#source;
    this.#source = undefined;
    super.dispose();
    source?.dispose();
  }
}

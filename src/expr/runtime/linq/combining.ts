/** `Concat`, `Append`, `Prepend`, `DefaultIfEmpty`, `Reverse`, `Zip`, `Cast`, `OfType`, `Index`. */
import type { TypeSymbol } from '../../types/type-symbol.js';
import { isReadOnlyCollection, knownCount } from '../collections/protocol.js';
import { castToAny, typeTest } from '../operations/type-tests.js';
import { type ClrSequence, enumerate, enumerateBoxed, nullableUnderlying } from '../sequences.js';
import { equalsOf } from '../value-ops.js';
import { ClrArray, type ClrEnumerator } from '../values.js';
import {
  cheapCount,
  countOf,
  DelegatingIterator,
  elementOf,
  type Found,
  firstOf,
  Iterator,
  includesItem,
  isIndexable,
  itemOf,
  itemsOf,
  lastOf,
  lengthOf,
  Operator,
  SequenceIterator,
} from './iterator.js';

/** Sequences one after another. */
export class Concat<T> extends Iterator<T> {
  private index = 0;
  private source: ClrEnumerator<T> | undefined = undefined;
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
    while (this.index < this.sequences.length) {
      this.source ??= enumerate(this.sequences[this.index]!);
      const source = this.source;
      if (source.moveNext()) return this.yield(source.current);
      this.source = undefined;
      this.index++;
      source.dispose();
    }
    return this.finish();
  }
  override dispose(): void {
    const source = this.source;
    this.source = undefined;
    super.dispose();
    source?.dispose();
  }
  override toItems(): T[] {
    const items: T[] = [];
    for (const sequence of this.sequences) for (const item of itemsOf(sequence)) items.push(item);
    return items;
  }
  /** The first two count as cheaply as they can; what was appended to them counts for itself, the last one first. */
  override countItems(onlyIfCheap: boolean): number {
    const isPair = this.sequences.length === 2;
    if (onlyIfCheap && !isPair && !this.sequences.every((sequence) => knownCount(sequence) !== undefined)) return -1;
    let total = 0;
    for (let i = this.sequences.length - 1; i >= 2; i--) total += countOf(this.sequences[i]!);
    for (const sequence of this.sequences.slice(0, 2)) {
      const known = cheapCount(sequence);
      if (known === undefined && onlyIfCheap) return -1;
      total += known ?? countOf(sequence);
    }
    return total;
  }
  override includes(value: T): boolean {
    return this.sequences.some((sequence) => includesItem(this.elementType, sequence, value));
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
  private position = 0;
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
    if (this.position < before.length) return this.yield(before[this.position++]!);
    if (this.position === before.length) {
      if (this.source.moveNext()) return this.yield(this.source.current);
      this.position++;
    }
    const index = this.position - before.length - 1;
    if (index >= after.length) return this.finish();
    this.position++;
    return this.yield(after[index]!);
  }
  override toItems(): T[] {
    return [...this.before, ...itemsOf(this.sequence), ...this.after];
  }
  override countItems(onlyIfCheap: boolean): number {
    const count = onlyIfCheap ? this.knownCount() : countOf(this.sequence);
    return count === undefined ? -1 : count + this.before.length + this.after.length;
  }
  /** Of operators and `ICollection<T>`: a Queue is neither. */
  private knownCount(): number | undefined {
    return this.sequence instanceof Iterator ? cheapCount(this.sequence) : knownCount(this.sequence);
  }
  override includes(value: T): boolean {
    const equals = equalsOf(this.elementType);
    const isValue = (item: T): boolean => equals(item, value);
    return this.before.some(isValue) || this.after.some(isValue) || includesItem(this.elementType, this.sequence, value);
  }
  /** Only a single added element is looked at directly; more of them are enumerated to. */
  private get isSingle(): boolean {
    return this.before.length + this.after.length === 1;
  }
  override first(): Found<T> {
    if (!this.isSingle) return super.first();
    if (this.before.length > 0) return this.before[0];
    const first = firstOf(this.sequence);
    return first === undefined ? this.after[0] : first;
  }
  override last(): Found<T> {
    if (!this.isSingle) return super.last();
    if (this.after.length > 0) return this.after[0];
    const last = lastOf(this.sequence);
    return last === undefined ? this.before[0] : last;
  }
  override elementAt(index: number): Found<T> {
    if (!this.isSingle || this.before.length === 0) return super.elementAt(index);
    return index === 0 ? this.before[0] : elementOf(this.sequence, index - 1);
  }
}

/** `DefaultIfEmpty`. */
export class DefaultIfEmpty<T> extends SequenceIterator<T> {
  private hasStarted = false;
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
      this.hasStarted = true;
      return this.yield(this.source.current);
    }
    if (this.hasStarted) return this.finish();
    this.hasStarted = true;
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
  override includes(value: T): boolean | undefined {
    const count = cheapCount(this.sequence);
    if (count === undefined) return undefined;
    if (count > 0) return includesItem(this.elementType, this.sequence, value);
    return equalsOf(this.elementType)(this.fallback, value);
  }
}

/** `Reverse`. */
export class Reverse<T> extends SequenceIterator<T> {
  private items: T[] | undefined = undefined;
  private index = 0;
  protected clone(): Iterator<T> {
    return new Reverse(this.elementType, this.sequence);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    if (this.items === undefined) {
      this.items = itemsOf(this.sequence);
      this.index = this.items.length;
    }
    return this.index > 0 ? this.yield(this.items[--this.index]!) : this.finish();
  }
  override toItems(): T[] {
    return itemsOf(this.sequence).reverse();
  }
  override countItems(onlyIfCheap: boolean): number {
    return onlyIfCheap ? (cheapCount(this.sequence) ?? -1) : countOf(this.sequence);
  }
  override includes(value: T): boolean {
    return includesItem(this.elementType, this.sequence, value);
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
export class Zip<R> extends Operator<R> {
  private sources: ClrEnumerator[] | undefined = undefined;
  constructor(
    elementType: TypeSymbol,
    readonly sequences: readonly ClrSequence[],
    readonly result: (...items: unknown[]) => R,
  ) {
    super(elementType);
  }
  protected clone(): Operator<R> {
    return new Zip(this.elementType, this.sequences, this.result);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    this.sources ??= this.sequences.map((sequence) => enumerate(sequence));
    for (const source of this.sources) if (!source.moveNext()) return this.finish();
    return this.yield(this.result(...this.sources.map((source) => source.current)));
  }
  override dispose(): void {
    const sources = this.sources;
    this.sources = undefined;
    super.dispose();
    if (sources !== undefined) for (const source of sources.reverse()) source.dispose();
  }
}

/** `Cast` of what can only be enumerated: each element through `object`. */
class CastSequence<R> extends Operator<R> {
  private source: ClrEnumerator | undefined = undefined;
  private readonly cast: (item: unknown) => unknown;
  constructor(
    elementType: TypeSymbol,
    readonly sequence: ClrSequence,
  ) {
    super(elementType);
    this.cast = castToAny(elementType);
  }
  protected clone(): Operator<R> {
    return new CastSequence(this.elementType, this.sequence);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    this.source ??= enumerateBoxed(this.sequence);
    return this.source.moveNext() ? this.yield(this.cast(this.source.current) as R) : this.finish();
  }
  override dispose(): void {
    const source = this.source;
    this.source = undefined;
    super.dispose();
    source?.dispose();
  }
}

/** `Cast` of a collection: it counts itself, and nothing is cast then. */
class CastCollection<R> extends DelegatingIterator<R> {
  constructor(
    elementType: TypeSymbol,
    readonly sequence: ClrSequence,
  ) {
    super(elementType, () => new CastSequence(elementType, sequence));
  }
  protected clone(): Iterator<R> {
    return new CastCollection(this.elementType, this.sequence);
  }
  override countItems(_onlyIfCheap: boolean): number {
    return countOf(this.sequence);
  }
}

/** `source.Cast<R>()` of a source that is none of R yet. */
export const castOf = <R>(type: TypeSymbol, source: ClrSequence): Operator<R> =>
  source instanceof ClrArray || (isReadOnlyCollection(source) && !(source instanceof Operator))
    ? new CastCollection(type, source)
    : new CastSequence(type, source);

/** `OfType`: the elements that are of the type; never null. */
export class OfType<R> extends Iterator<R> {
  private source: ClrEnumerator | undefined = undefined;
  private readonly matches: (item: unknown) => boolean;
  private readonly cast: (item: unknown) => unknown;
  constructor(
    elementType: TypeSymbol,
    readonly sequence: ClrSequence,
  ) {
    super(elementType);
    this.matches = typeTest(nullableUnderlying(elementType) ?? elementType);
    this.cast = castToAny(elementType);
  }
  protected clone(): Iterator<R> {
    return new OfType(this.elementType, this.sequence);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    this.source ??= enumerateBoxed(this.sequence);
    const source = this.source;
    while (source.moveNext()) {
      const item = source.current;
      if (this.matches(item)) return this.yield(this.cast(item) as R);
    }
    return this.finish();
  }
  override dispose(): void {
    const source = this.source;
    this.source = undefined;
    super.dispose();
    source?.dispose();
  }
}

/** `Skip`, `Take` and their kin, `Range` and `Repeat`. */
import type { TypeSymbol } from '../../types/type-symbol.js';
import { types } from '../../types/universe.js';
import { charge } from '../budget.js';
import type { ClrListLike } from '../collections/protocol.js';
import { throwArgumentOutOfRange, throwNotSupported } from '../exception.js';
import type { ClrSequence } from '../sequences.js';
import { equalsOf } from '../value-ops.js';
import type { ClrArray } from '../values.js';
import {
  cheapCount,
  countOf,
  elementOf,
  type Found,
  type Indexable,
  Iterator,
  isIndexable,
  itemOf,
  itemsOf,
  lastOf,
  lengthOf,
  SequenceIterator,
} from './iterator.js';
import { SelectSlice } from './select.js';
import type { Selector } from './where.js';

/** An operator that is an `IList<T>` itself: its elements are known by index. */
abstract class IndexedIterator<T> extends Iterator<T> implements ClrListLike<T> {
  #index = 0;
  abstract get count(): number;
  protected abstract at(index: number): T;
  moveNext(): boolean {
    if (this.state < 0) return false;
    if (this.#index >= this.count) return this.finish();
    charge(1);
    return this.yield(this.at(this.#index++));
  }
  override toItems(): T[] {
    const { count } = this;
    charge(count);
    const items: T[] = [];
    for (let i = 0; i < count; i++) items.push(this.at(i));
    return items;
  }
  override countItems(_onlyIfCheap: boolean): number {
    return this.count;
  }
  override first(): Found<T> {
    return this.elementAt(0);
  }
  override last(): Found<T> {
    return this.elementAt(this.count - 1);
  }
  override elementAt(index: number): Found<T> {
    return index >= 0 && index < this.count ? this.at(index) : undefined;
  }
  readonly isReadOnly = true;
  itemAt(index: number): T {
    return index < 0 || index >= this.count ? throwArgumentOutOfRange('index') : this.at(index);
  }
  indexOfItem(item: T): number {
    const equals = equalsOf(this.elementType);
    for (let i = 0; i < this.count; i++) {
      charge(1);
      if (equals(this.at(i), item)) return i;
    }
    return -1;
  }
  containsItem(item: T): boolean {
    return this.indexOfItem(item) >= 0;
  }
  copyItemsTo(array: ClrArray<T> | null, index: number): void {
    for (let i = 0; i < this.count; i++) array!.items[index + i] = this.at(i);
  }
  #refuse(): never {
    return throwNotSupported('Specified method is not supported.');
  }
  addItem(_item: T): void {
    this.#refuse();
  }
  clearItems(): void {
    this.#refuse();
  }
  removeItem(_item: T): boolean {
    return this.#refuse();
  }
  setItemAt(_index: number, _item: T): void {
    this.#refuse();
  }
  insertItem(_index: number, _item: T): void {
    this.#refuse();
  }
  removeItemAt(_index: number): void {
    this.#refuse();
  }
}

/** `Enumerable.Range`. */
export class Range extends IndexedIterator<number> {
  constructor(
    readonly start: number,
    readonly length: number,
  ) {
    super(types.int);
  }
  protected clone(): Iterator<number> {
    return new Range(this.start, this.length);
  }
  get count(): number {
    return this.length;
  }
  protected at(index: number): number {
    return this.start + index;
  }
  override select<R>(type: TypeSymbol, selector: Selector<number, R>): Iterator<R> {
    return new SelectSlice(type, this, selector, 0, Number.MAX_SAFE_INTEGER);
  }
  override skip(count: number): Iterator<number> | null {
    return count >= this.length ? null : new Range(this.start + count, this.length - count);
  }
  override take(count: number): Iterator<number> {
    return count >= this.length ? this : new Range(this.start, count);
  }
}

/** `Enumerable.Repeat`. */
export class Repeat<T> extends IndexedIterator<T> {
  constructor(
    elementType: TypeSymbol,
    readonly element: T,
    readonly times: number,
  ) {
    super(elementType);
  }
  protected clone(): Iterator<T> {
    return new Repeat(this.elementType, this.element, this.times);
  }
  get count(): number {
    return this.times;
  }
  protected at(_index: number): T {
    return this.element;
  }
  override skip(count: number): Iterator<T> | null {
    return count >= this.times ? null : new Repeat(this.elementType, this.element, this.times - count);
  }
  override take(count: number): Iterator<T> {
    return count >= this.times ? this : new Repeat(this.elementType, this.element, count);
  }
}

/** Part of an `IList<T>`, read by index as long as it lasts: changes of the list show. */
export class ListSlice<T> extends IndexedIterator<T> {
  constructor(
    elementType: TypeSymbol,
    readonly list: Indexable<T>,
    readonly min: number,
    /** Inclusive. */
    readonly max: number,
  ) {
    super(elementType);
  }
  protected clone(): Iterator<T> {
    return new ListSlice(this.elementType, this.list, this.min, this.max);
  }
  get count(): number {
    return Math.max(0, Math.min(lengthOf(this.list) - 1, this.max) - this.min + 1);
  }
  protected at(index: number): T {
    return itemOf(this.list, this.min + index);
  }
  override select<R>(type: TypeSymbol, selector: Selector<T, R>): Iterator<R> {
    return new SelectSlice(type, this.list, selector, this.min, this.max);
  }
  override skip(count: number): Iterator<T> | null {
    const min = this.min + count;
    return min > this.max ? null : new ListSlice(this.elementType, this.list, min, this.max);
  }
  override take(count: number): Iterator<T> {
    const max = this.min + count - 1;
    return max >= this.max ? this : new ListSlice(this.elementType, this.list, this.min, max);
  }
}

/** Part of what can only be enumerated. */
export class SequenceSlice<T> extends SequenceIterator<T> {
  #position = 0;
  constructor(
    elementType: TypeSymbol,
    sequence: ClrSequence<T>,
    readonly min: number,
    /** Inclusive; infinite without a limit. */
    readonly max: number,
  ) {
    super(elementType, sequence);
  }
  protected clone(): Iterator<T> {
    return new SequenceSlice(this.elementType, this.sequence, this.min, this.max);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    const { source } = this;
    while (this.#position < this.min) {
      if (!source.moveNext()) return this.finish();
      this.#position++;
    }
    // The limit is looked at first: Take(2) never asks for a third element.
    if (this.#position > this.max || !source.moveNext()) return this.finish();
    this.#position++;
    return this.yield(source.current);
  }
  override countItems(onlyIfCheap: boolean): number {
    if (onlyIfCheap) return -1;
    if (this.max === Number.POSITIVE_INFINITY) return Math.max(countOf(this.sequence) - this.min, 0);
    return super.countItems(false);
  }
  override first(): Found<T> {
    if (this.sequence instanceof Iterator) return elementOf(this.sequence as Iterator<T>, this.min);
    return super.first();
  }
  override elementAt(index: number): Found<T> {
    if (index < 0 || this.min + index > this.max) return undefined;
    if (this.sequence instanceof Iterator) return elementOf(this.sequence as Iterator<T>, this.min + index);
    return super.elementAt(index);
  }
  override last(): Found<T> {
    if (this.sequence instanceof Iterator) {
      const count = cheapCount(this.sequence);
      if (count !== undefined && count > this.min)
        return count - 1 <= this.max ? lastOf(this.sequence as Iterator<T>) : elementOf(this.sequence as Iterator<T>, this.max);
    }
    return super.last();
  }
  override skip(count: number): Iterator<T> | null {
    const min = this.min + count;
    return min > this.max ? null : new SequenceSlice(this.elementType, this.sequence, min, this.max);
  }
  override take(count: number): Iterator<T> {
    const max = this.min + count - 1;
    return max >= this.max ? this : new SequenceSlice(this.elementType, this.sequence, this.min, max);
  }
}

/** `source.Skip(count)` of a positive count; null when it is known to be empty. */
export function skipOf<T>(type: TypeSymbol, source: ClrSequence<T>, count: number): Iterator<T> | null {
  if (source instanceof Iterator) {
    const known = source.skip(count) as Iterator<T> | null | undefined;
    return known === undefined ? new SequenceSlice(type, source, count, Number.POSITIVE_INFINITY) : known;
  }
  if (isIndexable(source)) return new ListSlice(type, source, count, Number.MAX_SAFE_INTEGER);
  return new SequenceSlice(type, source, count, Number.POSITIVE_INFINITY);
}

/** `source.Take(count)` of a positive count. */
export function takeOf<T>(type: TypeSymbol, source: ClrSequence<T>, count: number): Iterator<T> {
  if (source instanceof Iterator)
    return (source.take(count) as Iterator<T> | undefined) ?? new SequenceSlice(type, source, 0, count - 1);
  if (isIndexable(source)) return new ListSlice(type, source, 0, count - 1);
  return new SequenceSlice(type, source, 0, count - 1);
}

/** `TakeWhile`; the index is passed to whoever asks for it. */
export class TakeWhile<T> extends SequenceIterator<T> {
  #index = -1;
  constructor(
    elementType: TypeSymbol,
    sequence: ClrSequence<T>,
    readonly predicate: (item: T, index: number) => boolean,
  ) {
    super(elementType, sequence);
  }
  protected clone(): Iterator<T> {
    return new TakeWhile(this.elementType, this.sequence, this.predicate);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    const { source } = this;
    if (!source.moveNext()) return this.finish();
    const item = source.current;
    return this.predicate(item, ++this.#index) ? this.yield(item) : this.finish();
  }
}

/** `SkipWhile`. */
export class SkipWhile<T> extends SequenceIterator<T> {
  #index = -1;
  #isPast = false;
  constructor(
    elementType: TypeSymbol,
    sequence: ClrSequence<T>,
    readonly predicate: (item: T, index: number) => boolean,
  ) {
    super(elementType, sequence);
  }
  protected clone(): Iterator<T> {
    return new SkipWhile(this.elementType, this.sequence, this.predicate);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    const { source } = this;
    while (source.moveNext()) {
      const item = source.current;
      if (this.#isPast || !this.predicate(item, ++this.#index)) {
        this.#isPast = true;
        return this.yield(item);
      }
    }
    return this.finish();
  }
}

/** `TakeLast`: holds back as many as it takes. */
export class TakeLast<T> extends SequenceIterator<T> {
  #held: T[] | undefined;
  #index = 0;
  constructor(
    elementType: TypeSymbol,
    sequence: ClrSequence<T>,
    readonly count: number,
  ) {
    super(elementType, sequence);
  }
  protected clone(): Iterator<T> {
    return new TakeLast(this.elementType, this.sequence, this.count);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    this.#held ??= itemsOf(this.sequence).slice(-this.count);
    return this.#index < this.#held.length ? this.yield(this.#held[this.#index++]!) : this.finish();
  }
}

/** `SkipLast`: gives an element once as many more have been read. */
export class SkipLast<T> extends SequenceIterator<T> {
  readonly #queue: T[] = [];
  #head = 0;
  constructor(
    elementType: TypeSymbol,
    sequence: ClrSequence<T>,
    readonly count: number,
  ) {
    super(elementType, sequence);
  }
  protected clone(): Iterator<T> {
    return new SkipLast(this.elementType, this.sequence, this.count);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    const { source } = this;
    while (source.moveNext()) {
      this.#queue.push(source.current);
      if (this.#queue.length - this.#head > this.count) return this.yield(this.#queue[this.#head++]!);
    }
    return this.finish();
  }
}

/** `Chunk`: arrays of `size` elements, the last one of what is left. */
export class Chunk<T> extends SequenceIterator<T, ClrArray<T>> {
  constructor(
    elementType: TypeSymbol,
    sequence: ClrSequence<T>,
    readonly size: number,
    readonly pack: (items: T[]) => ClrArray<T>,
  ) {
    super(elementType, sequence);
  }
  protected clone(): Iterator<ClrArray<T>> {
    return new Chunk(this.elementType, this.sequence, this.size, this.pack);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    const { source } = this;
    const items: T[] = [];
    while (items.length < this.size && source.moveNext()) items.push(source.current);
    return items.length === 0 ? this.finish() : this.yield(this.pack(items));
  }
}

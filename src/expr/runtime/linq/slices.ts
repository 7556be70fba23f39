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
  type Found,
  type Indexable,
  Iterator,
  isIndexable,
  itemOf,
  itemsOf,
  lengthOf,
  type Operator,
  SequenceOperator,
} from './iterator.js';
import { SelectSlice } from './select.js';
import { SequenceSlice, skipIterator, takeIterator } from './sequence-slice.js';
import type { Selector } from './where.js';

/** An operator that is an `IList<T>` itself: its elements are known by index. */
abstract class IndexedIterator<T> extends Iterator<T> implements ClrListLike<T> {
  private index = 0;
  abstract get count(): number;
  protected abstract at(index: number): T;
  moveNext(): boolean {
    if (this.state < 0) return false;
    if (this.index >= this.count) return this.finish();
    charge(1);
    return this.yield(this.at(this.index++));
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
  private refuse(): never {
    return throwNotSupported('Specified method is not supported.');
  }
  addItem(_item: T): void {
    this.refuse();
  }
  clearItems(): void {
    this.refuse();
  }
  removeItem(_item: T): boolean {
    return this.refuse();
  }
  setItemAt(_index: number, _item: T): void {
    this.refuse();
  }
  insertItem(_index: number, _item: T): void {
    this.refuse();
  }
  removeItemAt(_index: number): void {
    this.refuse();
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

/** `source.Skip(count)` of a positive count; null when it is known to be empty. */
export function skipOf<T>(type: TypeSymbol, source: ClrSequence<T>, count: number): Iterator<T> | null {
  if (source instanceof Iterator) return skipIterator(source as Iterator<T>, count);
  if (isIndexable(source)) return new ListSlice(type, source, count, Number.MAX_SAFE_INTEGER);
  return new SequenceSlice(type, source, count, Number.POSITIVE_INFINITY);
}

/** `source.Take(count)` of a positive count. */
export function takeOf<T>(type: TypeSymbol, source: ClrSequence<T>, count: number): Iterator<T> {
  if (source instanceof Iterator) return takeIterator(source as Iterator<T>, count);
  if (isIndexable(source)) return new ListSlice(type, source, 0, count - 1);
  return new SequenceSlice(type, source, 0, count - 1);
}

/** `TakeWhile`; the index is passed to whoever asks for it. */
export class TakeWhile<T> extends SequenceOperator<T> {
  private index = -1;
  constructor(
    elementType: TypeSymbol,
    sequence: ClrSequence<T>,
    readonly predicate: (item: T, index: number) => boolean,
  ) {
    super(elementType, sequence);
  }
  protected clone(): Operator<T> {
    return new TakeWhile(this.elementType, this.sequence, this.predicate);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    const { source } = this;
    if (!source.moveNext()) return this.finish();
    const item = source.current;
    return this.predicate(item, ++this.index) ? this.yield(item) : this.finish();
  }
}

/** `SkipWhile`. */
export class SkipWhile<T> extends SequenceOperator<T> {
  private index = -1;
  private isPast = false;
  constructor(
    elementType: TypeSymbol,
    sequence: ClrSequence<T>,
    readonly predicate: (item: T, index: number) => boolean,
  ) {
    super(elementType, sequence);
  }
  protected clone(): Operator<T> {
    return new SkipWhile(this.elementType, this.sequence, this.predicate);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    const { source } = this;
    while (source.moveNext()) {
      const item = source.current;
      if (this.isPast || !this.predicate(item, ++this.index)) {
        this.isPast = true;
        return this.yield(item);
      }
    }
    return this.finish();
  }
}

/** The elements from one position to another; undefined where there are none. */
function between<T>(type: TypeSymbol, source: ClrSequence<T>, start: number, end: number): Iterator<T> | undefined {
  if (end <= start) return undefined;
  const skipped = start > 0 ? skipOf(type, source, start) : source;
  return skipped === null ? undefined : takeOf(type, skipped, end - start);
}

/** `TakeLast` and `SkipLast`: where the number of elements is known they read only what they give. */
abstract class FromEnd<T> extends SequenceOperator<T> {
  private part: Operator<T> | null | undefined = undefined;
  constructor(
    elementType: TypeSymbol,
    sequence: ClrSequence<T>,
    readonly amount: number,
  ) {
    super(elementType, sequence);
  }
  /** The part of so many elements to give. */
  protected abstract partOf(known: number): Iterator<T> | undefined;
  /** One more element where their number is not known; undefined at the end. */
  protected abstract next(): Found<T>;
  moveNext(): boolean {
    if (this.state < 0) return false;
    if (this.state === 1) {
      this.state = 2;
      const known = cheapCount(this.sequence);
      if (known !== undefined) this.part = this.partOf(known)?.getEnumerator() ?? null;
    }
    if (this.part === null) return this.finish();
    if (this.part !== undefined) return this.part.moveNext() ? this.yield(this.part.current) : this.finish();
    const item = this.next();
    return item === undefined ? this.finish() : this.yield(item);
  }
  override dispose(): void {
    this.part?.dispose();
    super.dispose();
  }
}

/** `TakeLast`. */
export class TakeLast<T> extends FromEnd<T> {
  private held: T[] | undefined = undefined;
  private index = 0;
  protected clone(): Operator<T> {
    return new TakeLast(this.elementType, this.sequence, this.amount);
  }
  protected partOf(known: number): Iterator<T> | undefined {
    return between(this.elementType, this.sequence, Math.max(0, known - this.amount), known);
  }
  protected next(): Found<T> {
    this.held ??= itemsOf(this.sequence).slice(-this.amount);
    return this.held[this.index++];
  }
}

/** `SkipLast`: gives an element once as many more have been read. */
export class SkipLast<T> extends FromEnd<T> {
  private readonly queue: T[] = [];
  private head = 0;
  protected clone(): Operator<T> {
    return new SkipLast(this.elementType, this.sequence, this.amount);
  }
  protected partOf(known: number): Iterator<T> | undefined {
    return between(this.elementType, this.sequence, 0, known - this.amount);
  }
  protected next(): Found<T> {
    const { source } = this;
    while (source.moveNext()) {
      this.queue.push(source.current);
      if (this.queue.length - this.head > this.amount) return this.queue[this.head++]!;
    }
    return undefined;
  }
}

/** `Chunk`: arrays of `size` elements, the last one of what is left. */
export class Chunk<T> extends SequenceOperator<T, ClrArray<T>> {
  constructor(
    elementType: TypeSymbol,
    sequence: ClrSequence<T>,
    readonly size: number,
    readonly pack: (items: T[]) => ClrArray<T>,
  ) {
    super(elementType, sequence);
  }
  protected clone(): Operator<ClrArray<T>> {
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

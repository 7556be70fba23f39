/** `Select`. */
import type { TypeSymbol } from '../../types/type-symbol.js';
import { charge } from '../budget.js';
import { List } from '../collections/list.js';
import { collectionModified } from '../collections/protocol.js';
import { throwInvalidOperation, throwOverflow } from '../exception.js';
import type { ClrSequence } from '../sequences.js';
import { ClrArray, type ClrArrayItems, type ClrEnumerator } from '../values.js';
import {
  cheapCount,
  DelegatingIterator,
  each,
  elementOf,
  type Found,
  firstOf,
  type Indexable,
  Iterator,
  isIndexable,
  itemOf,
  lastOf,
  lengthOf,
  type Operator,
  SequenceIterator,
  SequenceOperator,
} from './iterator.js';
import { skipIterator, takeIterator } from './sequence-slice.js';
import { type Selector, then } from './where.js';

/** Selects of the items of an array or list; a list must not change meanwhile. */
abstract class SelectItems<T, R> extends Iterator<R> {
  private index = 0;
  constructor(
    elementType: TypeSymbol,
    readonly items: ClrArrayItems<T>,
    readonly selector: Selector<T, R>,
  ) {
    super(elementType);
  }
  protected abstract requireUnchanged(): void;
  protected abstract get indexable(): Indexable<T>;
  moveNext(): boolean {
    if (this.state < 0) return false;
    this.requireUnchanged();
    if (this.index >= this.items.length) return this.finish();
    charge(1);
    return this.yield(this.selector(this.items[this.index++]!));
  }
  override toItems(): R[] {
    const { items, selector } = this;
    const { length } = items;
    charge(length);
    const results = new Array<R>(length);
    for (let i = 0; i < length; i++) results[i] = selector(items[i]!);
    return results;
  }
  override countItems(onlyIfCheap: boolean): number {
    const { length } = this.items;
    if (!onlyIfCheap)
      for (let i = 0; i < length; i++) {
        charge(1);
        this.selector(this.items[i]!);
      }
    return length;
  }
  override first(): Found<R> {
    return this.elementAt(0);
  }
  override last(): Found<R> {
    return this.elementAt(this.items.length - 1);
  }
  override elementAt(index: number): Found<R> {
    return index >= 0 && index < this.items.length ? this.selector(this.items[index]!) : undefined;
  }
  override skip(count: number): Iterator<R> | null {
    return new SelectSlice(this.elementType, this.indexable, this.selector, count, Number.MAX_SAFE_INTEGER);
  }
  override take(count: number): Iterator<R> {
    return new SelectSlice(this.elementType, this.indexable, this.selector, 0, count - 1);
  }
}

class SelectArray<T, R> extends SelectItems<T, R> {
  constructor(
    elementType: TypeSymbol,
    readonly array: ClrArray<T>,
    selector: Selector<T, R>,
  ) {
    super(elementType, array.items, selector);
  }
  protected get indexable(): Indexable<T> {
    return this.array;
  }
  protected requireUnchanged(): void {}
  protected clone(): Iterator<R> {
    return new SelectArray(this.elementType, this.array, this.selector);
  }
  override select<S>(type: TypeSymbol, selector: Selector<R, S>): Iterator<S> {
    return new SelectArray(type, this.array, then(this.selector, selector));
  }
  override skip(count: number): Iterator<R> | null {
    return count >= this.items.length ? null : super.skip(count);
  }
  override take(count: number): Iterator<R> {
    return count >= this.items.length ? this : super.take(count);
  }
}

class SelectList<T, R> extends SelectItems<T, R> {
  private version = -1;
  constructor(
    elementType: TypeSymbol,
    readonly list: List<T>,
    selector: Selector<T, R>,
  ) {
    super(elementType, list.items, selector);
  }
  protected get indexable(): Indexable<T> {
    return this.list;
  }
  protected requireUnchanged(): void {
    if (this.version < 0) this.version = this.list.version;
    else if (this.version !== this.list.version) throwInvalidOperation(collectionModified);
  }
  protected clone(): Iterator<R> {
    return new SelectList(this.elementType, this.list, this.selector);
  }
  override select<S>(type: TypeSymbol, selector: Selector<R, S>): Iterator<S> {
    return new SelectList(type, this.list, then(this.selector, selector));
  }
}

/** Selects of part of an `IList<T>`, which is read by index. */
export class SelectSlice<T, R> extends Iterator<R> {
  private index = 0;
  constructor(
    elementType: TypeSymbol,
    readonly list: Indexable<T>,
    readonly selector: Selector<T, R>,
    readonly min: number,
    /** Inclusive. */
    readonly max: number,
  ) {
    super(elementType);
  }
  protected clone(): Iterator<R> {
    return new SelectSlice(this.elementType, this.list, this.selector, this.min, this.max);
  }
  private get length(): number {
    return Math.max(0, Math.min(lengthOf(this.list) - 1, this.max) - this.min + 1);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    if (this.index >= this.length) return this.finish();
    charge(1);
    return this.yield(this.selector(itemOf(this.list, this.min + this.index++)));
  }
  override toItems(): R[] {
    const length = this.length;
    charge(length);
    const results: R[] = [];
    for (let i = 0; i < length; i++) results.push(this.selector(itemOf(this.list, this.min + i)));
    return results;
  }
  override countItems(onlyIfCheap: boolean): number {
    const length = this.length;
    if (!onlyIfCheap)
      for (let i = 0; i < length; i++) {
        charge(1);
        this.selector(itemOf(this.list, this.min + i));
      }
    return length;
  }
  override first(): Found<R> {
    return this.elementAt(0);
  }
  override last(): Found<R> {
    return this.elementAt(this.length - 1);
  }
  override elementAt(index: number): Found<R> {
    return index >= 0 && index < this.length ? this.selector(itemOf(this.list, this.min + index)) : undefined;
  }
  override skip(count: number): Iterator<R> | null {
    const min = this.min + count;
    return min > this.max ? null : new SelectSlice(this.elementType, this.list, this.selector, min, this.max);
  }
  override take(count: number): Iterator<R> {
    const max = this.min + count - 1;
    return max >= this.max ? this : new SelectSlice(this.elementType, this.list, this.selector, this.min, max);
  }
  override select<S>(type: TypeSymbol, selector: Selector<R, S>): Iterator<S> {
    return new SelectSlice(type, this.list, then(this.selector, selector), this.min, this.max);
  }
}

/** Selects of whatever can only be enumerated, or of another operator, which answers for itself. */
class SelectSequence<T, R> extends SequenceIterator<T, R> {
  constructor(
    elementType: TypeSymbol,
    sequence: ClrSequence<T>,
    readonly selector: Selector<T, R>,
  ) {
    super(elementType, sequence);
  }
  protected clone(): Iterator<R> {
    return new SelectSequence(this.elementType, this.sequence, this.selector);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    const { source } = this;
    return source.moveNext() ? this.yield(this.selector(source.current)) : this.finish();
  }
  override countItems(onlyIfCheap: boolean): number {
    if (onlyIfCheap) return this.sequence instanceof Iterator ? (cheapCount(this.sequence) ?? -1) : -1;
    let count = 0;
    each(this.sequence, (item) => {
      this.selector(item);
      count++;
    });
    return count;
  }
  private selected(item: Found<T>): Found<R> {
    return item === undefined ? undefined : this.selector(item);
  }
  override first(): Found<R> {
    return this.selected(firstOf(this.sequence));
  }
  override last(): Found<R> {
    return this.selected(lastOf(this.sequence));
  }
  override elementAt(index: number): Found<R> {
    return this.selected(elementOf(this.sequence, index));
  }
  override skip(count: number): Iterator<R> | null | undefined {
    if (!(this.sequence instanceof Iterator)) return undefined;
    const skipped = skipIterator(this.sequence as Iterator<T>, count);
    return skipped === null ? null : new SelectSequence(this.elementType, skipped, this.selector);
  }
  override take(count: number): Iterator<R> | undefined {
    if (!(this.sequence instanceof Iterator)) return undefined;
    return new SelectSequence(this.elementType, takeIterator(this.sequence as Iterator<T>, count), this.selector);
  }
  override select<S>(type: TypeSymbol, selector: Selector<R, S>): Iterator<S> {
    return new SelectSequence(type, this.sequence, then(this.selector, selector));
  }
}

/** `source.Select(selector)` of a source that is no empty array. */
export function selectOf<T, R>(type: TypeSymbol, source: ClrSequence<T>, selector: Selector<T, R>): Iterator<R> {
  if (source instanceof Iterator)
    return source.select(type, selector as Selector<unknown, R>) ?? new SelectSequence(type, source, selector);
  if (source instanceof ClrArray) return new SelectArray(type, source, selector);
  if (source instanceof List) return new SelectList(type, source, selector);
  if (isIndexable(source)) return new SelectSlice(type, source, selector, 0, Number.MAX_SAFE_INTEGER);
  return new SelectSequence(type, source, selector);
}

/** `source.Select((item, index) => …)`. */
export class SelectIndexed<T, R> extends SequenceOperator<T, R> {
  private index = -1;
  constructor(
    elementType: TypeSymbol,
    sequence: ClrSequence<T>,
    readonly selector: (item: T, index: number) => R,
  ) {
    super(elementType, sequence);
  }
  protected clone(): Operator<R> {
    return new SelectIndexed(this.elementType, this.sequence, this.selector);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    const { source } = this;
    if (!source.moveNext()) return this.finish();
    if (++this.index > 0x7fffffff) throwOverflow();
    return this.yield(this.selector(source.current, this.index));
  }
}

type OpenCollection<C> = (collection: ClrSequence<C>) => ClrEnumerator<C>;

/** `source.SelectMany(collectionSelector, resultSelector)`, with and without an index. */
export class SelectMany<T, C, R> extends SequenceOperator<T, R> {
  private outer: Found<T> = undefined;
  private inner: ClrEnumerator<C> | undefined = undefined;
  private index = -1;
  constructor(
    elementType: TypeSymbol,
    sequence: ClrSequence<T>,
    readonly collection: (item: T, index: number) => ClrSequence<C>,
    readonly result: ((item: T, inner: C) => R) | undefined,
    readonly open: OpenCollection<C>,
  ) {
    super(elementType, sequence);
  }
  protected clone(): Operator<R> {
    return new SelectMany(this.elementType, this.sequence, this.collection, this.result, this.open);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    for (;;) {
      const inner = this.inner;
      if (inner !== undefined) {
        if (inner.moveNext())
          return this.yield(
            this.result === undefined ? (inner.current as unknown as R) : this.result(this.outer!, inner.current),
          );
        this.inner = undefined;
        inner.dispose();
      }
      if (!this.source.moveNext()) return this.finish();
      this.outer = this.source.current;
      this.inner = this.open(this.collection(this.outer, ++this.index));
    }
  }
  override dispose(): void {
    const inner = this.inner;
    this.inner = undefined;
    inner?.dispose();
    super.dispose();
  }
}

/** `source.SelectMany(selector)`: counts the collections by their own count. */
export class Flatten<T, R> extends DelegatingIterator<R> {
  constructor(
    elementType: TypeSymbol,
    readonly sequence: ClrSequence<T>,
    readonly collection: (item: T) => ClrSequence<R>,
    readonly open: OpenCollection<R>,
    readonly count: (collection: ClrSequence<R>) => number,
  ) {
    super(elementType, () => new SelectMany<T, R, R>(elementType, sequence, collection, undefined, open));
  }
  protected clone(): Iterator<R> {
    return new Flatten(this.elementType, this.sequence, this.collection, this.open, this.count);
  }
  override countItems(onlyIfCheap: boolean): number {
    if (onlyIfCheap) return -1;
    let count = 0;
    each(this.sequence, (item) => {
      count += this.count(this.collection(item));
    });
    return count;
  }
}

/** `Where`. */
import type { TypeSymbol } from '../../types/type-symbol.js';
import { charge } from '../budget.js';
import { List } from '../collections/list.js';
import { collectionModified } from '../collections/protocol.js';
import { throwInvalidOperation, throwOverflow } from '../exception.js';
import type { ClrSequence } from '../sequences.js';
import { ClrArray, type ClrArrayItems } from '../values.js';
import { type Found, Iterator, type Operator, SequenceIterator, SequenceOperator, some } from './iterator.js';

export type Predicate<T> = (item: T) => boolean;
export type Selector<T, R> = (item: T) => R;

const both =
  <T>(first: Predicate<T>, second: Predicate<T>): Predicate<T> =>
  (item) =>
    first(item) && second(item);

/** Elements of a list's or array's items that match, with what is selected of them where Select follows. */
abstract class WhereItems<T, R> extends Iterator<R> {
  protected index = 0;
  constructor(
    elementType: TypeSymbol,
    readonly items: ClrArrayItems<T>,
    readonly predicate: Predicate<T>,
    readonly selector: Selector<T, R> | undefined,
  ) {
    super(elementType);
  }
  /** Throws when the list has changed since the enumeration began. */
  protected abstract requireUnchanged(): void;
  moveNext(): boolean {
    if (this.state < 0) return false;
    const { items, predicate } = this;
    for (;;) {
      this.requireUnchanged();
      if (this.index >= items.length) return this.finish();
      charge(1);
      const item = items[this.index++]!;
      if (predicate(item)) return this.yield(this.selected(item));
    }
  }
  protected selected(item: T): R {
    return this.selector === undefined ? (item as unknown as R) : this.selector(item);
  }
  override toItems(): R[] {
    const { items, predicate } = this;
    const results: R[] = [];
    for (let i = 0, { length } = items; i < length; i++) {
      charge(1);
      const item = items[i]!;
      if (predicate(item)) results.push(this.selected(item));
    }
    return results;
  }
  override countItems(onlyIfCheap: boolean): number {
    if (onlyIfCheap) return -1;
    let count = 0;
    for (let i = 0, { length } = this.items; i < length; i++) {
      charge(1);
      const item = this.items[i]!;
      if (!this.predicate(item)) continue;
      if (this.selector !== undefined) this.selector(item);
      count++;
    }
    return count;
  }
  override first(): Found<R> {
    for (let i = 0, { length } = this.items; i < length; i++) {
      charge(1);
      const item = this.items[i]!;
      if (this.predicate(item)) return this.selected(item);
    }
    return undefined;
  }
  override last(): Found<R> {
    for (let i = this.items.length - 1; i >= 0; i--) {
      charge(1);
      const item = this.items[i]!;
      if (this.predicate(item)) return this.selected(item);
    }
    return undefined;
  }
  override elementAt(index: number): Found<R> {
    let left = index;
    if (index < 0) return undefined;
    for (let i = 0, { length } = this.items; i < length; i++) {
      charge(1);
      const item = this.items[i]!;
      if (this.predicate(item) && left-- === 0) return this.selected(item);
    }
    return undefined;
  }
}

class WhereArray<T, R> extends WhereItems<T, R> {
  protected requireUnchanged(): void {}
  protected clone(): Iterator<R> {
    return new WhereArray(this.elementType, this.items, this.predicate, this.selector);
  }
  override where(predicate: Predicate<R>): Iterator<R> | undefined {
    if (this.selector !== undefined) return undefined;
    return new WhereArray<T, R>(this.elementType, this.items, both(this.predicate, predicate as never), undefined);
  }
  override select<S>(type: TypeSymbol, selector: Selector<R, S>): Iterator<S> {
    return new WhereArray<T, S>(type, this.items, this.predicate, then(this.selector, selector));
  }
}

class WhereList<T, R> extends WhereItems<T, R> {
  private version = -1;
  constructor(
    elementType: TypeSymbol,
    readonly list: List<T>,
    predicate: Predicate<T>,
    selector: Selector<T, R> | undefined,
  ) {
    super(elementType, list.items, predicate, selector);
  }
  protected requireUnchanged(): void {
    if (this.version < 0) this.version = this.list.version;
    else if (this.version !== this.list.version) throwInvalidOperation(collectionModified);
  }
  protected clone(): Iterator<R> {
    return new WhereList(this.elementType, this.list, this.predicate, this.selector);
  }
  override where(predicate: Predicate<R>): Iterator<R> | undefined {
    if (this.selector !== undefined) return undefined;
    return new WhereList<T, R>(this.elementType, this.list, both(this.predicate, predicate as never), undefined);
  }
  override select<S>(type: TypeSymbol, selector: Selector<R, S>): Iterator<S> {
    return new WhereList<T, S>(type, this.list, this.predicate, then(this.selector, selector));
  }
}

/** One selector after another. */
export function then<T, R, S>(first: Selector<T, R> | undefined, second: Selector<R, S>): Selector<T, S> {
  if (first === undefined) return second as unknown as Selector<T, S>;
  return (item) => second(first(item));
}

class WhereSequence<T, R> extends SequenceIterator<T, R> {
  constructor(
    elementType: TypeSymbol,
    sequence: ClrSequence<T>,
    readonly predicate: Predicate<T>,
    readonly selector: Selector<T, R> | undefined,
  ) {
    super(elementType, sequence);
  }
  protected clone(): Iterator<R> {
    return new WhereSequence(this.elementType, this.sequence, this.predicate, this.selector);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    const { source } = this;
    while (source.moveNext()) {
      const item = source.current;
      if (this.predicate(item)) return this.yield(this.selected(item));
    }
    return this.finish();
  }
  private selected(item: T): R {
    return this.selector === undefined ? (item as unknown as R) : this.selector(item);
  }
  override first(): Found<R> {
    let found: Found<R>;
    some(this.sequence, (item) => {
      if (!this.predicate(item)) return false;
      found = this.selected(item);
      return true;
    });
    return found;
  }
  override last(): Found<R> {
    let last: Found<T>;
    some(this.sequence, (item) => {
      if (this.predicate(item)) last = item;
      return false;
    });
    return last === undefined ? undefined : this.selected(last);
  }
  override elementAt(index: number): Found<R> {
    let found: Found<R>;
    let left = index;
    if (index >= 0)
      some(this.sequence, (item) => {
        if (!this.predicate(item) || left-- > 0) return false;
        found = this.selected(item);
        return true;
      });
    return found;
  }
  override where(predicate: Predicate<R>): Iterator<R> | undefined {
    if (this.selector !== undefined) return undefined;
    return new WhereSequence<T, R>(this.elementType, this.sequence, both(this.predicate, predicate as never), undefined);
  }
  override select<S>(type: TypeSymbol, selector: Selector<R, S>): Iterator<S> {
    return new WhereSequence<T, S>(type, this.sequence, this.predicate, then(this.selector, selector));
  }
}

/** `source.Where(predicate)` of a source that is no empty array. */
export function whereOf<T>(type: TypeSymbol, source: ClrSequence<T>, predicate: Predicate<T>): Iterator<T> {
  if (source instanceof Iterator) return source.where(predicate) ?? new WhereSequence<T, T>(type, source, predicate, undefined);
  if (source instanceof ClrArray) return new WhereArray<T, T>(type, source.items, predicate, undefined);
  if (source instanceof List) return new WhereList<T, T>(type, source, predicate, undefined);
  return new WhereSequence<T, T>(type, source, predicate, undefined);
}

/** `source.Where((item, index) => …)`. */
export class WhereIndexed<T> extends SequenceOperator<T> {
  private index = -1;
  constructor(
    elementType: TypeSymbol,
    sequence: ClrSequence<T>,
    readonly predicate: (item: T, index: number) => boolean,
  ) {
    super(elementType, sequence);
  }
  protected clone(): Operator<T> {
    return new WhereIndexed(this.elementType, this.sequence, this.predicate);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    const { source } = this;
    while (source.moveNext()) {
      if (++this.index > 0x7fffffff) throwOverflow();
      const item = source.current;
      if (this.predicate(item, this.index)) return this.yield(item);
    }
    return this.finish();
  }
}

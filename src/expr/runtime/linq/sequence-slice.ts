/** Part of what can only be enumerated, and how Skip and Take choose. */
import type { TypeSymbol } from '../../types/type-symbol.js';
import type { ClrSequence } from '../sequences.js';
import { cheapCount, countOf, elementOf, type Found, Iterator, lastOf, SequenceIterator } from './iterator.js';

/** Part of what can only be enumerated. */
export class SequenceSlice<T> extends SequenceIterator<T> {
  private position = 0;
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
    while (this.position < this.min) {
      if (!source.moveNext()) return this.finish();
      this.position++;
    }
    // The limit is looked at first: Take(2) never asks for a third element.
    if (this.position > this.max || !source.moveNext()) return this.finish();
    this.position++;
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
        return this.max >= count ? lastOf(this.sequence as Iterator<T>) : elementOf(this.sequence as Iterator<T>, this.max);
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

/** `Skip` of a positive count over an operator; null when it is known to be empty. */
export function skipIterator<T>(iterator: Iterator<T>, count: number): Iterator<T> | null {
  const known = iterator.skip(count);
  return known === undefined ? new SequenceSlice(iterator.elementType, iterator, count, Number.POSITIVE_INFINITY) : known;
}

/** `Take` of a positive count over an operator. */
export const takeIterator = <T>(iterator: Iterator<T>, count: number): Iterator<T> =>
  iterator.take(count) ?? new SequenceSlice(iterator.elementType, iterator, 0, count - 1);

/** `OrderBy`, `ThenBy` and what follows them. */
import type { NamedTypeSymbol, TypeSymbol } from '../../types/type-symbol.js';
import { generics } from '../../types/universe.js';
import { charge } from '../budget.js';
import { hiddenClass, plainEnumerable } from '../clr-type.js';
import { comparisonFailed } from '../collections/sorting.js';
import { type ClrSequence, enumerate } from '../sequences.js';
import type { ClrEnumerator } from '../values.js';
import { cheapCount, countOf, type Found, ItemsEnumerator, Iterator, includesItem, itemsOf } from './iterator.js';
import type { Predicate } from './where.js';

const orderedDefinition = hiddenClass('System.Linq.Enumerable+OrderedIterator', {
  parameters: ['TElement'],
  interfaces: (element) => [generics.iEnumerable(element!), generics.iOrderedEnumerable(element!), plainEnumerable],
});

/** One key of the order. */
interface OrderKey<T> {
  readonly select: (item: T) => unknown;
  readonly compare: (a: unknown, b: unknown) => number;
  readonly isDescending: boolean;
}

/** Logarithm that charges a sort for its comparisons. */
const sortCost = (length: number): number => length * (32 - Math.clz32(length));

export class Ordered<T> extends Iterator<T> {
  private items: T[] | undefined = undefined;
  private index = 0;
  constructor(
    elementType: TypeSymbol,
    readonly sequence: ClrSequence<T>,
    /** The first one decides first. */
    readonly keys: readonly OrderKey<T>[],
  ) {
    super(elementType);
  }
  override get clrType(): NamedTypeSymbol {
    return orderedDefinition.construct(this.elementType);
  }
  protected clone(): Iterator<T> {
    return new Ordered(this.elementType, this.sequence, this.keys);
  }
  /** `ThenBy`, `CreateOrderedEnumerable`. */
  thenBy(select: (item: T) => unknown, compare: (a: unknown, b: unknown) => number, isDescending: boolean): Ordered<T> {
    return new Ordered(this.elementType, this.sequence, [...this.keys, { select, compare, isDescending }]);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    this.items ??= this.sort(itemsOf(this.sequence), comparisonFailed);
    return this.index < this.items.length ? this.yield(this.items[this.index++]!) : this.finish();
  }
  override dispose(): void {
    this.items = undefined;
    super.dispose();
  }
  override toItems(): T[] {
    const items = itemsOf(this.sequence);
    // One element is in order: not even its key is selected.
    return items.length < 2 ? items : this.sort(items, comparisonFailed);
  }
  /** The elements in order; `failed` gets what a comparison threw: only the full sort wraps it. */
  sort(items: T[], failed: (cause: unknown) => never): T[] {
    const { length } = items;
    if (length === 0) return items;
    const columns = this.keys.map((key) => items.map((item) => key.select(item)));
    if (length === 1) return items;
    charge(sortCost(length));
    const order = Array.from(items, (_, i) => i);
    try {
      order.sort(this.rowComparison(columns));
    } catch (cause) {
      failed(cause);
    }
    return order.map((index) => items[index]!);
  }
  private rowComparison(columns: readonly (readonly unknown[])[]): (a: number, b: number) => number {
    const [first] = this.keys;
    const [column] = columns;
    if (this.keys.length === 1 && first !== undefined && column !== undefined) {
      const { compare, isDescending } = first;
      return isDescending ? (a, b) => compare(column[b], column[a]) : (a, b) => compare(column[a], column[b]);
    }
    return (a, b) => {
      for (let i = 0; i < this.keys.length; i++) {
        const { compare, isDescending } = this.keys[i]!;
        const keys = columns[i]!;
        const result = compare(keys[a], keys[b]);
        if (result !== 0) return isDescending ? -result : result;
      }
      return 0;
    };
  }
  override countItems(onlyIfCheap: boolean): number {
    return onlyIfCheap ? (cheapCount(this.sequence) ?? -1) : countOf(this.sequence);
  }
  override first(): Found<T> {
    return this.extreme(undefined, (order) => order < 0);
  }
  override last(): Found<T> {
    return this.extreme(undefined, (order) => order >= 0);
  }
  lastWhere(predicate: Predicate<T>): Found<T> {
    return this.extreme(predicate, (order) => order >= 0);
  }
  /** The element that replaces every other; keys of later orders are selected only where earlier ones tie. */
  private extreme(predicate: Predicate<T> | undefined, replaces: (order: number) => boolean): Found<T> {
    return this.extremeOf(enumerate(this.sequence), predicate, replaces);
  }
  /** The last of elements in order. */
  lastOfItems(items: readonly T[]): Found<T> {
    return this.extremeOf(new ItemsEnumerator(items), undefined, (order) => order >= 0);
  }
  private extremeOf(
    source: ClrEnumerator<T>,
    predicate: Predicate<T> | undefined,
    replaces: (order: number) => boolean,
  ): Found<T> {
    try {
      return this.keys.length === 1
        ? extremeByOne(source, this.keys[0]!, predicate, replaces)
        : extremeByMany(source, this.keys, predicate, replaces);
    } finally {
      source.dispose();
    }
  }
  /** Order does not matter to whether it is there. */
  override includes(value: T): boolean {
    return includesItem(this.elementType, this.sequence, value);
  }
  override elementAt(index: number): Found<T> {
    if (index === 0) return this.first();
    if (index < 0) return undefined;
    const items = itemsOf(this.sequence);
    return index < items.length ? this.sort(items, rethrow)[index] : undefined;
  }
  override skip(count: number): Iterator<T> {
    return new OrderedSlice(this.elementType, this, count, Number.MAX_SAFE_INTEGER);
  }
  override take(count: number): Iterator<T> {
    return new OrderedSlice(this.elementType, this, 0, count - 1);
  }
}

function extremeByOne<T>(
  source: ClrEnumerator<T>,
  { select, compare, isDescending }: OrderKey<T>,
  predicate: Predicate<T> | undefined,
  replaces: (order: number) => boolean,
): Found<T> {
  let best: Found<T>;
  let bestKey: unknown;
  while (source.moveNext()) {
    const item = source.current;
    if (predicate !== undefined && !predicate(item)) continue;
    const key = select(item);
    if (best !== undefined && !replaces(isDescending ? compare(bestKey, key) : compare(key, bestKey))) continue;
    best = item;
    bestKey = key;
  }
  return best;
}

function extremeByMany<T>(
  source: ClrEnumerator<T>,
  keys: readonly OrderKey<T>[],
  predicate: Predicate<T> | undefined,
  replaces: (order: number) => boolean,
): Found<T> {
  let best: Found<T>;
  let bestKeys: unknown[] = [];
  while (source.moveNext()) {
    const item = source.current;
    if (predicate !== undefined && !predicate(item)) continue;
    const selected: unknown[] = [];
    if (best !== undefined && !replaces(compareWith(keys, bestKeys, item, selected))) continue;
    best = item;
    for (let i = selected.length; i < keys.length; i++) selected.push(keys[i]!.select(item));
    bestKeys = selected;
  }
  return best;
}

/** Compares an element with the best one; leaves the keys it selected in `selected`. */
function compareWith<T>(keys: readonly OrderKey<T>[], bestKeys: readonly unknown[], item: T, selected: unknown[]): number {
  for (let i = 0; i < keys.length; i++) {
    const { select, compare, isDescending } = keys[i]!;
    const key = select(item);
    selected.push(key);
    const order = isDescending ? compare(bestKeys[i], key) : compare(key, bestKeys[i]);
    if (order !== 0) return order;
  }
  return 0;
}

function rethrow(cause: unknown): never {
  throw cause;
}

/** Part of an ordered sequence. */
class OrderedSlice<T> extends Iterator<T> {
  private items: T[] | undefined = undefined;
  private index = 0;
  constructor(
    elementType: TypeSymbol,
    readonly ordered: Ordered<T>,
    readonly min: number,
    /** Inclusive. */
    readonly max: number,
  ) {
    super(elementType);
  }
  protected clone(): Iterator<T> {
    return new OrderedSlice(this.elementType, this.ordered, this.min, this.max);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    this.items ??= this.toItems();
    return this.index < this.items.length ? this.yield(this.items[this.index++]!) : this.finish();
  }
  override toItems(): T[] {
    const items = itemsOf(this.ordered.sequence);
    return items.length <= this.min ? [] : this.ordered.sort(items, rethrow).slice(this.min, this.max + 1);
  }
  override countItems(onlyIfCheap: boolean): number {
    const count = this.ordered.countItems(onlyIfCheap);
    return count < 0 ? count : Math.max(0, Math.min(count, this.max + 1) - this.min);
  }
  override first(): Found<T> {
    return this.ordered.elementAt(this.min);
  }
  override last(): Found<T> {
    const items = itemsOf(this.ordered.sequence);
    if (items.length <= this.min) return undefined;
    return this.max < items.length - 1 ? this.ordered.sort(items, rethrow)[this.max] : this.ordered.lastOfItems(items);
  }
  override elementAt(index: number): Found<T> {
    return index >= 0 && this.min + index <= this.max ? this.ordered.elementAt(this.min + index) : undefined;
  }
  override skip(count: number): Iterator<T> | null {
    const min = this.min + count;
    return min > this.max ? null : new OrderedSlice(this.elementType, this.ordered, min, this.max);
  }
  override take(count: number): Iterator<T> {
    const max = this.min + count - 1;
    return max >= this.max ? this : new OrderedSlice(this.elementType, this.ordered, this.min, max);
  }
}

/** `ToLookup`, `GroupBy`, `Join`, `GroupJoin` and their kin. */
import type { NamedTypeSymbol, TypeSymbol } from '../../types/type-symbol.js';
import { definitionOf, generics } from '../../types/universe.js';
import { emptyArray } from '../arrays.js';
import { charge, chargeOutput } from '../budget.js';
import { hiddenClass, plainEnumerable } from '../clr-type.js';
import { HashTable } from '../collections/hash-table.js';
import type { ClrListLike, ClrReadOnlyCollection } from '../collections/protocol.js';
import type { ClrEqualityComparer, MapKey } from '../comparers.js';
import { throwArgumentOutOfRange, throwNotSupported } from '../exception.js';
import type { ClrSequence } from '../sequences.js';
import { equalsOf } from '../value-ops.js';
import { type ClrArray, type ClrEnumerator, ClrObject } from '../values.js';
import { each, ItemsEnumerator, Iterator, type Operator, SequenceOperator } from './iterator.js';

const groupingDefinition = hiddenClass('System.Linq.Grouping', {
  parameters: ['TKey', 'TElement'],
  interfaces: (key, element) => [
    generics.iGrouping(key!, element!),
    generics.iEnumerable(element!),
    plainEnumerable,
    generics.iList(element!),
    generics.iCollection(element!),
  ],
});

/** `IGrouping<TKey, TElement>`; also a list that refuses changes. */
export class Grouping<K = unknown, E = unknown> extends ClrObject implements ClrListLike<E> {
  readonly items: E[] = [];
  constructor(
    readonly keyType: TypeSymbol,
    readonly elementType: TypeSymbol,
    readonly key: K,
  ) {
    super();
  }
  get clrType(): NamedTypeSymbol {
    return groupingDefinition.construct(this.keyType, this.elementType);
  }
  get count(): number {
    return this.items.length;
  }
  getEnumerator(): ClrEnumerator<E> {
    return new ItemsEnumerator(this.items);
  }
  itemAt(index: number): E {
    return index < 0 || index >= this.items.length ? throwArgumentOutOfRange('index') : this.items[index]!;
  }
  indexOfItem(item: E): number {
    charge(this.items.length);
    const equals = equalsOf(this.elementType);
    return this.items.findIndex((candidate) => equals(candidate, item));
  }
  containsItem(item: E): boolean {
    return this.indexOfItem(item) >= 0;
  }
  copyItemsTo(array: ClrArray<E> | null, index: number): void {
    for (const [i, item] of this.items.entries()) array!.items[index + i] = item;
  }
  readonly isReadOnly = true;
  #refuse(): never {
    return throwNotSupported('Specified method is not supported.');
  }
  addItem(_item: E): void {
    this.#refuse();
  }
  clearItems(): void {
    this.#refuse();
  }
  removeItem(_item: E): boolean {
    return this.#refuse();
  }
  setItemAt(_index: number, _item: E): void {
    this.#refuse();
  }
  insertItem(_index: number, _item: E): void {
    this.#refuse();
  }
  removeItemAt(_index: number): void {
    this.#refuse();
  }
}

const lookupDefinition = hiddenClass('System.Linq.Lookup', {
  parameters: ['TKey', 'TElement'],
  interfaces: (key, element) => [
    definitionOf('System.Linq.ILookup', 2).construct(key!, element!),
    generics.iEnumerable(generics.iGrouping(key!, element!)),
    plainEnumerable,
  ],
});

/** `ILookup<TKey, TElement>`: groups in order of their first elements. */
export class Lookup<K = unknown, E = unknown> extends ClrObject implements ClrReadOnlyCollection<Grouping<K, E>> {
  readonly groups: Grouping<K, E>[] = [];
  readonly elementType: NamedTypeSymbol;
  readonly #direct: Map<MapKey, Grouping<K, E>> | undefined;
  readonly #table: HashTable<K> | undefined;
  readonly #keyOf: ((key: unknown) => MapKey) | undefined;
  constructor(
    readonly keyType: TypeSymbol,
    readonly valueType: TypeSymbol,
    equality: ClrEqualityComparer,
  ) {
    super();
    this.elementType = generics.iGrouping(keyType, valueType);
    if (equality.keyOf !== undefined) {
      this.#keyOf = (key) => equality.keyOf!(key);
      this.#direct = new Map();
    } else this.#table = new HashTable<K>(equality);
  }
  get clrType(): NamedTypeSymbol {
    return lookupDefinition.construct(this.keyType, this.valueType);
  }
  get count(): number {
    return this.groups.length;
  }
  group(key: K): Grouping<K, E> | undefined {
    charge(1);
    if (this.#direct !== undefined) return this.#direct.get(this.#keyOf!(key));
    // Nothing is ever removed, so slots number the groups.
    return this.groups[this.#table!.find(key)];
  }
  add(key: K, element: E): void {
    let group = this.group(key);
    if (group === undefined) {
      group = new Grouping<K, E>(this.keyType, this.valueType, key);
      if (this.#direct !== undefined) this.#direct.set(this.#keyOf!(key), group);
      else this.#table!.add(key);
      this.groups.push(group);
    }
    chargeOutput(1);
    group.items.push(element);
  }
  /** `lookup[key]`. */
  elementsOf(key: K): ClrSequence<E> {
    return this.group(key) ?? emptyArray<E>(this.valueType);
  }
  hasKey(key: K): boolean {
    return this.group(key) !== undefined;
  }
  getEnumerator(): ClrEnumerator<Grouping<K, E>> {
    return new ItemsEnumerator(this.groups);
  }
}

/** What turns elements into keyed values. */
export interface GroupingPlan<T, K, E> {
  readonly keyType: TypeSymbol;
  readonly valueType: TypeSymbol;
  readonly keySelector: (item: T) => K;
  /** Absent: the element itself. */
  readonly elementSelector: ((item: T) => E) | undefined;
  readonly equality: ClrEqualityComparer;
}

/** The lookup of a sequence. */
export function lookupOf<T, K, E>(source: ClrSequence<T>, plan: GroupingPlan<T, K, E>): Lookup<K, E> {
  const lookup = new Lookup<K, E>(plan.keyType, plan.valueType, plan.equality);
  const { keySelector, elementSelector } = plan;
  each(source, (item) => {
    const key = keySelector(item);
    lookup.add(key, elementSelector === undefined ? (item as unknown as E) : elementSelector(item));
  });
  return lookup;
}

/** `GroupBy`, with a result selector where there is one. */
export class GroupBy<T, K, E, R> extends Iterator<R> {
  #groups: readonly Grouping<K, E>[] | undefined;
  #index = 0;
  constructor(
    elementType: TypeSymbol,
    readonly sequence: ClrSequence<T>,
    readonly plan: GroupingPlan<T, K, E>,
    readonly result: ((key: K, elements: Grouping<K, E>) => R) | undefined,
  ) {
    super(elementType);
  }
  protected clone(): Iterator<R> {
    return new GroupBy(this.elementType, this.sequence, this.plan, this.result);
  }
  #result(group: Grouping<K, E>): R {
    return this.result === undefined ? (group as unknown as R) : this.result(group.key, group);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    this.#groups ??= lookupOf(this.sequence, this.plan).groups;
    if (this.#index >= this.#groups.length) return this.finish();
    charge(1);
    return this.yield(this.#result(this.#groups[this.#index++]!));
  }
  override countItems(onlyIfCheap: boolean): number {
    return onlyIfCheap ? -1 : lookupOf(this.sequence, this.plan).count;
  }
  override toItems(): R[] {
    return lookupOf(this.sequence, this.plan).groups.map((group) => this.#result(group));
  }
}

/** The two sides of a join. */
export interface JoinPlan<O, I, K> {
  readonly outerKey: (item: O) => K;
  readonly innerKey: (item: I) => K;
  readonly keyType: TypeSymbol;
  readonly innerType: TypeSymbol;
  readonly equality: ClrEqualityComparer;
}

/** The inner side by key; elements without a key join nothing. */
function joinLookup<O, I, K>(inner: ClrSequence<I>, plan: JoinPlan<O, I, K>): Lookup<K, I> {
  const lookup = new Lookup<K, I>(plan.keyType, plan.innerType, plan.equality);
  each(inner, (item) => {
    const key = plan.innerKey(item);
    if (key !== null) lookup.add(key, item);
  });
  return lookup;
}

/** `GroupJoin`. */
export class GroupJoin<O, I, K, R> extends SequenceOperator<O, R> {
  #lookup: Lookup<K, I> | undefined;
  constructor(
    elementType: TypeSymbol,
    outer: ClrSequence<O>,
    readonly inner: ClrSequence<I>,
    readonly plan: JoinPlan<O, I, K>,
    readonly result: (outer: O, inners: ClrSequence<I>) => R,
  ) {
    super(elementType, outer);
  }
  protected clone(): Operator<R> {
    return new GroupJoin(this.elementType, this.sequence, this.inner, this.plan, this.result);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    const { source } = this;
    if (!source.moveNext()) return this.finish();
    this.#lookup ??= joinLookup(this.inner, this.plan);
    const item = source.current;
    return this.yield(this.result(item, this.#lookup.elementsOf(this.plan.outerKey(item))));
  }
}

/** `Join` and `LeftJoin`: `whenMissing` stands in for the inner element of an outer one that joins nothing. */
export class Join<O, I, K, R> extends SequenceOperator<O, R> {
  #lookup: Lookup<K, I> | undefined;
  #outer: O | undefined;
  #matches: readonly I[] = [];
  #index = 0;
  constructor(
    elementType: TypeSymbol,
    outer: ClrSequence<O>,
    readonly inner: ClrSequence<I>,
    readonly plan: JoinPlan<O, I, K>,
    readonly result: (outer: O, inner: I) => R,
    readonly whenMissing: readonly I[] = [],
  ) {
    super(elementType, outer);
  }
  protected clone(): Operator<R> {
    return new Join(this.elementType, this.sequence, this.inner, this.plan, this.result, this.whenMissing);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    const { source } = this;
    while (this.#index >= this.#matches.length) {
      if (!source.moveNext()) return this.finish();
      if (this.#lookup === undefined) {
        this.#lookup = joinLookup(this.inner, this.plan);
        if (this.#lookup.count === 0 && this.whenMissing.length === 0) return this.finish();
      }
      this.#outer = source.current;
      this.#matches = this.#lookup.group(this.plan.outerKey(this.#outer))?.items ?? this.whenMissing;
      this.#index = 0;
    }
    charge(1);
    return this.yield(this.result(this.#outer!, this.#matches[this.#index++]!));
  }
}

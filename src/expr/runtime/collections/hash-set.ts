/** `HashSet<T>`. */
import type { NamedTypeSymbol, TypeSymbol } from '../../types/type-symbol.js';
import { definitionOf, generics } from '../../types/universe.js';
import { charge } from '../budget.js';
import { hiddenClass } from '../clr-type.js';
import { type ClrEqualityComparer, defaultEqualityComparer } from '../comparers.js';
import { throwArgumentNull, throwArgumentOutOfRange, throwInvalidOperation } from '../exception.js';
import { type ClrSequence, enumerate } from '../sequences.js';
import { defaultOf } from '../value-ops.js';
import { type ClrArray, ClrObject, type Ref } from '../values.js';
import { HashTable } from './hash-table.js';
import { nextCapacity, primeAtLeast } from './primes.js';
import {
  type ClrCollection,
  collectionModified,
  copyChecked,
  enumerationOver,
  knownCount,
  requireNotNegative,
  StructEnumerator,
} from './protocol.js';

/** `ISet<T>`. */
export interface ClrSetLike<T = unknown> extends ClrCollection<T> {
  addToSet(item: T): boolean;
  unionWith(other: ClrSequence<T> | null): void;
  exceptWith(other: ClrSequence<T> | null): void;
  intersectWith(other: ClrSequence<T> | null): void;
  symmetricExceptWith(other: ClrSequence<T> | null): void;
  isSubsetOf(other: ClrSequence<T> | null): boolean;
  isProperSubsetOf(other: ClrSequence<T> | null): boolean;
  isSupersetOf(other: ClrSequence<T> | null): boolean;
  isProperSupersetOf(other: ClrSequence<T> | null): boolean;
  overlaps(other: ClrSequence<T> | null): boolean;
  setEquals(other: ClrSequence<T> | null): boolean;
}

const required = <T>(other: ClrSequence<T> | null, name = 'other'): ClrSequence<T> =>
  other === null ? throwArgumentNull(name) : other;

/** Calls `visit` for each element until it gives false; says whether it went through. */
function every<T>(sequence: ClrSequence<T>, visit: (item: T) => boolean): boolean {
  const items = enumerate(sequence);
  while (items.moveNext())
    if (!visit(items.current)) {
      items.dispose();
      return false;
    }
  items.dispose();
  return true;
}

/** A set; elements in the representation of their type, null allowed. */
export class HashSet<T = unknown> extends ClrObject implements ClrSetLike<T> {
  version = 0;
  readonly table: HashTable<T>;
  readonly #comparer: ClrEqualityComparer | null;

  constructor(
    readonly elementType: TypeSymbol,
    comparer: ClrEqualityComparer | null = null,
    capacity = 0,
  ) {
    super();
    if (capacity < 0) throwArgumentOutOfRange('capacity');
    const byDefault = defaultEqualityComparer(elementType);
    this.#comparer = comparer === byDefault ? null : comparer;
    this.table = new HashTable<T>(comparer ?? byDefault);
    if (capacity > 0) this.table.reserve(capacity);
  }

  static from<T>(
    elementType: TypeSymbol,
    source: ClrSequence<T> | null,
    comparer: ClrEqualityComparer | null,
    paramName = 'collection',
  ): HashSet<T> {
    const set = new HashSet<T>(elementType, comparer);
    set.#fill(required(source, paramName));
    return set;
  }
  #fill(source: ClrSequence<T>): void {
    if (source instanceof HashSet && source.comparer === this.comparer) {
      this.#copyFrom(source);
      return;
    }
    this.table.reserve(knownCount(source) ?? 0);
    this.unionWith(source);
    if (this.count > 0 && this.table.capacity / this.count > 3) this.trimExcess();
  }
  #copyFrom(source: HashSet<T>): void {
    if (source.count === 0) return;
    charge(source.table.used);
    if (nextCapacity(source.count + 1) >= source.table.capacity) this.table.copySlots(source.table);
    else {
      this.table.reserve(source.count);
      this.unionWith(source);
    }
  }

  get clrType(): NamedTypeSymbol {
    return generics.hashSet(this.elementType);
  }
  get comparer(): ClrEqualityComparer {
    return this.#comparer ?? defaultEqualityComparer(this.elementType);
  }
  get count(): number {
    return this.table.size;
  }
  readonly isReadOnly = false;

  addToSet(item: T): boolean {
    charge(1);
    if (this.table.find(item) >= 0) return false;
    this.table.add(item);
    this.version++;
    return true;
  }
  addItem(item: T): void {
    this.addToSet(item);
  }
  containsItem(item: T): boolean {
    charge(1);
    return this.table.find(item) >= 0;
  }
  removeItem(item: T): boolean {
    charge(1);
    return this.table.remove(item) >= 0;
  }
  tryGet(item: T, actual: Ref<T>): boolean {
    const slot = this.table.find(item);
    actual.value = slot < 0 ? (defaultOf(this.elementType) as T) : this.table.keys[slot]!;
    return slot >= 0;
  }
  clearItems(): void {
    charge(this.table.used >> 4);
    this.table.clear();
  }
  copyItemsTo(array: ClrArray<T> | null, index: number, count = this.count): void {
    if (array === null) throwArgumentNull('array');
    requireNotNegative(index, 'arrayIndex');
    requireNotNegative(count, 'count');
    copyChecked(this.getEnumerator(), count, array, index, () => {});
  }
  getEnumerator(): HashSetEnumerator<T> {
    return new HashSetEnumerator(this);
  }
  ensureCapacity(capacity: number): number {
    if (capacity < 0) throwArgumentOutOfRange('capacity');
    this.table.reserve(capacity);
    return this.table.capacity;
  }
  trimExcess(capacity = this.count): void {
    if (capacity < this.count) throwArgumentOutOfRange('capacity');
    const size = primeAtLeast(capacity);
    if (size >= this.table.capacity) return;
    const items = this.#items();
    this.table.clear();
    this.table.capacity = capacity === 0 ? 0 : size;
    for (const item of items) this.table.add(item);
    this.version++;
  }
  #items(): T[] {
    const { table } = this;
    charge(table.used);
    const items: T[] = [];
    for (let slot = 0; slot < table.used; slot++) if (table.isUsed(slot)) items.push(table.keys[slot]!);
    return items;
  }
  removeWhere(match: ((item: T) => boolean) | null): number {
    if (match === null) return throwArgumentNull('match');
    let removed = 0;
    for (let slot = 0; slot < this.table.used; slot++) {
      charge(1);
      if (!this.table.isUsed(slot)) continue;
      const item = this.table.keys[slot]!;
      if (match(item) && this.table.remove(item) >= 0) removed++;
    }
    return removed;
  }

  unionWith(other: ClrSequence<T> | null): void {
    every(required(other), (item) => {
      this.addToSet(item);
      return true;
    });
  }
  exceptWith(other: ClrSequence<T> | null): void {
    const items = required(other);
    if (this.count === 0) return;
    if (items === (this as ClrSequence<T>)) this.clearItems();
    else
      every(items, (item) => {
        this.removeItem(item);
        return true;
      });
  }
  intersectWith(other: ClrSequence<T> | null): void {
    const items = required(other);
    if (this.count === 0 || items === (this as ClrSequence<T>)) return;
    if (knownCount(items) === 0) {
      this.clearItems();
      return;
    }
    const kept = this.#slotsIn(items);
    for (let slot = 0; slot < this.table.used; slot++)
      if (this.table.isUsed(slot) && !kept.has(slot)) this.table.removeSlot(slot);
  }
  symmetricExceptWith(other: ClrSequence<T> | null): void {
    const items = required(other);
    if (this.count === 0) this.unionWith(items);
    else if (items === (this as ClrSequence<T>)) this.clearItems();
    else if (items instanceof HashSet && items.comparer === this.comparer)
      for (const item of items.#items()) {
        if (!this.removeItem(item)) this.addToSet(item);
      }
    else this.#toggle(items);
  }
  /** Adds what is new, and only then removes what was there before: freed slots are not reused meanwhile. */
  #toggle(items: ClrSequence<T>): void {
    const originallyUsed = this.table.used;
    const added = new Set<number>();
    const removed = new Set<number>();
    every(items, (item) => {
      const slot = this.table.find(item);
      if (slot < 0) {
        this.addToSet(item);
        added.add(this.table.find(item));
      } else if (slot < originallyUsed && !added.has(slot)) removed.add(slot);
      return true;
    });
    for (let slot = 0; slot < originallyUsed; slot++) if (removed.has(slot)) this.table.removeSlot(slot);
  }
  /** Slots of this set whose elements occur in the sequence. */
  #slotsIn(items: ClrSequence<T>): Set<number> {
    const slots = new Set<number>();
    every(items, (item) => {
      charge(1);
      const slot = this.table.find(item);
      if (slot >= 0) slots.add(slot);
      return true;
    });
    return slots;
  }
  /** Number of distinct elements that occur in the sequence, and whether it has others. */
  #compareWith(items: ClrSequence<T>): { readonly common: number; readonly others: boolean } {
    let others = false;
    const slots = new Set<number>();
    every(items, (item) => {
      charge(1);
      const slot = this.table.find(item);
      if (slot >= 0) slots.add(slot);
      else others = true;
      return true;
    });
    return { common: slots.size, others };
  }
  isSubsetOf(other: ClrSequence<T> | null): boolean {
    const items = required(other);
    return this.count === 0 || this.#compareWith(items).common === this.count;
  }
  isProperSubsetOf(other: ClrSequence<T> | null): boolean {
    const items = required(other);
    const { common, others } = this.#compareWith(items);
    return common === this.count && others;
  }
  isSupersetOf(other: ClrSequence<T> | null): boolean {
    return every(required(other), (item) => this.containsItem(item));
  }
  isProperSupersetOf(other: ClrSequence<T> | null): boolean {
    const items = required(other);
    const { common, others } = this.#compareWith(items);
    return common < this.count && !others;
  }
  overlaps(other: ClrSequence<T> | null): boolean {
    const items = required(other);
    return this.count > 0 && !every(items, (item) => !this.containsItem(item));
  }
  setEquals(other: ClrSequence<T> | null): boolean {
    const { common, others } = this.#compareWith(required(other));
    return common === this.count && !others;
  }
}

/** `HashSet<T>.Enumerator`. */
export class HashSetEnumerator<T> extends StructEnumerator<T> {
  #slot = -1;
  #held: T | undefined;
  #version: number;
  get elementType(): TypeSymbol {
    return this.set.elementType;
  }
  constructor(readonly set: HashSet<T>) {
    super();
    this.#version = set.version;
  }
  moveNext(): boolean {
    this.#requireSame();
    charge(1);
    const { table } = this.set;
    while (++this.#slot < table.used)
      if (table.next[this.#slot]! >= -1) {
        this.#held = table.keys[this.#slot];
        return true;
      }
    this.#slot = Number.MAX_SAFE_INTEGER - 1;
    this.#held = undefined;
    return false;
  }
  #requireSame(): void {
    if (this.#version !== this.set.version) throwInvalidOperation(collectionModified);
  }
  get current(): T {
    return this.#held === undefined ? (defaultOf(this.set.elementType) as T) : this.#held;
  }
  get guardedCurrent(): T {
    return this.#held === undefined ? throwInvalidOperation(enumerationOver) : this.#held;
  }
  reset(): void {
    this.#requireSame();
    this.#slot = -1;
    this.#held = undefined;
  }
  copy(): HashSetEnumerator<T> {
    const copy = new HashSetEnumerator(this.set);
    copy.#slot = this.#slot;
    copy.#held = this.#held;
    copy.#version = this.#version;
    return copy;
  }
}

const setComparer = hiddenClass('System.Collections.Generic.HashSetEqualityComparer', {
  parameters: ['T'],
  interfaces: (element) => [iEqualityComparer.construct(generics.hashSet(element!))],
});
const iEqualityComparer = definitionOf('System.Collections.Generic.IEqualityComparer', 1);

/** `HashSet<T>.CreateSetComparer()`: sets are equal when their elements are. */
export class HashSetEqualityComparer<T> extends ClrObject implements ClrEqualityComparer {
  constructor(readonly elementType: TypeSymbol) {
    super();
  }
  get clrType(): NamedTypeSymbol {
    return setComparer.construct(this.elementType);
  }
  equalsValues(a: HashSet<T> | null, b: HashSet<T> | null): boolean {
    if (a === null || b === null) return a === b;
    return a.setEquals(b);
  }
  hashValue(set: HashSet<T> | null): number {
    const equality = defaultEqualityComparer(this.elementType);
    let hash = 0;
    if (set !== null) every(set, (item) => (hash ^= item === null ? 0 : equality.hashValue(item)) === hash);
    return hash;
  }
}

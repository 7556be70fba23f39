/** `List<T>`. */
import type { NamedTypeSymbol, TypeSymbol } from '../../types/type-symbol.js';
import { definitionOf, generics } from '../../types/universe.js';
import { charge, chargeOutput } from '../budget.js';
import { type ClrComparer, comparisonOf } from '../comparers.js';
import {
  requireArrayLength,
  throwArgument,
  throwArgumentNull,
  throwArgumentOutOfRange,
  throwInvalidOperation,
} from '../exception.js';
import { type ClrSequence, enumerate, toItems } from '../sequences.js';
import { defaultOf, equalsOf, objectText } from '../value-ops.js';
import { type ClrArray, ClrObject, clrTypeName, newArray } from '../values.js';
import { copyArray, copyItems } from './array-copy.js';
import { sequenceOf } from './dispatch.js';
import {
  badCount,
  badOffsetLength,
  type ClrListLike,
  collectionModified,
  enumerationOver,
  indexOutOfCollection,
  indexPastCollection,
  knownCount,
  nonNegative,
  requireRange,
  StructEnumerator,
} from './protocol.js';
import { equalTo, findAll, findBackward, findForward, type Predicate, requireDelegate } from './searching.js';
import { binarySearch, reverseRange, sortRange } from './sorting.js';

/** A list; its items lie in a JavaScript array that only this file changes. */
export class List<T = unknown> extends ClrObject implements ClrListLike<T> {
  version = 0;
  #capacity: number;
  #equals: ((a: unknown, b: unknown) => boolean) | undefined;

  constructor(
    readonly elementType: TypeSymbol,
    /** Taken over. */
    readonly items: T[] = [],
    capacity = items.length,
  ) {
    super();
    this.#capacity = capacity;
  }

  static withCapacity<T>(elementType: TypeSymbol, capacity: number): List<T> {
    if (capacity < 0) throwArgumentOutOfRange('capacity', nonNegative);
    requireArrayLength(capacity);
    return new List<T>(elementType, [], capacity);
  }
  static from<T>(elementType: TypeSymbol, source: ClrSequence<T> | null): List<T> {
    if (source === null) return throwArgumentNull('collection');
    const items = toItems(sequenceOf(elementType, source));
    chargeOutput(items.length);
    const list = new List<T>(elementType, items, knownCount(source) ?? 0);
    list.#grow(items.length);
    return list;
  }

  get clrType(): NamedTypeSymbol {
    return generics.list(this.elementType);
  }
  get count(): number {
    return this.items.length;
  }
  get capacity(): number {
    return this.#capacity;
  }
  set capacity(value: number) {
    if (value < this.items.length) throwArgumentOutOfRange('value', 'capacity was less than the current size.');
    requireArrayLength(value);
    this.#capacity = value;
  }
  /** Doubles as .NET does until it holds `needed` items one by one. */
  #grow(needed: number): void {
    while (this.#capacity < needed) this.#capacity = this.#capacity === 0 ? 4 : this.#capacity * 2;
  }
  /** Grows once for all of them. */
  #growTo(needed: number): void {
    if (this.#capacity >= needed) return;
    requireArrayLength(needed);
    this.#capacity = Math.max(this.#capacity === 0 ? 4 : this.#capacity * 2, needed);
  }
  ensureCapacity(capacity: number): number {
    if (capacity < 0) throwArgumentOutOfRange('capacity', nonNegative);
    this.#growTo(capacity);
    return this.#capacity;
  }
  trimExcess(): void {
    if (this.items.length < Math.trunc(this.#capacity * 0.9)) this.#capacity = this.items.length;
  }

  itemAt(index: number): T {
    if (index < 0 || index >= this.items.length) throwArgumentOutOfRange('index', indexOutOfCollection);
    return this.items[index]!;
  }
  setItemAt(index: number, item: T): void {
    if (index < 0 || index >= this.items.length) throwArgumentOutOfRange('index', indexOutOfCollection);
    this.items[index] = item;
    this.version++;
  }

  readonly isReadOnly = false;
  addItem(item: T): void {
    chargeOutput(1);
    this.items.push(item);
    if (this.items.length > this.#capacity) this.#grow(this.items.length);
    this.version++;
  }
  addRange(source: ClrSequence<T> | null): void {
    if (source === null) throwArgumentNull('collection');
    this.#insertRange(this.items.length, source);
  }
  insertItem(index: number, item: T): void {
    if (index < 0 || index > this.items.length) throwArgumentOutOfRange('index', 'Index must be within the bounds of the List.');
    charge((this.items.length - index) >> 4);
    chargeOutput(1);
    this.items.splice(index, 0, item);
    this.#grow(this.items.length);
    this.version++;
  }
  insertRange(index: number, source: ClrSequence<T> | null): void {
    if (source === null) throwArgumentNull('collection');
    if (index < 0 || index > this.items.length) throwArgumentOutOfRange('index', indexPastCollection);
    this.#insertRange(index, source);
  }
  #insertRange(index: number, source: ClrSequence<T>): void {
    const known = knownCount(source);
    if (known === undefined) {
      let at = index;
      const items = enumerate(source);
      while (items.moveNext()) {
        if (at === this.items.length) this.addItem(items.current);
        else this.insertItem(at, items.current);
        at++;
      }
      items.dispose();
      return;
    }
    if (known === 0) return;
    const added = toItems(source);
    chargeOutput(added.length);
    charge((this.items.length - index) >> 4);
    this.#growTo(this.items.length + added.length);
    if (index === this.items.length) for (const item of added) this.items.push(item);
    else {
      const rest = this.items.splice(index);
      for (const item of added) this.items.push(item);
      for (const item of rest) this.items.push(item);
    }
    this.version++;
  }
  clearItems(): void {
    this.items.length = 0;
    this.version++;
  }
  removeItem(item: T): boolean {
    const index = this.indexOfItem(item);
    if (index < 0) return false;
    this.removeItemAt(index);
    return true;
  }
  removeItemAt(index: number): void {
    if (index < 0 || index >= this.items.length) throwArgumentOutOfRange('index', indexOutOfCollection);
    charge((this.items.length - index) >> 4);
    this.items.splice(index, 1);
    this.version++;
  }
  removeRange(index: number, count: number): void {
    requireRange(this.items.length, index, count, 'count');
    if (count === 0) return;
    charge((this.items.length - index) >> 4);
    this.items.splice(index, count);
    this.version++;
  }
  removeAll(match: Predicate<T> | null): number {
    const matches = requireDelegate(match, 'match');
    const { items } = this;
    const first = findForward(items, 0, items.length, matches);
    if (first < 0) return 0;
    let kept = first;
    for (let i = first + 1; i < items.length; i++) {
      charge(1);
      if (!matches(items[i]!)) items[kept++] = items[i]!;
    }
    const removed = items.length - kept;
    items.length = kept;
    this.version++;
    return removed;
  }

  #equalTo(item: T): Predicate<T> {
    this.#equals ??= equalsOf(this.elementType);
    return equalTo(this.#equals, item);
  }
  containsItem(item: T): boolean {
    return this.indexOfItem(item) >= 0;
  }
  indexOfItem(item: T): number {
    return findForward(this.items, 0, this.items.length, this.#equalTo(item));
  }
  indexOfFrom(item: T, index: number): number {
    if (index > this.items.length) throwArgumentOutOfRange('index', indexPastCollection);
    if (index < 0) throwArgumentOutOfRange('startIndex', indexPastCollection);
    return findForward(this.items, index, this.items.length, this.#equalTo(item));
  }
  indexOfIn(item: T, index: number, count: number): number {
    if (index > this.items.length) throwArgumentOutOfRange('index', indexPastCollection);
    if (count < 0 || index > this.items.length - count) throwArgumentOutOfRange('count', badCount);
    if (index < 0) throwArgumentOutOfRange('startIndex', indexPastCollection);
    return findForward(this.items, index, index + count, this.#equalTo(item));
  }
  lastIndexOf(item: T): number {
    return findBackward(this.items, this.items.length - 1, -1, this.#equalTo(item));
  }
  lastIndexOfFrom(item: T, index: number): number {
    if (index >= this.items.length) throwArgumentOutOfRange('index', indexOutOfCollection);
    return this.lastIndexOfIn(item, index, index + 1);
  }
  lastIndexOfIn(item: T, index: number, count: number): number {
    const { length } = this.items;
    if (length !== 0 && index < 0) throwArgumentOutOfRange('index', nonNegative);
    if (length !== 0 && count < 0) throwArgumentOutOfRange('count', nonNegative);
    if (length === 0) return -1;
    if (index >= length) throwArgumentOutOfRange('index', 'Larger than collection size.');
    if (count > index + 1) throwArgumentOutOfRange('count', 'Larger than collection size.');
    return findBackward(this.items, index, index - count, this.#equalTo(item));
  }

  findIndex(start: number, count: number, match: Predicate<T> | null): number {
    if (start < 0 || start > this.items.length) throwArgumentOutOfRange('startIndex', indexPastCollection);
    if (count < 0 || start > this.items.length - count) throwArgumentOutOfRange('count', badCount);
    return findForward(this.items, start, start + count, requireDelegate(match, 'match'));
  }
  findLastIndex(start: number, count: number, match: Predicate<T> | null): number {
    const matches = requireDelegate(match, 'match');
    const { length } = this.items;
    const outside = length === 0 ? start !== -1 : start < 0 || start >= length;
    if (outside) throwArgumentOutOfRange('startIndex', indexOutOfCollection);
    if (count < 0 || start - count + 1 < 0) throwArgumentOutOfRange('count', badCount);
    return findBackward(this.items, start, start - count, matches);
  }
  find(match: Predicate<T> | null): T {
    const index = findForward(this.items, 0, this.items.length, requireDelegate(match, 'match'));
    return index < 0 ? (defaultOf(this.elementType) as T) : this.items[index]!;
  }
  findLast(match: Predicate<T> | null): T {
    const index = findBackward(this.items, this.items.length - 1, -1, requireDelegate(match, 'match'));
    return index < 0 ? (defaultOf(this.elementType) as T) : this.items[index]!;
  }
  findAll(match: Predicate<T> | null): List<T> {
    const found = findAll(this.items, requireDelegate(match, 'match'));
    const list = new List<T>(this.elementType, found, 0);
    list.#grow(found.length);
    return list;
  }
  trueForAll(match: Predicate<T> | null): boolean {
    const matches = requireDelegate(match, 'match');
    return findForward(this.items, 0, this.items.length, (item) => !matches(item)) < 0;
  }
  forEach(action: ((item: T) => void) | null): void {
    const act = requireDelegate(action, 'action');
    const { version, items } = this;
    for (let i = 0; i < items.length && version === this.version; i++) {
      charge(1);
      act(items[i]!);
    }
    if (version !== this.version) throwInvalidOperation(collectionModified);
  }
  convertAll<R>(resultType: TypeSymbol, converter: ((item: T) => R) | null): List<R> {
    const convert = requireDelegate(converter, 'converter');
    const results: R[] = [];
    for (const item of this.items.slice()) {
      charge(1);
      results.push(convert(item));
    }
    chargeOutput(results.length);
    return new List<R>(resultType, results);
  }
  getRange(index: number, count: number, countName = 'count'): List<T> {
    requireRange(this.items.length, index, count, countName);
    charge(count >> 4);
    chargeOutput(count);
    return new List<T>(this.elementType, this.items.slice(index, index + count));
  }
  toClrArray(): ClrArray<T> {
    charge(this.items.length >> 4);
    return newArray(this.elementType, this.items.slice());
  }
  copyItemsTo(array: ClrArray<T> | null, index: number): void {
    copyItems(this.elementType, this.items, 0, array, index, this.items.length);
  }
  copyRangeTo(index: number, array: ClrArray<T> | null, arrayIndex: number, count: number): void {
    if (this.items.length - index < count) throwArgument(badOffsetLength);
    copyArray(newArray(this.elementType, this.items.slice()), index, array, arrayIndex, count);
  }

  reverse(index = 0, count = this.items.length): void {
    requireRange(this.items.length, index, count, 'count');
    reverseRange(this.items, index, count);
    this.version++;
  }
  sort(comparer: ClrComparer | null, index = 0, count = this.items.length): void {
    requireRange(this.items.length, index, count, 'count');
    sortRange(this.items, undefined, index, count, comparisonOf(this.elementType, comparer), () => objectText(comparer));
    this.version++;
  }
  sortBy(comparison: ((a: T, b: T) => number) | null): void {
    const compare = requireDelegate(comparison, 'comparison');
    sortRange(this.items, undefined, 0, this.items.length, compare, () =>
      clrTypeName(definitionOf('System.Comparison', 1).construct(this.elementType)),
    );
    if (this.items.length > 1) this.version++;
  }
  binarySearch(item: T, comparer: ClrComparer | null, index = 0, count = this.items.length): number {
    requireRange(this.items.length, index, count, 'count');
    return binarySearch(this.items, index, count, item, comparisonOf(this.elementType, comparer));
  }

  getEnumerator(): ListEnumerator<T> {
    return new ListEnumerator(this);
  }
}

/** `List<T>.Enumerator`. */
export class ListEnumerator<T> extends StructEnumerator<T> {
  #next = 0;
  #held: T | undefined;
  #version: number;
  readonly #items: readonly T[];
  get elementType(): TypeSymbol {
    return this.list.elementType;
  }
  constructor(readonly list: List<T>) {
    super();
    this.#version = list.version;
    this.#items = list.items;
  }
  moveNext(): boolean {
    charge(1);
    if (this.#version !== this.list.version) throwInvalidOperation(collectionModified);
    if (this.#next < this.#items.length) {
      this.#held = this.#items[this.#next++];
      return true;
    }
    this.#next = this.#items.length + 1;
    this.#held = undefined;
    return false;
  }
  get current(): T {
    return this.#held === undefined ? (defaultOf(this.list.elementType) as T) : this.#held;
  }
  get guardedCurrent(): T {
    return this.#held === undefined ? throwInvalidOperation(enumerationOver) : this.#held;
  }
  reset(): void {
    if (this.#version !== this.list.version) throwInvalidOperation(collectionModified);
    this.#next = 0;
    this.#held = undefined;
  }
  copy(): ListEnumerator<T> {
    const copy = new ListEnumerator(this.list);
    copy.#next = this.#next;
    copy.#held = this.#held;
    copy.#version = this.#version;
    return copy;
  }
}

/**
 * The base of LINQ's deferred operators. As in .NET an operator is its own first enumerator, and answers First, Last,
 * ElementAt and Count itself where it can: which selectors and predicates run, and how often, is observable.
 */
import type { NamedTypeSymbol, TypeSymbol } from '../../types/type-symbol.js';
import { generics } from '../../types/universe.js';
import { charge, chargeOutput } from '../budget.js';
import { hiddenClass, plainEnumerable } from '../clr-type.js';
import type { ClrReadOnlyList } from '../collections/protocol.js';
import { isCollection, isReadOnlyCollection, isReadOnlyList } from '../collections/protocol.js';
import { type ClrSequence, enumerate } from '../sequences.js';
import { equalsOf } from '../value-ops.js';
import { ClrArray, type ClrEnumerable, type ClrEnumerator, ClrObject } from '../values.js';

const iteratorDefinition = hiddenClass('System.Linq.Enumerable+Iterator', {
  parameters: ['TSource'],
  interfaces: (element) => [generics.iEnumerable(element!), plainEnumerable, generics.iEnumerator(element!)],
});

/** `undefined` means "no such element" throughout: no C# value is undefined. */
export type Found<T> = T | undefined;

/** A deferred operator that can only be enumerated. */
export abstract class Operator<T = unknown> extends ClrObject implements ClrEnumerable<T>, ClrEnumerator<T> {
  /** 0 until it is enumerated, -1 when that is over. */
  protected state = 0;
  private item: Found<T> = undefined;
  constructor(readonly elementType: TypeSymbol) {
    super();
  }
  get clrType(): NamedTypeSymbol {
    return iteratorDefinition.construct(this.elementType);
  }
  /** The same operator, not yet enumerated. */
  protected abstract clone(): Operator<T>;
  abstract moveNext(): boolean;

  get current(): T {
    return this.item as T;
  }
  /** Makes a value current. */
  protected yield(value: T): true {
    this.item = value;
    return true;
  }
  /** Ends the enumeration. */
  protected finish(): false {
    this.dispose();
    return false;
  }
  getEnumerator(): Operator<T> {
    const enumerator = this.state === 0 ? this : this.clone();
    enumerator.state = 1;
    return enumerator;
  }
  dispose(): void {
    this.item = undefined;
    this.state = -1;
  }
}

/** An operator that knows better ways than being enumerated. */
export abstract class Iterator<T = unknown> extends Operator<T> {
  /** All elements as a fresh JavaScript array. */
  toItems(): T[] {
    return drain(this.getEnumerator());
  }
  /** Number of elements; -1 when it is not known without effort and `onlyIfCheap`. */
  countItems(onlyIfCheap: boolean): number {
    return onlyIfCheap ? -1 : countBy(this.getEnumerator());
  }
  first(): Found<T> {
    return firstBy(this.getEnumerator());
  }
  last(): Found<T> {
    return lastBy(this.getEnumerator());
  }
  elementAt(index: number): Found<T> {
    return index === 0 ? this.first() : nthBy(this.getEnumerator(), index);
  }
  /** Skip and Take of a positive count that know a better way; undefined for the general one, null for an empty result. */
  skip(_count: number): Iterator<T> | null | undefined {
    return undefined;
  }
  take(_count: number): Iterator<T> | undefined {
    return undefined;
  }
  /** Select and Where that know a better way. */
  select<R>(_type: TypeSymbol, _selector: (item: T) => R): Iterator<R> | undefined {
    return undefined;
  }
  where(_predicate: (item: T) => boolean): Iterator<T> | undefined {
    return undefined;
  }
  /** Whether an element equals the value by default equality; undefined for the general way. */
  includes(_value: T): boolean | undefined {
    return undefined;
  }
}

/** An operator that enumerates as another does, but knows better ways besides. */
export abstract class DelegatingIterator<T> extends Iterator<T> {
  private inner: Operator<T> | undefined = undefined;
  constructor(
    elementType: TypeSymbol,
    protected readonly make: () => Operator<T>,
  ) {
    super(elementType);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    this.inner ??= this.make().getEnumerator();
    return this.inner.moveNext() ? this.yield(this.inner.current) : this.finish();
  }
  override dispose(): void {
    super.dispose();
    this.inner?.dispose();
    this.inner = undefined;
  }
}

/** Holds the enumerator of the sequence that an operator reads, from the first use on. */
class SourceReader<S> {
  private opened: ClrEnumerator<S> | undefined = undefined;
  constructor(readonly sequence: ClrSequence<S>) {}
  get enumerator(): ClrEnumerator<S> {
    this.opened ??= enumerate(this.sequence);
    return this.opened;
  }
  dispose(): void {
    const enumerator = this.opened;
    this.opened = undefined;
    enumerator?.dispose();
  }
}

/** An operator over one sequence that can only be enumerated. */
export abstract class SequenceOperator<S, T = S> extends Operator<T> {
  private readonly reader: SourceReader<S>;
  constructor(
    elementType: TypeSymbol,
    readonly sequence: ClrSequence<S>,
  ) {
    super(elementType);
    this.reader = new SourceReader(sequence);
  }
  protected get source(): ClrEnumerator<S> {
    return this.reader.enumerator;
  }
  override dispose(): void {
    super.dispose();
    this.reader.dispose();
  }
}

/** An operator over one sequence that knows better ways. */
export abstract class SequenceIterator<S, T = S> extends Iterator<T> {
  private readonly reader: SourceReader<S>;
  constructor(
    elementType: TypeSymbol,
    readonly sequence: ClrSequence<S>,
  ) {
    super(elementType);
    this.reader = new SourceReader(sequence);
  }
  protected get source(): ClrEnumerator<S> {
    return this.reader.enumerator;
  }
  override dispose(): void {
    super.dispose();
    this.reader.dispose();
  }
}

/** Everything an enumerator gives; disposes it. */
export function drain<T>(enumerator: ClrEnumerator<T>): T[] {
  const items: T[] = [];
  try {
    while (enumerator.moveNext()) items.push(enumerator.current);
  } finally {
    enumerator.dispose();
  }
  return items;
}
function countBy(enumerator: ClrEnumerator): number {
  let count = 0;
  try {
    while (enumerator.moveNext()) count++;
  } finally {
    enumerator.dispose();
  }
  return count;
}
function firstBy<T>(enumerator: ClrEnumerator<T>): Found<T> {
  try {
    return enumerator.moveNext() ? enumerator.current : undefined;
  } finally {
    enumerator.dispose();
  }
}
function lastBy<T>(enumerator: ClrEnumerator<T>): Found<T> {
  let last: Found<T>;
  try {
    while (enumerator.moveNext()) last = enumerator.current;
  } finally {
    enumerator.dispose();
  }
  return last;
}
function nthBy<T>(enumerator: ClrEnumerator<T>, index: number): Found<T> {
  let left = index;
  try {
    if (index >= 0) while (enumerator.moveNext()) if (left-- === 0) return enumerator.current;
    return undefined;
  } finally {
    enumerator.dispose();
  }
}

/** Walks items that nobody changes meanwhile. */
export class ItemsEnumerator<T> implements ClrEnumerator<T> {
  private index = -1;
  constructor(readonly items: readonly T[]) {}
  moveNext(): boolean {
    charge(1);
    return ++this.index < this.items.length;
  }
  get current(): T {
    return this.items[this.index]!;
  }
  dispose(): void {}
}

/** An array, or a list of the runtime: whatever is an `IList<T>`. */
export type Indexable<T> = ClrArray<T> | (ClrReadOnlyList<T> & ClrEnumerable<T>);
export const isIndexable = <T>(source: ClrSequence<T>): source is Indexable<T> =>
  source instanceof ClrArray || isReadOnlyList(source);
export const lengthOf = (source: Indexable<unknown>): number => (source instanceof ClrArray ? source.items.length : source.count);
export const itemOf = <T>(source: Indexable<T>, index: number): T =>
  source instanceof ClrArray ? source.items[index]! : source.itemAt(index);

/** An array without elements, for which most operators return at once. */
export const isEmptyArray = (source: ClrSequence): boolean => source instanceof ClrArray && source.items.length === 0;

/** Number of elements when it is known without enumerating. */
export function cheapCount(source: ClrSequence): number | undefined {
  if (source instanceof ClrArray) return source.items.length;
  if (source instanceof Iterator) {
    const count = source.countItems(true);
    return count < 0 ? undefined : count;
  }
  return isReadOnlyCollection(source) ? source.count : undefined;
}
export function countOf(source: ClrSequence): number {
  if (source instanceof ClrArray) return source.items.length;
  if (source instanceof Iterator) return source.countItems(false);
  return isReadOnlyCollection(source) ? source.count : countBy(enumerate(source));
}
export function firstOf<T>(source: ClrSequence<T>): Found<T> {
  if (source instanceof Iterator) return source.first();
  if (isIndexable(source)) return lengthOf(source) > 0 ? itemOf(source, 0) : undefined;
  return firstBy(enumerate(source));
}
export function lastOf<T>(source: ClrSequence<T>): Found<T> {
  if (source instanceof Iterator) return source.last();
  if (isIndexable(source)) {
    const length = lengthOf(source);
    return length > 0 ? itemOf(source, length - 1) : undefined;
  }
  return lastBy(enumerate(source));
}
export function elementOf<T>(source: ClrSequence<T>, index: number): Found<T> {
  if (source instanceof Iterator) return source.elementAt(index);
  if (isIndexable(source)) return index >= 0 && index < lengthOf(source) ? itemOf(source, index) : undefined;
  return nthBy(enumerate(source), index);
}
/** All elements as a fresh JavaScript array. */
export function itemsOf<T>(source: ClrSequence<T>): T[] {
  if (source instanceof ClrArray) {
    charge(source.items.length >> 2);
    chargeOutput(source.items.length);
    return Array.from(source.items);
  }
  const items = source instanceof Iterator ? source.toItems() : drain(enumerate(source));
  chargeOutput(items.length);
  return items;
}
/** Calls `visit` with each element until it gives true; says whether it did. */
export function some<T>(source: ClrSequence<T>, visit: (item: T) => boolean): boolean {
  if (source instanceof ClrArray) {
    const { items } = source;
    for (let i = 0; i < items.length; i++) {
      charge(1);
      if (visit(items[i]!)) return true;
    }
    return false;
  }
  const enumerator = enumerate(source);
  try {
    while (enumerator.moveNext()) if (visit(enumerator.current)) return true;
    return false;
  } finally {
    enumerator.dispose();
  }
}
/** Calls `visit` with each element. */
export function each<T>(source: ClrSequence<T>, visit: (item: T) => void): void {
  some(source, (item) => {
    visit(item);
    return false;
  });
}

/** `Contains(value)`: a collection asks itself, by its own comparer. */
export function includesItem<T>(type: TypeSymbol, source: ClrSequence<T>, value: T): boolean {
  if (isCollection(source)) return source.containsItem(value);
  if (source instanceof Iterator) {
    const known = source.includes(value);
    if (known !== undefined) return known;
  }
  const equals = equalsOf(type);
  return some(source, (item) => equals(item, value));
}

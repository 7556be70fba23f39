/**
 * What collections of the runtime offer to the interfaces of .NET. An object that is an `ICollection<T>`, `IList<T>` or
 * `IDictionary<TKey, TValue>` implements the part that goes with it; arrays are handled by `dispatch.ts`.
 */
import type { TypeSymbol } from '../../types/type-symbol.js';
import { charge } from '../budget.js';
import { ClrException, EngineBug, throwArgument, throwArgumentNull, throwArgumentOutOfRange } from '../exception.js';
import type { ClrSequence } from '../sequences.js';
import { ClrArray, type ClrEnumerable, type ClrEnumerator, ClrStruct, type Ref } from '../values.js';
import type { KeyValuePair } from './key-value-pair.js';

/** `IReadOnlyCollection<T>`. */
export interface ClrReadOnlyCollection<T = unknown> extends ClrEnumerable<T> {
  readonly count: number;
}

/** `ICollection<T>`. */
export interface ClrCollection<T = unknown> extends ClrReadOnlyCollection<T> {
  readonly isReadOnly: boolean;
  addItem(item: T): void;
  clearItems(): void;
  containsItem(item: T): boolean;
  copyItemsTo(array: ClrArray<T> | null, index: number): void;
  removeItem(item: T): boolean;
}

/** `IReadOnlyList<T>`. */
export interface ClrReadOnlyList<T = unknown> extends ClrReadOnlyCollection<T> {
  /** Throws ArgumentOutOfRangeException in the words of the collection. */
  itemAt(index: number): T;
}

/** `IList<T>`. */
export interface ClrListLike<T = unknown> extends ClrCollection<T>, ClrReadOnlyList<T> {
  setItemAt(index: number, item: T): void;
  indexOfItem(item: T): number;
  insertItem(index: number, item: T): void;
  removeItemAt(index: number): void;
}

/** `IReadOnlyDictionary<TKey, TValue>`. */
export interface ClrReadOnlyDictionary<K = unknown, V = unknown> extends ClrReadOnlyCollection<KeyValuePair<K, V>> {
  readonly keyItems: ClrEnumerable<K>;
  readonly valueItems: ClrEnumerable<V>;
  /** Throws KeyNotFoundException. */
  valueAt(key: K): V;
  hasKey(key: K): boolean;
  tryValueAt(key: K, value: Ref<V>): boolean;
}

/** `IDictionary<TKey, TValue>`. */
export interface ClrDictionaryLike<K = unknown, V = unknown>
  extends ClrReadOnlyDictionary<K, V>,
    Omit<ClrCollection<KeyValuePair<K, V>>, 'count'> {
  setValueAt(key: K, value: V): void;
  addEntry(key: K, value: V): void;
  removeKey(key: K): boolean;
}

const has = (value: unknown, member: string): boolean => typeof value === 'object' && value !== null && member in value;

export const isReadOnlyCollection = (value: unknown): value is ClrReadOnlyCollection =>
  has(value, 'count') && has(value, 'getEnumerator');
export const isCollection = (value: unknown): value is ClrCollection => has(value, 'containsItem');
export const isListLike = (value: unknown): value is ClrListLike => has(value, 'setItemAt');
export const isReadOnlyList = (value: unknown): value is ClrReadOnlyList => has(value, 'itemAt');
export const isReadOnlyDictionary = (value: unknown): value is ClrReadOnlyDictionary => has(value, 'tryValueAt');

/** A struct that enumerates a collection, as `List<T>.Enumerator` does: C# copies it on assignment. */
export abstract class StructEnumerator<T> extends ClrStruct implements ClrEnumerator<T> {
  abstract readonly elementType: TypeSymbol;
  abstract moveNext(): boolean;
  abstract get current(): T;
  /** `Current` through the non-generic interface, which most enumerators guard. */
  abstract get guardedCurrent(): T;
  abstract reset(): void;
  abstract copy(): StructEnumerator<T>;
  dispose(): void {}
  override toClrString(): string {
    throw new EngineBug('the text of an enumerator needs its type');
  }
}

export const collectionModified = 'Collection was modified; enumeration operation may not execute.';
export const enumerationOver = 'Enumeration has either not started or has already finished.';
export const indexOutOfCollection = 'Index was out of range. Must be non-negative and less than the size of the collection.';
export const indexPastCollection =
  'Index was out of range. Must be non-negative and less than or equal to the size of the collection.';
export const badCount = 'Count must be positive and count must refer to a location within the string/array/collection.';
export const nonNegative = 'Non-negative number required.';
export const badOffsetLength =
  'Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.';

const withActualValue = (paramName: string, message: string, value: number): never => {
  throw new ClrException(
    'System.ArgumentOutOfRangeException',
    `${paramName} ('${value}') ${message} (Parameter '${paramName}')\nActual value was ${value}.`,
    null,
    paramName,
  );
};

/** `ArgumentOutOfRangeException.ThrowIfNegative`. */
export function requireNotNegative(value: number, paramName: string): void {
  if (value < 0) withActualValue(paramName, 'must be a non-negative value.', value);
}

/** `ArgumentOutOfRangeException.ThrowIfLessThan`. */
export function requireAtLeast(value: number, least: number, paramName: string): void {
  if (value < least) withActualValue(paramName, `must be greater than or equal to '${least}'.`, value);
}

/** Checks of `index` and `count` that many members of List and Array share. */
export function requireRange(length: number, index: number, count: number, countName: string, indexName = 'index'): void {
  if (index < 0) throwArgumentOutOfRange(indexName, nonNegative);
  if (count < 0) throwArgumentOutOfRange(countName, nonNegative);
  if (length - index < count) throwArgument(badOffsetLength);
}

/** `CopyTo` of the hashed collections: copies after their checks. */
export function copyChecked<T>(
  items: ClrEnumerator<T>,
  count: number,
  array: ClrArray<T> | null,
  index: number,
  requireIndex: (index: number, length: number) => void,
): void {
  if (array === null) throwArgumentNull('array');
  requireIndex(index, array.items.length);
  if (array.items.length - index < count)
    throwArgument('Destination array is not long enough to copy all the items in the collection. Check array index and length.');
  charge(count);
  for (let i = index; i < index + count && items.moveNext(); i++) array.items[i] = items.current;
}

/** The index check that Dictionary and its views share. */
export function requireIndexOf(index: number, length: number): void {
  if (index < 0 || index > length) throwArgumentOutOfRange('index', nonNegative);
}

/** The number of elements if the sequence is an `ICollection<T>`. */
export function knownCount(sequence: ClrSequence): number | undefined {
  if (sequence instanceof ClrArray) return sequence.items.length;
  return isCollection(sequence) ? sequence.count : undefined;
}

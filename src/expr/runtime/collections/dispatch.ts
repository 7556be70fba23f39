/**
 * Members of the collection interfaces, over every implementation: the runtime's own objects (`protocol.ts`) and arrays.
 */
import type { TypeSymbol } from '../../types/type-symbol.js';
import { charge } from '../budget.js';
import { throwArgumentOutOfRange, throwNotSupported } from '../exception.js';
import { type ClrSequence, isRawValueType } from '../sequences.js';
import { equalsOf } from '../value-ops.js';
import { Box, ClrArray, type ClrEnumerable } from '../values.js';
import { copyItems } from './array-copy.js';
import { requireStorable } from './instances.js';
import {
  type ClrCollection,
  type ClrDictionaryLike,
  type ClrListLike,
  type ClrReadOnlyCollection,
  type ClrReadOnlyDictionary,
  type ClrReadOnlyList,
  indexOutOfCollection,
} from './protocol.js';

type AnyCollection<T> = ClrArray<T> | ClrCollection<T>;
type AnyList<T> = ClrArray<T> | ClrListLike<T>;

const fixedSize = 'Collection was of a fixed size.';

/** `ICollection<T>.Count`, `IReadOnlyCollection<T>.Count`. */
export const listCount = (collection: ClrArray | ClrReadOnlyCollection): number =>
  collection instanceof ClrArray ? collection.items.length : collection.count;

/** `ICollection<T>.IsReadOnly`: true of arrays, although their elements can be set. */
export const collectionIsReadOnly = (collection: AnyCollection<unknown>): boolean =>
  collection instanceof ClrArray || collection.isReadOnly;

/** `ICollection<T>.Add`. */
export function collectionAdd<T>(collection: AnyCollection<T>, item: T): void {
  if (collection instanceof ClrArray) throwNotSupported(fixedSize);
  else collection.addItem(item);
}

/** `ICollection<T>.Clear`. */
export function collectionClear(collection: AnyCollection<unknown>): void {
  if (collection instanceof ClrArray) throwNotSupported('Collection is read-only.');
  else collection.clearItems();
}

/** `ICollection<T>.Remove`. */
export const collectionRemove = <T>(collection: AnyCollection<T>, item: T): boolean =>
  collection instanceof ClrArray ? throwNotSupported(fixedSize) : collection.removeItem(item);

/** `ICollection<T>.Contains`. */
export const listContains = <T>(collection: AnyCollection<T>, item: T): boolean =>
  collection instanceof ClrArray ? arrayIndexOf(collection, item) >= 0 : collection.containsItem(item);

/** `ICollection<T>.CopyTo`. */
export function listCopyTo<T>(collection: AnyCollection<T>, array: ClrArray<T> | null, index: number): void {
  if (collection instanceof ClrArray)
    copyItems(collection.type.elementType, collection.items, 0, array, index, collection.items.length);
  else collection.copyItemsTo(array, index);
}

function arrayIndexOf<T>(array: ClrArray<T>, item: T): number {
  const equals = equalsOf(array.type.elementType);
  for (let i = 0; i < array.items.length; i++) {
    charge(1);
    if (equals(array.items[i], item)) return i;
  }
  return -1;
}

/** `IList<T>.IndexOf`. */
export const listIndexOf = <T>(list: AnyList<T>, item: T): number =>
  list instanceof ClrArray ? arrayIndexOf(list, item) : list.indexOfItem(item);

/** `IList<T>[index]`, `IReadOnlyList<T>[index]`. */
export function listItem<T>(list: ClrArray<T> | ClrReadOnlyList<T>, index: number): T {
  if (!(list instanceof ClrArray)) return list.itemAt(index);
  if (index < 0 || index >= list.items.length) throwArgumentOutOfRange('index', indexOutOfCollection);
  return list.items[index]!;
}

/** `IList<T>[index] = item`. */
export function listSetItem<T>(list: AnyList<T>, index: number, item: T): void {
  if (!(list instanceof ClrArray)) {
    list.setItemAt(index, item);
    return;
  }
  if (index < 0 || index >= list.items.length) throwArgumentOutOfRange('index', indexOutOfCollection);
  const { elementType } = list.type;
  if (!isRawValueType(elementType)) requireStorable(elementType, item);
  list.items[index] = item;
}

/** `IList<T>.Insert`. */
export function listInsert<T>(list: AnyList<T>, index: number, item: T): void {
  if (list instanceof ClrArray) throwNotSupported(fixedSize);
  else list.insertItem(index, item);
}

/** `IList<T>.RemoveAt`. */
export function listRemoveAt(list: AnyList<unknown>, index: number): void {
  if (list instanceof ClrArray) throwNotSupported(fixedSize);
  else list.removeItemAt(index);
}

/** A sequence that is a dictionary only for who asks for one: JObject is a list of tokens first. */
export interface DictionaryHost {
  readonly asDictionary: ClrDictionaryLike;
}
const isDictionaryHost = (value: object): value is DictionaryHost => 'asDictionary' in value;

/** The receiver of a dictionary interface's member. */
export function dictionaryOf<D extends ClrReadOnlyDictionary | ClrDictionaryLike>(value: D | DictionaryHost): D {
  // Reading a property that may be absent is much quicker than asking for it.
  return ((value as Partial<DictionaryHost>).asDictionary ?? value) as D;
}

/** What enumerates as `elementType`: differs from the object itself only for those that are sequences of two kinds. */
export function sequenceOf<T>(elementType: TypeSymbol, sequence: ClrSequence<T>): ClrSequence<T> {
  if (typeof sequence === 'string' || sequence instanceof ClrArray) return sequence;
  if (sequence instanceof Box) return sequenceOf(elementType, sequence.value as ClrSequence<T>);
  if (sequence.elementType !== elementType && isDictionaryHost(sequence) && isPairType(elementType))
    return sequence.asDictionary as unknown as ClrEnumerable<T>;
  return sequence;
}

const isPairType = (type: TypeSymbol): boolean => type.kind === 'named' && type.definition.name === 'KeyValuePair';

/** The receiver of `ICollection<T>` and `IReadOnlyCollection<T>` members. */
export const collectionOf = <T>(elementType: TypeSymbol, collection: ClrArray<T> | ClrCollection<T>): AnyCollection<T> =>
  sequenceOf(elementType, collection) as AnyCollection<T>;

/** Members of `System.Array` that are more than a line. */
import { arrayOf, type TypeSymbol } from '../../types/type-symbol.js';
import { definitionOf } from '../../types/universe.js';
import { BoundedArray, newArrayOfLengths } from '../arrays.js';
import { charge, chargeOutput } from '../budget.js';
import type { ClrType } from '../clr-type.js';
import { type ClrComparer, comparisonOf } from '../comparers.js';
import {
  ClrException,
  throwArgument,
  throwArgumentNull,
  throwArgumentOutOfRange,
  throwIndexOutOfRange,
  throwInvalidCast,
  throwNotSupported,
} from '../exception.js';
import { box, isRawValueType, nullableUnderlying } from '../sequences.js';
import { ValueTuple } from '../tuples.js';
import { defaultOf, equalsOf, objectCompare, objectEquals, objectText } from '../value-ops.js';
import { Box, ClrArray, clrTypeName, newArray, type Ref } from '../values.js';
import { copyArray, primitiveWidening } from './array-copy.js';
import { castObject, isInstance } from './instances.js';
import {
  badCount,
  badOffsetLength,
  indexOutOfCollection,
  indexPastCollection,
  nonNegative,
  requireNotNegative,
  requireRange,
} from './protocol.js';
import { equalTo, findBackward, findForward, type Predicate, requireDelegate } from './searching.js';
import { binarySearch, reverseRange, sortRange } from './sorting.js';

/** The array, which must be there. */
export const present = <T>(array: ClrArray<T> | null, paramName = 'array'): ClrArray<T> =>
  array === null ? throwArgumentNull(paramName) : array;

/** The array, which must have one dimension. */
function vector(array: ClrArray | null, paramName = 'array'): ClrArray {
  const found = present(array, paramName);
  if (found.type.rank !== 1) throw new ClrException('System.RankException', 'Only single dimension arrays are supported here.');
  return found;
}

/** An index or length of type `long`. */
export function toInt(value: bigint, paramName: string): number {
  if (BigInt.asIntN(32, value) !== value) throwArgumentOutOfRange(paramName, 'Arrays larger than 2GB are not supported.');
  return Number(value);
}

const lengthsOf = (array: ClrArray): readonly number[] => array.lengths ?? [array.items.length];

/** `GetLength(dimension)`. */
export const lengthOf = (array: ClrArray, dimension: number): number => lengthsOf(array)[dimension] ?? throwNoDimension();
function throwNoDimension(): never {
  throw new ClrException('System.IndexOutOfRangeException', 'Array does not have that many dimensions.');
}

/** `GetLowerBound(dimension)`. */
export function lowerBoundOf(array: ClrArray, dimension: number): number {
  lengthOf(array, dimension);
  return array instanceof BoundedArray ? array.lowerBounds[dimension]! : 0;
}

const rankNames = ['one', 'two', 'three'];

/** Position in the row-major items; `exact` is false for the overloads that take an array of indices. */
function position(array: ClrArray, indices: readonly number[], exact: boolean): number {
  const lengths = lengthsOf(array);
  if (lengths.length !== indices.length)
    throwArgument(
      exact
        ? `Array was not a ${rankNames[indices.length - 1]}-dimensional array.`
        : 'Indices length does not match the array rank.',
    );
  let at = 0;
  for (let i = 0; i < lengths.length; i++) {
    const index = indices[i]! - lowerBoundOf(array, i);
    if (index < 0 || index >= lengths[i]!) throwIndexOutOfRange();
    at = at * lengths[i]! + index;
  }
  return at;
}

/** `GetValue`. */
export function getValue(array: ClrArray, indices: readonly number[], exact = true): unknown {
  return box(array.type.elementType, array.items[position(array, indices, exact)]);
}

/** `SetValue`. */
export function setValue(array: ClrArray, value: unknown, indices: readonly number[], exact = true): void {
  const at = position(array, indices, exact);
  array.items[at] = storable(array.type.elementType, value);
}

function storable(type: TypeSymbol, value: unknown): unknown {
  if (value === null) return defaultOf(type);
  const target = nullableUnderlying(type) ?? type;
  if (isInstance(value, target)) return castObject(value, target);
  if (value instanceof Box && isRawValueType(type)) {
    const primitive = (candidate: TypeSymbol) => candidate.kind === 'named' && candidate.special !== undefined;
    if (primitive(value.type) && primitive(type)) {
      const widen = primitiveWidening(value.type, type);
      if (widen !== undefined) return widen(value.value);
      return throwArgument(
        'Cannot widen from source type to target type either because the source type is a not a primitive type or the conversion cannot be accomplished.',
      );
    }
  }
  return throwInvalidCast('Object cannot be stored in an array of this type.');
}

/** The elements of a `params int[]` or `params long[]` of indices or lengths. */
export function indicesOf(array: ClrArray<number | bigint> | null, paramName: string, elementName = paramName): number[] {
  return Array.from(present(array, paramName).items, (index) => (typeof index === 'bigint' ? toInt(index, elementName) : index));
}

function requireLengths(lengths: readonly number[], names: readonly string[]): void {
  for (const [i, length] of lengths.entries()) {
    const name = names[i];
    if (name !== undefined) requireNotNegative(length, name);
    else if (length < 0) throwArgumentOutOfRange(`lengths[${i}]`, nonNegative);
  }
}

/** `Array.CreateInstance`. */
export function createInstance(elementType: ClrType | null, lengths: readonly number[], names: readonly string[]): ClrArray {
  if (elementType === null) throwArgumentNull('elementType');
  if (lengths.length === 0) throwArgument('Must provide at least one rank.');
  requireLengths(lengths, names);
  const { type } = elementType;
  if (type.kind === 'named' && type.special === 'void') throwNotSupported('Arrays of System.Void are not supported.');
  if (type.kind === 'typeParameter' || (type.kind === 'named' && type.typeArguments.some((t) => t.kind === 'typeParameter')))
    throwNotSupported('Cannot create arrays of open type.');
  return newArrayOfLengths(type, lengths);
}

/** `Array.CreateInstance(type, lengths, lowerBounds)`. */
export function createWithBounds(
  elementType: ClrType | null,
  lengths: ClrArray<number> | null,
  lowerBounds: ClrArray<number> | null,
): ClrArray {
  if (elementType === null) throwArgumentNull('elementType');
  const sizes = indicesOf(lengths, 'lengths');
  const bounds = indicesOf(lowerBounds, 'lowerBounds');
  if (sizes.length !== bounds.length) throwArgument('Number of lengths and lowerBounds must match.');
  const array = createInstance(elementType, sizes, []);
  return bounds.every((bound) => bound === 0) ? array : new BoundedArray(array, bounds);
}

const copyElement = (item: unknown): unknown => (item instanceof ValueTuple ? item.copy() : item);

/** `Clone()`. */
export function cloneArray(array: ClrArray): ClrArray {
  charge(array.items.length >> 4);
  chargeOutput(array.items.length);
  const items = array.items.slice();
  if (array.items[0] instanceof ValueTuple) for (let i = 0; i < items.length; i++) items[i] = copyElement(items[i]);
  return new ClrArray(array.type, items, array.lengths);
}

/** `CopyTo(array, index)`. */
export function copyTo(array: ClrArray, destination: ClrArray | null, index: number): void {
  if (destination !== null && destination.type.rank !== 1)
    throwArgument('Only single dimensional arrays are supported for the requested action.');
  copyArray(array, 0, destination, index, array.items.length);
}

/** `Clear(array, index, length)`. */
export function clearArray(array: ClrArray | null, index: number, length: number): void {
  const { items, type } = present(array);
  if (index < 0 || length < 0 || index + length > items.length) throwIndexOutOfRange();
  charge(length >> 4);
  for (let i = index; i < index + length; i++) items[i] = defaultOf(type.elementType);
}

/** `Fill(array, value, startIndex, count)`. */
export function fillArray(array: ClrArray | null, value: unknown, start = 0, count = present(array).items.length): void {
  const { items } = present(array);
  if (start < 0 || start > items.length) throwArgumentOutOfRange('startIndex', indexPastCollection);
  if (count < 0 || start > items.length - count) throwArgumentOutOfRange('count', badCount);
  charge(count >> 4);
  for (let i = start; i < start + count; i++) items[i] = copyElement(value);
}

/** `Resize(ref array, newSize)`. */
export function resizeArray(elementType: TypeSymbol, array: Ref<ClrArray | null>, size: number): void {
  if (size < 0) throwArgumentOutOfRange('newSize', nonNegative);
  const current = array.value;
  if (current !== null && current.items.length === size) return;
  const resized = newArrayOfLengths(elementType, [size]);
  if (current !== null)
    for (let i = 0; i < Math.min(size, current.items.length); i++) resized.items[i] = copyElement(current.items[i]);
  array.value = resized;
}

/** `ConvertAll`. */
export function convertAll(type: TypeSymbol, array: ClrArray | null, converter: ((item: unknown) => unknown) | null): ClrArray {
  const { items } = present(array);
  const convert = requireDelegate(converter, 'converter');
  const results: unknown[] = [];
  for (let i = 0; i < items.length; i++) {
    charge(1);
    results.push(convert(items[i]));
  }
  return newArray(type, results);
}

/** `ForEach`. */
export function forEachElement(array: ClrArray | null, action: ((item: unknown) => void) | null): void {
  const { items } = present(array);
  const act = requireDelegate(action, 'action');
  for (let i = 0; i < items.length; i++) {
    charge(1);
    act(items[i]);
  }
}

/** `Reverse(array, index, length)`. */
export function reverseArray(array: ClrArray | null, index?: number, length?: number): void {
  const { items } = vector(array);
  if (index !== undefined) requireRange(items.length, index, length!, 'length');
  reverseRange(items, index ?? 0, length ?? items.length);
}

const comparerName = (comparer: ClrComparer | null): string => (comparer === null ? '' : objectText(comparer));

/** `Sort<T>` and `Sort<TKey, TValue>`. */
export function sortArray(
  elementType: TypeSymbol,
  keys: ClrArray | null,
  comparer: ClrComparer | null,
  items: ClrArray | null = null,
  index?: number,
  length?: number,
): void {
  const name = items === null ? 'array' : 'keys';
  const held = present(keys, name).items;
  if (index !== undefined) requireRange(held.length, index, length!, 'length');
  requireItems(items, index ?? 0, length ?? held.length);
  sortRange(held, items?.items, index ?? 0, length ?? held.length, comparisonOf(elementType, comparer), () =>
    comparerName(comparer),
  );
}

function requireItems(items: ClrArray | null, index: number, length: number): void {
  if (items !== null && items.items.length - index < length) throwArgument(badOffsetLength);
}

/** `Sort<T>(array, comparison)`. */
export function sortByComparison(
  elementType: TypeSymbol,
  array: ClrArray | null,
  comparison: ((a: unknown, b: unknown) => number) | null,
): void {
  const { items } = present(array);
  sortRange(items, undefined, 0, items.length, requireDelegate(comparison, 'comparison'), () =>
    clrTypeName(definitionOf('System.Comparison', 1).construct(elementType)),
  );
}

/** Order of elements as objects, for the members that take `Array`. */
function objectOrder(elementType: TypeSymbol, comparer: ClrComparer | null): (a: unknown, b: unknown) => number {
  if (comparer === null) {
    if (!isRawValueType(elementType)) return objectCompare;
    return (a, b) => objectCompare(box(elementType, a), box(elementType, b));
  }
  const compare = (a: unknown, b: unknown) =>
    comparer.compareObjects === undefined ? comparer.compareValues(a, b) : comparer.compareObjects(a, b);
  return (a, b) => compare(box(elementType, a), box(elementType, b));
}

/** `Sort(Array keys, Array items, index, length, comparer)`. */
export function sortUntyped(
  keys: ClrArray | null,
  comparer: ClrComparer | null,
  items: ClrArray | null = null,
  index?: number,
  length?: number,
): void {
  const array = vector(keys, items === null ? 'array' : 'keys');
  if (items !== null) vector(items, 'items');
  if (index !== undefined) requireRange(array.items.length, index, length!, 'length');
  requireItems(items, index ?? 0, length ?? array.items.length);
  const order = objectOrder(array.type.elementType, comparer);
  sortRange(array.items, items?.items, index ?? 0, length ?? array.items.length, order, () => comparerName(comparer));
}

/** `BinarySearch<T>`. */
export function searchArray(
  elementType: TypeSymbol,
  array: ClrArray | null,
  value: unknown,
  comparer: ClrComparer | null,
  index?: number,
  length?: number,
): number {
  const { items } = present(array);
  if (index !== undefined) requireRange(items.length, index, length!, 'length');
  return binarySearch(items, index ?? 0, length ?? items.length, value, comparisonOf(elementType, comparer));
}

/** `BinarySearch(Array, …)`; the value is an object. */
export function searchUntyped(
  array: ClrArray | null,
  value: unknown,
  comparer: ClrComparer | null,
  index?: number,
  length?: number,
): number {
  const { items, type } = vector(array);
  if (index !== undefined) requireRange(items.length, index, length!, 'length');
  const { elementType } = type;
  const compare = (a: unknown, b: unknown) =>
    comparer === null ? objectCompare(a, b) : (comparer.compareObjects?.(a, b) ?? comparer.compareValues(a, b));
  return binarySearch(items, index ?? 0, length ?? items.length, value, (item, sought) =>
    compare(box(elementType, item), sought),
  );
}

/** Whether an element is the value: typed, or as objects. */
function matcher(elementType: TypeSymbol | undefined, array: ClrArray, value: unknown): Predicate<unknown> {
  if (elementType !== undefined) return equalTo(equalsOf(elementType), value);
  return (item) => objectEquals(box(array.type.elementType, item), value);
}

/** `IndexOf`; without an element type for the overloads that take `Array`. */
export function indexOf(
  elementType: TypeSymbol | undefined,
  array: ClrArray | null,
  value: unknown,
  start = 0,
  count?: number,
): number {
  const found = vector(array);
  const { length } = found.items;
  if (start < 0 || start > length) throwArgumentOutOfRange('startIndex', indexPastCollection);
  if (count !== undefined && (count < 0 || count > length - start)) throwArgumentOutOfRange('count', badCount);
  return findForward(found.items, start, count === undefined ? length : start + count, matcher(elementType, found, value));
}

/** `LastIndexOf`; without an element type for the overloads that take `Array`. */
export function lastIndexOf(
  elementType: TypeSymbol | undefined,
  array: ClrArray | null,
  value: unknown,
  start?: number,
  count?: number,
): number {
  const found = vector(array);
  const { length } = found.items;
  const from = start ?? length - 1;
  const within = count ?? (length === 0 ? 0 : from + 1);
  if (length === 0) {
    if (from !== -1 && from !== 0) throwArgumentOutOfRange('startIndex', indexOutOfCollection);
    if (within !== 0) throwArgumentOutOfRange('count', badCount);
    return -1;
  }
  if (from < 0 || from >= length) throwArgumentOutOfRange('startIndex', indexOutOfCollection);
  if (within < 0 || from - within + 1 < 0) throwArgumentOutOfRange('count', badCount);
  return findBackward(found.items, from, from - within, matcher(elementType, found, value));
}

/** `FindIndex`. */
export function findIndex(array: ClrArray | null, match: Predicate<unknown> | null, start = 0, count?: number): number {
  const { items } = present(array);
  if (start < 0 || start > items.length) throwArgumentOutOfRange('startIndex', indexPastCollection);
  const within = count ?? items.length - start;
  if (within < 0 || start > items.length - within) throwArgumentOutOfRange('count', badCount);
  return findForward(items, start, start + within, requireDelegate(match, 'match'));
}

/** `FindLastIndex`. */
export function findLastIndex(array: ClrArray | null, match: Predicate<unknown> | null, start?: number, count?: number): number {
  const { items } = present(array);
  const matches = requireDelegate(match, 'match');
  const from = start ?? items.length - 1;
  const within = count ?? from + 1;
  const outside = items.length === 0 ? from !== -1 : from < 0 || from >= items.length;
  if (outside) throwArgumentOutOfRange('startIndex', indexOutOfCollection);
  if (within < 0 || from - within + 1 < 0) throwArgumentOutOfRange('count', badCount);
  return findBackward(items, from, from - within, matches);
}

/** `Find` and `FindLast`: the element at the index found, or the default value. */
export const elementOrDefault = (elementType: TypeSymbol, array: ClrArray | null, index: number): unknown =>
  index < 0 ? defaultOf(elementType) : present(array).items[index];

/** `CreateInstanceFromArrayType`. */
export function createFromArrayType(arrayType: ClrType | null, lengths: readonly number[], names: readonly string[]): ClrArray {
  if (arrayType === null) throwArgumentNull('arrayType');
  const { type } = arrayType;
  if (type.kind !== 'array') return throwArgument('Must be an array type.', 'arrayType');
  if (type.rank !== lengths.length) return throwArgument('Array rank does not match the number of lengths.');
  requireLengths(lengths, names);
  const made = newArrayOfLengths(type.elementType, lengths);
  return new ClrArray(arrayOf(type.elementType, type.rank), made.items, made.lengths);
}

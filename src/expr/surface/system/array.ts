import { emptyArray } from '../../runtime/arrays.js';
import { constrainedCopy, copyArray } from '../../runtime/collections/array-copy.js';
import {
  clearArray,
  cloneArray,
  convertAll,
  copyTo,
  createFromArrayType,
  createInstance,
  createWithBounds,
  elementOrDefault,
  fillArray,
  findIndex,
  findLastIndex,
  forEachElement,
  getValue,
  indexOf,
  indicesOf,
  lastIndexOf,
  lengthOf,
  lowerBoundOf,
  present,
  resizeArray,
  reverseArray,
  searchArray,
  searchUntyped,
  setValue,
  sortArray,
  sortByComparison,
  sortUntyped,
  toInt,
} from '../../runtime/collections/array-members.js';
import { getBoxedEnumerator } from '../../runtime/collections/enumerators.js';
import { ReadOnlyCollection } from '../../runtime/collections/read-only-collection.js';
import { findAll, findForward, type Predicate, requireDelegate } from '../../runtime/collections/searching.js';
import { type ClrArray, newArray } from '../../runtime/values.js';
import { approximate, clrType, g, m } from '../define.js';

const dimensionNames = ['length1', 'length2', 'length3'];

export const arrayType = clrType(
  'abstract class System.Array : System.Collections.ICollection, System.Collections.IEnumerable, System.Collections.IList, System.Collections.IStructuralComparable, System.Collections.IStructuralEquatable, ICloneable',
  () => [
    m('System.Collections.IEnumerator GetEnumerator()', getBoxedEnumerator),
    m('bool IsFixedSize { get; }', () => true),
    m('bool IsReadOnly { get; }', () => false),
    m('bool IsSynchronized { get; }', () => false),
    m('int GetLength(int dimension)', lengthOf),
    m('int GetLowerBound(int dimension)', lowerBoundOf),
    m('int GetUpperBound(int dimension)', (array, dimension) => lowerBoundOf(array, dimension) + lengthOf(array, dimension) - 1),
    m('int Length { get; }', (array: ClrArray) => array.items.length),
    m('int Rank { get; }', (array: ClrArray) => array.type.rank),
    m('long GetLongLength(int dimension)', (array, dimension) => BigInt(lengthOf(array, dimension))),
    m('long LongLength { get; }', (array: ClrArray) => BigInt(array.items.length)),
    m('object Clone()', cloneArray),
    m('object GetValue(int index)', (array, index) => getValue(array, [index])),
    m('object GetValue(int index1, int index2)', (array, i, j) => getValue(array, [i, j])),
    m('object GetValue(int index1, int index2, int index3)', (array, i, j, k) => getValue(array, [i, j, k])),
    m('object GetValue(long index)', (array, index) => getValue(array, [toInt(index, 'index')])),
    m('object GetValue(long index1, long index2)', (array, i, j) => getValue(array, [toInt(i, 'index1'), toInt(j, 'index2')])),
    m('object GetValue(long index1, long index2, long index3)', (array, i, j, k) =>
      getValue(array, [toInt(i, 'index1'), toInt(j, 'index2'), toInt(k, 'index3')]),
    ),
    m('object GetValue(params int[] indices)', (array, indices) => getValue(array, indicesOf(indices, 'indices'), false)),
    m('object GetValue(params long[] indices)', (array, indices) =>
      getValue(array, indicesOf(indices, 'indices', 'index'), false),
    ),
    m('object SyncRoot { get; }', (array) => array),
    m('static Array CreateInstance(Type elementType, int length)', (type, length) => createInstance(type, [length], ['length'])),
    m('static Array CreateInstance(Type elementType, int length1, int length2)', (type, first, second) =>
      createInstance(type, [first, second], dimensionNames),
    ),
    m('static Array CreateInstance(Type elementType, int length1, int length2, int length3)', (type, ...lengths) =>
      createInstance(type, lengths, dimensionNames),
    ),
    approximate(m('static Array CreateInstance(Type elementType, int[] lengths, int[] lowerBounds)', createWithBounds)),
    m('static Array CreateInstance(Type elementType, params int[] lengths)', (type, lengths) =>
      createInstance(type, indicesOf(lengths, 'lengths'), []),
    ),
    m('static Array CreateInstance(Type elementType, params long[] lengths)', (type, lengths) =>
      createInstance(type, indicesOf(lengths, 'lengths', 'len'), []),
    ),
    g(
      'static System.Collections.ObjectModel.ReadOnlyCollection<T> AsReadOnly<T>(T[] array)',
      ([type], array) => new ReadOnlyCollection(type, present(array)),
    ),
    g('static T Find<T>(T[] array, Predicate<T> match)', ([type], array, match) =>
      elementOrDefault(type, array, findIndex(array, match)),
    ),
    g('static T FindLast<T>(T[] array, Predicate<T> match)', ([type], array, match) =>
      elementOrDefault(type, array, findLastIndex(array, match)),
    ),
    g(
      'static TOutput[] ConvertAll<TInput, TOutput>(TInput[] array, Converter<TInput, TOutput> converter)',
      ([, result], array, converter) => convertAll(result, array, converter),
    ),
    g('static T[] Empty<T>()', ([type]) => emptyArray(type)),
    g('static T[] FindAll<T>(T[] array, Predicate<T> match)', ([type], array: ClrArray | null, match) =>
      newArray(type, findAll(present(array).items, requireDelegate(match, 'match'))),
    ),
    m('static bool Exists<T>(T[] array, Predicate<T> match)', (array, match) => findIndex(array, match) >= 0),
    m('static bool TrueForAll<T>(T[] array, Predicate<T> match)', (array: ClrArray | null, match: Predicate<unknown> | null) => {
      const { items } = present(array);
      const matches = requireDelegate(match, 'match');
      return findForward(items, 0, items.length, (item) => !matches(item)) < 0;
    }),
    m('static int BinarySearch(Array array, int index, int length, object value)', (array, index, length, value) =>
      searchUntyped(array, value, null, index, length),
    ),
    m(
      'static int BinarySearch(Array array, int index, int length, object value, System.Collections.IComparer comparer)',
      (array, index, length, value, comparer) => searchUntyped(array, value, comparer, index, length),
    ),
    m('static int BinarySearch(Array array, object value)', (array, value) => searchUntyped(array, value, null)),
    m('static int BinarySearch(Array array, object value, System.Collections.IComparer comparer)', (array, value, comparer) =>
      searchUntyped(array, value, comparer),
    ),
    g('static int BinarySearch<T>(T[] array, T value)', ([type], array, value) => searchArray(type, array, value, null)),
    g('static int BinarySearch<T>(T[] array, T value, IComparer<T> comparer)', ([type], array, value, comparer) =>
      searchArray(type, array, value, comparer),
    ),
    g('static int BinarySearch<T>(T[] array, int index, int length, T value)', ([type], array, index, length, value) =>
      searchArray(type, array, value, null, index, length),
    ),
    g(
      'static int BinarySearch<T>(T[] array, int index, int length, T value, IComparer<T> comparer)',
      ([type], array, index, length, value, comparer) => searchArray(type, array, value, comparer, index, length),
    ),
    m('static int FindIndex<T>(T[] array, Predicate<T> match)', (array, match) => findIndex(array, match)),
    m('static int FindIndex<T>(T[] array, int startIndex, Predicate<T> match)', (array, start, match) =>
      findIndex(array, match, start),
    ),
    m('static int FindIndex<T>(T[] array, int startIndex, int count, Predicate<T> match)', (array, start, count, match) =>
      findIndex(array, match, start, count),
    ),
    m('static int FindLastIndex<T>(T[] array, Predicate<T> match)', (array, match) => findLastIndex(array, match)),
    m('static int FindLastIndex<T>(T[] array, int startIndex, Predicate<T> match)', (array, start, match) =>
      findLastIndex(array, match, start),
    ),
    m('static int FindLastIndex<T>(T[] array, int startIndex, int count, Predicate<T> match)', (array, start, count, match) =>
      findLastIndex(array, match, start, count),
    ),
    m('static int IndexOf(Array array, object value)', (array, value) => indexOf(undefined, array, value)),
    m('static int IndexOf(Array array, object value, int startIndex)', (array, value, start) =>
      indexOf(undefined, array, value, start),
    ),
    m('static int IndexOf(Array array, object value, int startIndex, int count)', (array, value, start, count) =>
      indexOf(undefined, array, value, start, count),
    ),
    g('static int IndexOf<T>(T[] array, T value)', ([type], array, value) => indexOf(type, array, value)),
    g('static int IndexOf<T>(T[] array, T value, int startIndex)', ([type], array, value, start) =>
      indexOf(type, array, value, start),
    ),
    g('static int IndexOf<T>(T[] array, T value, int startIndex, int count)', ([type], array, value, start, count) =>
      indexOf(type, array, value, start, count),
    ),
    m('static int LastIndexOf(Array array, object value)', (array, value) => lastIndexOf(undefined, array, value)),
    m('static int LastIndexOf(Array array, object value, int startIndex)', (array, value, start) =>
      lastIndexOf(undefined, array, value, start),
    ),
    m('static int LastIndexOf(Array array, object value, int startIndex, int count)', (array, value, start, count) =>
      lastIndexOf(undefined, array, value, start, count),
    ),
    g('static int LastIndexOf<T>(T[] array, T value)', ([type], array, value) => lastIndexOf(type, array, value)),
    g('static int LastIndexOf<T>(T[] array, T value, int startIndex)', ([type], array, value, start) =>
      lastIndexOf(type, array, value, start),
    ),
    g('static int LastIndexOf<T>(T[] array, T value, int startIndex, int count)', ([type], array, value, start, count) =>
      lastIndexOf(type, array, value, start, count),
    ),
    m('static void Clear(Array array, int index, int length)', clearArray),
    m(
      'static void ConstrainedCopy(Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length)',
      constrainedCopy,
    ),
    m('static void Copy(Array sourceArray, Array destinationArray, int length)', (source, destination, length) =>
      copyArray(source, 0, destination, 0, length),
    ),
    m('static void Copy(Array sourceArray, Array destinationArray, long length)', (source, destination, length) =>
      copyArray(source, 0, destination, 0, toInt(length, 'length')),
    ),
    m(
      'static void Copy(Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length)',
      copyArray,
    ),
    m(
      'static void Copy(Array sourceArray, long sourceIndex, Array destinationArray, long destinationIndex, long length)',
      (source, from, destination, to, length) =>
        copyArray(source, toInt(from, 'sourceIndex'), destination, toInt(to, 'destinationIndex'), toInt(length, 'length')),
    ),
    m('static void ForEach<T>(T[] array, Action<T> action)', forEachElement),
    g('static void Resize<T>(ref T[] array, int newSize)', ([type], array, size) => resizeArray(type, array, size)),
    m('static void Reverse(Array array)', (array) => reverseArray(array)),
    m('static void Reverse(Array array, int index, int length)', (array, index, length) => reverseArray(array, index, length)),
    m('static void Reverse<T>(T[] array)', (array) => reverseArray(array)),
    m('static void Reverse<T>(T[] array, int index, int length)', (array, index, length) => reverseArray(array, index, length)),
    m('static void Sort(Array array)', (array) => sortUntyped(array, null)),
    m('static void Sort(Array array, System.Collections.IComparer comparer)', (array, comparer) => sortUntyped(array, comparer)),
    m('static void Sort(Array array, int index, int length)', (array, index, length) =>
      sortUntyped(array, null, null, index, length),
    ),
    m(
      'static void Sort(Array array, int index, int length, System.Collections.IComparer comparer)',
      (array, index, length, comparer) => sortUntyped(array, comparer, null, index, length),
    ),
    m('static void Sort(Array keys, Array items)', (keys, items) => sortUntyped(keys, null, items)),
    m('static void Sort(Array keys, Array items, System.Collections.IComparer comparer)', (keys, items, comparer) =>
      sortUntyped(keys, comparer, items),
    ),
    m('static void Sort(Array keys, Array items, int index, int length)', (keys, items, index, length) =>
      sortUntyped(keys, null, items, index, length),
    ),
    m(
      'static void Sort(Array keys, Array items, int index, int length, System.Collections.IComparer comparer)',
      (keys, items, index, length, comparer) => sortUntyped(keys, comparer, items, index, length),
    ),
    g('static void Sort<T>(T[] array)', ([type], array) => sortArray(type, array, null)),
    g('static void Sort<T>(T[] array, IComparer<T> comparer)', ([type], array, comparer) => sortArray(type, array, comparer)),
    g('static void Sort<T>(T[] array, Comparison<T> comparison)', ([type], array, comparison) =>
      sortByComparison(type, array, comparison),
    ),
    g('static void Sort<T>(T[] array, int index, int length)', ([type], array, index, length) =>
      sortArray(type, array, null, null, index, length),
    ),
    g('static void Sort<T>(T[] array, int index, int length, IComparer<T> comparer)', ([type], array, index, length, comparer) =>
      sortArray(type, array, comparer, null, index, length),
    ),
    g('static void Sort<TKey, TValue>(TKey[] keys, TValue[] items)', ([type], keys, items) => sortArray(type, keys, null, items)),
    g('static void Sort<TKey, TValue>(TKey[] keys, TValue[] items, IComparer<TKey> comparer)', ([type], keys, items, comparer) =>
      sortArray(type, keys, comparer, items),
    ),
    g(
      'static void Sort<TKey, TValue>(TKey[] keys, TValue[] items, int index, int length)',
      ([type], keys, items, index, length) => sortArray(type, keys, null, items, index, length),
    ),
    g(
      'static void Sort<TKey, TValue>(TKey[] keys, TValue[] items, int index, int length, IComparer<TKey> comparer)',
      ([type], keys, items, index, length, comparer) => sortArray(type, keys, comparer, items, index, length),
    ),
    m('void CopyTo(Array array, int index)', copyTo),
    m('void CopyTo(Array array, long index)', (array, destination, index) => copyTo(array, destination, toInt(index, 'index'))),
    m('void Initialize()', () => {}),
    m('void SetValue(object value, int index)', (array, value, index) => setValue(array, value, [index])),
    m('void SetValue(object value, int index1, int index2)', (array, value, i, j) => setValue(array, value, [i, j])),
    m('void SetValue(object value, int index1, int index2, int index3)', (array, value, i, j, k) =>
      setValue(array, value, [i, j, k]),
    ),
    m('void SetValue(object value, long index)', (array, value, index) => setValue(array, value, [toInt(index, 'index')])),
    m('void SetValue(object value, long index1, long index2)', (array, value, i, j) =>
      setValue(array, value, [toInt(i, 'index1'), toInt(j, 'index2')]),
    ),
    m('void SetValue(object value, long index1, long index2, long index3)', (array, value, i, j, k) =>
      setValue(array, value, [toInt(i, 'index1'), toInt(j, 'index2'), toInt(k, 'index3')]),
    ),
    m('void SetValue(object value, params int[] indices)', (array, value, indices) =>
      setValue(array, value, indicesOf(indices, 'indices'), false),
    ),
    m('void SetValue(object value, params long[] indices)', (array, value, indices) =>
      setValue(array, value, indicesOf(indices, 'indices', 'index'), false),
    ),
    m('static void Clear(Array array)', (array) => clearArray(array, 0, present(array).items.length)),
    m('static Array CreateInstanceFromArrayType(Type arrayType, int length)', (type, length) =>
      createFromArrayType(type, [length], ['length']),
    ),
    m('static Array CreateInstanceFromArrayType(Type arrayType, int[] lengths, int[] lowerBounds)'),
    m('static Array CreateInstanceFromArrayType(Type arrayType, params int[] lengths)', (type, lengths) =>
      createFromArrayType(type, indicesOf(lengths, 'lengths'), []),
    ),
    m('static void Fill<T>(T[] array, T value)', (array, value) => fillArray(array, value)),
    m('static void Fill<T>(T[] array, T value, int startIndex, int count)', (array, value, start, count) =>
      fillArray(array, value, start, count),
    ),
    m('static int MaxLength { get; }', () => 2147483591),
  ],
);

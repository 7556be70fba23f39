import { List } from '../../runtime/collections/list.js';
import { ReadOnlyCollection } from '../../runtime/collections/read-only-collection.js';
import type { ClrArray } from '../../runtime/values.js';
import { clrType, g, m } from '../define.js';

export const listType = clrType(
  'class System.Collections.Generic.List<T> : ICollection<T>, IEnumerable<T>, IList<T>, IReadOnlyCollection<T>, IReadOnlyList<T>, System.Collections.ICollection, System.Collections.IEnumerable, System.Collections.IList',
  () => [
    g('List()', ([type]) => new List(type)),
    g('List(IEnumerable<T> collection)', ([type], collection) => List.from(type, collection)),
    g('List(int capacity)', ([type], capacity) => List.withCapacity(type, capacity)),
    m('List<T> FindAll(Predicate<T> match)', (list: List, match) => list.findAll(match)),
    m('List<T> GetRange(int index, int count)', (list: List, index, count) => list.getRange(index, count)),
    m('List<T>.Enumerator GetEnumerator()', (list: List) => list.getEnumerator()),
    g('List<TOutput> ConvertAll<TOutput>(Converter<T, TOutput> converter)', ([, result], list: List, converter) =>
      list.convertAll(result, converter),
    ),
    m(
      'System.Collections.ObjectModel.ReadOnlyCollection<T> AsReadOnly()',
      (list: List) => new ReadOnlyCollection(list.elementType, list),
    ),
    m('T Find(Predicate<T> match)', (list: List, match) => list.find(match)),
    m('T FindLast(Predicate<T> match)', (list: List, match) => list.findLast(match)),
    m(
      'T this[int index] { get; set; }',
      (list: List, index) => list.itemAt(index),
      (list: List, index, value) => list.setItemAt(index, value),
    ),
    m('T[] ToArray()', (list: List) => list.toClrArray()),
    m('bool Contains(T item)', (list: List, item) => list.containsItem(item)),
    m('bool Exists(Predicate<T> match)', (list: List, match) => list.findIndex(0, list.count, match) >= 0),
    m('bool Remove(T item)', (list: List, item) => list.removeItem(item)),
    m('bool TrueForAll(Predicate<T> match)', (list: List, match) => list.trueForAll(match)),
    m('int BinarySearch(T item)', (list: List, item) => list.binarySearch(item, null)),
    m('int BinarySearch(T item, IComparer<T> comparer)', (list: List, item, comparer) => list.binarySearch(item, comparer)),
    m('int BinarySearch(int index, int count, T item, IComparer<T> comparer)', (list: List, index, count, item, comparer) =>
      list.binarySearch(item, comparer, index, count),
    ),
    m(
      'int Capacity { get; set; }',
      (list: List) => list.capacity,
      (list: List, value) => {
        list.capacity = value;
      },
    ),
    m('int Count { get; }', (list: List) => list.count),
    m('int FindIndex(Predicate<T> match)', (list: List, match) => list.findIndex(0, list.count, match)),
    m('int FindIndex(int startIndex, Predicate<T> match)', (list: List, start, match) =>
      list.findIndex(start, list.count - start, match),
    ),
    m('int FindIndex(int startIndex, int count, Predicate<T> match)', (list: List, start, count, match) =>
      list.findIndex(start, count, match),
    ),
    m('int FindLastIndex(Predicate<T> match)', (list: List, match) => list.findLastIndex(list.count - 1, list.count, match)),
    m('int FindLastIndex(int startIndex, Predicate<T> match)', (list: List, start, match) =>
      list.findLastIndex(start, start + 1, match),
    ),
    m('int FindLastIndex(int startIndex, int count, Predicate<T> match)', (list: List, start, count, match) =>
      list.findLastIndex(start, count, match),
    ),
    m('int IndexOf(T item)', (list: List, item) => list.indexOfItem(item)),
    m('int IndexOf(T item, int index)', (list: List, item, index) => list.indexOfFrom(item, index)),
    m('int IndexOf(T item, int index, int count)', (list: List, item, index, count) => list.indexOfIn(item, index, count)),
    m('int LastIndexOf(T item)', (list: List, item) => list.lastIndexOf(item)),
    m('int LastIndexOf(T item, int index)', (list: List, item, index) => list.lastIndexOfFrom(item, index)),
    m('int LastIndexOf(T item, int index, int count)', (list: List, item, index, count) =>
      list.lastIndexOfIn(item, index, count),
    ),
    m('int RemoveAll(Predicate<T> match)', (list: List, match) => list.removeAll(match)),
    m('void Add(T item)', (list: List, item) => list.addItem(item)),
    m('void AddRange(IEnumerable<T> collection)', (list: List, collection) => list.addRange(collection)),
    m('void Clear()', (list: List) => list.clearItems()),
    m('void CopyTo(T[] array)', (list: List, array: ClrArray | null) => list.copyItemsTo(array, 0)),
    m('void CopyTo(T[] array, int arrayIndex)', (list: List, array: ClrArray | null, index) => list.copyItemsTo(array, index)),
    m(
      'void CopyTo(int index, T[] array, int arrayIndex, int count)',
      (list: List, index, array: ClrArray | null, arrayIndex, count) => list.copyRangeTo(index, array, arrayIndex, count),
    ),
    m('void ForEach(Action<T> action)', (list: List, action) => list.forEach(action)),
    m('void Insert(int index, T item)', (list: List, index, item) => list.insertItem(index, item)),
    m('void InsertRange(int index, IEnumerable<T> collection)', (list: List, index, collection) =>
      list.insertRange(index, collection),
    ),
    m('void RemoveAt(int index)', (list: List, index) => list.removeItemAt(index)),
    m('void RemoveRange(int index, int count)', (list: List, index, count) => list.removeRange(index, count)),
    m('void Reverse()', (list: List) => list.reverse()),
    m('void Reverse(int index, int count)', (list: List, index, count) => list.reverse(index, count)),
    m('void Sort()', (list: List) => list.sort(null)),
    m('void Sort(IComparer<T> comparer)', (list: List, comparer) => list.sort(comparer)),
    m('void Sort(Comparison<T> comparison)', (list: List, comparison) => list.sortBy(comparison)),
    m('void Sort(int index, int count, IComparer<T> comparer)', (list: List, index, count, comparer) =>
      list.sort(comparer, index, count),
    ),
    m('void TrimExcess()', (list: List) => list.trimExcess()),
    m('int EnsureCapacity(int capacity)', (list: List, capacity) => list.ensureCapacity(capacity)),
    m('List<T> Slice(int start, int length)', (list: List, start, length) => list.getRange(start, length)),
  ],
);

import { HashSet, HashSetEqualityComparer } from '../../runtime/collections/hash-set.js';
import type { Ref } from '../../runtime/values.js';
import { clrType, g, m } from '../define.js';

export const hashSetType = clrType(
  'class System.Collections.Generic.HashSet<T> : ICollection<T>, IEnumerable<T>, IReadOnlyCollection<T>, IReadOnlySet<T>, ISet<T>, System.Collections.IEnumerable, System.Runtime.Serialization.IDeserializationCallback, System.Runtime.Serialization.ISerializable',
  () => [
    g('HashSet()', ([type]) => new HashSet(type)),
    g('HashSet(IEnumerable<T> collection)', ([type], collection) => HashSet.from(type, collection, null)),
    g('HashSet(IEnumerable<T> collection, IEqualityComparer<T> comparer)', ([type], collection, comparer) =>
      HashSet.from(type, collection, comparer),
    ),
    g('HashSet(IEqualityComparer<T> comparer)', ([type], comparer) => new HashSet(type, comparer)),
    g('HashSet(int capacity)', ([type], capacity) => new HashSet(type, null, capacity)),
    g(
      'HashSet(int capacity, IEqualityComparer<T> comparer)',
      ([type], capacity, comparer) => new HashSet(type, comparer, capacity),
    ),
    m('HashSet<T>.Enumerator GetEnumerator()', (set: HashSet) => set.getEnumerator()),
    m('IEqualityComparer<T> Comparer { get; }', (set: HashSet) => set.comparer),
    m('bool Add(T item)', (set: HashSet, item) => set.addToSet(item)),
    m('bool Contains(T item)', (set: HashSet, item) => set.containsItem(item)),
    m('bool IsProperSubsetOf(IEnumerable<T> other)', (set: HashSet, other) => set.isProperSubsetOf(other)),
    m('bool IsProperSupersetOf(IEnumerable<T> other)', (set: HashSet, other) => set.isProperSupersetOf(other)),
    m('bool IsSubsetOf(IEnumerable<T> other)', (set: HashSet, other) => set.isSubsetOf(other)),
    m('bool IsSupersetOf(IEnumerable<T> other)', (set: HashSet, other) => set.isSupersetOf(other)),
    m('bool Overlaps(IEnumerable<T> other)', (set: HashSet, other) => set.overlaps(other)),
    m('bool Remove(T item)', (set: HashSet, item) => set.removeItem(item)),
    m('bool SetEquals(IEnumerable<T> other)', (set: HashSet, other) => set.setEquals(other)),
    m('bool TryGetValue(T equalValue, out T actualValue)', (set: HashSet, item, actual: Ref) => set.tryGet(item, actual)),
    m('int Count { get; }', (set: HashSet) => set.count),
    m('int RemoveWhere(Predicate<T> match)', (set: HashSet, match) => set.removeWhere(match)),
    g('static IEqualityComparer<HashSet<T>> CreateSetComparer()', ([type]) => new HashSetEqualityComparer(type)),
    m('void Clear()', (set: HashSet) => set.clearItems()),
    m('void CopyTo(T[] array)', (set: HashSet, array) => set.copyItemsTo(array, 0)),
    m('void CopyTo(T[] array, int arrayIndex)', (set: HashSet, array, index) => set.copyItemsTo(array, index)),
    m('void CopyTo(T[] array, int arrayIndex, int count)', (set: HashSet, array, index, count) =>
      set.copyItemsTo(array, index, count),
    ),
    m('void ExceptWith(IEnumerable<T> other)', (set: HashSet, other) => set.exceptWith(other)),
    m('void IntersectWith(IEnumerable<T> other)', (set: HashSet, other) => set.intersectWith(other)),
    m('void OnDeserialization(object sender)', () => {}),
    m('void SymmetricExceptWith(IEnumerable<T> other)', (set: HashSet, other) => set.symmetricExceptWith(other)),
    m('void TrimExcess()', (set: HashSet) => set.trimExcess()),
    m('void UnionWith(IEnumerable<T> other)', (set: HashSet, other) => set.unionWith(other)),
    m('int Capacity { get; }', (set: HashSet) => set.table.capacity),
    m('int EnsureCapacity(int capacity)', (set: HashSet, capacity) => set.ensureCapacity(capacity)),
    m('void TrimExcess(int capacity)', (set: HashSet, capacity) => set.trimExcess(capacity)),
  ],
);

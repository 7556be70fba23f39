import type { ClrSetLike } from '../../runtime/collections/hash-set.js';
import { clrType, m } from '../define.js';

export const iSetType = clrType(
  'interface System.Collections.Generic.ISet<T> : ICollection<T>, IEnumerable<T>, System.Collections.IEnumerable',
  () => [
    m('bool Add(T item)', (set: ClrSetLike, item) => set.addToSet(item)),
    m('bool IsProperSubsetOf(IEnumerable<T> other)', (set: ClrSetLike, other) => set.isProperSubsetOf(other)),
    m('bool IsProperSupersetOf(IEnumerable<T> other)', (set: ClrSetLike, other) => set.isProperSupersetOf(other)),
    m('bool IsSubsetOf(IEnumerable<T> other)', (set: ClrSetLike, other) => set.isSubsetOf(other)),
    m('bool IsSupersetOf(IEnumerable<T> other)', (set: ClrSetLike, other) => set.isSupersetOf(other)),
    m('bool Overlaps(IEnumerable<T> other)', (set: ClrSetLike, other) => set.overlaps(other)),
    m('bool SetEquals(IEnumerable<T> other)', (set: ClrSetLike, other) => set.setEquals(other)),
    m('void ExceptWith(IEnumerable<T> other)', (set: ClrSetLike, other) => set.exceptWith(other)),
    m('void IntersectWith(IEnumerable<T> other)', (set: ClrSetLike, other) => set.intersectWith(other)),
    m('void SymmetricExceptWith(IEnumerable<T> other)', (set: ClrSetLike, other) => set.symmetricExceptWith(other)),
    m('void UnionWith(IEnumerable<T> other)', (set: ClrSetLike, other) => set.unionWith(other)),
  ],
);

import { clrType, m } from '../define.js';

export const iSetType = clrType(
  'interface System.Collections.Generic.ISet<T> : ICollection<T>, IEnumerable<T>, System.Collections.IEnumerable',
  [
    m('bool Add(T item)'),
    m('bool IsProperSubsetOf(IEnumerable<T> other)'),
    m('bool IsProperSupersetOf(IEnumerable<T> other)'),
    m('bool IsSubsetOf(IEnumerable<T> other)'),
    m('bool IsSupersetOf(IEnumerable<T> other)'),
    m('bool Overlaps(IEnumerable<T> other)'),
    m('bool SetEquals(IEnumerable<T> other)'),
    m('void ExceptWith(IEnumerable<T> other)'),
    m('void IntersectWith(IEnumerable<T> other)'),
    m('void SymmetricExceptWith(IEnumerable<T> other)'),
    m('void UnionWith(IEnumerable<T> other)'),
  ],
);

import { clrType, m } from '../define.js';

export const iCollectionType = clrType(
  'interface System.Collections.Generic.ICollection<T> : IEnumerable<T>, System.Collections.IEnumerable',
  [
    m('bool Contains(T item)'),
    m('bool IsReadOnly { get; }'),
    m('bool Remove(T item)'),
    m('int Count { get; }'),
    m('void Add(T item)'),
    m('void Clear()'),
    m('void CopyTo(T[] array, int arrayIndex)'),
  ],
);

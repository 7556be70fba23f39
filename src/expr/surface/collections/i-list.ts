import { clrType, m } from '../define.js';

export const iListType = clrType(
  'interface System.Collections.Generic.IList<T> : ICollection<T>, IEnumerable<T>, System.Collections.IEnumerable',
  [
    m('T this[int index] { get; set; }'),
    m('int IndexOf(T item)'),
    m('void Insert(int index, T item)'),
    m('void RemoveAt(int index)'),
  ],
);

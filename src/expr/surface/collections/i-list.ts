import { listIndexOf, listInsert, listItem, listRemoveAt, listSetItem } from '../../runtime/collections/dispatch.js';
import { clrType, m } from '../define.js';

export const iListType = clrType(
  'interface System.Collections.Generic.IList<T> : ICollection<T>, IEnumerable<T>, System.Collections.IEnumerable',
  () => [
    m('T this[int index] { get; set; }', listItem, listSetItem),
    m('int IndexOf(T item)', listIndexOf),
    m('void Insert(int index, T item)', listInsert),
    m('void RemoveAt(int index)', listRemoveAt),
  ],
);

import type { Lookup } from '../../runtime/linq/grouping.js';
import { clrType, m } from '../define.js';

export const iLookupType = clrType(
  'interface System.Linq.ILookup<TKey, TElement> : IEnumerable<IGrouping<TKey, TElement>>, System.Collections.IEnumerable',
  () => [
    m('IEnumerable<TElement> this[TKey key] { get; }', (lookup: Lookup, key) => lookup.elementsOf(key)),
    m('bool Contains(TKey key)', (lookup: Lookup, key) => lookup.hasKey(key)),
    m('int Count { get; }', (lookup: Lookup) => lookup.count),
  ],
);

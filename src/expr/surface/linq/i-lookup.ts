import { clrType, m } from '../define.js';

export const iLookupType = clrType(
  'interface System.Linq.ILookup<TKey, TElement> : IEnumerable<IGrouping<TKey, TElement>>, System.Collections.IEnumerable',
  [m('IEnumerable<TElement> this[TKey key] { get; }'), m('bool Contains(TKey key)'), m('int Count { get; }')],
);

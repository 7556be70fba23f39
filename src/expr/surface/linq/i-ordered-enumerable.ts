import { clrType, m } from '../define.js';

export const IOrderedEnumerableType = clrType(
  'interface System.Linq.IOrderedEnumerable<out TElement> : IEnumerable<TElement>, System.Collections.IEnumerable',
  [
    m(
      'IOrderedEnumerable<TElement> CreateOrderedEnumerable<TKey>(Func<TElement, TKey> keySelector, IComparer<TKey> comparer, bool descending)',
    ),
  ],
);

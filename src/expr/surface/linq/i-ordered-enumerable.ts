import { requireDelegate } from '../../runtime/collections/searching.js';
import { comparisonOf } from '../../runtime/comparers.js';
import type { Ordered } from '../../runtime/linq/ordering.js';
import { clrType, g } from '../define.js';

export const IOrderedEnumerableType = clrType(
  'interface System.Linq.IOrderedEnumerable<out TElement> : IEnumerable<TElement>, System.Collections.IEnumerable',
  () => [
    g(
      'IOrderedEnumerable<TElement> CreateOrderedEnumerable<TKey>(Func<TElement, TKey> keySelector, IComparer<TKey> comparer, bool descending)',
      ([, keyType], source: Ordered<unknown>, keySelector, comparer, descending) =>
        source.thenBy(requireDelegate(keySelector, 'keySelector'), comparisonOf(keyType, comparer), descending),
    ),
  ],
);

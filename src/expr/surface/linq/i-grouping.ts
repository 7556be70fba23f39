import type { Grouping } from '../../runtime/linq/grouping.js';
import { clrType, m } from '../define.js';

export const iGroupingType = clrType(
  'interface System.Linq.IGrouping<out TKey, out TElement> : IEnumerable<TElement>, System.Collections.IEnumerable',
  () => [m('TKey Key { get; }', (grouping: Grouping) => grouping.key)],
);

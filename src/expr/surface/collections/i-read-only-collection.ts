import { clrType, m } from '../define.js';

export const iReadOnlyCollectionType = clrType(
  'interface System.Collections.Generic.IReadOnlyCollection<out T> : IEnumerable<T>, System.Collections.IEnumerable',
  [m('int Count { get; }')],
);

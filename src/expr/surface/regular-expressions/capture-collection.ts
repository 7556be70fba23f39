import { clrType, m } from '../define.js';

export const captureCollectionType = clrType(
  'class System.Text.RegularExpressions.CaptureCollection : ICollection<Capture>, IEnumerable<Capture>, IList<Capture>, IReadOnlyCollection<Capture>, IReadOnlyList<Capture>, System.Collections.ICollection, System.Collections.IEnumerable, System.Collections.IList',
  [m('Capture this[int i] { get; }'), m('int Count { get; }')],
  ['CopyTo', 'GetEnumerator', 'IsReadOnly', 'IsSynchronized', 'SyncRoot'],
);

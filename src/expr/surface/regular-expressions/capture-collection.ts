import { getBoxedEnumerator } from '../../runtime/collections/enumerators.js';
import type { CaptureCollection } from '../../runtime/regex/match.js';
import { clrType, m } from '../define.js';

export const captureCollectionType = clrType(
  'class System.Text.RegularExpressions.CaptureCollection : ICollection<Capture>, IEnumerable<Capture>, IList<Capture>, IReadOnlyCollection<Capture>, IReadOnlyList<Capture>, System.Collections.ICollection, System.Collections.IEnumerable, System.Collections.IList',
  () => [
    m('Capture this[int i] { get; }', (captures: CaptureCollection, index) => captures.itemAt(index)),
    m('int Count { get; }', (captures: CaptureCollection) => captures.count),
    m('System.Collections.IEnumerator GetEnumerator()', getBoxedEnumerator),
  ],
  ['CopyTo', 'GetEnumerator', 'IsReadOnly', 'IsSynchronized', 'SyncRoot'],
);

import { clrType, m } from '../define.js';

export const matchCollectionType = clrType(
  'class System.Text.RegularExpressions.MatchCollection : ICollection<Match>, IEnumerable<Match>, IList<Match>, IReadOnlyCollection<Match>, IReadOnlyList<Match>, System.Collections.ICollection, System.Collections.IEnumerable, System.Collections.IList',
  [m('Match this[int i] { get; }'), m('int Count { get; }')],
  ['CopyTo', 'GetEnumerator', 'IsReadOnly', 'IsSynchronized', 'SyncRoot'],
);

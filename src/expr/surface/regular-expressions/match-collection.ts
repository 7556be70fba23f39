import { getBoxedEnumerator } from '../../runtime/collections/enumerators.js';
import type { MatchCollection } from '../../runtime/regex/match.js';
import { clrType, m } from '../define.js';

export const matchCollectionType = clrType(
  'class System.Text.RegularExpressions.MatchCollection : ICollection<Match>, IEnumerable<Match>, IList<Match>, IReadOnlyCollection<Match>, IReadOnlyList<Match>, System.Collections.ICollection, System.Collections.IEnumerable, System.Collections.IList',
  () => [
    m('Match this[int i] { get; }', (matches: MatchCollection, index) => matches.itemAt(index)),
    m('int Count { get; }', (matches: MatchCollection) => matches.count),
    m('System.Collections.IEnumerator GetEnumerator()', getBoxedEnumerator),
  ],
  ['CopyTo', 'GetEnumerator', 'IsReadOnly', 'IsSynchronized', 'SyncRoot'],
);

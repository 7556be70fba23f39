import { getBoxedEnumerator } from '../../runtime/collections/enumerators.js';
import type { GroupCollection } from '../../runtime/regex/match.js';
import { clrType, m } from '../define.js';

export const groupCollectionType = clrType(
  'class System.Text.RegularExpressions.GroupCollection : ICollection<Group>, IEnumerable<KeyValuePair<string, Group>>, IEnumerable<Group>, IList<Group>, IReadOnlyCollection<KeyValuePair<string, Group>>, IReadOnlyCollection<Group>, IReadOnlyDictionary<string, Group>, IReadOnlyList<Group>, System.Collections.ICollection, System.Collections.IEnumerable, System.Collections.IList',
  () => [
    m('Group this[int groupnum] { get; }', (groups: GroupCollection, number) => groups.itemAt(number)),
    m('Group this[string groupname] { get; }', (groups: GroupCollection, name) => groups.byName(name)),
    m('int Count { get; }', (groups: GroupCollection) => groups.count),
    m('System.Collections.IEnumerator GetEnumerator()', getBoxedEnumerator),
  ],
  ['ContainsKey', 'CopyTo', 'GetEnumerator', 'IsReadOnly', 'IsSynchronized', 'Keys', 'SyncRoot', 'TryGetValue', 'Values'],
);

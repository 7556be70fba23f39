import { clrType, m } from '../define.js';

export const groupCollectionType = clrType(
  'class System.Text.RegularExpressions.GroupCollection : ICollection<Group>, IEnumerable<KeyValuePair<string, Group>>, IEnumerable<Group>, IList<Group>, IReadOnlyCollection<KeyValuePair<string, Group>>, IReadOnlyCollection<Group>, IReadOnlyDictionary<string, Group>, IReadOnlyList<Group>, System.Collections.ICollection, System.Collections.IEnumerable, System.Collections.IList',
  [m('Group this[int groupnum] { get; }'), m('Group this[string groupname] { get; }'), m('int Count { get; }')],
  ['ContainsKey', 'CopyTo', 'GetEnumerator', 'IsReadOnly', 'IsSynchronized', 'Keys', 'SyncRoot', 'TryGetValue', 'Values'],
);

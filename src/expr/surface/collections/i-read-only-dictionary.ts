import { clrType, m } from '../define.js';

export const iReadOnlyDictionaryType = clrType(
  'interface System.Collections.Generic.IReadOnlyDictionary<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>, IReadOnlyCollection<KeyValuePair<TKey, TValue>>, System.Collections.IEnumerable',
  [
    m('IEnumerable<TKey> Keys { get; }'),
    m('IEnumerable<TValue> Values { get; }'),
    m('TValue this[TKey key] { get; }'),
    m('bool ContainsKey(TKey key)'),
    m('bool TryGetValue(TKey key, out TValue value)'),
  ],
);

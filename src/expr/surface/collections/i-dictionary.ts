import { clrType, m } from '../define.js';

export const iDictionaryType = clrType(
  'interface System.Collections.Generic.IDictionary<TKey, TValue> : ICollection<KeyValuePair<TKey, TValue>>, IEnumerable<KeyValuePair<TKey, TValue>>, System.Collections.IEnumerable',
  [
    m('ICollection<TKey> Keys { get; }'),
    m('ICollection<TValue> Values { get; }'),
    m('TValue this[TKey key] { get; set; }'),
    m('bool ContainsKey(TKey key)'),
    m('bool Remove(TKey key)'),
    m('bool TryGetValue(TKey key, out TValue value)'),
    m('void Add(TKey key, TValue value)'),
  ],
);

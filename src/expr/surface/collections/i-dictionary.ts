import { dictionaryOf } from '../../runtime/collections/dispatch.js';
import type { ClrDictionaryLike } from '../../runtime/collections/protocol.js';
import type { Ref } from '../../runtime/values.js';
import { clrType, m } from '../define.js';

type Map = ClrDictionaryLike;

export const iDictionaryType = clrType(
  'interface System.Collections.Generic.IDictionary<TKey, TValue> : ICollection<KeyValuePair<TKey, TValue>>, IEnumerable<KeyValuePair<TKey, TValue>>, System.Collections.IEnumerable',
  () => [
    m('ICollection<TKey> Keys { get; }', (map: Map) => dictionaryOf(map).keyItems),
    m('ICollection<TValue> Values { get; }', (map: Map) => dictionaryOf(map).valueItems),
    m(
      'TValue this[TKey key] { get; set; }',
      (map: Map, key) => dictionaryOf(map).valueAt(key),
      (map: Map, key, value) => dictionaryOf(map).setValueAt(key, value),
    ),
    m('bool ContainsKey(TKey key)', (map: Map, key) => dictionaryOf(map).hasKey(key)),
    m('bool Remove(TKey key)', (map: Map, key) => dictionaryOf(map).removeKey(key)),
    m('bool TryGetValue(TKey key, out TValue value)', (map: Map, key, value: Ref) => dictionaryOf(map).tryValueAt(key, value)),
    m('void Add(TKey key, TValue value)', (map: Map, key, value) => dictionaryOf(map).addEntry(key, value)),
  ],
);

import { dictionaryOf } from '../../runtime/collections/dispatch.js';
import type { ClrReadOnlyDictionary } from '../../runtime/collections/protocol.js';
import type { Ref } from '../../runtime/values.js';
import { clrType, m } from '../define.js';

type Map = ClrReadOnlyDictionary;

export const iReadOnlyDictionaryType = clrType(
  'interface System.Collections.Generic.IReadOnlyDictionary<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>, IReadOnlyCollection<KeyValuePair<TKey, TValue>>, System.Collections.IEnumerable',
  () => [
    m('IEnumerable<TKey> Keys { get; }', (map: Map) => dictionaryOf(map).keyItems),
    m('IEnumerable<TValue> Values { get; }', (map: Map) => dictionaryOf(map).valueItems),
    m('TValue this[TKey key] { get; }', (map: Map, key) => dictionaryOf(map).valueAt(key)),
    m('bool ContainsKey(TKey key)', (map: Map, key) => dictionaryOf(map).hasKey(key)),
    m('bool TryGetValue(TKey key, out TValue value)', (map: Map, key, value: Ref) => dictionaryOf(map).tryValueAt(key, value)),
  ],
);

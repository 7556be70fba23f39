import { Dictionary } from '../../runtime/collections/dictionary.js';
import type { Ref } from '../../runtime/values.js';
import { clrType, g, m } from '../define.js';

export const dictionaryType = clrType(
  'class System.Collections.Generic.Dictionary<TKey, TValue> : ICollection<KeyValuePair<TKey, TValue>>, IDictionary<TKey, TValue>, IEnumerable<KeyValuePair<TKey, TValue>>, IReadOnlyCollection<KeyValuePair<TKey, TValue>>, IReadOnlyDictionary<TKey, TValue>, System.Collections.ICollection, System.Collections.IDictionary, System.Collections.IEnumerable, System.Runtime.Serialization.IDeserializationCallback, System.Runtime.Serialization.ISerializable',
  () => [
    g('Dictionary()', ([key, value]) => new Dictionary(key, value)),
    g('Dictionary(IDictionary<TKey, TValue> dictionary)', ([key, value], source) =>
      Dictionary.from(key, value, source, null, 'dictionary'),
    ),
    g('Dictionary(IDictionary<TKey, TValue> dictionary, IEqualityComparer<TKey> comparer)', ([key, value], source, comparer) =>
      Dictionary.from(key, value, source, comparer, 'dictionary'),
    ),
    g('Dictionary(IEqualityComparer<TKey> comparer)', ([key, value], comparer) => new Dictionary(key, value, comparer)),
    g('Dictionary(int capacity)', ([key, value], capacity) => new Dictionary(key, value, null, capacity)),
    g(
      'Dictionary(int capacity, IEqualityComparer<TKey> comparer)',
      ([key, value], capacity, comparer) => new Dictionary(key, value, comparer, capacity),
    ),
    m('Dictionary<TKey, TValue>.Enumerator GetEnumerator()', (d: Dictionary) => d.getEnumerator()),
    m('Dictionary<TKey, TValue>.KeyCollection Keys { get; }', (d: Dictionary) => d.keyItems),
    m('Dictionary<TKey, TValue>.ValueCollection Values { get; }', (d: Dictionary) => d.valueItems),
    m('IEqualityComparer<TKey> Comparer { get; }', (d: Dictionary) => d.comparer),
    m(
      'TValue this[TKey key] { get; set; }',
      (d: Dictionary, key) => d.valueAt(key),
      (d: Dictionary, key, value) => d.setValueAt(key, value),
    ),
    m('bool ContainsKey(TKey key)', (d: Dictionary, key) => d.hasKey(key)),
    m('bool ContainsValue(TValue value)', (d: Dictionary, value) => d.hasValue(value)),
    m('bool Remove(TKey key)', (d: Dictionary, key) => d.removeKey(key)),
    m('bool TryGetValue(TKey key, out TValue value)', (d: Dictionary, key, value: Ref) => d.tryValueAt(key, value)),
    m('int Count { get; }', (d: Dictionary) => d.count),
    m('void Add(TKey key, TValue value)', (d: Dictionary, key, value) => d.addEntry(key, value)),
    m('void Clear()', (d: Dictionary) => d.clearItems()),
    m('void OnDeserialization(object sender)', () => {}),
    g('Dictionary(IEnumerable<KeyValuePair<TKey, TValue>> collection)', ([key, value], source) =>
      Dictionary.from(key, value, source, null, 'collection'),
    ),
    g(
      'Dictionary(IEnumerable<KeyValuePair<TKey, TValue>> collection, IEqualityComparer<TKey> comparer)',
      ([key, value], source, comparer) => Dictionary.from(key, value, source, comparer, 'collection'),
    ),
    m('int Capacity { get; }', (d: Dictionary) => d.capacity),
    m('int EnsureCapacity(int capacity)', (d: Dictionary, capacity) => d.ensureCapacity(capacity)),
    m('bool Remove(TKey key, out TValue value)', (d: Dictionary, key, value: Ref) => d.removeInto(key, value)),
    m('void TrimExcess()', (d: Dictionary) => d.trimExcess()),
    m('void TrimExcess(int capacity)', (d: Dictionary, capacity) => d.trimExcess(capacity)),
    m('bool TryAdd(TKey key, TValue value)', (d: Dictionary, key, value) => d.tryAdd(key, value)),
  ],
);

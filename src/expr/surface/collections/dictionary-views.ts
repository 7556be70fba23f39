import { KeyCollection, ValueCollection } from '../../runtime/collections/dictionary-views.js';
import { clrType, m } from '../define.js';

export const keyCollectionType = clrType(
  'sealed class System.Collections.Generic.Dictionary<TKey, TValue>+KeyCollection : ICollection<TKey>, IEnumerable<TKey>, IReadOnlyCollection<TKey>, System.Collections.ICollection, System.Collections.IEnumerable',
  () => [
    m('KeyCollection(Dictionary<TKey, TValue> dictionary)', (dictionary) => KeyCollection.of(dictionary)),
    m('int Count { get; }', (keys: KeyCollection) => keys.count),
    m('bool Contains(TKey item)', (keys: KeyCollection, item) => keys.containsItem(item)),
    m('void CopyTo(TKey[] array, int index)', (keys: KeyCollection, array, index) => keys.copyItemsTo(array, index)),
    m('IEnumerator<TKey> GetEnumerator()', (keys: KeyCollection) => keys.getEnumerator()),
  ],
);

export const valueCollectionType = clrType(
  'sealed class System.Collections.Generic.Dictionary<TKey, TValue>+ValueCollection : ICollection<TValue>, IEnumerable<TValue>, IReadOnlyCollection<TValue>, System.Collections.ICollection, System.Collections.IEnumerable',
  () => [
    m('ValueCollection(Dictionary<TKey, TValue> dictionary)', (dictionary) => ValueCollection.of(dictionary)),
    m('int Count { get; }', (values: ValueCollection) => values.count),
    m('void CopyTo(TValue[] array, int index)', (values: ValueCollection, array, index) => values.copyItemsTo(array, index)),
    m('IEnumerator<TValue> GetEnumerator()', (values: ValueCollection) => values.getEnumerator()),
  ],
);

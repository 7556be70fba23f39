import { forbiddenType, m } from '../../expr/surface/define.js';

/** .NET's own `GetValueOrDefault` and its siblings, which expressions may not use: a call that only they fit is told so. */
export const collectionExtensionsType = forbiddenType('static class System.Collections.Generic.CollectionExtensions', [
  m('static TValue GetValueOrDefault<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> dictionary, TKey key)'),
  m(
    'static TValue GetValueOrDefault<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> dictionary, TKey key, TValue defaultValue)',
  ),
  m('static System.Collections.ObjectModel.ReadOnlyCollection<T> AsReadOnly<T>(this IList<T> list)'),
  m('static bool Remove<TKey, TValue>(this IDictionary<TKey, TValue> dictionary, TKey key, out TValue value)'),
  m('static bool TryAdd<TKey, TValue>(this IDictionary<TKey, TValue> dictionary, TKey key, TValue value)'),
]);

import { forbiddenType, m } from '../../expr/surface/define.js';

/** .NET's own `GetValueOrDefault`, which expressions may not use: a call that only it fits is told so. */
export const collectionExtensionsType = forbiddenType('static class System.Collections.Generic.CollectionExtensions', [
  m('static TValue GetValueOrDefault<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> dictionary, TKey key)'),
  m(
    'static TValue GetValueOrDefault<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> dictionary, TKey key, TValue defaultValue)',
  ),
]);

/** `ToArray` and its kin. */
import {
  pairsToDictionary,
  toArray,
  toDictionary,
  toDictionaryOfElements,
  toHashSet,
  toList,
  toLookup,
  toLookupOfElements,
  tuplesToDictionary,
} from '../../runtime/linq/operators.js';
import { g, type MemberDeclaration } from '../define.js';

export const conversionMembers: readonly MemberDeclaration[] = [
  g(
    'static Dictionary<TKey, TElement> ToDictionary<TSource, TKey, TElement>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector)',
    toDictionaryOfElements,
  ),
  g(
    'static Dictionary<TKey, TElement> ToDictionary<TSource, TKey, TElement>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey> comparer)',
    toDictionaryOfElements,
  ),
  g(
    'static Dictionary<TKey, TSource> ToDictionary<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector)',
    toDictionary,
  ),
  g(
    'static Dictionary<TKey, TSource> ToDictionary<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey> comparer)',
    toDictionary,
  ),
  g('static HashSet<TSource> ToHashSet<TSource>(this IEnumerable<TSource> source)', toHashSet),
  g(
    'static HashSet<TSource> ToHashSet<TSource>(this IEnumerable<TSource> source, IEqualityComparer<TSource> comparer)',
    toHashSet,
  ),
  g('static List<TSource> ToList<TSource>(this IEnumerable<TSource> source)', toList),
  g(
    'static ILookup<TKey, TElement> ToLookup<TSource, TKey, TElement>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector)',
    toLookupOfElements,
  ),
  g(
    'static ILookup<TKey, TElement> ToLookup<TSource, TKey, TElement>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey> comparer)',
    toLookupOfElements,
  ),
  g(
    'static ILookup<TKey, TSource> ToLookup<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector)',
    toLookup,
  ),
  g(
    'static ILookup<TKey, TSource> ToLookup<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey> comparer)',
    toLookup,
  ),
  g('static TSource[] ToArray<TSource>(this IEnumerable<TSource> source)', toArray),
  g(
    'static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(this IEnumerable<(TKey Key, TValue Value)> source)',
    tuplesToDictionary,
  ),
  g(
    'static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(this IEnumerable<(TKey Key, TValue Value)> source, IEqualityComparer<TKey> comparer)',
    tuplesToDictionary,
  ),
  g(
    'static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(this IEnumerable<KeyValuePair<TKey, TValue>> source)',
    pairsToDictionary,
  ),
  g(
    'static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(this IEnumerable<KeyValuePair<TKey, TValue>> source, IEqualityComparer<TKey> comparer)',
    pairsToDictionary,
  ),
];

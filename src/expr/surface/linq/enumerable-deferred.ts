/** The deferred operators of Enumerable. */
import {
  aggregateBy,
  aggregateBySelector,
  append,
  asEnumerable,
  cast,
  chunk,
  concat,
  countBy,
  defaultIfEmpty,
  distinct,
  distinctBy,
  emptySequence,
  except,
  exceptBy,
  groupBy,
  groupByElement,
  groupByElementResult,
  groupByResult,
  groupJoin,
  index,
  intersect,
  intersectBy,
  join,
  leftJoin,
  ofType,
  order,
  orderBy,
  prepend,
  range,
  repeat,
  reverse,
  rightJoin,
  select,
  selectIndexed,
  selectMany,
  selectManyIndexed,
  selectManyResult,
  skip,
  skipLast,
  skipWhile,
  take,
  takeLast,
  takeWhile,
  thenBy,
  union,
  unionBy,
  where,
  whereIndexed,
  zip,
  zipTuples,
} from '../../runtime/linq/operators.js';
import { g, type MemberDeclaration, m } from '../define.js';

export const deferredMembers: readonly MemberDeclaration[] = [
  g(
    'static IEnumerable<IGrouping<TKey, TElement>> GroupBy<TSource, TKey, TElement>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector)',
    groupByElement,
  ),
  g(
    'static IEnumerable<IGrouping<TKey, TElement>> GroupBy<TSource, TKey, TElement>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey> comparer)',
    groupByElement,
  ),
  g(
    'static IEnumerable<IGrouping<TKey, TSource>> GroupBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector)',
    groupBy,
  ),
  g(
    'static IEnumerable<IGrouping<TKey, TSource>> GroupBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey> comparer)',
    groupBy,
  ),
  g('static IEnumerable<TResult> Cast<TResult>(this System.Collections.IEnumerable source)', cast),
  g('static IEnumerable<TResult> Empty<TResult>()', emptySequence),
  g(
    'static IEnumerable<TResult> GroupBy<TSource, TKey, TElement, TResult>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, Func<TKey, IEnumerable<TElement>, TResult> resultSelector)',
    groupByElementResult,
  ),
  g(
    'static IEnumerable<TResult> GroupBy<TSource, TKey, TElement, TResult>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, Func<TKey, IEnumerable<TElement>, TResult> resultSelector, IEqualityComparer<TKey> comparer)',
    groupByElementResult,
  ),
  g(
    'static IEnumerable<TResult> GroupBy<TSource, TKey, TResult>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TKey, IEnumerable<TSource>, TResult> resultSelector)',
    groupByResult,
  ),
  g(
    'static IEnumerable<TResult> GroupBy<TSource, TKey, TResult>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TKey, IEnumerable<TSource>, TResult> resultSelector, IEqualityComparer<TKey> comparer)',
    groupByResult,
  ),
  g(
    'static IEnumerable<TResult> GroupJoin<TOuter, TInner, TKey, TResult>(this IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, IEnumerable<TInner>, TResult> resultSelector)',
    groupJoin,
  ),
  g(
    'static IEnumerable<TResult> GroupJoin<TOuter, TInner, TKey, TResult>(this IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, IEnumerable<TInner>, TResult> resultSelector, IEqualityComparer<TKey> comparer)',
    groupJoin,
  ),
  g(
    'static IEnumerable<TResult> Join<TOuter, TInner, TKey, TResult>(this IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, TInner, TResult> resultSelector)',
    join,
  ),
  g(
    'static IEnumerable<TResult> Join<TOuter, TInner, TKey, TResult>(this IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, TInner, TResult> resultSelector, IEqualityComparer<TKey> comparer)',
    join,
  ),
  g('static IEnumerable<TResult> OfType<TResult>(this System.Collections.IEnumerable source)', ofType),
  g('static IEnumerable<TResult> Repeat<TResult>(TResult element, int count)', repeat),
  g(
    'static IEnumerable<TResult> Select<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, TResult> selector)',
    select,
  ),
  g(
    'static IEnumerable<TResult> Select<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, int, TResult> selector)',
    selectIndexed,
  ),
  g(
    'static IEnumerable<TResult> SelectMany<TSource, TCollection, TResult>(this IEnumerable<TSource> source, Func<TSource, IEnumerable<TCollection>> collectionSelector, Func<TSource, TCollection, TResult> resultSelector)',
    selectManyResult,
  ),
  g(
    'static IEnumerable<TResult> SelectMany<TSource, TCollection, TResult>(this IEnumerable<TSource> source, Func<TSource, int, IEnumerable<TCollection>> collectionSelector, Func<TSource, TCollection, TResult> resultSelector)',
    selectManyResult,
  ),
  g(
    'static IEnumerable<TResult> SelectMany<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, IEnumerable<TResult>> selector)',
    selectMany,
  ),
  g(
    'static IEnumerable<TResult> SelectMany<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, int, IEnumerable<TResult>> selector)',
    selectManyIndexed,
  ),
  g(
    'static IEnumerable<TResult> Zip<TFirst, TSecond, TResult>(this IEnumerable<TFirst> first, IEnumerable<TSecond> second, Func<TFirst, TSecond, TResult> resultSelector)',
    zip,
  ),
  g('static IEnumerable<TSource> Append<TSource>(this IEnumerable<TSource> source, TSource element)', append),
  g('static IEnumerable<TSource> AsEnumerable<TSource>(this IEnumerable<TSource> source)', asEnumerable),
  g('static IEnumerable<TSource> Concat<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second)', concat),
  g('static IEnumerable<TSource> DefaultIfEmpty<TSource>(this IEnumerable<TSource> source)', defaultIfEmpty),
  g(
    'static IEnumerable<TSource> DefaultIfEmpty<TSource>(this IEnumerable<TSource> source, TSource defaultValue)',
    defaultIfEmpty,
  ),
  g('static IEnumerable<TSource> Distinct<TSource>(this IEnumerable<TSource> source)', distinct),
  g(
    'static IEnumerable<TSource> Distinct<TSource>(this IEnumerable<TSource> source, IEqualityComparer<TSource> comparer)',
    distinct,
  ),
  g('static IEnumerable<TSource> Except<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second)', except),
  g(
    'static IEnumerable<TSource> Except<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource> comparer)',
    except,
  ),
  g('static IEnumerable<TSource> Intersect<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second)', intersect),
  g(
    'static IEnumerable<TSource> Intersect<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource> comparer)',
    intersect,
  ),
  g('static IEnumerable<TSource> Prepend<TSource>(this IEnumerable<TSource> source, TSource element)', prepend),
  g('static IEnumerable<TSource> Reverse<TSource>(this IEnumerable<TSource> source)', reverse),
  g('static IEnumerable<TSource> Reverse<TSource>(this TSource[] source)', reverse),
  g('static IEnumerable<TSource> Skip<TSource>(this IEnumerable<TSource> source, int count)', skip),
  g('static IEnumerable<TSource> SkipWhile<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)', skipWhile),
  g(
    'static IEnumerable<TSource> SkipWhile<TSource>(this IEnumerable<TSource> source, Func<TSource, int, bool> predicate)',
    skipWhile,
  ),
  g('static IEnumerable<TSource> Take<TSource>(this IEnumerable<TSource> source, int count)', take),
  g('static IEnumerable<TSource> TakeWhile<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)', takeWhile),
  g(
    'static IEnumerable<TSource> TakeWhile<TSource>(this IEnumerable<TSource> source, Func<TSource, int, bool> predicate)',
    takeWhile,
  ),
  g('static IEnumerable<TSource> Union<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second)', union),
  g(
    'static IEnumerable<TSource> Union<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource> comparer)',
    union,
  ),
  g('static IEnumerable<TSource> Where<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)', where),
  g(
    'static IEnumerable<TSource> Where<TSource>(this IEnumerable<TSource> source, Func<TSource, int, bool> predicate)',
    whereIndexed,
  ),
  m('static IEnumerable<int> Range(int start, int count)', range),
  g(
    'static IOrderedEnumerable<TSource> OrderBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector)',
    orderBy(false),
  ),
  g(
    'static IOrderedEnumerable<TSource> OrderBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey> comparer)',
    orderBy(false),
  ),
  g(
    'static IOrderedEnumerable<TSource> OrderByDescending<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector)',
    orderBy(true),
  ),
  g(
    'static IOrderedEnumerable<TSource> OrderByDescending<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey> comparer)',
    orderBy(true),
  ),
  g(
    'static IOrderedEnumerable<TSource> ThenBy<TSource, TKey>(this IOrderedEnumerable<TSource> source, Func<TSource, TKey> keySelector)',
    thenBy(false),
  ),
  g(
    'static IOrderedEnumerable<TSource> ThenBy<TSource, TKey>(this IOrderedEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey> comparer)',
    thenBy(false),
  ),
  g(
    'static IOrderedEnumerable<TSource> ThenByDescending<TSource, TKey>(this IOrderedEnumerable<TSource> source, Func<TSource, TKey> keySelector)',
    thenBy(true),
  ),
  g(
    'static IOrderedEnumerable<TSource> ThenByDescending<TSource, TKey>(this IOrderedEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey> comparer)',
    thenBy(true),
  ),
  g(
    'static IEnumerable<KeyValuePair<TKey, TAccumulate>> AggregateBy<TSource, TKey, TAccumulate>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TKey, TAccumulate> seedSelector, Func<TAccumulate, TSource, TAccumulate> func, IEqualityComparer<TKey> keyComparer = null)',
    aggregateBySelector,
  ),
  g(
    'static IEnumerable<KeyValuePair<TKey, TAccumulate>> AggregateBy<TSource, TKey, TAccumulate>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, TAccumulate seed, Func<TAccumulate, TSource, TAccumulate> func, IEqualityComparer<TKey> keyComparer = null)',
    aggregateBy,
  ),
  g('static IEnumerable<TSource[]> Chunk<TSource>(this IEnumerable<TSource> source, int size)', chunk),
  g(
    'static IEnumerable<KeyValuePair<TKey, int>> CountBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey> keyComparer = null)',
    countBy,
  ),
  g(
    'static IEnumerable<TSource> DistinctBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector)',
    distinctBy,
  ),
  g(
    'static IEnumerable<TSource> DistinctBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey> comparer)',
    distinctBy,
  ),
  g(
    'static IEnumerable<TSource> ExceptBy<TSource, TKey>(this IEnumerable<TSource> first, IEnumerable<TKey> second, Func<TSource, TKey> keySelector)',
    exceptBy,
  ),
  g(
    'static IEnumerable<TSource> ExceptBy<TSource, TKey>(this IEnumerable<TSource> first, IEnumerable<TKey> second, Func<TSource, TKey> keySelector, IEqualityComparer<TKey> comparer)',
    exceptBy,
  ),
  g('static IEnumerable<(int Index, TSource Item)> Index<TSource>(this IEnumerable<TSource> source)', index),
  m('static IEnumerable<T> InfiniteSequence<T>(T start, T step) where T : System.Numerics.IAdditionOperators<T, T, T>'),
  g(
    'static IEnumerable<TSource> IntersectBy<TSource, TKey>(this IEnumerable<TSource> first, IEnumerable<TKey> second, Func<TSource, TKey> keySelector)',
    intersectBy,
  ),
  g(
    'static IEnumerable<TSource> IntersectBy<TSource, TKey>(this IEnumerable<TSource> first, IEnumerable<TKey> second, Func<TSource, TKey> keySelector, IEqualityComparer<TKey> comparer)',
    intersectBy,
  ),
  g(
    'static IEnumerable<TResult> LeftJoin<TOuter, TInner, TKey, TResult>(this IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, TInner, TResult> resultSelector)',
    leftJoin,
  ),
  g(
    'static IEnumerable<TResult> LeftJoin<TOuter, TInner, TKey, TResult>(this IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, TInner, TResult> resultSelector, IEqualityComparer<TKey> comparer)',
    leftJoin,
  ),
  g('static IOrderedEnumerable<T> Order<T>(this IEnumerable<T> source)', order(false)),
  g('static IOrderedEnumerable<T> Order<T>(this IEnumerable<T> source, IComparer<T> comparer)', order(false)),
  g('static IOrderedEnumerable<T> OrderDescending<T>(this IEnumerable<T> source)', order(true)),
  g('static IOrderedEnumerable<T> OrderDescending<T>(this IEnumerable<T> source, IComparer<T> comparer)', order(true)),
  g(
    'static IEnumerable<TResult> RightJoin<TOuter, TInner, TKey, TResult>(this IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, TInner, TResult> resultSelector)',
    rightJoin,
  ),
  g(
    'static IEnumerable<TResult> RightJoin<TOuter, TInner, TKey, TResult>(this IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, TInner, TResult> resultSelector, IEqualityComparer<TKey> comparer)',
    rightJoin,
  ),
  m('static IEnumerable<T> Sequence<T>(T start, T endInclusive, T step) where T : System.Numerics.INumber<T>'),
  m('static IEnumerable<TSource> Shuffle<TSource>(this IEnumerable<TSource> source)'),
  g('static IEnumerable<TSource> SkipLast<TSource>(this IEnumerable<TSource> source, int count)', skipLast),
  g('static IEnumerable<TSource> TakeLast<TSource>(this IEnumerable<TSource> source, int count)', takeLast),
  g(
    'static IEnumerable<TSource> UnionBy<TSource, TKey>(this IEnumerable<TSource> first, IEnumerable<TSource> second, Func<TSource, TKey> keySelector)',
    unionBy,
  ),
  g(
    'static IEnumerable<TSource> UnionBy<TSource, TKey>(this IEnumerable<TSource> first, IEnumerable<TSource> second, Func<TSource, TKey> keySelector, IEqualityComparer<TKey> comparer)',
    unionBy,
  ),
  g(
    'static IEnumerable<(TFirst First, TSecond Second)> Zip<TFirst, TSecond>(this IEnumerable<TFirst> first, IEnumerable<TSecond> second)',
    zipTuples,
  ),
  g(
    'static IEnumerable<(TFirst First, TSecond Second, TThird Third)> Zip<TFirst, TSecond, TThird>(this IEnumerable<TFirst> first, IEnumerable<TSecond> second, IEnumerable<TThird> third)',
    zipTuples,
  ),
];

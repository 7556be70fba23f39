/** `Sum`, `Average`, `Min` and `Max` of numbers. */
import { numberAggregates } from '../../runtime/linq/numbers.js';
import { g, type MemberDeclaration, m } from '../define.js';

export const numberMembers: readonly MemberDeclaration[] = [
  m('static decimal Average(this IEnumerable<decimal> source)', numberAggregates.decimal.average.plain),
  g(
    'static decimal Average<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal> selector)',
    numberAggregates.decimal.average.by,
  ),
  m('static decimal Max(this IEnumerable<decimal> source)', numberAggregates.decimal.max.plain),
  g(
    'static decimal Max<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal> selector)',
    numberAggregates.decimal.max.by,
  ),
  m('static decimal Min(this IEnumerable<decimal> source)', numberAggregates.decimal.min.plain),
  g(
    'static decimal Min<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal> selector)',
    numberAggregates.decimal.min.by,
  ),
  m('static decimal Sum(this IEnumerable<decimal> source)', numberAggregates.decimal.sum.plain),
  g(
    'static decimal Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal> selector)',
    numberAggregates.decimal.sum.by,
  ),
  m('static decimal? Average(this IEnumerable<decimal?> source)', numberAggregates.decimal.average.nullable),
  g(
    'static decimal? Average<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal?> selector)',
    numberAggregates.decimal.average.nullableBy,
  ),
  m('static decimal? Max(this IEnumerable<decimal?> source)', numberAggregates.decimal.max.nullable),
  g(
    'static decimal? Max<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal?> selector)',
    numberAggregates.decimal.max.nullableBy,
  ),
  m('static decimal? Min(this IEnumerable<decimal?> source)', numberAggregates.decimal.min.nullable),
  g(
    'static decimal? Min<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal?> selector)',
    numberAggregates.decimal.min.nullableBy,
  ),
  m('static decimal? Sum(this IEnumerable<decimal?> source)', numberAggregates.decimal.sum.nullable),
  g(
    'static decimal? Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal?> selector)',
    numberAggregates.decimal.sum.nullableBy,
  ),
  m('static double Average(this IEnumerable<double> source)', numberAggregates.double.average.plain),
  m('static double Average(this IEnumerable<int> source)', numberAggregates.int.average.plain),
  m('static double Average(this IEnumerable<long> source)', numberAggregates.long.average.plain),
  g(
    'static double Average<TSource>(this IEnumerable<TSource> source, Func<TSource, double> selector)',
    numberAggregates.double.average.by,
  ),
  g(
    'static double Average<TSource>(this IEnumerable<TSource> source, Func<TSource, int> selector)',
    numberAggregates.int.average.by,
  ),
  g(
    'static double Average<TSource>(this IEnumerable<TSource> source, Func<TSource, long> selector)',
    numberAggregates.long.average.by,
  ),
  m('static double Max(this IEnumerable<double> source)', numberAggregates.double.max.plain),
  g(
    'static double Max<TSource>(this IEnumerable<TSource> source, Func<TSource, double> selector)',
    numberAggregates.double.max.by,
  ),
  m('static double Min(this IEnumerable<double> source)', numberAggregates.double.min.plain),
  g(
    'static double Min<TSource>(this IEnumerable<TSource> source, Func<TSource, double> selector)',
    numberAggregates.double.min.by,
  ),
  m('static double Sum(this IEnumerable<double> source)', numberAggregates.double.sum.plain),
  g(
    'static double Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, double> selector)',
    numberAggregates.double.sum.by,
  ),
  m('static double? Average(this IEnumerable<double?> source)', numberAggregates.double.average.nullable),
  m('static double? Average(this IEnumerable<int?> source)', numberAggregates.int.average.nullable),
  m('static double? Average(this IEnumerable<long?> source)', numberAggregates.long.average.nullable),
  g(
    'static double? Average<TSource>(this IEnumerable<TSource> source, Func<TSource, double?> selector)',
    numberAggregates.double.average.nullableBy,
  ),
  g(
    'static double? Average<TSource>(this IEnumerable<TSource> source, Func<TSource, int?> selector)',
    numberAggregates.int.average.nullableBy,
  ),
  g(
    'static double? Average<TSource>(this IEnumerable<TSource> source, Func<TSource, long?> selector)',
    numberAggregates.long.average.nullableBy,
  ),
  m('static double? Max(this IEnumerable<double?> source)', numberAggregates.double.max.nullable),
  g(
    'static double? Max<TSource>(this IEnumerable<TSource> source, Func<TSource, double?> selector)',
    numberAggregates.double.max.nullableBy,
  ),
  m('static double? Min(this IEnumerable<double?> source)', numberAggregates.double.min.nullable),
  g(
    'static double? Min<TSource>(this IEnumerable<TSource> source, Func<TSource, double?> selector)',
    numberAggregates.double.min.nullableBy,
  ),
  m('static double? Sum(this IEnumerable<double?> source)', numberAggregates.double.sum.nullable),
  g(
    'static double? Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, double?> selector)',
    numberAggregates.double.sum.nullableBy,
  ),
  m('static float Average(this IEnumerable<float> source)', numberAggregates.float.average.plain),
  g(
    'static float Average<TSource>(this IEnumerable<TSource> source, Func<TSource, float> selector)',
    numberAggregates.float.average.by,
  ),
  m('static float Max(this IEnumerable<float> source)', numberAggregates.float.max.plain),
  g('static float Max<TSource>(this IEnumerable<TSource> source, Func<TSource, float> selector)', numberAggregates.float.max.by),
  m('static float Min(this IEnumerable<float> source)', numberAggregates.float.min.plain),
  g('static float Min<TSource>(this IEnumerable<TSource> source, Func<TSource, float> selector)', numberAggregates.float.min.by),
  m('static float Sum(this IEnumerable<float> source)', numberAggregates.float.sum.plain),
  g('static float Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, float> selector)', numberAggregates.float.sum.by),
  m('static float? Average(this IEnumerable<float?> source)', numberAggregates.float.average.nullable),
  g(
    'static float? Average<TSource>(this IEnumerable<TSource> source, Func<TSource, float?> selector)',
    numberAggregates.float.average.nullableBy,
  ),
  m('static float? Max(this IEnumerable<float?> source)', numberAggregates.float.max.nullable),
  g(
    'static float? Max<TSource>(this IEnumerable<TSource> source, Func<TSource, float?> selector)',
    numberAggregates.float.max.nullableBy,
  ),
  m('static float? Min(this IEnumerable<float?> source)', numberAggregates.float.min.nullable),
  g(
    'static float? Min<TSource>(this IEnumerable<TSource> source, Func<TSource, float?> selector)',
    numberAggregates.float.min.nullableBy,
  ),
  m('static float? Sum(this IEnumerable<float?> source)', numberAggregates.float.sum.nullable),
  g(
    'static float? Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, float?> selector)',
    numberAggregates.float.sum.nullableBy,
  ),
  m('static int Max(this IEnumerable<int> source)', numberAggregates.int.max.plain),
  g('static int Max<TSource>(this IEnumerable<TSource> source, Func<TSource, int> selector)', numberAggregates.int.max.by),
  m('static int Min(this IEnumerable<int> source)', numberAggregates.int.min.plain),
  g('static int Min<TSource>(this IEnumerable<TSource> source, Func<TSource, int> selector)', numberAggregates.int.min.by),
  m('static int Sum(this IEnumerable<int> source)', numberAggregates.int.sum.plain),
  g('static int Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, int> selector)', numberAggregates.int.sum.by),
  m('static int? Max(this IEnumerable<int?> source)', numberAggregates.int.max.nullable),
  g(
    'static int? Max<TSource>(this IEnumerable<TSource> source, Func<TSource, int?> selector)',
    numberAggregates.int.max.nullableBy,
  ),
  m('static int? Min(this IEnumerable<int?> source)', numberAggregates.int.min.nullable),
  g(
    'static int? Min<TSource>(this IEnumerable<TSource> source, Func<TSource, int?> selector)',
    numberAggregates.int.min.nullableBy,
  ),
  m('static int? Sum(this IEnumerable<int?> source)', numberAggregates.int.sum.nullable),
  g(
    'static int? Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, int?> selector)',
    numberAggregates.int.sum.nullableBy,
  ),
  m('static long Max(this IEnumerable<long> source)', numberAggregates.long.max.plain),
  g('static long Max<TSource>(this IEnumerable<TSource> source, Func<TSource, long> selector)', numberAggregates.long.max.by),
  m('static long Min(this IEnumerable<long> source)', numberAggregates.long.min.plain),
  g('static long Min<TSource>(this IEnumerable<TSource> source, Func<TSource, long> selector)', numberAggregates.long.min.by),
  m('static long Sum(this IEnumerable<long> source)', numberAggregates.long.sum.plain),
  g('static long Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, long> selector)', numberAggregates.long.sum.by),
  m('static long? Max(this IEnumerable<long?> source)', numberAggregates.long.max.nullable),
  g(
    'static long? Max<TSource>(this IEnumerable<TSource> source, Func<TSource, long?> selector)',
    numberAggregates.long.max.nullableBy,
  ),
  m('static long? Min(this IEnumerable<long?> source)', numberAggregates.long.min.nullable),
  g(
    'static long? Min<TSource>(this IEnumerable<TSource> source, Func<TSource, long?> selector)',
    numberAggregates.long.min.nullableBy,
  ),
  m('static long? Sum(this IEnumerable<long?> source)', numberAggregates.long.sum.nullable),
  g(
    'static long? Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, long?> selector)',
    numberAggregates.long.sum.nullableBy,
  ),
];

import { clrType, m } from '../define.js';

export const stringComparerType = clrType(
  'abstract class System.StringComparer : IComparer<string>, IEqualityComparer<string>, System.Collections.IComparer, System.Collections.IEqualityComparer',
  [
    m('bool Equals(object x, object y)'),
    m('bool Equals(string x, string y)'),
    m('int Compare(object x, object y)'),
    m('int Compare(string x, string y)'),
    m('int GetHashCode(object obj)'),
    m('int GetHashCode(string obj)'),
    m('static StringComparer Create(System.Globalization.CultureInfo culture, bool ignoreCase)'),
    m('static StringComparer CurrentCulture { get; }'),
    m('static StringComparer CurrentCultureIgnoreCase { get; }'),
    m('static StringComparer FromComparison(StringComparison comparisonType)'),
    m('static StringComparer InvariantCulture { get; }'),
    m('static StringComparer InvariantCultureIgnoreCase { get; }'),
    m('static StringComparer Ordinal { get; }'),
    m('static StringComparer OrdinalIgnoreCase { get; }'),
    m('static StringComparer Create(System.Globalization.CultureInfo culture, System.Globalization.CompareOptions options)'),
    m(
      'static bool IsWellKnownCultureAwareComparer(IEqualityComparer<string> comparer, out System.Globalization.CompareInfo compareInfo, out System.Globalization.CompareOptions compareOptions)',
    ),
    m('static bool IsWellKnownOrdinalComparer(IEqualityComparer<string> comparer, out bool ignoreCase)'),
  ],
);

import { throwArgumentNull } from '../../runtime/exception.js';
import { type ClrStringComparer, comparerOf } from '../../runtime/text/string-comparer.js';
import { clrType, m } from '../define.js';

// No expression can name a culture, so `Create` only ever gets null.

export const stringComparerType = clrType(
  'abstract class System.StringComparer : IComparer<string>, IEqualityComparer<string>, System.Collections.IComparer, System.Collections.IEqualityComparer',
  () => [
    m('bool Equals(object x, object y)', (self: ClrStringComparer, x: unknown, y: unknown) => self.equalsObjects(x, y)),
    m('bool Equals(string x, string y)', (self: ClrStringComparer, x: unknown, y: unknown) => self.equalsValues(x, y)),
    m('int Compare(object x, object y)', (self: ClrStringComparer, x: unknown, y: unknown) => self.compareObjects(x, y)),
    m('int Compare(string x, string y)', (self: ClrStringComparer, x: unknown, y: unknown) => self.compareValues(x, y)),
    m('int GetHashCode(object obj)', (self: ClrStringComparer, obj: unknown) => self.hashObject(obj)),
    m('int GetHashCode(string obj)', (self: ClrStringComparer, obj: unknown) => self.hashValue(obj)),
    m('static StringComparer Create(System.Globalization.CultureInfo culture, bool ignoreCase)', () =>
      throwArgumentNull('culture'),
    ),
    m('static StringComparer CurrentCulture { get; }', () => comparerOf(0)),
    m('static StringComparer CurrentCultureIgnoreCase { get; }', () => comparerOf(1)),
    m('static StringComparer FromComparison(StringComparison comparisonType)', comparerOf),
    m('static StringComparer InvariantCulture { get; }', () => comparerOf(2)),
    m('static StringComparer InvariantCultureIgnoreCase { get; }', () => comparerOf(3)),
    m('static StringComparer Ordinal { get; }', () => comparerOf(4)),
    m('static StringComparer OrdinalIgnoreCase { get; }', () => comparerOf(5)),
    m('static StringComparer Create(System.Globalization.CultureInfo culture, System.Globalization.CompareOptions options)', () =>
      throwArgumentNull('culture'),
    ),
    m(
      'static bool IsWellKnownCultureAwareComparer(IEqualityComparer<string> comparer, out System.Globalization.CompareInfo compareInfo, out System.Globalization.CompareOptions compareOptions)',
    ),
    m('static bool IsWellKnownOrdinalComparer(IEqualityComparer<string> comparer, out bool ignoreCase)'),
  ],
);

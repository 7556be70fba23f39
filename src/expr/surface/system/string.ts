import { getEnumerator } from '../../runtime/collections/enumerators.js';
import { formatComposite } from '../../runtime/composite-format.js';
import type { ClrSequence } from '../../runtime/sequences.js';
import { toLower, toUpper } from '../../runtime/text/casing.js';
import { isWhiteSpace } from '../../runtime/text/char.js';
import {
  charText,
  compareParts,
  comparePartsByCulture,
  compareStrings,
  contains,
  endsWith,
  equalStrings,
  indexOf,
  lastIndexOf,
  ordinal,
  startsWith,
} from '../../runtime/text/comparison.js';
import { hashString } from '../../runtime/text/string-comparer.js';
import * as ops from '../../runtime/text/string-operations.js';
import { objectCompare, stringHash } from '../../runtime/value-ops.js';
import { type ClrArray, made } from '../../runtime/values.js';
import { types } from '../../types/universe.js';
import { clrType, m } from '../define.js';

type Text = string | null;
type Chars = ClrArray<number> | null;
type Texts = ClrArray<string | null> | null;

/** `StringComparison.CurrentCulture`, which is the invariant one. */
const culture = 0;
const cultureBy = (ignoreCase: boolean): number => (ignoreCase ? 1 : culture);

const itself = (text: string): string => text;
const itemsOf = (args: ClrArray | null): unknown[] | null => (args === null ? null : Array.from(args.items));
const concatObjects = (...values: unknown[]): string => ops.concat(...values.map(ops.textOrEmpty));

export const stringType = clrType(
  'sealed class System.String : IEnumerable<char>, System.Collections.IEnumerable, ICloneable, IComparable, IComparable<string>, IConvertible, IEquatable<string>',
  () => [
    m('String(char c, int count)', ops.repeatChar),
    m('String(char[] value)', (value: Chars) => (value === null ? '' : made(ops.textOfUnits(value.items)))),
    m('String(ReadOnlySpan<char> value)', (value: string) => value),
    m('String(char[] value, int startIndex, int length)', ops.textOfCharPart),
    m('CharEnumerator GetEnumerator()', (text: string) => getEnumerator(types.char, text)),
    m('TypeCode GetTypeCode()', () => 18),
    m('bool Contains(char value)', (text: string, value: number) => text.includes(charText(value))),
    m('bool Contains(char value, StringComparison comparisonType)', (text: string, value: number, c: number) =>
      contains(text, charText(value), c),
    ),
    m('bool Contains(string value)', (text: string, value: Text) => contains(text, value, ordinal)),
    m('bool Contains(string value, StringComparison comparisonType)', contains),
    m('bool EndsWith(char value)', (text: string, value: number) => text.endsWith(charText(value))),
    m('bool EndsWith(string value)', (text: string, value: Text) => endsWith(text, value, culture)),
    m('bool EndsWith(string value, StringComparison comparisonType)', endsWith),
    m(
      'bool EndsWith(string value, bool ignoreCase, System.Globalization.CultureInfo culture)',
      (text: string, value: Text, ignoreCase: boolean) => endsWith(text, value, cultureBy(ignoreCase)),
    ),
    m('bool Equals(object obj)', (text: string, other: unknown) => text === other),
    m('bool Equals(string value)', (text: string, other: Text) => text === other),
    m('bool Equals(string value, StringComparison comparisonType)', equalStrings),
    m('bool IsNormalized()', (text: string) => ops.isNormalized(text)),
    m('bool IsNormalized(NormalizationForm normalizationForm)', ops.isNormalized),
    m('bool StartsWith(char value)', (text: string, value: number) => text.startsWith(charText(value))),
    m('bool StartsWith(string value)', (text: string, value: Text) => startsWith(text, value, culture)),
    m('bool StartsWith(string value, StringComparison comparisonType)', startsWith),
    m(
      'bool StartsWith(string value, bool ignoreCase, System.Globalization.CultureInfo culture)',
      (text: string, value: Text, ignoreCase: boolean) => startsWith(text, value, cultureBy(ignoreCase)),
    ),
    m('char this[int index] { get; }', ops.charAt),
    m('char[] ToCharArray()', (text: string) => ops.newCharArray(text)),
    m('char[] ToCharArray(int startIndex, int length)', ops.toCharArray),
    m('int CompareTo(object value)', (text: string, other: unknown) => objectCompare(text, other)),
    m('int CompareTo(string strB)', (text: string, other: Text) => compareStrings(text, other, culture)),
    m('int GetHashCode()', stringHash),
    m('int IndexOf(char value)', (text: string, value: number) => text.indexOf(charText(value))),
    m('int IndexOf(char value, StringComparison comparisonType)', (text: string, value: number, c: number) =>
      indexOf(text, charText(value), c),
    ),
    m('int IndexOf(char value, int startIndex)', (text: string, value: number, start: number) =>
      ops.indexOfChar(text, value, start, text.length - start),
    ),
    m('int IndexOf(char value, int startIndex, int count)', ops.indexOfChar),
    m('int IndexOf(string value)', (text: string, value: Text) => indexOf(text, value, culture)),
    m('int IndexOf(string value, StringComparison comparisonType)', (text: string, value: Text, c: number) =>
      indexOf(text, value, c),
    ),
    m('int IndexOf(string value, int startIndex)', (text: string, value: Text, start: number) =>
      indexOf(text, value, culture, start),
    ),
    m(
      'int IndexOf(string value, int startIndex, StringComparison comparisonType)',
      (text: string, value: Text, start: number, c: number) => indexOf(text, value, c, start),
    ),
    m('int IndexOf(string value, int startIndex, int count)', (text: string, value: Text, start: number, count: number) =>
      indexOf(text, value, culture, start, count),
    ),
    m(
      'int IndexOf(string value, int startIndex, int count, StringComparison comparisonType)',
      (text: string, value: Text, start: number, count: number, c: number) => indexOf(text, value, c, start, count),
    ),
    m('int IndexOfAny(char[] anyOf)', (text: string, anyOf: Chars) => ops.indexOfAny(text, anyOf, 0, text.length)),
    m('int IndexOfAny(char[] anyOf, int startIndex)', (text: string, anyOf: Chars, start: number) =>
      ops.indexOfAny(text, anyOf, start, text.length - start),
    ),
    m('int IndexOfAny(char[] anyOf, int startIndex, int count)', ops.indexOfAny),
    m('int LastIndexOf(char value)', (text: string, value: number) => text.lastIndexOf(charText(value))),
    m('int LastIndexOf(char value, int startIndex)', (text: string, value: number, start: number) =>
      ops.lastIndexOfChar(text, value, start, start + 1),
    ),
    m('int LastIndexOf(char value, int startIndex, int count)', ops.lastIndexOfChar),
    m('int LastIndexOf(string value)', (text: string, value: Text) => lastIndexOf(text, value, culture)),
    m('int LastIndexOf(string value, StringComparison comparisonType)', (text: string, value: Text, c: number) =>
      lastIndexOf(text, value, c),
    ),
    m('int LastIndexOf(string value, int startIndex)', (text: string, value: Text, start: number) =>
      lastIndexOf(text, value, culture, start),
    ),
    m(
      'int LastIndexOf(string value, int startIndex, StringComparison comparisonType)',
      (text: string, value: Text, start: number, c: number) => lastIndexOf(text, value, c, start),
    ),
    m('int LastIndexOf(string value, int startIndex, int count)', (text: string, value: Text, start: number, count: number) =>
      lastIndexOf(text, value, culture, start, count),
    ),
    m(
      'int LastIndexOf(string value, int startIndex, int count, StringComparison comparisonType)',
      (text: string, value: Text, start: number, count: number, c: number) => lastIndexOf(text, value, c, start, count),
    ),
    m('int LastIndexOfAny(char[] anyOf)', (text: string, anyOf: Chars) =>
      ops.lastIndexOfAny(text, anyOf, text.length - 1, text.length),
    ),
    m('int LastIndexOfAny(char[] anyOf, int startIndex)', (text: string, anyOf: Chars, start: number) =>
      ops.lastIndexOfAny(text, anyOf, start, start + 1),
    ),
    m('int LastIndexOfAny(char[] anyOf, int startIndex, int count)', ops.lastIndexOfAny),
    m('int Length { get; }', (text: string) => text.length),
    m('object Clone()', itself),
    m('static bool Equals(string a, string b)', (a: Text, b: Text) => a === b),
    m('static bool Equals(string a, string b, StringComparison comparisonType)', equalStrings),
    m('static bool IsNullOrEmpty(string value)', (value: Text) => value === null || value === ''),
    m('static bool IsNullOrWhiteSpace(string value)', ops.isNullOrWhiteSpace),
    // A span of characters is the text itself: an expression can make one only of a whole string, without naming it.
    m('static implicit operator ReadOnlySpan<char>(string value)', (value: Text) => value ?? ''),
    m('static bool operator !=(string a, string b)', (a: Text, b: Text) => a !== b),
    m('static bool operator ==(string a, string b)', (a: Text, b: Text) => a === b),
    m(
      'static int Compare(string strA, int indexA, string strB, int indexB, int length)',
      (a: Text, indexA: number, b: Text, indexB: number, length: number) =>
        comparePartsByCulture(a, indexA, b, indexB, length, false),
    ),
    m(
      'static int Compare(string strA, int indexA, string strB, int indexB, int length, System.Globalization.CultureInfo culture, System.Globalization.CompareOptions options)',
      (a: Text, indexA: number, b: Text, indexB: number, length: number, _culture: null, options: number) =>
        comparePartsByCulture(a, indexA, b, indexB, length, (options & 1) !== 0),
    ),
    m(
      'static int Compare(string strA, int indexA, string strB, int indexB, int length, StringComparison comparisonType)',
      compareParts,
    ),
    m('static int Compare(string strA, int indexA, string strB, int indexB, int length, bool ignoreCase)', comparePartsByCulture),
    m(
      'static int Compare(string strA, int indexA, string strB, int indexB, int length, bool ignoreCase, System.Globalization.CultureInfo culture)',
      (a: Text, indexA: number, b: Text, indexB: number, length: number, ignoreCase: boolean) =>
        comparePartsByCulture(a, indexA, b, indexB, length, ignoreCase),
    ),
    m('static int Compare(string strA, string strB)', (a: Text, b: Text) => compareStrings(a, b, culture)),
    m(
      'static int Compare(string strA, string strB, System.Globalization.CultureInfo culture, System.Globalization.CompareOptions options)',
      (a: Text, b: Text, _culture: null, options: number) => compareStrings(a, b, cultureBy((options & 1) !== 0)),
    ),
    m('static int Compare(string strA, string strB, StringComparison comparisonType)', compareStrings),
    m('static int Compare(string strA, string strB, bool ignoreCase)', (a: Text, b: Text, ignoreCase: boolean) =>
      compareStrings(a, b, cultureBy(ignoreCase)),
    ),
    m(
      'static int Compare(string strA, string strB, bool ignoreCase, System.Globalization.CultureInfo culture)',
      (a: Text, b: Text, ignoreCase: boolean) => compareStrings(a, b, cultureBy(ignoreCase)),
    ),
    m(
      'static int CompareOrdinal(string strA, int indexA, string strB, int indexB, int length)',
      (a: Text, indexA: number, b: Text, indexB: number, length: number) => compareParts(a, indexA, b, indexB, length, ordinal),
    ),
    m('static int CompareOrdinal(string strA, string strB)', (a: Text, b: Text) => compareStrings(a, b, ordinal)),
    m('static string Concat(IEnumerable<string> values)', (values: ClrSequence | null) => ops.joinSequence('', values)),
    m('static string Concat(object arg0)', (value: unknown) => ops.textOrEmpty(value)),
    m('static string Concat(object arg0, object arg1)', concatObjects),
    m('static string Concat(object arg0, object arg1, object arg2)', concatObjects),
    m('static string Concat(params object[] args)', (args: ClrArray | null) => ops.joinItems('', args, 'args')),
    m('static string Concat(params string[] values)', (values: ClrArray | null) => ops.joinItems('', values, 'values')),
    m('static string Concat(string str0, string str1)', ops.concat),
    m('static string Concat(string str0, string str1, string str2)', ops.concat),
    m('static string Concat(string str0, string str1, string str2, string str3)', ops.concat),
    m('static string Concat<T>(IEnumerable<T> values)', (values: ClrSequence | null) => ops.joinSequence('', values)),
    m('static string Copy(string str)', ops.intern),
    m('static string Empty', () => ''),
    m(
      'static string Format(IFormatProvider provider, string format, object arg0)',
      (_provider: null, format: Text, ...args: unknown[]) => formatComposite(format, args),
    ),
    m(
      'static string Format(IFormatProvider provider, string format, object arg0, object arg1)',
      (_provider: null, format: Text, ...args: unknown[]) => formatComposite(format, args),
    ),
    m(
      'static string Format(IFormatProvider provider, string format, object arg0, object arg1, object arg2)',
      (_provider: null, format: Text, ...args: unknown[]) => formatComposite(format, args),
    ),
    m(
      'static string Format(IFormatProvider provider, string format, params object[] args)',
      (_provider: null, format: Text, args: ClrArray | null) => formatComposite(format, itemsOf(args)),
    ),
    m('static string Format(string format, object arg0)', (format: Text, ...args: unknown[]) => formatComposite(format, args)),
    m('static string Format(string format, object arg0, object arg1)', (format: Text, ...args: unknown[]) =>
      formatComposite(format, args),
    ),
    m('static string Format(string format, object arg0, object arg1, object arg2)', (format: Text, ...args: unknown[]) =>
      formatComposite(format, args),
    ),
    m('static string Format(string format, params object[] args)', (format: Text, args: ClrArray | null) =>
      formatComposite(format, itemsOf(args)),
    ),
    m('static string Intern(string str)', ops.intern),
    m('static string IsInterned(string str)', ops.intern),
    m('static string Join(char separator, params object[] values)', (separator: number, values: ClrArray | null) =>
      ops.joinItems(charText(separator), values, 'values'),
    ),
    m('static string Join(char separator, params string[] value)', (separator: number, value: ClrArray | null) =>
      ops.joinItems(charText(separator), value, 'value'),
    ),
    m('static string Join(string separator, IEnumerable<string> values)', ops.joinSequence),
    m('static string Join(string separator, params object[] values)', (separator: Text, values: ClrArray | null) =>
      ops.joinItems(separator, values, 'values'),
    ),
    m('static string Join(string separator, params string[] value)', (separator: Text, value: ClrArray | null) =>
      ops.joinItems(separator, value, 'value'),
    ),
    m('static string Join(string separator, string[] value, int startIndex, int count)', ops.joinPart),
    m('static string Join<T>(char separator, IEnumerable<T> values)', (separator: number, values: ClrSequence | null) =>
      ops.joinSequence(charText(separator), values),
    ),
    m('static string Join<T>(string separator, IEnumerable<T> values)', ops.joinSequence),
    m('string Insert(int startIndex, string value)', ops.insert),
    m('string Normalize()', (text: string) => ops.normalize(text)),
    m('string Normalize(NormalizationForm normalizationForm)', ops.normalize),
    m('string PadLeft(int totalWidth)', (text: string, width: number) => ops.padLeft(text, width)),
    m('string PadLeft(int totalWidth, char paddingChar)', ops.padLeft),
    m('string PadRight(int totalWidth)', (text: string, width: number) => ops.padRight(text, width)),
    m('string PadRight(int totalWidth, char paddingChar)', ops.padRight),
    m('string Remove(int startIndex)', ops.removeFrom),
    m('string Remove(int startIndex, int count)', ops.remove),
    m('string Replace(char oldChar, char newChar)', (text: string, a: number, b: number) =>
      ops.replaceOrdinal(text, charText(a), charText(b)),
    ),
    m('string Replace(string oldValue, string newValue)', ops.replace),
    m('string Replace(string oldValue, string newValue, StringComparison comparisonType)', ops.replaceBy),
    m('string ReplaceLineEndings(string replacementText)', ops.replaceLineEndings),
    m('string Substring(int startIndex)', (text: string, start: number) => ops.substring(text, start)),
    m('string Substring(int startIndex, int length)', ops.substring),
    m('string ToLower()', (text: string) => made(toLower(text))),
    m('string ToLower(System.Globalization.CultureInfo culture)', (text: string) => made(toLower(text))),
    m('string ToLowerInvariant()', (text: string) => made(toLower(text))),
    m('string ToString()', itself),
    m('string ToString(IFormatProvider provider)', itself),
    m('string ToUpper()', (text: string) => made(toUpper(text))),
    m('string ToUpper(System.Globalization.CultureInfo culture)', (text: string) => made(toUpper(text))),
    m('string ToUpperInvariant()', (text: string) => made(toUpper(text))),
    m('string Trim()', (text: string) => ops.trim(text, isWhiteSpace, true, true)),
    m('string Trim(char trimChar)', (text: string, unit: number) => ops.trim(text, (c) => c === unit, true, true)),
    m('string Trim(ReadOnlySpan<char> trimChars)', (text: string, units: string) =>
      ops.trim(text, ops.trimTextTest(units), true, true),
    ),
    m('string Trim(params char[] trimChars)', (text: string, units: Chars) => ops.trim(text, ops.trimTest(units), true, true)),
    m('string TrimEnd()', (text: string) => ops.trim(text, isWhiteSpace, false, true)),
    m('string TrimEnd(char trimChar)', (text: string, unit: number) => ops.trim(text, (c) => c === unit, false, true)),
    m('string TrimEnd(ReadOnlySpan<char> trimChars)', (text: string, units: string) =>
      ops.trim(text, ops.trimTextTest(units), false, true),
    ),
    m('string TrimEnd(params char[] trimChars)', (text: string, units: Chars) =>
      ops.trim(text, ops.trimTest(units), false, true),
    ),
    m('string TrimStart()', (text: string) => ops.trim(text, isWhiteSpace, true, false)),
    m('string TrimStart(char trimChar)', (text: string, unit: number) => ops.trim(text, (c) => c === unit, true, false)),
    m('string TrimStart(ReadOnlySpan<char> trimChars)', (text: string, units: string) =>
      ops.trim(text, ops.trimTextTest(units), true, false),
    ),
    m('string TrimStart(params char[] trimChars)', (text: string, units: Chars) =>
      ops.trim(text, ops.trimTest(units), true, false),
    ),
    m('string[] Split(char separator, StringSplitOptions options = None)', (text: string, c: number, options: number) =>
      ops.splitAt(text, charText(c), options),
    ),
    m(
      'string[] Split(char separator, int count, StringSplitOptions options = None)',
      (text: string, c: number, count: number, options: number) => ops.splitAt(text, charText(c), options, count),
    ),
    m('string[] Split(char[] separator, StringSplitOptions options)', (text: string, separator: Chars, options: number) =>
      ops.splitAtChars(text, separator, options),
    ),
    m('string[] Split(char[] separator, int count)', (text: string, separator: Chars, count: number) =>
      ops.splitAtChars(text, separator, 0, count),
    ),
    m(
      'string[] Split(char[] separator, int count, StringSplitOptions options)',
      (text: string, separator: Chars, count: number, options: number) => ops.splitAtChars(text, separator, options, count),
    ),
    m('string[] Split(params char[] separator)', (text: string, separator: Chars) => ops.splitAtChars(text, separator, 0)),
    m('string[] Split(string separator, StringSplitOptions options = None)', (text: string, separator: Text, options: number) =>
      ops.splitAt(text, separator, options),
    ),
    m(
      'string[] Split(string separator, int count, StringSplitOptions options = None)',
      (text: string, separator: Text, count: number, options: number) => ops.splitAt(text, separator, options, count),
    ),
    m('string[] Split(string[] separator, StringSplitOptions options)', (text: string, separator: Texts, options: number) =>
      ops.split(text, ops.findTexts(separator), options),
    ),
    m(
      'string[] Split(string[] separator, int count, StringSplitOptions options)',
      (text: string, separator: Texts, count: number, options: number) =>
        ops.split(text, ops.findTexts(separator), options, count),
    ),
    m('void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)', ops.copyTo),
    m('StringRuneEnumerator EnumerateRunes()'),
    m('static string Format(IFormatProvider provider, CompositeFormat format, params object[] args)'),
    m(
      'static string Format<TArg0, TArg1, TArg2>(IFormatProvider provider, CompositeFormat format, TArg0 arg0, TArg1 arg1, TArg2 arg2)',
    ),
    m('static string Format<TArg0, TArg1>(IFormatProvider provider, CompositeFormat format, TArg0 arg0, TArg1 arg1)'),
    m('static string Format<TArg0>(IFormatProvider provider, CompositeFormat format, TArg0 arg0)'),
    m('int GetHashCode(StringComparison comparisonType)', hashString),
    m('ref char GetPinnableReference()'),
    m(
      'static string Join(char separator, string[] value, int startIndex, int count)',
      (separator: number, value: Texts, start: number, count: number) => ops.joinPart(charText(separator), value, start, count),
    ),
    m(
      'string Replace(string oldValue, string newValue, bool ignoreCase, System.Globalization.CultureInfo culture)',
      ops.replaceByCulture,
    ),
    m('string ReplaceLineEndings()', (text: string) => ops.replaceLineEndings(text, '\n')),
  ],
);

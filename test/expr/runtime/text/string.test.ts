import '../../../../src/expr/runtime/text/collation.js';
import * as casing from '../../../../src/expr/runtime/text/casing.js';
import * as comparison from '../../../../src/expr/runtime/text/comparison.js';
import * as strings from '../../../../src/expr/runtime/text/string-operations.js';
import { type ClrArray, newArray } from '../../../../src/expr/runtime/values.js';
import { types } from '../../../../src/expr/types/universe.js';
import { check, type Row } from '../outcome.js';

const chars = (text: string): ClrArray<number> => strings.newCharArray(text);
const texts = (...items: (string | null)[]): ClrArray<string | null> => newArray(types.string, items);
const unit = (text: string): number => text.charCodeAt(0);
const removeEmpty = 1;
const trimEntries = 2;

// split and join
test.each<Row>([
  ['"a,b,,c".Split(\',\')', () => strings.splitAtChars('a,b,,c', chars(','), 0), 'a|b||c'],
  [
    '"a,b,,c".Split(new[] { \',\' }, StringSplitOptions.RemoveEmptyEntries)',
    () => strings.splitAtChars('a,b,,c', chars(','), removeEmpty),
    'a|b|c',
  ],
  [
    '" a , b ,, c ".Split(new[] { \',\' }, StringSplitOptions.TrimEntries)',
    () => strings.splitAtChars(' a , b ,, c ', chars(','), trimEntries),
    'a|b||c',
  ],
  ['"a,b,,c".Split(new[] { \',\' }, 2)', () => strings.splitAtChars('a,b,,c', chars(','), 0, 2), 'a|b,,c'],
  [
    '",,a,b".Split(new[] { \',\' }, 2, StringSplitOptions.RemoveEmptyEntries)',
    () => strings.splitAtChars(',,a,b', chars(','), removeEmpty, 2),
    'a|b',
  ],
  ['"a b\\tc".Split()', () => strings.splitAtChars('a b\tc', chars(''), 0), 'a|b|c'],
  [
    '"axxbxc".Split(new[] { "xx", "x" }, StringSplitOptions.None)',
    () => strings.split('axxbxc', strings.findTexts(texts('xx', 'x')), 0),
    'a|b|c',
  ],
  ['"abc".Split(new[] { "" }, StringSplitOptions.None)', () => strings.split('abc', strings.findTexts(texts('')), 0), 'abc'],
  [
    '"a,b".Split(new[] { \',\' }, -1)',
    () => strings.splitAtChars('a,b', chars(','), 0, -1),
    "ArgumentOutOfRangeException: count ('-1') must be a non-negative value. (Parameter 'count')\nActual value was -1.",
  ],
  [
    '"a,b".Split(new[] { \',\' }, (StringSplitOptions)9)',
    () => strings.splitAtChars('a,b', chars(','), 9),
    "ArgumentException: Value of flags is invalid. (Parameter 'options')",
  ],
  ['string.Join("-", new[] { "a", null, "b" })', () => strings.joinItems('-', texts('a', null, 'b'), 'value'), 'a--b'],
  [
    'string.Join("-", (string[])null)',
    () => strings.joinItems('-', null, 'value'),
    "ArgumentNullException: Value cannot be null. (Parameter 'value')",
  ],
  ['string.Join("-", new[] { "a", "b", "c" }, 1, 2)', () => strings.joinPart('-', texts('a', 'b', 'c'), 1, 2), 'b-c'],
  [
    'string.Join("-", new[] { "a", "b", "c" }, 2, 2)',
    () => strings.joinPart('-', texts('a', 'b', 'c'), 2, 2),
    "ArgumentOutOfRangeException: startIndex ('2') must be less than or equal to '1'. (Parameter 'startIndex')\nActual value was 2.",
  ],
])('%s', check);

// parts
test.each<Row>([
  ['"hello".Substring(1, 3)', () => strings.substring('hello', 1, 3), 'ell'],
  ['"hello".Substring(5)', () => strings.substring('hello', 5), ''],
  [
    '"hello".Substring(6)',
    () => strings.substring('hello', 6),
    "ArgumentOutOfRangeException: startIndex cannot be larger than length of string. (Parameter 'startIndex')",
  ],
  [
    '"hello".Substring(-1)',
    () => strings.substring('hello', -1),
    "ArgumentOutOfRangeException: startIndex ('-1') must be a non-negative value. (Parameter 'startIndex')\nActual value was -1.",
  ],
  [
    '"hello".Substring(2, 9)',
    () => strings.substring('hello', 2, 9),
    "ArgumentOutOfRangeException: Index and length must refer to a location within the string. (Parameter 'length')",
  ],
  [
    '"hello".Substring(2, -1)',
    () => strings.substring('hello', 2, -1),
    "ArgumentOutOfRangeException: length ('-1') must be a non-negative value. (Parameter 'length')\nActual value was -1.",
  ],
  ['"hello".Remove(2)', () => strings.removeFrom('hello', 2), 'he'],
  [
    '"hello".Remove(6)',
    () => strings.removeFrom('hello', 6),
    "ArgumentOutOfRangeException: startIndex cannot be larger than length of string. (Parameter 'startIndex')",
  ],
  [
    '"hello".Remove(1, 9)',
    () => strings.remove('hello', 1, 9),
    "ArgumentOutOfRangeException: count ('9') must be less than or equal to '4'. (Parameter 'count')\nActual value was 9.",
  ],
  ['"hello".Insert(5, "!")', () => strings.insert('hello', 5, '!'), 'hello!'],
  [
    '"hello".Insert(6, "!")',
    () => strings.insert('hello', 6, '!'),
    "ArgumentOutOfRangeException: startIndex ('6') must be less than or equal to '5'. (Parameter 'startIndex')\nActual value was 6.",
  ],
  [
    '"hello".Insert(0, null)',
    () => strings.insert('hello', 0, null),
    "ArgumentNullException: Value cannot be null. (Parameter 'value')",
  ],
  ['"ab".PadLeft(4, \'*\')', () => strings.padLeft('ab', 4, unit('*')), '**ab'],
  ['"ab".PadRight(4) + "|"', () => `${strings.padRight('ab', 4)}|`, 'ab  |'],
  [
    '"ab".PadLeft(-1)',
    () => strings.padLeft('ab', -1),
    "ArgumentOutOfRangeException: totalWidth ('-1') must be a non-negative value. (Parameter 'totalWidth')\nActual value was -1.",
  ],
  ['"\\u2003 a\\u00A0".Trim()', () => strings.trim('\u2003 a\u00A0'), 'a'],
  ['"xxaxx".TrimEnd(\'x\')', () => strings.trim('xxaxx', strings.trimTest(chars('x')), false, true), 'xxa'],
  [
    '"abc".ToCharArray(1, 5)',
    () => strings.toCharArray('abc', 1, 5),
    "ArgumentOutOfRangeException: startIndex ('1') must be less than or equal to '-2'. (Parameter 'startIndex')\nActual value was 1.",
  ],
  ['"abc"[3]', () => strings.charAt('abc', 3), 'IndexOutOfRangeException: Index was outside the bounds of the array.'],
])('%s', check);

// replace
test.each<Row>([
  ['"aaa".Replace("aa", "b")', () => strings.replace('aaa', 'aa', 'b'), 'ba'],
  ['"abc".Replace("b", null)', () => strings.replace('abc', 'b', null), 'ac'],
  [
    '"abc".Replace("", "x")',
    () => strings.replace('abc', '', 'x'),
    "ArgumentException: The value cannot be an empty string. (Parameter 'oldValue')",
  ],
  [
    '"abc".Replace(null, "x")',
    () => strings.replace('abc', null, 'x'),
    "ArgumentNullException: Value cannot be null. (Parameter 'oldValue')",
  ],
  ['"ABab".Replace("ab", "x", StringComparison.OrdinalIgnoreCase)', () => strings.replaceBy('ABab', 'ab', 'x', 5), 'xx'],
  [
    '"stra\\u00DFe".Replace("SS", "x", StringComparison.InvariantCultureIgnoreCase)',
    () => strings.replaceBy('stra\u00DFe', 'SS', 'x', 3),
    'straße',
  ],
  ['"a\\r\\nb\\rc\\nd".ReplaceLineEndings("|")', () => strings.replaceLineEndings('a\r\nb\rc\nd', '|'), 'a|b|c|d'],
])('%s', check);

// search
test.each<Row>([
  ['"hello".IndexOf(\'l\', 3, 2)', () => strings.indexOfChar('hello', unit('l'), 3, 2), '3'],
  [
    '"hello".IndexOf(\'l\', 6)',
    () => strings.indexOfChar('hello', unit('l'), 6, 5 - 6),
    "ArgumentOutOfRangeException: Index was out of range. Must be non-negative and less than or equal to the size of the collection. (Parameter 'startIndex')",
  ],
  ['"hello".LastIndexOf(\'l\', 2, 2)', () => strings.lastIndexOfChar('hello', unit('l'), 2, 2), '2'],
  ['"hello".IndexOf("L", StringComparison.OrdinalIgnoreCase)', () => comparison.indexOf('hello', 'L', 5), '2'],
  ['"hello".IndexOf("", 5, StringComparison.Ordinal)', () => comparison.indexOf('hello', '', 4, 5), '5'],
  ['"hello\\u00ADx".IndexOf("ox", StringComparison.InvariantCulture)', () => comparison.indexOf('hello\u00ADx', 'ox', 2), '4'],
  ['"hello".StartsWith("HE", StringComparison.CurrentCultureIgnoreCase)', () => comparison.startsWith('hello', 'HE', 1), 'True'],
  ['"hello".StartsWith("\\u00AD", StringComparison.InvariantCulture)', () => comparison.startsWith('hello', '\u00AD', 2), 'True'],
  [
    '"hello".StartsWith(null, StringComparison.Ordinal)',
    () => comparison.startsWith('hello', null, 4),
    "ArgumentNullException: Value cannot be null. (Parameter 'value')",
  ],
  [
    '"hello".EndsWith("\\u200DO", StringComparison.InvariantCultureIgnoreCase)',
    () => comparison.endsWith('hello', '\u200DO', 3),
    'True',
  ],
  ['"hello".Contains("ELL", StringComparison.OrdinalIgnoreCase)', () => comparison.contains('hello', 'ELL', 5), 'True'],
  [
    '"a".Contains("a", (StringComparison)6)',
    () => comparison.contains('a', 'a', 6),
    "ArgumentException: The string comparison type passed in is currently not supported. (Parameter 'comparisonType')",
  ],
])('%s', check);

// compare
test.each<Row>([
  ['string.Compare("a", "B", StringComparison.InvariantCulture)', () => comparison.compareStrings('a', 'B', 2), '-1'],
  ['string.Compare("a", "A", StringComparison.InvariantCulture)', () => comparison.compareStrings('a', 'A', 2), '-1'],
  [
    'string.Compare("co-op", "coop", StringComparison.InvariantCulture)',
    () => comparison.compareStrings('co-op', 'coop', 2),
    '-1',
  ],
  ['string.Compare("a_b", "a-b", StringComparison.InvariantCulture)', () => comparison.compareStrings('a_b', 'a-b', 2), '-1'],
  [
    'string.Compare("\\u00E9", "e\\u0301", StringComparison.InvariantCulture)',
    () => comparison.compareStrings('\u00E9', 'e\u0301', 2),
    '0',
  ],
  ['string.Compare("\\u00E9", "f", StringComparison.InvariantCulture)', () => comparison.compareStrings('\u00E9', 'f', 2), '-1'],
  ['string.Compare("a", "B", StringComparison.Ordinal)', () => comparison.compareStrings('a', 'B', 4), '31'],
  ['string.Compare("a", "B", StringComparison.OrdinalIgnoreCase)', () => comparison.compareStrings('a', 'B', 5), '-1'],
  [
    'string.Compare("\\u0131", "I", StringComparison.OrdinalIgnoreCase) == 0',
    () => comparison.compareStrings('\u0131', 'I', 5) === 0,
    'False',
  ],
  ['string.Compare(null, "", StringComparison.Ordinal)', () => comparison.compareStrings(null, '', 4), '-1'],
  [
    'string.Equals("stra\\u00DFe", "STRASSE", StringComparison.InvariantCultureIgnoreCase)',
    () => comparison.equalStrings('stra\u00DFe', 'STRASSE', 3),
    'False',
  ],
  ['string.Equals("a\\0", "a", StringComparison.InvariantCulture)', () => comparison.equalStrings('a\0', 'a', 2), 'True'],
  [
    'string.Equals("a", "a", (StringComparison)(-1))',
    () => comparison.equalStrings('a', 'a', -1),
    "ArgumentException: The string comparison type passed in is currently not supported. (Parameter 'comparisonType')",
  ],
])('%s', check);

// case
test.each<Row>([
  [
    '"stra\\u00DFe \\u0131\\u0149 \\uFB01".ToUpperInvariant()',
    () => casing.toUpper('stra\u00DFe \u0131\u0149 \uFB01'),
    'STRAßE ıŉ ﬁ',
  ],
  ['"\\u0130\\u1E9E\\u03A3".ToLowerInvariant()', () => casing.toLower('\u0130\u1E9E\u03A3'), 'İßσ'],
])('%s', check);

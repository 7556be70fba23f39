import { type ClrStringBuilder, newBuilder, newBuilderOf } from '../../../../src/expr/runtime/text/string-builder.js';
import { newCharArray } from '../../../../src/expr/runtime/text/string-operations.js';
import { check, type Row } from '../outcome.js';

const of = (text: string): ClrStringBuilder => newBuilderOf(text);

// change
test.each<Row>([
  [
    'new StringBuilder("ab").Append(\'c\').Append("de", 1, 1).Append(\'x\', 3).ToString()',
    () => of('ab').appendChar(99).appendPart('de', 1, 1).appendRepeated(120, 3),
    'abcexxx',
  ],
  [
    'new StringBuilder("ab").Append("de", 1, 2)',
    () => of('ab').appendPart('de', 1, 2),
    "ArgumentOutOfRangeException: Index was out of range. Must be non-negative and less than or equal to the size of the collection. (Parameter 'startIndex')",
  ],
  [
    'new StringBuilder("ab").Append(\'x\', -1)',
    () => of('ab').appendRepeated(120, -1),
    "ArgumentOutOfRangeException: repeatCount ('-1') must be a non-negative value. (Parameter 'repeatCount')\nActual value was -1.",
  ],
  ['new StringBuilder("ab").Insert(1, "xy").ToString()', () => of('ab').insert(1, 'xy'), 'axyb'],
  [
    'new StringBuilder("ab").Insert(3, "xy")',
    () => of('ab').insert(3, 'xy'),
    "ArgumentOutOfRangeException: Index was out of range. Must be non-negative and less than or equal to the size of the collection. (Parameter 'index')",
  ],
  ['new StringBuilder("ab").Insert(1, "xy", 2).ToString()', () => of('ab').insertRepeated(1, 'xy', 2), 'axyxyb'],
  ['new StringBuilder("abcd").Remove(1, 2).ToString()', () => of('abcd').remove(1, 2), 'ad'],
  [
    'new StringBuilder("abcd").Remove(1, 4)',
    () => of('abcd').remove(1, 4),
    "ArgumentOutOfRangeException: Index was out of range. Must be non-negative and less than or equal to the size of the collection. (Parameter 'length')",
  ],
  [
    'new StringBuilder("abcd").Remove(-1, 1)',
    () => of('abcd').remove(-1, 1),
    "ArgumentOutOfRangeException: startIndex ('-1') must be a non-negative value. (Parameter 'startIndex')\nActual value was -1.",
  ],
  ['new StringBuilder("aaa").Replace("a", "bb", 1, 2).ToString()', () => of('aaa').replaceText('a', 'bb', 1, 2), 'abbbb'],
  [
    'new StringBuilder("aaa").Replace("", "b")',
    () => of('aaa').replaceText('', 'b'),
    "ArgumentException: The value cannot be an empty string. (Parameter 'oldValue')",
  ],
  [
    'new StringBuilder("aaa").Replace("a", "b", 1, 3)',
    () => of('aaa').replaceText('a', 'b', 1, 3),
    "ArgumentOutOfRangeException: Index was out of range. Must be non-negative and less than or equal to the size of the collection. (Parameter 'count')",
  ],
  ['new StringBuilder("abc").ToString(1, 2)', () => of('abc').textOfPart(1, 2), 'bc'],
  [
    'new StringBuilder("abc").ToString(1, 3)',
    () => of('abc').textOfPart(1, 3),
    "ArgumentOutOfRangeException: Index and length must refer to a location within the string. (Parameter 'length')",
  ],
])('%s', check);

// size
test.each<Row>([
  [
    '{ var b = new StringBuilder("abc"); b.Length = 5; return b.ToString(); }',
    () => {
      const b = of('abc');
      b.setLength(5);
      return b;
    },
    'abc\u0000\u0000',
  ],
  [
    '{ var b = new StringBuilder("abc"); b.Length = -1; return b.ToString(); }',
    () => of('abc').setLength(-1),
    "ArgumentOutOfRangeException: value ('-1') must be a non-negative value. (Parameter 'value')\nActual value was -1.",
  ],
  [
    '{ var b = new StringBuilder("abc"); b.Append(new string(\'x\', 20)); return b.Capacity; }',
    () => of('abc').append('x'.repeat(20)).capacity,
    '32',
  ],
  ['new StringBuilder("abc").EnsureCapacity(40)', () => of('abc').ensureCapacity(40), '40'],
  [
    'new StringBuilder(-1)',
    () => newBuilder(-1),
    "ArgumentOutOfRangeException: capacity ('-1') must be a non-negative value. (Parameter 'capacity')\nActual value was -1.",
  ],
  [
    'new StringBuilder(5, 3)',
    () => newBuilder(5, 3),
    "ArgumentOutOfRangeException: Capacity exceeds maximum capacity. (Parameter 'capacity')",
  ],
  [
    '{ var b = new StringBuilder(1, 3); b.Append("abcd"); return b.ToString(); }',
    () => newBuilder(1, 3).append('abcd'),
    "ArgumentOutOfRangeException: The length cannot be greater than the capacity. (Parameter 'valueCount')",
  ],
  [
    'new StringBuilder("abc")[3]',
    () => of('abc').charAt(3),
    'IndexOutOfRangeException: Index was outside the bounds of the array.',
  ],
  [
    '{ var b = new StringBuilder("abc"); b[3] = \'x\'; return b.ToString(); }',
    () => of('abc').setChar(3, 120),
    "ArgumentOutOfRangeException: Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')",
  ],
  ['new StringBuilder("abc").Equals(new StringBuilder("abc"))', () => of('abc').equalsBuilder(of('abc')), 'True'],
  [
    '{ var b = new char[2]; new StringBuilder("abc").CopyTo(1, b, 0, 3); return b; }',
    () => of('abc').copyTo(1, newCharArray('  '), 0, 3),
    'ArgumentException: Either offset did not refer to a position in the string, or there is an insufficient length of destination character array.',
  ],
])('%s', check);

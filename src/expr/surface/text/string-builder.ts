import { formatComposite } from '../../runtime/composite-format.js';
import type { ClrSequence } from '../../runtime/sequences.js';
import { charText } from '../../runtime/text/comparison.js';
import { type ClrStringBuilder, newBuilder, newBuilderOf } from '../../runtime/text/string-builder.js';
import { joinItems, joinSequence, textOfUnits, textOrEmpty } from '../../runtime/text/string-operations.js';
import { textOf } from '../../runtime/value-ops.js';
import type { ClrArray } from '../../runtime/values.js';
import type { TypeSymbol } from '../../types/type-symbol.js';
import { types } from '../../types/universe.js';
import { clrType, m } from '../define.js';

type Text = string | null;
type Chars = ClrArray<number> | null;

const appendOf = (type: TypeSymbol) => (self: ClrStringBuilder, value: unknown) => self.append(textOf(type, value));
const insertOf = (type: TypeSymbol) => (self: ClrStringBuilder, index: number, value: unknown) =>
  self.insert(index, textOf(type, value));
const appendPart = (self: ClrStringBuilder, value: Text | ClrStringBuilder, start: number, count: number) =>
  self.appendPart(value, start, count);
const itemsOf = (args: ClrArray | null): unknown[] | null => (args === null ? null : Array.from(args.items));
const appendFormat = (self: ClrStringBuilder, format: Text, args: readonly unknown[] | null) =>
  self.append(formatComposite(format, args));

export const stringBuilderType = clrType(
  'sealed class System.Text.StringBuilder : System.Runtime.Serialization.ISerializable',
  () => [
    m('StringBuilder()', () => newBuilder(16)),
    m('StringBuilder(int capacity)', (capacity: number) => newBuilder(capacity)),
    m('StringBuilder(int capacity, int maxCapacity)', newBuilder),
    m('StringBuilder(string value)', (value: Text) => newBuilderOf(value)),
    m('StringBuilder(string value, int capacity)', (value: Text, capacity: number) => newBuilderOf(value, capacity)),
    m(
      'StringBuilder(string value, int startIndex, int length, int capacity)',
      (value: Text, start: number, length: number, capacity: number) => newBuilderOf(value, capacity, start, length),
    ),
    m('StringBuilder Append(StringBuilder value)', (self: ClrStringBuilder, value: ClrStringBuilder | null) =>
      self.append(value?.text ?? ''),
    ),
    m('StringBuilder Append(bool value)', appendOf(types.bool)),
    m('StringBuilder Append(byte value)', appendOf(types.byte)),
    m('StringBuilder Append(char value)', (self: ClrStringBuilder, value: number) => self.appendChar(value)),
    m('StringBuilder Append(char value, int repeatCount)', (self: ClrStringBuilder, value: number, count: number) =>
      self.appendRepeated(value, count),
    ),
    m('StringBuilder Append(char[] value)', (self: ClrStringBuilder, value: Chars) =>
      self.append(value === null ? '' : textOfUnits(value.items)),
    ),
    m(
      'StringBuilder Append(char[] value, int startIndex, int charCount)',
      (self: ClrStringBuilder, value: Chars, start: number, count: number) => self.appendUnits(value, start, count),
    ),
    m('StringBuilder Append(decimal value)', appendOf(types.decimal)),
    m('StringBuilder Append(double value)', appendOf(types.double)),
    m('StringBuilder Append(float value)', appendOf(types.float)),
    m('StringBuilder Append(int value)', appendOf(types.int)),
    m('StringBuilder Append(long value)', appendOf(types.long)),
    m('StringBuilder Append(object value)', (self: ClrStringBuilder, value: unknown) => self.append(textOrEmpty(value))),
    m('StringBuilder Append(sbyte value)', appendOf(types.sbyte)),
    m('StringBuilder Append(short value)', appendOf(types.short)),
    m('StringBuilder Append(string value)', (self: ClrStringBuilder, value: Text) => self.append(value ?? '')),
    m('StringBuilder Append(string value, int startIndex, int count)', appendPart),
    m('StringBuilder Append(uint value)', appendOf(types.uint)),
    m('StringBuilder Append(ulong value)', appendOf(types.ulong)),
    m('StringBuilder Append(ushort value)', appendOf(types.ushort)),
    m(
      'StringBuilder AppendFormat(IFormatProvider provider, string format, object arg0)',
      (self: ClrStringBuilder, _provider: null, format: Text, ...args: unknown[]) => appendFormat(self, format, args),
    ),
    m(
      'StringBuilder AppendFormat(IFormatProvider provider, string format, object arg0, object arg1)',
      (self: ClrStringBuilder, _provider: null, format: Text, ...args: unknown[]) => appendFormat(self, format, args),
    ),
    m(
      'StringBuilder AppendFormat(IFormatProvider provider, string format, object arg0, object arg1, object arg2)',
      (self: ClrStringBuilder, _provider: null, format: Text, ...args: unknown[]) => appendFormat(self, format, args),
    ),
    m(
      'StringBuilder AppendFormat(IFormatProvider provider, string format, params object[] args)',
      (self: ClrStringBuilder, _provider: null, format: Text, args: ClrArray | null) => appendFormat(self, format, itemsOf(args)),
    ),
    m('StringBuilder AppendFormat(string format, object arg0)', (self: ClrStringBuilder, format: Text, ...args: unknown[]) =>
      appendFormat(self, format, args),
    ),
    m(
      'StringBuilder AppendFormat(string format, object arg0, object arg1)',
      (self: ClrStringBuilder, format: Text, ...args: unknown[]) => appendFormat(self, format, args),
    ),
    m(
      'StringBuilder AppendFormat(string format, object arg0, object arg1, object arg2)',
      (self: ClrStringBuilder, format: Text, ...args: unknown[]) => appendFormat(self, format, args),
    ),
    m(
      'StringBuilder AppendFormat(string format, params object[] args)',
      (self: ClrStringBuilder, format: Text, args: ClrArray | null) => appendFormat(self, format, itemsOf(args)),
    ),
    m(
      'StringBuilder AppendJoin(string separator, params string[] values)',
      (self: ClrStringBuilder, separator: Text, values: ClrArray | null) => self.append(joinItems(separator, values, 'values')),
    ),
    m(
      'StringBuilder AppendJoin<T>(string separator, IEnumerable<T> values)',
      (self: ClrStringBuilder, separator: Text, values: ClrSequence | null) => self.append(joinSequence(separator, values)),
    ),
    m('StringBuilder AppendLine()', (self: ClrStringBuilder) => self.append('\n')),
    m('StringBuilder AppendLine(string value)', (self: ClrStringBuilder, value: Text) => self.append(value ?? '').append('\n')),
    m('StringBuilder Clear()', (self: ClrStringBuilder) => self.clear()),
    m('StringBuilder Insert(int index, bool value)', insertOf(types.bool)),
    m('StringBuilder Insert(int index, byte value)', insertOf(types.byte)),
    m('StringBuilder Insert(int index, char value)', (self: ClrStringBuilder, index: number, value: number) =>
      self.insert(index, charText(value)),
    ),
    m('StringBuilder Insert(int index, char[] value)', (self: ClrStringBuilder, index: number, value: Chars) =>
      self.insert(index, value === null ? '' : textOfUnits(value.items)),
    ),
    m(
      'StringBuilder Insert(int index, char[] value, int startIndex, int charCount)',
      (self: ClrStringBuilder, index: number, value: Chars, start: number, count: number) =>
        self.insertUnits(index, value, start, count),
    ),
    m('StringBuilder Insert(int index, decimal value)', insertOf(types.decimal)),
    m('StringBuilder Insert(int index, double value)', insertOf(types.double)),
    m('StringBuilder Insert(int index, float value)', insertOf(types.float)),
    m('StringBuilder Insert(int index, int value)', insertOf(types.int)),
    m('StringBuilder Insert(int index, long value)', insertOf(types.long)),
    m('StringBuilder Insert(int index, object value)', (self: ClrStringBuilder, index: number, value: unknown) =>
      value === null ? self : self.insert(index, textOrEmpty(value)),
    ),
    m('StringBuilder Insert(int index, sbyte value)', insertOf(types.sbyte)),
    m('StringBuilder Insert(int index, short value)', insertOf(types.short)),
    m('StringBuilder Insert(int index, string value)', (self: ClrStringBuilder, index: number, value: Text) =>
      self.insert(index, value ?? ''),
    ),
    m(
      'StringBuilder Insert(int index, string value, int count)',
      (self: ClrStringBuilder, index: number, value: Text, count: number) => self.insertRepeated(index, value, count),
    ),
    m('StringBuilder Insert(int index, uint value)', insertOf(types.uint)),
    m('StringBuilder Insert(int index, ulong value)', insertOf(types.ulong)),
    m('StringBuilder Insert(int index, ushort value)', insertOf(types.ushort)),
    m('StringBuilder Remove(int startIndex, int length)', (self: ClrStringBuilder, start: number, length: number) =>
      self.remove(start, length),
    ),
    m('StringBuilder Replace(char oldChar, char newChar)', (self: ClrStringBuilder, a: number, b: number) =>
      self.replace(charText(a), charText(b)),
    ),
    m(
      'StringBuilder Replace(char oldChar, char newChar, int startIndex, int count)',
      (self: ClrStringBuilder, a: number, b: number, start: number, count: number) =>
        self.replace(charText(a), charText(b), start, count),
    ),
    m('StringBuilder Replace(string oldValue, string newValue)', (self: ClrStringBuilder, a: Text, b: Text) =>
      self.replaceText(a, b),
    ),
    m(
      'StringBuilder Replace(string oldValue, string newValue, int startIndex, int count)',
      (self: ClrStringBuilder, a: Text, b: Text, start: number, count: number) => self.replaceText(a, b, start, count),
    ),
    m('bool Equals(StringBuilder sb)', (self: ClrStringBuilder, other: ClrStringBuilder | null) => self.equalsBuilder(other)),
    m(
      'char this[int index] { get; set; }',
      (self: ClrStringBuilder, index: number) => self.charAt(index),
      (self: ClrStringBuilder, index: number, value: number) => self.setChar(index, value),
    ),
    m(
      'int Capacity { get; set; }',
      (self: ClrStringBuilder) => self.capacity,
      (self: ClrStringBuilder, value: number) => {
        self.capacity = value;
      },
    ),
    m('int EnsureCapacity(int capacity)', (self: ClrStringBuilder, capacity: number) => self.ensureCapacity(capacity)),
    m(
      'int Length { get; set; }',
      (self: ClrStringBuilder) => self.text.length,
      (self: ClrStringBuilder, value: number) => self.setLength(value),
    ),
    m('int MaxCapacity { get; }', (self: ClrStringBuilder) => self.maxCapacity),
    m('string ToString()', (self: ClrStringBuilder) => self.text),
    m('string ToString(int startIndex, int length)', (self: ClrStringBuilder, start: number, length: number) =>
      self.textOfPart(start, length),
    ),
    m(
      'void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)',
      (self: ClrStringBuilder, sourceIndex: number, destination: Chars, destinationIndex: number, count: number) =>
        self.copyTo(sourceIndex, destination, destinationIndex, count),
    ),
    m('StringBuilder Append(StringBuilder value, int startIndex, int count)', appendPart),
    m('StringBuilder AppendFormat(IFormatProvider provider, CompositeFormat format, params object[] args)'),
    m(
      'StringBuilder AppendFormat<TArg0, TArg1, TArg2>(IFormatProvider provider, CompositeFormat format, TArg0 arg0, TArg1 arg1, TArg2 arg2)',
    ),
    m('StringBuilder AppendFormat<TArg0, TArg1>(IFormatProvider provider, CompositeFormat format, TArg0 arg0, TArg1 arg1)'),
    m('StringBuilder AppendFormat<TArg0>(IFormatProvider provider, CompositeFormat format, TArg0 arg0)'),
    m(
      'StringBuilder AppendJoin(char separator, params object[] values)',
      (self: ClrStringBuilder, separator: number, values: ClrArray | null) =>
        self.append(joinItems(charText(separator), values, 'values')),
    ),
    m(
      'StringBuilder AppendJoin(char separator, params string[] values)',
      (self: ClrStringBuilder, separator: number, values: ClrArray | null) =>
        self.append(joinItems(charText(separator), values, 'values')),
    ),
    m(
      'StringBuilder AppendJoin(string separator, params object[] values)',
      (self: ClrStringBuilder, separator: Text, values: ClrArray | null) => self.append(joinItems(separator, values, 'values')),
    ),
    m(
      'StringBuilder AppendJoin<T>(char separator, IEnumerable<T> values)',
      (self: ClrStringBuilder, separator: number, values: ClrSequence | null) =>
        self.append(joinSequence(charText(separator), values)),
    ),
    m('StringBuilder.ChunkEnumerator GetChunks()'),
  ],
);

import { encodings } from '../../runtime/text/encoding.js';
import type { ClrStringBuilder } from '../../runtime/text/string-builder.js';
import { ClrStringWriter } from '../../runtime/text/text-reader.js';
import type { ClrArray } from '../../runtime/values.js';
import { clrType, m } from '../define.js';

export const stringWriterType = clrType('class System.IO.StringWriter : TextWriter, IAsyncDisposable, IDisposable', () => [
  m('StringWriter()', () => new ClrStringWriter()),
  m('StringWriter(IFormatProvider formatProvider)', () => new ClrStringWriter()),
  m('StringWriter(StringBuilder sb)', (sb: ClrStringBuilder | null) => new ClrStringWriter(sb)),
  m('StringWriter(StringBuilder sb, IFormatProvider formatProvider)', (sb: ClrStringBuilder | null) => new ClrStringWriter(sb)),
  m('Encoding Encoding { get; }', () => encodings.unicode),
  m('StringBuilder GetStringBuilder()', (self: ClrStringWriter) => self.builder),
  m('string ToString()', (self: ClrStringWriter) => self.toClrString()),
  m('void Close()', (self: ClrStringWriter) => self.close()),
  m('void Write(char value)', (self: ClrStringWriter, value: number) => self.write(String.fromCharCode(value))),
  m(
    'void Write(char[] buffer, int index, int count)',
    (self: ClrStringWriter, buffer: ClrArray<number> | null, index: number, count: number) =>
      self.writeUnits(buffer, index, count),
  ),
  m('void Write(string value)', (self: ClrStringWriter, value: string | null) => self.write(value ?? '')),
  m('void Write(StringBuilder value)', (self: ClrStringWriter, value: ClrStringBuilder | null) => self.write(value?.text ?? '')),
  m('void WriteLine(StringBuilder value)', (self: ClrStringWriter, value: ClrStringBuilder | null) =>
    self.write(`${value?.text ?? ''}\n`),
  ),
]);

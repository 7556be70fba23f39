import { clrType, m } from '../define.js';

export const stringWriterType = clrType('class System.IO.StringWriter : TextWriter, IAsyncDisposable, IDisposable', [
  m('StringWriter()'),
  m('StringWriter(IFormatProvider formatProvider)'),
  m('StringWriter(StringBuilder sb)'),
  m('StringWriter(StringBuilder sb, IFormatProvider formatProvider)'),
  m('Encoding Encoding { get; }'),
  m('StringBuilder GetStringBuilder()'),
  m('string ToString()'),
  m('void Close()'),
  m('void Write(char value)'),
  m('void Write(char[] buffer, int index, int count)'),
  m('void Write(string value)'),
  m('void Write(StringBuilder value)'),
  m('void WriteLine(StringBuilder value)'),
]);

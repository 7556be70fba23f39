import { ClrStringReader } from '../../runtime/text/text-reader.js';
import type { ClrArray } from '../../runtime/values.js';
import { clrType, m } from '../define.js';

export const stringReaderType = clrType('class System.IO.StringReader : TextReader, IDisposable', () => [
  m('StringReader(string s)', (s: string | null) => new ClrStringReader(s)),
  m('int Peek()', (self: ClrStringReader) => self.peek()),
  m('int Read()', (self: ClrStringReader) => self.read()),
  m(
    'int Read(char[] buffer, int index, int count)',
    (self: ClrStringReader, buffer: ClrArray<number> | null, index: number, count: number) => self.readInto(buffer, index, count),
  ),
  m('string ReadLine()', (self: ClrStringReader) => self.readLine()),
  m('string ReadToEnd()', (self: ClrStringReader) => self.readToEnd()),
  m('void Close()', (self: ClrStringReader) => self.close()),
]);

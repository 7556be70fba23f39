import { clrType, m } from '../define.js';

export const stringReaderType = clrType('class System.IO.StringReader : TextReader, IDisposable', [
  m('StringReader(string s)'),
  m('int Peek()'),
  m('int Read()'),
  m('int Read(char[] buffer, int index, int count)'),
  m('string ReadLine()'),
  m('string ReadToEnd()'),
  m('void Close()'),
]);

import { newBuilderOf } from '../../../../src/expr/runtime/text/string-builder.js';
import { ClrStringReader, ClrStringWriter } from '../../../../src/expr/runtime/text/text-reader.js';
import { check, type Row } from '../outcome.js';

const reader = (text: string | null): ClrStringReader => new ClrStringReader(text);

// reader
test.each<Row>([
  [
    '{ var r = new StringReader("a\\r\\nb\\rc\\n"); return new[] { r.ReadLine(), r.ReadLine(), r.ReadLine(), r.ReadLine() }; }',
    () => {
      const r = reader('a\r\nb\rc\n');
      return [r.readLine(), r.readLine(), r.readLine(), r.readLine()];
    },
    'a|b|c|null',
  ],
  [
    '{ var r = new StringReader("abc"); return new[] { r.Peek(), r.Read(), r.Read(), r.Read(), r.Read() }; }',
    () => {
      const r = reader('abc');
      return [r.peek(), r.read(), r.read(), r.read(), r.read()];
    },
    '97|97|98|99|-1',
  ],
  [
    '{ var r = new StringReader("abc"); r.Read(); return r.ReadToEnd() + r.ReadToEnd(); }',
    () => {
      const r = reader('abc');
      r.read();
      return r.readToEnd() + r.readToEnd();
    },
    'bc',
  ],
  [
    '{ var r = new StringReader("abc"); r.Close(); return r.ReadLine(); }',
    () => {
      const r = reader('abc');
      r.close();
      return r.readLine();
    },
    'ObjectDisposedException: Cannot read from a closed TextReader.',
  ],
  ['new StringReader(null)', () => reader(null), "ArgumentNullException: Value cannot be null. (Parameter 's')"],
])('%s', check);

// writer
test.each<Row>([
  [
    '{ var w = new StringWriter(); w.Write("a"); w.Write(\'b\'); return w.ToString(); }',
    () => {
      const w = new ClrStringWriter();
      w.write('a');
      w.write('b');
      return w;
    },
    'ab',
  ],
  [
    '{ var b = new StringBuilder("x"); var w = new StringWriter(b); w.Write("y"); return b.ToString(); }',
    () => {
      const b = newBuilderOf('x');
      new ClrStringWriter(b).write('y');
      return b;
    },
    'xy',
  ],
  [
    '{ var w = new StringWriter(); w.Close(); w.Write("y"); return w.ToString(); }',
    () => {
      const w = new ClrStringWriter();
      w.close();
      w.write('y');
      return w;
    },
    'ObjectDisposedException: Cannot write to a closed TextWriter.',
  ],
])('%s', check);

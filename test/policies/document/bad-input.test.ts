import { existsSync, readFileSync } from 'node:fs';
import { readDocument } from '../../../src/policies/document/read.js';

/** `code@line:column` of each diagnostic. */
const problems = (input: string | Uint8Array, maxLength?: number): string[] =>
  readDocument(input, maxLength === undefined ? {} : { maxLength }).diagnostics.map(({ code, source, span }) => {
    const { line, column } = source!.positionAt(span.start);
    return `${code}@${line}:${column}`;
  });

const samples = {
  sample:
    '<policies>\n  <inbound>\n    <base />\n    <set-header name="@(x["a"])">\n      <value>@(a < b)</value>\n    </set-header>\n  </inbound>\n</policies>',
  escaped:
    '<policies><!-- c --><inbound x=\'@("a")\'><![CDATA[ ]]><set-body template="liquid">{"a": {{b}} &amp;}</set-body></inbound></policies>',
  crlf: '\ufeff<policies>\r\n\t<inbound>\r\n\t\t<set-body>@{ return "<x>" + $"{y:N2}"; }</set-body>\r\n\t</inbound>\r\n</policies>\r\n',
};

describe('bad input gets a clear error with its position', () => {
  test.each([
    ['empty', '', ['APE1001@1:1']],
    ['blank', ' \r\n\t', ['APE1001@1:1']],
    ['a byte order mark alone', '\ufeff', ['APE1001@1:1']],
    ['a comment alone', '<!-- x -->', ['APE1001@1:1']],
    ['binary', '<policies>\n\u0000\u0001</policies>', ['APE1002@2:1']],
    ['no XML', 'hello', ['APE1019@1:1']],
    ['JSON', '{"a": 1}', ['APE1019@1:1']],
    ['a DTD', '<!DOCTYPE a [<!ENTITY b "c">]><a/>', ['APE1004@1:1', 'APE1019@1:29']],
    ['not closed', '<policies>\n  <inbound>\n</policies>', ['APE1005@2:4']],
    ['nothing closed', '<policies>\n  <inbound>\n', ['APE1005@2:4']],
    ['not opened', '<policies>\n</inbound>\n</policies>', ['APE1006@2:1']],
    ['swapped', '<a><b></a></b>', ['APE1005@1:5', 'APE1006@1:11']],
    ['a stray <', '<policies>a < b</policies>', ['APE1023@1:13']],
    ['text behind the root', '<policies/>\nmore', ['APE1019@2:1']],
    ['no value', '<policies><x a/></policies>', ['APE1008@1:14']],
    ['no quotes', '<policies><x a=1/></policies>', ['APE1009@1:16']],
    ['no closing quote', '<policies>\n<x a="1>\n</policies>', ['APE1010@2:6', 'APE1005@2:2']],
    ['a quote too much', '<policies><x a="1"2" b="3"/></policies>', ['APE1011@1:19']],
    ['twice', '<policies><x a="1" a="2"/></policies>', ['APE1012@1:20']],
    ['< in a literal', '<policies><x a="1<2"/></policies>', ['APE1013@1:18']],
    ['an unknown entity', '<policies><x a="1&nbsp;2"/></policies>', ['APE1014@1:18']],
    ['a lone &', '<policies><x>a & b</x></policies>', ['APE1014@1:16']],
    ['a comment without end', '<policies>\n <!-- x </policies>', ['APE1015@2:2', 'APE1005@1:2']],
    ['CDATA without end', '<policies><![CDATA[ x </policies>', ['APE1015@1:11', 'APE1005@1:2']],
    ['an expression without end', '<policies><x a="@(1 + (2)"/></policies>', ['APE1016@1:17']],
    ['an expression in text without end', '<policies><x>@(1 + (2)</x></policies>', ['APE1016@1:14']],
    ['more behind an expression', '<policies><x a="@("b")/c"/></policies>', ['APE1017@1:23']],
    ['more behind an expression in text', '<policies><x>@("b") c</x></policies>', ['APE1017@1:21']],
    ['more behind an expression and a comment', '<policies><x>@(1)<!-- c --> d</x></policies>', ['APE1017@1:29']],
    ['more behind an expression in a body', '<policies><set-body>@("b")<b/></set-body></policies>', ['APE1017@1:27']],
    ['an expression inside text', '<policies><x a="Bearer @("b")"/></policies>', ['APE1018@1:24']],
    ['an end tag cut short', '<policies><inbound></inbound', ['APE1007@1:20', 'APE1005@1:2']],
    ['a start tag cut short', '<policies><inbound name="x"', ['APE1007@1:11', 'APE1005@1:12']],
    ['a start tag without >', '<policies><inbound <outbound/></policies>', ['APE1007@1:20', 'APE1005@1:12']],
  ])('%s', (_name, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test('invalid UTF-8, at its place', () => {
    const bytes = new TextEncoder().encode('<policies>\n<inbound>xé</inbound></policies>');
    bytes[bytes.indexOf(0xa9)] = 0x20;
    expect(problems(bytes)).toEqual(['APE1022@2:11']);
  });

  test('too deep', () => {
    expect(problems('<a>'.repeat(5000))).toEqual(['APE1020@1:602']);
  });

  test('too long', () => {
    const text = `<policies><inbound>${'<base />\n'.repeat(200_000)}</inbound></policies>`;
    expect(problems(text)[0]).toMatch(/^APE1003@/);
  });

  test('many errors end in one that says so', () => {
    const found = problems(`<policies>${'<x a=1/>'.repeat(1000)}</policies>`);
    expect(found).toHaveLength(26);
    expect(found.at(-1)).toMatch(/^APE1021/);
  });

  test.each(Object.entries(samples))('%s cut off at every byte', (_name, text) => {
    const bytes = new TextEncoder().encode(text);
    expect(problems(bytes)).toEqual([]);
    const last = text.trimEnd().length;
    for (let length = 0; length < bytes.length; length++) {
      const { diagnostics } = readDocument(bytes.subarray(0, length));
      const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, length));
      if (decoded.length >= last) continue;
      expect(diagnostics.filter(({ severity }) => severity === 'error')).not.toEqual([]);
      for (const { span, source } of diagnostics) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(source!.length);
      }
    }
  });
});

describe('work stays linear', () => {
  const repeat = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length));
  const within = (content: string) => `<policies><inbound>${content}</inbound></policies>`;
  // Each of these was or could be quadratic: 1 MB of any must not take long even on a slow machine.
  test.each([
    ['elements', (n: number) => within(repeat('<set-header name="x"><value>a</value></set-header>\n', n))],
    [
      'raw expressions',
      (n: number) => within(repeat('<set-header name="@("x")"><value>@("a" + "<b>")</value></set-header>\r\n', n)),
    ],
    ['unfinished expressions', (n: number) => within(repeat('<set-header name="@((x)"><value>@("a" </value></set-header>\n', n))],
    ['one long expression', (n: number) => within(`<x a="@(${repeat('"a&quot;b" + ', n)}1)"/>`)],
    ['attributes', (n: number) => `<policies ${Array.from({ length: n / 16 }, (_, i) => `a${i}="x&amp;"`).join(' ')}/>`],
    ['open outputs', (n: number) => within(`<set-body template="liquid">${repeat('{{ a ', n)}<b/></set-body>`)],
    ['nested bodies', (n: number) => within(repeat('<set-body><set-body></set-body>', n))],
    ['CDATA', (n: number) => within(repeat('<![CDATA[ x ]]>', n))],
    ['named values', (n: number) => within(repeat('<x a="{{b}}"/>', n))],
    ['entities', (n: number) => within(repeat('&amp;', n))],
    ['starts of expressions', (n: number) => within(repeat('a @(', n))],
  ])('%s', (_name, make) => {
    const time = (n: number) => {
      const text = make(n);
      const start = performance.now();
      readDocument(text, { maxLength: 10_000_000 });
      return performance.now() - start;
    };
    time(20_000);
    expect(time(300_000)).toBeLessThan(8_000);
  });
});

const corpus = '/work/shared/corpus';
(existsSync(corpus) ? describe : describe.skip)('published documents', () => {
  test('none crashes or points outside its file, and nearly all whole ones are read', () => {
    const index = readFileSync(`${corpus}/index.jsonl`, 'utf8').trim().split('\n');
    let whole = 0;
    let read = 0;
    for (const line of index) {
      const { sha, kind } = JSON.parse(line) as { sha: string; kind: string };
      const { document, diagnostics } = readDocument(readFileSync(`${corpus}/docs/${sha}.xml`));
      for (const { span, source } of diagnostics) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(source!.length);
      }
      if (kind !== 'full') continue;
      whole++;
      if (document !== undefined && diagnostics.every(({ severity }) => severity !== 'error')) read++;
    }
    expect(read / whole).toBeGreaterThan(0.97);
  }, 60_000);
});

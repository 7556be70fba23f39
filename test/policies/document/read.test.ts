import { readDocument } from '../../../src/policies/document/read.js';
import { type DocumentElement, descendants } from '../../../src/policies/document/tree.js';

const read = (text: string | Uint8Array, namedValues: Record<string, string> = {}) =>
  readDocument(text, {
    name: 'd.xml',
    namedValues: new Map(Object.entries(namedValues).map(([name, value]) => [name, { value }])),
  });

function documentOf(text: string, namedValues?: Record<string, string>) {
  const { document, diagnostics } = read(text, namedValues);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return document!;
}

const find = (text: string, name: string, namedValues?: Record<string, string>): DocumentElement =>
  [...descendants(documentOf(text, namedValues).roots[0]!)].find((element) => element.name === name)!;

const inbound = (content: string) => `<policies><inbound>${content}</inbound></policies>`;
const attribute = (value: string, namedValues?: Record<string, string>) =>
  find(inbound(`<x a=${value}/>`), 'x', namedValues).attribute('a')!.value;
const text = (content: string, namedValues?: Record<string, string>) => find(inbound(`<x>${content}</x>`), 'x', namedValues).text;
const body = (content: string, attributes = '', namedValues?: Record<string, string>) =>
  find(inbound(`<set-body${attributes}>${content}</set-body>`), 'set-body', namedValues).text!;

describe('attribute values', () => {
  test.each([
    ['"plain"', 'literal', 'plain'],
    ["'single'", 'literal', 'single'],
    ['"a &amp; b &lt;&#65;&#x42;&apos;&quot;"', 'literal', 'a & b <AB\'"'],
    ['"two\r\nlines\tand"', 'literal', 'two lines and'],
    ['"@(1 + 2)"', 'expression', '@(1 + 2)'],
    ['" @(1) "', 'expression', '@(1)'],
    ['"@(context.Variables["x"] == "a")"', 'expression', '@(context.Variables["x"] == "a")'],
    ['\'@(context.Variables["x"])\'', 'expression', '@(context.Variables["x"])'],
    ['"@(a &lt; b &amp;&amp; c == &quot;d&quot;)"', 'expression', '@(a < b && c == "d")'],
    ['"@(a < b && c > d)"', 'expression', '@(a < b && c > d)'],
    ['"@{\r\n  // line\r\n  return "x";\r\n}"', 'expression', '@{\n  // line\n  return "x";\n}'],
    ['"@(list.Where(x => x > 1).Count())"', 'expression', '@(list.Where(x => x > 1).Count())'],
  ])('%s', (written, kind, value) => {
    expect(attribute(written)).toMatchObject({ kind, text: value });
  });

  test('entities in the string literals of a raw document stay, outside them they are decoded', () => {
    expect(attribute('"@("&lt;b&gt;" + (1 &lt; 2))"').text).toBe('@("&lt;b&gt;" + (1 < 2))');
  });

  test('in a well-formed document they are decoded everywhere', () => {
    expect(attribute(`'@("&lt;b&gt;")'`).text).toBe('@("<b>")');
    expect(text('@("a" &amp;&amp; "&lt;")')!.text).toBe('@("a" && "<")');
  });

  test('blanks around the equals sign', () => {
    expect(find(inbound('<x a = "1" b ="2"/>'), 'x').attributes.map(({ name, value }) => `${name}=${value.text}`)).toEqual([
      'a=1',
      'b=2',
    ]);
  });
});

describe('element text', () => {
  test.each([
    ['plain', 'literal', 'plain'],
    [' @(1)\n ', 'expression', '@(1)'],
    ['<!-- why -->@(1)', 'expression', '@(1)'],
    ['@(x.As<string>())', 'expression', '@(x.As<string>())'],
    ['@("<b>" + y + "</b>")', 'expression', '@("<b>" + y + "</b>")'],
    ['@(a < b && "</x>" != c)', 'expression', '@(a < b && "</x>" != c)'],
    ['<![CDATA[@(a < "b")]]>', 'expression', '@(a < "b")'],
    ['<![CDATA[a & b]]>', 'literal', 'a & b'],
    ['one<!-- gone --> two', 'literal', 'one two'],
    ['a &amp; b', 'literal', 'a & b'],
    ['a\r\nb', 'literal', 'a\nb'],
  ])('%s', (written, kind, value) => {
    expect(text(written)).toMatchObject({ kind, text: value });
  });

  test('white space only is no text', () => {
    expect(text(' \n ')).toBeUndefined();
  });
});

describe('message bodies', () => {
  test.each([
    ['', '  two  ', '  two  '],
    ['', '<a x="1"><b/>&amp;</a>', '<a x="1"><b/>&amp;</a>'],
    ['', '&lt;a/&gt;', '<a/>'],
    ['', 'a=1&b=2', 'a=1&b=2'],
    ['', '<![CDATA[<p>a & b</p>]]>', '<p>a & b</p>'],
    ['', '<!-- gone -->x', 'x'],
    [' template="liquid"', '{{ body.a | Append: &quot;x&quot; }}', '{{ body.a | Append: "x" }}'],
    [' template="liquid"', '<a>{{ b | Append: &quot;x&quot; }} &amp;</a>', '<a>{{ b | Append: "x" }} &amp;</a>'],
    [' template="liquid"', '{% if a < 3 %}{"a": 1}{% endif %}', '{% if a < 3 %}{"a": 1}{% endif %}'],
    ['', '<set-body>inner</set-body>', '<set-body>inner</set-body>'],
  ])('%s %s', (attributes, written, value) => {
    expect(body(written, attributes)).toMatchObject({ kind: 'literal', text: value });
  });

  test('an expression, whatever its strings hold', () => {
    expect(body('\n  @{ return "</set-body>" + (1 < 2); }\n')).toMatchObject({
      ...{ kind: 'expression', text: '@{ return "</set-body>" + (1 < 2); }' },
    });
  });

  test('data of a Dapr binding may hold elements, also of its own name', () => {
    const element = find(inbound('<invoke-dapr-binding name="b"><data><data>1</data></data></invoke-dapr-binding>'), 'data');
    expect(element.text?.text).toBe('<data>1</data>');
    expect(element.children).toEqual([]);
  });
});

describe('named values', () => {
  test.each([
    ['"{{a}}"', { a: '1' }, 'literal', '1'],
    ['"x{{ a }}y{{b}}"', { a: '1', b: '2' }, 'literal', 'x1y2'],
    ['"https://{{host}}/?a&amp;b"', { host: 'h?x=1&y="<2>"' }, 'literal', 'https://h?x=1&y="<2>"/?a&b'],
    ['"@({{n}} + 1)"', { n: '41' }, 'expression', '@(41 + 1)'],
    ['"{{e}}"', { e: '@(1 < 2)' }, 'expression', '@(1 < 2)'],
    ['"@("{{s}}" + "x")"', { s: 'a&lt;' }, 'expression', '@("a&lt;" + "x")'],
    ['"@($"https://{{v}}.x/{a}")"', { v: 'vault' }, 'expression', '@($"https://vault.x/{a}")'],
    ['"{{a}}"', { a: '{{b}}', b: '2' }, 'literal', '{{b}}'],
  ])('%s', (written, namedValues, kind, value) => {
    expect(attribute(written, namedValues as unknown as Record<string, string>)).toMatchObject({ kind, text: value });
  });

  test('names without a value stay and are told, but for those in Liquid templates', () => {
    const document = documentOf(inbound('<x a="{{gone}}"/><set-body template="liquid">{{body.id}} {{gone2}}</set-body>'));
    expect(document.unknownNamedValues.map(({ name }) => name)).toEqual(['gone']);
    const [unknown] = document.unknownNamedValues;
    expect(document.source.slice(unknown!.span)).toBe('{{gone}}');
  });
});

describe('positions are those of the file', () => {
  const source = inbound('\r\n<x a="{{v}} &amp; b" c="@(a &lt; b)">\r\n  <y>@(q)</y></x>');
  const document = documentOf(source, { v: 'a much longer value' });
  const all = [...descendants(document.roots[0]!)];

  test('of elements, names and values', () => {
    const x = all.find(({ name }) => name === 'x')!;
    const shown = (span: { start: number; end: number }) => document.source.slice(span);
    expect(shown(x.nameSpan)).toBe('x');
    expect(shown(x.startTagSpan)).toBe('<x a="{{v}} &amp; b" c="@(a &lt; b)">');
    expect(shown(x.span)).toMatch(/^<x [\s\S]*<\/x>$/);
    expect(shown(x.attribute('a')!.value.span)).toBe('{{v}} &amp; b');
    expect(shown(x.attribute('c')!.value.span)).toBe('@(a &lt; b)');
    expect(shown(x.attribute('c')!.nameSpan)).toBe('c');
    expect(shown(all.find(({ name }) => name === 'y')!.text!.span)).toBe('@(q)');
  });

  test('of places inside an expression', () => {
    const { value } = all.find(({ name }) => name === 'x')!.attribute('c')!;
    const at = value.text.indexOf('<');
    expect(document.source.slice({ start: value.map.toSource(at, 'start'), end: value.map.toSource(at + 1, 'end') })).toBe(
      '&lt;',
    );
  });
});

describe('shapes of documents', () => {
  test.each([
    ['<policies><inbound/></policies>', 'policies', ['policies']],
    ['\ufeff<?xml version="1.0"?><!-- x --><policies/>', 'policies', ['policies']],
    ['<fragment fragment-id="f"><set-method>GET</set-method></fragment>', 'fragment', ['fragment']],
    ['<http-data-source><http-request/></http-data-source>', 'resolver', ['http-data-source']],
    ['<inbound/><outbound/>', 'snippet', ['inbound', 'outbound']],
    ['<set-header name="@(x < "y")"/>', 'snippet', ['set-header']],
  ])('%s', (written, kind, roots) => {
    const document = documentOf(written);
    expect(document.kind).toBe(kind);
    expect(document.roots.map(({ name }) => name)).toEqual(roots);
  });

  test('names of JavaScript are names like any other', () => {
    const element = find(inbound('<constructor __proto__="1"><__proto__>t</__proto__></constructor>'), '__proto__');
    expect(element.parent!.attribute('__proto__')?.value.text).toBe('1');
    expect(element.text?.text).toBe('t');
  });

  test('bytes are read as well', () => {
    expect(
      read(new TextEncoder().encode('<policies><inbound>é</inbound></policies>')).document?.roots[0]?.children[0]?.text?.text,
    ).toBe('é');
  });
});

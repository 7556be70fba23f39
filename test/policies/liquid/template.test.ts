import { parseJToken } from '../../../src/expr/runtime/json/parse.js';
import { parseTemplate } from '../../../src/policies/liquid/template.js';
import { type LiquidValue, valueOfToken } from '../../../src/policies/liquid/values.js';
import { xmlValue } from '../../../src/policies/liquid/xml-body.js';
import '../support.js';

function render(text: string, body: LiquidValue = null): string {
  const parsed = parseTemplate(text);
  if ('error' in parsed) throw new Error(parsed.error);
  return parsed.template.render(new Map([['body', body]]));
}
const json = (text: string, dates = true) => valueOfToken(parseJToken(text), dates, text);
const xml = (text: string, nil: 'blank' | 'null' = 'blank') => {
  return xmlValue(text, nil);
};

describe('filters', () => {
  test.each([
    ['"a" | Append: "b"', 'ab'],
    ['"a" | Prepend: "b"', 'ba'],
    ['"aB" | Upcase', 'AB'],
    ['"aB" | Downcase', 'ab'],
    ['"ada lovelace OF london" | Capitalize', 'Ada Lovelace OF London'],
    ['"<a & \'b\'>" | Escape', '&lt;a &amp; &#39;b&#39;&gt;'],
    ['"<a>" | H', '&lt;a&gt;'],
    ['"a b&c" | UrlEncode', 'a+b%26c'],
    ['"a+b%26c" | UrlDecode', 'a b&c'],
    ['"  a " | Strip', 'a'],
    ['"  a " | Lstrip', 'a '],
    ['"  a " | Rstrip', '  a'],
    ['"<p>a</p>" | StripHtml', 'a'],
    ['"aXbX" | Remove: "X"', 'ab'],
    ['"aXbX" | RemoveFirst: "X"', 'abX'],
    ['"aXbX" | Replace: "X", "-"', 'a-b-'],
    ['"aXbX" | ReplaceFirst: "X", "-"', 'a-bX'],
    [String.raw`'say "hi' | Replace: '([^\\](\\\\)*)"', '$1\"'`, 'say \\"hi'],
    ['"abcdef" | Slice: 0, 1', 'a'],
    ['"abcdef" | Slice: -3, 2', 'de'],
    ['"abcdef" | Slice: 2', 'c'],
    ['"a,b,,c" | Split: "," | Size', '3'],
    ['"a,b" | Split: "," | Join: "+"', 'a+b'],
    ['"a,b" | Split: "," | Join', 'a b'],
    ['"a,b" | Split: "," | First', 'a'],
    ['"a,b" | Split: "," | Last', 'b'],
    ['"b,a,b" | Split: "," | Uniq | Sort | Join', 'a b'],
    ['"a long text" | Truncate: 7', 'a lo...'],
    ['"a long text" | Truncate: 7, "!"', 'a long!'],
    ['"a b c" | TruncateWords: 2', 'a b...'],
    ['"" | Default: "x"', 'x'],
    ['nil | Default: "x"', 'x'],
    ['false | Default: "x"', 'false'],
    ['"a" | Default: "x"', 'a'],
    ['"2024-03-15T10:20:30Z" | Date: "yyyyMMddTHH:mm:ss"', '20240315T10:20:30'],
    ['"2024-03-15" | Date: "MM/dd/yyyy"', '03/15/2024'],
    ['"no date" | Date: "yyyy"', 'no date'],
    ['"abc" | Size', '3'],
    ['7 | DividedBy: 2', '3'],
    ['7 | DividedBy: 2.0', '3.5'],
    ['7.0 | DividedBy: 2', '3.5'],
    ['-7 | DividedBy: 2', '-3'],
    ['0.1 | Plus: 0.2', '0.3'],
    ['1 | Plus: 2', '3'],
    ['"1" | Plus: "2"', '12'],
    ['5 | Minus: 7', '-2'],
    ['5 | Times: 1.5', '7.5'],
    ['"ab" | Times: 2', 'abab'],
    ['7 | Modulo: 3', '1'],
    ['-7 | Abs', '7'],
    ['5 | AtLeast: 7', '7'],
    ['5 | AtMost: 3', '3'],
    ['2.5 | Round', '2'],
    ['3.5 | Round', '4'],
    ['1.2345 | Round: 2', '1.23'],
    ['1234.5 | Currency', '$1,234.50'],
    ['nil | Upcase', ''],
    ['"x" | Upcase | Downcase | Append: 1', 'x1'],
    ['"a" | json_escape', 'a'],
  ])('{{ %s }}', (expression, expected) => {
    expect(render(`{{ ${expression} }}`)).toBe(expected);
  });

  test('an argument that is no number is an error', () => {
    expect(() => render('{{ "a" | Minus: 1 }}')).toThrow();
    expect(() => render('{{ 1 | DividedBy: 0 }}')).toThrow();
  });
});

describe('tags', () => {
  test.each([
    ['{% if body.a == 1 %}yes{% else %}no{% endif %}', 'yes'],
    ['{% if body.none %}yes{% elsif body.list %}list{% endif %}', 'list'],
    ['{% unless body.none %}x{% endunless %}', 'x'],
    ['{% case body.s %}{% when "t" %}T{% else %}?{% endcase %}', 'T'],
    ['{% for i in body.list %}{{ i }}{% unless forloop.last %},{% endunless %}{% endfor %}', '1,2,3'],
    ['{% for i in body.list limit: 2 offset: 1 %}{{ i }}{% endfor %}', '23'],
    ['{% assign x = body.s | Upcase %}{{ x }}', 'T'],
    ['{% capture x %}a{{ body.s }}{% endcapture %}{{ x }}', 'at'],
    ['{% comment %}gone{% endcomment %}x', 'x'],
    ['{% raw %}{{ a }}{% endraw %}', '{{ a }}'],
    ['[{% JSONArrayFor i in body.list %} {"n": {{ i }}} {% endJSONArrayFor %}]', '[ {"n": 1} , {"n": 2} , {"n": 3} ]'],
    ['[{% JSONArrayFor i in body.list -%}\n {% if i > 1 %}{{ i }}{% endif %}{% endJSONArrayFor -%}\n]', '[2,3]'],
    ['[{% JSONArrayFor i in body.none %}x{% endJSONArrayFor %}]', '[]'],
  ])('%s', (template, expected) => {
    expect(render(template, json('{"a": 1, "s": "t", "list": [1, 2, 3], "none": null}'))).toBe(expected);
  });

  test.each([
    '{% if %}x{% endif %}',
    '{% if a %}',
    '{{ a',
    '{% for x %}{% endfor %}',
    '{% JSONArrayFor x in y %}',
    '{% nope %}',
    '{% include "x" %}',
    '{% render "x" %}',
  ])('%s is an error with a place', (template) => {
    const parsed = parseTemplate(`0123${template}`);
    expect(parsed).toMatchObject({ error: expect.any(String) });
    if ('error' in parsed) expect(parsed.offset).toBeGreaterThanOrEqual(4);
  });

  test('filters that do not exist are told with their place', () => {
    const parsed = parseTemplate('{{ "a | b" | Upcase | upcase }}{% assign x = y | json %}');
    expect('template' in parsed && parsed.unknownFilters).toEqual([
      { name: 'upcase', offset: 22 },
      { name: 'json', offset: 49 },
    ]);
  });
});

describe('a JSON body', () => {
  const body = json(
    '{"id": 9007199254740993, "price": 12.50, "ok": true, "no": null, "when": "2024-03-15T10:20:30Z", "o": {"a": [1, {"b": "c"}]}, "size": "big", "constructor": "c", "__proto__": {"x": 1}}',
  );
  test.each([
    ['{{body.id}}', '9007199254740993'],
    ['{{body.price}}', '12.5'],
    ['{{body.ok}}', 'true'],
    ['[{{body.no}}{{body.missing.deeper}}]', '[]'],
    ['{{body.when}}', '03/15/2024 10:20:30'],
    ['{{body.when | Date: "yyyy"}}', '2024'],
    ['{{body.o.a[1].b}}{{body["o"]["a"][0]}}', 'c1'],
    ['{{body.o}}', '{"a":[1,{"b":"c"}]}'],
    ['{{body.o.a | Size}}', '2'],
    ['{{body.size}}', 'big'],
    ['{{body.constructor}}', 'c'],
    ['{{body.__proto__.x}}', '1'],
    ['{{body.toString}}{{body.valueOf}}{{body.liquidMethodMissing}}', ''],
    ['{% for p in body.o %}{{ p[0] }}{% endfor %}', 'a'],
  ])('%s', (template, expected) => {
    expect(render(template, body)).toBe(expected);
  });

  test('the whole body prints as it came', () => {
    expect(render('{{body}}', json('{ "a" : 1 }'))).toBe('{ "a" : 1 }');
    expect(render('{{body[0]}}', json('[7]'))).toBe('7');
  });

  test('without parse-date a date stays as written', () => {
    expect(render('{{body.d}}', json('{"d": "2024-03-15T10:20:30Z"}', false))).toBe('2024-03-15T10:20:30Z');
  });
});

describe('an XML body', () => {
  const body = xml(
    '<?xml version="1.0"?><soap:Envelope xmlns:soap="s" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soap:Body><GetResponse><m:Item m:id="7" xmlns:m="m">a &amp; b</m:Item><Item>c</Item><One><![CDATA[<x>]]></One><Nil xsi:nil="true"/></GetResponse></soap:Body></soap:Envelope>',
  );
  test.each([
    ['{{body.envelope.body.GetResponse.One}}', '<x>'],
    ['{% for i in body.envelope.body.GetResponse.Item %}[{{i}}]{% endfor %}', '[a & b][c]'],
    ['[{% JSONArrayFor i in body.envelope.body.GetResponse %}"{{i}}"{% endJSONArrayFor %}]', '["a & b","c","<x>",""]'],
    ['{% if body.envelope.body.GetResponse.Gone %}x{% else %}null{% endif %}', 'null'],
    ['[{{body.envelope.body.GetResponse.Nil}}]', '[]'],
  ])('%s', (template, expected) => {
    expect(render(template, body)).toBe(expected);
  });

  test('nil as null', () => {
    const template = '{% if body.a.b == nil %}null{% else %}blank{% endif %}';
    const text = '<a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><b xsi:nil="true"/></a>';
    expect(render(template, xml(text))).toBe('blank');
    expect(render(template, xml(text, 'null'))).toBe('null');
  });

  test.each(['<a>', '<a></b>', 'text'])('%s is no XML', (text) => {
    expect(() => xmlValue(text, 'blank')).toThrow();
  });
});

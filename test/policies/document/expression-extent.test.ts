import { expressionExtent } from '../../../src/policies/document/expression-extent.js';

/** The expression ends at `¦`. */
const raw = [
  '@(1)¦ rest',
  '@((1) + (2))¦)',
  '@{ if (x) { return 1; } return 2; }¦}',
  '@(")")¦',
  '@("\\")")¦',
  '@(@"\\")¦"',
  '@(@"a "")" + 1)¦',
  '@($"{a}")¦',
  '@($"}} {{ {a} ) }}")¦',
  '@($"{(b ? ")" : "(")}")¦',
  '@($"{a:N2}{b,5:X}")¦',
  '@($"{d["k)"]}")¦',
  '@($@"{a} "" \\")¦"',
  '@(@$"{a} \\")¦"',
  "@(')')¦",
  "@('\\'' + ')')¦",
  "@('\\u0029')¦",
  '@(\'"\' + ")")¦',
  '@{ // it )} does\n return 1; }¦',
  '@(1 /* ) */ + 2)¦',
  '@(1 // )\r\n)¦',
  '@{ return x /2/ 3; }¦',
  '@(&quot;)&quot; + 1)¦',
  "@('&quot;' + 1)¦",
  '@("&quot;)" + 1)¦',
  '@(a &amp;&amp; (b &lt; c))¦',
  '@{ var url = "{{base}}/x"; return url; }¦',
  '@{ return {{base}}//x;\n }¦',
  '@(@class + 1)¦',
  "@{ // don't\n return 'a'; }¦",
  '@{ return $"{new { a = 1 }}"; }¦',
  '@{ return $"{list.Select(x => { return x; })}"; }¦',
];

describe('expressionExtent', () => {
  test.each(raw)('%s', (marked) => {
    const text = marked.replace('¦', '');
    expect(expressionExtent(text, 0, text.length, false)?.end).toBe(marked.indexOf('¦'));
  });

  test.each(['@(1', '@("a)', '@{ return "}; }', '@($"{a"', '@(/* )', '@(', "@('", '@($"{a:'])('%s does not end', (text) => {
    expect(expressionExtent(text, 0, text.length, false)).toBeUndefined();
  });

  test('it does not look beyond the limit', () => {
    expect(expressionExtent('@(1) )', 0, 3, false)).toBeUndefined();
    expect(expressionExtent('@(1)', 0, 4, false)?.end).toBe(4);
  });

  test('string literals that a raw quote opened are told, others are not', () => {
    const text = '@("a&lt;" + &quot;b&quot; + $"c{1}d" + @"e")';
    const literals = expressionExtent(text, 0, text.length, false)!.literals;
    expect(literals.map(({ start, end }) => text.slice(start, end))).toEqual(['a&lt;', 'c', 'd', 'e']);
    expect(expressionExtent(text, 0, text.length, true)!.literals).toEqual([]);
  });
});

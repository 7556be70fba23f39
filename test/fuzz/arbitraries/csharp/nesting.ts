/** Constructs nested in each other, many times over: what a compiler does twice at each level shows here. */
import fc from 'fast-check';

/** `☐` is where the next level goes. */
const levels: readonly string[] = [
  '(☐)',
  '(☐ + 1)',
  '(1 + ☐)',
  '-☐',
  '!☐',
  '☐.ToString()',
  '"".Equals(☐)',
  'Math.Max(1, ☐)',
  'string.Join(",", ☐)',
  'string.Format("{0}", ☐)',
  'Convert.ToInt32(☐)',
  'Convert.ToString((object)☐)',
  'new[] { 1, 2 }.Select(x => ☐)',
  'new[] { 1 }.Select((x, i) => ☐).First()',
  'new[] { 1 }.SelectMany(x => ☐)',
  'new[] { 1 }.Where(x => ☐ == null)',
  'new[] { 1 }.Aggregate(0, (a, b) => ☐)',
  'new[] { 1 }.ToDictionary(x => x, x => ☐)',
  'new[] { 1 }.GroupBy(x => x, x => ☐)',
  'new[] { 1 }.OrderBy(x => ☐)',
  'new[] { 1 }.Sum(x => ☐)',
  'new Func<int>(() => ☐)()',
  '((Func<object>)(() => { return ☐; }))()',
  '((Func<object>)delegate { return ☐; })()',
  'new List<object> { ☐ }',
  'new[] { ☐ }',
  'new object[] { ☐, ☐ }.Length',
  'new { A = ☐ }',
  'new JObject(new JProperty("a", ☐))',
  '(☐, 1)',
  '$"{☐}"',
  '$"{☐,5:x}"',
  '(true ? ☐ : 1)',
  '(☐ ?? null)',
  '(☐ is int n ? n : 1)',
  '☐?.ToString()',
  '((object)☐)',
  '(☐ as string)',
  'checked(☐)',
  'default(List<☐>)',
  'typeof(Dictionary<string, ☐>)',
  '(from x in new[] { 1 } select ☐)',
  '(from x in new[] { 1 } where ☐ != null orderby x select x)',
  '(from x in new[] { 1 } from y in ☐ select y)',
  'a[☐]',
  'a<b>(☐)',
  '(☐ == ☐)',
  '☐ && ☐',
];

const statements: readonly string[] = [
  '{ ☐ }',
  'if (true) { ☐ } else { }',
  'if (true) ☐',
  'if (1 == 2) { } else ☐',
  'for (;;) { ☐ break; }',
  'foreach (var x in new[] { 1 }) { ☐ }',
  'while (true) { ☐ break; }',
  'do { ☐ } while (false);',
  'switch (1) { case 1: ☐ break; }',
  'try { ☐ } finally { }',
  'try { } catch (Exception) { ☐ }',
  'try { ☐ } catch (Exception e) when (e != null) { }',
  'checked { ☐ }',
  'lock (new object()) { ☐ }',
  'using (var e = new List<int>().GetEnumerator()) { ☐ }',
  'void F() { ☐ } F();',
  'Action f = () => { ☐ }; f();',
  'L: ☐',
];

/** Twice in one level doubles the text each time: then fewer levels. */
const longest = 20_000;

const nest = (templates: readonly string[], middle: string, times: number): string => {
  let text = middle;
  for (let i = 0; i < times && text.length < longest; i++) text = templates[i % templates.length]!.replaceAll('☐', () => text);
  return text.slice(0, longest * 2);
};

const nested = (templates: readonly string[], middles: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...templates), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...middles),
      fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: 1, max: 12 }) },
        { weight: 1, arbitrary: fc.integer({ min: 13, max: 300 }) },
      ),
    )
    .map(([chosen, middle, times]) => nest(chosen, middle, times));

/** Whole policy expressions, deep to shallow. */
export const nestedConstructs: fc.Arbitrary<string> = fc.oneof(
  nested(levels, ['1', '"a"', 'null', 'x', 'nothing', '']).map((expression) => `@(${expression})`),
  nested(statements, ['', 'return 1;', 'int v;', 'nothing();', 'var (a, b) = (1, 2);']).map((body) => `@{ ${body} return 1; }`),
);

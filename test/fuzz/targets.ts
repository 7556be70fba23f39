/**
 * What is fuzzed, and what must hold: no crash, no hang, no bug class of the engine, nothing of JavaScript reached.
 * The test suite runs each target briefly with a saved seed; `scripts/fuzz.mjs` runs them for as long as wanted.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { answerCase, type ConformanceAnswer } from '../../src/conformance/answer-case.js';
import { defaultBudgets } from '../../src/expr/runtime/budget.js';
import { readDocument } from '../../src/policies/document/read.js';

/** Small budgets: a hang would show as a time-out of the run. */
const budgets = { ...defaultBudgets, steps: 200_000, output: 1_000_000, regexSteps: 100_000, timeMs: 1_000 };
const folder = join(__dirname, '../conformance');
const scenarios = new Map([['default', JSON.parse(readFileSync(join(folder, 'scenarios/default.json'), 'utf8'))]]);

/** Recorded expressions: what mutation starts from. */
const recorded: readonly string[] = readdirSync(join(folder, 'cases')).flatMap((file) =>
  readFileSync(join(folder, 'cases', file), 'utf8')
    .split('\n')
    .filter((line, i) => line !== '' && i % 7 === 0)
    .map((line) => JSON.parse(line).expression as string),
);

const words =
  'var int string bool object long double decimal char byte new return if else for foreach in while do switch case default break continue try catch finally throw using lock is as null true false out ref params this base typeof checked unchecked await yield goto context Request Body As Headers GetValueOrDefault Variables JObject Parse Select Where x y z List Func DateTime'.split(
    ' ',
  );
const marks =
  '( ) [ ] { } < > . , ; : ? + - * / % & | ^ ! ~ = == != <= >= && || ?? ?. => ++ -- += << >> " \' @ $ $" @" $@" // /* */ # \\ \\u0041 0 1 42 1.5 0x1F 1e5 1L 2m 3f "a" \'b\' \n'.split(
    ' ',
  );

const text = {
  soup: fc.array(fc.constantFrom(...words, ...marks), { maxLength: 40 }).map((tokens) => tokens.join(' ')),
  noise: fc.string({ unit: 'binary', maxLength: 60 }),
  mutated: fc
    .tuple(
      fc.constantFrom(...recorded),
      fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom('', ...words, ...marks)), { minLength: 1, maxLength: 4 }),
    )
    .map(([start, edits]) =>
      edits.reduce((source, [at, length, put]) => {
        const from = 2 + (at % Math.max(1, source.length - 2));
        return source.slice(0, from) + put + source.slice(from + length);
      }, start),
    ),
};

/** Well-typed arithmetic, text and logic, nested. */
const typed = fc.letrec((tie) => ({
  int: fc.oneof(
    { depthSize: 'small' },
    fc.integer().map((n) => (n < 0 ? `(${n})` : String(n))),
    fc
      .tuple(tie('int'), fc.constantFrom('+', '-', '*', '/', '%', '&', '|', '^', '<<', '>>'), tie('int'))
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc.tuple(tie('bool'), tie('int'), tie('int')).map(([c, a, b]) => `(${c} ? ${a} : ${b})`),
    tie('text').map((s) => `${s}.Length`),
    fc.tuple(fc.constantFrom('Math.Max', 'Math.Min'), tie('int'), tie('int')).map(([f, a, b]) => `${f}(${a}, ${b})`),
  ),
  text: fc.oneof(
    { depthSize: 'small' },
    fc.string({ maxLength: 6 }).map((s) => JSON.stringify(s)),
    fc.tuple(tie('text'), tie('int')).map(([s, n]) => `(${s} + ${n})`),
    tie('text').map((s) => `${s}.ToUpperInvariant()`),
    fc.tuple(tie('int'), fc.constantFrom('D', 'X4', 'N2', '0.0', '#,##0')).map(([n, f]) => `(${n}).ToString("${f}")`),
  ),
  bool: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('true', 'false'),
    fc.tuple(tie('int'), fc.constantFrom('<', '>', '<=', '>=', '==', '!='), tie('int')).map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc.tuple(tie('bool'), fc.constantFrom('&&', '||', '^'), tie('bool')).map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `${a}.Contains(${b})`),
  ),
}));

const quoted = (value: string): string =>
  `"${[...value].map((c) => (/[ !#-[\]-~]/.test(c) ? c : [...Array(c.length).keys()].map((i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''))).join('')}"`;

/** Evaluates and checks the answer's kind and positions. */
function expressionHolds(expression: string): void {
  const answer: ConformanceAnswer = answerCase({ id: '', expression }, scenarios, budgets);
  if (answer.failure !== undefined) throw new Error(`engine failure: ${answer.failure}`);
  const lines = expression.split('\n');
  for (const { line, column } of answer.diagnostics ?? [])
    if (line < 1 || line > lines.length || column < 1 || column > lines[line - 1]!.length + 1)
      throw new Error(`position ${line}:${column} outside the text`);
  if (
    /__proto__|function |\[native code\]|globalThis/.test(JSON.stringify(answer.value ?? null)) &&
    !/__proto__|function|native|globalThis/.test(expression)
  )
    throw new Error('something of JavaScript shows');
}

const wrap = (inner: string): string => (/[;{]/.test(inner) ? `@{${inner}}` : `@(${inner})`);

export interface FuzzTarget {
  readonly name: string;
  readonly property: fc.IProperty<[string]>;
}

const target = (name: string, arbitrary: fc.Arbitrary<string>, holds: (input: string) => void): FuzzTarget => ({
  name,
  property: fc.property(arbitrary, holds),
});

const pattern = fc
  .array(
    fc.constantFrom(
      'a',
      'b',
      '.',
      '*',
      '+',
      '?',
      '(',
      ')',
      '(?:',
      '(?<n>',
      '(?=',
      '(?<!',
      '(?>',
      '[',
      ']',
      '[^',
      '-',
      '{2,3}',
      '|',
      '\\d',
      '\\w',
      '\\b',
      '^',
      '$',
      '\\1',
      '\\k<n>',
      '(?i)',
      '\\p{Lu}',
      '(?(1)',
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));
const json = fc.oneof(
  fc.json({ maxDepth: 3 }),
  fc
    .array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ':',
        ',',
        '"a"',
        "'b'",
        'name',
        '1',
        '-0',
        '1e9',
        '0x1F',
        'null',
        'true',
        'NaN',
        'undefined',
        'new',
        'Date(',
        '/*c*/',
        '//c\n',
        ' ',
        '\\u00',
      ),
      { maxLength: 16 },
    )
    .map((parts) => parts.join('')),
);
const xml = fc
  .array(
    fc.constantFrom(
      '<a>',
      '</a>',
      '<b x="1">',
      '</b>',
      '<c/>',
      'text',
      '&lt;',
      '&#x41;',
      '&bad;',
      '<!--c-->',
      '<![CDATA[d]]>',
      '<?pi p?>',
      '<!DOCTYPE a>',
      ' xmlns="u"',
      '<p:q xmlns:p="v"/>',
      '<',
      '>',
      '"',
      '\n',
    ),
    { maxLength: 16 },
  )
  .map((parts) => parts.join(''));
const format = fc
  .array(
    fc.constantFrom(
      '0',
      '#',
      '.',
      ',',
      '%',
      'E+0',
      ';',
      "'x'",
      '"y"',
      '\\',
      'd',
      'M',
      'y',
      'H',
      'm',
      's',
      'f',
      'F',
      'K',
      'z',
      't',
      'N2',
      'X',
      'R',
      ':',
      '/',
      'é',
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(''));

export const targets: readonly FuzzTarget[] = [
  target('token soup', text.soup, (input) => expressionHolds(wrap(input))),
  target('noise', text.noise, (input) => expressionHolds(`@(${input})`)),
  target('mutated recorded expressions', text.mutated, expressionHolds),
  target('well-typed expressions', fc.oneof(typed.int, typed.text, typed.bool) as fc.Arbitrary<string>, (input) =>
    expressionHolds(`@(${input})`),
  ),
  target('regular expressions', pattern, (input) =>
    expressionHolds(`@(Regex.Replace("aab abc Ab12 ba", ${quoted(input)}, "[$0]"))`),
  ),
  target('JSON', json, (input) => expressionHolds(`@(JToken.Parse(${quoted(input)}))`)),
  target('XML', xml, (input) => expressionHolds(`@(XElement.Parse(${quoted(input)}))`)),
  target('number formats', format, (input) =>
    expressionHolds(
      `@((-1234.567).ToString(${quoted(input)}) + 42.ToString(${quoted(input)}) + 1.50m.ToString(${quoted(input)}))`,
    ),
  ),
  target('date formats', format, (input) => expressionHolds(`@(context.Timestamp.ToString(${quoted(input)}))`)),
  target(
    'policy documents',
    fc.oneof(xml, text.soup).map((inner) => `<policies><inbound>${inner}<set-body>@(${inner})</set-body></inbound></policies>`),
    (input) => {
      for (const { span } of readDocument(input).diagnostics)
        if (span.start < 0 || span.end > input.length || span.end < span.start) throw new Error('a span outside the document');
    },
  ),
];

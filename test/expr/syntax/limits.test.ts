import fc from 'fast-check';
import { DiagnosticBag } from '../../../src/diagnostics/diagnostic-bag.js';
import { expressionCatalog } from '../../../src/diagnostics/expression-catalog.js';
import { standardEnvironment } from '../../../src/environment.js';
import { analyse } from '../../../src/expr/compile.js';
import { parsePolicyExpression } from '../../../src/expr/syntax/parser.js';

const codes = (text: string): string[] => {
  const diagnostics = new DiagnosticBag(expressionCatalog);
  parsePolicyExpression(text, diagnostics);
  return diagnostics.all.map(({ code }) => code);
};

const nest = (open: string, middle: string, close: string, count: number): string =>
  `@(${open.repeat(count)}${middle}${close.repeat(count)})`;

test.each([
  ['parentheses', '(', '1', ')'],
  ['calls', 'f(', '1', ')'],
  ['lambdas', 'x => ', '1', ''],
  ['signs', '- ', '1', ''],
  ['strings', '$"{', '1', '}"'],
  ['conditionals', 'a ? b : ', '1', ''],
  ['accesses', '', 'a', '?.b'],
])('%s nest up to a limit, with one diagnostic', (_name, open, middle, close) => {
  expect(codes(nest(open, middle, close, 60))).not.toContain('CS8078');
  expect(codes(nest(open, middle, close, 5000)).filter((code) => code === 'CS8078')).toHaveLength(1);
});

test('type arguments too', () => {
  const type = (count: number) => `@(typeof(${'A<'.repeat(count)}int${'>'.repeat(count)}))`;
  expect(codes(type(100))).toEqual([]);
  expect(codes(type(5000))).toEqual(['CS8078']);
});

test.each([
  ['operators', `@(${'1 + '.repeat(20000)}1)`],
  ['members', `@(a${'.b'.repeat(20000)})`],
  ['statements', `@{ ${'a(); '.repeat(20000)} return 1; }`],
])('chains of %s may be long', (_name, text) => {
  expect(codes(text)).toEqual([]);
});

const piece = fc.constantFrom(
  ...'( ) [ ] { } < > , ; : . ? ?? => = + - ! $" " @" \' // /* # if else for foreach switch case return var int x 1 "a" new from in select is not'.split(
    ' ',
  ),
  '\n',
  ' ',
);

test('nothing throws, and a parse is repeatable', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, isBlock) => {
      const text = isBlock ? `@{ ${pieces.join(' ')} }` : `@(${pieces.join(' ')})`;
      expect(codes(text)).toEqual(codes(text));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['missing elements', ',', '@(', ')'],
  ['statements without ends', '1:', '@(', ')'],
  ['comparisons without operands', '-1<)', '@{', '}'],
])('many %s are refused in time that grows with the text', (_name, piece, open, close) => {
  const secondsFor = (length: number): number => {
    const start = process.cpuUsage().user;
    analyse(open + piece.repeat(length / piece.length) + close, standardEnvironment());
    return (process.cpuUsage().user - start) / 1e6;
  };
  secondsFor(2_000);
  // A few hundred milliseconds; half a minute where each error looks at all the others.
  expect(secondsFor(40_000)).toBeLessThan(8);
});

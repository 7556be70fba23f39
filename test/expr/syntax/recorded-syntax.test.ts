import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DiagnosticBag } from '../../../src/diagnostics/diagnostic-bag.js';
import { expressionCatalog } from '../../../src/diagnostics/expression-catalog.js';
import { parsePolicyExpression } from '../../../src/expr/syntax/parser.js';

/** What the compiler's syntax tree said of each text, at offsets into it: `code@start+length`. */
interface Recorded {
  readonly expression: string;
  readonly diagnostics: string;
}

const recorded = readFileSync(join(__dirname, 'recorded-syntax.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Recorded);

/** Told with the syntax here, but by the compiler only when it binds: they are recorded elsewhere. */
const toldByBinder = /^CS(?:7014|8370|8401|8967|8652|8088|8089|0708|0102|0825|0501|0710|1520|0711|0574|0720|0065|8805)$/;

function diagnose(expression: string): string[] {
  const diagnostics = new DiagnosticBag(expressionCatalog);
  parsePolicyExpression(expression, diagnostics);
  return diagnostics.all
    .filter(({ code }) => !toldByBinder.test(code))
    .map(({ code, start, length }) => `${code}@${start}+${length}`);
}

test('every recorded text has exactly its diagnostics', () => {
  const wrong = recorded
    .map(({ expression, diagnostics }) => ({ expression, diagnostics, got: diagnose(expression).join(' ') }))
    .filter(({ diagnostics, got }) => diagnostics !== got);
  expect(wrong).toEqual([]);
  expect(recorded.length).toBeGreaterThan(700);
});

/** Every diagnostic that the C# compiler gives, with its place, and no other: answers recorded where the engine once differed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { standardEnvironment } from '../../../src/environment.js';
import { analyse } from '../../../src/expr/compile.js';

interface Placed {
  readonly code: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}
interface Recorded {
  readonly id: string;
  readonly expression: string;
  readonly diagnostics: readonly Placed[];
}

const cases: readonly Recorded[] = readFileSync(join(__dirname, 'diagnostics.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));

const show = ({ code, line, column, length }: Placed): string => `${code}@${line}:${column}+${length}`;

function diagnosticsOf(expression: string): readonly Placed[] {
  return analyse(expression, standardEnvironment()).diagnostics.map(({ code, start, length }) => {
    const before = expression.slice(0, start).split('\n');
    return { code, line: before.length, column: before.at(-1)!.length + 1, length };
  });
}

test.each(cases)('$id $expression', ({ expression, diagnostics }) => {
  expect(diagnosticsOf(expression).map(show)).toEqual(diagnostics.map(show));
});

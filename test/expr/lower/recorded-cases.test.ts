/** Statements, operators and their orders of evaluation as real C# answered them, on both back ends. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderValue } from '../../../src/conformance/render-value.js';
import { contextFromScenario } from '../../../src/context/scenario.js';
import { standardEnvironment } from '../../../src/environment.js';
import { analyse } from '../../../src/expr/compile.js';
import { compileClosures } from '../../../src/expr/emit/closures.js';
import { compileCore } from '../../../src/expr/emit/compile-core.js';
import { lowerPolicyExpression } from '../../../src/expr/lower/lower.js';
import { defaultBudgets, withBudgets } from '../../../src/expr/runtime/budget.js';
import { ClrException } from '../../../src/expr/runtime/exception.js';

interface Recorded {
  readonly expression: string;
  readonly value?: unknown;
  readonly exception?: { readonly type: string; readonly message: string };
}

const recorded = readFileSync(join(__dirname, 'recorded-cases.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Recorded);

const scenario = JSON.parse(readFileSync(join(__dirname, '../../conformance/scenarios/default.json'), 'utf8'));
const backEnds = { code: compileCore, closures: compileClosures };

function answers(expression: string): Record<string, unknown> {
  const { bound, diagnostics } = analyse(expression, standardEnvironment());
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  const core = lowerPolicyExpression(bound);
  const answerOf = (run: (context: unknown) => unknown) => () => {
    try {
      return { value: renderValue(run(contextFromScenario(scenario))) };
    } catch (thrown) {
      if (thrown instanceof ClrException) return { exception: { type: thrown.typeName, message: thrown.message } };
      throw thrown;
    }
  };
  return Object.fromEntries(
    Object.entries(backEnds).map(([name, compile]) => [name, withBudgets(defaultBudgets, answerOf(compile(core).run))]),
  );
}

test.each(recorded)('$expression', ({ expression, value, exception }) => {
  const expected = exception === undefined ? { value } : { exception };
  expect(answers(expression)).toEqual({ code: expected, closures: expected });
});

/** What reads a text takes time that grows with it: expressions can make texts of millions of characters. */
import { standardEnvironment } from '../../../src/environment.js';
import { compileText } from '../../../src/expr/compile.js';
import { defaultBudgets, withBudgets } from '../../../src/expr/runtime/budget.js';
import { BudgetExceeded, ClrException } from '../../../src/expr/runtime/exception.js';

/** Seconds of the processor; whatever comes of it. */
function secondsOf(expression: string): number {
  const compiled = compileText(expression, standardEnvironment());
  if (compiled.kind === 'refused') throw new Error(compiled.diagnostics[0]!.message);
  const start = process.cpuUsage().user;
  try {
    withBudgets(defaultBudgets, () => compiled.expression.run(null));
  } catch (error) {
    if (!(error instanceof ClrException || error instanceof BudgetExceeded)) throw error;
  }
  return (process.cpuUsage().user - start) / 1e6;
}

test.each([
  ["WebUtility.UrlDecode(new string('+', 200000)).Length", 'URL decoding'],
  ["TimeSpan.Zero.ToString(new string('\"', 200000))", 'time span formats'],
  ['new Regex(new string(\'.\', 200000)).IsMatch("a")', 'patterns'],
  ['new string(\'é\', 200000).IndexOf("ax", StringComparison.InvariantCulture)', 'searches by culture'],
])('%s', (expression) => {
  // A second or two; minutes where the time grows with the square.
  expect(secondsOf(`@(${expression})`)).toBeLessThan(10);
});

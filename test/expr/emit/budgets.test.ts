/** What an expression may use, and that nothing of it goes on once that is spent. */
import { standardEnvironment } from '../../../src/environment.js';
import { analyse } from '../../../src/expr/compile.js';
import { compileClosures } from '../../../src/expr/emit/closures.js';
import { compileCore } from '../../../src/expr/emit/compile-core.js';
import { TooComplex } from '../../../src/expr/emit/verify.js';
import { block, call, constant, giveBack, lambda } from '../../../src/expr/lower/core-builders.js';
import { type CoreExpression, CoreLocal, type CoreProgram } from '../../../src/expr/lower/core-nodes.js';
import { listHelper } from '../../../src/expr/lower/helpers.js';
import { lowerPolicyExpression } from '../../../src/expr/lower/lower.js';
import { type Budgets, charge, defaultBudgets, isRunning, withBudgets } from '../../../src/expr/runtime/budget.js';
import { BudgetExceeded } from '../../../src/expr/runtime/exception.js';
import { Box } from '../../../src/expr/runtime/values.js';

const backEnds = { code: compileCore, closures: compileClosures };

function outcomes(expression: string, budgets: Partial<Budgets> = {}): Record<string, unknown> {
  const { bound, diagnostics } = analyse(expression, standardEnvironment());
  expect(diagnostics).toEqual([]);
  const core = lowerPolicyExpression(bound);
  return Object.fromEntries(
    Object.entries(backEnds).map(([name, compile]) => {
      const { run } = compile(core);
      try {
        const value = run({ traces: [] }, { ...defaultBudgets, ...budgets });
        return [name, value instanceof Box ? value.value : value];
      } catch (thrown) {
        if (thrown instanceof BudgetExceeded) return [name, thrown.budget];
        throw thrown;
      }
    }),
  );
}

test.each([
  ['@{ while (true) { } }', 'steps'],
  ['@{ do { } while (true); return 1; }', 'steps'],
  ['@{ for (;;) { } }', 'steps'],
  ['@{ a: goto a; }', 'steps'],
  ['@{ switch (1) { case 1: goto case 1; } return 1; }', 'steps'],
  ['@{ while (true) { try { while (true) { } } catch { } finally { int x = 0; x++; } } }', 'steps'],
  ['@{ while (true) { try { while (true) { } } catch (Exception e) when (e.Message == "") { } } }', 'steps'],
  ['@{ IEnumerable<int> G() { while (true) yield return 1; } return G().Count(); }', 'steps'],
  ['@{ IEnumerable<int> G() { while (true) { } yield return 1; } return G().Count(); }', 'steps'],
  ['@(Enumerable.Range(0, int.MaxValue).Count(x => x > 0))', 'steps'],
  ['@{ int F(int n) => F(n + 1); return F(0); }', 'depth'],
  ['@{ int F(int n) { try { return F(n + 1); } catch { return F(n + 2); } finally { n = 2; } } return F(0); }', 'depth'],
  ['@{ Func<int, int> f = null; f = n => f(n + 1); return f(0); }', 'depth'],
  ['@{ Func<int, int> f = null; f = n => new[] { n }.Select(x => f(x + 1)).Sum(); return f(0); }', 'depth'],
  [
    '@{ var q = new[] { 1 }.Select(x => x); for (int i = 0; i < 100000; i++) q = q.Select(x => x + 1); return q.Sum(); }',
    'depth',
  ],
  ['@{ var s = "x"; while (true) s += s; }', 'output'],
  ['@(new int[4000000].Length)', 'output'],
])('%s spends %s', (expression, budget) => {
  expect(outcomes(expression, { steps: 300_000, depth: 200, output: 1_000_000 })).toEqual({ code: budget, closures: budget });
});

test('the emitted code keeps the default depth', () => {
  expect(outcomes('@{ int F(int n) => n == 0 ? 0 : 1 + F(n - 1); return F(990); }').code).toBe(990);
});

test('depth is given back by returns and by catch', () => {
  const loop = (body: string) =>
    `@{ int F(int n) { if (n == 0) throw new Exception(); return F(n - 1); } int c = 0; for (int i = 0; i < 50; i++) { ${body} } return c; }`;
  expect(outcomes(loop('try { F(20); } catch (Exception) { c++; }'), { depth: 50 })).toEqual({ code: 50, closures: 50 });
  expect(
    outcomes('@{ int F(int n) => n; int c = 0; for (int i = 0; i < 300; i++) c += F(1); return c; }', { depth: 50 }),
  ).toEqual({ code: 300, closures: 300 });
});

test('an evaluation inside another one has its own budgets, or the same ones', () => {
  const { bound } = analyse('@{ for (int i = 0; i < 640; i++) { } return 1; }', standardEnvironment());
  for (const compile of [compileCore, compileClosures]) {
    const { run } = compile(lowerPolicyExpression(bound));
    const few = { ...defaultBudgets, steps: 1000 };
    withBudgets(few, () => {
      expect(() => run(null, { ...defaultBudgets, steps: 100 })).toThrow(BudgetExceeded);
      expect(isRunning()).toBe(true);
      run(null, few);
      run(null, few);
      // Nothing of the thousand is spent yet; two more runs are too many.
      run(null);
      expect(() => run(null)).toThrow(BudgetExceeded);
    });
    expect(isRunning()).toBe(true);
    for (let i = 0; i < 100; i++) run(null);
    charge(10 * few.steps);
  }
});

test('no finally block runs after a budget is spent', () => {
  const { bound } = analyse('@{ try { while (true) { } } finally { context.Trace("late"); } }', standardEnvironment());
  for (const compile of [compileCore, compileClosures]) {
    const traces: string[] = [];
    const context = { trace: (text: string) => traces.push(text) };
    expect(() => compile(lowerPolicyExpression(bound)).run(context, { ...defaultBudgets, steps: 1000 })).toThrow();
    expect(traces).toEqual([]);
  }
});

test.each([
  ['a chain of operators', `@(${'1 + int.Parse("1") + '.repeat(1500)}0)`, 3000],
  ['a chain of texts', `@((${'"a" + 1.ToString() + '.repeat(1500)}"").Length)`, 3000],
  ['a chain of conditions', `@(${'int.Parse("1") == 1 && '.repeat(1500)}true)`, true],
  ['a chain of calls', `@("a"${'.Trim()'.repeat(400)})`, 'a'],
  ['many statements', `@{ var x = 0; ${'x++; '.repeat(3000)} return x; }`, 3000],
  ['many elements', `@(new[] { ${'1, '.repeat(5000)} }.Length)`, 5000],
  ['nested calls', `@(${'Math.Abs('.repeat(120)}-1${')'.repeat(120)})`, 1],
  ['nested lambdas', `@(${'((Func<int>)(() => '.repeat(30)}1${'))()'.repeat(30)})`, 1],
])('compiles %s', (_, expression, value) => {
  expect(outcomes(expression)).toEqual({ code: value, closures: value });
});

test.each([
  [
    'nested lambdas',
    `@(${'new[] { 1 }.Select(x => '.repeat(60)}1${').First()'.repeat(60)})`.replace(
      /x =>/g,
      (
        (i) => () =>
          `x${i++} =>`
      )(0),
    ),
  ],
])('refuses %s before JavaScript does', (_, expression) => {
  const { bound, diagnostics } = analyse(expression, standardEnvironment());
  expect(diagnostics).toEqual([]);
  expect(() => compileCore(lowerPolicyExpression(bound))).toThrow(TooComplex);
});

test('refuses more constants and arguments than JavaScript takes', () => {
  const program = (constants: readonly CoreExpression[]): CoreProgram => ({
    main: lambda([new CoreLocal('context')], block([], [giveBack(call(listHelper, constants))])),
    sites: [],
  });
  const many = Array.from({ length: 70_000 }, (_, i) => i);
  expect(() => compileCore(program(many.map((i) => constant(`text ${i}`))))).toThrow(TooComplex);
  expect(() => compileCore(program(many.map((i) => constant(i))))).toThrow(TooComplex);
});

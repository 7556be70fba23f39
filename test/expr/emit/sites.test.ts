/** Where an exception says it came from: the sub-expression that threw, or that was null. */
import { standardEnvironment } from '../../../src/environment.js';
import { analyse } from '../../../src/expr/compile.js';
import { compileClosures } from '../../../src/expr/emit/closures.js';
import { compileCore } from '../../../src/expr/emit/compile-core.js';
import { lowerPolicyExpression } from '../../../src/expr/lower/lower.js';
import { defaultBudgets } from '../../../src/expr/runtime/budget.js';
import { ClrException } from '../../../src/expr/runtime/exception.js';

test.each([
  ['@{ string s = null; return s.Trim().Length; }', 's'],
  ['@{ string s = null; return "a".Replace("b", s.Trim()); }', 's'],
  ['@{ string s = null; return s.Replace("b", "c".Trim()); }', 's'],
  ['@{ List<string> l = new List<string> { null }; return l[0].Length + l[0].Length; }', 'l[0]'],
  ['@{ int[] a = null; return 1 + a[0]; }', 'a'],
  ['@{ int[] a = { 1 }; return a[0] + a[5]; }', 'a[5]'],
  ['@{ int[] a = { 1 }; int z = 0; a[0] = 1 / z; return a; }', '1 / z'],
  ['@(int.Parse("1") + int.Parse("x") + int.Parse("2"))', 'int.Parse("x")'],
  ['@(int.Parse("1".Trim() + int.Parse("y").ToString()))', 'int.Parse("y")'],
  ['@("abc".Substring(int.Parse("1"), int.Parse("9")))', '"abc".Substring(int.Parse("1"), int.Parse("9"))'],
  ['@((int)(object)"x")', '(int)(object)"x"'],
  ['@{ throw new Exception("a"); }', 'throw new Exception("a");'],
  ['@{ Func<int> f = null; return f(); }', 'f'],
  ['@(new[] { "1", "q" }.Select(x => int.Parse(x)).Sum())', 'int.Parse(x)'],
  ['@{ int F(string s) => s.Length; return F("a") + F(null); }', 's'],
  ['@(new int[0].First() + int.Parse("1"))', 'new int[0].First()'],
  ['@{ foreach (var x in (int[])null) { } return 1; }', '(int[])null'],
  ['@{ try { return int.Parse("x"); } catch (Exception) { throw; } }', 'int.Parse("x")'],
  ['@{ try { return int.Parse("x"); } finally { int.Parse("1"); } }', 'int.Parse("x")'],
  ['@{ try { return int.Parse("x"); } catch (Exception e) when (e.Message == "") { return 1; } }', 'int.Parse("x")'],
  ['@{ string s = null; return s?.Length.ToString().Substring(9) ?? int.Parse("n").ToString(); }', 'int.Parse("n")'],
])('%s at %s', (expression, where) => {
  const { bound, diagnostics } = analyse(expression, standardEnvironment());
  expect(diagnostics).toEqual([]);
  const core = lowerPolicyExpression(bound);
  for (const compile of [compileCore, compileClosures]) {
    let thrown: unknown;
    try {
      compile(core).run(null, defaultBudgets);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ClrException);
    const { range } = thrown as ClrException;
    expect(range && expression.slice(range.start, range.end)).toBe(where);
  }
});

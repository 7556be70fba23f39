/** The compiler as the policy engine asks for it. */
import type { PolicyContext } from '../context/policy-context.js';
import { bodyUseOf } from '../expr/bind/body-use.js';
import type { BoundPolicyExpression } from '../expr/bind/bound-nodes.js';
import type { CompiledExpression as Compiled } from '../expr/compile.js';
import { type Budgets, defaultBudgets, withBudgets } from '../expr/runtime/budget.js';
import { runtimeTypeOf } from '../expr/runtime/value-ops.js';
import { Box } from '../expr/runtime/values.js';
import { types } from '../expr/types/universe.js';
import type { CompiledExpression, CompileResult, ExpressionCompiler, ExpressionResult } from '../policies/expressions.js';
import { ExpressionCache } from './expression-cache.js';

export interface ExpressionCompilerOptions {
  /** Limits of one evaluation; those left out keep their default. */
  readonly budgets?: Partial<Budgets>;
  /** Shared between engines if given; each has its own otherwise. */
  readonly cache?: ExpressionCache;
}

export function createExpressionCompiler(options: ExpressionCompilerOptions = {}): ExpressionCompiler {
  const budgets: Budgets = { ...defaultBudgets, ...options.budgets };
  const cache = options.cache ?? new ExpressionCache();
  return {
    compile(text): CompileResult {
      const result = cache.compile(text);
      if (result.kind === 'refused')
        return {
          diagnostics: result.diagnostics.map(({ code, message, start, length }) => ({
            code,
            message,
            span: { start, end: start + length },
          })),
        };
      return evaluable(result.expression, result.bound, budgets);
    },
  };
}

function evaluable(expression: Compiled, bound: BoundPolicyExpression, budgets: Budgets): CompiledExpression {
  const { run } = expression;
  return {
    evaluate: (context: PolicyContext) => unboxed(withBudgets(budgets, () => run(context))),
    staticType: bound.staticType === 'null' ? undefined : bound.staticType,
    ...bodyUseOf(bound),
  };
}

/** A result held as an `object`, as its own type holds it. */
function unboxed(value: unknown): ExpressionResult {
  if (value instanceof Box) return { type: value.type, value: value.value };
  return { type: runtimeTypeOf(value) ?? types.object, value };
}

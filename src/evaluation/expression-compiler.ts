/** The compiler as the policy engine asks for it. */
import type { PolicyContext } from '../context/policy-context.js';
import { standardEnvironment } from '../environment.js';
import type { BackEnd, CompiledExpression as Compiled } from '../expr/compile.js';
import { type Budgets, defaultBudgets } from '../expr/runtime/budget.js';
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
  /** How expressions run; `closures` where the host forbids `new Function`. */
  readonly backEnd?: BackEnd;
}

export function createExpressionCompiler(options: ExpressionCompilerOptions = {}): ExpressionCompiler {
  // Policies use the types of the context even where a document has no expression.
  standardEnvironment();
  const budgets: Budgets = { ...defaultBudgets, ...options.budgets };
  const cache = options.cache ?? new ExpressionCache({ backEnd: options.backEnd ?? 'generated' });
  return {
    compile(text): CompileResult {
      const result = cache.compile(text);
      if (result.kind === 'refused')
        return {
          diagnostics: result.diagnostics.map(({ code, message, start, length, hint }) => ({
            code,
            message,
            span: { start, end: start + length },
            ...(hint !== undefined && { hint }),
          })),
        };
      return evaluable(result.expression, budgets);
    },
  };
}

function evaluable(expression: Compiled, budgets: Budgets): CompiledExpression {
  const { run, staticType, readsRequestBody, readsResponseBody } = expression;
  return {
    evaluate: (context: PolicyContext) => unboxed(run(context, budgets)),
    staticType: staticType === 'null' ? undefined : staticType,
    readsRequestBody,
    readsResponseBody,
  };
}

/** A result held as an `object`, as its own type holds it. */
function unboxed(value: unknown): ExpressionResult {
  if (value instanceof Box) return { type: value.type, value: value.value };
  return { type: runtimeTypeOf(value) ?? types.object, value };
}

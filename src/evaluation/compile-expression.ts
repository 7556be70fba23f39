/** `compileExpression`: the library's way to one expression. */

import { renderTypeName } from '../conformance/render-value.js';
import type { Json } from '../context/json.js';
import { PolicyContext } from '../context/policy-context.js';
import { contextFromScenario } from '../context/scenario.js';
import { type BackEnd, staticTypeName } from '../expr/compile.js';
import { type Budgets, defaultBudgets, withBudgets } from '../expr/runtime/budget.js';
import { runtimeTypeOf } from '../expr/runtime/value-ops.js';
import { refused, thrown } from './errors.js';
import { ExpressionCache } from './expression-cache.js';
import { type JsValue, toJs } from './to-js.js';

export interface CompileOptions {
  /** Limits of one evaluation; those left out keep their default. */
  readonly budgets?: Partial<Budgets>;
  /** `closures` where the host forbids `new Function`; `generated`, the default, is faster. Same results. */
  readonly backEnd?: BackEnd;
}

/** The value of an expression. */
export interface Evaluation {
  /** Full .NET name of the run-time type; `null` for null. */
  readonly type: string;
  /** The value as the engine holds it; use `toJs()` unless you know how. */
  readonly value: unknown;
  /** The value in JavaScript; the table is in `to-js.ts` and in the README. Runs deferred sequences, within the budgets. */
  toJs(): JsValue;
}

export interface PolicyExpression {
  /** As compiled: `@(…)` or `@{…}`. */
  readonly text: string;
  /** The compile-time type of `@(…)` as C# prints it; undefined for `@{…}`. */
  readonly staticType: string | undefined;
  /** The JavaScript that it became, which holds nothing of the text; empty for closures. */
  readonly code: string;
  /**
   * Evaluates over a context, or over the JSON of one (a scenario).
   * @throws ExpressionError when the expression throws (EXPRESSION_EXCEPTION) or is stopped by a budget (EXPRESSION_STOPPED).
   */
  evaluate(context: PolicyContext | Json): Evaluation;
}

const caches: Readonly<Record<BackEnd, ExpressionCache>> = {
  generated: new ExpressionCache(),
  closures: new ExpressionCache({ backEnd: 'closures' }),
};

/** `@(…)`, `@{…}`, or an expression without its wrapping. */
export const wrapped = (text: string): string => (/^\s*@[({]/.test(text) ? text : `@(${text})`);

/**
 * Compiles a policy expression: `@(…)`, `@{…}`, or the inside of `@(…)` alone.
 * @throws ExpressionError (EXPRESSION_REFUSED) with every diagnostic, its position and a caret.
 */
export function compileExpression(text: string, options: CompileOptions = {}): PolicyExpression {
  const source = wrapped(text);
  const result = caches[options.backEnd ?? 'generated'].compile(source);
  if (result.kind === 'refused') throw refused(source, result.diagnostics);
  const budgets: Budgets = { ...defaultBudgets, ...options.budgets };
  const { run, staticType, code } = result.expression;
  return {
    text: source,
    staticType: staticTypeName(staticType),
    code,
    evaluate(given) {
      const context = given instanceof PolicyContext ? given : contextFromScenario(given);
      try {
        return new Value(run(context, budgets), source, budgets);
      } catch (error) {
        throw thrown(source, error) ?? error;
      }
    },
  };
}

/** What is asked of a value is worked out when it is asked. */
class Value implements Evaluation {
  readonly #source: string;
  readonly #budgets: Budgets;
  constructor(
    readonly value: unknown,
    source: string,
    budgets: Budgets,
  ) {
    this.#source = source;
    this.#budgets = budgets;
  }
  get type(): string {
    const type = runtimeTypeOf(this.value);
    return type === undefined ? 'null' : renderTypeName(type);
  }
  /** Bound, so that it may be taken out of the object. */
  readonly toJs = (): JsValue => {
    try {
      return withBudgets(this.#budgets, toJs, this.value);
    } catch (error) {
      throw thrown(this.#source, error) ?? error;
    }
  };
}

/** How the policy engine sees C#: text in, something that can be evaluated out. The host binds the compiler to it. */
import type { PolicyContext } from '../context/policy-context.js';
import type { TypeSymbol } from '../expr/types/type-symbol.js';
import type { Span } from '../text/span.js';

/** A diagnostic of an expression; its span counts from the expression's `@`. */
export interface ExpressionProblem {
  readonly code: string;
  readonly message: string;
  readonly span: Span;
  readonly hint?: string;
}

export interface ExpressionOrigin {
  /** The expression's place in the user's file. */
  readonly span: Span;
  /** What the file is called. */
  readonly file: string;
}

/** A result in the representation of its static type (docs/architecture.md, "Values"). */
export interface ExpressionResult {
  readonly type: TypeSymbol;
  readonly value: unknown;
}

export interface CompiledExpression {
  /**
   * Synchronous. Throws a `ClrException` for an exception of the expression, a `BudgetExceeded` when it was stopped, and
   * anything else for a bug.
   */
  evaluate(context: PolicyContext): ExpressionResult;
  /** Undefined where the compiler cannot tell before the run. */
  readonly staticType: TypeSymbol | undefined;
  readonly readsRequestBody: boolean;
  readonly readsResponseBody: boolean;
}

export type CompileResult = CompiledExpression | { readonly diagnostics: readonly ExpressionProblem[] };

export interface ExpressionCompiler {
  /** `text` is the whole expression, `@(…)` or `@{…}`. Never throws. */
  compile(text: string, origin: ExpressionOrigin): CompileResult;
}

/** What the library throws: Errors with a `code`, brand-checked rather than by class, so that two copies of the package agree. */

import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ExpressionDiagnostic } from '../diagnostics/diagnostic-bag.js';
import { renderDiagnostic, renderDiagnostics } from '../diagnostics/render.js';
import { BudgetExceeded, ClrException } from '../expr/runtime/exception.js';
import { SourceText } from '../text/source-text.js';

export type ExpressionErrorCode = 'EXPRESSION_REFUSED' | 'EXPRESSION_EXCEPTION' | 'EXPRESSION_STOPPED';

/** An expression that did not compile, threw, or ran out of a budget. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
  constructor(
    readonly code: ExpressionErrorCode,
    message: string,
    /** For EXPRESSION_REFUSED: what is wrong, in source order; spans count from the text's start. */
    readonly diagnostics: readonly Diagnostic[] = [],
    /** For EXPRESSION_EXCEPTION: the .NET type, such as `System.FormatException`. */
    readonly exceptionType: string | undefined = undefined,
    /** The exception's own message, or what the budget says. */
    readonly reason: string = message,
    /** Where in the text it happened, when known. */
    readonly span: { readonly start: number; readonly end: number } | undefined = undefined,
  ) {
    super(message);
  }
}

export const expressionName = 'expression';

export const diagnosticOf = ({ code, message, start, length, hint }: ExpressionDiagnostic, source: SourceText): Diagnostic => ({
  code,
  message,
  severity: 'error',
  span: { start, end: start + length },
  ...(hint !== undefined && { hint }),
  source,
});

export function refused(text: string, found: readonly ExpressionDiagnostic[]): ExpressionError {
  const source = new SourceText(text, expressionName);
  const diagnostics = found.map((diagnostic) => diagnosticOf(diagnostic, source));
  return new ExpressionError('EXPRESSION_REFUSED', renderDiagnostics(diagnostics), diagnostics);
}

/** What an evaluation threw, as an Error that shows the place; undefined for anything that is not the expression's doing. */
export function thrown(text: string, error: unknown): ExpressionError | undefined {
  if (error instanceof BudgetExceeded) return new ExpressionError('EXPRESSION_STOPPED', error.message);
  if (!(error instanceof ClrException)) return undefined;
  const { typeName, message, range } = error;
  if (range === undefined) return new ExpressionError('EXPRESSION_EXCEPTION', `${typeName}: ${message}`, [], typeName, message);
  const source = new SourceText(text, expressionName);
  const piece = text.slice(range.start, range.end).replace(/\s+/g, ' ');
  const wasNull = typeName === 'System.NullReferenceException' ? ` '${piece}' was null.` : '';
  const shown = renderDiagnostic({ code: typeName, message: `${message}${wasNull}`, severity: 'error', span: range, source });
  return new ExpressionError('EXPRESSION_EXCEPTION', shown, [], typeName, message, range);
}

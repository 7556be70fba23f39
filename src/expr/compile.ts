/** One expression from text to function: every stage of the compiler in order. */

import { DiagnosticBag, type ExpressionDiagnostic } from '../diagnostics/diagnostic-bag.js';
import { expressionCatalog } from '../diagnostics/expression-catalog.js';
import { bindPolicyExpression } from './bind/bind-policy-expression.js';
import { type BodyUse, bodyUseOf } from './bind/body-use.js';
import type { BoundPolicyExpression } from './bind/bound-nodes.js';
import { compileClosures } from './emit/closures.js';
import { type CompiledCore, compileCore } from './emit/compile-core.js';
import { TooComplex } from './emit/verify.js';
import type { CoreProgram } from './lower/core-nodes.js';
import { lowerPolicyExpression } from './lower/lower.js';
import type { SurfaceCatalog } from './symbols/surface-catalog.js';
import { parsePolicyExpression } from './syntax/parser.js';
import { displayType } from './types/display.js';
import type { NamedTypeSymbol, TypeSymbol } from './types/type-symbol.js';

/** What the text may use: the declared types, and the type of `context`. */
export interface ExpressionEnvironment {
  readonly catalog: SurfaceCatalog;
  readonly contextType: NamedTypeSymbol;
}

/** `generated`: JavaScript through `new Function`. `closures`: for hosts that forbid code generation; slower, same results. */
export type BackEnd = 'generated' | 'closures';

export interface CompiledExpression extends CompiledCore, BodyUse {
  /** The compile-time type of `@(…)`; absent for `@{…}`, `null` for an expression without a type. */
  readonly staticType: TypeSymbol | 'null' | undefined;
}

export type CompileResult =
  | { readonly kind: 'compiled'; readonly expression: CompiledExpression }
  | { readonly kind: 'refused'; readonly diagnostics: readonly ExpressionDiagnostic[] };

/** Compiles `@(…)` or `@{…}`. Never throws for what the text says. */
export function compileText(text: string, environment: ExpressionEnvironment, backEnd: BackEnd = 'generated'): CompileResult {
  try {
    return compileStages(text, environment, backEnd);
  } catch (error) {
    if (!isStackOverflow(error) && !(error instanceof TooComplex)) throw error;
    // Chains that no cap of the parser counts (`a.b.c` by the thousand) end here.
    const { message } = expressionCatalog.CS8078;
    return { kind: 'refused', diagnostics: [{ code: 'CS8078', start: 0, length: text.length, message }] };
  }
}

const isStackOverflow = (error: unknown): boolean =>
  error instanceof RangeError && error.message.startsWith('Maximum call stack');

const backEnds: Readonly<Record<BackEnd, (program: CoreProgram) => CompiledCore>> = {
  generated: compileCore,
  closures: compileClosures,
};

function compileStages(text: string, environment: ExpressionEnvironment, backEnd: BackEnd): CompileResult {
  const analysis = analyse(text, environment);
  if (analysis.diagnostics.length > 0) return { kind: 'refused', diagnostics: analysis.diagnostics };
  const { bound } = analysis;
  const compiled = backEnds[backEnd](lowerPolicyExpression(bound, text.includes('when')));
  // The trees are not kept: what is asked of them later is asked here.
  return {
    kind: 'compiled',
    expression: { ...compiled, staticType: bound.staticType, ...(mayReadBody.test(text) ? bodyUseOf(bound) : noBodyUse) },
  };
}

/** A name may be written with escapes. */
const mayReadBody = /Body|\\[uU]/;
const noBodyUse: BodyUse = { readsRequestBody: false, readsResponseBody: false };

/** A static type as C# prints it. */
export const staticTypeName = (type: CompiledExpression['staticType']): string | undefined =>
  type === undefined || type === 'null' ? type : displayType(type);

export interface Analysis {
  readonly bound: BoundPolicyExpression;
  /** In source order; what APIM forbids first. */
  readonly diagnostics: readonly ExpressionDiagnostic[];
}

/** Everything up to binding and flow analysis. */
export function analyse(text: string, environment: ExpressionEnvironment): Analysis {
  const syntaxErrors = new DiagnosticBag(expressionCatalog);
  const syntax = parsePolicyExpression(text, syntaxErrors);
  const found = new DiagnosticBag(expressionCatalog);
  const bound = bindPolicyExpression(syntax, text, environment.catalog, environment.contextType, found);
  return {
    bound,
    diagnostics: inOrder([...syntaxErrors.all, ...found.all].map((diagnostic) => insideText(diagnostic, text.length))),
  };
}

const isForbidden = (diagnostic: ExpressionDiagnostic) => diagnostic.code.startsWith('APIM');
const isMissing = (diagnostic: ExpressionDiagnostic) => diagnostic.code.startsWith('APE');

/** What is found in the wrapping behind the text counts as one past its end. */
const insideText = (diagnostic: ExpressionDiagnostic, end: number): ExpressionDiagnostic =>
  diagnostic.start > end ? { ...diagnostic, start: end } : diagnostic;

/** By start; syntax errors, which come first, before others at the same place; what APIM forbids before everything, since it decides. */
function inOrder(all: readonly ExpressionDiagnostic[]): readonly ExpressionDiagnostic[] {
  // What the engine lacks matters only where nothing else is wrong.
  const relevant = all.every(isMissing) ? all : all.filter((diagnostic) => !isMissing(diagnostic));
  return relevant.toSorted((a, b) => Number(isForbidden(b)) - Number(isForbidden(a)) || a.start - b.start);
}

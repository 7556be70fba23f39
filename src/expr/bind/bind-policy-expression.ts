/** Binding of a whole policy expression: a method that takes `context` and returns an object. */
import type { DiagnosticBag } from '../../diagnostics/diagnostic-bag.js';
import type { expressionCatalog } from '../../diagnostics/expression-catalog.js';
import { FlowAnalysis } from '../flow/flow-analysis.js';
import type { SurfaceCatalog } from '../symbols/surface-catalog.js';
import type { ExpressionSyntax, PolicyExpressionSyntax } from '../syntax/nodes.js';
import type { NamedTypeSymbol } from '../types/type-symbol.js';
import { types } from '../types/universe.js';
import { bindExpression, parenthesized } from './bind-expression.js';
import { yields } from './bind-local-function.js';
import { bindStatements } from './bind-statements.js';
import { bindAttributeName, bindType } from './bind-types.js';
import { Binder, type FunctionContext } from './binder.js';
import type { BoundBlock, BoundPolicyExpression, BoundStatement, SourceSpan } from './bound-nodes.js';
import { convert } from './convert.js';
import { announceLocals } from './declarations.js';
import type { Operand } from './operands.js';
import { Scope } from './scope.js';

/** The type that `@(…)` has before it becomes an object; `default` takes that of the result. */
const typeOfResult = (b: Binder, operand: Operand): BoundPolicyExpression['staticType'] =>
  operand.kind === 'pendingDefault' ? types.object : (b.naturalType(operand) ?? 'null');

export function bindPolicyExpression(
  syntax: PolicyExpressionSyntax,
  text: string,
  catalog: SurfaceCatalog,
  contextType: NamedTypeSymbol,
  diagnostics: DiagnosticBag<typeof expressionCatalog>,
): BoundPolicyExpression {
  const scope = new Scope(undefined, true);
  const isIterator = yields(syntax.statements);
  const context: FunctionContext = {
    kind: 'policy',
    returnType: types.object,
    returnsByRef: false,
    returns: [],
    iteratorElementType: undefined,
    yields: isIterator,
  };
  const b = new Binder(catalog, diagnostics, text, contextType, scope, context, syntax.faults);
  const whole: SourceSpan = { start: syntax.start, end: syntax.end };
  const statements: BoundStatement[] = [];
  let staticType: BoundPolicyExpression['staticType'];
  // What a stray `)` made statements of is in the same block: its names are known to the expression.
  announceLocals(b, scope, syntax.statements);
  scope.declaresInto = scope;
  if (syntax.expression !== undefined) {
    const { statement, operand } = returned(b, syntax.expression);
    statements.push(statement);
    staticType = operand === undefined ? undefined : typeOfResult(b, operand);
  }
  statements.push(...bindStatements(b, syntax.statements));
  // Outside of the method, none of its names mean anything.
  b.within(new Scope(undefined), () => {
    for (const type of syntax.strayTypes) bindType(b, type);
    for (const name of syntax.attributes) bindAttributeName(b, name);
  });
  const body: BoundBlock = { kind: 'block', syntax: whole, locals: scope.locals, statements };
  // The method's name stands before the text: Roslyn's place for what concerns the whole of it.
  const wholeMethod: SourceSpan = { start: 0, end: 4 };
  if (isIterator) {
    b.error('CS1624', wholeMethod, 'The expression', 'object');
    for (const { keyword } of context.returns) b.error('CS1622', keyword);
  }
  const flow = new FlowAnalysis({
    useBeforeAssignment: (name, at, kind) => b.error(useCodes[kind], at, name),
    outNotAssigned: (name, at) => b.error('CS0177', at, name),
    fallThrough: (label, isLast) => b.error(isLast ? 'CS8070' : 'CS0163', label),
  });
  const endReachable = flow.endOf(body);
  if (endReachable && !isIterator) b.error('CS0161', wholeMethod, 'the expression');
  return { body, staticType };
}

const useCodes = { variable: 'CS0165', out: 'CS0269', field: 'CS0170' } as const;

/** `@(e)` is `return (e);`. */
function returned(b: Binder, syntax: ExpressionSyntax): { statement: BoundStatement; operand: Operand | undefined } {
  const operand = parenthesized(b, bindExpression(b, syntax));
  const expression = convert(b, operand, types.object);
  return { statement: { kind: 'return', syntax, expression, isRef: false }, operand };
}

/** `while`, `do`, `for` and `foreach` (C# spec 13.9). */
import { lookupMembers } from '../symbols/members.js';
import { LabelSymbol, type MethodSymbol } from '../symbols/symbols.js';
import type {
  DoStatementSyntax,
  ExpressionSyntax,
  ForEachStatementSyntax,
  ForEachVariableStatementSyntax,
  ForStatementSyntax,
  StatementSyntax,
  WhileStatementSyntax,
} from '../syntax/nodes.js';
import { shortTypeName } from '../types/display.js';
import { allInterfacesOf, interfacesAndSelf, sameType } from '../types/relations.js';
import { errorType, type TypeSymbol } from '../types/type-symbol.js';
import { generics, types } from '../types/universe.js';
import { bindTarget, deconstruct } from './bind-deconstruction.js';
import { bindExpression } from './bind-expression.js';
import { asReceiver, callOf } from './bind-invocation.js';
import { reportAwait } from './bind-later.js';
import { isVar } from './bind-out-variables.js';
import { bindEmbedded, bindVariables } from './bind-statements.js';
import { bindType, checkInferredType } from './bind-types.js';
import { type Binder, placeholder } from './binder.js';
import type { BoundExpression, BoundStatement, ForEachInfo, SourceSpan } from './bound-nodes.js';
import { explicitConversion } from './conversions.js';
import { applyConversion, asValue, convert, operandName } from './convert.js';
import { announceVariables, childScope, declareLocal, isStatementExpression } from './declarations.js';
import { bad, isBad, isPending, isUnknown, type Operand } from './operands.js';

/** The body of a loop, with its `break` and `continue`. */
function loopBody(
  b: Binder,
  statement: StatementSyntax,
): { body: BoundStatement; breakLabel: LabelSymbol; continueLabel: LabelSymbol } {
  const labels = { breakLabel: new LabelSymbol('break'), continueLabel: new LabelSymbol('continue') };
  const saved = b.loop;
  b.loop = { ...labels, function: b.function, finallyDepth: b.finallyDepth };
  try {
    return { body: bindEmbedded(b, statement), ...labels };
  } finally {
    b.loop = saved;
  }
}

export function bindWhile(b: Binder, syntax: WhileStatementSyntax): BoundStatement {
  const scope = childScope(b);
  return b.within(scope, () => {
    const condition = convert(b, bindExpression(b, syntax.condition), types.bool);
    return { kind: 'while', syntax, locals: scope.locals, condition, ...loopBody(b, syntax.statement) };
  });
}

export function bindDo(b: Binder, syntax: DoStatementSyntax): BoundStatement {
  const scope = childScope(b);
  return b.within(scope, () => {
    const loop = loopBody(b, syntax.statement);
    const condition = convert(b, bindExpression(b, syntax.condition), types.bool);
    return { kind: 'do', syntax, locals: scope.locals, condition, ...loop };
  });
}

export function bindFor(b: Binder, syntax: ForStatementSyntax): BoundStatement {
  const scope = childScope(b);
  return b.within(scope, () => {
    if (syntax.declaration !== undefined) announceVariables(b, scope, syntax.declaration);
    const initializers =
      syntax.declaration === undefined
        ? syntax.initializers.map((expression) => statementOf(b, expression))
        : bindVariables(b, syntax.declaration, 'variable', syntax.declaration.type);
    const inner = childScope(b);
    return b.within(inner, () => {
      const condition = syntax.condition === undefined ? undefined : convert(b, bindExpression(b, syntax.condition), types.bool);
      const incrementors = syntax.incrementors.map((expression) => statementOf(b, expression));
      return {
        kind: 'for',
        syntax,
        locals: scope.locals,
        initializers,
        conditionLocals: inner.locals,
        condition,
        incrementors,
        ...loopBody(b, syntax.statement),
      };
    });
  });
}

function statementOf(b: Binder, syntax: ExpressionSyntax): BoundStatement {
  b.statementExpression = syntax;
  const operand = bindExpression(b, syntax);
  if (isStatementExpression(syntax))
    return { kind: 'expressionStatement', syntax, expression: isPending(operand) ? asValue(b, operand) : operand };
  if (!b.hasSyntaxError(syntax)) b.error('CS0201', syntax);
  return { kind: 'expressionStatement', syntax, expression: bad(syntax, operand) };
}

// foreach

interface Collection {
  readonly value: BoundExpression;
  readonly info: ForEachInfo;
}

function bindCollection(b: Binder, syntax: ForEachStatementSyntax | ForEachVariableStatementSyntax): Collection {
  const operand = bindExpression(b, syntax.expression);
  const failed = (value: Operand): Collection => ({
    value: bad(syntax.expression, value),
    info: { mode: 'sequence', elementType: errorType },
  });
  if (!isBad(operand)) {
    if (operand.kind === 'pendingNull') {
      b.error('CS0186', syntax.expression);
      return failed(operand);
    }
    if (operand.kind === 'pendingLambda' || operand.kind === 'pendingMethodGroup') {
      b.error('CS0446', syntax.expression, operandName(b, operand));
      return failed(operand);
    }
  }
  const value = asValue(b, operand);
  if (isUnknown(value)) return failed(value);
  const info = forEachInfo(b, value, syntax.expression);
  if (info === undefined) {
    b.error('CS1579', syntax.expression, shortTypeName(value.type), 'GetEnumerator');
    return failed(value);
  }
  return {
    value: info.mode === 'sequence' || info.mode === 'nonGeneric' ? asReceiver(value, sequenceTarget(info)) : value,
    info,
  };
}

const sequenceTarget = (info: ForEachInfo): TypeSymbol =>
  info.mode === 'nonGeneric' ? types.iEnumerable : generics.iEnumerable(info.elementType);

/** How a collection is enumerated (13.9.5.2): arrays and strings directly, then the pattern, then the interfaces. */
function forEachInfo(b: Binder, value: BoundExpression, at: SourceSpan): ForEachInfo | undefined {
  const { type } = value;
  if (type.kind === 'array') return { mode: 'array', elementType: type.elementType };
  if (type === types.string) return { mode: 'string', elementType: types.char };
  const getEnumerator = lookupMembers(b.catalog, type, 'GetEnumerator').find(
    (member): member is MethodSymbol => member.kind === 'method' && member.parameters.length === 0 && !member.isStatic,
  );
  if (getEnumerator !== undefined) {
    const enumeratorType = getEnumerator.returnType;
    if (enumeratorType.kind === 'named' && enumeratorType.definition === generics.iEnumerator.definition)
      return { mode: 'sequence', elementType: enumeratorType.typeArguments[0]! };
    if (enumeratorType === types.iEnumerator) return { mode: 'nonGeneric', elementType: types.object };
    const pattern = patternInfo(b, value, getEnumerator, enumeratorType, at);
    if (pattern !== undefined) return pattern;
  }
  return sequenceOf(type);
}

/** The one `IEnumerable<T>` a type has, or the non-generic one. */
function sequenceOf(type: TypeSymbol): ForEachInfo | undefined {
  const generic = interfacesAndSelf(type).filter((candidate) => candidate.definition === generics.iEnumerable.definition);
  const first = generic[0];
  if (first !== undefined)
    return generic.every((other) => sameType(other, first))
      ? { mode: 'sequence', elementType: first.typeArguments[0]! }
      : undefined;
  const has = type === types.iEnumerable || allInterfacesOf(type).includes(types.iEnumerable);
  return has ? { mode: 'nonGeneric', elementType: types.object } : undefined;
}

function patternInfo(
  b: Binder,
  value: BoundExpression,
  getEnumerator: MethodSymbol,
  enumeratorType: TypeSymbol,
  at: SourceSpan,
): ForEachInfo | undefined {
  const moveNext = lookupMembers(b.catalog, enumeratorType, 'MoveNext').find(
    (member): member is MethodSymbol => member.kind === 'method' && member.parameters.length === 0,
  );
  const current = lookupMembers(b.catalog, enumeratorType, 'Current')[0];
  if (moveNext === undefined || current?.kind !== 'property') return sequenceOf(value.type);
  // Where the members are there but do not run, the interface does the same.
  if (
    getEnumerator.implementation?.run === undefined ||
    moveNext.implementation?.run === undefined ||
    current.getter?.run === undefined
  )
    return sequenceOf(value.type);
  const enumerator = placeholder(at, enumeratorType);
  const dispose = lookupMembers(b.catalog, enumeratorType, 'Dispose').find(
    (member): member is MethodSymbol => member.kind === 'method' && member.parameters.length === 0,
  );
  return {
    mode: 'pattern',
    elementType: current.type,
    getEnumerator: callOf(b, at, value, getEnumerator, []),
    enumerator,
    moveNext: callOf(b, at, enumerator, moveNext, []),
    current: { kind: 'propertyAccess', syntax: at, type: current.type, receiver: enumerator, property: current },
    dispose: dispose?.implementation?.run === undefined ? undefined : callOf(b, at, enumerator, dispose, []),
  };
}

export function bindForEach(b: Binder, syntax: ForEachStatementSyntax): BoundStatement {
  if (syntax.awaitToken !== undefined) reportAwait(b, syntax.awaitToken);
  const { value: collection, info } = bindCollection(b, syntax);
  const scope = childScope(b);
  return b.within(scope, () => {
    const isRef = syntax.type.kind === 'RefType';
    const typeSyntax = syntax.type.kind === 'RefType' ? syntax.type.type : syntax.type;
    const element = placeholder(syntax.expression, info.elementType);
    const type = isVar(typeSyntax) ? element.type : bindType(b, typeSyntax);
    if (isVar(typeSyntax)) checkInferredType(b, type, typeSyntax);
    const local = declareLocal(b, syntax.identifier, type, 'foreach');
    if (isRef) b.error('CS8370', syntax.type, 'ref foreach iteration variables', '7.3');
    const value = iterationValue(b, element, type, syntax);
    const loop = loopBody(b, syntax.statement);
    return { kind: 'forEach', syntax, info, collection, element, variable: { local, value }, deconstruction: undefined, ...loop };
  });
}

/** Each element is converted explicitly to the variable's type; what cannot be is CS0030 at `foreach`. */
function iterationValue(
  b: Binder,
  element: ReturnType<typeof placeholder>,
  type: TypeSymbol,
  syntax: ForEachStatementSyntax,
): BoundExpression {
  if (type.kind === 'error' || element.type.kind === 'error') return bad(syntax.expression);
  const conversion = explicitConversion(b, element, type);
  if (conversion === undefined) {
    b.error('CS0030', syntax.forEachToken, shortTypeName(element.type), shortTypeName(type));
    return bad(syntax.expression);
  }
  return applyConversion(b, element, type, conversion);
}

export function bindForEachVariable(b: Binder, syntax: ForEachVariableStatementSyntax): BoundStatement {
  if (syntax.awaitToken !== undefined) reportAwait(b, syntax.awaitToken);
  const { value: collection, info } = bindCollection(b, syntax);
  const scope = childScope(b);
  return b.within(scope, () => {
    const element = placeholder(syntax.expression, info.elementType);
    const { variable } = syntax;
    const isDeclaration = variable.kind === 'TupleExpression' || variable.kind === 'DeclarationExpression';
    const source = info.elementType.kind === 'error' ? bad(syntax.expression) : element;
    const expression = isDeclaration ? deconstruct(b, variable, bindTarget(b, variable), source) : bad(variable);
    const locals = [...scope.locals];
    const loop = loopBody(b, syntax.statement);
    const deconstruction = { locals, expression };
    return { kind: 'forEach', syntax, info, collection, element, variable: undefined, deconstruction, ...loop };
  });
}

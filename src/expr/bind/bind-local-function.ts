/** Local functions (C# spec 13.6.4): known in their whole block, bound where they stand. */
import { LocalFunctionSymbol, ParameterSymbol, type RefKind } from '../symbols/symbols.js';
import type {
  ExpressionSyntax,
  LocalFunctionStatementSyntax,
  ParameterSyntax,
  StatementSyntax,
  TypeSyntax,
} from '../syntax/nodes.js';
import { shortTypeName } from '../types/display.js';
import { isNullableType, isReferenceType } from '../types/relations.js';
import { errorType, TypeParameterSymbol, type TypeSymbol } from '../types/type-symbol.js';
import { generics, types } from '../types/universe.js';
import { bindExpression, bindThrowable } from './bind-expression.js';
import { bindFunctionBlock, endIsReachable } from './bind-statements.js';
import { bindType } from './bind-types.js';
import type { Binder, FunctionContext } from './binder.js';
import type { BoundBlock, BoundLocalFunction, BoundStatement, SourceSpan } from './bound-nodes.js';
import { asValue, convert } from './convert.js';
import { checkName, checkParameters, declareParameters, isStatementExpression } from './declarations.js';
import { isBad, isPending } from './operands.js';
import { Scope } from './scope.js';

const declared = new WeakMap<LocalFunctionStatementSyntax, { readonly symbol: LocalFunctionSymbol; readonly scope: Scope }>();

/** Declares the functions of a block, which may have labels, before its statements are bound. */
export function noteLocalFunctions(b: Binder, statements: readonly StatementSyntax[]): void {
  for (let statement of statements) {
    while (statement.kind === 'LabeledStatement') statement = statement.statement;
    if (statement.kind === 'LocalFunctionStatement') declareFunction(b, statement);
  }
}

function declareFunction(b: Binder, syntax: LocalFunctionStatementSyntax): void {
  const scope = new Scope(b.scope, true);
  const typeParameters = syntax.typeParameters.map((p, i) => new TypeParameterSymbol(p.name, i, 'none', true));
  syntax.typeParameters.forEach((p, i) => {
    if (scope.typeParameters.has(p.name)) {
      b.error('CS0692', p, p.name);
      scope.ambiguous.add(p.name);
    } else scope.typeParameters.set(p.name, typeParameters[i]!);
    checkName(b, b.scope, p.name, p, 'typeParameter', undefined);
  });
  const symbol = b.within(scope, () => {
    applyConstraints(b, syntax, typeParameters);
    const isRef = syntax.returnType.kind === 'RefType';
    const returnSyntax = syntax.returnType.kind === 'RefType' ? syntax.returnType.type : syntax.returnType;
    const returnType =
      returnSyntax.kind === 'PredefinedType' && returnSyntax.keyword === 'void' ? types.void : returnTypeOf(b, returnSyntax);
    const parameters = syntax.parameters.map((parameter, i) => parameterOf(b, parameter, i, syntax));
    checkOptional(b, syntax.parameters);
    return new LocalFunctionSymbol(
      syntax.identifier.name,
      typeParameters,
      parameters,
      returnType,
      syntax.identifier.start,
      isRef,
    );
  });
  for (const modifier of syntax.modifiers) if (modifier.text === 'async') b.error('APIM0006', modifier);
  declared.set(syntax, { symbol, scope });
  b.scope.add(syntax.identifier.name, symbol);
  checkName(b, b.scope, syntax.identifier.name, syntax.identifier, 'method', symbol);
}

function returnTypeOf(b: Binder, returnSyntax: TypeSyntax): TypeSymbol {
  if (returnSyntax.kind === 'IdentifierName' && returnSyntax.identifier.text === 'var') {
    b.error('CS0825', returnSyntax);
    return errorType;
  }
  return bindType(b, returnSyntax);
}

function applyConstraints(b: Binder, syntax: LocalFunctionStatementSyntax, typeParameters: readonly TypeParameterSymbol[]): void {
  for (const clause of syntax.constraintClauses) {
    const parameter = typeParameters.find((p) => p.name === clause.name.name);
    if (parameter === undefined) {
      b.error('CS0699', clause.name, syntax.identifier.name, clause.name.name);
      continue;
    }
    const constraintTypes: TypeSymbol[] = [];
    for (const constraint of clause.constraints) {
      if (constraint === 'class') parameter.hasReferenceConstraint = true;
      else if (constraint === 'struct') parameter.hasValueConstraint = true;
      else if (constraint === 'unmanaged') parameter.hasValueConstraint = parameter.isUnmanaged = true;
      else if (constraint === 'new') parameter.hasConstructorConstraint = true;
      else constraintTypes.push(bindType(b, constraint));
    }
    parameter.constraintTypes = constraintTypes.filter((type) => type.kind !== 'error');
  }
}

function parameterOf(b: Binder, syntax: ParameterSyntax, index: number, owner: LocalFunctionStatementSyntax): ParameterSymbol {
  const modifiers = syntax.modifiers.map((modifier) => modifier.text);
  const refKind = (['ref', 'out', 'in'] as const).find((kind) => modifiers.includes(kind)) ?? ('none' as RefKind);
  const isParams = modifiers.includes('params');
  const type = syntax.type === undefined ? errorType : bindType(b, syntax.type);
  const modifierThis = syntax.modifiers.find((modifier) => modifier.text === 'this');
  if (modifierThis !== undefined && index === 0) b.error('CS1106', owner.identifier);
  else if (modifierThis !== undefined) b.error('CS1100', modifierThis, owner.identifier.name);
  if (isParams) {
    if (index !== owner.parameters.length - 1) b.error('CS0231', syntax);
    else if (type.kind !== 'error' && (type.kind !== 'array' || type.rank !== 1)) b.error('CS0225', syntax.modifiers[0]!);
  }
  return new ParameterSymbol(syntax.identifier.name, type, refKind, isParams, defaultOf(b, syntax, type));
}

function defaultOf(b: Binder, syntax: ParameterSyntax, type: TypeSymbol): { readonly value: unknown } | undefined {
  if (syntax.defaultValue === undefined) return undefined;
  const operand = bindExpression(b, syntax.defaultValue);
  if (type.kind === 'error') return { value: null };
  const name = shortTypeName(type);
  if (operand.kind === 'pendingNull') {
    if (isReferenceType(type) || isNullableType(type)) return { value: null };
    b.error('CS1750', syntax.identifier, '<null>', name);
    return { value: null };
  }
  const { result: value, reported } = b.trial(() => convert(b, operand, type));
  if (reported.length > 0 && !isBad(operand)) {
    b.error('CS1750', syntax.identifier, b.typeName(operand), name);
    return { value: null };
  }
  if (value.constant !== undefined) return value.constant;
  if (value.kind === 'default') return { value: null };
  const inner = value.kind === 'conversion' ? value.operand.constant : undefined;
  if (inner !== undefined) return inner;
  if (!isBad(value)) b.error('CS1736', syntax.defaultValue, syntax.identifier.name);
  return { value: null };
}

function checkOptional(b: Binder, parameters: readonly ParameterSyntax[]): void {
  let optional = false;
  for (const parameter of parameters) {
    if (parameter.defaultValue !== undefined) optional = true;
    else if (optional && !parameter.modifiers.some((modifier) => modifier.text === 'params'))
      b.error('CS1737', { start: parameter.end, end: parameter.end + 1 });
  }
}

/** `T` of `IEnumerable<T>` and its like, where `yield` makes the function an iterator. */
function iteratorElement(type: TypeSymbol): TypeSymbol | undefined {
  if (type.kind !== 'named') return undefined;
  if (type.definition === generics.iEnumerable.definition || type.definition === generics.iEnumerator.definition)
    return type.typeArguments[0];
  return type === types.iEnumerable || type === types.iEnumerator ? types.object : undefined;
}

export function bindLocalFunction(b: Binder, syntax: LocalFunctionStatementSyntax): BoundStatement {
  const { symbol, scope } = declared.get(syntax)!;
  const { body } = syntax;
  if (body === undefined) {
    b.error('CS8112', syntax.identifier, syntax.identifier.name);
    return { kind: 'empty', syntax };
  }
  const containsYield = body.kind === 'Block' && yields(body.statements);
  const context: FunctionContext = {
    kind: 'localFunction',
    returnType: symbol.returnType,
    returnsByRef: symbol.returnsByRef,
    returns: [],
    iteratorElementType: containsYield ? iteratorElement(symbol.returnType) : undefined,
    yields: containsYield,
  };
  const block = b.withinFunction(context, scope, () => {
    checkParameters(b, scope, syntax.parameters, false);
    declareParameters(b, syntax.parameters, symbol.parameters);
    return body.kind === 'Block' ? bindFunctionBlock(b, body) : expressionBody(b, symbol, body);
  });
  if (containsYield) checkIterator(b, syntax, symbol, context);
  else if (body.kind === 'Block' && !isVoid(symbol.returnType) && symbol.returnType.kind !== 'error' && endIsReachable(block))
    b.error('CS0161', syntax.identifier, `'${symbol.name}'`);
  const bound: BoundLocalFunction = {
    kind: 'localFunction',
    syntax,
    symbol,
    identifier: syntax.identifier,
    body: block,
    iteratorElementType: context.iteratorElementType,
  };
  return bound;
}

const isVoid = (type: TypeSymbol): boolean => type.kind === 'named' && type.special === 'void';

function checkIterator(
  b: Binder,
  syntax: LocalFunctionStatementSyntax,
  symbol: LocalFunctionSymbol,
  context: FunctionContext,
): void {
  if (context.iteratorElementType === undefined && symbol.returnType.kind !== 'error')
    b.error('CS1624', syntax.identifier, `'${symbol.name}'`, shortTypeName(symbol.returnType));
  for (const parameter of symbol.parameters)
    if (parameter.refKind !== 'none') b.error('CS1623', syntax.parameters[symbol.parameters.indexOf(parameter)]!.identifier);
  for (const occurrence of context.returns) b.error('CS1622', occurrence.keyword);
}

function expressionBody(b: Binder, symbol: LocalFunctionSymbol, body: ExpressionSyntax): BoundBlock {
  const isRef = body.kind === 'RefExpression';
  const operand = bindThrowable(b, body.kind === 'RefExpression' ? body.expression : body);
  const at: SourceSpan = body;
  if (isVoid(symbol.returnType)) {
    if (!isStatementExpression(body) && operand.kind !== 'pendingThrow') b.error('CS0201', at);
    const expression =
      operand.kind === 'pendingThrow' ? convert(b, operand, types.object) : isPending(operand) ? asValue(b, operand) : operand;
    return {
      kind: 'block',
      syntax: at,
      locals: b.scope.locals,
      statements: [{ kind: 'expressionStatement', syntax: at, expression }],
    };
  }
  if (symbol.returnsByRef && !isRef) b.error('CS8150', at);
  const expression = symbol.returnsByRef && !isPending(operand) ? operand : convert(b, operand, symbol.returnType);
  return { kind: 'block', syntax: at, locals: b.scope.locals, statements: [{ kind: 'return', syntax: at, expression, isRef }] };
}

/** Whether a body has `yield` of its own, not counting nested functions. */
export function yields(statements: readonly StatementSyntax[]): boolean {
  return statements.some(statementYields);
}

function statementYields(statement: StatementSyntax): boolean {
  switch (statement.kind) {
    case 'YieldStatement':
      return true;
    case 'Block':
      return yields(statement.statements);
    case 'IfStatement':
      return (
        statementYields(statement.statement) ||
        (statement.elseStatement !== undefined && statementYields(statement.elseStatement))
      );
    case 'ForStatement':
    case 'ForEachStatement':
    case 'ForEachVariableStatement':
    case 'WhileStatement':
    case 'DoStatement':
    case 'UsingStatement':
    case 'LockStatement':
    case 'FixedStatement':
    case 'LabeledStatement':
      return statementYields(statement.statement);
    case 'CheckedStatement':
    case 'UnsafeStatement':
      return yields(statement.block.statements);
    case 'SwitchStatement':
      return statement.sections.some((section) => yields(section.statements));
    case 'TryStatement':
      return (
        yields(statement.block.statements) ||
        statement.catches.some((clause) => yields(clause.block.statements)) ||
        (statement.finallyBlock !== undefined && yields(statement.finallyBlock.statements))
      );
    default:
      return false;
  }
}

/** Declaring locals: C# 7.3's rules on names (C# spec 7.3; CS0128, CS0136). */
import { type LocalKind, LocalSymbol, type ParameterSymbol } from '../symbols/symbols.js';
import type { BlockSyntax, ExpressionSyntax, IdentifierToken, ParameterSyntax, StatementSyntax } from '../syntax/nodes.js';
import type { TypeSymbol } from '../types/type-symbol.js';
import type { Binder } from './binder.js';
import type { SourceSpan } from './bound-nodes.js';
import { Scope, type ScopeSymbol } from './scope.js';

/** Reports a name that its scope or an enclosing one has already. */
export function checkName(b: Binder, scope: Scope, name: string, at: SourceSpan, isParameter = false): boolean {
  if (name === '' || name === '_') return true;
  const own = scope.own(name);
  if (own !== undefined) {
    if (own.kind === 'rangeVariable') b.error('CS1930', at, name);
    else if (isParameter) b.error('CS0100', at, name);
    else if (own.kind === 'parameter') b.error('CS0136', at, name);
    else b.error('CS0128', at, name);
    return false;
  }
  if (name === 'context' && b.isReserved(name)) {
    b.error('CS0136', at, name);
    return false;
  }
  for (let outer = scope.parent; outer !== undefined; outer = outer.parent) {
    const found = outer.own(name);
    if (found === undefined && !outer.upcoming.has(name)) continue;
    b.error(found?.kind === 'rangeVariable' ? 'CS1931' : 'CS0136', at, name);
    return false;
  }
  return true;
}

export function declare(b: Binder, scope: Scope, name: string, at: SourceSpan, symbol: ScopeSymbol): void {
  if (checkName(b, scope, name, at)) scope.add(name, symbol);
  else if (symbol.kind === 'local') scope.locals.push(symbol);
}

export function declareLocal(
  b: Binder,
  identifier: IdentifierToken,
  type: TypeSymbol,
  localKind: LocalKind,
  options: { readonly isRef?: boolean; readonly scope?: Scope } = {},
): LocalSymbol {
  const local = new LocalSymbol(identifier.name, type, localKind, options.isRef ?? false, identifier.start);
  const scope = options.scope ?? b.scope;
  declare(b, scope.declaresInto ?? scope, identifier.name, identifier, local);
  return local;
}

export function declareParameters(b: Binder, syntaxes: readonly ParameterSyntax[], parameters: readonly ParameterSymbol[]): void {
  syntaxes.forEach((syntax, i) => {
    const { name } = syntax.identifier;
    const parameter = parameters[i];
    if (parameter === undefined || name === '') return;
    if (name === '_' && b.scope.own('_') !== undefined) b.error('CS8370', syntax.identifier, 'lambda discard parameters', '9.0');
    if (checkName(b, b.scope, name, syntax.identifier, true)) b.scope.add(name, parameter);
  });
}

/** Notes the names that a block's statements will declare, so that earlier uses and nested names are judged rightly. */
export function noteUpcoming(scope: Scope, statements: readonly StatementSyntax[]): void {
  for (const statement of statements) {
    if (statement.kind === 'LocalDeclarationStatement') {
      for (const variable of statement.declaration.variables) noteName(scope, variable.identifier);
    } else if (statement.kind === 'LabeledStatement') noteUpcoming(scope, [statement.statement]);
  }
}

function noteName(scope: Scope, identifier: IdentifierToken): void {
  if (identifier.name !== '' && !scope.upcoming.has(identifier.name)) scope.upcoming.set(identifier.name, identifier.start);
}

/** Statement expressions (C# spec 13.7): what may stand alone. */
export function isStatementExpression(syntax: ExpressionSyntax | BlockSyntax): boolean {
  switch (syntax.kind) {
    case 'InvocationExpression':
    case 'AssignmentExpression':
    case 'ObjectCreationExpression':
    case 'ImplicitObjectCreationExpression':
    case 'AwaitExpression':
      return true;
    case 'PrefixUnaryExpression':
    case 'PostfixUnaryExpression':
      return syntax.operator.kind === '++' || syntax.operator.kind === '--';
    case 'ConditionalAccessExpression':
      return isStatementExpression(innermost(syntax.whenNotNull));
    default:
      return false;
  }
}

const innermost = (syntax: ExpressionSyntax): ExpressionSyntax =>
  syntax.kind === 'ConditionalAccessExpression' ? innermost(syntax.whenNotNull) : syntax;

export const childScope = (b: Binder): Scope => new Scope(b.scope);

/** Declaring locals: C# 7.3's rules on names (C# spec 7.3; CS0128, CS0136). */
import { type LocalKind, LocalSymbol, type ParameterSymbol } from '../symbols/symbols.js';
import type {
  BlockSyntax,
  ExpressionSyntax,
  IdentifierToken,
  ParameterSyntax,
  StatementSyntax,
  VariableDeclarationSyntax,
} from '../syntax/nodes.js';
import type { TypeSymbol } from '../types/type-symbol.js';
import type { Binder } from './binder.js';
import type { SourceSpan } from './bound-nodes.js';
import { findExpressionVariables } from './expression-variables.js';
import { Scope, type ScopeSymbol } from './scope.js';

type DeclaredKind = ScopeSymbol['kind'] | 'typeParameter';

/**
 * Reports a name that an enclosing scope, or an earlier declaration of its own scope, has already. `symbol` is what was
 * declared, where it is in its scope's table already.
 */
export function checkName(
  b: Binder,
  scope: Scope,
  name: string,
  at: SourceSpan,
  kind: DeclaredKind,
  symbol: ScopeSymbol | undefined,
): void {
  if (name === '') return;
  const conflict = kind === 'rangeVariable' ? 'CS1931' : 'CS0136';
  for (let current: Scope | undefined = scope; current !== undefined; current = current.parent) {
    if (kind === 'local' && current.typeParameters.has(name)) {
      b.error('CS0412', at, name);
      return;
    }
    const existing = current.own(name);
    if (existing === undefined || existing === symbol) continue;
    const isDuplicate =
      current === scope && kind !== 'rangeVariable' && existing.kind !== 'parameter' && at.start >= existing.declaredAt;
    b.error(isDuplicate ? 'CS0128' : conflict, at, name);
    return;
  }
  if (name === 'context') b.error(conflict, at, name);
}

/** Declares a local, or completes the one that its block announced. */
export function declareLocal(
  b: Binder,
  identifier: IdentifierToken,
  type: TypeSymbol,
  localKind: LocalKind,
  isRef = false,
): LocalSymbol {
  const scope = b.scope.declaresInto ?? b.scope;
  let local = scope.announced(identifier);
  if (local === undefined) {
    local = new LocalSymbol(identifier.name, type, localKind, isRef, identifier.start);
    scope.add(identifier.name, local);
  } else local.type = type;
  checkName(b, scope, identifier.name, identifier, 'local', local);
  return local;
}

/** Reports what is wrong with the names of parameters; `isLambda`: two `_` the parser has refused. */
export function checkParameters(b: Binder, scope: Scope, syntaxes: readonly ParameterSyntax[], isLambda: boolean): void {
  const seen = new Set<string>();
  for (const { identifier } of syntaxes) {
    const { name } = identifier;
    if (name === '') continue;
    if (!seen.has(name)) checkName(b, scope, name, identifier, 'parameter', undefined);
    else if (name !== '_' || !isLambda) b.error('CS0100', identifier, name);
    seen.add(name);
  }
}

/** Makes parameters known in the current scope; one name for two is ambiguous. */
export function declareParameters(b: Binder, syntaxes: readonly ParameterSyntax[], parameters: readonly ParameterSymbol[]): void {
  const { scope } = b;
  syntaxes.forEach(({ identifier: { name } }, i) => {
    const parameter = parameters[i];
    if (parameter === undefined || name === '') return;
    if (scope.own(name) !== undefined) scope.ambiguous.add(name);
    scope.add(name, parameter);
  });
}

/** Makes the locals of a block known from its start, so that earlier uses and nested names are judged rightly. */
export function announceLocals(b: Binder, scope: Scope, statements: readonly StatementSyntax[]): void {
  for (const statement of statements) {
    if (statement.kind === 'LabeledStatement') announceLocals(b, scope, [statement.statement]);
    else if (statement.kind === 'LocalDeclarationStatement')
      announceVariables(b, scope, statement.declaration, statement.isConst ? 'constant' : 'variable');
    if (b.mayDeclareInExpressions)
      findExpressionVariables(statement, (identifier) => announce(b, scope, identifier, 'out', false));
  }
}

export function announceVariables(
  b: Binder,
  scope: Scope,
  { type, variables }: VariableDeclarationSyntax,
  localKind: LocalKind = 'variable',
): void {
  for (const { identifier } of variables) announce(b, scope, identifier, localKind, type.kind === 'RefType');
}

function announce(b: Binder, scope: Scope, identifier: IdentifierToken, localKind: LocalKind, isRef: boolean): void {
  if (identifier.name !== '')
    scope.announce(identifier, new LocalSymbol(identifier.name, b.undeterminedType, localKind, isRef, identifier.start));
}

/** Statement expressions (C# spec 13.7): what may stand alone. */
export function isStatementExpression(syntax: ExpressionSyntax | BlockSyntax): boolean {
  switch (syntax.kind) {
    case 'InvocationExpression':
    case 'AssignmentExpression':
    case 'ObjectCreationExpression':
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

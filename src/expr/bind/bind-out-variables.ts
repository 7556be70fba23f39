/** `out var x`, `out int x`, `out _` (C# spec 12.17). */
import type { DeclarationExpressionSyntax, ExpressionSyntax, VariableDesignationSyntax } from '../syntax/nodes.js';
import { shortTypeName } from '../types/display.js';
import type { TypeSymbol } from '../types/type-symbol.js';
import { bindExpression } from './bind-expression.js';
import { bindType, checkInferredType } from './bind-types.js';
import type { Binder } from './binder.js';
import type { BoundExpression } from './bound-nodes.js';
import { declareLocal } from './declarations.js';
import type { Operand, PendingOutVariable } from './operands.js';

/** True when the type is written `var` and no type of that name is in scope. */
export const isVar = (syntax: { readonly kind: string }): boolean =>
  syntax.kind === 'IdentifierName' && (syntax as unknown as { identifier: { text: string } }).identifier.text === 'var';

export const isDiscard = (b: Binder, syntax: ExpressionSyntax): boolean =>
  syntax.kind === 'IdentifierName' && syntax.identifier.name === '_' && b.scope.find('_') === undefined;

export function bindOutArgument(b: Binder, syntax: ExpressionSyntax): Operand {
  if (isDiscard(b, syntax))
    return {
      kind: 'pendingOutVariable',
      syntax,
      designation: { kind: 'DiscardDesignation', start: syntax.start, end: syntax.end },
      scope: b.scope,
    };
  if (syntax.kind !== 'DeclarationExpression') return bindExpression(b, syntax);
  if (isVar(syntax.type)) return pendingVariable(b, syntax);
  const type = bindType(b, syntax.type);
  if (type.kind === 'named' && type.definition.shape.isStatic) b.error('CS0723', syntax.type, shortTypeName(type));
  return designated(b, syntax.designation, type, syntax);
}

function pendingVariable(b: Binder, syntax: DeclarationExpressionSyntax): PendingOutVariable {
  const { designation } = syntax;
  // The name is known from here on, its type only when the call is resolved.
  if (designation.kind === 'SingleVariableDesignation') {
    const local = declareLocal(b, designation.identifier, b.undeterminedType, 'out');
    b.pendingOutLocals.set(designation, local);
  }
  return { kind: 'pendingOutVariable', syntax, designation, scope: b.scope };
}

function designated(
  b: Binder,
  designation: VariableDesignationSyntax,
  type: TypeSymbol,
  syntax: ExpressionSyntax,
): BoundExpression {
  if (designation.kind !== 'SingleVariableDesignation') return { kind: 'discard', syntax, type };
  const local = declareLocal(b, designation.identifier, type, 'out');
  return { kind: 'local', syntax, type, local };
}

/** Gives `out var x` the type of the parameter it goes to. */
export function declareOutVariable(b: Binder, operand: PendingOutVariable, type: TypeSymbol): BoundExpression {
  const local = b.pendingOutLocals.get(operand.designation);
  if (local === undefined) return { kind: 'discard', syntax: operand.syntax, type };
  local.type = type;
  checkInferredType(b, type, operand.syntax);
  return { kind: 'local', syntax: operand.syntax, type, local };
}

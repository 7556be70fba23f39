/**
 * `new(…)` and `[…]` of later C#, which the parser has refused: what else is wrong with them depends on the type that their
 * place wants.
 */
import { lookupMembers } from '../symbols/members.js';
import type { CollectionExpressionSyntax, ImplicitObjectCreationExpressionSyntax } from '../syntax/nodes.js';
import { shortTypeName } from '../types/display.js';
import { interfacesAndSelf, isDelegateType, stripNullable } from '../types/relations.js';
import { errorType, type TypeSymbol } from '../types/type-symbol.js';
import { generics, types } from '../types/universe.js';
import { createObject } from './bind-creation.js';
import { bindExpression } from './bind-expression.js';
import { bindArguments } from './bind-invocation.js';
import type { Binder } from './binder.js';
import type { BoundBad, BoundExpression, SourceSpan } from './bound-nodes.js';
import { convert, operandName } from './convert.js';
import { badOf, hasBadOperand, isBad, type Operand } from './operands.js';
import type { Argument } from './overloads.js';

export type TargetTyped =
  | { readonly kind: 'new'; readonly syntax: ImplicitObjectCreationExpressionSyntax; readonly args: readonly Argument[] }
  | {
      readonly kind: 'collection';
      readonly syntax: CollectionExpressionSyntax;
      readonly elements: readonly Operand[];
      readonly spreads: readonly Operand[];
    };

export interface BoundTargetTyped extends BoundBad {
  readonly wants: TargetTyped;
}

export function bindImplicitObjectCreation(b: Binder, syntax: ImplicitObjectCreationExpressionSyntax): BoundTargetTyped {
  const args = bindArguments(b, syntax.arguments);
  const operands = args.map(({ operand }) => operand);
  return { ...badOf(syntax, errorType, ...operands), wants: { kind: 'new', syntax, args } };
}

export function bindCollection(b: Binder, syntax: CollectionExpressionSyntax): BoundTargetTyped {
  const elements = syntax.elements.map((element) => bindExpression(b, element));
  const spreads = syntax.spreads.map((spread) => bindExpression(b, spread));
  return { ...badOf(syntax, errorType, ...elements, ...spreads), wants: { kind: 'collection', syntax, elements, spreads } };
}

/** With a fault of its own nothing more is told. */
export const isTargetTyped = (operand: Operand): operand is BoundTargetTyped =>
  operand.kind === 'bad' && operand.wants !== undefined;

const isFaulty = (b: Binder, wants: TargetTyped): boolean =>
  b.hasSyntaxError(wants.syntax) ||
  (wants.kind === 'new' ? hasBadOperand(wants.args) : [...wants.elements, ...wants.spreads].some(isBad));

/** Reports what no such expression can be: called, assigned to. */
export function refuseTargetTyped(b: Binder, operand: Operand, code: 'CS0149' | 'CS0131'): void {
  if (isTargetTyped(operand) && !isFaulty(b, operand.wants)) b.error(code, operand.syntax);
}

/** The type is known: what does not fit it is told. */
export function bindToTarget(b: Binder, operand: BoundTargetTyped, target: TypeSymbol): BoundExpression {
  const { wants } = operand;
  const type = stripNullable(target);
  if (type.kind !== 'error' && !isFaulty(b, wants)) {
    if (wants.kind === 'collection') bindElements(b, wants, type);
    else if (!isDelegateType(type)) createObject(b, wants.syntax, type, wants.syntax, wants.args, wants.syntax.initializer);
  }
  return badOf(operand.syntax, target, ...operand.children);
}

function bindElements(b: Binder, { syntax, elements }: Extract<TargetTyped, { kind: 'collection' }>, type: TypeSymbol): void {
  const elementType = elementTypeOf(b, type);
  if (elementType === undefined) b.error('CS9174', syntax, shortTypeName(type));
  else for (const element of elements) convert(b, element, elementType);
}

/** Of what a collection can be made: arrays, the usual interfaces, and classes with `Add`. */
function elementTypeOf(b: Binder, type: TypeSymbol): TypeSymbol | undefined {
  if (type.kind === 'array') return type.rank === 1 ? type.elementType : undefined;
  if (type.kind !== 'named') return undefined;
  const sequence = interfacesAndSelf(type).find(({ definition }) => definition === generics.iEnumerable.definition);
  const isInterface = type.definition.shape.kind === 'interface';
  if (sequence === undefined || !(isInterface || lookupMembers(b.catalog, type, 'Add').length > 0)) return undefined;
  return sequence.typeArguments[0];
}

/** Nothing says what type it should have. */
export function reportNoTarget(b: Binder, { wants, syntax, children }: BoundTargetTyped): BoundExpression {
  if (!isFaulty(b, wants)) {
    if (wants.kind === 'collection') b.error('CS9176', syntax);
    else b.error('CS8754', syntax, wants.args.map(({ operand }) => operandName(b, operand)).join(', '));
  }
  return badOf(syntax, errorType, ...children);
}

/** As an operand of an operator; undefined when neither is one. */
export function bindOperatorOnTargetTyped(
  b: Binder,
  syntax: SourceSpan,
  operator: string,
  operands: readonly [Operand, Operand],
): BoundExpression | undefined {
  const found = operands.find(isTargetTyped);
  if (found === undefined) return undefined;
  const isTold = isFaulty(b, found.wants) || operands.some((operand) => isBad(operand) && !isTargetTyped(operand));
  if (!isTold) {
    const isNew = found.wants.kind === 'new';
    const names = operands.map((operand) => (isTargetTyped(operand) ? 'collection expressions' : operandName(b, operand)));
    if (isNew) b.error('CS8310', syntax, operator, 'new()');
    else b.error('CS0019', syntax, operator, ...names);
  }
  return badOf(syntax, operator === '==' || operator === '!=' ? types.bool : errorType, ...operands);
}

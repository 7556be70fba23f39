/** What is known of conditions by their form. */
import type { BoundExpression } from '../bind/bound-nodes.js';
import { isValueType, sameType } from '../types/relations.js';

/** `is var x`, and a value that has the pattern's type already. */
export const alwaysMatches = ({ operand, pattern }: Extract<BoundExpression, { kind: 'isPattern' }>): boolean =>
  pattern.kind === 'varPattern' ||
  (pattern.kind === 'declarationPattern' && isValueType(operand.type) && sameType(operand.type, pattern.type));

/** `x == true` and its like: the operand, and what it has to be. */
export function comparedWithConstant(
  expression: BoundExpression,
): { readonly operand: BoundExpression; readonly wanted: boolean } | undefined {
  if (expression.kind !== 'binary' || expression.operatorKind !== 'bool' || expression.isLifted) return undefined;
  const { operator, left, right } = expression;
  if (operator !== '==' && operator !== '!=') return undefined;
  const constant = left.constant ?? right.constant;
  const operand = left.constant === undefined ? left : right;
  return constant === undefined ? undefined : { operand, wanted: (constant.value === true) === (operator === '==') };
}

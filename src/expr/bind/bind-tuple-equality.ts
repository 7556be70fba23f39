/** `==` and `!=` of tuples, element by element (C# spec 12.12.11). */
import { isNullableType, stripNullable } from '../types/relations.js';
import { tupleElements, types } from '../types/universe.js';
import { binaryOperator } from './bind-operators.js';
import { type Binder, placeholder } from './binder.js';
import type { BinaryOperator, BoundExpression, SourceSpan, TupleElementOperator } from './bound-nodes.js';
import { asValue, convert, operandName } from './convert.js';
import { bad, badOf, isBad, isPending, type Operand } from './operands.js';
import { isEquality } from './operator-tables.js';

export function tupleEquality(
  b: Binder,
  syntax: SourceSpan,
  operator: BinaryOperator,
  left: Operand,
  right: Operand,
): BoundExpression | undefined {
  if (!isEquality(operator)) return undefined;
  const leftCount = tupleCount(left);
  const rightCount = tupleCount(right);
  if (leftCount === undefined || rightCount === undefined) {
    if (left.kind === 'pendingTuple' || right.kind === 'pendingTuple') {
      b.error('CS0019', syntax, operator, operandName(b, left), operandName(b, right));
      return bad(syntax);
    }
    return undefined;
  }
  if (leftCount !== rightCount) {
    b.error('CS8384', syntax, leftCount, rightCount);
    return badOf(syntax, types.bool, left, right);
  }
  const leftElements = elementsOf(b, left);
  const rightElements = elementsOf(b, right);
  // A tuple literal's elements take the other side's type where they have none.
  const leftValue = tupleOperand(b, left, right);
  const rightValue = tupleOperand(b, right, left);
  if (isBad(leftValue) || isBad(rightValue)) return badOf(syntax, types.bool, leftValue, rightValue);
  const elements: TupleElementOperator[] = leftElements.map((_, i) => {
    const l = placeholder(elementSpan(left, i), tupleElements(stripNullable(leftValue.type))![i]!);
    const r = placeholder(elementSpan(right, i), tupleElements(stripNullable(rightValue.type))![i]!);
    const comparison = binaryOperator(b, syntax, operator, constantOr(leftElements[i]!, l), constantOr(rightElements[i]!, r));
    return { left: l, right: r, comparison: convert(b, comparison, types.bool) };
  });
  return {
    kind: 'binary',
    syntax,
    type: types.bool,
    operator,
    left: leftValue,
    right: rightValue,
    operatorKind: 'tuple',
    isLifted: isNullableType(leftValue.type) || isNullableType(rightValue.type),
    isChecked: false,
    elements,
  };
}

const tupleCount = (operand: Operand): number | undefined =>
  operand.kind === 'pendingTuple'
    ? operand.elements.length
    : isPending(operand)
      ? undefined
      : tupleElements(stripNullable(operand.type))?.length;

const elementsOf = (_b: Binder, operand: Operand): readonly (Operand | undefined)[] =>
  operand.kind === 'pendingTuple'
    ? operand.elements
    : isPending(operand)
      ? []
      : tupleElements(stripNullable(operand.type))!.map(() => undefined);

const elementSpan = (operand: Operand, i: number): SourceSpan =>
  operand.kind === 'pendingTuple' ? operand.elements[i]!.syntax : operand.syntax;

const constantOr = (element: Operand | undefined, value: Operand): Operand =>
  element !== undefined &&
  (element.kind === 'pendingNull' ||
    element.kind === 'literal' ||
    element.kind === 'pendingTuple' ||
    element.kind === 'pendingDefault')
    ? element
    : value;

function tupleOperand(b: Binder, operand: Operand, other: Operand): BoundExpression {
  if (!isPending(operand)) return operand;
  if (b.naturalType(operand) !== undefined) return asValue(b, operand);
  const otherType = b.naturalType(other);
  if (otherType === undefined || operand.kind !== 'pendingTuple') return asValue(b, operand);
  return convert(b, operand, stripNullable(otherType));
}

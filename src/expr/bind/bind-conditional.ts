/** `?:` and `??` (C# spec 12.18, 12.15). */
import type { BinaryExpressionSyntax, ConditionalExpressionSyntax, ExpressionSyntax } from '../syntax/nodes.js';
import { isNullableType, isReferenceType, sameType, stripNullable } from '../types/relations.js';
import { errorType, type TypeSymbol } from '../types/type-symbol.js';
import { types } from '../types/universe.js';
import { bindExpression, bindThrowable, bindValue } from './bind-expression.js';
import { type Binder, placeholder } from './binder.js';
import type { BoundExpression } from './bound-nodes.js';
import { implicitConversion } from './conversions.js';
import { applyConversion, asValue, convert, operandName } from './convert.js';
import { bad, badOf, conditionalOf, isBad, isPending, isUnknown, type Operand } from './operands.js';
import { isVariable } from './variables.js';

export function bindConditional(b: Binder, syntax: ConditionalExpressionSyntax): Operand {
  const condition = convert(b, bindExpression(b, syntax.condition), types.bool);
  if (syntax.whenTrue.kind === 'RefExpression' && syntax.whenFalse.kind === 'RefExpression')
    return refConditional(b, syntax, condition, syntax.whenTrue.expression, syntax.whenFalse.expression);
  const whenTrue = branch(b, syntax.whenTrue);
  const whenFalse = branch(b, syntax.whenFalse);
  const refused = (): BoundExpression => bad(syntax, conditionalOf({ syntax, condition, whenTrue, whenFalse }));
  if (isUnknown(whenTrue) || isUnknown(whenFalse)) return refused();
  const type = commonType(b, whenTrue, whenFalse);
  if (type === 'ambiguous') {
    b.error('CS0172', syntax, operandName(b, whenTrue), operandName(b, whenFalse));
    return refused();
  }
  if (type === undefined && (isBad(whenTrue) || isBad(whenFalse))) return refused();
  if (type === undefined) return { kind: 'pendingConditional', syntax, condition, whenTrue, whenFalse };
  const left = convert(b, whenTrue, type);
  const right = convert(b, whenFalse, type);
  if (isBad(left) || isBad(right) || isBad(condition))
    return badOf(
      syntax,
      isBad(left) || isBad(right) ? errorType : type,
      conditionalOf({ syntax, condition, whenTrue: left, whenFalse: right }),
    );
  const chosen = condition.constant === undefined ? undefined : condition.constant.value === true ? left : right;
  const constant = left.constant !== undefined && right.constant !== undefined ? chosen?.constant : undefined;
  if (constant !== undefined && type.kind === 'named') return { kind: 'literal', syntax, type, constant };
  return { kind: 'conditional', syntax, type, condition, whenTrue: left, whenFalse: right, isRef: false };
}

/** A branch is a value, typed or not. */
function branch(b: Binder, syntax: ExpressionSyntax): Operand {
  const operand = bindThrowable(b, syntax);
  return operand.kind === 'pendingType' || operand.kind === 'pendingNamespace' ? asValue(b, operand) : operand;
}

/** 12.18.3: the one branch's type to which the other converts. */
function commonType(b: Binder, left: Operand, right: Operand): TypeSymbol | 'ambiguous' | undefined {
  const x = b.naturalType(left);
  const y = b.naturalType(right);
  if (x !== undefined && y !== undefined) {
    if (sameType(x, y)) return x;
    const toY = implicitConversion(b, left, y) !== undefined;
    const toX = implicitConversion(b, right, x) !== undefined;
    if (toX && toY) {
      // Constants convert both ways: `true ? (byte)1 : 2` is int.
      const typeToY = implicitConversion(b, placeholder(left.syntax, x), y) !== undefined;
      const typeToX = implicitConversion(b, placeholder(right.syntax, y), x) !== undefined;
      if (typeToX === typeToY) return 'ambiguous';
      return typeToX ? x : y;
    }
    return toX ? x : toY ? y : undefined;
  }
  if (x !== undefined) return implicitConversion(b, right, x) === undefined ? undefined : x;
  if (y !== undefined) return implicitConversion(b, left, y) === undefined ? undefined : y;
  return undefined;
}

function refConditional(
  b: Binder,
  syntax: ConditionalExpressionSyntax,
  condition: BoundExpression,
  trueSyntax: ExpressionSyntax,
  falseSyntax: ExpressionSyntax,
): BoundExpression {
  const whenTrue = bindValue(b, trueSyntax);
  const whenFalse = bindValue(b, falseSyntax);
  if (isBad(whenTrue) || isBad(whenFalse)) return bad(syntax, condition, whenTrue, whenFalse);
  for (const operand of [whenTrue, whenFalse])
    if (!isVariable(operand, 'ref')) {
      b.error('CS1510', operand.syntax);
      return bad(syntax, condition, whenTrue, whenFalse);
    }
  if (!sameType(whenTrue.type, whenFalse.type)) {
    b.error('CS8327', whenFalse.syntax, operandName(b, whenTrue));
    return bad(syntax, condition, whenTrue, whenFalse);
  }
  return { kind: 'conditional', syntax, type: whenTrue.type, condition, whenTrue, whenFalse, isRef: true };
}

export function bindCoalesce(b: Binder, syntax: BinaryExpressionSyntax): Operand {
  // Right-associative: `a ?? b ?? c` nests on the right.
  const left = bindExpression(b, syntax.left);
  const right = bindThrowable(b, syntax.right);
  return coalesce(b, syntax, left, right);
}

export function coalesce(b: Binder, syntax: BinaryExpressionSyntax, given: Operand, right: Operand): BoundExpression {
  const left =
    given.kind === 'pendingType' ||
    given.kind === 'pendingNamespace' ||
    given.kind === 'pendingConditional' ||
    given.kind === 'pendingDefault'
      ? asValue(b, given)
      : given;
  if (right.kind === 'pendingType' || right.kind === 'pendingNamespace') return bad(syntax, left, asValue(b, right));
  if (isBad(left) || isBad(right)) return bad(syntax, left, right);
  const fail = (): BoundExpression => {
    b.error('CS0019', syntax, '??', operandName(b, left), operandName(b, right));
    return bad(syntax, left, right);
  };
  if (left.kind === 'pendingNull') {
    const type = b.naturalType(right);
    if (type === undefined || !(isReferenceType(type) || isNullableType(type)))
      return type === undefined ? fail() : coalesceTo(b, syntax, convertNull(b, left, type) ?? left, right, type, fail);
    return coalesceTo(b, syntax, convert(b, left, type), right, type, fail);
  }
  if (isPending(left)) {
    if (left.kind === 'pendingTuple') return coalesce(b, syntax, asValue(b, left), right);
    return fail();
  }
  const { type } = left;
  const underlying = isNullableType(type) ? stripNullable(type) : undefined;
  if (underlying === undefined && !isReferenceType(type) && !(type.kind === 'typeParameter' && !type.hasValueConstraint))
    return fail();
  if (right.kind === 'pendingThrow') return coalesceTo(b, syntax, left, right, underlying ?? type, fail);
  if (underlying !== undefined && implicitConversion(b, right, underlying) !== undefined)
    return coalesceTo(b, syntax, left, right, underlying, fail);
  if (implicitConversion(b, right, type) !== undefined) return coalesceTo(b, syntax, left, right, type, fail);
  const rightType = b.naturalType(right);
  if (rightType === undefined) return fail();
  const source = placeholder(left.syntax, underlying ?? type);
  if (implicitConversion(b, source, rightType) === undefined) return fail();
  return coalesceTo(b, syntax, left, right, rightType, fail);
}

const convertNull = (b: Binder, left: Operand, type: TypeSymbol): BoundExpression | undefined =>
  implicitConversion(b, left, type) === undefined ? undefined : convert(b, left, type);

function coalesceTo(
  b: Binder,
  syntax: BinaryExpressionSyntax,
  left: Operand,
  right: Operand,
  type: TypeSymbol,
  fail: () => BoundExpression,
): BoundExpression {
  if (isPending(left)) return fail();
  const conversion = implicitConversion(b, right, type);
  if (conversion === undefined) return fail();
  // With the nullable type itself as the result, the left side stays wrapped.
  const inner = isNullableType(left.type) && !sameType(left.type, type) ? stripNullable(left.type) : left.type;
  const value = placeholder(left.syntax, inner);
  const leftValue = convert(b, value, type);
  const rightValue = applyConversion(b, right, type, conversion);
  if (isBad(rightValue) || isBad(leftValue)) return badOf(syntax, type, left, rightValue);
  return { kind: 'coalesce', syntax, type, left, placeholder: value, leftValue, right: rightValue };
}

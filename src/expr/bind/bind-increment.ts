/** `++` and `--` (C# spec 12.8.15, 12.9.6). */
import { operatorsOf } from '../symbols/members.js';
import type { PostfixUnaryExpressionSyntax, PrefixUnaryExpressionSyntax } from '../syntax/nodes.js';
import { isEnumType, isNullableType, stripNullable } from '../types/relations.js';
import type { TypeSymbol } from '../types/type-symbol.js';
import { generics, types } from '../types/universe.js';
import { bindAssignmentTarget } from './bind-assignment.js';
import { binaryOperator } from './bind-operators.js';
import { type Binder, literal, placeholder } from './binder.js';
import type { BoundExpression, OperatorKind } from './bound-nodes.js';
import { castTo, operandName } from './convert.js';
import { numericTypeOf } from './numeric-types.js';
import { bad, isBad } from './operands.js';
import { promoteUnary } from './operator-tables.js';

export function bindIncrement(
  b: Binder,
  syntax: PrefixUnaryExpressionSyntax | PostfixUnaryExpressionSyntax,
  operator: '++' | '--',
  isPrefix: boolean,
): BoundExpression {
  const operand = bindAssignmentTarget(b, syntax.operand, 'increment');
  if (isBad(operand)) return bad(syntax, operand);
  const old = placeholder(syntax, operand.type);
  const step = steppedValue(b, syntax, operator, operand.type, old);
  if (step === undefined) {
    b.error('CS0023', syntax, operator, operandName(b, operand));
    return bad(syntax, operand);
  }
  return {
    kind: 'increment',
    syntax,
    type: operand.type,
    operator,
    isPrefix,
    operand,
    placeholder: old,
    result: step.value,
    operatorKind: step.operatorKind,
    isLifted: isNullableType(operand.type),
    isChecked: b.isChecked,
  };
}

/** The old value plus or minus one, in the operand's own type: a byte wraps as a byte. */
function steppedValue(
  b: Binder,
  syntax: BoundExpression['syntax'],
  operator: '++' | '--',
  type: TypeSymbol,
  old: BoundExpression,
): { value: BoundExpression; operatorKind: OperatorKind } | undefined {
  const own = stripNullable(type);
  const sign = operator === '++' ? '+' : '-';
  if (isEnumType(own))
    return { value: binaryOperator(b, syntax, sign, old, literal(syntax, types.int, 1)), operatorKind: 'enum' };
  const numeric = numericTypeOf(own);
  if (numeric !== undefined) {
    const promoted = numeric === 'ulong' ? 'ulong' : numeric === 'uint' ? 'uint' : (promoteUnary('+', numeric) ?? 'int');
    const promotedType = isNullableType(type) ? generics.nullable(types[promoted]) : types[promoted];
    const one = castTo(b, literal(syntax, types.int, 1), types[promoted], syntax);
    const sum = binaryOperator(b, syntax, sign, castTo(b, old, promotedType, syntax), one);
    return { value: castTo(b, sum, type, syntax), operatorKind: promoted };
  }
  if (own.kind !== 'named') return undefined;
  const [method] = operatorsOf(b.catalog, own, operator);
  if (method === undefined) return undefined;
  b.useMember(method, syntax);
  return {
    value: {
      kind: 'unary',
      syntax,
      type,
      operator: '+',
      operand: old,
      operatorKind: 'user',
      method,
      isLifted: isNullableType(type),
      isChecked: false,
    },
    operatorKind: 'user',
  };
}

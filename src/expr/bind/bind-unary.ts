/** Unary operators (C# spec 12.9). */
import { operatorsOf } from '../symbols/members.js';
import type { MethodSymbol } from '../symbols/symbols.js';
import type { PostfixUnaryExpressionSyntax, PrefixUnaryExpressionSyntax } from '../syntax/nodes.js';
import { isEnumType, isNullableType, stripNullable } from '../types/relations.js';
import type { TypeSymbol } from '../types/type-symbol.js';
import { generics, types } from '../types/universe.js';
import { bindExpression, bindValue } from './bind-expression.js';
import { bindIncrement } from './bind-increment.js';
import { type Binder, literal } from './binder.js';
import type { BoundExpression, BoundUnary, OperatorKind, SourceSpan } from './bound-nodes.js';
import { constantKind, foldUnary, isFault } from './constants.js';
import { standardImplicit } from './conversions.js';
import { convert, operandName } from './convert.js';
import { numericTypeOf } from './numeric-types.js';
import { bad, badOf, isBad, isPending, isUnknown, type Operand } from './operands.js';
import { promoteUnary } from './operator-tables.js';
import { isVariable } from './variables.js';

export function bindPrefixUnary(b: Binder, syntax: PrefixUnaryExpressionSyntax): Operand {
  const operator = syntax.operator.kind;
  switch (operator) {
    case '++':
    case '--':
      return bindIncrement(b, syntax, operator, true);
    case '*': {
      const operand = bindValue(b, syntax.operand);
      if (!isBad(operand)) b.error('CS0193', syntax);
      return bad(syntax, operand);
    }
    case '&':
      return bindAddressOf(b, syntax);
    case '^':
      return bindIndex(b, syntax);
    default: {
      const operand = bindExpression(b, syntax.operand);
      const minimum =
        operator === '-' && syntax.operand.kind === 'LiteralExpression' ? minimumLiteral(b, operand, syntax) : undefined;
      return minimum ?? unaryOperator(b, syntax, operator as BoundUnary['operator'], operand);
    }
  }
}

/** `&x` needs unsafe code, which APIM has not, and a variable. */
function bindAddressOf(b: Binder, syntax: PrefixUnaryExpressionSyntax): BoundExpression {
  const operand = bindValue(b, syntax.operand);
  if (isVariable(operand, 'ref') || operand.kind === 'context') b.error('CS0214', syntax);
  else if (!isBad(operand)) b.error('CS0211', syntax.operand);
  return bad(syntax, operand);
}

/** `^1` is C# 8. */
function bindIndex(b: Binder, syntax: PrefixUnaryExpressionSyntax): BoundExpression {
  const operand = bindValue(b, syntax.operand);
  b.error('CS8370', syntax, 'index operator', '8.0');
  return bad(syntax, operand);
}

export function bindPostfixUnary(b: Binder, syntax: PostfixUnaryExpressionSyntax): Operand {
  const operator = syntax.operator.kind;
  // `x!` was refused by the parser; what it means is x.
  if (operator === '!') return bindExpression(b, syntax.operand);
  return bindIncrement(b, syntax, operator as '++' | '--', false);
}

export function unaryOperator(b: Binder, syntax: SourceSpan, operator: BoundUnary['operator'], given: Operand): BoundExpression {
  if (isPending(given) && isBad(given)) return bad(syntax, given);
  switch (given.kind) {
    case 'pendingNull':
      b.error('CS8310', syntax, operator, operandName(b, given));
      return bad(syntax);
    case 'pendingLambda':
    case 'pendingMethodGroup':
      b.error('CS0023', syntax, operator, operandName(b, given));
      return bad(syntax, given);
  }
  const operand = b.toValue(given);
  if (isUnknown(operand)) return bad(syntax, operand);
  const result = typedUnary(b, syntax, operator, operand);
  if (result !== undefined) return isBad(operand) ? badOf(syntax, result.type, result) : result;
  b.error('CS0023', syntax, operator, operandName(b, operand));
  return bad(syntax, operand);
}

function typedUnary(
  b: Binder,
  syntax: SourceSpan,
  operator: BoundUnary['operator'],
  operand: BoundExpression,
): BoundExpression | undefined {
  const own = stripNullable(operand.type);
  const isLifted = isNullableType(operand.type);
  const make = (type: TypeSymbol, operatorKind: OperatorKind, value: BoundExpression, method?: MethodSymbol): BoundExpression => {
    const kind = constantKind(type);
    if (value.constant !== undefined && kind !== undefined && !isLifted && method === undefined) {
      const folded = foldUnary(operator, kind, value.constant.value, !b.isUnchecked);
      if (folded !== undefined && isFault(folded)) {
        b.error('CS0220', syntax);
        return bad(syntax);
      }
      if (folded !== undefined) return { kind: 'literal', syntax, type, constant: folded };
    }
    return {
      kind: 'unary',
      syntax,
      type,
      operator,
      operand: value,
      operatorKind,
      method,
      isLifted,
      isChecked: b.isChecked,
      underlying: operatorKind === 'enum' ? 'int' : undefined,
    };
  };
  if (operator === '!') return own === types.bool ? make(operand.type, 'bool', operand) : undefined;
  if (operator === '~' && isEnumType(own)) return make(operand.type, 'enum', operand);
  const numeric = numericTypeOf(own);
  if (numeric !== undefined) {
    const promoted = promoteUnary(operator, numeric);
    if (promoted === undefined) return undefined;
    const type = isLifted ? generics.nullable(types[promoted]) : types[promoted];
    return make(type, promoted, convert(b, operand, type));
  }
  if (own.kind === 'named' && own.special === undefined) {
    const [method] = operatorsOf(b.catalog, own, operator).filter(
      (candidate) => candidate.parameters.length === 1 && standardImplicit(own, candidate.parameters[0]!.type) !== undefined,
    );
    if (method !== undefined) {
      b.useMember(method, syntax);
      return make(isLifted ? generics.nullable(method.returnType) : method.returnType, 'user', operand, method);
    }
  }
  return undefined;
}

/** `-2147483648` and `-9223372036854775808` are int and long, though their digits alone are uint and ulong (C# spec 6.4.5.3). */
function minimumLiteral(b: Binder, operand: Operand, syntax: SourceSpan): BoundExpression | undefined {
  if (operand.kind !== 'literal') return undefined;
  const digits = b.text.slice(operand.syntax.start, operand.syntax.end);
  if (/[uU]/.test(digits)) return undefined;
  if (operand.type === types.uint && operand.constant.value === 2147483648 && !/[lL]/.test(digits))
    return literal(syntax, types.int, -2147483648);
  return operand.type === types.ulong && operand.constant.value === 9223372036854775808n
    ? literal(syntax, types.long, -9223372036854775808n)
    : undefined;
}

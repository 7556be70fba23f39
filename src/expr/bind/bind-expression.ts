/** Binding of expressions: one table from syntax kind to the part that binds it. */
import type { ExpressionSyntax } from '../syntax/nodes.js';
import { types } from '../types/universe.js';
import { bindConditionalAccess, bindElementAccess, bindElementBinding, bindMemberBinding } from './bind-access.js';
import { bindAssignment, bindDeclarationExpression } from './bind-assignment.js';
import { bindConditional } from './bind-conditional.js';
import {
  bindAnonymousObject,
  bindArrayCreation,
  bindImplicitArray,
  bindImplicitObjectCreation,
  bindObjectCreation,
  bindTuple,
} from './bind-creation.js';
import { bindInvocation } from './bind-invocation.js';
import { bindLambda } from './bind-lambda.js';
import { bindLaterExpression } from './bind-later.js';
import { bindInterpolatedString, bindLiteral } from './bind-literals.js';
import { bindMemberAccess, bindSimpleName, memberOf } from './bind-names.js';
import { bindBinary } from './bind-operators.js';
import { bindQuery } from './bind-query.js';
import { thrown } from './bind-statements.js';
import { bindAs, bindIs, bindIsPattern } from './bind-type-tests.js';
import { bindType } from './bind-types.js';
import { bindPostfixUnary, bindPrefixUnary } from './bind-unary.js';
import { type Binder, defaultValue } from './binder.js';
import { asValue, castTo } from './convert.js';
import { bad, isBad, isPending, type Operand } from './operands.js';

type Bind<K extends ExpressionSyntax['kind']> = (b: Binder, syntax: Extract<ExpressionSyntax, { kind: K }>) => Operand;

const table: { readonly [K in ExpressionSyntax['kind']]: Bind<K> } = {
  LiteralExpression: bindLiteral,
  InterpolatedStringExpression: bindInterpolatedString,
  IdentifierName: (b, syntax) => bindSimpleName(b, syntax),
  GenericName: (b, syntax) => bindSimpleName(b, syntax),
  PredefinedType: (b, syntax) => ({ kind: 'pendingType', syntax, type: bindType(b, syntax) }),
  QualifiedName: (b, syntax) => memberOf(b, syntax, bindExpression(b, syntax.left), syntax.right, false),
  AliasQualifiedName: bindTypeOperand,
  ArrayType: bindTypeOperand,
  NullableType: bindTypeOperand,
  PointerType: bindTypeOperand,
  TupleType: bindTypeOperand,
  RefType: bindTypeOperand,
  OmittedTypeArgument: bindTypeOperand,
  ParenthesizedExpression: (b, syntax) => {
    const operand = bindExpression(b, syntax.expression);
    return operand.kind === 'pendingType' || operand.kind === 'pendingNamespace'
      ? operand
      : ({ ...operand, syntax: keepsSpan(operand) ? operand.syntax : syntax } as Operand);
  },
  TupleExpression: bindTuple,
  PrefixUnaryExpression: bindPrefixUnary,
  PostfixUnaryExpression: bindPostfixUnary,
  BinaryExpression: bindBinary,
  IsExpression: bindIs,
  IsPatternExpression: bindIsPattern,
  AsExpression: bindAs,
  AssignmentExpression: bindAssignment,
  ConditionalExpression: bindConditional,
  ConditionalAccessExpression: bindConditionalAccess,
  MemberBindingExpression: bindMemberBinding,
  ElementBindingExpression: bindElementBinding,
  MemberAccessExpression: (b, syntax) => bindMemberAccess(b, syntax),
  ElementAccessExpression: bindElementAccess,
  InvocationExpression: bindInvocation,
  CastExpression: (b, syntax) => {
    const type = bindType(b, syntax.type);
    const operand = bindExpression(b, syntax.expression);
    if (type.kind === 'named' && type.definition.shape.isStatic) {
      b.error('CS0716', syntax, type.definition.name);
      return bad(syntax, operand);
    }
    return castTo(b, operand, type, syntax);
  },
  InitializerExpression: (b, syntax) => {
    b.error('CS0622', syntax);
    return bad(syntax);
  },
  ImplicitElementAccess: (_b, syntax) => bad(syntax),
  ObjectCreationExpression: bindObjectCreation,
  ImplicitObjectCreationExpression: bindImplicitObjectCreation,
  AnonymousObjectCreationExpression: bindAnonymousObject,
  ArrayCreationExpression: bindArrayCreation,
  ImplicitArrayCreationExpression: bindImplicitArray,
  StackAllocExpression: bindLaterExpression,
  SimpleLambdaExpression: bindLambda,
  ParenthesizedLambdaExpression: bindLambda,
  AnonymousMethodExpression: bindLambda,
  TypeOfExpression: (b, syntax) => {
    const type = syntax.type.kind === 'PredefinedType' && syntax.type.keyword === 'void' ? types.void : bindType(b, syntax.type);
    return type.kind === 'error' ? bad(syntax) : { kind: 'typeOf', syntax, type: types.type, operandType: type };
  },
  SizeOfExpression: bindLaterExpression,
  DefaultExpression: (b, syntax) => {
    const type = bindType(b, syntax.type);
    return type.kind === 'error' ? bad(syntax) : defaultValue(syntax, type);
  },
  CheckedExpression: (b, syntax) => {
    const saved = b.overflow;
    b.overflow = syntax.checked ? 'checked' : 'unchecked';
    try {
      return bindExpression(b, syntax.expression);
    } finally {
      b.overflow = saved;
    }
  },
  ThrowExpression: (b, syntax) => {
    const expression = thrown(b, bindExpression(b, syntax.expression));
    return { kind: 'pendingThrow', syntax, expression };
  },
  RefExpression: (b, syntax) => {
    const operand = bindValue(b, syntax.expression);
    if (!isBad(operand)) b.error('CS1525', syntax.refToken, 'ref');
    return bad(syntax);
  },
  DeclarationExpression: bindDeclarationExpression,
  ThisExpression: (b, syntax) => {
    b.error('CS0026', syntax);
    return bad(syntax);
  },
  BaseExpression: (b, syntax) => {
    b.error('CS1511', syntax);
    return bad(syntax);
  },
  QueryExpression: bindQuery,
  AwaitExpression: (b, syntax) => {
    bindExpression(b, syntax.expression);
    b.error('CS4033', syntax);
    return bad(syntax);
  },
  RangeExpression: bindLaterExpression,
  CollectionExpression: bindLaterExpression,
  SwitchExpression: bindLaterExpression,
  WithExpression: bindLaterExpression,
};

/** Pending operands carry what they are in their syntax; the parentheses around them change nothing. */
const keepsSpan = (operand: Operand): boolean =>
  operand.kind === 'pendingLambda' ||
  operand.kind === 'pendingOutVariable' ||
  operand.kind === 'pendingMethodGroup' ||
  operand.kind === 'pendingConditional' ||
  operand.kind === 'placeholder';

function bindTypeOperand(
  b: Binder,
  syntax: Extract<
    ExpressionSyntax,
    {
      kind: 'AliasQualifiedName' | 'ArrayType' | 'NullableType' | 'PointerType' | 'TupleType' | 'RefType' | 'OmittedTypeArgument';
    }
  >,
): Operand {
  const type = bindType(b, syntax);
  return type.kind === 'error' ? bad(syntax) : { kind: 'pendingType', syntax, type };
}

export function bindExpression(b: Binder, syntax: ExpressionSyntax): Operand {
  return (table[syntax.kind] as Bind<ExpressionSyntax['kind']>)(b, syntax);
}

/** The expression as a value with a type; reports types, namespaces, nulls and lambdas. */
export function bindValue(b: Binder, syntax: ExpressionSyntax): ReturnType<typeof asValue> {
  const operand = bindExpression(b, syntax);
  return isPending(operand) ? asValue(b, operand) : operand;
}

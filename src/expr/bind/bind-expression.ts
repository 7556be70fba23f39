/** Binding of expressions: one table from syntax kind to the part that binds it. */
import type { AwaitExpressionSyntax, ExpressionSyntax, TypeSyntax } from '../syntax/nodes.js';
import { shortTypeName } from '../types/display.js';
import { types } from '../types/universe.js';
import { bindConditionalAccess, bindElementAccess, bindElementBinding, bindMemberBinding } from './bind-access.js';
import { bindArrayCreation, bindImplicitArray } from './bind-arrays.js';
import { bindAssignment } from './bind-assignment.js';
import { bindConditional } from './bind-conditional.js';
import { bindAnonymousObject, bindObjectCreation, bindTuple } from './bind-creation.js';
import { bindDeclarationExpression } from './bind-deconstruction.js';
import { bindInvocation } from './bind-invocation.js';
import { bindLambda } from './bind-lambda.js';
import { bindLaterExpression, reportAwait } from './bind-later.js';
import { bindInterpolatedString, bindLiteral } from './bind-literals.js';
import { bindMemberAccess, bindSimpleName, memberOf } from './bind-names.js';
import { bindBinary } from './bind-operators.js';
import { bindQuery } from './bind-query.js';
import { thrown } from './bind-statements.js';
import { bindAs, bindIs, bindIsPattern } from './bind-type-tests.js';
import { bindType, bindTypeOfOperand, reportNullableReference } from './bind-types.js';
import { bindPostfixUnary, bindPrefixUnary } from './bind-unary.js';
import { type Binder, defaultValue } from './binder.js';
import type { BoundExpression } from './bound-nodes.js';
import { asValue, castTo, reportNoValue } from './convert.js';
import { bad, badOf, isBad, isPending, type Operand } from './operands.js';
import { bindCollection, bindImplicitObjectCreation } from './target-typed.js';

type Bind<K extends ExpressionSyntax['kind']> = (b: Binder, syntax: Extract<ExpressionSyntax, { kind: K }>) => Operand;

const table: { readonly [K in ExpressionSyntax['kind']]: Bind<K> } = {
  LiteralExpression: bindLiteral,
  InterpolatedStringExpression: bindInterpolatedString,
  IdentifierName: (b, syntax) => bindSimpleName(b, syntax),
  GenericName: (b, syntax) => bindSimpleName(b, syntax),
  PredefinedType: (b, syntax) => ({
    kind: 'pendingType',
    syntax,
    type: types[syntax.keyword as keyof typeof types] ?? bindType(b, syntax),
  }),
  QualifiedName: (b, syntax) => memberOf(b, syntax, bindExpression(b, syntax.left), syntax.right, false),
  AliasQualifiedName: bindTypeOperand,
  ArrayType: bindTypeOperand,
  NullableType: bindTypeOperand,
  PointerType: bindTypeOperand,
  FunctionPointerType: bindTypeOperand,
  TupleType: bindTypeOperand,
  RefType: bindTypeOperand,
  OmittedTypeArgument: bindTypeOperand,
  ParenthesizedExpression: (b, syntax) => parenthesized(b, bindExpression(b, syntax.expression)),
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
    const type = isVoidSyntax(syntax.type) ? types.void : bindType(b, syntax.type);
    const operand = bindExpression(b, syntax.expression);
    if (type.kind === 'named' && type.definition.shape.isStatic) {
      b.error('CS0716', syntax, type.definition.name);
      return badOf(syntax, type, operand);
    }
    return castTo(b, operand, type, syntax);
  },
  InitializerExpression: (b, syntax) => {
    b.error('CS0622', syntax);
    return bad(syntax);
  },
  ImplicitElementAccess: (b, syntax) => {
    b.error('CS0131', syntax);
    return bad(syntax);
  },
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
    const type = isVoidSyntax(syntax.type) ? types.void : bindTypeOfOperand(b, syntax.type);
    return reportNullableReference(b, syntax.type, type, 'CS8639', syntax) || type.kind === 'error'
      ? badOf(syntax, types.type)
      : { kind: 'typeOf', syntax, type: types.type, operandType: type };
  },
  SizeOfExpression: bindLaterExpression,
  TypedReferenceExpression: bindLaterExpression,
  ArgListExpression: bindLaterExpression,
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
    if (!b.hasSyntaxError(syntax)) b.error('CS8115', syntax.throwToken);
    return bad(syntax, thrown(b, bindExpression(b, syntax.expression)));
  },
  RefExpression: (b, syntax) => {
    const operand = bindValue(b, syntax.expression);
    if (!isBad(operand)) b.error('CS1525', syntax.refToken, 'ref');
    return bad(syntax, operand);
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
  AwaitExpression: bindAwait,
  RangeExpression: bindLaterExpression,
  CollectionExpression: bindCollection,
  SwitchExpression: bindLaterExpression,
  WithExpression: bindLaterExpression,
};

const isVoidSyntax = (syntax: TypeSyntax): boolean => syntax.kind === 'PredefinedType' && syntax.keyword === 'void';

/** Parentheses change nothing but that a type or namespace may not stand in them. */
export function parenthesized(b: Binder, operand: Operand): Operand {
  if (operand.kind === 'pendingType' || operand.kind === 'pendingNamespace') reportNoValue(b, operand);
  return operand;
}

/** Nothing here is asynchronous, and nothing here can be awaited. */
function bindAwait(b: Binder, syntax: AwaitExpressionSyntax): BoundExpression {
  const operand = bindValue(b, syntax.expression);
  reportAwait(b, syntax);
  if (!isBad(operand)) {
    if (operand.type === types.void) b.error('CS4008', syntax, 'void');
    else b.error('CS1061', syntax, shortTypeName(operand.type), 'GetAwaiter');
  }
  return bad(syntax, operand);
}

function bindTypeOperand(
  b: Binder,
  syntax: Extract<
    ExpressionSyntax,
    {
      kind:
        | 'AliasQualifiedName'
        | 'ArrayType'
        | 'NullableType'
        | 'PointerType'
        | 'FunctionPointerType'
        | 'TupleType'
        | 'RefType'
        | 'OmittedTypeArgument';
    }
  >,
): Operand {
  const type = bindType(b, syntax);
  return type.kind === 'error' ? bad(syntax) : { kind: 'pendingType', syntax, type };
}

export function bindExpression(b: Binder, syntax: ExpressionSyntax): Operand {
  const operand = (table[syntax.kind] as Bind<ExpressionSyntax['kind']>)(b, syntax);
  if (isBad(operand) || !b.hasSyntaxError(operand.syntax)) return operand;
  return isPending(operand) ? { ...operand, hasSyntaxError: true } : badOf(operand.syntax, operand.type, operand);
}

/** The same where a `throw` may stand: a branch, the right side of `??`, the body of a function. */
export function bindThrowable(b: Binder, syntax: ExpressionSyntax): Operand {
  if (syntax.kind !== 'ThrowExpression') return bindExpression(b, syntax);
  return { kind: 'pendingThrow', syntax, expression: thrown(b, bindExpression(b, syntax.expression)) };
}

/** The expression as a value with a type; reports types, namespaces, nulls and lambdas. */
export function bindValue(b: Binder, syntax: ExpressionSyntax): ReturnType<typeof asValue> {
  const operand = bindExpression(b, syntax);
  return isPending(operand) ? asValue(b, operand) : operand;
}

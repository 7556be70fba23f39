/** Element access and `?.` (C# spec 12.8.12, 12.8.8). */
import { indexersOf } from '../symbols/members.js';
import type {
  ArgumentSyntax,
  ConditionalAccessExpressionSyntax,
  ElementAccessExpressionSyntax,
  ElementBindingExpressionSyntax,
  MemberBindingExpressionSyntax,
} from '../syntax/nodes.js';
import { shortTypeName } from '../types/display.js';
import { isNullableType, isReferenceType, isValueType, stripNullable } from '../types/relations.js';
import { generics, types } from '../types/universe.js';
import { checkPropertyUse } from './allow-list.js';
import { bindExpression } from './bind-expression.js';
import { asReceiver, badCall, bindArguments, boundArguments } from './bind-invocation.js';
import { memberOf } from './bind-names.js';
import { type Binder, placeholder } from './binder.js';
import type { BoundExpression, SourceSpan } from './bound-nodes.js';
import { implicitConversion } from './conversions.js';
import { applyConversion, asValue, convert, operandName, reportTypeless } from './convert.js';
import { bad, isBad, isPending, type Operand } from './operands.js';
import { type Argument, resolveOverload } from './overloads.js';
import { reportCallFailure } from './report-overloads.js';

export function bindElementAccess(b: Binder, syntax: ElementAccessExpressionSyntax): Operand {
  const target = b.assignmentTarget === syntax;
  const receiver = bindExpression(b, syntax.expression);
  return elementOf(b, syntax, receiver, syntax.arguments, target);
}

function elementOf(
  b: Binder,
  syntax: SourceSpan,
  left: Operand,
  argumentSyntaxes: readonly ArgumentSyntax[],
  isTarget: boolean,
): BoundExpression {
  if (left.kind === 'pendingType' || left.kind === 'pendingNamespace') {
    reportTypeless(b, left);
    bindArguments(b, argumentSyntaxes);
    return bad(syntax);
  }
  const args = bindArguments(b, argumentSyntaxes);
  if (isBad(left)) return badCall(b, syntax, args);
  if (isPending(left) && left.kind !== 'pendingTuple') {
    b.error('CS0021', syntax, operandName(b, left));
    return badCall(b, syntax, args);
  }
  const receiver = isPending(left) ? asValue(b, left) : left;
  return elementAccess(b, syntax, receiver, args, isTarget);
}

const indexTypes = [types.int, types.uint, types.long, types.ulong];

export function elementAccess(
  b: Binder,
  syntax: SourceSpan,
  receiver: BoundExpression,
  args: readonly Argument[],
  isTarget: boolean,
): BoundExpression {
  if (isBad(receiver)) return badCall(b, syntax, args);
  if (args.some((argument) => isBad(argument.operand))) return badCall(b, syntax, args);
  if (receiver.type.kind === 'array') return arrayElement(b, syntax, receiver, args);
  const indexers = indexersOf(b.catalog, receiver.type);
  if (indexers.length === 0) {
    b.error('CS0021', syntax, shortTypeName(receiver.type));
    return badCall(b, syntax, args);
  }
  const resolution = resolveOverload(b, indexers, undefined, args);
  if (resolution.kind !== 'resolved') {
    reportCallFailure(b, { syntax, group: undefined, candidates: indexers, args, resolution, indexer: syntax });
    return badCall(b, syntax, args);
  }
  const property = resolution.method;
  if (!isTarget) {
    if (property.getter === undefined) {
      b.error('CS0154', syntax, shortTypeName(receiver.type));
      return bad(syntax, receiver);
    }
    checkPropertyUse(b, property, 'get', syntax);
  }
  return {
    kind: 'indexerAccess',
    syntax,
    type: property.type,
    receiver: asReceiver(receiver, property.containingType),
    property,
    ...boundArguments(b, syntax, property, args, resolution.map),
  };
}

function arrayElement(b: Binder, syntax: SourceSpan, array: BoundExpression, args: readonly Argument[]): BoundExpression {
  if (array.type.kind !== 'array') return bad(syntax, array);
  const named = args.find((argument) => argument.name !== undefined);
  if (named !== undefined) {
    b.error('CS1742', syntax);
    return badCall(b, syntax, args);
  }
  if (args.length !== array.type.rank) {
    b.error('CS0022', syntax, array.type.rank);
    return badCall(b, syntax, args);
  }
  const indices = args.map((argument) => {
    for (const type of indexTypes) {
      const conversion = implicitConversion(b, argument.operand, type);
      if (conversion !== undefined) return applyConversion(b, argument.operand, type, conversion);
    }
    return convert(b, argument.operand, types.int);
  });
  if (indices.some(isBad)) return bad(syntax, array);
  return { kind: 'arrayAccess', syntax, type: array.type.elementType, array, indices };
}

// ?.

export function bindConditionalAccess(b: Binder, syntax: ConditionalAccessExpressionSyntax): Operand {
  const left = bindExpression(b, syntax.expression);
  if (
    left.kind === 'pendingType' ||
    left.kind === 'pendingNamespace' ||
    left.kind === 'pendingMethodGroup' ||
    left.kind === 'pendingLambda'
  ) {
    if (left.kind === 'pendingType' || left.kind === 'pendingNamespace') reportTypeless(b, left);
    else b.error('CS0023', syntax.operator, '?', operandName(b, left));
    return bad(syntax);
  }
  if (isPending(left)) {
    if (left.kind === 'pendingTuple') b.error('CS0023', syntax.operator, '?', operandName(b, left));
    else b.error('CS0023', syntax.operator, '?', operandName(b, left));
    return bad(syntax);
  }
  if (isBad(left)) return bad(syntax, left);
  if (
    !isReferenceType(left.type) &&
    !isNullableType(left.type) &&
    !(left.type.kind === 'typeParameter' && !left.type.hasValueConstraint)
  ) {
    b.error('CS0023', syntax.operator, '?', shortTypeName(left.type));
    return bad(syntax, left);
  }
  const receiver = placeholder(left.syntax, stripNullable(left.type));
  const saved = b.conditionalReceiver;
  b.conditionalReceiver = receiver;
  let access: Operand;
  try {
    access = bindExpression(b, syntax.whenNotNull);
  } finally {
    b.conditionalReceiver = saved;
  }
  if (access.kind === 'pendingMethodGroup') {
    b.error('CS0119', access.name ?? access.syntax, access.methodName, 'method');
    return bad(syntax);
  }
  const value = isPending(access) ? asValue(b, access) : access;
  if (isBad(value)) return bad(syntax, left);
  const type = value.type;
  const isVoid = type.kind === 'named' && type.special === 'void';
  if (type.kind === 'typeParameter' && !isReferenceType(type) && !type.hasValueConstraint) {
    b.error('CS8978', syntax.operator, type.name);
    return bad(syntax);
  }
  const lifted = !isVoid && isValueType(type) && !isNullableType(type);
  const result = lifted ? generics.nullable(type) : type;
  return {
    kind: 'conditionalAccess',
    syntax,
    type: result,
    receiver: left,
    placeholder: receiver,
    whenNotNull: lifted ? convert(b, value, result) : value,
  };
}

/** `.name` at the start of what follows `?`. */
export function bindMemberBinding(b: Binder, syntax: MemberBindingExpressionSyntax): Operand {
  const receiver = b.conditionalReceiver;
  return receiver === undefined ? bad(syntax) : memberOf(b, syntax, receiver, syntax.name, false);
}

export function bindElementBinding(b: Binder, syntax: ElementBindingExpressionSyntax): Operand {
  const receiver = b.conditionalReceiver;
  return receiver === undefined ? bad(syntax) : elementAccess(b, syntax, receiver, bindArguments(b, syntax.arguments), false);
}

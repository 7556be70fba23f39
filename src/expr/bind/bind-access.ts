/** Element access and `?.` (C# spec 12.8.12, 12.8.8). */
import { indexersOf, lookupMembers } from '../symbols/members.js';
import type {
  ArgumentSyntax,
  ConditionalAccessExpressionSyntax,
  ElementAccessExpressionSyntax,
  ElementBindingExpressionSyntax,
  MemberBindingExpressionSyntax,
} from '../syntax/nodes.js';
import { shortTypeName } from '../types/display.js';
import { isNullableType, isReferenceType, isValueType, stripNullable } from '../types/relations.js';
import { errorType, type TypeSymbol } from '../types/type-symbol.js';
import { generics, types } from '../types/universe.js';
import { checkPropertyUse } from './allow-list.js';
import { arrayIndex } from './bind-arrays.js';
import { bindExpression } from './bind-expression.js';
import { asReceiver, badCall, bindArguments, boundArguments } from './bind-invocation.js';
import { memberOf, reportForbidden } from './bind-names.js';
import { type Binder, placeholder } from './binder.js';
import type { BoundExpression, SourceSpan } from './bound-nodes.js';
import { asValue, convert, operandName, reportTypeless } from './convert.js';
import { bad, badOf, hasBadOperand, isBad, isPending, isUnknown, type Operand } from './operands.js';
import { type Argument, resolveOverload } from './overloads.js';
import { commonReturnType, reportCallFailure } from './report-overloads.js';
import { isTargetTyped } from './target-typed.js';

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
    return badCall(b, syntax, bindArguments(b, argumentSyntaxes));
  }
  const args = bindArguments(b, argumentSyntaxes);
  if (isPending(left) && left.kind !== 'pendingTuple' && left.kind !== 'pendingConditional' && left.kind !== 'pendingDefault') {
    if (!isBad(left)) b.error('CS0021', syntax, operandName(b, left));
    return badCall(b, syntax, args);
  }
  return elementAccess(b, syntax, asValue(b, left), args, isTarget);
}

export function elementAccess(
  b: Binder,
  syntax: SourceSpan,
  receiver: BoundExpression,
  args: readonly Argument[],
  isTarget: boolean,
): BoundExpression {
  if (isUnknown(receiver)) return badCall(b, syntax, args, receiver.type, receiver);
  if (receiver.type.kind === 'array') return arrayElement(b, syntax, receiver, args);
  const indexers = indexersOf(b.catalog, receiver.type);
  if (indexers.length === 0) {
    const isTold = isBad(receiver) || hasBadOperand(args);
    if (!isTold && !reportForbidden(b, receiver.type, 'Item', syntax)) b.error('CS0021', syntax, shortTypeName(receiver.type));
    return badCall(b, syntax, args, errorType, receiver);
  }
  if (countsFor(b, receiver.type, args)) b.error('CS8370', syntax, 'index operator', '8.0');
  const resolution = resolveOverload(b, indexers, undefined, args);
  const hasBadArguments = hasBadOperand(args);
  if (resolution.kind !== 'resolved') {
    if (!hasBadArguments)
      reportCallFailure(b, { syntax, group: undefined, candidates: indexers, args, resolution, indexer: syntax });
    return badCall(b, syntax, args, commonReturnType(indexers), receiver);
  }
  const property = resolution.method;
  if (hasBadArguments || isBad(receiver)) return badCall(b, syntax, args, property.type, receiver);
  if (!isTarget) checkPropertyUse(b, property, 'get', syntax);
  return {
    kind: 'indexerAccess',
    syntax,
    type: property.type,
    receiver: asReceiver(receiver, property.containingType),
    property,
    ...boundArguments(b, syntax, property, args, resolution.map),
  };
}

/** Whether later C# would count to a position for `^1`, or cut out a part for `1..2`, since the type has a length and indices. */
function countsFor(b: Binder, type: TypeSymbol, args: readonly Argument[]): boolean {
  const [argument, ...others] = args;
  if (argument === undefined || others.length > 0) return false;
  const kind = laterIndexKind(argument.operand.syntax);
  if (kind === undefined) return false;
  if (kind === 'range') return type === types.string || (type.kind === 'named' && type.definition === generics.list.definition);
  const indexTypes = indexersOf(b.catalog, type).map(({ originalDefinition }) => originalDefinition.parameters[0]!.type);
  const hasLength = ['Length', 'Count'].some((name) =>
    lookupMembers(b.catalog, type, name).some(({ kind }) => kind === 'property'),
  );
  return hasLength && indexTypes.includes(types.int) && !indexTypes.includes(types.object);
}

const laterIndexKind = (syntax: SourceSpan & { readonly kind?: string; readonly operator?: { readonly kind?: string } }) =>
  syntax.kind === 'RangeExpression'
    ? 'range'
    : syntax.kind === 'PrefixUnaryExpression' && syntax.operator?.kind === '^'
      ? 'index'
      : undefined;

function arrayElement(b: Binder, syntax: SourceSpan, array: BoundExpression, args: readonly Argument[]): BoundExpression {
  if (array.type.kind !== 'array') return bad(syntax, array);
  const { elementType, rank } = array.type;
  const isNamed = args.some((argument) => argument.name !== undefined);
  if (isNamed || args.length !== rank) {
    if (isNamed) b.error('CS1742', syntax);
    else b.error('CS0022', syntax, rank);
    return badCall(b, syntax, args, elementType, array);
  }
  const indices = args.map((argument) => arrayIndex(b, argument.operand));
  if (isBad(array) || indices.some(isBad)) return badOf(syntax, elementType, array, ...indices);
  return { kind: 'arrayAccess', syntax, type: elementType, array, indices };
}

// ?.

export function bindConditionalAccess(b: Binder, syntax: ConditionalAccessExpressionSyntax): Operand {
  const given = bindExpression(b, syntax.expression);
  const left =
    given.kind === 'pendingType' || given.kind === 'pendingNamespace' || isTargetTyped(given) ? asValue(b, given) : given;
  const canBeNull =
    !isPending(left) &&
    (isReferenceType(left.type) ||
      isNullableType(left.type) ||
      (left.type.kind === 'typeParameter' && !left.type.hasValueConstraint));
  if (isPending(left) || isUnknown(left) || !canBeNull) {
    if (left.kind === 'pendingDefault' || left.kind === 'pendingMethodGroup') reportTypeless(b, left);
    else if (!isBad(left)) b.error('CS0023', left.kind === 'pendingLambda' ? syntax : syntax.operator, '?', operandName(b, left));
    return bad(syntax, left);
  }
  const receiver = isBad(left)
    ? badOf(left.syntax, stripNullable(left.type))
    : placeholder(left.syntax, stripNullable(left.type));
  const saved = b.conditionalReceiver;
  b.conditionalReceiver = receiver;
  let access: Operand;
  try {
    access = bindExpression(b, syntax.whenNotNull);
  } finally {
    b.conditionalReceiver = saved;
  }
  if (access.kind === 'pendingMethodGroup' && !isBad(access)) {
    b.error('CS8978', access.syntax, 'method group');
    return bad(syntax, left);
  }
  const value = asValue(b, access);
  if (isBad(value) || receiver.kind !== 'placeholder') return bad(syntax, left, value);
  const { type } = value;
  const isVoid = type === types.void;
  if (type.kind === 'typeParameter' && !isReferenceType(type) && !type.hasValueConstraint) {
    b.error('CS8978', syntax.whenNotNull, type.name);
    return bad(syntax, left, value);
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

/** Assignment and compound assignment (C# spec 12.21). */
import type { AssignmentExpressionSyntax, ExpressionSyntax } from '../syntax/nodes.js';
import { shortTypeName } from '../types/display.js';
import { isDelegateType, isEnumType, sameType, stripNullable } from '../types/relations.js';
import { types } from '../types/universe.js';
import { checkPropertyUse } from './allow-list.js';
import { bindDeconstruction, isDeconstruction } from './bind-deconstruction.js';
import { bindExpression, bindValue } from './bind-expression.js';
import { reportReadOnlyLocal } from './bind-invocation.js';
import { bindCoalesceAssignment } from './bind-later.js';
import { binaryOperator } from './bind-operators.js';
import { isDiscard } from './bind-out-variables.js';
import { type Binder, placeholder } from './binder.js';
import type { BinaryOperator, BoundExpression, SourceSpan } from './bound-nodes.js';
import { explicitConversion, implicitConversion } from './conversions.js';
import { applyConversion, asValue, castTo, convert, operandName } from './convert.js';
import { numericTypeOf } from './numeric-types.js';
import { bad, badOf, isBad, isPending, isUnknown, type Operand } from './operands.js';
import { refuseTargetTyped } from './target-typed.js';
import { isVariable } from './variables.js';

export function bindAssignment(b: Binder, syntax: AssignmentExpressionSyntax): Operand {
  const operator = syntax.operator.kind;
  if (operator === '??=') return bindCoalesceAssignment(b, syntax);
  if (operator !== '=') return bindCompound(b, syntax, operator.slice(0, -1) as BinaryOperator);
  if (isDeconstruction(syntax.left)) return bindDeconstruction(b, syntax, syntax.left);
  if (syntax.right.kind === 'RefExpression') return bindRefAssignment(b, syntax, syntax.right.expression);
  if (isDiscard(b, syntax.left)) return bindDiscard(b, syntax);
  const left = bindAssignmentTarget(b, syntax.left, 'assign');
  const given = bindExpression(b, syntax.right);
  if (isBad(left) && !(isUnknown(left) && left.kind === 'local')) return failedAssignment(syntax, left, given);
  const right = convert(b, given, left.type);
  if (isBad(right) || isBad(left)) return failedAssignment(syntax, left, right);
  return { kind: 'assignment', syntax, type: left.type, left, right, isRef: false };
}

/** Bad; its left side counts as assigned. */
const failedAssignment = (syntax: SourceSpan, left: BoundExpression, right: Operand): BoundExpression => ({
  ...badOf(syntax, left.type, right),
  assigns: [left],
});

/** `_ = value`: any value with a type. */
function bindDiscard(b: Binder, syntax: AssignmentExpressionSyntax): BoundExpression {
  const given = bindExpression(b, syntax.right);
  const isTypeless = isPending(given) && b.naturalType(given) === undefined;
  if (isTypeless && (given.kind === 'pendingNull' || given.kind === 'pendingLambda' || given.kind === 'pendingMethodGroup')) {
    if (!isBad(given)) b.error('CS8183', syntax.left);
    return bad(syntax, given);
  }
  const right = asValue(b, given);
  if (right.type === types.void) b.error('CS8209', syntax.left);
  if (right.type === types.void || isBad(right)) return badOf(syntax, right.type, right);
  const left: BoundExpression = { kind: 'discard', syntax: syntax.left, type: right.type };
  return { kind: 'assignment', syntax, type: right.type, left, right, isRef: false };
}

/** The left side as something that can be assigned to, or a diagnostic. */
export function bindAssignmentTarget(
  b: Binder,
  syntax: ExpressionSyntax,
  use: 'assign' | 'increment' | 'compound',
): BoundExpression {
  const saved = b.assignmentTarget;
  b.assignmentTarget = unwrapParentheses(syntax);
  let operand: Operand;
  try {
    operand = bindExpression(b, syntax);
  } finally {
    b.assignmentTarget = saved;
  }
  return checkTarget(b, operand, syntax, use);
}

const unwrapParentheses = (syntax: ExpressionSyntax): ExpressionSyntax =>
  syntax.kind === 'ParenthesizedExpression' ? unwrapParentheses(syntax.expression) : syntax;

/** Bad where the operand cannot be assigned to; of its type nevertheless. */
export function checkTarget(
  b: Binder,
  operand: Operand,
  syntax: SourceSpan,
  use: 'assign' | 'increment' | 'compound',
): BoundExpression {
  refuseTargetTyped(b, operand, 'CS0131');
  if (isBad(operand)) return isPending(operand) ? bad(syntax, operand) : operand;
  const at = operand.syntax;
  const notVariable = use === 'increment' ? 'CS1059' : 'CS0131';
  if (isPending(operand)) {
    if (operand.kind === 'pendingMethodGroup') b.error('CS1656', at, operand.methodName, 'method group');
    else if (operand.kind === 'pendingType') b.error('CS0118', at, shortTypeName(operand.type), 'type', 'variable');
    else if (operand.kind === 'pendingNamespace') b.error('CS0118', at, operand.name, 'namespace', 'variable');
    else b.error(notVariable, at);
    return bad(syntax, operand);
  }
  const failed = badOf(at, operand.type, operand);
  switch (operand.kind) {
    case 'context':
      // A parameter to the compiler; nothing can be made of it.
      if (use !== 'assign') return operand;
      b.error('CS0131', at);
      return failed;
    case 'local':
      if (isVariable(operand, 'ref')) return operand;
      if (use === 'increment' && operand.local.localKind === 'constant') b.error('CS1059', at);
      else reportReadOnlyLocal(b, operand, at, 'assign');
      return failed;
    case 'parameter':
      if (operand.parameter.isRange) b.error('CS1947', at, operand.parameter.name);
      else if (operand.parameter.refKind === 'in') b.error('CS8331', at, operand.parameter.name);
      else return operand;
      return failed;
    case 'propertyAccess':
    case 'indexerAccess':
      return checkProperty(b, operand, at, use);
    case 'anonymousMember':
      if (operand.receiver.kind === 'parameter' && operand.receiver.parameter.isRange)
        b.error('CS1947', at, anonymousName(operand));
      else b.error('CS0200', at, `${shortTypeName(operand.receiver.type)}.${anonymousName(operand)}`);
      return failed;
    case 'arrayLength':
      b.error('CS0200', at, 'Array.Length');
      return failed;
    case 'fieldAccess':
      return checkField(b, operand, at);
    case 'conversion':
      b.error(operand.conversionKind === 'unboxing' ? 'CS0445' : notVariable, at);
      return failed;
    default:
      if (isVariable(operand, 'ref')) return operand;
      b.error(notVariable, at);
      return failed;
  }
}

/** A static field is read-only; a tuple's field is as writable as the tuple is. */
function checkField(b: Binder, operand: Extract<BoundExpression, { kind: 'fieldAccess' }>, at: SourceSpan): BoundExpression {
  const { field, receiver } = operand;
  const failed = badOf(at, operand.type, operand);
  if (field.tupleIndex === undefined) {
    b.error(field.constant !== undefined ? 'CS0131' : 'CS0198', at, field.name);
    return failed;
  }
  if (receiver === undefined || isVariable(receiver, 'ref') || receiver.kind === 'placeholder') return operand;
  if (receiver.kind === 'local') {
    const kind = receiver.local.localKind === 'foreach' ? 'foreach iteration variable' : 'using variable';
    b.error('CS1654', at, receiver.local.name, kind);
  } else if (receiver.kind === 'tupleLiteral') b.error('CS0131', at);
  else b.error('CS1612', receiver.syntax, operandName(b, receiver));
  return failed;
}

const anonymousName = (operand: Extract<BoundExpression, { kind: 'anonymousMember' }>): string =>
  (operand.receiver.type.kind === 'named' ? operand.receiver.type.definition.anonymousNames?.[operand.index] : undefined) ?? '?';

function checkProperty(
  b: Binder,
  operand: Extract<BoundExpression, { kind: 'propertyAccess' | 'indexerAccess' }>,
  syntax: SourceSpan,
  use: string,
): BoundExpression {
  const { property } = operand;
  if (property.setter === undefined) {
    b.error(
      'CS0200',
      syntax,
      `${shortTypeName(property.containingType)}.${property.isIndexer ? `this[${property.parameters.map((p) => shortTypeName(p.type)).join(', ')}]` : property.name}`,
    );
    return badOf(syntax, property.type, operand);
  }
  const at = b.memberNameSpan(operand.syntax);
  checkPropertyUse(b, property, 'set', at);
  if (use !== 'assign') checkPropertyUse(b, property, 'get', at);
  return operand;
}

function bindRefAssignment(b: Binder, syntax: AssignmentExpressionSyntax, rightSyntax: ExpressionSyntax): BoundExpression {
  const left = bindValue(b, syntax.left);
  const right = bindValue(b, rightSyntax);
  if (isBad(left) || isBad(right)) return failedAssignment(syntax, left, right);
  if (left.kind !== 'local' || !left.local.isRef) b.error('CS8373', syntax.left);
  else if (!isVariable(right, 'ref')) b.error('CS1510', rightSyntax);
  else if (!sameType(left.type, right.type)) b.error('CS8173', rightSyntax, shortTypeName(left.type));
  else return { kind: 'assignment', syntax, type: left.type, left, right, isRef: true };
  return failedAssignment(syntax, left, right);
}

function bindCompound(b: Binder, syntax: AssignmentExpressionSyntax, operator: BinaryOperator): BoundExpression {
  const left = bindAssignmentTarget(b, syntax.left, 'compound');
  const right = bindExpression(b, syntax.right);
  if (isBad(left) || isBad(right)) return bad(syntax, left, right);
  const old = placeholder(syntax.left, left.type);
  const isDelegate = isDelegateType(left.type) && (operator === '+' || operator === '-');
  if (isDelegate && implicitConversion(b, right, left.type) === undefined) {
    convert(b, right, left.type);
    return badOf(syntax, left.type, left, right);
  }
  const computed = binaryOperator(b, syntax, operator, old, right);
  if (isBad(computed)) return bad(syntax, left, right);
  const value = isDelegate ? convert(b, computed, left.type, syntax) : compoundResult(b, syntax, operator, left, right, computed);
  return isBad(value)
    ? badOf(syntax, left.type, left, right)
    : { kind: 'compoundAssignment', syntax, type: left.type, left, placeholder: old, value };
}

/** The operator's result back in the left side's type (12.21.4): explicitly where the right side converts implicitly. */
function compoundResult(
  b: Binder,
  syntax: AssignmentExpressionSyntax,
  operator: BinaryOperator,
  left: BoundExpression,
  right: Operand,
  computed: BoundExpression,
): BoundExpression {
  const implicit = implicitConversion(b, computed, left.type);
  if (implicit !== undefined) return applyConversion(b, computed, left.type, implicit, syntax);
  const explicit = explicitConversion(b, computed, left.type);
  const isPredefined = numericTypeOf(stripNullable(left.type)) !== undefined || isEnumType(stripNullable(left.type));
  if (explicit !== undefined && isPredefined) {
    const isShift = operator === '<<' || operator === '>>';
    if (isShift || implicitConversion(b, right, left.type) !== undefined || isEnumType(stripNullable(left.type)))
      return castTo(b, computed, left.type, syntax);
    return badOf(syntax, left.type, convert(b, right, left.type, syntax));
  }
  b.error(explicit === undefined ? 'CS0029' : 'CS0266', syntax, operandName(b, computed), shortTypeName(left.type));
  return badOf(syntax, left.type, computed);
}

/** Assignment, compound assignment and deconstruction (C# spec 12.21, 12.7). */
import { lookupMembers } from '../symbols/members.js';
import type {
  AssignmentExpressionSyntax,
  DeclarationExpressionSyntax,
  ExpressionSyntax,
  TupleExpressionSyntax,
  VariableDesignationSyntax,
} from '../syntax/nodes.js';
import { shortTypeName } from '../types/display.js';
import { isDelegateType, isEnumType, isNullableType, stripNullable } from '../types/relations.js';
import type { TypeSymbol } from '../types/type-symbol.js';
import { errorType } from '../types/type-symbol.js';
import { tupleElements, tupleOf } from '../types/universe.js';
import { checkPropertyUse } from './allow-list.js';
import { bindExpression, bindValue } from './bind-expression.js';
import { callOf, reportReadOnlyLocal } from './bind-invocation.js';
import { bindCoalesceAssignment } from './bind-later.js';
import { binaryOperator } from './bind-operators.js';
import { isDiscard, isVar } from './bind-out-variables.js';
import { bindType } from './bind-types.js';
import { type Binder, placeholder } from './binder.js';
import type { BinaryOperator, BoundExpression, BoundPlaceholder, DeconstructionTarget, SourceSpan } from './bound-nodes.js';
import { explicitConversion, implicitConversion } from './conversions.js';
import { applyConversion, asValue, castTo, convert, operandName } from './convert.js';
import { declareLocal } from './declarations.js';
import { numericTypeOf } from './numeric-types.js';
import { bad, isBad, isPending, type Operand } from './operands.js';
import { isVariable } from './variables.js';

export function bindAssignment(b: Binder, syntax: AssignmentExpressionSyntax): Operand {
  const operator = syntax.operator.kind;
  if (operator === '??=') return bindCoalesceAssignment(b, syntax);
  if (operator !== '=') return bindCompound(b, syntax, operator.slice(0, -1) as BinaryOperator);
  if (isDeconstruction(b, syntax.left)) return bindDeconstruction(b, syntax, syntax.left, bindExpression(b, syntax.right));
  if (syntax.right.kind === 'RefExpression') return bindRefAssignment(b, syntax, syntax.right.expression);
  if (isDiscard(b, syntax.left)) {
    const right = asValue(b, bindExpression(b, syntax.right));
    if (right.type.kind === 'named' && right.type.special === 'void') b.error('CS8209', syntax.left);
    return {
      kind: 'assignment',
      syntax,
      type: right.type,
      left: { kind: 'discard', syntax: syntax.left, type: right.type },
      right,
      isRef: false,
    };
  }
  const left = bindAssignmentTarget(b, syntax.left, 'assign');
  const right = bindExpression(b, syntax.right);
  if (isBad(left)) {
    if (isPending(right) && right.kind === 'pendingLambda') convert(b, right, errorType);
    return bad(syntax, left, right);
  }
  const value = convert(b, right, left.type);
  if (isBad(value)) return bad(syntax, left);
  return { kind: 'assignment', syntax, type: left.type, left, right: value, isRef: false };
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

export function checkTarget(
  b: Binder,
  operand: Operand,
  syntax: SourceSpan,
  use: 'assign' | 'increment' | 'compound',
): BoundExpression {
  if (isBad(operand)) return bad(syntax, operand);
  if (operand.kind === 'pendingMethodGroup') {
    b.error('CS1656', syntax, operand.methodName, 'method group');
    return bad(syntax);
  }
  if (operand.kind === 'pendingType' || operand.kind === 'pendingNamespace') {
    b.error('CS0131', syntax);
    return bad(syntax);
  }
  if (isPending(operand)) {
    b.error(use === 'increment' ? 'CS1059' : 'CS0131', syntax);
    return bad(syntax);
  }
  switch (operand.kind) {
    case 'local':
      if (!isVariable(operand, 'ref')) {
        if (use === 'increment' && operand.local.localKind === 'constant') b.error('CS1059', syntax);
        else reportReadOnlyLocal(b, operand, syntax, 'assign');
        return bad(syntax, operand);
      }
      return operand;
    case 'propertyAccess':
    case 'indexerAccess':
      return checkProperty(b, operand, syntax, use);
    case 'anonymousMember':
      b.error('CS0200', syntax, `${shortTypeName(operand.receiver.type)}.${anonymousName(operand)}`);
      return bad(syntax, operand);
    case 'arrayLength':
      b.error('CS0200', syntax, 'Array.Length');
      return bad(syntax, operand);
    case 'context':
      b.error('CS0131', syntax);
      return bad(syntax, operand);
    case 'fieldAccess':
      if (operand.field.tupleIndex === undefined) {
        b.error(operand.field.constant !== undefined ? 'CS0131' : 'CS0198', syntax, operand.field.name);
        return bad(syntax, operand);
      }
      if (operand.receiver !== undefined && !isVariable(operand.receiver, 'ref') && operand.receiver.kind !== 'placeholder') {
        if (operand.receiver.kind === 'local')
          b.error(
            'CS1654',
            syntax,
            operand.receiver.local.name,
            operand.receiver.local.localKind === 'foreach' ? 'foreach iteration variable' : 'using variable',
          );
        else b.error('CS1612', operand.receiver.syntax, operandName(b, operand.receiver));
        return bad(syntax, operand);
      }
      return operand;
    case 'conditionalAccess':
      b.error('CS0131', syntax);
      return bad(syntax, operand);
    default:
      if (isVariable(operand, 'ref')) return operand;
      b.error(use === 'increment' ? 'CS1059' : 'CS0131', syntax);
      return bad(syntax, operand);
  }
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
    return bad(syntax, operand);
  }
  const at = b.memberNameSpan(operand.syntax);
  checkPropertyUse(b, property, 'set', at);
  if (use !== 'assign') checkPropertyUse(b, property, 'get', at);
  return operand;
}

function bindRefAssignment(b: Binder, syntax: AssignmentExpressionSyntax, rightSyntax: ExpressionSyntax): BoundExpression {
  const left = bindValue(b, syntax.left);
  const right = bindValue(b, rightSyntax);
  if (isBad(left) || isBad(right)) return bad(syntax, left, right);
  if (left.kind !== 'local' || !left.local.isRef) {
    b.error('CS8373', syntax.left);
    return bad(syntax, left, right);
  }
  if (!isVariable(right, 'ref')) {
    b.error('CS1510', rightSyntax);
    return bad(syntax, left, right);
  }
  return { kind: 'assignment', syntax, type: left.type, left, right, isRef: true };
}

function bindCompound(b: Binder, syntax: AssignmentExpressionSyntax, operator: BinaryOperator): BoundExpression {
  const left = bindAssignmentTarget(b, syntax.left, 'compound');
  const right = bindExpression(b, syntax.right);
  if (isBad(left)) return bad(syntax, left, right);
  const old = placeholder(syntax.left, left.type);
  if (isDelegateType(left.type) && (operator === '+' || operator === '-')) {
    const value = convert(b, binaryOperator(b, syntax, operator, old, right), left.type, syntax);
    return isBad(value) ? bad(syntax) : { kind: 'compoundAssignment', syntax, type: left.type, left, placeholder: old, value };
  }
  const computed = binaryOperator(b, syntax, operator, old, right);
  if (isBad(computed)) return bad(syntax, left);
  const value = compoundResult(b, syntax, operator, left, right, computed);
  return isBad(value)
    ? bad(syntax, left)
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
    convert(b, right, left.type, syntax);
    return bad(syntax);
  }
  b.error(explicit === undefined ? 'CS0029' : 'CS0266', syntax, operandName(b, computed), shortTypeName(left.type));
  return bad(syntax);
}

// Deconstruction

const isDeconstruction = (_b: Binder, left: ExpressionSyntax): left is TupleExpressionSyntax | DeclarationExpressionSyntax =>
  left.kind === 'TupleExpression' ||
  (left.kind === 'DeclarationExpression' && left.designation.kind === 'ParenthesizedVariableDesignation');

/** A target as written, before the value's types are known. */
type TargetShape =
  | { readonly kind: 'expression'; readonly syntax: ExpressionSyntax; readonly operand: BoundExpression }
  | {
      readonly kind: 'variable';
      readonly designation: VariableDesignationSyntax;
      readonly type: TypeSymbol | undefined;
      readonly syntax: SourceSpan;
    }
  | { readonly kind: 'discard'; readonly syntax: SourceSpan }
  | { readonly kind: 'tuple'; readonly elements: readonly TargetShape[]; readonly syntax: SourceSpan };

export function bindDeconstruction(b: Binder, syntax: SourceSpan, left: ExpressionSyntax, right: Operand): BoundExpression {
  const shape = targetShape(b, left);
  return deconstruct(b, syntax, shape, right);
}

/** Takes an operand apart into the variables of a `foreach` or a `var (a, b)`. */
export function deconstruct(b: Binder, syntax: SourceSpan, shape: TargetShape, given: Operand): BoundExpression {
  const right = rightValue(b, shape, given);
  if (isBad(right)) {
    declareAll(b, shape);
    return bad(syntax, right);
  }
  const whole = placeholder(right.syntax, right.type);
  const target = assignTarget(b, shape, whole, given);
  if (target === undefined) return bad(syntax, right);
  const type = resultType(target);
  return { kind: 'deconstruction', syntax, type, right, target };
}

export function targetShape(b: Binder, syntax: ExpressionSyntax): TargetShape {
  if (syntax.kind === 'TupleExpression')
    return { kind: 'tuple', syntax, elements: syntax.arguments.map((argument) => targetShape(b, argument.expression)) };
  if (syntax.kind === 'DeclarationExpression') {
    const type = isVar(syntax.type) ? undefined : bindType(b, syntax.type);
    return designationShape(syntax.designation, type, syntax);
  }
  if (isDiscard(b, syntax)) return { kind: 'discard', syntax };
  return { kind: 'expression', syntax, operand: bindAssignmentTarget(b, syntax, 'assign') };
}

function designationShape(designation: VariableDesignationSyntax, type: TypeSymbol | undefined, syntax: SourceSpan): TargetShape {
  switch (designation.kind) {
    case 'ParenthesizedVariableDesignation':
      return {
        kind: 'tuple',
        syntax,
        elements: designation.variables.map((variable) => designationShape(variable, type, variable)),
      };
    case 'DiscardDesignation':
      return { kind: 'discard', syntax: designation };
    case 'SingleVariableDesignation':
      return { kind: 'variable', designation, type, syntax };
  }
}

/** The right side as a value; a tuple literal's typeless elements take the types of their targets. */
function rightValue(b: Binder, shape: TargetShape, right: Operand): BoundExpression {
  if (right.kind !== 'pendingTuple' || shape.kind !== 'tuple') return asValue(b, right);
  if (right.elements.length !== shape.elements.length) {
    const value = asValue(b, right);
    if (!isBad(value)) b.error('CS8132', right.syntax, right.elements.length, shape.elements.length);
    return bad(right.syntax);
  }
  const elements = right.elements.map((element, i) => {
    const target = shape.elements[i]!;
    const wanted = target.kind === 'expression' ? target.operand.type : target.kind === 'variable' ? target.type : undefined;
    if (wanted !== undefined && wanted.kind !== 'error' && b.naturalType(element) === undefined)
      return convert(b, element, wanted);
    if (b.naturalType(element) === undefined && target.kind === 'variable') {
      b.error(
        'CS8130',
        target.syntax,
        target.designation.kind === 'SingleVariableDesignation' ? target.designation.identifier.name : '_',
      );
      return bad(element.syntax);
    }
    return target.kind === 'tuple' ? rightValue(b, target, element) : asValue(b, element);
  });
  if (elements.some(isBad)) return bad(right.syntax);
  const type = tupleOf(elements.map((element) => element.type));
  return { kind: 'tupleLiteral', syntax: right.syntax, type, elements };
}

function assignTarget(
  b: Binder,
  shape: TargetShape,
  value: BoundPlaceholder,
  given: Operand | undefined,
): DeconstructionTarget | undefined {
  switch (shape.kind) {
    case 'discard':
      return { kind: 'variable', left: { kind: 'discard', syntax: shape.syntax, type: value.type }, placeholder: value, value };
    case 'variable': {
      const type = shape.type ?? value.type;
      if (shape.designation.kind !== 'SingleVariableDesignation') return undefined;
      const local = declareLocal(b, shape.designation.identifier, type, 'variable');
      const converted = convertElement(b, value, type, given);
      return {
        kind: 'variable',
        left: { kind: 'local', syntax: shape.syntax, type, local },
        placeholder: value,
        value: converted,
      };
    }
    case 'expression': {
      if (isBad(shape.operand)) return undefined;
      return {
        kind: 'variable',
        left: shape.operand,
        placeholder: value,
        value: convertElement(b, value, shape.operand.type, given),
      };
    }
    case 'tuple':
      return assignTuple(b, shape, value, given);
  }
}

/** The element's own syntax carries diagnostics and constants. */
function convertElement(b: Binder, value: BoundPlaceholder, type: TypeSymbol, given: Operand | undefined): BoundExpression {
  if (given !== undefined && !isPending(given) && given.constant !== undefined) {
    const conversion = implicitConversion(b, given, type);
    if (conversion !== undefined) return applyConversion(b, given, type, conversion);
  }
  return convert(b, value, type, given?.syntax ?? value.syntax);
}

function assignTuple(
  b: Binder,
  shape: Extract<TargetShape, { kind: 'tuple' }>,
  value: BoundPlaceholder,
  given: Operand | undefined,
): DeconstructionTarget | undefined {
  const elementTypes = isNullableType(value.type) ? undefined : tupleElements(value.type);
  const parts = given?.kind === 'pendingTuple' ? given.elements : undefined;
  if (elementTypes !== undefined) {
    if (elementTypes.length !== shape.elements.length) {
      b.error('CS8132', given?.syntax ?? value.syntax, elementTypes.length, shape.elements.length);
      declareAll(b, shape);
      return undefined;
    }
    const elements = shape.elements.map((element, i) =>
      assignTarget(b, element, placeholder(parts?.[i]?.syntax ?? value.syntax, elementTypes[i]!), parts?.[i]),
    );
    if (elements.includes(undefined)) return undefined;
    return { kind: 'tuple', placeholder: value, deconstruct: undefined, elements: elements as DeconstructionTarget[] };
  }
  return deconstructMethod(b, shape, value);
}

function deconstructMethod(
  b: Binder,
  shape: Extract<TargetShape, { kind: 'tuple' }>,
  value: BoundPlaceholder,
): DeconstructionTarget | undefined {
  const method = lookupMembers(b.catalog, value.type, 'Deconstruct').find(
    (member) => member.kind === 'method' && member.parameters.length === shape.elements.length,
  );
  if (method?.kind !== 'method') {
    b.error('CS8129', value.syntax, shortTypeName(value.type), shape.elements.length);
    declareAll(b, shape);
    return undefined;
  }
  const outs = method.parameters.map((parameter) => placeholder(value.syntax, parameter.type));
  const call = callOf(b, value.syntax, value, method, outs);
  const elements = shape.elements.map((element, i) => assignTarget(b, element, outs[i]!, undefined));
  if (elements.includes(undefined)) return undefined;
  return { kind: 'tuple', placeholder: value, deconstruct: { call, outs }, elements: elements as DeconstructionTarget[] };
}

/** Names of a failed deconstruction are still declared, without follow-ups. */
function declareAll(b: Binder, shape: TargetShape): void {
  if (shape.kind === 'tuple') for (const element of shape.elements) declareAll(b, element);
  else if (shape.kind === 'variable' && shape.designation.kind === 'SingleVariableDesignation')
    declareLocal(b, shape.designation.identifier, shape.type ?? errorType, 'variable');
}

const resultType = (target: DeconstructionTarget): TypeSymbol =>
  target.kind === 'variable' ? target.left.type : tupleOf(target.elements.map(resultType));

/** A declaration outside of deconstruction and `out`: only `var (a, b) = …` may stand so. */
export function bindDeclarationExpression(b: Binder, syntax: DeclarationExpressionSyntax): Operand {
  if (!isVar(syntax.type)) bindType(b, syntax.type);
  b.error('CS8185', syntax);
  if (syntax.designation.kind === 'SingleVariableDesignation')
    declareLocal(b, syntax.designation.identifier, errorType, 'variable');
  return bad(syntax);
}

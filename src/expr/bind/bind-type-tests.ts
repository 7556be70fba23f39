/** `is`, `as` and patterns (C# spec 12.12.12, 12.12.13, 11). */
import type {
  AsExpressionSyntax,
  ExpressionSyntax,
  IsExpressionSyntax,
  IsPatternExpressionSyntax,
  PatternSyntax,
  TypeSyntax,
} from '../syntax/nodes.js';
import { shortTypeName } from '../types/display.js';
import { isNullableType, isReferenceType, isValueType, sameType, stripNullable } from '../types/relations.js';
import { errorType, type TypeSymbol } from '../types/type-symbol.js';
import { types } from '../types/universe.js';
import { bindExpression } from './bind-expression.js';
import { isVar } from './bind-out-variables.js';
import { bindType, lookupType } from './bind-types.js';
import { type Binder, literal, placeholder } from './binder.js';
import type { BoundExpression, BoundLiteral, BoundPattern, SourceSpan } from './bound-nodes.js';
import { explicitConversion, implicitConversion, standardExplicit } from './conversions.js';
import { applyConversion, asValue, convert, operandName, reportTypeless } from './convert.js';
import { declareLocal } from './declarations.js';
import { bad, isBad, isPending, type Operand } from './operands.js';

/** The operand of `is` and `as`: lambdas and method groups have no type to test. */
function testOperand(b: Binder, syntax: ExpressionSyntax, whole: SourceSpan): BoundExpression | undefined {
  const operand = bindExpression(b, syntax);
  if (isBad(operand)) return undefined;
  switch (operand.kind) {
    case 'pendingNull':
      return literal(operand.syntax, types.object, null);
    case 'pendingLambda':
    case 'pendingMethodGroup':
      b.error('CS0837', whole);
      return undefined;
    case 'pendingTuple':
      return asValue(b, operand);
    default:
      if (!isPending(operand)) return operand;
      reportTypeless(b, operand);
      return undefined;
  }
}

export function bindIs(b: Binder, syntax: IsExpressionSyntax): Operand {
  const isTypeName = namesType(b, syntax.type);
  if (!isTypeName) {
    // `x is Name` where the name is a constant.
    const operand = testOperand(b, syntax.expression, syntax);
    if (operand === undefined) {
      bindExpression(b, syntax.type);
      return bad(syntax);
    }
    const pattern = constantPattern(b, syntax.type, operand.type);
    return pattern === undefined ? bad(syntax, operand) : { kind: 'isPattern', syntax, type: types.bool, operand, pattern };
  }
  const operand = testOperand(b, syntax.expression, syntax);
  const type = bindType(b, syntax.type);
  if (operand === undefined || isBad(operand) || type.kind === 'error') return bad(syntax);
  if (isStaticType(type)) {
    b.error('CS7023', syntax, shortTypeName(type));
    return bad(syntax);
  }
  return { kind: 'isType', syntax, type: types.bool, operand, targetType: type };
}

const isStaticType = (type: TypeSymbol) => type.kind === 'named' && type.definition.shape.isStatic;

/** Whether the right side of `is` means a type rather than a constant. */
function namesType(b: Binder, syntax: TypeSyntax): boolean {
  if (syntax.kind === 'IdentifierName') {
    if (b.scope.find(syntax.identifier.name) !== undefined) return false;
    return true;
  }
  if (syntax.kind === 'QualifiedName') {
    // `DayOfWeek.Friday`: a member of a type.
    const left = syntax.left;
    if (left.kind !== 'IdentifierName') {
      if (left.kind === 'QualifiedName') return !isMemberPath(b, syntax);
      return true;
    }
    return lookupType(b, left.identifier.name, 0).kind === 'missing' && b.scope.find(left.identifier.name) === undefined;
  }
  return true;
}

function isMemberPath(b: Binder, syntax: Extract<TypeSyntax, { kind: 'QualifiedName' }>): boolean {
  const { reported } = b.trial(() => bindType(b, syntax));
  return reported.length > 0;
}

export function bindAs(b: Binder, syntax: AsExpressionSyntax): Operand {
  const operand = testOperand(b, syntax.expression, syntax);
  const type = bindType(b, syntax.type);
  if (operand === undefined || isBad(operand) || type.kind === 'error') return bad(syntax);
  if (isStaticType(type)) {
    b.error('CS7023', syntax, shortTypeName(type));
    return bad(syntax);
  }
  if (isValueType(type) && !isNullableType(type)) {
    b.error('CS0077', syntax, shortTypeName(type));
    return bad(syntax);
  }
  if (type.kind === 'typeParameter' && !isReferenceType(type)) {
    b.error('CS0413', syntax, type.name);
    return bad(syntax);
  }
  if (operand.constant !== undefined && operand.constant.value === null) return literal(syntax, type, null);
  const implicit = implicitConversion(b, operand, type);
  const isPlain =
    implicit !== undefined &&
    (['identity', 'reference', 'boxing'].includes(implicit.kind) ||
      (implicit.kind === 'nullable' && implicit.inner.kind === 'identity'));
  if (implicit !== undefined && isPlain) {
    const value = applyConversion(b, operand, type, implicit);
    return value.kind === 'placeholder' ? value : { ...value, syntax };
  }
  const explicit = standardExplicit(operand.type, type);
  const viaUnboxing = isNullableType(type) && isReferenceType(operand.type);
  if (explicit !== undefined && ['castReference', 'unboxing', 'boxing'].includes(explicit.kind))
    return { kind: 'as', syntax, type, operand };
  if (viaUnboxing && standardExplicit(operand.type, stripNullable(type)) !== undefined)
    return { kind: 'as', syntax, type, operand };
  if (operand.type.kind === 'typeParameter' || type.kind === 'typeParameter')
    return { kind: 'as', syntax, type, operand: boxed(operand) };
  if (isNullableType(operand.type) && isReferenceType(type)) return { kind: 'as', syntax, type, operand: boxed(operand) };
  // `1 as long?` compiles, and is null.
  if (isNullableType(type) && isValueType(operand.type)) return { kind: 'as', syntax, type, operand: boxed(operand) };
  b.error('CS0039', syntax, shortTypeName(operand.type), shortTypeName(type));
  return bad(syntax);
}

const boxed = (operand: BoundExpression): BoundExpression =>
  isReferenceType(operand.type)
    ? operand
    : { kind: 'conversion', syntax: operand.syntax, type: types.object, operand, conversionKind: 'boxing', isChecked: false };

export function bindIsPattern(b: Binder, syntax: IsPatternExpressionSyntax): Operand {
  const given = bindExpression(b, syntax.expression);
  if (
    given.kind === 'pendingNull' ||
    given.kind === 'pendingLambda' ||
    given.kind === 'pendingMethodGroup' ||
    given.kind === 'pendingDefault'
  ) {
    b.error('CS8117', given.syntax, operandName(b, given));
    bindPattern(b, syntax.pattern, errorType);
    return bad(syntax);
  }
  const operand = asValue(b, given);
  const pattern = bindPattern(b, syntax.pattern, operand.type);
  if (isBad(operand) || pattern === undefined) return bad(syntax, operand);
  return { kind: 'isPattern', syntax, type: types.bool, operand, pattern };
}

/** A pattern over a value of the input type; undefined where something was reported. */
export function bindPattern(b: Binder, syntax: PatternSyntax, input: TypeSymbol): BoundPattern | undefined {
  switch (syntax.kind) {
    case 'ConstantPattern':
      return constantPattern(b, syntax.expression, input);
    case 'DeclarationPattern':
      return declarationPattern(b, syntax, input);
    case 'VarPattern':
    case 'DiscardPattern': {
      if (syntax.kind === 'DiscardPattern') return { kind: 'varPattern', local: undefined };
      return varPattern(b, syntax.designation, input);
    }
    case 'LaterPattern': {
      // The parser has refused it; its parts are bound for what they declare.
      for (const expression of syntax.expressions) b.trial(() => bindExpression(b, expression));
      for (const pattern of syntax.patterns) bindPattern(b, pattern, errorType);
      if (syntax.designation?.kind === 'SingleVariableDesignation')
        declareLocal(b, syntax.designation.identifier, syntax.type === undefined ? input : bindType(b, syntax.type), 'pattern');
      return undefined;
    }
  }
}

function varPattern(
  b: Binder,
  designation: Extract<PatternSyntax, { kind: 'VarPattern' }>['designation'],
  input: TypeSymbol,
): BoundPattern | undefined {
  if (designation.kind === 'DiscardDesignation') return { kind: 'varPattern', local: undefined };
  if (designation.kind === 'SingleVariableDesignation')
    return { kind: 'varPattern', local: declareLocal(b, designation.identifier, input, 'pattern') };
  for (const variable of designation.variables) varPattern(b, variable, errorType);
  return undefined;
}

function declarationPattern(
  b: Binder,
  syntax: Extract<PatternSyntax, { kind: 'DeclarationPattern' }>,
  input: TypeSymbol,
): BoundPattern | undefined {
  if (isVar(syntax.type)) return varPattern(b, syntax.designation, input);
  const type = bindType(b, syntax.type);
  const local =
    syntax.designation.kind === 'SingleVariableDesignation'
      ? declareLocal(b, syntax.designation.identifier, type, 'pattern')
      : undefined;
  if (type.kind === 'error' || input.kind === 'error') return undefined;
  if (isNullableType(type)) {
    b.error('CS8116', syntax.type, shortTypeName(type));
    return undefined;
  }
  if (isStaticType(type)) {
    b.error('CS0723', syntax.type, shortTypeName(type));
    return undefined;
  }
  if (!patternFits(input, type)) {
    b.error('CS8121', syntax.type, shortTypeName(input), shortTypeName(type));
    return undefined;
  }
  return { kind: 'declarationPattern', type, local };
}

/** An input of this type may hold a value of the pattern's type. */
function patternFits(input: TypeSymbol, type: TypeSymbol): boolean {
  if (sameType(stripNullable(input), type)) return true;
  if (input.kind === 'typeParameter' || type.kind === 'typeParameter') return true;
  const conversion = standardExplicit(input, type);
  return conversion !== undefined && ['identity', 'reference', 'castReference', 'boxing', 'unboxing'].includes(conversion.kind);
}

/** `case 5`, `is null`: the constant in the input's type, or in its own where the input is an object. */
export function constantPattern(b: Binder, syntax: ExpressionSyntax, input: TypeSymbol): BoundPattern | undefined {
  const operand = bindExpression(b, syntax);
  if (isBad(operand)) return undefined;
  if (operand.kind === 'pendingType') {
    b.error('CS8370', syntax, 'type pattern', '9.0');
    return undefined;
  }
  if (operand.kind === 'pendingDefault') {
    b.error('CS8505', syntax);
    return undefined;
  }
  if (operand.kind === 'pendingNull') {
    if (input.kind === 'error') return undefined;
    if (isValueType(input) && !isNullableType(input)) {
      b.error('CS0037', syntax, shortTypeName(input));
      return undefined;
    }
    return { kind: 'constantPattern', value: literal(syntax, isReferenceType(input) ? input : types.object, null) };
  }
  const value = asValue(b, operand);
  if (isBad(value) || input.kind === 'error') return undefined;
  const target = stripNullable(input);
  if (input.kind === 'typeParameter' || isOpenInput(target)) {
    if (value.constant === undefined) {
      b.error('CS0150', syntax);
      return undefined;
    }
    if (explicitConversion(b, placeholder(syntax, input), value.type) === undefined) {
      b.error('CS8121', syntax, shortTypeName(input), shortTypeName(value.type));
      return undefined;
    }
    return { kind: 'constantPattern', value: value as BoundLiteral };
  }
  const converted = convert(b, value, target, syntax);
  if (isBad(converted)) return undefined;
  const constant = converted.constant ?? value.constant;
  if (constant === undefined) {
    b.error('CS0150', syntax);
    return undefined;
  }
  return { kind: 'constantPattern', value: literal(syntax, target, constant.value) };
}

const isOpenInput = (type: TypeSymbol): boolean => isReferenceType(type) && type !== types.string;

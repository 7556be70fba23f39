/** `is`, `as` and patterns (C# spec 12.12.12, 12.12.13, 11). */

import type { LocalSymbol } from '../symbols/symbols.js';
import type {
  AsExpressionSyntax,
  ExpressionSyntax,
  IsExpressionSyntax,
  IsPatternExpressionSyntax,
  PatternSyntax,
  TypeSyntax,
} from '../syntax/nodes.js';
import { shortTypeName } from '../types/display.js';
import {
  isBoxingConvertible,
  isNullableType,
  isReferenceType,
  isValueType,
  sameType,
  stripNullable,
} from '../types/relations.js';
import { errorType, type TypeSymbol } from '../types/type-symbol.js';
import { types } from '../types/universe.js';
import { bindExpression } from './bind-expression.js';
import { reportMethodGroupMismatch } from './bind-method-group.js';
import { isVar } from './bind-out-variables.js';
import { bindType, lookupType, reportNullableReference } from './bind-types.js';
import { type Binder, literal, placeholder } from './binder.js';
import type { BoundExpression, BoundLiteral, BoundPattern, SourceSpan } from './bound-nodes.js';
import { explicitConversion, implicitConversion, standardExplicit } from './conversions.js';
import { applyConversion, asValue, convert, operandName } from './convert.js';
import { declareLocal } from './declarations.js';
import { bad, badOf, isBad, type Operand } from './operands.js';

/** The operand of `is` and `as` with a type: a null may be tested too. */
function testOperand(b: Binder, syntax: ExpressionSyntax, whole: SourceSpan): BoundExpression {
  const operand = bindExpression(b, syntax);
  return operand.kind === 'pendingNull' ? literal(operand.syntax, types.object, null) : patternOperand(b, operand, whole);
}

export function bindIs(b: Binder, syntax: IsExpressionSyntax): Operand {
  // `x is Name` where the name is a constant.
  if (!namesType(b, syntax.type)) {
    const value = patternOperand(b, bindExpression(b, syntax.expression), syntax);
    return isPattern(syntax, value, constantPattern(b, syntax.type, value.type));
  }
  const operand = testOperand(b, syntax.expression, syntax);
  const type = bindType(b, syntax.type);
  reportNullableReference(b, syntax.type, type, 'CS8650', syntax.type);
  if (isBad(operand) || type.kind === 'error') return badOf(syntax, types.bool, operand);
  return { kind: 'isType', syntax, type: types.bool, operand, targetType: type };
}

const isStaticType = (type: TypeSymbol) => type.kind === 'named' && type.definition.shape.isStatic;

/** Whether the right side of `is` means a type rather than a constant. */
function namesType(b: Binder, syntax: TypeSyntax): boolean {
  if (syntax.kind === 'IdentifierName')
    return b.scope.find(syntax.identifier.name) === undefined && syntax.identifier.name !== 'context';
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
  const failed = badOf(syntax, type, operand);
  if (reportNullableReference(b, syntax.type, type, 'CS8651', syntax.type)) return failed;
  if (isBad(operand) || type.kind === 'error') return failed;
  if (isValueType(type) && !isNullableType(type)) {
    b.error('CS0077', syntax, shortTypeName(type));
    return failed;
  }
  if (type.kind === 'typeParameter' && !isReferenceType(type)) {
    b.error('CS0413', syntax, type.name);
    return failed;
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
  if (!asMayHold(operand.type, type)) {
    b.error('CS0039', syntax, shortTypeName(operand.type), shortTypeName(type));
    return failed;
  }
  return { kind: 'as', syntax, type, operand: boxed(operand) };
}

/** A value of one type may turn out to be of the other, by reference, boxing or unboxing. */
function asMayHold(from: TypeSymbol, to: TypeSymbol): boolean {
  const explicit = standardExplicit(from, to);
  if (explicit !== undefined && ['castReference', 'unboxing', 'boxing'].includes(explicit.kind)) return true;
  if (from.kind === 'typeParameter' || to.kind === 'typeParameter') return true;
  if (isNullableType(to)) {
    // `1 as long?` compiles, and is null.
    if (isReferenceType(from)) return standardExplicit(from, stripNullable(to)) !== undefined;
    return isValueType(from) && from !== types.void;
  }
  return isNullableType(from) && isBoxingConvertible(stripNullable(from), to);
}

const boxed = (operand: BoundExpression): BoundExpression =>
  isReferenceType(operand.type)
    ? operand
    : { kind: 'conversion', syntax: operand.syntax, type: types.object, operand, conversionKind: 'boxing', isChecked: false };

export function bindIsPattern(b: Binder, syntax: IsPatternExpressionSyntax): Operand {
  const operand = patternOperand(b, bindExpression(b, syntax.expression), syntax);
  return isPattern(syntax, operand, bindPattern(b, syntax.pattern, operand.type));
}

/** What a pattern looks at: lambdas and method groups have no type to test. */
function patternOperand(b: Binder, given: Operand, whole: SourceSpan): BoundExpression {
  switch (given.kind) {
    case 'pendingLambda':
    case 'pendingMethodGroup':
      if (!isBad(given)) b.error('CS0837', whole);
      return bad(given.syntax, given);
    case 'pendingNull':
      if (!isBad(given)) b.error('CS8117', given.syntax, operandName(b, given));
      return bad(given.syntax, given);
    default:
      return asValue(b, given);
  }
}

function isPattern(syntax: SourceSpan, operand: BoundExpression, pattern: BoundPattern): BoundExpression {
  const test: BoundExpression = { kind: 'isPattern', syntax, type: types.bool, operand, pattern };
  return isBad(operand) || isBadPattern(pattern) ? badOf(syntax, types.bool, test) : test;
}

/** A pattern in error: it may match, and its variable has a value then. */
const badPattern = (local: LocalSymbol | undefined = undefined): BoundPattern => ({
  kind: 'declarationPattern',
  type: errorType,
  local,
});
export const isBadPattern = (pattern: BoundPattern): boolean =>
  pattern.kind === 'declarationPattern' && pattern.type.kind === 'error';

/** A pattern over a value of the input type. */
export function bindPattern(b: Binder, syntax: PatternSyntax, input: TypeSymbol): BoundPattern {
  switch (syntax.kind) {
    case 'ConstantPattern':
      return constantPattern(b, syntax.expression, input);
    case 'DeclarationPattern':
      return declarationPattern(b, syntax, input);
    case 'VarPattern':
      return varPattern(b, syntax.designation, input);
    case 'DiscardPattern':
      return { kind: 'varPattern', local: undefined };
    case 'LaterPattern': {
      // The parser has refused it; its parts are bound for what they declare.
      for (const expression of syntax.expressions) b.trial(() => bindExpression(b, expression));
      for (const pattern of syntax.patterns) bindPattern(b, pattern, errorType);
      const type = syntax.type === undefined ? input : bindType(b, syntax.type);
      return badPattern(
        syntax.designation?.kind === 'SingleVariableDesignation'
          ? declareLocal(b, syntax.designation.identifier, type, 'pattern')
          : undefined,
      );
    }
  }
}

function varPattern(
  b: Binder,
  designation: Extract<PatternSyntax, { kind: 'VarPattern' }>['designation'],
  input: TypeSymbol,
): BoundPattern {
  if (designation.kind === 'DiscardDesignation') return { kind: 'varPattern', local: undefined };
  if (designation.kind === 'SingleVariableDesignation') {
    const local = declareLocal(b, designation.identifier, input, 'pattern');
    return input.kind === 'error' ? badPattern(local) : { kind: 'varPattern', local };
  }
  for (const variable of designation.variables) varPattern(b, variable, errorType);
  return badPattern();
}

function declarationPattern(
  b: Binder,
  syntax: Extract<PatternSyntax, { kind: 'DeclarationPattern' }>,
  input: TypeSymbol,
): BoundPattern {
  if (isVar(syntax.type)) return varPattern(b, syntax.designation, input);
  const type = bindType(b, syntax.type);
  const local =
    syntax.designation.kind === 'SingleVariableDesignation'
      ? declareLocal(b, syntax.designation.identifier, type, 'pattern')
      : undefined;
  if (type.kind === 'error' || input.kind === 'error') return badPattern(local);
  if (isNullableType(type) || syntax.type.kind === 'NullableType') b.error('CS8116', syntax.type, shortTypeName(type));
  else if (isStaticType(type)) b.error('CS0723', syntax.type, shortTypeName(type));
  else if (!patternFits(input, type)) b.error('CS8121', syntax.type, shortTypeName(input), shortTypeName(type));
  else return { kind: 'declarationPattern', type, local };
  return badPattern(local);
}

/** An input of this type may hold a value of the pattern's type. */
function patternFits(input: TypeSymbol, type: TypeSymbol): boolean {
  if (sameType(stripNullable(input), type)) return true;
  if (input.kind === 'typeParameter' || type.kind === 'typeParameter') return true;
  const conversion = standardExplicit(input, type);
  return conversion !== undefined && ['identity', 'reference', 'castReference', 'boxing', 'unboxing'].includes(conversion.kind);
}

/** `case 5`, `is null`: the constant in the input's type, or in its own where the input is an object. */
export function constantPattern(b: Binder, syntax: ExpressionSyntax, input: TypeSymbol, at: SourceSpan = syntax): BoundPattern {
  const operand = bindExpression(b, syntax);
  switch (operand.kind) {
    case 'pendingType':
      b.error('CS8370', at, 'type pattern', '9.0');
      return badPattern();
    case 'pendingDefault':
      b.error('CS8505', at);
      return badPattern();
    case 'pendingNull':
      if (input.kind === 'error') return badPattern();
      if (isValueType(input) && !isNullableType(input)) {
        b.error('CS0037', at, shortTypeName(input));
        return badPattern();
      }
      return { kind: 'constantPattern', value: literal(syntax, isReferenceType(input) ? input : types.object, null) };
    case 'pendingMethodGroup':
      if (!isBad(operand)) reportMethodGroupMismatch(b, operand, input, at);
      return badPattern();
  }
  const value = asValue(b, operand);
  if (isBad(value) || input.kind === 'error') return badPattern();
  if (value.kind === 'default' && isNullableType(value.type) && !isValueType(input))
    return { kind: 'constantPattern', value: literal(syntax, types.object, null) };
  if (input.kind === 'typeParameter') return openConstantPattern(b, value, input, at);
  const target = stripNullable(input);
  const conversion = implicitConversion(b, value, target);
  if (conversion === undefined) {
    convert(b, value, target, at);
    // What a cast would make of it is no constant.
    const explicit = explicitConversion(b, value, target);
    if (explicit?.kind === 'userDefined' || (value.constant === undefined && explicit !== undefined))
      reportNoConstant(b, input, at);
    return badPattern();
  }
  if (conversion.kind === 'reference' || conversion.kind === 'boxing') {
    if (value.constant !== undefined) return { kind: 'constantPattern', value: value as BoundLiteral };
    reportNoConstant(b, input, at);
    return badPattern();
  }
  const { constant } = convert(b, value, target, at);
  if (constant !== undefined) return { kind: 'constantPattern', value: literal(syntax, target, constant.value) };
  reportNoConstant(b, input, at);
  return badPattern();
}

const reportNoConstant = (b: Binder, input: TypeSymbol, at: SourceSpan): void =>
  input === types.object ? b.error('CS0150', at) : b.error('CS9135', at, shortTypeName(input));

/** A value of a type parameter is compared in the constant's own type. */
function openConstantPattern(b: Binder, value: BoundExpression, input: TypeSymbol, at: SourceSpan): BoundPattern {
  if (value.constant === undefined) b.error('CS0150', at);
  else if (explicitConversion(b, placeholder(at, input), value.type) === undefined)
    b.error('CS8121', at, shortTypeName(input), shortTypeName(value.type));
  else return { kind: 'constantPattern', value: value as BoundLiteral };
  return badPattern();
}

/** Applying conversions: every one becomes a node, every failure a diagnostic. */

import { shortTypeName } from '../types/display.js';
import { isNullableType, isReferenceType, isValueType, sameType, stripNullable } from '../types/relations.js';
import { mentionsError } from '../types/substitution.js';
import type { NamedTypeSymbol, TypeSymbol } from '../types/type-symbol.js';
import { generics, tupleElements, types } from '../types/universe.js';
import { finishLambda, reportLambdaMismatch } from './bind-lambda.js';
import { delegateCreation, reportMethodGroupMismatch } from './bind-method-group.js';
import { declareOutVariable } from './bind-out-variables.js';
import { type Binder, defaultValue, literal, placeholder } from './binder.js';
import type { BoundConversion, BoundExpression, SourceSpan } from './bound-nodes.js';
import { constantKind, convertConstant, isFault } from './constants.js';
import { type Conversion, explicitConversion, implicitConversion } from './conversions.js';
import { integralRange, isIntegral, numericTypeOf } from './numeric-types.js';
import { bad, badOf, groupName, isBad, isPending, type Operand } from './operands.js';
import { bindToTarget, isTargetTyped, reportNoTarget } from './target-typed.js';
import { isVariable } from './variables.js';

/** The operand as the target type by an implicit conversion, or a diagnostic and a bad node of that type. */
export function convert(b: Binder, operand: Operand, target: TypeSymbol, at: SourceSpan = operand.syntax): BoundExpression {
  if (isTargetTyped(operand)) return bindToTarget(b, operand, target);
  // What was wrong before has no follow-ups; a lambda's body is looked into all the same.
  if (isBad(operand) && operand.kind !== 'pendingLambda') return badOf(operand.syntax, target, operand);
  const conversion = implicitConversion(b, operand, target);
  if (conversion !== undefined) return applyConversion(b, operand, target, conversion, at);
  reportNoImplicitConversion(b, operand, target, at);
  return badOf(operand.syntax, target, operand);
}

/** What an operand is on its own: its natural type, or a diagnostic where it has none. */
export function asValue(b: Binder, operand: Operand): BoundExpression {
  if (isTargetTyped(operand)) return reportNoTarget(b, operand);
  if (!isPending(operand)) return operand;
  if (operand.kind !== 'pendingTuple') {
    reportTypeless(b, operand);
    return operand.kind === 'pendingType' ? badOf(operand.syntax, operand.type) : bad(operand.syntax, operand);
  }
  const type = b.naturalType(operand);
  if (type === undefined) {
    for (const element of operand.elements) if (b.naturalType(element) === undefined) reportTypeless(b, element);
    return bad(operand.syntax, operand);
  }
  return isBad(operand) ? badOf(operand.syntax, type, operand) : convert(b, operand, type);
}

/** Reports an operand that is no value, or a value without a type of its own. */
export function reportTypeless(b: Binder, operand: Operand): void {
  if (isBad(operand)) return;
  switch (operand.kind) {
    case 'pendingType':
    case 'pendingNamespace':
      reportNoValue(b, operand);
      break;
    case 'pendingMethodGroup':
      b.error('CS0119', groupName(operand), operand.methodName, 'method');
      break;
    case 'pendingConditional':
      b.error('CS0173', operand.syntax, operandName(b, operand.whenTrue), operandName(b, operand.whenFalse));
      break;
    case 'pendingThrow':
      b.error('CS8115', operand.syntax);
      break;
    case 'pendingOutVariable':
      b.error('CS8183', operand.syntax);
      break;
    default:
      b.error('CS8716', operand.syntax);
  }
}

/** A type or a namespace where a value is wanted. */
export function reportNoValue(b: Binder, operand: Extract<Operand, { kind: 'pendingType' | 'pendingNamespace' }>): void {
  if (operand.kind === 'pendingType') b.error('CS0119', operand.syntax, shortTypeName(operand.type), 'type');
  else b.error('CS0118', operand.syntax, operand.name, 'namespace', 'variable');
}

/** How diagnostics name an operand: its type, or what it is. */
export function operandName(b: Binder, operand: Operand): string {
  const type = b.naturalType(operand);
  if (type !== undefined) return shortTypeName(type);
  switch (operand.kind) {
    case 'pendingNull':
      return '<null>';
    case 'pendingDefault':
      return 'default';
    case 'pendingLambda':
      return operand.syntax.kind === 'AnonymousMethodExpression' ? 'anonymous method' : 'lambda expression';
    case 'pendingMethodGroup':
      return 'method group';
    case 'pendingThrow':
      return '<throw expression>';
    case 'pendingTuple':
      return `(${operand.elements.map((element) => operandName(b, element)).join(', ')})`;
    default:
      return '?';
  }
}

function reportNoImplicitConversion(b: Binder, operand: Operand, target: TypeSymbol, at: SourceSpan): void {
  if (isBad(operand) && operand.kind !== 'pendingLambda') return;
  if (operand.kind !== 'pendingLambda' && (mentionsError(target) || (!isPending(operand) && mentionsError(operand.type)))) return;
  const name = shortTypeName(target);
  switch (operand.kind) {
    case 'pendingNull':
      b.error(target.kind === 'typeParameter' ? 'CS0403' : 'CS0037', at, name);
      return;
    case 'pendingLambda':
      reportLambdaMismatch(b, operand, target);
      return;
    case 'pendingMethodGroup':
      reportMethodGroupMismatch(b, operand, target, operand.name ?? operand.syntax);
      return;
    case 'pendingConditional':
      // A branch that does not convert is what is wrong.
      for (const branch of [operand.whenTrue, operand.whenFalse])
        if (implicitConversion(b, branch, target) === undefined) reportNoImplicitConversion(b, branch, target, branch.syntax);
      return;
    case 'pendingTuple': {
      const elements = tupleElements(stripNullable(target));
      if (elements !== undefined && elements.length === operand.elements.length) {
        operand.elements.forEach((element, i) => {
          if (implicitConversion(b, element, elements[i]!) === undefined)
            reportNoImplicitConversion(b, element, elements[i]!, element.syntax);
        });
        return;
      }
      if (b.naturalType(operand) === undefined) {
        b.error('CS8135', at, operand.elements.length, name);
        asValueOfElements(b, operand);
      } else b.error('CS0029', at, operandName(b, operand), name);
      return;
    }
    case 'pendingType':
    case 'pendingNamespace':
      reportTypeless(b, operand);
      return;
    default:
      if (!isPending(operand)) reportTyped(b, operand, target, at);
  }
}

/** A tuple that converts to nothing: its conditionals without a type are told of. */
function asValueOfElements(b: Binder, tuple: Extract<Operand, { kind: 'pendingTuple' }>): void {
  for (const element of tuple.elements) if (element.kind === 'pendingConditional') reportTypeless(b, element);
}

const literalSuffix: Readonly<Record<string, string>> = { decimal: 'M', float: 'F' };

function reportTyped(b: Binder, operand: BoundExpression, target: TypeSymbol, at: SourceSpan): void {
  const source = shortTypeName(operand.type);
  const name = shortTypeName(target);
  const to = stripNullable(target);
  if (operand.constant !== undefined && to.kind === 'named') {
    // A constant for a nullable type is never told its range.
    const from = numericTypeOf(operand.type);
    const suffix = literalSuffix[to.special ?? ''];
    const isLiteral = operand.kind === 'literal' && /^[\d.]+(?:[eE][-+]?\d+)?[dD]?$/.test(b.text.slice(at.start, at.end));
    if (to === target && isLiteral && from === 'double' && suffix !== undefined) {
      b.error('CS0664', at, 'double', to.special!, suffix);
      return;
    }
    if (
      to === target &&
      from !== undefined &&
      isIntegral(from) &&
      isIntegral(to.special) &&
      from !== 'char' &&
      constantDoesNotFit(operand, from, to)
    ) {
      b.error('CS0031', at, String(operand.constant.value), name);
      return;
    }
  }
  const exists = operand.type !== types.void && explicitConversion(b, operand, target) !== undefined;
  b.error(exists ? 'CS0266' : 'CS0029', at, source, name);
}

function constantDoesNotFit(operand: BoundExpression, from: string, to: NamedTypeSymbol): boolean {
  if (from === 'long' && to.special !== 'ulong') return false;
  if (from === 'uint' || from === 'ulong' || to.special === 'char') return false;
  const range = integralRange[to.special!]!;
  const value = BigInt(operand.constant!.value as number | bigint);
  return value < range[0] || value > range[1];
}

/** Makes the node of a conversion that classification found. */
export function applyConversion(
  b: Binder,
  operand: Operand,
  target: TypeSymbol,
  conversion: Conversion,
  at: SourceSpan = operand.syntax,
): BoundExpression {
  const syntax = operand.syntax;
  if (operand.kind === 'bad') return badOf(syntax, target, operand);
  switch (conversion.kind) {
    case 'error':
      return badOf(syntax, target, operand);
    case 'conditional':
      return operand.kind === 'pendingConditional' ? laterConditional(b, operand, target, at) : bad(syntax);
    case 'null':
      return isReferenceType(target) ? literal(syntax, target, null) : defaultValue(syntax, target);
    case 'default':
      return defaultValue(syntax, target);
    case 'constant':
      return { kind: 'literal', syntax, type: target, constant: conversion.value };
    case 'throw':
      return {
        kind: 'throwExpression',
        syntax,
        type: target,
        expression: (operand as { expression: BoundExpression }).expression,
      };
    case 'outVariable':
      return operand.kind === 'pendingOutVariable' ? declareOutVariable(b, operand, target) : bad(syntax);
    case 'lambda':
      return operand.kind === 'pendingLambda' ? finishLambda(b, operand, target as NamedTypeSymbol) : bad(syntax);
    case 'methodGroup':
      return operand.kind === 'pendingMethodGroup'
        ? delegateCreation(b, operand, target as NamedTypeSymbol, conversion.target)
        : bad(syntax);
    case 'tuple':
      if (operand.kind === 'pendingTuple') {
        const elementTypes = tupleElements(target)!;
        const elements = operand.elements.map((element, i) =>
          applyConversion(b, element, elementTypes[i]!, conversion.elements[i]!),
        );
        return { kind: 'tupleLiteral', syntax, type: target as NamedTypeSymbol, elements };
      }
      break;
    case 'nullable':
      if (operand.kind === 'pendingTuple') {
        const element = applyConversion(b, operand, stripNullable(target), conversion.inner, at);
        return node(element, target, { conversionKind: 'nullable' });
      }
      break;
    default:
  }
  if (isPending(operand)) {
    // A tuple literal whose natural type converts.
    if (operand.kind === 'pendingTuple') return applyConversion(b, asValue(b, operand), target, conversion, at);
    if (operand.kind === 'pendingNull' && conversion.kind === 'userDefined')
      return userDefined(
        b,
        applyConversion(b, operand, conversion.method.parameters[0]!.type, conversion.before, at),
        target,
        conversion,
        at,
      );
    return bad(syntax);
  }
  return applyTyped(b, operand, target, conversion, at);
}

/** A conditional that only its target gives a type: C# 9 (CS8957). */
function laterConditional(
  b: Binder,
  operand: Extract<Operand, { kind: 'pendingConditional' }>,
  target: TypeSymbol,
  at: SourceSpan,
): BoundExpression {
  b.error('CS8957', at, operandName(b, operand.whenTrue), operandName(b, operand.whenFalse));
  for (const branch of [operand.whenTrue, operand.whenFalse]) convert(b, branch, target);
  return badOf(operand.syntax, target, operand);
}

function applyTyped(
  b: Binder,
  operand: BoundExpression,
  target: TypeSymbol,
  conversion: Conversion,
  at: SourceSpan,
): BoundExpression {
  switch (conversion.kind) {
    case 'identity':
      if (operand.type === target) return operand;
      if (operand.kind === 'literal') return { ...operand, type: target };
      return node(operand, target, { conversionKind: 'identity' });
    case 'numeric':
    case 'enum':
      return numericConversion(b, operand, target, conversion.kind, at);
    case 'boxing':
    case 'unboxing':
    case 'castReference':
      return node(operand, target, { conversionKind: conversion.kind });
    case 'reference':
      if (operand.constant !== undefined && operand.constant.value === null) return { ...literal(operand.syntax, target, null) };
      return node(operand, target, { conversionKind: 'reference' });
    case 'interpolation':
      return operand.kind === 'interpolatedString'
        ? { ...operand, type: target, constant: undefined }
        : bad(operand.syntax, operand);
    case 'nullable':
      return nullableConversion(b, operand, target, conversion.inner, at);
    case 'tuple':
      return tupleConversion(b, operand, target, conversion.elements);
    case 'userDefined':
      return userDefined(
        b,
        applyConversion(b, operand, operatorSource(conversion), conversion.before, at),
        target,
        conversion,
        at,
      );
    default:
      return bad(operand.syntax, operand);
  }
}

const operatorSource = (conversion: Extract<Conversion, { kind: 'userDefined' }>): TypeSymbol => {
  const { type } = conversion.method.parameters[0]!;
  return conversion.isLifted ? generics.nullable(type) : type;
};

function node(
  operand: BoundExpression,
  type: TypeSymbol,
  details: Omit<BoundConversion, 'kind' | 'syntax' | 'type' | 'operand' | 'isChecked' | 'constant'> & { isChecked?: boolean },
): BoundExpression {
  return { kind: 'conversion', syntax: operand.syntax, type, operand, isChecked: false, ...details };
}

function numericConversion(
  b: Binder,
  operand: BoundExpression,
  target: TypeSymbol,
  kind: 'numeric' | 'enum',
  at: SourceSpan,
): BoundExpression {
  const from = constantKind(operand.type);
  const to = constantKind(target);
  if (operand.constant !== undefined && from !== undefined && to !== undefined) {
    // Constants are checked unless `unchecked` says otherwise; implicit conversions never lose a value.
    const folded = convertConstant(operand.constant.value, from, to, !b.isUnchecked);
    if (folded !== undefined && isFault(folded)) {
      const text = String(b.constantText(operand));
      if (folded === 'decimalOverflow' && to === 'decimal') b.error('CS0031', at, text, shortTypeName(target));
      else if (from === 'decimal') b.error('CS0031', at, text, shortTypeName(target));
      else b.error('CS0221', at, text, shortTypeName(target));
      return badOf(operand.syntax, target, operand);
    }
    if (folded !== undefined) return { kind: 'literal', syntax: operand.syntax, type: target, constant: folded };
  }
  return node(operand, target, { conversionKind: kind, isChecked: b.isChecked });
}

function nullableConversion(
  b: Binder,
  operand: BoundExpression,
  target: TypeSymbol,
  inner: Conversion,
  at: SourceSpan,
): BoundExpression {
  const from = stripNullable(operand.type);
  const to = stripNullable(target);
  const isTo = isNullableType(target);
  if (!isNullableType(operand.type)) {
    const value = applyConversion(b, operand, to, inner, at);
    return isTo ? node(value, target, { conversionKind: 'nullable' }) : value;
  }
  if (sameType(from, to)) return node(operand, target, { conversionKind: isTo ? 'identity' : 'nullable' });
  const element = placeholder(operand.syntax, from);
  return node(operand, target, {
    conversionKind: 'nullable',
    element: { placeholder: element, value: applyConversion(b, element, to, inner, at) },
  });
}

function tupleConversion(
  b: Binder,
  operand: BoundExpression,
  target: TypeSymbol,
  conversions: readonly Conversion[],
): BoundExpression {
  const sources = tupleElements(operand.type)!;
  const targets = tupleElements(target)!;
  const elements = conversions.map((conversion, i) => {
    const element = placeholder(operand.syntax, sources[i]!);
    return { placeholder: element, value: applyConversion(b, element, targets[i]!, conversion) };
  });
  return node(operand, target, { conversionKind: 'tuple', elements });
}

function userDefined(
  b: Binder,
  operand: BoundExpression,
  target: TypeSymbol,
  conversion: Extract<Conversion, { kind: 'userDefined' }>,
  at: SourceSpan,
): BoundExpression {
  if (conversion.isAmbiguous) {
    const { method } = conversion;
    b.error(
      'CS0457',
      at,
      signatureOf(method.containingType, method),
      signatureOf(method.containingType, method),
      shortTypeName(operand.type),
      shortTypeName(target),
    );
    return badOf(operand.syntax, target, operand);
  }
  const { method } = conversion;
  const result =
    conversion.isLifted && isValueType(method.returnType)
      ? generics.nullable(stripNullable(method.returnType))
      : method.returnType;
  b.useMember(method, at);
  const call = node(operand, result, { conversionKind: 'userDefined', method, isLifted: conversion.isLifted });
  return applyConversion(b, call, target, conversion.after, at);
}

const signatureOf = (
  type: NamedTypeSymbol | undefined,
  method: { name: string; parameters: readonly { type: TypeSymbol }[]; returnType: TypeSymbol },
): string =>
  `${type === undefined ? '' : `${shortTypeName(type)}.`}${method.name} operator ${shortTypeName(method.returnType)}(${method.parameters.map((p) => shortTypeName(p.type)).join(', ')})`;

/** A cast (C# spec 12.9.7): the operand as the target type by any conversion, with `at` the whole cast. */
export function castTo(b: Binder, operand: Operand, target: TypeSymbol, at: SourceSpan): BoundExpression {
  if (isTargetTyped(operand)) return bindToTarget(b, operand, target);
  if (isBad(operand) && operand.kind !== 'pendingLambda') return badOf(at, target, operand);
  const conversion = target === types.void ? undefined : explicitConversion(b, operand, target);
  if (conversion !== undefined) {
    // A conditional and the parts of a lambda or tuple say themselves what is wrong with them.
    const result = applyConversion(b, operand, target, conversion, operand.kind === 'pendingConditional' ? operand.syntax : at);
    // A placeholder is known by its identity: it is never copied. A cast is no variable, even where it changes nothing.
    if (result.kind === 'placeholder') return result;
    const value = isVariable(result, 'ref') ? node(result, target, { conversionKind: 'identity' }) : result;
    return { ...value, syntax: at };
  }
  reportNoExplicitConversion(b, operand, target, at);
  return badOf(at, target, operand);
}

function reportNoExplicitConversion(b: Binder, operand: Operand, target: TypeSymbol, at: SourceSpan): void {
  switch (operand.kind) {
    case 'pendingNull':
      b.error('CS0037', at, shortTypeName(target));
      return;
    case 'pendingLambda':
      reportLambdaMismatch(b, operand, target);
      return;
    case 'pendingMethodGroup':
      reportMethodGroupMismatch(b, operand, target, at, true);
      return;
    case 'pendingConditional':
      reportNoImplicitConversion(b, operand, target, operand.syntax);
      return;
    case 'pendingTuple': {
      const elements = tupleElements(target);
      if (elements !== undefined && elements.length === operand.elements.length)
        operand.elements.forEach((element, i) => castTo(b, element, elements[i]!, element.syntax));
      else b.error('CS0030', at, operandName(b, operand), shortTypeName(target));
      return;
    }
    case 'pendingType':
    case 'pendingNamespace':
    case 'pendingThrow':
    case 'pendingOutVariable':
    case 'pendingDefault':
      reportTypeless(b, operand);
      return;
    default:
      b.error('CS0030', at, shortTypeName(operand.type), shortTypeName(target));
  }
}

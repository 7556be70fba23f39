/** Which conversions exist (C# spec 10). Classification reports nothing and changes nothing; `convert.ts` applies what it finds. */
import type { ConstantValue, MethodSymbol } from '../symbols/symbols.js';
import {
  baseTypeOf,
  interfacesAndSelf,
  isBoxingConvertible,
  isDelegateType,
  isDerivedFrom,
  isEnumType,
  isInterfaceType,
  isNullableType,
  isReferenceConvertible,
  isReferenceType,
  isValueType,
  sameType,
  stripNullable,
} from '../types/relations.js';
import type { NamedTypeSymbol, TypeSymbol } from '../types/type-symbol.js';
import { tupleElements, types } from '../types/universe.js';
import { lambdaConverts } from './bind-lambda.js';
import { type MethodGroupTarget, methodGroupTarget } from './bind-method-group.js';
import type { Binder } from './binder.js';
import { constantKind, convertConstant, fitsIn, isFault } from './constants.js';
import { implicitNumeric, isIntegral, numericTypeOf } from './numeric-types.js';
import { isPending, type Operand, type PendingExpression } from './operands.js';
import { userDefinedConversion } from './user-conversions.js';

export type Conversion =
  | {
      readonly kind: 'identity' | 'numeric' | 'enum' | 'null' | 'default' | 'boxing' | 'unboxing' | 'reference' | 'castReference';
    }
  | { readonly kind: 'lambda' | 'throw' | 'interpolation' | 'outVariable' | 'error' }
  | { readonly kind: 'constant'; readonly value: ConstantValue }
  | { readonly kind: 'nullable'; readonly inner: Conversion }
  | { readonly kind: 'tuple'; readonly elements: readonly Conversion[] }
  | { readonly kind: 'methodGroup'; readonly target: MethodGroupTarget }
  | { readonly kind: 'conditional' }
  | UserDefinedConversion;

export interface UserDefinedConversion {
  readonly kind: 'userDefined';
  readonly method: MethodSymbol;
  /** From the operand to the operator's parameter. */
  readonly before: Conversion;
  readonly after: Conversion;
  /** The operator's types made nullable: null passes through. */
  readonly isLifted: boolean;
  /** Several operators fit and none is best (CS0457). */
  readonly isAmbiguous: boolean;
}

const identity: Conversion = { kind: 'identity' };
const numeric: Conversion = { kind: 'numeric' };
const reference: Conversion = { kind: 'reference' };
const boxing: Conversion = { kind: 'boxing' };

/** The conversion a C# programmer need not write: of an expression (C# spec 10.2). */
export function implicitConversion(b: Binder, operand: Operand, target: TypeSymbol): Conversion | undefined {
  if (target.kind === 'error') return { kind: 'error' };
  if (isPending(operand)) return pendingConversion(b, operand, target);
  if (operand.type.kind === 'error') return { kind: 'error' };
  if (operand.type === types.void) return undefined;
  const standard = standardImplicitOfExpression(operand, target);
  if (standard !== undefined) return standard;
  return userDefinedConversion(b, operand, target, 'implicit');
}

/** Without user-defined conversions. */
export function standardImplicitOfExpression(operand: Operand, target: TypeSymbol): Conversion | undefined {
  if (isPending(operand)) return operand.kind === 'pendingNull' ? nullConversion(target) : undefined;
  const conversion = standardImplicit(operand.type, target);
  if (conversion !== undefined) return conversion;
  if (operand.constant !== undefined) {
    const constant = constantConversion(operand.constant.value, operand.type, target);
    if (constant !== undefined) return constant;
  }
  if (operand.kind === 'interpolatedString' && (target === types.formattableString || target === types.iFormattable))
    return { kind: 'interpolation' };
  return undefined;
}

/** A constant int that fits, or zero for an enum (C# spec 10.2.4, 10.2.11). */
function constantConversion(value: unknown, from: TypeSymbol, target: TypeSymbol): Conversion | undefined {
  const to = stripNullable(target);
  const kind = constantKind(from);
  if (kind === undefined || isEnumType(from)) return undefined;
  let constant: ConstantValue | undefined;
  if (isEnumType(to)) {
    if (numericTypeOf(from) === undefined || kind === 'char' || Number(constantNumber(value)) !== 0) return undefined;
    constant = { value: 0 };
  } else if (to.kind === 'named' && to.special !== undefined) {
    const narrows =
      kind === 'int' && isIntegral(to.special) && to.special !== 'char' && to.special !== 'long' && to.special !== 'int';
    const signs = kind === 'long' && to.special === 'ulong';
    if (!(narrows || signs) || !fitsIn(value, to.special)) return undefined;
    const folded = convertConstant(value, kind, to.special, true);
    if (folded === undefined || isFault(folded)) return undefined;
    constant = folded;
  }
  if (constant === undefined) return undefined;
  const own: Conversion = { kind: 'constant', value: constant };
  return to === target ? own : { kind: 'nullable', inner: own };
}

const constantNumber = (value: unknown): number =>
  typeof value === 'object' && value !== null ? Number((value as { toClrString(): string }).toClrString()) : Number(value);

function nullConversion(target: TypeSymbol): Conversion | undefined {
  if (isReferenceType(target) || isNullableType(target)) return { kind: 'null' };
  return undefined;
}

function pendingConversion(b: Binder, operand: PendingExpression, target: TypeSymbol): Conversion | undefined {
  switch (operand.kind) {
    case 'pendingNull':
      // A user-defined conversion from a nullable or reference type may still take the null.
      return nullConversion(target) ?? userDefinedConversion(b, operand, target, 'implicit');
    case 'pendingDefault':
      return { kind: 'default' };
    case 'pendingThrow':
      return { kind: 'throw' };
    case 'pendingOutVariable':
      return { kind: 'outVariable' };
    case 'pendingLambda':
      return isDelegateType(target) && lambdaConverts(b, operand, target) ? { kind: 'lambda' } : undefined;
    case 'pendingMethodGroup': {
      if (!isDelegateType(target)) return undefined;
      const found = methodGroupTarget(b, operand, target);
      return found === undefined ? undefined : { kind: 'methodGroup', target: found };
    }
    case 'pendingTuple': {
      const own = stripNullable(target);
      const elements = tupleElements(own);
      if (elements === undefined || elements.length !== operand.elements.length) {
        const natural = b.naturalType(operand);
        return natural === undefined ? undefined : standardImplicit(natural, target);
      }
      const conversions = operand.elements.map((element, i) => implicitConversion(b, element, elements[i]!));
      if (conversions.includes(undefined)) return undefined;
      const conversion: Conversion = { kind: 'tuple', elements: conversions as Conversion[] };
      return own === target ? conversion : { kind: 'nullable', inner: conversion };
    }
    case 'pendingConditional':
      return implicitConversion(b, operand.whenTrue, target) !== undefined &&
        implicitConversion(b, operand.whenFalse, target) !== undefined
        ? { kind: 'conditional' }
        : undefined;
    case 'pendingType':
    case 'pendingNamespace':
      return undefined;
  }
}

const classified = new WeakMap<TypeSymbol, Map<TypeSymbol, Conversion | undefined>>();

/** Implicit conversions between types, no user-defined ones (C# spec 10.4.2). Remembered; what a type parameter is may change. */
export function standardImplicit(from: TypeSymbol, to: TypeSymbol): Conversion | undefined {
  if (from === to) return identity;
  if (from.isOpen || to.isOpen) return classifyImplicit(from, to);
  let known = classified.get(from);
  if (known === undefined) {
    known = new Map();
    classified.set(from, known);
  }
  let found = known.get(to);
  if (found === undefined && !known.has(to)) {
    found = classifyImplicit(from, to);
    known.set(to, found);
  }
  return found;
}

function classifyImplicit(from: TypeSymbol, to: TypeSymbol): Conversion | undefined {
  if (sameType(from, to)) return identity;
  const source = numericTypeOf(from);
  if (source !== undefined && to.kind === 'named' && to.special !== undefined && implicitNumeric[source].has(to.special))
    return numeric;
  if (isNullableType(to)) {
    const inner = standardImplicit(stripNullable(from), to.typeArguments[0]!);
    // A null of the source stays null; a reference never becomes a nullable value this way.
    if (inner !== undefined && isValueType(stripNullable(from)) && inner.kind !== 'boxing') return { kind: 'nullable', inner };
  }
  if (isReferenceConvertible(from, to)) return reference;
  if (isBoxingConvertible(from, to)) return boxing;
  return tupleConversion(from, to, standardImplicit);
}

function tupleConversion(
  from: TypeSymbol,
  to: TypeSymbol,
  classify: (from: TypeSymbol, to: TypeSymbol) => Conversion | undefined,
): Conversion | undefined {
  const sources = tupleElements(from);
  const targets = tupleElements(to);
  if (sources === undefined || targets === undefined || sources.length !== targets.length || sources.length === 0)
    return undefined;
  const elements = sources.map((source, i) => classify(source, targets[i]!));
  return elements.includes(undefined) ? undefined : { kind: 'tuple', elements: elements as Conversion[] };
}

/** Whether values of one type become the other implicitly, by an operator of one of them too. */
export function convertsImplicitly(b: Binder, from: TypeSymbol, to: TypeSymbol): boolean {
  if (standardImplicit(from, to) !== undefined) return true;
  if (to.kind !== 'named' || (from.kind !== 'named' && from.kind !== 'array')) return false;
  if (from.kind === 'named' && from.special !== undefined && to.special !== undefined) return false;
  const operand: Operand = { kind: 'placeholder', syntax: { start: 0, end: 0 }, type: from };
  return implicitConversion(b, operand, to) !== undefined;
}

/** What a cast may do (C# spec 10.3): every implicit conversion too. */
export function explicitConversion(b: Binder, operand: Operand, target: TypeSymbol): Conversion | undefined {
  if (isPending(operand)) {
    const implicit = implicitConversion(b, operand, target);
    if (implicit !== undefined) return implicit;
    if (operand.kind === 'pendingNull') return userDefinedConversion(b, operand, target, 'explicit');
    if (operand.kind === 'pendingTuple') {
      const elements = tupleElements(target);
      if (elements === undefined || elements.length !== operand.elements.length) return undefined;
      const conversions = operand.elements.map((element, i) => explicitConversion(b, element, elements[i]!));
      return conversions.includes(undefined) ? undefined : { kind: 'tuple', elements: conversions as Conversion[] };
    }
    return undefined;
  }
  if (target.kind === 'error' || operand.type.kind === 'error') return { kind: 'error' };
  return (
    standardImplicitOfExpression(operand, target) ??
    standardExplicit(operand.type, target) ??
    userDefinedConversion(b, operand, target, 'explicit') ??
    userDefinedConversion(b, operand, target, 'implicit')
  );
}

const isNumericOrEnum = (type: TypeSymbol) => numericTypeOf(type) !== undefined || isEnumType(type);

/** Explicit conversions between types that are not implicit, no user-defined ones. */
export function standardExplicit(from: TypeSymbol, to: TypeSymbol): Conversion | undefined {
  const implicit = standardImplicit(from, to);
  if (implicit !== undefined) return implicit;
  if (isNumericOrEnum(from) && isNumericOrEnum(to)) return isEnumType(from) || isEnumType(to) ? { kind: 'enum' } : numeric;
  if (isNullableType(from) || isNullableType(to)) {
    const inner =
      isValueType(stripNullable(from)) && isValueType(stripNullable(to))
        ? standardExplicit(stripNullable(from), stripNullable(to))
        : undefined;
    if (inner !== undefined) return { kind: 'nullable', inner };
  }
  if (isValueType(to) && isReferenceType(from) && canUnbox(from, to)) return { kind: 'unboxing' };
  if (isReferenceType(from) && isReferenceType(to) && canCastReference(from, to)) return { kind: 'castReference' };
  if (from.kind === 'typeParameter' || to.kind === 'typeParameter') return typeParameterCast(from, to);
  return tupleConversion(from, to, standardExplicit);
}

const canUnbox = (from: TypeSymbol, to: TypeSymbol): boolean => isBoxingConvertible(to, from);

function typeParameterCast(from: TypeSymbol, to: TypeSymbol): Conversion | undefined {
  if (to.kind === 'typeParameter' && (from === types.object || isInterfaceType(from) || isBoxingConvertible(to, from)))
    return isReferenceType(to) ? { kind: 'castReference' } : { kind: 'unboxing' };
  if (from.kind === 'typeParameter' && isInterfaceType(to))
    return isReferenceType(from) ? { kind: 'castReference' } : { kind: 'boxing' };
  return undefined;
}

/** Down the hierarchy, or to an interface that a derived class could have (C# spec 10.3.5). */
function canCastReference(from: TypeSymbol, to: TypeSymbol, depth = 0): boolean {
  if (depth > 8) return false;
  if (isReferenceConvertible(to, from)) return true;
  if (from.kind === 'array' && to.kind === 'array') {
    if (from.rank !== to.rank) return false;
    const source = from.elementType;
    const target = to.elementType;
    return (
      isReferenceType(source) &&
      isReferenceType(target) &&
      (isReferenceConvertible(source, target) || canCastReference(source, target, depth + 1))
    );
  }
  // An array may be what an IEnumerable<T> of fitting elements holds, and the other way round.
  if (to.kind === 'array')
    return (
      isInterfaceType(from) &&
      arrayInterfaceCast(from, to.elementType, depth, (argument, element) => canCastReference(argument, element, depth + 1))
    );
  if (from.kind === 'array')
    return (
      isInterfaceType(to) &&
      arrayInterfaceCast(to, from.elementType, depth, (argument, element) => canCastReference(element, argument, depth + 1))
    );
  if (from.kind !== 'named' || to.kind !== 'named') return false;
  const sealedFrom = from.definition.shape.isSealed;
  const sealedTo = to.definition.shape.isSealed;
  if (isInterfaceType(from) && isInterfaceType(to)) return true;
  if (isDelegateType(from) && isDelegateType(to)) return from.definition === to.definition && canCastDelegate(from, to, depth);
  if (isInterfaceType(to)) return !sealedFrom || hasInterfaceOfDefinition(from, to);
  if (isInterfaceType(from)) return !sealedTo || hasInterfaceOfDefinition(to, from);
  return false;
}

/** Between the types that one generic delegate makes, by the variance of its parameters. */
function canCastDelegate(from: NamedTypeSymbol, to: NamedTypeSymbol, depth: number): boolean {
  return from.definition.typeParameters.every(({ variance }, i) => {
    const source = from.typeArguments[i]!;
    const target = to.typeArguments[i]!;
    if (sameType(source, target)) return true;
    if (variance === undefined || !isReferenceType(source) || !isReferenceType(target)) return false;
    return variance === 'in' || isReferenceConvertible(source, target) || canCastReference(source, target, depth + 1);
  });
}

function arrayInterfaceCast(
  interfaceType: TypeSymbol,
  element: TypeSymbol,
  depth: number,
  casts: (argument: TypeSymbol, element: TypeSymbol) => boolean,
): boolean {
  if (interfaceType.kind !== 'named' || interfaceType.typeArguments.length !== 1 || depth > 8) return false;
  if (interfaceType.definition.namespace !== 'System.Collections.Generic') return false;
  const argument = interfaceType.typeArguments[0]!;
  return (
    sameType(argument, element) ||
    isReferenceConvertible(argument, element) ||
    isReferenceConvertible(element, argument) ||
    (isReferenceType(argument) && isReferenceType(element) && casts(argument, element))
  );
}

const hasInterfaceOfDefinition = (type: TypeSymbol, interfaceType: TypeSymbol): boolean =>
  interfaceType.kind === 'named' &&
  interfacesAndSelf(type).some(
    (candidate) => candidate.definition === interfaceType.definition && isReferenceConvertible(candidate, interfaceType),
  );

/** True when `from` is `to` or derives from it, as exception types do. */
export const isBaseOrSame = (from: TypeSymbol, to: TypeSymbol): boolean =>
  to.kind === 'named' && (sameType(from, to) || (baseTypeOf(from) !== null && isDerivedFrom(from, to)));

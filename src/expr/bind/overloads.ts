/** Overload resolution (C# spec 12.6.4). Reports nothing; `report-overloads.ts` says why a call fails. */
import { constructMethod, constructorsOf, delegateInvokeOf } from '../symbols/members.js';
import type { MethodSymbol, ParameterSymbol, PropertySymbol, RefKind } from '../symbols/symbols.js';
import type { IdentifierToken } from '../syntax/nodes.js';
import { isDelegateType, isNullableType, isReferenceType, isValueType, sameType } from '../types/relations.js';
import { mentions, substitute, typeMapOf } from '../types/substitution.js';
import type { TypeParameterSymbol, TypeSymbol } from '../types/type-symbol.js';
import { tupleElements } from '../types/universe.js';
import { lambdaReturnedOperands, lambdaReturnFor } from './bind-lambda.js';
import { methodGroupTarget } from './bind-method-group.js';
import type { Binder } from './binder.js';
import type { SourceSpan } from './bound-nodes.js';
import { convertsImplicitly, implicitConversion, standardImplicit } from './conversions.js';
import { isBad, isPending, isUnknown, type Operand } from './operands.js';
import { inferReceiverArguments, inferTypeArguments } from './type-inference.js';

export interface Argument {
  readonly operand: Operand;
  readonly refKind: RefKind;
  readonly name: IdentifierToken | undefined;
  /** The argument's expression. */
  readonly syntax: SourceSpan;
  /** Nothing but a type: constants and lambdas do not help. */
  readonly isTyped?: boolean;
}

/** What overload resolution chooses among: methods, or indexers seen as methods. */
export type Candidate = MethodSymbol | PropertySymbol;

/** Which argument goes to which parameter. */
export interface ArgumentMap {
  /** By argument: the index of its parameter. */
  readonly parameterOf: readonly number[];
  /** The `params` array is made from the arguments that go to the last parameter. */
  readonly isExpanded: boolean;
}

/** Why arguments do not map to the parameters, in the order in which C# looks for it. */
export type MappingFault =
  | { readonly fault: 'nameOutOfPosition' | 'unknownName' | 'nameOfPositional' | 'duplicateName'; readonly index: number }
  | { readonly fault: 'tooMany' }
  | { readonly fault: 'missing'; readonly parameter: ParameterSymbol };

export interface Applicable<C extends Candidate = Candidate> {
  readonly candidate: C;
  /** The candidate before its type arguments were inferred. */
  readonly original: C;
  readonly map: ArgumentMap;
}

export type Resolution<C extends Candidate = Candidate> =
  | { readonly kind: 'resolved'; readonly method: C; readonly map: ArgumentMap }
  | { readonly kind: 'ambiguous'; readonly first: C; readonly second: C }
  | { readonly kind: 'none' };

const isPositional = ({ name }: Argument): boolean => name === undefined;
const tooMany: MappingFault = { fault: 'tooMany' };
/** By count: each argument goes to the parameter at its place. */
const inOrder: ArgumentMap[] = [];

/** The normal form without names. */
function mapPositional(parameters: readonly ParameterSymbol[], count: number): ArgumentMap | MappingFault {
  if (count > parameters.length) return tooMany;
  for (let i = count; i < parameters.length; i++) {
    const parameter = parameters[i]!;
    if (parameter.defaultValue === undefined) return { fault: 'missing', parameter };
  }
  inOrder[count] ??= { parameterOf: Array.from({ length: count }, (_, i) => i), isExpanded: false };
  return inOrder[count];
}

/** Maps arguments to parameters in normal or expanded form (12.6.2.2). */
export function mapArguments(candidate: Candidate, args: readonly Argument[], isExpanded: boolean): ArgumentMap | MappingFault {
  const { parameters } = candidate;
  const last = parameters.length - 1;
  const hasNames = !args.every(isPositional);
  if (!isExpanded && !hasNames) return mapPositional(parameters, args.length);
  const parameterOf = args.map(({ name }, i) =>
    name === undefined
      ? isExpanded && i >= last
        ? last
        : i > last
          ? -1
          : i
      : parameters.findIndex((parameter) => parameter.name === name.name),
  );
  const fault = hasNames ? namesFault(args, parameterOf) : undefined;
  if (fault !== undefined) return fault;
  for (let i = 0; i < parameters.length; i++) {
    const isGiven = hasNames ? parameterOf.includes(i) : i < args.length;
    const parameter = parameters[i]!;
    if (!isGiven && parameter.defaultValue === undefined && !(isExpanded && i === last)) return { fault: 'missing', parameter };
  }
  const again = hasNames
    ? args.findIndex(({ name }, i) => name !== undefined && args.findIndex((other) => other.name?.name === name.name) < i)
    : -1;
  return again < 0 ? { parameterOf, isExpanded } : { fault: 'duplicateName', index: again };
}

/** What is wrong with the names of arguments, or with the arguments that follow them. */
function namesFault(args: readonly Argument[], parameterOf: number[]): MappingFault | undefined {
  const moved = args.findIndex((argument, i) => argument.name !== undefined && parameterOf[i]! >= 0 && parameterOf[i] !== i);
  if (moved >= 0 && args.slice(moved + 1).some((argument) => argument.name === undefined))
    return { fault: 'nameOutOfPosition', index: moved };
  const unmatched = parameterOf.indexOf(-1);
  if (unmatched >= 0) return args[unmatched]!.name === undefined ? tooMany : { fault: 'unknownName', index: unmatched };
  const again = args.findIndex(
    (argument, i) =>
      argument.name !== undefined &&
      args.some((other, k) => k < i && other.name === undefined && parameterOf[k] === parameterOf[i]),
  );
  return again < 0 ? undefined : { fault: 'nameOfPositional', index: again };
}

export const isMapped = (map: ArgumentMap | MappingFault): map is ArgumentMap => 'parameterOf' in map;

/** The type an argument is converted to: in expanded form the element type of the params array. */
export function parameterTypeFor(candidate: Candidate, map: ArgumentMap, argumentIndex: number): TypeSymbol {
  const at = map.parameterOf[argumentIndex]!;
  const { type, isParams } = candidate.parameters[at]!;
  return map.isExpanded && isParams && at === candidate.parameters.length - 1 && type.kind === 'array' ? type.elementType : type;
}

export const hasParams = (candidate: Candidate): boolean => candidate.parameters.at(-1)?.isParams ?? false;

/** An extension's receiver converts by identity, reference or boxing only (12.8.9.3). */
const receiverConversions: ReadonlySet<string> = new Set(['identity', 'reference', 'boxing', 'tuple', 'error']);

export function receiverFits(b: Binder, receiver: Operand, type: TypeSymbol): boolean {
  const conversion = implicitConversion(b, receiver, type);
  return conversion !== undefined && receiverConversions.has(conversion.kind);
}

/** The receiver alone decides the type arguments that an extension's first parameter mentions. */
export function receiverDecidesTypes(b: Binder, method: MethodSymbol, receiver: Operand): boolean {
  return receiverParameterType(b, method, receiver) !== undefined;
}

/** An extension's first parameter for this receiver, or undefined where type inference fails on it. */
export function receiverParameterType(b: Binder, method: MethodSymbol, receiver: Operand): TypeSymbol | undefined {
  const open = method.parameters[0]!.type;
  const own = method.typeParameters.filter((parameter) => mentions(open, (found) => found === parameter));
  const inferred = own.length === 0 ? [] : inferReceiverArguments(b, own, receiver, open);
  if (inferred?.some((argument, i) => !meetsConstraint(b, own[i]!, argument))) return undefined;
  return inferred === undefined ? undefined : substitute(open, typeMapOf(own, inferred));
}

/** Whether an argument fits a parameter (12.6.4.2). */
export function argumentFits(b: Binder, argument: Argument, parameter: ParameterSymbol, type: TypeSymbol): boolean {
  const wanted = parameter.refKind;
  if (isUnknown(argument.operand)) return false;
  if (argument.refKind !== 'none' || wanted === 'ref' || wanted === 'out') {
    if (argument.refKind !== wanted) return false;
    if (argument.operand.kind === 'pendingOutVariable') return true;
    if (argument.operand.kind === 'discard') return true;
    return !isPending(argument.operand) && sameType(argument.operand.type, type);
  }
  // A parameter of unknown type takes what has no type.
  if (type.kind === 'error') return isPending(argument.operand) && argument.operand.kind !== 'pendingMethodGroup';
  return implicitConversion(b, argument.operand, type) !== undefined;
}

/** A generic method with its type arguments, given or inferred; undefined when they cannot be inferred. */
export function constructFor(
  b: Binder,
  candidate: Candidate,
  typeArguments: readonly TypeSymbol[] | undefined,
  args: readonly Argument[],
  map: ArgumentMap,
): Candidate | undefined {
  if (candidate.kind !== 'method' || candidate.typeParameters.length === 0)
    return typeArguments === undefined || candidate.kind !== 'method' ? candidate : undefined;
  if (candidate.typeArguments !== candidate.typeParameters) return candidate;
  if (typeArguments !== undefined)
    return typeArguments.length === candidate.typeParameters.length ? constructMethod(candidate, typeArguments) : undefined;
  const inferred = inferTypeArguments(
    b,
    candidate,
    args.map((argument, i) => ({
      operand: argument.operand,
      parameterType: parameterTypeFor(candidate, map, i),
      isRef: argument.refKind !== 'none',
    })),
  );
  return inferred === undefined ? undefined : constructMethod(candidate, inferred);
}

/** Whether every type argument meets its parameter's constraints. */
export const meetsConstraints = (b: Binder, candidate: Candidate): boolean =>
  candidate.kind !== 'method' ||
  candidate.typeParameters.every((parameter, i) => meetsConstraint(b, parameter, candidate.typeArguments[i]!));

export function meetsConstraint(b: Binder, parameter: TypeParameterSymbol, argument: TypeSymbol): boolean {
  if (argument === parameter || argument.kind === 'error') return true;
  if (parameter.hasReferenceConstraint && !isReferenceType(argument)) return false;
  if (parameter.hasValueConstraint && (!isValueType(argument) || isNullableType(argument))) return false;
  if (parameter.hasConstructorConstraint && !isCreatable(b, argument)) return false;
  return parameter.constraintTypes.every(
    (constraint) =>
      mentions(constraint, () => true) ||
      argument.kind === 'typeParameter' ||
      standardImplicit(argument, constraint) !== undefined,
  );
}

/** Has a public constructor without parameters. */
function isCreatable(b: Binder, type: TypeSymbol): boolean {
  if (type.kind === 'typeParameter') return type.hasConstructorConstraint || type.hasValueConstraint;
  if (isValueType(type)) return true;
  if (type.kind !== 'named' || type.definition.shape.isAbstract) return false;
  return constructorsOf(b.catalog, type).some(({ parameters }) => parameters.length === 0);
}

export interface ResolutionOptions {
  /** Expanded form of `params` is not considered. */
  readonly normalFormOnly?: boolean;
  /** The first argument is the receiver of an extension method. */
  readonly isExtension?: boolean;
}

/** Every candidate that is applicable, in its normal form if that applies, else expanded. */
export function applicableCandidates<C extends Candidate>(
  b: Binder,
  candidates: readonly C[],
  typeArguments: readonly TypeSymbol[] | undefined,
  args: readonly Argument[],
  options: ResolutionOptions = {},
): readonly Applicable<C>[] {
  const found: Applicable<C>[] = [];
  for (const candidate of candidates) {
    const isExtension = options.isExtension ?? false;
    const applicable =
      tryForm(b, candidate, typeArguments, args, false, isExtension) ??
      (hasParams(candidate) && !options.normalFormOnly
        ? tryForm(b, candidate, typeArguments, args, true, isExtension)
        : undefined);
    if (applicable !== undefined) found.push(applicable);
  }
  return found;
}

function tryForm<C extends Candidate>(
  b: Binder,
  original: C,
  typeArguments: readonly TypeSymbol[] | undefined,
  args: readonly Argument[],
  isExpanded: boolean,
  isExtension: boolean,
): Applicable<C> | undefined {
  const map = mapArguments(original, args, isExpanded);
  if (!isMapped(map)) return undefined;
  const candidate = constructFor(b, original, typeArguments, args, map) as C | undefined;
  if (candidate === undefined || !meetsConstraints(b, candidate)) return undefined;
  for (let i = 0; i < args.length; i++) {
    const type = parameterTypeFor(candidate, map, i);
    const fits =
      isExtension && i === 0
        ? receiverFits(b, args[0]!.operand, type)
        : argumentFits(b, args[i]!, candidate.parameters[map.parameterOf[i]!]!, type);
    if (!fits) return undefined;
  }
  return { candidate, original, map };
}

export function resolveOverload<C extends Candidate>(
  b: Binder,
  candidates: readonly C[],
  typeArguments: readonly TypeSymbol[] | undefined,
  args: readonly Argument[],
  options?: ResolutionOptions,
): Resolution<C> {
  let applicable = applicableCandidates(b, candidates, typeArguments, args, options);
  if (applicable.length === 0) return { kind: 'none' };
  applicable = withoutBaseMethods(applicable);
  return best(b, applicable, args);
}

/** An applicable method of a more derived type leaves out those of its bases (12.8.9.2). */
function withoutBaseMethods<C extends Candidate>(applicable: readonly Applicable<C>[]): readonly Applicable<C>[] {
  if (applicable.length < 2) return applicable;
  return applicable.filter(({ candidate }) => {
    const own = candidate.containingType;
    if (own === undefined) return true;
    return !applicable.some((other) => {
      const type = other.candidate.containingType;
      if (type === undefined || type.definition === own.definition) return false;
      if (other.candidate.kind === 'method' && other.candidate.isExtension) return false;
      return standardImplicit(type, own)?.kind === 'reference' || standardImplicit(type, own)?.kind === 'boxing';
    });
  });
}

function best<C extends Candidate>(b: Binder, applicable: readonly Applicable<C>[], args: readonly Argument[]): Resolution<C> {
  const [only] = applicable;
  if (applicable.length === 1) return { kind: 'resolved', method: only!.candidate, map: only!.map };
  for (const candidate of applicable)
    if (applicable.every((other) => other === candidate || isBetter(b, candidate, other, args)))
      return { kind: 'resolved', method: candidate.candidate, map: candidate.map };
  // The pair to name: the first two that neither beats.
  for (const first of applicable)
    for (const second of applicable)
      if (first !== second && !isBetter(b, first, second, args) && !isBetter(b, second, first, args))
        return { kind: 'ambiguous', first: first.candidate, second: second.candidate };
  return { kind: 'ambiguous', first: only!.candidate, second: applicable[1]!.candidate };
}

/** Better function member (12.6.4.3). */
function isBetter(b: Binder, x: Applicable, y: Applicable, args: readonly Argument[]): boolean {
  let better = false;
  let sameTypes = true;
  for (let i = 0; i < args.length; i++) {
    const tx = parameterTypeFor(x.candidate, x.map, i);
    const ty = parameterTypeFor(y.candidate, y.map, i);
    if (sameType(tx, ty)) continue;
    sameTypes = false;
    const comparison = compareConversions(b, args[i]!, tx, ty);
    if (comparison < 0) return false;
    if (comparison > 0) better = true;
  }
  if (better) return true;
  if (!sameTypes && !args.every((_, i) => sameOrEqual(b, args[i]!, x, y, i))) return false;
  return winsTie(x, y, args.length);
}

const sameOrEqual = (b: Binder, argument: Argument, x: Applicable, y: Applicable, i: number): boolean =>
  sameType(parameterTypeFor(x.candidate, x.map, i), parameterTypeFor(y.candidate, y.map, i)) ||
  compareConversions(b, argument, parameterTypeFor(x.candidate, x.map, i), parameterTypeFor(y.candidate, y.map, i)) === 0;

function winsTie(x: Applicable, y: Applicable, argumentCount: number): boolean {
  const genericX = x.original.kind === 'method' && x.original.typeParameters.length > 0;
  const genericY = y.original.kind === 'method' && y.original.typeParameters.length > 0;
  if (genericX !== genericY) return genericY;
  if (x.map.isExpanded !== y.map.isExpanded) return y.map.isExpanded;
  const extraX = x.candidate.parameters.length - argumentCount;
  const extraY = y.candidate.parameters.length - argumentCount;
  if (x.map.isExpanded && y.map.isExpanded) {
    if (x.candidate.parameters.length !== y.candidate.parameters.length)
      return x.candidate.parameters.length > y.candidate.parameters.length;
    // Without an argument for the params array the better element type decides.
    if (extraX > 0) return standardImplicit(elementTypeOf(x), elementTypeOf(y)) !== undefined;
  } else {
    // All parameters given beats defaults filled in.
    if ((extraX === 0) !== (extraY === 0)) return extraX === 0;
    if (extraX > 0 && extraY > 0 && extraX !== extraY) return false;
  }
  const specific = compareSpecificity(x, y, argumentCount);
  if (specific !== 0) return specific > 0;
  return false;
}

function elementTypeOf({ candidate }: Applicable): TypeSymbol {
  const { type } = candidate.parameters.at(-1)!;
  return type.kind === 'array' ? type.elementType : type;
}

/** More specific parameter types before type arguments went in (12.6.4.3). */
function compareSpecificity(x: Applicable, y: Applicable, argumentCount: number): number {
  let result = 0;
  for (let i = 0; i < argumentCount; i++) {
    const order = moreSpecific(parameterTypeFor(x.original, x.map, i), parameterTypeFor(y.original, y.map, i));
    if (order !== 0 && result !== 0 && order !== result) return 0;
    if (order !== 0) result = order;
  }
  return result;
}

function moreSpecific(x: TypeSymbol, y: TypeSymbol): number {
  const xIsParameter = x.kind === 'typeParameter';
  const yIsParameter = y.kind === 'typeParameter';
  if (xIsParameter !== yIsParameter) return xIsParameter ? -1 : 1;
  if (x.kind === 'array' && y.kind === 'array') return moreSpecific(x.elementType, y.elementType);
  if (x.kind === 'named' && y.kind === 'named' && x.definition === y.definition) {
    let result = 0;
    for (let i = 0; i < x.typeArguments.length; i++) {
      const order = moreSpecific(x.typeArguments[i]!, y.typeArguments[i]!);
      if (order !== 0 && result !== 0 && order !== result) return 0;
      if (order !== 0) result = order;
    }
    return result;
  }
  return 0;
}

/** Positive when converting the argument to `x` is better than to `y` (12.6.4.5). */
export function compareConversions(b: Binder, argument: Argument, x: TypeSymbol, y: TypeSymbol): number {
  if (argument.refKind !== 'none') return 0;
  const { operand } = argument;
  const exactX = matchesExactly(b, operand, x);
  const exactY = matchesExactly(b, operand, y);
  if (exactX !== exactY) return exactX ? 1 : -1;
  return compareTargets(b, operand, x, y);
}

function matchesExactly(b: Binder, operand: Operand, target: TypeSymbol): boolean {
  if (operand.kind === 'pendingLambda') {
    if (!isDelegateType(target)) return false;
    const { returnType } = delegateInvokeOf(b.catalog, target);
    const inferred = lambdaReturnFor(b, operand, target);
    if (inferred !== undefined && sameType(inferred, returnType)) return true;
    const operands = lambdaReturnedOperands(b, operand, target);
    return operands.length > 0 && operands.every((returned) => !isBad(returned) && matchesExactly(b, returned, returnType));
  }
  if (operand.kind === 'pendingTuple') {
    const elements = tupleElements(target);
    return (
      elements !== undefined &&
      elements.length === operand.elements.length &&
      operand.elements.every((element, i) => matchesExactly(b, element, elements[i]!))
    );
  }
  const type = b.naturalType(operand);
  return type !== undefined && sameType(type, target);
}

/** Better conversion target (12.6.4.6), with what a lambda or method group adds. */
function compareTargets(b: Binder, operand: Operand, x: TypeSymbol, y: TypeSymbol): number {
  if (sameType(x, y)) return 0;
  const toY = convertsImplicitly(b, x, y);
  const toX = convertsImplicitly(b, y, x);
  if (toY !== toX) return toY ? 1 : -1;
  if (operand.kind === 'pendingLambda' && isDelegateType(x) && isDelegateType(y)) {
    const order = compareDelegates(b, operand, x, y);
    if (order !== 0) return order;
  }
  if (operand.kind === 'pendingMethodGroup' && isDelegateType(x) && isDelegateType(y)) {
    const target = methodGroupTarget(b, operand, x);
    if (target !== undefined) {
      const rx = delegateInvokeOf(b.catalog, x).returnType;
      const ry = delegateInvokeOf(b.catalog, y).returnType;
      if (!sameType(rx, ry)) return compareTargets(b, operand, rx, ry);
    }
  }
  return betterSigned(x, y);
}

function compareDelegates(b: Binder, lambda: Extract<Operand, { kind: 'pendingLambda' }>, x: TypeSymbol, y: TypeSymbol): number {
  if (!isDelegateType(x) || !isDelegateType(y)) return 0;
  const ix = delegateInvokeOf(b.catalog, x);
  const iy = delegateInvokeOf(b.catalog, y);
  if (
    ix.parameters.length !== iy.parameters.length ||
    !ix.parameters.every((parameter, i) => sameType(parameter.type, iy.parameters[i]!.type))
  )
    return 0;
  const isVoid = (type: TypeSymbol) => type.kind === 'named' && type.special === 'void';
  if (isVoid(ix.returnType) !== isVoid(iy.returnType)) return isVoid(ix.returnType) ? -1 : 1;
  const operands = lambdaReturnedOperands(b, lambda, x);
  const returned = operands[0];
  return returned === undefined
    ? 0
    : compareConversions(
        b,
        { operand: returned, refKind: 'none', name: undefined, syntax: returned.syntax },
        ix.returnType,
        iy.returnType,
      );
}

const signedOver: Readonly<Record<string, readonly string[]>> = {
  sbyte: ['byte', 'ushort', 'uint', 'ulong'],
  short: ['ushort', 'uint', 'ulong'],
  int: ['uint', 'ulong'],
  long: ['ulong'],
};

function betterSigned(x: TypeSymbol, y: TypeSymbol): number {
  const strip = (type: TypeSymbol) => (isNullableType(type) ? type.typeArguments[0]! : type);
  const sx = strip(x);
  const sy = strip(y);
  const kx = sx.kind === 'named' ? sx.special : undefined;
  const ky = sy.kind === 'named' ? sy.special : undefined;
  if (kx === undefined || ky === undefined) return 0;
  if (signedOver[kx]?.includes(ky)) return 1;
  if (signedOver[ky]?.includes(kx)) return -1;
  return 0;
}

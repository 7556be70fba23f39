/** Why a call has no best overload, as Roslyn tells it (OverloadResolutionResult). */
import type { ParameterSymbol } from '../symbols/symbols.js';
import { shortTypeName } from '../types/display.js';
import { isValueType, sameType } from '../types/relations.js';
import type { TypeSymbol } from '../types/type-symbol.js';
import { reportLambdaMismatch, reportLambdaSummary } from './bind-lambda.js';
import type { Binder } from './binder.js';
import type { BoundExpression, SourceSpan } from './bound-nodes.js';
import { operandName } from './convert.js';
import { groupName, isBad, isPending, type PendingMethodGroup } from './operands.js';
import {
  type Argument,
  type ArgumentMap,
  argumentFits,
  type Candidate,
  constructFor,
  hasParams,
  isMapped,
  type MappingFault,
  mapArguments,
  meetsConstraint,
  meetsConstraints,
  parameterTypeFor,
  type Resolution,
  receiverDecidesTypes,
  receiverFits,
} from './overloads.js';
import { methodDisplay } from './symbol-display.js';

export interface CallFailure {
  readonly syntax: SourceSpan;
  readonly group: PendingMethodGroup | undefined;
  readonly candidates: readonly Candidate[];
  readonly args: readonly Argument[];
  readonly resolution: Resolution;
  /** The first argument is the receiver of an extension method. */
  readonly isExtension?: boolean;
  /** The delegate value that is called. */
  readonly delegate?: BoundExpression;
  /** The type after `new`, where a constructor is called. */
  readonly creation?: { readonly at: SourceSpan; readonly name: string };
  /** An indexer's brackets. */
  readonly indexer?: SourceSpan;
  /** The element of a collection initialiser, whose `Add` is called. */
  readonly addElement?: SourceSpan;
  /** The query clause that the call stands for: it has its own words. */
  readonly query?: QueryClause | undefined;
}

export interface QueryClause {
  /** The method's type arguments cannot be inferred. */
  inferenceFailed(): void;
  /** The source is no sequence. */
  lookupFailed(): void;
}

type CandidateFault =
  | { readonly kind: 'constraints' }
  | { readonly kind: 'badArguments'; readonly arguments: readonly number[] }
  | { readonly kind: 'notInferred' }
  /** Of an extension: the receiver alone does not decide the type arguments it should. */
  | { readonly kind: 'receiverNotInferred' }
  | { readonly kind: 'mapping'; readonly fault: MappingFault };

interface FailedCandidate {
  readonly candidate: Candidate;
  readonly map: ArgumentMap | undefined;
  readonly fault: CandidateFault | undefined;
}

const isFault = <K extends CandidateFault['kind']>(
  failed: FailedCandidate,
  kind: K,
): failed is FailedCandidate & { readonly fault: Extract<CandidateFault, { kind: K }> } => failed.fault?.kind === kind;

/** The first of the reasons below that some candidate gives, in Roslyn's order. */
export function reportCallFailure(b: Binder, failure: CallFailure): void {
  const { args, candidates, group, resolution } = failure;
  const at = locationOf(failure);
  if (resolution.kind === 'ambiguous') {
    b.error(
      'CS0121',
      at,
      methodDisplay(resolution.first.originalDefinition),
      methodDisplay(resolution.second.originalDefinition),
    );
    return;
  }
  const failed = candidates.map((candidate) => diagnose(b, failure, candidate, group?.typeArguments));
  const constrained = failed.find((candidate) => isFault(candidate, 'constraints'));
  if (constrained !== undefined) {
    reportConstraint(b, constrained.candidate, at);
    return;
  }
  if (reportLambdaErrors(b, args)) return;
  for (const candidate of failed)
    if (isFault(candidate, 'badArguments')) {
      reportBadArguments(b, failure, candidate, candidate.fault.arguments);
      return;
    }
  const notInferred = failed.find((candidate) => isFault(candidate, 'notInferred'));
  if (notInferred !== undefined) {
    if (failure.query === undefined) b.error('CS0411', at, methodDisplay(notInferred.candidate));
    else failure.query.inferenceFailed();
    return;
  }
  if (failed.some((candidate) => isFault(candidate, 'receiverNotInferred'))) {
    if (failure.query !== undefined) failure.query.lookupFailed();
    else b.error('CS1061', at, operandName(b, args[0]!.operand), group?.methodName ?? '');
    return;
  }
  reportMapping(b, failure, failed, at);
}

const locationOf = ({ group, creation, indexer, delegate, addElement, syntax }: CallFailure): SourceSpan =>
  creation?.at ?? indexer ?? addElement ?? (group === undefined ? (delegate?.syntax ?? syntax) : groupName(group));

/** An argument for the last parameter does not fit. */
const lacksLast = ({ candidate, map, fault }: FailedCandidate): boolean =>
  fault?.kind === 'badArguments' && fault.arguments.some((i) => map!.parameterOf[i] === candidate.parameters.length - 1);

/** In expanded form where the normal one does not even take the number of arguments, or not what would be the array. */
function diagnose(
  b: Binder,
  failure: CallFailure,
  candidate: Candidate,
  typeArguments: PendingMethodGroup['typeArguments'],
): FailedCandidate {
  const normal = diagnoseForm(b, failure, candidate, typeArguments, false);
  if (!hasParams(candidate)) return normal;
  if (isFault(normal, 'badArguments')) {
    const form = diagnoseForm(b, failure, candidate, typeArguments, true);
    return isFault(form, 'badArguments') && lacksLast(normal) && !lacksLast(form) ? form : normal;
  }
  if (!isFault(normal, 'mapping')) return normal;
  if (normal.fault.fault.fault !== 'missing' && normal.fault.fault.fault !== 'tooMany') return normal;
  const expanded = diagnoseForm(b, failure, candidate, typeArguments, true);
  return isFault(expanded, 'mapping') && (expanded.fault.fault.fault === 'missing' || expanded.fault.fault.fault === 'tooMany')
    ? normal
    : expanded;
}

function diagnoseForm(
  b: Binder,
  { args, isExtension }: CallFailure,
  original: Candidate,
  typeArguments: PendingMethodGroup['typeArguments'],
  isExpanded: boolean,
): FailedCandidate {
  const map = mapArguments(original, args, isExpanded);
  if (!isMapped(map)) return { candidate: original, map: undefined, fault: { kind: 'mapping', fault: map } };
  const candidate = constructFor(b, original, typeArguments, args, map);
  if (candidate === undefined) {
    const isReceivers = isExtension && original.kind === 'method' && !receiverDecidesTypes(b, original, args[0]!.operand);
    return { candidate: original, map, fault: { kind: isReceivers ? 'receiverNotInferred' : 'notInferred' } };
  }
  const badArguments = args.flatMap((argument, i) => {
    const parameter = candidate.parameters[map.parameterOf[i]!]!;
    const type = parameterTypeFor(candidate, map, i);
    const fits = isExtension && i === 0 ? receiverFits(b, argument.operand, type) : argumentFits(b, argument, parameter, type);
    return fits ? [] : [i];
  });
  if (badArguments.length > 0) return { candidate, map, fault: { kind: 'badArguments', arguments: badArguments } };
  return { candidate, map, fault: meetsConstraints(b, candidate) ? undefined : { kind: 'constraints' } };
}

/** Errors inside the bodies of lambdas, found while they were tried, are what to report. */
function reportLambdaErrors(b: Binder, args: readonly Argument[]): boolean {
  let found = false;
  for (const { operand } of args) if (operand.kind === 'pendingLambda' && reportLambdaSummary(b, operand)) found = true;
  return found;
}

function reportBadArguments(
  b: Binder,
  failure: CallFailure,
  { candidate, map }: FailedCandidate,
  badArguments: readonly number[],
): void {
  if (failure.addElement !== undefined) b.error('CS1950', failure.addElement, methodDisplay(candidate));
  for (const i of badArguments) {
    const argument = failure.args[i]!;
    if (isBad(argument.operand) && argument.operand.kind !== 'pendingLambda') continue;
    const parameter = candidate.parameters[map!.parameterOf[i]!]!;
    const type =
      parameter.isParams && parameter.type.kind === 'array' ? parameter.type.elementType : parameterTypeFor(candidate, map!, i);
    if (failure.isExtension && i === 0) {
      b.error(
        'CS1929',
        argument.syntax,
        operandName(b, argument.operand),
        failure.group?.methodName ?? '',
        methodDisplay(candidate),
        shortTypeName(type),
      );
      return;
    }
    reportBadArgument(b, argument, parameter, type, failure.isExtension ? i : i + 1);
  }
}

function reportBadArgument(b: Binder, argument: Argument, parameter: ParameterSymbol, type: TypeSymbol, position: number): void {
  const { operand, refKind, syntax } = argument;
  const isOtherKind = refKind !== parameter.refKind && !(refKind === 'none' && parameter.refKind === 'in');
  const isTypeless = isPending(operand) && b.naturalType(operand) === undefined && operand.kind !== 'pendingOutVariable';
  if (isOtherKind && !isTypeless) {
    if (parameter.refKind === 'none' || parameter.refKind === 'in') b.error('CS1615', syntax, position, refKind);
    else b.error('CS1620', syntax, position, parameter.refKind);
    return;
  }
  if (operand.kind === 'pendingLambda' && !isOtherKind) {
    reportLambdaMismatch(b, operand, type);
    return;
  }
  const prefix = isTypeless || refKind === 'none' ? '' : `${refKind} `;
  const parameterPrefix = parameter.refKind === 'none' ? '' : `${parameter.refKind} `;
  b.error('CS1503', syntax, position, prefix + operandName(b, operand), parameterPrefix + shortTypeName(type));
}

/** Which type argument breaks its parameter's constraints, and which of them. */
export function reportConstraint(b: Binder, candidate: Candidate, at: SourceSpan): void {
  if (candidate.kind !== 'method') return;
  const index = candidate.typeParameters.findIndex((parameter, i) => !meetsConstraint(b, parameter, candidate.typeArguments[i]!));
  const parameter = candidate.typeParameters[Math.max(0, index)]!;
  const argument = candidate.typeArguments[Math.max(0, index)]!;
  const name = shortTypeName(argument);
  const [constraint] = parameter.constraintTypes;
  if (parameter.hasReferenceConstraint) b.error('CS0452', at, name, parameter.name, methodDisplay(candidate));
  else if (parameter.isUnmanaged) b.error('CS8377', at, name, parameter.name, methodDisplay(candidate));
  else if (parameter.hasValueConstraint) b.error('CS0453', at, name, parameter.name, methodDisplay(candidate));
  else if (constraint === undefined) b.error('CS0310', at, name, parameter.name, methodDisplay(candidate));
  else
    b.error(
      isValueType(argument) ? 'CS0315' : 'CS0311',
      at,
      name,
      shortTypeName(constraint),
      parameter.name,
      methodDisplay(candidate),
    );
}

/** The kinds of mapping faults by what they are worth telling; of several with one kind the one furthest to the right. */
const mappingOrder = ['duplicateName', 'missing', 'nameOfPositional', 'unknownName', 'tooMany', 'nameOutOfPosition'] as const;

function reportMapping(b: Binder, failure: CallFailure, failed: readonly FailedCandidate[], at: SourceSpan): void {
  const faults = failed.flatMap((candidate) =>
    isFault(candidate, 'mapping') ? [{ candidate: candidate.candidate, fault: candidate.fault.fault }] : [],
  );
  const kind = mappingOrder.find((wanted) => faults.some(({ fault }) => fault.fault === wanted));
  const same = faults.filter(({ fault }) => fault.fault === kind);
  const indexOf = (fault: MappingFault) => ('index' in fault ? fault.index : 0);
  const best = same.reduce<(typeof same)[number] | undefined>(
    (chosen, next) => (chosen === undefined || indexOf(next.fault) > indexOf(chosen.fault) ? next : chosen),
    undefined,
  );
  if (best !== undefined && 'index' in best.fault) {
    reportNamed(b, failure, best.candidate, best.fault);
    return;
  }
  if (best?.fault.fault === 'missing' && same.length === 1) {
    const { delegate } = failure;
    b.error('CS7036', at, best.fault.parameter.name, delegate ? shortTypeName(delegate.type) : methodDisplay(best.candidate));
    return;
  }
  const count = failure.args.length - (failure.isExtension ? 1 : 0);
  if (failure.creation !== undefined) b.error('CS1729', at, failure.creation.name, count);
  else if (failure.delegate !== undefined) b.error('CS1593', at, shortTypeName(failure.delegate.type), count);
  else if (failure.indexer !== undefined) b.error('CS1501', at, 'this', count);
  else b.error('CS1501', at, failure.group?.methodName ?? '', count);
}

function reportNamed(
  b: Binder,
  failure: CallFailure,
  candidate: Candidate,
  fault: Extract<MappingFault, { readonly index: number }>,
): void {
  const argument = failure.args[fault.index]!;
  const name = argument.name ?? argument.syntax;
  const text = argument.name?.name ?? '';
  const display = candidate.name === '.ctor' ? (candidate.containingType?.definition.name ?? '') : candidate.name;
  switch (fault.fault) {
    case 'unknownName':
      if (failure.delegate !== undefined) b.error('CS1746', name, shortTypeName(failure.delegate.type), text);
      else b.error('CS1739', name, display, text);
      break;
    case 'nameOfPositional':
      b.error('CS1744', name, text);
      break;
    case 'duplicateName':
      b.error('CS1740', name, text);
      break;
    case 'nameOutOfPosition':
      b.error('CS8323', name, text);
      break;
  }
}

/** The type that every candidate would return, where they agree: what a failed call is taken to be. */
export function commonReturnType(candidates: readonly Candidate[]): TypeSymbol | undefined {
  let common: TypeSymbol | undefined;
  for (const candidate of candidates) {
    const type = candidate.kind === 'method' ? candidate.returnType : candidate.type;
    if (common !== undefined && !sameType(common, type)) return undefined;
    common = type;
  }
  return common;
}

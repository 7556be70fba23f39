/** Why a call has no best overload, as Roslyn tells it. */

import type { MethodSymbol, ParameterSymbol } from '../symbols/symbols.js';
import { shortTypeName } from '../types/display.js';
import { isDelegateType } from '../types/relations.js';
import { lambdaHasErrors, reportLambdaMismatch, reportUnconvertedLambda } from './bind-lambda.js';
import type { Binder } from './binder.js';
import type { BoundExpression, SourceSpan } from './bound-nodes.js';
import { implicitConversion } from './conversions.js';
import { operandName } from './convert.js';
import { isBad, type PendingMethodGroup } from './operands.js';
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
  meetsConstraints,
  parameterTypeFor,
  type Resolution,
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
}

interface FailedCandidate {
  readonly candidate: Candidate;
  readonly map: ArgumentMap | undefined;
  readonly fault: MappingFault | undefined;
  /** Its type arguments could not be inferred. */
  readonly notInferred: boolean;
  readonly badArguments: readonly number[];
  readonly wrongConstraints: boolean;
}

export function reportCallFailure(b: Binder, failure: CallFailure): void {
  const { args, candidates, group, resolution } = failure;
  const at = locationOf(failure);
  if (
    args.some((argument) => isBad(argument.operand) && argument.operand.kind === 'bad' && argument.operand.type.kind === 'error')
  ) {
    // An argument with an error of its own: no follow-up about the call.
    for (const argument of args) if (argument.operand.kind === 'pendingLambda') reportUnconvertedLambda(b, argument.operand);
    return;
  }
  if (resolution.kind === 'ambiguous') {
    b.error('CS0121', at, methodDisplay(resolution.first), methodDisplay(resolution.second));
    return;
  }
  if (reportTypeArgumentCount(b, failure, at)) return;
  const failed = candidates.map((candidate) => diagnose(b, candidate, group?.typeArguments, args));
  if (reportLambdaErrors(b, failed, args)) return;
  const bad = failed.find((candidate) => candidate.badArguments.length > 0);
  if (bad !== undefined) {
    reportBadArguments(b, failure, bad);
    return;
  }
  const constrained = failed.find((candidate) => candidate.wrongConstraints);
  if (constrained !== undefined) {
    reportConstraint(b, constrained.candidate, at);
    return;
  }
  const notInferred = failed.find((candidate) => candidate.notInferred);
  if (notInferred !== undefined) {
    b.error('CS0411', at, methodDisplay(notInferred.candidate));
    return;
  }
  reportMapping(b, failure, failed, at);
}

const locationOf = ({ group, creation, indexer, delegate, syntax }: CallFailure): SourceSpan =>
  creation?.at ?? indexer ?? group?.name ?? group?.syntax ?? delegate?.syntax ?? syntax;

function diagnose(
  b: Binder,
  candidate: Candidate,
  typeArguments: PendingMethodGroup['typeArguments'],
  args: readonly Argument[],
): FailedCandidate {
  const normal = diagnoseForm(b, candidate, typeArguments, args, false);
  if (!hasParams(candidate) || normal.badArguments.length > 0) {
    // An argument that would fit the params array's element decides for the expanded form.
    if (!hasParams(candidate)) return normal;
    const expanded = diagnoseForm(b, candidate, typeArguments, args, true);
    return expanded.fault === undefined && expanded.badArguments.length > 0 ? expanded : normal;
  }
  const expanded = diagnoseForm(b, candidate, typeArguments, args, true);
  return expanded.fault === undefined ? expanded : normal;
}

function diagnoseForm(
  b: Binder,
  original: Candidate,
  typeArguments: PendingMethodGroup['typeArguments'],
  args: readonly Argument[],
  isExpanded: boolean,
): FailedCandidate {
  const base = {
    candidate: original,
    map: undefined,
    fault: undefined,
    notInferred: false,
    badArguments: [],
    wrongConstraints: false,
  };
  const map = mapArguments(original, args, isExpanded);
  if (!isMapped(map)) return { ...base, fault: map };
  const candidate = constructFor(b, original, typeArguments, args, map);
  if (candidate === undefined) return { ...base, map, notInferred: true };
  const badArguments = args.flatMap((argument, i) =>
    argumentFits(b, argument, candidate.parameters[map.parameterOf[i]!]!, parameterTypeFor(candidate, map, i)) ? [] : [i],
  );
  return { ...base, candidate, map, badArguments, wrongConstraints: badArguments.length === 0 && !meetsConstraints(candidate) };
}

function reportTypeArgumentCount(b: Binder, { group, candidates }: CallFailure, at: SourceSpan): boolean {
  const count = group?.typeArguments?.length;
  if (
    count === undefined ||
    candidates.some((candidate) => candidate.kind === 'method' && candidate.typeParameters.length === count)
  )
    return false;
  const generic = candidates.find(
    (candidate): candidate is MethodSymbol => candidate.kind === 'method' && candidate.typeParameters.length > 0,
  );
  if (generic !== undefined) b.error('CS0305', at, methodDisplay(generic), 'method', generic.typeParameters.length);
  else b.error('CS0308', at, methodDisplay(candidates[0]!), 'method');
  return true;
}

/** Errors inside a lambda's body for the parameter types of some candidate are what to report. */
function reportLambdaErrors(b: Binder, failed: readonly FailedCandidate[], args: readonly Argument[]): boolean {
  for (let i = 0; i < args.length; i++) {
    const { operand } = args[i]!;
    if (operand.kind !== 'pendingLambda') continue;
    const known = [...operand.bindings.values()].some((binding) => binding.diagnostics.length > 0);
    const wanted = failed.some(
      (candidate) =>
        candidate.map !== undefined &&
        !candidate.notInferred &&
        lambdaHasErrors(b, operand, parameterTypeFor(candidate.candidate, candidate.map, i)),
    );
    if (known || wanted) {
      reportUnconvertedLambda(b, operand);
      return true;
    }
  }
  return false;
}

function reportBadArguments(b: Binder, failure: CallFailure, bad: FailedCandidate): void {
  const { candidate, map } = bad;
  for (const i of bad.badArguments) {
    const argument = failure.args[i]!;
    const parameter = candidate.parameters[map!.parameterOf[i]!]!;
    const type = parameterTypeFor(candidate, map!, i);
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

function reportBadArgument(
  b: Binder,
  argument: Argument,
  parameter: ParameterSymbol,
  type: Parameters<typeof shortTypeName>[0],
  position: number,
): void {
  const { operand } = argument;
  if (argument.refKind !== parameter.refKind && !(argument.refKind === 'none' && parameter.refKind === 'in')) {
    if (parameter.refKind === 'none' || (parameter.refKind === 'in' && argument.refKind !== 'none'))
      b.error('CS1615', argument.syntax, position, argument.refKind);
    else b.error('CS1620', argument.syntax, position, parameter.refKind);
    return;
  }
  if (operand.kind === 'pendingLambda' && (isDelegateType(type) || implicitConversion(b, operand, type) === undefined)) {
    reportLambdaMismatch(b, operand, type);
    return;
  }
  const prefix = argument.refKind === 'none' ? '' : `${argument.refKind} `;
  b.error('CS1503', argument.syntax, position, prefix + operandName(b, operand), prefix + shortTypeName(type));
}

function reportConstraint(b: Binder, candidate: Candidate, at: SourceSpan): void {
  if (candidate.kind !== 'method') return;
  const index = candidate.typeParameters.findIndex(
    (parameter, i) =>
      !meetsConstraints({
        ...candidate,
        typeParameters: [parameter],
        typeArguments: [candidate.typeArguments[i]!],
      } as unknown as MethodSymbol),
  );
  const parameter = candidate.typeParameters[Math.max(0, index)]!;
  const argument = shortTypeName(candidate.typeArguments[Math.max(0, index)]!);
  if (parameter.hasReferenceConstraint) b.error('CS0452', at, argument, parameter.name, methodDisplay(candidate));
  else if (parameter.hasValueConstraint) b.error('CS0453', at, argument, parameter.name, methodDisplay(candidate));
  else b.error('CS0311', at, argument, shortTypeName(parameter.constraintTypes[0]!), parameter.name, methodDisplay(candidate));
}

type NamedFault = Extract<MappingFault, { argument: Argument }>;
const namedFaults = ['duplicateName', 'unknownName', 'nameAfterPosition'] as const;

function reportMapping(b: Binder, failure: CallFailure, failed: readonly FailedCandidate[], at: SourceSpan): void {
  const faults = failed.flatMap((candidate) => (candidate.fault === undefined ? [] : [{ ...candidate, fault: candidate.fault }]));
  for (const kind of namedFaults) {
    const found = faults.find((candidate) => candidate.fault.fault === kind);
    if (found === undefined) continue;
    reportNamed(b, failure, found.candidate, found.fault as NamedFault);
    return;
  }
  const count = failure.args.length - (failure.isExtension ? 1 : 0);
  const missing = faults.find((candidate) => candidate.fault.fault === 'missing');
  if (
    missing !== undefined &&
    missing.fault.fault === 'missing' &&
    (faults.length === 1 || (failure.creation === undefined && faults.length === 1))
  ) {
    b.error('CS7036', at, missing.fault.parameter.name, methodDisplay(missing.candidate));
    return;
  }
  if (failure.creation !== undefined) b.error('CS1729', at, failure.creation.name, count);
  else if (failure.delegate !== undefined) b.error('CS1593', at, shortTypeName(failure.delegate.type), count);
  else if (failure.indexer !== undefined) b.error('CS1501', at, 'this', count);
  else b.error('CS1501', at, failure.group?.methodName ?? '', count);
}

function reportNamed(b: Binder, failure: CallFailure, candidate: Candidate, fault: NamedFault): void {
  const { argument } = fault;
  const name = argument.name ?? argument.syntax;
  const text = argument.name?.name ?? '';
  const display =
    failure.delegate === undefined
      ? candidate.name === '.ctor'
        ? (candidate.containingType?.definition.name ?? '')
        : candidate.name
      : shortTypeName(failure.delegate.type);
  switch (fault.fault) {
    case 'unknownName':
      if (failure.delegate !== undefined) b.error('CS1746', name, display, text);
      else b.error('CS1739', name, display, text);
      break;
    case 'duplicateName': {
      const again = failure.args.filter((other) => other.name?.name === text).length > 1;
      b.error(again ? 'CS1740' : 'CS1744', name, text);
      break;
    }
    case 'nameAfterPosition': {
      const misplaced = failure.args.find((other) => other.name !== undefined);
      b.error('CS8323', misplaced?.name ?? name, misplaced?.name?.name ?? text);
      break;
    }
  }
}

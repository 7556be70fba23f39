/** User-defined conversions: which operator a conversion calls (C# spec 10.5). */

import { memberAs } from '../symbols/members.js';
import type { MethodSymbol } from '../symbols/symbols.js';
import { baseTypeOf, isInterfaceType, isNullableType, isValueType, sameType, stripNullable } from '../types/relations.js';
import type { TypeSymbol } from '../types/type-symbol.js';
import { generics, types } from '../types/universe.js';
import type { Binder } from './binder.js';
import {
  type Conversion,
  standardExplicit,
  standardImplicit,
  standardImplicitOfExpression,
  type UserDefinedConversion,
} from './conversions.js';
import { isPending, type Operand } from './operands.js';

interface Candidate {
  readonly method: MethodSymbol;
  readonly source: TypeSymbol;
  readonly target: TypeSymbol;
  readonly isLifted: boolean;
}

const nullableOf = (type: TypeSymbol): TypeSymbol =>
  isNullableType(type) || !isValueType(type) ? type : generics.nullable(type);

/** The best operator from the operand to the target, or undefined when none applies. Null literals have no source type. */
export function userDefinedConversion(
  b: Binder,
  operand: Operand,
  target: TypeSymbol,
  mode: 'implicit' | 'explicit',
): UserDefinedConversion | undefined {
  const source = isPending(operand) ? undefined : operand.type;
  if (isPending(operand) && operand.kind !== 'pendingNull') return undefined;
  if (source !== undefined && isInterfaceType(source)) return undefined;
  if (isInterfaceType(target)) return undefined;
  // A constant may convert to more types than its own type does, if it is a number.
  const isTyped =
    !isPending(operand) &&
    operand.kind !== 'interpolatedString' &&
    (operand.constant === undefined || operand.type === types.string || operand.type === types.bool);
  if (source === undefined || !isTyped || source.isOpen || target.isOpen) return findOperator(b, operand, source, target, mode);
  const operators = b.catalog.memo.operators[mode];
  let known = operators.get(source);
  if (known === undefined) {
    known = new Map();
    operators.set(source, known);
  }
  let found = known.get(target) as UserDefinedConversion | undefined;
  if (found === undefined && !known.has(target)) {
    found = findOperator(b, operand, source, target, mode);
    known.set(target, found);
  }
  return found;
}

function findOperator(
  b: Binder,
  operand: Operand,
  source: TypeSymbol | undefined,
  target: TypeSymbol,
  mode: 'implicit' | 'explicit',
): UserDefinedConversion | undefined {
  const declaring = declaringTypes(source, target, mode);
  if (declaring.length === 0) return undefined;

  const toParameter = (type: TypeSymbol): Conversion | undefined => {
    const implicit = standardImplicitOfExpression(operand, type);
    if (implicit !== undefined || mode === 'implicit' || source === undefined) return implicit;
    return encompasses(source, type) || encompasses(type, source) ? standardExplicit(source, type) : undefined;
  };
  const fromResult = (type: TypeSymbol): Conversion | undefined => {
    const implicit = standardImplicit(type, target);
    if (implicit !== undefined || mode === 'implicit') return implicit;
    const own = isNullableType(type) ? stripNullable(type) : type;
    return encompasses(own, target) || encompasses(target, own) ? standardExplicit(type, target) : undefined;
  };

  const candidates: Candidate[] = [];
  for (const method of operatorsIn(b, declaring, mode)) {
    const parameter = method.parameters[0]!.type;
    if (toParameter(parameter) !== undefined && fromResult(method.returnType) !== undefined)
      candidates.push({ method, source: parameter, target: method.returnType, isLifted: false });
    else if (canLift(method) && (source === undefined || isNullableType(source))) {
      const liftedSource = nullableOf(parameter);
      const liftedTarget = nullableOf(method.returnType);
      if (toParameter(liftedSource) !== undefined && fromResult(liftedTarget) !== undefined)
        candidates.push({ method, source: liftedSource, target: liftedTarget, isLifted: true });
    }
  }
  if (candidates.length === 0) return undefined;

  const bestSource = mode === 'implicit' ? mostEncompassed(candidates, source, 'source') : explicitSource(candidates, source);
  const bestTarget = mode === 'implicit' ? mostEncompassing(candidates, target, 'target') : explicitTarget(candidates, target);
  let best = candidates.filter(
    (candidate) =>
      bestSource !== undefined &&
      bestTarget !== undefined &&
      sameType(candidate.source, bestSource) &&
      sameType(candidate.target, bestTarget),
  );
  if (best.length > 1) {
    const plain = best.filter((candidate) => !candidate.isLifted);
    if (plain.length > 0) best = plain;
  }
  const chosen = best[0] ?? candidates[0]!;
  return {
    kind: 'userDefined',
    method: chosen.method,
    before: toParameter(chosen.source)!,
    after: fromResult(chosen.target)!,
    isLifted: chosen.isLifted,
    isAmbiguous: best.length !== 1,
  };
}

/** A lifted form exists where the operator goes from a value type to a value type. */
const canLift = (method: MethodSymbol): boolean =>
  isValueType(method.parameters[0]!.type) && !isNullableType(method.parameters[0]!.type) && isValueType(method.returnType);

/** The types whose operators count: those of source and target, with their bases where spec 10.5.4 and 10.5.5 say so. */
function declaringTypes(
  source: TypeSymbol | undefined,
  target: TypeSymbol,
  mode: 'implicit' | 'explicit',
): readonly TypeSymbol[] {
  const found: TypeSymbol[] = [];
  const add = (type: TypeSymbol | undefined, withBases: boolean) => {
    for (let current: TypeSymbol | null = type ?? null; current !== null; current = withBases ? baseTypeOf(current) : null)
      if (
        current.kind === 'named' &&
        current.definition.shape.kind !== 'enum' &&
        current.definition.shape.kind !== 'interface' &&
        !found.includes(current)
      )
        found.push(current);
  };
  add(source === undefined ? undefined : stripNullable(source), true);
  add(stripNullable(target), mode === 'explicit');
  return found;
}

function operatorsIn(b: Binder, declaring: readonly TypeSymbol[], mode: 'implicit' | 'explicit'): readonly MethodSymbol[] {
  const names = mode === 'implicit' ? ['operator implicit'] : ['operator implicit', 'operator explicit'];
  const found: MethodSymbol[] = [];
  for (const type of declaring) {
    if (type.kind !== 'named') continue;
    for (const name of names)
      for (const member of b.catalog.membersOf(type.definition, name))
        if (member.kind === 'method') found.push(memberAs(member, type));
  }
  return found;
}

/** `outer` encompasses `inner`: a standard implicit conversion goes from inner to outer, and neither is an interface. */
function encompasses(outer: TypeSymbol, inner: TypeSymbol): boolean {
  if (isInterfaceType(outer) || isInterfaceType(inner)) return false;
  return standardImplicit(inner, outer) !== undefined;
}

type Side = 'source' | 'target';

/** The wanted type itself if some operator has it; else the one that all others encompass. */
function mostEncompassed(candidates: readonly Candidate[], wanted: TypeSymbol | undefined, side: Side): TypeSymbol | undefined {
  const all = candidates.map((candidate) => candidate[side]);
  if (wanted !== undefined && all.some((type) => sameType(type, wanted))) return wanted;
  return all.find((type) => all.every((other) => sameType(type, other) || encompasses(other, type)));
}

function mostEncompassing(candidates: readonly Candidate[], wanted: TypeSymbol, side: Side): TypeSymbol | undefined {
  const all = candidates.map((candidate) => candidate[side]);
  if (all.some((type) => sameType(type, wanted))) return wanted;
  return all.find((type) => all.every((other) => sameType(type, other) || encompasses(type, other)));
}

function explicitSource(candidates: readonly Candidate[], source: TypeSymbol | undefined): TypeSymbol | undefined {
  if (source === undefined) return mostEncompassed(candidates, undefined, 'source');
  const encompassing = candidates.filter((candidate) => encompasses(candidate.source, source));
  if (encompassing.length > 0) return mostEncompassed(encompassing, source, 'source');
  return mostEncompassing(candidates, source, 'source');
}

function explicitTarget(candidates: readonly Candidate[], target: TypeSymbol): TypeSymbol | undefined {
  const encompassed = candidates.filter((candidate) => encompasses(target, candidate.target));
  if (encompassed.length > 0) return mostEncompassing(encompassed, target, 'target');
  return mostEncompassed(candidates, target, 'target');
}

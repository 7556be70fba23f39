/** Type arguments of generic method calls from their arguments (C# spec 12.6.3). */
import { delegateInvokeOf } from '../symbols/members.js';
import type { MethodSymbol, ParameterSymbol } from '../symbols/symbols.js';
import {
  baseTypeOf,
  interfacesAndSelf,
  isDelegateType,
  isInterfaceType,
  isNullableType,
  isReferenceType,
  sameType,
} from '../types/relations.js';
import { mentions, substitute } from '../types/substitution.js';
import type { NamedTypeSymbol, TypeParameterSymbol, TypeSymbol } from '../types/type-symbol.js';
import { generics, tupleElements } from '../types/universe.js';
import { lambdaReturnType } from './bind-lambda.js';
import { methodGroupReturnType } from './bind-method-group.js';
import type { Binder } from './binder.js';
import { convertsImplicitly } from './conversions.js';
import { isPending, type Operand, type PendingLambda, type PendingMethodGroup } from './operands.js';

interface Bounds {
  readonly exact: TypeSymbol[];
  readonly lower: TypeSymbol[];
  readonly upper: TypeSymbol[];
}

/** An argument with the parameter it goes to. */
export interface InferenceArgument {
  readonly operand: Operand;
  readonly parameterType: TypeSymbol;
  readonly isRef: boolean;
}

/** The inferred type arguments, or undefined when inference fails (CS0411). */
export function inferTypeArguments(
  b: Binder,
  method: MethodSymbol,
  args: readonly InferenceArgument[],
): readonly TypeSymbol[] | undefined {
  return new Inference(b, method.typeParameters, args).run();
}

/** Type arguments that an extension's receiver alone decides. */
export function inferReceiverArguments(
  b: Binder,
  parameters: readonly TypeParameterSymbol[],
  receiver: Operand,
  parameterType: TypeSymbol,
): readonly TypeSymbol[] | undefined {
  return new Inference(b, parameters, [{ operand: receiver, parameterType, isRef: false }]).run();
}

class Inference {
  readonly #bounds: Map<TypeParameterSymbol, Bounds>;
  readonly #fixed = new Map<TypeParameterSymbol, TypeSymbol>();

  constructor(
    private readonly b: Binder,
    private readonly parameters: readonly TypeParameterSymbol[],
    private readonly args: readonly InferenceArgument[],
  ) {
    this.#bounds = new Map(parameters.map((parameter) => [parameter, { exact: [], lower: [], upper: [] }]));
  }

  run(): readonly TypeSymbol[] | undefined {
    for (const argument of this.args) this.firstPhase(argument);
    this.outputPhase();
    // Each round fixes at least one parameter or fails.
    for (;;) {
      const unfixed = this.parameters.filter((parameter) => !this.#fixed.has(parameter));
      if (unfixed.length === 0) return this.parameters.map((parameter) => this.#fixed.get(parameter)!);
      let fixable = unfixed.filter((parameter) => !this.dependsOnUnfixed(parameter));
      if (fixable.length === 0)
        fixable = unfixed.filter((parameter) => unfixed.some((other) => this.dependsOn(other, parameter)));
      fixable = fixable.filter((parameter) => this.hasBounds(parameter));
      if (fixable.length === 0) return undefined;
      for (const parameter of fixable) if (!this.fix(parameter)) return undefined;
      this.outputPhase();
    }
  }

  private hasBounds(parameter: TypeParameterSymbol): boolean {
    const bounds = this.#bounds.get(parameter)!;
    return bounds.exact.length + bounds.lower.length + bounds.upper.length > 0;
  }

  private mentionsUnfixed(type: TypeSymbol): boolean {
    return mentions(type, (parameter) => this.#bounds.has(parameter) && !this.#fixed.has(parameter));
  }

  private firstPhase({ operand, parameterType, isRef }: InferenceArgument): void {
    if (operand.kind === 'pendingLambda') {
      this.explicitParameters(operand, parameterType);
      return;
    }
    if (operand.kind === 'pendingTuple') {
      const elements = tupleElements(isNullableType(parameterType) ? parameterType.typeArguments[0]! : parameterType);
      if (elements !== undefined && elements.length === operand.elements.length) {
        operand.elements.forEach((element, i) =>
          this.firstPhase({ operand: element, parameterType: elements[i]!, isRef: false }),
        );
        return;
      }
      const natural = this.b.naturalType(operand);
      if (natural !== undefined) this.lower(natural, parameterType);
      return;
    }
    if (isPending(operand) || operand.type.kind === 'error') return;
    if (isRef) this.exact(operand.type, parameterType);
    else this.lower(operand.type, parameterType);
  }

  /** A lambda with typed parameters fixes the delegate's parameter types (12.6.3.8). */
  private explicitParameters(lambda: PendingLambda, target: TypeSymbol): void {
    const types = lambda.explicitTypes;
    if (types === undefined || !isDelegateType(target)) return;
    const invoke = delegateInvokeOf(this.b.catalog, target);
    if (invoke.parameters.length !== types.length) return;
    invoke.parameters.forEach((parameter, i) => this.exact(types[i]!, parameter.type));
  }

  private delegateOf(type: TypeSymbol): { parameters: readonly ParameterSymbol[]; returnType: TypeSymbol } | undefined {
    return isDelegateType(type) ? delegateInvokeOf(this.b.catalog, type) : undefined;
  }

  private inputTypes({ operand, parameterType }: InferenceArgument): readonly TypeSymbol[] {
    const isInput =
      (operand.kind === 'pendingLambda' && operand.explicitTypes === undefined) || operand.kind === 'pendingMethodGroup';
    return isInput ? (this.delegateOf(parameterType)?.parameters.map((parameter) => parameter.type) ?? []) : [];
  }

  private outputType({ operand, parameterType }: InferenceArgument): TypeSymbol | undefined {
    return operand.kind === 'pendingLambda' || operand.kind === 'pendingMethodGroup'
      ? this.delegateOf(parameterType)?.returnType
      : undefined;
  }

  /** `parameter` stands in an output type whose inputs mention `other`, directly or through others. */
  private dependsOn(
    parameter: TypeParameterSymbol,
    other: TypeParameterSymbol,
    seen: Set<TypeParameterSymbol> = new Set(),
  ): boolean {
    if (seen.has(parameter)) return false;
    seen.add(parameter);
    for (const argument of this.args) {
      const output = this.outputType(argument);
      if (output === undefined || !mentions(output, (found) => found === parameter)) continue;
      for (const input of this.inputTypes(argument)) {
        if (mentions(input, (found) => found === other && !this.#fixed.has(found))) return true;
        for (const middle of this.parameters)
          if (!this.#fixed.has(middle) && mentions(input, (found) => found === middle) && this.dependsOn(middle, other, seen))
            return true;
      }
    }
    return false;
  }

  private dependsOnUnfixed(parameter: TypeParameterSymbol): boolean {
    return this.parameters.some((other) => !this.#fixed.has(other) && this.dependsOn(parameter, other));
  }

  /** Return types of lambdas and method groups whose inputs are known now (12.6.3.7). */
  private outputPhase(): void {
    for (const argument of this.args) this.outputInference(argument.operand, argument.parameterType);
  }

  private outputInference(operand: Operand, parameterType: TypeSymbol): void {
    if (operand.kind === 'pendingTuple') {
      const elements = tupleElements(parameterType);
      if (elements !== undefined && elements.length === operand.elements.length)
        operand.elements.forEach((element, i) => this.outputInference(element, elements[i]!));
      return;
    }
    if (operand.kind !== 'pendingLambda' && operand.kind !== 'pendingMethodGroup') return;
    const invoke = this.delegateOf(parameterType);
    if (invoke === undefined || !this.mentionsUnfixed(invoke.returnType)) return;
    const inputs = invoke.parameters.map((parameter) => substitute(parameter.type, this.#fixed));
    if (inputs.some((input) => this.mentionsUnfixed(input))) return;
    const inferred = this.inferredReturn(operand, inputs);
    if (inferred !== undefined) this.lower(inferred, invoke.returnType);
  }

  private inferredReturn(operand: PendingLambda | PendingMethodGroup, inputs: readonly TypeSymbol[]): TypeSymbol | undefined {
    return operand.kind === 'pendingLambda'
      ? lambdaReturnType(this.b, operand, inputs)
      : methodGroupReturnType(this.b, operand, inputs);
  }

  private boundsOf(type: TypeSymbol): Bounds | undefined {
    return type.kind === 'typeParameter' && !this.#fixed.has(type) ? this.#bounds.get(type) : undefined;
  }

  /** 12.6.3.9 */
  private exact(from: TypeSymbol, to: TypeSymbol): void {
    const bounds = this.boundsOf(to);
    if (bounds !== undefined) {
      addBound(bounds.exact, from);
      return;
    }
    if (from.kind === 'array' && to.kind === 'array' && from.rank === to.rank) this.exact(from.elementType, to.elementType);
    else if (from.kind === 'named' && to.kind === 'named' && from.definition === to.definition)
      from.typeArguments.forEach((argument, i) => this.exact(argument, to.typeArguments[i]!));
  }

  /** 12.6.3.10 */
  private lower(from: TypeSymbol, to: TypeSymbol): void {
    const bounds = this.boundsOf(to);
    if (bounds !== undefined) {
      addBound(bounds.lower, from);
      return;
    }
    if (isNullableType(to) && isNullableType(from)) {
      this.lower(from.typeArguments[0]!, to.typeArguments[0]!);
      return;
    }
    if (isNullableType(to) && this.mentionsUnfixed(to)) {
      // A value for `T?` bounds T.
      this.lower(from, to.typeArguments[0]!);
      return;
    }
    if (from.kind === 'array' && to.kind === 'array' && from.rank === to.rank) {
      if (isReferenceType(from.elementType)) this.lower(from.elementType, to.elementType);
      else this.exact(from.elementType, to.elementType);
      return;
    }
    if (to.kind !== 'named' || to.typeArguments.length === 0) return;
    if (from.kind === 'array' && from.rank === 1 && to.typeArguments.length === 1 && isArrayInterface(to)) {
      if (isReferenceType(from.elementType)) this.lower(from.elementType, to.typeArguments[0]!);
      else this.exact(from.elementType, to.typeArguments[0]!);
      return;
    }
    const base = uniqueBase(from, to);
    if (base !== undefined) this.variant(base, to, 'lower');
  }

  /** 12.6.3.11 */
  private upper(from: TypeSymbol, to: TypeSymbol): void {
    const bounds = this.boundsOf(to);
    if (bounds !== undefined) {
      addBound(bounds.upper, from);
      return;
    }
    if (from.kind === 'array' && to.kind === 'array' && from.rank === to.rank) {
      if (isReferenceType(from.elementType)) this.upper(from.elementType, to.elementType);
      else this.exact(from.elementType, to.elementType);
      return;
    }
    if (from.kind !== 'named' || from.typeArguments.length === 0) return;
    const base = uniqueBase(to, from);
    if (base !== undefined) this.variant(from, base, 'upper');
  }

  private variant(from: NamedTypeSymbol, to: NamedTypeSymbol, direction: 'lower' | 'upper'): void {
    from.typeArguments.forEach((argument, i) => {
      const target = to.typeArguments[i]!;
      const { variance } = to.definition.typeParameters[i]!;
      if (!isReferenceType(argument) || variance === 'none') this.exact(argument, target);
      else if ((variance === 'out') === (direction === 'lower')) this.lower(argument, target);
      else this.upper(argument, target);
    });
  }

  /** 12.6.3.12 */
  private fix(parameter: TypeParameterSymbol): boolean {
    const bounds = this.#bounds.get(parameter)!;
    const all = [...bounds.exact, ...bounds.lower, ...bounds.upper];
    let candidates: TypeSymbol[] = [];
    for (const bound of all) if (!candidates.some((candidate) => sameType(candidate, bound))) candidates.push(bound);
    for (const bound of bounds.exact) candidates = candidates.filter((candidate) => sameType(candidate, bound));
    for (const bound of bounds.lower) candidates = candidates.filter((candidate) => convertsImplicitly(this.b, bound, candidate));
    for (const bound of bounds.upper) candidates = candidates.filter((candidate) => convertsImplicitly(this.b, candidate, bound));
    const best = candidates.filter((candidate) => candidates.every((other) => convertsImplicitly(this.b, other, candidate)));
    if (best.length !== 1) return false;
    this.#fixed.set(parameter, mergeTupleNames(best[0]!, all));
    return true;
  }
}

const addBound = (bounds: TypeSymbol[], type: TypeSymbol): void => {
  if (!bounds.includes(type)) bounds.push(type);
};

/** Element names on which all bounds agree stay (C# 7.1). */
function mergeTupleNames(type: TypeSymbol, bounds: readonly TypeSymbol[]): TypeSymbol {
  if (type.kind !== 'named' || tupleElements(type) === undefined) return type;
  const same = bounds.filter((bound): bound is NamedTypeSymbol => bound.kind === 'named' && sameType(bound, type));
  const names = tupleElements(type)!.map((_, i) => {
    const [first, ...rest] = same.map((bound) => bound.tupleNames?.[i]);
    return rest.every((name) => name === first) ? first : undefined;
  });
  return type.withTupleNames(names);
}

const arrayInterfaceDefinitions = [
  generics.iList.definition,
  generics.iCollection.definition,
  generics.iEnumerable.definition,
  generics.iReadOnlyList.definition,
  generics.iReadOnlyCollection.definition,
];
const isArrayInterface = (type: NamedTypeSymbol) => arrayInterfaceDefinitions.includes(type.definition);

/** The one constructed form of `to`'s definition that `from` is, derives from or implements. */
function uniqueBase(from: TypeSymbol, to: NamedTypeSymbol): NamedTypeSymbol | undefined {
  if (isInterfaceType(to)) {
    const found = interfacesAndSelf(from).filter((candidate) => candidate.definition === to.definition);
    const first = found[0];
    return first !== undefined && found.every((other) => sameType(other, first)) ? first : undefined;
  }
  for (let current: TypeSymbol | null = from; current !== null; current = baseTypeOf(current))
    if (current.kind === 'named' && current.definition === to.definition) return current;
  return undefined;
}

/** The best common type of a set of operands (12.6.3.15), or undefined. */
export function bestCommonType(b: Binder, candidates: readonly TypeSymbol[]): TypeSymbol | undefined {
  const distinct: TypeSymbol[] = [];
  for (const type of candidates) if (!distinct.some((other) => sameType(other, type))) distinct.push(type);
  const best = distinct.filter((candidate) => distinct.every((other) => convertsImplicitly(b, other, candidate)));
  return best.length === 1 ? mergeTupleNames(best[0]!, candidates) : undefined;
}

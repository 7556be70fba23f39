/** What is known while one expression is lowered: storage of its variables, values of placeholders, labels, sites. */
import type { BoundExpression, BoundPlaceholder, BoundStatement, SourceSpan } from '../bind/bound-nodes.js';
import { EngineBug } from '../runtime/exception.js';
import type { LabelSymbol, LocalSymbol, MethodSymbol, ParameterSymbol } from '../symbols/symbols.js';
import { isNullableType } from '../types/relations.js';
import { mentions, substitute, typeMapOf } from '../types/substitution.js';
import type { TypeParameterSymbol, TypeSymbol } from '../types/type-symbol.js';
import { call, constant, read } from './core-builders.js';
import {
  type CoreExpression,
  type CoreHelper,
  CoreLabel,
  CoreLocal,
  type CoreStatement,
  type HelperFunction,
} from './core-nodes.js';
import { helper, listHelper, loadRefHelper, quiet } from './helpers.js';
import { StringOrigins } from './string-identity.js';

/** Where a C# variable lives: in a variable, or behind a `Ref` that a variable holds. */
export interface Storage {
  readonly local: CoreLocal;
  readonly isRef: boolean;
}

/** One function being lowered. */
export class Frame {
  /** Variables of lowering's own, declared at the function's start. */
  readonly temps: CoreLocal[] = [];
  /** Loops around what is being lowered. */
  loops = 0;
  constructor(
    readonly parent: Frame | undefined,
    readonly kind: 'main' | 'lambda' | 'localFunction' | 'iterator',
  ) {}
}

/** Lowers any node; the dispatch tables of `lower.ts`, handed in so that files by construct need not import each other in circles. */
export interface Dispatch {
  expression(l: Lowering, node: BoundExpression): CoreExpression;
  /** For its effect only: the value may be anything. */
  effect(l: Lowering, node: BoundExpression): CoreExpression;
  statement(l: Lowering, node: BoundStatement): CoreStatement;
}

export class Lowering {
  readonly sites: SourceSpan[] = [];
  readonly context = new CoreLocal('context');
  readonly functions = new Map<MethodSymbol, CoreLocal>();
  readonly stringOrigins = new StringOrigins();
  frame = new Frame(undefined, 'main');
  /** Inside a `catch`: its exception, which `throw ;` throws again. */
  caught: CoreLocal | undefined;
  readonly #siteIndex = new Map<number, number>();
  readonly #storage = new Map<LocalSymbol | ParameterSymbol, Storage>();
  readonly #placeholders = new Map<BoundPlaceholder, CoreExpression>();
  readonly #refs = new Map<BoundPlaceholder, CoreExpression>();
  readonly #neverNull = new Set<BoundPlaceholder>();
  /** Locals that hold a box made in the function. */
  readonly #boxes = new Map<LocalSymbol, Frame>();
  readonly #labels = new Map<LabelSymbol, CoreLabel>();
  /** The array of type arguments that a generic local function got, by its type parameters. */
  readonly #typeArguments = new Map<
    TypeParameterSymbol,
    { readonly parameters: readonly TypeParameterSymbol[]; readonly list: CoreLocal }
  >();

  constructor(
    readonly dispatch: Dispatch,
    /** Some `catch` has a filter: all try statements take part in the two passes. */
    readonly hasFilters: boolean,
  ) {}

  expression(node: BoundExpression): CoreExpression {
    return this.dispatch.expression(this, node);
  }
  effect(node: BoundExpression): CoreExpression {
    return this.dispatch.effect(this, node);
  }
  statement(node: BoundStatement): CoreStatement {
    return this.dispatch.statement(this, node);
  }

  site({ start, end }: SourceSpan): number {
    // Texts are shorter than 2^26.
    const key = start * 0x4000000 + end;
    let index = this.#siteIndex.get(key);
    if (index === undefined) {
      index = this.sites.length;
      this.sites.push({ start, end });
      this.#siteIndex.set(key, index);
    }
    return index;
  }

  temp(hint: string): CoreLocal {
    const local = new CoreLocal(hint);
    this.frame.temps.push(local);
    return local;
  }

  /** Lowers a function: `run` sees a frame of its own. */
  inFrame<T>(kind: Frame['kind'], run: (frame: Frame) => T): T {
    const outer = this.frame;
    this.frame = new Frame(outer, kind);
    try {
      return run(this.frame);
    } finally {
      this.frame = outer;
    }
  }

  /** A local was given a value. */
  noteValue(local: LocalSymbol, value: BoundExpression): void {
    this.stringOrigins.note(local, value);
    if (this.isBoxInSight(value)) this.#boxes.set(local, this.frame);
    else this.#boxes.delete(local);
  }

  /** True when the value was just boxed, or lies in a local of this function since it was; the JIT looks no further inside loops. */
  isBoxInSight(node: BoundExpression): boolean {
    if (this.frame.loops > 0 || node.constant !== undefined) return false;
    switch (node.kind) {
      case 'conversion':
        if (node.conversionKind === 'boxing')
          return !isNullableType(node.operand.type) && node.operand.type.kind !== 'typeParameter';
        return (node.conversionKind === 'reference' || node.conversionKind === 'identity') && this.isBoxInSight(node.operand);
      case 'arrayCreation':
        return node.type.kind === 'array' && node.type.rank === 1;
      case 'objectCreation':
        return node.arguments.length === 0 && node.initializer === undefined;
      case 'coalesce':
        return this.isBoxInSight(node.left);
      case 'local':
        return this.#boxes.get(node.local) === this.frame;
      default:
        return false;
    }
  }

  /** Lowers what runs again and again. */
  inLoop<T>(run: () => T): T {
    this.frame.loops++;
    try {
      return run();
    } finally {
      this.frame.loops--;
    }
  }

  /** Gives a C# variable its storage. */
  declare(symbol: LocalSymbol | ParameterSymbol): CoreLocal {
    const local = new CoreLocal(symbol.name);
    const isRef = symbol.kind === 'local' ? symbol.isRef : symbol.refKind !== 'none';
    this.#storage.set(symbol, { local, isRef });
    return local;
  }

  storageOf(symbol: LocalSymbol | ParameterSymbol): Storage {
    const storage = this.#storage.get(symbol);
    if (storage !== undefined) return storage;
    // Declared by an expression outside any block.
    const local = this.temp(symbol.name);
    const made = { local, isRef: symbol.kind === 'local' && symbol.isRef };
    this.#storage.set(symbol, made);
    return made;
  }

  /** Says what a placeholder stands for: something that can be written at each use. */
  setPlaceholder(placeholder: BoundPlaceholder, value: CoreExpression, isNeverNull = false): void {
    this.#placeholders.set(placeholder, value);
    if (isNeverNull) this.#neverNull.add(placeholder);
  }
  /** A placeholder of a variable behind the `Ref` that `ref` reads. */
  setRefPlaceholder(placeholder: BoundPlaceholder, ref: CoreExpression): void {
    this.#placeholders.set(placeholder, call(loadRefHelper, [ref]));
    this.#refs.set(placeholder, ref);
  }
  refOfPlaceholder(placeholder: BoundPlaceholder): CoreExpression | undefined {
    return this.#refs.get(placeholder);
  }
  placeholder(placeholder: BoundPlaceholder): CoreExpression {
    const value = this.#placeholders.get(placeholder);
    if (value === undefined) throw new EngineBug('a placeholder stands for nothing');
    return value;
  }
  isNeverNull(placeholder: BoundPlaceholder): boolean {
    return this.#neverNull.has(placeholder);
  }

  labelOf(symbol: LabelSymbol): CoreLabel {
    let label = this.#labels.get(symbol);
    if (label === undefined) {
      label = new CoreLabel(symbol.name);
      this.#labels.set(symbol, label);
    }
    return label;
  }

  /** Lets a label mean a place that others mean too. */
  aliasLabel(symbol: LabelSymbol, label: CoreLabel): void {
    this.#labels.set(symbol, label);
  }

  /** The function that a local function's symbol means, whatever its type arguments. */
  functionOf(method: MethodSymbol): CoreLocal {
    const local = this.functions.get(method.originalDefinition);
    if (local === undefined) throw new EngineBug(`the local function ${method.name} has no place`);
    return local;
  }

  bindTypeParameters(parameters: readonly TypeParameterSymbol[], list: CoreLocal): void {
    for (const parameter of parameters) this.#typeArguments.set(parameter, { parameters, list });
  }

  isOpen(type: TypeSymbol): boolean {
    return mentions(type, (parameter) => this.#typeArguments.has(parameter));
  }

  /** A type as the run knows it: a constant, or made of the type arguments of the functions around. */
  type(type: TypeSymbol): CoreExpression {
    let result: CoreExpression = constant(type);
    if (!type.isOpen) return result;
    const lists = new Set<CoreLocal>();
    mentions(type, (parameter) => {
      const known = this.#typeArguments.get(parameter);
      if (known !== undefined && !lists.has(known.list)) {
        lists.add(known.list);
        result = call(closeTypeHelper, [result, constant(known.parameters), read(known.list)]);
      }
      return false;
    });
    return result;
  }

  /** An array of types for `takesTypes`. */
  typeList(types: readonly TypeSymbol[]): CoreExpression {
    if (!types.some((type) => type.isOpen && this.isOpen(type))) return constant([...types]);
    return call(
      listHelper,
      types.map((type) => this.type(type)),
    );
  }
}

const closeTypeHelper = quiet(
  'closeType',
  (type: TypeSymbol, parameters: readonly TypeParameterSymbol[], args: readonly TypeSymbol[]) =>
    substitute(type, typeMapOf(parameters, args)),
);

const surfaceHelpers = new WeakMap<HelperFunction, CoreHelper>();

/** What runs a surface member, as a helper. */
export function surfaceHelper(name: string, run: HelperFunction | undefined): CoreHelper {
  if (run === undefined) throw new EngineBug(`${name} has no implementation`);
  let found = surfaceHelpers.get(run);
  if (found === undefined) {
    found = helper(name, run);
    surfaceHelpers.set(run, found);
  }
  return found;
}

/**
 * Iterators (C# spec 15.14) as state machines. The body is lowered as usual, with `yield` statements left in it; then every
 * statement around a `yield` is flattened into segments of a dispatch that resumes where it left. A `try` around a `yield` holds a
 * dispatch of its own. Variables that live across elements belong to the enumeration, not to a step.
 */
import type { BoundLocalFunction } from '../bind/bound-nodes.js';
import { EngineBug } from '../runtime/exception.js';
import { newIterator, newIteratorEnumerator, yieldValue } from '../runtime/operations/iterators.js';
import type { TypeSymbol } from '../types/type-symbol.js';
import { generics, types } from '../types/universe.js';
import {
  assign,
  block,
  call,
  constant,
  effect,
  falseConstant,
  giveBack,
  ifThen,
  jump,
  lambda,
  not,
  nullConstant,
  park,
  read,
  rethrow,
  trueConstant,
} from './core-builders.js';
import { CellRewriter } from './core-cells.js';
import {
  type CoreBlock,
  type CoreDispatch,
  CoreLabel,
  CoreLocal,
  type CoreLoop,
  type CoreStatement,
  type CoreTry,
} from './core-nodes.js';
import { capturedIn, holdsYield } from './core-scan.js';
import { chooseClauseHelper, enterTryHelper, leaveTryHelper, newCellHelper, quiet } from './helpers.js';
import type { Frame, Lowering } from './lowering.js';

const newIteratorHelper = quiet('newIterator', newIterator);
const newEnumeratorHelper = quiet('newEnumerator', newIteratorEnumerator);
const yieldHelper = quiet('yield', yieldValue);

/** The function of an iterator: takes the parameters, and gives the enumerable or the enumerator. */
export function lowerIterator(
  l: Lowering,
  { symbol, body }: BoundLocalFunction,
  elementType: TypeSymbol,
  frame: Frame,
): { readonly parameters: readonly CoreLocal[]; readonly body: CoreBlock } {
  // Each enumeration starts with the arguments as they were passed.
  const parameters = symbol.parameters.map((parameter) => new CoreLocal(parameter.name));
  const copies = symbol.parameters.map((parameter) => l.declare(parameter));
  const lowered = l.statement(body);
  const machine = new Machine(capturedIn(lowered), l.hasFilters);
  const step = machine.build(lowered);
  const start = lambda(
    [],
    block(
      [...copies, ...frame.temps, ...machine.variables],
      [...copies.map((copy, i) => effect(assign(copy, read(parameters[i]!)))), ...machine.initial, giveBack(step)],
    ),
  );
  const { returnType } = symbol;
  const isEnumerator =
    returnType === types.iEnumerator ||
    (returnType.kind === 'named' && returnType.definition === generics.iEnumerator.definition);
  const made = call(isEnumerator ? newEnumeratorHelper : newIteratorHelper, [l.type(elementType), start]);
  return { parameters, body: block([], [giveBack(made)]) };
}

const tryOf = (body: readonly CoreStatement[], handler: CoreTry['handler'], finalizer: readonly CoreStatement[]): CoreTry => ({
  kind: 'try',
  body: block([], body),
  handler,
  finalizer: block([], finalizer),
});

interface Segment {
  readonly label: CoreLabel;
  readonly statements: CoreStatement[];
}

class Machine {
  /** Variables of one enumeration. */
  readonly variables: CoreLocal[] = [];
  readonly initial: CoreStatement[] = [];
  readonly #enumerator = new CoreLocal('enumerator');
  readonly #isDisposing = new CoreLocal('isDisposing');
  /** True while an element is handed out: `finally` blocks wait. */
  readonly #isYielding = new CoreLocal('isYielding');
  #segments: Segment[] = [];
  /** Variables that would be made anew by a block, and that lambdas keep. */
  readonly #cells = new Map<CoreLocal, CoreLocal>();

  constructor(
    readonly captured: ReadonlySet<CoreLocal>,
    /** The program has exception filters: each `try` takes part in the first pass, anew with each step. */
    readonly hasFilters: boolean,
  ) {}

  build(body: CoreStatement) {
    const state = this.#variable('state', constant(0));
    this.variables.push(this.#isYielding);
    const flat = this.#dispatch(state, () => this.#flatten(body));
    const rewriter = new CellRewriter(this.#cells);
    const dispatch = this.#cells.size === 0 ? flat : rewriter.statement(flat);
    this.variables.push(...rewriter.temps);
    return lambda(
      [this.#enumerator, this.#isDisposing],
      block([], [effect(assign(this.#isYielding, falseConstant)), dispatch, giveBack(falseConstant)]),
    );
  }

  #variable(hint: string, initial: Parameters<typeof assign>[1]): CoreLocal {
    const local = new CoreLocal(hint);
    this.variables.push(local);
    this.initial.push(effect(assign(local, initial)));
    return local;
  }

  /** A dispatch of the segments that `fill` makes. */
  #dispatch(state: CoreLocal, fill: () => void): CoreDispatch {
    const outer = this.#segments;
    this.#segments = [{ label: new CoreLabel('start'), statements: [] }];
    fill();
    const segments = this.#segments;
    this.#segments = outer;
    return { kind: 'dispatch', state, resumes: true, segments };
  }

  #emit(...statements: readonly CoreStatement[]): void {
    this.#segments.at(-1)!.statements.push(...statements);
  }

  #newCell(local: CoreLocal): CoreStatement {
    // Held by a variable of its own, so that making it is no write into it.
    let cell = this.#cells.get(local);
    if (cell === undefined) {
      cell = new CoreLocal(local.hint);
      this.#cells.set(local, cell);
      this.variables.push(cell);
    }
    return effect(assign(cell, call(newCellHelper, [nullConstant])));
  }

  #mark(label: CoreLabel): void {
    this.#segments.push({ label, statements: [] });
  }

  #flatten(statement: CoreStatement): void {
    if (!holdsYield(statement)) {
      this.#emit(statement);
      return;
    }
    switch (statement.kind) {
      case 'block':
        this.variables.push(...statement.locals);
        for (const local of statement.locals) if (this.captured.has(local)) this.#emit(this.#newCell(local));
        for (const inner of statement.statements) this.#flatten(inner);
        if (statement.label !== undefined) this.#mark(statement.label);
        return;
      case 'if': {
        const otherwise = new CoreLabel('else');
        const end = new CoreLabel('end');
        this.#emit(ifThen(not(statement.condition), jump(otherwise)));
        this.#flatten(statement.consequence);
        if (statement.alternative !== undefined) this.#emit(jump(end));
        this.#mark(otherwise);
        if (statement.alternative !== undefined) {
          this.#flatten(statement.alternative);
          this.#mark(end);
        }
        return;
      }
      case 'loop':
        this.#flattenLoop(statement);
        return;
      case 'dispatch':
        // Its segments join those around it.
        for (const segment of statement.segments) {
          this.#mark(segment.label);
          for (const inner of segment.statements) this.#flatten(inner);
        }
        return;
      case 'try':
        this.#flattenTry(statement);
        return;
      case 'yield': {
        if (statement.value === undefined) {
          this.#emit(giveBack(falseConstant));
          return;
        }
        const resume = new CoreLabel('resume');
        this.#emit(
          effect(call(yieldHelper, [read(this.#enumerator), statement.value])),
          effect(assign(this.#isYielding, trueConstant)),
          park(resume),
          giveBack(trueConstant),
        );
        this.#mark(resume);
        this.#emit(ifThen(read(this.#isDisposing), giveBack(falseConstant)));
        return;
      }
      default:
        throw new EngineBug(`a yield inside a ${statement.kind}`);
    }
  }

  #flattenLoop({ condition, isTestedLast, increments, body, breakLabel, continueLabel }: CoreLoop): void {
    const top = new CoreLabel('loop');
    this.#mark(top);
    if (condition !== undefined && !isTestedLast) this.#emit(ifThen(not(condition), jump(breakLabel)));
    this.#flatten(body);
    this.#mark(continueLabel);
    this.#emit(...increments.map(effect));
    this.#emit(condition !== undefined && isTestedLast ? ifThen(condition, jump(top)) : jump(top));
    this.#mark(breakLabel);
  }

  /** C# has no `yield` inside a `try` with a `catch`, nor inside `catch` and `finally`. */
  #flattenTry({ body, handler, finalizer }: CoreTry): void {
    if (handler !== undefined || finalizer === undefined) throw new EngineBug('a yield inside a try with a catch');
    const state = this.#variable('state', constant(0));
    const here = new CoreLabel('try');
    this.#emit(effect(assign(state, constant(0))));
    this.#mark(here);
    const inner = this.#dispatch(state, () => this.#flatten(body));
    const end = ifThen(not(read(this.#isYielding)), finalizer);
    this.#emit(park(here), this.hasFilters ? this.#filteredTry(inner, end) : tryOf([inner], undefined, [end]));
  }

  #filteredTry(inner: CoreStatement, end: CoreStatement): CoreTry {
    const depth = this.#variable('handlers', constant(0));
    const local = new CoreLocal('thrown');
    const choose = effect(call(chooseClauseHelper, [read(local), read(depth)]));
    return tryOf(
      [effect(assign(depth, call(enterTryHelper, [nullConstant]))), inner],
      { local, body: block([], [choose, rethrow(local)]) },
      [effect(call(leaveTryHelper, [read(depth)])), end],
    );
  }
}

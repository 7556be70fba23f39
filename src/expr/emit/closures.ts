/**
 * The second back end: core tree → closures, for hosts that forbid code generation. It gives the same results as the emitted
 * JavaScript, five to ten times slower, and the two check each other in the tests.
 */
import type { SourceSpan } from '../bind/bound-nodes.js';
import {
  type CoreBlock,
  type CoreDispatch,
  type CoreExpression,
  type CoreHelper,
  type CoreLabel,
  type CoreLambda,
  type CoreLocal,
  type CoreLoop,
  type CoreOperator,
  type CoreProgram,
  type CoreStatement,
  type CoreTry,
  noSite,
} from '../lower/core-nodes.js';
import { charge, isRunning, withBudgets } from '../runtime/budget.js';
import { EngineBug } from '../runtime/exception.js';
import { makeCatch, makeLocate } from '../runtime/operations/exceptions.js';
import { ClosureScope } from './closure-variables.js';
import type { CompiledCore } from './compile-core.js';

/** One call of a function. */
class Frame {
  readonly slots: unknown[];
  /** The site of what runs now. */
  site = -1;
  result: unknown;
  constructor(size: number) {
    this.slots = new Array<unknown>(size).fill(undefined);
  }
}

class Cell {
  value: unknown;
}

type Evaluate = (frame: Frame) => unknown;
/** Marks that a `return` ran; its value is in the frame. */
const returned = Symbol('returned');
/** How a statement ended: undefined when control runs on, a label when it jumps. */
type Completion = CoreLabel | typeof returned | undefined;
type Execute = (frame: Frame) => Completion;

// biome-ignore lint/suspicious/noExplicitAny: operands are numbers, bigints, booleans or anything that is compared
const operators: Readonly<Record<CoreOperator, (a: any, b: any) => unknown>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '<<': (a, b) => a << b,
  '>>': (a, b) => a >> b,
  '>>>': (a, b) => a >>> b,
  '&': (a, b) => a & b,
  '|': (a, b) => a | b,
  '^': (a, b) => a ^ b,
  '===': (a, b) => a === b,
  '!==': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '!': (a) => !a,
  '~': (a) => ~a,
  negate: (a) => -a,
};

export function compileClosures(program: CoreProgram): CompiledCore {
  const main = new Compiler(program.sites).lambda(program.main, undefined);
  const run = main(new Frame(0)) as (context: unknown) => unknown;
  return {
    run: (context, budgets) => withBudgets(budgets, run, context),
    code: '',
    sites: program.sites,
  };
}

class Compiler {
  readonly #helpers = new Map<CoreHelper, CoreHelper['run']>();
  readonly #locate: ReturnType<typeof makeLocate>;
  readonly #catch: ReturnType<typeof makeCatch>;

  constructor(readonly sites: readonly SourceSpan[]) {
    this.#locate = makeLocate(sites);
    this.#catch = makeCatch(sites);
  }

  #helper(helper: CoreHelper): CoreHelper['run'] {
    let run = this.#helpers.get(helper);
    if (run === undefined) {
      run = helper.bind?.(this.sites) ?? helper.run;
      this.#helpers.set(helper, run);
    }
    return run;
  }

  /** Makes the function when it runs: captured cells are taken then. */
  lambda({ parameters, body }: CoreLambda, outer: ClosureScope | undefined): Evaluate {
    const scope = new ClosureScope({ kind: 'lambda', parameters, body });
    const run = this.block(body, scope);
    const sources = scope.captured.map((local) => outer!.slot(local));
    const targets = scope.captured.map((local) => scope.slot(local));
    const setParameters = parameters.map((local) => setter(local, scope, true));
    const locate = this.#locate;
    return (outerFrame) => {
      const cells = sources.map((slot) => outerFrame.slots[slot]);
      return (...args: readonly unknown[]): unknown => {
        const frame = new Frame(scope.size);
        for (let i = 0; i < targets.length; i++) frame.slots[targets[i]!] = cells[i];
        for (let i = 0; i < setParameters.length; i++) setParameters[i]!(frame, args[i]);
        try {
          run(frame);
          return frame.result;
        } catch (thrown) {
          throw locate(thrown, frame.site);
        }
      };
    };
  }

  expression(expression: CoreExpression, scope: ClosureScope): Evaluate {
    switch (expression.kind) {
      case 'constant': {
        const { value } = expression;
        return () => value;
      }
      case 'read': {
        const slot = scope.slot(expression.local);
        if (scope.isInCell(expression.local)) return ({ slots }) => (slots[slot] as Cell).value;
        return ({ slots }) => slots[slot];
      }
      case 'assign': {
        const value = this.expression(expression.value, scope);
        const set = setter(expression.local, scope, false);
        return (frame) => set(frame, value(frame));
      }
      case 'call': {
        const run = this.#helper(expression.helper);
        return this.call(() => run, expression.args, expression.site, scope);
      }
      case 'invoke': {
        const callee = this.expression({ kind: 'read', local: expression.callee }, scope);
        return this.call((frame) => callee(frame) as CoreHelper['run'], expression.args, noSite, scope);
      }
      case 'operation': {
        const run = operators[expression.operator];
        const [left, right] = expression.operands.map((operand) => this.expression(operand, scope)) as [
          Evaluate,
          Evaluate | undefined,
        ];
        return right === undefined ? (frame) => run(left(frame), undefined) : (frame) => run(left(frame), right(frame));
      }
      case 'conditional': {
        const condition = this.expression(expression.condition, scope);
        const whenTrue = this.expression(expression.whenTrue, scope);
        const whenFalse = this.expression(expression.whenFalse, scope);
        return (frame) => (condition(frame) ? whenTrue(frame) : whenFalse(frame));
      }
      case 'logical': {
        const operands = expression.operands.map((operand) => this.expression(operand, scope));
        const stop = expression.operator === '||';
        return (frame) => {
          let value: unknown;
          for (const operand of operands) {
            value = operand(frame);
            if (Boolean(value) === stop) break;
          }
          return value;
        };
      }
      case 'sequence': {
        const effects = expression.effects.map((effect) => this.expression(effect, scope));
        const value = this.expression(expression.value, scope);
        return (frame) => {
          for (const effect of effects) effect(frame);
          return value(frame);
        };
      }
      case 'lambda':
        return this.lambda(expression, scope);
    }
  }

  call(
    callee: (frame: Frame) => CoreHelper['run'],
    args: readonly CoreExpression[],
    site: number,
    scope: ClosureScope,
  ): Evaluate {
    const values = args.map((arg) => this.expression(arg, scope));
    return (frame) => {
      const run = callee(frame);
      const passed = new Array<unknown>(values.length);
      for (let i = 0; i < values.length; i++) passed[i] = values[i]!(frame);
      if (site >= 0) frame.site = site;
      return run(...passed);
    };
  }

  block({ locals, statements, label }: CoreBlock, scope: ClosureScope): Execute {
    const cells = locals.filter((local) => scope.isInCell(local)).map((local) => scope.slot(local));
    const run = this.statements(statements, scope);
    if (cells.length === 0 && label === undefined) return run;
    return (frame) => {
      for (const slot of cells) frame.slots[slot] = new Cell();
      const completion = run(frame);
      return completion !== undefined && completion === label ? undefined : completion;
    };
  }

  statements(statements: readonly CoreStatement[], scope: ClosureScope): Execute {
    const all = statements.map((statement) => this.statement(statement, scope));
    // Each closure less between a call and the next leaves more of the stack.
    const [only] = all;
    if (all.length === 1 && only !== undefined) return only;
    return (frame) => {
      for (const execute of all) {
        const completion = execute(frame);
        if (completion !== undefined) return completion;
      }
      return undefined;
    };
  }

  statement(statement: CoreStatement, scope: ClosureScope): Execute {
    switch (statement.kind) {
      case 'block':
        return this.block(statement, scope);
      case 'effect': {
        const run = this.expression(statement.expression, scope);
        return (frame) => {
          run(frame);
          return undefined;
        };
      }
      case 'if': {
        const condition = this.expression(statement.condition, scope);
        const consequence = this.statement(statement.consequence, scope);
        const alternative = statement.alternative === undefined ? undefined : this.statement(statement.alternative, scope);
        return (frame) => (condition(frame) ? consequence(frame) : alternative?.(frame));
      }
      case 'loop':
        return this.loop(statement, scope);
      case 'jump': {
        const { label, parks } = statement;
        if (!parks) return () => label;
        const segment = this.#segments.get(label);
        if (segment === undefined) throw new EngineBug(`${label.hint} is no segment`);
        return (frame) => {
          segment.set(frame, segment.index);
          return undefined;
        };
      }
      case 'dispatch':
        return this.dispatch(statement, scope);
      case 'return': {
        const value = statement.value === undefined ? undefined : this.expression(statement.value, scope);
        return (frame) => {
          frame.result = value?.(frame);
          return returned;
        };
      }
      case 'throw': {
        const value = this.expression(statement.value, scope);
        const { site } = statement;
        return (frame) => {
          const thrown = value(frame);
          if (site >= 0) frame.site = site;
          throw thrown;
        };
      }
      case 'try':
        return this.try(statement, scope);
      case 'yield':
        throw new EngineBug('a yield outside an iterator');
    }
  }

  loop(loop: CoreLoop, scope: ClosureScope): Execute {
    const condition = loop.condition === undefined ? () => true : this.expression(loop.condition, scope);
    const body = this.statement(loop.body, scope);
    const increments = loop.increments.map((increment) => this.expression(increment, scope));
    const { breakLabel, continueLabel, isTestedLast } = loop;
    return (frame) => {
      if (!isTestedLast && !condition(frame)) return undefined;
      do {
        charge(1);
        const completion = body(frame);
        if (completion === breakLabel) return undefined;
        if (completion !== undefined && completion !== continueLabel) return completion;
        for (const increment of increments) increment(frame);
      } while (condition(frame));
      return undefined;
    };
  }

  readonly #segments = new Map<CoreLabel, { readonly index: number; readonly set: (frame: Frame, value: unknown) => unknown }>();

  dispatch({ state, resumes, segments }: CoreDispatch, scope: ClosureScope): Execute {
    const set = setter(state, scope, false);
    const indices = new Map(segments.map(({ label }, index) => [label, index]));
    for (const [label, index] of indices) this.#segments.set(label, { index, set });
    const read = this.expression({ kind: 'read', local: state }, scope);
    const all = segments.map((segment) => this.statements(segment.statements, scope));
    return (frame) => {
      let index = resumes ? (read(frame) as number) : 0;
      while (index < all.length) {
        const completion = all[index]!(frame);
        if (completion === undefined) {
          index++;
          continue;
        }
        const next = completion === returned ? undefined : indices.get(completion);
        if (next === undefined) return completion;
        charge(1);
        index = next;
      }
      return undefined;
    };
  }

  try({ body, handler, finalizer }: CoreTry, scope: ClosureScope): Execute {
    const run = this.block(body, scope);
    const handle = handler === undefined ? undefined : this.block(handler.body, scope);
    const setThrown = handler === undefined ? undefined : setter(handler.local, scope, true);
    const finish = finalizer === undefined ? undefined : this.block(finalizer, scope);
    return (frame) => {
      try {
        return run(frame);
      } catch (thrown) {
        if (handle === undefined || setThrown === undefined) throw this.#locate(thrown, frame.site);
        setThrown(frame, this.#catch(thrown, frame.site));
        return handle(frame);
      } finally {
        if (finish !== undefined && isRunning()) finish(frame);
      }
    };
  }
}

/** Writes a variable; `isNew` makes its cell first. */
function setter(local: CoreLocal, scope: ClosureScope, isNew: boolean): (frame: Frame, value: unknown) => unknown {
  const slot = scope.slot(local);
  if (!scope.isInCell(local))
    return ({ slots }, value) => {
      slots[slot] = value;
      return value;
    };
  return ({ slots }, value) => {
    if (isNew) slots[slot] = new Cell();
    (slots[slot] as Cell).value = value;
    return value;
  };
}

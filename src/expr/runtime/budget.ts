/**
 * What one evaluation may use. The counters are module state, filled at the start of each evaluation,
 * because evaluation is synchronous.
 */
import { BudgetExceeded, type BudgetName } from './exception.js';

/** Limits of one evaluation; all positive. */
export interface Budgets {
  /** Loop iterations, calls and units of work inside built-ins. */
  readonly steps: number;
  /** Nested calls of lambdas and local functions. */
  readonly depth: number;
  /** Characters and elements made. */
  readonly output: number;
  /** Steps of the regular-expression matcher. */
  readonly regexSteps: number;
  /** Wall-clock milliseconds. */
  readonly timeMs: number;
}

export const defaultBudgets: Budgets = {
  steps: 5_000_000,
  depth: 1_000,
  output: 16 * 1024 * 1024,
  regexSteps: 1_000_000,
  timeMs: 2_000,
};

/** Steps between two looks at the clock. */
const clockInterval = 16_384;

/** Where an evaluation stands. */
const idle = 0;
const running = 1;
/** Runs long enough for its clock to be looked at. */
const timed = 2;
/** A budget ran out: no `finally` of the expression runs any more. */
const stopped = 3;

// Outside evaluations nothing is counted: a host that touches headers for days must not run out. Small integers are quickest.
const plenty = 0x3fffffff;

/** What is left of one evaluation's budgets. */
class Allowance {
  limits = defaultBudgets;
  steps = plenty;
  output = plenty;
  regexSteps = plenty;
  /** Calls that are running. */
  depth = 0;
  /** Steps left at which the clock is looked at next. */
  nextClockCheck = 0;
  state = idle;
}

/** The one of the running evaluation: always the same object, which compiled code knows by its address. */
const own = new Allowance();
/** When a timed evaluation ends. */
let deadline = 0;

/** What an evaluation interrupted: another one, if any. `inherited`: it runs under the budgets of that one. */
export type Interrupted = OuterEvaluation | 'inherited' | null;
interface OuterEvaluation {
  readonly allowance: Allowance;
  readonly deadline: number;
}

/**
 * Starts an evaluation; what comes back is for `leaveEvaluation`, which has to be called whatever happens. One without budgets of its
 * own belongs to the evaluation around it; where there is none it gets the default ones.
 */
export function enterEvaluation(budgets: Budgets | undefined): Interrupted {
  let outer: Interrupted = null;
  if (own.state !== idle) {
    if (budgets === undefined) return 'inherited';
    outer = { allowance: Object.assign(new Allowance(), own), deadline };
  }
  const limits = budgets ?? defaultBudgets;
  if (own.limits !== limits) own.limits = limits;
  const { steps } = limits;
  own.steps = steps;
  own.output = limits.output;
  own.regexSteps = limits.regexSteps;
  own.depth = 0;
  own.nextClockCheck = Math.max(0, steps - clockInterval);
  own.state = running;
  return outer;
}

/** Ends an evaluation: the budgets of the one that it interrupted count again. */
export function leaveEvaluation(outer: Interrupted): void {
  if (outer === null) {
    own.state = idle;
    own.depth = 0;
  } else if (outer !== 'inherited') {
    Object.assign(own, outer.allowance);
    ({ deadline } = outer);
  }
}

/** Runs `body` under fresh budgets (see `enterEvaluation`); the outer evaluation's are restored whatever happens. */
export function withBudgets<T>(budgets: Budgets | undefined, body: () => T): T;
export function withBudgets<T, A>(budgets: Budgets | undefined, body: (argument: A) => T, argument: A): T;
export function withBudgets<T, A>(budgets: Budgets | undefined, body: (argument: A) => T, argument?: A): T {
  const outer = enterEvaluation(budgets);
  try {
    return body(argument as A);
  } finally {
    leaveEvaluation(outer);
  }
}

/** Makes the answer to a budget that is spent. */
function spent(budget: BudgetName, limit: number): BudgetExceeded {
  if (own.state !== idle) own.state = stopped;
  return new BudgetExceeded(budget, limit);
}

/** JavaScript's stack ended before the depth budget did. */
export const outOfStack = (): BudgetExceeded => spent('depth', own.limits.depth);

/** False once a budget ran out. */
export const isRunning = (): boolean => own.state !== stopped;

/** Charges `count` steps: one a loop iteration or call, and what a built-in does beyond constant work. */
export function charge(count: number): void {
  own.steps -= count;
  if (own.steps < own.nextClockCheck) checkClock();
}

function checkClock(): void {
  const { steps, limits, state } = own;
  if (state === idle) {
    own.steps = plenty;
    return;
  }
  if (steps < 0) throw spent('steps', limits.steps);
  own.nextClockCheck = Math.max(0, steps - clockInterval);
  const now = Date.now();
  // The first look starts the clock, so that short evaluations never read it.
  if (state === running) {
    own.state = timed;
    deadline = now + limits.timeMs;
  } else if (now > deadline) throw spent('time', limits.timeMs);
}

/** Charges `length` characters or elements of something that is about to be made. Call it before making it. */
export function chargeOutput(length: number): void {
  own.output -= length;
  if (own.output < 0) overspent('output');
}

export function chargeRegex(count: number): void {
  own.regexSteps -= count;
  if (own.regexSteps < 0) overspent('regex');
}

function overspent(budget: 'output' | 'regex'): void {
  if (own.state !== idle) throw spent(budget, budget === 'output' ? own.limits.output : own.limits.regexSteps);
  own.output = plenty;
  own.regexSteps = plenty;
}

export function enterCall(): void {
  charge(1);
  if (++own.depth > own.limits.depth) throw spent('depth', own.limits.depth);
}

/** Gives its argument back, so that it can stand around a result. */
export function leaveCall<T>(result?: T): T {
  own.depth--;
  return result as T;
}

/** Run by every C# `catch` and `finally` entry: brings the depth back to what it was at the `try`. */
export const currentDepth = (): number => own.depth;
export const restoreDepth = (value: number): void => {
  own.depth = value;
};

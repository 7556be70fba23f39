/**
 * What one evaluation may use. The counters are module state, put in place around each evaluation,
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

/** What is left of one evaluation's budgets. */
class Allowance {
  limits = defaultBudgets;
  steps = 0;
  output = 0;
  regexSteps = 0;
  /** Calls that are running. */
  depth = 0;
  /** Set when the clock is first looked at. */
  deadline = 0;
  /** Steps left at which the clock is looked at next. */
  nextClockCheck = 0;
  /** A budget ran out: no `finally` of the expression runs any more. */
  stopped = false;
}

// Outside evaluations nothing is counted: a host that touches headers for days must not run out. Small integers are quickest.
const plenty = 0x3fffffff;
const idle = new Allowance();
refill(idle);

/** The one of the running evaluation. */
let current = idle;
/** Used by every evaluation that is not inside another one: none is made anew for each. */
const outermost = new Allowance();

function refill(allowance: Allowance): void {
  allowance.steps = plenty;
  allowance.output = plenty;
  allowance.regexSteps = plenty;
}

function start(allowance: Allowance, budgets: Budgets): void {
  const { steps } = budgets;
  allowance.limits = budgets;
  allowance.steps = steps;
  allowance.output = budgets.output;
  allowance.regexSteps = budgets.regexSteps;
  allowance.depth = 0;
  allowance.deadline = 0;
  allowance.nextClockCheck = steps - clockInterval;
  allowance.stopped = false;
}

/** Runs `body` under fresh budgets; the outer evaluation's are restored whatever happens. */
export function withBudgets<T>(budgets: Budgets, body: () => T): T;
export function withBudgets<T, A>(budgets: Budgets, body: (argument: A) => T, argument: A): T;
export function withBudgets<T, A>(budgets: Budgets, body: (argument: A) => T, argument?: A): T {
  const outer = current;
  const own = outer === idle ? outermost : new Allowance();
  start(own, budgets);
  current = own;
  try {
    return body(argument as A);
  } finally {
    current = outer;
  }
}

/** Makes the answer to a budget that is spent. */
function spent(budget: BudgetName, limit: number): BudgetExceeded {
  if (current !== idle) current.stopped = true;
  return new BudgetExceeded(budget, limit);
}

/** JavaScript's stack ended before the depth budget did. */
export const outOfStack = (): BudgetExceeded => spent('depth', current.limits.depth);

/** False once a budget ran out. */
export const isRunning = (): boolean => !current.stopped;

/** Charges `count` steps: one a loop iteration or call, and what a built-in does beyond constant work. */
export function charge(count: number): void {
  const allowance = current;
  allowance.steps -= count;
  if (allowance.steps < allowance.nextClockCheck) checkClock(allowance);
}

function checkClock(allowance: Allowance): void {
  if (allowance === idle) {
    refill(idle);
    return;
  }
  const { steps, limits } = allowance;
  if (steps < 0) throw spent('steps', limits.steps);
  allowance.nextClockCheck = steps - clockInterval;
  const now = Date.now();
  // The first look starts the clock, so that short evaluations never read it.
  if (allowance.deadline === 0) allowance.deadline = now + limits.timeMs;
  else if (now > allowance.deadline) throw spent('time', limits.timeMs);
}

/** Charges `length` characters or elements of something that is about to be made. Call it before making it. */
export function chargeOutput(length: number): void {
  const allowance = current;
  allowance.output -= length;
  if (allowance.output < 0) overspent(allowance, 'output', allowance.limits.output);
}

export function chargeRegex(count: number): void {
  const allowance = current;
  allowance.regexSteps -= count;
  if (allowance.regexSteps < 0) overspent(allowance, 'regex', allowance.limits.regexSteps);
}

function overspent(allowance: Allowance, budget: BudgetName, limit: number): void {
  if (allowance !== idle) throw spent(budget, limit);
  refill(idle);
}

export function enterCall(): void {
  charge(1);
  const allowance = current;
  if (++allowance.depth > allowance.limits.depth) throw spent('depth', allowance.limits.depth);
}

/** Gives its argument back, so that it can stand around a result. */
export function leaveCall<T>(result?: T): T {
  current.depth--;
  return result as T;
}

/** Run by every C# `catch` and `finally` entry: brings the depth back to what it was at the `try`. */
export const currentDepth = (): number => current.depth;
export const restoreDepth = (value: number): void => {
  current.depth = value;
};

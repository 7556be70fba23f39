/**
 * What one evaluation may use. The counters are module state, saved and restored around each evaluation (3 ns),
 * because evaluation is synchronous and never nests across engines.
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

let limits = defaultBudgets;
// Outside evaluations nothing is counted: a host that touches headers for days must not run out.
let steps = Number.POSITIVE_INFINITY;
let output = Number.POSITIVE_INFINITY;
let regexSteps = Number.POSITIVE_INFINITY;
let depth = 0;
let deadline = 0;
/** A budget ran out: no `finally` of the expression runs any more. */
let stopped = false;
/** Steps left at which the clock is looked at next. */
let nextClockCheck = 0;
const clockInterval = 16_384;

/** Runs `body` under fresh budgets; the outer evaluation's are restored whatever happens. */
export function withBudgets<T>(budgets: Budgets, body: () => T): T;
export function withBudgets<T, A>(budgets: Budgets, body: (argument: A) => T, argument: A): T;
export function withBudgets<T, A>(budgets: Budgets, body: (argument: A) => T, argument?: A): T {
  const savedLimits = limits;
  const savedSteps = steps;
  const savedOutput = output;
  const savedRegexSteps = regexSteps;
  const savedDepth = depth;
  const savedDeadline = deadline;
  const savedClockCheck = nextClockCheck;
  const savedStopped = stopped;
  limits = budgets;
  steps = budgets.steps;
  output = budgets.output;
  regexSteps = budgets.regexSteps;
  depth = 0;
  deadline = 0;
  nextClockCheck = steps - clockInterval;
  stopped = false;
  try {
    return body(argument as A);
  } finally {
    limits = savedLimits;
    steps = savedSteps;
    output = savedOutput;
    regexSteps = savedRegexSteps;
    depth = savedDepth;
    deadline = savedDeadline;
    nextClockCheck = savedClockCheck;
    stopped = savedStopped;
  }
}

/** Makes the answer to a budget that is spent. */
function spent(budget: BudgetName, limit: number): BudgetExceeded {
  stopped = true;
  return new BudgetExceeded(budget, limit);
}

/** JavaScript's stack ended before the depth budget did. */
export const outOfStack = (): BudgetExceeded => spent('depth', limits.depth);

/** False once a budget ran out. */
export const isRunning = (): boolean => !stopped;

/** Charges `count` steps: one a loop iteration or call, and what a built-in does beyond constant work. */
export function charge(count: number): void {
  steps -= count;
  if (steps < nextClockCheck) checkClock();
}

function checkClock(): void {
  if (steps < 0) throw spent('steps', limits.steps);
  nextClockCheck = steps - clockInterval;
  const now = Date.now();
  // The first look starts the clock, so that short evaluations never read it.
  if (deadline === 0) deadline = now + limits.timeMs;
  else if (now > deadline) throw spent('time', limits.timeMs);
}

/** Charges `length` characters or elements of something that is about to be made. Call it before making it. */
export function chargeOutput(length: number): void {
  output -= length;
  if (output < 0) throw spent('output', limits.output);
}

export function chargeRegex(count: number): void {
  regexSteps -= count;
  if (regexSteps < 0) throw spent('regex', limits.regexSteps);
}

export function enterCall(): void {
  charge(1);
  if (++depth > limits.depth) throw spent('depth', limits.depth);
}

/** Gives its argument back, so that it can stand around a result. */
export function leaveCall<T>(result?: T): T {
  depth--;
  return result as T;
}

/** Run by every C# `catch` and `finally` entry: brings the depth back to what it was at the `try`. */
export const currentDepth = (): number => depth;
export const restoreDepth = (value: number): void => {
  depth = value;
};

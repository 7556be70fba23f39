/**
 * What one evaluation may use. The counters are module state, saved and restored around each evaluation (3 ns),
 * because evaluation is synchronous and never nests across engines.
 */
import { BudgetExceeded } from './exception.js';

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
let steps = limits.steps;
let output = limits.output;
let regexSteps = limits.regexSteps;
let depth = 0;
let deadline = 0;
/** Steps left at which the clock is looked at next. */
let nextClockCheck = 0;
const clockInterval = 16_384;

/** Runs `body` under fresh budgets; the outer evaluation's are restored whatever happens. */
export function withBudgets<T>(budgets: Budgets, body: () => T): T {
  const saved = [limits, steps, output, regexSteps, depth, deadline, nextClockCheck] as const;
  limits = budgets;
  steps = budgets.steps;
  output = budgets.output;
  regexSteps = budgets.regexSteps;
  depth = 0;
  deadline = 0;
  nextClockCheck = steps - clockInterval;
  try {
    return body();
  } finally {
    [limits, steps, output, regexSteps, depth, deadline, nextClockCheck] = saved;
  }
}

/** Charges `count` steps: one a loop iteration or call, and what a built-in does beyond constant work. */
export function charge(count: number): void {
  steps -= count;
  if (steps < nextClockCheck) checkClock();
}

function checkClock(): void {
  if (steps < 0) throw new BudgetExceeded('steps', limits.steps);
  nextClockCheck = steps - clockInterval;
  const now = Date.now();
  // The first look starts the clock, so that short evaluations never read it.
  if (deadline === 0) deadline = now + limits.timeMs;
  else if (now > deadline) throw new BudgetExceeded('time', limits.timeMs);
}

/** Charges `length` characters or elements of something that is about to be made. Call it before making it. */
export function chargeOutput(length: number): void {
  output -= length;
  if (output < 0) throw new BudgetExceeded('output', limits.output);
}

export function chargeRegex(count: number): void {
  regexSteps -= count;
  if (regexSteps < 0) throw new BudgetExceeded('regex', limits.regexSteps);
}

export function enterCall(): void {
  charge(1);
  if (++depth > limits.depth) throw new BudgetExceeded('depth', limits.depth);
}

export function leaveCall(): void {
  depth--;
}

/** Run by every C# `catch` and `finally` entry: brings the depth back to what it was at the `try`. */
export const currentDepth = (): number => depth;
export const restoreDepth = (value: number): void => {
  depth = value;
};

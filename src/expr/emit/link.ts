/** Verified text → function. The only place of the project that makes code of text. */
import type { Budgets } from '../runtime/budget.js';
import type { VerifiedProgram } from './verify.js';

/** Takes the context, gives the expression's value as an `object`; without budgets it runs under its caller's. */
export type LinkedFunction = (context: unknown, budgets?: Budgets) => unknown;

/** Makes the function of a verified program. */
export function link(program: VerifiedProgram): LinkedFunction {
  const names = [...program.helpers.map((_, i) => `h${i}`), ...program.constants.map((_, i) => `k${i}`)];
  const values = [...program.helpers.map(({ bind, run }) => bind?.(program.sites) ?? run), ...program.constants];
  // Constants are shared by all evaluations; they are values that nobody changes.
  const make = new Function(...names, `"use strict" ; ${program.code}`) as (...values: readonly unknown[]) => LinkedFunction;
  return make(...values);
}

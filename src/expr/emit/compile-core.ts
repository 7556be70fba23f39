/** Core program → function: emit, verify, link. */
import type { SourceSpan } from '../bind/bound-nodes.js';
import type { CoreProgram } from '../lower/core-nodes.js';
import { emit } from './emit.js';
import { type LinkedFunction, link } from './link.js';
import { TooComplex, verify } from './verify.js';

export interface CompiledCore {
  /** Takes the `context` object; gives the result as an `object`. Without budgets it runs under its caller's. */
  readonly run: LinkedFunction;
  /** The JavaScript that runs. */
  readonly code: string;
  readonly sites: readonly SourceSpan[];
}

/** Throws `TooComplex` for what JavaScript's parsers could not read. */
export function compileCore(program: CoreProgram): CompiledCore {
  const emitted = orTooComplex(() => verify(emit(program)), RangeError);
  // Text that passed is too big for V8, if it does not like it.
  const run = orTooComplex(() => link(emitted), RangeError, SyntaxError);
  return { run, code: emitted.code, sites: emitted.sites };
}

function orTooComplex<T>(step: () => T, ...signs: readonly (typeof Error)[]): T {
  try {
    return step();
  } catch (error) {
    throw signs.some((sign) => error instanceof sign) ? new TooComplex() : error;
  }
}

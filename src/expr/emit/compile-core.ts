/** Core program → function: emit, verify, link. */
import type { SourceSpan } from '../bind/bound-nodes.js';
import type { CoreProgram } from '../lower/core-nodes.js';
import { emit } from './emit.js';
import { link, type LinkedFunction } from './link.js';
import { NestingTooDeep, verify } from './verify.js';

export interface CompiledCore {
  /** Takes the `context` object; gives the result as an `object`. Budgets are the caller's. */
  readonly run: LinkedFunction;
  /** The JavaScript that runs. */
  readonly code: string;
  readonly sites: readonly SourceSpan[];
}

/** Throws `NestingTooDeep` for what no parser could read. */
export function compileCore(program: CoreProgram): CompiledCore {
  try {
    const emitted = verify(emit(program));
    return { run: link(emitted), code: emitted.code, sites: emitted.sites };
  } catch (error) {
    throw error instanceof RangeError ? new NestingTooDeep() : error;
  }
}

/**
 * Core tree → JavaScript text. The text holds no user data, no member access, no string and no backslash: constants and helpers
 * are parameters (`k0…`, `h0…`), variables are `v0…`, labels `l0…`. Deterministic, ASCII, blanks round every operator.
 */
import type { SourceSpan } from '../bind/bound-nodes.js';
import type { CoreHelper, CoreProgram } from '../lower/core-nodes.js';
import { emitMain } from './emit-statements.js';
import { Emitter } from './emitter.js';

/** What `verify` checks and `link` makes a function of. */
export interface EmittedProgram {
  /** The body of a function whose parameters are the helpers, then the constants; it returns the expression's function. */
  readonly code: string;
  readonly helpers: readonly CoreHelper[];
  readonly constants: readonly unknown[];
  readonly sites: readonly SourceSpan[];
}

export function emit(program: CoreProgram): EmittedProgram {
  const emitter = new Emitter();
  const main = emitMain(emitter, program.main);
  return {
    code: `return ${main} ;`,
    helpers: emitter.helpers,
    constants: emitter.constants,
    sites: program.sites,
  };
}

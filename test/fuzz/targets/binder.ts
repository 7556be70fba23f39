/** The compiler behind the parser: binder, flow analysis, lowering and the generator, for texts that are nearly right. */
import fc from 'fast-check';
import { Choices } from '../arbitraries/choices.js';
import { nestedConstructs } from '../arbitraries/csharp/nesting.js';
import { programs } from '../arbitraries/csharp/program.js';
import { framed, mutate, mutatedExpressions, nestedTokens } from '../arbitraries/tokens.js';
import { compilationHolds } from '../checks/expression.js';
import type { FuzzTarget } from '../target.js';

/** Programs of the grammar with tokens changed. */
const mutatedPrograms = fc
  .tuple(programs, fc.array(fc.nat(0xffff), { maxLength: 40, size: 'max' }))
  .map(([program, numbers]) => mutate(program, new Choices(numbers)));

export const binderTarget: FuzzTarget = {
  name: 'binder',
  inputs: fc.oneof(mutatedExpressions, mutatedPrograms, nestedConstructs, nestedTokens.map(framed)),
  holds: compilationHolds,
};

/** Programs of the grammar, run by both back ends. */
import fc from 'fast-check';
import { nestedConstructs } from '../arbitraries/csharp/nesting.js';
import { programs } from '../arbitraries/csharp/program.js';
import { expressionHolds } from '../checks/expression.js';
import type { FuzzTarget } from '../target.js';

export const programsTarget: FuzzTarget = {
  name: 'programs',
  inputs: fc.oneof({ weight: 5, arbitrary: programs }, { weight: 1, arbitrary: nestedConstructs }),
  holds: expressionHolds,
};

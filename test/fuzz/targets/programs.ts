/** Programs of the grammar, run by both back ends. */
import { programs } from '../arbitraries/csharp/program.js';
import { expressionHolds } from '../checks/expression.js';
import type { FuzzTarget } from '../target.js';

export const programsTarget: FuzzTarget = { name: 'programs', inputs: programs, holds: expressionHolds };

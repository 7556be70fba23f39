/** Recorded expressions with tokens changed, run by both back ends when they still compile. */
import { mutatedExpressions } from '../arbitraries/tokens.js';
import { expressionHolds } from '../checks/expression.js';
import type { FuzzTarget } from '../target.js';

export const mutationsTarget: FuzzTarget = { name: 'mutations', inputs: mutatedExpressions, holds: expressionHolds };

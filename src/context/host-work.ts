/**
 * Work of the host on runtime objects. What the runtime makes is charged to the budgets of an evaluation; outside of one,
 * the charges would add up over the life of the process.
 */
import { type Budgets, withBudgets } from '../expr/runtime/budget.js';

/** As much as the counters hold without becoming slow. */
const most = 2 ** 30 - 1;
const hostBudgets: Budgets = { steps: most, depth: most, output: most, regexSteps: most, timeMs: most };

/** Runs the host's work under budgets of its own, and gives what it gives. */
export const asHost = <T>(body: () => T): T => withBudgets(hostBudgets, body);

/** Answers one recorded case: what `apim-policy batch` and the conformance suite do with a line (docs/conformance.md). */
import { contextFromScenario } from '../context/scenario.js';
import { standardEnvironment } from '../environment.js';
import { type BackEnd, compileText, staticTypeName } from '../expr/compile.js';
import { type Budgets, defaultBudgets, withBudgets } from '../expr/runtime/budget.js';
import { BudgetExceeded, ClrException } from '../expr/runtime/exception.js';
import { renderValue } from './render-value.js';

/** A line of a case file. */
export interface ConformanceCase {
  readonly id: string;
  readonly expression: string;
  readonly scenario?: string;
  /** Merged over the scenario: objects deeply, arrays replaced, null replaces. */
  readonly with?: unknown;
}

export interface ConformanceAnswer {
  readonly id: string;
  readonly staticType?: string;
  readonly value?: unknown;
  readonly exception?: { readonly type: string; readonly message: string };
  readonly diagnostics?: readonly {
    readonly code: string;
    readonly line: number;
    readonly column: number;
    readonly length: number;
    readonly message: string;
  }[];
  readonly traces?: readonly string[];
  readonly stopped?: { readonly budget: string; readonly message: string };
  readonly failure?: string;
}

type Scenario = Parameters<typeof contextFromScenario>[0];

/** Never throws: a bug of the engine is the answer's `failure`. */
export function answerCase(
  given: ConformanceCase,
  scenarios: ReadonlyMap<string, Scenario>,
  budgets: Budgets = defaultBudgets,
  backEnd: BackEnd = 'generated',
): ConformanceAnswer {
  try {
    return answer(given, scenarios, budgets, backEnd);
  } catch (error) {
    return { id: given.id, failure: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

function answer(
  given: ConformanceCase,
  scenarios: ReadonlyMap<string, Scenario>,
  budgets: Budgets,
  backEnd: BackEnd,
): ConformanceAnswer {
  const { id, expression } = given;
  const compiled = compileText(expression, standardEnvironment(), backEnd);
  if (compiled.kind === 'refused')
    return {
      id,
      diagnostics: compiled.diagnostics.map(({ code, start, length, message }) => {
        const before = expression.slice(0, start);
        return { code, line: before.split('\n').length, column: start - before.lastIndexOf('\n'), length, message };
      }),
    };
  const name = given.scenario ?? 'default';
  const scenario = scenarios.get(name);
  if (scenario === undefined) return { id, failure: `There is no scenario '${name}'.` };
  const context = contextFromScenario(scenario, given.with as Scenario);
  const { run } = compiled.expression;
  const staticType = staticTypeName(compiled.expression.staticType);
  const base = staticType === undefined ? { id } : { id, staticType };
  // Deferred sequences run while they are rendered, under the same budgets.
  const outcome = withBudgets(budgets, () => outcomeOf(() => ({ value: renderValue(run(context)) })));
  const traces = context.traces.length === 0 ? {} : { traces: [...context.traces] };
  return { ...base, ...outcome, ...traces } as ConformanceAnswer;
}

function outcomeOf(body: () => { readonly value: unknown }): Omit<ConformanceAnswer, 'id'> {
  try {
    return body();
  } catch (error) {
    if (error instanceof ClrException) return { exception: { type: error.typeName, message: error.message } };
    if (error instanceof BudgetExceeded) return { stopped: { budget: error.budget, message: error.message } };
    if (error instanceof RangeError && /call stack/.test(error.message))
      return { stopped: { budget: 'depth', message: 'Calls in the expression nest too deeply.' } };
    throw error;
  }
}

/** Liquid in a policy: parsed when the document is loaded, rendered over the message at hand. */
import { BudgetExceeded, ClrException } from '../../expr/runtime/exception.js';
import type { HandlerContext } from '../engine/handler-context.js';
import { PolicyFailureError } from '../engine/signals.js';
import { nearestName } from '../load/nearest.js';
import type { PlanValue } from '../load/plan.js';
import type { PrepareContext } from '../load/prepare-context.js';
import { bodyValue, contextValue } from './bindings.js';
import { filterNames, type LiquidTemplate, parseTemplate } from './template.js';

/** Undefined when there is no template: no text, or an expression, which is evaluated instead. */
export function prepareTemplate(context: PrepareContext, value: PlanValue | undefined): LiquidTemplate | undefined {
  if (value === undefined || value.kind === 'expression') return undefined;
  const parsed = parseTemplate(value.text);
  if ('error' in parsed) {
    context.liquidError(parsed.error, value, parsed.offset);
    return undefined;
  }
  for (const { name, offset } of parsed.unknownFilters)
    context.unknownFilter(
      name,
      value,
      offset,
      nearestName(name, filterNames) ?? filterNames.find((known) => sameName(known, name)),
    );
  return parsed.template;
}

/** Ruby's spelling of a filter: `divided_by` for `DividedBy`. */
const sameName = (known: string, name: string): boolean => known.toLowerCase() === name.replaceAll('_', '').toLowerCase();

/** The text that a template makes of the message at hand: the request in inbound and backend, else the response. */
export async function renderTemplate(handler: HandlerContext, template: LiquidTemplate): Promise<string> {
  const { run, context } = handler;
  await run.loadBodies(handler.isRequestSide, !handler.isRequestSide);
  const message = handler.isRequestSide ? context.request : context.response;
  const options = {
    nil: handler.string('xsi-nil') === 'null' ? 'null' : 'blank',
    parseDate: handler.value('parse-date') !== false,
  } as const;
  return run.guarded(() => {
    const bindings = new Map([
      ['body', bodyValue(message, options)],
      ['context', contextValue(context, run.originalMethod)],
    ]);
    try {
      return template.render(bindings);
    } catch (error) {
      throw new PolicyFailureError(failureOfRendering(error));
    }
  });
}

function failureOfRendering(error: unknown): PolicyFailureError['failure'] {
  // liquidjs wraps what a filter throws.
  for (let cause = error; cause !== undefined && cause !== null; cause = (cause as { originalError?: unknown }).originalError) {
    if (cause instanceof PolicyFailureError) return cause.failure;
    if (cause instanceof ClrException || cause instanceof BudgetExceeded)
      return { reason: 'LiquidTemplateError', message: `Liquid error: ${cause.message}` };
  }
  const message = error instanceof Error ? error.message.replace(/, line:\d+, col:\d+[\s\S]*$/, '') : String(error);
  return { reason: 'LiquidTemplateError', message: `Liquid error: ${message}` };
}

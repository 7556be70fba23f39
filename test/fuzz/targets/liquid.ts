/** Liquid templates: parsed, and rendered over a message. */
import fc from 'fast-check';
import { contextFromScenario } from '../../../src/context/scenario.js';
import { defaultBudgets, withBudgets } from '../../../src/expr/runtime/budget.js';
import { BudgetExceeded, ClrException } from '../../../src/expr/runtime/exception.js';
import { bodyValue, contextValue } from '../../../src/policies/liquid/bindings.js';
import { filterNames, parseTemplate } from '../../../src/policies/liquid/template.js';
import { disturbed, piecesOf, plainText, repeated } from '../arbitraries/texts.js';
import { globalsAreUnchanged } from '../checks/globals.js';
import type { FuzzTarget } from '../target.js';

const path = fc.constantFrom(
  'body',
  'body.a',
  'body.items',
  'body.items[0].n',
  'body["a b"]',
  'context.Request.Method',
  'context.Request.Url.Path',
  'context.Variables.v',
  'i',
  'x',
  'forloop.index',
  'body.constructor',
  'body.__proto__',
  'context.constructor.constructor',
  'nil',
  'true',
  '1',
  '2.0',
  '"t"',
  "'s\\'",
  '(1..3)',
  'empty',
  'blank',
);
const argument = fc.constantFrom('1', '-1', '2.5', '"a"', "'%Y-%m-%d'", '0', '99999999999', 'body.a', 'nil', '""');
const filter = fc
  .tuple(fc.constantFrom(...filterNames, 'bogus'), fc.array(argument, { maxLength: 3 }))
  .map(([name, args]) => ` | ${name}${args.length > 0 ? `: ${args.join(', ')}` : ''}`);
const output = fc.tuple(path, fc.array(filter, { maxLength: 3 })).map(([value, filters]) => `{{ ${value}${filters.join('')} }}`);
const comparison = fc
  .tuple(path, fc.constantFrom('==', '!=', '<', '>', '<=', '>=', 'contains', 'and', 'or'), path)
  .map((parts) => parts.join(' '));

const { template } = fc.letrec<{ template: string }>((tie) => ({
  template: fc
    .array(
      fc.oneof(
        { maxDepth: 4 },
        output,
        fc.constantFrom(
          'text',
          '\n',
          '{{',
          '}}',
          '{%',
          '%}',
          '{{-',
          '-}}',
          '"',
          '{% break %}',
          '{% continue %}',
          '{% cycle 1, 2 %}',
          '{% increment x %}',
          '{% decrement x %}',
          '{% include "a" %}',
          '{% layout "a" %}',
          '{% liquid echo 1 %}',
        ),
        fc
          .tuple(comparison, tie('template'), tie('template'))
          .map(([c, a, b]) => `{% if ${c} %}${a}{% elsif x %}{% else %}${b}{% endif %}`),
        fc
          .tuple(path, tie('template'))
          .map(([p, a]) => `{% for i in ${p} reversed limit: 3 offset: 1 %}${a}{% else %}none{% endfor %}`),
        fc.tuple(path, tie('template')).map(([p, a]) => `{% case ${p} %}{% when 1, "t" %}${a}{% else %}{% endcase %}`),
        fc.tuple(path, tie('template')).map(([p, a]) => `{% JSONArrayFor i in ${p} %}${a}{% endJSONArrayFor %}`),
        fc.tuple(path, tie('template')).map(([p, a]) => `{% tablerow i in ${p} cols: 2 %}${a}{% endtablerow %}`),
        fc
          .tuple(output, tie('template'))
          .map(([o, a]) => `{% assign x = ${o.slice(3, -3)} %}{% capture y %}${a}{% endcapture %}{{ y }}`),
        tie('template').map((a) => `{% comment %}${a}{% endcomment %}{% raw %}${a}{% endraw %}{% unless x %}${a}{% endunless %}`),
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.join('')),
}));

const marks = [
  '{{',
  '}}',
  '{%',
  '%}',
  '{%-',
  '-%}',
  '|',
  ':',
  ',',
  '.',
  '[',
  ']',
  '(',
  ')',
  '..',
  '"',
  "'",
  '\\',
  'if',
  'for',
  'in',
  'endif',
  'endfor',
  'assign',
  '=',
  'body',
  ' ',
  '1',
  '2.0',
];
const templates = fc.oneof(disturbed(template, marks), template, piecesOf(marks, 20), repeated(marks, 200), plainText);

const message = contextFromScenario({
  timestamp: '2024-03-15T10:20:30Z',
  request: {
    method: 'POST',
    url: 'https://gateway.example.com/p?q=1',
    headers: { 'Content-Type': 'application/json' },
    body: '{"a":1.5,"a b":"é<&>","items":[{"n":1},{"n":"2"},null,[1,2]],"date":"2024-01-01T00:00:00Z","big":99999999999999999999}',
  },
  variables: { v: { type: 'string', value: 'x' } },
});
const budgets = { ...defaultBudgets, steps: 200_000, output: 1_000_000, timeMs: 20_000 };

function templateHolds(text: string): void {
  const parsed = parseTemplate(text);
  if ('error' in parsed) {
    if (parsed.offset < 0 || parsed.offset > text.length) throw new Error(`offset ${parsed.offset} is outside the text`);
    return;
  }
  for (const { name, offset } of parsed.unknownFilters)
    if (!text.startsWith(name, offset)) throw new Error(`filter ${name} is not at ${offset}`);
  const bindings = new Map([
    ['body', bodyValue(message.request, { nil: 'blank', parseDate: true })],
    ['context', contextValue(message, 'POST')],
  ]);
  const made = rendered(() => parsed.template.render(bindings));
  if (/\[native code\]|\[object |function \(/.test(made)) throw new Error(`something of JavaScript shows: ${made}`);
  globalsAreUnchanged();
}

/** What a template makes; '' when it stops for a reason that a template may have. */
function rendered(render: () => string): string {
  try {
    return withBudgets(budgets, render);
  } catch (error) {
    if (isExpected(error)) return '';
    throw error;
  }
}

/** liquidjs wraps what a filter throws in errors of its own. */
function isExpected(error: unknown): boolean {
  if (error instanceof ClrException || error instanceof BudgetExceeded) return true;
  if (!(error instanceof Error) || !('token' in error || /limit exceeded/.test(error.message))) return false;
  const { originalError } = error as { readonly originalError?: unknown };
  return !(originalError instanceof TypeError || originalError instanceof ReferenceError);
}

export const liquidTarget: FuzzTarget = { name: 'liquid', inputs: templates, holds: templateHolds };

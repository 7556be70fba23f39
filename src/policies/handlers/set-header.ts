import { definePolicy } from '../define.js';
import { isSettableHeader } from '../engine/headers.js';
import { fail } from '../engine/signals.js';
import { sectionNames } from '../schema.js';

export const existsActions = ['override', 'append', 'skip', 'delete'] as const;

const invalidName = 'Header name is invalid or restricted from modification.';

/** `<set-header>`: writes, adds to or removes a header of the message at hand. */
export const setHeader = definePolicy({
  name: 'set-header',
  sections: sectionNames,
  schema: {
    attributes: {
      name: { type: 'string', required: true, docs: 'Name of the header; any case.' },
      'exists-action': {
        type: 'string',
        values: existsActions,
        default: 'override',
        docs: 'What to do when the header is there: replace its values, add to them, leave them, or remove the header.',
      },
    },
    children: [{ name: 'value', text: { type: 'string' }, docs: 'One value; several are sent as one line where HTTP allows.' }],
  },
  fidelity: 'exact',
  docs: {
    summary: 'Sets a header of the request (inbound, backend) or of the response (outbound, on-error).',
    example: '<policies><inbound><set-header name="X-Id" exists-action="skip"><value>1</value></set-header></inbound></policies>',
    differences: ['A header value with a line break is an error; what the gateway does with one is not documented.'],
  },
  prepare(context) {
    const name = context.literal('name');
    if (name !== undefined && !isSettableHeader(name.trim()) && !name.includes('{{')) context.error(invalidName);
    return undefined;
  },
  run(handler) {
    const name = handler.attribute('name').trim();
    const { message } = handler;
    if (!isSettableHeader(name)) return invalid(invalidName);
    const action = handler.attribute('exists-action');
    if (message === null) return undefined;
    const { headers } = message;
    const isPresent = headers.get(name) !== undefined;
    if (action === 'skip' && isPresent) return undefined;
    if (message === handler.context.request && name.toLowerCase() === 'host') handler.run.hostHeaderSet = action !== 'delete';
    if (action === 'delete') {
      headers.deleteName(name);
      return undefined;
    }
    const values = handler.parts('value').map((part) => part.text?.trim() ?? '');
    if (values.some((value) => /[\r\n\0]/.test(value))) return invalid('A header value cannot hold line breaks.');
    if (action === 'append') headers.appendTexts(name, ...values);
    else if (values.length > 0) headers.setTexts(name, ...values);
    else headers.deleteName(name);
    return undefined;
  },
});

const invalid = (text: string) =>
  fail({ reason: 'ExpressionValueEvaluationFailure', message: `Expression value is invalid. ${text}` });

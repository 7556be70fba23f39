import { definePolicy } from '../define.js';
import { prepareTemplate, renderTemplate } from '../liquid/policy-template.js';
import { sectionNames } from '../schema.js';

/** `<set-body>`: new content for the message at hand, from text, an expression or a Liquid template. */
export const setBody = definePolicy({
  name: 'set-body',
  sections: sectionNames,
  schema: {
    attributes: {
      template: { type: 'string', values: ['liquid', 'none'], expression: false, docs: 'Engine that makes the content.' },
      'xsi-nil': {
        type: 'string',
        values: ['blank', 'null'],
        default: 'blank',
        expression: false,
        docs: 'How elements with xsi:nil="true" reach a template.',
      },
      'parse-date': {
        type: 'boolean',
        default: 'true',
        expression: false,
        docs: 'Whether texts that look like dates reach a template as dates.',
      },
      'html-decode-expression': { type: 'boolean', default: 'false', expression: false },
    },
    text: { type: 'string', payload: true },
  },
  fidelity: 'approximate',
  docs: {
    summary: 'Sets the body of the request (inbound, backend) or of the response (outbound, on-error).',
    example: '<policies><inbound><set-body>@("hello")</set-body></inbound></policies>',
    differences: [
      'html-decode-expression has no effect; its meaning is not documented.',
      'An expression that gives null empties the body.',
    ],
  },
  prepare: (context) =>
    context.literal('template')?.toLowerCase() === 'liquid' ? prepareTemplate(context, context.part.text) : undefined,
  async run(handler) {
    const template = handler.prepared;
    const content = template === undefined ? (handler.content ?? null) : await renderTemplate(handler, template);
    const { message } = handler;
    if (message !== null) handler.setBody(message, content === '' ? null : content);
    return undefined;
  },
});

import { definePolicy } from '../define.js';
import { sectionNames } from '../schema.js';

const severities = ['verbose', 'information', 'error'] as const;

/** `<trace>`: a message for whoever looks at the run. */
export const trace = definePolicy({
  name: 'trace',
  sections: sectionNames,
  schema: {
    attributes: {
      source: { type: 'string', required: true, expression: false, docs: 'Who speaks.' },
      severity: { type: 'string', values: severities, default: 'verbose', expression: false },
    },
    // Old documents write the message as the element's own text.
    text: { type: 'string' },
    anyOrder: true,
    children: [
      { name: 'message', max: 1, text: { type: 'string' } },
      {
        name: 'metadata',
        attributes: { name: { type: 'string', required: true }, value: { type: 'string', required: true } },
      },
    ],
  },
  fidelity: 'exact',
  docs: {
    summary: 'Writes a message to the trace and to the log.',
    example:
      '<policies><inbound><trace source="orders" severity="information"><message>seen</message></trace></inbound></policies>',
    differences: ['Application Insights and resource logs are the logger port of the host.'],
  },
  run(handler) {
    const severity = handler.attribute('severity');
    const source = handler.attribute('source');
    const message = handler.parts('message')[0]?.text ?? handler.text ?? '';
    const metadata = new Map(handler.parts('metadata').map((part) => [part.string('name') ?? '', part.string('value') ?? '']));
    handler.run.message(message, severity, { source, metadata: [...metadata].map(([name, value]) => ({ name, value })) });
    handler.run.ports.logger?.log(severity, source, message, metadata);
    return undefined;
  },
});

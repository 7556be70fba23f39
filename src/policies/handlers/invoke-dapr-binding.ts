import { textOf } from '../../expr/runtime/value-ops.js';
import { Box, bytesOf, ClrArray } from '../../expr/runtime/values.js';
import { definePolicy } from '../define.js';
import type { PartReader } from '../engine/handler-context.js';
import { fail } from '../engine/signals.js';
import { failureOf } from '../engine/transport-failure.js';
import { prepareTemplate, renderTemplate } from '../liquid/policy-template.js';
import { type HeaderLine, isFailure } from '../ports.js';

/** Headers of the request at hand that tie the sidecar's trace to it. */
const tracingHeaders = ['traceparent', 'tracestate', 'baggage'];

/** `<invoke-dapr-binding>`: triggers an output binding of the Dapr sidecar. */
export const invokeDaprBinding = definePolicy({
  name: 'invoke-dapr-binding',
  sections: ['inbound', 'outbound', 'on-error'],
  schema: {
    attributes: {
      name: { type: 'string', required: true, docs: 'Name of the binding component.' },
      operation: { type: 'string', expression: false, docs: 'Operation of the binding.' },
      'ignore-error': {
        type: 'boolean',
        default: 'false',
        expression: false,
        docs: 'True: an error of Dapr does not start on-error.',
      },
      'response-variable-name': { type: 'string', expression: false, docs: "Variable for Dapr's response, whatever its status." },
      timeout: { type: 'int', min: 1, max: 240, default: '5', docs: 'Seconds to wait for Dapr.' },
      template: { type: 'string', values: ['Liquid', 'none'], expression: false, docs: 'Engine that transforms the data.' },
      'content-type': { type: 'string', values: ['application/json'], expression: false },
    },
    children: [
      {
        name: 'metadata',
        max: 1,
        children: [
          { name: 'item', attributes: { key: { type: 'string', required: true, expression: false } }, text: { type: 'string' } },
        ],
      },
      { name: 'data', max: 1, text: { type: 'string', payload: true } },
    ],
  },
  fidelity: 'exact',
  docs: {
    summary: 'Triggers an output binding of Dapr.',
    example:
      '<policies><inbound><invoke-dapr-binding name="orders" operation="create"><data>hello</data></invoke-dapr-binding></inbound></policies>',
    differences: [
      'Data that is valid JSON is embedded as it stands, any other text travels as a JSON string.',
      'Any status outside 200 to 299 is an error, with the reason DaprInvocationFailed.',
      'The response variable is null before the call and stays null when no reply came.',
    ],
  },
  prepare: (context) =>
    context.literal('template')?.toLowerCase() === 'liquid'
      ? prepareTemplate(context, context.part.parts.find((part) => part.name === 'data')?.text)
      : undefined,
  async run(handler) {
    const { run, context } = handler;
    const { dapr } = run.ports;
    if (dapr === undefined) return fail({ reason: 'DaprNotEnabled', message: 'Dapr is not enabled.' });
    const variable = handler.attribute('response-variable-name');
    if (variable !== undefined) context.variables.set(variable, null);
    const name = handler.attribute('name');
    const metadata = handler
      .parts('metadata')[0]
      ?.parts('item')
      .map((item): [string, string] => [item.string('key') ?? '', item.text ?? '']);
    const [dataPart] = handler.parts('data');
    const template = handler.prepared;
    const data = template === undefined ? dataPart && dataText(dataPart) : await renderTemplate(handler, template);
    const headers = tracingHeaders.flatMap((header): HeaderLine[] => {
      const value = context.request.headers.textOf(header);
      return value === undefined ? [] : [[header, value]];
    });
    const timeoutMs = handler.attribute('timeout') * 1000;
    const operation = handler.attribute('operation') ?? run.options.defaultDaprOperation;
    const reply = await dapr.invokeBinding({
      ...{ name, operation, metadata, data, timeoutMs, headers },
      ...(run.signal !== undefined && { signal: run.signal }),
    });
    const failed = isFailure(reply);
    const { status, reason } = failed ? { status: 0, reason: '' } : reply;
    const answer = failed ? undefined : { status, reason, headers: reply.headers };
    run.calls.push({ to: 'dapr', ...reply.sent, reply: answer, failure: failed ? reply : undefined, place: handler.place });
    const ignores = handler.attribute('ignore-error');
    if (failed) {
      handler.trace({ request: { method: reply.sent.method, url: reply.sent.url }, error: reply.message });
      return ignores ? undefined : fail(failureOf(reply));
    }
    handler.trace({
      request: { method: reply.sent.method, url: reply.sent.url },
      response: { status: { code: status, reason }, headers: reply.headers.map(([header, value]) => ({ name: header, value })) },
    });
    if (variable !== undefined) context.variables.set(variable, run.responseOf(reply));
    if (ignores || (status >= 200 && status <= 299)) return undefined;
    return fail({
      reason: 'DaprInvocationFailed',
      message: `The Dapr binding '${name}' answered with ${`${status} ${reason}`.trim()}.`,
    });
  },
});

/** The message content: text as it is, other values as the JSON they are. */
function dataText(part: PartReader): string {
  const { text } = part.part;
  if (text === undefined) return '';
  if (text.kind === 'literal') return text.text;
  const { type, value } = part.run.evaluate(text);
  if (value === null) return 'null';
  const plain = value instanceof Box ? value.value : value;
  if (typeof plain === 'boolean') return String(plain);
  // Newtonsoft writes bytes as base64.
  if (value instanceof ClrArray && value.items instanceof Uint8Array) return toBase64(bytesOf(value as ClrArray<number>));
  return part.run.guarded(() => textOf(type, value));
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

import { Response } from '../../context/response.js';
import { definePolicy } from '../define.js';
import type { HandlerContext } from '../engine/handler-context.js';
import { finish } from '../engine/signals.js';
import { statusText } from '../engine/status-text.js';
import { sectionNames } from '../schema.js';

/** `<return-response>`: ends the request with a response of its own or one from a variable. */
export const returnResponse = definePolicy({
  name: 'return-response',
  sections: sectionNames,
  schema: {
    attributes: {
      'response-variable-name': {
        type: 'string',
        expression: false,
        docs: 'A variable with a response, of send-request for example. One that is missing or null leaves the response as it is.',
      },
    },
    children: [
      { name: 'set-status', max: 1, policy: true },
      { name: 'set-header', policy: true },
      { name: 'set-body', max: 1, policy: true },
    ],
  },
  fidelity: 'exact',
  docs: {
    summary: 'Stops the pipeline and answers the caller.',
    example: '<policies><inbound><return-response><set-status code="403" /></return-response></inbound></policies>',
    differences: ['Whether children apply to a missing variable’s response is not documented; here they do.'],
  },
  async run(handler) {
    const chosen = responseToReturn(handler);
    // What is returned replaces both messages, so templates in here have no body to read.
    handler.context.request.setBody(null);
    handler.run.pendingRequestBody = undefined;
    if (chosen === undefined) handler.run.pendingResponseBody = undefined;
    const response = chosen ?? handler.context.response ?? new Response(200, statusText(200));
    if (chosen !== undefined || handler.context.response === null) handler.run.replaceResponse(response);
    for (const part of handler.parts()) {
      const signal = await part.runPolicy(response);
      if (signal !== undefined) return signal;
    }
    return finish;
  },
});

/** The response to start from; undefined: the one at hand. */
function responseToReturn(handler: HandlerContext): Response | undefined {
  const name = handler.string('response-variable-name');
  if (name === undefined) return new Response(200, statusText(200));
  const stored = handler.context.variables.get(name);
  if (!(stored instanceof Response)) return undefined;
  const copy = new Response(stored.statusCode, stored.statusReason);
  for (const [header, values] of stored.headers.namedValues()) copy.headers.setTexts(header, ...values);
  copy.setBody(stored.body?.bytes ?? null);
  return copy;
}

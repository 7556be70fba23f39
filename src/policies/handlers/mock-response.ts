import { Response } from '../../context/response.js';
import { definePolicy } from '../define.js';
import type { MockExample } from '../engine/run-state.js';
import { finish } from '../engine/signals.js';
import { statusText } from '../engine/status-text.js';

/** `<mock-response>`: answers with an example of the operation. */
export const mockResponse = definePolicy({
  name: 'mock-response',
  sections: ['inbound', 'outbound', 'on-error'],
  schema: {
    attributes: {
      'status-code': { type: 'int', min: 100, max: 999, default: '200', expression: false, docs: 'Status to answer with.' },
      'content-type': { type: 'string', expression: false, docs: 'Content type of the example; the first found when absent.' },
      enabled: { type: 'boolean', default: 'true', expression: false },
      index: { type: 'int', min: 0, default: '0', expression: false, docs: 'Which example, counted from 0.' },
    },
  },
  fidelity: 'approximate',
  docs: {
    summary: 'Ends the request with an example response of the operation.',
    example: '<policies><inbound><mock-response status-code="200" content-type="application/json" /></inbound></policies>',
    differences: ['Examples come from the host (`mockResponses`); samples are not made up from schemas yet.'],
  },
  run(handler) {
    if (!handler.attribute('enabled')) return undefined;
    const status = handler.attribute('status-code');
    const contentType = handler.attribute('content-type');
    const examples = (handler.run.options.mockResponses ?? []).filter((example) => matches(example, status, contentType));
    const example = examples[handler.attribute('index')] ?? examples[0];
    const response = new Response(status, statusText(status));
    const type = contentType ?? example?.contentType;
    if (type !== undefined) response.headers.setTexts('Content-Type', type);
    for (const [name, value] of example?.headers ?? []) response.headers.setTexts(name, value);
    handler.run.replaceResponse(response);
    response.setBody(example?.body ?? null);
    return finish;
  },
});

const matches = (example: MockExample, status: number, contentType: string | undefined): boolean =>
  example.status === status &&
  (contentType === undefined || example.contentType?.toLowerCase() === contentType.trim().toLowerCase());

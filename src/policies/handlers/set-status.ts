import { Response } from '../../context/response.js';
import { definePolicy } from '../define.js';
import { statusText } from '../engine/status-text.js';
import { sectionNames } from '../schema.js';

/** `<set-status>`: status code and reason of the response. */
export const setStatus = definePolicy({
  name: 'set-status',
  sections: sectionNames,
  schema: {
    attributes: {
      code: { type: 'int', required: true, min: 100, max: 999, docs: 'HTTP status code.' },
      reason: { type: 'string', docs: 'Reason phrase; the usual one of the code when absent.' },
    },
  },
  fidelity: 'exact',
  docs: {
    summary: 'Sets the status of the response.',
    example: '<policies><outbound><set-status code="202" reason="Accepted" /></outbound></policies>',
    differences: ['Where there is no response yet (inbound, outside return-response) nothing happens.'],
  },
  run(handler) {
    const code = handler.attribute('code');
    const reason = handler.attribute('reason') ?? statusText(code);
    const response = handler.builtMessage ?? handler.context.response;
    if (!(response instanceof Response)) return undefined;
    response.statusCode = code;
    response.statusReason = reason;
    if (response === handler.context.response) handler.run.decided.status = true;
    return undefined;
  },
});

import { Request } from '../../context/request.js';
import { definePolicy } from '../define.js';
import { fail } from '../engine/signals.js';
import { sectionNames } from '../schema.js';

/** `<set-method>`: the HTTP method of the request that goes out. */
export const setMethod = definePolicy({
  name: 'set-method',
  sections: sectionNames,
  schema: { text: { type: 'string', required: true } },
  fidelity: 'exact',
  docs: {
    summary: 'Changes the HTTP method of the request.',
    example: '<policies><inbound><set-method>POST</set-method></inbound></policies>',
  },
  run(handler) {
    const method = (handler.text ?? '').trim();
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(method)) {
      return fail({
        reason: 'ExpressionValueEvaluationFailure',
        message: `Expression value is invalid. '${method}' is no HTTP method.`,
      });
    }
    const request = handler.builtMessage instanceof Request ? handler.builtMessage : handler.context.request;
    request.method = method;
    return undefined;
  },
});

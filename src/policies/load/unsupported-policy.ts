/** What stands in the plan for a policy that the engine does not have, when the caller allows that. */
import { definePolicy } from '../define.js';
import { sectionNames } from '../schema.js';

export const unsupportedPolicy = definePolicy({
  name: '(unsupported)',
  sections: sectionNames,
  schema: {},
  fidelity: 'approximate',
  docs: { summary: 'Does nothing and says so in the trace.', example: '' },
  run: (handler) => {
    handler.trace({ message: `The policy '${handler.node.name}' is not supported and was left out.` });
    return undefined;
  },
});

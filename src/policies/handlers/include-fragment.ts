import { definePolicy } from '../define.js';
import { sectionNames } from '../schema.js';

/** `<include-fragment>`: the policies of a fragment, at this place. */
export const includeFragment = definePolicy({
  name: 'include-fragment',
  sections: sectionNames,
  inFragments: false,
  schema: {
    attributes: { 'fragment-id': { type: 'string', required: true, expression: false, docs: 'Id of the fragment.' } },
  },
  fidelity: 'exact',
  docs: {
    summary: 'Puts the policies of a fragment where it stands.',
    example: '<policies><inbound><include-fragment fragment-id="known" /></inbound></policies>',
  },
  run: (handler) => handler.runBlock(),
});

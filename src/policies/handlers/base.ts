import { definePolicy } from '../define.js';
import { sectionNames } from '../schema.js';

/** `<base/>`: the same section of the next broader scope, at this place. */
export const base = definePolicy({
  name: 'base',
  sections: sectionNames,
  inFragments: false,
  schema: {},
  fidelity: 'exact',
  docs: {
    summary: 'Runs the same section of the next broader scope; does nothing at global scope.',
    example: '<policies><inbound><base /></inbound></policies>',
  },
  run: (handler) => handler.runBlock(),
});

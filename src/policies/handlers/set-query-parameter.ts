import { definePolicy } from '../define.js';
import { queryName, queryOf, queryPairs } from '../engine/backend-target.js';
import { sectionNames } from '../schema.js';
import { existsActions } from './set-header.js';

/** `<set-query-parameter>`: writes, adds to or removes a query parameter of the request URL. */
export const setQueryParameter = definePolicy({
  name: 'set-query-parameter',
  sections: sectionNames,
  schema: {
    attributes: {
      name: { type: 'string', required: true, docs: 'Name of the parameter; any case.' },
      'exists-action': {
        type: 'string',
        values: existsActions,
        default: 'override',
        docs: 'What to do when the parameter is there: replace its values, add to them, leave them, or remove it.',
      },
    },
    children: [{ name: 'value', text: { type: 'string' }, docs: 'One value; several make several parameters of the name.' }],
  },
  fidelity: 'exact',
  docs: {
    summary: 'Sets a query parameter of the request that goes to the back end.',
    example:
      '<policies><inbound><set-query-parameter name="api-version"><value>3</value></set-query-parameter></inbound></policies>',
  },
  run(handler) {
    const name = handler.attribute('name');
    const action = handler.attribute('exists-action');
    const { target } = handler.run;
    const pairs = queryPairs(target.query);
    const isOther = (pair: string) => queryName(pair).toLowerCase() !== name.toLowerCase();
    const others = pairs.filter(isOther);
    const isPresent = others.length < pairs.length;
    if (action === 'skip' && isPresent) return undefined;
    if (action === 'delete') {
      if (isPresent) target.setQuery(queryOf(others));
      return undefined;
    }
    const added = handler.parts('value').map((part) => `${encodeURIComponent(name)}=${encodeURIComponent(part.text ?? '')}`);
    target.setQuery(queryOf([...(action === 'append' ? pairs : others), ...added]));
    return undefined;
  },
});

import type { PolicyContext } from '../../context/policy-context.js';
import { definePolicy } from '../define.js';
import { queryName, queryOf, queryPairs, splitUrl } from '../engine/backend-target.js';
import { fail } from '../engine/signals.js';

/** `<rewrite-uri>`: path and query of the request that goes to the back end. */
export const rewriteUri = definePolicy({
  name: 'rewrite-uri',
  sections: ['inbound'],
  schema: {
    attributes: {
      template: {
        type: 'string',
        required: true,
        docs: 'Path, with `{name}` for the parameters of the operation, and query parameters to add.',
      },
      'copy-unmatched-params': {
        type: 'boolean',
        default: 'true',
        docs: 'Whether query parameters that the operation does not declare go on.',
      },
    },
  },
  fidelity: 'exact',
  docs: {
    summary: 'Turns the public address of a request into the one that the back end expects.',
    example: '<policies><inbound><rewrite-uri template="/items/{id}?full=true" /></inbound></policies>',
  },
  run(handler) {
    const template = handler.attribute('template').trim();
    const copies = handler.attribute('copy-unmatched-params');
    const isLiteral = handler.node.attributes.get('template')?.kind === 'literal';
    const missing = new Set<string>();
    const filled = fill(template, handler.context, (name) => {
      // A computed template may hold braces of its own.
      if (isLiteral) missing.add(name);
      return `{${name}}`;
    });
    const [unknown] = missing;
    if (unknown !== undefined) {
      return fail({
        reason: 'ExpressionValueEvaluationFailure',
        message: `The template names the parameter '${unknown}', which the operation's URL template does not have.`,
      });
    }
    // An absolute address counts as its path.
    const { path, query } = splitUrl(filled);
    const own = queryPairs(query);
    const { target } = handler.run;
    const unmatched = copies ? unmatchedPairs(queryPairs(target.query), own, handler.context) : [];
    target.setPathAndQuery(path, queryOf([...own, ...unmatched]));
    return undefined;
  },
});

/** Puts the matched parameters in; `{*name}` takes a whole rest of a path. */
function fill(template: string, context: PolicyContext, missing: (name: string) => string): string {
  const values = parameters(context);
  const queryStart = template.indexOf('?');
  return template.replace(/\{(\*?)([^{}/?]+)\}/g, (_whole, star: string, name: string, at: number) => {
    const value = values.get(name.toLowerCase());
    if (value === undefined) return missing(star + name);
    const encoded = encodeURIComponent(value);
    const inPath = queryStart < 0 || at < queryStart;
    return star === '*' && inPath ? encoded.replace(/%2F/gi, '/') : encoded;
  });
}

function parameters(context: PolicyContext): Map<string, string> {
  const values = new Map<string, string>();
  const pairs = context.request.matchedParameters.getEnumerator();
  while (pairs.moveNext()) {
    const { key, value } = pairs.current;
    values.set(key.toLowerCase().replace(/^\*/, ''), value ?? '');
  }
  return values;
}

/** What the caller sent beyond the operation's own template; the new template's parameters win over those of their name. */
function unmatchedPairs(pairs: readonly string[], own: readonly string[], context: PolicyContext): string[] {
  const urlTemplate = context.operation?.urlTemplate ?? null;
  const declared =
    urlTemplate === null ? [...parameters(context).keys()] : queryPairs(splitUrl(urlTemplate).query).map(queryName);
  const taken = new Set([...declared, ...own.map(queryName)].map((name) => name.toLowerCase()));
  return pairs.filter((pair) => !taken.has(queryName(pair).toLowerCase()));
}

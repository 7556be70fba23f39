/** `JToken.Path` and the same texts of readers. */
import { charge } from '../budget.js';
import { JTokenType } from './token-types.js';
import type { JContainer, JProperty, JToken } from './tokens.js';
import { escapeInSingleQuotes } from './writer.js';

/** Names with one of these are written in brackets. */
const special = /[. '/"[\]()\t\n\r\f\b\\\u0085\u2028\u2029]/;

/** A path with one step more: a name, or a position as a number. */
export function extendPath(path: string, step: string | number): string {
  if (typeof step === 'number') return `${path}[${step}]`;
  if (special.test(step)) return `${path}['${escapeInSingleQuotes(step)}']`;
  return path.length > 0 ? `${path}.${step}` : step;
}

export function pathOf(token: JToken): string {
  if (token.parent === null) return '';
  const steps: (string | number)[] = [];
  let child: JToken | null = null;
  for (let current: JToken | null = token; current !== null; current = current.parent) {
    charge(1);
    if (current.type === JTokenType.Property) steps.push((current as JProperty).name);
    else if (child !== null && (current.type === JTokenType.Array || current.type === JTokenType.Constructor))
      steps.push((current as JContainer).indexOfItem(child));
    child = current;
  }
  let path = '';
  for (let i = steps.length - 1; i >= 0; i--) path = extendPath(path, steps[i]!);
  return path;
}

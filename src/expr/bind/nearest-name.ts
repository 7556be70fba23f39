/** What a name that means nothing probably meant; the hints of messages. */
import { editDistance } from '../../text/edit-distance.js';
import { dotnetTypesNamed } from '../symbols/dotnet-types.js';
import { lookupChain } from '../symbols/members.js';
import { importedNamespaces } from '../symbols/surface-catalog.js';
import type { TypeSymbol } from '../types/type-symbol.js';
import { insteadOfType } from './allowed-instead.js';
import type { Binder } from './binder.js';

/** The first of the nearest candidates, where one is near. */
function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const limit = name.length <= 4 ? 1 : 2;
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) > limit) continue;
    const cost = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (cost < bestDistance) {
      best = candidate;
      bestDistance = cost;
    }
  }
  return best;
}

function* memberNames(b: Binder, type: TypeSymbol): Iterable<string> {
  for (const part of lookupChain(type))
    for (const name of b.catalog.declaredType(part.definition)?.memberNames() ?? [])
      if (!name.startsWith('operator') && name !== '.ctor' && name !== 'this[]') yield name;
}

const meant = (name: string | undefined): string => (name === undefined ? '' : ` Did you mean '${name}'?`);

/** The member that a misspelt name probably meant, as a hint behind the message. */
export const memberHint = (b: Binder, type: TypeSymbol, name: string): string => meant(nearest(name, memberNames(b, type)));

/** For a name without anything before it: a member of the context, what is in scope, a type. */
export function simpleNameHint(b: Binder, name: string): string {
  const ofContext = [...memberNames(b, b.contextType)].find((member) => member.toLowerCase() === name.toLowerCase());
  if (ofContext !== undefined) return meant(`context.${ofContext}`);
  const variable = nearest(name, ['context', ...b.scope.visibleNames()]);
  return variable === undefined ? typeHint(b, name, 0) : meant(variable);
}

/** For the name of a type: the full name of one that is not imported, and what API Management says of it, or a type of a near name. */
export function typeHint(b: Binder, name: string, arity: number): string {
  const [fullName] = dotnetTypesNamed(name, arity);
  if (fullName !== undefined) {
    const split = fullName.lastIndexOf('.');
    const isAllowed = b.catalog.typesIn(fullName.slice(0, split), name).some((type) => type.allowed);
    return isAllowed ? meant(fullName) : ` API Management does not allow '${fullName}'${insteadOfType(fullName)}.`;
  }
  const imported = [...b.catalog.allTypes].filter(
    ({ allowed, definition }) =>
      allowed && definition.containingType === undefined && importedNamespaces.includes(definition.namespace),
  );
  return meant(
    nearest(
      name,
      imported.map(({ definition }) => definition.name),
    ),
  );
}

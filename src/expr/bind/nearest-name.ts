/** What a misspelt name probably meant. */
import { nearestOf } from '../../text/edit-distance.js';
import { alternativeTo } from '../symbols/alternatives.js';
import { dotnetTypesNamed } from '../symbols/dotnet-types.js';
import { lookupChain } from '../symbols/members.js';
import { importedNamespaces } from '../symbols/surface-catalog.js';
import type { TypeSymbol } from '../types/type-symbol.js';
import { type Binder, placeholder } from './binder.js';
import type { SourceSpan } from './bound-nodes.js';
import { receiverFits, receiverParameterType } from './overloads.js';

/** How many letters may differ: of short names only the case, or one. */
const limitFor = (name: string): number => (name.length <= 2 ? 0 : name.length <= 4 ? 1 : 2);

/** The nearest of the candidates, where it is near enough to be meant. */
const meantBy = (name: string, candidates: Iterable<string>, fits?: (candidate: string) => boolean): string | undefined =>
  nearestOf(name, candidates, limitFor(name), fits);

const question = (nearest: string | undefined): string | undefined =>
  nearest === undefined ? undefined : `Did you mean '${nearest}'?`;

function* memberNames(b: Binder, type: TypeSymbol): Iterable<string> {
  for (const part of lookupChain(type))
    for (const name of b.catalog.declaredType(part.definition)?.memberNames() ?? []) if (/^[A-Z]/.test(name)) yield name;
}

/** A member of the type, or an extension method that takes it. */
export function memberMeant(b: Binder, type: TypeSymbol, name: string, at: SourceSpan): string | undefined {
  const receiver = placeholder(at, type);
  const takesIt = (candidate: string): boolean =>
    b.catalog.extensionMethods(candidate).some((method) => {
      const parameter = receiverParameterType(b, method, receiver);
      return parameter !== undefined && receiverFits(b, receiver, parameter);
    });
  return question(meantBy(name, memberNames(b, type)) ?? meantBy(name, b.catalog.extensionNames(), takesIt));
}

/** A type of these namespaces, or one that C# would find only after a `using`. */
export const typeMeant = (
  b: Binder,
  name: string,
  arity: number,
  namespaces: readonly string[] = importedNamespaces,
): string | undefined => elsewhere(b, name, arity) ?? question(meantBy(name, typeNames(b, namespaces)));

/** The full name of a type that is not imported, and what API Management says of it. */
function elsewhere(b: Binder, name: string, arity: number): string | undefined {
  const [fullName] = dotnetTypesNamed(name, arity);
  if (fullName === undefined) return undefined;
  if (b.catalog.typesIn(fullName.slice(0, fullName.lastIndexOf('.')), name).some(({ allowed }) => allowed))
    return question(fullName);
  const alternative = alternativeTo(fullName);
  return `API Management does not allow '${fullName}' either.${alternative === undefined ? '' : ` ${alternative}`}`;
}

function* typeNames(b: Binder, namespaces: readonly string[]): Iterable<string> {
  for (const namespace of namespaces) yield* b.catalog.allowedTypesIn(namespace);
}

const words = ['context', 'true', 'false', 'null'];

/** What stands alone: a variable, `context` or a part of it, a type. */
export function nameMeant(b: Binder, name: string, arity: number): string | undefined {
  const ofContext = meantBy(name, memberNames(b, b.contextType));
  const isPart = b.catalog.membersOf(b.contextType.definition, name).length > 0;
  const near = meantBy(name, [...b.scope.visibleNames(), ...words]) ?? (isPart ? `context.${name}` : undefined);
  if (near !== undefined) return question(near);
  return typeMeant(b, name, arity) ?? question(ofContext === undefined ? undefined : `context.${ofContext}`);
}

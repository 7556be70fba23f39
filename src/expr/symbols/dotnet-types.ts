/** Which types .NET has at all; read on the first name that the surface does not know. */
import { dotnetTypeNames } from './dotnet-type-names.js';

const known = new Map<string, ReadonlySet<string>>();

export function isDotnetType(namespace: string, name: string, arity: number): boolean {
  if (!Object.hasOwn(dotnetTypeNames, namespace)) return false;
  let names = known.get(namespace);
  if (names === undefined) {
    names = new Set(dotnetTypeNames[namespace]!.split(' '));
    known.set(namespace, names);
  }
  return names.has(arity === 0 ? name : `${name}\`${arity}`);
}

/** Full names of the types of this name, in every namespace. */
export function dotnetTypesNamed(name: string, arity: number): readonly string[] {
  const written = arity === 0 ? name : `${name}\`${arity}`;
  return Object.keys(dotnetTypeNames)
    .filter((namespace) => dotnetTypeNames[namespace]!.includes(written) && isDotnetType(namespace, name, arity))
    .map((namespace) => (namespace === '' ? name : `${namespace}.${name}`));
}

export function isDotnetNamespace(namespace: string): boolean {
  if (Object.hasOwn(dotnetTypeNames, namespace)) return true;
  const prefix = `${namespace}.`;
  return Object.keys(dotnetTypeNames).some((name) => name.startsWith(prefix));
}

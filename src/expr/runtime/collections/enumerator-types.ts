/** The enumerators of the collections as value types. */
import { definitionOf, findDefinition } from '../../types/universe.js';
import { registerValueType } from '../value-ops.js';
import { clrTypeName, identityHash } from '../values.js';
import type { StructEnumerator } from './protocol.js';

const enumerators: readonly (readonly [outer: string, parameters: readonly string[]])[] = [
  ['List', ['T']],
  ['HashSet', ['T']],
  ['Queue', ['T']],
  ['Stack', ['T']],
  ['Dictionary', ['TKey', 'TValue']],
  ['Dictionary+KeyCollection', ['TKey', 'TValue']],
  ['Dictionary+ValueCollection', ['TKey', 'TValue']],
];

for (const [outer, names] of enumerators) {
  const parameters = names.map((name) => ({ name, variance: 'none' as const }));
  const outerName = `System.Collections.Generic.${outer}`;
  // A nested type finds its container by name, so that must exist first.
  if (findDefinition(outerName, names.length) === undefined) definitionOf(outerName, parameters);
  registerValueType<StructEnumerator<unknown>>(definitionOf(`${outerName}+Enumerator`, parameters), {
    zero: null as never,
    toText: (_value, type) => clrTypeName(type),
    equals: (a, b) => a === b,
    hash: (value) => identityHash(value),
  });
}

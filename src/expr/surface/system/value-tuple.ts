/** `System.ValueTuple<…>`: what `(int, string)` is. C# gives the elements names; their fields are Item1 and so on. */

import { ValueTuple } from '../../runtime/tuples.js';
import { defaultOf, valueOps } from '../../runtime/value-ops.js';
import { Box } from '../../runtime/values.js';
import type { NamedTypeSymbol, TypeSymbol } from '../../types/type-symbol.js';
import { definitionOf } from '../../types/universe.js';
import { clrType, g, m, type TypeDeclaration } from '../define.js';

/** Up to seven elements lie in fields of their own, the eighth holds a tuple of the rest. */
const largestArity = 8;

const typeOf = (types: readonly TypeSymbol[]): NamedTypeSymbol =>
  definitionOf('System.ValueTuple', types.length).construct(...types);

function valueTuple(arity: number): TypeDeclaration {
  const names = Array.from({ length: arity }, (_, i) => `T${i + 1}`);
  const own = `ValueTuple<${names.join(', ')}>`;
  const fieldOf = (i: number) => (i === 7 ? 'Rest' : `Item${i + 1}`);
  const parameters = names.map((name, i) => `${name} ${i === 7 ? 'rest' : `item${i + 1}`}`).join(', ');
  return clrType(
    `struct System.${own} : System.Collections.IStructuralComparable, System.Collections.IStructuralEquatable, IComparable, IComparable<${own}>, IEquatable<${own}>, System.Runtime.CompilerServices.ITuple`,
    () => [
      g('ValueTuple()', (types: TypeSymbol[]) => defaultOf(typeOf(types))),
      m(`ValueTuple(${parameters})`, (...items: unknown[]) => new ValueTuple(items.flatMap(flattened))),
      ...names.map((name, i) =>
        m(
          `${name} ${fieldOf(i)} { get; set; }`,
          (tuple: ValueTuple) => (i === 7 ? new ValueTuple(tuple.items.slice(7)) : tuple.items[i]),
          (tuple: ValueTuple, value) => {
            if (i === 7) tuple.items.splice(7, Number.POSITIVE_INFINITY, ...(value as ValueTuple).items);
            else tuple.items[i] = value;
          },
        ),
      ),
      g(`int CompareTo(${own} other)`, (types: TypeSymbol[], tuple: ValueTuple, other: ValueTuple) => {
        const type = typeOf(types);
        return valueOps(type).compare!(tuple, other, type);
      }),
      g(`bool Equals(${own} other)`, (types: TypeSymbol[], tuple: ValueTuple, other: ValueTuple) => {
        const type = typeOf(types);
        return valueOps(type).equals(tuple, other, type);
      }),
      g('bool Equals(object obj)', (types: TypeSymbol[], tuple: ValueTuple, other: unknown) => {
        const type = typeOf(types);
        return other instanceof Box && other.type === type && valueOps(type).equals(tuple, other.value, type);
      }),
      g('int GetHashCode()', (types: TypeSymbol[], tuple: ValueTuple) => {
        const type = typeOf(types);
        return valueOps(type).hash(tuple, type);
      }),
      g('string ToString()', (types: TypeSymbol[], tuple: ValueTuple) => {
        const type = typeOf(types);
        return valueOps(type).toText(tuple, type);
      }),
    ],
  );
}

const flattened = (item: unknown, index: number): unknown[] => (index === 7 ? (item as ValueTuple).items : [item]);

export const valueTupleTypes: readonly TypeDeclaration[] = Array.from({ length: largestArity }, (_, i) => valueTuple(i + 1));

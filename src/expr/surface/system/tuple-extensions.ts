/** `System.TupleExtensions`: APIM forbids naming its methods, but `var (a, b) = tuple` calls `Deconstruct` without a name. */
import { throwNullReference } from '../../runtime/exception.js';
import type { ClrTuple } from '../../runtime/tuples.js';
import type { Ref } from '../../runtime/values.js';
import { forbiddenType, m } from '../define.js';

const arities = [1, 2, 3, 4, 5, 6, 7];

const typeNames = (arity: number): string =>
  arities
    .slice(0, arity)
    .map((i) => `T${i}`)
    .join(', ');

const valueTuple = (arity: number): string => (arity === 1 ? 'ValueTuple<T1>' : `(${typeNames(arity)})`);

function deconstruct(tuple: ClrTuple | null, ...items: Ref<unknown>[]): void {
  if (tuple === null) return throwNullReference();
  items.forEach((item, i) => {
    item.value = tuple.items[i];
  });
}

const methods = arities.flatMap((arity) => {
  const types = typeNames(arity);
  const outs = arities.slice(0, arity).map((i) => `out T${i} item${i}`);
  return [
    m(`static void Deconstruct<${types}>(this Tuple<${types}> value, ${outs.join(', ')})`, deconstruct),
    m(`static Tuple<${types}> ToTuple<${types}>(this ${valueTuple(arity)} value)`),
    m(`static ${valueTuple(arity)} ToValueTuple<${types}>(this Tuple<${types}> value)`),
  ];
});

export const tupleExtensionsType = forbiddenType('static class System.TupleExtensions', methods);

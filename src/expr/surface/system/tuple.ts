import { type ClrTuple, newClrTuple } from '../../runtime/tuples.js';
import type { TypeSymbol } from '../../types/type-symbol.js';
import { clrType, g, m } from '../define.js';

/** `Tuple.Create` of up to seven elements, and the constructors. */
const create = (types: readonly TypeSymbol[], ...items: unknown[]): ClrTuple => newClrTuple(types, items);

const shared = [
  m('bool Equals(object obj)', (tuple: ClrTuple, other) => tuple.equalsClr(other)),
  m('int GetHashCode()', (tuple: ClrTuple) => tuple.hashClr()),
  m('string ToString()', (tuple: ClrTuple) => tuple.toClrString()),
];

const item = (position: number) => m(`T${position} Item${position} { get; }`, (tuple: ClrTuple) => tuple.items[position - 1]);

export const tupleType = clrType('static class System.Tuple', () => [
  g(
    'static Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8>> Create<T1, T2, T3, T4, T5, T6, T7, T8>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, T8 item8)',
    (types: TypeSymbol[], ...items: unknown[]) => {
      const rest = newClrTuple(types.slice(7), items.slice(7));
      return newClrTuple([...types.slice(0, 7), rest.type], [...items.slice(0, 7), rest]);
    },
  ),
  g(
    'static Tuple<T1, T2, T3, T4, T5, T6, T7> Create<T1, T2, T3, T4, T5, T6, T7>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7)',
    create,
  ),
  g(
    'static Tuple<T1, T2, T3, T4, T5, T6> Create<T1, T2, T3, T4, T5, T6>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6)',
    create,
  ),
  g('static Tuple<T1, T2, T3, T4, T5> Create<T1, T2, T3, T4, T5>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5)', create),
  g('static Tuple<T1, T2, T3, T4> Create<T1, T2, T3, T4>(T1 item1, T2 item2, T3 item3, T4 item4)', create),
  g('static Tuple<T1, T2, T3> Create<T1, T2, T3>(T1 item1, T2 item2, T3 item3)', create),
  g('static Tuple<T1, T2> Create<T1, T2>(T1 item1, T2 item2)', create),
  g('static Tuple<T1> Create<T1>(T1 item1)', create),
]);

export const tuple1Type = clrType(
  'class System.Tuple<T1> : System.Collections.IStructuralComparable, System.Collections.IStructuralEquatable, IComparable, System.Runtime.CompilerServices.ITuple',
  () => [item(1), g('Tuple(T1 item1)', create), ...shared],
);

export const tuple2Type = clrType(
  'class System.Tuple<T1, T2> : System.Collections.IStructuralComparable, System.Collections.IStructuralEquatable, IComparable, System.Runtime.CompilerServices.ITuple',
  () => [item(1), item(2), g('Tuple(T1 item1, T2 item2)', create), ...shared],
);

export const tuple3Type = clrType(
  'class System.Tuple<T1, T2, T3> : System.Collections.IStructuralComparable, System.Collections.IStructuralEquatable, IComparable, System.Runtime.CompilerServices.ITuple',
  () => [item(1), item(2), item(3), g('Tuple(T1 item1, T2 item2, T3 item3)', create), ...shared],
);

export const tuple4Type = clrType(
  'class System.Tuple<T1, T2, T3, T4> : System.Collections.IStructuralComparable, System.Collections.IStructuralEquatable, IComparable, System.Runtime.CompilerServices.ITuple',
  () => [item(1), item(2), item(3), item(4), g('Tuple(T1 item1, T2 item2, T3 item3, T4 item4)', create), ...shared],
);

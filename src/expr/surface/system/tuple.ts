import { clrType, m } from '../define.js';

export const tupleType = clrType('static class System.Tuple', [
  m(
    'static Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8>> Create<T1, T2, T3, T4, T5, T6, T7, T8>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, T8 item8)',
  ),
  m(
    'static Tuple<T1, T2, T3, T4, T5, T6, T7> Create<T1, T2, T3, T4, T5, T6, T7>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7)',
  ),
  m(
    'static Tuple<T1, T2, T3, T4, T5, T6> Create<T1, T2, T3, T4, T5, T6>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6)',
  ),
  m('static Tuple<T1, T2, T3, T4, T5> Create<T1, T2, T3, T4, T5>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5)'),
  m('static Tuple<T1, T2, T3, T4> Create<T1, T2, T3, T4>(T1 item1, T2 item2, T3 item3, T4 item4)'),
  m('static Tuple<T1, T2, T3> Create<T1, T2, T3>(T1 item1, T2 item2, T3 item3)'),
  m('static Tuple<T1, T2> Create<T1, T2>(T1 item1, T2 item2)'),
  m('static Tuple<T1> Create<T1>(T1 item1)'),
]);

export const tuple1Type = clrType(
  'class System.Tuple<T1> : System.Collections.IStructuralComparable, System.Collections.IStructuralEquatable, IComparable, System.Runtime.CompilerServices.ITuple',
  [m('T1 Item1 { get; }'), m('Tuple(T1 item1)'), m('bool Equals(object obj)'), m('int GetHashCode()'), m('string ToString()')],
);

export const tuple2Type = clrType(
  'class System.Tuple<T1, T2> : System.Collections.IStructuralComparable, System.Collections.IStructuralEquatable, IComparable, System.Runtime.CompilerServices.ITuple',
  [
    m('T1 Item1 { get; }'),
    m('T2 Item2 { get; }'),
    m('Tuple(T1 item1, T2 item2)'),
    m('bool Equals(object obj)'),
    m('int GetHashCode()'),
    m('string ToString()'),
  ],
);

export const tuple3Type = clrType(
  'class System.Tuple<T1, T2, T3> : System.Collections.IStructuralComparable, System.Collections.IStructuralEquatable, IComparable, System.Runtime.CompilerServices.ITuple',
  [
    m('T1 Item1 { get; }'),
    m('T2 Item2 { get; }'),
    m('T3 Item3 { get; }'),
    m('Tuple(T1 item1, T2 item2, T3 item3)'),
    m('bool Equals(object obj)'),
    m('int GetHashCode()'),
    m('string ToString()'),
  ],
);

export const tuple4Type = clrType(
  'class System.Tuple<T1, T2, T3, T4> : System.Collections.IStructuralComparable, System.Collections.IStructuralEquatable, IComparable, System.Runtime.CompilerServices.ITuple',
  [
    m('T1 Item1 { get; }'),
    m('T2 Item2 { get; }'),
    m('T3 Item3 { get; }'),
    m('T4 Item4 { get; }'),
    m('Tuple(T1 item1, T2 item2, T3 item3, T4 item4)'),
    m('bool Equals(object obj)'),
    m('int GetHashCode()'),
    m('string ToString()'),
  ],
);

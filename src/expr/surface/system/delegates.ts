import { clrType, m } from '../define.js';

export const func1Type = clrType('delegate System.Func<out TResult>', [m('TResult Invoke()')]);

export const func2Type = clrType('delegate System.Func<in T, out TResult>', [m('TResult Invoke(T arg)')]);

export const func3Type = clrType('delegate System.Func<in T1, in T2, out TResult>', [m('TResult Invoke(T1 arg1, T2 arg2)')]);

export const func4Type = clrType('delegate System.Func<in T1, in T2, in T3, out TResult>', [
  m('TResult Invoke(T1 arg1, T2 arg2, T3 arg3)'),
]);

export const func5Type = clrType('delegate System.Func<in T1, in T2, in T3, in T4, out TResult>', [
  m('TResult Invoke(T1 arg1, T2 arg2, T3 arg3, T4 arg4)'),
]);

export const actionType = clrType('delegate System.Action', [m('void Invoke()')]);

export const action1Type = clrType('delegate System.Action<in T>', [m('void Invoke(T obj)')]);

export const action2Type = clrType('delegate System.Action<in T1, in T2>', [m('void Invoke(T1 arg1, T2 arg2)')]);

export const action3Type = clrType('delegate System.Action<in T1, in T2, in T3>', [m('void Invoke(T1 arg1, T2 arg2, T3 arg3)')]);

export const predicateType = clrType('delegate System.Predicate<in T>', [m('bool Invoke(T obj)')]);

export const comparisonType = clrType('delegate System.Comparison<in T>', [m('int Invoke(T x, T y)')]);

import type { ClrFunction } from '../../runtime/values.js';
import { clrType, m } from '../define.js';

/** A delegate is the function itself. */
const invoke = (delegate: ClrFunction, ...args: never[]): unknown => delegate(...args);

export const func1Type = clrType('delegate System.Func<out TResult>', () => [m('TResult Invoke()', invoke)]);

export const func2Type = clrType('delegate System.Func<in T, out TResult>', () => [m('TResult Invoke(T arg)', invoke)]);

export const func3Type = clrType('delegate System.Func<in T1, in T2, out TResult>', () => [
  m('TResult Invoke(T1 arg1, T2 arg2)', invoke),
]);

export const func4Type = clrType('delegate System.Func<in T1, in T2, in T3, out TResult>', () => [
  m('TResult Invoke(T1 arg1, T2 arg2, T3 arg3)', invoke),
]);

export const func5Type = clrType('delegate System.Func<in T1, in T2, in T3, in T4, out TResult>', () => [
  m('TResult Invoke(T1 arg1, T2 arg2, T3 arg3, T4 arg4)', invoke),
]);

export const actionType = clrType('delegate System.Action', () => [m('void Invoke()', invoke)]);

export const action1Type = clrType('delegate System.Action<in T>', () => [m('void Invoke(T obj)', invoke)]);

export const action2Type = clrType('delegate System.Action<in T1, in T2>', () => [m('void Invoke(T1 arg1, T2 arg2)', invoke)]);

export const action3Type = clrType('delegate System.Action<in T1, in T2, in T3>', () => [
  m('void Invoke(T1 arg1, T2 arg2, T3 arg3)', invoke),
]);

export const predicateType = clrType('delegate System.Predicate<in T>', () => [m('bool Invoke(T obj)', invoke)]);

export const comparisonType = clrType('delegate System.Comparison<in T>', () => [m('int Invoke(T x, T y)', invoke)]);

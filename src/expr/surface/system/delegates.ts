import { throwPlatformNotSupported } from '../../runtime/exception.js';
import type { ClrFunction } from '../../runtime/values.js';
import { clrType, m, type TypeDeclaration } from '../define.js';

/** A delegate is the function itself. */
const invoke = (delegate: ClrFunction, ...args: never[]): unknown => delegate(...args);

/** Calls in the background are of .NET Framework alone. */
const inBackground = (): never => throwPlatformNotSupported();

/** A delegate type by what it takes and gives. */
const delegateType = (header: string, result: string, parameters: string): TypeDeclaration =>
  clrType(`delegate ${header}`, () => [
    m(`${result} Invoke(${parameters})`, invoke),
    m(
      `IAsyncResult BeginInvoke(${parameters}${parameters === '' ? '' : ', '}AsyncCallback callback, object @object)`,
      inBackground,
    ),
    m(`${result} EndInvoke(IAsyncResult result)`, inBackground),
  ]);

export const func1Type = delegateType('System.Func<out TResult>', 'TResult', '');

export const func2Type = delegateType('System.Func<in T, out TResult>', 'TResult', 'T arg');

export const func3Type = delegateType('System.Func<in T1, in T2, out TResult>', 'TResult', 'T1 arg1, T2 arg2');

export const func4Type = delegateType('System.Func<in T1, in T2, in T3, out TResult>', 'TResult', 'T1 arg1, T2 arg2, T3 arg3');

export const func5Type = delegateType(
  'System.Func<in T1, in T2, in T3, in T4, out TResult>',
  'TResult',
  'T1 arg1, T2 arg2, T3 arg3, T4 arg4',
);

export const actionType = delegateType('System.Action', 'void', '');

export const action1Type = delegateType('System.Action<in T>', 'void', 'T obj');

export const action2Type = delegateType('System.Action<in T1, in T2>', 'void', 'T1 arg1, T2 arg2');

export const action3Type = delegateType('System.Action<in T1, in T2, in T3>', 'void', 'T1 arg1, T2 arg2, T3 arg3');

export const predicateType = delegateType('System.Predicate<in T>', 'bool', 'T obj');

export const comparisonType = delegateType('System.Comparison<in T>', 'int', 'T x, T y');

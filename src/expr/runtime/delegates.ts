/**
 * Facts about delegates. A delegate is a plain JavaScript function; the ones whose type, target or invocation list matters
 * carry these facts under a symbol, which costs the others nothing.
 */
import type { NamedTypeSymbol, TypeSymbol } from '../types/type-symbol.js';
import { throwArgument } from './exception.js';
import { registerDelegates } from './value-ops.js';
import { type ClrFunction, ClrStruct } from './values.js';

interface DelegateFacts {
  /** Undefined for a function that nobody tagged. */
  readonly type: NamedTypeSymbol | undefined;
  /** For a method group: what it was taken from. */
  readonly target?: unknown;
  readonly methodKey?: unknown;
  /** For a combined delegate: its parts, none of them combined. */
  readonly parts?: readonly ClrFunction[];
}

const facts = Symbol('delegate facts');
type Tagged = ClrFunction & { [facts]?: DelegateFacts };

/** Gives a function its delegate type. A function that has one already keeps it (variance conversions keep the object). */
export function tagDelegate<F extends ClrFunction>(fn: F, type: NamedTypeSymbol): F {
  const tagged = fn as Tagged;
  tagged[facts] ??= { type };
  return fn;
}

/**
 * A delegate made of a method group. Two of them are equal when target and `methodKey` (anything that identifies the method) are.
 * `target` is null for static methods.
 */
export function methodGroupDelegate<F extends ClrFunction>(type: NamedTypeSymbol, target: unknown, methodKey: unknown, fn: F): F {
  (fn as Tagged)[facts] = { type, target, methodKey };
  return fn;
}

/** The delegate type of a function, if it was given one. */
export const delegateTypeOf = (value: unknown): TypeSymbol | undefined => (value as Tagged)[facts]?.type;

const partsOf = (fn: ClrFunction): readonly ClrFunction[] => (fn as Tagged)[facts]?.parts ?? [fn];

function multicast(parts: readonly ClrFunction[], type: NamedTypeSymbol | undefined): ClrFunction {
  if (parts.length === 1) return parts[0]!;
  const call = (...args: never[]): unknown => {
    let result: unknown;
    for (const part of parts) result = part(...args);
    return result;
  };
  (call as Tagged)[facts] = { type, parts };
  return call;
}

/** `a + b`. */
export function combineDelegates(a: ClrFunction | null, b: ClrFunction | null): ClrFunction | null {
  if (a === null) return b;
  if (b === null) return a;
  const type = (a as Tagged)[facts]?.type;
  const otherType = (b as Tagged)[facts]?.type;
  if (type !== undefined && otherType !== undefined && type !== otherType)
    return throwArgument('Delegates must be of the same type.');
  return multicast([...partsOf(a), ...partsOf(b)], type ?? otherType);
}

/** `a - b`: without the last occurrence of b's invocation list; null when nothing is left. */
export function removeDelegates(a: ClrFunction | null, b: ClrFunction | null): ClrFunction | null {
  if (a === null || b === null) return a;
  const parts = partsOf(a);
  const removed = partsOf(b);
  for (let start = parts.length - removed.length; start >= 0; start--)
    if (removed.every((part, i) => singleEquals(part, parts[start + i]!))) {
      const left = [...parts.slice(0, start), ...parts.slice(start + removed.length)];
      return left.length === 0 ? null : multicast(left, (a as Tagged)[facts]?.type);
    }
  return a;
}

function singleEquals(a: ClrFunction, b: ClrFunction): boolean {
  if (a === b) return true;
  const left = (a as Tagged)[facts];
  const right = (b as Tagged)[facts];
  if (left?.methodKey === undefined || right === undefined) return false;
  return left.type === right.type && left.methodKey === right.methodKey && isSameObject(left.target, right.target);
}

/** A struct that a method group is taken from is boxed each time: it is never the same object. */
function isSameObject(a: unknown, b: unknown): boolean {
  if (a !== b) return false;
  return a === null || typeof a === 'string' || typeof a === 'function' || (typeof a === 'object' && !(a instanceof ClrStruct));
}

/** `Delegate.Equals`: the same invocation list, which a lambda shares only with itself. */
export function delegateEquals(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'function' || typeof b !== 'function') return false;
  const left = partsOf(a as ClrFunction);
  const right = partsOf(b as ClrFunction);
  return left.length === right.length && left.every((part, i) => singleEquals(part, right[i]!));
}

registerDelegates(delegateEquals, delegateTypeOf);

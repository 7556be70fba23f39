/** Searches that List and Array share. Bounds are the callers' business: their words differ. */
import { charge } from '../budget.js';
import { throwArgumentNull } from '../exception.js';
import type { ClrArrayItems } from '../values.js';

export type Predicate<T> = (item: T) => boolean;

/** The delegate, or ArgumentNullException. */
export const requireDelegate = <F>(delegate: F | null, paramName: string): F =>
  delegate === null ? throwArgumentNull(paramName) : delegate;

/** First index from `start` up to `end` (exclusive) whose item matches, or -1. */
export function findForward<T>(items: ClrArrayItems<T>, start: number, end: number, match: Predicate<T>): number {
  for (let i = start; i < end; i++) {
    charge(1);
    if (match(items[i]!)) return i;
  }
  return -1;
}

/** First index from `start` down to `end` (exclusive) whose item matches, or -1. */
export function findBackward<T>(items: ClrArrayItems<T>, start: number, end: number, match: Predicate<T>): number {
  for (let i = start; i > end; i--) {
    charge(1);
    if (match(items[i]!)) return i;
  }
  return -1;
}

/** The items that match. */
export function findAll<T>(items: ClrArrayItems<T>, match: Predicate<T>): T[] {
  const found: T[] = [];
  for (let i = 0; i < items.length; i++) {
    charge(1);
    const item = items[i]!;
    if (match(item)) found.push(item);
  }
  return found;
}

/** A predicate that says whether an item equals the value. */
export const equalTo =
  <T>(equals: (a: unknown, b: unknown) => boolean, value: T): Predicate<T> =>
  (item) =>
    equals(item, value);

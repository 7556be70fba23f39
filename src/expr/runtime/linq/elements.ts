/** Operators that give one element, or ask something of all of them. */
import type { TypeSymbol } from '../../types/type-symbol.js';
import { charge } from '../budget.js';
import { sequenceOf } from '../collections/dispatch.js';
import { isCollection } from '../collections/protocol.js';
import { requireDelegate } from '../collections/searching.js';
import type { ClrComparer, ClrEqualityComparer } from '../comparers.js';
import { comparisonOf, equalityOf } from '../comparers.js';
import { throwArgumentNull, throwArgumentOutOfRange, throwInvalidOperation } from '../exception.js';
import { type ClrSequence, enumerate, isRawValueType, nullableUnderlying } from '../sequences.js';
import { defaultOf } from '../value-ops.js';
import { ClrArray } from '../values.js';
import {
  cheapCount,
  countOf,
  elementOf,
  type Found,
  firstOf,
  Iterator,
  includesItem,
  isIndexable,
  itemOf,
  lastOf,
  lengthOf,
  some,
} from './iterator.js';
import { Ordered } from './ordering.js';
import type { Predicate } from './where.js';

export type Types = readonly TypeSymbol[];
/** A sequence argument. */
export type Source<T = unknown> = ClrSequence<T> | null;

/** The sequence, which must be there, as one of elements of the type. */
export function required<T>(type: TypeSymbol, source: Source<T>, paramName = 'source'): ClrSequence<T> {
  return source === null ? throwArgumentNull(paramName) : sequenceOf(type, source);
}
const predicateOf = <T>(predicate: Predicate<T> | null): Predicate<T> => requireDelegate(predicate, 'predicate');

export const throwNoElements = (): never => throwInvalidOperation('Sequence contains no elements');
const throwNoMatch = (): never => throwInvalidOperation('Sequence contains no matching element');
const throwMany = (): never => throwInvalidOperation('Sequence contains more than one element');
const throwManyMatches = (): never => throwInvalidOperation('Sequence contains more than one matching element');

function firstWhere<T>(source: ClrSequence<T>, predicate: Predicate<T>): Found<T> {
  let found: Found<T>;
  some(source, (item) => {
    if (!predicate(item)) return false;
    found = item;
    return true;
  });
  return found;
}

function lastWhere<T>(source: ClrSequence<T>, predicate: Predicate<T>): Found<T> {
  if (source instanceof Ordered) return source.lastWhere(predicate as Predicate<unknown>) as Found<T>;
  if (isIndexable(source)) {
    for (let i = lengthOf(source) - 1; i >= 0; i--) {
      charge(1);
      const item = itemOf(source, i);
      if (predicate(item)) return item;
    }
    return undefined;
  }
  let found: Found<T>;
  some(source, (item) => {
    if (predicate(item)) found = item;
    return false;
  });
  return found;
}

function single<T>(source: ClrSequence<T>): Found<T> {
  if (isIndexable(source)) {
    const length = lengthOf(source);
    if (length > 1) return throwMany();
    return length === 0 ? undefined : itemOf(source, 0);
  }
  let found: Found<T>;
  const items = enumerate(source);
  try {
    if (!items.moveNext()) return undefined;
    found = items.current;
    if (items.moveNext()) throwMany();
    return found;
  } finally {
    items.dispose();
  }
}

function singleWhere<T>(source: ClrSequence<T>, predicate: Predicate<T>): Found<T> {
  let found: Found<T>;
  some(source, (item) => {
    if (!predicate(item)) return false;
    if (found !== undefined) throwManyMatches();
    found = item;
    return false;
  });
  return found;
}

type Finder = <T>(source: ClrSequence<T>) => Found<T>;
type MatchFinder = <T>(source: ClrSequence<T>, predicate: Predicate<T>) => Found<T>;

const orThrow =
  (find: Finder) =>
  ([type]: Types, source: Source): unknown => {
    const found = find(required(type!, source));
    return found === undefined ? throwNoElements() : found;
  };
const orDefault =
  (find: Finder) =>
  ([type]: Types, source: Source): unknown => {
    const found = find(required(type!, source));
    return found === undefined ? defaultOf(type!) : found;
  };
const orElse =
  (find: Finder) =>
  ([type]: Types, source: Source, fallback: unknown): unknown => {
    const found = find(required(type!, source));
    return found === undefined ? fallback : found;
  };
const matchOrThrow =
  (find: MatchFinder) =>
  ([type]: Types, source: Source, predicate: Predicate<unknown> | null): unknown => {
    const found = find(required(type!, source), predicateOf(predicate));
    return found === undefined ? throwNoMatch() : found;
  };
const matchOrDefault =
  (find: MatchFinder) =>
  ([type]: Types, source: Source, predicate: Predicate<unknown> | null): unknown => {
    const found = find(required(type!, source), predicateOf(predicate));
    return found === undefined ? defaultOf(type!) : found;
  };
const matchOrElse =
  (find: MatchFinder) =>
  ([type]: Types, source: Source, predicate: Predicate<unknown> | null, fallback: unknown): unknown => {
    const found = find(required(type!, source), predicateOf(predicate));
    return found === undefined ? fallback : found;
  };

/** `First`, `Last` and `Single` in their six forms. */
const forms = (find: Finder, findMatch: MatchFinder) => ({
  orThrow: orThrow(find),
  orDefault: orDefault(find),
  orElse: orElse(find),
  matchOrThrow: matchOrThrow(findMatch),
  matchOrDefault: matchOrDefault(findMatch),
  matchOrElse: matchOrElse(findMatch),
});
export const firstForms = forms(firstOf, firstWhere);
export const lastForms = forms(lastOf, lastWhere);
export const singleForms = forms(single, singleWhere);

export function elementAt([type]: Types, source: Source, index: number): unknown {
  const sequence = required(type!, source);
  if (!(sequence instanceof Iterator) && !(sequence instanceof ClrArray) && isIndexable(sequence)) return sequence.itemAt(index);
  const found = elementOf(sequence, index);
  if (found !== undefined) return found;
  if (sequence instanceof ClrArray)
    throwArgumentOutOfRange('index', 'Index was out of range. Must be non-negative and less than the size of the collection.');
  return throwArgumentOutOfRange('index');
}

export function elementAtOrDefault([type]: Types, source: Source, index: number): unknown {
  const found = elementOf(required(type!, source), index);
  return found === undefined ? defaultOf(type!) : found;
}

export function any([type]: Types, source: Source): boolean {
  const sequence = required(type!, source);
  const count = cheapCount(sequence);
  return count === undefined ? firstOf(sequence) !== undefined : count > 0;
}
export const anyWhere = ([type]: Types, source: Source, predicate: Predicate<unknown> | null): boolean =>
  some(required(type!, source), predicateOf(predicate));
export function all([type]: Types, source: Source, predicate: Predicate<unknown> | null): boolean {
  const sequence = required(type!, source);
  const matches = predicateOf(predicate);
  return !some(sequence, (item) => !matches(item));
}

export const count = ([type]: Types, source: Source): number => countOf(required(type!, source));
export function countWhere([type]: Types, source: Source, predicate: Predicate<unknown> | null): number {
  const sequence = required(type!, source);
  const matches = predicateOf(predicate);
  let found = 0;
  some(sequence, (item) => {
    if (matches(item)) found++;
    return false;
  });
  return found;
}
export function tryCount([type]: Types, source: Source, result: { value: unknown }): boolean {
  const known = cheapCount(required(type!, source));
  result.value = known ?? 0;
  return known !== undefined;
}

export const contains = ([type]: Types, source: Source, value: unknown): boolean =>
  includesItem(type!, required(type!, source), value);
export function containsBy([type]: Types, source: Source, value: unknown, comparer: ClrEqualityComparer | null): boolean {
  const sequence = required(type!, source);
  const equality = equalityOf(type!, comparer);
  return some(sequence, (item) => equality.equalsValues(item, value));
}

export function sequenceEqual(
  [type]: Types,
  first: Source,
  second: Source,
  comparer: ClrEqualityComparer | null = null,
): boolean {
  const left = required(type!, first, 'first');
  const right = required(type!, second, 'second');
  const equality = equalityOf(type!, comparer);
  if ((left instanceof ClrArray || isCollection(left)) && (right instanceof ClrArray || isCollection(right)))
    if (countOf(left) !== countOf(right)) return false;
  const a = enumerate(left);
  try {
    const b = enumerate(right);
    try {
      while (a.moveNext()) if (!b.moveNext() || !equality.equalsValues(a.current, b.current)) return false;
      return !b.moveNext();
    } finally {
      b.dispose();
    }
  } finally {
    a.dispose();
  }
}

/** True where `null` is a value of the type: such elements do not take part in Min and Max, and empty gives null. */
const allowsNull = (type: TypeSymbol): boolean => !isRawValueType(type) || nullableUnderlying(type) !== undefined;

/** The element whose key replaces all others. */
function extremeBy(
  type: TypeSymbol,
  keyType: TypeSymbol,
  source: ClrSequence,
  key: (item: unknown) => unknown,
  replaces: (candidate: unknown, best: unknown) => boolean,
): unknown {
  let best: unknown;
  let bestKey: unknown;
  const nullable = allowsNull(keyType);
  some(source, (item) => {
    const candidate = key(item);
    if (best === undefined) {
      best = item;
      bestKey = candidate;
    } else if (
      !nullable ? replaces(candidate, bestKey) : candidate !== null && (bestKey === null || replaces(candidate, bestKey))
    ) {
      best = item;
      bestKey = candidate;
    }
    return false;
  });
  if (best !== undefined) return best;
  return allowsNull(type) ? null : throwNoElements();
}

const identity = (item: unknown): unknown => item;

/** `Min` and `Max` of a generic source by a comparer. */
export const extreme =
  (sign: 1 | -1) =>
  ([type]: Types, source: Source, comparer: ClrComparer | null = null): unknown => {
    const sequence = required(type!, source);
    const compare = comparisonOf(type!, comparer);
    return extremeBy(type!, type!, sequence, identity, (candidate, best) => compare(candidate, best) * sign > 0);
  };

/** `MinBy` and `MaxBy`. */
export const extremeByKey =
  (sign: 1 | -1) =>
  (
    [type, keyType]: Types,
    source: Source,
    keySelector: ((item: unknown) => unknown) | null,
    comparer: ClrComparer | null = null,
  ): unknown => {
    const sequence = required(type!, source);
    const key = requireDelegate(keySelector, 'keySelector');
    const compare = comparisonOf(keyType!, comparer);
    return extremeBy(type!, keyType!, sequence, key, (candidate, best) => compare(candidate, best) * sign > 0);
  };

/** `Aggregate` without a seed. */
export function aggregate([type]: Types, source: Source, func: ((total: unknown, item: unknown) => unknown) | null): unknown {
  const sequence = required(type!, source);
  const combine = requireDelegate(func, 'func');
  let total: unknown;
  some(sequence, (item) => {
    total = total === undefined ? item : combine(total, item);
    return false;
  });
  return total === undefined ? throwNoElements() : total;
}
/** `Aggregate(seed, func)`. */
export function fold(
  [type]: Types,
  source: Source,
  seed: unknown,
  func: ((total: unknown, item: unknown) => unknown) | null,
): unknown {
  const sequence = required(type!, source);
  const combine = requireDelegate(func, 'func');
  let total = seed;
  some(sequence, (item) => {
    total = combine(total, item);
    return false;
  });
  return total;
}
/** `Aggregate(seed, func, resultSelector)`. */
export function foldThen(
  types: Types,
  source: Source,
  seed: unknown,
  func: ((total: unknown, item: unknown) => unknown) | null,
  resultSelector: ((total: unknown) => unknown) | null,
): unknown {
  required(types[0]!, source);
  requireDelegate(func, 'func');
  return requireDelegate(resultSelector, 'resultSelector')(fold(types, source, seed, func));
}

/** `Min` and `Max` of what a selector gives. */
export const extremeOf =
  (sign: 1 | -1) =>
  ([type, result]: Types, source: Source, selector: ((item: unknown) => unknown) | null): unknown => {
    const sequence = required(type!, source);
    const select = requireDelegate(selector, 'selector');
    const compare = comparisonOf(result!, null);
    let best: unknown;
    some(sequence, (item) => {
      const candidate = select(item);
      if (best === undefined || best === null) best = candidate;
      else if (candidate !== null && compare(candidate, best) * sign > 0) best = candidate;
      return false;
    });
    if (best !== undefined) return best;
    return allowsNull(result!) ? null : throwNoElements();
  };

/** The deferred operators and conversions as `Enumerable` declares them: argument checks at once, then the operator. */
import { arrayOf, type TypeSymbol } from '../../types/type-symbol.js';
import { generics, tupleOf, types } from '../../types/universe.js';
import { emptyArray } from '../arrays.js';
import { Dictionary } from '../collections/dictionary.js';
import { sequenceOf } from '../collections/dispatch.js';
import { HashSet } from '../collections/hash-set.js';
import { isInstance } from '../collections/instances.js';
import type { KeyValuePair } from '../collections/key-value-pair.js';
import { List } from '../collections/list.js';
import { requireDelegate } from '../collections/searching.js';
import type { ClrComparer, ClrEqualityComparer } from '../comparers.js';
import { comparisonOf, equalityOf } from '../comparers.js';
import { throwArgumentNull, throwArgumentOutOfRange, throwNullReference } from '../exception.js';
import { type ClrSequence, elementTypeOf, enumerate, isRawValueType, nullableUnderlying } from '../sequences.js';
import { newTuple, type ValueTuple } from '../tuples.js';
import { defaultOf } from '../value-ops.js';
import { ClrArray, type ClrEnumerator, newArray } from '../values.js';
import { AppendPrepend, castOf, concatOf, DefaultIfEmpty, OfType, Reverse, Zip } from './combining.js';
import { required, type Source, type Types } from './elements.js';
import { GroupBy, type GroupingPlan, GroupJoin, Join, type JoinPlan, type Lookup, lookupOf } from './grouping.js';
import { cheapCount, countOf, each, Iterator, isEmptyArray, itemsOf, Operator } from './iterator.js';
import { Ordered } from './ordering.js';
import { Flatten, SelectIndexed, SelectMany, selectOf } from './select.js';
import { SetFilter, Union, UnionBy } from './sets.js';
import { Chunk, Range, Repeat, SkipLast, SkipWhile, skipOf, TakeLast, TakeWhile, takeOf } from './slices.js';
import { WhereIndexed, whereOf } from './where.js';

type Func<R = unknown> = ((...args: never[]) => R) | null;
// biome-ignore lint/suspicious/noExplicitAny: delegates arrive in the representation that the signature says
type AnyFunction = (...args: any[]) => any;

const delegate = (value: Func, paramName: string): AnyFunction => requireDelegate(value, paramName) as AnyFunction;
const empty = (type: TypeSymbol): ClrArray => emptyArray(type);

export function where([type]: Types, source: Source, predicate: Func<boolean>): ClrSequence {
  const sequence = required(type!, source);
  const matches = delegate(predicate, 'predicate');
  return isEmptyArray(sequence) ? empty(type!) : whereOf(type!, sequence, matches);
}
export function whereIndexed([type]: Types, source: Source, predicate: Func<boolean>): ClrSequence {
  const sequence = required(type!, source);
  const matches = delegate(predicate, 'predicate');
  return isEmptyArray(sequence) ? empty(type!) : new WhereIndexed(type!, sequence, matches);
}
export function select([type, result]: Types, source: Source, selector: Func): ClrSequence {
  const sequence = required(type!, source);
  const chosen = delegate(selector, 'selector');
  return isEmptyArray(sequence) ? empty(result!) : selectOf(result!, sequence, chosen);
}
export function selectIndexed([type, result]: Types, source: Source, selector: Func): ClrSequence {
  const sequence = required(type!, source);
  const chosen = delegate(selector, 'selector');
  return isEmptyArray(sequence) ? empty(result!) : new SelectIndexed(result!, sequence, chosen);
}

/** Enumerates what a selector gave. */
const openWith =
  (type: TypeSymbol) =>
  (collection: Source): ClrEnumerator =>
    collection === null ? throwNullReference() : enumerate(sequenceOf(type, collection));
/** `Count()` of what a selector gave. */
const countWith =
  (type: TypeSymbol) =>
  (collection: Source): number =>
    countOf(required(type, collection));

export function selectMany([type, result]: Types, source: Source, selector: Func<Source>): ClrSequence {
  const sequence = required(type!, source);
  const collection = delegate(selector, 'selector');
  return isEmptyArray(sequence)
    ? empty(result!)
    : new Flatten(result!, sequence, collection, openWith(result!), countWith(result!));
}
export function selectManyIndexed([type, result]: Types, source: Source, selector: Func<Source>): ClrSequence {
  const sequence = required(type!, source);
  const collection = delegate(selector, 'selector');
  if (isEmptyArray(sequence)) return empty(result!);
  return new SelectMany(result!, sequence, collection, undefined, openWith(result!));
}
/** `SelectMany(collectionSelector, resultSelector)`. */
export function selectManyResult(
  [type, inner, result]: Types,
  source: Source,
  collectionSelector: Func<Source>,
  resultSelector: Func,
): ClrSequence {
  const sequence = required(type!, source);
  const collection = delegate(collectionSelector, 'collectionSelector');
  const combine = delegate(resultSelector, 'resultSelector');
  if (isEmptyArray(sequence)) return empty(result!);
  return new SelectMany(result!, sequence, collection, combine, openWith(inner!));
}

export function skip([type]: Types, source: Source, count: number): ClrSequence {
  const sequence = required(type!, source);
  if (isEmptyArray(sequence)) return empty(type!);
  if (count <= 0) return sequence instanceof Iterator ? sequence : (skipOf(type!, sequence, 0) ?? empty(type!));
  return skipOf(type!, sequence, count) ?? empty(type!);
}
export function take([type]: Types, source: Source, count: number): ClrSequence {
  const sequence = required(type!, source);
  return count <= 0 || isEmptyArray(sequence) ? empty(type!) : takeOf(type!, sequence, count);
}
export function takeLast([type]: Types, source: Source, count: number): ClrSequence {
  const sequence = required(type!, source);
  return count <= 0 || isEmptyArray(sequence) ? empty(type!) : new TakeLast(type!, sequence, count);
}
export function skipLast(typeList: Types, source: Source, count: number): ClrSequence {
  const [type] = typeList;
  const sequence = required(type!, source);
  if (isEmptyArray(sequence)) return empty(type!);
  return count <= 0 ? skip(typeList, sequence, 0) : new SkipLast(type!, sequence, count);
}
export function takeWhile([type]: Types, source: Source, predicate: Func<boolean>): ClrSequence {
  const sequence = required(type!, source);
  const matches = delegate(predicate, 'predicate');
  return isEmptyArray(sequence) ? empty(type!) : new TakeWhile(type!, sequence, matches);
}
export function skipWhile([type]: Types, source: Source, predicate: Func<boolean>): ClrSequence {
  const sequence = required(type!, source);
  const matches = delegate(predicate, 'predicate');
  return isEmptyArray(sequence) ? empty(type!) : new SkipWhile(type!, sequence, matches);
}
export function chunk([type]: Types, source: Source, size: number): ClrSequence {
  const sequence = required(type!, source);
  if (size < 1) throwArgumentOutOfRange('size');
  const pack = (items: unknown[]) => newArray(type!, items);
  const chunkType = newArray(type!, []).type;
  return isEmptyArray(sequence) ? empty(chunkType) : new Chunk(chunkType, sequence, size, pack);
}

export function range(start: number, count: number): ClrSequence {
  if (count < 0 || start + count - 1 > 0x7fffffff) throwArgumentOutOfRange('count');
  return count === 0 ? empty(types.int) : new Range(start, count);
}
export function repeat([type]: Types, element: unknown, count: number): ClrSequence {
  if (count < 0) throwArgumentOutOfRange('count');
  return count === 0 ? empty(type!) : new Repeat(type!, element, count);
}
export const emptySequence = ([type]: Types): ClrSequence => empty(type!);
export const asEnumerable = (_types: Types, source: Source): Source => source;

export function concat([type]: Types, first: Source, second: Source): ClrSequence {
  const left = required(type!, first, 'first');
  const right = required(type!, second, 'second');
  if (isEmptyArray(left)) return right;
  return isEmptyArray(right) ? left : concatOf(type!, left, right);
}
export function append([type]: Types, source: Source, element: unknown): ClrSequence {
  const sequence = required(type!, source);
  return sequence instanceof AppendPrepend
    ? new AppendPrepend(type!, sequence.sequence, sequence.before, [...sequence.after, element])
    : new AppendPrepend(type!, sequence, [], [element]);
}
export function prepend([type]: Types, source: Source, element: unknown): ClrSequence {
  const sequence = required(type!, source);
  return sequence instanceof AppendPrepend
    ? new AppendPrepend(type!, sequence.sequence, [element, ...sequence.before], sequence.after)
    : new AppendPrepend(type!, sequence, [element], []);
}
export function defaultIfEmpty([type]: Types, source: Source, fallback: unknown = defaultOf(type!)): ClrSequence {
  const sequence = required(type!, source);
  if (sequence instanceof ClrArray && sequence.items.length > 0) return sequence;
  return new DefaultIfEmpty(type!, sequence, fallback);
}
export function reverse([type]: Types, source: Source): ClrSequence {
  const sequence = required(type!, source);
  return isEmptyArray(sequence) ? empty(type!) : new Reverse(type!, sequence);
}
export function zip([first, second, result]: Types, left: Source, right: Source, resultSelector: Func): ClrSequence {
  const sequences = [required(first!, left, 'first'), required(second!, right, 'second')];
  return new Zip(result!, sequences, delegate(resultSelector, 'resultSelector'));
}
const zipNames = ['First', 'Second', 'Third'];
const zipParameters = ['first', 'second', 'third'];
/** `Zip` into tuples. */
export function zipTuples(elementTypes: Types, ...sources: Source[]): ClrSequence {
  const sequences = sources.map((source, i) => required(elementTypes[i]!, source, zipParameters[i]));
  return new Zip(tupleOf(elementTypes, zipNames.slice(0, sources.length)), sequences, newTuple);
}
/** `Index()`: each element with its position. */
export function index([type]: Types, source: Source): ClrSequence {
  const sequence = required(type!, source);
  const tuple = tupleOf([types.int, type!], ['Index', 'Item']);
  if (isEmptyArray(sequence)) return empty(tuple);
  return new SelectIndexed(tuple, sequence, (item: unknown, position: number) => newTuple(position, item));
}

/** Whether the sequence already is one of the type, variance and shared array storage included. */
const enumerates = (source: ClrSequence, type: TypeSymbol): boolean =>
  elementTypeOf(source) === type || isInstance(source, generics.iEnumerable(type)) || sharesArrayStorage(source, type);
const sharesArrayStorage = (source: ClrSequence, type: TypeSymbol): boolean =>
  source instanceof ClrArray && source.type.rank === 1 && isInstance(source, arrayOf(type));

export function cast([result]: Types, source: Source): ClrSequence {
  if (source === null) return throwArgumentNull('source');
  return enumerates(source, result!) ? source : castOf(result!, source);
}
export function ofType([result]: Types, source: Source): ClrSequence {
  if (source === null) return throwArgumentNull('source');
  const isPlainValue = isRawValueType(result!) && nullableUnderlying(result!) === undefined;
  return isPlainValue && enumerates(source, result!) ? source : new OfType(result!, source);
}

export function distinct([type]: Types, source: Source, comparer: ClrEqualityComparer | null = null): ClrSequence {
  const sequence = required(type!, source);
  return isEmptyArray(sequence) ? empty(type!) : new Union(type!, [sequence], equalityOf(type!, comparer));
}
export function distinctBy(
  [type, keyType]: Types,
  source: Source,
  keySelector: Func,
  comparer: ClrEqualityComparer | null = null,
): ClrSequence {
  const sequence = required(type!, source);
  const key = delegate(keySelector, 'keySelector');
  return isEmptyArray(sequence) ? empty(type!) : new UnionBy(type!, [sequence], equalityOf(keyType!, comparer), key);
}
export function union([type]: Types, first: Source, second: Source, comparer: ClrEqualityComparer | null = null): ClrSequence {
  const left = required(type!, first, 'first');
  const right = required(type!, second, 'second');
  const equality = equalityOf(type!, comparer);
  const isChain = left instanceof Union && left.equality === equality;
  return new Union(type!, isChain ? [...left.sequences, right] : [left, right], equality);
}
export function unionBy(
  [type, keyType]: Types,
  first: Source,
  second: Source,
  keySelector: Func,
  comparer: ClrEqualityComparer | null = null,
): ClrSequence {
  const sequences = [required(type!, first, 'first'), required(type!, second, 'second')];
  return new UnionBy(type!, sequences, equalityOf(keyType!, comparer), delegate(keySelector, 'keySelector'));
}
const filterBySet =
  (kind: 'except' | 'intersect') =>
  ([type]: Types, first: Source, second: Source, comparer: ClrEqualityComparer | null = null): ClrSequence => {
    const left = required(type!, first, 'first');
    const right = required(type!, second, 'second');
    return new SetFilter(type!, left, right, equalityOf(type!, comparer), kind);
  };
export const except = filterBySet('except');
export const intersect = filterBySet('intersect');
const filterBySetOfKeys =
  (kind: 'except' | 'intersect') =>
  (
    [type, keyType]: Types,
    first: Source,
    second: Source,
    keySelector: Func,
    comparer: ClrEqualityComparer | null = null,
  ): ClrSequence => {
    const left = required(type!, first, 'first');
    const right = required(keyType!, second, 'second');
    const key = delegate(keySelector, 'keySelector');
    return new SetFilter(type!, left, right, equalityOf(keyType!, comparer), kind, key);
  };
export const exceptBy = filterBySetOfKeys('except');
export const intersectBy = filterBySetOfKeys('intersect');

/** `OrderBy` and `OrderByDescending`. */
export const orderBy =
  (isDescending: boolean) =>
  ([type, keyType]: Types, source: Source, keySelector: Func, comparer: ClrComparer | null = null): ClrSequence => {
    const sequence = required(type!, source);
    const select = delegate(keySelector, 'keySelector');
    return new Ordered(type!, sequence, [{ select, compare: comparisonOf(keyType!, comparer), isDescending }]);
  };
const itself = (item: unknown): unknown => item;
/** `Order` and `OrderDescending`. */
export const order =
  (isDescending: boolean) =>
  ([type]: Types, source: Source, comparer: ClrComparer | null = null): ClrSequence =>
    orderBy(isDescending)([type!, type!], source, itself, comparer);
/** `ThenBy` and `ThenByDescending`. */
export const thenBy =
  (isDescending: boolean) =>
  ([, keyType]: Types, source: Ordered<unknown> | null, keySelector: Func, comparer: ClrComparer | null = null): ClrSequence => {
    if (source === null) return throwArgumentNull('source');
    return source.thenBy(delegate(keySelector, 'keySelector'), comparisonOf(keyType!, comparer), isDescending);
  };

/** The plan of a grouping; `elementSelector` is undefined where the signature has none. */
function planOf(
  keyType: TypeSymbol,
  valueType: TypeSymbol,
  keySelector: Func,
  elementSelector: Func | undefined,
  comparer: ClrEqualityComparer | null,
): GroupingPlan<unknown, unknown, unknown> {
  return {
    keyType,
    valueType,
    keySelector: delegate(keySelector, 'keySelector'),
    elementSelector: elementSelector === undefined ? undefined : delegate(elementSelector, 'elementSelector'),
    equality: equalityOf(keyType, comparer),
  };
}

export function groupBy(
  [type, keyType]: Types,
  source: Source,
  keySelector: Func,
  comparer: ClrEqualityComparer | null = null,
): ClrSequence {
  const sequence = required(type!, source);
  const plan = planOf(keyType!, type!, keySelector, undefined, comparer);
  const result = generics.iGrouping(keyType!, type!);
  return isEmptyArray(sequence) ? empty(result) : new GroupBy(result, sequence, plan, undefined);
}
export function groupByElement(
  [type, keyType, element]: Types,
  source: Source,
  keySelector: Func,
  elementSelector: Func,
  comparer: ClrEqualityComparer | null = null,
): ClrSequence {
  const sequence = required(type!, source);
  const plan = planOf(keyType!, element!, keySelector, elementSelector, comparer);
  const result = generics.iGrouping(keyType!, element!);
  return isEmptyArray(sequence) ? empty(result) : new GroupBy(result, sequence, plan, undefined);
}
export function groupByResult(
  [type, keyType, result]: Types,
  source: Source,
  keySelector: Func,
  resultSelector: Func,
  comparer: ClrEqualityComparer | null = null,
): ClrSequence {
  const sequence = required(type!, source);
  const plan = planOf(keyType!, type!, keySelector, undefined, comparer);
  const combine = delegate(resultSelector, 'resultSelector');
  return isEmptyArray(sequence) ? empty(result!) : new GroupBy(result!, sequence, plan, combine);
}
export function groupByElementResult(
  [type, keyType, element, result]: Types,
  source: Source,
  keySelector: Func,
  elementSelector: Func,
  resultSelector: Func,
  comparer: ClrEqualityComparer | null = null,
): ClrSequence {
  const sequence = required(type!, source);
  const plan = planOf(keyType!, element!, keySelector, elementSelector, comparer);
  const combine = delegate(resultSelector, 'resultSelector');
  return isEmptyArray(sequence) ? empty(result!) : new GroupBy(result!, sequence, plan, combine);
}
export function toLookup(
  [type, keyType]: Types,
  source: Source,
  keySelector: Func,
  comparer: ClrEqualityComparer | null = null,
): Lookup {
  return lookupOf(required(type!, source), planOf(keyType!, type!, keySelector, undefined, comparer));
}
export function toLookupOfElements(
  [type, keyType, element]: Types,
  source: Source,
  keySelector: Func,
  elementSelector: Func,
  comparer: ClrEqualityComparer | null = null,
): Lookup {
  return lookupOf(required(type!, source), planOf(keyType!, element!, keySelector, elementSelector, comparer));
}

function joinPlan(
  [, inner, keyType]: Types,
  outerKeySelector: Func,
  innerKeySelector: Func,
  comparer: ClrEqualityComparer | null,
): JoinPlan<unknown, unknown, unknown> {
  return {
    outerKey: delegate(outerKeySelector, 'outerKeySelector'),
    innerKey: delegate(innerKeySelector, 'innerKeySelector'),
    keyType: keyType!,
    innerType: inner!,
    equality: equalityOf(keyType!, comparer),
  };
}
/** `Join`; `LeftJoin` pairs an outer element that joins nothing with the default value. */
const joinOf =
  (isLeft: boolean) =>
  (
    typeList: Types,
    outer: Source,
    inner: Source,
    outerKeySelector: Func,
    innerKeySelector: Func,
    resultSelector: Func,
    comparer: ClrEqualityComparer | null = null,
  ): ClrSequence => {
    const [outerType, innerType, , result] = typeList;
    const left = required(outerType!, outer, 'outer');
    const right = required(innerType!, inner, 'inner');
    const plan = joinPlan(typeList, outerKeySelector, innerKeySelector, comparer);
    const combine = delegate(resultSelector, 'resultSelector');
    if (isEmptyArray(left)) return empty(result!);
    return new Join(result!, left, right, plan, combine, isLeft ? [defaultOf(innerType!)] : []);
  };
export const join = joinOf(false);
export const leftJoin = joinOf(true);
/** `RightJoin`: a left join seen from the other side. */
export function rightJoin(
  [outerType, innerType, keyType, result]: Types,
  outer: Source,
  inner: Source,
  outerKeySelector: Func,
  innerKeySelector: Func,
  resultSelector: Func,
  comparer: ClrEqualityComparer | null = null,
): ClrSequence {
  const left = required(outerType!, outer, 'outer');
  const right = required(innerType!, inner, 'inner');
  const { outerKey, innerKey, equality } = joinPlan(
    [outerType!, innerType!, keyType!],
    outerKeySelector,
    innerKeySelector,
    comparer,
  );
  const combine = delegate(resultSelector, 'resultSelector');
  if (isEmptyArray(right)) return empty(result!);
  const plan = { outerKey: innerKey, innerKey: outerKey, keyType: keyType!, innerType: outerType!, equality };
  return new Join(result!, right, left, plan, (item: unknown, match: unknown) => combine(match, item), [defaultOf(outerType!)]);
}
export function groupJoin(
  typeList: Types,
  outer: Source,
  inner: Source,
  outerKeySelector: Func,
  innerKeySelector: Func,
  resultSelector: Func,
  comparer: ClrEqualityComparer | null = null,
): ClrSequence {
  const [outerType, innerType, , result] = typeList;
  const left = required(outerType!, outer, 'outer');
  const right = required(innerType!, inner, 'inner');
  const plan = joinPlan(typeList, outerKeySelector, innerKeySelector, comparer);
  const combine = delegate(resultSelector, 'resultSelector');
  return isEmptyArray(left) ? empty(result!) : new GroupJoin(result!, left, right, plan, combine);
}

export function toArray([type]: Types, source: Source): ClrArray {
  const items = itemsOf(required(type!, source));
  return items.length === 0 ? emptyArray(type!) : newArray(type!, items);
}
export const toList = ([type]: Types, source: Source): List => new List(type!, itemsOf(required(type!, source)));
export const toHashSet = ([type]: Types, source: Source, comparer: ClrEqualityComparer | null = null): HashSet =>
  HashSet.from(type!, required(type!, source), comparer);

/** `ToDictionary`: of the elements themselves where the signature has no element selector. */
function fillDictionary(
  dictionary: Dictionary,
  source: ClrSequence,
  key: (item: never) => unknown,
  value: ((item: never) => unknown) | undefined,
): Dictionary {
  each(source, (item) => {
    const entryKey = key(item as never);
    dictionary.addEntry(entryKey, value === undefined ? item : value(item as never));
  });
  return dictionary;
}
const dictionaryFor = (keyType: TypeSymbol, valueType: TypeSymbol, source: ClrSequence, comparer: ClrEqualityComparer | null) =>
  new Dictionary(keyType, valueType, comparer, cheapCount(source) ?? 0);

export function toDictionary(
  [type, keyType]: Types,
  source: Source,
  keySelector: Func,
  comparer: ClrEqualityComparer | null = null,
): Dictionary {
  const sequence = required(type!, source);
  const key = delegate(keySelector, 'keySelector');
  return fillDictionary(dictionaryFor(keyType!, type!, sequence, comparer), sequence, key, undefined);
}
export function toDictionaryOfElements(
  [type, keyType, element]: Types,
  source: Source,
  keySelector: Func,
  elementSelector: Func,
  comparer: ClrEqualityComparer | null = null,
): Dictionary {
  const sequence = required(type!, source);
  const key = delegate(keySelector, 'keySelector');
  const value = delegate(elementSelector, 'elementSelector');
  return fillDictionary(dictionaryFor(keyType!, element!, sequence, comparer), sequence, key, value);
}
export function pairsToDictionary(
  [keyType, valueType]: Types,
  source: Source,
  comparer: ClrEqualityComparer | null = null,
): Dictionary {
  const sequence = required(generics.keyValuePair(keyType!, valueType!), source);
  const dictionary = dictionaryFor(keyType!, valueType!, sequence, comparer);
  return fillDictionary(
    dictionary,
    sequence,
    (pair: KeyValuePair) => pair.key,
    (pair: KeyValuePair) => pair.value,
  );
}
export function tuplesToDictionary(
  [keyType, valueType]: Types,
  source: Source,
  comparer: ClrEqualityComparer | null = null,
): Dictionary {
  const sequence = required(tupleOf([keyType!, valueType!]), source);
  const dictionary = dictionaryFor(keyType!, valueType!, sequence, comparer);
  return fillDictionary(
    dictionary,
    sequence,
    (pair: ValueTuple) => pair.items[0],
    (pair: ValueTuple) => pair.items[1],
  );
}

/** `CountBy` and `AggregateBy`: one pair a key, in order of first elements. */
class KeyedTotals extends Operator<KeyValuePair> {
  private pairs: readonly KeyValuePair[] | undefined = undefined;
  private index = 0;
  constructor(
    elementType: TypeSymbol,
    readonly keyType: TypeSymbol,
    readonly valueType: TypeSymbol,
    readonly sequence: ClrSequence,
    readonly key: (item: unknown) => unknown,
    readonly seed: (key: unknown) => unknown,
    readonly combine: (total: unknown, item: unknown) => unknown,
    readonly comparer: ClrEqualityComparer | null,
  ) {
    super(elementType);
  }
  protected clone(): Operator<KeyValuePair> {
    const { elementType, keyType, valueType, sequence, key, seed, combine, comparer } = this;
    return new KeyedTotals(elementType, keyType, valueType, sequence, key, seed, combine, comparer);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    this.pairs ??= this.compute();
    return this.index < this.pairs.length ? this.yield(this.pairs[this.index++]!) : this.finish();
  }
  private compute(): KeyValuePair[] {
    const totals = new Dictionary(this.keyType, this.valueType, this.comparer);
    each(this.sequence, (item) => {
      const key = this.key(item);
      const total = totals.get(key);
      totals.setValueAt(key, this.combine(total === undefined ? this.seed(key) : total, item));
    });
    return itemsOf(totals);
  }
}
export function countBy(
  [type, keyType]: Types,
  source: Source,
  keySelector: Func,
  comparer: ClrEqualityComparer | null,
): ClrSequence {
  const sequence = required(type!, source);
  const key = delegate(keySelector, 'keySelector');
  const pair = generics.keyValuePair(keyType!, types.int);
  if (isEmptyArray(sequence)) return empty(pair);
  const increment = (total: unknown) => (total as number) + 1;
  return new KeyedTotals(pair, keyType!, types.int, sequence, key, () => 0, increment, comparer);
}
const aggregateOf =
  (seedOf: (seed: unknown) => (key: unknown) => unknown) =>
  (
    [type, keyType, total]: Types,
    source: Source,
    keySelector: Func,
    seed: unknown,
    func: Func,
    comparer: ClrEqualityComparer | null,
  ): ClrSequence => {
    const sequence = required(type!, source);
    const key = delegate(keySelector, 'keySelector');
    const start = seedOf(seed);
    const combine = delegate(func, 'func');
    const pair = generics.keyValuePair(keyType!, total!);
    return isEmptyArray(sequence)
      ? empty(pair)
      : new KeyedTotals(pair, keyType!, total!, sequence, key, start, combine, comparer);
  };
export const aggregateBy = aggregateOf((seed) => () => seed);
export const aggregateBySelector = aggregateOf((seed) => delegate(seed as Func, 'seedSelector'));

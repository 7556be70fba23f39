/** `Distinct`, `Union`, `Except`, `Intersect` and their `By` forms. */
import type { TypeSymbol } from '../../types/type-symbol.js';
import { charge } from '../budget.js';
import { HashTable } from '../collections/hash-table.js';
import { type ClrEqualityComparer, defaultEqualityComparer, type MapKey } from '../comparers.js';
import { type ClrSequence, enumerate } from '../sequences.js';
import type { ClrEnumerator } from '../values.js';
import {
  DelegatingIterator,
  each,
  type Found,
  firstOf,
  type Iterator,
  includesItem,
  Operator,
  SequenceOperator,
} from './iterator.js';

/** A set of keys without the bookkeeping of `HashSet<T>`. */
export class KeySet<K = unknown> {
  private readonly direct: Set<MapKey> | undefined;
  private readonly table: HashTable<K> | undefined;
  private readonly keyOf: ((key: unknown) => MapKey) | undefined;
  constructor(equality: ClrEqualityComparer) {
    if (equality.keyOf !== undefined) {
      this.keyOf = (key) => equality.keyOf!(key);
      this.direct = new Set();
    } else this.table = new HashTable<K>(equality);
  }
  get size(): number {
    return this.direct === undefined ? this.table!.size : this.direct.size;
  }
  has(key: K): boolean {
    return this.direct === undefined ? this.table!.find(key) >= 0 : this.direct.has(this.keyOf!(key));
  }
  /** Adds the key; false when it was there. */
  add(key: K): boolean {
    charge(1);
    if (this.direct !== undefined) {
      const { size } = this.direct;
      return this.direct.add(this.keyOf!(key)).size > size;
    }
    if (this.table!.find(key) >= 0) return false;
    this.table!.add(key);
    return true;
  }
  remove(key: K): boolean {
    return this.direct === undefined ? this.table!.remove(key) >= 0 : this.direct.delete(this.keyOf!(key));
  }
}

type KeySelector<T> = ((item: T) => unknown) | undefined;
const keyOf = <T>(selector: KeySelector<T>, item: T): unknown => (selector === undefined ? item : selector(item));

/** Each key once, over any number of sequences: `DistinctBy` and `UnionBy`. */
export class UnionBy<T> extends Operator<T> {
  private index = 0;
  private source: ClrEnumerator<T> | undefined = undefined;
  private seen: KeySet | undefined = undefined;
  constructor(
    elementType: TypeSymbol,
    readonly sequences: readonly ClrSequence<T>[],
    readonly equality: ClrEqualityComparer,
    readonly keySelector: KeySelector<T>,
  ) {
    super(elementType);
  }
  protected clone(): Operator<T> {
    return new UnionBy(this.elementType, this.sequences, this.equality, this.keySelector);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    this.seen ??= new KeySet(this.equality);
    while (this.index < this.sequences.length) {
      this.source ??= enumerate(this.sequences[this.index]!);
      const source = this.source;
      while (source.moveNext()) {
        const item = source.current;
        if (this.seen.add(keyOf(this.keySelector, item))) return this.yield(item);
      }
      this.source = undefined;
      this.index++;
      source.dispose();
    }
    return this.finish();
  }
  override dispose(): void {
    const source = this.source;
    this.source = undefined;
    this.seen = undefined;
    super.dispose();
    source?.dispose();
  }
}

/** `Distinct` and `Union`. */
export class Union<T> extends DelegatingIterator<T> {
  constructor(
    elementType: TypeSymbol,
    readonly sequences: readonly ClrSequence<T>[],
    readonly equality: ClrEqualityComparer,
  ) {
    super(elementType, () => new UnionBy(elementType, sequences, equality, undefined));
  }
  protected clone(): Iterator<T> {
    return new Union(this.elementType, this.sequences, this.equality);
  }
  override includes(value: T): boolean | undefined {
    if (this.equality !== defaultEqualityComparer(this.elementType)) return undefined;
    return this.sequences.some((sequence) => includesItem(this.elementType, sequence, value));
  }
  override first(): Found<T> {
    for (const sequence of this.sequences) {
      const found = firstOf(sequence);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** `Except` and `Intersect`: the second sequence is read to its end first. */
export class SetFilter<T> extends SequenceOperator<T> {
  private keys: KeySet | undefined = undefined;
  constructor(
    elementType: TypeSymbol,
    sequence: ClrSequence<T>,
    readonly second: ClrSequence,
    readonly equality: ClrEqualityComparer,
    readonly kind: 'except' | 'intersect',
    readonly keySelector: KeySelector<T> = undefined,
  ) {
    super(elementType, sequence);
  }
  protected clone(): Operator<T> {
    return new SetFilter(this.elementType, this.sequence, this.second, this.equality, this.kind, this.keySelector);
  }
  moveNext(): boolean {
    if (this.state < 0) return false;
    if (this.keys === undefined) {
      const keys = new KeySet(this.equality);
      each(this.second, (item) => {
        keys.add(item);
      });
      this.keys = keys;
    }
    const { source } = this;
    while (source.moveNext()) {
      const item = source.current;
      const key = keyOf(this.keySelector, item);
      if (this.kind === 'except' ? this.keys.add(key) : this.keys.remove(key)) return this.yield(item);
    }
    return this.finish();
  }
}

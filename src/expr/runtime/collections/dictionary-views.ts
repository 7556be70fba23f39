/** `Dictionary<TKey, TValue>.KeyCollection` and `.ValueCollection`: live views. */
import type { NamedTypeSymbol, TypeDefinition, TypeSymbol } from '../../types/type-symbol.js';
import { definitionOf } from '../../types/universe.js';
import { throwArgumentNull, throwNotSupported } from '../exception.js';
import { defaultOf } from '../value-ops.js';
import { type ClrArray, ClrObject } from '../values.js';
import type { Dictionary } from './dictionary.js';
import { type ClrCollection, copyChecked, requireIndexOf } from './protocol.js';
import { SlotEnumerator } from './slot-enumerator.js';

abstract class View<K, V, T> extends ClrObject implements ClrCollection<T> {
  abstract readonly elementType: TypeSymbol;
  abstract readonly definition: TypeDefinition;
  abstract readonly kind: 'key' | 'value';
  constructor(readonly source: Dictionary<K, V>) {
    super();
  }
  abstract getEnumerator(): SlotEnumerator<K, V, T>;
  abstract containsItem(item: T): boolean;
  get clrType(): NamedTypeSymbol {
    return this.definition.construct(this.source.keyType, this.source.valueType);
  }
  get count(): number {
    return this.source.count;
  }
  readonly isReadOnly = true;
  #refuse(): never {
    return throwNotSupported(`Mutating a ${this.kind} collection derived from a dictionary is not allowed.`);
  }
  addItem(_item: T): void {
    this.#refuse();
  }
  clearItems(): void {
    this.#refuse();
  }
  removeItem(_item: T): boolean {
    return this.#refuse();
  }
  copyItemsTo(array: ClrArray<T> | null, index: number): void {
    copyChecked(this.getEnumerator(), this.count, array, index, requireIndexOf);
  }
}

const parameters = ['TKey', 'TValue'].map((name) => ({ name, variance: 'none' as const }));

/** The keys of a dictionary. */
export class KeyCollection<K = unknown, V = unknown> extends View<K, V, K> {
  get elementType(): TypeSymbol {
    return this.source.keyType;
  }
  readonly kind = 'key';
  get definition(): TypeDefinition {
    return definitionOf('System.Collections.Generic.Dictionary+KeyCollection', parameters);
  }
  static of<K, V>(dictionary: Dictionary<K, V> | null): KeyCollection<K, V> {
    return dictionary === null ? throwArgumentNull('dictionary') : new KeyCollection(dictionary);
  }
  containsItem(key: K): boolean {
    return this.source.hasKey(key);
  }
  getEnumerator(): KeyEnumerator<K, V> {
    return new KeyEnumerator(this.source);
  }
}

/** The values of a dictionary. */
export class ValueCollection<K = unknown, V = unknown> extends View<K, V, V> {
  get elementType(): TypeSymbol {
    return this.source.valueType;
  }
  readonly kind = 'value';
  get definition(): TypeDefinition {
    return definitionOf('System.Collections.Generic.Dictionary+ValueCollection', parameters);
  }
  static of<K, V>(dictionary: Dictionary<K, V> | null): ValueCollection<K, V> {
    return dictionary === null ? throwArgumentNull('dictionary') : new ValueCollection(dictionary);
  }
  containsItem(value: V): boolean {
    return this.source.hasValue(value);
  }
  getEnumerator(): ValueEnumerator<K, V> {
    return new ValueEnumerator(this.source);
  }
}

/** `Dictionary<TKey, TValue>.KeyCollection.Enumerator`. */
export class KeyEnumerator<K, V> extends SlotEnumerator<K, V, K> {
  get elementType(): TypeSymbol {
    return this.source.keyType;
  }
  protected take(slot: number): K {
    return this.source.table.keys[slot]!;
  }
  protected get none(): K {
    return defaultOf(this.source.keyType) as K;
  }
  copy(): KeyEnumerator<K, V> {
    return this.copyTo(new KeyEnumerator(this.source));
  }
}

/** `Dictionary<TKey, TValue>.ValueCollection.Enumerator`. */
export class ValueEnumerator<K, V> extends SlotEnumerator<K, V, V> {
  get elementType(): TypeSymbol {
    return this.source.valueType;
  }
  protected take(slot: number): V {
    return this.source.values[slot]!;
  }
  protected get none(): V {
    return defaultOf(this.source.valueType) as V;
  }
  copy(): ValueEnumerator<K, V> {
    return this.copyTo(new ValueEnumerator(this.source));
  }
}

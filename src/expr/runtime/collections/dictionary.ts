/** `Dictionary<TKey, TValue>`. */
import type { NamedTypeSymbol, TypeSymbol } from '../../types/type-symbol.js';
import { generics } from '../../types/universe.js';
import { charge } from '../budget.js';
import { type ClrEqualityComparer, defaultEqualityComparer } from '../comparers.js';
import { throwArgument, throwArgumentNull, throwArgumentOutOfRange, throwKeyNotFound } from '../exception.js';
import { type ClrSequence, enumerate } from '../sequences.js';
import { defaultOf, equalsOf, textOf } from '../value-ops.js';
import { type ClrArray, type ClrEnumerator, ClrObject, type Ref } from '../values.js';
import { KeyCollection, ValueCollection } from './dictionary-views.js';
import { sequenceOf } from './dispatch.js';
import { HashTable } from './hash-table.js';
import { KeyValuePair } from './key-value-pair.js';
import { primeAtLeast } from './primes.js';
import { type ClrDictionaryLike, copyChecked, knownCount, requireIndexOf } from './protocol.js';
import { SlotEnumerator } from './slot-enumerator.js';

/** A dictionary; keys and values in the representation of their types. */
export class Dictionary<K = unknown, V = unknown> extends ClrObject implements ClrDictionaryLike<K, V> {
  readonly elementType: NamedTypeSymbol;
  /** Bumped by what an enumerator must not survive: additions, not removals or overwriting. */
  version = 0;
  readonly table: HashTable<K>;
  readonly values: (V | undefined)[] = [];
  readonly #comparer: ClrEqualityComparer | null;
  #keyView: KeyCollection<K, V> | undefined;
  #valueView: ValueCollection<K, V> | undefined;
  #equalValues: ((a: unknown, b: unknown) => boolean) | undefined;

  constructor(
    readonly keyType: TypeSymbol,
    readonly valueType: TypeSymbol,
    comparer: ClrEqualityComparer | null = null,
    capacity = 0,
  ) {
    super();
    if (capacity < 0) throwArgumentOutOfRange('capacity');
    this.elementType = generics.keyValuePair(keyType, valueType);
    const byDefault = defaultEqualityComparer(keyType);
    this.#comparer = comparer === byDefault ? null : comparer;
    this.table = new HashTable<K>(comparer ?? byDefault);
    if (capacity > 0) this.table.reserve(capacity);
  }

  /** The constructors that copy; `paramName` is what they call a null source. */
  static from<K, V>(
    keyType: TypeSymbol,
    valueType: TypeSymbol,
    source: ClrSequence<KeyValuePair<K, V>> | null,
    comparer: ClrEqualityComparer | null,
    paramName: string,
  ): Dictionary<K, V> {
    if (source === null) return throwArgumentNull(paramName);
    const result = new Dictionary<K, V>(keyType, valueType, comparer, knownCount(source) ?? 0);
    const pairs = enumerate(sequenceOf(generics.keyValuePair(keyType, valueType), source));
    while (pairs.moveNext()) result.addEntry(pairs.current.key, pairs.current.value);
    return result;
  }

  get clrType(): NamedTypeSymbol {
    return generics.dictionary(this.keyType, this.valueType);
  }
  get comparer(): ClrEqualityComparer {
    return this.#comparer ?? defaultEqualityComparer(this.keyType);
  }
  get count(): number {
    return this.table.size;
  }
  get capacity(): number {
    return this.table.capacity;
  }
  get keyItems(): KeyCollection<K, V> {
    this.#keyView ??= new KeyCollection(this);
    return this.#keyView;
  }
  get valueItems(): ValueCollection<K, V> {
    this.#valueView ??= new ValueCollection(this);
    return this.#valueView;
  }

  #slotOf(key: K): number {
    if (key === null) throwArgumentNull('key');
    charge(1);
    return this.table.find(key);
  }

  /** The value, or undefined when the key is not there. */
  get(key: K): V | undefined {
    const slot = this.#slotOf(key);
    return slot < 0 ? undefined : this.values[slot];
  }
  valueAt(key: K): V {
    const value = this.get(key);
    if (value === undefined)
      return throwKeyNotFound(`The given key '${textOf(this.keyType, key)}' was not present in the dictionary.`);
    return value;
  }
  hasKey(key: K): boolean {
    return this.#slotOf(key) >= 0;
  }
  tryValueAt(key: K, value: Ref<V>): boolean {
    const found = this.get(key);
    value.value = found === undefined ? (defaultOf(this.valueType) as V) : found;
    return found !== undefined;
  }
  #insert(key: K, value: V): void {
    this.values[this.table.add(key)] = value;
    this.version++;
  }
  setValueAt(key: K, value: V): void {
    const slot = this.#slotOf(key);
    if (slot >= 0) this.values[slot] = value;
    else this.#insert(key, value);
  }
  addEntry(key: K, value: V): void {
    if (!this.tryAdd(key, value))
      throwArgument(`An item with the same key has already been added. Key: ${textOf(this.keyType, key)}`);
  }
  tryAdd(key: K, value: V): boolean {
    if (this.#slotOf(key) >= 0) return false;
    this.#insert(key, value);
    return true;
  }
  removeKey(key: K): boolean {
    const slot = this.#slotOf(key);
    if (slot < 0) return false;
    this.table.removeSlot(slot);
    this.values[slot] = undefined;
    return true;
  }
  removeInto(key: K, value: Ref<V>): boolean {
    return this.tryValueAt(key, value) && this.removeKey(key);
  }
  hasValue(value: V): boolean {
    charge(this.table.used);
    this.#equalValues ??= equalsOf(this.valueType);
    for (let slot = 0; slot < this.table.used; slot++)
      if (this.table.isUsed(slot) && this.#equalValues(this.values[slot], value)) return true;
    return false;
  }
  ensureCapacity(capacity: number): number {
    if (capacity < 0) throwArgumentOutOfRange('capacity');
    if (this.table.reserve(capacity)) this.version++;
    return this.table.capacity;
  }
  trimExcess(capacity = this.count): void {
    if (capacity < this.count) throwArgumentOutOfRange('capacity');
    const size = primeAtLeast(capacity);
    if (size >= this.table.capacity) return;
    const pairs = this.#pairs();
    this.clearItems();
    this.table.capacity = size;
    for (const [key, value] of pairs) this.#insert(key, value);
    this.version++;
  }
  #pairs(): [K, V][] {
    const pairs: [K, V][] = [];
    for (let slot = 0; slot < this.table.used; slot++)
      if (this.table.isUsed(slot)) pairs.push([this.table.keys[slot]!, this.values[slot]!]);
    return pairs;
  }

  readonly isReadOnly = false;
  addItem(pair: KeyValuePair<K, V>): void {
    this.addEntry(pair.key, pair.value);
  }
  clearItems(): void {
    charge(this.table.used >> 4);
    this.table.clear();
    this.values.length = 0;
  }
  containsItem(pair: KeyValuePair<K, V>): boolean {
    const value = this.get(pair.key);
    this.#equalValues ??= equalsOf(this.valueType);
    return value !== undefined && this.#equalValues(value, pair.value);
  }
  removeItem(pair: KeyValuePair<K, V>): boolean {
    return this.containsItem(pair) && this.removeKey(pair.key);
  }
  copyItemsTo(array: ClrArray<KeyValuePair<K, V>> | null, index: number): void {
    copyChecked(this.getEnumerator(), this.count, array, index, requireIndexOf);
  }
  getEnumerator(): DictionaryEnumerator<K, V> {
    return new DictionaryEnumerator(this);
  }
}

/** `Dictionary<TKey, TValue>.Enumerator`. */
export class DictionaryEnumerator<K, V>
  extends SlotEnumerator<K, V, KeyValuePair<K, V>>
  implements ClrEnumerator<KeyValuePair<K, V>>
{
  get elementType(): TypeSymbol {
    return this.source.elementType;
  }
  protected take(slot: number): KeyValuePair<K, V> {
    return new KeyValuePair(this.source.table.keys[slot]!, this.source.values[slot]!);
  }
  protected get none(): KeyValuePair<K, V> {
    return defaultOf(this.source.elementType) as KeyValuePair<K, V>;
  }
  copy(): DictionaryEnumerator<K, V> {
    return this.copyTo(new DictionaryEnumerator(this.source));
  }
}

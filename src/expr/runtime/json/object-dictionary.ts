/** A JObject as the dictionary it also is: of names and values, where its tokens are properties. */
import type { NamedTypeSymbol, TypeSymbol } from '../../types/type-symbol.js';
import { generics, types } from '../../types/universe.js';
import { KeyValuePair } from '../collections/key-value-pair.js';
import { List } from '../collections/list.js';
import type { ClrDictionaryLike } from '../collections/protocol.js';
import { ClrException, throwArgument, throwArgumentNull, throwArgumentOutOfRange } from '../exception.js';
import type { ClrArray, ClrEnumerable, ClrEnumerator, Ref } from '../values.js';
import { ClrObject } from '../values.js';
import { IteratorEnumerator } from './lazy-sequence.js';
import { addProperty, type JObject, type JProperty, type JToken, removeProperty } from './tokens.js';

type Pair = KeyValuePair<string, JToken | null>;
const pairType = generics.keyValuePair(types.string, types.jToken);

function* pairsOf(object: JObject): Generator<Pair> {
  const enumerator = object.getEnumerator();
  while (enumerator.moveNext()) {
    const { name, value } = enumerator.current as JProperty;
    yield new KeyValuePair(name, value);
  }
}

/** `JObject.GetEnumerator()`. */
export const pairEnumerator = (object: JObject): ClrEnumerator<Pair> => new IteratorEnumerator(pairType, pairsOf(object));

export class JObjectDictionary extends ClrObject implements ClrDictionaryLike<string, JToken | null> {
  readonly isReadOnly = false;
  constructor(readonly object: JObject) {
    super();
  }
  get clrType(): NamedTypeSymbol {
    return types.jObject;
  }
  get elementType(): TypeSymbol {
    return pairType;
  }
  get count(): number {
    return this.object.count;
  }
  getEnumerator(): ClrEnumerator<Pair> {
    return pairEnumerator(this.object);
  }
  get keyItems(): ClrEnumerable<string> {
    return new List(
      types.string,
      this.object.items.map(({ name }) => name),
    );
  }
  get valueItems(): ClrEnumerable<JToken | null> {
    throw new ClrException('System.NotImplementedException', 'The method or operation is not implemented.');
  }
  valueAt(key: string): JToken | null {
    return this.object.get(key);
  }
  setValueAt(key: string, value: JToken | null): void {
    this.object.set(key, value);
  }
  hasKey(key: string | null): boolean {
    return key === null ? throwArgumentNull('propertyName') : this.object.find(key) !== undefined;
  }
  tryValueAt(key: string | null, value: Ref<JToken | null>): boolean {
    const property = key === null ? undefined : this.object.find(key);
    value.value = property?.value ?? null;
    return property !== undefined;
  }
  addEntry(key: string, value: JToken | null): void {
    addProperty(this.object, key, value);
  }
  removeKey(key: string | null): boolean {
    return removeProperty(this.object, key);
  }
  addItem({ key, value }: Pair): void {
    addProperty(this.object, key, value);
  }
  clearItems(): void {
    this.object.clearItems();
  }
  containsItem({ key, value }: Pair): boolean {
    const property = this.object.find(key);
    return property !== undefined && property.value === value;
  }
  removeItem(pair: Pair): boolean {
    return this.containsItem(pair) && this.removeKey(pair.key);
  }
  copyItemsTo(array: ClrArray<Pair> | null, index: number): void {
    if (array === null) return throwArgumentNull('array');
    if (index < 0) throwArgumentOutOfRange('arrayIndex', 'arrayIndex is less than 0.');
    if (index >= array.items.length && index !== 0) throwArgument('arrayIndex is equal to or greater than the length of array.');
    if (this.count > array.items.length - index)
      throwArgument(
        'The number of elements in the source JObject is greater than the available space from arrayIndex to the end of the destination array.',
      );
    let at = index;
    for (const pair of pairsOf(this.object)) array.items[at++] = pair;
  }
}

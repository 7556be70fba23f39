/**
 * The token classes of Newtonsoft.Json.Linq and what changes their structure. What is done with tokens (text, paths,
 * conversions, merging) lives beside this file. All classes are together because they make each other.
 */
import { arrayOf, type NamedTypeSymbol, type TypeSymbol } from '../../types/type-symbol.js';
import { types } from '../../types/universe.js';
import { charge, chargeOutput } from '../budget.js';
import type { DictionaryHost } from '../collections/dispatch.js';
import type { ClrListLike } from '../collections/protocol.js';
import { formatObject } from '../composite-format.js';
import { type ConvertType, typeCodeOfObject } from '../convert.js';
import {
  throwArgument,
  throwArgumentNull,
  throwArgumentOutOfRange,
  throwIndexOutOfRange,
  throwInvalidOperation,
} from '../exception.js';
import { box, enumerateBoxed } from '../sequences.js';
import { Box, ClrArray, type ClrEnumerable, type ClrEnumerator, ClrObject, clrTypeName } from '../values.js';
import { ChildEnumerator } from './child-enumerator.js';
import { typeOfObject } from './clr-types.js';
import { compareJValues, compareWithRaw } from './compare.js';
import { jTokenTo } from './conversions.js';
import { throwJson } from './errors.js';
import { IteratorEnumerator } from './lazy-sequence.js';
import { JObjectDictionary } from './object-dictionary.js';
import { scalarEquals, scalarHash, scalarText } from './scalars.js';
import { isMultiContent, keyText, tokenOfContent, tokenTypeOfObject, valueOfObject } from './token-content.js';
import { copyPlace } from './token-places.js';
import { JTokenType, jRawType } from './token-types.js';
import { writeIndented } from './writer.js';

const objectArrayType = arrayOf(types.object);
const badListIndex = 'Index was out of range. Must be non-negative and less than the size of the collection.';

export abstract class JToken extends ClrObject implements ClrEnumerable<JToken> {
  /** A `JTokenType`. */
  abstract readonly type: number;
  declare parent: JContainer | null;
  /** Where the parent last saw it: a hint that `positionOf` checks. */
  declare position: number;
  /** Line and position that the reader was at; line 0 is no information. */
  declare line: number;
  declare column: number;

  // Tokens are made by the thousand, and plain assignments are faster than class fields.
  constructor() {
    super();
    this.parent = null;
    this.position = 0;
    this.line = 0;
    this.column = 0;
  }

  get elementType(): TypeSymbol {
    return types.jToken;
  }
  abstract getEnumerator(): ClrEnumerator<JToken>;
  abstract get hasValues(): boolean;
  /** `DeepClone()` but for annotations. */
  abstract clone(): JToken;
  abstract deepEquals(other: JToken): boolean;
  abstract deepHash(): number;

  /** `this[object key]`. */
  getByKey(_key: unknown): JToken | null {
    return throwInvalidOperation(`Cannot access child value on ${clrTypeName(this.clrType)}.`);
  }
  setByKey(_key: unknown, _value: JToken | null): void {
    throwInvalidOperation(`Cannot set child value on ${clrTypeName(this.clrType)}.`);
  }
  get first(): JToken | null {
    return throwInvalidOperation(`Cannot access child value on ${clrTypeName(this.clrType)}.`);
  }
  get last(): JToken | null {
    return throwInvalidOperation(`Cannot access child value on ${clrTypeName(this.clrType)}.`);
  }
  get next(): JToken | null {
    const { parent } = this;
    return parent === null ? null : parent.childAt(parent.positionOf(this) + 1);
  }
  get previous(): JToken | null {
    const { parent } = this;
    return parent === null ? null : parent.childAt(parent.positionOf(this) - 1);
  }
  get root(): JToken {
    let token: JToken = this;
    while (token.parent !== null) token = token.parent;
    return token;
  }
  override toClrString(): string {
    return writeIndented(this);
  }
}

/** A scalar. `raw` is in the representation of `clr`, but for `long`, which may also be a safe number; `clr` is null for null. */
export class JValue extends JToken {
  declare type: number;
  declare raw: unknown;
  declare clr: TypeSymbol | null;

  constructor(type: number, raw: unknown, clr: TypeSymbol | null) {
    super();
    this.type = type;
    this.raw = raw;
    this.clr = clr;
  }
  get clrType(): NamedTypeSymbol {
    return types.jValue;
  }
  get hasValues(): boolean {
    return false;
  }
  getEnumerator(): ClrEnumerator<JToken> {
    return new IteratorEnumerator(types.jToken, nothing[Symbol.iterator]());
  }
  clone(): JToken {
    charge(1);
    return copyPlace(this, new JValue(this.type, this.raw, this.clr));
  }
  deepEquals(other: JToken): boolean {
    return other instanceof JValue && this.equalsValue(other);
  }
  deepHash(): number {
    return this.type ^ scalarHash(this);
  }
  /** `Equals(JValue)`: same token type and same value. */
  equalsValue(other: JValue): boolean {
    return other === this || (other.type === this.type && scalarEquals(this, other));
  }
  override equalsClr(other: unknown): boolean {
    return other instanceof JValue && this.equalsValue(other);
  }
  override hashClr(): number {
    return this.raw === null ? 0 : scalarHash(this);
  }
  override toClrString(): string {
    return scalarText(this);
  }
  /** `CompareTo(object)`. */
  compareToClr(other: unknown): number {
    if (other === null) return 1;
    if (other instanceof JValue) return compareJValues(this, other);
    return compareWithRaw(this, other instanceof Box ? other.value : other, typeOfObject(other));
  }
  /** `ToString(format, null)`. */
  formatClr(format: string | null): string {
    return formatObject(this.value, format);
  }
  /** `IConvertible`. */
  convertClr(target: ConvertType): unknown {
    return target === 'string' ? scalarText(this) : jTokenTo[target === 'DateTime' ? 'dateTime' : target](this);
  }
  typeCodeClr(): number {
    return typeCodeOfObject(this.value);
  }
  /** `Value`, in `object` representation. */
  get value(): unknown {
    const { raw, clr } = this;
    if (clr === types.long) return new Box(types.long, typeof raw === 'number' ? BigInt(raw) : raw);
    return clr === null ? null : box(clr, raw);
  }
  set value(value: unknown) {
    const clr = value === null ? null : typeOfObject(value);
    if (clr !== this.clr) this.type = tokenTypeOfObject(value, this.type);
    this.raw = value instanceof Box ? value.value : value;
    this.clr = clr;
  }
}

/** Text that is written as it is. */
export class JRaw extends JValue {
  constructor(raw: unknown, clr: TypeSymbol | null) {
    super(JTokenType.Raw, raw, clr);
  }
  override get clrType(): NamedTypeSymbol {
    return jRawType;
  }
  override clone(): JToken {
    charge(1);
    return copyPlace(this, new JRaw(this.raw, this.clr));
  }
}

export abstract class JContainer extends JToken implements ClrListLike<JToken> {
  /** Counts the changes of the list of children: enumerators notice. */
  declare version: number;

  constructor() {
    super();
    this.version = 0;
  }

  abstract get count(): number;
  /** The child there, or null outside. */
  abstract childAt(index: number): JToken | null;
  abstract indexOfItem(token: JToken | null): number;
  /** Puts a child in, cloned when it already has a parent. */
  abstract insertItem(index: number, token: JToken | null): void;
  abstract removeItemAt(index: number): void;
  abstract setItemAt(index: number, token: JToken | null): void;
  abstract clearItems(): void;
  /** Reference search that starts where the token was last. */
  abstract positionOf(token: JToken): number;

  get isReadOnly(): boolean {
    return false;
  }
  get hasValues(): boolean {
    return this.count > 0;
  }
  /** `IList[index]`. */
  abstract itemAt(index: number): JToken;
  addItem(token: JToken | null): void {
    this.insertItem(this.count, token);
  }
  containsItem(token: JToken | null): boolean {
    return this.indexOfItem(token) >= 0;
  }
  copyItemsTo(array: ClrArray<JToken> | null, start: number): void {
    if (array === null) return throwArgumentNull('array');
    if (start < 0) throwArgumentOutOfRange('arrayIndex', 'arrayIndex is less than 0.');
    if (start >= array.items.length && start !== 0) throwArgument('arrayIndex is equal to or greater than the length of array.');
    if (this.count > array.items.length - start)
      throwArgument(
        'The number of elements in the source JObject is greater than the available space from arrayIndex to the end of the destination array.',
      );
    charge(this.count);
    for (let i = 0; i < this.count; i++) array.items[start + i] = this.itemAt(i);
  }
  override get first(): JToken | null {
    return this.childAt(0);
  }
  override get last(): JToken | null {
    return this.childAt(this.count - 1);
  }
  getEnumerator(): ClrEnumerator<JToken> {
    return new ChildEnumerator(this);
  }

  /** `Add(object)` and its siblings: a sequence adds each of its elements, one place further on whatever it brings in. */
  insertContent(index: number, content: unknown): void {
    if (isMultiContent(content)) {
      const enumerator = enumerateBoxed(content);
      let at = index;
      while (enumerator.moveNext()) this.insertContent(at++, enumerator.current);
      enumerator.dispose();
      return;
    }
    this.insertItem(index, tokenOfContent(content));
  }
  add(content: unknown): void {
    if (content instanceof JToken) this.insertItem(this.count, content);
    else if (content instanceof ClrArray && content.type === objectArrayType) {
      let at = this.count;
      for (const item of content.items) {
        if (item instanceof JToken) this.insertItem(at, item);
        else this.insertContent(at, item);
        at++;
      }
    } else this.insertContent(this.count, content);
  }
  removeItem(token: JToken | null): boolean {
    if (token === null) return false;
    const index = this.indexOfItem(token);
    if (index < 0) return false;
    this.removeItemAt(index);
    return true;
  }
  replaceChild(existing: JToken, replacement: JToken | null): void {
    if (existing.parent === this) this.setItemAt(this.indexOfItem(existing), replacement);
  }
  copyChildrenTo(target: JContainer): void {
    for (let i = 0; i < this.count; i++) target.insertItem(i, this.childAt(i)!.clone());
  }
  /** A token fit to become a child: null becomes a JSON null, and what has a parent or would nest in itself is copied. */
  protected adopt(token: JToken | null): JToken {
    if (token === null) return newNull();
    if (token.parent !== null || token === this || (token.hasValues && this.root === token)) return token.clone();
    return token;
  }
  protected childrenEqual(other: JContainer): boolean {
    if (other === this) return true;
    if (this.count !== other.count) return false;
    charge(this.count);
    for (let i = 0; i < this.count; i++) if (!this.childAt(i)!.deepEquals(other.childAt(i)!)) return false;
    return true;
  }
  deepHash(): number {
    let hash = 0;
    for (let i = 0; i < this.count; i++) hash ^= this.childAt(i)!.deepHash();
    return hash;
  }
}

/** A container over a JavaScript array: object, array and constructor. */
export abstract class ListContainer<T extends JToken> extends JContainer {
  declare items: T[];

  constructor(items: T[] = []) {
    super();
    this.items = items;
  }
  get count(): number {
    return this.items.length;
  }
  childAt(index: number): T | null {
    return this.items[index] ?? null;
  }
  indexOfItem(token: JToken | null): number {
    return token === null || token.parent !== this ? -1 : this.positionOf(token);
  }
  positionOf(token: JToken): number {
    const { items } = this;
    const hint = token.position;
    if (items[hint] === token) return hint;
    const found = items[hint + 1] === token ? hint + 1 : items[hint - 1] === token ? hint - 1 : items.indexOf(token as T);
    token.position = found;
    return found;
  }
  /** `IList[index]`. */
  itemAt(index: number): T {
    return this.items[index] ?? throwArgumentOutOfRange('index', badListIndex);
  }
  /** Makes the items children, where the constructor was given them. */
  adoptAll(): this {
    const { items } = this;
    for (let i = 0; i < items.length; i++) {
      const item = items[i]!;
      item.parent = this;
      item.position = i;
    }
    return this;
  }
  protected abstract validate(token: JToken, existing: T | null): asserts token is T;
  protected abstract entered(token: T): void;
  protected abstract left(token: T): void;

  insertItem(index: number, token: JToken | null): void {
    const { items } = this;
    if (index > items.length) throwArgumentOutOfRange('index', 'Index must be within the bounds of the List.');
    const child = this.adopt(token);
    if (index < 0) throwArgumentOutOfRange('index', badListIndex);
    this.validate(child, null);
    charge(1);
    chargeOutput(1);
    child.parent = this;
    child.position = index;
    if (index === items.length) items.push(child);
    else {
      charge(items.length >> 6);
      items.splice(index, 0, child);
    }
    this.version++;
    this.entered(child);
  }
  removeItemAt(index: number): void {
    const child = this.checkedItem(index);
    charge(1 + (this.items.length >> 6));
    this.items.splice(index, 1);
    this.version++;
    child.parent = null;
    this.left(child);
  }
  setItemAt(index: number, token: JToken | null): void {
    const existing = this.checkedItem(index);
    if (isUnchanged(existing, token)) return;
    const child = this.adopt(token);
    this.validate(child, existing);
    child.parent = this;
    child.position = index;
    this.items[index] = child;
    this.version++;
    existing.parent = null;
    this.left(existing);
    this.entered(child);
  }
  clearItems(): void {
    for (const child of this.items) child.parent = null;
    this.items.length = 0;
    this.version++;
  }
  private checkedItem(index: number): T {
    if (index < 0) throwArgumentOutOfRange('index', 'Index is less than 0.');
    return this.items[index] ?? throwArgumentOutOfRange('index', 'Index is equal to or greater than Count.');
  }
}

/** Below this many properties a look-up walks them, from it on a map answers. */
const indexedFrom = 9;

export class JObject extends ListContainer<JProperty> implements DictionaryHost {
  declare private index: Map<string, JProperty> | undefined;
  declare private dictionary: JObjectDictionary | undefined;

  /** Properties that are given become children by `adoptAll`. */
  constructor(properties?: JProperty[]) {
    super(properties);
    this.index = undefined;
    this.dictionary = undefined;
  }

  get type(): number {
    return JTokenType.Object;
  }
  get clrType(): NamedTypeSymbol {
    return types.jObject;
  }
  /** The object as `IDictionary<string, JToken>`. */
  get asDictionary(): JObjectDictionary {
    this.dictionary ??= new JObjectDictionary(this);
    return this.dictionary;
  }
  /** `Property(name)`. */
  find(name: string): JProperty | undefined {
    const { items } = this;
    if (items.length < indexedFrom) {
      for (let i = 0; i < items.length; i++) if (items[i]!.name === name) return items[i];
      return undefined;
    }
    if (this.index === undefined) {
      this.index = new Map();
      for (const property of items) this.index.set(property.name, property);
    }
    return this.index.get(name);
  }
  /** `this[string]`. */
  get(name: string | null): JToken | null {
    if (name === null) return throwArgumentNull('propertyName');
    return this.find(name)?.value ?? null;
  }
  set(name: string | null, value: JToken | null): void {
    const property = name === null ? undefined : this.find(name);
    if (property !== undefined) property.value = value;
    else this.insertItem(this.items.length, newProperty(name, value));
  }
  /** Adds a property that is known to be new, of a token that is known to be free. */
  append(name: string, value: JToken): JProperty {
    const property = new JProperty(name);
    property.take(value);
    this.link(property);
    return property;
  }
  override getByKey(key: unknown): JToken | null {
    if (typeof key === 'string') return this.find(key)?.value ?? null;
    if (key === null) return throwArgumentNull('key');
    return throwArgument(`Accessed JObject values with invalid key value: ${keyText(key)}. Object property name expected.`);
  }
  override setByKey(key: unknown, value: JToken | null): void {
    if (key === null) throwArgumentNull('key');
    if (typeof key !== 'string')
      throwArgument(`Set JObject values with invalid key value: ${keyText(key)}. Object property name expected.`);
    this.set(key, value);
  }
  override insertItem(index: number, token: JToken | null): void {
    if (token !== null && token.type === JTokenType.Comment) return;
    // A free property that goes to the end of a free object.
    if (token instanceof JProperty && token.parent === null && this.parent === null && index === this.items.length) {
      this.refuseKnownName(token.name);
      charge(1);
      chargeOutput(1);
      this.link(token);
      this.version++;
    } else super.insertItem(index, token);
  }
  /** Puts a property that fits at the end. */
  private link(property: JProperty): void {
    const { items } = this;
    property.parent = this;
    property.position = items.length;
    items.push(property);
    this.index?.set(property.name, property);
  }
  private refuseKnownName(name: string): void {
    if (this.find(name) !== undefined)
      throwArgument(
        `Can not add property ${name} to ${clrTypeName(this.clrType)}. Property with the same name already exists on object.`,
      );
  }
  protected validate(token: JToken, existing: JProperty | null): asserts token is JProperty {
    if (!(token instanceof JProperty))
      throwArgument(`Can not add ${clrTypeName(token.clrType)} to ${clrTypeName(this.clrType)}.`);
    if (existing?.name !== token.name) this.refuseKnownName(token.name);
  }
  protected entered(property: JProperty): void {
    this.index?.set(property.name, property);
  }
  protected left(property: JProperty): void {
    if (this.index?.get(property.name) === property) this.index.delete(property.name);
  }
  override clearItems(): void {
    super.clearItems();
    this.index = undefined;
  }
  clone(): JToken {
    const copy = copyPlace(this, new JObject());
    charge(this.items.length);
    chargeOutput(this.items.length);
    for (const property of this.items) copyPlace(property, copy.append(property.name, property.token.clone()));
    return copy;
  }
  /** Members compare whatever their order. */
  deepEquals(other: JToken): boolean {
    if (!(other instanceof JObject)) return false;
    if (other === this) return true;
    if (other.items.length !== this.items.length) return false;
    charge(this.items.length);
    return this.items.every((property) => {
      const twin = other.find(property.name);
      return twin?.token.deepEquals(property.token) ?? false;
    });
  }
}

export class JArray extends ListContainer<JToken> {
  get type(): number {
    return JTokenType.Array;
  }
  get clrType(): NamedTypeSymbol {
    return types.jArray;
  }
  /** Adds a token that is known to be free. */
  append(token: JToken): void {
    token.parent = this;
    token.position = this.items.length;
    this.items.push(token);
  }
  override getByKey(key: unknown): JToken | null {
    if (key instanceof Box && key.type === types.int) return this.itemAt(key.value as number);
    if (key === null) return throwArgumentNull('key');
    return throwArgument(`Accessed JArray values with invalid key value: ${keyText(key)}. Int32 array index expected.`);
  }
  override setByKey(key: unknown, value: JToken | null): void {
    if (key === null) throwArgumentNull('key');
    if (!(key instanceof Box) || key.type !== types.int)
      throwArgument(`Set JArray values with invalid key value: ${keyText(key)}. Int32 array index expected.`);
    this.setItemAt(key.value as number, value);
  }
  protected validate(token: JToken): asserts token is JToken {
    refuseProperty(token, this);
  }
  protected entered(): void {}
  protected left(): void {}
  clone(): JToken {
    const copy = copyPlace(this, new JArray());
    charge(this.items.length);
    chargeOutput(this.items.length);
    for (const item of this.items) copy.append(item.clone());
    return copy;
  }
  deepEquals(other: JToken): boolean {
    return other instanceof JArray && this.childrenEqual(other);
  }
}

export class JProperty extends JContainer {
  declare readonly name: string;
  declare private content: JToken | null;

  constructor(name: string) {
    super();
    this.name = name;
    this.content = null;
  }
  get type(): number {
    return JTokenType.Property;
  }
  get clrType(): NamedTypeSymbol {
    return types.jProperty;
  }
  /** The value; null only while the property is being made. */
  get value(): JToken | null {
    return this.content;
  }
  set value(value: JToken | null) {
    if (this.content !== null) this.setItemAt(0, value);
    // A comment is no value to begin with.
    else {
      const child = this.adopt(value !== null && value.type === JTokenType.Comment ? null : value);
      refuseProperty(child, this);
      this.take(child);
    }
  }
  /** The value of a property that is complete. */
  get token(): JToken {
    return this.content!;
  }
  /** Takes a token that is known to be free. */
  take(token: JToken): void {
    this.content = token;
    token.parent = this;
    token.position = 0;
  }
  get count(): number {
    return this.content === null ? 0 : 1;
  }
  childAt(index: number): JToken | null {
    return index === 0 ? this.content : null;
  }
  itemAt(index: number): JToken {
    return this.childAt(index) ?? throwIndexOutOfRange();
  }
  indexOfItem(token: JToken | null): number {
    return token !== null && token === this.content ? 0 : -1;
  }
  positionOf(token: JToken): number {
    return this.indexOfItem(token);
  }
  insertItem(_index: number, token: JToken | null): void {
    if (token !== null && token.type === JTokenType.Comment) return;
    if (this.content !== null) throwJson('Newtonsoft.Json.Linq.JProperty cannot have multiple values.');
    const child = this.adopt(token);
    refuseProperty(child, this);
    this.take(child);
  }
  removeItemAt(_index: number): void {
    throwJson('Cannot add or remove items from Newtonsoft.Json.Linq.JProperty.');
  }
  override removeItem(_token: JToken | null): boolean {
    return throwJson('Cannot add or remove items from Newtonsoft.Json.Linq.JProperty.');
  }
  setItemAt(index: number, token: JToken | null): void {
    if (index !== 0) throwArgumentOutOfRange('index');
    const existing = this.content!;
    if (isUnchanged(existing, token)) return;
    const child = this.adopt(token);
    refuseProperty(child, this);
    existing.parent = null;
    this.take(child);
    this.version++;
  }
  clearItems(): void {
    throwJson('Cannot add or remove items from Newtonsoft.Json.Linq.JProperty.');
  }
  clone(): JToken {
    const copy = copyPlace(this, new JProperty(this.name));
    if (this.content !== null) copy.take(this.content.clone());
    return copy;
  }
  deepEquals(other: JToken): boolean {
    return other instanceof JProperty && this.name === other.name && this.childrenEqual(other);
  }
}

/** `Add(name, value)`: an error when the name is there. */
export function addProperty(object: JObject, name: string | null, value: JToken | null): void {
  object.insertItem(object.count, newProperty(name, value));
}
/** `Remove(name)`. */
export function removeProperty(object: JObject, name: string | null): boolean {
  const property = object.find(name ?? throwArgumentNull('propertyName'));
  return property !== undefined && object.removeItem(property);
}

/** `new JProperty(name, content)`. */
export function newProperty(name: string | null, content: unknown): JProperty {
  if (name === null) return throwArgumentNull('name');
  const property = new JProperty(name);
  if (typeof content === 'string' || content instanceof Box) property.take(valueOfObject(content));
  else if (isMultiContent(content)) {
    const array = new JArray();
    array.add(content);
    property.take(array);
  } else property.value = content === null ? newNull() : tokenOfContent(content);
  return property;
}

const nothing: readonly JToken[] = [];

/** No list but an object's holds properties. */
export function refuseProperty(token: JToken, container: JContainer): void {
  if (token.type === JTokenType.Property)
    throwArgument(`Can not add ${clrTypeName(token.clrType)} to ${clrTypeName(container.clrType)}.`);
}

/** Setting an equal scalar changes nothing, not even the reference. */
function isUnchanged(current: JToken, next: JToken | null): boolean {
  if (!(current instanceof JValue)) return false;
  if (next === null) return current.type === JTokenType.Null;
  return current.equalsClr(next);
}

export const newNull = (): JValue => new JValue(JTokenType.Null, null, null);

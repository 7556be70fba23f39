/** Arrays: making them, and reading and writing elements (C# spec 17). */
import { arrayOf, type TypeSymbol } from '../types/type-symbol.js';
import { charge, chargeOutput } from './budget.js';
import { requireStorable } from './collections/instances.js';
import { requireArrayLength, throwIndexOutOfRange, throwNullReference, throwOverflow } from './exception.js';
import { isRawValueType } from './sequences.js';
import { defaultOf } from './value-ops.js';
import { ClrArray, type ClrArrayItems, ClrStruct, type Ref } from './values.js';

/** Fresh default values; a mutable struct gets one object an element. */
function defaultItems(elementType: TypeSymbol, length: number): ClrArrayItems<unknown> {
  charge(length >> 4);
  chargeOutput(length);
  if (elementType.kind === 'named' && elementType.special === 'byte')
    return new Uint8Array(length) as unknown as ClrArrayItems<unknown>;
  const items = new Array<unknown>(length);
  const value = defaultOf(elementType);
  if (value instanceof ClrStruct) for (let i = 0; i < length; i++) items[i] = defaultOf(elementType);
  else items.fill(value);
  return items;
}

/** `new T[n]`, `new T[n, m]`: as many dimensions as lengths, filled with `default(T)`. */
export function newArrayOfLengths(elementType: TypeSymbol, lengths: readonly (number | bigint)[]): ClrArray {
  let total = 1;
  for (const length of lengths) {
    if (length < 0 || length > 0x7fffffff) return throwOverflow();
    requireArrayLength(Number(length));
    total *= Number(length);
  }
  const rank = lengths.length;
  return new ClrArray(arrayOf(elementType, rank), defaultItems(elementType, total), rank === 1 ? undefined : lengths.map(Number));
}

/** `new T[]`, of the common length. */
export const newDefaultArray = (elementType: TypeSymbol, length: number): ClrArray => newArrayOfLengths(elementType, [length]);

/** `new T[,] { … }`: items row-major, taken over. */
export function newArrayOfItems(elementType: TypeSymbol, lengths: readonly number[], items: unknown[]): ClrArray {
  chargeOutput(items.length);
  const isBytes = elementType.kind === 'named' && elementType.special === 'byte';
  const held = isBytes ? (Uint8Array.from(items as number[]) as unknown as ClrArrayItems<unknown>) : items;
  return new ClrArray(arrayOf(elementType, lengths.length), held, lengths.length === 1 ? undefined : lengths);
}

/** `a[i]`. */
export function arrayGet<T>(array: ClrArray<T> | null, index: number | bigint): T {
  if (array === null) return throwNullReference();
  const { items } = array;
  if (index < 0 || index >= items.length) return throwIndexOutOfRange();
  return items[index as number]!;
}

/** `a[i] = v` where the array's own element type is the static one (value types, sealed types); gives the value. */
export function arraySet<T>(array: ClrArray<T> | null, index: number | bigint, value: T): T {
  if (array === null) return throwNullReference();
  const { items } = array;
  if (index < 0 || index >= items.length) return throwIndexOutOfRange();
  items[index as number] = value;
  return value;
}

/** `a[i] = v` where the array may be of a derived element type. */
export function arraySetChecked<T>(array: ClrArray<T> | null, index: number | bigint, value: T): T {
  if (array === null) return throwNullReference();
  if (index < 0 || index >= array.items.length) return throwIndexOutOfRange();
  const { elementType } = array.type;
  if (!isRawValueType(elementType)) requireStorable(elementType, value);
  array.items[index as number] = value;
  return value;
}

/** Position of an element of an array of two or more dimensions. */
function flatIndex(array: ClrArray, indices: readonly (number | bigint)[]): number {
  const lengths = array.lengths ?? [array.items.length];
  let position = 0;
  for (let i = 0; i < lengths.length; i++) {
    const index = Number(indices[i]!);
    if (index < 0 || index >= lengths[i]!) return throwIndexOutOfRange();
    position = position * lengths[i]! + index;
  }
  return position;
}

/** `a[i, j]`. */
export function arrayGetAt<T>(array: ClrArray<T> | null, indices: readonly (number | bigint)[]): T {
  if (array === null) return throwNullReference();
  return array.items[flatIndex(array, indices)]!;
}

/** `a[i, j] = v`; gives the value. */
export function arraySetAt<T>(array: ClrArray<T> | null, indices: readonly (number | bigint)[], value: T): T {
  if (array === null) return throwNullReference();
  return arraySetChecked(array, flatIndex(array, indices), value);
}

class ElementRef<T> implements Ref<T> {
  constructor(
    readonly items: ClrArrayItems<T>,
    readonly index: number,
  ) {}
  get value(): T {
    return this.items[this.index]!;
  }
  set value(value: T) {
    this.items[this.index] = value;
  }
}

/** `ref a[i]`, `out a[i, j]`: bounds are checked when the reference is made. */
export function arrayElementRef<T>(array: ClrArray<T> | null, ...indices: readonly (number | bigint)[]): Ref<T> {
  if (array === null) return throwNullReference();
  return new ElementRef(array.items, flatIndex(array, indices));
}

/** `a.Length`. */
export const arrayLength = (array: ClrArray | null): number => (array === null ? throwNullReference() : array.items.length);

const emptyArrays = new WeakMap<TypeSymbol, ClrArray>();
/** `Array.Empty<T>()`: one object a type. */
export function emptyArray<T = unknown>(elementType: TypeSymbol): ClrArray<T> {
  let array = emptyArrays.get(elementType);
  if (array === undefined) {
    array = newArrayOfLengths(elementType, [0]);
    emptyArrays.set(elementType, array);
  }
  return array as ClrArray<T>;
}

/** An array whose indices do not begin at zero: only `Array.CreateInstance` makes one. */
export class BoundedArray extends ClrArray {
  constructor(
    array: ClrArray,
    readonly lowerBounds: readonly number[],
  ) {
    super(array.type, array.items, array.lengths);
  }
}

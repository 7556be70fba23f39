/**
 * How a C# value is held in JavaScript (docs/architecture.md, "Values"). A value's representation follows from its static
 * type: value types are held raw, and become a `Box` when converted to `object`, `ValueType`, `Enum` or an interface.
 */
import { type ArrayTypeSymbol, arrayOf, type NamedTypeSymbol, type TypeSymbol } from '../types/type-symbol.js';
import { charge, chargeOutput } from './budget.js';

/** A boxed value type: the only way to tell 1, 1L, 1.0 and 'a' apart where the static type is `object`. */
export class Box {
  constructor(
    /** Never a nullable type: boxing a nullable gives null or a box of its value. */
    readonly type: NamedTypeSymbol,
    readonly value: unknown,
  ) {}
}

/** Base of every reference type of the runtime but strings, arrays, delegates and exceptions. */
export abstract class ClrObject {
  /** The run-time type, constructed. */
  abstract get clrType(): NamedTypeSymbol;
  /** `ToString()`. */
  toClrString(): string {
    return clrTypeName(this.clrType);
  }
  /** `Equals(object)`; `other` is in `object` representation. */
  equalsClr(other: unknown): boolean {
    return this === other;
  }
  /** `GetHashCode()`; int. */
  hashClr(): number {
    return identityHash(this);
  }
}

/** Base of value types that are held as an object of their own (DateTime, Guid, KeyValuePair, tuples): immutable unless they say otherwise. */
export abstract class ClrStruct {
  abstract toClrString(): string;
}

/** An array. `byte[]` holds a Uint8Array, every other a plain JavaScript array with no holes. */
export class ClrArray<T = unknown> {
  constructor(
    readonly type: ArrayTypeSymbol,
    readonly items: ClrArrayItems<T>,
    /** Lengths of the dimensions, row-major; only for rank 2 and up. */
    readonly lengths: readonly number[] | undefined = undefined,
  ) {}
}

/** What index access needs of both. */
export interface ClrArrayItems<T> {
  readonly length: number;
  [index: number]: T;
  slice(start?: number, end?: number): ClrArrayItems<T>;
  [Symbol.iterator](): IterableIterator<T>;
}

/** A one-dimensional array over existing items, which it takes over. Charges the output budget. */
export function newArray<T>(elementType: TypeSymbol, items: T[]): ClrArray<T> {
  chargeOutput(items.length);
  const type = arrayOf(elementType);
  if (elementType.kind === 'named' && elementType.special === 'byte')
    return new ClrArray(type, Uint8Array.from(items as number[]) as unknown as ClrArrayItems<T>);
  return new ClrArray(type, items);
}

let byteArrayType: ArrayTypeSymbol | undefined;
/** `byte[]` over existing bytes, which it takes over. */
export function newByteArray(bytes: Uint8Array, byteType: TypeSymbol): ClrArray<number> {
  chargeOutput(bytes.length);
  byteArrayType ??= arrayOf(byteType);
  return new ClrArray(byteArrayType, bytes as unknown as ClrArrayItems<number>);
}

/** The bytes of a `byte[]`, shared. */
export const bytesOf = (array: ClrArray<number>): Uint8Array => array.items as unknown as Uint8Array;

/** What `ref` and `out` pass: a variable, an array element or a field. */
export interface Ref<T = unknown> {
  value: T;
}

/** A delegate's call; further facts about it (type, invocation list) in `delegates.ts`. */
export type ClrFunction = (...args: never[]) => unknown;

/** `IEnumerator<T>` (and the non-generic one, whose `current` is in `object` representation). */
export interface ClrEnumerator<T = unknown> {
  moveNext(): boolean;
  /** Valid after a `moveNext()` that returned true. */
  readonly current: T;
  dispose(): void;
}

/** Implemented by every runtime object that is an `IEnumerable<T>`; strings and arrays are handled by `enumerate`. */
export interface ClrEnumerable<T = unknown> {
  /** The `T` it enumerates. */
  readonly elementType: TypeSymbol;
  getEnumerator(): ClrEnumerator<T>;
}

const hashes = new WeakMap<object, number>();
let lastHash = 0x2a17;
/** A stable hash of an object's identity. */
export function identityHash(value: object): number {
  let hash = hashes.get(value);
  if (hash === undefined) {
    lastHash = (Math.imul(lastHash, 1103515245) + 12345) & 0x7fffffff;
    hash = lastHash;
    hashes.set(value, hash);
  }
  return hash;
}

/** .NET's `Type.ToString()`: `System.Collections.Generic.List`1[System.Int32]`; what `object.ToString()` prints. */
export function clrTypeName(type: TypeSymbol): string {
  switch (type.kind) {
    case 'array':
      return `${clrTypeName(type.elementType)}[${','.repeat(type.rank - 1)}]`;
    case 'named': {
      const { definition } = type;
      const outer = definition.containingType;
      const own = outer === undefined ? definition.fullName : `${clrOpenName(outer)}+${definition.name}`;
      const name = definition.arity > 0 && outer === undefined ? `${own}\`${definition.arity}` : own;
      if (type.typeArguments.length === 0) return name;
      return `${name}[${type.typeArguments.map(clrTypeName).join(',')}]`;
    }
    case 'typeParameter':
    case 'error':
      return type.name;
  }
}

const clrOpenName = (definition: NamedTypeSymbol['definition']): string =>
  definition.arity > 0 ? `${definition.fullName}\`${definition.arity}` : definition.fullName;

/** A string about to be handed out: charges its length. */
export function made(text: string): string {
  charge(text.length >> 6);
  chargeOutput(text.length);
  return text;
}

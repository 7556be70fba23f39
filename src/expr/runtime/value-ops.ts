/**
 * What every type can do whatever its static type: text, equality, hash and order. Value types register here once, in
 * their own runtime file; reference types bring their own methods (`ClrObject`).
 */
import type { TypeDefinition, TypeSymbol } from '../types/type-symbol.js';
import { ClrException, EngineBug, exceptionText, throwArgument } from './exception.js';
import { box, isRawValueType, nullableUnderlying } from './sequences.js';
import { Box, ClrArray, ClrObject, clrTypeName, identityHash } from './values.js';

/** Operations on the raw values of one value type. */
export interface ValueTypeOps<T = unknown> {
  /** The zero value (`default(T)`). */
  readonly zero: T;
  /** `default(T)` where it depends on the type arguments, or must be a fresh object because it is mutable. */
  zeroOf?(type: TypeSymbol): T;
  /** `ToString()`, invariant culture. `type` is the constructed type. */
  toText(value: T, type: TypeSymbol): string;
  /** `ToString(format, null)`; absent when the type is not IFormattable. */
  format?(value: T, format: string | null, type: TypeSymbol): string;
  /** `Equals(T)`: NaN equals NaN. */
  equals(a: T, b: T, type: TypeSymbol): boolean;
  hash(value: T, type: TypeSymbol): number;
  /** `CompareTo(T)`: the sign and the size as .NET gives it; absent when not IComparable. */
  compare?(a: T, b: T, type: TypeSymbol): number;
  /**
   * A key such that two values of the type are equal exactly when their keys are the same JavaScript value in a `Map`.
   * Absent when there is none; hashed collections then use `hash` and `equals`.
   */
  key?(value: T, type: TypeSymbol): string | number | bigint | boolean;
}

const ops = new Map<TypeDefinition, ValueTypeOps>();
/** Set by the surface: operations of every enum type. */
let enumOps: ValueTypeOps<number> | undefined;

export function registerValueType<T>(definition: TypeDefinition, operations: ValueTypeOps<T>): void {
  ops.set(definition, operations as ValueTypeOps);
}
export function registerEnumOps(operations: ValueTypeOps<number>): void {
  enumOps = operations;
}

/** Operations of a value type that is not nullable. */
export function valueOps(type: TypeSymbol): ValueTypeOps {
  if (type.kind === 'named') {
    const found = ops.get(type.definition);
    if (found !== undefined) return found;
    if (type.definition.shape.kind === 'enum' && enumOps !== undefined) return enumOps as ValueTypeOps;
  }
  throw new EngineBug(`no operations for the value type ${clrTypeName(type)}`);
}

/** `default(T)`. */
export function defaultOf(type: TypeSymbol): unknown {
  if (!isRawValueType(type) || nullableUnderlying(type) !== undefined) return null;
  const operations = valueOps(type);
  return operations.zeroOf === undefined ? operations.zero : operations.zeroOf(type);
}

/** `ToString()` of a value of static type `type`; null gives "" as concatenation and formatting do. */
export function textOf(type: TypeSymbol, value: unknown): string {
  if (value === null) return '';
  if (isRawValueType(type)) {
    const plain = nullableUnderlying(type) ?? type;
    return valueOps(plain).toText(value, plain);
  }
  return objectText(value);
}

/** `ToString()` of a value held as an `object`, not null. */
export function objectText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Box) return valueOps(value.type).toText(value.value, value.type);
  if (value instanceof ClrObject) return value.toClrString();
  if (value instanceof ClrArray) return clrTypeName(value.type);
  if (value instanceof ClrException) return exceptionText(value);
  if (typeof value === 'function') return clrTypeName(runtimeTypeOf(value)!);
  throw new EngineBug(`no text for a ${typeof value}`);
}

/** `a.Equals(b)` of two values held as `object`, null allowed (`object.Equals`). */
export function objectEquals(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (a instanceof Box) return b instanceof Box && a.type === b.type && valueOps(a.type).equals(a.value, b.value, a.type);
  if (a instanceof ClrObject) return a.equalsClr(b);
  if (typeof a === 'function') return delegateEquals(a, b);
  return false;
}

/** `GetHashCode()` of a value held as an `object`; null gives 0. */
export function objectHash(value: unknown): number {
  if (value === null) return 0;
  if (typeof value === 'string') return stringHash(value);
  if (value instanceof Box) return valueOps(value.type).hash(value.value, value.type);
  if (value instanceof ClrObject) return value.hashClr();
  return identityHash(value as object);
}

/** A hash of the text; .NET's own is random per process, so only its stability matters. */
export function stringHash(text: string): number {
  let hash = 5381;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 33) ^ text.charCodeAt(i)) | 0;
  return hash;
}

/** `EqualityComparer<T>.Default.Equals` for values of static type `type`. */
export function equalsOf(type: TypeSymbol): (a: unknown, b: unknown) => boolean {
  if (!isRawValueType(type)) return objectEquals;
  const underlying = nullableUnderlying(type);
  if (underlying !== undefined) {
    const inner = equalsOf(underlying);
    return (a, b) => (a === null || b === null ? a === b : inner(a, b));
  }
  const { equals } = valueOps(type);
  return (a, b) => equals(a, b, type);
}

/** `EqualityComparer<T>.Default.GetHashCode`. */
export function hashOf(type: TypeSymbol): (value: unknown) => number {
  if (!isRawValueType(type)) return objectHash;
  const underlying = nullableUnderlying(type);
  if (underlying !== undefined) {
    const inner = hashOf(underlying);
    return (value) => (value === null ? 0 : inner(value));
  }
  const { hash } = valueOps(type);
  return (value) => hash(value, type);
}

/** Set by the strings of the runtime: culture order of `string.CompareTo`. */
let compareStrings: (a: string, b: string) => number = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
export function registerStringComparison(compare: (a: string, b: string) => number): void {
  compareStrings = compare;
}

/** An `IComparable` reference type of the runtime. */
export interface ClrComparable {
  compareToClr(other: unknown): number;
}

/** `Comparer<T>.Default.Compare` for values of static type `type`; null sorts first. */
export function compareOf(type: TypeSymbol): (a: unknown, b: unknown) => number {
  if (isRawValueType(type)) {
    const underlying = nullableUnderlying(type);
    if (underlying !== undefined) {
      const inner = compareOf(underlying);
      return (a, b) => (a === null ? (b === null ? 0 : -1) : b === null ? 1 : inner(a, b));
    }
    const { compare } = valueOps(type);
    if (compare !== undefined) return (a, b) => compare(a, b, type);
    return (a, b) => objectCompare(box(type, a), box(type, b));
  }
  if (type.kind === 'named' && type.special === 'string')
    return (a, b) => (a === null ? (b === null ? 0 : -1) : b === null ? 1 : compareStrings(a as string, b as string));
  return objectCompare;
}

/** `Comparer.Default.Compare` of values held as `object`. */
export function objectCompare(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  if (typeof a === 'string') {
    if (typeof b === 'string') return compareStrings(a, b);
    return throwArgument('Object must be of type String.');
  }
  if (a instanceof Box) {
    const { compare } = valueOps(a.type);
    if (compare !== undefined) {
      if (b instanceof Box && b.type === a.type) return compare(a.value, b.value, a.type);
      return throwArgument(`Object must be of type ${a.type.definition.name}.`);
    }
  } else if (a instanceof ClrObject && 'compareToClr' in a) return (a as unknown as ClrComparable).compareToClr(b);
  if (b instanceof ClrObject && 'compareToClr' in b) return -(b as unknown as ClrComparable).compareToClr(a);
  return throwArgument('At least one object must implement IComparable.');
}

/** Set by `delegates.ts`. */
let delegateEquals: (a: unknown, b: unknown) => boolean = (a, b) => a === b;
let delegateType: (value: unknown) => TypeSymbol | undefined = () => undefined;
export function registerDelegates(
  equals: (a: unknown, b: unknown) => boolean,
  typeOf: (value: unknown) => TypeSymbol | undefined,
): void {
  delegateEquals = equals;
  delegateType = typeOf;
}

/** Set by the surface: the type of an exception by its full name. */
let exceptionType: (typeName: string) => TypeSymbol | undefined = () => undefined;
let stringType: TypeSymbol | undefined;
export function registerRuntimeTypes(string: TypeSymbol, exception: (typeName: string) => TypeSymbol | undefined): void {
  stringType = string;
  exceptionType = exception;
}

/** `GetType()` of a value held as an `object`; undefined only for null. */
export function runtimeTypeOf(value: unknown): TypeSymbol | undefined {
  if (typeof value === 'string') return stringType;
  if (value instanceof ClrObject) return value.clrType;
  if (value instanceof Box) return value.type;
  if (value instanceof ClrArray) return value.type;
  if (value instanceof ClrException) return exceptionType(value.typeName);
  if (typeof value === 'function') return delegateType(value);
  return undefined;
}

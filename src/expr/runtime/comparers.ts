/** `IComparer<T>` and `IEqualityComparer<T>`: what comparers of the runtime implement, and the default ones. */

import { allInterfacesOf, isEnumType } from '../types/relations.js';
import type { NamedTypeSymbol, TypeSymbol } from '../types/type-symbol.js';
import { definitionOf, types } from '../types/universe.js';
import { hiddenClass } from './clr-type.js';
import { isRawValueType, nullableUnderlying } from './sequences.js';
import { compareOf, equalsOf, hashOf, valueOps } from './value-ops.js';
import { ClrObject } from './values.js';

/** What a `Map` can tell apart exactly as the comparer does. */
export type MapKey = string | number | bigint | boolean | null;

/** `IEqualityComparer<T>`; values come in the representation of `T`. */
export interface ClrEqualityComparer {
  equalsValues(a: unknown, b: unknown): boolean;
  hashValue(value: unknown): number;
  /** Present when two values are equal exactly if their keys are the same `Map` key: hashed collections then need no chains. */
  keyOf?(value: unknown): MapKey;
}

/** `IComparer<T>`; values come in the representation of `T`. */
export interface ClrComparer {
  compareValues(a: unknown, b: unknown): number;
  /** `IComparer.Compare(object, object)` where it differs: a StringComparer compares what is no string by its own order. */
  compareObjects?(a: unknown, b: unknown): number;
}

/** The key of a value under default equality, or undefined when the type has none. */
export function defaultKeyOf(type: TypeSymbol): ((value: unknown) => MapKey) | undefined {
  if (type.kind === 'named' && type.special === 'string') return (value) => value as string | null;
  if (!isRawValueType(type)) return undefined;
  const plain = nullableUnderlying(type) ?? type;
  const { key } = valueOps(plain);
  if (key === undefined) return undefined;
  if (plain === type) return (value) => key(value, plain);
  return (value) => (value === null ? null : key(value, plain));
}

/** A private comparer of .NET, which `GetType()` and `ToString()` show. */
const privateComparer = (name: string, parameters: readonly string[] = ['T']) =>
  hiddenClass(`System.Collections.Generic.${name}`, {
    parameters,
    interfaces: (type) => [definitionOf('System.Collections.Generic.IEqualityComparer', 1).construct(type ?? types.string)],
  });
const stringEquality = privateComparer('StringEqualityComparer', []);
const genericEquality = privateComparer('GenericEqualityComparer');
const nullableEquality = privateComparer('NullableEqualityComparer');
const enumEquality = privateComparer('EnumEqualityComparer');
const objectEquality = privateComparer('ObjectEqualityComparer');

/** `EqualityComparer<T>.Default`. */
class DefaultEqualityComparer extends ClrObject implements ClrEqualityComparer {
  readonly equalsValues: (a: unknown, b: unknown) => boolean;
  readonly hashValue: (value: unknown) => number;
  constructor(readonly type: TypeSymbol) {
    super();
    this.equalsValues = equalsOf(type);
    this.hashValue = hashOf(type);
    const keyOf = defaultKeyOf(type);
    if (keyOf !== undefined) this.keyOf = keyOf;
  }
  keyOf?: (value: unknown) => MapKey;
  get clrType(): NamedTypeSymbol {
    const { type } = this;
    if (type.kind === 'named' && type.special === 'string') return stringEquality.construct();
    const underlying = nullableUnderlying(type);
    if (underlying !== undefined) return nullableEquality.construct(underlying);
    if (isEnumType(type)) return enumEquality.construct(type);
    const isEquatable = allInterfacesOf(type).includes(definitionOf('System.IEquatable', 1).construct(type));
    return (isEquatable ? genericEquality : objectEquality).construct(type);
  }
}

/** `Comparer<T>.Default`. */
class DefaultComparer extends ClrObject implements ClrComparer {
  readonly compareValues: (a: unknown, b: unknown) => number;
  constructor(readonly type: TypeSymbol) {
    super();
    this.compareValues = compareOf(type);
  }
  get clrType(): NamedTypeSymbol {
    return definitionOf('System.Collections.Generic.Comparer', [{ name: 'T', variance: 'none' }]).construct(this.type);
  }
}

const equalityComparers = new WeakMap<TypeSymbol, ClrEqualityComparer & ClrObject>();
/** `EqualityComparer<T>.Default`, one object a type. */
export function defaultEqualityComparer(type: TypeSymbol): ClrEqualityComparer & ClrObject {
  let comparer = equalityComparers.get(type);
  if (comparer === undefined) {
    comparer = new DefaultEqualityComparer(type);
    equalityComparers.set(type, comparer);
  }
  return comparer;
}

const comparers = new WeakMap<TypeSymbol, ClrComparer & ClrObject>();
/** `Comparer<T>.Default`, one object a type. */
export function defaultComparer(type: TypeSymbol): ClrComparer & ClrObject {
  let comparer = comparers.get(type);
  if (comparer === undefined) {
    comparer = new DefaultComparer(type);
    comparers.set(type, comparer);
  }
  return comparer;
}

/** The comparison to use for an `IComparer<T>` argument that may be null. */
export function comparisonOf(type: TypeSymbol, comparer: ClrComparer | null): (a: unknown, b: unknown) => number {
  if (comparer === null) return defaultComparer(type).compareValues;
  return (a, b) => comparer.compareValues(a, b);
}

/** The equality to use for an `IEqualityComparer<T>` argument that may be null. */
export const equalityOf = (type: TypeSymbol, comparer: ClrEqualityComparer | null): ClrEqualityComparer =>
  comparer ?? defaultEqualityComparer(type);

/** `T?`: the value itself or null. Members of a nullable are called on null too. */
import type { TypeSymbol } from '../types/type-symbol.js';
import { ClrType } from './clr-type.js';
import { throwArgumentNull, throwInvalidOperation } from './exception.js';
import { box, nullableUnderlying } from './sequences.js';
import { compareOf, equalsOf, hashOf, objectEquals, textOf } from './value-ops.js';

/** `Value`. */
export const nullableValue = (self: unknown): unknown => self ?? throwInvalidOperation('Nullable object must have a value.');

/** `Equals(object)`; the type argument is the underlying type. */
export const nullableEquals = ([type]: readonly TypeSymbol[], self: unknown, other: unknown): boolean =>
  self === null || other === null ? self === other : objectEquals(box(type!, self), other);
export const nullableHash = ([type]: readonly TypeSymbol[], self: unknown): number => (self === null ? 0 : hashOf(type!)(self));
export const nullableText = ([type]: readonly TypeSymbol[], self: unknown): string => textOf(type!, self);

/** `Nullable.Equals<T>`. */
export const equalNullables = ([type]: readonly TypeSymbol[], a: unknown, b: unknown): boolean =>
  a === null || b === null ? a === b : equalsOf(type!)(a, b);
/** `Nullable.Compare<T>`: null sorts first. */
export const compareNullables = ([type]: readonly TypeSymbol[], a: unknown, b: unknown): number =>
  a === null ? (b === null ? 0 : -1) : b === null ? 1 : compareOf(type!)(a, b);

/** `Nullable.GetUnderlyingType`. */
export function underlyingTypeOf(nullableType: ClrType | null): ClrType | null {
  if (nullableType === null) return throwArgumentNull('nullableType');
  const underlying = nullableUnderlying(nullableType.type);
  return underlying === undefined ? null : ClrType.of(underlying);
}

/** Run-time type tests of values held as `object`, for collections and LINQ. */
import type { TypeSymbol } from '../../types/type-symbol.js';
import { ClrException } from '../exception.js';
import { castToAny, typeTest } from '../operations/type-tests.js';

/** Integer types of the same size, which the run time treats as one inside arrays. */
const reinterpreted = new Map<string, string>([
  ['sbyte', 'byte'],
  ['short', 'ushort'],
  ['int', 'uint'],
  ['long', 'ulong'],
]);

/** `int` for an enum, the unsigned twin for a signed integer: element types with the same name share their arrays. */
export function storageName(type: TypeSymbol): string | undefined {
  if (type.kind !== 'named') return undefined;
  const name = type.special ?? (type.definition.shape.kind === 'enum' ? 'int' : undefined);
  return name === undefined ? undefined : (reinterpreted.get(name) ?? name);
}

/** `value is T`, for a value held as an `object`. */
export const isInstance = (value: unknown, type: TypeSymbol): boolean => typeTest(type)(value);

/** `(T)value` of a value held as an `object`; gives the representation of T. */
export const castObject = (value: unknown, type: TypeSymbol): unknown => castToAny(type)(value);

/** Throws ArrayTypeMismatchException unless the array may hold the value (C# spec 17.6: covariance checks stores). */
export function requireStorable(elementType: TypeSymbol, value: unknown): void {
  if (value !== null && !isInstance(value, elementType))
    throw new ClrException(
      'System.ArrayTypeMismatchException',
      'Attempted to access an element as a type incompatible with the array.',
    );
}

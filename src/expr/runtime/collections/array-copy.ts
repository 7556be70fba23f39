/** `Array.Copy` and everything that copies into arrays. */

import { isReferenceConvertible } from '../../types/relations.js';
import type { TypeSymbol } from '../../types/type-symbol.js';
import { charge } from '../budget.js';
import { ClrException, throwArgument, throwArgumentNull, throwInvalidCast } from '../exception.js';
import { box, isRawValueType, nullableUnderlying } from '../sequences.js';
import { Box, type ClrArray, type ClrArrayItems } from '../values.js';
import { castObject, isInstance, storageName } from './instances.js';
import { requireAtLeast, requireNotNegative } from './protocol.js';

type Convert = (value: unknown) => unknown;
const same: Convert = (value) => value;

/** Source types in order of width: each widens to those listed with it (ECMA-335 III.1.6 via `RuntimeHelpers`). */
const wideningTargets: Readonly<Record<string, readonly string[]>> = {
  bool: ['bool'],
  char: ['char', 'ushort', 'uint', 'int', 'ulong', 'long', 'float', 'double'],
  sbyte: ['sbyte', 'short', 'int', 'long', 'float', 'double'],
  byte: ['byte', 'char', 'ushort', 'short', 'uint', 'int', 'ulong', 'long', 'float', 'double'],
  short: ['short', 'int', 'long', 'float', 'double'],
  ushort: ['char', 'ushort', 'uint', 'int', 'ulong', 'long', 'float', 'double'],
  int: ['int', 'long', 'float', 'double'],
  uint: ['uint', 'long', 'ulong', 'float', 'double'],
  long: ['long', 'float', 'double'],
  ulong: ['ulong', 'float', 'double'],
  float: ['float', 'double'],
  double: ['double'],
};

const wideTo: Readonly<Record<string, Convert>> = {
  long: (value) => BigInt(value as number | bigint),
  ulong: (value) => BigInt(value as number | bigint),
  float: (value) => Math.fround(Number(value)),
  double: Number,
};

const reinterpretTo: Readonly<Record<string, Convert>> = {
  sbyte: (value) => ((value as number) << 24) >> 24,
  byte: (value) => (value as number) & 0xff,
  short: (value) => ((value as number) << 16) >> 16,
  ushort: (value) => (value as number) & 0xffff,
  int: (value) => (value as number) | 0,
  uint: (value) => (value as number) >>> 0,
  long: (value) => BigInt.asIntN(64, value as bigint),
  ulong: (value) => BigInt.asUintN(64, value as bigint),
};

const primitiveName = (type: TypeSymbol): string | undefined =>
  type.kind !== 'named' ? undefined : (type.special ?? (type.definition.shape.kind === 'enum' ? 'int' : undefined));

/** How a value of one primitive type widens to another, or undefined when it does not. */
export function primitiveWidening(from: TypeSymbol, to: TypeSymbol): Convert | undefined {
  const source = primitiveName(from);
  const target = primitiveName(to);
  if (source === undefined || target === undefined) return undefined;
  if (source === target) return same;
  if (wideningTargets[source]?.includes(target) !== true) return undefined;
  return wideTo[target] ?? same;
}

/** How elements get from one array to another; undefined when the types do not fit. */
function elementConversion(from: TypeSymbol, to: TypeSymbol): Convert | undefined {
  if (from === to) return same;
  const fromValue = isRawValueType(from);
  const toValue = isRawValueType(to);
  if (!fromValue && !toValue) {
    if (isReferenceConvertible(from, to)) return same;
    return isReferenceConvertible(to, from) || isInterface(from) || isInterface(to)
      ? (value) => castObject(value, to)
      : undefined;
  }
  if (fromValue && !toValue) {
    const underlying = nullableUnderlying(from) ?? from;
    return isInstance(new Box(underlying as never, null), to) ? (value) => box(from, value) : undefined;
  }
  if (!fromValue) return (value) => unboxElement(value, to);
  const target = primitiveName(to);
  if (target !== undefined && storageName(from) !== undefined && storageName(from) === storageName(to))
    return reinterpretTo[target] ?? same;
  return primitiveWidening(from, to);
}

const isInterface = (type: TypeSymbol): boolean => type.kind === 'named' && type.definition.shape.kind === 'interface';

function unboxElement(value: unknown, to: TypeSymbol): unknown {
  const underlying = nullableUnderlying(to);
  if (value === null && underlying !== undefined) return null;
  if (value instanceof Box && value.type === (underlying ?? to)) return value.value;
  return throwInvalidCast('At least one element in the source array could not be cast down to the destination array type.');
}

/** Copies `length` elements, overlapping ranges included. */
function copyElements(
  from: ClrArrayItems<unknown>,
  fromIndex: number,
  to: ClrArrayItems<unknown>,
  toIndex: number,
  length: number,
  convert: Convert,
): void {
  charge(length >> 2);
  if (from === to && fromIndex < toIndex) for (let i = length - 1; i >= 0; i--) to[toIndex + i] = convert(from[fromIndex + i]);
  else for (let i = 0; i < length; i++) to[toIndex + i] = convert(from[fromIndex + i]);
}

function requireBounds(sourceLength: number, sourceIndex: number, destLength: number, destIndex: number, length: number): void {
  requireNotNegative(length, 'length');
  requireAtLeast(sourceIndex, 0, 'sourceIndex');
  requireAtLeast(destIndex, 0, 'destinationIndex');
  const tooShort = (which: string) =>
    `${which} array was not long enough. Check the ${which.toLowerCase()} index, length, and the array's lower bounds.`;
  if (sourceIndex + length > sourceLength) throwArgument(tooShort('Source'), 'sourceArray');
  if (destIndex + length > destLength) throwArgument(tooShort('Destination'), 'destinationArray');
}

/** `Array.Copy(source, sourceIndex, destination, destinationIndex, length)`. */
export function copyArray(
  source: ClrArray | null,
  sourceIndex: number,
  destination: ClrArray | null,
  destinationIndex: number,
  length: number,
): void {
  if (source === null) throwArgumentNull('sourceArray');
  if (destination === null) throwArgumentNull('destinationArray');
  if (source.type.rank !== destination.type.rank)
    throw new ClrException('System.RankException', 'The specified arrays must have the same number of dimensions.');
  requireBounds(source.items.length, sourceIndex, destination.items.length, destinationIndex, length);
  const convert = elementConversion(source.type.elementType, destination.type.elementType);
  if (convert === undefined)
    throw new ClrException(
      'System.ArrayTypeMismatchException',
      'Source array type cannot be assigned to destination array type.',
    );
  copyElements(source.items, sourceIndex, destination.items, destinationIndex, length, convert);
}

/** `Array.ConstrainedCopy`: only between types that need no conversion. */
export function constrainedCopy(
  source: ClrArray | null,
  sourceIndex: number,
  destination: ClrArray | null,
  destinationIndex: number,
  length: number,
): void {
  if (source !== null && destination !== null) {
    const from = source.type.elementType;
    const to = destination.type.elementType;
    if (from !== to && !isReferenceConvertible(from, to))
      throw new ClrException(
        'System.ArrayTypeMismatchException',
        "Array.ConstrainedCopy will only work on array types that are provably compatible, without any form of boxing, unboxing, widening, or casting of each array element.  Change the array types (i.e., copy a Derived[] to a Base[]), or use a mitigation strategy in the CER for Array.Copy's less powerful reliability contract, such as cloning the array or throwing away the potentially corrupt destination array.",
      );
  }
  copyArray(source, sourceIndex, destination, destinationIndex, length);
}

/** Copies items of a collection into an array with the checks of `Array.Copy`. */
export function copyItems(
  elementType: TypeSymbol,
  items: ClrArrayItems<unknown>,
  index: number,
  destination: ClrArray | null,
  destinationIndex: number,
  length: number,
): void {
  if (destination === null) throwArgumentNull('destinationArray');
  requireBounds(items.length, index, destination.items.length, destinationIndex, length);
  const convert = elementConversion(elementType, destination.type.elementType) ?? same;
  copyElements(items, index, destination.items, destinationIndex, length, convert);
}

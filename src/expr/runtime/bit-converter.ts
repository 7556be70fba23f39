/** `System.BitConverter`, little-endian. */
import { types } from '../types/universe.js';
import { throwArgument, throwArgumentNull, throwArgumentOutOfRange } from './exception.js';
import { requireNonNegative } from './text/argument-checks.js';
import { hexDigits, hexText } from './text/hex.js';
import { bytesOf, type ClrArray, newByteArray } from './values.js';

type Bytes = ClrArray<number> | null;

/** How one type is laid out. JavaScript has one NaN, .NET's is the negative one. */
interface Layout<T> {
  readonly size: number;
  readonly read: (view: DataView, offset: number) => T;
  readonly write: (view: DataView, value: T) => void;
}

const layouts = {
  char: { size: 2, read: (v, o) => v.getUint16(o, true), write: (v, x) => v.setUint16(0, x, true) } as Layout<number>,
  short: { size: 2, read: (v, o) => v.getInt16(o, true), write: (v, x) => v.setInt16(0, x, true) } as Layout<number>,
  ushort: { size: 2, read: (v, o) => v.getUint16(o, true), write: (v, x) => v.setUint16(0, x, true) } as Layout<number>,
  int: { size: 4, read: (v, o) => v.getInt32(o, true), write: (v, x) => v.setInt32(0, x, true) } as Layout<number>,
  uint: { size: 4, read: (v, o) => v.getUint32(o, true), write: (v, x) => v.setUint32(0, x, true) } as Layout<number>,
  float: {
    size: 4,
    read: (v, o) => v.getFloat32(o, true),
    write: (v, x) => (Number.isNaN(x) ? v.setUint32(0, 0xffc00000, true) : v.setFloat32(0, x, true)),
  } as Layout<number>,
  double: {
    size: 8,
    read: (v, o) => v.getFloat64(o, true),
    write: (v, x) => (Number.isNaN(x) ? v.setBigUint64(0, 0xfff8000000000000n, true) : v.setFloat64(0, x, true)),
  } as Layout<number>,
  long: { size: 8, read: (v, o) => v.getBigInt64(o, true), write: (v, x) => v.setBigInt64(0, x, true) } as Layout<bigint>,
  ulong: {
    size: 8,
    read: (v, o) => v.getBigUint64(o, true),
    write: (v, x) => v.setBigUint64(0, x, true),
  } as Layout<bigint>,
} as const;

const arrayTooSmall = 'The array starting from the specified index is not long enough to read a value of the specified type.';

function reader<T>({ size, read }: Layout<T>): (value: Bytes, startIndex: number) => T {
  return (value, startIndex) => {
    const bytes = bytesOf(value ?? throwArgumentNull('value'));
    if (startIndex >>> 0 >= bytes.length) return throwStart();
    if (startIndex > bytes.length - size) return throwArgument(arrayTooSmall, 'value');
    return read(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), startIndex);
  };
}
const throwStart = (): never =>
  throwArgumentOutOfRange('startIndex', 'Index was out of range. Must be non-negative and less than the size of the collection.');

function writer<T>({ size, write }: Layout<T>): (value: T) => ClrArray<number> {
  return (value) => {
    const bytes = new Uint8Array(size);
    write(new DataView(bytes.buffer), value);
    return newByteArray(bytes, types.byte);
  };
}

/** `BitConverter.ToInt32` and its like, by C# type. */
export const readBits = {
  char: reader(layouts.char),
  short: reader(layouts.short),
  ushort: reader(layouts.ushort),
  int: reader(layouts.int),
  uint: reader(layouts.uint),
  long: reader(layouts.long),
  ulong: reader(layouts.ulong),
  float: reader(layouts.float),
  double: reader(layouts.double),
  bool: (value: Bytes, startIndex: number): boolean => {
    const bytes = bytesOf(value ?? throwArgumentNull('value'));
    if (startIndex < 0 || startIndex > bytes.length - 1) return throwStart();
    return bytes[startIndex] !== 0;
  },
} as const;

/** `BitConverter.GetBytes`, by C# type. */
export const writeBits = {
  char: writer(layouts.char),
  short: writer(layouts.short),
  ushort: writer(layouts.ushort),
  int: writer(layouts.int),
  uint: writer(layouts.uint),
  long: writer(layouts.long),
  ulong: writer(layouts.ulong),
  float: writer(layouts.float),
  double: writer(layouts.double),
  bool: (value: boolean): ClrArray<number> => newByteArray(Uint8Array.of(value ? 1 : 0), types.byte),
} as const;

const scratch = new DataView(new ArrayBuffer(8));

/** The bits of one type read as another of the same size. */
export const reinterpret = <From, To>(from: Layout<From>, to: Layout<To>) => {
  return (value: From): To => {
    from.write(scratch, value);
    return to.read(scratch, 0);
  };
};
export const doubleToInt64Bits = reinterpret(layouts.double, layouts.long);
export const doubleToUInt64Bits = reinterpret(layouts.double, layouts.ulong);
export const int64BitsToDouble = reinterpret(layouts.long, layouts.double);
export const uint64BitsToDouble = reinterpret(layouts.ulong, layouts.double);
export const singleToInt32Bits = reinterpret(layouts.float, layouts.int);
export const singleToUInt32Bits = reinterpret(layouts.float, layouts.uint);
export const int32BitsToSingle = reinterpret(layouts.int, layouts.float);
export const uint32BitsToSingle = reinterpret(layouts.uint, layouts.float);

/** `BitConverter.ToString`: hexadecimal with dashes. */
export function bitsText(value: Bytes, startIndex = 0, length?: number): string {
  const bytes = bytesOf(value ?? throwArgumentNull('value'));
  const count = length ?? bytes.length - startIndex;
  if (startIndex < 0 || (startIndex >= bytes.length && startIndex > 0)) return throwStart();
  requireNonNegative(count, 'length');
  if (startIndex > bytes.length - count) return throwArgument(arrayTooSmall, 'value');
  return hexText(bytes, hexDigits, '-', startIndex, startIndex + count);
}

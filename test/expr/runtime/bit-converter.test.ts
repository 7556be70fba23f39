import { bitsText, doubleToInt64Bits, int32BitsToSingle, readBits, writeBits } from '../../../src/expr/runtime/bit-converter.js';
import { ClrException } from '../../../src/expr/runtime/exception.js';
import { bytesOf, newByteArray } from '../../../src/expr/runtime/values.js';
import { types } from '../../../src/expr/types/universe.js';

const bytes = (...values: number[]) => newByteArray(Uint8Array.from(values), types.byte);
const message = (run: () => unknown): string => {
  try {
    return String(run());
  } catch (error) {
    if (error instanceof ClrException) return error.message;
    throw error;
  }
};
const outOfRange =
  "Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'startIndex')";
const tooShort =
  "The array starting from the specified index is not long enough to read a value of the specified type. (Parameter 'value')";

test('little-endian both ways', () => {
  expect([...bytesOf(writeBits.int(1))]).toEqual([1, 0, 0, 0]);
  expect([...bytesOf(writeBits.double(1.5))]).toEqual([0, 0, 0, 0, 0, 0, 248, 63]);
  expect(readBits.int(bytes(9, 1, 0, 0, 0), 1)).toBe(1);
  expect(readBits.ulong(bytes(255, 255, 255, 255, 255, 255, 255, 255), 0)).toBe(2n ** 64n - 1n);
  expect(doubleToInt64Bits(1)).toBe(0x3ff0000000000000n);
  expect(int32BitsToSingle(0x3f800000)).toBe(1);
});

test('errors', () => {
  expect(message(() => readBits.int(bytes(0, 0, 0, 0), 1))).toBe(tooShort);
  expect(message(() => readBits.int(bytes(0, 0, 0, 0), 4))).toBe(outOfRange);
  expect(message(() => readBits.int(bytes(0), -1))).toBe(outOfRange);
  expect(message(() => readBits.bool(bytes(), 0))).toBe(outOfRange);
  expect(message(() => readBits.int(null, 0))).toBe("Value cannot be null. (Parameter 'value')");
});

test('hexadecimal with dashes', () => {
  expect([bitsText(bytes(1, 2, 171)), bitsText(bytes()), bitsText(bytes(), 0), bitsText(bytes(1, 2, 3), 1, 1)]).toEqual([
    '01-02-AB',
    '',
    '',
    '02',
  ]);
  expect(message(() => bitsText(bytes(1, 2, 3), 3))).toBe(outOfRange);
  expect(message(() => bitsText(bytes(1, 2, 3), 3, 0))).toBe(outOfRange);
  expect(message(() => bitsText(bytes(1, 2, 3), 1, 5))).toBe(tooShort);
  expect(message(() => bitsText(bytes(1, 2, 3), 1, -1))).toBe(
    "length ('-1') must be a non-negative value. (Parameter 'length')\nActual value was -1.",
  );
});

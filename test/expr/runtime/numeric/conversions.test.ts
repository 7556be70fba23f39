import { decimalFromText } from '../../../../src/expr/runtime/decimal.js';
import { ClrException } from '../../../../src/expr/runtime/exception.js';
import { convertNumeric } from '../../../../src/expr/runtime/numeric/conversions.js';
import type { NumericType } from '../../../../src/expr/types/type-symbol.js';

const overflow = 'Arithmetic operation resulted in an overflow.';
const outcome = (from: NumericType, to: NumericType, checked: boolean, value: unknown): unknown => {
  try {
    return convertNumeric(from, to, checked)(value as never);
  } catch (error) {
    if (error instanceof ClrException) return error.message;
    throw error;
  }
};

test.each<[NumericType, NumericType, unknown, unknown, unknown]>([
  ['double', 'int', 1e10, 2147483647, overflow],
  ['double', 'int', Number.NaN, 0, overflow],
  ['double', 'uint', -1.5, 0, overflow],
  ['double', 'byte', 300.7, 44, overflow],
  ['double', 'byte', -1, 255, overflow],
  ['double', 'byte', -0.9, 0, 0],
  ['float', 'sbyte', -129.5, 127, overflow],
  ['double', 'long', 1e20, 2n ** 63n - 1n, overflow],
  ['double', 'ulong', -5, 0n, overflow],
  ['int', 'byte', 300, 44, overflow],
  ['int', 'ulong', -1, 2n ** 64n - 1n, overflow],
  ['uint', 'int', 4294967295, -1, overflow],
  ['long', 'int', 5000000000n, 705032704, overflow],
  ['ulong', 'long', 2n ** 63n, -(2n ** 63n), overflow],
  ['long', 'double', 2n ** 63n - 1n, 2 ** 63, 2 ** 63],
  ['long', 'float', 9007199791611905n, 9007200328482816, 9007200328482816],
  ['int', 'float', 16777217, 16777216, 16777216],
  ['char', 'short', 0xffff, -1, overflow],
])('%s to %s of %s', (from, to, value, unchecked, checked) => {
  expect(outcome(from, to, false, value)).toBe(unchecked);
  expect(outcome(from, to, true, value)).toBe(checked);
});

test('decimal always checks, in the words of its target', () => {
  const cast = (to: NumericType, text: string) => outcome('decimal', to, false, decimalFromText(text));
  expect(cast('int', '1e20')).toBe('Value was either too large or too small for an Int32.');
  expect(cast('char', '-1')).toBe('Value was either too large or too small for a character.');
  expect(cast('uint', '-0.9')).toBe(0);
  expect(cast('long', '5.9')).toBe(5n);
});

import { ClrException } from '../../../../src/expr/runtime/exception.js';
import * as operations from '../../../../src/expr/runtime/numeric/arithmetic.js';

type Operation = (a: never, b: never) => unknown;
const outcome = (name: string, a: unknown, b: unknown): unknown => {
  try {
    const value = ((operations as Record<string, unknown>)[name] as Operation)(a as never, b as never);
    expect(Object.is(value, -0)).toBe(false);
    return value;
  } catch (error) {
    if (error instanceof ClrException) return error.typeName.replace('System.', '');
    throw error;
  }
};
const min = -(2n ** 63n);

test.each<[string, unknown, unknown, unknown]>([
  ['addInt', 2147483647, 1, -2147483648],
  ['addIntChecked', 2147483647, 1, 'OverflowException'],
  ['subInt', -2147483648, 1, 2147483647],
  ['mulInt', 65536, 65537, 65536],
  ['mulInt', 0, -5, 0],
  ['mulIntChecked', 0, -5, 0],
  ['mulIntChecked', 65536, 32768, 'OverflowException'],
  ['negInt', -2147483648, undefined, -2147483648],
  ['negIntChecked', -2147483648, undefined, 'OverflowException'],
  ['negInt', 0, undefined, 0],
  ['divInt', -7, 2, -3],
  ['divInt', 1, 0, 'DivideByZeroException'],
  ['divInt', -2147483648, -1, 'OverflowException'],
  ['remInt', -2147483648, -1, 'OverflowException'],
  ['remInt', -4, 2, 0],
  ['shlInt', 1, 32, 1],
  ['shlInt', 1, -1, -2147483648],
  ['addUint', 4294967295, 1, 0],
  ['subUint', 0, 1, 4294967295],
  ['subUintChecked', 0, 1, 'OverflowException'],
  ['mulUint', 65536, 65537, 65536],
  ['mulUintChecked', 65536, 65536, 'OverflowException'],
  ['shrUint', 2147483648, 31, 1],
  ['addLong', 2n ** 63n - 1n, 1n, min],
  ['addLongChecked', 2n ** 63n - 1n, 1n, 'OverflowException'],
  ['mulLong', 2n ** 62n, 4n, 0n],
  ['divLong', min, -1n, 'OverflowException'],
  ['remLong', min, -1n, 'OverflowException'],
  ['divLong', 1n, 0n, 'DivideByZeroException'],
  ['shlLong', 1n, 64, 1n],
  ['shrLong', -8n, 1, -4n],
  ['negLongChecked', min, undefined, 'OverflowException'],
  ['subUlong', 0n, 1n, 2n ** 64n - 1n],
  ['subUlongChecked', 0n, 1n, 'OverflowException'],
  ['notUlong', 0n, undefined, 2n ** 64n - 1n],
  ['addFloat', Math.fround(0.1), Math.fround(0.2), Math.fround(0.3)],
])('%s(%s, %s)', (name, a, b, expected) => {
  expect(outcome(name, a, b)).toBe(expected);
});

test('the table finds the same functions', () => {
  expect(operations.arithmetic.int.unchecked.add).toBe(operations.addInt);
  expect(operations.arithmetic.long.checked.mul).toBe(operations.mulLongChecked);
  expect(operations.arithmetic.int.checked.div).toBe(operations.divInt);
  expect(() => operations.arithmetic.uint.checked.inc(4294967295)).toThrow();
});

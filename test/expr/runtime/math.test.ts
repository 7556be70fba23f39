import {
  clamp,
  fusedMultiplyAdd,
  ieeeRemainder,
  ilogB,
  nextDouble,
  roundDouble,
  roundDoubleDigits,
  roundDoubleMode,
  roundFloatDigits,
  scaleB,
  signOfReal,
} from '../../../src/expr/runtime/math.js';

test.each<[number, number]>([
  [2.5, 2],
  [3.5, 4],
  [-0.4, -0],
  [0.49999999999999994, 0],
  [4503599627370495.5, 4503599627370496],
  [Infinity, Infinity],
])('Math.Round(%d)', (value, expected) => {
  expect(roundDouble(value)).toBe(expected);
});

test.each<[number, number, number, number]>([
  [1.005, 2, 0, 1],
  [2.675, 2, 0, 2.68],
  [0.285, 2, 0, 0.28],
  [-1.25, 1, 1, -1.3],
  [0.125, 2, 1, 0.13],
  [1234.5678, 15, 0, 1234.5678],
])('Math.Round(%d, %d, mode %d)', (value, digits, mode, expected) => {
  expect(roundDoubleDigits(value, digits, mode)).toBe(expected);
});

test('modes', () => {
  expect([0, 1, 2, 3, 4].map((mode) => roundDoubleMode(-2.5, mode))).toEqual([-2, -3, -2, -3, -2]);
  expect(roundDoubleMode(0.49999999999999994, 1)).toBe(0);
  expect(roundFloatDigits(Math.fround(2.675), 2)).toBe(Math.fround(2.68));
});

test.each<[number, number, number]>([
  [-4, 2, -0],
  [11, 3, -1],
  [28, 5, -2],
  [-16.3, 4.1, 0.09999999999999787],
  [5, 0, Number.NaN],
  [5, Infinity, 5],
])('Math.IEEERemainder(%d, %d)', (x, y, expected) => {
  expect(ieeeRemainder(x, y)).toBe(expected);
});

test('bits of doubles', () => {
  expect([nextDouble(0, 1), nextDouble(0, -1), nextDouble(1, 1)]).toEqual([5e-324, -5e-324, 1 + Number.EPSILON]);
  expect([ilogB(8), ilogB(0), ilogB(Number.NaN), ilogB(1e-310)]).toEqual([3, -2147483648, 2147483647, -1030]);
  expect([scaleB(1, -1074), scaleB(3, -1075), scaleB(1, 5000)]).toEqual([5e-324, 1e-323, Infinity]);
  expect([fusedMultiplyAdd(0.1, 10, -1), fusedMultiplyAdd(1e308, 10, -1e308)]).toEqual([5.551115123125783e-17, Infinity]);
});

test('errors', () => {
  expect(() => clamp(1, 5, 2)).toThrow(expect.objectContaining({ message: "'5' cannot be greater than 2." }));
  expect(() => signOfReal(Number.NaN)).toThrow(
    expect.objectContaining({ message: 'Function does not accept floating point Not-a-Number values.' }),
  );
});

import { decimalFromText } from '../../../src/expr/runtime/decimal.js';
import { ClrException } from '../../../src/expr/runtime/exception.js';
import {
  doubleText,
  floatText,
  formatDecimal,
  formatDouble,
  formatFloat,
  formatInteger,
} from '../../../src/expr/runtime/number-format.js';

const outcome = (run: () => string): string => {
  try {
    return run();
  } catch (error) {
    if (error instanceof ClrException) return error.message;
    throw error;
  }
};
const invalid = 'Format specifier was invalid.';

test.each<[number, string]>([
  [1e16, '10000000000000000'],
  [1e17, '1E+17'],
  [1e23, '1E+23'],
  [0.0001, '0.0001'],
  [0.00001, '1E-05'],
  [-0, '-0'],
  [0.1 + 0.2, '0.30000000000000004'],
  [Number.MIN_VALUE, '5E-324'],
  [Number.NaN, 'NaN'],
  [-Infinity, '-Infinity'],
])('the double %d as text', (value, expected) => {
  expect(doubleText(value)).toBe(expected);
});

test.each<[number, string]>([
  [1e8, '100000000'],
  [1e9, '1E+09'],
  [Math.fround(0.1), '0.1'],
  [382.765625, '382.76562'],
  [2 ** -20, '9.536743E-07'],
  [2 ** -149, '1E-45'],
])('the float %d as text', (value, expected) => {
  expect(floatText(value)).toBe(expected);
});

test.each<[number, string, string]>([
  [0.5, 'F0', '0'],
  [2.5, 'F0', '2'],
  [0.125, 'F2', '0.12'],
  [2.675, 'F2', '2.67'],
  [1.2345678901234567e19, 'F0', '12345678901234567168'],
  [0.1, 'F20', '0.10000000000000000555'],
  [-0.001, 'F2', '-0.00'],
  [1e-7, 'G17', '9.9999999999999995E-08'],
  [1234.5678, 'E2', '1.23E+003'],
  [1234.5678, 'N1', '1,234.6'],
  [0.256, 'P1', '25.6 %'],
  [-1234.5, 'C', '(¤1,234.50)'],
  [12345, 'G3', '1.23E+04'],
  [1.5, 'X', invalid],
  [Number.NaN, 'X', 'NaN'],
  [0.125, '0.00', '0.13'],
  [1.005, '0.00', '1.01'],
  [0.5, '0', '1'],
  [-0.4, '0;neg;zero', 'zero'],
  [-0.001, '0.00', '-0.00'],
  [-0.001, '#', ''],
  [0.5, '0%%', '5000%%'],
  [1234567, '0.0E+0', '1.2E+6'],
  [1.2345678901234567e19, '0', '12345678901234600000'],
])('the double %d as %s', (value, format, expected) => {
  expect(outcome(() => formatDouble(value, format))).toBe(expected);
});

test.each<[string, string, string]>([
  ['2.5', 'F0', '3'],
  ['1.50', 'G', '1.50'],
  ['1.50', 'G0', '1.5'],
  ['-0.00', 'C', '¤0.00'],
  ['1234.5', 'C', '¤1,234.50'],
  ['5', 'R', '5'],
  ['5', 'D', invalid],
  ['0.1234', 'P', '12.34 %'],
  ['1500', '0.0,K', '1500.0K'],
])('the decimal %s as %s', (value, format, expected) => {
  expect(outcome(() => formatDecimal(decimalFromText(value), format))).toBe(expected);
});

test.each<[number, string | null, string]>([
  [42, null, '42'],
  [-42, 'D5', '-00042'],
  [255, 'x4', '00ff'],
  [-1, 'X', 'FFFFFFFF'],
  [5, 'B8', '00000101'],
  [42, 'D2X', 'D2X'],
  [42, 'G2.5', 'G2425'],
  [42, 'Z', invalid],
  [42, 'F99999999999', invalid],
  [1500, '#,##0,K', '2K'],
  [-5, '0;;zero', '-5'],
  [5, ';neg;zero', ''],
  [5551234567, '(###) ###-####', '(555) 123-4567'],
  [1234567, '0,0.0', '1,234,567.0'],
  [7, "'n' 0 \\x", 'n 7 x'],
])('the int %d as %s', (value, format, expected) => {
  expect(outcome(() => formatInteger(value, format, 32))).toBe(expected);
});

test('sizes of negative hexadecimal, and long', () => {
  expect(formatInteger(-5, 'X', 8)).toBe('FB');
  expect(formatInteger(-300, 'X', 16)).toBe('FED4');
  expect(formatInteger(-1n, 'X', 64)).toBe('FFFFFFFFFFFFFFFF');
  expect(formatInteger(1234567890123n, 'N0', 64)).toBe('1,234,567,890,123');
  expect(formatFloat(1234567.8, '0.00')).toBe('1234568.00');
});

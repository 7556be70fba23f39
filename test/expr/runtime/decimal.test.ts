import {
  type Decimal,
  decimalAdd,
  decimalCeiling,
  decimalCompare,
  decimalDivide,
  decimalFloor,
  decimalFromDouble,
  decimalFromFloat,
  decimalFromText,
  decimalGetBits,
  decimalHash,
  decimalKey,
  decimalMultiply,
  decimalNegate,
  decimalRemainder,
  decimalRound,
  decimalSubtract,
  decimalToDouble,
  decimalToText,
  decimalTruncate,
  tryDecimalFromText,
} from '../../../src/expr/runtime/decimal.js';
import { ClrException } from '../../../src/expr/runtime/exception.js';

const d = decimalFromText;
const max = '79228162514264337593543950335';
const tooLarge = 'Value was either too large or too small for a Decimal.';

const outcome = (run: () => Decimal): string => {
  try {
    return decimalToText(run());
  } catch (error) {
    if (error instanceof ClrException) return error.message;
    throw error;
  }
};

const operations = {
  '+': decimalAdd,
  '-': decimalSubtract,
  '*': decimalMultiply,
  '/': decimalDivide,
  '%': decimalRemainder,
} as const;

describe('arithmetic gives the scale and the rounding of .NET', () => {
  test.each<[string, keyof typeof operations, string, string]>([
    ['1.10', '+', '1.20', '2.30'],
    ['7', '+', '1e-28', '7.0000000000000000000000000001'],
    ['8', '+', '1e-28', '8.000000000000000000000000000'],
    [max, '+', '0.4', max],
    [max, '+', '0.5', tooLarge],
    ['1e28', '+', '0.5', '10000000000000000000000000000'],
    ['1e28', '+', '1.5', '10000000000000000000000000002'],
    ['1', '-', '1.00', '0.00'],
    ['1.10', '*', '1.10', '1.2100'],
    ['1.50', '*', '2.0', '3.000'],
    ['1e-28', '*', '1e-28', '0'],
    ['1e-28', '*', '0.5', '0.0000000000000000000000000000'],
    ['0.00', '*', '5', '0.00'],
    ['0.00', '*', '4294967296', '0'],
    [max, '*', '2', tooLarge],
    ['10.00', '/', '2', '5.00'],
    ['10.0', '/', '4', '2.5'],
    ['10.00', '/', '2.00', '5'],
    ['2.50', '/', '0.5', '5.0'],
    ['1', '/', '3', '0.3333333333333333333333333333'],
    ['2', '/', '3', '0.6666666666666666666666666667'],
    ['1', '/', '3.0000000000000000000000000000', '0.3333333333333333333333333333'],
    ['1e-28', '/', '2', '0'],
    ['1e28', '/', '0.1', tooLarge],
    ['1', '/', '0.00', 'Attempted to divide by zero.'],
    ['0.3', '%', '0.1', '0.0'],
    ['5.5', '%', '2.00', '1.50'],
    ['-7', '%', '3', '-1'],
    ['1', '%', '2.00', '1'],
    ['1', '%', '0', 'Attempted to divide by zero.'],
  ])('%s %s %s', (a, operator, b, expected) => {
    expect(outcome(() => operations[operator](d(a), d(b)))).toBe(expected);
  });
});

test('a zero keeps a sign that only its bits show', () => {
  const flags = (value: Decimal) => (decimalGetBits(value)[3] >>> 0).toString(16);
  expect(decimalToText(d('-0.00'))).toBe('0.00');
  expect(flags(decimalMultiply(d('0.00'), d('-1')))).toBe('80020000');
  expect(flags(decimalAdd(d('-1'), d('1')))).toBe('80000000');
  expect(flags(decimalAdd(d('1'), d('-1')))).toBe('0');
  expect(flags(decimalAdd(d('1.00'), d('-1')))).toBe('80020000');
  expect(flags(decimalNegate(d('0')))).toBe('80000000');
});

describe('rounding', () => {
  test.each<[string, number, number, string]>([
    ['2.5', 0, 0, '2'],
    ['2.5', 0, 1, '3'],
    ['-2.345', 2, 0, '-2.34'],
    ['-2.345', 2, 1, '-2.35'],
    ['1.50000', 2, 0, '1.50'],
    ['-1.25', 1, 3, '-1.3'],
    ['-1.25', 1, 4, '-1.2'],
    ['1.29', 1, 2, '1.2'],
    ['1.5', 29, 0, "Decimal can only round to between 0 and 28 digits of precision. (Parameter 'decimals')"],
    ['1.5', 0, 9, "The value '9' is not valid for this usage of the type MidpointRounding. (Parameter 'mode')"],
  ])('%s to %d places, mode %d', (value, places, mode, expected) => {
    expect(outcome(() => decimalRound(d(value), places, mode))).toBe(expected);
  });
  test('to whole numbers', () => {
    const texts = [decimalFloor, decimalCeiling, decimalTruncate].map((round) => decimalToText(round(d('-1.50'))));
    expect(texts).toEqual(['-2', '-1', '-1']);
  });
});

describe('conversions', () => {
  test.each<[number, string]>([
    [0.1 + 0.2, '0.3'],
    [9007199254740992, '9007199254740990'],
    [1e28, '10000000000000000000000000000'],
    [123456789.12345679, '123456789.123457'],
    [1e-30, '0'],
    [-2.5, '-2.5'],
    [1e29, tooLarge],
    [Number.NaN, tooLarge],
  ])('from the double %d', (value, expected) => {
    expect(outcome(() => decimalFromDouble(value))).toBe(expected);
  });
  test('from float, seven digits', () => {
    expect(decimalToText(decimalFromFloat(16777216))).toBe('16777220');
    expect(decimalToText(decimalFromFloat(Math.fround(0.1)))).toBe('0.1');
  });
  test.each<[string, number]>([
    [max, 7.922816251426434e28],
    ['0.1234567890123456789012345678', 0.12345678901234569],
    ['-0.1', -0.1],
  ])('%s to double', (text, expected) => {
    expect(decimalToDouble(d(text))).toBe(expected);
  });
  test.each<[string, string | undefined]>([
    ['0.123456789012345678901234567895', '0.1234567890123456789012345679'],
    ['1.12345678901234567890123456789012345', '1.1234567890123456789012345679'],
    ['.5', '0.5'],
    ['1.20e2', '120'],
    ['0.000', '0.000'],
    ['1e-50', '0.0000000000000000000000000000'],
    [`${max}.4`, max],
    [`${max}.5`, undefined],
    ['79228162514264337593543950336', undefined],
  ])('the literal %s', (text, expected) => {
    const value = tryDecimalFromText(text);
    expect(value === undefined ? undefined : decimalToText(value)).toBe(expected);
  });
});

test('equal values have the same key and hash whatever their scale', () => {
  expect(decimalCompare(d('1.50'), d('1.5'))).toBe(0);
  expect(decimalCompare(d('-2'), d('1.5'))).toBe(-1);
  expect(decimalKey(d('100.00'))).toBe(decimalKey(d('100')));
  expect([d('1.5'), d('1.50'), d('100'), d('0.00'), d('-1.5')].map(decimalHash)).toEqual([65551, 65551, 100, 0, -2147418097]);
});

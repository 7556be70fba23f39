import { decimalToText } from '../../../src/expr/runtime/decimal.js';
import { ClrException } from '../../../src/expr/runtime/exception.js';
import { parsers } from '../../../src/expr/runtime/number-parse.js';

type Name = keyof typeof parsers;
const outcome = (name: Name, text: string | null): string => {
  try {
    const value: unknown = parsers[name].parse(text);
    return name === 'decimal' ? decimalToText(value as never) : Object.is(value, -0) ? '-0' : String(value);
  } catch (error) {
    if (error instanceof ClrException) return error.message;
    throw error;
  }
};
const unreadable = (text: string) => `The input string '${text}' was not in a correct format.`;

test.each<[Name, string | null, string]>([
  ['int', '42', '42'],
  ['int', ' \t-42\r\n', '-42'],
  ['int', '+7\0\0', '7'],
  ['int', '-0', '0'],
  ['int', '12x', unreadable('12x')],
  ['int', '', unreadable('')],
  ['int', '-', unreadable('-')],
  ['int', '1,000', unreadable('1,000')],
  ['int', '1.0', unreadable('1.0')],
  ['int', '\u00a05', unreadable('\u00a05')],
  ['int', null, "Value cannot be null. (Parameter 's')"],
  ['int', '2147483648', 'Value was either too large or too small for an Int32.'],
  ['int', '99999999999999999999', 'Value was either too large or too small for an Int32.'],
  ['int', '99999999999999999999x', unreadable('99999999999999999999x')],
  ['byte', '-1', 'Value was either too large or too small for an unsigned byte.'],
  ['uint', '-0', '0'],
  ['sbyte', '128', 'Value was either too large or too small for a signed byte.'],
  ['long', '-9223372036854775808', '-9223372036854775808'],
  ['ulong', '18446744073709551616', 'Value was either too large or too small for a UInt64.'],
  ['double', '1,5', '15'],
  ['double', '1e400', 'Infinity'],
  ['double', ' nan ', 'NaN'],
  ['double', '-INFINITY', '-Infinity'],
  ['double', '-0', '-0'],
  ['double', '5-', unreadable('5-')],
  ['double', '.5e1', '5'],
  ['double', '1e', unreadable('1e')],
  ['float', '16777217.0000000001', '16777218'],
  ['float', '16777217', '16777216'],
  ['float', '1e39', 'Infinity'],
  ['decimal', '1.50', '1.50'],
  ['decimal', '12-', '-12'],
  ['decimal', '1,2,3.4', '123.4'],
  ['decimal', '1e3', unreadable('1e3')],
  ['decimal', '79228162514264337593543950336', 'Value was either too large or too small for a Decimal.'],
])('%s.Parse(%j)', (name, text, expected) => {
  expect(outcome(name, text)).toBe(expected);
});

test('TryParse gives zero for what it does not read', () => {
  const result = { value: 5 };
  expect(parsers.int.tryParse('x', result)).toBe(false);
  expect(result.value).toBe(0);
  expect(parsers.int.tryParse('-17', result)).toBe(true);
  expect(result.value).toBe(-17);
});

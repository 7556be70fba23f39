import '../../../src/expr/runtime/numbers.js';
import '../../../src/expr/runtime/boolean.js';
import {
  type ConvertType,
  changeTypeByCode,
  converter,
  convertImplementation,
  convertObject,
  typeCodeOfObject,
} from '../../../src/expr/runtime/convert.js';
import {
  fromBase64String,
  fromHexString,
  toBase64String,
  toBase64StringOfPart,
  toHexString,
} from '../../../src/expr/runtime/convert-base64.js';
import { fromRadix, type RadixType, toRadix } from '../../../src/expr/runtime/convert-radix.js';
import { decimalFromText } from '../../../src/expr/runtime/decimal.js';
import { ClrException } from '../../../src/expr/runtime/exception.js';
import { Box, bytesOf, newByteArray } from '../../../src/expr/runtime/values.js';
import { types } from '../../../src/expr/types/universe.js';

for (const type of [
  types.bool,
  types.char,
  types.byte,
  types.sbyte,
  types.short,
  types.int,
  types.uint,
  types.long,
  types.ulong,
  types.double,
  types.decimal,
  types.string,
])
  type.definition.shape = {
    kind: type === types.string ? 'class' : 'struct',
    isStatic: false,
    isAbstract: false,
    isSealed: true,
    baseType: types.valueType,
    interfaces: [],
  };

const outcome = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    if (error instanceof ClrException) return error.message;
    throw error;
  }
};
const tooLarge = (phrase: string) => `Value was either too large or too small for ${phrase}.`;

test.each<[ConvertType, ConvertType, unknown, unknown]>([
  ['double', 'int', 0.5, 0],
  ['double', 'int', 1.5, 2],
  ['double', 'int', 2.5, 2],
  ['double', 'int', 2147483647.5, tooLarge('an Int32')],
  ['double', 'int', -2147483648.5, -2147483648],
  ['double', 'byte', 255.5, tooLarge('an unsigned byte')],
  ['double', 'byte', 1e10, tooLarge('an Int32')],
  ['double', 'uint', -0.5, 0],
  ['double', 'uint', -0.51, tooLarge('a UInt32')],
  ['double', 'long', 9.3e18, 'Arithmetic operation resulted in an overflow.'],
  ['double', 'char', 1, "Invalid cast from 'Double' to 'Char'."],
  ['double', 'bool', Number.NaN, true],
  ['decimal', 'int', decimalFromText('2.5'), 2],
  ['decimal', 'int', decimalFromText('2147483647.5'), tooLarge('an Int32')],
  ['int', 'ulong', -1, tooLarge('a UInt64')],
  ['int', 'char', 70000, tooLarge('a character')],
  ['int', 'DateTime', 5, "Invalid cast from 'Int32' to 'DateTime'."],
  ['char', 'int', 53, 53],
  ['char', 'double', 53, "Invalid cast from 'Char' to 'Double'."],
  ['char', 'bool', 53, "Invalid cast from 'Char' to 'Boolean'."],
  ['bool', 'long', true, 1n],
  ['bool', 'char', true, "Invalid cast from 'Boolean' to 'Char'."],
  ['bool', 'string', true, 'True'],
  ['string', 'int', null, 0],
  ['string', 'int', '', "The input string '' was not in a correct format."],
  ['string', 'bool', 'yes', "String 'yes' was not recognized as a valid Boolean."],
  ['string', 'char', 'ab', 'String must be exactly one character long.'],
  ['string', 'char', null, "Value cannot be null. (Parameter 'value')"],
  ['string', 'string', null, null],
])('%s to %s of %s', (from, to, value, expected) => {
  expect(outcome(() => converter(from, to)(value))).toEqual(expected);
});

test('objects convert by what they hold', () => {
  expect(convertObject(null, 'int')).toBe(0);
  expect(convertObject(null, 'string')).toBe('');
  expect(convertObject('12', 'int')).toBe(12);
  expect(convertObject(new Box(types.double, 2.5), 'ulong')).toBe(2n);
  expect(outcome(() => convertObject(new Box(types.char, 97), 'bool'))).toBe("Invalid cast from 'Char' to 'Boolean'.");
  expect(changeTypeByCode('5', 9)).toEqual(new Box(types.int, 5));
  expect(outcome(() => changeTypeByCode('5', 0))).toBe('Object cannot be cast to Empty.');
  expect([typeCodeOfObject(null), typeCodeOfObject('a'), typeCodeOfObject(new Box(types.long, 1n))]).toEqual([0, 18, 11]);
});

test('a signature says which conversion it is', () => {
  expect(convertImplementation('static int ToInt32(double value)')(3.5 as never)).toBe(4);
  expect(convertImplementation('static byte ToByte(string value, int fromBase)')('ff' as never, 16 as never)).toBe(255);
  expect(convertImplementation('static string ToString(short value, int toBase)')(-1 as never, 16 as never)).toBe('ffff');
  expect(
    outcome(() => convertImplementation('static sbyte ToSByte(string value, IFormatProvider provider)')(null as never)),
  ).toBe("Value cannot be null. (Parameter 's')");
});

test.each<[RadixType, string, number, unknown]>([
  ['int', 'FFFFFFFF', 16, -1],
  ['int', '0x1f', 16, 31],
  ['int', '80000000', 16, -2147483648],
  ['int', '100000000', 16, tooLarge('a UInt32')],
  ['int', '2147483648', 10, tooLarge('an Int32')],
  ['int', '-2147483648', 10, -2147483648],
  ['int', ' 12', 10, 'Could not find any recognizable digits.'],
  ['int', '12x', 10, 'Additional non-parsable characters are at the end of the string.'],
  ['int', '-1', 16, 'String cannot contain a minus sign if the base is not 10.'],
  ['int', '1', 36, 'Invalid Base.'],
  ['byte', '-1', 10, 'The string was being parsed as an unsigned number and could not have a negative sign.'],
  ['byte', '100', 16, tooLarge('an unsigned byte')],
  ['sbyte', 'FF', 16, -1],
  ['sbyte', '200', 10, tooLarge('a signed byte')],
  ['short', 'FFFF', 16, -1],
  ['long', '8000000000000000', 16, -(2n ** 63n)],
  ['ulong', '18446744073709551616', 10, tooLarge('a UInt64')],
])('%s of %j in base %d', (type, text, base, expected) => {
  expect(outcome(() => fromRadix(type)(text, base))).toBe(expected);
});

test('text in other bases is two’s complement', () => {
  expect(toRadix('int')(-1, 8)).toBe('37777777777');
  expect(toRadix('long')(-1n, 8)).toBe('1777777777777777777777');
  expect(toRadix('byte')(200, 2)).toBe('11001000');
  expect(toRadix('int')(-5, 10)).toBe('-5');
});

const bytes = (...values: number[]) => newByteArray(Uint8Array.from(values), types.byte);

test.each<[string, number[]]>([
  ['', []],
  ['AQ==', [1]],
  ['AQI=', [1, 2]],
  ['AQID', [1, 2, 3]],
  ['+/+/', [251, 255, 191]],
])('base64 %s', (text, values) => {
  expect(toBase64String(bytes(...values))).toBe(text);
  expect([...bytesOf(fromBase64String(text))]).toEqual(values);
});

test('base64 skips white space and stray bits, and refuses the rest', () => {
  expect([...bytesOf(fromBase64String(' A\tQ\r\n= ='))]).toEqual([1]);
  expect([...bytesOf(fromBase64String('ab=='))]).toEqual([105]);
  for (const text of ['A', 'AA', '=AAA', 'AA=A', 'A===', 'AAA=AAAA', 'aGV\u00a0sbG8=', '-_-_'])
    expect(outcome(() => fromBase64String(text))).toMatch(/^The input is not a valid Base-64 string/);
  expect(toBase64String(newByteArray(new Uint8Array(58), types.byte), 1)).toBe(`${'A'.repeat(76)}\r\nAA==`);
  expect(outcome(() => toBase64StringOfPart(bytes(1, 2, 3), 1, 5))).toBe(
    "offset ('1') must be less than or equal to '-2'. (Parameter 'offset')\nActual value was 1.",
  );
});

test('hexadecimal', () => {
  expect(toHexString(bytes(1, 171))).toBe('01AB');
  expect([...bytesOf(fromHexString('01aB'))]).toEqual([1, 171]);
  expect(outcome(() => fromHexString('0'))).toBe('The input is not a valid hex string as its length is not a multiple of 2.');
  expect(outcome(() => fromHexString('zz'))).toBe('The input is not a valid hex string as it contains a non-hex character.');
});

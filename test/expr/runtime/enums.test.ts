import { ClrType } from '../../../src/expr/runtime/clr-type.js';
import {
  enumText,
  formatEnum,
  parseEnum,
  parseEnumOfType,
  registerEnumMembers,
  tryParseEnum,
} from '../../../src/expr/runtime/enums.js';
import { ClrException } from '../../../src/expr/runtime/exception.js';
import { Box } from '../../../src/expr/runtime/values.js';
import type { NamedTypeSymbol } from '../../../src/expr/types/type-symbol.js';
import { definitionOf, types } from '../../../src/expr/types/universe.js';

function declare(name: string, members: readonly [string, number][], isFlags: boolean): NamedTypeSymbol {
  const definition = definitionOf(name);
  definition.shape = { kind: 'enum', isStatic: false, isAbstract: false, isSealed: true, baseType: types.enum, interfaces: [] };
  registerEnumMembers(definition, members, isFlags);
  return definition.construct();
}
const days = declare(
  'System.DayOfWeek',
  ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
    .map((name, i): [string, number] => [name, i])
    .reverse(),
  false,
);
const options = declare(
  'System.Text.RegularExpressions.RegexOptions',
  [
    ['None', 0],
    ['IgnoreCase', 1],
    ['Multiline', 2],
    ['ExplicitCapture', 4],
  ],
  true,
);
const kinds = declare('System.DateTimeKind', [['Utc', 1]], false);
types.int.definition.shape = {
  kind: 'struct',
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

test.each<[NamedTypeSymbol, number, string]>([
  [days, 5, 'Friday'],
  [days, 9, '9'],
  [days, -1, '-1'],
  [options, 0, 'None'],
  [options, 7, 'IgnoreCase, Multiline, ExplicitCapture'],
  [options, 129, '129'],
  [options, -1, '-1'],
  [kinds, 2, 'Local'],
])('%# text', (type, value, expected) => {
  expect(enumText(value, type)).toBe(expected);
});

const badFormat = 'Format string can be only "G", "g", "X", "x", "F", "f", "D" or "d".';
test.each<[number, string | null, string]>([
  [5, 'D', '5'],
  [5, 'x', '00000005'],
  [-1, 'X', 'FFFFFFFF'],
  [9, 'F', '9'],
  [5, '', 'Friday'],
  [5, null, 'Friday'],
  [5, 'D2', badFormat],
  [5, 'Z', badFormat],
])('day %d as %s', (value, format, expected) => {
  expect(outcome(() => formatEnum(value, format, days))).toBe(expected);
});

const notFound = (text: string) => `Requested value '${text}' was not found.`;
test.each<[string | null, boolean, unknown]>([
  [' Friday ', false, 5],
  ['friday', false, notFound('friday')],
  ['friday', true, 5],
  ['42', false, 42],
  ['-3', false, -3],
  ['+5', false, 5],
  [' Monday , Tuesday ', false, 3],
  ['Monday,', false, notFound('Monday,')],
  ['Monday, 2', false, notFound('Monday, 2')],
  ['', false, "Must specify valid information for parsing in the string. (Parameter 'value')"],
  ['99999999999', false, 'Value was either too large or too small for an Int32.'],
  [null, false, "Value cannot be null. (Parameter 'value')"],
])('parse %j', (text, ignoreCase, expected) => {
  expect(outcome(() => parseEnum([days], text, ignoreCase))).toBe(expected);
});

test('only enums parse', () => {
  expect(outcome(() => parseEnum([types.int], '1'))).toBe("Type provided must be an Enum. (Parameter 'TEnum')");
  expect(outcome(() => parseEnumOfType(ClrType.of(types.int), '1'))).toBe(
    "Type provided must be an Enum. (Parameter 'enumType')",
  );
  expect(parseEnumOfType(ClrType.of(days), 'Friday')).toEqual(new Box(days, 5));
  const result = { value: 9 };
  expect([tryParseEnum([days], 'nope', false, result), result.value]).toEqual([false, 0]);
  expect([tryParseEnum([days], '17', false, result), result.value]).toEqual([true, 17]);
});

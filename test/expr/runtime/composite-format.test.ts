import '../../../src/expr/runtime/numbers.js';
import { formatComposite, formatValue } from '../../../src/expr/runtime/composite-format.js';
import { decimalFromText } from '../../../src/expr/runtime/decimal.js';
import { ClrException } from '../../../src/expr/runtime/exception.js';
import { Box } from '../../../src/expr/runtime/values.js';
import { types } from '../../../src/expr/types/universe.js';

for (const type of [types.int, types.double, types.decimal])
  type.definition.shape = {
    kind: 'struct',
    isStatic: false,
    isAbstract: false,
    isSealed: true,
    baseType: types.valueType,
    interfaces: [],
  };
types.string.definition.shape = {
  kind: 'class',
  isStatic: false,
  isAbstract: false,
  isSealed: true,
  baseType: types.object,
  interfaces: [],
};

const outcome = (format: string | null, args: readonly unknown[] | null): string => {
  try {
    return formatComposite(format, args);
  } catch (error) {
    if (error instanceof ClrException) return error.message;
    throw error;
  }
};
const bad = (offset: number, what: string) =>
  `Input string was not in a correct format. Failure to parse near offset ${offset}. ${what}`;
const early = 'Format item ends prematurely.';
const digit = 'Expected an ASCII digit.';
const int = (value: number) => new Box(types.int, value);

test.each<[string | null, readonly unknown[] | null, string]>([
  ['a{0}b{1}', ['x', int(5)], 'axb5'],
  ['{{{0}}}', [int(1)], '{1}'],
  ['[{0,5}][{0,-5}]', ['ab'], '[   ab][ab   ]'],
  ['{0 , 5 :X4}', [int(255)], ' 00FF'],
  ['{0:C}', [new Box(types.double, 12.5)], '¤12.50'],
  ['{0:0.00}|{0:}', [new Box(types.decimal, decimalFromText('1.5'))], '1.50|1.5'],
  ['{0}', [null], ''],
  ['{0', ['a'], bad(2, early)],
  ['{', ['a'], bad(1, early)],
  ['}', ['a'], bad(1, early)],
  ['a}b', ['a'], bad(2, 'Unexpected closing brace without a corresponding opening brace.')],
  ['{}', ['a'], bad(1, digit)],
  ['{ 0}', ['a'], bad(1, digit)],
  ['{0,}', ['a'], bad(3, digit)],
  ['{0,a}', ['a'], bad(3, digit)],
  ['{0a}', ['a'], bad(2, early)],
  ['{0:{1}}', ['a', 'b'], bad(3, early)],
  ['{1}', ['a'], 'Index (zero based) must be greater than or equal to zero and less than the size of the argument list.'],
  [null, [], "Value cannot be null. (Parameter 'format')"],
  ['{0}', null, "Value cannot be null. (Parameter 'args')"],
  ['{0:Z}', [int(1)], 'Format specifier was invalid.'],
])('%j', (format, args, expected) => {
  expect(outcome(format, args)).toBe(expected);
});

test('a hole takes the static type', () => {
  expect(formatValue(types.int, 5, 'D3')).toBe('005');
  expect(formatValue(types.string, null, 'D3')).toBe('');
  expect(formatValue(types.string, 'abc', 'D3')).toBe('abc');
});

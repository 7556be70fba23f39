import { DiagnosticBag } from '../../../src/diagnostics/diagnostic-bag.js';
import { expressionCatalog } from '../../../src/diagnostics/expression-catalog.js';
import type { LiteralValue } from '../../../src/expr/syntax/nodes.js';
import { parsePolicyExpression } from '../../../src/expr/syntax/parser.js';

function literal(source: string): LiteralValue {
  const { expression } = parsePolicyExpression(`@(${source})`, new DiagnosticBag(expressionCatalog));
  if (expression?.kind !== 'LiteralExpression') throw new Error(`${source} is a ${expression?.kind}`);
  return expression.value;
}

test.each<[string, LiteralValue]>([
  ['0', { type: 'int', value: 0 }],
  ['2147483647', { type: 'int', value: 2147483647 }],
  ['2147483648', { type: 'uint', value: 2147483648 }],
  ['4294967296', { type: 'long', value: 4294967296n }],
  ['9223372036854775808', { type: 'ulong', value: 9223372036854775808n }],
  ['18446744073709551615', { type: 'ulong', value: 18446744073709551615n }],
  ['1u', { type: 'uint', value: 1 }],
  ['4294967296U', { type: 'ulong', value: 4294967296n }],
  ['1L', { type: 'long', value: 1n }],
  ['9223372036854775808L', { type: 'ulong', value: 9223372036854775808n }],
  ['1ul', { type: 'ulong', value: 1n }],
  ['1LU', { type: 'ulong', value: 1n }],
  ['0xFF', { type: 'int', value: 255 }],
  ['0xFFFFFFFF', { type: 'uint', value: 4294967295 }],
  ['0x_7F', { type: 'int', value: 127 }],
  ['0b1010_1010', { type: 'int', value: 170 }],
  ['1_000_000', { type: 'int', value: 1000000 }],
  ['1.5', { type: 'double', value: 1.5 }],
  ['.5', { type: 'double', value: 0.5 }],
  ['1e3', { type: 'double', value: 1000 }],
  ['1E-3', { type: 'double', value: 0.001 }],
  ['1d', { type: 'double', value: 1 }],
  ['1f', { type: 'float', value: 1 }],
  ['0.1f', { type: 'float', value: Math.fround(0.1) }],
  ['16777217f', { type: 'float', value: 16777216 }],
  // just above the middle between two floats, and exactly that middle as a double
  ['1.00000005960464477540f', { type: 'float', value: 1.0000001192092896 }],
  ['1.000000059604644775390625f', { type: 'float', value: 1 }],
  ['1m', { type: 'decimal', text: '1' }],
  ['1.10M', { type: 'decimal', text: '1.10' }],
  ['1_0.5e2m', { type: 'decimal', text: '10.5e2' }],
  ['79228162514264337593543950335m', { type: 'decimal', text: '79228162514264337593543950335' }],
  ["'a'", { type: 'char', value: 97 }],
  [String.raw`'\''`, { type: 'char', value: 39 }],
  [String.raw`'\u0041'`, { type: 'char', value: 65 }],
  [String.raw`'\x41'`, { type: 'char', value: 65 }],
  ['"a\'b"', { type: 'string', value: "a'b" }],
  [String.raw`"\0\a\b\f\n\r\t\v\\\""`, { type: 'string', value: '\0\x07\b\f\n\r\t\v\\"' }],
  [String.raw`"\x41f"`, { type: 'string', value: '\u041f' }],
  [String.raw`"\U0001F600"`, { type: 'string', value: '\u{1F600}' }],
  ['@"a\\b""c"', { type: 'string', value: 'a\\b"c' }],
  ['@"a\nb"', { type: 'string', value: 'a\nb' }],
  ['null', { type: 'null' }],
  ['default', { type: 'default' }],
  ['true', { type: 'bool', value: true }],
])('%s', (source, value) => {
  expect(literal(source)).toEqual(value);
});

test.each<[string, unknown[]]>([
  ['$"a{1}b"', ['a', [1, undefined, undefined], 'b']],
  ['$"{{x}}"', ['{x}']],
  [String.raw`$"\t{1,-5:F2}"`, ['\t', [1, -5, 'F2']]],
  ['$@"a""\\{1}"', ['a"\\', [1, undefined, undefined]]],
  ['$"{1:HH\\:mm}"', [[1, undefined, 'HH:mm']]],
  ['$@"{1:a""b}"', [[1, undefined, 'a"b']]],
])('%s', (source, contents) => {
  const { expression } = parsePolicyExpression(`@(${source})`, new DiagnosticBag(expressionCatalog));
  if (expression?.kind !== 'InterpolatedStringExpression') throw new Error(`${source} is a ${expression?.kind}`);
  const number = (node: unknown): unknown => {
    const part = node as { value?: { value?: number }; operand?: unknown } | undefined;
    return part?.operand === undefined ? part?.value?.value : -(number(part.operand) as number);
  };
  const got = expression.contents.map((part) =>
    part.kind === 'InterpolatedText' ? part.value : [number(part.expression), number(part.alignment), part.format],
  );
  expect(got).toEqual(contents);
});

test.each([
  ['@name', 'name'],
  ['@class', 'class'],
  [String.raw`\u0061bc`, 'abc'],
  [String.raw`a\u0062c`, 'abc'],
  [String.raw`\u0069f`, 'if'],
  ['größe_1', 'größe_1'],
])('the name of %s', (source, name) => {
  const { expression } = parsePolicyExpression(`@(${source})`, new DiagnosticBag(expressionCatalog));
  expect(expression).toMatchObject({ kind: 'IdentifierName', identifier: { text: source, name } });
});

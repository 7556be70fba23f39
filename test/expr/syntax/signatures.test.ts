import { parseMemberSignature, parseTypeHeader, parseTypeName } from '../../../src/expr/syntax/parser.js';

test.each([
  ['int Length { get; }', { memberKind: 'property', name: 'Length', hasGetter: true, hasSetter: false, isStatic: false }],
  ['T this[int index] { get; set; }', { memberKind: 'indexer', name: 'this', hasGetter: true, hasSetter: true }],
  ['static int Parse(string s)', { memberKind: 'method', name: 'Parse', isStatic: true }],
  ['List(int capacity)', { memberKind: 'constructor', type: undefined }],
  ['static bool operator ==(string a, string b)', { memberKind: 'operator', name: '==' }],
  ['static int operator >>(int a, int b)', { memberKind: 'operator', name: '>>' }],
  ['static bool operator true(A a)', { memberKind: 'operator', name: 'true' }],
  [
    'static explicit operator int?(JToken value)',
    { memberKind: 'conversion', conversion: 'explicit', type: { kind: 'NullableType' } },
  ],
  [
    'const int MaxValue = 2147483647',
    { memberKind: 'constant', name: 'MaxValue', isStatic: true, value: { kind: 'LiteralExpression' } },
  ],
  ['static readonly string Empty', { memberKind: 'field', name: 'Empty', isStatic: true }],
  ['Sunday = 0', { memberKind: 'enumMember', name: 'Sunday', isStatic: true }],
  ['bool TryPop(out T result)', { parameters: [{ modifiers: [{ text: 'out' }], identifier: { name: 'result' } }] }],
  [
    'int Sum(this IEnumerable<int> source, int start = -1)',
    { parameters: [{ modifiers: [{ text: 'this' }] }, { defaultValue: { kind: 'PrefixUnaryExpression' } }] },
  ],
  [
    'static T[] F<T, U>(params T[] items) where T : class, new() where U : struct',
    {
      typeParameters: [{ name: 'T' }, { name: 'U' }],
      constraintClauses: [{ constraints: ['class', 'new'] }, { constraints: ['struct'] }],
    },
  ],
  ['(int a, string b) F()', { type: { kind: 'TupleType' } }],
])('%s', (text, expected) => {
  expect(parseMemberSignature(text)).toMatchObject(expected);
});

test.each([
  ['static class System.Math', { modifiers: ['static'], kind: 'class', fullName: 'System.Math', typeParameters: [], bases: [] }],
  [
    'interface System.Func<in T, out TResult> : IA, IB<T>',
    {
      fullName: 'System.Func',
      typeParameters: [
        { name: 'T', variance: 'in' },
        { name: 'TResult', variance: 'out' },
      ],
      bases: [{ kind: 'IdentifierName' }, { kind: 'GenericName' }],
    },
  ],
  ['struct A.List<T>+Enumerator', { fullName: 'A.List+Enumerator', typeParameters: [{ name: 'T', variance: 'none' }] }],
])('%s', (text, expected) => {
  expect(parseTypeHeader(text)).toMatchObject(expected);
});

test('a type', () => {
  expect(parseTypeName('Dictionary<string, int[]>[,]')).toMatchObject({
    kind: 'ArrayType',
    rankSpecifiers: [{ sizes: [undefined, undefined] }],
  });
  expect(parseTypeName('void')).toMatchObject({ kind: 'PredefinedType', keyword: 'void' });
});

test.each(['int', 'int F(', 'int F(int)', 'Foo Bar baz'])('a declaration that does not parse throws: %s', (text) => {
  const parse = () => (text === 'int' ? parseTypeHeader(text) : parseMemberSignature(text));
  expect(parse).toThrow(/Bad declaration/);
});

import { DiagnosticBag } from '../../../src/diagnostics/diagnostic-bag.js';
import { expressionCatalog } from '../../../src/diagnostics/expression-catalog.js';
import { parsePolicyExpression } from '../../../src/expr/syntax/parser.js';

type Part = { readonly [key: string]: unknown };

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;

/** A tree as nested brackets: the kind without its ending, then what is below it. */
function brackets(node: unknown): string {
  if (Array.isArray(node)) return node.map(brackets).filter(Boolean).join(' ');
  if (!isPart(node)) return '';
  if ('missing' in node) return '';
  if (node.kind === 'IdentifierName') return (node.identifier as Part).name as string;
  if (node.kind === 'PredefinedType') return node.keyword as string;
  if (node.kind === 'LiteralExpression') return (node.token as Part).text as string;
  const name = ((node.kind as string | undefined) ?? '').replace(/Expression$|Statement$/, '');
  const operator = isPart(node.operator) && /Binary|Unary|Assignment/.test(name) ? ` ${node.operator.text as string}` : '';
  const label = isPart(node.identifier) && 'name' in node.identifier ? ` ${node.identifier.name as string}` : '';
  const inner = Object.values(node).map(brackets).filter(Boolean).join(' ');
  return name === ''
    ? [label.trim(), inner].filter(Boolean).join(' ')
    : `(${name}${operator}${label}${inner === '' ? '' : ` ${inner}`})`;
}

function tree(text: string): string {
  const diagnostics = new DiagnosticBag(expressionCatalog);
  const { expression, statements } = parsePolicyExpression(text, diagnostics);
  expect(diagnostics.all).toEqual([]);
  return expression === undefined ? brackets(statements) : brackets(expression);
}

test.each([
  ['@(1 + 2 * 3)', '(Binary + 1 (Binary * 2 3))'],
  ['@(1 - 2 - 3)', '(Binary - (Binary - 1 2) 3)'],
  ['@(a ?? b ?? c)', '(Binary ?? a (Binary ?? b c))'],
  ['@(a >> 1 >= b)', '(Binary >= (Binary >> a 1) b)'],
  ['@(a ? b : c ? d : e)', '(Conditional a b (Conditional c d e))'],
  ['@((a) + b)', '(Binary + (Parenthesized a) b)'],
  ['@((a) - b)', '(Binary - (Parenthesized a) b)'],
  ['@((int) - b)', '(Cast int (PrefixUnary - b))'],
  ['@((a)(b))', '(Cast a (Parenthesized b))'],
  ['@((a) b)', '(Cast a b)'],
  ['@((a).b)', '(MemberAccess (Parenthesized a) b)'],
  ['@((A<int>)b)', '(Cast (GenericName A int) b)'],
  ['@(a).b(c)', '(Invocation (MemberAccess (Parenthesized a) b) c)'],
  ['@(f(a < b, c > (d)))', '(Invocation f (Invocation (GenericName a b c) (Parenthesized d)))'.replace('(Parenthesized d)', 'd')],
  ['@(f(a < b, c > d))', '(Invocation f (Binary < a b) (Binary > c d))'],
  ['@(a < b)', '(Binary < a b)'],
  ['@(a.b<int>.c)', '(MemberAccess (MemberAccess a (GenericName b int)) c)'],
  ['@(a?.b.c[0])', '(ConditionalAccess a (ElementAccess (MemberAccess (MemberBinding b) c) 0))'],
  ['@(a ? . b)', '(ConditionalAccess a (MemberBinding b))'],
  ['@(a?[0]?.b)', '(ConditionalAccess a (ConditionalAccess (ElementBinding 0) (MemberBinding b)))'],
  ['@(global::System.Math.PI)', '(MemberAccess (MemberAccess (AliasQualifiedName System) Math) PI)'],
  ['@(x => x + 1)', '(SimpleLambda x (Binary + x 1))'],
  ['@((x, y) => x)', '(ParenthesizedLambda x y x)'],
  ['@((int x) => x)', '(ParenthesizedLambda x int x)'],
  ['@(async x => await x)', '(SimpleLambda x (Await x))'],
  ['@(delegate { return; })', '(AnonymousMethod (Block (Return)))'],
  ['@((1, b: 2))', '(Tuple 1 2)'],
  ['@(new { a, b = 1 })', '(AnonymousObjectCreation a 1)'],
  ['@(new[] { 1, 2 })', '(ImplicitArrayCreation (Initializer 1 2))'],
  ['@(new int[3][])', '(ArrayCreation (ArrayType int 3))'],
  [
    '@(new A { b = 1, [2] = 3 })',
    '(ObjectCreation A (Initializer (Assignment = b 1) (Assignment = (ImplicitElementAccess 2) 3)))',
  ],
  ['@(a is int)', '(Is a int)'],
  ['@(a is int? b : c)', '(Conditional (Is a int) b c)'],
  ['@(a is int b)', '(IsPattern a (DeclarationPattern int (SingleVariableDesignation b)))'],
  ['@(a is null)', '(IsPattern a (ConstantPattern null))'],
  ['@(a is B.C)', '(Is a (QualifiedName B C))'],
  ['@(a as int?)', '(As a (NullableType int))'],
  ['@(f(out var x, ref y, n: z))', '(Invocation f (Declaration var (SingleVariableDesignation x)) y z)'],
  [
    '@(from x in y where x > 1 orderby x descending select x)',
    '(Query (FromClause x y) (WhereClause (Binary > x 1)) x (SelectClause x))'.replace(
      ' x (Select',
      ' (OrderByClause x) (Select',
    ),
  ],
  ['@{ int a = 1, b; }', '(LocalDeclaration int a 1 b)'],
  ['@{ a<b> c; }', '(LocalDeclaration (GenericName a b) c)'],
  ['@{ a.b(); }', '(Expression (Invocation (MemberAccess a b)))'],
  [
    '@{ var (a, b) = c; }',
    '(Expression (Assignment = (Declaration var (ParenthesizedVariableDesignation (SingleVariableDesignation a) (SingleVariableDesignation b))) c))',
  ],
  ['@{ int F<T>(T x) where T : class => 1; }', '(LocalFunction F int x T 1)'],
  ['@{ if (a) b(); else if (c) d(); }', '(If a (Expression (Invocation b)) (If c (Expression (Invocation d))))'],
  ['@{ switch (a) { case 1: case int b when b > 2: break; default: break; } }', undefined],
  ['@{ foreach (var x in y) z(); }', '(ForEach x var y (Expression (Invocation z)))'],
  ['@{ for (var i = 0; i < 3; i++) { } }', '(For var i 0 (Binary < i 3) (PostfixUnary ++ i) (Block))'],
  ['@{ a: goto a; }', '(Labeled a (Goto a))'],
])('%s', (text, expected) => {
  const got = tree(text);
  if (expected !== undefined) expect(got).toBe(expected);
});

test('spans are without trivia', () => {
  const text = '@{ /* a */ return  b . c /* d */ ; }';
  const [statement] = parsePolicyExpression(text, new DiagnosticBag(expressionCatalog)).statements;
  const slice = (node: { readonly start: number; readonly end: number }) => text.slice(node.start, node.end);
  if (statement?.kind !== 'ReturnStatement') throw new Error('no return');
  expect(slice(statement)).toBe('return  b . c /* d */ ;');
  expect(slice(statement.expression!)).toBe('b . c');
});

test('the parentheses of `@(…)` need not match each other', () => {
  const diagnostics = new DiagnosticBag(expressionCatalog);
  const { expression, statements } = parsePolicyExpression('@(1) + foo(2)', diagnostics);
  expect(brackets(expression)).toBe('(Binary + (Parenthesized 1) (Invocation foo 2))');
  expect(statements).toEqual([]);
});

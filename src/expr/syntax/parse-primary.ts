import type { ArgumentSyntax, ExpressionSyntax, LiteralValue, SyntaxToken, TypeSyntax } from './nodes.js';
import { precedence } from './operators.js';
import { parseArguments } from './parse-arguments.js';
import { parseCollection, parseNew, parseStackAlloc } from './parse-creation.js';
import { parseExpression, parseExpressionOrDeclaration, parsePossibleRef, parseSubExpression } from './parse-expressions.js';
import { parseInterpolated } from './parse-interpolated.js';
import { isPossibleAnonymousMethod, isPossibleLambda, parseAnonymousMethod, parseLambda } from './parse-lambdas.js';
import { parseAliasQualifiedName, parseSimpleName, parseType } from './parse-types.js';
import type { Parser } from './parser-state.js';
import { isFunctionPointerStart, isPredefinedType, scanCast } from './scan-types.js';
import type { Token } from './token.js';

const wordLiterals: ReadonlyMap<string, LiteralValue> = new Map<string, LiteralValue>([
  ['null', { type: 'null' }],
  ['default', { type: 'default' }],
  ['true', { type: 'bool', value: true }],
  ['false', { type: 'bool', value: false }],
]);

/** A primary expression with everything that follows it directly. */
export function parsePrimary(p: Parser, level: number): ExpressionSyntax {
  const mark = p.diagnostics.count;
  return parsePostfix(p, parseStart(p, level), mark);
}

function parseStart(p: Parser, level: number): ExpressionSyntax {
  const { current: token, kind } = p;
  switch (kind) {
    case 'identifier':
      if (!p.isTrueIdentifier()) break;
      if (isPossibleAnonymousMethod(p)) return parseAnonymousMethod(p);
      if (isPossibleLambda(p, level)) return parseLambda(p);
      return parseAliasQualifiedName(p, 'expression');
    case 'number':
    case 'stringLiteral':
    case 'charLiteral':
      return parseLiteralToken(p);
    case 'interpolated':
      return parseInterpolated(p);
    case 'true':
    case 'false':
    case 'null':
      return literal(p.next());
    case 'default':
      return p.peekKind(1) === '(' ? parseOfType(p, 'DefaultExpression') : literal(p.next());
    case 'typeof':
      return parseOfType(p, 'TypeOfExpression');
    case 'sizeof':
      return parseOfType(p, 'SizeOfExpression');
    case 'checked':
    case 'unchecked':
      return parseChecked(p);
    case 'this':
      p.next();
      return { kind: 'ThisExpression', start: token.start, end: token.end };
    case 'base':
      p.next();
      return { kind: 'BaseExpression', start: token.start, end: token.end };
    case '(':
      return isPossibleLambda(p, level) ? parseLambda(p) : parseParenthesized(p);
    case 'new':
      return parseNew(p);
    case 'stackalloc':
      return parseStackAlloc(p);
    case '[':
      return isPossibleLambda(p, level) ? parseLambda(p) : parseCollection(p);
    case 'delegate':
      return isFunctionPointerStart(p) && isPossibleLambda(p, level) ? parseLambda(p) : parseAnonymousMethod(p);
    case '__arglist':
      p.next();
      return { kind: 'ArgListExpression', start: token.start, end: token.end };
    case '__makeref':
    case '__reftype':
    case '__refvalue':
      return parseTypedReference(p);
    case '=>':
      return parseLambda(p);
    case '::':
      return parseAliasQualifiedName(p, 'expression');
    case 'static':
      if (isPossibleAnonymousMethod(p)) return parseAnonymousMethod(p);
      if (isPossibleLambda(p, level)) return parseLambda(p);
      break;
    case 'ref': {
      if (isPossibleLambda(p, level)) return parseLambda(p);
      const mark = p.diagnostics.count;
      const refToken = p.next();
      const expression = parseExpression(p);
      p.reportBefore(mark, 'CS1525', { start: token.start, end: p.lastEnd }, kind);
      p.diagnostics.refuse('CS1073', refToken.start, refToken.end, kind);
      return { kind: 'RefExpression', start: token.start, end: p.lastEnd, refToken, expression };
    }
    default:
      if (!isPredefinedType(kind)) break;
      if (isPossibleLambda(p, level)) return parseLambda(p);
      p.next();
      if ((!p.is('.') && !p.is('..')) || kind === 'void') p.report('CS1525', token, kind);
      return { kind: 'PredefinedType', start: token.start, end: token.end, keyword: kind };
  }
  if (kind === 'end') p.reportGap('CS1733');
  else p.reportGap('CS1525', token.text);
  return p.missingName();
}

function literal(token: Token): ExpressionSyntax {
  return { kind: 'LiteralExpression', start: token.start, end: token.end, token, value: wordLiterals.get(token.kind)! };
}

function parseLiteralToken(p: Parser): ExpressionSyntax {
  const token = p.next();
  if (token.later === 'raw') p.refuse('raw string literals', '11.0', token);
  if (token.later === 'utf8') p.refuse('UTF-8 string literals', '11.0', token);
  return { kind: 'LiteralExpression', start: token.start, end: token.end, token, value: token.literal! };
}

function parseOfType(p: Parser, kind: 'DefaultExpression' | 'TypeOfExpression' | 'SizeOfExpression'): ExpressionSyntax {
  const { start } = p.next();
  p.eat('(');
  const type = kind === 'TypeOfExpression' ? parseTypeOrVoidInTypeOf(p) : parseType(p);
  p.eat(')');
  return { kind, start, end: p.lastEnd, type };
}

function parseTypedReference(p: Parser): ExpressionSyntax {
  const keyword = p.next();
  p.eat('(');
  const expression = parseExpression(p);
  let type: TypeSyntax | undefined;
  if (keyword.kind === '__refvalue') {
    p.eat(',');
    type = parseType(p);
  }
  p.eat(')');
  return { kind: 'TypedReferenceExpression', start: keyword.start, end: p.lastEnd, expression, type };
}

function parseTypeOrVoidInTypeOf(p: Parser): TypeSyntax {
  if (!p.is('void') || p.peekKind(1) === '*') return parseType(p);
  const token = p.next();
  return { kind: 'PredefinedType', start: token.start, end: token.end, keyword: 'void' };
}

function parseChecked(p: Parser): ExpressionSyntax {
  const token = p.next();
  p.eat('(');
  const expression = parseExpression(p);
  p.eat(')');
  return { kind: 'CheckedExpression', start: token.start, end: p.lastEnd, checked: token.kind === 'checked', expression };
}

function isCast(p: Parser): boolean {
  const { index } = p;
  const found = scanCast(p);
  p.index = index;
  return found;
}

/** A cast, a tuple or an expression in parentheses. */
function parseParenthesized(p: Parser): ExpressionSyntax {
  const { start } = p.current;
  if (isCast(p)) {
    p.next();
    const type = parseType(p);
    p.eat(')');
    const expression = parseSubExpression(p, precedence.cast);
    return { kind: 'CastExpression', start, end: p.lastEnd, type, expression };
  }
  p.next();
  let expression = parseExpressionOrDeclaration(p, 'firstTupleElement', true);
  if (p.is(',')) return parseTupleRest(p, start, unnamed(expression));
  if (expression.kind === 'IdentifierName' && p.is(':')) {
    const name = expression.identifier;
    p.next();
    expression = parseExpressionOrDeclaration(p, 'firstTupleElement', true);
    return parseTupleRest(p, start, { start: name.start, end: p.lastEnd, name, refKind: 'none', expression });
  }
  p.eat(')');
  return { kind: 'ParenthesizedExpression', start, end: p.lastEnd, expression };
}

function unnamed(expression: ExpressionSyntax): ArgumentSyntax {
  return { start: expression.start, end: expression.end, name: undefined, refKind: 'none', expression };
}

function parseTupleRest(p: Parser, start: number, first: ArgumentSyntax): ExpressionSyntax {
  const list: ArgumentSyntax[] = [first];
  while (p.is(',')) {
    p.next();
    const expression = parseExpressionOrDeclaration(p, 'afterTupleComma', true);
    if (expression.kind === 'IdentifierName' && p.is(':')) {
      const name = expression.identifier;
      p.next();
      const value = parseExpressionOrDeclaration(p, 'afterTupleComma', true);
      list.push({ start: name.start, end: p.lastEnd, name, refKind: 'none', expression: value });
    } else list.push(unnamed(expression));
  }
  if (list.length < 2) {
    p.reportGap('CS8124');
    list.push(unnamed(p.missingName()));
  }
  p.eat(')');
  return { kind: 'TupleExpression', start, end: p.lastEnd, arguments: list };
}

function parsePostfix(p: Parser, operand: ExpressionSyntax, mark: number): ExpressionSyntax {
  let expression = operand;
  for (;;) {
    const { start } = expression;
    p.diagnostics.note(expression, mark);
    switch (p.kind) {
      case '++':
      case '--': {
        const operator = p.next();
        expression = { kind: 'PostfixUnaryExpression', start, end: p.lastEnd, operator, operand: expression };
        continue;
      }
      case '::': {
        const separator = p.current;
        if (p.peekKind(1) === 'identifier') {
          p.next();
          p.report('CS7000', separator);
          const name = parseSimpleName(p, 'expression');
          expression = { kind: 'MemberAccessExpression', start, end: p.lastEnd, expression, operator: separator, name };
        } else {
          p.diagnostics.faults.addEnd(p.lastEnd);
          p.skipInsteadOf('.');
        }
        continue;
      }
      case '->': {
        const operator = p.next();
        const name = parseSimpleName(p, 'expression');
        expression = { kind: 'MemberAccessExpression', start, end: p.lastEnd, expression, operator, name };
        continue;
      }
      case '.': {
        // `a.` at the end of a line before `B c`: a member name is missing and a declaration follows
        if (
          p.current.endsLine &&
          p.peekKind(1) === 'identifier' &&
          p.peekKind(2) === 'identifier' &&
          p.peek(2).contextual !== 'is'
        ) {
          const operator = p.next();
          p.reportGap('CS1001');
          return { kind: 'MemberAccessExpression', start, end: p.lastEnd, expression, operator, name: p.missingName() };
        }
        break;
      }
      case '?':
        if (!startsConsequence(p)) return expression;
        expression = parseConditionalAccess(p, expression);
        continue;
      default:
    }
    const next = parseAccess(p, expression);
    if (next === undefined) return expression;
    expression = next;
  }
}

/** `.b`, `(…)`, `[…]` and `!`, which may stand behind `?.` too. */
function parseAccess(p: Parser, expression: ExpressionSyntax): ExpressionSyntax | undefined {
  const { start } = expression;
  switch (p.kind) {
    case '(': {
      const list = parseArguments(p, '(');
      if (expression.kind === 'IdentifierName' && expression.identifier.text === 'nameof') refuseUnbound(p, list);
      return { kind: 'InvocationExpression', start, end: p.lastEnd, expression, arguments: list };
    }
    case '[': {
      const argumentsStart = p.current.start;
      const list = parseArguments(p, '[');
      return { kind: 'ElementAccessExpression', start, end: p.lastEnd, expression, arguments: list, argumentsStart };
    }
    case '.': {
      const operator = p.next();
      const name = parseSimpleName(p, 'expression');
      return { kind: 'MemberAccessExpression', start, end: p.lastEnd, expression, operator, name };
    }
    case '!': {
      const operator: SyntaxToken = p.next();
      p.refuse('nullable reference types', '8.0', operator);
      return { kind: 'PostfixUnaryExpression', start, end: p.lastEnd, operator, operand: expression };
    }
    default:
      return undefined;
  }
}

/** `nameof(List<>)` of later C#. */
function refuseUnbound(p: Parser, [argument]: readonly ArgumentSyntax[]): void {
  let name: ExpressionSyntax | undefined = argument?.expression;
  while (name !== undefined) {
    const generic: ExpressionSyntax = name.kind === 'MemberAccessExpression' ? name.name : name;
    if (generic.kind === 'GenericName' && generic.typeArguments[0]?.kind === 'OmittedTypeArgument') {
      p.diagnostics.refuse('CS8652', generic.start, generic.end, 'unbound generic types in nameof operator');
    }
    name = name.kind === 'MemberAccessExpression' ? name.expression : undefined;
  }
}

/** `?.` and `?[`, unless the bracket opens a collection of later C# after a conditional's question mark: then a colon follows. */
function startsConsequence(p: Parser): boolean {
  const next = p.peekKind(1);
  if (next !== '[' || p.bracketIsAccess) return next === '.' || next === '[';
  const known = p.bracketChoices.get(p.index);
  if (known !== undefined) {
    if (!known) p.collectionChoices++;
    return known;
  }
  const point = p.mark();
  p.next();
  parsePossibleRef(p);
  const isAccess = !p.is(':');
  p.reset(point);
  if (!isAccess) p.collectionChoices++;
  p.bracketChoices.set(p.index, isAccess);
  return isAccess;
}

function parseConditionalAccess(p: Parser, expression: ExpressionSyntax): ExpressionSyntax {
  const operator = p.next();
  const whenNotNull = p.enter() ? parseConsequence(p) : p.missingName();
  p.leave();
  return { kind: 'ConditionalAccessExpression', start: expression.start, end: p.lastEnd, expression, operator, whenNotNull };
}

function parseConsequence(p: Parser): ExpressionSyntax {
  const { start } = p.current;
  let expression: ExpressionSyntax;
  if (p.is('.')) {
    p.next();
    const name = parseSimpleName(p, 'expression');
    expression = { kind: 'MemberBindingExpression', start, end: p.lastEnd, name };
  } else {
    const list = parseArguments(p, '[');
    expression = { kind: 'ElementBindingExpression', start, end: p.lastEnd, arguments: list };
  }
  for (;;) {
    if (p.is('?') && startsConsequence(p)) return parseConditionalAccess(p, expression);
    const next = parseAccess(p, expression);
    if (next === undefined) return expression;
    expression = next;
  }
}

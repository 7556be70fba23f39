import type { BlockSyntax, ExpressionSyntax, LambdaExpressionSyntax, ParameterSyntax, SyntaxToken } from './nodes.js';
import { precedence } from './operators.js';
import { parseAttributes, skipBrackets } from './parse-attributes.js';
import { parsePossibleRef } from './parse-expressions.js';
import { parseParameters } from './parse-parameters.js';
import { parseBlock } from './parse-statements.js';
import { parseTypeOrVoid } from './parse-types.js';
import type { Parser } from './parser-state.js';
import { isPredefinedType, isScopedKeyword, scanType } from './scan-types.js';

const parameterModifiers: ReadonlySet<string> = new Set(['ref', 'out', 'in', 'params', 'this', 'readonly']);

export function isPossibleAnonymousMethod(p: Parser): boolean {
  let offset = 0;
  while (p.peekKind(offset) === 'static' || p.peek(offset).contextual === 'async') offset++;
  return p.peekKind(offset) === 'delegate';
}

/** Whether a lambda starts here, seen from `=>` or, after `static`, from less. The position does not move. */
export function isPossibleLambda(p: Parser, level: number): boolean {
  if (level > precedence.lambda) return false;
  const { index } = p;
  const found = scanLambda(p);
  p.index = index;
  return found;
}

function scanLambda(p: Parser): boolean {
  if (p.is('[')) {
    while (p.is('[')) skipBrackets(p);
    if (!p.is('identifier') && !p.is('(') && !p.is('static') && !isPredefinedType(p.kind)) return false;
  }
  if (p.is('static')) return scanAfterStatic(p, 1);
  if (p.contextual === 'async' && p.peekKind(1) === 'static') return scanAfterStatic(p, 2);
  if ((p.isTrueIdentifier() || isPredefinedType(p.kind)) && p.peekKind(1) === '=>') return true;
  if (p.is('(') && p.peekKind(1) === '=>') return true;
  if (p.is('(')) return scanParenthesizedLambda(p) || scanReturnTypedLambda(p);
  if (p.contextual === 'async') {
    if (p.isTrueIdentifier(p.peek(1)) && p.peekKind(2) === '=>') return true;
    if (p.peekKind(1) === '(') {
      const { index } = p;
      p.index++;
      if (scanParenthesizedLambda(p)) return true;
      p.index = index;
    }
  }
  return scanReturnTypedLambda(p);
}

function scanAfterStatic(p: Parser, tokens: number): boolean {
  p.index += tokens;
  if (p.is('=>') || p.is('(')) return true;
  if (p.isTrueIdentifier() && p.peekKind(1) === '=>') return true;
  if (p.contextual === 'async') return p.peekKind(1) === '(' || p.peekKind(2) === '=>';
  return scanReturnTypedLambda(p);
}

/** `T (…) =>` of later C#. */
function scanReturnTypedLambda(p: Parser): boolean {
  if (p.is('void')) p.index++;
  else if (scanType(p).result === 'notType') return false;
  return p.is('(') && scanParenthesizedLambda(p);
}

function scanParenthesizedLambda(p: Parser): boolean {
  return scanImplicitParameters(p) || scanExplicitParameters(p);
}

/** `()`, `(x)`, `(x, y)` before `=>`. */
function scanImplicitParameters(p: Parser): boolean {
  let offset = 1;
  if (p.peekKind(offset) === ')') return p.peekKind(offset + 1) === '=>';
  for (;;) {
    const token = p.peek(offset);
    if (token.kind === 'identifier' && !p.isQueryKeywordInQuery(token)) offset++;
    else if (token.kind !== ',' && token.kind !== ')') return false;
    if (p.peekKind(offset) === ')') return p.peekKind(offset + 1) === '=>';
    if (p.peekKind(offset) !== ',') return false;
    offset++;
  }
}

function scanExplicitParameters(p: Parser): boolean {
  const { index } = p;
  let found: boolean | undefined;
  while (found === undefined) {
    p.index++;
    while (p.is('[')) skipBrackets(p);
    while (parameterModifiers.has(p.kind) || isScopedKeyword(p)) p.index++;
    if (p.is('.') && p.peekKind(1) === '.') return false;
    if (scanType(p).result === 'notType') found = false;
    else if (p.isTrueIdentifier()) p.index++;
    if (found === undefined && p.is('=')) found = scanDefaultValue(p);
    if (found === undefined && p.is(')')) found = p.peekKind(1) === '=>';
    if (found === undefined && !p.is(',')) found = false;
  }
  p.index = index;
  return found;
}

/** Skips a default value up to the comma or the closing parenthesis, or settles the matter. */
function scanDefaultValue(p: Parser): boolean | undefined {
  let depth = 0;
  for (p.index++; !p.is('end') && !p.is(';') && !p.is('{') && !p.is('}'); p.index++) {
    if (p.is('(') || p.is('[')) depth++;
    else if (depth === 0 && (p.is(',') || p.is(')'))) return undefined;
    else if (p.is(')') || p.is(']')) depth--;
  }
  return false;
}

export function parseLambda(p: Parser): LambdaExpressionSyntax {
  const attributes = parseAttributes(p);
  if (attributes !== undefined) p.refuse('lambda attributes', '10.0', attributes);
  const { start } = p.current;
  const { asyncToken, staticToken } = parseModifiers(p);
  const outerAsync = p.inAsync;
  p.inAsync = asyncToken !== undefined;
  let parameters: ParameterSyntax[];
  const isSimple = !p.is('(') && (p.is('=>') || p.peekKind(1) === '=>');
  if (p.isTrueIdentifier() && p.peekKind(1) === '=>') parameters = [bareParameter(p)];
  else if (p.is('=>') || (!p.is('(') && p.peekKind(1) === '=>')) {
    // a keyword cannot be a parameter: `int => …`
    const identifier = p.is('=>') ? p.eatIdentifier() : p.eatAs('identifier').asIdentifier();
    parameters = [
      { start: identifier.start, end: identifier.end, modifiers: [], type: undefined, identifier, defaultValue: undefined },
    ];
  } else {
    if (!p.is('(')) {
      const type = parseTypeOrVoid(p);
      p.refuse('lambda return type', '10.0', type);
      if (type.kind !== 'PredefinedType') p.strayTypes.set(type.start, type);
    }
    parameters = parseParameters(p, '(', 'lambda');
  }
  refuseDiscards(p, parameters);
  const arrowToken = p.eat('=>');
  const body = parseLambdaBody(p);
  p.inAsync = outerAsync;
  const kind = isSimple ? 'SimpleLambdaExpression' : 'ParenthesizedLambdaExpression';
  return { kind, start, end: p.lastEnd, asyncToken, staticToken, parameters, arrowToken, body };
}

function parseModifiers(p: Parser): { asyncToken: SyntaxToken | undefined; staticToken: SyntaxToken | undefined } {
  let asyncToken: SyntaxToken | undefined;
  let staticToken: SyntaxToken | undefined;
  for (;;) {
    if (p.is('static')) {
      staticToken = p.next();
      p.refuse('static anonymous function', '9.0', staticToken);
    } else if (p.contextual === 'async' && p.peekKind(1) !== '=>') asyncToken = p.next();
    else return { asyncToken, staticToken };
  }
}

/** `_` twice is a discard of later C#. */
function refuseDiscards(p: Parser, parameters: readonly ParameterSyntax[]): void {
  const discards = parameters.filter(({ identifier }) => identifier.text === '_');
  for (const { identifier } of discards.slice(1)) p.refuse('lambda discard parameters', '9.0', identifier);
}

function bareParameter(p: Parser): ParameterSyntax {
  const identifier = p.eatIdentifier();
  return { start: identifier.start, end: identifier.end, modifiers: [], type: undefined, identifier, defaultValue: undefined };
}

function parseLambdaBody(p: Parser): ExpressionSyntax | BlockSyntax {
  // a query around a lambda does not reach into its block
  if (!p.is('{')) return parsePossibleRef(p);
  const outerQuery = p.inQuery;
  p.inQuery = false;
  const block = parseBlock(p);
  p.inQuery = outerQuery;
  return block;
}

/** `delegate (int x) { … }`, `delegate { … }`, with `async` before it. */
export function parseAnonymousMethod(p: Parser): LambdaExpressionSyntax {
  const { start } = p.current;
  const { asyncToken, staticToken } = parseModifiers(p);
  const outerAsync = p.inAsync;
  const outerQuery = p.inQuery;
  p.inAsync = asyncToken !== undefined;
  p.inQuery = false;
  const arrowToken = p.eat('delegate');
  const parameters = p.is('(') ? parseParameters(p, '(', 'anonymousMethod') : undefined;
  let body: BlockSyntax;
  if (p.is('{')) body = parseBlock(p);
  else {
    const openBrace = p.eat('{');
    body = { kind: 'Block', start: openBrace.start, end: openBrace.end, statements: [], openBrace, closeBrace: p.missing('}') };
  }
  p.inAsync = outerAsync;
  p.inQuery = outerQuery;
  return { kind: 'AnonymousMethodExpression', start, end: p.lastEnd, asyncToken, staticToken, parameters, arrowToken, body };
}

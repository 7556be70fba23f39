import type {
  BlockSyntax,
  ExpressionSyntax,
  IdentifierToken,
  LocalFunctionStatementSyntax,
  StatementSyntax,
  SyntaxToken,
  TypeSyntax,
  VariableDeclarationSyntax,
  VariableDeclaratorSyntax,
} from './nodes.js';
import { parseArguments } from './parse-arguments.js';
import { parseInitializer } from './parse-creation.js';
import { parsePossibleRef } from './parse-expressions.js';
import { skipTokens } from './parse-lists.js';
import { parseConstraintClauses, parseParameters, parseTypeParameters } from './parse-parameters.js';
import { parseBlock } from './parse-statements.js';
import { parseRankSpecifier, parseScopedType, parseType, parseTypeOrVoid } from './parse-types.js';
import { type Parser, terminator } from './parser-state.js';
import { isPredefinedType, isScopedKeyword, scanType } from './scan-types.js';
import { isTerminator } from './terminators.js';
import type { Token } from './token.js';

const declarationModifiers: ReadonlySet<string> = new Set(['const', 'static', 'readonly', 'volatile', 'extern']);
const functionModifiers: ReadonlySet<string> = new Set([
  'static',
  'async',
  'unsafe',
  'extern',
  'public',
  'internal',
  'protected',
  'private',
]);
const accessModifiers: ReadonlySet<string> = new Set(['public', 'internal', 'protected', 'private']);

const modifierText = (token: Token): string => (token.kind === 'identifier' ? token.contextual : token.kind);

/** Whether a statement here is a declaration rather than an expression. */
export function isPossibleLocalDeclaration(p: Parser): boolean {
  const { kind } = p;
  if (kind === 'ref' || declarationModifiers.has(kind) || kind === 'using') return true;
  if (isPredefinedType(kind) && p.peekKind(1) !== '.' && p.peekKind(1) !== '(') return true;
  const word = modifierText(p.current);
  if ((word === 'await' && p.peekKind(1) === 'using') || isScopedKeyword(p)) return true;
  if (functionModifiers.has(word) && (word !== 'async' || asyncIsModifier(p))) return true;
  return startsTypedIdentifier(p);
}

/** `async` before something that declares. */
function asyncIsModifier(p: Parser): boolean {
  const { index } = p;
  p.index++;
  const found =
    !p.is('=>') &&
    !p.is('(') &&
    (functionModifiers.has(modifierText(p.current)) || (scanType(p).result !== 'notType' && p.is('identifier')));
  p.index = index;
  return found;
}

function startsTypedIdentifier(p: Parser): boolean {
  if (p.isTrueIdentifier()) {
    const next = p.peek(1);
    switch (next.kind) {
      case '.':
      case '*':
      case '?':
      case '[':
      case '<':
      case '::':
        break;
      case '(':
        if (p.contextual !== 'var') return false;
        break;
      case 'identifier':
        return p.isTrueIdentifier(next);
      default:
        return false;
    }
    // `Task.` at the end of a line before `await x`: no declaration of a `Task.await`
    if (next.kind === '.' && next.endsLine && p.peekKind(2) === 'identifier' && p.peekKind(3) === 'identifier') {
      if (![';', '=', ',', '(', '<'].includes(p.peekKind(4))) return false;
    }
  }
  const { index } = p;
  const { result } = scanType(p);
  const found = (result === 'mustBeType' && !p.is('.') && !p.is('(')) || (result !== 'notType' && p.is('identifier'));
  p.index = index;
  return found;
}

/** A declaration of locals or a local function; undefined when a modifier shows that it is neither. */
export function parseLocalDeclaration(p: Parser): StatementSyntax | undefined {
  const { start } = p.current;
  const awaitToken = p.contextual === 'await' && p.peekKind(1) === 'using' ? p.next() : undefined;
  const usingToken = p.tryEat('using');
  if (usingToken !== undefined) p.refuse('using declarations', '8.0', usingToken);
  const modifiers = parseModifiers(p);
  // an access modifier belongs to a member: a brace is missing before it
  if (usingToken === undefined && accessModifiers.has(modifiers[0]?.kind ?? '')) return undefined;
  const isConst = modifiers.some((token) => token.kind === 'const');
  const mayBeFunction = usingToken === undefined;
  const type = mayBeFunction && p.is('void') ? parseTypeOrVoid(p) : parseScopedType(p);
  const variables: VariableDeclaratorSyntax[] = [];
  const saved = p.terminators;
  p.terminators |= terminator.declarationClause;
  const localFunction = parseDeclarators(p, variables, {
    isConst,
    type,
    modifiers: mayBeFunction ? modifiers : undefined,
    start,
    stopsAtParenthesis: false,
  });
  p.terminators = saved;
  if (localFunction !== undefined) return localFunction;
  if (mayBeFunction) {
    if (type.kind === 'PredefinedType' && type.keyword === 'void') p.report('CS1547', type);
  }
  for (const token of modifiers) {
    if (usingToken !== undefined) p.report('CS9229', token);
    else if (functionModifiers.has(modifierText(token))) p.report('CS0106', token, token.text);
  }
  const declarationEnd = p.lastEnd;
  p.eat(';');
  const declaration: VariableDeclarationSyntax = { start: type.start, end: declarationEnd, type, variables };
  return { kind: 'LocalDeclarationStatement', awaitToken, start, end: p.lastEnd, isConst, usingToken, declaration };
}

function parseModifiers(p: Parser): Token[] {
  const modifiers: Token[] = [];
  for (;;) {
    const word = modifierText(p.current);
    if (!declarationModifiers.has(word) && !functionModifiers.has(word)) return modifiers;
    if (word === 'async' && !asyncIsModifier(p)) return modifiers;
    const token = p.next();
    if (word === 'readonly' || word === 'volatile') p.report('CS0106', token, word);
    else if (modifiers.some((other) => modifierText(other) === word)) p.report('CS1031', token);
    modifiers.push(token);
  }
}

/** `T a = 1, b` of a for, using or fixed statement. */
export function parseVariableDeclaration(p: Parser, owner: 'for' | 'using' | 'fixed'): VariableDeclarationSyntax {
  const type = owner === 'fixed' ? parseType(p) : parseScopedType(p);
  const variables: VariableDeclaratorSyntax[] = [];
  const saved = p.terminators;
  p.terminators |= terminator.declarationClause;
  parseDeclarators(p, variables, {
    isConst: false,
    type,
    modifiers: undefined,
    start: type.start,
    stopsAtParenthesis: true,
    isFor: owner === 'for',
  });
  p.terminators = saved;
  return { start: type.start, end: p.lastEnd, type, variables };
}

/** The variables of a field, without the semicolon. */
export function parseFieldDeclarators(
  p: Parser,
  type: TypeSyntax,
  isConst: boolean,
  skipsBadTokens: boolean,
): VariableDeclaratorSyntax[] {
  const variables: VariableDeclaratorSyntax[] = [];
  parseDeclarators(p, variables, {
    isConst,
    type,
    modifiers: undefined,
    start: type.start,
    stopsAtParenthesis: false,
    skipsBadTokens,
  });
  return variables;
}

interface DeclaratorContext {
  readonly isConst: boolean;
  readonly type: TypeSyntax;
  /** Set where a local function may stand. */
  readonly modifiers: readonly Token[] | undefined;
  readonly start: number;
  /** In a for, using or fixed statement `)` ends the declaration. */
  readonly stopsAtParenthesis: boolean;
  readonly isFor?: boolean;
  readonly skipsBadTokens?: boolean;
}

/** In `for (int i = 0, j < …` the comma stands for a semicolon. */
function continuesForDeclaration(p: Parser): boolean {
  return p.peekKind(1) === 'identifier' && [';', '=', ',', ')'].includes(p.peekKind(2));
}

function parseDeclarators(
  p: Parser,
  variables: VariableDeclaratorSyntax[],
  context: DeclaratorContext,
): LocalFunctionStatementSyntax | undefined {
  const first = parseDeclarator(p, true, context);
  if ('kind' in first) return first;
  variables.push(first);
  for (let last = -1; p.index > last; ) {
    last = p.index;
    if (p.is(';') || (context.stopsAtParenthesis && p.is(')'))) break;
    if (p.is(',')) {
      if (context.isFor && !continuesForDeclaration(p)) break;
      p.next();
      variables.push(parseDeclarator(p, false, context) as VariableDeclaratorSyntax);
      continue;
    }
    if (context.skipsBadTokens === false) break;
    const goesOn = skipTokens(
      p,
      () => !p.is(','),
      () => p.is(';') || isTerminator(p),
      () => p.skipInsteadOf(','),
    );
    if (!goesOn) break;
  }
  return undefined;
}

const operators: ReadonlySet<string> = new Set('. ( -> ?? || && | ^ & == != < <= > >= << + - * / % is as'.split(' '));

/** A type alone on its line, before `a.b` or `a(…)` on the next: that is no variable of the type. */
function startsNextStatement(p: Parser, type: TypeSyntax): boolean {
  if (!p.is('identifier') || p.previous?.endsLine !== true || p.previous.end !== type.end || type.start === type.end)
    return false;
  const next = p.peekKind(1);
  if (!operators.has(next)) return false;
  return (next !== '(' && next !== '<') || !looksLikeLocalFunction(p);
}

function looksLikeLocalFunction(p: Parser): boolean {
  const point = p.mark();
  p.next();
  parseTypeParameters(p);
  parseParameters(p, '(');
  const found = p.is('{') || p.is('=>') || p.contextual === 'where';
  p.reset(point);
  return found;
}

function parseDeclarator(
  p: Parser,
  isFirst: boolean,
  context: DeclaratorContext,
): VariableDeclaratorSyntax | LocalFunctionStatementSyntax {
  if (startsNextStatement(p, context.type)) {
    p.reportGap('CS1001');
    const missing = p.missingIdentifier();
    return { start: missing.start, end: missing.end, identifier: missing, initializer: undefined, hasArgumentList: false };
  }
  const mark = p.diagnostics.count;
  const identifier = p.eatIdentifier();
  if (!isFirst && p.isTrueIdentifier()) p.report('CS1044', identifier);
  const { start } = identifier;
  let initializer: ExpressionSyntax | undefined;
  let hasArgumentList = false;
  if ((p.is('<') || p.is('(')) && isFirst && context.modifiers !== undefined) {
    const localFunction = parseLocalFunction(p, identifier, context.type, context.modifiers, context.start);
    if (localFunction !== undefined) return localFunction;
  }
  if (p.is('(') || p.is('[')) {
    hasArgumentList = true;
    const open = p.current.start;
    const before = p.diagnostics.count;
    const saved = p.terminators;
    p.terminators |= terminator.variableDeclaration;
    if (p.is('(')) {
      parseArguments(p, '[');
      p.reportBefore(before, 'CS1528', { start: open, end: p.lastEnd });
    } else {
      parseRankSpecifier(p, true);
      p.reportBefore(before, 'CS0650', { start: open, end: p.lastEnd });
    }
    p.terminators = saved;
  }
  if (p.is('=')) {
    p.next();
    initializer = parseVariableInitializer(p);
  } else if (context.isConst && !hasArgumentList) p.report('CS0145', identifier.missing ? p.gapSpan() : identifier);
  const variable: VariableDeclaratorSyntax = { start, end: p.lastEnd, identifier, initializer, hasArgumentList };
  p.diagnostics.note(variable, mark);
  return variable;
}

export function parseVariableInitializer(p: Parser): ExpressionSyntax {
  if (p.is('{')) return parseInitializer(p, 'array');
  const value = parsePossibleRef(p);
  // as a local's value it may stand alone
  if (value.kind === 'StackAllocExpression') p.diagnostics.allow(value.start, value.start + 'stackalloc'.length);
  return value;
}

function parseLocalFunction(
  p: Parser,
  identifier: IdentifierToken,
  returnType: TypeSyntax,
  modifiers: readonly Token[],
  start: number,
): LocalFunctionStatementSyntax | undefined {
  const point = p.mark();
  const isAsync = modifiers.some((token) => token.contextual === 'async');
  const forced =
    isAsync ||
    modifiers.some((token) => token.kind === 'unsafe') ||
    !(returnType.kind === 'IdentifierName' && returnType.identifier.text === 'await');
  const outerAsync = p.inAsync;
  p.inAsync = isAsync;
  const allowed = new Set(['async', 'unsafe', 'static', 'extern', 'readonly', 'volatile']);
  for (const token of modifiers) {
    if (!allowed.has(modifierText(token))) p.report('CS0106', token, token.text);
    if (token.kind === 'static') p.refuse('static local functions', '8.0', token);
    if (token.kind === 'extern') p.refuse('extern local functions', '9.0', token);
  }
  const { names: typeParameters } = parseTypeParameters(p, 'localFunction');
  const parameters = parseParameters(p, '(', 'localFunction');
  const constraintClauses = p.contextual === 'where' ? parseConstraintClauses(p) : [];
  const body = parseFunctionBody(p);
  p.inAsync = outerAsync;
  if (!forced && body === undefined) {
    p.reset(point);
    return undefined;
  }
  const tokens: readonly SyntaxToken[] = modifiers;
  return {
    kind: 'LocalFunctionStatement',
    start,
    end: p.lastEnd,
    modifiers: tokens,
    returnType,
    identifier,
    typeParameters,
    parameters,
    constraintClauses,
    body,
  };
}

/** `{ … }`, `=> x;` or only `;`. */
export function parseFunctionBody(p: Parser): BlockSyntax | ExpressionSyntax | undefined {
  if (p.tryEat(';')) return undefined;
  const block = p.is('{') ? parseBlock(p) : undefined;
  let expression: ExpressionSyntax | undefined;
  if (p.is('=>')) {
    p.next();
    expression = parsePossibleRef(p);
  }
  if (expression !== undefined || block === undefined) p.eat(';');
  return block ?? expression;
}

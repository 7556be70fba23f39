import type { BlockSyntax, ExpressionSyntax, StatementSyntax, SyntaxToken } from './nodes.js';
import { parseAttributes, startsAttributes } from './parse-attributes.js';
import { isPossibleExpression, parseExpression, parsePossibleRef } from './parse-expressions.js';
import { skipTokens } from './parse-lists.js';
import { isPossibleLocalDeclaration, parseLocalDeclaration, parseVariableDeclaration } from './parse-locals.js';
import { parseFor, parseForEach } from './parse-loops.js';
import { isQueryExpression } from './parse-queries.js';
import { isPossibleSwitchSection, parseSwitch } from './parse-switch.js';
import { parseTry } from './parse-try.js';
import { type Parser, terminator } from './parser-state.js';
import { isPredefinedType, isScopedKeyword, scanType } from './scan-types.js';
import { isTerminator } from './terminators.js';

export { isPossibleSwitchSection };

const statementStarts: ReadonlySet<string> = new Set(
  (
    'fixed break continue case try checked unchecked const do for foreach goto if else lock return switch throw unsafe using while { ; ' +
    'static readonly volatile ref extern ['
  ).split(' '),
);
const accessModifiers: ReadonlySet<string> = new Set(['public', 'internal', 'protected', 'private']);

export function isPossibleStatement(p: Parser, acceptAccessModifiers: boolean): boolean {
  const { kind } = p;
  if (statementStarts.has(kind)) return true;
  if (kind === 'identifier') return p.isTrueIdentifier();
  if (accessModifiers.has(kind)) return acceptAccessModifiers;
  return isPredefinedType(kind) || isPossibleExpression(p);
}

/** Statements up to a closing brace, the end, or (in a switch section) the next label. */
export function parseStatements(p: Parser, inSwitchSection: boolean): StatementSyntax[] {
  const statements: StatementSyntax[] = [];
  const saved = p.terminators;
  p.terminators |= terminator.statement | (inSwitchSection ? terminator.switchSection : 0);
  for (let last = -1; p.index > last; ) {
    if (p.is('}') || p.is('end') || (inSwitchSection && isPossibleSwitchSection(p))) break;
    last = p.index;
    if (isPossibleStatement(p, true)) {
      const statement = parseStatement(p);
      if (statement !== undefined) {
        statements.push(statement);
        continue;
      }
    }
    const goesOn = skipTokens(
      p,
      () => !isPossibleStatement(p, false),
      () => p.is('}') || isTerminator(p),
      () => p.skipInsteadOf('}'),
    );
    if (!goesOn) break;
  }
  p.terminators = saved;
  return statements;
}

export function parseBlock(p: Parser): BlockSyntax {
  const openBrace = p.eat('{');
  const statements = parseStatements(p, false);
  const closeBrace = p.eat('}');
  return { kind: 'Block', start: openBrace.start, end: closeBrace.end, statements, openBrace, closeBrace };
}

/** Attributes may stand before a block that belongs to a statement; they mean nothing. */
export function parseAttributedBlock(p: Parser): BlockSyntax {
  parseAttributes(p);
  return parseBlock(p);
}

/** A statement after `if (…)`, `while (…)` and the like. */
export function parseEmbedded(p: Parser): StatementSyntax {
  const statement = parseStatement(p);
  if (statement !== undefined) return statement;
  const semicolon = p.eat(';');
  return { kind: 'EmptyStatement', start: semicolon.start, end: semicolon.end };
}

export function parseStatement(p: Parser): StatementSyntax | undefined {
  if (!p.enter()) {
    p.leave();
    return undefined;
  }
  const mark = p.diagnostics.count;
  const statement = parseStatementCore(p);
  if (statement !== undefined) p.diagnostics.note(statement, mark);
  p.leave();
  return statement;
}

type StatementParser = (p: Parser) => StatementSyntax | undefined;

const parsers: ReadonlyMap<string, StatementParser> = new Map<string, StatementParser>([
  ['{', parseBlock],
  [';', parseEmpty],
  ['break', parseJump],
  ['continue', parseJump],
  ['checked', parseChecked],
  ['unchecked', parseChecked],
  ['do', parseDo],
  ['for', parseFor],
  ['foreach', (p) => parseForEach(p, undefined)],
  ['goto', parseGoto],
  ['if', parseIf],
  ['else', parseMisplacedElse],
  ['lock', parseLock],
  ['return', parseReturn],
  ['switch', parseSwitch],
  ['case', parseSwitch],
  ['throw', parseThrow],
  ['try', parseTry],
  ['catch', parseTry],
  ['finally', parseTry],
  ['unsafe', parseUnsafe],
  ['using', (p) => parseUsing(p)],
  ['while', parseWhile],
  ['fixed', parseFixed],
]);

function parseStatementCore(p: Parser): StatementSyntax | undefined {
  const attributes = p.is('[') && startsAttributes(p) ? parseAttributes(p) : undefined;
  const statement = parseUnattributed(p);
  if (attributes !== undefined) {
    if (statement?.kind === 'LocalFunctionStatement') p.refuse('local function attributes', '9.0', attributes);
    else {
      p.diagnostics.refuse('CS7014', attributes.start, attributes.end);
      for (const at of p.attributes.keys()) if (at >= attributes.start && at < attributes.end) p.attributes.delete(at);
    }
  }
  return statement;
}

function parseUnattributed(p: Parser): StatementSyntax | undefined {
  const parse = parsers.get(p.kind);
  const statement = p.is('identifier') ? parseByIdentifier(p) : parse?.(p);
  if (statement !== undefined) return statement;
  if (!isPossibleLocalDeclaration(p)) return parseExpressionStatement(p);
  const point = p.mark();
  const beginsWithAwait = p.contextual === 'await';
  const declaration = parseLocalDeclaration(p);
  if (declaration === undefined) {
    p.reset(point);
    return undefined;
  }
  if (beginsWithAwait && !p.inAsync && p.diagnostics.count > point.diagnostics) {
    p.reset(point);
    p.inAsync = true;
    const retried = parseExpressionStatement(p);
    p.inAsync = false;
    return retried;
  }
  return declaration;
}

/** Statements that begin with a contextual keyword or a label. */
function parseByIdentifier(p: Parser): StatementSyntax | undefined {
  const word = p.contextual;
  const next = p.peekKind(1);
  if (word === 'await' && next === 'foreach') return parseForEach(p, p.next());
  if (word === 'await' && next === 'using' && p.peekKind(2) === '(') {
    const awaitToken = p.next();
    p.refuse('asynchronous using', '8.0', awaitToken);
    return parseUsing(p, awaitToken);
  }
  if (next === ':' && p.isTrueIdentifier()) {
    const identifier = p.eatIdentifier();
    p.next();
    const statement = parseLabeled(p);
    return { kind: 'LabeledStatement', start: identifier.start, end: p.lastEnd, identifier, statement };
  }
  if (word === 'yield' && (next === 'return' || next === 'break')) return parseYield(p);
  if (p.inAsync && word === 'await') return parseExpressionStatement(p);
  if (isQueryExpression(p, true)) return parseExpressionStatement(p);
  return undefined;
}

function parseLabeled(p: Parser): StatementSyntax {
  const statement = parseStatement(p);
  if (statement !== undefined) return statement;
  const semicolon = p.eat(';');
  return { kind: 'EmptyStatement', start: semicolon.start, end: semicolon.end };
}

function parseExpressionStatement(p: Parser): StatementSyntax {
  const mark = p.diagnostics.count;
  const expression = parseExpression(p);
  p.eat(';');
  const statement: StatementSyntax = { kind: 'ExpressionStatement', start: expression.start, end: p.lastEnd, expression };
  p.diagnostics.note(statement, mark);
  return statement;
}

function parseEmpty(p: Parser): StatementSyntax {
  const { start, end } = p.next();
  return { kind: 'EmptyStatement', start, end };
}

function parseJump(p: Parser): StatementSyntax {
  const token = p.next();
  p.eat(';');
  return { kind: token.kind === 'break' ? 'BreakStatement' : 'ContinueStatement', start: token.start, end: p.lastEnd };
}

function parseChecked(p: Parser): StatementSyntax | undefined {
  if (p.peekKind(1) === '(') return parseExpressionStatement(p);
  const token = p.next();
  const block = parseAttributedBlock(p);
  return { kind: 'CheckedStatement', start: token.start, end: p.lastEnd, checked: token.kind === 'checked', block };
}

function parseDo(p: Parser): StatementSyntax {
  const { start } = p.next();
  const statement = parseEmbedded(p);
  p.eat('while');
  const condition = parseCondition(p, terminator.doWhile);
  p.eat(';');
  return { kind: 'DoStatement', start, end: p.lastEnd, statement, condition };
}

/** `( expression )`. */
function parseCondition(p: Parser, terminators = 0): ExpressionSyntax {
  p.eat('(');
  const saved = p.terminators;
  p.terminators |= terminators;
  const expression = parseExpression(p);
  p.terminators = saved;
  p.eat(')');
  return expression;
}

function parseGoto(p: Parser): StatementSyntax {
  const { start } = p.next();
  let gotoKind: 'label' | 'case' | 'default' = 'label';
  let expression: ExpressionSyntax | undefined;
  if (p.is('case')) {
    gotoKind = 'case';
    p.next();
    expression = parseExpression(p);
  } else if (p.is('default')) {
    gotoKind = 'default';
    p.next();
  } else expression = p.identifierName();
  p.eat(';');
  return { kind: 'GotoStatement', start, end: p.lastEnd, gotoKind, expression };
}

/** `else if` chains are read in a loop: they may be long. */
function parseIf(p: Parser): StatementSyntax {
  const parts: { start: number; condition: ExpressionSyntax; statement: StatementSyntax }[] = [];
  let last: StatementSyntax | undefined;
  const { depth } = p;
  for (;;) {
    const { start } = p.eat('if');
    const condition = parseCondition(p);
    parts.push({ start, condition, statement: parseEmbedded(p) });
    if (!p.is('else')) break;
    p.next();
    // what is read in a loop nests all the same
    if (p.is('if') && p.enter()) continue;
    last = parseEmbedded(p);
    break;
  }
  p.depth = depth;
  const end = p.lastEnd;
  for (const { start, condition, statement } of parts.reverse()) {
    last = { kind: 'IfStatement', start, end, condition, statement, elseStatement: last };
  }
  return last!;
}

function parseMisplacedElse(p: Parser): StatementSyntax {
  const { start } = p.eat('if', 'CS8641');
  const condition = parseCondition(p);
  const statement = parseExpressionStatement(p);
  const elseStatement = p.tryEat('else') === undefined ? undefined : parseEmbedded(p);
  return { kind: 'IfStatement', start, end: p.lastEnd, condition, statement, elseStatement };
}

function parseLock(p: Parser): StatementSyntax {
  const { start } = p.next();
  const expression = parseCondition(p);
  const statement = parseEmbedded(p);
  return { kind: 'LockStatement', start, end: p.lastEnd, expression, statement };
}

function parseReturn(p: Parser): StatementSyntax {
  const returnToken = p.next();
  const expression = p.is(';') ? undefined : parsePossibleRef(p);
  p.eat(';');
  return { kind: 'ReturnStatement', start: returnToken.start, end: p.lastEnd, returnToken, expression };
}

function parseThrow(p: Parser): StatementSyntax {
  const throwToken = p.next();
  const expression = p.is(';') ? undefined : parseExpression(p);
  p.eat(';');
  return { kind: 'ThrowStatement', start: throwToken.start, end: p.lastEnd, throwToken, expression };
}

function parseYield(p: Parser): StatementSyntax {
  const yieldToken = p.next();
  const jump = p.next();
  const isReturn = jump.kind === 'return';
  let expression: ExpressionSyntax | undefined;
  if (isReturn) {
    if (p.is(';')) {
      p.report('CS1627', jump);
      expression = undefined;
    } else expression = parseExpression(p);
  }
  p.eat(';');
  return {
    kind: 'YieldStatement',
    start: yieldToken.start,
    end: p.lastEnd,
    yieldToken,
    yieldKind: isReturn ? 'return' : 'break',
    expression,
  };
}

function parseUnsafe(p: Parser): StatementSyntax | undefined {
  if (p.peekKind(1) !== '{' && p.peekKind(1) !== 'end') return undefined;
  const unsafeToken: SyntaxToken = p.next();
  const block = parseAttributedBlock(p);
  return { kind: 'UnsafeStatement', start: unsafeToken.start, end: p.lastEnd, unsafeToken, block };
}

function parseUsing(p: Parser, awaitToken?: SyntaxToken): StatementSyntax | undefined {
  if (p.peekKind(1) !== '(') return undefined;
  const usingToken = p.next();
  p.eat('(');
  let declaration: ReturnType<typeof parseVariableDeclaration> | undefined;
  let expression: ExpressionSyntax | undefined;
  if (startsUsingDeclaration(p)) declaration = parseVariableDeclaration(p, 'using');
  else expression = parseExpression(p);
  p.eat(')');
  const statement = parseEmbedded(p);
  return {
    kind: 'UsingStatement',
    awaitToken,
    start: (awaitToken ?? usingToken).start,
    end: p.lastEnd,
    usingToken,
    declaration,
    expression,
    statement,
  };
}

/** Whether what follows `using (` declares a variable. */
function startsUsingDeclaration(p: Parser): boolean {
  if (isQueryExpression(p, true)) return false;
  if (isScopedKeyword(p)) return true;
  const { index } = p;
  const { result } = scanType(p);
  const isName = p.isTrueIdentifier();
  const after = p.peekKind(1);
  const kind = p.kind;
  p.index = index;
  if (result === 'nullableType') return isName && (after === ';' || after === '=' || after === ',' || after === ')');
  if (result === 'mustBeType' && kind !== '.' && kind !== '(') return true;
  return result !== 'notType' && isName;
}

function parseWhile(p: Parser): StatementSyntax {
  const { start } = p.next();
  const condition = parseCondition(p);
  const statement = parseEmbedded(p);
  return { kind: 'WhileStatement', start, end: p.lastEnd, condition, statement };
}

function parseFixed(p: Parser): StatementSyntax {
  const { start } = p.next();
  p.eat('(');
  const saved = p.terminators;
  p.terminators |= terminator.fixedStatement;
  const declaration = parseVariableDeclaration(p, 'fixed');
  p.terminators = saved;
  p.eat(')');
  const statement = parseEmbedded(p);
  return { kind: 'FixedStatement', start, end: p.lastEnd, declaration, statement };
}

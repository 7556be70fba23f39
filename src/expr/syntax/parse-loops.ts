import type { ExpressionSyntax, StatementSyntax, SyntaxToken, VariableDeclarationSyntax } from './nodes.js';
import { isPossibleExpression, parseExpression, parseExpressionOrDeclaration } from './parse-expressions.js';
import { parseSeparatedList } from './parse-lists.js';
import { parseVariableDeclaration } from './parse-locals.js';
import { isQueryExpression } from './parse-queries.js';
import { parseEmbedded } from './parse-statements.js';
import { type Parser, terminator } from './parser-state.js';
import { isScopedKeyword, scanType } from './scan-types.js';

export function parseFor(p: Parser): StatementSyntax {
  if (looksLikeForEach(p)) return parseForEach(p, undefined);
  const { start } = p.next();
  p.eat('(');
  const saved = p.terminators;
  p.terminators |= terminator.forArgument;
  let declaration: VariableDeclarationSyntax | undefined;
  let initializers: ExpressionSyntax[] = [];
  if (startsDeclaration(p)) declaration = parseVariableDeclaration(p, 'for');
  else if (!p.is(';')) initializers = parseExpressionList(p, ';', false);
  eatSemicolonOrComma(p);
  const condition = p.is(';') || p.is(',') ? undefined : parseExpression(p);
  eatSemicolonOrComma(p);
  const incrementors = p.is(')') ? [] : parseExpressionList(p, ')', true);
  p.eat(')');
  const statement = parseEmbedded(p);
  p.terminators = saved;
  return { kind: 'ForStatement', start, end: p.lastEnd, declaration, initializers, condition, incrementors, statement };
}

/** `for (T x in …` is meant as a foreach. */
function looksLikeForEach(p: Parser): boolean {
  const { index } = p;
  p.index++;
  let found = false;
  if (p.is('(')) {
    p.index++;
    found = scanType(p).result !== 'notType' && p.is('identifier') && p.peekKind(1) === 'in';
  }
  p.index = index;
  return found;
}

function startsDeclaration(p: Parser): boolean {
  if (p.is('ref') || isScopedKeyword(p)) return true;
  if (isQueryExpression(p, true)) return false;
  const { index } = p;
  const isVar = p.contextual === 'var' && p.peekKind(1) === '(';
  const { result } = scanType(p);
  const found = result !== 'notType' && p.isTrueIdentifier() && !isVar;
  p.index = index;
  return found;
}

/** A comma where a semicolon belongs is passed over. */
function eatSemicolonOrComma(p: Parser): void {
  const isComma = p.is(',');
  p.eat(';');
  if (isComma) p.next();
}

function parseExpressionList(p: Parser, close: string, semicolonSeparates: boolean): ExpressionSyntax[] {
  return parseSeparatedList(p, {
    close,
    isPossible: isPossibleExpression,
    parse: parseExpression,
    semicolonSeparates,
    stopsAt: (q) => q.is(')') || q.is(';'),
  });
}

export function parseForEach(p: Parser, awaitToken: SyntaxToken | undefined): StatementSyntax {
  if (awaitToken !== undefined) p.refuse('async streams', '8.0', awaitToken);
  let forEachToken: SyntaxToken;
  const start = awaitToken?.start ?? p.current.start;
  if (p.is('for')) {
    p.report('CS1003', p.current, 'foreach');
    forEachToken = p.next();
  } else forEachToken = p.eat('foreach');
  p.eat('(');
  const variable = parseExpressionOrDeclaration(p, 'normal', true);
  const inGap = p.gapSpan();
  const inToken = p.eat('in', 'CS1515');
  if (!isForEachVariable(variable)) p.report('CS0230', inToken.missing ? inGap : inToken);
  const expression = parseExpression(p);
  p.eat(')');
  const statement = parseEmbedded(p);
  if (variable.kind === 'DeclarationExpression' && variable.designation.kind !== 'ParenthesizedVariableDesignation') {
    const { type, designation } = variable;
    const { start: at, end } = designation;
    const identifier =
      designation.kind === 'SingleVariableDesignation'
        ? designation.identifier
        : { kind: 'identifier' as const, start: at, end, text: '_', name: '_', missing: false };
    return {
      kind: 'ForEachStatement',
      awaitToken,
      start,
      end: p.lastEnd,
      forEachToken,
      type,
      identifier,
      inToken,
      expression,
      statement,
    };
  }
  return {
    kind: 'ForEachVariableStatement',
    awaitToken,
    start,
    end: p.lastEnd,
    forEachToken,
    variable,
    inToken,
    expression,
    statement,
  };
}

function isForEachVariable(variable: ExpressionSyntax): boolean {
  if (variable.kind === 'DeclarationExpression' || variable.kind === 'TupleExpression') return true;
  return variable.kind === 'IdentifierName' && variable.identifier.text === '_';
}

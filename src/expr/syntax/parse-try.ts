import type { BlockSyntax, CatchClauseSyntax, ExpressionSyntax, StatementSyntax, TypeSyntax } from './nodes.js';
import { parseExpression } from './parse-expressions.js';
import { parseAttributedBlock } from './parse-statements.js';
import { parseType } from './parse-types.js';
import { type Parser, terminator } from './parser-state.js';

/** A try statement; `catch` and `finally` without one start here too. */
export function parseTry(p: Parser): StatementSyntax {
  const tryToken = p.eat('try');
  const before = p.diagnostics.count;
  const block = tryToken.missing ? missingBlock(p) : within(p, terminator.tryBlock, parseAttributedBlock);
  const blockIsFaulty = tryToken.missing || p.diagnostics.count > before;
  const catches: CatchClauseSyntax[] = [];
  while (p.is('catch')) catches.push(parseCatch(p));
  const finallyBlock = p.tryEat('finally') === undefined ? undefined : parseAttributedBlock(p);
  if (catches.length === 0 && finallyBlock === undefined) {
    if (!blockIsFaulty) p.report('CS1524', block.closeBrace);
    const madeUp = missingBlock(p);
    return { kind: 'TryStatement', start: tryToken.start, end: p.lastEnd, tryToken, block, catches, finallyBlock: madeUp };
  }
  return { kind: 'TryStatement', start: tryToken.start, end: p.lastEnd, tryToken, block, catches, finallyBlock };
}

function within<T>(p: Parser, terminators: number, parse: (p: Parser) => T): T {
  const saved = p.terminators;
  p.terminators |= terminators;
  const result = parse(p);
  p.terminators = saved;
  return result;
}

function missingBlock(p: Parser): BlockSyntax {
  const openBrace = p.missing('{');
  const closeBrace = p.missing('}');
  return { kind: 'Block', start: openBrace.start, end: closeBrace.end, statements: [], openBrace, closeBrace };
}

function parseCatch(p: Parser): CatchClauseSyntax {
  const catchToken = p.next();
  let type: TypeSyntax | undefined;
  let identifier: CatchClauseSyntax['identifier'];
  if (p.tryEat('(')) {
    within(p, terminator.catchClause, () => {
      type = parseType(p);
      if (p.isTrueIdentifier()) identifier = p.eatIdentifier();
    });
    p.eat(')');
  }
  let filter: ExpressionSyntax | undefined;
  if (p.contextual === 'when' || p.is('if')) {
    if (p.is('if')) {
      p.reportGap('CS1003', 'when');
      p.next();
    } else p.next();
    filter = within(p, terminator.filterClause, () => {
      p.eat('(');
      return parseExpression(p);
    });
    p.eat(')');
  }
  const block = within(p, terminator.catchBlock, parseAttributedBlock);
  return { start: catchToken.start, end: p.lastEnd, catchToken, type, identifier, filter, block };
}

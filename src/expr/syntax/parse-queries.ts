import type {
  ExpressionSyntax,
  FromClauseSyntax,
  GroupClauseSyntax,
  OrderingSyntax,
  QueryBodySyntax,
  QueryClauseSyntax,
  SelectClauseSyntax,
} from './nodes.js';
import { parseExpression } from './parse-expressions.js';
import { parseType } from './parse-types.js';
import type { Parser } from './parser-state.js';
import { isPredefinedType } from './scan-types.js';

/** Whether `from` starts a query here; where a variable could be declared, more has to speak for it. */
export function isQueryExpression(p: Parser, mayBeVariableDeclaration: boolean): boolean {
  if (p.contextual !== 'from') return false;
  const next = p.peek(1);
  if (isPredefinedType(next.kind)) return true;
  if (next.kind !== 'identifier') return false;
  const after = p.peekKind(2);
  if (after === 'in') return true;
  if (mayBeVariableDeclaration && (after === ';' || after === ',' || after === '=')) return false;
  return true;
}

export function parseQuery(p: Parser): ExpressionSyntax {
  const outer = p.inQuery;
  p.inQuery = true;
  const fromClause = parseFrom(p);
  const body = parseBody(p);
  p.inQuery = outer;
  return { kind: 'QueryExpression', start: fromClause.start, end: p.lastEnd, fromClause, body };
}

function parseBody(p: Parser): QueryBodySyntax {
  const clauses: QueryClauseSyntax[] = [];
  for (;;) {
    const clause = parseClause(p);
    if (clause === undefined) break;
    clauses.push(clause);
  }
  let selectOrGroup: SelectClauseSyntax | GroupClauseSyntax;
  if (p.contextual === 'select') selectOrGroup = parseSelect(p);
  else if (p.contextual === 'group') selectOrGroup = parseGroup(p);
  else {
    p.reportGap('CS0742');
    const selectToken = p.missing('select');
    selectOrGroup = {
      kind: 'SelectClause',
      start: selectToken.start,
      end: selectToken.end,
      selectToken,
      expression: p.missingName(),
    };
  }
  let continuation: QueryBodySyntax['continuation'];
  if (p.contextual === 'into' && p.enter()) {
    p.next();
    const identifier = p.eatIdentifier();
    continuation = { identifier, body: parseBody(p) };
    p.leave();
  }
  const { start } = clauses[0] ?? selectOrGroup;
  return { start, end: p.lastEnd, clauses, selectOrGroup, continuation };
}

function parseClause(p: Parser): QueryClauseSyntax | undefined {
  switch (p.contextual) {
    case 'from':
      return parseFrom(p);
    case 'join':
      return parseJoin(p);
    case 'let': {
      const letToken = p.next();
      const identifier = p.eatIdentifier();
      p.eat('=');
      const expression = parseExpression(p);
      return { kind: 'LetClause', start: letToken.start, end: p.lastEnd, identifier, expression, letToken };
    }
    case 'where': {
      const whereToken = p.next();
      const condition = parseExpression(p);
      return { kind: 'WhereClause', start: whereToken.start, end: p.lastEnd, condition, whereToken };
    }
    case 'orderby': {
      const orderByToken = p.next();
      const orderings = [parseOrdering(p)];
      while (p.is(',')) {
        p.next();
        orderings.push(parseOrdering(p));
      }
      return { kind: 'OrderByClause', start: orderByToken.start, end: p.lastEnd, orderByToken, orderings };
    }
    default:
      return undefined;
  }
}

function parseFrom(p: Parser): FromClauseSyntax {
  const fromToken = p.next();
  const type = p.peekKind(1) === 'in' ? undefined : parseType(p);
  const identifier = eatRangeVariable(p);
  p.eat('in');
  const expression = parseExpression(p);
  return { kind: 'FromClause', start: fromToken.start, end: p.lastEnd, fromToken, type, identifier, expression };
}

/** Whatever stands before `in` is taken for the variable, even when it cannot be one. */
function eatRangeVariable(p: Parser): FromClauseSyntax['identifier'] {
  if (p.peekKind(1) !== 'in' || p.isTrueIdentifier()) return p.eatIdentifier();
  if (!p.is('identifier')) return p.eatAs('identifier').asIdentifier();
  p.report('CS1001', p.current);
  const identifier = p.missingIdentifier();
  p.skip();
  return identifier;
}

function parseJoin(p: Parser): QueryClauseSyntax {
  const joinToken = p.next();
  const type = p.peekKind(1) === 'in' ? undefined : parseType(p);
  const identifier = p.eatIdentifier();
  p.eat('in');
  const inExpression = parseExpression(p);
  eatWord(p, 'on', 'CS0743');
  const leftExpression = parseExpression(p);
  eatWord(p, 'equals', 'CS0744');
  const rightExpression = parseExpression(p);
  let into: FromClauseSyntax['identifier'] | undefined;
  if (p.contextual === 'into') {
    p.next();
    into = p.eatIdentifier();
  }
  return {
    kind: 'JoinClause',
    start: joinToken.start,
    end: p.lastEnd,
    joinToken,
    type,
    identifier,
    inExpression,
    leftExpression,
    rightExpression,
    into,
  };
}

function eatWord(p: Parser, word: string, code: 'CS0743' | 'CS0744' | 'CS0745'): void {
  if (p.contextual === word) p.next();
  else {
    p.reportGap(code);
    p.missing(word);
  }
}

function parseOrdering(p: Parser): OrderingSyntax {
  const expression = parseExpression(p);
  let descending = false;
  if (p.contextual === 'ascending' || p.contextual === 'descending') descending = p.next().text === 'descending';
  return { start: expression.start, end: p.lastEnd, expression, descending };
}

function parseSelect(p: Parser): SelectClauseSyntax {
  const selectToken = p.next();
  const expression = parseExpression(p);
  return { kind: 'SelectClause', start: selectToken.start, end: p.lastEnd, selectToken, expression };
}

function parseGroup(p: Parser): GroupClauseSyntax {
  const groupToken = p.next();
  const groupExpression = parseExpression(p);
  eatWord(p, 'by', 'CS0745');
  const byExpression = parseExpression(p);
  return { kind: 'GroupClause', start: groupToken.start, end: p.lastEnd, groupToken, groupExpression, byExpression };
}

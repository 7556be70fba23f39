import type { ArgumentSyntax } from './nodes.js';
import { precedence } from './operators.js';
import { isPossibleExpression, parseExpression, parseExpressionOrDeclaration } from './parse-expressions.js';
import { isPossibleLambda } from './parse-lambdas.js';
import { parseSeparatedList } from './parse-lists.js';
import { type Parser, terminator } from './parser-state.js';

/** `(…)` or `[…]`; an opener or closer of the other shape is taken for the right one. */
export function parseArguments(p: Parser, open: '(' | '['): ArgumentSyntax[] {
  const close = open === '(' ? ')' : ']';
  if (p.is('(') || p.is('[')) p.eatAs(open);
  else p.eat(open);
  const saved = p.terminators;
  p.terminators |= terminator.argumentList;
  const parse = (q: Parser): ArgumentSyntax => parseArgument(q, open === '[');
  let result: ArgumentSyntax[] = [];
  if (!p.is(close) && !p.is(';')) {
    result = parseSeparatedList(p, { close, isPossible: isPossibleArgument, parse, stopsAt: (q) => q.is(';') });
  } else if (open === '[' && p.is(close)) result = [parse(p)];
  p.terminators = saved;
  if (p.is(')') || p.is(']')) p.eatAs(close);
  else p.eat(close);
  return result;
}

const refKinds: ReadonlySet<string> = new Set(['ref', 'out', 'in']);

function isPossibleArgument(p: Parser): boolean {
  return refKinds.has(p.kind) || isPossibleExpression(p);
}

function parseArgument(p: Parser, inIndexer: boolean): ArgumentSyntax {
  const { start } = p.current;
  let name: ArgumentSyntax['name'];
  if (p.is('identifier') && p.peekKind(1) === ':') {
    name = p.eatIdentifier();
    p.eat(':');
  }
  let refKind: ArgumentSyntax['refKind'] = 'none';
  if (refKinds.has(p.kind) && !(p.is('ref') && isPossibleLambda(p, precedence.expression))) {
    refKind = p.next().kind as ArgumentSyntax['refKind'];
  }
  const expression =
    inIndexer && (p.is(',') || p.is(']'))
      ? p.identifierName('CS0443')
      : p.is(',')
        ? p.identifierName('CS0839')
        : refKind === 'out'
          ? parseExpressionOrDeclaration(p, 'afterOut', false)
          : parseExpression(p);
  return {
    start: name === undefined && refKind === 'none' ? expression.start : start,
    end: p.lastEnd,
    name,
    refKind,
    expression,
  };
}

import { parseExpression } from './parse-expressions.js';
import { parseSeparatedList } from './parse-lists.js';
import { parseQualifiedName } from './parse-types.js';
import { type Parser, terminator } from './parser-state.js';

/** The first of the lists. */
export interface AttributeSpan {
  readonly start: number;
  readonly end: number;
}

/** `[…]` lists before a member, a statement or a parameter. Nothing is kept of them: expressions have no use for attributes. */
export function parseAttributes(p: Parser): AttributeSpan | undefined {
  if (!p.is('[') || !mayBeAttribute(p)) return undefined;
  const { start } = p.current;
  let end: number | undefined;
  const saved = p.terminators;
  p.terminators |= terminator.attribute;
  for (let last = -1; p.is('[') && p.index > last && mayBeAttribute(p); ) {
    last = p.index;
    parseAttributeList(p);
    end ??= p.lastEnd;
  }
  p.terminators = saved;
  return { start, end: end! };
}

/** Whether `[` before a statement is an attribute rather than a collection that an expression goes on from. */
export function startsAttributes(p: Parser): boolean {
  if (!mayBeAttribute(p)) return false;
  const { index } = p;
  while (p.is('[')) skipBrackets(p);
  const continues = goesOn.has(p.kind) || (p.contextual === 'with' && p.peekKind(1) === '{');
  p.index = index;
  return !continues;
}

const literals: ReadonlySet<string> = new Set(['number', 'stringLiteral', 'charLiteral', 'true', 'false', 'null']);

function mayBeAttribute(p: Parser): boolean {
  return !literals.has(p.peekKind(1));
}

const goesOn: ReadonlySet<string> = new Set(
  '. -> ? ++ -- ! is as switch .. ?? || && | ^ & == != < <= > >= << + - * / % = += -= *= /= %= &= |= ^= <<= ??='.split(' '),
);

/** Moves behind the bracket that closes the one here. */
export function skipBrackets(p: Parser): void {
  let depth = 0;
  for (; !p.is('end') && !p.is(';'); p.index++) {
    if (p.is('[') || p.is('(') || p.is('{')) depth++;
    else if ((p.is(']') || p.is(')') || p.is('}')) && --depth <= 0) {
      p.index++;
      return;
    }
  }
}

/** What an attribute may be said to belong to; with any other word it is passed over. */
const targets: ReadonlySet<string> = new Set('assembly module field event method param property return type typevar'.split(' '));

function parseAttributeList(p: Parser): void {
  p.next();
  let isKnown = true;
  if (p.peekKind(1) === ':' && p.peekKind(2) !== ':') {
    isKnown = targets.has(p.next().text);
    p.next();
  }
  parseSeparatedList(p, {
    close: ']',
    isPossible: (q) => q.isTrueIdentifier(),
    parse: (q) => parseAttribute(q, isKnown),
    allowTrailingSeparator: true,
    requireOne: true,
  });
  p.eat(']');
}

function parseAttribute(p: Parser, isKnown: boolean): void {
  const name = parseQualifiedName(p);
  if (isKnown) p.attributes.set(name.start, name);
  if (!p.is('(')) return;
  p.next();
  parseSeparatedList(p, {
    close: ')',
    isPossible: (q) => !q.is(')') && !q.is(']') && !q.is('end') && !q.is('}') && !q.is(';'),
    parse: (q) => {
      if (q.is('identifier') && (q.peekKind(1) === '=' || q.peekKind(1) === ':')) {
        q.next();
        q.next();
      }
      return parseExpression(q);
    },
  });
  p.eat(')');
}

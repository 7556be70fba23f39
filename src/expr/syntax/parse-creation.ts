import type {
  AnonymousObjectMemberSyntax,
  ArrayTypeSyntax,
  ExpressionSyntax,
  InitializerExpressionSyntax,
  SyntaxToken,
  TypeSyntax,
} from './nodes.js';
import { parseArguments } from './parse-arguments.js';
import { isPossibleExpression, parseExpression, parsePossibleRef } from './parse-expressions.js';
import { parseSeparatedList } from './parse-lists.js';
import { parseType } from './parse-types.js';
import type { Parser } from './parser-state.js';
import { scanTupleType } from './scan-types.js';

export function parseNew(p: Parser): ExpressionSyntax {
  if (p.peekKind(1) === '{') return parseAnonymousObject(p);
  if (p.peekKind(1) === '[') return parseImplicitArray(p);
  return parseCreation(p);
}

function parseAnonymousObject(p: Parser): ExpressionSyntax {
  const newToken = p.next();
  p.eat('{');
  const initializers = parseSeparatedList(p, {
    close: '}',
    isPossible: isPossibleExpression,
    parse: parseAnonymousMember,
    allowTrailingSeparator: true,
    stopsAt: (q) => q.is(';'),
  });
  p.eat('}');
  return { kind: 'AnonymousObjectCreationExpression', start: newToken.start, end: p.lastEnd, newToken, initializers };
}

function parseAnonymousMember(p: Parser): AnonymousObjectMemberSyntax {
  if (p.is('identifier') && p.peekKind(1) === '=' && p.isTrueIdentifier()) {
    const name = p.eatIdentifier();
    p.next();
    const expression = parseExpression(p);
    return { start: name.start, end: p.lastEnd, name, expression };
  }
  const expression = parseExpression(p);
  return { start: expression.start, end: p.lastEnd, name: undefined, expression };
}

function parseImplicitArray(p: Parser): ExpressionSyntax {
  const newToken = p.next();
  p.next();
  let rank = 1;
  for (let last = -1; p.index > last; ) {
    last = p.index;
    if (isPossibleExpression(p)) {
      skipSize(p);
    }
    if (!p.is(',')) break;
    p.next();
    rank++;
  }
  p.eat(']');
  const initializer = parseInitializer(p, 'array');
  return { kind: 'ImplicitArrayCreationExpression', start: newToken.start, end: p.lastEnd, newToken, rank, initializer };
}

const missingTokenCodes: ReadonlySet<string> = new Set(['CS1002', 'CS1003', 'CS1026', 'CS1513', 'CS1514']);

/** A size where none may stand: of all that is wrong with it only one is told, the last token that is missing before others. */
function skipSize(p: Parser): void {
  const mark = p.diagnostics.count;
  const size = parseExpression(p);
  const found = p.diagnostics.entries.splice(mark);
  const kept =
    found.findLast(({ code }) => missingTokenCodes.has(code)) ?? (size.kind === 'PredefinedType' ? found[0] : undefined);
  if (kept === undefined) p.report('CS0178', size);
  else p.diagnostics.entries.push(kept);
}

function parseCreation(p: Parser): ExpressionSyntax {
  const newToken = p.next();
  const { start } = newToken;
  if (p.is('(') && !startsTupleType(p)) return parseImplicitCreation(p, newToken);
  const before = p.diagnostics.count;
  const type = parseType(p, 'newExpression');
  const typeIsFaulty = p.diagnostics.count > before;
  if (type.kind === 'ArrayType') {
    const initializer = p.is('{') ? parseInitializer(p, 'array') : undefined;
    for (const { sizes } of type.rankSpecifiers.slice(1)) {
      for (const size of sizes) if (size !== undefined) p.diagnostics.refuse('CS0178', size.start, size.end);
    }
    return { kind: 'ArrayCreationExpression', start, end: p.lastEnd, newToken, type: type as ArrayTypeSyntax, initializer };
  }
  return finishCreation(p, newToken, type, typeIsFaulty);
}

function finishCreation(p: Parser, newToken: SyntaxToken, type: TypeSyntax, typeIsFaulty: boolean): ExpressionSyntax {
  let list = p.is('(') ? parseArguments(p, '(') : undefined;
  const initializer = p.is('{') ? parseObjectOrCollection(p) : undefined;
  if (list === undefined && initializer === undefined) {
    if (!typeIsFaulty) p.reportGap('CS1526');
    list = [];
    p.missing(')');
  }
  return {
    kind: 'ObjectCreationExpression',
    start: newToken.start,
    end: p.lastEnd,
    newToken,
    type,
    arguments: list,
    initializer,
  };
}

function parseImplicitCreation(p: Parser, newToken: SyntaxToken): ExpressionSyntax {
  p.refuse('target-typed object creation', '9.0', newToken);
  const list = parseArguments(p, '(');
  const initializer = p.is('{') ? parseObjectOrCollection(p) : undefined;
  return {
    kind: 'ImplicitObjectCreationExpression',
    start: newToken.start,
    end: p.lastEnd,
    newToken,
    arguments: list,
    initializer,
  };
}

/** `new (int, int)[…]` is an array of tuples, `new (1, 2)` a target-typed creation. */
function startsTupleType(p: Parser): boolean {
  const point = p.mark();
  const found = isTupleType(p);
  p.reset(point);
  return found;
}

function isTupleType(p: Parser): boolean {
  p.index++;
  if (scanTupleType(p) === 'notType') return false;
  if (p.is('[') || p.is('(')) return true;
  return p.is('{') || (p.is('?') && ['[', '(', '{'].includes(p.peekKind(1)));
}

/** `{ … }` behind a type: assignments make it an object initialiser, anything else a collection's. */
function parseObjectOrCollection(p: Parser): InitializerExpressionSyntax {
  return parseInitializer(p, 'object');
}

/** `{ … }`. An object initialiser without any assignment turns into a collection's. */
export function parseInitializer(
  p: Parser,
  initializerKind: InitializerExpressionSyntax['initializerKind'],
): InitializerExpressionSyntax {
  const mark = p.diagnostics.count;
  const open = p.eat('{');
  const byKind = {
    object: parseObjectElement,
    collection: parseObjectElement,
    with: parseObjectElement,
    array: parseArrayElement,
    complexElement: parseExpression,
  };
  const expressions = parseSeparatedList<ExpressionSyntax>(p, {
    close: '}',
    isPossible: (q) => isPossibleExpression(q) || (q.is('{') && initializerKind !== 'complexElement'),
    skipsTo: initializerKind === 'array' ? undefined : isPossibleExpression,
    parse: byKind[initializerKind],
    allowTrailingSeparator: initializerKind !== 'complexElement',
    stopsAt: (q) => q.is(';'),
    semicolonSeparates: initializerKind !== 'array' && initializerKind !== 'complexElement',
  });
  p.eat('}');
  const isObject = expressions.length === 0 || expressions.some(isMemberInitializer);
  const kind = initializerKind === 'object' && !isObject ? 'collection' : initializerKind;
  const initializer: InitializerExpressionSyntax = {
    kind: 'InitializerExpression',
    start: open.start,
    end: p.lastEnd,
    initializerKind: kind,
    expressions,
  };
  p.diagnostics.note(initializer, mark);
  return initializer;
}

function isMemberInitializer(expression: ExpressionSyntax): boolean {
  if (expression.kind !== 'AssignmentExpression' || expression.operator.kind !== '=') return false;
  return expression.left.kind === 'IdentifierName' || expression.left.kind === 'ImplicitElementAccess';
}

function parseObjectElement(p: Parser): ExpressionSyntax {
  const mark = p.diagnostics.count;
  if (p.is('{')) return parseInitializer(p, 'complexElement');
  if (p.is('[')) {
    const { start } = p.current;
    const list = parseArguments(p, '[');
    const left: ExpressionSyntax = { kind: 'ImplicitElementAccess', start, end: p.lastEnd, arguments: list };
    const operator = p.eat('=');
    return assignment(p, left, operator, mark);
  }
  if (p.isTrueIdentifier() && p.peekKind(1) === '=') {
    const left = p.identifierName();
    const operator = p.next();
    return assignment(p, left, operator, mark);
  }
  const element = parsePossibleRef(p);
  if (element.kind === 'RefExpression') p.diagnostics.refuse('CS1073', element.start, element.refToken.end, 'ref');
  return element;
}

function assignment(p: Parser, left: ExpressionSyntax, operator: SyntaxToken, mark: number): ExpressionSyntax {
  const right = p.is('{') ? parseObjectOrCollection(p) : parsePossibleRef(p);
  const result: ExpressionSyntax = { kind: 'AssignmentExpression', start: left.start, end: p.lastEnd, left, operator, right };
  p.diagnostics.note(result, mark);
  return result;
}

function parseArrayElement(p: Parser): ExpressionSyntax {
  return p.is('{') ? parseInitializer(p, 'array') : parseExpression(p);
}

export function parseStackAlloc(p: Parser): ExpressionSyntax {
  const token = p.next();
  const { start } = token;
  const type = p.is('[') && p.peekKind(1) === ']' ? undefined : parseType(p, 'stackAlloc');
  if (type === undefined) {
    p.next();
    p.next();
  }
  const initializer = p.is('{') ? parseInitializer(p, 'array') : undefined;
  if (type === undefined || type.kind === 'ArrayType') p.refuse('stackalloc in nested expressions', '8.0', token);
  return { kind: 'StackAllocExpression', start, end: p.lastEnd, type, initializer };
}

/** Later C#: `[1, 2, ..more]`. */
export function parseCollection(p: Parser): ExpressionSyntax {
  const open = p.next();
  p.refuse('collection expressions', '12.0', open);
  const spreads: ExpressionSyntax[] = [];
  const elements = parseSeparatedList<ExpressionSyntax>(p, {
    close: ']',
    isPossible: isPossibleExpression,
    parse: (q) => {
      const isSpread = q.tryEat('..') !== undefined;
      const element = parseExpression(q);
      if (isSpread) spreads.push(element);
      return element;
    },
    allowTrailingSeparator: true,
    stopsAt: (q) => q.is(';'),
  });
  p.eat(']');
  const others = elements.filter((element) => !spreads.includes(element));
  return { kind: 'CollectionExpression', start: open.start, end: p.lastEnd, elements: others, spreads };
}

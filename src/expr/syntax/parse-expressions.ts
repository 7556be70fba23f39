import type {
  ConditionalAccessExpressionSyntax,
  ExpressionSyntax,
  SwitchExpressionArmSyntax,
  SyntaxToken,
  TupleExpressionSyntax,
} from './nodes.js';
import { assignmentOperators, binaryPrecedence, neverExpression, precedence, prefixOperators } from './operators.js';
import { parseInitializer } from './parse-creation.js';
import { isPossibleAnonymousMethod, isPossibleLambda } from './parse-lambdas.js';
import { parseSeparatedList } from './parse-lists.js';
import { parseDesignation, parseIsRight, parsePattern } from './parse-patterns.js';
import { parsePrimary } from './parse-primary.js';
import { isQueryExpression, parseQuery } from './parse-queries.js';
import { parseScopedType, parseType } from './parse-types.js';
import { type Parser, terminator } from './parser-state.js';
import { isPredefinedType, isScopedKeyword, isVarType, scanDesignation, scanType, type TypeMode } from './scan-types.js';
import { Token } from './token.js';

export function parseExpression(p: Parser): ExpressionSyntax {
  return parseSubExpression(p, precedence.expression);
}

/** `ref x` where a local, a return value or a right side may be one. */
export function parsePossibleRef(p: Parser): ExpressionSyntax {
  if (!p.is('ref') || isPossibleLambda(p, precedence.expression)) return parseExpression(p);
  const refToken = p.next();
  const expression = parseExpression(p);
  return { kind: 'RefExpression', start: refToken.start, end: p.lastEnd, refToken, expression };
}

const expressionStarts: ReadonlySet<string> = new Set(
  (
    'typeof default sizeof __makeref __refvalue __reftype checked unchecked __arglist base false this true null ( number stringLiteral charLiteral ' +
    'interpolated new delegate :: throw stackalloc .. ref ['
  ).split(' '),
);
const unaryStarts: ReadonlySet<string> = new Set('+ - ! ~ ++ -- * & ^'.split(' '));
const binaryOnly: ReadonlySet<string> = new Set('?? || && | == != < <= > >= is as << / %'.split(' '));

/** Whether the current token could begin an expression, or go on with one whose beginning is missing. */
export function isPossibleExpression(p: Parser): boolean {
  return canStartExpression(p) || binaryOnly.has(p.kind) || assignmentOperators.has(p.kind);
}

export function canStartExpression(p: Parser): boolean {
  const { kind } = p;
  if (expressionStarts.has(kind) || unaryStarts.has(kind)) return true;
  if (kind === 'identifier') return p.isTrueIdentifier() || p.contextual === 'from';
  if (kind === 'static') return isPossibleAnonymousMethod(p) || isPossibleLambda(p, precedence.expression);
  return isPredefinedType(kind);
}

export function parseSubExpression(p: Parser, level: number): ExpressionSyntax {
  if (!p.enter()) {
    p.leave();
    return p.missingName();
  }
  const mark = p.diagnostics.count;
  const result = parseSubExpressionCore(p, level, mark);
  p.diagnostics.note(result, mark);
  p.leave();
  return result;
}

function parseSubExpressionCore(p: Parser, level: number, mark: number): ExpressionSyntax {
  const { kind } = p;
  if (neverExpression.has(kind)) {
    p.reportGap('CS1525', kind);
    return p.missingName();
  }
  let left: ExpressionSyntax;
  if (prefixOperators.has(kind)) {
    const operator = p.next();
    const operand = parseSubExpression(p, precedence.unary);
    left = { kind: 'PrefixUnaryExpression', start: operator.start, end: p.lastEnd, operator, operand };
  } else if (kind === '..') {
    const operator = p.next();
    const right = canStartExpression(p) ? parseSubExpression(p, precedence.range) : undefined;
    left = { kind: 'RangeExpression', start: operator.start, end: p.lastEnd, left: undefined, operator, right };
  } else if (isAwaitExpression(p)) {
    const awaitToken = p.next();
    const expression = parseSubExpression(p, precedence.unary);
    left = { kind: 'AwaitExpression', start: awaitToken.start, end: p.lastEnd, awaitToken, expression };
  } else if (isQueryExpression(p, false)) {
    return parseQuery(p);
  } else if (p.contextual === 'from' && p.inQuery) {
    // a `from` that starts no query is skipped, so that it is not met again
    const skipped = p.next();
    p.report('CS1525', skipped, p.current.text);
    return p.missingName();
  } else if (kind === 'throw') {
    const throwToken = p.next();
    const expression = parseSubExpression(p, precedence.coalescing);
    if (level > precedence.coalescing) p.reportBefore(mark, 'CS1525', { start: throwToken.start, end: p.lastEnd }, 'throw');
    left = { kind: 'ThrowExpression', start: throwToken.start, end: p.lastEnd, throwToken, expression };
  } else if (isDeconstructionLeft(p, level)) {
    left = parseDeclarationExpression(p, 'normal');
  } else left = parsePrimary(p, level);
  return continueExpression(p, left, level, mark);
}

/** Inside an async function `await` is an operator; elsewhere it is when what follows could only be its operand. */
function isAwaitExpression(p: Parser): boolean {
  if (p.contextual !== 'await') return false;
  if (p.inAsync) return true;
  switch (p.peekKind(1)) {
    case 'identifier':
      return p.peek(1).contextual !== 'with';
    case 'new':
    case 'this':
    case 'typeof':
    case 'default':
    case 'checked':
    case 'unchecked':
    case 'base':
    case 'delegate':
    case 'true':
    case 'false':
    case 'null':
    case 'number':
    case 'stringLiteral':
    case 'charLiteral':
    case 'interpolated':
      return true;
    default:
      return false;
  }
}

/** The operator here, with `>` signs that touch joined; and of how many tokens it is made. */
function peekOperator(p: Parser): { readonly text: string; readonly tokens: number } {
  const text = p.is('identifier') ? p.contextual : p.kind;
  if (text !== '>') return { text, tokens: 1 };
  const second = p.peek(1);
  if (second.start !== p.current.end) return { text, tokens: 1 };
  if (second.kind === '>=') return { text: '>>=', tokens: 2 };
  if (second.kind !== '>') return { text, tokens: 1 };
  const third = p.peek(2);
  if (third.start === second.end && third.kind === '>') return { text: '>>>', tokens: 3 };
  if (third.start === second.end && third.kind === '>=') return { text: '>>>=', tokens: 3 };
  return { text: '>>', tokens: 2 };
}

/** Operators after a left operand that bind at least as tightly as `level`; `mark`: what was known before the operand. */
export function continueExpression(
  p: Parser,
  operand: ExpressionSyntax,
  level: number,
  mark = p.diagnostics.count,
): ExpressionSyntax {
  let left = operand;
  p.diagnostics.note(left, mark);
  for (;;) {
    const { text, tokens } = peekOperator(p);
    const isAssignment = assignmentOperators.has(text);
    const bound = isAssignment ? precedence.assignment : binaryPrecedence.get(text);
    if (bound === undefined) break;
    if ((text === 'switch' || text === 'with') && p.peekKind(1) !== '{') break;
    const rightAssociative = isAssignment || text === '??';
    if (bound < level || (bound === level && !rightAssociative)) break;
    const operator = eatOperator(p, text, tokens);
    if (left.kind === 'IsPatternExpression' && bound > precedence.relational) p.report('CS1073', operator, text);
    left = parseRight(p, left, operator, text, bound, isAssignment);
    p.diagnostics.note(left, mark);
  }
  if (p.is('?') && level <= precedence.conditional) return parseConditional(p, left);
  return left;
}

function eatOperator(p: Parser, text: string, tokens: number): SyntaxToken {
  const first = p.next();
  if (tokens === 1) return first;
  for (let i = 1; i < tokens; i++) p.next();
  return new Token(text, first.start, p.lastEnd, text);
}

function parseRight(
  p: Parser,
  left: ExpressionSyntax,
  operator: SyntaxToken,
  text: string,
  bound: number,
  isAssignment: boolean,
): ExpressionSyntax {
  const { start } = left;
  if (isAssignment) {
    const right = text === '=' ? parseRightOfAssignment(p, bound) : parseSubExpression(p, bound);
    if (text === '??=') p.refuse('coalescing assignment', '8.0', operator);
    if (left.kind === 'TupleExpression' && isMixed(left)) {
      p.refuse('Mixed declarations and expressions in deconstruction', '10.0', { start, end: p.lastEnd });
    }
    if (left.kind === 'ConditionalAccessExpression') {
      p.diagnostics.refuse('CS8652', operator.start, operator.end, 'null conditional assignment');
      return assignBehindAccess(left, operator, right);
    }
    return { kind: 'AssignmentExpression', start, end: p.lastEnd, left, operator, right };
  }
  switch (text) {
    case 'as': {
      const type = parseType(p, 'asExpression');
      return { kind: 'AsExpression', start, end: p.lastEnd, expression: left, operator, type };
    }
    case 'is': {
      const right = parseIsRight(p);
      if ('type' in right) return { kind: 'IsExpression', start, end: p.lastEnd, expression: left, operator, type: right.type };
      return { kind: 'IsPatternExpression', start, end: p.lastEnd, expression: left, operator, pattern: right.pattern };
    }
    case 'switch':
      return parseSwitchExpression(p, left, operator);
    case 'with': {
      const initializer = parseInitializer(p, 'with');
      p.refuse('records', '9.0', operator);
      return { kind: 'WithExpression', start, end: p.lastEnd, expression: left, withToken: operator, initializer };
    }
    case '..': {
      const right = canStartExpression(p) ? parseSubExpression(p, precedence.range) : undefined;
      return { kind: 'RangeExpression', start, end: p.lastEnd, left, operator, right };
    }
    default: {
      // a left-associative operator's right side does not nest, however long the chain
      const right = parseSubExpression(p, bound);
      return { kind: 'BinaryExpression', start, end: p.lastEnd, left, operator, right };
    }
  }
}

/** `(a, var b) = …`. */
function isMixed(tuple: TupleExpressionSyntax): boolean {
  const leaves: boolean[] = [];
  const visit = (part: TupleExpressionSyntax): void => {
    for (const { expression } of part.arguments) {
      if (expression.kind === 'TupleExpression') visit(expression);
      else leaves.push(expression.kind === 'DeclarationExpression');
    }
  };
  visit(tuple);
  return leaves.includes(true) && leaves.includes(false);
}

/** `a?.b = c` assigns only if `a` is something: the assignment is part of what the access guards. */
function assignBehindAccess(
  access: ConditionalAccessExpressionSyntax,
  operator: SyntaxToken,
  right: ExpressionSyntax,
): ConditionalAccessExpressionSyntax {
  const { whenNotNull } = access;
  const { end } = right;
  const inner: ExpressionSyntax =
    whenNotNull.kind === 'ConditionalAccessExpression'
      ? assignBehindAccess(whenNotNull, operator, right)
      : { kind: 'AssignmentExpression', start: whenNotNull.start, end, left: whenNotNull, operator, right };
  return { ...access, end, whenNotNull: inner };
}

function parseRightOfAssignment(p: Parser, bound: number): ExpressionSyntax {
  return p.is('ref') ? parsePossibleRef(p) : parseSubExpression(p, bound);
}

/** In `a ? b?[c] : d` the colon belongs to the outer question mark: without one for it, `?[` is read as an access instead. */
function parseWhenTrue(p: Parser): ExpressionSyntax {
  const point = p.mark();
  const choices = p.collectionChoices;
  const first = parsePossibleRef(p);
  if (p.is(':') || p.collectionChoices === choices || p.bracketIsAccess) return first;
  const end = p.mark();
  const found = p.diagnostics.entries.slice(point.diagnostics);
  const refusals = p.diagnostics.refusals.slice(point.refusals);
  p.reset(point);
  p.bracketIsAccess = true;
  const second = parsePossibleRef(p);
  p.bracketIsAccess = false;
  if (p.is(':')) return second;
  p.reset(point);
  p.diagnostics.entries.push(...found);
  p.diagnostics.refusals.push(...refusals);
  p.index = end.index;
  p.lastEnd = end.lastEnd;
  return first;
}

function parseConditional(p: Parser, condition: ExpressionSyntax): ExpressionSyntax {
  const questionToken = p.next();
  const whenTrue = parseWhenTrue(p);
  const start = condition.start;
  if (p.is('end') && p.followedByColon) {
    // the colon was taken for that of a format
    const colonToken = p.missing(':');
    const whenFalse = p.missingName();
    p.report('CS8361', { start, end: p.lastEnd });
    return { kind: 'ConditionalExpression', start, end: p.lastEnd, condition, questionToken, whenTrue, colonToken, whenFalse };
  }
  const colonToken = p.eat(':');
  const whenFalse = parsePossibleRef(p);
  return { kind: 'ConditionalExpression', start, end: p.lastEnd, condition, questionToken, whenTrue, colonToken, whenFalse };
}

function parseSwitchExpression(p: Parser, governingExpression: ExpressionSyntax, switchToken: SyntaxToken): ExpressionSyntax {
  p.refuse('recursive patterns', '8.0', switchToken);
  p.eat('{');
  const arms = parseSeparatedList<SwitchExpressionArmSyntax>(p, {
    close: '}',
    isPossible: (q) => canStartExpression(q) || ['<', '<=', '>', '>=', '==', '!=', '{'].includes(q.kind),
    parse: parseSwitchArm,
    allowTrailingSeparator: true,
    stopsAt: (q) => q.is(';'),
  });
  p.eat('}');
  return { kind: 'SwitchExpression', start: governingExpression.start, end: p.lastEnd, governingExpression, switchToken, arms };
}

function parseSwitchArm(p: Parser): SwitchExpressionArmSyntax {
  const saved = p.terminators;
  p.terminators |= terminator.switchExpressionArm;
  const pattern = parsePattern(p, precedence.coalescing, { inSwitchArm: true });
  p.terminators = saved;
  const whenClause = parseWhen(p);
  p.eat('=>');
  const expression = parseExpression(p);
  return { start: pattern.start, end: p.lastEnd, pattern, whenClause, expression };
}

/** `when x` of a switch label or arm. */
export function parseWhen(p: Parser): ExpressionSyntax | undefined {
  if (p.contextual !== 'when') return undefined;
  p.next();
  return parseSubExpression(p, precedence.coalescing);
}

/** `var (a, b) =` and `int (a, b) =`. */
function isDeconstructionLeft(p: Parser, level: number): boolean {
  if (level > precedence.assignment || !(p.contextual === 'var' || isPredefinedType(p.kind)) || p.peekKind(1) !== '(')
    return false;
  const { index } = p;
  p.index++;
  const found = scanDesignation(p, true, false) && p.is('=');
  p.index = index;
  return found;
}

/** An expression, or a declaration such as `int x` and `var (a, b)` where the mode's context allows one. */
export function parseExpressionOrDeclaration(p: Parser, mode: TypeMode, allowTuple: boolean): ExpressionSyntax {
  return isPossibleDeclaration(p, mode, allowTuple) ? parseDeclarationExpression(p, mode) : parseExpression(p);
}

function isPossibleDeclaration(p: Parser, mode: TypeMode, allowTuple: boolean): boolean {
  if (p.inAsync && p.contextual === 'await') return false;
  const { index } = p;
  if (isScopedKeyword(p)) p.index++;
  const isVar = isVarType(p);
  const scanned = scanType(p, mode);
  const found =
    scanned.result !== 'notType' &&
    scanDesignation(p, allowTuple && (isVar || isPredefinedType(scanned.lastKind))) &&
    fits(p, mode);
  p.index = index;
  return found;
}

function fits(p: Parser, mode: TypeMode): boolean {
  if (mode === 'firstTupleElement') return p.is(',');
  if (mode === 'afterTupleComma') return p.is(',') || p.is(')');
  return true;
}

function parseDeclarationExpression(p: Parser, mode: TypeMode): ExpressionSyntax {
  const mark = p.diagnostics.count;
  const type = parseScopedType(p, mode);
  const designation = parseDesignation(p, false);
  const declaration: ExpressionSyntax = { kind: 'DeclarationExpression', start: type.start, end: p.lastEnd, type, designation };
  p.diagnostics.note(declaration, mark);
  return declaration;
}

import type {
  ExpressionSyntax,
  IdentifierNameSyntax,
  LaterPatternSyntax,
  NameSyntax,
  PatternSyntax,
  TypeSyntax,
  VariableDesignationSyntax,
} from './nodes.js';
import { binaryPrecedence, precedence } from './operators.js';
import { canStartExpression, continueExpression, parseSubExpression } from './parse-expressions.js';
import { parseSeparatedList } from './parse-lists.js';
import { parseType } from './parse-types.js';
import type { Parser } from './parser-state.js';
import { isFunctionPointerStart, isPredefinedType, scanCast, scanType } from './scan-types.js';

export interface PatternContext {
  readonly afterIs?: boolean;
  readonly inSwitchArm?: boolean;
  /** `when` ends the pattern. */
  readonly whenIsKeyword?: boolean;
}

const featureVersions = {
  'or pattern': '9.0',
  'and pattern': '9.0',
  'not pattern': '9.0',
  'relational pattern': '9.0',
  'type pattern': '9.0',
  'parenthesized pattern': '9.0',
  'recursive patterns': '8.0',
  'list pattern': '11.0',
} as const;

function refuse(p: Parser, feature: keyof typeof featureVersions, span: { readonly start: number; readonly end: number }): void {
  p.refuse(feature, featureVersions[feature], span);
}

export function parsePattern(p: Parser, level: number, context: PatternContext): PatternSyntax {
  if (!p.enter()) {
    p.leave();
    return missingPattern(p);
  }
  const result = parseCombined(p, 'or', () => parseCombined(p, 'and', () => parseNegated(p, level, context)));
  p.leave();
  return result;
}

function missingPattern(p: Parser): PatternSyntax {
  const expression = p.missingName();
  return { kind: 'ConstantPattern', start: expression.start, end: expression.end, expression };
}

/** `a or b`, `a and b`: they chain on the left. */
function parseCombined(p: Parser, word: 'and' | 'or', parse: () => PatternSyntax): PatternSyntax {
  let left = parse();
  while (p.contextual === word) {
    const token = p.next();
    const right = parse();
    refuse(p, `${word} pattern`, token);
    left = later(left.start, p.lastEnd, { patterns: [left, right] });
  }
  return left;
}

function later(start: number, end: number, parts: Partial<LaterPatternSyntax>): LaterPatternSyntax {
  return { kind: 'LaterPattern', patterns: [], expressions: [], type: undefined, designation: undefined, ...parts, start, end };
}

function parseNegated(p: Parser, level: number, context: PatternContext): PatternSyntax {
  if (p.contextual !== 'not') return parsePrimaryPattern(p, level, context);
  const token = p.next();
  const pattern = p.enter() ? parseNegated(p, level, context) : missingPattern(p);
  p.leave();
  refuse(p, 'not pattern', token);
  return later(token.start, p.lastEnd, { patterns: [pattern] });
}

const relational: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=']);
const noPattern: ReadonlySet<string> = new Set([',', ';', '}', ')', ']', '=>']);

function parsePrimaryPattern(p: Parser, level: number, context: PatternContext): PatternSyntax {
  if (noPattern.has(p.kind)) {
    p.reportGap('CS8504');
    return missingPattern(p);
  }
  const { current: token } = p;
  if (token.contextual === '_' && !isPatternName(p)) {
    p.next();
    refuse(p, 'recursive patterns', token);
    return { kind: 'DiscardPattern', start: token.start, end: token.end };
  }
  if (relational.has(token.kind)) {
    p.next();
    const expression = parseSubExpression(p, precedence.shift);
    refuse(p, 'relational pattern', token);
    return later(token.start, p.lastEnd, { expressions: [expression] });
  }
  if (token.kind === '[') return parseListPattern(p);
  if (token.kind === '..') {
    p.next();
    const inner = canStartPattern(p) ? [parsePattern(p, precedence.conditional, {})] : [];
    return later(token.start, p.lastEnd, { patterns: inner });
  }
  const point = p.mark();
  let type: TypeSyntax | undefined;
  if (looksLikeTypeOfPattern(p)) {
    type = parseType(p, context.afterIs ? 'afterIs' : 'definitePattern');
    if (type.start === type.end || !canFollowType(p, level)) {
      p.reset(point);
      type = undefined;
    }
  }
  const pattern = continuePattern(p, type, level, context);
  if (pattern !== undefined) return pattern;
  p.reset(point);
  const expression = parseSubExpression(p, level);
  return { kind: 'ConstantPattern', start: expression.start, end: expression.end, expression };
}

function isPatternName(p: Parser): boolean {
  return p.peekKind(1) === '.' || p.peekKind(1) === '<' || p.peekKind(1) === '::';
}

function canStartPattern(p: Parser): boolean {
  return canStartExpression(p) || relational.has(p.kind) || p.is('{');
}

function looksLikeTypeOfPattern(p: Parser): boolean {
  if (p.is('identifier')) {
    const word = p.contextual;
    return word !== '_' && !(word === 'nameof' && p.peekKind(1) === '(');
  }
  if (isPredefinedType(p.kind) || isFunctionPointerStart(p)) return true;
  if (!p.is('(')) return false;
  const { index } = p;
  const { result } = scanType(p, 'definitePattern');
  p.index = index;
  return result !== 'notType';
}

/** Whether what was read as a type may be one, from what follows. */
function canFollowType(p: Parser, level: number): boolean {
  if (['(', '{', 'identifier', '}'].includes(p.kind)) return true;
  if (p.is('.') || p.is('->') || p.is('!')) return false;
  const operator = binaryPrecedence.get(p.kind);
  return operator === undefined || p.is('switch') || p.is('with') || operator <= level;
}

function continuePattern(
  p: Parser,
  type: TypeSyntax | undefined,
  level: number,
  context: PatternContext,
): PatternSyntax | undefined {
  const start = type?.start ?? p.current.start;
  if (type?.kind === 'IdentifierName' && type.identifier.text === 'var' && (p.is('(') || isDesignationStart(p, context))) {
    const designation = parseDesignation(p, true);
    if (designation.kind === 'ParenthesizedVariableDesignation') refuse(p, 'recursive patterns', designation);
    return { kind: 'VarPattern', start, end: p.lastEnd, designation };
  }
  if (p.is('(') && (type !== undefined || !looksLikeCast(p))) return parsePositional(p, type, start, level, context);
  if (p.is('{')) {
    const patterns = parsePropertyClause(p);
    const designation = trySimpleDesignation(p, context);
    refuse(p, 'recursive patterns', { start, end: p.lastEnd });
    return later(start, p.lastEnd, { patterns, type, designation });
  }
  if (type === undefined) return undefined;
  const designation = trySimpleDesignation(p, context);
  if (designation !== undefined) return { kind: 'DeclarationPattern', start, end: p.lastEnd, type, designation };
  const expression = typeAsExpression(type);
  if (expression !== undefined) {
    const whole = continueExpression(p, expression, level);
    return { kind: 'ConstantPattern', start, end: p.lastEnd, expression: whole };
  }
  refuse(p, 'type pattern', type);
  return later(start, p.lastEnd, { type });
}

function looksLikeCast(p: Parser): boolean {
  const { index } = p;
  const found = scanCast(p, true);
  p.index = index;
  return found;
}

function parsePositional(
  p: Parser,
  type: TypeSyntax | undefined,
  start: number,
  level: number,
  context: PatternContext,
): PatternSyntax {
  p.next();
  let named = false;
  const patterns = parseSeparatedList<PatternSyntax>(p, {
    close: ')',
    isPossible: canStartPattern,
    parse: (q) => {
      const { pattern, isNamed } = parseSubpattern(q);
      named ||= isNamed;
      return pattern;
    },
    stopsAt: closesPattern,
  });
  p.eat(')');
  const parenthesesEnd = p.lastEnd;
  const property = p.is('{') ? parsePropertyClause(p) : undefined;
  const designation = trySimpleDesignation(p, context);
  const only = patterns[0];
  if (
    type === undefined &&
    property === undefined &&
    designation === undefined &&
    patterns.length === 1 &&
    only !== undefined &&
    !named
  ) {
    if (only.kind === 'ConstantPattern') {
      const inner: ExpressionSyntax = {
        kind: 'ParenthesizedExpression',
        start,
        end: parenthesesEnd,
        expression: only.expression,
      };
      const expression = continueExpression(p, inner, level);
      return { kind: 'ConstantPattern', start, end: p.lastEnd, expression };
    }
    refuse(p, 'parenthesized pattern', { start, end: start + 1 });
    return later(start, p.lastEnd, { patterns });
  }
  refuse(p, 'recursive patterns', { start, end: p.lastEnd });
  return later(start, p.lastEnd, { patterns: [...patterns, ...(property ?? [])], type, designation });
}

const closers: ReadonlySet<string> = new Set([')', ']', '}', ';']);

function closesPattern(p: Parser): boolean {
  return closers.has(p.kind);
}

/** `pattern` or `Name: pattern`: the name is read as a pattern too. */
function parseSubpattern(p: Parser): { readonly pattern: PatternSyntax; readonly isNamed: boolean } {
  const refusals = p.diagnostics.refusals.length;
  const pattern = parsePattern(p, precedence.conditional, {});
  const name = p.is(':') ? patternAsExpression(pattern) : undefined;
  if (name === undefined) return { pattern, isNamed: false };
  if (pattern.kind !== 'ConstantPattern') p.diagnostics.refusals.length = refusals;
  const colon = p.next();
  if (name.kind === 'MemberAccessExpression') p.refuse('extended property patterns', '10.0', colon);
  return { pattern: parsePattern(p, precedence.conditional, {}), isNamed: true };
}

function patternAsExpression(pattern: PatternSyntax): ExpressionSyntax | undefined {
  if (pattern.kind === 'ConstantPattern') return pattern.expression;
  if (pattern.kind === 'DiscardPattern') return discardName(pattern);
  return pattern.kind === 'LaterPattern' && isBareType(pattern) ? typeAsExpression(pattern.type!) : undefined;
}

/** `_` as the name that it is where no discard can be. */
function discardName({ start, end }: PatternSyntax): IdentifierNameSyntax {
  return {
    kind: 'IdentifierName',
    start,
    end,
    identifier: { kind: 'identifier', start, end, text: '_', name: '_', missing: false },
  };
}

function parsePropertyClause(p: Parser): PatternSyntax[] {
  p.eat('{');
  const patterns = parseSeparatedList<PatternSyntax>(p, {
    close: '}',
    isPossible: canStartPattern,
    parse: (q) => parseSubpattern(q).pattern,
    allowTrailingSeparator: true,
    stopsAt: closesPattern,
  });
  p.eat('}');
  return patterns;
}

function parseListPattern(p: Parser): PatternSyntax {
  const open = p.next();
  const patterns = parseSeparatedList<PatternSyntax>(p, {
    close: ']',
    isPossible: (q) => canStartPattern(q) || q.is('..'),
    parse: (q) => parsePattern(q, precedence.conditional, {}),
    allowTrailingSeparator: true,
    stopsAt: closesPattern,
  });
  p.eat(']');
  refuse(p, 'list pattern', { start: open.start, end: p.lastEnd });
  const designation = trySimpleDesignation(p, {});
  return later(open.start, p.lastEnd, { patterns, designation });
}

function isDesignationStart(p: Parser, context: PatternContext): boolean {
  if (!p.isTrueIdentifier()) return false;
  const word = p.contextual;
  if (word === 'and' || word === 'or') return false;
  return !(word === 'when' && (context.inSwitchArm || context.whenIsKeyword));
}

function trySimpleDesignation(p: Parser, context: PatternContext): VariableDesignationSyntax | undefined {
  return isDesignationStart(p, context) ? parseSimpleDesignation(p) : undefined;
}

function parseSimpleDesignation(p: Parser): VariableDesignationSyntax {
  if (p.contextual === '_') {
    const token = p.next();
    return { kind: 'DiscardDesignation', start: token.start, end: token.end };
  }
  const identifier = p.eatIdentifier();
  return { kind: 'SingleVariableDesignation', start: identifier.start, end: identifier.end, identifier };
}

/** `x`, `_`, `(x, y)`. */
export function parseDesignation(p: Parser, forPattern: boolean): VariableDesignationSyntax {
  if (!p.is('(')) return parseSimpleDesignation(p);
  if (!p.enter()) {
    p.leave();
    return parseSimpleDesignation(p);
  }
  const open = p.next();
  const variables: VariableDesignationSyntax[] = [];
  let done = false;
  if (forPattern) done = p.is(')');
  else {
    variables.push(parseDesignation(p, false));
    p.eat(',');
  }
  if (!done) {
    variables.push(parseDesignation(p, forPattern));
    while (p.is(',')) {
      p.next();
      variables.push(parseDesignation(p, forPattern));
    }
  }
  p.eat(')');
  p.leave();
  return { kind: 'ParenthesizedVariableDesignation', start: open.start, end: p.lastEnd, variables };
}

/** The right side of `is`: a type where it can be one, else a pattern. */
export function parseIsRight(p: Parser): { readonly type: TypeSyntax } | { readonly pattern: PatternSyntax } {
  const pattern = parsePattern(p, precedence.relational, { afterIs: true });
  if (pattern.kind === 'ConstantPattern') {
    const type = expressionAsType(pattern.expression);
    if (type !== undefined) return { type };
  } else if (pattern.kind === 'LaterPattern' && isBareType(pattern)) {
    p.diagnostics.allow(pattern.start, pattern.end);
    return { type: pattern.type! };
  } else if (pattern.kind === 'DiscardPattern') {
    p.diagnostics.allow(pattern.start, pattern.end);
    return { type: discardName(pattern) };
  }
  return { pattern };
}

function isBareType(pattern: LaterPatternSyntax): boolean {
  const { type, start, end } = pattern;
  return (
    type !== undefined &&
    pattern.designation === undefined &&
    pattern.patterns.length === 0 &&
    type.start === start &&
    type.end === end
  );
}

/** The label of a `case`: a constant, or a pattern. */
export function parseCaseLabel(p: Parser): { readonly value: ExpressionSyntax } | { readonly pattern: PatternSyntax } {
  if (p.is(':')) return { value: p.identifierName('CS0150') };
  const pattern = parsePattern(p, precedence.conditional, { whenIsKeyword: true });
  if (pattern.kind === 'ConstantPattern') return { value: pattern.expression };
  if (pattern.kind === 'DiscardPattern') {
    p.diagnostics.allow(pattern.start, pattern.end);
    return { value: discardName(pattern) };
  }
  return { pattern };
}

/** A type that may as well be an expression, as one. */
function typeAsExpression(type: TypeSyntax): ExpressionSyntax | undefined {
  switch (type.kind) {
    case 'IdentifierName':
    case 'AliasQualifiedName':
      return type;
    case 'GenericName':
      return type;
    case 'QualifiedName': {
      const left = typeAsExpression(type.left);
      if (left === undefined) return undefined;
      const at = type.left.end;
      const operator = { kind: '.', start: at, end: at + 1, text: '.', missing: false };
      return { kind: 'MemberAccessExpression', start: type.start, end: type.end, expression: left, operator, name: type.right };
    }
    default:
      return undefined;
  }
}

/** The other way round. */
function expressionAsType(expression: ExpressionSyntax): TypeSyntax | undefined {
  switch (expression.kind) {
    case 'IdentifierName':
    case 'GenericName':
    case 'AliasQualifiedName':
    case 'QualifiedName':
    case 'PredefinedType':
    case 'ArrayType':
    case 'NullableType':
      return expression;
    case 'MemberAccessExpression': {
      if (expression.operator.kind !== '.') return undefined;
      const left = expressionAsType(expression.expression);
      if (left === undefined || !isName(left)) return undefined;
      return { kind: 'QualifiedName', start: expression.start, end: expression.end, left, right: expression.name };
    }
    default:
      return undefined;
  }
}

function isName(type: TypeSyntax): type is NameSyntax {
  return (
    type.kind === 'IdentifierName' ||
    type.kind === 'GenericName' ||
    type.kind === 'QualifiedName' ||
    type.kind === 'AliasQualifiedName'
  );
}

import type { IdentifierToken, ParameterSyntax, SyntaxToken, TypeParameterConstraintClauseSyntax, TypeSyntax } from './nodes.js';
import { parseAttributes } from './parse-attributes.js';
import { parseExpression } from './parse-expressions.js';
import { parseSeparatedList, skipTokens } from './parse-lists.js';
import { eatScoped, parseType, refuseScoped } from './parse-types.js';
import { type Parser, terminator } from './parser-state.js';
import { isFunctionPointerStart, isPredefinedType } from './scan-types.js';
import { isTerminator } from './terminators.js';

const modifierKinds: ReadonlySet<string> = new Set(['this', 'ref', 'out', 'in', 'params', 'readonly']);

function isPossibleParameter(p: Parser): boolean {
  if (p.is('identifier')) return p.isTrueIdentifier();
  return (
    modifierKinds.has(p.kind) ||
    p.is('[') ||
    p.is('(') ||
    p.is('__arglist') ||
    isFunctionPointerStart(p) ||
    isPredefinedType(p.kind)
  );
}

/** Whose parameters they are: a lambda's may lack types, and later C# has attributes on some. */
export type ParameterOwner = 'lambda' | 'anonymousMethod' | 'localFunction' | 'member';

const attributeFeatures: Readonly<Record<ParameterOwner, readonly [feature: string, version: string] | undefined>> = {
  lambda: ['lambda attributes', '10.0'],
  anonymousMethod: undefined,
  localFunction: ['local function attributes', '9.0'],
  member: undefined,
};

function refuseAttributes(p: Parser, owner: ParameterOwner): void {
  const attributes = parseAttributes(p);
  const feature = attributeFeatures[owner];
  if (attributes !== undefined && feature !== undefined) p.refuse(...feature, attributes);
}

/** Parameters between brackets. */
export function parseParameters(p: Parser, open: '(' | '[', owner: ParameterOwner = 'member'): ParameterSyntax[] {
  const close = open === '(' ? ')' : ']';
  p.eat(open);
  const saved = p.terminators;
  p.terminators |= terminator.parameterList;
  const parameters = parseSeparatedList(p, {
    close,
    isPossible: isPossibleParameter,
    parse: (q) => {
      refuseAttributes(q, owner);
      return owner === 'lambda' ? parseLambdaParameter(q) : parseParameter(q);
    },
    requireOne: open === '[',
  });
  p.terminators = saved;
  p.eat(close);
  return parameters;
}

function parseModifiers(p: Parser): { readonly modifiers: SyntaxToken[]; readonly isScoped: boolean } {
  const modifiers: SyntaxToken[] = [];
  let isScoped = false;
  for (;;) {
    if (modifierKinds.has(p.kind)) {
      const token = p.next();
      if (token.kind === 'readonly') p.refuse('ref readonly parameters', '12.0', token);
      modifiers.push(token);
    } else if (!isScoped && !modifiers.some(isByRef) && eatScoped(p)) isScoped = true;
    else return { modifiers, isScoped };
  }
}

const isByRef = ({ kind }: SyntaxToken): boolean => kind === 'ref' || kind === 'out' || kind === 'in';

function parseParameter(p: Parser): ParameterSyntax {
  const { start } = p.current;
  const { modifiers, isScoped } = parseModifiers(p);
  if (p.is('__arglist')) {
    const token = p.next();
    const identifier = p.missingIdentifier();
    return { start, end: token.end, modifiers, type: undefined, identifier, defaultValue: undefined };
  }
  const type = parseType(p, 'parameter');
  const parameter = finishParameter(
    p,
    modifiers.length === 0 && !isScoped ? type.start : start,
    modifiers,
    type,
    p.eatIdentifier(),
  );
  if (isScoped && !modifiers.some(isByRef)) refuseScoped(p, type, parameter);
  return parameter;
}

function finishParameter(
  p: Parser,
  start: number,
  modifiers: readonly SyntaxToken[],
  type: TypeSyntax | undefined,
  identifier: IdentifierToken,
): ParameterSyntax {
  if (p.is('[') && p.peekKind(1) === ']') {
    p.report('CS1552', p.current);
    p.next();
    p.next();
  }
  const defaultValue = p.tryEat('=') === undefined ? undefined : parseExpression(p);
  // A parameter that is missing altogether stands where its name is missed.
  return { start: Math.min(start, identifier.start), end: p.lastEnd, modifiers, type, identifier, defaultValue };
}

function parseLambdaParameter(p: Parser): ParameterSyntax {
  const { start } = p.current;
  const { modifiers, isScoped } = parseModifiers(p);
  const hasType = shouldParseLambdaParameterType(p);
  const type = hasType ? parseType(p, 'parameter') : undefined;
  const identifier = p.eatIdentifier();
  const params = modifiers.find((token) => token.kind === 'params');
  if (params !== undefined) p.refuse('lambda params array', '12.0', params);
  else if (type === undefined && modifiers.length > 0) {
    p.diagnostics.refuse('CS8652', start, p.lastEnd, 'simple lambda parameter modifiers');
  }
  if (p.is('=')) p.refuse('lambda optional parameters', '12.0', p.current);
  const parameter = finishParameter(p, start, modifiers, type, identifier);
  if (isScoped && type !== undefined && !modifiers.some(isByRef)) refuseScoped(p, type, parameter);
  return parameter;
}

/** An identifier before `,` or `)` is the parameter itself. */
function shouldParseLambdaParameterType(p: Parser): boolean {
  if (!p.is('identifier') && !isPredefinedType(p.kind) && !p.is('(')) return false;
  const next = p.peekKind(1);
  return isPredefinedType(p.kind) || (next !== ',' && next !== ')' && next !== '=>' && next !== '{' && next !== '=');
}

/** `<T, U>` of a declaration, or nothing. */
export function parseTypeParameters(
  p: Parser,
  owner: ParameterOwner = 'member',
): {
  readonly names: IdentifierToken[];
  readonly variances: ('in' | 'out' | 'none')[];
} {
  const names: IdentifierToken[] = [];
  const variances: ('in' | 'out' | 'none')[] = [];
  if (!p.is('<')) return { names, variances };
  const saved = p.terminators;
  p.terminators |= terminator.typeParameterList;
  p.next();
  parseSeparatedList(p, {
    close: '>',
    isPossible: (q) => q.is('identifier') || q.is('in') || q.is('out') || q.is('['),
    parse: (q) => {
      refuseAttributes(q, owner);
      const variance = q.tryEat('in') ?? q.tryEat('out');
      if (variance !== undefined && owner === 'localFunction') q.diagnostics.refuse('CS1960', variance.start, variance.end);
      variances.push((variance?.kind as 'in' | 'out' | undefined) ?? 'none');
      names.push(q.eatIdentifier());
    },
    requireOne: true,
    skipsTo: () => false,
    stopsAt: (q) => q.is('(') || q.is('{') || q.is(';'),
  });
  p.terminators = saved;
  p.eat('>');
  return { names, variances };
}

/** `where T : class, new()` clauses. */
export function parseConstraintClauses(p: Parser): TypeParameterConstraintClauseSyntax[] {
  const clauses: TypeParameterConstraintClauseSyntax[] = [];
  while (p.contextual === 'where') {
    const where = p.next();
    const name = p.eatIdentifier();
    p.eat(':');
    const constraints: (Constraint | undefined)[] = [];
    if (p.is('{') || p.isWhereOfConstraint()) constraints.push(missingConstraint(p));
    else {
      constraints.push(parseConstraint(p, true));
      for (let last = -1; p.index > last; ) {
        last = p.index;
        if (p.is('{') || p.is('=>') || p.contextual === 'where') break;
        if (p.is(',') || startsConstraint(p)) {
          p.eat(',');
          if (p.isWhereOfConstraint()) {
            constraints.push(missingConstraint(p));
            break;
          }
          const { start } = p.current;
          const constraint = parseConstraint(p, false);
          if (constraint === 'new') refuseNew(p, constraints, { start, end: start + 'new'.length });
          constraints.push(constraint);
          continue;
        }
        const goesOn = skipTokens(
          p,
          () => !p.is(',') && !startsConstraint(p),
          () => p.is('{') || p.isWhereOfConstraint() || isTerminator(p),
          () => p.skipInsteadOf(','),
        );
        if (!goesOn) break;
      }
    }
    clauses.push({
      start: where.start,
      end: p.lastEnd,
      name,
      constraints: constraints.filter((constraint) => constraint !== undefined),
    });
  }
  return clauses;
}

type Constraint = TypeParameterConstraintClauseSyntax['constraints'][number];

function missingConstraint(p: Parser): TypeSyntax {
  p.reportGap('CS1031');
  return p.missingName();
}

const constraintStarts: ReadonlySet<string> = new Set(['new', 'class', 'struct', 'default', 'enum', 'delegate']);

function startsConstraint(p: Parser): boolean {
  return constraintStarts.has(p.kind) || p.isTrueIdentifier() || isPredefinedType(p.kind);
}

/** A value type has a constructor without parameters anyway. */
function refuseNew(
  p: Parser,
  earlier: readonly (Constraint | undefined)[],
  { start, end }: { start: number; end: number },
): void {
  if (earlier.includes('struct')) p.diagnostics.refuse('CS0451', start, end);
  else if (earlier.includes('unmanaged')) p.diagnostics.refuse('CS8375', start, end);
}

/** One constraint; undefined for one that is refused. */
function parseConstraint(p: Parser, isFirst: boolean): Constraint | undefined {
  const { current: token, kind } = p;
  switch (kind) {
    case 'class':
    case 'struct':
      p.next();
      if (!isFirst) p.diagnostics.refuseLast('CS0449', token.start, token.end);
      if (p.is('?')) {
        const question = p.next();
        if (kind === 'class') p.refuse('nullable reference types', '8.0', question);
        else p.report('CS1073', question, '?');
      }
      return kind;
    case 'new':
      p.next();
      p.eat('(');
      p.eat(')');
      return 'new';
    case 'default':
      p.next();
      p.refuse('default type parameter constraints', '9.0', token);
      p.diagnostics.refuseLast('CS8823', token.start, token.end);
      if (!isFirst) p.diagnostics.refuseLast('CS0449', token.start, token.end);
      return undefined;
    case 'enum':
    case 'delegate':
      if (isFunctionPointerStart(p)) break;
      p.report(kind === 'enum' ? 'CS9010' : 'CS9011', token);
      p.skip();
      return p.missingName();
    default:
  }
  if (token.contextual === 'unmanaged' && isWord(p)) {
    p.next();
    if (!isFirst) p.diagnostics.refuseLast('CS0449', token.start, token.end);
    return 'unmanaged';
  }
  if (token.contextual === 'notnull' && isWord(p)) {
    p.next();
    p.refuse('notnull generic type constraint', '8.0', token);
    if (!isFirst) p.diagnostics.refuseLast('CS0449', token.start, token.end);
    return undefined;
  }
  if (token.contextual === 'allows' && p.peekKind(1) === 'ref') {
    p.next();
    const { start } = p.next();
    p.eat('struct');
    p.refuse('allows ref struct constraint', '13.0', { start, end: p.lastEnd });
    return undefined;
  }
  return parseType(p);
}

/** A name that nothing goes on from. */
function isWord(p: Parser): boolean {
  return !['.', '::', '<', '?', '[', '*'].includes(p.peekKind(1));
}

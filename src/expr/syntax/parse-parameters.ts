import type { IdentifierToken, ParameterSyntax, SyntaxToken, TypeParameterConstraintClauseSyntax, TypeSyntax } from './nodes.js';
import { parseAttributes } from './parse-attributes.js';
import { parseExpression } from './parse-expressions.js';
import { parseSeparatedList } from './parse-lists.js';
import { parseType } from './parse-types.js';
import { type Parser, terminator } from './parser-state.js';
import { isPredefinedType } from './scan-types.js';

const modifierKinds: ReadonlySet<string> = new Set(['this', 'ref', 'out', 'in', 'params', 'readonly']);

function isPossibleParameter(p: Parser): boolean {
  if (p.is('identifier')) return p.isTrueIdentifier();
  return modifierKinds.has(p.kind) || p.is('[') || p.is('(') || p.is('__arglist') || p.is('delegate') || isPredefinedType(p.kind);
}

/** Whose parameters they are: a lambda's may lack types, and later C# has attributes on some. */
export type ParameterOwner = 'lambda' | 'anonymousMethod' | 'localFunction' | 'member';

const attributeFeatures: Readonly<Record<ParameterOwner, readonly [feature: string, version: string] | undefined>> = {
  lambda: ['lambda attributes', '10.0'],
  anonymousMethod: undefined,
  localFunction: ['local function attributes', '9.0'],
  member: undefined,
};

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
      const attributes = parseAttributes(q);
      const feature = attributeFeatures[owner];
      if (attributes !== undefined && feature !== undefined) q.refuse(...feature, attributes);
      return owner === 'lambda' ? parseLambdaParameter(q) : parseParameter(q);
    },
    requireOne: open === '[',
  });
  p.terminators = saved;
  p.eat(close);
  return parameters;
}

function parseModifiers(p: Parser): SyntaxToken[] {
  const modifiers: SyntaxToken[] = [];
  while (modifierKinds.has(p.kind)) modifiers.push(p.next());
  return modifiers;
}

function parseParameter(p: Parser): ParameterSyntax {
  const { start } = p.current;
  const modifiers = parseModifiers(p);
  if (p.is('__arglist')) {
    const token = p.next();
    const identifier = p.missingIdentifier();
    return { start, end: token.end, modifiers, type: undefined, identifier, defaultValue: undefined };
  }
  const type = parseType(p, 'parameter');
  return finishParameter(p, modifiers.length === 0 ? type.start : start, modifiers, type, p.eatIdentifier());
}

function finishParameter(
  p: Parser,
  start: number,
  modifiers: readonly SyntaxToken[],
  type: TypeSyntax | undefined,
  identifier: IdentifierToken,
): ParameterSyntax {
  if (p.is('[') && p.peekKind(1) === ']') {
    p.report('CS1552', { start: p.current.start, end: p.peek(1).end });
    p.next();
    p.next();
  }
  const defaultValue = p.tryEat('=') === undefined ? undefined : parseExpression(p);
  return { start, end: p.lastEnd, modifiers, type, identifier, defaultValue };
}

function parseLambdaParameter(p: Parser): ParameterSyntax {
  const { start } = p.current;
  const modifiers = parseModifiers(p);
  const hasType = shouldParseLambdaParameterType(p);
  const type = hasType ? parseType(p, 'parameter') : undefined;
  const identifier = p.eatIdentifier();
  const params = modifiers.find((token) => token.kind === 'params');
  if (params !== undefined) p.refuse('lambda params array', '12.0', params);
  else if (type === undefined && modifiers.length > 0) {
    p.diagnostics.refuse('CS8652', start, p.lastEnd, 'simple lambda parameter modifiers');
  }
  if (p.is('=')) p.refuse('lambda optional parameters', '12.0', p.current);
  return finishParameter(p, start, modifiers, type, identifier);
}

/** An identifier before `,` or `)` is the parameter itself. */
function shouldParseLambdaParameterType(p: Parser): boolean {
  if (!p.is('identifier') && !isPredefinedType(p.kind) && !p.is('(')) return false;
  const next = p.peekKind(1);
  return isPredefinedType(p.kind) || (next !== ',' && next !== ')' && next !== '=>' && next !== '{' && next !== '=');
}

/** `<T, U>` of a declaration, or nothing. */
export function parseTypeParameters(p: Parser): {
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
      const variance = q.tryEat('in') ?? q.tryEat('out');
      variances.push((variance?.kind as 'in' | 'out' | undefined) ?? 'none');
      names.push(q.eatIdentifier());
    },
    requireOne: true,
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
    const constraints: ('class' | 'struct' | 'new' | TypeSyntax)[] = [];
    if (p.is('{') || p.isWhereOfConstraint()) {
      p.reportGap('CS1031');
      constraints.push(p.missingName());
    } else {
      constraints.push(parseConstraint(p));
      for (let last = -1; p.index > last; ) {
        last = p.index;
        if (p.is('{') || p.is('=>') || p.is(';') || p.isWhereOfConstraint()) break;
        if (!p.is(',') && !startsConstraint(p)) break;
        p.eat(',');
        if (p.isWhereOfConstraint()) {
          p.reportGap('CS1031');
          constraints.push(p.missingName());
          break;
        }
        constraints.push(parseConstraint(p));
      }
    }
    clauses.push({ start: where.start, end: p.lastEnd, name, constraints });
  }
  return clauses;
}

function startsConstraint(p: Parser): boolean {
  return p.is('new') || p.is('class') || p.is('struct') || p.is('(') || p.isTrueIdentifier() || isPredefinedType(p.kind);
}

function parseConstraint(p: Parser): 'class' | 'struct' | 'new' | TypeSyntax {
  const { kind } = p;
  if (kind === 'class' || kind === 'struct') {
    p.next();
    return kind;
  }
  if (kind === 'new') {
    p.next();
    p.eat('(');
    p.eat(')');
    return 'new';
  }
  return parseType(p);
}

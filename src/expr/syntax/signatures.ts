import { Lexer } from './lexer.js';
import type { IdentifierToken, MemberSignatureSyntax, ParameterSyntax, TypeSyntax } from './nodes.js';
import { parseExpression } from './parse-expressions.js';
import { parseConstraintClauses, parseParameters, parseTypeParameters } from './parse-parameters.js';
import { parseType, parseTypeOrVoid } from './parse-types.js';
import { Parser } from './parser-state.js';
import { SyntaxDiagnostics } from './syntax-diagnostics.js';

/** The header of a type's declaration on the surface, see `surface/define.ts`. */
export interface TypeHeaderSyntax {
  readonly modifiers: readonly string[];
  readonly kind: 'class' | 'struct' | 'interface' | 'enum' | 'delegate';
  /** With namespace and, for a nested type, its outer type: `System.TimeZoneInfo+AdjustmentRule`, without type parameters. */
  readonly fullName: string;
  /** The outer types' own first. */
  readonly typeParameters: readonly { readonly name: string; readonly variance: 'in' | 'out' | 'none' }[];
  readonly bases: readonly TypeSyntax[];
}

function open(text: string): Parser {
  return new Parser(new Lexer(text, 0, text.length).scanAll(), new SyntaxDiagnostics(), text);
}

/** A declaration that does not parse is a mistake in this project, not in a user's text. */
function finish(p: Parser): void {
  if (!p.is('end') || p.diagnostics.count > 0) {
    const codes = p.diagnostics.entries.map((entry) => `${entry.code} at ${entry.start}`).join(', ');
    throw new SyntaxError(`Bad declaration on the surface: ${p.text} (${codes || `at ${p.current.start}`})`);
  }
}

/** Reads a type as signatures write it. */
export function parseTypeName(text: string): TypeSyntax {
  const p = open(text);
  const type = parseTypeOrVoid(p);
  finish(p);
  return type;
}

export function parseTypeHeader(text: string): TypeHeaderSyntax {
  const p = open(text);
  const modifiers: string[] = [];
  while (['static', 'abstract', 'sealed', 'readonly', 'ref', 'public'].includes(p.kind)) modifiers.push(p.next().kind);
  const kind = p.next().kind as TypeHeaderSyntax['kind'];
  let fullName = p.eatIdentifier().name;
  const typeParameters: { name: string; variance: 'in' | 'out' | 'none' }[] = [];
  for (;;) {
    const { names, variances } = parseTypeParameters(p);
    for (let i = 0; i < names.length; i++) typeParameters.push({ name: names[i]!.name, variance: variances[i]! });
    if (!p.is('.') && !p.is('+')) break;
    fullName += p.next().kind + p.eatIdentifier().name;
  }
  const bases: TypeSyntax[] = [];
  if (p.tryEat(':')) {
    do bases.push(parseType(p));
    while (p.tryEat(','));
  }
  parseConstraintClauses(p);
  finish(p);
  return { modifiers, kind, fullName, typeParameters, bases };
}

interface Parts {
  readonly type?: TypeSyntax;
  readonly typeParameters?: readonly IdentifierToken[];
  readonly parameters?: readonly ParameterSyntax[];
  readonly constraintClauses?: MemberSignatureSyntax['constraintClauses'];
  readonly conversion?: MemberSignatureSyntax['conversion'];
  readonly hasGetter?: boolean;
  readonly hasSetter?: boolean;
  readonly value?: MemberSignatureSyntax['value'];
}

/** Reads one member's declaration. */
export function parseMemberSignature(text: string): MemberSignatureSyntax {
  const p = open(text);
  let isStatic = false;
  let isConst = false;
  for (;;) {
    if (p.is('static')) isStatic = true;
    else if (p.is('const')) isConst = true;
    else if (!p.is('readonly') && !p.is('public') && !p.is('abstract') && !p.is('virtual') && !p.is('override')) break;
    p.next();
  }
  const make = (memberKind: MemberSignatureSyntax['memberKind'], name: string, parts: Parts = {}): MemberSignatureSyntax => ({
    kind: 'MemberSignature',
    start: 0,
    end: text.length,
    memberKind,
    isStatic: isStatic || isConst || memberKind === 'enumMember',
    conversion: parts.conversion,
    type: parts.type,
    name,
    typeParameters: parts.typeParameters ?? [],
    parameters: parts.parameters ?? [],
    constraintClauses: parts.constraintClauses ?? [],
    hasGetter: parts.hasGetter ?? false,
    hasSetter: parts.hasSetter ?? false,
    value: parts.value,
  });
  const signature = readMember(p, isConst, make);
  finish(p);
  return signature;
}

type Make = (memberKind: MemberSignatureSyntax['memberKind'], name: string, parts?: Parts) => MemberSignatureSyntax;

function readMember(p: Parser, isConst: boolean, make: Make): MemberSignatureSyntax {
  if (p.is('implicit') || p.is('explicit')) {
    const conversion = p.next().kind as 'implicit' | 'explicit';
    p.eat('operator');
    const type = parseType(p);
    return make('conversion', `op_${conversion === 'implicit' ? 'Implicit' : 'Explicit'}`, {
      conversion,
      type,
      parameters: parseParameters(p, '('),
    });
  }
  if (p.is('identifier') && p.peekKind(1) === '(') {
    const { name } = p.eatIdentifier();
    return make('constructor', name, { parameters: parseParameters(p, '(') });
  }
  if (p.is('identifier') && (p.peekKind(1) === '=' || p.peekKind(1) === 'end')) {
    const { name } = p.eatIdentifier();
    return make('enumMember', name, p.tryEat('=') ? { value: parseExpression(p) } : {});
  }
  const type = parseTypeOrVoid(p);
  if (p.tryEat('operator')) {
    let name = p.next().kind;
    while (p.is('>') || p.is('>=')) name += p.next().kind;
    return make('operator', name, { type, parameters: parseParameters(p, '(') });
  }
  if (p.tryEat('this')) {
    const parameters = parseParameters(p, '[');
    return make('indexer', 'this', { type, parameters, ...readAccessors(p) });
  }
  const { name } = p.eatIdentifier();
  if (p.is('<') || p.is('(')) {
    const { names } = parseTypeParameters(p);
    const parameters = parseParameters(p, '(');
    return make('method', name, { type, typeParameters: names, parameters, constraintClauses: parseConstraintClauses(p) });
  }
  if (p.is('{')) return make('property', name, { type, ...readAccessors(p) });
  if (isConst) {
    p.eat('=');
    return make('constant', name, { type, value: parseExpression(p) });
  }
  return make('field', name, { type });
}

function readAccessors(p: Parser): { readonly hasGetter: boolean; readonly hasSetter: boolean } {
  let hasGetter = false;
  let hasSetter = false;
  p.eat('{');
  while (!p.is('}') && !p.is('end')) {
    const word = p.next().text;
    if (word === 'get') hasGetter = true;
    if (word === 'set' || word === 'init') hasSetter = true;
    p.eat(';');
  }
  p.eat('}');
  return { hasGetter, hasSetter };
}

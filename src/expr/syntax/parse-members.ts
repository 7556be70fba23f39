import type { TypeSyntax } from './nodes.js';
import { parseArguments } from './parse-arguments.js';
import { parseAttributes } from './parse-attributes.js';
import { parseExpression, parsePossibleRef } from './parse-expressions.js';
import { parseSeparatedList, skipTokens } from './parse-lists.js';
import { parseFieldDeclarators, parseFunctionBody, parseVariableInitializer } from './parse-locals.js';
import { parseConstraintClauses, parseParameters, parseTypeParameters } from './parse-parameters.js';
import { parseStatements } from './parse-statements.js';
import { parseType, parseTypeOrVoid } from './parse-types.js';
import { type Parser, terminator } from './parser-state.js';
import { isFunctionPointerStart, isPredefinedType, scanType, scanTypeArguments } from './scan-types.js';
import type { SyntaxCode } from './syntax-diagnostics.js';
import { isTerminator } from './terminators.js';
import type { Token } from './token.js';

// A stray brace closes the method that an expression is wrapped in, and what follows is read as members of a type.
// Only what is wrong with them matters: nothing of it is kept.

const modifierKinds: ReadonlySet<string> = new Set(
  'public internal protected private sealed abstract static virtual override new extern unsafe readonly volatile'.split(' '),
);
const memberStarts: ReadonlySet<string> = new Set(
  (
    'abstract class const delegate enum event explicit extern fixed implicit interface internal new override private protected public ' +
    'readonly ref sealed static struct unsafe virtual void volatile ( [ ~ identifier'
  ).split(' '),
);
const typeStarts: ReadonlySet<string> = new Set(['class', 'struct', 'interface', 'enum', 'delegate']);
export const namespaceStarts: ReadonlySet<string> = new Set(
  'extern using namespace class delegate enum interface struct abstract internal new private protected public sealed static unsafe ['.split(
    ' ',
  ),
);
const overloadable: ReadonlySet<string> = new Set('+ - ! ~ ++ -- true false * / % & | ^ << > < == != >= <='.split(' '));

/** Whether a type's member could start with a token of this kind. */
function canStartMember(kind: string): boolean {
  return memberStarts.has(kind) || (isPredefinedType(kind) && kind !== 'void') || kind === 'void';
}

export function isPossibleMemberStartOrStop(p: Parser): boolean {
  return canStartMember(p.kind) || p.is('}');
}

export function isNamespaceMemberStartOrStop(p: Parser): boolean {
  return p.is('}') || namespaceStarts.has(p.kind);
}

export function isTypeStart(p: Parser): boolean {
  return typeStarts.has(p.kind) && !isFunctionPointerStart(p);
}

/** Members up to the brace that closes the type, which is not eaten. */
export function parseMembers(p: Parser): void {
  for (let last = -1; p.index > last; ) {
    last = p.index;
    if (canStartMember(p.kind)) {
      const saved = p.terminators;
      p.terminators |= terminator.member;
      if (!p.enter()) {
        p.leave();
        return;
      }
      const parsed = parseMember(p);
      p.leave();
      p.terminators = saved;
      if (!parsed) skipBadMember(p);
    } else if (p.is('}') || isTerminator(p)) return;
    else skipBadMember(p);
  }
}

function skipBadMember(p: Parser): void {
  let depth = 0;
  const token = p.next();
  p.report('CS1519', token, token.text);
  for (;;) {
    const { kind } = p;
    if (kind === 'end') return;
    if (canStartMember(kind) && !(kind === 'delegate' && (p.peekKind(1) === '{' || p.peekKind(1) === '('))) return;
    if (kind === '{') depth++;
    else if (kind === '}' && depth-- === 0) return;
    p.next();
  }
}

export function eatModifiers(p: Parser): Token[] {
  const modifiers: Token[] = [];
  for (;;) {
    const isModifier =
      modifierKinds.has(p.kind) ||
      (p.is('ref') && p.peekKind(1) === 'struct') ||
      (p.contextual === 'async' && contextualModifier(p)) ||
      (p.contextual === 'partial' && contextualModifier(p));
    if (!isModifier) return modifiers;
    modifiers.push(p.next());
  }
}

/** `async` or `partial` before something that declares. */
function contextualModifier(p: Parser): boolean {
  const { index } = p;
  p.index++;
  let found = modifierKinds.has(p.kind) || typeStarts.has(p.kind) || p.is('event');
  if (!found && scanType(p).result !== 'notType') {
    found =
      ['identifier', 'this', 'end', '}', 'operator', 'namespace'].includes(p.kind) ||
      isPredefinedType(p.kind) ||
      modifierKinds.has(p.kind) ||
      typeStarts.has(p.kind);
  }
  p.index = index;
  return found;
}

/** One member; false when nothing was eaten. */
export function parseMember(p: Parser, inNamespace = false): boolean {
  const start = p.diagnostics.count;
  const hasAttributes = parseAttributes(p) !== undefined;
  const modifiers = eatModifiers(p);
  if (p.is('identifier') && p.peekKind(1) === '(') return parseConstructor(p, modifiers);
  if (p.is('~')) return parseDestructor(p);
  if (p.is('const')) {
    p.next();
    return parseField(p, parseType(p), true, true, inNamespace);
  }
  const isStatic = modifiers.some((token) => token.kind === 'static');
  if (p.is('event')) return parseEvent(p, isStatic);
  if (p.is('fixed')) {
    p.next();
    return parseField(p, parseType(p), false, isStatic);
  }
  if (p.is('implicit') || p.is('explicit')) return parseConversion(p);
  if (isTypeStart(p)) return parseTypeDeclaration(p);
  const saved = p.terminators;
  p.terminators |= terminator.returnType;
  const before = p.diagnostics.count;
  const refusals = p.diagnostics.refusals.length;
  const type = parseTypeOrVoid(p);
  p.terminators = saved;
  const typeIsMissing = type.kind === 'IdentifierName' && type.identifier.missing;
  if (modifierKinds.has(p.kind) && !p.lastIsMissing) {
    p.report('CS1585', p.current, p.current.text);
    return true;
  }
  if (p.is('operator')) return parseOperator(p);
  if (isField(p)) return parseField(p, type, false, isStatic, inNamespace);
  const name = parseMemberName(p);
  if (name === undefined) {
    p.diagnostics.refusals.length = refusals;
    // what was said of a missing type goes with it
    if (typeIsMissing) p.diagnostics.truncate(before);
    if (!hasAttributes && modifiers.length === 0 && typeIsMissing) return false;
    if (p.diagnostics.count === start) {
      if (inNamespace) p.report('CS0116', p.previous!);
      else p.report('CS1519', p.current, p.current.text);
    }
    return true;
  }
  const isGeneric = p.previous?.kind === '>';
  if (!isGeneric) noteType(p, type);
  return parseNamedMember(p, name, modifiers, isStatic);
}

function parseNamedMember(p: Parser, name: MemberName, modifiers: readonly Token[], isStatic: boolean): boolean {
  if (name.kind === 'this') return parseIndexer(p, name);
  const startsBody = (kind: string): boolean => kind === '{' || kind === '=>';
  if (startsBody(p.kind) || (p.is(';') && startsBody(p.peekKind(1)))) {
    declare(p, name, isStatic, `Expression.${name.name}`);
    return parseProperty(p);
  }
  return parseMethod(p, name, modifiers, isStatic);
}

/** A type that the compiler looks up; `var` has been told of. */
function noteType(p: Parser, type: TypeSyntax | undefined): void {
  if (p.memberNames === undefined || type === undefined) return;
  if (type.kind === 'IdentifierName' && (type.identifier.missing || type.identifier.name === 'var')) return;
  if (type.kind !== 'PredefinedType') p.strayTypes.set(type.start, type);
}

/** Explicit interface names are passed over. */
function parseMemberName(p: Parser): MemberName | undefined {
  if (!p.is('identifier') && !p.is('this')) return undefined;
  for (;;) {
    if (p.is('this')) {
      const token = p.next();
      parseTypeParameters(p);
      return token;
    }
    const { index } = p;
    if (p.is('identifier')) {
      p.index++;
      if (p.is('<') && scanTypeArguments(p).result === 'notType') p.index = index + 1;
    }
    const isName = !p.is('.') && !p.is('::');
    const end = p.index;
    p.index = index;
    if (isName) {
      const token = p.eatIdentifier();
      parseTypeParameters(p);
      return token;
    }
    while (p.index < end) p.next();
    p.next();
  }
}

/** A name that neither `(`, `{`, `=>`, `<` nor a dot follows. */
function isField(p: Parser): boolean {
  if (!p.is('identifier')) return false;
  const next = p.peekKind(1);
  if (next === ';' && (p.peekKind(2) === '{' || p.peekKind(2) === '=>')) return false;
  return !['.', '::', '..', '<', '{', '=>', '('].includes(next);
}

/** The compiler goes on to say that the wrapping class is static, and what it has already. `shown` names the member in messages. */
function declare(p: Parser, name: NameSpan, isStatic: boolean, shown: string): void {
  if (p.memberNames === undefined) return;
  const { start, end } = name;
  if (p.memberNames.has(name.name)) p.diagnostics.refuse('CS0102', start, end, 'Expression', name.name);
  p.memberNames.add(name.name);
  if (!isStatic) p.diagnostics.refuse('CS0708', start, end, shown);
}

type NameSpan = Pick<Token, 'start' | 'end' | 'name'>;
type MemberName = Pick<Token, 'kind' | 'start' | 'end' | 'name' | 'missing'>;

function parseField(p: Parser, type: TypeSyntax, isConst: boolean, isStatic: boolean, inNamespace = false): boolean {
  const saved = p.terminators;
  p.terminators |= terminator.fieldDeclaration;
  noteType(p, type);
  if (type.kind === 'IdentifierName' && type.identifier.text === 'var') p.diagnostics.refuse('CS0825', type.start, type.end);
  for (const { identifier } of parseFieldDeclarators(p, type, isConst, !inNamespace)) {
    declare(p, identifier, isStatic, `Expression.${identifier.name}`);
  }
  p.eat(';');
  p.terminators = saved;
  return true;
}

function withSignatureTerminator(p: Parser, parse: () => void): void {
  const saved = p.terminators;
  p.terminators |= terminator.methodSignature;
  parse();
  p.terminators = saved;
}

const constructorModifiers: ReadonlySet<string> = new Set([
  'public',
  'private',
  'protected',
  'internal',
  'static',
  'extern',
  'unsafe',
]);

function parseConstructor(p: Parser, modifiers: readonly Token[]): boolean {
  const name = p.eatIdentifier();
  withSignatureTerminator(p, () => {
    for (const { type } of parseParameters(p, '(')) noteType(p, type);
    if (p.is(':')) parseConstructorInitializer(p);
    const hasBody = parseBody(p);
    if (p.memberNames === undefined) return;
    const { start, end } = name;
    const misplaced = modifiers.find(({ kind }) => !constructorModifiers.has(kind));
    if (misplaced !== undefined) {
      p.diagnostics.refuse('CS1520', start, end);
      p.diagnostics.refuse('CS0106', start, end, misplaced.text);
      return;
    }
    if (!hasBody) p.diagnostics.refuse('CS0501', start, end, 'Expression.Expression()');
    else if (!modifiers.some((token) => token.kind === 'static')) p.diagnostics.refuse('CS0710', start, end);
    p.diagnostics.refuse('CS1520', start, end);
  });
  return true;
}

function parseConstructorInitializer(p: Parser): void {
  p.next();
  let reports = true;
  if (p.is('base') || p.is('this')) p.next();
  else {
    p.reportGap('CS1018');
    reports = false;
  }
  if (p.is('(')) parseArguments(p, '(');
  else if (reports) {
    p.eat('(');
    p.eat(')');
  }
}

function parseDestructor(p: Parser): boolean {
  p.next();
  const { start, end } = p.eatIdentifier();
  p.eat('(');
  p.eat(')');
  parseBody(p);
  if (p.memberNames !== undefined) {
    p.diagnostics.refuse('CS0711', start, end);
    p.diagnostics.refuse('CS0574', start, end);
  }
  return true;
}

function parseMethod(p: Parser, name: NameSpan, modifiers: readonly Token[], isStatic: boolean): boolean {
  const isGeneric = p.previous?.kind === '>';
  withSignatureTerminator(p, () => {
    const parameters = parseParameters(p, '(');
    if (!isGeneric) for (const { type } of parameters) noteType(p, type);
    if (p.contextual === 'where') parseConstraintClauses(p);
    else if (p.is(':')) {
      p.report('CS1073', p.current, ':');
      parseConstructorInitializer(p);
    }
  });
  p.inAsync = modifiers.some((token) => token.contextual === 'async');
  const hasBody = parseBody(p);
  p.inAsync = false;
  if (p.memberNames !== undefined && modifiers.some(({ contextual }) => contextual === 'partial')) {
    if (!isStatic) p.diagnostics.refuse('CS0708', name.start, name.end, name.name);
    p.diagnostics.refuse('CS0751', name.start, name.end);
    if (hasBody) p.diagnostics.refuse('CS0759', name.start, name.end, `Expression.${name.name}()`);
  } else if (hasBody) declare(p, name, isStatic, name.name);
  else if (p.memberNames !== undefined) p.diagnostics.refuse('CS0501', name.start, name.end, `Expression.${name.name}()`);
  return true;
}

/** `{ … }`, `=> …;` or `;`, which is no body. A semicolon behind a block is one too many. */
function parseBody(p: Parser): boolean {
  const start = p.kind;
  const body = parseFunctionBody(p);
  if (start === '{' && body?.kind === 'Block' && p.previous?.kind === '}' && p.is(';')) eatStraySemicolon(p);
  return body !== undefined;
}

export function eatStraySemicolon(p: Parser): void {
  p.report('CS1597', p.current);
  p.next();
}

function parseConversion(p: Parser): boolean {
  p.next();
  p.eat('operator');
  const point = p.mark();
  const mayBeParameters = p.is('(');
  parseType(p);
  if (mayBeParameters && p.diagnostics.count > point.diagnostics && !p.is('(')) {
    p.reset(point);
    p.eatIdentifier();
  }
  parseParameters(p, '(');
  parseBody(p);
  return true;
}

function parseOperator(p: Parser): boolean {
  p.next();
  const operator = p.next();
  if (operator.kind === '>' && p.is('>')) p.next();
  const count = parseParameters(p, '(').length;
  if (!overloadable.has(operator.kind)) p.report(count === 1 ? 'CS1019' : count === 2 ? 'CS1020' : 'CS1037', operator);
  parseBody(p);
  return true;
}

function parseIndexer(p: Parser, name: NameSpan): boolean {
  parseParameters(p, '[');
  if (p.memberNames !== undefined) p.diagnostics.refuse('CS0720', name.start, name.end, 'Expression.this[]');
  if (p.is('=>')) {
    p.next();
    parsePossibleRef(p);
    p.eat(';');
  } else {
    parseAccessors(p, false);
    if (p.is(';')) eatStraySemicolon(p);
  }
  return true;
}

function parseProperty(p: Parser): boolean {
  if (p.is(';')) p.skipInsteadOf('{');
  if (p.is('{')) parseAccessors(p, false);
  if (p.is('=>')) {
    p.next();
    parsePossibleRef(p);
    p.eat(';');
  } else if (p.is('=')) {
    p.next();
    parseVariableInitializer(p);
    p.eat(';');
  } else if (p.is(';')) eatStraySemicolon(p);
  return true;
}

function parseEventField(p: Parser, type: TypeSyntax, isStatic: boolean): boolean {
  const names = p.memberNames;
  p.memberNames = undefined;
  const saved = p.terminators;
  p.terminators |= terminator.fieldDeclaration;
  const variables = parseFieldDeclarators(p, type, false, true);
  p.eat(';');
  p.terminators = saved;
  p.memberNames = names;
  for (const { identifier } of variables) declare(p, identifier, isStatic, identifier.name);
  return true;
}

function parseEvent(p: Parser, isStatic: boolean): boolean {
  p.next();
  const type = parseType(p);
  const typeIsMissing = type.kind === 'IdentifierName' && type.identifier.missing;
  const next = p.peekKind(1);
  if (p.is('identifier') && !['.', '::', '..', '<', '{', '=>'].includes(next)) return parseEventField(p, type, isStatic);
  const name = parseMemberName(p) ?? p.missingIdentifier();
  if (name.missing && !typeIsMissing) p.reportGap('CS1001');
  const accessors = parseAccessors(p, true);
  if (p.memberNames !== undefined) {
    const { start, end } = name;
    if (!isStatic) p.diagnostics.refuse('CS0708', start, end, name.name);
    declare(p, name, true, name.name);
    if (!accessors.has('add') || !accessors.has('remove')) p.diagnostics.refuse('CS0065', start, end, `Expression.${name.name}`);
  }
  if (p.is(';')) eatStraySemicolon(p);
  return true;
}

/** The names of the accessors. */
function parseAccessors(p: Parser, isEvent: boolean): Set<string> {
  const names = new Set<string>();
  const open = p.eat('{');
  const code = isEvent ? 'CS1055' : 'CS1014';
  if (!open.missing || !isTerminator(p)) {
    for (let last = -1; p.index > last && !p.is('}'); ) {
      last = p.index;
      if (isPossibleAccessor(p)) {
        names.add(parseAccessor(p, code));
      } else if (!skipBadAccessors(p, code)) break;
    }
  }
  p.eat('}');
  return names;
}

function skipBadAccessors(p: Parser, code: SyntaxCode): boolean {
  return skipTokens(
    p,
    () => !p.is('}') && !isPossibleAccessor(p),
    () => isTerminator(p),
    () => {
      p.report(code, p.current);
      p.skip();
    },
  );
}

const accessorNames: ReadonlySet<string> = new Set(['get', 'set', 'init', 'add', 'remove']);

function isPossibleAccessor(p: Parser): boolean {
  if (p.is('identifier') || p.is('[') || p.is('{') || p.is(';')) return true;
  if (!modifierKinds.has(p.kind)) return false;
  let offset = 1;
  while (modifierKinds.has(p.peekKind(offset))) offset++;
  const token = p.peek(offset);
  return token.kind === '}' || token.kind === 'end' || accessorNames.has(token.contextual);
}

function parseAccessor(p: Parser, code: SyntaxCode): string {
  parseAttributes(p);
  while (modifierKinds.has(p.kind)) p.next();
  const name = p.eat('identifier', code);
  const isKnown = accessorNames.has(name.contextual);
  if (!isKnown && !name.missing) p.report(code, name);
  if (p.is('{') || p.is('=>')) parseBody(p);
  else if (p.is(';')) p.next();
  else if (isKnown) {
    if (isTerminator(p)) p.eat(';', 'CS8180');
    else {
      p.reportGap('CS8180');
      parseStatements(p, false);
      p.eat('}');
    }
  }
  return name.contextual;
}

/** A nested type. */
export function parseTypeDeclaration(p: Parser): boolean {
  const { kind } = p.next();
  if (kind === 'enum') return parseEnum(p);
  if (kind === 'delegate') return parseDelegate(p);
  const outer = p.terminators;
  p.terminators |= terminator.typeSignature;
  const name = p.eatIdentifier();
  declare(p, name, true, name.name);
  parseTypeParameters(p);
  let hasParameters = false;
  if (p.is('(')) {
    const { start } = p.current;
    parseParameters(p, '(');
    p.refuse('primary constructors', '12.0', { start, end: p.lastEnd });
    hasParameters = true;
  }
  parseBases(p);
  if (p.contextual === 'where') parseConstraintClauses(p);
  p.terminators = outer;
  if (p.is(';')) {
    const semicolon = p.next();
    if (!hasParameters) p.refuse('primary constructors', '12.0', semicolon);
    return true;
  }
  const open = p.eat('{');
  const names = p.memberNames;
  p.memberNames = undefined;
  if (!open.missing) parseMembers(p);
  p.memberNames = names;
  if (open.missing) p.reportExpected('}');
  else p.eat('}');
  p.tryEat(';');
  return true;
}

function parseBases(p: Parser): void {
  if (!p.is(':')) return;
  p.next();
  parseType(p);
  if (p.is('(')) parseArguments(p, '(');
  const isPossibleType = (): boolean => isPredefinedType(p.kind) || p.isTrueIdentifier();
  for (let last = -1; p.index > last && !p.is('{') && !p.is(';') && !p.isWhereOfConstraint(); ) {
    last = p.index;
    if (p.is(',') || isPossibleType()) {
      p.eat(',');
      parseType(p);
      continue;
    }
    const goesOn = skipTokens(
      p,
      () => !p.is(',') && !p.isTrueIdentifier(),
      () => p.is('{') || isTerminator(p),
      () => p.skipInsteadOf(','),
    );
    if (!goesOn) break;
  }
}

function parseEnum(p: Parser): boolean {
  const name = p.eatIdentifier();
  declare(p, name, true, name.name);
  parseBases(p);
  if (p.is(';')) {
    p.refuse('primary constructors', '12.0', p.next());
    return true;
  }
  const open = p.eat('{');
  if (!open.missing) {
    parseSeparatedList(p, {
      close: '}',
      isPossible: (q) => q.is('identifier') || q.is('['),
      parse: (q) => {
        parseAttributes(q);
        q.eatIdentifier();
        if (q.tryEat('=')) parseExpression(q);
      },
      allowTrailingSeparator: true,
      semicolonSeparates: true,
      stopsAt: (q) => q.is('}'),
    });
  }
  p.eat('}');
  p.tryEat(';');
  return true;
}

function parseDelegate(p: Parser): boolean {
  withSignatureTerminator(p, () => {
    parseTypeOrVoid(p);
    const name = p.eatIdentifier();
    declare(p, name, true, name.name);
    parseTypeParameters(p);
    parseParameters(p, '(');
    if (p.contextual === 'where') parseConstraintClauses(p);
  });
  p.eat(';');
  return true;
}

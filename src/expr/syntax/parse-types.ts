import type {
  ArrayRankSpecifierSyntax,
  ExpressionSyntax,
  NameSyntax,
  SimpleNameSyntax,
  TupleElementSyntax,
  TypeSyntax,
} from './nodes.js';
import { canStartExpression, isPossibleExpression, parseExpression } from './parse-expressions.js';
import { skipTokens } from './parse-lists.js';
import { type Parser, terminator } from './parser-state.js';
import {
  classifyTypeArguments,
  isFunctionPointerStart,
  isPredefinedType,
  isScopedKeyword,
  opensPointerParameters,
  pointerThenArray,
  type TypeMode,
} from './scan-types.js';
import { isTerminator } from './terminators.js';

/** A type, with `ref` before it where a local or a return type may have one. */
export function parseType(p: Parser, mode: TypeMode = 'normal'): TypeSyntax {
  if (!p.is('ref')) return parseTypeCore(p, mode);
  const refToken = p.next();
  const readOnly = p.tryEat('readonly') !== undefined;
  const type = parseTypeCore(p, 'afterRef');
  return { kind: 'RefType', start: refToken.start, end: p.lastEnd, readOnly, type };
}

/** A type with `scoped` of later C# before it, which only `ref` and ref structs may have. */
export function parseScopedType(p: Parser, mode: TypeMode = 'normal'): TypeSyntax {
  if (!eatScoped(p)) return parseType(p, mode);
  const type = parseType(p, mode);
  if (mode !== 'afterOut') refuseScoped(p, type, type);
  return type;
}

/** `scoped` where it is a keyword. */
export function eatScoped(p: Parser): boolean {
  if (!isScopedKeyword(p)) return false;
  p.refuse('ref fields', '11.0', p.next());
  return true;
}

const refStructs: ReadonlySet<string> = new Set(['Span', 'ReadOnlySpan']);

export function refuseScoped(
  p: Parser,
  type: TypeSyntax,
  { start, end }: { readonly start: number; readonly end: number },
): void {
  if (type.kind === 'RefType' || (type.kind === 'GenericName' && refStructs.has(type.identifier.name))) return;
  p.diagnostics.refuseLast('CS9048', start, end);
}

export function parseTypeOrVoid(p: Parser): TypeSyntax {
  if (p.is('void') && p.peekKind(1) !== '*') {
    const token = p.next();
    return { kind: 'PredefinedType', start: token.start, end: token.end, keyword: 'void' };
  }
  return parseType(p);
}

function parseTypeCore(p: Parser, mode: TypeMode): TypeSyntax {
  if (!p.enter()) {
    p.leave();
    return p.missingName();
  }
  let type = parseUnderlyingType(p, mode);
  for (;;) {
    if (p.is('?') && canBeNullable(p, type, mode)) {
      if (!canFollowNullable(p, mode)) break;
      const questionToken = p.next();
      type = { kind: 'NullableType', start: type.start, end: p.lastEnd, elementType: type, questionToken };
    } else if (p.is('*') && type.kind !== 'ArrayType') {
      const needsArray =
        mode === 'afterIs' || mode === 'definitePattern' || mode === 'afterTupleComma' || mode === 'firstTupleElement';
      if (needsArray && !pointerThenArray(p)) break;
      p.next();
      type = { kind: 'PointerType', start: type.start, end: p.lastEnd, elementType: type };
    } else if (p.is('[')) {
      const rankSpecifiers: ArrayRankSpecifierSyntax[] = [];
      while (p.is('[')) rankSpecifiers.push(parseRankSpecifier(p));
      if (mode !== 'newExpression' && mode !== 'stackAlloc') refuseSizes(p, rankSpecifiers);
      type = { kind: 'ArrayType', start: type.start, end: p.lastEnd, elementType: type, rankSpecifiers };
    } else break;
  }
  p.leave();
  return type;
}

/** Only what creates an array gives its size. */
function refuseSizes(p: Parser, ranks: readonly ArrayRankSpecifierSyntax[]): void {
  for (const { start, end, sizes } of ranks) {
    if (sizes.some((size) => size !== undefined)) p.diagnostics.refuse('CS0270', start, end);
  }
}

function canBeNullable(p: Parser, type: TypeSyntax, mode: TypeMode): boolean {
  if (type.kind === 'NullableType' || type.kind === 'PointerType') return false;
  const next = p.peekKind(1);
  if (next === '[' || mode === 'definitePattern') return true;
  // `new (int, int)?(t)` creates, `new (int, int) ? x : y` chooses
  return !(mode === 'newExpression' && type.kind === 'TupleType' && next !== '(' && next !== '{');
}

function canFollowNullable(p: Parser, mode: TypeMode): boolean {
  if (mode === 'newExpression') return ['(', '[', '{'].includes(p.peekKind(1));
  if (mode !== 'afterIs' && mode !== 'definitePattern' && mode !== 'asExpression') return true;
  const { index } = p;
  p.index++;
  const follows = p.is('[') ? p.peekKind(1) === ']' || p.peekKind(1) === ',' : !canStartExpression(p) || isBareName(p);
  p.index = index;
  return follows;
}

const expressionGoesOn: ReadonlySet<string> = new Set(
  '. ( [ -> ++ -- ! ? : :: => is as in switch ?? || && | ^ & == != < <= > >= << + - * / % .. = += -= *= /= %= &= |= ^= <<= ??='.split(
    ' ',
  ),
);

/** A name that no expression goes on from: what `T? x` declares rather than the second part of `T ? x : y`. */
function isBareName(p: Parser): boolean {
  return p.isTrueIdentifier() && !expressionGoesOn.has(p.peekKind(1)) && p.peek(1).contextual !== 'with';
}

/** `[]`, `[,]`, `[3, 4]`. Behind a variable's name they are C's way to declare an array, and sizes are told. */
export function parseRankSpecifier(p: Parser, behindName = false): ArrayRankSpecifierSyntax {
  const open = p.next();
  const sizes: (ExpressionSyntax | undefined)[] = [];
  /** By index of the size that is missing: where, and where that is told. */
  const gaps = new Map<number, { readonly at: number; readonly span: { readonly start: number; readonly end: number } }>();
  let expectsSize = true;
  const omit = (): void => {
    gaps.set(sizes.length, { at: p.gap, span: p.gapSpan() });
    sizes.push(undefined);
  };
  for (let last = -1; p.index > last && !p.is(']'); ) {
    last = p.index;
    if (p.is(',')) {
      if (expectsSize) omit();
      p.next();
      expectsSize = true;
    } else if (isPossibleExpression(p)) {
      sizes.push(parseExpression(p));
      expectsSize = !p.is(']');
      if (expectsSize) p.eat(',');
    } else if (
      !skipTokens(
        p,
        () => !p.is(',') && !isPossibleExpression(p),
        () => p.is(']') || isTerminator(p),
        () => p.skipInsteadOf(','),
      )
    )
      break;
  }
  if (expectsSize) omit();
  // either all sizes or none
  if (gaps.size < sizes.length) {
    for (const [index, size] of sizes.entries()) {
      const gap = gaps.get(index);
      if (gap !== undefined) p.report('CS0443', { start: gap.at, end: gap.at });
      if (behindName) p.report('CS0270', size ?? gap!.span);
    }
  }
  const close = p.eat(']');
  return { start: open.start, end: close.end, sizes };
}

function parseUnderlyingType(p: Parser, mode: TypeMode): TypeSyntax {
  if (isPredefinedType(p.kind)) {
    const token = p.next();
    if (token.kind === 'void' && !p.is('*')) p.report(mode === 'parameter' ? 'CS1536' : 'CS1547', token);
    return { kind: 'PredefinedType', start: token.start, end: token.end, keyword: token.kind };
  }
  if (p.isTrueIdentifier() || p.is('::')) return parseQualifiedName(p, mode);
  if (p.is('(')) return parseTupleType(p);
  if (isFunctionPointerStart(p)) return parseFunctionPointer(p);
  p.reportGap(mode === 'newExpression' ? 'CS1526' : 'CS1031');
  return p.missingName();
}

const pointerParameterModifiers: ReadonlySet<string> = new Set(['ref', 'in', 'out', 'readonly']);

/** `delegate* unmanaged[Cdecl]<int, void>` of later C#. */
function parseFunctionPointer(p: Parser): TypeSyntax {
  const delegateToken = p.next();
  const asterisk = p.next();
  p.refuse('function pointers', '9.0', delegateToken);
  parseCallingConvention(p);
  const parameters: TypeSyntax[] = [];
  if (!opensPointerParameters(p.kind)) {
    p.reportExpected('<');
    parameters.push(p.missingName());
    p.tryEat('>');
  } else {
    p.eatAs('<');
    const saved = p.terminators;
    p.terminators |= terminator.typeArgumentList;
    do {
      while (pointerParameterModifiers.has(p.kind)) p.next();
      parameters.push(parseTypeOrVoid(p));
      skipTokens(
        p,
        () => !p.is(','),
        () => p.is('>') || isTerminator(p),
        () => p.skipInsteadOf(','),
      );
    } while (p.tryEat(','));
    p.terminators = saved;
    if (p.is(')')) p.eatAs('>');
    else p.eat('>');
  }
  const sign = { start: delegateToken.start, end: asterisk.end };
  return { kind: 'FunctionPointerType', start: delegateToken.start, end: p.lastEnd, sign, parameters };
}

function parseCallingConvention(p: Parser): void {
  if (!p.is('identifier')) return;
  if (p.contextual === 'managed' || p.contextual === 'unmanaged') p.next();
  else if (opensPointerParameters(p.peekKind(1))) p.skipInsteadOf('managed');
  else return;
  if (!p.tryEat('[')) return;
  do p.eat('identifier');
  while (p.tryEat(','));
  p.eat(']');
}

function parseTupleType(p: Parser): TypeSyntax {
  const open = p.next();
  const elements: TupleElementSyntax[] = [];
  if (!p.is(')')) {
    do elements.push(parseTupleElement(p));
    while (p.tryEat(','));
  }
  if (elements.length < 2) {
    p.reportGap('CS8124');
    const type = p.missingName();
    elements.push({ start: type.start, end: type.end, type, identifier: undefined });
  }
  p.eat(')');
  return { kind: 'TupleType', start: open.start, end: p.lastEnd, elements };
}

function parseTupleElement(p: Parser): TupleElementSyntax {
  const type = parseType(p);
  const identifier = p.isTrueIdentifier() ? p.eatIdentifier() : undefined;
  return { start: type.start, end: p.lastEnd, type, identifier };
}

/** `a.b<c>.d`, `alias::a`. */
export function parseQualifiedName(p: Parser, mode: TypeMode = 'normal'): NameSyntax {
  let name = parseAliasQualifiedName(p, mode);
  while (p.is('.') || p.is('::') || p.is('..')) {
    if (p.is('.') && p.peekKind(1) === 'this') break;
    name = parseQualifiedRight(p, name, mode);
  }
  return name;
}

function parseQualifiedRight(p: Parser, left: NameSyntax, mode: TypeMode): NameSyntax {
  const separator = p.next();
  if (separator.kind === '::') p.report('CS7000', separator);
  if (separator.kind === '..') p.diagnostics.add('CS1001', separator.start + 1, separator.start + 2);
  const right = parseSimpleName(p, mode);
  return { kind: 'QualifiedName', start: left.start, end: p.lastEnd, left, right };
}

/** `name` or `alias::name`. */
export function parseAliasQualifiedName(p: Parser, mode: TypeMode | 'expression'): NameSyntax {
  const name = p.is('::') ? p.identifierName() : parseSimpleName(p, mode);
  if (!p.is('::') || name.kind !== 'IdentifierName') return name;
  p.next();
  const right = parseSimpleName(p, mode);
  return { kind: 'AliasQualifiedName', start: name.start, end: p.lastEnd, alias: name.identifier, name: right };
}

export function parseSimpleName(p: Parser, mode: TypeMode | 'expression'): SimpleNameSyntax {
  const name = p.identifierName();
  if (name.identifier.missing || !p.is('<') || classifyTypeArguments(p, mode) !== 'definite') return name;
  p.next();
  const typeArguments = parseTypeArguments(p);
  p.eat('>');
  return { kind: 'GenericName', start: name.start, end: p.lastEnd, identifier: name.identifier, typeArguments };
}

function parseTypeArguments(p: Parser): TypeSyntax[] {
  const saved = p.terminators;
  p.terminators |= terminator.typeArgumentList;
  const result: TypeSyntax[] = [];
  let commas = 0;
  while (p.peekKind(commas) === ',') commas++;
  if (p.peekKind(commas) === '>') {
    for (let i = 0; i <= commas; i++) {
      const at = i < commas ? p.peek(i).start : p.peek(commas).start;
      result.push({ kind: 'OmittedTypeArgument', start: at, end: at });
    }
    for (let i = 0; i < commas; i++) p.next();
  } else {
    result.push(parseTypeArgument(p));
    for (let last = -1; p.index > last && !p.is('>') && !endsTypeArguments(p); ) {
      last = p.index;
      if (p.is(',') || isPossibleType(p)) {
        p.eat(',');
        result.push(parseTypeArgument(p));
      } else if (
        !skipTokens(
          p,
          () => !p.is(',') && !isPossibleType(p),
          () => p.is('>') || p.is(')') || isTerminator(p),
          () => p.skipInsteadOf(','),
        )
      )
        break;
    }
  }
  p.terminators = saved;
  return result;
}

const afterForgottenClose: ReadonlySet<string> = new Set(['(', ')', ';', '=', '{', '<']);

/** `List<int x = …`: rather a closing `>` than a comma is missing before such a name. */
function endsTypeArguments(p: Parser): boolean {
  return p.is('identifier') && afterForgottenClose.has(p.peekKind(1));
}

function isPossibleType(p: Parser): boolean {
  return isPredefinedType(p.kind) || p.isTrueIdentifier();
}

function parseTypeArgument(p: Parser): TypeSyntax {
  if (p.is('in') || p.is('out')) {
    const token = p.next();
    p.report('CS1960', token);
  }
  if (!isPossibleType(p) && !p.is(',') && !p.is('>') && [',', '>'].includes(p.peekKind(1))) {
    p.reportGap('CS1031');
    const name = p.missingName();
    p.skip();
    return name;
  }
  return parseType(p);
}

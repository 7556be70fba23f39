import type { Parser, ScannedType, ScanResult } from './parser-state.js';
import { predefinedTypes } from './token.js';

/** Where a type stands decides what `<`, `?` and `*` may mean. */
export type TypeMode =
  | 'normal'
  | 'parameter'
  | 'afterIs'
  | 'definitePattern'
  | 'afterOut'
  | 'afterRef'
  | 'afterTupleComma'
  | 'asExpression'
  | 'newExpression'
  | 'stackAlloc'
  | 'firstTupleElement';

const modeNumbers: Readonly<Record<TypeMode, number>> = {
  normal: 0,
  parameter: 0,
  afterIs: 0,
  afterOut: 0,
  afterRef: 0,
  asExpression: 0,
  newExpression: 0,
  stackAlloc: 0,
  definitePattern: 1,
  afterTupleComma: 2,
  firstTupleElement: 3,
};

const notType = (p: Parser): ScannedType => ({ result: 'notType', end: p.index, lastKind: '' });

export function isPredefinedType(kind: string): boolean {
  return predefinedTypes.has(kind);
}

/** Moves over what may be a type. Remembered by place, so that nested guesses stay linear. */
export function scanType(p: Parser, mode: TypeMode = 'normal'): ScannedType {
  const key = (p.index * 4 + modeNumbers[mode]) * 2 + (p.inQuery ? 1 : 0);
  const known = p.scannedTypes.get(key);
  if (known !== undefined) {
    p.index = known.end;
    return known;
  }
  if (++p.depth > 2 * 256) {
    p.depth--;
    return notType(p);
  }
  const scanned = scanTypeUncached(p, mode);
  p.depth--;
  p.scannedTypes.set(key, scanned);
  return scanned;
}

export function isFunctionPointerStart(p: Parser): boolean {
  return p.is('delegate') && p.peekKind(1) === '*';
}

/** What may open the parameters of a function pointer: a parenthesis by mistake. */
export function opensPointerParameters(kind: string): boolean {
  return kind === '<' || kind === '(';
}

/** `delegate* unmanaged[Cdecl]<int, void>`: whatever follows the sign, it is a type. */
function scanFunctionPointer(p: Parser): void {
  step(p);
  step(p);
  if (p.is('identifier')) {
    const next = p.peekKind(1);
    if (p.contextual !== 'managed' && p.contextual !== 'unmanaged' && !opensPointerParameters(next) && next !== '[') return;
    step(p);
    if (p.is('[')) {
      while (!p.is(']') && (p.is('[') || p.is('identifier') || p.is(','))) step(p);
      if (p.is(']')) step(p);
    }
  }
  if (!opensPointerParameters(p.kind)) return;
  do {
    step(p);
    while (p.is('ref') || p.is('in') || p.is('out') || p.is('readonly')) step(p);
    if (p.is('void')) step(p);
    else scanType(p);
  } while (p.is(','));
  if (p.is('>') || p.is(')')) step(p);
}

function step(p: Parser): void {
  if (p.index < p.tokens.length - 1) p.index++;
}

function scanTypeUncached(p: Parser, mode: TypeMode): ScannedType {
  if (p.is('ref')) {
    step(p);
    if (p.is('readonly')) step(p);
  }
  let result: ScanResult;
  let lastKind: string;
  if (p.is('identifier') || p.is('::')) {
    let isAlias = p.is('::') || p.peekKind(1) === '::';
    result = 'nonGenericTypeOrExpression';
    lastKind = p.kind;
    if (!p.is('::')) {
      result = scanNamedPart(p);
      if (result === 'notType') return notType(p);
      lastKind = p.previous!.kind;
    }
    for (let first = true; p.is('.') || p.is('::'); first = false) {
      if (!first) isAlias = false;
      step(p);
      result = scanNamedPart(p);
      if (result === 'notType') return notType(p);
      lastKind = p.previous!.kind;
    }
    if (isAlias) result = 'aliasQualifiedName';
  } else if (isPredefinedType(p.kind)) {
    lastKind = p.kind;
    step(p);
    result = 'mustBeType';
  } else if (p.is('(')) {
    step(p);
    result = scanTupleType(p);
    // a tuple type is part of a pattern only as an array's element type
    if (result === 'notType' || (mode === 'definitePattern' && !p.is('['))) return notType(p);
    lastKind = ')';
  } else if (isFunctionPointerStart(p)) {
    scanFunctionPointer(p);
    result = 'mustBeType';
    lastKind = p.previous!.kind;
  } else return notType(p);

  for (;;) {
    if (p.is('?') && p.peekKind(1) === '[' && p.peekKind(2) !== ']' && p.peekKind(2) !== ',') break;
    if (p.is('?') && lastKind !== '?' && lastKind !== '*') {
      step(p);
      lastKind = '?';
      result = 'nullableType';
    } else if (p.is('*')) {
      if (mode === 'definitePattern') break;
      if ((mode === 'firstTupleElement' || mode === 'afterTupleComma') && !pointerThenArray(p)) break;
      step(p);
      lastKind = '*';
      if (result === 'genericTypeOrExpression' || result === 'nonGenericTypeOrExpression') result = 'pointerOrMultiplication';
      else if (result === 'genericTypeOrMethod') result = 'mustBeType';
    } else if (p.is('[')) {
      step(p);
      while (p.is(',')) step(p);
      if (!p.is(']')) return notType(p);
      step(p);
      lastKind = ']';
      result = 'mustBeType';
    } else break;
  }
  return { result, end: p.index, lastKind };
}

/** Whether pointer signs are followed by an array's bracket. */
export function pointerThenArray(p: Parser): boolean {
  let offset = 0;
  while (p.peekKind(offset) === '*') offset++;
  return p.peekKind(offset) === '[';
}

function scanNamedPart(p: Parser): ScanResult {
  if (!p.isTrueIdentifier()) return 'notType';
  step(p);
  return p.is('<') ? scanTypeArguments(p).result : 'nonGenericTypeOrExpression';
}

/** From `<` to behind `>`. `definite`: it cannot be a comparison. */
export function scanTypeArguments(p: Parser): { readonly result: ScanResult; readonly definite: boolean } {
  let result: ScanResult = 'genericTypeOrExpression';
  let definite = false;
  const nothing = { result: 'notType', definite: false } as const;
  let commas = 1;
  while (p.peekKind(commas) === ',') commas++;
  if (p.peekKind(commas) === '>') {
    p.index += commas + 1;
    return { result: 'genericTypeOrMethod', definite: true };
  }
  do {
    step(p);
    if (p.is('[')) return nothing;
    if (p.is('>')) break;
    if (p.is(',')) continue;
    const argument = scanType(p);
    const closes = p.is(',') || p.is('>');
    switch (argument.result) {
      case 'notType':
        return nothing;
      case 'mustBeType':
        definite ||= closes;
        result = 'genericTypeOrMethod';
        break;
      case 'nullableType':
        definite ||= closes;
        if (definite) result = 'genericTypeOrMethod';
        break;
      case 'genericTypeOrExpression':
        if (!definite) {
          definite = p.is(',');
          result = 'genericTypeOrMethod';
        }
        break;
      case 'genericTypeOrMethod':
        result = 'genericTypeOrMethod';
        break;
      default:
    }
  } while (p.is(','));
  // before a name a closing `>` may have been forgotten
  if (p.is('identifier')) return { result, definite };
  if (!p.is('>')) return nothing;
  step(p);
  return { result, definite };
}

/** The elements of a tuple type and its `)`; `(` has been passed. */
export function scanTupleType(p: Parser): ScanResult {
  if (scanType(p).result === 'notType') return 'notType';
  if (p.isTrueIdentifier()) step(p);
  if (!p.is(',')) return 'notType';
  do {
    step(p);
    if (scanType(p).result === 'notType') return 'notType';
    if (p.isTrueIdentifier()) step(p);
  } while (p.is(','));
  if (!p.is(')')) return 'notType';
  step(p);
  return 'tupleType';
}

/** Tokens after `(x)` that show that it was no cast when `x` may be an expression. */
const notAfterCast: ReadonlySet<string> = new Set(
  'as is ; ) ] { } , = += -= *= /= %= &= |= ^= <<= ? : || && | ^ & == != < <= > >= ?? ??= << + - * / % ++ -- [ . -> end switch => ..'.split(
    ' ',
  ),
);

function canFollowCast(p: Parser): boolean {
  // an empty collection of later C#, rather than an element access without an index
  if (p.is('[')) return p.peekKind(1) === ']';
  return !notAfterCast.has(p.kind);
}

/** Whether `( type )` here starts a cast. Leaves the position behind it. */
export function scanCast(p: Parser, forPattern = false): boolean {
  if (!p.is('(')) return false;
  step(p);
  const { result } = scanType(p, forPattern ? 'definitePattern' : 'normal');
  if (result === 'notType' || !p.is(')')) return false;
  step(p);
  if (forPattern && p.is('identifier')) return p.contextual !== 'and' && p.contextual !== 'or';
  switch (result) {
    case 'pointerOrMultiplication':
    case 'nullableType':
    case 'mustBeType':
    case 'aliasQualifiedName':
      return !forPattern || ['+', '-', '*', '&', '++', '--', '~', '!'].includes(p.kind) || canFollowCast(p);
    default:
      return !p.isQueryKeywordInQuery() && canFollowCast(p);
  }
}

/** What may follow type arguments in an expression (C# specification, "grammar ambiguities", and what Roslyn adds). */
const afterTypeArguments: ReadonlySet<string> = new Set('( ) ] } : ; , . ? == != | ^ || && & [ < <= >= as is {'.split(' '));

/** Where only a type can stand. */
const definiteModes: ReadonlySet<string> = new Set([
  'normal',
  'parameter',
  'afterRef',
  'asExpression',
  'newExpression',
  'stackAlloc',
]);

/** `none`: a comparison; `possible`: a type argument list if the context wants one; `definite`. Does not move. */
export function classifyTypeArguments(p: Parser, mode: TypeMode | 'expression'): 'none' | 'possible' | 'definite' {
  if (!p.is('<')) return 'none';
  if (definiteModes.has(mode)) return 'definite';
  const { index } = p;
  const { result, definite } = scanTypeArguments(p);
  const { kind } = p;
  const following = p.peekKind(1);
  p.index = index;
  if (result === 'notType') return 'none';
  if (definite || afterTypeArguments.has(kind)) return 'definite';
  if (kind === '>' && (mode === 'afterIs' || mode === 'definitePattern')) return 'definite';
  if (kind === 'identifier') {
    const declares =
      mode === 'afterIs' ||
      mode === 'definitePattern' ||
      mode === 'afterOut' ||
      (mode === 'afterTupleComma' && (following === ',' || following === ')')) ||
      (mode === 'firstTupleElement' && following === ',');
    return declares ? 'definite' : 'possible';
  }
  return 'possible';
}

/** A designation after a type: `x` or, where allowed, `(x, y)`. Moves behind it. */
export function scanDesignation(p: Parser, allowTuple: boolean, needsComma = true): boolean {
  if (p.is('identifier')) {
    if (!p.isTrueIdentifier()) return false;
    step(p);
    return true;
  }
  if (!p.is('(') || !allowTuple) return false;
  /** For each open parenthesis: whether it has a comma. */
  const commas: boolean[] = [];
  for (;;) {
    while (p.is('(')) {
      commas.push(false);
      step(p);
    }
    if (!p.isTrueIdentifier()) return false;
    step(p);
    while (p.is(')')) {
      step(p);
      const hasComma = commas.pop()!;
      if (needsComma && !hasComma) return false;
      if (commas.length === 0) return true;
    }
    if (!p.is(',')) return false;
    commas[commas.length - 1] = true;
    step(p);
  }
}

/** `var` that is not the start of `var.x`, `var<T>` and the like. */
export function isVarType(p: Parser): boolean {
  return p.contextual === 'var' && !['.', '::', '[', '*', '?', '<'].includes(p.peekKind(1));
}

/** `scoped` of later C# before `ref` or a type and a name. Does not move. */
export function isScopedKeyword(p: Parser): boolean {
  if (p.contextual !== 'scoped') return false;
  const next = p.peekKind(1);
  if (next === 'ref' || next === 'out' || next === 'in') return true;
  const { index } = p;
  p.index++;
  const found = scanType(p).result !== 'notType' && p.is('identifier');
  p.index = index;
  return found;
}

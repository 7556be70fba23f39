/**
 * Later C# that the parser has refused with CS8370 (and `stackalloc`, `sizeof`, which APIM cannot use): bound as far as
 * Roslyn binds it, so that what else is wrong is told too.
 */
import type {
  ArgListExpressionSyntax,
  AssignmentExpressionSyntax,
  RangeExpressionSyntax,
  SizeOfExpressionSyntax,
  StackAllocExpressionSyntax,
  SwitchExpressionSyntax,
  TypedReferenceExpressionSyntax,
  WithExpressionSyntax,
} from '../syntax/nodes.js';
import { isEnumType, isNullableType, isReferenceType, stripNullable } from '../types/relations.js';
import { errorType } from '../types/type-symbol.js';
import { types } from '../types/universe.js';
import { bindAssignmentTarget } from './bind-assignment.js';
import { bindExpression, bindThrowable } from './bind-expression.js';
import { bindRefusedInitializer } from './bind-initializers.js';
import { bindPattern } from './bind-type-tests.js';
import { bindType } from './bind-types.js';
import type { Binder } from './binder.js';
import type { BoundExpression, SourceSpan } from './bound-nodes.js';
import { asValue, convert, operandName } from './convert.js';
import { childScope } from './declarations.js';
import { bad, badOf, isBad, isPending, type Operand } from './operands.js';
import { bestCommonType } from './type-inference.js';

type LaterSyntax =
  | RangeExpressionSyntax
  | SwitchExpressionSyntax
  | WithExpressionSyntax
  | SizeOfExpressionSyntax
  | TypedReferenceExpressionSyntax
  | ArgListExpressionSyntax
  | StackAllocExpressionSyntax;

export function bindLaterExpression(b: Binder, syntax: LaterSyntax): Operand {
  switch (syntax.kind) {
    case 'RangeExpression': {
      const sides = [syntax.left, syntax.right].flatMap((side) => (side === undefined ? [] : [bindExpression(b, side)]));
      b.error('CS8370', syntax, 'range operator', '8.0');
      return bad(syntax, ...sides);
    }
    case 'SwitchExpression':
      return bindSwitchExpression(b, syntax);
    case 'WithExpression':
      return bad(syntax, bindExpression(b, syntax.expression));
    case 'SizeOfExpression': {
      const type = bindType(b, syntax.type);
      const size = isEnumType(type) ? 4 : type.kind === 'named' && type.special !== undefined ? sizes[type.special] : undefined;
      if (size !== undefined) return { kind: 'literal', syntax, type: types.int, constant: { value: size } };
      b.error('CS0233', syntax, operandName(b, { kind: 'placeholder', syntax, type }));
      return bad(syntax);
    }
    case 'TypedReferenceExpression': {
      const operand = bindExpression(b, syntax.expression);
      if (syntax.type !== undefined) bindType(b, syntax.type);
      if (!isBad(operand)) b.error('CS0029', syntax, 'System.TypedReference', 'object');
      return bad(syntax, operand);
    }
    case 'ArgListExpression':
      b.error('CS0190', syntax);
      return bad(syntax);
    case 'StackAllocExpression':
      return bindStackAlloc(b, syntax);
  }
}

/** A pointer, which nothing can use: its element type and its parts are looked into. */
function bindStackAlloc(b: Binder, { type, initializer, ...syntax }: StackAllocExpressionSyntax): BoundExpression {
  if (type !== undefined) bindType(b, type.kind === 'ArrayType' ? type.elementType : type);
  if (type !== undefined && type.kind !== 'ArrayType') b.error('CS1575', type);
  const sizes = type?.kind === 'ArrayType' ? type.rankSpecifiers.flatMap((rank) => rank.sizes) : [];
  const parts = sizes.flatMap((size) => (size === undefined ? [] : [convert(b, bindExpression(b, size), types.int)]));
  if (initializer !== undefined) parts.push(bindRefusedInitializer(b, initializer));
  return bad(syntax, ...parts);
}

const awaitCodes = { policy: 'CS4032', localFunction: 'CS4032', lambda: 'CS4034' } as const;

/** Nothing here is asynchronous: neither `await x` nor `await foreach` can stand in it. */
export function reportAwait(b: Binder, at: SourceSpan): void {
  const { kind, returnType } = b.function;
  b.error(kind === 'localFunction' && returnType === types.void ? 'CS4033' : awaitCodes[kind], at);
}

const sizes: Readonly<Record<string, number>> = {
  sbyte: 1,
  byte: 1,
  bool: 1,
  short: 2,
  ushort: 2,
  char: 2,
  int: 4,
  uint: 4,
  float: 4,
  long: 8,
  ulong: 8,
  double: 8,
  decimal: 16,
};

function bindSwitchExpression(b: Binder, syntax: SwitchExpressionSyntax): Operand {
  const input = asValue(b, bindExpression(b, syntax.governingExpression));
  const arms = syntax.arms.map((arm) =>
    b.within(childScope(b), () => {
      bindPattern(b, arm.pattern, input.type);
      if (arm.whenClause !== undefined) convert(b, bindExpression(b, arm.whenClause), types.bool);
      return bindThrowable(b, arm.expression);
    }),
  );
  const natural = arms.flatMap((arm) => {
    const type = b.naturalType(arm);
    return type === undefined || type.kind === 'error' ? [] : [type];
  });
  const type = bestCommonType(b, natural);
  return badOf(syntax, type ?? errorType, input, ...arms);
}

/** `a ??= b`: refused by the parser, bound like `a = a ?? b`. */
export function bindCoalesceAssignment(b: Binder, syntax: AssignmentExpressionSyntax): BoundExpression {
  const left = bindAssignmentTarget(b, syntax.left, 'compound');
  const right = bindExpression(b, syntax.right);
  if (isBad(left) || isBad(right)) return badOf(syntax, left.type, left, right);
  if (!isReferenceType(left.type) && !isNullableType(left.type)) {
    b.error('CS0019', syntax, '??=', operandName(b, left), operandName(b, right));
    return bad(syntax, left, right);
  }
  const value = convert(b, right, isPending(right) || !isNullableType(left.type) ? left.type : stripNullable(left.type));
  return badOf(syntax, left.type, left, value);
}

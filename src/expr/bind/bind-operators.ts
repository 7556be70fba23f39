/** Binary operators (C# spec 12.9 to 12.14). */
import { operatorsOf } from '../symbols/members.js';
import type { MethodSymbol } from '../symbols/symbols.js';
import type { BinaryExpressionSyntax, ExpressionSyntax } from '../syntax/nodes.js';
import {
  isDelegateType,
  isEnumType,
  isNullableType,
  isReferenceConvertible,
  isReferenceType,
  isValueType,
  sameType,
  stripNullable,
} from '../types/relations.js';
import { errorType, type NumericType, type TypeSymbol } from '../types/type-symbol.js';
import { generics, types } from '../types/universe.js';
import { bindCoalesce } from './bind-conditional.js';
import { bindExpression } from './bind-expression.js';
import { tupleEquality } from './bind-tuple-equality.js';
import { type Binder, literal } from './binder.js';
import type { BinaryOperator, BoundExpression, OperatorKind, SourceSpan } from './bound-nodes.js';
import { constantKind, foldBinary, isFault } from './constants.js';
import { implicitConversion } from './conversions.js';
import { applyConversion, asValue, convert, operandName } from './convert.js';
import { implicitNumeric, numericTypeOf } from './numeric-types.js';
import { bad, badOf, isBad, isPending, type Operand } from './operands.js';
import { binaryNumeric, isComparison, isEquality, promoteBinary, promoteUnary } from './operator-tables.js';
import { type Argument, resolveOverload } from './overloads.js';
import { bindOperatorOnTargetTyped } from './target-typed.js';

/** Chains such as `a + b + c` nest on the left, as deep as they are long: they are bound with a loop. */
export function bindBinary(b: Binder, syntax: BinaryExpressionSyntax): Operand {
  const chain: BinaryExpressionSyntax[] = [];
  let innermost: ExpressionSyntax = syntax;
  while (innermost.kind === 'BinaryExpression' && innermost.operator.kind !== '??') {
    chain.push(innermost);
    innermost = innermost.left;
  }
  if (chain.length === 0) return bindCoalesce(b, syntax);
  let left = bindExpression(b, innermost);
  for (let i = chain.length - 1; i >= 0; i--) {
    const node = chain[i]!;
    left = binaryOperator(b, node, node.operator.kind as BinaryOperator, left, bindExpression(b, node.right));
  }
  return left;
}

/** `>>>` of later C#, which is looked at as a shift first. */
function unsignedShift(b: Binder, syntax: SourceSpan, left: Operand, right: Operand): BoundExpression {
  const shifted = binaryOperator(b, syntax, '>>', left, right);
  if (!isBad(shifted)) b.error('CS8370', syntax, 'unsigned right shift', '11.0');
  return shifted;
}

/** One application of a binary operator to bound operands. */
export function binaryOperator(
  b: Binder,
  syntax: SourceSpan,
  operator: BinaryOperator,
  leftOperand: Operand,
  rightOperand: Operand,
): BoundExpression {
  if (operator === '>>>') return unsignedShift(b, syntax, leftOperand, rightOperand);
  const targetTyped = bindOperatorOnTargetTyped(b, syntax, operator, [leftOperand, rightOperand]);
  if (targetTyped !== undefined) return targetTyped;
  const left = settle(b, leftOperand, operator);
  const right = settle(b, rightOperand, operator);
  // A comparison is a bool whatever it compares.
  if (isBad(left) || isBad(right)) return badBinary(syntax, operator, left, right);
  if (reportDefault(b, syntax, operator, left, right)) return bad(syntax);
  const result =
    tupleEquality(b, syntax, operator, left, right) ??
    userOperator(b, syntax, operator, left, right) ??
    stringConcat(b, syntax, operator, left, right) ??
    boolOperator(b, syntax, operator, left, right) ??
    enumOperator(b, syntax, operator, left, right) ??
    numericOperator(b, syntax, operator, left, right) ??
    delegateOperator(b, syntax, operator, left, right) ??
    nullConcat(b, syntax, operator, left, right) ??
    equality(b, syntax, operator, left, right);
  if (result !== undefined) return result;
  b.error('CS0019', syntax, operator, operandName(b, left), operandName(b, right));
  for (const operand of [left, right]) if (operand.kind === 'pendingConditional') asValue(b, operand);
  return badBinary(syntax, operator, left, right);
}

/** A comparison is mostly a bool whatever it compares; `&&` and `||` still say where their right sides run. */
function badBinary(syntax: SourceSpan, operator: BinaryOperator, left: Operand, right: Operand): BoundExpression {
  const isBool =
    isComparison(operator) && (isBad(left) || isBad(right) || (isEquality(operator) && !isPending(left) && !isPending(right)));
  const type = isBool ? types.bool : errorType;
  const isShort = (operator === '&&' || operator === '||') && !isPending(left) && !isPending(right);
  if (!isShort) return badOf(syntax, type, left, right);
  const shape = { operatorKind: 'bool', isLifted: false, isChecked: false } as const;
  const known = left.type === types.bool && right.type === types.bool ? types.bool : errorType;
  return badOf(syntax, known, { kind: 'binary', syntax, type: known, operator, left, right, ...shape });
}

/** `default` is an operand of `==` and `!=` only, and only on one side. */
function reportDefault(b: Binder, syntax: SourceSpan, operator: BinaryOperator, left: Operand, right: Operand): boolean {
  const count = Number(left.kind === 'pendingDefault') + Number(right.kind === 'pendingDefault');
  if (count === 0 || (count === 1 && isEquality(operator))) return false;
  if (isEquality(operator)) b.error('CS8315', syntax, operator, 'default', 'default');
  else b.error('CS8310', syntax, operator, 'default');
  return true;
}

/** Types and method groups are no operands; nulls, defaults and tuples may be. */
function settle(b: Binder, operand: Operand, operator: BinaryOperator): Operand {
  switch (operand.kind) {
    case 'pendingType':
    case 'pendingNamespace':
    case 'pendingThrow':
    case 'pendingOutVariable':
      return asValue(b, operand);
    case 'pendingTuple':
      return isEquality(operator) ? operand : asValue(b, operand);
    case 'pendingDefault':
      return operator === '&&' || operator === '||' ? asValue(b, operand) : operand;
    default:
      return operand;
  }
}

interface BinaryShape {
  readonly operatorKind: OperatorKind;
  readonly underlying?: NumericType | undefined;
  readonly method?: MethodSymbol | undefined;
  readonly isLifted: boolean;
}

function node(
  b: Binder,
  syntax: SourceSpan,
  operator: BinaryOperator,
  left: BoundExpression,
  right: BoundExpression,
  type: TypeSymbol,
  shape: BinaryShape,
): BoundExpression {
  const folded = foldNode(b, syntax, operator, left, right, type, shape);
  if (folded !== undefined) return folded;
  return {
    kind: 'binary',
    syntax,
    type,
    operator,
    left,
    right,
    operatorKind: shape.operatorKind,
    underlying: shape.underlying,
    method: shape.method,
    isLifted: shape.isLifted,
    isChecked: b.isChecked,
  };
}

function foldNode(
  b: Binder,
  syntax: SourceSpan,
  operator: BinaryOperator,
  left: BoundExpression,
  right: BoundExpression,
  type: TypeSymbol,
  shape: BinaryShape,
): BoundExpression | undefined {
  if (left.constant === undefined || right.constant === undefined || shape.isLifted || shape.method !== undefined)
    return undefined;
  const kind =
    shape.operatorKind === 'stringConcat' || shape.operatorKind === 'string'
      ? 'string'
      : shape.operatorKind === 'enum'
        ? (shape.underlying ?? 'int')
        : shape.operatorKind;
  if (kind === 'string') {
    const isText = (value: unknown) => typeof value === 'string' || value === null;
    if (!isText(left.constant.value) || !isText(right.constant.value)) return undefined;
  } else if (constantKind(left.type) === undefined || constantKind(right.type) === undefined) return undefined;
  if (kind === 'reference' || kind === 'delegate' || kind === 'tuple' || kind === 'user') return undefined;
  const result = foldBinary(operator, kind, left.constant.value, right.constant.value, !b.isUnchecked);
  if (result === undefined) return undefined;
  if (isFault(result)) {
    b.error(result === 'divideByZero' ? 'CS0020' : result === 'decimalOverflow' ? 'CS0463' : 'CS0220', syntax);
    return badOf(syntax, type, left, right);
  }
  return { kind: 'literal', syntax, type, constant: result };
}

// User-defined operators

function userOperator(
  b: Binder,
  syntax: SourceSpan,
  operator: BinaryOperator,
  left: Operand,
  right: Operand,
): BoundExpression | undefined {
  const candidates = userCandidates(b, operator, left, right);
  if (candidates.length === 0) return undefined;
  const args: readonly Argument[] = [left, right].map((operand) => ({
    operand,
    refKind: 'none',
    name: undefined,
    syntax: operand.syntax,
  }));
  const plain = resolveOverload(b, candidates, undefined, args);
  if (plain.kind === 'resolved') return userNode(b, syntax, operator, left, right, plain.method, false);
  if (plain.kind === 'ambiguous') {
    b.error('CS0034', syntax, operator, operandName(b, left), operandName(b, right));
    return bad(syntax);
  }
  const lifted = candidates.filter(
    (method) =>
      method.parameters.every((parameter) => isValueType(parameter.type) && !isNullableType(parameter.type)) &&
      isValueType(method.returnType),
  );
  const fits = lifted.filter((method) =>
    [left, right].every(
      (operand, i) => implicitConversion(b, operand, generics.nullable(method.parameters[i]!.type)) !== undefined,
    ),
  );
  const [method] = fits;
  // Two date types with a null on one side and the like: the first that fits both.
  if (method === undefined) return undefined;
  return userNode(b, syntax, operator, left, right, method, true);
}

function userCandidates(b: Binder, operator: BinaryOperator, left: Operand, right: Operand): readonly MethodSymbol[] {
  const token = operator === '&&' ? '&' : operator === '||' ? '|' : operator;
  const found: MethodSymbol[] = [];
  for (const operand of [left, right]) {
    const type = isPending(operand) ? undefined : stripNullable(operand.type);
    if (
      type?.kind !== 'named' ||
      (type.special !== undefined && type.special !== 'decimal') ||
      type.special === 'decimal' ||
      isEnumType(type) ||
      isDelegateType(type)
    )
      continue;
    for (const method of operatorsOf(b.catalog, type, token))
      if (method.parameters.length === 2 && !found.some((other) => other.originalDefinition === method.originalDefinition))
        found.push(method);
  }
  return found;
}

function userNode(
  b: Binder,
  syntax: SourceSpan,
  operator: BinaryOperator,
  left: Operand,
  right: Operand,
  method: MethodSymbol,
  isLifted: boolean,
): BoundExpression {
  b.useMember(method, syntax);
  const wanted = method.parameters.map((parameter) => (isLifted ? generics.nullable(parameter.type) : parameter.type));
  const isBool = isComparison(operator);
  const type = isLifted && !isBool ? generics.nullable(method.returnType) : method.returnType;
  return node(b, syntax, operator, convert(b, left, wanted[0]!), convert(b, right, wanted[1]!), type, {
    operatorKind: 'user',
    method,
    isLifted,
  });
}

// Strings

const isString = (operand: Operand) => !isPending(operand) && operand.type === types.string;

function stringConcat(
  b: Binder,
  syntax: SourceSpan,
  operator: BinaryOperator,
  left: Operand,
  right: Operand,
): BoundExpression | undefined {
  if (operator !== '+' || !(isString(left) || isString(right))) return undefined;
  const sides = [left, right].map((operand) => concatOperand(b, operand));
  if (sides[0] === undefined || sides[1] === undefined) return undefined;
  return node(b, syntax, '+', sides[0], sides[1], types.string, { operatorKind: 'stringConcat', isLifted: false });
}

/** Concatenation takes any value; its text is made without boxing. */
function concatOperand(b: Binder, operand: Operand): BoundExpression | undefined {
  if (operand.kind === 'pendingNull') return literal(operand.syntax, types.string, null);
  if (operand.kind === 'pendingConditional' && implicitConversion(b, operand, types.object) !== undefined)
    return convert(b, operand, types.object);
  if (isPending(operand)) return undefined;
  if (operand.type.kind === 'named' && operand.type.special === 'void') return undefined;
  return implicitConversion(b, operand, types.object) === undefined ? undefined : operand;
}

// bool

function boolOperator(
  b: Binder,
  syntax: SourceSpan,
  operator: BinaryOperator,
  left: Operand,
  right: Operand,
): BoundExpression | undefined {
  if (!['&', '|', '^', '&&', '||', '==', '!='].includes(operator)) return undefined;
  const isBool = (operand: Operand) => !isPending(operand) && stripNullable(operand.type) === types.bool;
  if (!isBool(left) && !isBool(right)) return undefined;
  const plain = [left, right].every((operand) => implicitConversion(b, operand, types.bool) !== undefined);
  if (plain)
    return node(b, syntax, operator, convert(b, left, types.bool), convert(b, right, types.bool), types.bool, {
      operatorKind: 'bool',
      isLifted: false,
    });
  if (operator === '&&' || operator === '||') return undefined;
  const nullable = generics.nullable(types.bool);
  if ([left, right].some((operand) => implicitConversion(b, operand, nullable) === undefined)) return undefined;
  return node(
    b,
    syntax,
    operator,
    convert(b, left, nullable),
    convert(b, right, nullable),
    isEquality(operator) ? types.bool : nullable,
    { operatorKind: 'bool', isLifted: true },
  );
}

// Enums

const enumOf = (operand: Operand): TypeSymbol | undefined => {
  if (isPending(operand)) return undefined;
  const type = stripNullable(operand.type);
  return isEnumType(type) ? type : undefined;
};

function enumOperator(
  b: Binder,
  syntax: SourceSpan,
  operator: BinaryOperator,
  left: Operand,
  right: Operand,
): BoundExpression | undefined {
  const enumType = enumOf(left) ?? enumOf(right);
  if (enumType === undefined) return undefined;
  const underlying = types.int;
  const attempt = (leftType: TypeSymbol, rightType: TypeSymbol, result: TypeSymbol): BoundExpression | undefined => {
    for (const isLifted of [false, true]) {
      const l = isLifted ? generics.nullable(leftType) : leftType;
      const r = isLifted ? generics.nullable(rightType) : rightType;
      const cl = implicitConversion(b, left, l);
      const cr = implicitConversion(b, right, r);
      if (cl === undefined || cr === undefined) continue;
      const type = isLifted && !isComparison(operator) ? generics.nullable(result) : result;
      return node(b, syntax, operator, applyConversion(b, left, l, cl), applyConversion(b, right, r, cr), type, {
        operatorKind: 'enum',
        underlying: 'int',
        isLifted,
      });
    }
    return undefined;
  };
  switch (operator) {
    case '==':
    case '!=':
    case '<':
    case '>':
    case '<=':
    case '>=':
      return attempt(enumType, enumType, types.bool);
    case '&':
    case '|':
    case '^':
      return attempt(enumType, enumType, enumType);
    case '+':
      return enumOf(left) !== undefined ? attempt(enumType, underlying, enumType) : attempt(underlying, enumType, enumType);
    case '-':
      return enumOf(left) === undefined
        ? attempt(underlying, enumType, enumType)
        : enumOf(right) !== undefined
          ? attempt(enumType, enumType, underlying)
          : attempt(enumType, underlying, enumType);
    default:
      return undefined;
  }
}

// Numbers

function numericOf(operand: Operand): NumericType | undefined {
  return isPending(operand) ? undefined : numericTypeOf(stripNullable(operand.type));
}

function numericOperator(
  b: Binder,
  syntax: SourceSpan,
  operator: BinaryOperator,
  left: Operand,
  right: Operand,
): BoundExpression | undefined {
  const allowed = binaryNumeric[operator];
  if (allowed === undefined) return undefined;
  if (operator === '<<' || operator === '>>') return shift(b, syntax, operator, left, right);
  const l = numericOf(left);
  const r = numericOf(right);
  if (l === undefined && r === undefined) {
    // Both null: an int operator lifts over them where no other type has the operator.
    if (left.kind !== 'pendingNull' || right.kind !== 'pendingNull' || isEquality(operator)) return undefined;
    if (!ambiguousOnNulls.has(operator)) return nullOperands(b, syntax, operator, left, right, 'int');
    b.error('CS0034', syntax, operator, operandName(b, left), operandName(b, right));
    return bad(syntax);
  }
  if (l === undefined || r === undefined) {
    const known = (l ?? r)!;
    const other = l === undefined ? left : right;
    if (other.kind !== 'pendingNull') return convertibleOperand(b, syntax, operator, left, right, known, other);
    const promoted = promoteBinary(known, known)!;
    return allowed.includes(promoted) ? nullOperands(b, syntax, operator, left, right, promoted) : undefined;
  }
  const type = promoteWithConstants(left, right, l, r, allowed);
  if (type === undefined) {
    if (promoteBinary(l, r) === undefined && (l === 'ulong' || r === 'ulong') && allowed.includes('float')) {
      b.error('CS0034', syntax, operator, operandName(b, left), operandName(b, right));
      return bad(syntax);
    }
    return undefined;
  }
  const isLifted = [left, right].some((operand) => !isPending(operand) && isNullableType(operand.type));
  return numericNode(b, syntax, operator, left, right, type, isLifted);
}

/** Operators that strings, delegates or bools have too. */
const ambiguousOnNulls: ReadonlySet<BinaryOperator> = new Set(['+', '&', '|', '^']);

/** A constant int that fits converts to the other side's unsigned type. */
function promoteWithConstants(
  left: Operand,
  right: Operand,
  l: NumericType,
  r: NumericType,
  allowed: readonly NumericType[],
): NumericType | undefined {
  for (const type of allowed) {
    // The first in preference order that both sides convert to; unsigned ones only where nothing signed of that size does.
    if (!fits(left, l, type) || !fits(right, r, type)) continue;
    if ((type === 'float' || type === 'double' || type === 'decimal') && l !== type && r !== type) continue;
    if (type === 'int' || type === 'uint' || type === 'ulong' || type === 'float' || type === 'decimal') return type;
    if (type === 'long') {
      // ulong beside a non-negative long constant: both operators apply, and the one that leaves an operand as it is wins.
      if ((l === 'ulong' || r === 'ulong') && fits(left, l, 'ulong') && fits(right, r, 'ulong')) return 'ulong';
      return 'long';
    }
    return type;
  }
  return undefined;
}

function fits(operand: Operand, from: NumericType, to: NumericType): boolean {
  if (from === to || implicitNumeric[from].has(to)) return true;
  if (isPending(operand) || operand.constant === undefined) return false;
  return standardImplicitConstant(operand, to);
}

function standardImplicitConstant(operand: BoundExpression, to: NumericType): boolean {
  const value = operand.constant!.value;
  const from = constantKind(operand.type);
  if (from === 'int' && (to === 'uint' || to === 'ulong')) return (value as number) >= 0;
  return from === 'long' && to === 'ulong' && (value as bigint) >= 0n;
}

function numericNode(
  b: Binder,
  syntax: SourceSpan,
  operator: BinaryOperator,
  left: Operand,
  right: Operand,
  type: NumericType,
  isLifted: boolean,
): BoundExpression {
  const own = types[type];
  const wanted = isLifted ? generics.nullable(own) : own;
  const result = isComparison(operator) ? types.bool : wanted;
  return node(b, syntax, operator, convert(b, left, wanted), convert(b, right, wanted), result, { operatorKind: type, isLifted });
}

const nullOperands = (
  b: Binder,
  syntax: SourceSpan,
  operator: BinaryOperator,
  left: Operand,
  right: Operand,
  type: NumericType,
) => numericNode(b, syntax, operator, left, right, type, true);

/** One side is a number, the other converts to one by a user-defined conversion. */
function convertibleOperand(
  b: Binder,
  syntax: SourceSpan,
  operator: BinaryOperator,
  left: Operand,
  right: Operand,
  known: NumericType,
  other: Operand,
): BoundExpression | undefined {
  if (other.kind === 'pendingDefault') return numericNode(b, syntax, operator, left, right, promoteBinary(known, known)!, false);
  if (isPending(other)) return undefined;
  const candidates = binaryNumeric[operator]!.filter((type) =>
    [left, right].every((operand) => implicitConversion(b, operand, types[type]) !== undefined),
  );
  const [type] = candidates;
  return type === undefined ? undefined : numericNode(b, syntax, operator, left, right, type, false);
}

function shift(
  b: Binder,
  syntax: SourceSpan,
  operator: BinaryOperator,
  left: Operand,
  right: Operand,
): BoundExpression | undefined {
  const l = numericOf(left);
  const isNull = left.kind === 'pendingNull';
  const type = l === undefined ? (isNull ? 'int' : undefined) : promoteUnary('~', l);
  if (type === undefined) return undefined;
  const nullable =
    isNull ||
    right.kind === 'pendingNull' ||
    [left, right].some((operand) => !isPending(operand) && isNullableType(operand.type));
  const own = nullable ? generics.nullable(types[type]) : types[type];
  const count = nullable ? generics.nullable(types.int) : types.int;
  if (implicitConversion(b, right, count) === undefined) return undefined;
  return node(b, syntax, operator, convert(b, left, own), convert(b, right, count), own, {
    operatorKind: type,
    isLifted: nullable,
  });
}

// Delegates and references

function delegateOperator(
  b: Binder,
  syntax: SourceSpan,
  operator: BinaryOperator,
  left: Operand,
  right: Operand,
): BoundExpression | undefined {
  if (operator !== '+' && operator !== '-' && !isEquality(operator)) return undefined;
  const typed = [left, right].find((operand) => !isPending(operand) && isDelegateType(operand.type));
  if (typed === undefined || isPending(typed)) return undefined;
  if (isEquality(operator) && (left.kind === 'pendingNull' || right.kind === 'pendingNull')) return undefined;
  const { type } = typed;
  if ([left, right].some((operand) => implicitConversion(b, operand, type) === undefined)) return undefined;
  return node(b, syntax, operator, convert(b, left, type), convert(b, right, type), isEquality(operator) ? types.bool : type, {
    operatorKind: 'delegate',
    isLifted: false,
  });
}

/** `null + x` where x has no `+` of its own: the null is taken for a string. */
function nullConcat(
  b: Binder,
  syntax: SourceSpan,
  operator: BinaryOperator,
  left: Operand,
  right: Operand,
): BoundExpression | undefined {
  const isNull = (operand: Operand): boolean => operand.kind === 'pendingNull';
  if (
    operator !== '+' ||
    isNull(left) === isNull(right) ||
    [left, right].some((operand) => isPending(operand) && !isNull(operand))
  )
    return undefined;
  const asString = (operand: Operand): Operand => (isNull(operand) ? convert(b, operand, types.string) : operand);
  return stringConcat(b, syntax, operator, asString(left), asString(right));
}

/** `==` and `!=` on strings, references and against null (12.12.7, 12.12.8). */
function equality(
  b: Binder,
  syntax: SourceSpan,
  operator: BinaryOperator,
  left: Operand,
  right: Operand,
): BoundExpression | undefined {
  if (!isEquality(operator)) return undefined;
  const stringSide = (operand: Operand) =>
    isString(operand) || operand.kind === 'pendingNull' || operand.kind === 'pendingDefault';
  if (stringSide(left) && stringSide(right) && (isString(left) || isString(right)))
    return node(b, syntax, operator, convert(b, left, types.string), convert(b, right, types.string), types.bool, {
      operatorKind: 'string',
      isLifted: false,
    });
  if (
    (left.kind === 'pendingDefault' && right.kind === 'pendingNull') ||
    (left.kind === 'pendingNull' && right.kind === 'pendingDefault')
  ) {
    b.error('CS0034', syntax, operator, operandName(b, left), operandName(b, right));
    return bad(syntax);
  }
  if (left.kind === 'pendingNull' && right.kind === 'pendingNull') return literal(syntax, types.bool, operator === '==');
  const nullSide =
    left.kind === 'pendingNull' || left.kind === 'pendingDefault'
      ? left
      : right.kind === 'pendingNull' || right.kind === 'pendingDefault'
        ? right
        : undefined;
  if (nullSide !== undefined) {
    const other = nullSide === left ? right : left;
    if (isPending(other)) return undefined;
    const { type } = other;
    if (nullSide.kind === 'pendingDefault' && isValueType(type))
      return binaryOperator(
        b,
        syntax,
        operator,
        nullSide === left ? convert(b, left, type) : left,
        nullSide === right ? convert(b, right, type) : right,
      );
    if (isReferenceType(type) || isNullableType(type) || type.kind === 'typeParameter') {
      const l = nullSide === left ? nullOf(left, type) : (left as BoundExpression);
      const r = nullSide === right ? nullOf(right, type) : (right as BoundExpression);
      return node(b, syntax, operator, l, r, types.bool, { operatorKind: 'reference', isLifted: false });
    }
    return undefined;
  }
  if (isPending(left) || isPending(right)) return undefined;
  return referenceEquality(b, syntax, operator, left, right);
}

const nullOf = (operand: Operand, type: TypeSymbol): BoundExpression =>
  literal(operand.syntax, type.kind === 'typeParameter' ? types.object : type, null);

function referenceEquality(
  b: Binder,
  syntax: SourceSpan,
  operator: BinaryOperator,
  left: BoundExpression,
  right: BoundExpression,
): BoundExpression | undefined {
  if (!isReferenceType(left.type) || !isReferenceType(right.type)) return undefined;
  const related =
    sameType(left.type, right.type) ||
    isReferenceConvertible(left.type, right.type) ||
    isReferenceConvertible(right.type, left.type) ||
    explicitReference(left.type, right.type);
  if (!related) return undefined;
  return node(b, syntax, operator, left, right, types.bool, { operatorKind: 'reference', isLifted: false });
}

/** Interfaces compare with whatever is not sealed. */
function explicitReference(left: TypeSymbol, right: TypeSymbol): boolean {
  const isInterface = (type: TypeSymbol) => type.kind === 'named' && type.definition.shape.kind === 'interface';
  const isOpen = (type: TypeSymbol) => type.kind === 'named' && !type.definition.shape.isSealed;
  return (isInterface(left) && isOpen(right)) || (isInterface(right) && isOpen(left));
}

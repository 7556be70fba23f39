/** Binary and unary operators (C# spec 12.9 to 12.14). */
import { operatorsOf } from '../symbols/members.js';
import type { MethodSymbol } from '../symbols/symbols.js';
import type { BinaryExpressionSyntax, ExpressionSyntax, PostfixUnaryExpressionSyntax, PrefixUnaryExpressionSyntax } from '../syntax/nodes.js';
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
import type { TypeSymbol } from '../types/type-symbol.js';
import { generics, tupleElements, types } from '../types/universe.js';
import { bindCoalesce } from './bind-conditional.js';
import { bindExpression, bindValue } from './bind-expression.js';
import { bindIncrement } from './bind-increment.js';
import { type Binder, literal, placeholder } from './binder.js';
import type { BinaryOperator, BoundBinary, BoundExpression, BoundUnary, OperatorKind, SourceSpan, TupleElementOperator } from './bound-nodes.js';
import { constantKind, foldBinary, foldUnary, isFault } from './constants.js';
import { implicitConversion, standardImplicit } from './conversions.js';
import { applyConversion, asValue, convert, operandName } from './convert.js';
import { implicitNumeric, type NumericType, numericTypeOf } from './numeric-types.js';
import { bad, isBad, isPending, type Operand } from './operands.js';
import { binaryNumeric, isComparison, isEquality, promoteBinary, promoteUnary } from './operator-tables.js';
import { type Argument, resolveOverload } from './overloads.js';

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

/** One application of a binary operator to bound operands. */
export function binaryOperator(b: Binder, syntax: SourceSpan, operator: BinaryOperator, leftOperand: Operand, rightOperand: Operand): BoundExpression {
  const left = settle(b, leftOperand, operator);
  const right = settle(b, rightOperand, operator);
  if (isBad(left) || isBad(right)) return bad(syntax, left, right);
  const result =
    tupleEquality(b, syntax, operator, left, right) ??
    userOperator(b, syntax, operator, left, right) ??
    stringConcat(b, syntax, operator, left, right) ??
    boolOperator(b, syntax, operator, left, right) ??
    enumOperator(b, syntax, operator, left, right) ??
    numericOperator(b, syntax, operator, left, right) ??
    delegateOperator(b, syntax, operator, left, right) ??
    equality(b, syntax, operator, left, right);
  if (result !== undefined) return result;
  b.error('CS0019', syntax, operator, operandName(b, left), operandName(b, right));
  return bad(syntax, left, right);
}

/** Types and method groups are no operands; nulls, defaults and tuples may be. */
function settle(b: Binder, operand: Operand, operator: BinaryOperator): Operand {
  switch (operand.kind) {
    case 'pendingType':
    case 'pendingNamespace':
    case 'pendingThrow':
    case 'pendingConditional':
    case 'pendingOutVariable':
      return asValue(b, operand);
    case 'pendingTuple':
      return isEquality(operator) ? operand : asValue(b, operand);
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

function node(b: Binder, syntax: SourceSpan, operator: BinaryOperator, left: BoundExpression, right: BoundExpression, type: TypeSymbol, shape: BinaryShape): BoundExpression {
  const folded = foldNode(b, syntax, operator, left, right, type, shape);
  if (folded !== undefined) return folded;
  const bound: BoundBinary = {
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
  if ((operator === '/' || operator === '%') && !shape.isLifted && isZeroConstant(right) && isIntegerDivision(shape)) {
    b.error('CS0020', syntax);
    return bad(syntax);
  }
  return bound;
}

const isIntegerDivision = (shape: BinaryShape) => ['int', 'uint', 'long', 'ulong', 'decimal'].includes(shape.operatorKind);
const isZeroConstant = (operand: BoundExpression) => {
  const value = operand.constant?.value;
  if (value === undefined) return false;
  return value === 0 || value === 0n || (typeof value === 'object' && value !== null && /^-?0(\.0*)?$/.test((value as { toClrString(): string }).toClrString()));
};

function foldNode(b: Binder, syntax: SourceSpan, operator: BinaryOperator, left: BoundExpression, right: BoundExpression, type: TypeSymbol, shape: BinaryShape): BoundExpression | undefined {
  if (left.constant === undefined || right.constant === undefined || shape.isLifted || shape.method !== undefined) return undefined;
  const kind = shape.operatorKind === 'stringConcat' || shape.operatorKind === 'string' ? 'string' : shape.operatorKind === 'enum' ? (shape.underlying ?? 'int') : shape.operatorKind;
  if (kind === 'string') {
    const isText = (value: unknown) => typeof value === 'string' || value === null;
    if (!isText(left.constant.value) || !isText(right.constant.value)) return undefined;
  } else if (constantKind(left.type) === undefined || constantKind(right.type) === undefined) return undefined;
  if (kind === 'reference' || kind === 'delegate' || kind === 'tuple' || kind === 'user') return undefined;
  const result = foldBinary(operator, kind, left.constant.value, right.constant.value, !b.isUnchecked);
  if (result === undefined) return undefined;
  if (isFault(result)) {
    b.error(result === 'divideByZero' ? 'CS0020' : result === 'decimalOverflow' ? 'CS0463' : 'CS0220', syntax);
    return bad(syntax);
  }
  return { kind: 'literal', syntax, type, constant: result };
}

// Tuples

function tupleEquality(b: Binder, syntax: SourceSpan, operator: BinaryOperator, left: Operand, right: Operand): BoundExpression | undefined {
  if (!isEquality(operator)) return undefined;
  const leftCount = tupleCount(left);
  const rightCount = tupleCount(right);
  if (leftCount === undefined || rightCount === undefined) {
    if (left.kind === 'pendingTuple' || right.kind === 'pendingTuple') {
      b.error('CS0019', syntax, operator, operandName(b, left), operandName(b, right));
      return bad(syntax);
    }
    return undefined;
  }
  if (leftCount !== rightCount) {
    b.error('CS8384', syntax, leftCount, rightCount);
    return bad(syntax);
  }
  const leftElements = elementsOf(b, left);
  const rightElements = elementsOf(b, right);
  // A tuple literal's elements take the other side's type where they have none.
  const leftValue = tupleOperand(b, left, right);
  const rightValue = tupleOperand(b, right, left);
  if (isBad(leftValue) || isBad(rightValue)) return bad(syntax);
  const elements: TupleElementOperator[] = leftElements.map((_, i) => {
    const l = placeholder(elementSpan(left, i), tupleElements(stripNullable(leftValue.type))![i]!);
    const r = placeholder(elementSpan(right, i), tupleElements(stripNullable(rightValue.type))![i]!);
    const comparison = binaryOperator(b, syntax, operator, constantOr(leftElements[i]!, l), constantOr(rightElements[i]!, r));
    return { left: l, right: r, comparison: convert(b, comparison, types.bool) };
  });
  return {
    kind: 'binary', syntax, type: types.bool, operator, left: leftValue, right: rightValue, operatorKind: 'tuple', isLifted: isNullableType(leftValue.type) || isNullableType(rightValue.type), isChecked: false, elements,
  };
}

const tupleCount = (operand: Operand): number | undefined =>
  operand.kind === 'pendingTuple' ? operand.elements.length : isPending(operand) ? undefined : tupleElements(stripNullable(operand.type))?.length;

const elementsOf = (_b: Binder, operand: Operand): readonly (Operand | undefined)[] =>
  operand.kind === 'pendingTuple' ? operand.elements : isPending(operand) ? [] : tupleElements(stripNullable(operand.type))!.map(() => undefined);

const elementSpan = (operand: Operand, i: number): SourceSpan => (operand.kind === 'pendingTuple' ? operand.elements[i]!.syntax : operand.syntax);

const constantOr = (element: Operand | undefined, value: Operand): Operand =>
  element !== undefined && (element.kind === 'pendingNull' || element.kind === 'literal' || element.kind === 'pendingTuple' || element.kind === 'pendingDefault') ? element : value;

function tupleOperand(b: Binder, operand: Operand, other: Operand): BoundExpression {
  if (!isPending(operand)) return operand;
  if (b.naturalType(operand) !== undefined) return asValue(b, operand);
  const otherType = b.naturalType(other);
  if (otherType === undefined || operand.kind !== 'pendingTuple') return asValue(b, operand);
  return convert(b, operand, stripNullable(otherType));
}

// User-defined operators

function userOperator(b: Binder, syntax: SourceSpan, operator: BinaryOperator, left: Operand, right: Operand): BoundExpression | undefined {
  const candidates = userCandidates(b, operator, left, right);
  if (candidates.length === 0) return undefined;
  const args: readonly Argument[] = [left, right].map((operand) => ({ operand, refKind: 'none', name: undefined, syntax: operand.syntax }));
  const plain = resolveOverload(b, candidates, undefined, args);
  if (plain.kind === 'resolved') return userNode(b, syntax, operator, left, right, plain.method, false);
  if (plain.kind === 'ambiguous') {
    b.error('CS0034', syntax, operator, operandName(b, left), operandName(b, right));
    return bad(syntax);
  }
  const lifted = candidates.filter((method) => method.parameters.every((parameter) => isValueType(parameter.type) && !isNullableType(parameter.type)) && (isValueType(method.returnType)));
  const fits = lifted.filter((method) => [left, right].every((operand, i) => implicitConversion(b, operand, generics.nullable(method.parameters[i]!.type)) !== undefined));
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
    if (type?.kind !== 'named' || (type.special !== undefined && type.special !== 'decimal') || type.special === 'decimal' || isEnumType(type) || isDelegateType(type)) continue;
    for (const method of operatorsOf(b.catalog, type, token))
      if (method.parameters.length === 2 && !found.some((other) => other.originalDefinition === method.originalDefinition)) found.push(method);
  }
  return found;
}

function userNode(b: Binder, syntax: SourceSpan, operator: BinaryOperator, left: Operand, right: Operand, method: MethodSymbol, isLifted: boolean): BoundExpression {
  b.useMember(method, syntax);
  const wanted = method.parameters.map((parameter) => (isLifted ? generics.nullable(parameter.type) : parameter.type));
  const isBool = isComparison(operator);
  const type = isLifted && !isBool ? generics.nullable(method.returnType) : method.returnType;
  return node(b, syntax, operator, convert(b, left, wanted[0]!), convert(b, right, wanted[1]!), type, { operatorKind: 'user', method, isLifted });
}

// Strings

const isString = (operand: Operand) => !isPending(operand) && operand.type === types.string;

function stringConcat(b: Binder, syntax: SourceSpan, operator: BinaryOperator, left: Operand, right: Operand): BoundExpression | undefined {
  if (operator !== '+' || !(isString(left) || isString(right))) return undefined;
  const sides = [left, right].map((operand) => concatOperand(b, operand));
  if (sides[0] === undefined || sides[1] === undefined) return undefined;
  return node(b, syntax, '+', sides[0], sides[1], types.string, { operatorKind: 'stringConcat', isLifted: false });
}

/** Concatenation takes any value; its text is made without boxing. */
function concatOperand(b: Binder, operand: Operand): BoundExpression | undefined {
  if (operand.kind === 'pendingNull') return literal(operand.syntax, types.string, null);
  if (operand.kind === 'pendingDefault') return literal(operand.syntax, types.string, null);
  if (isPending(operand)) return undefined;
  if (operand.type.kind === 'named' && operand.type.special === 'void') return undefined;
  return implicitConversion(b, operand, types.object) === undefined ? undefined : operand;
}

// bool

function boolOperator(b: Binder, syntax: SourceSpan, operator: BinaryOperator, left: Operand, right: Operand): BoundExpression | undefined {
  if (!['&', '|', '^', '&&', '||', '==', '!='].includes(operator)) return undefined;
  const isBool = (operand: Operand) => !isPending(operand) && stripNullable(operand.type) === types.bool;
  if (!isBool(left) && !isBool(right)) return undefined;
  const plain = [left, right].every((operand) => implicitConversion(b, operand, types.bool) !== undefined);
  if (plain) return node(b, syntax, operator, convert(b, left, types.bool), convert(b, right, types.bool), types.bool, { operatorKind: 'bool', isLifted: false });
  if (operator === '&&' || operator === '||') return undefined;
  const nullable = generics.nullable(types.bool);
  if ([left, right].some((operand) => implicitConversion(b, operand, nullable) === undefined)) return undefined;
  return node(b, syntax, operator, convert(b, left, nullable), convert(b, right, nullable), isEquality(operator) ? types.bool : nullable, { operatorKind: 'bool', isLifted: true });
}

// Enums

const enumOf = (operand: Operand): TypeSymbol | undefined => {
  if (isPending(operand)) return undefined;
  const type = stripNullable(operand.type);
  return isEnumType(type) ? type : undefined;
};

function enumOperator(b: Binder, syntax: SourceSpan, operator: BinaryOperator, left: Operand, right: Operand): BoundExpression | undefined {
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
      return node(b, syntax, operator, applyConversion(b, left, l, cl), applyConversion(b, right, r, cr), type, { operatorKind: 'enum', underlying: 'int', isLifted });
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
      return enumOf(left) === undefined ? attempt(underlying, enumType, enumType) : (enumOf(right) !== undefined ? attempt(enumType, enumType, underlying) : (attempt(enumType, underlying, enumType)));
    default:
      return undefined;
  }
}

// Numbers

function numericOf(operand: Operand): NumericType | undefined {
  return isPending(operand) ? undefined : numericTypeOf(stripNullable(operand.type));
}

function numericOperator(b: Binder, syntax: SourceSpan, operator: BinaryOperator, left: Operand, right: Operand): BoundExpression | undefined {
  const allowed = binaryNumeric[operator];
  if (allowed === undefined) return undefined;
  if (operator === '<<' || operator === '>>') return shift(b, syntax, operator, left, right);
  const l = numericOf(left);
  const r = numericOf(right);
  if (l === undefined && r === undefined) {
    // Both null: an int operator lifts over them.
    if (left.kind === 'pendingNull' && right.kind === 'pendingNull' && !isEquality(operator)) return nullOperands(b, syntax, operator, left, right, 'int');
    return undefined;
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
    if (promoteBinary(l, r) === undefined && (l === 'ulong' || r === 'ulong') && l !== 'decimal' && r !== 'decimal' ) {
      b.error('CS0034', syntax, operator, operandName(b, left), operandName(b, right));
      return bad(syntax);
    }
    return undefined;
  }
  const isLifted = [left, right].some((operand) => !isPending(operand) && isNullableType(operand.type));
  return numericNode(b, syntax, operator, left, right, type, isLifted);
}

/** A constant int that fits converts to the other side's unsigned type. */
function promoteWithConstants(left: Operand, right: Operand, l: NumericType, r: NumericType, allowed: readonly NumericType[]): NumericType | undefined {
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

function numericNode(b: Binder, syntax: SourceSpan, operator: BinaryOperator, left: Operand, right: Operand, type: NumericType, isLifted: boolean): BoundExpression {
  const own = types[type];
  const wanted = isLifted ? generics.nullable(own) : own;
  const result = isComparison(operator) ? types.bool : wanted;
  return node(b, syntax, operator, convert(b, left, wanted), convert(b, right, wanted), result, { operatorKind: type, isLifted });
}

const nullOperands = (b: Binder, syntax: SourceSpan, operator: BinaryOperator, left: Operand, right: Operand, type: NumericType) =>
  numericNode(b, syntax, operator, left, right, type, true);

/** One side is a number, the other converts to one by a user-defined conversion. */
function convertibleOperand(b: Binder, syntax: SourceSpan, operator: BinaryOperator, left: Operand, right: Operand, known: NumericType, other: Operand): BoundExpression | undefined {
  if (other.kind === 'pendingDefault') return numericNode(b, syntax, operator, left, right, promoteBinary(known, known)!, false);
  if (isPending(other)) return undefined;
  const candidates = binaryNumeric[operator]!.filter((type) => [left, right].every((operand) => implicitConversion(b, operand, types[type]) !== undefined));
  const [type] = candidates;
  return type === undefined ? undefined : numericNode(b, syntax, operator, left, right, type, false);
}

function shift(b: Binder, syntax: SourceSpan, operator: BinaryOperator, left: Operand, right: Operand): BoundExpression | undefined {
  const l = numericOf(left);
  const isNull = left.kind === 'pendingNull';
  const type = l === undefined ? (isNull ? 'int' : undefined) : promoteUnary('~', l);
  if (type === undefined) return undefined;
  const nullable = isNull || right.kind === 'pendingNull' || [left, right].some((operand) => !isPending(operand) && isNullableType(operand.type));
  const own = nullable ? generics.nullable(types[type]) : types[type];
  const count = nullable ? generics.nullable(types.int) : types.int;
  if (implicitConversion(b, right, count) === undefined) return undefined;
  return node(b, syntax, operator, convert(b, left, own), convert(b, right, count), own, { operatorKind: type, isLifted: nullable });
}

// Delegates and references

function delegateOperator(b: Binder, syntax: SourceSpan, operator: BinaryOperator, left: Operand, right: Operand): BoundExpression | undefined {
  if (operator !== '+' && operator !== '-' && !isEquality(operator)) return undefined;
  const typed = [left, right].find((operand) => !isPending(operand) && isDelegateType(operand.type));
  if (typed === undefined || isPending(typed)) return undefined;
  if (isEquality(operator) && (left.kind === 'pendingNull' || right.kind === 'pendingNull')) return undefined;
  const { type } = typed;
  if ([left, right].some((operand) => implicitConversion(b, operand, type) === undefined)) return undefined;
  return node(b, syntax, operator, convert(b, left, type), convert(b, right, type), isEquality(operator) ? types.bool : type, { operatorKind: 'delegate', isLifted: false });
}

/** `==` and `!=` on strings, references and against null (12.12.7, 12.12.8). */
function equality(b: Binder, syntax: SourceSpan, operator: BinaryOperator, left: Operand, right: Operand): BoundExpression | undefined {
  if (!isEquality(operator)) return undefined;
  const stringSide = (operand: Operand) => isString(operand) || operand.kind === 'pendingNull' || operand.kind === 'pendingDefault';
  if (stringSide(left) && stringSide(right) && (isString(left) || isString(right)))
    return node(b, syntax, operator, convert(b, left, types.string), convert(b, right, types.string), types.bool, { operatorKind: 'string', isLifted: false });
  if ((left.kind === 'pendingDefault' && right.kind === 'pendingNull') || (left.kind === 'pendingNull' && right.kind === 'pendingDefault')) {
    b.error('CS0034', syntax, operator, operandName(b, left), operandName(b, right));
    return bad(syntax);
  }
  if (left.kind === 'pendingNull' && right.kind === 'pendingNull') return literal(syntax, types.bool, operator === '==');
  const nullSide = left.kind === 'pendingNull' || left.kind === 'pendingDefault' ? left : right.kind === 'pendingNull' || right.kind === 'pendingDefault' ? right : undefined;
  if (nullSide !== undefined) {
    const other = nullSide === left ? right : left;
    if (isPending(other)) return undefined;
    const { type } = other;
    if (nullSide.kind === 'pendingDefault' && isValueType(type)) return binaryOperator(b, syntax, operator, nullSide === left ? convert(b, left, type) : left, nullSide === right ? convert(b, right, type) : right);
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

function referenceEquality(b: Binder, syntax: SourceSpan, operator: BinaryOperator, left: BoundExpression, right: BoundExpression): BoundExpression | undefined {
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

// Unary operators

export function bindPrefixUnary(b: Binder, syntax: PrefixUnaryExpressionSyntax): Operand {
  const operator = syntax.operator.kind;
  if (operator === '++' || operator === '--') return bindIncrement(b, syntax, operator, true);
  if (operator === '*' || operator === '&') {
    const operand = bindValue(b, syntax.operand);
    if (!isBad(operand)) b.error(operator === '*' ? 'CS0193' : 'CS0214', syntax);
    return bad(syntax, operand);
  }
  if (operator === '^') {
    bindValue(b, syntax.operand);
    b.error('CS8370', syntax, 'index operator', '8.0');
    return bad(syntax);
  }
  return unaryOperator(b, syntax, operator as BoundUnary['operator'], bindExpression(b, syntax.operand));
}

export function bindPostfixUnary(b: Binder, syntax: PostfixUnaryExpressionSyntax): Operand {
  const operator = syntax.operator.kind;
  // `x!` was refused by the parser; what it means is x.
  if (operator === '!') return bindExpression(b, syntax.operand);
  return bindIncrement(b, syntax, operator as '++' | '--', false);
}

export function unaryOperator(b: Binder, syntax: SourceSpan, operator: BoundUnary['operator'], given: Operand): BoundExpression {
  const operand = isPending(given) && given.kind !== 'pendingNull' && given.kind !== 'pendingDefault' && given.kind !== 'pendingLambda' && given.kind !== 'pendingMethodGroup' ? asValue(b, given) : given;
  if (isBad(operand)) return bad(syntax, operand);
  const result = isPending(operand) ? undefined : typedUnary(b, syntax, operator, operand);
  if (result !== undefined) return result;
  if (operand.kind === 'pendingNull' || operand.kind === 'pendingDefault') b.error(operand.kind === 'pendingDefault' ? 'CS8310' : 'CS8310', syntax, operator, operandName(b, operand));
  else b.error('CS0023', syntax, operator, operandName(b, operand));
  return bad(syntax, operand);
}

function typedUnary(b: Binder, syntax: SourceSpan, operator: BoundUnary['operator'], operand: BoundExpression): BoundExpression | undefined {
  const own = stripNullable(operand.type);
  const isLifted = isNullableType(operand.type);
  const make = (type: TypeSymbol, operatorKind: OperatorKind, value: BoundExpression, method?: MethodSymbol): BoundExpression => {
    const kind = constantKind(type);
    if (value.constant !== undefined && kind !== undefined && !isLifted && method === undefined) {
      const folded = foldUnary(operator, kind, value.constant.value, !b.isUnchecked);
      if (folded !== undefined && isFault(folded)) {
        b.error('CS0220', syntax);
        return bad(syntax);
      }
      if (folded !== undefined) return { kind: 'literal', syntax, type, constant: folded };
    }
    return { kind: 'unary', syntax, type, operator, operand: value, operatorKind, method, isLifted, isChecked: b.isChecked, underlying: operatorKind === 'enum' ? 'int' : undefined };
  };
  if (operator === '!') return own === types.bool ? make(operand.type, 'bool', operand) : undefined;
  if (operator === '~' && isEnumType(own)) return make(operand.type, 'enum', operand);
  const numeric = numericTypeOf(own);
  if (numeric !== undefined) {
    const negatedMinimum = operator === '-' ? minimumLiteral(b, operand, syntax) : undefined;
    if (negatedMinimum !== undefined) return negatedMinimum;
    const promoted = promoteUnary(operator, numeric);
    if (promoted === undefined) return undefined;
    const type = isLifted ? generics.nullable(types[promoted]) : types[promoted];
    return make(type, promoted, convert(b, operand, type));
  }
  if (own.kind === 'named' && own.special === undefined) {
    const [method] = operatorsOf(b.catalog, own, operator).filter((candidate) => candidate.parameters.length === 1 && standardImplicit(own, candidate.parameters[0]!.type) !== undefined);
    if (method !== undefined) {
      b.useMember(method, syntax);
      return make(isLifted ? generics.nullable(method.returnType) : method.returnType, 'user', operand, method);
    }
  }
  return undefined;
}

/** `-2147483648` and `-9223372036854775808` are int and long, though their digits alone are uint and ulong (C# spec 6.4.5.3). */
function minimumLiteral(b: Binder, operand: BoundExpression, syntax: SourceSpan): BoundExpression | undefined {
  if (operand.kind !== 'literal' || b.text[operand.syntax.start] === '(' || !/\d/.test(b.text[operand.syntax.start] ?? '')) return undefined;
  if (/[uUlL]/.test(b.text.slice(operand.syntax.start, operand.syntax.end)) && operand.type !== types.ulong) return undefined;
  if (operand.type === types.uint && operand.constant.value === 2147483648) return literal(syntax, types.int, -2147483648);
  if (operand.type === types.ulong && operand.constant.value === 9223372036854775808n && !/[uU]/.test(b.text.slice(operand.syntax.start, operand.syntax.end)))
    return literal(syntax, types.long, -9223372036854775808n);
  return undefined;
}


/** Constant folding (C# spec 12.23). Integers are computed exactly and then checked against their range. */
import {
  type Decimal,
  decimalAdd,
  decimalCompare,
  decimalDivide,
  decimalFromBigInt,
  decimalFromDouble,
  decimalFromFloat,
  decimalMultiply,
  decimalNegate,
  decimalRemainder,
  decimalSubtract,
  decimalToBigInt,
  decimalToDouble,
  decimalToText,
} from '../runtime/decimal.js';
import { ClrException } from '../runtime/exception.js';
import type { ConstantValue } from '../symbols/symbols.js';
import { isEnumType } from '../types/relations.js';
import type { SpecialType, TypeSymbol } from '../types/type-symbol.js';
import { integralRange } from './numeric-types.js';

/** Why a constant expression has no value. */
export type FoldingFault = 'overflow' | 'divideByZero' | 'decimalOverflow';
export type Folded = ConstantValue | FoldingFault | undefined;

export const isFault = (folded: Folded): folded is FoldingFault => typeof folded === 'string';

/** The keyword whose representation a constant of the type has; an enum's is int, which all enums of the surface are. */
export function constantKind(type: TypeSymbol): SpecialType | undefined {
  if (type.kind !== 'named') return undefined;
  return type.special ?? (isEnumType(type) ? 'int' : undefined);
}

const isBig = (kind: SpecialType) => kind === 'long' || kind === 'ulong';
const isReal = (kind: SpecialType) => kind === 'double' || kind === 'float';

/** An integral constant (char and enum too) as a bigint. */
const toBig = (value: unknown): bigint => (typeof value === 'bigint' ? value : BigInt(value as number));

/** A bigint in the representation of an integral type, wrapped into its range. */
function fromBig(value: bigint, kind: SpecialType): unknown {
  const [low, high] = integralRange[kind]!;
  const size = high - low + 1n;
  let wrapped = (value - low) % size;
  if (wrapped < 0n) wrapped += size;
  wrapped += low;
  return isBig(kind) ? wrapped : Number(wrapped);
}

function inRange(value: bigint, kind: SpecialType, isChecked: boolean): Folded {
  const [low, high] = integralRange[kind]!;
  if (isChecked && (value < low || value > high)) return 'overflow';
  return { value: fromBig(value, kind) };
}

/** True when the integral constant fits without loss. */
export function fitsIn(value: unknown, kind: SpecialType): boolean {
  const range = integralRange[kind];
  if (range === undefined || (typeof value !== 'number' && typeof value !== 'bigint')) return false;
  const big = toBig(value);
  return big >= range[0] && big <= range[1];
}

/** A numeric constant in another numeric type; faults where `checked` says so, and for decimal always. */
export function convertConstant(value: unknown, from: SpecialType, to: SpecialType, isChecked: boolean): Folded {
  if (from === to) return { value };
  try {
    if (integralRange[to] !== undefined) {
      if (integralRange[from] !== undefined) return inRange(toBig(value), to, isChecked);
      if (from === 'decimal') {
        const big = decimalToBigInt(value as Decimal);
        const [low, high] = integralRange[to]!;
        return big < low || big > high ? 'overflow' : { value: fromBig(big, to) };
      }
      const real = value as number;
      const [low, high] = integralRange[to]!;
      if (Number.isNaN(real) || !Number.isFinite(real)) return isChecked ? 'overflow' : { value: fromBig(0n, to) };
      const big = BigInt(Math.trunc(real));
      if (big < low || big > high) {
        if (isChecked) return 'overflow';
        // .NET saturates to int and wider; narrower types take the int's low bits.
        const wide = to === 'long' || to === 'ulong' || to === 'uint' || to === 'int' ? to : 'int';
        const [wideLow, wideHigh] = integralRange[wide]!;
        return { value: fromBig(big < wideLow ? wideLow : big > wideHigh ? wideHigh : big, to) };
      }
      return { value: fromBig(big, to) };
    }
    if (to === 'decimal') {
      if (integralRange[from] !== undefined) return { value: decimalFromBigInt(toBig(value)) };
      return { value: from === 'float' ? decimalFromFloat(value as number) : decimalFromDouble(value as number) };
    }
    const real = from === 'decimal' ? decimalToDouble(value as Decimal) : Number(value);
    return { value: to === 'float' ? Math.fround(real) : real };
  } catch (error) {
    if (error instanceof ClrException) return to === 'decimal' || from === 'decimal' ? 'decimalOverflow' : 'overflow';
    throw error;
  }
}

type IntegerOperation = (a: bigint, b: bigint) => bigint;
const integerOperations: Readonly<Record<string, IntegerOperation>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '&': (a, b) => a & b,
  '|': (a, b) => a | b,
  '^': (a, b) => a ^ b,
};
const realOperations: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
};
const decimalOperations: Readonly<Record<string, (a: Decimal, b: Decimal) => Decimal>> = {
  '+': decimalAdd,
  '-': decimalSubtract,
  '*': decimalMultiply,
  '/': decimalDivide,
  '%': decimalRemainder,
};
const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

function orderOf(kind: SpecialType, a: unknown, b: unknown): number {
  if (kind === 'decimal') return decimalCompare(a as Decimal, b as Decimal);
  const left = a as number;
  const right = b as number;
  // NaN is unordered: no comparison but != holds.
  return left < right ? -1 : left > right ? 1 : left === right ? 0 : Number.NaN;
}

/** A binary operator over constants of its operand type `kind`; undefined where the operator does not fold. */
export function foldBinary(operator: string, kind: SpecialType, a: unknown, b: unknown, isChecked: boolean): Folded {
  if (kind === 'bool') return foldBool(operator, a as boolean, b as boolean);
  if (kind === 'string') return foldString(operator, a as string | null, b as string | null);
  const compare = comparisons[operator];
  if (compare !== undefined) return { value: compare(orderOf(kind, a, b)) };
  if (kind === 'decimal') return foldDecimal(operator, a as Decimal, b as Decimal);
  if (isReal(kind)) {
    const result = realOperations[operator]!(a as number, b as number);
    return { value: kind === 'float' ? Math.fround(result) : result };
  }
  if (operator === '<<' || operator === '>>') return foldShift(operator, kind, a, b as number);
  const right = toBig(b);
  if ((operator === '/' || operator === '%') && right === 0n) return 'divideByZero';
  const left = toBig(a);
  // int.MinValue % -1 is 0 as a constant.
  return inRange(integerOperations[operator]!(left, right), kind, isChecked);
}

function foldShift(operator: string, kind: SpecialType, a: unknown, count: number): Folded {
  const shift = BigInt(count & (isBig(kind) ? 63 : 31));
  const value = toBig(a);
  return { value: fromBig(operator === '<<' ? value << shift : value >> shift, kind) };
}

function foldBool(operator: string, a: boolean, b: boolean): Folded {
  switch (operator) {
    case '&':
    case '&&':
      return { value: a && b };
    case '|':
    case '||':
      return { value: a || b };
    case '^':
    case '!=':
      return { value: a !== b };
    case '==':
      return { value: a === b };
    default:
      return undefined;
  }
}

function foldString(operator: string, a: string | null, b: string | null): Folded {
  switch (operator) {
    case '+':
      return { value: (a ?? '') + (b ?? '') };
    case '==':
      return { value: a === b };
    case '!=':
      return { value: a !== b };
    default:
      return undefined;
  }
}

function foldDecimal(operator: string, a: Decimal, b: Decimal): Folded {
  try {
    const value = decimalOperations[operator]!(a, b);
    // A constant zero without decimals loses its sign.
    return { value: decimalToText(value) === '0' ? decimalFromBigInt(0n) : value };
  } catch (error) {
    if (!(error instanceof ClrException)) throw error;
    return error.typeName === 'System.DivideByZeroException' ? 'divideByZero' : 'decimalOverflow';
  }
}

/** A unary operator over a constant of its operand type. */
export function foldUnary(operator: string, kind: SpecialType, value: unknown, isChecked: boolean): Folded {
  switch (operator) {
    case '+':
      return { value };
    case '!':
      return { value: !(value as boolean) };
    case '-':
      if (kind === 'decimal') return { value: decimalNegate(value as Decimal) };
      if (isReal(kind)) return { value: -(value as number) };
      return inRange(-toBig(value), kind, isChecked);
    case '~':
      return { value: fromBig(~toBig(value), kind) };
    default:
      return undefined;
  }
}

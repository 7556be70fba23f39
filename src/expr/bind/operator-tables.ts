/** Predefined operators (C# spec 12.9 to 12.14): which operand types each has. */
import type { NumericType } from '../types/type-symbol.js';
import type { BinaryOperator } from './bound-nodes.js';

const numeric: readonly NumericType[] = ['int', 'uint', 'long', 'ulong', 'float', 'double', 'decimal'];
const integral: readonly NumericType[] = ['int', 'uint', 'long', 'ulong'];

/** Numeric operand types of the binary operators, in the order in which overload resolution prefers them. */
export const binaryNumeric: Readonly<Partial<Record<BinaryOperator, readonly NumericType[]>>> = {
  '+': numeric,
  '-': numeric,
  '*': numeric,
  '/': numeric,
  '%': numeric,
  '<<': integral,
  '>>': integral,
  '&': integral,
  '|': integral,
  '^': integral,
  '==': numeric,
  '!=': numeric,
  '<': numeric,
  '>': numeric,
  '<=': numeric,
  '>=': numeric,
};

export const unaryNumeric: Readonly<Record<string, readonly NumericType[]>> = {
  '+': numeric,
  '-': ['int', 'long', 'float', 'double', 'decimal'],
  '~': integral,
};

export const isComparison = (operator: BinaryOperator): boolean => ['==', '!=', '<', '>', '<=', '>='].includes(operator);
export const isEquality = (operator: BinaryOperator): boolean => operator === '==' || operator === '!=';

const rank: Readonly<Record<NumericType, number>> = {
  sbyte: 0,
  byte: 0,
  short: 0,
  ushort: 0,
  char: 0,
  int: 0,
  uint: 1,
  long: 2,
  ulong: 3,
  float: 4,
  double: 5,
  decimal: 6,
};

/**
 * Binary numeric promotion (12.4.7.3) as overload resolution gives it. `undefined`: no operator is applicable or none is best
 * (decimal with double, ulong with a signed integer).
 */
export function promoteBinary(left: NumericType, right: NumericType): NumericType | undefined {
  const high = rank[left] >= rank[right] ? left : right;
  const low = high === left ? right : left;
  switch (high) {
    case 'decimal':
      return low === 'float' || low === 'double' ? undefined : 'decimal';
    case 'double':
      return 'double';
    case 'float':
      return 'float';
    case 'ulong':
      return low === 'sbyte' || low === 'short' || low === 'int' || low === 'long' ? undefined : 'ulong';
    case 'long':
      return 'long';
    case 'uint':
      return low === 'sbyte' || low === 'short' || low === 'int' ? 'long' : 'uint';
    default:
      return 'int';
  }
}

/** Unary promotion: the operator's operand type. */
export function promoteUnary(operator: string, operand: NumericType): NumericType | undefined {
  switch (operand) {
    case 'sbyte':
    case 'byte':
    case 'short':
    case 'ushort':
    case 'char':
    case 'int':
      return 'int';
    case 'uint':
      return operator === '-' ? 'long' : 'uint';
    case 'ulong':
      return operator === '-' ? undefined : 'ulong';
    case 'float':
    case 'double':
    case 'decimal':
      return operator === '~' ? undefined : operand;
    case 'long':
      return 'long';
  }
}

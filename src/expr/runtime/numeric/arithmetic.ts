/**
 * C#'s predefined arithmetic (C# spec 11.9 to 11.13) on the representations of the numeric types. The emitter calls the named
 * functions, or inlines the ones that are one JavaScript operator; everybody else selects from `arithmetic`.
 */
import {
  type Decimal,
  decimalAdd,
  decimalDecrement,
  decimalDivide,
  decimalIncrement,
  decimalMultiply,
  decimalNegate,
  decimalRemainder,
  decimalSubtract,
} from '../decimal.js';
import { throwDivideByZero, throwOverflow } from '../exception.js';

const checkInt = (result: number): number => (result === (result | 0) ? result | 0 : throwOverflow());
const checkUint = (result: number): number => (result === result >>> 0 ? result : throwOverflow());
const checkLong = (result: bigint): bigint => (result === BigInt.asIntN(64, result) ? result : throwOverflow());
const checkUlong = (result: bigint): bigint => (result === BigInt.asUintN(64, result) ? result : throwOverflow());

const minInt = -2147483648;
const minLong = -(1n << 63n);

export const addInt = (a: number, b: number): number => (a + b) | 0;
export const addIntChecked = (a: number, b: number): number => checkInt(a + b);
export const subInt = (a: number, b: number): number => (a - b) | 0;
export const subIntChecked = (a: number, b: number): number => checkInt(a - b);
export const mulInt = (a: number, b: number): number => Math.imul(a, b);
export const mulIntChecked = (a: number, b: number): number => checkInt(a * b);
export const negInt = (a: number): number => -a | 0;
export const negIntChecked = (a: number): number => checkInt(-a);
export function divInt(a: number, b: number): number {
  if (b === 0) return throwDivideByZero();
  if (b === -1 && a === minInt) return throwOverflow();
  return (a / b) | 0;
}
export function remInt(a: number, b: number): number {
  if (b === 0) return throwDivideByZero();
  if (b === -1 && a === minInt) return throwOverflow();
  return (a % b) | 0;
}
export const shlInt = (a: number, count: number): number => a << count;
export const shrInt = (a: number, count: number): number => a >> count;
export const andInt = (a: number, b: number): number => a & b;
export const orInt = (a: number, b: number): number => a | b;
export const xorInt = (a: number, b: number): number => a ^ b;
export const notInt = (a: number): number => ~a;

export const addUint = (a: number, b: number): number => (a + b) >>> 0;
export const addUintChecked = (a: number, b: number): number => checkUint(a + b);
export const subUint = (a: number, b: number): number => (a - b) >>> 0;
export const subUintChecked = (a: number, b: number): number => checkUint(a - b);
export const mulUint = (a: number, b: number): number => Math.imul(a, b) >>> 0;
export const mulUintChecked = (a: number, b: number): number => checkUint(a * b);
export const divUint = (a: number, b: number): number => (b === 0 ? throwDivideByZero() : (a / b) >>> 0);
export const remUint = (a: number, b: number): number => (b === 0 ? throwDivideByZero() : a % b);
export const shlUint = (a: number, count: number): number => (a << count) >>> 0;
export const shrUint = (a: number, count: number): number => a >>> count;
export const andUint = (a: number, b: number): number => (a & b) >>> 0;
export const orUint = (a: number, b: number): number => (a | b) >>> 0;
export const xorUint = (a: number, b: number): number => (a ^ b) >>> 0;
export const notUint = (a: number): number => ~a >>> 0;

export const addLong = (a: bigint, b: bigint): bigint => BigInt.asIntN(64, a + b);
export const addLongChecked = (a: bigint, b: bigint): bigint => checkLong(a + b);
export const subLong = (a: bigint, b: bigint): bigint => BigInt.asIntN(64, a - b);
export const subLongChecked = (a: bigint, b: bigint): bigint => checkLong(a - b);
export const mulLong = (a: bigint, b: bigint): bigint => BigInt.asIntN(64, a * b);
export const mulLongChecked = (a: bigint, b: bigint): bigint => checkLong(a * b);
export const negLong = (a: bigint): bigint => BigInt.asIntN(64, -a);
export const negLongChecked = (a: bigint): bigint => checkLong(-a);
export function divLong(a: bigint, b: bigint): bigint {
  if (b === 0n) return throwDivideByZero();
  if (b === -1n && a === minLong) return throwOverflow();
  return a / b;
}
export function remLong(a: bigint, b: bigint): bigint {
  if (b === 0n) return throwDivideByZero();
  if (b === -1n && a === minLong) return throwOverflow();
  return a % b;
}
/** Shift counts of long and ulong are ints, of which the low six bits count. */
export const shlLong = (a: bigint, count: number): bigint => BigInt.asIntN(64, a << BigInt(count & 63));
export const shrLong = (a: bigint, count: number): bigint => a >> BigInt(count & 63);
export const andLong = (a: bigint, b: bigint): bigint => a & b;
export const orLong = (a: bigint, b: bigint): bigint => a | b;
export const xorLong = (a: bigint, b: bigint): bigint => a ^ b;
export const notLong = (a: bigint): bigint => ~a;

export const addUlong = (a: bigint, b: bigint): bigint => BigInt.asUintN(64, a + b);
export const addUlongChecked = (a: bigint, b: bigint): bigint => checkUlong(a + b);
export const subUlong = (a: bigint, b: bigint): bigint => BigInt.asUintN(64, a - b);
export const subUlongChecked = (a: bigint, b: bigint): bigint => checkUlong(a - b);
export const mulUlong = (a: bigint, b: bigint): bigint => BigInt.asUintN(64, a * b);
export const mulUlongChecked = (a: bigint, b: bigint): bigint => checkUlong(a * b);
export const divUlong = (a: bigint, b: bigint): bigint => (b === 0n ? throwDivideByZero() : a / b);
export const remUlong = (a: bigint, b: bigint): bigint => (b === 0n ? throwDivideByZero() : a % b);
export const shlUlong = (a: bigint, count: number): bigint => BigInt.asUintN(64, a << BigInt(count & 63));
export const shrUlong = (a: bigint, count: number): bigint => a >> BigInt(count & 63);
export const notUlong = (a: bigint): bigint => BigInt.asUintN(64, ~a);

export const addFloat = (a: number, b: number): number => Math.fround(a + b);
export const subFloat = (a: number, b: number): number => Math.fround(a - b);
export const mulFloat = (a: number, b: number): number => Math.fround(a * b);
export const divFloat = (a: number, b: number): number => Math.fround(a / b);
export const remFloat = (a: number, b: number): number => Math.fround(a % b);
export const negFloat = (a: number): number => -a;

export const addDouble = (a: number, b: number): number => a + b;
export const subDouble = (a: number, b: number): number => a - b;
export const mulDouble = (a: number, b: number): number => a * b;
export const divDouble = (a: number, b: number): number => a / b;
export const remDouble = (a: number, b: number): number => a % b;
export const negDouble = (a: number): number => -a;

/** The types that C# computes in; smaller ones are promoted to int first. */
export type ArithmeticType = 'int' | 'uint' | 'long' | 'ulong' | 'float' | 'double' | 'decimal';

type Binary<T> = (a: T, b: T) => T;
type Unary<T> = (a: T) => T;

/** Operations of one type; overflowing ones in both contexts. */
export interface Arithmetic<T> {
  readonly add: Binary<T>;
  readonly sub: Binary<T>;
  readonly mul: Binary<T>;
  readonly div: Binary<T>;
  readonly rem: Binary<T>;
  readonly inc: Unary<T>;
  readonly dec: Unary<T>;
  /** Absent for uint and ulong. */
  readonly neg?: Unary<T>;
  /** Of the integers only. */
  readonly and?: Binary<T>;
  readonly or?: Binary<T>;
  readonly xor?: Binary<T>;
  readonly not?: Unary<T>;
  readonly shl?: (a: T, count: number) => T;
  readonly shr?: (a: T, count: number) => T;
}

/** Both contexts of one type: `arithmetic.int.checked.add`. */
export interface ArithmeticContexts<T> {
  readonly unchecked: Arithmetic<T>;
  readonly checked: Arithmetic<T>;
}

const both = <T>(unchecked: Arithmetic<T>, checked: Partial<Arithmetic<T>> = {}): ArithmeticContexts<T> => ({
  unchecked,
  checked: { ...unchecked, ...checked },
});

/** `arithmetic[type][context][operation]`. */
export const arithmetic: {
  readonly int: ArithmeticContexts<number>;
  readonly uint: ArithmeticContexts<number>;
  readonly long: ArithmeticContexts<bigint>;
  readonly ulong: ArithmeticContexts<bigint>;
  readonly float: ArithmeticContexts<number>;
  readonly double: ArithmeticContexts<number>;
  readonly decimal: ArithmeticContexts<Decimal>;
} = {
  int: both(
    {
      add: addInt,
      sub: subInt,
      mul: mulInt,
      div: divInt,
      rem: remInt,
      inc: (a) => (a + 1) | 0,
      dec: (a) => (a - 1) | 0,
      neg: negInt,
      and: andInt,
      or: orInt,
      xor: xorInt,
      not: notInt,
      shl: shlInt,
      shr: shrInt,
    },
    {
      add: addIntChecked,
      sub: subIntChecked,
      mul: mulIntChecked,
      inc: (a) => checkInt(a + 1),
      dec: (a) => checkInt(a - 1),
      neg: negIntChecked,
    },
  ),
  uint: both(
    {
      add: addUint,
      sub: subUint,
      mul: mulUint,
      div: divUint,
      rem: remUint,
      inc: (a) => (a + 1) >>> 0,
      dec: (a) => (a - 1) >>> 0,
      and: andUint,
      or: orUint,
      xor: xorUint,
      not: notUint,
      shl: shlUint,
      shr: shrUint,
    },
    {
      add: addUintChecked,
      sub: subUintChecked,
      mul: mulUintChecked,
      inc: (a) => checkUint(a + 1),
      dec: (a) => checkUint(a - 1),
    },
  ),
  long: both(
    {
      add: addLong,
      sub: subLong,
      mul: mulLong,
      div: divLong,
      rem: remLong,
      inc: (a) => addLong(a, 1n),
      dec: (a) => subLong(a, 1n),
      neg: negLong,
      and: andLong,
      or: orLong,
      xor: xorLong,
      not: notLong,
      shl: shlLong,
      shr: shrLong,
    },
    {
      add: addLongChecked,
      sub: subLongChecked,
      mul: mulLongChecked,
      inc: (a) => checkLong(a + 1n),
      dec: (a) => checkLong(a - 1n),
      neg: negLongChecked,
    },
  ),
  ulong: both(
    {
      add: addUlong,
      sub: subUlong,
      mul: mulUlong,
      div: divUlong,
      rem: remUlong,
      inc: (a) => addUlong(a, 1n),
      dec: (a) => subUlong(a, 1n),
      and: andLong,
      or: orLong,
      xor: xorLong,
      not: notUlong,
      shl: shlUlong,
      shr: shrUlong,
    },
    {
      add: addUlongChecked,
      sub: subUlongChecked,
      mul: mulUlongChecked,
      inc: (a) => checkUlong(a + 1n),
      dec: (a) => checkUlong(a - 1n),
    },
  ),
  float: both({
    add: addFloat,
    sub: subFloat,
    mul: mulFloat,
    div: divFloat,
    rem: remFloat,
    inc: (a) => Math.fround(a + 1),
    dec: (a) => Math.fround(a - 1),
    neg: negFloat,
  }),
  double: both({
    add: addDouble,
    sub: subDouble,
    mul: mulDouble,
    div: divDouble,
    rem: remDouble,
    inc: (a) => a + 1,
    dec: (a) => a - 1,
    neg: negDouble,
  }),
  decimal: both({
    add: decimalAdd,
    sub: decimalSubtract,
    mul: decimalMultiply,
    div: decimalDivide,
    rem: decimalRemainder,
    inc: decimalIncrement,
    dec: decimalDecrement,
    neg: decimalNegate,
  }),
};

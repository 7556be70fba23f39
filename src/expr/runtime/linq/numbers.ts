/** `Sum`, `Average`, `Min` and `Max` of numbers, as .NET computes each type. */

import type { TypeSymbol } from '../../types/type-symbol.js';
import { types } from '../../types/universe.js';
import { requireDelegate } from '../collections/searching.js';
import { type Decimal, decimalAdd, decimalCompare, decimalDivide, decimalFromInt, decimalZero } from '../decimal.js';
import { throwOverflow } from '../exception.js';
import type { ClrSequence } from '../sequences.js';
import { required, type Source, type Types, throwNoElements } from './elements.js';
import { each } from './iterator.js';

/** Arithmetic of one element type. */
interface Numbers<T, S, A> {
  readonly type: TypeSymbol;
  readonly zero: S;
  add(total: S, item: T): S;
  /** What `Sum` gives of the total. */
  sum(total: S): T;
  /** What `Average` adds up: not always what `Sum` does. */
  readonly averageZero: unknown;
  addForAverage(total: never, item: T): unknown;
  average(total: never, count: number): A;
  less(a: T, b: T): boolean;
  /** Max takes the other one: only NaN makes it differ from `less` turned round. */
  greater(a: T, b: T): boolean;
}

const checkInt = (value: number): number => (value > 2147483647 || value < -2147483648 ? throwOverflow() : value);
const checkLong = (value: bigint): bigint => (BigInt.asIntN(64, value) === value ? value : throwOverflow());

const int: Numbers<number, number, number> = {
  type: types.int,
  zero: 0,
  add: (total, item) => checkInt(total + item),
  sum: (total) => total,
  averageZero: 0n,
  addForAverage: (total: bigint, item) => total + BigInt(item),
  average: (total: bigint, count) => Number(total) / count,
  less: (a, b) => a < b,
  greater: (a, b) => a > b,
};
const long: Numbers<bigint, bigint, number> = {
  type: types.long,
  zero: 0n,
  add: (total, item) => checkLong(total + item),
  sum: (total) => total,
  averageZero: 0n,
  addForAverage: (total: bigint, item) => checkLong(total + item),
  average: (total: bigint, count) => Number(total) / count,
  less: (a, b) => a < b,
  greater: (a, b) => a > b,
};
const double: Numbers<number, number, number> = {
  type: types.double,
  zero: 0,
  add: (total, item) => total + item,
  sum: (total) => total,
  averageZero: 0,
  addForAverage: (total: number, item) => total + item,
  average: (total: number, count) => total / count,
  less: (a, b) => a < b || (Number.isNaN(a) && !Number.isNaN(b)),
  greater: (a, b) => a > b || (Number.isNaN(b) && !Number.isNaN(a)),
};
/** Totals are doubles. */
const float: Numbers<number, number, number> = {
  ...double,
  type: types.float,
  sum: Math.fround,
  average: (total: number, count) => Math.fround(total / count),
};
const decimal: Numbers<Decimal, Decimal, Decimal> = {
  type: types.decimal,
  zero: decimalZero,
  add: decimalAdd,
  sum: (total) => total,
  averageZero: decimalZero,
  addForAverage: (total: Decimal, item) => decimalAdd(total, item),
  average: (total: Decimal, count) => decimalDivide(total, decimalFromInt(count)),
  less: (a, b) => decimalCompare(a, b) < 0,
  greater: (a, b) => decimalCompare(a, b) > 0,
};

// biome-ignore lint/suspicious/noExplicitAny: the table below pairs each set of numbers with its own representation
type AnyNumbers = Numbers<any, any, any>;
type Select = ((item: unknown) => unknown) | null;

/** Calls `visit` with each number that is not null: of the source itself, or of what a selector makes of it. */
function visitNumbers(
  source: ClrSequence,
  select: ((item: unknown) => unknown) | undefined,
  visit: (item: unknown) => void,
): void {
  each(source, (item) => {
    const value = select === undefined ? item : select(item);
    if (value !== null) visit(value);
  });
}

function sum(numbers: AnyNumbers, source: ClrSequence, select?: (item: unknown) => unknown): unknown {
  let total = numbers.zero;
  visitNumbers(source, select, (item) => {
    total = numbers.add(total, item);
  });
  return numbers.sum(total);
}

function average(numbers: AnyNumbers, source: ClrSequence, select?: (item: unknown) => unknown): unknown {
  let total = numbers.averageZero;
  let count = 0;
  visitNumbers(source, select, (item) => {
    total = numbers.addForAverage(total as never, item);
    count++;
  });
  return count === 0 ? undefined : numbers.average(total as never, count);
}

const extreme =
  (replaces: 'less' | 'greater') =>
  (numbers: AnyNumbers, source: ClrSequence, select?: (item: unknown) => unknown): unknown => {
    let best: unknown;
    visitNumbers(source, select, (item) => {
      if (best === undefined || numbers[replaces](item, best)) best = item;
    });
    return best;
  };

type Aggregate = (numbers: AnyNumbers, source: ClrSequence, select?: (item: unknown) => unknown) => unknown;

/** The four overloads of an aggregate: plain and of a selector, of the type and of its nullable. */
const overloads = (run: Aggregate, numbers: AnyNumbers) => {
  const direct = (source: Source) => run(numbers, required(numbers.type, source));
  const selected = ([type]: Types, source: Source, selector: Select) =>
    run(numbers, required(type!, source), requireDelegate(selector, 'selector'));
  const orThrow = (value: unknown) => (value === undefined ? throwNoElements() : value);
  const orNull = (value: unknown) => (value === undefined ? null : value);
  return {
    plain: (source: Source) => orThrow(direct(source)),
    by: (source: Types, items: Source, selector: Select) => orThrow(selected(source, items, selector)),
    nullable: (source: Source) => orNull(direct(source)),
    nullableBy: (source: Types, items: Source, selector: Select) => orNull(selected(source, items, selector)),
  };
};

const aggregatesOf = (numbers: AnyNumbers) => ({
  sum: overloads(sum, numbers),
  average: overloads(average, numbers),
  min: overloads(extreme('less'), numbers),
  max: overloads(extreme('greater'), numbers),
});

/** Every aggregate of numbers by element type. */
export const numberAggregates = {
  int: aggregatesOf(int),
  long: aggregatesOf(long),
  double: aggregatesOf(double),
  float: aggregatesOf(float),
  decimal: aggregatesOf(decimal),
};

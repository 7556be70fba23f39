/** DotLiquid's filters on numbers: whole numbers stay whole. */
import type { LiquidFilter } from './filter.js';
import { liquidFailure, numberOf, requireNumber, toInteger } from './filter.js';
import { FloatDrop, type LiquidValue, textOfValue } from './values.js';

function isWhole(value: LiquidValue): boolean {
  if (typeof value === 'number') return Number.isInteger(value);
  return typeof value === 'bigint' || (!(value instanceof FloatDrop) && /^[+-]?\d+$/.test(textOfValue(value).trim()));
}

/** Cuts the noise of binary fractions, as decimal arithmetic has none. */
const clean = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)));

const arithmetic =
  (compute: (a: number, b: number) => number): LiquidFilter =>
  (input, operand) =>
    input === null || input === undefined ? input : clean(compute(requireNumber(input), requireNumber(operand)));

export const numberFilters: Readonly<Record<string, LiquidFilter>> = {
  Abs: (input) => {
    const number = numberOf(input);
    return number === undefined ? 0 : Math.abs(number);
  },
  AtLeast: (input, limit) => atLimit(input, limit, Math.max),
  AtMost: (input, limit) => atLimit(input, limit, Math.min),
  Plus: (input, operand) =>
    typeof input === 'string' || typeof operand === 'string'
      ? textOfValue(input) + textOfValue(operand)
      : arithmetic((a, b) => a + b)(input, operand),
  Minus: arithmetic((a, b) => a - b),
  Times: (input, operand) => {
    // A text that is no number is repeated.
    if (typeof input === 'string' && numberOf(input) === undefined) return repeat(input, toInteger(operand, 0));
    return arithmetic((a, b) => a * b)(input, operand);
  },
  DividedBy: (input, operand) => {
    const divisor = requireNumber(operand);
    if (divisor === 0) return liquidFailure('Attempted to divide by zero.');
    const isInteger = isWhole(input) && isWhole(operand);
    return arithmetic((a, b) => (isInteger ? Math.trunc(a / b) : a / b))(input, operand);
  },
  Modulo: (input, operand) => {
    if (requireNumber(operand) === 0) return liquidFailure('Attempted to divide by zero.');
    return arithmetic((a, b) => a % b)(input, operand);
  },
  Round: (input, places) => {
    const number = numberOf(input);
    return number === undefined ? input : roundToEven(number, toInteger(places, 0));
  },
  Currency: (input) => {
    const number = numberOf(input);
    return number === undefined ? input : currency(number);
  },
};

function repeat(text: string, count: number): string {
  if (count * text.length > 1_000_000) return liquidFailure('The text would be too long.');
  return text.repeat(Math.max(0, count));
}

function atLimit(input: LiquidValue, limit: LiquidValue, choose: (a: number, b: number) => number): LiquidValue {
  const number = numberOf(input);
  const bound = numberOf(limit);
  return number === undefined || bound === undefined ? input : choose(number, bound);
}

/** .NET's `Math.Round(decimal)`: a half goes to the even neighbour. */
function roundToEven(value: number, places: number): number {
  const digits = Math.min(Math.max(places, 0), 15);
  const scaled = Number(`${value}e${digits}`);
  if (!Number.isFinite(scaled)) return value;
  const floor = Math.floor(scaled);
  const rounded = scaled - floor === 0.5 ? floor + (floor % 2 === 0 ? 0 : 1) : Math.round(scaled);
  return Number(`${rounded}e-${digits}`);
}

function currency(value: number): string {
  const [whole, fraction] = Math.abs(value).toFixed(2).split('.') as [string, string];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${value < 0 ? '-' : ''}$${grouped}.${fraction}`;
}

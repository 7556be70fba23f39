/** DotLiquid's filters on lists. */
import { Drop } from 'liquidjs';
import type { LiquidFilter } from './filter.js';
import { numberOf } from './filter.js';
import { itemsOf, type LiquidValue, textOfValue } from './values.js';

const listOf = (value: LiquidValue): readonly LiquidValue[] =>
  itemsOf(value) ?? (value === null || value === undefined ? [] : [value]);

const member = (value: LiquidValue, name: string): LiquidValue =>
  value instanceof Drop ? ((value.liquidMethodMissing(name, undefined as never) as LiquidValue) ?? null) : null;

export const listFilters: Readonly<Record<string, LiquidFilter>> = {
  Size: (input) => (typeof input === 'string' ? input.length : (itemsOf(input)?.length ?? 0)),
  First: (input) => (typeof input === 'string' ? (input[0] ?? null) : (itemsOf(input)?.[0] ?? null)),
  Last: (input) => (typeof input === 'string' ? (input.at(-1) ?? null) : (itemsOf(input)?.at(-1) ?? null)),
  Join: (input, glue) =>
    input === null || input === undefined
      ? input
      : listOf(input)
          .map(textOfValue)
          .join(glue === undefined ? ' ' : textOfValue(glue)),
  Map: (input, name) => listOf(input).map((item) => member(item, textOfValue(name))),
  Compact: (input) => listOf(input).filter((item) => item !== null && item !== undefined),
  Uniq: (input) => {
    const seen = new Set<string>();
    return listOf(input).filter((item) => {
      const key = `${typeof item}:${textOfValue(item)}`;
      return seen.has(key) ? false : seen.add(key);
    });
  },
  Sort: (input, property) => {
    const key = (item: LiquidValue) => (property === undefined ? item : member(item, textOfValue(property)));
    return [...listOf(input)].sort((a, b) => compare(key(a), key(b)));
  },
};

/** Null first, numbers by value, everything else by text. */
function compare(a: LiquidValue, b: LiquidValue): number {
  if (a === null || a === undefined) return b === null || b === undefined ? 0 : -1;
  if (b === null || b === undefined) return 1;
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x !== undefined && y !== undefined) return x - y;
  const [s, t] = [textOfValue(a), textOfValue(b)];
  return s < t ? -1 : s > t ? 1 : 0;
}

/** From the text of a value to what its schema says it is; the same for literals at load and for results at run time. */
import type { ValueSchema, ValueType } from '../schema.js';

export type ConvertedValue =
  | { readonly value: string | number | boolean }
  | { readonly wrong: 'type' | 'range' | 'word'; readonly expected: string };

type Reader = (text: string) => string | number | boolean | undefined;

const readers: Readonly<Record<ValueType, Reader>> = {
  string: (text) => text,
  value: (text) => text,
  int: (text) => (/^[+-]?[0-9]{1,15}$/.test(text.trim()) ? Number(text) : undefined),
  number: (text) => (/^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?$/.test(text.trim()) ? Number(text) : undefined),
  boolean: (text) => booleans.get(text.trim().toLowerCase()),
};

const booleans = new Map([
  ['true', true],
  ['false', false],
]);

const typeNames: Readonly<Record<ValueType, string>> = {
  string: 'a text',
  value: 'a value',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

export const describeType = (schema: ValueSchema): string => typeNames[schema.type];

export function convertText(schema: ValueSchema, text: string): ConvertedValue {
  if (schema.values !== undefined) {
    const folded = text.trim().toLowerCase();
    const word = schema.values.find((value) => value.toLowerCase() === folded);
    return word === undefined ? { wrong: 'word', expected: schema.values.join(', ') } : { value: word };
  }
  const value = readers[schema.type](text);
  if (value === undefined) return { wrong: 'type', expected: typeNames[schema.type] };
  if (typeof value === 'number' && !inRange(schema, value)) return { wrong: 'range', expected: describeRange(schema) };
  return { value };
}

const inRange = ({ min, max }: ValueSchema, value: number): boolean =>
  (min === undefined || value >= min) && (max === undefined || value <= max);

function describeRange({ min, max }: ValueSchema): string {
  if (min !== undefined && max !== undefined) return `${min} to ${max}`;
  return min !== undefined ? `${min} or more` : `${max} or less`;
}

import { ClrException } from '../../../src/expr/runtime/exception.js';
import { ClrArray } from '../../../src/expr/runtime/values.js';

/** A C# expression, what it comes to here, and .NET's answer: a text, parts joined by `|`, or an exception's type and message. */
export type Row = readonly [expression: string, evaluate: () => unknown, answer: string];

export function shown(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (value instanceof ClrArray) return Array.from(value.items, shown).join('|');
  if (Array.isArray(value)) return value.map(shown).join('|');
  return typeof value === 'object' && 'toClrString' in value
    ? String((value as { toClrString(): string }).toClrString())
    : String(value);
}

export function outcome(evaluate: () => unknown): string {
  try {
    return shown(evaluate());
  } catch (error) {
    if (error instanceof ClrException) return `${error.typeName.replace(/^System\./, '')}: ${error.message}`;
    throw error;
  }
}

export const check = (_expression: string, evaluate: () => unknown, answer: string): void => {
  expect(outcome(evaluate)).toBe(answer);
};

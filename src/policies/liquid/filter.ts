/** What a filter is, and how it reads its arguments. */
import { PolicyFailureError } from '../engine/signals.js';
import { DateDrop, FloatDrop, itemsOf, type LiquidValue, textOfValue } from './values.js';

export type LiquidFilter = (input: LiquidValue, ...args: LiquidValue[]) => LiquidValue;

/** Raised while a template renders; ends as the failure of the policy. */
export function liquidFailure(message: string): never {
  throw new PolicyFailureError({ reason: 'LiquidTemplateError', message: `Liquid error: ${message}` });
}

/** The number a value is; undefined when it is none. */
export function numberOf(value: LiquidValue): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof FloatDrop) return value.value;
  if (value === null || value === undefined || typeof value === 'boolean' || value instanceof DateDrop) return undefined;
  const text = textOfValue(value).trim();
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : undefined;
}

export const requireNumber = (value: LiquidValue): number =>
  numberOf(value) ?? liquidFailure(`'${textOfValue(value)}' is not a number.`);

export function toInteger(value: LiquidValue, absent: number): number {
  return value === undefined || value === null ? absent : Math.trunc(requireNumber(value));
}

/** Null, the empty text and the empty list. */
export const isEmptyValue = (value: LiquidValue): boolean =>
  value === null || value === undefined || value === '' || itemsOf(value)?.length === 0;

/** `+` on strings (C# spec 12.10.5): null counts as "", and what is made is charged. */
import { chargeOutput } from '../budget.js';

/** `a + b`. */
export function concat2(a: string | null, b: string | null): string {
  if (a === null) return b ?? '';
  if (b === null) return a;
  const text = a + b;
  chargeOutput(text.length);
  return text;
}

/** `a + b + c`. */
export function concat3(a: string | null, b: string | null, c: string | null): string {
  const text = (a ?? '') + (b ?? '') + (c ?? '');
  chargeOutput(text.length);
  return text;
}

/** `a + b + c + d`. */
export function concat4(a: string | null, b: string | null, c: string | null, d: string | null): string {
  const text = (a ?? '') + (b ?? '') + (c ?? '') + (d ?? '');
  chargeOutput(text.length);
  return text;
}

/** A whole chain of `+`. */
export function concatAll(...parts: readonly (string | null)[]): string {
  let text = '';
  for (const part of parts) if (part !== null) text += part;
  chargeOutput(text.length);
  return text;
}

export const charText = (unit: number): string => String.fromCharCode(unit);
export const boolText = (value: boolean): string => (value ? 'True' : 'False');
export const intText = (value: number | bigint): string => String(value);
export const charAt = (text: string, index: number): number => text.charCodeAt(index);
export const stringLength = (text: string): number => text.length;

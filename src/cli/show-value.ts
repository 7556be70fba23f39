/** How the command line prints the value of an expression. */

import { JToken } from '../expr/runtime/json/tokens.js';
import { isEnumerable } from '../expr/runtime/sequences.js';
import { objectText } from '../expr/runtime/value-ops.js';
import { ClrArray } from '../expr/runtime/values.js';

/** Sequences as JSON, everything else as `ToString()`; null as `null`. */
export function shown(value: unknown, toJs: () => unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return value;
  if (!(value instanceof JToken) && (value instanceof ClrArray || isEnumerable(value)))
    return JSON.stringify(toJs(), (_, part) => (typeof part === 'bigint' ? String(part) : part));
  return objectText(value);
}

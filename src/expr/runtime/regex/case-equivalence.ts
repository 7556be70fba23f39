/** Which characters are one when case is ignored: those with the same invariant lower-case letter. */
import { lowerChar } from '../text/casing.js';

let groups: Map<number, readonly number[]> | undefined;

function build(): Map<number, readonly number[]> {
  const byLower = new Map<number, number[]>();
  for (let c = 0; c < 0x10000; c++) {
    const lower = lowerChar(c);
    if (lower !== c) {
      const group = byLower.get(lower);
      if (group === undefined) byLower.set(lower, [lower, c]);
      else group.push(c);
    }
  }
  const result = new Map<number, readonly number[]>();
  for (const group of byLower.values()) {
    group.sort((a, b) => a - b);
    for (const c of group) result.set(c, group);
  }
  return result;
}

/** The characters equivalent to this one, itself included; undefined when there are no others. */
export function caseEquivalents(c: number): readonly number[] | undefined {
  groups ??= build();
  return groups.get(c);
}

/** Whether two characters are one when case is ignored. */
export const sameIgnoringCase = (a: number, b: number): boolean => a === b || lowerChar(a) === lowerChar(b);

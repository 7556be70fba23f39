/** The member that a misspelt name probably meant. */
import { lookupChain } from '../symbols/members.js';
import type { TypeSymbol } from '../types/type-symbol.js';
import type { Binder } from './binder.js';

/** Edit distance with adjacent swaps, given up above `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
}

export function nearestName(b: Binder, type: TypeSymbol, name: string): string | undefined {
  const limit = name.length <= 4 ? 1 : 2;
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const part of lookupChain(type))
    for (const candidate of b.catalog.declaredType(part.definition)?.memberNames() ?? []) {
      if (candidate.startsWith('operator') || candidate === '.ctor' || candidate === 'this[]') continue;
      const cost =
        candidate.toLowerCase() === name.toLowerCase() ? 0 : distance(name.toLowerCase(), candidate.toLowerCase(), limit);
      if (cost < bestDistance) {
        best = candidate;
        bestDistance = cost;
      }
    }
  return best;
}

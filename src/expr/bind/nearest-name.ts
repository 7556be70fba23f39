/** The member that a misspelt name probably meant. */
import { editDistance } from '../../text/edit-distance.js';
import { lookupChain } from '../symbols/members.js';
import type { TypeSymbol } from '../types/type-symbol.js';
import type { Binder } from './binder.js';

export function nearestName(b: Binder, type: TypeSymbol, name: string): string | undefined {
  const limit = name.length <= 4 ? 1 : 2;
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const part of lookupChain(type))
    for (const candidate of b.catalog.declaredType(part.definition)?.memberNames() ?? []) {
      if (candidate.startsWith('operator') || candidate === '.ctor' || candidate === 'this[]') continue;
      if (Math.abs(candidate.length - name.length) > limit) continue;
      const cost = editDistance(name.toLowerCase(), candidate.toLowerCase());
      if (cost < bestDistance) {
        best = candidate;
        bestDistance = cost;
      }
    }
  return best;
}

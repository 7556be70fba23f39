/** `ref`, `out` and `in` arguments (C# spec 12.6.2.3). */
import type { BoundExpression } from '../bind/bound-nodes.js';
import type { RefKind } from '../symbols/symbols.js';
import { assign, call, nullConstant, read, sequence } from './core-builders.js';
import type { CoreExpression } from './core-nodes.js';
import { loadRefHelper, newCellHelper } from './helpers.js';
import { placeOf } from './lower-places.js';
import type { Lowering } from './lowering.js';

/** The `Ref` to pass, and what is to be done once the call returned. */
export interface RefArgument {
  readonly value: CoreExpression;
  readonly copyBack: readonly CoreExpression[];
}

/**
 * Surface methods cannot see the variable but through the reference, so a variable passes in a cell and is copied back, and stays
 * a plain JavaScript variable. Local functions and delegates may see it both ways and get a view of it.
 */
export function refArgument(l: Lowering, node: BoundExpression, refKind: RefKind, isSurface: boolean): RefArgument {
  const place = placeOf(l, node);
  if (place.variable === undefined || !isSurface) return { value: sequence(place.setup, place.ref()), copyBack: [] };
  const cell = l.temp('ref');
  const initial = refKind === 'out' ? nullConstant : place.load();
  return {
    value: sequence(place.setup, assign(cell, call(newCellHelper, [initial]))),
    copyBack: refKind === 'in' ? [] : [assign(place.variable, call(loadRefHelper, [read(cell)]))],
  };
}

/** Where the closure back end keeps variables: slots of the function's frame; those that lambdas capture lie in cells. */

import type { CoreLambda, CoreLocal } from '../lower/core-nodes.js';
import { freeVariables, scanFunction } from '../lower/core-scan.js';

/** A function's variables. */
export class ClosureScope {
  readonly #slots = new Map<CoreLocal, number>();
  /** Captured from the function around: their cells are copied into the frame when it starts. */
  readonly captured: readonly CoreLocal[];
  readonly #inCells: ReadonlySet<CoreLocal>;

  constructor(lambda: CoreLambda) {
    const { declared, used, lambdas } = scanFunction(lambda);
    const wanted = new Set(lambdas.flatMap((inner) => [...freeVariables(inner)]));
    this.captured = [...new Set([...used, ...wanted])].filter((local) => !declared.has(local));
    this.#inCells = new Set([...wanted, ...this.captured]);
    for (const local of [...declared, ...this.captured]) this.#slots.set(local, this.#slots.size);
  }

  get size(): number {
    return this.#slots.size;
  }
  slot(local: CoreLocal): number {
    return this.#slots.get(local)!;
  }
  isInCell(local: CoreLocal): boolean {
    return this.#inCells.has(local);
  }
}

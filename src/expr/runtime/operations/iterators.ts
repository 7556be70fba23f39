/** What a local function with `yield` gives: its body as a state machine, run from the start by each enumeration. */
import type { NamedTypeSymbol, TypeSymbol } from '../../types/type-symbol.js';
import { generics, types } from '../../types/universe.js';
import { charge } from '../budget.js';
import { hiddenClass } from '../clr-type.js';
import { type ClrEnumerable, type ClrEnumerator, ClrObject } from '../values.js';

/** Runs the body to its next element: true when there is one. Disposing runs the `finally` blocks around where it stands. */
export type Step = (enumerator: IteratorEnumerator, isDisposing: boolean) => boolean;

const enumerableType = hiddenClass('<iterator>', {
  parameters: ['T'],
  interfaces: (element) => [generics.iEnumerable(element!), types.iEnumerable],
});
const enumeratorType = hiddenClass('<enumerator>', {
  parameters: ['T'],
  interfaces: (element) => [generics.iEnumerator(element!), types.iEnumerator, types.iDisposable],
});

export class IteratorEnumerator extends ClrObject implements ClrEnumerator {
  /** Set by the body before it hands out an element. */
  current: unknown = null;
  #state: 'new' | 'suspended' | 'running' | 'over' = 'new';
  constructor(
    readonly elementType: TypeSymbol,
    readonly step: Step,
  ) {
    super();
  }
  get clrType(): NamedTypeSymbol {
    return enumeratorType.construct(this.elementType);
  }
  moveNext(): boolean {
    if (this.#state === 'over' || this.#state === 'running') return false;
    charge(1);
    this.#state = 'running';
    let more = false;
    try {
      more = this.step(this, false);
    } finally {
      this.#state = more ? 'suspended' : 'over';
    }
    return more;
  }
  dispose(): void {
    const isSuspended = this.#state === 'suspended';
    this.#state = 'over';
    if (isSuspended) this.step(this, true);
  }
}

class IteratorEnumerable extends ClrObject implements ClrEnumerable {
  constructor(
    readonly elementType: TypeSymbol,
    /** A body at its start, with variables of its own. */
    readonly start: () => Step,
  ) {
    super();
  }
  get clrType(): NamedTypeSymbol {
    return enumerableType.construct(this.elementType);
  }
  getEnumerator(): ClrEnumerator {
    return new IteratorEnumerator(this.elementType, this.start());
  }
}

export const newIterator = (elementType: TypeSymbol, start: () => Step): ClrEnumerable =>
  new IteratorEnumerable(elementType, start);
export const newIteratorEnumerator = (elementType: TypeSymbol, start: () => Step): ClrEnumerator =>
  new IteratorEnumerator(elementType, start());
/** `yield return value`. */
export const yieldValue = (enumerator: IteratorEnumerator, value: unknown): void => {
  enumerator.current = value;
};

/** Sequences that .NET makes with iterators: each enumeration starts afresh, at its first element. */
import type { NamedTypeSymbol, TypeSymbol } from '../../types/type-symbol.js';
import { generics, types } from '../../types/universe.js';
import { charge } from '../budget.js';
import { hiddenClass, plainEnumerable } from '../clr-type.js';
import { type ClrEnumerable, type ClrEnumerator, ClrObject } from '../values.js';

const iteratorDefinition = hiddenClass('System.Runtime.CompilerServices.Iterator', {
  parameters: ['T'],
  interfaces: (element) => [generics.iEnumerable(element!), plainEnumerable],
});

/** The run-time type of an enumerator that .NET does not show. */
export const enumeratorDefinition = hiddenClass('System.Runtime.CompilerServices.IteratorEnumerator', {
  parameters: ['T'],
  interfaces: (element) => [generics.iEnumerator(element!), types.iEnumerator, types.iDisposable],
});

/** An enumerator over a JavaScript iterator. */
export class IteratorEnumerator<T> extends ClrObject implements ClrEnumerator<T> {
  current: T = null as T;
  readonly #iterator: Iterator<T>;
  constructor(
    readonly elementType: TypeSymbol,
    iterator: Iterator<T>,
  ) {
    super();
    this.#iterator = iterator;
  }
  get clrType(): NamedTypeSymbol {
    return enumeratorDefinition.construct(this.elementType);
  }
  moveNext(): boolean {
    charge(1);
    const result = this.#iterator.next();
    if (result.done === true) return false;
    this.current = result.value;
    return true;
  }
  dispose(): void {
    this.#iterator.return?.();
  }
}

export class LazySequence<T> extends ClrObject implements ClrEnumerable<T> {
  readonly #start: () => Iterable<T>;
  constructor(
    readonly elementType: TypeSymbol,
    start: () => Iterable<T>,
  ) {
    super();
    this.#start = start;
  }
  get clrType(): NamedTypeSymbol {
    return iteratorDefinition.construct(this.elementType);
  }
  getEnumerator(): ClrEnumerator<T> {
    return new IteratorEnumerator(this.elementType, this.#start()[Symbol.iterator]());
  }
}

/** A lazy sequence of reference type elements. */
export const lazy = <T>(elementType: TypeSymbol, start: () => Iterable<T>): LazySequence<T> =>
  new LazySequence(elementType, start);

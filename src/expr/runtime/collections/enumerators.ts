/** Members of `IEnumerable`, `IEnumerator` and their generic forms, over every enumerator of the runtime. */
import type { NamedTypeSymbol, TypeSymbol } from '../../types/type-symbol.js';
import { generics, types } from '../../types/universe.js';
import { charge } from '../budget.js';
import { hiddenClass } from '../clr-type.js';
import { throwInvalidOperation, throwNotSupported } from '../exception.js';
import { box, type ClrSequence, elementTypeOf, enumerate } from '../sequences.js';
import { defaultOf } from '../value-ops.js';
import { Box, ClrArray, type ClrEnumerator, ClrObject } from '../values.js';
import { sequenceOf } from './dispatch.js';
import { StructEnumerator } from './protocol.js';

const indexEnumerator = hiddenClass('System.SZGenericArrayEnumerator', {
  parameters: ['T'],
  interfaces: (element) => [generics.iEnumerator(element!), types.iEnumerator, types.iDisposable],
});
const charEnumerator = hiddenClass('System.CharEnumerator', {
  interfaces: () => [generics.iEnumerator(types.char), types.iEnumerator, types.iDisposable],
});

/** The enumerator that arrays and strings hand to C#. */
class IndexEnumerator extends ClrObject implements ClrEnumerator {
  #index = -1;
  constructor(
    readonly elementType: TypeSymbol,
    readonly length: number,
    readonly read: (index: number) => unknown,
    readonly clrType: NamedTypeSymbol,
  ) {
    super();
  }
  moveNext(): boolean {
    if (this.#index >= this.length) return false;
    charge(1);
    return ++this.#index < this.length;
  }
  get current(): unknown {
    if (this.#index < 0) return throwInvalidOperation('Enumeration has not started. Call MoveNext.');
    if (this.#index >= this.length) return throwInvalidOperation('Enumeration already finished.');
    return this.read(this.#index);
  }
  reset(): void {
    this.#index = -1;
  }
  dispose(): void {}
}

/** An enumerator of the non-generic interface: what it gives is in `object` representation. */
class BoxingEnumerator extends ClrObject implements ClrEnumerator {
  constructor(
    readonly inner: ClrEnumerator,
    readonly innerElementType: TypeSymbol,
  ) {
    super();
  }
  get clrType(): NamedTypeSymbol {
    return this.inner instanceof ClrObject ? this.inner.clrType : indexEnumerator.construct(this.innerElementType);
  }
  moveNext(): boolean {
    return this.inner.moveNext();
  }
  get current(): unknown {
    return boxedCurrent(this.inner, this.innerElementType);
  }
  reset(): void {
    resetEnumerator(this.inner);
  }
  dispose(): void {
    this.inner.dispose();
  }
}

function boxedCurrent(enumerator: ClrEnumerator, elementType: TypeSymbol): unknown {
  if (enumerator instanceof StructEnumerator) return box(elementType, enumerator.guardedCurrent);
  const { current } = enumerator;
  return box(elementType, current === undefined ? defaultOf(elementType) : current);
}

const unboxed = <T>(value: ClrEnumerator<T> | Box): ClrEnumerator<T> =>
  value instanceof Box ? (value.value as ClrEnumerator<T>) : value;

/** `IEnumerable<T>.GetEnumerator()`. */
export function getEnumerator(elementType: TypeSymbol, sequence: ClrSequence): ClrEnumerator {
  const source = sequenceOf(elementType, sequence);
  if (source instanceof ClrArray)
    return new IndexEnumerator(
      elementType,
      source.items.length,
      (index) => source.items[index],
      indexEnumerator.construct(source.type.elementType),
    );
  if (typeof source === 'string')
    return new IndexEnumerator(types.char, source.length, (index) => source.charCodeAt(index), charEnumerator.construct());
  return enumerate(source);
}

/** `IEnumerable.GetEnumerator()`, the non-generic one. */
export function getBoxedEnumerator(sequence: ClrSequence | Box): ClrEnumerator {
  const source = sequence instanceof Box ? (sequence.value as ClrSequence) : sequence;
  const elementType = elementTypeOf(source);
  return new BoxingEnumerator(getEnumerator(elementType, source), elementType);
}

/** `IEnumerator.MoveNext()`. */
export const moveNext = (enumerator: ClrEnumerator | Box): boolean => unboxed(enumerator).moveNext();

/** `IEnumerator<T>.Current`: the default value where an enumerator of LINQ is not on an element. */
export function currentOf(elementType: TypeSymbol, enumerator: ClrEnumerator | Box): unknown {
  const { current } = unboxed(enumerator);
  return current === undefined ? defaultOf(elementType) : current;
}

/** `IEnumerator.Current`, the non-generic one. */
export function boxedCurrentOf(enumerator: ClrEnumerator | Box): unknown {
  const inner = unboxed(enumerator);
  const { elementType } = inner as { elementType?: TypeSymbol };
  return elementType === undefined ? inner.current : boxedCurrent(inner, elementType);
}

/** `IEnumerator.Reset()`. */
export function resetEnumerator(enumerator: ClrEnumerator | Box): void {
  const inner = unboxed(enumerator) as ClrEnumerator & { reset?: () => void };
  if (inner.reset === undefined) throwNotSupported('Specified method is not supported.');
  else inner.reset();
}

/** `IDisposable.Dispose()` of an enumerator. */
export const disposeEnumerator = (enumerator: ClrEnumerator | Box): void => unboxed(enumerator).dispose();

/** One way to walk everything that C# can `foreach`: strings, arrays and the runtime's own enumerables. */
import type { NamedTypeSymbol, TypeSymbol } from '../types/type-symbol.js';
import { types } from '../types/universe.js';
import { charge } from './budget.js';
import { EngineBug, throwInvalidOperation } from './exception.js';
import { Box, ClrArray, type ClrEnumerable, type ClrEnumerator, ClrObject } from './values.js';

/** Anything of static type `IEnumerable<T>`. */
export type ClrSequence<T = unknown> = string | ClrArray<T> | ClrEnumerable<T>;

class IndexEnumerator<T> implements ClrEnumerator<T> {
  #index = -1;
  constructor(readonly items: { readonly length: number; readonly [index: number]: T }) {}
  moveNext(): boolean {
    if (this.#index >= this.items.length) return false;
    charge(1);
    return ++this.#index < this.items.length;
  }
  get current(): T {
    if (this.#index < 0) return throwInvalidOperation('Enumeration has not started. Call MoveNext.');
    if (this.#index >= this.items.length) return throwInvalidOperation('Enumeration already finished.');
    return this.items[this.#index]!;
  }
  dispose(): void {}
}

class CharEnumerator implements ClrEnumerator<number> {
  #index = -1;
  constructor(readonly text: string) {}
  moveNext(): boolean {
    if (this.#index >= this.text.length) return false;
    charge(1);
    return ++this.#index < this.text.length;
  }
  get current(): number {
    if (this.#index < 0) return throwInvalidOperation('Enumeration has not started. Call MoveNext.');
    if (this.#index >= this.text.length) return throwInvalidOperation('Enumeration already finished.');
    return this.text.charCodeAt(this.#index);
  }
  dispose(): void {}
}

export const isEnumerable = (value: unknown): value is ClrEnumerable =>
  typeof value === 'object' && value !== null && typeof (value as { getEnumerator?: unknown }).getEnumerator === 'function';

/** `GetEnumerator()` of a sequence that is not null; elements come in the representation of its own element type. */
export function enumerate<T>(sequence: ClrSequence<T>): ClrEnumerator<T> {
  if (sequence instanceof ClrArray) return new IndexEnumerator(sequence.items);
  if (typeof sequence === 'string') return new CharEnumerator(sequence) as unknown as ClrEnumerator<T>;
  if (isEnumerable(sequence)) return sequence.getEnumerator() as ClrEnumerator<T>;
  throw new EngineBug('not a sequence');
}

/** The element type a sequence enumerates, whatever the static type said. */
export function elementTypeOf(sequence: ClrSequence): TypeSymbol {
  if (sequence instanceof ClrArray) return sequence.type.elementType;
  if (typeof sequence === 'string') return types.char;
  return sequence.elementType;
}

/** A sequence as a JavaScript iterable; disposes the enumerator when left early. */
export function* iterate<T>(sequence: ClrSequence<T>): Generator<T, void, undefined> {
  const enumerator = enumerate(sequence);
  try {
    while (enumerator.moveNext()) yield enumerator.current;
  } finally {
    enumerator.dispose();
  }
}

/** Everything a sequence has, as a fresh JavaScript array. */
export function toItems<T>(sequence: ClrSequence<T>): T[] {
  if (sequence instanceof ClrArray) {
    charge(sequence.items.length);
    return Array.from(sequence.items);
  }
  const items: T[] = [];
  const enumerator = enumerate(sequence);
  try {
    while (enumerator.moveNext()) items.push(enumerator.current);
  } finally {
    enumerator.dispose();
  }
  return items;
}

/** True when values of the type are held raw and need a `Box` to be an `object`. */
export function isRawValueType(type: TypeSymbol): boolean {
  if (type.kind !== 'named') return false;
  const { kind } = type.definition.shape;
  return kind === 'struct' || kind === 'enum';
}

/** The `T` of `T?`, or undefined when the type is not nullable. */
export const nullableUnderlying = (type: TypeSymbol): TypeSymbol | undefined =>
  type.kind === 'named' && type.special === 'nullable' ? type.typeArguments[0] : undefined;

/** A value of static type `type` as an `object` (C# spec 10.2.9 boxing; a null nullable stays null). */
export function box(type: TypeSymbol, value: unknown): unknown {
  // A struct whose values know their type is its own box: JEnumerable<T>.
  if (value === null || !isRawValueType(type) || value instanceof ClrObject) return value;
  return new Box((nullableUnderlying(type) ?? type) as NamedTypeSymbol, value);
}

/** Like `enumerate`, with every element as an `object`: what the non-generic `IEnumerable` gives. */
export function enumerateBoxed(sequence: ClrSequence): ClrEnumerator {
  const elementType = elementTypeOf(sequence);
  const inner = enumerate(sequence);
  if (!isRawValueType(elementType)) return inner;
  return {
    moveNext: () => inner.moveNext(),
    get current() {
      return box(elementType, inner.current);
    },
    dispose: () => inner.dispose(),
  };
}

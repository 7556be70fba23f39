/** `Stack<T>`. */
import type { NamedTypeSymbol, TypeSymbol } from '../../types/type-symbol.js';
import { definitionOf } from '../../types/universe.js';
import { charge, chargeOutput } from '../budget.js';
import { ClrException, requireArrayLength, throwArgumentNull, throwInvalidOperation } from '../exception.js';
import { type ClrSequence, toItems } from '../sequences.js';
import { defaultOf, equalsOf } from '../value-ops.js';
import { type ClrArray, ClrObject, newArray, type Ref } from '../values.js';
import {
  type ClrReadOnlyCollection,
  enumerationOver,
  knownCount,
  requireAtLeast,
  requireNotNegative,
  StructEnumerator,
} from './protocol.js';
import { copyAll } from './queue.js';
import { equalTo, findForward } from './searching.js';

const definition = definitionOf('System.Collections.Generic.Stack', 1);

/** Last in, first out; enumerates from the top. */
export class Stack<T = unknown> extends ClrObject implements ClrReadOnlyCollection<T> {
  version = 0;
  /** Bottom first. */
  #items: T[] = [];
  #capacity: number;

  constructor(
    readonly elementType: TypeSymbol,
    capacity = 0,
  ) {
    super();
    requireNotNegative(capacity, 'capacity');
    requireArrayLength(capacity);
    this.#capacity = capacity;
  }
  static from<T>(elementType: TypeSymbol, source: ClrSequence<T> | null): Stack<T> {
    if (source === null) return throwArgumentNull('collection');
    const stack = new Stack<T>(elementType);
    stack.#items = toItems(source);
    chargeOutput(stack.#items.length);
    stack.#capacity = knownCount(source) ?? 0;
    stack.#grow(stack.count);
    return stack;
  }
  get clrType(): NamedTypeSymbol {
    return definition.construct(this.elementType);
  }
  get count(): number {
    return this.#items.length;
  }
  get capacity(): number {
    return this.#capacity;
  }
  #grow(needed: number): void {
    while (this.#capacity < needed) this.#capacity = this.#capacity === 0 ? 4 : this.#capacity * 2;
  }
  itemFromTop(offset: number): T {
    return this.#items[this.#items.length - 1 - offset]!;
  }
  push(item: T): void {
    chargeOutput(1);
    this.#items.push(item);
    this.#grow(this.count);
    this.version++;
  }
  pop(): T {
    const item = this.peek();
    this.#items.pop();
    this.version++;
    return item;
  }
  peek(): T {
    return this.count === 0 ? throwInvalidOperation('Stack empty.') : this.#items[this.count - 1]!;
  }
  tryPop(result: Ref<T>): boolean {
    const found = this.tryPeek(result);
    if (found) this.pop();
    return found;
  }
  tryPeek(result: Ref<T>): boolean {
    const found = this.count > 0;
    result.value = found ? this.peek() : (defaultOf(this.elementType) as T);
    return found;
  }
  clear(): void {
    this.#items = [];
    this.version++;
  }
  contains(item: T): boolean {
    return findForward(this.#items, 0, this.count, equalTo(equalsOf(this.elementType), item)) >= 0;
  }
  #fromTop(): T[] {
    charge(this.count >> 4);
    return this.#items.slice().reverse();
  }
  toClrArray(): ClrArray<T> {
    return newArray(this.elementType, this.#fromTop());
  }
  copyTo(array: ClrArray<T> | null, index: number): void {
    copyAll(this.#fromTop(), array, index, (bad) => {
      throw new ClrException(
        'System.ArgumentOutOfRangeException',
        `${bad} (Parameter 'arrayIndex')\nActual value was ${index}.`,
        null,
        'arrayIndex',
      );
    });
  }
  ensureCapacity(capacity: number): number {
    requireNotNegative(capacity, 'capacity');
    if (this.#capacity < capacity) {
      requireArrayLength(capacity);
      this.#capacity = Math.max(capacity, this.#capacity === 0 ? 4 : this.#capacity * 2);
      this.version++;
    }
    return this.#capacity;
  }
  trimExcess(): void {
    if (this.count < Math.trunc(this.#capacity * 0.9)) this.#capacity = this.count;
  }
  trimTo(capacity: number): void {
    requireNotNegative(capacity, 'capacity');
    requireAtLeast(capacity, this.count, 'capacity');
    this.#capacity = capacity;
  }
  getEnumerator(): StackEnumerator<T> {
    return new StackEnumerator(this);
  }
}

/** `Stack<T>.Enumerator`. */
export class StackEnumerator<T> extends StructEnumerator<T> {
  #next = 0;
  #held: T | undefined;
  #version: number;
  constructor(readonly stack: Stack<T>) {
    super();
    this.#version = stack.version;
  }
  get elementType(): TypeSymbol {
    return this.stack.elementType;
  }
  #requireSame(): void {
    if (this.#version !== this.stack.version)
      throwInvalidOperation('Collection was modified after the enumerator was instantiated.');
  }
  moveNext(): boolean {
    charge(1);
    this.#requireSame();
    this.#held = this.#next < this.stack.count ? this.stack.itemFromTop(this.#next++) : undefined;
    return this.#held !== undefined;
  }
  get current(): T {
    return this.#held === undefined ? (defaultOf(this.elementType) as T) : this.#held;
  }
  get guardedCurrent(): T {
    return this.#held === undefined ? throwInvalidOperation(enumerationOver) : this.#held;
  }
  reset(): void {
    this.#requireSame();
    this.#next = 0;
    this.#held = undefined;
  }
  copy(): StackEnumerator<T> {
    const copy = new StackEnumerator(this.stack);
    copy.#next = this.#next;
    copy.#held = this.#held;
    copy.#version = this.#version;
    return copy;
  }
}

/** `Queue<T>`. */
import type { NamedTypeSymbol, TypeSymbol } from '../../types/type-symbol.js';
import { definitionOf } from '../../types/universe.js';
import { charge, chargeOutput } from '../budget.js';
import {
  requireArrayLength,
  throwArgument,
  throwArgumentNull,
  throwArgumentOutOfRange,
  throwInvalidOperation,
} from '../exception.js';
import { type ClrSequence, toItems } from '../sequences.js';
import { defaultOf, equalsOf } from '../value-ops.js';
import { type ClrArray, ClrObject, newArray, type Ref } from '../values.js';
import {
  badOffsetLength,
  type ClrReadOnlyCollection,
  collectionModified,
  enumerationOver,
  indexPastCollection,
  knownCount,
  requireAtLeast,
  requireNotNegative,
  StructEnumerator,
} from './protocol.js';
import { equalTo, findForward } from './searching.js';

const definition = definitionOf('System.Collections.Generic.Queue', 1);

/** First in, first out. */
export class Queue<T = unknown> extends ClrObject implements ClrReadOnlyCollection<T> {
  version = 0;
  #items: T[] = [];
  /** Items before it have been taken. */
  #head = 0;
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
  static from<T>(elementType: TypeSymbol, source: ClrSequence<T> | null): Queue<T> {
    if (source === null) return throwArgumentNull('collection');
    const queue = new Queue<T>(elementType);
    queue.#items = toItems(source);
    chargeOutput(queue.#items.length);
    queue.#capacity = knownCount(source) ?? 0;
    queue.#grow(queue.count);
    return queue;
  }
  get clrType(): NamedTypeSymbol {
    return definition.construct(this.elementType);
  }
  get count(): number {
    return this.#items.length - this.#head;
  }
  get capacity(): number {
    return this.#capacity;
  }
  #grow(needed: number): void {
    while (this.#capacity < needed) this.#capacity = Math.max(this.#capacity * 2, this.#capacity + 4);
  }
  itemFromHead(offset: number): T {
    return this.#items[this.#head + offset]!;
  }
  enqueue(item: T): void {
    chargeOutput(1);
    this.#items.push(item);
    this.#grow(this.count);
    this.version++;
  }
  dequeue(): T {
    const item = this.peek();
    this.#head++;
    this.version++;
    // Taken items are dropped once they are the larger half: amortised constant time.
    if (this.#head * 2 > this.#items.length) {
      this.#items.splice(0, this.#head);
      this.#head = 0;
    }
    return item;
  }
  peek(): T {
    return this.count === 0 ? throwInvalidOperation('Queue empty.') : this.#items[this.#head]!;
  }
  tryDequeue(result: Ref<T>): boolean {
    const found = this.tryPeek(result);
    if (found) this.dequeue();
    return found;
  }
  tryPeek(result: Ref<T>): boolean {
    const found = this.count > 0;
    result.value = found ? this.#items[this.#head]! : (defaultOf(this.elementType) as T);
    return found;
  }
  clear(): void {
    this.#items = [];
    this.#head = 0;
    this.version++;
  }
  contains(item: T): boolean {
    return findForward(this.#items, this.#head, this.#items.length, equalTo(equalsOf(this.elementType), item)) >= 0;
  }
  #snapshot(): T[] {
    charge(this.count >> 4);
    return this.#items.slice(this.#head);
  }
  toClrArray(): ClrArray<T> {
    return newArray(this.elementType, this.#snapshot());
  }
  copyTo(array: ClrArray<T> | null, index: number): void {
    copyAll(this.#snapshot(), array, index, (bad) => throwArgumentOutOfRange('arrayIndex', bad));
  }
  ensureCapacity(capacity: number): number {
    requireNotNegative(capacity, 'capacity');
    if (this.#capacity < capacity) {
      requireArrayLength(capacity);
      this.#capacity = Math.max(capacity, this.#capacity * 2, this.#capacity + 4);
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
  getEnumerator(): QueueEnumerator<T> {
    return new QueueEnumerator(this);
  }
}

/** `CopyTo` of Queue and Stack. */
export function copyAll<T>(
  items: readonly T[],
  array: ClrArray<T> | null,
  index: number,
  badIndex: (message: string) => void,
): void {
  if (array === null) throwArgumentNull('array');
  if (index < 0 || index > array.items.length) badIndex(indexPastCollection);
  if (array.items.length - index < items.length) throwArgument(badOffsetLength);
  charge(items.length >> 2);
  for (let i = 0; i < items.length; i++) array.items[index + i] = items[i]!;
}

/** `Queue<T>.Enumerator`. */
export class QueueEnumerator<T> extends StructEnumerator<T> {
  #next = 0;
  #held: T | undefined;
  #version: number;
  constructor(readonly queue: Queue<T>) {
    super();
    this.#version = queue.version;
  }
  get elementType(): TypeSymbol {
    return this.queue.elementType;
  }
  #requireSame(): void {
    if (this.#version !== this.queue.version) throwInvalidOperation(collectionModified);
  }
  moveNext(): boolean {
    charge(1);
    this.#requireSame();
    this.#held = this.#next < this.queue.count ? this.queue.itemFromHead(this.#next++) : undefined;
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
  copy(): QueueEnumerator<T> {
    const copy = new QueueEnumerator(this.queue);
    copy.#next = this.#next;
    copy.#held = this.#held;
    copy.#version = this.#version;
    return copy;
  }
}

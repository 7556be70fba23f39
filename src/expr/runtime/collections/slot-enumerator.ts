/** Enumerators over the slots of a dictionary. */
import { charge } from '../budget.js';
import { throwInvalidOperation } from '../exception.js';
import type { Dictionary } from './dictionary.js';
import { collectionModified, enumerationOver, StructEnumerator } from './protocol.js';

/** Walks the used slots of a dictionary; what is taken from them differs. */
export abstract class SlotEnumerator<K, V, T> extends StructEnumerator<T> {
  protected slot = -1;
  #version: number;
  constructor(readonly source: Dictionary<K, V>) {
    super();
    this.#version = source.version;
  }
  protected abstract take(slot: number): T;
  protected abstract get none(): T;
  #requireSame(): void {
    if (this.#version !== this.source.version) throwInvalidOperation(collectionModified);
  }
  moveNext(): boolean {
    this.#requireSame();
    charge(1);
    const { table } = this.source;
    while (++this.slot < table.used) if (table.next[this.slot]! >= -1) return this.hold(this.take(this.slot));
    this.slot = Number.MAX_SAFE_INTEGER - 1;
    this.#held = undefined;
    return false;
  }
  #held: T | undefined;
  protected hold(value: T): true {
    this.#held = value;
    return true;
  }
  get current(): T {
    return this.#held === undefined ? this.none : this.#held;
  }
  get guardedCurrent(): T {
    return this.#held === undefined ? throwInvalidOperation(enumerationOver) : this.#held;
  }
  reset(): void {
    this.#requireSame();
    this.slot = -1;
    this.#held = undefined;
  }
  protected copyTo<E extends SlotEnumerator<K, V, T>>(copy: E): E {
    copy.slot = this.slot;
    copy.#version = this.#version;
    copy.#held = this.#held;
    return copy;
  }
}

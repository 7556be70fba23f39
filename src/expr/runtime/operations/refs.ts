/** What `ref` and `out` pass (C# spec 9.5): a cell, or a view of a variable, an array element or a tuple's field. */
import type { Ref } from '../values.js';

/** A variable of its own: `out _`, or a copy that goes back when the call returns. */
class Cell<T> implements Ref<T> {
  constructor(public value: T) {}
}

/** A variable seen through what reads and writes it, so that both sides see each other's changes. */
class VariableView<T> implements Ref<T> {
  constructor(
    private readonly load: () => T,
    private readonly store: (value: T) => void,
  ) {}
  get value(): T {
    return this.load();
  }
  set value(value: T) {
    this.store(value);
  }
}

export const newCell = (value: unknown): Ref => new Cell(value);
export const viewVariable = (load: () => unknown, store: (value: unknown) => void): Ref => new VariableView(load, store);
export const loadRef = (ref: Ref): unknown => ref.value;
export const storeRef = (ref: Ref, value: unknown): unknown => {
  ref.value = value;
  return value;
};

/** `Array.Sort` and binary search: .NET's own introspective sort, because it is unstable and its order of equals is observable. */
import { charge } from '../budget.js';
import { BudgetExceeded, ClrException, EngineBug, throwArgument } from '../exception.js';
import type { ClrArrayItems } from '../values.js';

export type Compare<T> = (a: T, b: T) => number;

/** What is sorted: keys, and items that follow them. */
class Sorter<T> {
  constructor(
    readonly keys: ClrArrayItems<T>,
    readonly items: ClrArrayItems<unknown> | undefined,
    readonly compare: Compare<T>,
  ) {}

  #swap(i: number, j: number): void {
    const { keys, items } = this;
    const key = keys[i]!;
    keys[i] = keys[j]!;
    keys[j] = key;
    if (items === undefined) return;
    const item = items[i]!;
    items[i] = items[j]!;
    items[j] = item;
  }
  #swapIfGreater(i: number, j: number): void {
    charge(1);
    if (this.compare(this.keys[i]!, this.keys[j]!) > 0) this.#swap(i, j);
  }

  introSort(low: number, length: number, depthLimit: number): void {
    let size = length;
    let depth = depthLimit;
    while (size > 1) {
      if (size <= 16) {
        if (size === 2) this.#swapIfGreater(low, low + 1);
        else if (size === 3) {
          this.#swapIfGreater(low, low + 1);
          this.#swapIfGreater(low, low + 2);
          this.#swapIfGreater(low + 1, low + 2);
        } else this.#insertionSort(low, size);
        return;
      }
      if (depth === 0) {
        this.#heapSort(low, size);
        return;
      }
      depth--;
      const pivot = this.#partition(low, size);
      this.introSort(pivot + 1, low + size - pivot - 1, depth);
      size = pivot - low;
    }
  }

  #partition(low: number, size: number): number {
    const { keys, compare } = this;
    const high = low + size - 1;
    const middle = low + ((size - 1) >> 1);
    this.#swapIfGreater(low, middle);
    this.#swapIfGreater(low, high);
    this.#swapIfGreater(middle, high);
    const pivot = keys[middle]!;
    this.#swap(middle, high - 1);
    let left = low;
    let right = high - 1;
    while (left < right) {
      do {
        if (++left > high) throw inconsistent;
        charge(1);
      } while (compare(keys[left]!, pivot) < 0);
      do {
        if (--right < low) throw inconsistent;
        charge(1);
      } while (compare(pivot, keys[right]!) < 0);
      if (left >= right) break;
      this.#swap(left, right);
    }
    if (left !== high - 1) this.#swap(left, high - 1);
    return left;
  }

  #heapSort(low: number, size: number): void {
    for (let i = size >> 1; i >= 1; i--) this.#downHeap(i, size, low);
    for (let i = size; i > 1; i--) {
      this.#swap(low, low + i - 1);
      this.#downHeap(1, i - 1, low);
    }
  }
  #downHeap(start: number, size: number, low: number): void {
    const { keys, items, compare } = this;
    const key = keys[low + start - 1]!;
    const item = items?.[low + start - 1];
    let i = start;
    while (i <= size >> 1) {
      charge(1);
      let child = 2 * i;
      if (child < size && compare(keys[low + child - 1]!, keys[low + child]!) < 0) child++;
      if (!(compare(key, keys[low + child - 1]!) < 0)) break;
      keys[low + i - 1] = keys[low + child - 1]!;
      if (items !== undefined) items[low + i - 1] = items[low + child - 1]!;
      i = child;
    }
    keys[low + i - 1] = key;
    if (items !== undefined) items[low + i - 1] = item!;
  }

  #insertionSort(low: number, size: number): void {
    const { keys, items, compare } = this;
    for (let i = low; i < low + size - 1; i++) {
      const key = keys[i + 1]!;
      const item = items?.[i + 1];
      let j = i;
      while (j >= low && compare(key, keys[j]!) < 0) {
        charge(1);
        keys[j + 1] = keys[j]!;
        if (items !== undefined) items[j + 1] = items[j]!;
        j--;
      }
      charge(1);
      keys[j + 1] = key;
      if (items !== undefined) items[j + 1] = item!;
    }
  }
}

const inconsistent = Symbol('inconsistent comparison');

/** What .NET makes of an exception thrown by a comparison. */
export function comparisonFailed(cause: unknown): never {
  if (cause instanceof BudgetExceeded || cause instanceof EngineBug || !(cause instanceof ClrException)) throw cause;
  throw new ClrException('System.InvalidOperationException', 'Failed to compare two elements in the array.', cause);
}

/** Sorts `length` keys from `index` on in place, and `items` along with them. `comparerName` is shown when the comparison contradicts itself. */
export function sortRange<T>(
  keys: ClrArrayItems<T>,
  items: ClrArrayItems<unknown> | undefined,
  index: number,
  length: number,
  compare: Compare<T>,
  comparerName: () => string,
): void {
  if (length < 2) return;
  try {
    new Sorter(keys, items, compare).introSort(index, length, 2 * (32 - Math.clz32(length)));
  } catch (cause) {
    if (cause === inconsistent || (cause instanceof ClrException && cause.typeName === 'System.IndexOutOfRangeException'))
      throwArgument(
        `Unable to sort because the IComparer.Compare() method returns inconsistent results. Either a value does not compare equal to itself, or one value repeatedly compared to another value yields different results. IComparer: '${comparerName()}'.`,
      );
    comparisonFailed(cause);
  }
}

/** Index of the value in sorted items, or the complement of where it belongs. */
export function binarySearch<T>(items: ClrArrayItems<T>, index: number, length: number, value: T, compare: Compare<T>): number {
  let low = index;
  let high = index + length - 1;
  try {
    while (low <= high) {
      charge(1);
      const middle = low + ((high - low) >> 1);
      const order = compare(items[middle]!, value);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
  } catch (cause) {
    comparisonFailed(cause);
  }
  return ~low;
}

/** Reverses part of an array in place. */
export function reverseRange<T>(items: ClrArrayItems<T>, index: number, length: number): void {
  charge(length >> 1);
  for (let i = index, j = index + length - 1; i < j; i++, j--) {
    const item = items[i]!;
    items[i] = items[j]!;
    items[j] = item;
  }
}

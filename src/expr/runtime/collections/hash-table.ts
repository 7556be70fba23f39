/** The index under Dictionary, HashSet and the set operators of LINQ. */
import { charge } from '../budget.js';
import type { ClrEqualityComparer, MapKey } from '../comparers.js';
import { requireArrayLength } from '../exception.js';
import { nextCapacity, primeAtLeast } from './primes.js';

/** In `next`: the end of a chain. Values below it link free slots: `-3 - slot`. */
const endOfChain = -1;
const freeBase = -3;

/**
 * Slots numbered in order of insertion, the last freed reused first, exactly as .NET numbers its entries: enumeration order
 * after removals is observable. Keys that a `Map` can tell apart are found through it directly, others by hash and chain.
 */
export class HashTable<K> {
  readonly keys: (K | undefined)[] = [];
  /** Chain links of used slots, free-list links (below -1) of free ones. */
  readonly next: number[] = [];
  /** Slots used or freed so far. */
  used = 0;
  capacity = 0;
  #freeList = -1;
  #freeCount = 0;
  readonly #index = new Map<MapKey, number>();
  readonly #keyOf: ((key: K) => MapKey) | undefined;
  readonly #equals: (a: K, b: K) => boolean;
  readonly #hash: (key: K) => number;

  constructor(equality: ClrEqualityComparer) {
    this.#keyOf = equality.keyOf === undefined ? undefined : (key) => equality.keyOf!(key);
    this.#equals = (a, b) => equality.equalsValues(a, b);
    // Comparers may refuse null; collections hash it to 0 themselves.
    this.#hash = (key) => (key === null ? 0 : equality.hashValue(key));
  }

  /** Number of entries. */
  get size(): number {
    return this.used - this.#freeCount;
  }

  isUsed(slot: number): boolean {
    return this.next[slot]! >= endOfChain;
  }

  /** The key's slot, or -1. */
  find(key: K): number {
    if (this.#keyOf !== undefined) return this.#index.get(this.#keyOf(key)) ?? -1;
    let slot = this.#index.get(this.#hash(key)) ?? -1;
    while (slot >= 0 && !this.#equals(this.keys[slot]!, key)) {
      charge(1);
      slot = this.next[slot]!;
    }
    return slot;
  }

  /** Adds a key that is not there; gives its slot. */
  add(key: K): number {
    let slot = this.#freeList;
    if (this.#freeCount > 0) {
      this.#freeList = freeBase - this.next[slot]!;
      this.#freeCount--;
    } else {
      slot = this.used++;
      if (slot === this.capacity) this.capacity = slot === 0 ? primeAtLeast(0) : nextCapacity(slot);
    }
    this.keys[slot] = key;
    const mapKey = this.#keyOf === undefined ? this.#hash(key) : this.#keyOf(key);
    this.next[slot] = this.#keyOf === undefined ? (this.#index.get(mapKey) ?? endOfChain) : endOfChain;
    this.#index.set(mapKey, slot);
    return slot;
  }

  /** Frees the key's slot and gives it, or -1 when the key is not there. */
  remove(key: K): number {
    const slot = this.find(key);
    if (slot >= 0) this.removeSlot(slot);
    return slot;
  }

  /** Frees a used slot. */
  removeSlot(slot: number): void {
    const key = this.keys[slot]!;
    if (this.#keyOf !== undefined) this.#index.delete(this.#keyOf(key));
    else this.#unlink(this.#hash(key), slot);
    this.keys[slot] = undefined;
    this.next[slot] = freeBase - this.#freeList;
    this.#freeList = slot;
    this.#freeCount++;
  }

  #unlink(hash: number, slot: number): void {
    const first = this.#index.get(hash)!;
    if (first === slot) {
      const following = this.next[slot]!;
      if (following < 0) this.#index.delete(hash);
      else this.#index.set(hash, following);
      return;
    }
    let previous = first;
    while (this.next[previous] !== slot) previous = this.next[previous]!;
    this.next[previous] = this.next[slot]!;
  }

  clear(): void {
    this.keys.length = 0;
    this.next.length = 0;
    this.#index.clear();
    this.used = 0;
    this.#freeList = -1;
    this.#freeCount = 0;
  }

  /** Makes room, and says whether it had to. */
  reserve(capacity: number): boolean {
    if (this.capacity >= capacity) return false;
    const size = primeAtLeast(capacity);
    requireArrayLength(size);
    this.capacity = size;
    return true;
  }

  /** Takes over another table's slots, free ones included. */
  copySlots(other: HashTable<K>): void {
    for (let slot = 0; slot < other.used; slot++) {
      this.keys[slot] = other.keys[slot];
      this.next[slot] = other.next[slot]!;
    }
    for (const [key, slot] of other.#index) this.#index.set(key, slot);
    this.used = other.used;
    this.capacity = other.capacity;
    this.#freeList = other.#freeList;
    this.#freeCount = other.#freeCount;
  }
}

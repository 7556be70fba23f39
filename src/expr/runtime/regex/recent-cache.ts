/**
 * A cache that forgets what was not used for long. Entries are of two generations: a hit among the young ones, which most hits are,
 * moves nothing.
 */
export class RecentCache<V> {
  #young = new Map<string, V>();
  #old = new Map<string, V>();
  /** `capacity`: entries of both generations together. */
  constructor(readonly capacity: number) {}
  get(key: string): V | undefined {
    let value = this.#young.get(key);
    if (value === undefined) {
      value = this.#old.get(key);
      if (value !== undefined) this.set(key, value);
    }
    return value;
  }
  set(key: string, value: V): void {
    if (this.#young.size >= this.capacity >> 1) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }
}

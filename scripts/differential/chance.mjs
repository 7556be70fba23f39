/** Chance that a seed repeats: what the generators draw from. */
export class Chance {
  #state;
  constructor(seed) {
    this.#state = seed >>> 0;
  }
  /** In [0, 1). */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  /** In [0, end). */
  below(end) {
    return Math.floor(this.next() * end);
  }
  between(first, last) {
    return first + this.below(last - first + 1);
  }
  maybe(probability) {
    return this.next() < probability;
  }
  pick(list) {
    return list[this.below(list.length)];
  }
  list(first, last, make) {
    return Array.from({ length: this.between(first, last) }, make);
  }
}

/** Captures while a match is sought (the bookkeeping of System.Text.RegularExpressions.Match). */

/**
 * Captures of each slot as pairs of index and length. A balancing group does not remove a capture but adds a reference to
 * the one that is the last now, so that backtracking only ever has to forget the last entry.
 */
export class Captures {
  readonly entries: number[][];
  /** Number of pairs in use, by slot. */
  readonly counts: number[];
  #hasBalanced = false;
  constructor(slots: number) {
    this.entries = Array.from({ length: slots }, () => []);
    this.counts = new Array<number>(slots).fill(0);
  }
  add(slot: number, index: number, length: number): void {
    const entries = this.entries[slot]!;
    const at = this.counts[slot]! * 2;
    entries[at] = index;
    entries[at + 1] = length;
    this.counts[slot]!++;
  }
  removeLast(slot: number): void {
    this.counts[slot]!--;
  }
  /** Takes the last capture away. */
  balance(slot: number): void {
    this.#hasBalanced = true;
    const entries = this.entries[slot]!;
    let target = this.counts[slot]! * 2 - 2;
    if (entries[target]! < 0) target = -3 - entries[target]!;
    target -= 2;
    if (target >= 0 && entries[target]! < 0) this.add(slot, entries[target]!, entries[target + 1]!);
    else this.add(slot, -3 - target, -4 - target);
  }
  has(slot: number): boolean {
    const count = this.counts[slot]!;
    return count > 0 && this.entries[slot]![count * 2 - 1] !== -2;
  }
  indexOf(slot: number): number {
    const entries = this.entries[slot]!;
    const index = entries[this.counts[slot]! * 2 - 2]!;
    return index >= 0 ? index : entries[-3 - index]!;
  }
  lengthOf(slot: number): number {
    const entries = this.entries[slot]!;
    const length = entries[this.counts[slot]! * 2 - 1]!;
    return length >= 0 ? length : entries[-3 - length]!;
  }
  /** What is left once balancing is over: plain pairs by slot. */
  finished(): readonly (readonly number[])[] {
    return this.entries.map((entries, slot) => {
      const used = entries.slice(0, this.counts[slot]! * 2);
      return this.#hasBalanced ? settled(used) : used;
    });
  }
}

/** Drops references, and what each of them took away. */
function settled(entries: readonly number[]): number[] {
  const kept: number[] = [];
  let length = 0;
  for (const entry of entries) {
    if (entry < 0) length--;
    else kept[length++] = entry;
  }
  kept.length = Math.max(0, length - (length % 2));
  return kept;
}

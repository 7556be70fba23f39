/**
 * How far two names are apart: insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b`.
 * Distances above `limit` are told as some number above it.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    // A swap reaches back over one row.
    if (least > limit + 1) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/** The candidate that differs least from `name` by at most `limit`, in any case; the first of several, among those that `fits` takes. */
export function nearestOf(
  name: string,
  candidates: Iterable<string>,
  limit: number,
  fits: (candidate: string) => boolean = () => true,
): string | undefined {
  const folded = name.toLowerCase();
  let best: string | undefined;
  let allowed = limit;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    const distance = editDistance(folded, candidate.toLowerCase(), allowed);
    if (distance > allowed || !fits(candidate)) continue;
    best = candidate;
    allowed = distance - 1;
  }
  return best;
}

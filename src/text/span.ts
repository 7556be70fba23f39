/** A half-open range of offsets (UTF-16 units) into a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const spanOf = (start: number, end: number): Span => ({ start, end });

/** The smallest span that holds both. */
export const joinSpans = (a: Span, b: Span): Span => spanOf(Math.min(a.start, b.start), Math.max(a.end, b.end));

/** The span that holds `offset`, of spans in order that do not overlap. */
export function spanAt(spans: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.start <= offset ? span : undefined;
}

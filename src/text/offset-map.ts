/** Leads offsets of a derived text (substituted, extracted, decoded) back to the text it was made from. */
import type { Span } from './span.js';

/** Which end of a replaced piece an offset inside it means. */
export type OffsetBias = 'start' | 'end';

/** A way back from a derived text to another one. */
export interface OffsetMap {
  toSource(offset: number, bias: OffsetBias): number;
}

interface Segment {
  /** Offset in the derived text. */
  readonly at: number;
  readonly length: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
}

const isCopy = (segment: Segment): boolean => segment.sourceEnd - segment.sourceStart === segment.length;

/** The map of a text that starts at `base` of its source and is otherwise the same. */
export const shiftMap = (base: number): OffsetMap => ({ toSource: (offset) => base + offset });

export const identityMap: OffsetMap = shiftMap(0);

/** A span of the derived text in terms of the source. */
export function spanToSource(map: OffsetMap, span: Span): Span {
  const start = map.toSource(span.start, 'start');
  return { start, end: Math.max(start, map.toSource(span.end, 'end')) };
}

/** From a text derived in several steps to the first source: the maps from the last step to the first. */
export function composeMaps(...maps: readonly OffsetMap[]): OffsetMap {
  const steps = maps.filter((map) => map !== identityMap);
  if (steps.length === 1) return steps[0]!;
  return { toSource: (offset, bias) => steps.reduce((at, map) => map.toSource(at, bias), offset) };
}

class SegmentedMap implements OffsetMap {
  constructor(readonly segments: readonly Segment[]) {}

  toSource(offset: number, bias: OffsetBias): number {
    const { segments } = this;
    if (segments.length === 0) return 0;
    let low = 0;
    let high = segments.length - 1;
    // With bias `end` an offset on a border belongs to the piece before it.
    const isBefore = (segment: Segment) => (bias === 'end' ? segment.at < offset : segment.at <= offset);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (isBefore(segments[middle]!)) low = middle;
      else high = middle - 1;
    }
    const segment = segments[low]!;
    const inside = Math.max(0, offset - segment.at);
    if (isCopy(segment)) return segment.sourceStart + Math.min(inside, segment.length);
    if (inside >= segment.length && segment.length > 0) return segment.sourceEnd;
    return bias === 'end' && inside > 0 ? segment.sourceEnd : segment.sourceStart;
  }
}

/** What a text is derived through. */
export interface TextWriter {
  /** Appends a piece of the source as it stands. */
  copy(start: number, end: number): void;
  /** Appends `text` in place of a piece of the source. */
  replace(start: number, end: number, text: string): void;
}

/** Writes a derived text piece by piece and remembers where each piece came from. */
export class DerivedText implements TextWriter {
  readonly #source: string;
  readonly #parts: string[] = [];
  readonly #segments: Segment[] = [];
  #length = 0;

  constructor(source: string) {
    this.#source = source;
  }

  get length(): number {
    return this.#length;
  }

  copy(start: number, end: number): void {
    if (end > start) this.#append(this.#source.slice(start, end), start, end);
  }

  replace(start: number, end: number, text: string): void {
    this.#append(text, start, end);
  }

  #append(text: string, sourceStart: number, sourceEnd: number): void {
    this.#parts.push(text);
    const last = this.#segments.at(-1);
    const joins = last !== undefined && last.sourceEnd === sourceStart && isCopy(last) && text.length === sourceEnd - sourceStart;
    if (joins) this.#segments[this.#segments.length - 1] = { ...last, length: last.length + text.length, sourceEnd };
    else this.#segments.push({ at: this.#length, length: text.length, sourceStart, sourceEnd });
    this.#length += text.length;
  }

  finish(): { readonly text: string; readonly map: OffsetMap } {
    return { text: this.#parts.join(''), map: new SegmentedMap(this.#segments) };
  }
}

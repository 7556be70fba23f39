/** A named text whose offsets can be told as line and column. */
import type { Span } from './span.js';

/** Both count from 1; the column counts UTF-16 units. */
export interface LinePosition {
  readonly line: number;
  readonly column: number;
}

/** A text as its author sees it: `\r\n`, `\n` and a lone `\r` end a line. */
export class SourceText {
  #lineStarts: number[] | undefined;

  constructor(
    readonly text: string,
    /** What messages call it, usually a path. */
    readonly name: string = 'document',
  ) {}

  get length(): number {
    return this.text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  get #starts(): number[] {
    this.#lineStarts ??= lineStartsOf(this.text);
    return this.#lineStarts;
  }

  /** The position of an offset; offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): LinePosition {
    const at = Math.max(0, Math.min(offset, this.text.length));
    const starts = this.#starts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - starts[low]! + 1 };
  }

  /** The span of a line (counted from 1) without its line break; the last line's when there is no such line. */
  lineSpan(line: number): Span {
    const starts = this.#starts;
    const index = Math.max(0, Math.min(line - 1, starts.length - 1));
    const start = starts[index]!;
    let end = starts[index + 1] ?? this.text.length;
    while (end > start && isLineBreak(this.text.charCodeAt(end - 1))) end--;
    return { start, end };
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }
}

const isLineBreak = (code: number): boolean => code === 10 || code === 13;

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    if (isLineBreak(code)) starts.push(i + 1);
  }
  return starts;
}

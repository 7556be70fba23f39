/**
 * Where a policy expression ends in a document that is not well-formed XML: a scan that knows C#'s strings, characters and
 * comments, and reads `&quot;` as a quote. Linear; it knows nothing else of C#.
 */
import type { Span } from '../../text/span.js';
import { entityAt } from './entities.js';

export interface ExpressionExtent {
  /** Behind the closing bracket. */
  readonly end: number;
  /** Insides of string literals that a raw `"` opened: an entity in there is the author's own text. */
  readonly literals: readonly Span[];
}

const QUOTE = 34;
const APOSTROPHE = 39;
const BACKSLASH = 92;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const closers: ReadonlyMap<number, number> = new Map([
  [40, 41],
  [OPEN_BRACE, CLOSE_BRACE],
]);

/** True where `@(` or `@{` stands. */
export const startsExpression = (text: string, offset: number): boolean =>
  text.charCodeAt(offset) === 64 && closers.has(text.charCodeAt(offset + 1));

interface InterpolatedString {
  readonly verbatim: boolean;
  readonly start: number;
  readonly raw: boolean;
}
/** Code between brackets: the expression itself, or a hole of an interpolated string. */
interface CodeFrame {
  readonly open: number;
  readonly close: number;
  depth: number;
  /** Round and square brackets open in a hole: a `:` outside them starts the format. */
  brackets: number;
  readonly inside: InterpolatedString | undefined;
}

/**
 * The extent of the expression whose `@` stands at `start`, or undefined when it does not end before `limit`. In an
 * `escaped` document `"` and `&quot;` are the same everywhere.
 */
export function expressionExtent(text: string, start: number, limit: number, escaped: boolean): ExpressionExtent | undefined {
  return new ExtentScanner(text, limit, escaped).scan(start);
}

class ExtentScanner {
  readonly #literals: Span[] = [];
  readonly #frames: CodeFrame[] = [];
  #at = 0;
  /** Width of the unit that `#peek` last read. */
  #width = 1;

  constructor(
    readonly text: string,
    readonly limit: number,
    readonly escaped: boolean,
  ) {}

  scan(start: number): ExpressionExtent | undefined {
    const open = this.text.charCodeAt(start + 1);
    this.#frames.push({ open, close: closers.get(open)!, depth: 1, brackets: 0, inside: undefined });
    this.#at = start + 2;
    while (this.#at < this.limit) {
      const frame = this.#frames.at(-1)!;
      if (frame.depth > 0) this.#code(frame);
      else {
        this.#frames.pop();
        if (frame.inside === undefined) return { end: this.#at, literals: this.#literals };
        this.#interpolated(frame.inside);
      }
    }
    const last = this.#frames.at(-1);
    const closed = this.#frames.length === 1 && last !== undefined && last.depth === 0;
    return closed ? { end: this.#at, literals: this.#literals } : undefined;
  }

  /** The character at an offset, a reference counting as the character it means. */
  #peek(offset: number): number {
    const code = this.text.charCodeAt(offset);
    this.#width = 1;
    if (code !== 38) return code;
    const entity = entityAt(this.text, offset);
    if (entity === undefined) return code;
    this.#width = entity.width;
    return entity.text.charCodeAt(0);
  }

  #take(): number {
    const code = this.#peek(this.#at);
    this.#at += this.#width;
    return code;
  }

  #code(frame: CodeFrame): void {
    const start = this.#at;
    const code = this.#take();
    if (code === QUOTE) this.#string(start, false);
    else if (code === APOSTROPHE) this.#character();
    else if (code === 64 || code === 36) this.#prefixedString(code);
    else if (code === 47) this.#comment(start);
    else if (code === frame.open) frame.depth++;
    else if (code === frame.close) frame.depth--;
    else if (frame.inside !== undefined) this.#inHole(frame, code);
  }

  #inHole(frame: CodeFrame, code: number): void {
    if (code === 40 || code === 91) frame.brackets++;
    else if (code === 41 || code === 93) frame.brackets--;
    else if (code === 58 && frame.brackets <= 0) {
      // The format: text up to the brace that ends the hole.
      while (this.#at < this.limit && this.#peek(this.#at) !== CLOSE_BRACE && this.#peek(this.#at) !== QUOTE) this.#take();
    }
  }

  /** `@"…"`, `$"…"`, `$@"…"`, `@$"…"`; anything else is no string. */
  #prefixedString(first: number): void {
    const second = this.#peek(this.#at);
    if (second === QUOTE) {
      const quote = this.#at;
      this.#take();
      if (first === 64) this.#string(quote, true);
      else this.#interpolated({ verbatim: false, start: this.#at, raw: !this.escaped && this.#at - quote === 1 });
      return;
    }
    if ((second !== 64 && second !== 36) || second === first) return;
    const afterPrefix = this.#at + this.#width;
    if (this.#peek(afterPrefix) !== QUOTE) return;
    this.#at = afterPrefix + this.#width;
    this.#interpolated({ verbatim: true, start: this.#at, raw: !this.escaped && this.#width === 1 });
  }

  /** From behind the opening quote at `quote` to behind the closing one. */
  #string(quote: number, verbatim: boolean): void {
    const start = this.#at;
    const raw = !this.escaped && start - quote === 1;
    while (this.#at < this.limit) {
      const at = this.#at;
      const code = this.#take();
      if (code === BACKSLASH && !verbatim) this.#take();
      else if (code === QUOTE && this.#closes(raw, at)) {
        if (verbatim && this.#peek(this.#at) === QUOTE && this.#closes(raw, this.#at)) this.#take();
        else {
          this.#literal(raw, start, at);
          return;
        }
      }
    }
  }

  /** A string that a raw quote opened is closed by a raw one only; `&quot;` in it is text. */
  #closes(raw: boolean, at: number): boolean {
    return !raw || this.text.charCodeAt(at) === QUOTE;
  }

  /** From wherever in an interpolated string's text to behind its end, or into its next hole. */
  #interpolated(string: InterpolatedString): void {
    const start = this.#at;
    while (this.#at < this.limit) {
      const at = this.#at;
      const code = this.#take();
      if (code === BACKSLASH && !string.verbatim) this.#take();
      else if (code === OPEN_BRACE) {
        if (this.#peek(this.#at) === OPEN_BRACE) this.#take();
        else {
          this.#literal(string.raw, start, at);
          this.#frames.push({ open: OPEN_BRACE, close: CLOSE_BRACE, depth: 1, brackets: 0, inside: string });
          return;
        }
      } else if (code === QUOTE && this.#closes(string.raw, at)) {
        if (string.verbatim && this.#peek(this.#at) === QUOTE && this.#closes(string.raw, this.#at)) this.#take();
        else {
          this.#literal(string.raw, start, at);
          return;
        }
      }
    }
  }

  #literal(raw: boolean, start: number, end: number): void {
    if (raw && end > start) this.#literals.push({ start, end });
  }

  /** A character literal; a lone apostrophe is passed over. */
  #character(): void {
    const start = this.#at;
    const escaped = this.#take() === BACKSLASH;
    if (escaped) {
      this.#take();
      for (let i = 0; i < 8 && this.#peek(this.#at) !== APOSTROPHE; i++) this.#take();
    }
    if (this.#peek(this.#at) === APOSTROPHE) this.#take();
    else this.#at = start;
  }

  #comment(slash: number): void {
    const next = this.text.charCodeAt(this.#at);
    // A scheme or path behind a named value that has no value yet: `{{base}}://x`, `{{base}}//x`.
    const behindNamedValue = this.text.startsWith('}}', slash - 2) || this.text.startsWith('}}:', slash - 3);
    if (next === 47 && !behindNamedValue) this.#skipTo(/[\r\n]/g, 0);
    else if (next === 42) this.#skipTo(/\*\//g, 2);
  }

  #skipTo(pattern: RegExp, width: number): void {
    pattern.lastIndex = this.#at + (width === 0 ? 0 : 1);
    const match = pattern.exec(this.text);
    this.#at = match === null ? this.limit : Math.min(match.index + width, this.limit);
  }
}

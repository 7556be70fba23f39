/** Where the scan of a document stands, and the few questions that all of its parts ask. */
import type { DocumentCode } from '../../diagnostics/document-catalog.js';
import { type Span, spanAt } from '../../text/span.js';
import { entityAt } from './entities.js';
import { expressionExtent, startsExpression } from './expression-extent.js';
import type { DocumentProblems } from './problems.js';
import type { FoundExpression } from './tokens.js';

/**
 * `escaped` reads well-formed XML only and gives up at the first doubt; `raw` expects C# as it is typed, reports what is
 * wrong and goes on.
 */
export type ScanMode = 'escaped' | 'raw';

/** After this many errors the rest would only repeat them. */
const maxProblems = 25;
/** Unfinished expressions are looked for to the end of the document; their sum must not become quadratic. */
const failedScanFactor = 4;
const failedScanFloor = 1_000_000;

export class Cursor {
  at = 0;
  /** Set in `escaped` mode by the first doubt, in `raw` mode by too many problems. */
  stopped = false;
  /** The tags do not nest, so that no tree can be built. */
  broken = false;
  #failedScans = 0;
  readonly #warnings: { readonly code: DocumentCode; readonly start: number; readonly end: number }[] = [];

  constructor(
    readonly text: string,
    readonly mode: ScanMode,
    /** Named values put in: nothing in them ends a literal value. */
    readonly inserted: readonly Span[],
    readonly problems: DocumentProblems,
  ) {}

  get done(): boolean {
    return this.stopped || this.at >= this.text.length;
  }

  problem(code: DocumentCode, start: number, end: number, ...args: readonly (string | number)[]): void {
    if (this.stopped) return;
    if (this.mode === 'escaped') {
      this.stopped = true;
      return;
    }
    this.problems.report(code, start, end, ...args);
    if (this.problems.errorCount < maxProblems) return;
    this.problems.report('APE1021', end, end);
    this.stopped = true;
    this.broken = true;
  }

  /** A remark that says nothing against the mode; it is reported when the scan comes to its end. */
  warn(code: DocumentCode, start: number, end: number): void {
    this.#warnings.push({ code, start, end });
  }

  reportWarnings(): void {
    for (const { code, start, end } of this.#warnings) this.problems.report(code, start, end);
  }

  skipWhiteSpace(): void {
    this.at = skipWhiteSpace(this.text, this.at);
  }

  /** Whether the text goes on with a word here. */
  sees(word: string): boolean {
    return this.text.startsWith(word, this.at);
  }

  /** The first place in `[from, end)` where `mark` stands in the author's own text, or -1. Never looks beyond `end`. */
  find(mark: string, from: number, end: number = this.text.length): number {
    for (let at = from; ; ) {
      const found = end < this.text.length ? indexWithin(this.text, mark, at, end) : this.text.indexOf(mark, at);
      if (found < 0) return -1;
      const inside = this.insertedAt(found);
      if (inside === undefined) return found;
      at = inside.end;
    }
  }

  insertedAt(offset: number): Span | undefined {
    return spanAt(this.inserted, offset);
  }

  /** False once scans that led nowhere have cost too much. */
  get mayScan(): boolean {
    return this.#failedScans <= failedScanFloor + failedScanFactor * this.text.length;
  }

  chargeFailedScan(length: number): void {
    this.#failedScans += length;
  }

  /** The expression whose `@` stands at `start`, if it ends before `limit`. */
  expressionAt(start: number, limit: number): FoundExpression | undefined {
    if (!startsExpression(this.text, start)) return undefined;
    if (!this.mayScan) return undefined;
    const extent = expressionExtent(this.text, start, limit, this.mode === 'escaped');
    if (extent === undefined) {
      this.chargeFailedScan(limit - start);
      return undefined;
    }
    return { span: { start, end: extent.end }, literals: extent.literals };
  }

  /** Reports each `&` of a literal that starts no known reference. */
  checkReferences(start: number, end: number, leave: readonly FoundExpression[]): void {
    for (let at = this.find('&', start, end); at >= 0 && !this.stopped; at = this.find('&', at + 1, end)) {
      if (leave.some(({ span }) => span.start <= at && at < span.end)) continue;
      if (entityAt(this.text, at) !== undefined) continue;
      const name = /&[#\w]{0,32};?/y;
      name.lastIndex = at;
      const found = name.exec(this.text)?.[0] ?? '&';
      const reason = found.length > 2 && found.endsWith(';') ? `'${found}' is not defined` : "'&' starts no entity";
      this.problem('APE1014', at, Math.min(end, at + (found.endsWith(';') ? found.length : 1)), reason);
    }
  }
}

/** `indexOf` that never looks beyond `end`. */
function indexWithin(text: string, mark: string, from: number, end: number): number {
  const found = text.slice(from, end).indexOf(mark);
  return found < 0 ? -1 : from + found;
}

export function skipWhiteSpace(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === 32 || code === 10 || code === 13 || code === 9; code = text.charCodeAt(at)) at++;
  return at;
}

const namePattern = /[\p{L}_:][\p{L}\p{N}\p{M}_:.·-]*/uy;

/** The XML name at an offset, or ''. */
export function nameAt(text: string, offset: number): string {
  namePattern.lastIndex = offset;
  return namePattern.exec(text)?.[0] ?? '';
}

/** Collects the diagnostics of one expression. Positions are offsets into its text. */

/** What a catalog knows of a code: its text with `{0}`, `{1}` for the arguments, and how to explain it. */
export interface CatalogEntry {
  readonly message: string;
  /** What it means and what to do about it, for `apim-policy explain`. */
  readonly explanation: string;
  /** An expression (of a document's code, a document) that gets this diagnostic; the test suite runs it. */
  readonly example: string;
  /** The example as it should be: it gets no diagnostic. */
  readonly fixed?: string;
}

export type Catalog = Readonly<Record<string, CatalogEntry>>;

export interface ExpressionDiagnostic {
  readonly code: string;
  readonly start: number;
  readonly length: number;
  readonly message: string;
  /** What to try. */
  readonly hint?: string;
}

/** Fills `{0}`, `{1}` … of a template. */
export function formatMessage(template: string, args: readonly (string | number)[]): string {
  return template.replace(/\{(\d)\}/g, (whole, index: string) => String(args[Number(index)] ?? whole));
}

/** A typed reporter over a catalog: an unknown code does not compile. */
export class DiagnosticBag<C extends Catalog> {
  readonly #entries: ExpressionDiagnostic[] = [];
  constructor(readonly catalog: C) {}

  report(code: keyof C & string, start: number, end: number, ...args: readonly (string | number)[]): void {
    this.#entries.push(this.#entry(code, start, end, args));
  }
  /** The same with what to try, where there is something. */
  reportWithHint(
    code: keyof C & string,
    start: number,
    end: number,
    hint: string | undefined,
    ...args: readonly (string | number)[]
  ): void {
    const entry = this.#entry(code, start, end, args);
    this.#entries.push(hint === undefined ? entry : { ...entry, hint });
  }

  #entry(code: keyof C & string, start: number, end: number, args: readonly (string | number)[]): ExpressionDiagnostic {
    return { code, start, length: Math.max(0, end - start), message: formatMessage(this.catalog[code]!.message, args) };
  }

  get count(): number {
    return this.#entries.length;
  }
  /** In the order reported. */
  get all(): readonly ExpressionDiagnostic[] {
    return this.#entries;
  }
  /** Forgets what was reported since `count` was `mark`; for trial binding. */
  truncate(mark: number): readonly ExpressionDiagnostic[] {
    return this.#entries.splice(mark);
  }
  add(diagnostics: readonly ExpressionDiagnostic[]): void {
    for (const diagnostic of diagnostics) this.#entries.push(diagnostic);
  }
}

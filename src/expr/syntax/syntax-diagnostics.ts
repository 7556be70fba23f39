import type { syntaxCatalog } from '../../diagnostics/catalog-syntax.js';

export type SyntaxCode = keyof typeof syntaxCatalog & string;

export interface SyntaxDiagnostic {
  readonly code: SyntaxCode;
  readonly start: number;
  readonly end: number;
  readonly args: readonly string[];
}

/** What lexer and parser found, in the coordinates of the wrapped text; the parser may take back what a trial reported. */
export class SyntaxDiagnostics {
  readonly entries: SyntaxDiagnostic[] = [];
  /** What parses but is not allowed: the compiler says so later, so it does not count as a fault when parsing goes on. */
  readonly refusals: SyntaxDiagnostic[] = [];

  get count(): number {
    return this.entries.length;
  }

  add(code: SyntaxCode, start: number, end: number, ...args: readonly string[]): void {
    this.entries.push({ code, start, end, args });
  }

  refuse(code: SyntaxCode, start: number, end: number, ...args: readonly string[]): void {
    this.refusals.push({ code, start, end, args });
  }

  truncate(count: number): void {
    this.entries.length = count;
  }
}

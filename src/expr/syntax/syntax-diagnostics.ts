import type { ExpressionCode } from '../../diagnostics/expression-catalog.js';

export type SyntaxCode = ExpressionCode;

export interface SyntaxDiagnostic {
  readonly code: SyntaxCode;
  readonly start: number;
  readonly end: number;
  readonly args: readonly string[];
}

/** Which nodes the parser found wanting: what follows from that is not told (Roslyn: HasErrors of a syntax node). */
export class SyntaxFaults {
  readonly #nodes = new WeakSet<object>();
  /** Where tokens are skipped they belong to the token before, and so to all nodes that end with it. */
  readonly #ends = new Set<number>();

  add(node: object): void {
    this.#nodes.add(node);
  }
  addEnd(end: number): void {
    this.#ends.add(end);
  }
  has(node: { readonly end: number }): boolean {
    return this.#nodes.has(node) || this.#ends.has(node.end);
  }
}

/** What lexer and parser found, in the coordinates of the wrapped text; the parser may take back what a trial reported. */
export class SyntaxDiagnostics {
  readonly entries: SyntaxDiagnostic[] = [];
  /** What parses but is not allowed: the compiler says so later, so it does not count as a fault when parsing goes on. */
  readonly refusals: SyntaxDiagnostic[] = [];

  readonly faults = new SyntaxFaults();

  get count(): number {
    return this.entries.length;
  }

  add(code: SyntaxCode, start: number, end: number, ...args: readonly string[]): void {
    this.entries.push({ code, start, end, args });
  }

  /** Notes a node that was parsed since `count` was `mark`, if anything was found meanwhile. */
  note(node: object, mark: number): void {
    if (this.entries.length > mark) this.faults.add(node);
  }

  /** An outer construct is told before the inner ones that start with it. */
  refuse(code: SyntaxCode, start: number, end: number, ...args: readonly string[]): void {
    let at = this.refusals.length;
    while (at > 0 && this.refusals[at - 1]!.start >= start) at--;
    this.refusals.splice(at, 0, { code, start, end, args });
  }

  /** The same for what is told after everything else that starts there. */
  refuseLast(code: SyntaxCode, start: number, end: number, ...args: readonly string[]): void {
    this.refusals.push({ code, start, end, args });
  }

  /** Takes a refusal back that turned out to be none. */
  allow(start: number, end: number): void {
    const at = this.refusals.findLastIndex((refusal) => refusal.start === start && refusal.end === end);
    if (at >= 0) this.refusals.splice(at, 1);
  }

  truncate(count: number): void {
    this.entries.length = count;
  }
}

/** Which parts of the text the parser found wanting: what follows from that is not told. */
import type { ExpressionDiagnostic } from '../../diagnostics/diagnostic-bag.js';
import type { SourceSpan } from './bound-nodes.js';

/** Told at the token after the gap: a token that its own construct lacks, not the one that starts there. */
const missingTokens: ReadonlySet<string> = new Set(['CS1002', 'CS1003', 'CS1026', 'CS1513', 'CS1514', 'CS1515']);
/** The same for whole expressions, types and names. */
const missingNodes: ReadonlySet<string> = new Set(['CS1525', 'CS1001', 'CS1031', 'CS1733', 'CS0742']);

export class SyntaxErrors {
  readonly #found: readonly ExpressionDiagnostic[];

  /** What later C# has is refused (CS8370) but well-formed. */
  constructor(
    diagnostics: readonly ExpressionDiagnostic[],
    private readonly text: string,
  ) {
    this.#found = diagnostics.filter(({ code }) => code !== 'CS8370');
  }

  isIn({ start, end }: SourceSpan): boolean {
    return this.#found.some((found) => {
      if (found.start < start) return false;
      if (missingTokens.has(found.code)) return found.start > start && found.start < end;
      if (found.start < end || found.start === start) return true;
      return missingNodes.has(found.code) && this.text.slice(end, found.start).trim() === '';
    });
  }
}

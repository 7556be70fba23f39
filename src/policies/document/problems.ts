/** Collects what is wrong with one document; positions arrive in the text that was read and leave in the user's file. */
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { formatMessage } from '../../diagnostics/diagnostic-bag.js';
import { type DocumentCode, documentCatalog } from '../../diagnostics/document-catalog.js';
import { type OffsetMap, spanToSource } from '../../text/offset-map.js';
import type { SourceText } from '../../text/source-text.js';
import type { Span } from '../../text/span.js';

/** Makes one diagnostic of the document catalog. */
export function documentDiagnostic(
  code: DocumentCode,
  source: SourceText,
  span: Span,
  args: readonly (string | number)[] = [],
  hint?: string,
): Diagnostic {
  const entry = documentCatalog[code];
  const advice = hint ?? entry.hint;
  return {
    code,
    message: formatMessage(entry.message, args),
    severity: entry.severity ?? 'error',
    span,
    source,
    ...(advice !== undefined && { hint: formatMessage(advice, args) }),
  };
}

export class DocumentProblems {
  readonly diagnostics: Diagnostic[] = [];
  #errors = 0;

  constructor(
    readonly source: SourceText,
    readonly map: OffsetMap,
  ) {}

  get errorCount(): number {
    return this.#errors;
  }

  report(code: DocumentCode, start: number, end: number, ...args: readonly (string | number)[]): void {
    const diagnostic = documentDiagnostic(code, this.source, spanToSource(this.map, { start, end }), args);
    if (diagnostic.severity === 'error') this.#errors++;
    this.diagnostics.push(diagnostic);
  }
}

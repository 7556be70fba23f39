/** Diagnostics as data for other programs. */
import { SourceText } from '../text/source-text.js';
import type { Diagnostic } from './diagnostic.js';

/** Lines and columns count from 1, offsets from 0, all in UTF-16 units; the end is exclusive. */
export interface DiagnosticJson {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly offset: number;
  readonly length: number;
  readonly hint?: string;
}

/** One diagnostic as plain data; `source` is used where it does not bring its own. */
export function diagnosticToJson(diagnostic: Diagnostic, source?: SourceText): DiagnosticJson {
  const text = diagnostic.source ?? source ?? new SourceText('', 'document');
  const start = text.positionAt(diagnostic.span.start);
  const end = text.positionAt(diagnostic.span.end);
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    message: diagnostic.message,
    file: text.name,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    offset: diagnostic.span.start,
    length: diagnostic.span.end - diagnostic.span.start,
    ...(diagnostic.hint !== undefined && { hint: diagnostic.hint }),
  };
}

/** What the engine has to say about a document or an expression, at a place of the user's own file. */
import type { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';

export type Severity = 'error' | 'warning' | 'info';

export interface Diagnostic {
  /** `APE1005`, `CS1061`, `APIM0001` … */
  readonly code: string;
  readonly message: string;
  readonly severity: Severity;
  /** Offsets into the user's file. */
  readonly span: Span;
  /** What to try. */
  readonly hint?: string;
  /** The file that `span` lies in, where more than one can be meant. */
  readonly source?: SourceText;
}

export const isError = (diagnostic: Diagnostic): boolean => diagnostic.severity === 'error';

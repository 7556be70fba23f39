/** Collects what is wrong with the meaning of a document. */
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { formatMessage } from '../../diagnostics/diagnostic-bag.js';
import { type DocumentCode, documentCatalog } from '../../diagnostics/document-catalog.js';
import type { SourceText } from '../../text/source-text.js';
import type { Span } from '../../text/span.js';

export interface ProblemPlace {
  readonly source: SourceText;
  readonly span: Span;
}

export class LoadProblems {
  readonly #diagnostics: Diagnostic[] = [];
  #errors = 0;

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }
  get errorCount(): number {
    return this.#errors;
  }

  report(
    code: DocumentCode,
    place: ProblemPlace,
    args: readonly (string | number)[],
    more: { readonly hint?: string | undefined; readonly severity?: Diagnostic['severity'] } = {},
  ): void {
    const entry = documentCatalog[code];
    const hint = more.hint ?? (entry.hint === undefined ? undefined : formatMessage(entry.hint, args));
    this.add({
      code,
      message: formatMessage(entry.message, args),
      severity: more.severity ?? entry.severity ?? 'error',
      span: place.span,
      source: place.source,
      ...(hint !== undefined && { hint }),
    });
  }

  add(...diagnostics: readonly Diagnostic[]): void {
    for (const diagnostic of diagnostics) {
      this.#diagnostics.push(diagnostic);
      if (diagnostic.severity === 'error') this.#errors++;
    }
  }
}

/** `'a', 'b' or 'c'`. */
export function listOf(words: readonly string[], last = 'or'): string {
  const quoted = words.map((word) => `'${word}'`);
  if (quoted.length < 2) return quoted.join('');
  return `${quoted.slice(0, -1).join(', ')} ${last} ${quoted.at(-1)}`;
}

/** `Did you mean 'x'?` when there is something to mean. */
export const didYouMean = (name: string | undefined): string | undefined =>
  name === undefined ? undefined : `Did you mean '${name}'?`;

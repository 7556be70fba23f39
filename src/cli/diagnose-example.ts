/** Compiles the example of a diagnostic, to show what it really gets. */
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { documentCatalog } from '../diagnostics/document-catalog.js';
import { compileExpression } from '../evaluation/compile-expression.js';
import { ExpressionError } from '../evaluation/errors.js';
import { tryLoadPolicy } from '../load-policy.js';

/** What `text`, the example of a code or its corrected form, gets: as a document for the codes of documents, else as an expression. */
export function diagnoseExample(code: string, text: string): readonly Diagnostic[] {
  if (!Object.hasOwn(documentCatalog, code)) return diagnoseExpression(text);
  const { encoding }: { readonly encoding?: 'latin1' } = documentCatalog[code as keyof typeof documentCatalog];
  const input = { text: Buffer.from(text, encoding ?? 'utf8'), name: 'policy.xml' };
  const result = tryLoadPolicy(input, { backends: new Map() });
  return 'policy' in result ? result.policy.diagnostics : result.diagnostics;
}

function diagnoseExpression(text: string): readonly Diagnostic[] {
  try {
    compileExpression(text);
    return [];
  } catch (error) {
    if (error instanceof ExpressionError) return error.diagnostics;
    throw error;
  }
}

/** How the command line shows diagnostics: in the order of their places, in colour on a terminal. */
import { type Diagnostic, isError } from '../diagnostics/diagnostic.js';
import { renderDiagnostics } from '../diagnostics/render.js';
import type { ExpressionError } from '../evaluation/errors.js';
import { type CliIo, write } from './command.js';

/** https://no-color.org and its counterpart decide before the terminal does. */
export const isColorful = ({ stderr, env }: CliIo): boolean => {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0';
  return (stderr as { isTTY?: boolean }).isTTY === true && env.TERM !== 'dumb';
};

/** File by file as first told of, each from its start to its end. */
export function inPlaceOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const files = [...new Set(diagnostics.map(({ source }) => source))];
  return diagnostics.toSorted(
    (a, b) => files.indexOf(a.source) - files.indexOf(b.source) || a.span.start - b.span.start || a.span.end - b.span.end,
  );
}

/** Each with its line and caret, on standard error. */
export async function writeDiagnostics(diagnostics: readonly Diagnostic[], io: CliIo): Promise<void> {
  if (diagnostics.length === 0) return;
  await write(io.stderr, `${renderDiagnostics(inPlaceOrder(diagnostics), { color: isColorful(io) })}\n\n`);
}

/** Why an expression has no value, on standard error. */
export async function writeExpressionError(error: ExpressionError, io: CliIo): Promise<void> {
  const shown = error.diagnostics.length === 0 ? error.message : renderDiagnostics(error.diagnostics, { color: isColorful(io) });
  await write(io.stderr, `${shown}\n`);
}

/** `2 errors, 1 warning`. */
export function countText(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(isError).length;
  const counts = [
    [errors, 'error'],
    [diagnostics.length - errors, 'warning'],
  ] as const;
  return counts
    .filter(([count]) => count > 0)
    .map(([count, noun]) => `${count} ${noun}${count === 1 ? '' : 's'}`)
    .join(', ');
}

/** Diagnostics as a person reads them: `file:line:column`, the line, a caret under the character, the hint. */
import { SourceText } from '../text/source-text.js';
import type { Diagnostic, Severity } from './diagnostic.js';

export interface RenderOptions {
  /** The text the spans lie in, for diagnostics that do not bring their own. */
  readonly source?: SourceText;
  /** ANSI colours; off unless asked. */
  readonly color?: boolean;
  /** Longest piece of a source line to show; longer lines are cut around the caret. */
  readonly width?: number;
}

type Paint = (text: string) => string;
interface Palette {
  readonly severity: Readonly<Record<Severity, Paint>>;
  readonly dim: Paint;
  readonly bold: Paint;
}

const ansi =
  (open: number, close: number): Paint =>
  (text) =>
    `\u001b[${open}m${text}\u001b[${close}m`;
const plain: Paint = (text) => text;
const colors: Palette = {
  severity: { error: ansi(31, 39), warning: ansi(33, 39), info: ansi(36, 39) },
  dim: ansi(2, 22),
  bold: ansi(1, 22),
};
const noColors: Palette = { severity: { error: plain, warning: plain, info: plain }, dim: plain, bold: plain };

const defaultWidth = 110;
const tabWidth = 4;
const emptySource = new SourceText('', 'document');

/** One diagnostic as text of several lines, without a line break at its end. */
export function renderDiagnostic(diagnostic: Diagnostic, options: RenderOptions = {}): string {
  const source = diagnostic.source ?? options.source ?? emptySource;
  const palette = options.color === true ? colors : noColors;
  const { line, column } = source.positionAt(diagnostic.span.start);
  const paint = palette.severity[diagnostic.severity];
  const head = `${palette.bold(`${source.name}:${line}:${column}`)}: ${paint(`${diagnostic.severity} ${diagnostic.code}`)}: ${printable(diagnostic.message)}`;
  const lines = [head];
  if (source.length > 0) lines.push(...excerpt(source, diagnostic, paint, palette, options.width ?? defaultWidth));
  if (diagnostic.hint !== undefined) lines.push(`  ${palette.dim('hint:')} ${printable(diagnostic.hint)}`);
  return lines.join('\n');
}

/** Several diagnostics, a blank line between them. */
export const renderDiagnostics = (diagnostics: readonly Diagnostic[], options: RenderOptions = {}): string =>
  diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, options)).join('\n\n');

function excerpt(source: SourceText, diagnostic: Diagnostic, paint: Paint, palette: Palette, width: number): string[] {
  const { line } = source.positionAt(diagnostic.span.start);
  const lineSpan = source.lineSpan(line);
  // A place on the line break itself is shown just behind the line.
  const start = Math.min(diagnostic.span.start, lineSpan.end);
  const end = Math.max(start, Math.min(diagnostic.span.end, lineSpan.end));
  const from = Math.max(lineSpan.start, Math.min(start - (width >> 1), lineSpan.end - width));
  const to = Math.min(lineSpan.end, from + width);
  const before = source.text.slice(from, start);
  const marked = source.text.slice(start, Math.min(end, to));
  const after = source.text.slice(start + marked.length, to);
  const cutLeft = from > lineSpan.start ? '…' : '';
  const cutRight = to < lineSpan.end ? '…' : '';
  const shownBefore = cutLeft + visible(before, 0);
  const shownMarked = visible(marked, shownBefore.length);
  const text = shownBefore + shownMarked + visible(after, shownBefore.length + shownMarked.length) + cutRight;
  const gutter = String(line).padStart(5);
  const carets = '^'.repeat(Math.max(1, shownMarked.length));
  return [
    `${palette.dim(`${gutter} |`)} ${text}`,
    `${palette.dim(`${' '.repeat(gutter.length)} |`)} ${' '.repeat(shownBefore.length)}${paint(carets)}`,
  ];
}

/** Tabs as blanks and control characters as a dot, so that the caret stands under its character. */
function visible(text: string, column: number): string {
  let shown = '';
  for (const unit of text) {
    if (unit === '\t') shown += ' '.repeat(tabWidth - ((column + shown.length) % tabWidth));
    else shown += isControl(unit.charCodeAt(0)) ? '·' : unit;
  }
  return shown;
}

const isControl = (code: number): boolean => code < 32 || (code >= 127 && code < 160);
/** Messages may quote the document; they must not steer the terminal. */
const printable = (text: string): string => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '·');

/** Diagnostics as a person reads them: `file:line:column`, the line, a caret under the character, the hint. */
import { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';
import type { Diagnostic, Severity } from './diagnostic.js';
import { printable, visibleText } from './visible-text.js';

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
const gutterWidth = 5;
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

/** The lines of the span, the place marked below each; of more than two, the first and the last. */
function excerpt(source: SourceText, { span }: Diagnostic, paint: Paint, palette: Palette, width: number): string[] {
  const first = source.positionAt(span.start).line;
  const last = source.positionAt(Math.max(span.start, span.end - 1)).line;
  const lines = markedLine(source, first, span, paint, palette, width);
  if (last === first) return lines;
  if (last > first + 1) lines.push(palette.dim(`${' '.repeat(gutterWidth)} :`));
  const { start, end } = source.lineSpan(last);
  const indent = /^\s*/.exec(source.text.slice(start, end))![0].length;
  const rest = { start: Math.min(start + indent, span.end), end: span.end };
  return rest.end > rest.start ? [...lines, ...markedLine(source, last, rest, paint, palette, width)] : lines;
}

/** A line and the marks below it, cut around the start of the span where it is long. */
function markedLine(source: SourceText, line: number, span: Span, paint: Paint, palette: Palette, width: number): string[] {
  const lineSpan = source.lineSpan(line);
  // A place on the line break itself is shown just behind the line.
  const start = Math.min(span.start, lineSpan.end);
  const end = Math.max(start, Math.min(span.end, lineSpan.end));
  const from = wholeCharacter(source.text, Math.max(lineSpan.start, Math.min(start - (width >> 1), lineSpan.end - width)));
  const to = wholeCharacter(source.text, Math.min(lineSpan.end, Math.max(from + width, start)));
  const cutLeft = from > lineSpan.start ? '…' : '';
  const cutRight = to < lineSpan.end ? '…' : '';
  const before = visibleText(source.text.slice(from, start), cutLeft.length);
  const markedAt = cutLeft.length + before.width;
  const marked = visibleText(source.text.slice(start, Math.min(end, to)), markedAt);
  const after = visibleText(source.text.slice(Math.min(end, to), to), markedAt + marked.width);
  const carets = '^'.repeat(Math.max(1, marked.width));
  return [
    `${palette.dim(`${String(line).padStart(gutterWidth)} |`)} ${cutLeft}${before.text}${marked.text}${after.text}${cutRight}`,
    `${palette.dim(`${' '.repeat(gutterWidth)} |`)} ${' '.repeat(markedAt)}${paint(carets)}`,
  ];
}

/** Not between the halves of a surrogate pair. */
const wholeCharacter = (text: string, at: number): number =>
  at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) ? at - 1 : at;

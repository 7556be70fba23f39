/** From tokens of the document to values: entities decoded, line ends as XML has them, the way back kept. */
import { composeMaps, DerivedText, type OffsetMap, spanToSource, type TextWriter } from '../../text/offset-map.js';
import { type Span, spanAt } from '../../text/span.js';
import { decodeInto } from './entities.js';
import type { AttributeToken, FoundExpression, TextToken } from './tokens.js';
import type { DocumentValue } from './tree.js';

export interface ValueContext {
  readonly text: string;
  /** From `text` to the user's file. */
  readonly map: OffsetMap;
  readonly inserted: readonly Span[];
}

/** The value of an attribute: an expression when it starts with one. */
export function attributeValue(context: ValueContext, token: AttributeToken): DocumentValue {
  const { valueSpan } = token;
  const [expression] = token.expressions;
  if (expression !== undefined && isBlank(context.text, valueSpan.start, expression.span.start)) {
    return build(context, 'expression', expression.span, (out) =>
      decode(out, context, expression.span, [expression], keepBreaks),
    );
  }
  return build(context, 'literal', valueSpan, (out) => decode(out, context, valueSpan, token.expressions, breaksToBlanks));
}

/** The text of an element from its pieces. Undefined when there is nothing but white space and the element is no message body. */
export function elementText(
  context: ValueContext,
  pieces: readonly TextToken[],
  payload: boolean,
  liquid: boolean,
): DocumentValue | undefined {
  const { text } = context;
  const filled = pieces.filter(({ span, cdata }) => cdata || !isBlank(text, span.start, span.end));
  const [first] = filled;
  if (first === undefined && !payload) return undefined;
  const [expression] = first?.expressions ?? [];
  if (first !== undefined && expression !== undefined && isBlank(text, first.span.start, expression.span.start)) {
    const span = { start: expression.span.start, end: expression.span.end };
    return build(context, 'expression', span, (out) => {
      if (first.cdata) copyLines(out, text, span.start, span.end, keepBreaks);
      else decode(out, context, span, [expression], keepBreaks);
    });
  }
  const from = pieces[0]?.span.start ?? 0;
  const span = { start: from, end: pieces.at(-1)?.span.end ?? from };
  const markup = payload && hasMarkup(context, pieces, liquid);
  return build(context, 'literal', span, (out) => {
    for (const piece of pieces) {
      if (piece.cdata) copyLines(out, text, piece.span.start, piece.span.end, keepBreaks);
      else if (!markup) decode(out, context, piece.span, piece.expressions, keepBreaks);
      else if (liquid) decodeLiquidTags(out, context, piece.span);
      else copyLines(out, text, piece.span.start, piece.span.end, keepBreaks);
    }
  });
}

function build(context: ValueContext, kind: DocumentValue['kind'], span: Span, write: (out: DerivedText) => void): DocumentValue {
  const out = new DerivedText(context.text);
  write(out);
  const { text, map } = out.finish();
  return { kind, text, span: spanToSource(context.map, span), map: composeMaps(map, context.map) };
}

const isBlank = (text: string, start: number, end: number): boolean => /^[ \t\r\n]*$/.test(text.slice(start, end));

/** What a line end becomes. */
type LineBreak = '\n' | ' ';
/** XML reads every line end as a line feed. */
const keepBreaks: LineBreak = '\n';
/** XML reads line ends and tabs in attribute values as blanks. */
const breaksToBlanks: LineBreak = ' ';

function copyLines(out: DerivedText, text: string, start: number, end: number, toBreak: LineBreak): void {
  const piece = text.slice(start, end);
  let from = 0;
  for (const match of piece.matchAll(toBreak === breaksToBlanks ? /\r\n?|[\n\t]/g : /\r\n?/g)) {
    out.copy(start + from, start + match.index);
    from = match.index + match[0].length;
    out.replace(start + match.index, start + from, toBreak);
  }
  out.copy(start + from, end);
}

/** Decodes references, but for those in named values and in string literals of raw expressions. */
function decode(
  out: DerivedText,
  context: ValueContext,
  span: Span,
  expressions: readonly FoundExpression[],
  toBreak: LineBreak,
): void {
  const keep = (offset: number): boolean =>
    spanAt(context.inserted, offset) !== undefined || expressions.some(({ literals }) => spanAt(literals, offset) !== undefined);
  decodeInto(lineWriter(out, context.text, toBreak), context.text, span.start, span.end, keep);
}

/** Writes into `out` with the line ends of copies changed. */
const lineWriter = (out: DerivedText, text: string, toBreak: LineBreak): TextWriter => ({
  copy: (start, end) => copyLines(out, text, start, end, toBreak),
  replace: (start, end, by) => out.replace(start, end, by),
});

/** Liquid's tags and outputs in `text[start, end)`, in order. */
function liquidTags(text: string, start: number, end: number): Span[] {
  const tags: Span[] = [];
  for (let at = text.indexOf('{', start); at >= 0 && at < end; ) {
    const mark = text[at + 1];
    const close = mark === '{' ? '}}' : mark === '%' ? '%}' : undefined;
    const stop = close === undefined ? -1 : text.indexOf(close, at + 2);
    if (close !== undefined && (stop < 0 || stop >= end)) break;
    const next = close === undefined ? at + 1 : stop + 2;
    if (close !== undefined) tags.push({ start: at, end: next });
    at = text.indexOf('{', next);
  }
  return tags;
}

/** Whether a message body holds elements: it then travels as it is written. */
function hasMarkup(context: ValueContext, pieces: readonly TextToken[], liquid: boolean): boolean {
  const { text } = context;
  return pieces.some(({ span, cdata }) => {
    if (cdata) return false;
    const gaps: Span[] = [];
    let from = span.start;
    for (const tag of liquid ? liquidTags(text, span.start, span.end) : []) {
      gaps.push({ start: from, end: tag.start });
      from = tag.end;
    }
    gaps.push({ start: from, end: span.end });
    return gaps.some(({ start, end }) => /<[\p{L}_/?!]/u.test(text.slice(start, end)));
  });
}

/** In a message body of elements only Liquid's own tags are decoded. */
function decodeLiquidTags(out: DerivedText, context: ValueContext, span: Span): void {
  const { text } = context;
  let from = span.start;
  for (const tag of liquidTags(text, span.start, span.end)) {
    copyLines(out, text, from, tag.start, keepBreaks);
    decode(out, context, tag, [], keepBreaks);
    from = tag.end;
  }
  copyLines(out, text, from, span.end, keepBreaks);
}

/** Reads the attributes inside a start tag, from behind its name to behind its `>`. */
import { type Cursor, nameAt, skipWhiteSpace } from './cursor.js';
import { startsExpression } from './expression-extent.js';
import type { AttributeToken, FoundExpression } from './tokens.js';

export interface ScannedAttributes {
  readonly attributes: readonly AttributeToken[];
  readonly selfClosing: boolean;
}

/** `tagStart` is the offset of the tag's `<`. */
export function scanAttributes(cursor: Cursor, tagStart: number, tagName: string): ScannedAttributes {
  const attributes: AttributeToken[] = [];
  const names = new Set<string>();
  const { text } = cursor;
  while (!cursor.stopped) {
    cursor.skipWhiteSpace();
    const { at } = cursor;
    if (at >= text.length) {
      cursor.problem('APE1007', tagStart, text.length, `<${tagName}`, 'the document ends inside this tag');
      cursor.broken = true;
      break;
    }
    const char = text[at]!;
    if (char === '>' || cursor.sees('/>')) {
      cursor.at = at + (char === '>' ? 1 : 2);
      return { attributes, selfClosing: char === '/' };
    }
    if (char === '<') {
      cursor.problem('APE1007', at, at + 1, '<', `the tag <${tagName}> is not closed by >`);
      cursor.broken = true;
      return { attributes, selfClosing: false };
    }
    const name = nameAt(text, at);
    if (name === '') skipUnexpected(cursor);
    else {
      const attribute = scanAttribute(cursor, name, at);
      if (names.has(name)) cursor.problem('APE1012', at, at + name.length, name);
      else if (attribute !== undefined) attributes.push(attribute);
      names.add(name);
    }
  }
  return { attributes, selfClosing: false };
}

function skipUnexpected(cursor: Cursor): void {
  const { at, text } = cursor;
  cursor.problem('APE1007', at, at + 1, text[at]!, 'an attribute, > or /> is');
  const rest = /[\s>]|\/>/g;
  rest.lastIndex = at + 1;
  cursor.at = rest.exec(text)?.index ?? text.length;
}

function scanAttribute(cursor: Cursor, name: string, start: number): AttributeToken | undefined {
  const { text } = cursor;
  const nameSpan = { start, end: start + name.length };
  cursor.at = skipWhiteSpace(text, nameSpan.end);
  if (text[cursor.at] !== '=') {
    cursor.problem('APE1008', nameSpan.start, nameSpan.end, name);
    return undefined;
  }
  cursor.at = skipWhiteSpace(text, cursor.at + 1);
  const quote = text[cursor.at];
  if (quote !== '"' && quote !== "'") {
    const from = cursor.at;
    const end = /[\s>]|\/>/g;
    end.lastIndex = from;
    cursor.at = end.exec(text)?.index ?? text.length;
    cursor.problem('APE1009', from, cursor.at, name);
    return undefined;
  }
  const valueStart = ++cursor.at;
  const found = cursor.mode === 'escaped' ? escapedValue(cursor, quote) : rawValue(cursor, quote, name);
  const valueSpan = { start: valueStart, end: found.end };
  cursor.at = Math.min(found.next, text.length);
  return { name, nameSpan, valueSpan, expressions: found.expressions };
}

interface FoundValue {
  readonly end: number;
  /** Behind the closing quote. */
  readonly next: number;
  readonly expressions: readonly FoundExpression[];
}

/** A value of well-formed XML ends at the next quote of its kind, and its expression ends there too. */
function escapedValue(cursor: Cursor, quote: string): FoundValue {
  const { text } = cursor;
  const start = cursor.at;
  const end = cursor.find(quote, start);
  if (end < 0) return giveUp(cursor, text.length);
  const first = skipWhiteSpace(text, start);
  const expression = cursor.expressionAt(first, end);
  if (startsExpression(text, first) && (expression === undefined || skipWhiteSpace(text, expression.span.end) < end))
    return giveUp(cursor, end);
  if (!endsValue(text, end + 1) || cursor.find('<', start, end) >= 0) return giveUp(cursor, end);
  cursor.checkReferences(start, end, []);
  const inner = expression === undefined ? nextInner(cursor, start, end, end) : undefined;
  if (inner !== undefined) cursor.warn('APE1018', inner.span.start, inner.span.end);
  return { end, next: end + 1, expressions: expression === undefined ? [] : [expression] };
}

function giveUp(cursor: Cursor, end: number): FoundValue {
  cursor.stopped = true;
  return { end, next: end, expressions: [] };
}

const endsValue = (text: string, at: number): boolean => at >= text.length || /[\s/>?]/.test(text[at]!);

function rawValue(cursor: Cursor, quote: string, name: string): FoundValue {
  const { text } = cursor;
  const start = cursor.at;
  const first = skipWhiteSpace(text, start);
  return startsExpression(text, first) ? rawExpression(cursor, quote, first) : rawLiteral(cursor, quote, name);
}

function rawExpression(cursor: Cursor, quote: string, first: number): FoundValue {
  const { text } = cursor;
  const expression = cursor.expressionAt(first, text.length);
  const behind = expression === undefined ? first : skipWhiteSpace(text, expression.span.end);
  if (expression !== undefined && text[behind] === quote && endsValue(text, behind + 1))
    return { end: behind, next: behind + 1, expressions: [expression] };
  // The brackets do not balance within the value: it ends where the tag plausibly goes on.
  const end = plausibleEnd(text, quote, expression === undefined ? first : behind);
  if (expression === undefined) cursor.problem('APE1016', first, first + 2, text[first + 1] === '(' ? ')' : '}');
  else if (end >= 0) cursor.problem('APE1017', behind, end);
  if (end < 0) {
    if (expression !== undefined) cursor.problem('APE1016', first, first + 2, quote);
    cursor.broken = true;
    cursor.stopped = true;
    return { end: text.length, next: text.length, expressions: [] };
  }
  return { end, next: end + 1, expressions: expression === undefined ? [] : [expression] };
}

const plausibleEnds: ReadonlyMap<string, RegExp> = new Map([
  ['"', /"(?=\s{0,200}(?:[\w:.-]{1,80}\s{0,20}=\s{0,20}["']|\/?>|\?>))/g],
  ["'", /'(?=\s{0,200}(?:[\w:.-]{1,80}\s{0,20}=\s{0,20}["']|\/?>|\?>))/g],
]);

/** The first quote behind which a tag could go on or end, or -1. */
function plausibleEnd(text: string, quote: string, from: number): number {
  const pattern = plausibleEnds.get(quote)!;
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}

function rawLiteral(cursor: Cursor, quote: string, name: string): FoundValue {
  const { text } = cursor;
  const start = cursor.at;
  const expressions: FoundExpression[] = [];
  let end = cursor.find(quote, start);
  // An expression inside literal text is a mistake of its own, but its quotes must not end the value.
  for (let inner = nextInner(cursor, start, end); inner !== undefined; inner = nextInner(cursor, inner.span.end, end)) {
    expressions.push(inner);
    end = cursor.find(quote, inner.span.end);
  }
  if (end < 0) return unclosedValue(cursor, start, quote, name);
  const bracket = cursor.find('<', start, end);
  const hasBracket = bracket >= 0 && !expressions.some(({ span }) => span.start <= bracket && bracket < span.end);
  if (hasBracket && /[\r\n]/.test(text.slice(start, bracket))) return unclosedValue(cursor, start, quote, name);
  for (const { span } of expressions) cursor.warn('APE1018', span.start, span.end);
  if (!endsValue(text, end + 1)) {
    const line = /[\r\n]|$/g;
    line.lastIndex = end;
    const lineEnd = line.exec(text)!.index;
    cursor.problem('APE1011', end + 1, end + 2, text[end + 1]!, name);
    const later = plausibleEnd(text.slice(0, lineEnd), quote, end + 1);
    return later < 0 ? { end, next: end + 1, expressions } : { end: later, next: later + 1, expressions };
  }
  if (hasBracket) cursor.problem('APE1013', bracket, bracket + 1, name);
  cursor.checkReferences(start, end, expressions);
  return { end, next: end + 1, expressions };
}

/** The next expression that starts before `end` (-1: anywhere) and ends before `limit`. */
function nextInner(cursor: Cursor, from: number, end: number, expressionLimit = cursor.text.length): FoundExpression | undefined {
  const { text } = cursor;
  const limit = end < 0 ? text.length : end;
  for (let at = cursor.find('@', from, limit); at >= 0; at = cursor.find('@', at + 1, limit)) {
    const found = cursor.expressionAt(at, expressionLimit);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Goes on behind the line that the value starts in. */
function unclosedValue(cursor: Cursor, start: number, quote: string, name: string): FoundValue {
  const { text } = cursor;
  cursor.problem('APE1010', start - 1, start, name, quote);
  const rest = /[\r\n<>]|\/>/g;
  rest.lastIndex = start;
  const end = rest.exec(text)?.index ?? text.length;
  if (end >= text.length) cursor.broken = true;
  return { end, next: end, expressions: [] };
}

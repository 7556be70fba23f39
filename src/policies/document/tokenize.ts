/** Cuts a document into tags and text, leaving C# alone wherever it stands. */
import type { Span } from '../../text/span.js';
import { Cursor, nameAt, type ScanMode, skipWhiteSpace } from './cursor.js';
import { startsExpression } from './expression-extent.js';
import type { DocumentProblems } from './problems.js';
import { scanAttributes } from './scan-attributes.js';
import type { FoundExpression, StartTagToken, Token } from './tokens.js';

export interface Tokens {
  readonly tokens: readonly Token[];
  /** The tags do not nest: no tree can be built. */
  readonly broken: boolean;
}

export interface TokenizeInput {
  readonly text: string;
  readonly inserted: readonly Span[];
  readonly problems: DocumentProblems;
  /** Whether an element's content is a message body: text, whatever it looks like. */
  readonly isPayload: (name: string, parent: string | undefined) => boolean;
}

/** Elements nest no deeper. */
export const maxDepth = 200;

/**
 * The tokens of a document. One that is well-formed XML is read as such: its expressions are escaped. Every other is raw:
 * expressions are C# as typed, and whatever else is wrong gets reported.
 */
export function tokenize(input: TokenizeInput): Tokens & { readonly escaped: boolean } {
  const escaped = new Tokenizer(input, 'escaped').run();
  if (escaped !== undefined) return { ...escaped, escaped: true };
  return { ...new Tokenizer(input, 'raw').run()!, escaped: false };
}

interface OpenElement {
  readonly tag: StartTagToken;
  /** Nothing but white space and comments so far. */
  empty: boolean;
  /** Its text is an expression, so no more may follow. */
  hasExpression: boolean;
}

class Tokenizer {
  readonly #cursor: Cursor;
  readonly #text: string;
  readonly #tokens: Token[] = [];
  readonly #open: OpenElement[] = [];
  readonly #isPayload: TokenizeInput['isPayload'];

  constructor(input: TokenizeInput, mode: ScanMode) {
    this.#cursor = new Cursor(input.text, mode, input.inserted, input.problems);
    this.#text = input.text;
    this.#isPayload = input.isPayload;
  }

  /** Undefined when the document is not what the mode expects. */
  run(): Tokens | undefined {
    const cursor = this.#cursor;
    if (this.#text.startsWith('\ufeff')) cursor.at = 1;
    while (!cursor.done) {
      if (this.#text[cursor.at] === '<' && cursor.insertedAt(cursor.at) === undefined) this.#markup();
      else this.#textRun();
    }
    if (!cursor.stopped) this.#closeRest();
    if (cursor.mode === 'escaped' && cursor.stopped) return undefined;
    cursor.reportWarnings();
    return { tokens: this.#tokens, broken: cursor.broken };
  }

  /** What was opened and never closed: the innermost is named, the others with it. */
  #closeRest(): void {
    const innermost = this.#open.at(-1)?.tag;
    if (innermost === undefined) return;
    const others = this.#open
      .slice(0, -1)
      .reverse()
      .map(({ tag }) => tag.name);
    const shown = others.length > 4 ? [...others.slice(0, 4), '…'] : others;
    const more = shown.length === 0 ? '' : `, nor ${shown.length === 1 ? 'is' : 'are'} ${shown.join(', ')}`;
    this.#notClosed(innermost, more);
  }

  #notClosed(tag: StartTagToken, more: string): void {
    this.#cursor.problem('APE1005', tag.nameSpan.start, tag.nameSpan.end, tag.name, more);
    this.#cursor.broken = true;
  }

  #markup(): void {
    const cursor = this.#cursor;
    const start = cursor.at;
    if (cursor.sees('<!--')) this.#enclosed(start, '<!--', '-->', 'comment');
    else if (cursor.sees('<![CDATA[')) this.#cdata(start);
    else if (cursor.sees('<!')) this.#declaration(start);
    else if (cursor.sees('<?')) this.#enclosed(start, '<?', '?>', 'processing instruction');
    else if (cursor.sees('</')) this.#endTag(start);
    else if (nameAt(this.#text, start + 1) !== '') this.#startTag(start);
    else {
      cursor.problem('APE1023', start, start + 1);
      this.#addText(start, start + 1, false, []);
      cursor.at = start + 1;
    }
  }

  #declaration(start: number): void {
    const cursor = this.#cursor;
    const close = this.#text.indexOf('>', start);
    const end = close < 0 ? this.#text.length : close + 1;
    if (/^<!doctype/i.test(this.#text.slice(start, start + 9))) cursor.problem('APE1004', start, start + 9);
    else cursor.problem('APE1007', start, start + 2, '<!', 'a comment is <!-- … -->');
    cursor.broken = true;
    cursor.at = end;
  }

  /** The end of a comment, CDATA section or processing instruction, past its closing mark. */
  #enclosed(start: number, open: string, close: string, what: string): number {
    const cursor = this.#cursor;
    const at = this.#text.indexOf(close, start + open.length);
    if (at < 0) {
      cursor.problem('APE1015', start, start + open.length, what, close);
      cursor.broken = true;
      cursor.at = this.#text.length;
      return this.#text.length;
    }
    cursor.at = at + close.length;
    return at;
  }

  #cdata(start: number): void {
    const from = start + '<![CDATA['.length;
    const end = this.#enclosed(start, '<![CDATA[', ']]>', 'CDATA section');
    const first = skipWhiteSpace(this.#text, from);
    const starts = startsExpression(this.#text, first) && first < end && this.#isEmpty;
    // In CDATA nothing is escaped and the expression is all there is up to the section's end.
    const whole = starts
      ? [{ span: { start: first, end: trimEnd(this.#text, first, end) }, literals: [{ start: first, end }] }]
      : [];
    this.#addText(from, end, true, whole);
  }

  get #isEmpty(): boolean {
    return this.#open.at(-1)?.empty ?? true;
  }

  #addText(start: number, end: number, cdata: boolean, expressions: readonly FoundExpression[]): void {
    if (end <= start) return;
    this.#tokens.push({ kind: 'text', span: { start, end }, cdata, expressions });
    const first = skipWhiteSpace(this.#text, start);
    const blank = first >= end;
    const open = this.#open.at(-1);
    if (open === undefined) {
      if (!blank) this.#cursor.problem('APE1019', first, trimEnd(this.#text, start, end));
      return;
    }
    if (open.hasExpression && !blank) this.#cursor.problem('APE1017', first, trimEnd(this.#text, first, end));
    const leading = open.empty ? expressions.find(({ span }) => span.start === first) : undefined;
    const rest = leading === undefined ? end : skipWhiteSpace(this.#text, leading.span.end);
    if (rest < end) this.#cursor.problem('APE1017', rest, trimEnd(this.#text, rest, end));
    open.hasExpression ||= leading !== undefined;
    open.empty &&= blank;
  }

  /** Text up to the next tag, with the expressions in it. */
  #textRun(): void {
    const cursor = this.#cursor;
    const start = cursor.at;
    const text = this.#text;
    const expressions: FoundExpression[] = [];
    let end = this.#runEnd(start);
    const first = skipWhiteSpace(text, start);
    if (this.#isEmpty && this.#open.length > 0 && startsExpression(text, first)) {
      const found = this.#leadingExpression(first, end);
      if (cursor.stopped) return;
      expressions.push(found);
      end = Math.max(found.span.end, this.#runEnd(found.span.end));
    } else if (this.#open.length > 0) {
      for (let at = cursor.find('@', start, end); at >= 0; ) {
        const found = cursor.expressionAt(at, cursor.mode === 'escaped' ? end : text.length);
        if (found !== undefined) {
          cursor.warn('APE1018', at, found.span.end);
          expressions.push(found);
          end = this.#runEnd(found.span.end);
        }
        at = cursor.find('@', found?.span.end ?? at + 1, end);
      }
    }
    this.#addText(start, end, false, expressions);
    // A lone & makes any document a raw one, even inside an expression.
    cursor.checkReferences(start, end, cursor.mode === 'escaped' ? [] : expressions);
    cursor.at = end;
  }

  #runEnd(from: number): number {
    const next = this.#cursor.find('<', from);
    return next < 0 ? this.#text.length : next;
  }

  /** The expression that an element's text starts with, whatever stands behind it. */
  #leadingExpression(first: number, runEnd: number): FoundExpression {
    const cursor = this.#cursor;
    const text = this.#text;
    if (cursor.mode === 'escaped') {
      const found = cursor.expressionAt(first, runEnd);
      // Text, then the end tag: anything else is C# that happens to look like markup.
      const whole = found !== undefined && skipWhiteSpace(text, found.span.end) >= runEnd && text.startsWith('</', runEnd);
      if (!whole || cursor.find('<', first, runEnd) >= 0) cursor.stopped = true;
      cursor.checkReferences(first, runEnd, []);
      return found ?? { span: { start: first, end: runEnd }, literals: [] };
    }
    const found = cursor.expressionAt(first, text.length);
    if (found !== undefined) return found;
    cursor.problem('APE1016', first, first + 2, text[first + 1] === '(' ? ')' : '}');
    const close = text.indexOf(`</${this.#open.at(-1)!.tag.name}`, first);
    if (close < 0) {
      cursor.broken = true;
      cursor.stopped = true;
    }
    return { span: { start: first, end: trimEnd(text, first, close < 0 ? text.length : close) }, literals: [] };
  }

  #startTag(start: number): void {
    const cursor = this.#cursor;
    const name = nameAt(this.#text, start + 1);
    const nameSpan = { start: start + 1, end: start + 1 + name.length };
    cursor.at = nameSpan.end;
    if (!/[\s/>]/.test(this.#text[cursor.at] ?? '>')) {
      cursor.problem('APE1007', cursor.at, cursor.at + 1, this.#text[cursor.at]!, `white space, > or /> is, behind <${name}`);
    }
    const { attributes, selfClosing } = scanAttributes(cursor, start, name);
    const payload = !selfClosing && this.#isPayload(name, this.#open.at(-1)?.tag.name);
    const span = { start, end: cursor.at };
    const tag: StartTagToken = { kind: 'start', name, nameSpan, span, attributes, selfClosing, payload };
    this.#tokens.push(tag);
    const parent = this.#open.at(-1);
    if (parent !== undefined) parent.empty = false;
    if (selfClosing || cursor.stopped) return;
    this.#open.push({ tag, empty: true, hasExpression: false });
    if (this.#open.length > maxDepth) {
      cursor.problem('APE1020', nameSpan.start, nameSpan.end, maxDepth);
      cursor.broken = true;
      cursor.stopped = true;
    } else if (payload) this.#payload(tag);
  }

  #endTag(start: number): void {
    const cursor = this.#cursor;
    const name = nameAt(this.#text, start + 2);
    const close = this.#text.indexOf('>', start);
    const end = close < 0 ? this.#text.length : close + 1;
    cursor.at = end;
    const rest = skipWhiteSpace(this.#text, start + 2 + name.length);
    if (name === '' || rest !== close) {
      cursor.problem('APE1007', start, Math.min(end, start + 2 + Math.max(1, name.length)), `</${name}`, 'an end tag is </name>');
      cursor.broken = true;
      if (name === '') return;
      if (this.#text[rest] === '<') cursor.at = rest;
    }
    const depth = this.#open.findLastIndex(({ tag }) => tag.name === name);
    if (depth < 0) {
      cursor.problem('APE1006', start, end, name);
      cursor.broken = true;
      return;
    }
    const innermost = this.#open.at(-1)!.tag;
    if (depth < this.#open.length - 1) this.#notClosed(innermost, ` before </${name}>`);
    this.#open.length = depth;
    this.#tokens.push({ kind: 'end', name, span: { start, end } });
  }

  /** The content of a message body element as text, up to its own end tag. */
  #payload(tag: StartTagToken): void {
    const cursor = this.#cursor;
    const end = this.#payloadEnd(tag);
    if (end < 0) {
      this.#payloadWithoutEnd(tag);
      return;
    }
    while (cursor.at < end && !cursor.stopped) {
      const { at } = cursor;
      const first = skipWhiteSpace(this.#text, at);
      if (cursor.sees('<!--')) this.#enclosed(at, '<!--', '-->', 'comment');
      else if (cursor.sees('<![CDATA[')) this.#cdata(at);
      else if (this.#isEmpty && startsExpression(this.#text, first) && first < end) {
        const found = this.#leadingExpression(first, this.#partEnd(first, end));
        if (cursor.stopped) return;
        const stop = Math.max(found.span.end, this.#partEnd(found.span.end, end));
        this.#addText(at, stop, false, [found]);
        cursor.at = stop;
        // The expression's own text held what looked like the end tag.
        if (stop > end) return;
      } else {
        const stop = this.#partEnd(at, end);
        this.#addText(at, stop, false, []);
        cursor.at = stop;
      }
    }
  }

  /** Where plain text of a payload ends: a comment, a CDATA section or the payload's end. */
  #partEnd(from: number, end: number): number {
    if (from >= end) return from;
    const comment = this.#cursor.find('<!--', from, end);
    const cdata = this.#cursor.find('<![CDATA[', from, end);
    return Math.min(comment < 0 ? end : comment, cdata < 0 ? end : cdata);
  }

  #payloadWithoutEnd(tag: StartTagToken): void {
    this.#notClosed(tag, '');
    this.#cursor.at = this.#text.length;
    this.#open.length = 0;
  }

  /** The offset of the end tag of a payload element, or -1; elements of its own name may nest in it. */
  #payloadEnd(tag: StartTagToken): number {
    const mark = new RegExp(`<(?:!--|!\\[CDATA\\[|(/?)${escapeRegExp(tag.name)}(?=[\\s/>]))`, 'g');
    const text = this.#text;
    const from = this.#payloadTextStart(tag.span.end);
    mark.lastIndex = from;
    let first = -1;
    let depth = 0;
    for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
      const at = match.index;
      if (match[0].startsWith('<!')) {
        const close = text.indexOf(match[0] === '<!--' ? '-->' : ']]>', at);
        if (close < 0) break;
        mark.lastIndex = close;
      } else if (match[1] === '/') {
        if (first < 0) first = at;
        if (depth-- === 0 || !this.#cursor.mayScan) return first === at || depth < 0 ? at : first;
      } else if (text[text.indexOf('>', at) - 1] !== '/') depth++;
    }
    if (first >= 0) this.#cursor.chargeFailedScan(text.length - from);
    return first;
  }

  /** Behind the expression that a raw payload starts with, so that its strings cannot hold the end tag. */
  #payloadTextStart(from: number): number {
    const first = skipWhiteSpace(this.#text, from);
    if (this.#cursor.mode === 'escaped' || !startsExpression(this.#text, first)) return from;
    return this.#cursor.expressionAt(first, this.#text.length)?.span.end ?? from;
  }
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && skipWhiteSpace(text, at - 1) > at - 1) at--;
  return at;
}

import type { SyntaxCode, SyntaxDiagnostics } from './syntax-diagnostics.js';
import { keywords, missingToken, type Token } from './token.js';

/** What is said when a token of a kind is missing; CS1003 names any other. */
const expectedCodes: ReadonlyMap<string, SyntaxCode> = new Map([
  ['identifier', 'CS1001'],
  [';', 'CS1002'],
  [')', 'CS1026'],
  ['{', 'CS1514'],
  ['}', 'CS1513'],
]);

export interface ResetPoint {
  readonly index: number;
  readonly diagnostics: number;
  readonly refusals: number;
  readonly lastEnd: number;
}

/** Cursor over tokens that makes up what is missing, and says so where Roslyn does. */
export class TokenStream {
  index = 0;
  /** Index of the first token: the brace before a hole's counts for nothing. */
  first = 0;
  /** End of the last token eaten or made up: the end of a node that was just finished. */
  lastEnd: number;
  /** The last one was made up: what was just finished is not complete. */
  lastIsMissing = false;

  constructor(
    readonly tokens: readonly Token[],
    readonly diagnostics: SyntaxDiagnostics,
  ) {
    this.lastEnd = tokens[0]!.start;
  }

  get current(): Token {
    return this.tokens[this.index]!;
  }
  get kind(): string {
    return this.tokens[this.index]!.kind;
  }
  /** A method, so that what it says is not taken to hold after the next token is eaten. */
  is(kind: string): boolean {
    return this.tokens[this.index]!.kind === kind;
  }
  /** The current token's text if it may be a contextual keyword, else empty. */
  get contextual(): string {
    return this.tokens[this.index]!.contextual;
  }
  peek(offset: number): Token {
    return this.tokens[Math.min(this.index + offset, this.tokens.length - 1)]!;
  }
  peekKind(offset: number): string {
    return this.peek(offset).kind;
  }
  get previous(): Token | undefined {
    return this.tokens[this.index - 1];
  }
  /** Where a missing token would stand. */
  get gap(): number {
    return this.previous?.fullEnd ?? this.current.start;
  }

  mark(): ResetPoint {
    return {
      index: this.index,
      diagnostics: this.diagnostics.count,
      refusals: this.diagnostics.refusals.length,
      lastEnd: this.lastEnd,
    };
  }
  reset(point: ResetPoint): void {
    this.index = point.index;
    this.diagnostics.truncate(point.diagnostics);
    this.diagnostics.refusals.length = point.refusals;
    this.lastEnd = point.lastEnd;
  }

  /** Eats the current token, whatever it is; the end is never passed. */
  next(): Token {
    const token = this.current;
    this.lastEnd = token.end;
    this.lastIsMissing = false;
    if (this.index === this.tokens.length - 1) return token;
    this.index++;
    for (const error of token.errors) this.diagnostics.entries.push(error);
    for (const refusal of token.refusals) this.diagnostics.refusals.push(refusal);
    return token;
  }
  tryEat(kind: string): Token | undefined {
    return this.is(kind) ? this.next() : undefined;
  }
  eat(kind: string, code?: SyntaxCode): Token {
    if (this.is(kind)) return this.next();
    if (code === undefined) this.reportExpected(kind);
    else this.reportGap(code);
    return this.missing(kind);
  }
  eatContextual(text: string): Token {
    if (this.contextual === text) return this.next();
    this.reportGap('CS1003', text);
    return this.missing(text);
  }
  /** A closer or opener of the wrong shape counts as the right one. */
  eatAs(kind: string): Token {
    if (this.is(kind)) return this.next();
    this.reportExpected(kind);
    const token = this.missing(kind);
    this.skip();
    return token;
  }
  /** Eats the current token without making it part of a node. */
  skip(): Token {
    const { lastEnd, lastIsMissing } = this;
    const token = this.next();
    this.lastEnd = lastEnd;
    this.lastIsMissing = lastIsMissing;
    return token;
  }
  /** Skips the current token and says that another was expected. */
  skipInsteadOf(kind: string): Token {
    this.reportExpected(kind);
    return this.skip();
  }
  /** A made-up token, without a word. */
  missing(kind: string): Token {
    const at = this.gap;
    this.lastEnd = at;
    this.lastIsMissing = true;
    return missingToken(kind, at);
  }

  reportExpected(kind: string): void {
    if (kind === 'identifier' && keywords.has(this.kind)) this.reportGap('CS1041', '', this.kind);
    else {
      const code = expectedCodes.get(kind) ?? 'CS1003';
      this.reportGap(code, kind);
    }
  }
  /** Where something is missing: at the end of the previous token if a line ends there, else on the current one. */
  gapSpan(): { readonly start: number; readonly end: number } {
    const previous = this.previous;
    if (previous?.endsLine && this.index > this.first) return { start: previous.end, end: previous.end };
    const { start, end, kind } = this.current;
    // where no range can stand `..` is two dots
    return { start, end: kind === '..' ? start + 1 : end };
  }
  reportGap(code: SyntaxCode, ...args: readonly string[]): void {
    const { start, end } = this.gapSpan();
    this.diagnostics.add(code, start, end, ...args);
  }
  /** Reports on a node behind what was known at `mark`, so before what is wrong inside it. */
  reportBefore(
    mark: number,
    code: SyntaxCode,
    node: { readonly start: number; readonly end: number },
    ...args: readonly string[]
  ): void {
    this.diagnostics.entries.splice(mark, 0, { code, start: node.start, end: node.end, args });
  }
  /** Refuses later C#: `feature` came with the language version. */
  refuse(feature: string, version: string, node: { readonly start: number; readonly end: number }): void {
    this.diagnostics.refuse('CS8370', node.start, node.end, feature, version);
  }
  report(code: SyntaxCode, node: { readonly start: number; readonly end: number }, ...args: readonly string[]): void {
    this.diagnostics.add(code, node.start, node.end, ...args);
  }
}

/** The pieces of a document's text; all offsets are into the text after named values were replaced. */
import type { Span } from '../../text/span.js';

/** An expression found in a value. */
export interface FoundExpression {
  readonly span: Span;
  /** Insides of string literals in which entities stay as written. */
  readonly literals: readonly Span[];
}

export interface AttributeToken {
  readonly name: string;
  readonly nameSpan: Span;
  /** Between the quotes. */
  readonly valueSpan: Span;
  readonly expressions: readonly FoundExpression[];
}

export interface StartTagToken {
  readonly kind: 'start';
  readonly name: string;
  readonly nameSpan: Span;
  readonly span: Span;
  readonly attributes: readonly AttributeToken[];
  readonly selfClosing: boolean;
  /** Its content was kept as text, whatever it is. */
  readonly payload: boolean;
}

export interface EndTagToken {
  readonly kind: 'end';
  readonly name: string;
  readonly span: Span;
}

export interface TextToken {
  readonly kind: 'text';
  /** Without the brackets of a CDATA section. */
  readonly span: Span;
  readonly cdata: boolean;
  readonly expressions: readonly FoundExpression[];
}

export type Token = StartTagToken | EndTagToken | TextToken;

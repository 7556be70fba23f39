/** A policy document as elements; every span is in the user's file. */
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { OffsetMap } from '../../text/offset-map.js';
import type { SourceText } from '../../text/source-text.js';
import type { Span } from '../../text/span.js';

/** A value of an attribute or of element text. */
export interface DocumentValue {
  readonly kind: 'literal' | 'expression';
  /** Entities decoded. An expression's starts with `@(` or `@{` and ends with its bracket. */
  readonly text: string;
  readonly span: Span;
  /** From `text` to the user's file. */
  readonly map: OffsetMap;
}

export interface DocumentAttribute {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: DocumentValue;
}

export class DocumentElement {
  readonly children: DocumentElement[] = [];
  /** All of the element's own text; undefined when that is white space only and the element is no message body. */
  text: DocumentValue | undefined;
  /** The whole element, end tag included. */
  span: Span;

  constructor(
    readonly name: string,
    readonly nameSpan: Span,
    readonly startTagSpan: Span,
    readonly attributes: readonly DocumentAttribute[],
    readonly parent: DocumentElement | undefined,
    readonly source: SourceText,
    /** Its content is a message body, kept as text. */
    readonly payload: boolean,
  ) {
    this.span = startTagSpan;
  }

  attribute(name: string): DocumentAttribute | undefined {
    return this.attributes.find((attribute) => attribute.name === name);
  }
}

/** What a document is, by its root. */
export type DocumentKind = 'policies' | 'fragment' | 'resolver' | 'snippet';

export interface PolicyDocument {
  readonly source: SourceText;
  readonly kind: DocumentKind;
  /** One, but for snippets. */
  readonly roots: readonly DocumentElement[];
  /** Expressions were written as XML, with entities. */
  readonly escaped: boolean;
  /** Named values that the document refers to and that had no value, outside Liquid templates. */
  readonly unknownNamedValues: readonly { readonly name: string; readonly span: Span }[];
}

/** What reading gave: no document when its text cannot be understood. */
export interface ReadResult {
  readonly document: PolicyDocument | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Every element below and with `element`, in document order. */
export function* descendants(element: DocumentElement): Generator<DocumentElement> {
  yield element;
  for (const child of element.children) yield* descendants(child);
}

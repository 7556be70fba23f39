/** What a run gives back. */
import type { PolicyContext } from '../../context/policy-context.js';
import type { Variables } from '../../context/variables.js';
import type { SourceText } from '../../text/source-text.js';
import type { Span } from '../../text/span.js';
import type { ByteStream, HeaderLine, TransportFailure } from '../ports.js';
import type { LocatedFailure } from './signals.js';
import type { TraceEntry } from './trace.js';

export interface OutcomeResponse {
  readonly status: number;
  readonly reason: string;
  /** One line for each value; `wireHeaders` joins them as the gateway does. */
  readonly headers: readonly HeaderLine[];
  readonly body: Uint8Array | ByteStream;
}

/** Where in the document something was done. */
export interface PolicyPlace {
  readonly policy: string;
  readonly path: string;
  readonly section: string;
  readonly scope: string;
  readonly source: SourceText;
  readonly span: Span;
}

/** One attempted call, also one that was refused or timed out. */
export interface CallRecord {
  readonly to: 'backend' | 'http' | 'dapr';
  readonly method: string;
  readonly url: string;
  readonly headers: readonly HeaderLine[];
  /** Undefined where there was none, or where it went through as a stream. */
  readonly body: Uint8Array | undefined;
  readonly reply: { readonly status: number; readonly reason: string; readonly headers: readonly HeaderLine[] } | undefined;
  readonly failure: TransportFailure | undefined;
  readonly place: PolicyPlace;
}

export interface PolicyOutcome {
  readonly response: OutcomeResponse;
  readonly calls: readonly CallRecord[];
  readonly variables: Variables;
  /** What sent the pipeline to on-error; undefined when nothing did. */
  readonly lastError: LocatedFailure | undefined;
  readonly trace: readonly TraceEntry[];
  readonly context: PolicyContext;
}

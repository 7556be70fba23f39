/** How a policy ends: it goes on, it ends the request, or it failed. Returned, never thrown. */

/** The parts of an error response that a policy decides itself. */
export interface ErrorResponse {
  readonly status: number;
  readonly reason: string;
  /** Without one the default body is made of status and message. */
  readonly body?: string;
  readonly headers?: readonly (readonly [name: string, value: string])[];
}

/** What went wrong; where is filled in by the engine. */
export interface PolicyFailure {
  readonly reason: string;
  readonly message: string;
  /** Instead of the policy's name. */
  readonly source?: string;
  /** 500 without one. */
  readonly response?: ErrorResponse;
  /** What it happened in, below the policy itself: `when[2]`. */
  readonly subPath?: string;
  /** For diagnostics and the trace: what caused it, not shown to callers. */
  readonly detail?: unknown;
}

/** A failure with its place: what `context.LastError` is made of. */
export interface LocatedFailure extends PolicyFailure {
  readonly source: string;
  readonly scope: string;
  readonly section: string;
  readonly path: string;
  readonly policyId: string | null;
}

export type Signal =
  | undefined
  /** The response is complete: nothing else runs. */
  | { readonly kind: 'finish' }
  | { readonly kind: 'fail'; readonly failure: PolicyFailure | LocatedFailure };

export const finish: Signal = { kind: 'finish' };

export const fail = (failure: PolicyFailure): Signal => ({ kind: 'fail', failure });

/** Thrown by value reads inside a handler and turned into a `fail` at that handler's edge. */
export class PolicyFailureError {
  constructor(readonly failure: PolicyFailure) {}
}

export const isLocated = (failure: PolicyFailure | LocatedFailure): failure is LocatedFailure => 'path' in failure;

/** One request through a document: inbound, backend, outbound, and on-error when something fails. */
import type { PolicyContext } from '../../context/policy-context.js';
import { Response } from '../../context/response.js';
import { LastError } from '../../context/service-parts.js';
import type { SectionPlans } from '../load/plan.js';
import type { ByteStream, HeaderLine } from '../ports.js';
import type { SectionName } from '../schema.js';
import { defaultErrorBody, errorStatus } from './default-response.js';
import { runBlock } from './execute.js';
import { headerLines, isHopByHop } from './headers.js';
import type { OutcomeResponse, PolicyOutcome } from './outcome.js';
import { type EngineOptions, RunState } from './run-state.js';
import type { LocatedFailure, PolicyFailure, Signal } from './signals.js';
import { statusText } from './status-text.js';

export interface PipelineInput {
  readonly sections: SectionPlans;
  readonly context: PolicyContext;
  readonly options: EngineOptions;
  /** The request's body when it comes as a stream; it is read only when a policy wants it. */
  readonly requestBody?: ByteStream;
  readonly signal?: AbortSignal;
  /** An error of a step before the policies (no operation, no key): the pipeline starts in on-error. */
  readonly failure?: PolicyFailure & { readonly source: string };
}

const mainSections: readonly SectionName[] = ['inbound', 'backend', 'outbound'];

export async function runPipeline(input: PipelineInput): Promise<PolicyOutcome> {
  const run = new RunState(input.context, input.options, input.signal);
  run.pendingRequestBody = input.requestBody;
  const before = input.failure;
  const signal: Signal =
    before === undefined
      ? await runMain(run, input.sections)
      : { kind: 'fail', failure: { ...before, scope: '', section: 'inbound', path: '', policyId: null } };
  if (signal?.kind === 'fail') await runOnError(run, input.sections, signal.failure as LocatedFailure);
  const response = await finalResponse(run);
  const { context, calls, trace, failure } = run;
  return { response, calls, variables: context.variables, lastError: failure, trace: trace.entries, context };
}

async function runMain(run: RunState, sections: SectionPlans): Promise<Signal> {
  for (const section of mainSections) {
    run.section = section;
    // Without forward-request nothing answered: outbound starts from the default response.
    if (section === 'outbound') run.context.response ??= new Response(200, statusText(200));
    const signal = await runBlock(run, sections.get(section) ?? []);
    if (signal !== undefined) return signal;
  }
  return undefined;
}

async function runOnError(run: RunState, sections: SectionPlans, failure: LocatedFailure): Promise<void> {
  const { context } = run;
  const { status, reason } = errorStatus(failure);
  run.failure = failure;
  run.step('error', { source: failure.source, reason: failure.reason, message: failure.message, path: failure.path });
  context.lastError = Object.assign(new LastError(), {
    source: failure.source,
    reason: failure.reason,
    message: failure.message,
    scope: failure.scope,
    section: failure.section,
    path: failure.path,
    policyId: failure.policyId,
  });
  // A response that came from the back end stays visible; any other error has a response of its own.
  if (context.response === null || !run.hasBackendResponse || failure.response !== undefined) {
    context.response = new Response(status, reason);
    run.pendingResponseBody = undefined;
    Object.assign(run.decided, { status: false, body: false });
  }
  for (const [name, value] of failure.response?.headers ?? []) context.response.headers.setTexts(name, value);
  run.section = 'on-error';
  const signal = await runBlock(run, sections.get('on-error') ?? []);
  if (signal?.kind !== 'fail') return completeError(run, failure);
  // An error while handling one: the caller gets the plainest answer.
  run.step('error', { source: signal.failure.source ?? '', message: signal.failure.message });
  context.response = new Response(500, statusText(500));
  Object.assign(run.decided, { status: false, body: false });
  completeError(run, { reason: failure.reason, message: failure.message });
}

/** Fills in what on-error left open. */
function completeError(run: RunState, failure: PolicyFailure): void {
  const { response } = run.context;
  if (response === null) return;
  if (!run.decided.status) {
    const { status, reason } = errorStatus(failure);
    response.statusCode = status;
    response.statusReason = reason;
  }
  if (run.decided.body) return;
  run.pendingResponseBody = undefined;
  for (const name of ['Content-Encoding', 'Content-Length']) response.headers.deleteName(name);
  response.headers.setTexts('Content-Type', 'application/json');
  response.setBody(defaultErrorBody(run.context, failure));
}

async function finalResponse(run: RunState): Promise<OutcomeResponse> {
  const { context } = run;
  const response = context.response ?? new Response(200, statusText(200));
  const body = run.pendingResponseBody ?? response.body?.bytes ?? new Uint8Array();
  return { status: response.statusCode, reason: response.statusReason ?? '', headers: responseHeaders(response, body), body };
}

/** The response's own headers; a length that is no longer true is left to the server. */
function responseHeaders(response: Response, body: Uint8Array | ByteStream): HeaderLine[] {
  const length = response.headers.textOf('Content-Length');
  const keepsLength = length !== undefined && body instanceof Uint8Array && (body.length === 0 || String(body.length) === length);
  return headerLines(response.headers, (name) => isHopByHop(name) && !(name === 'content-length' && keepsLength));
}

/** Everything that changes while one request runs through a document. */
import type { MessageBody } from '../../context/message-body.js';
import type { PolicyContext } from '../../context/policy-context.js';
import { Response } from '../../context/response.js';
import { defaultBudgets, withBudgets } from '../../expr/runtime/budget.js';
import { BudgetExceeded, ClrException } from '../../expr/runtime/exception.js';
import { setClock } from '../../expr/runtime/time/clock.js';
import type { ExpressionResult } from '../expressions.js';
import type { ExpressionValue, PlanNode } from '../load/plan.js';
import type { ByteStream, HttpReply, HttpRequest, Ports, TransportFailure } from '../ports.js';
import { isFailure } from '../ports.js';
import type { SectionName } from '../schema.js';
import { BackendTarget } from './backend-target.js';
import { wireHeaders } from './headers.js';
import type { CallRecord, PolicyPlace } from './outcome.js';
import { type LocatedFailure, PolicyFailureError } from './signals.js';
import { Trace, type TraceData } from './trace.js';

/** A back-end entity of the service. */
export interface BackendEntity {
  readonly url: string;
}

/** What a host can choose for the runs of a document. */
export interface EngineOptions {
  readonly ports: Ports;
  /** Back-end entities by id. */
  readonly backends?: ReadonlyMap<string, BackendEntity>;
  /** Operation that invoke-dapr-binding sends where the policy names none; left out without it, as documented. */
  readonly defaultDaprOperation?: string;
  /** Values that must not show in traces. */
  readonly secrets: readonly string[];
  /** Examples that mock-response answers with. */
  readonly mockResponses?: readonly MockExample[];
}

/** A sample response of the operation, as an API description declares it. */
export interface MockExample {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly body: string | undefined;
  readonly headers?: readonly (readonly [name: string, value: string])[];
}

export class RunState {
  readonly trace: Trace;
  readonly calls: CallRecord[] = [];
  readonly target: BackendTarget;
  /** The method as the caller sent it. */
  readonly originalMethod: string;
  section: SectionName = 'inbound';
  /** The policy that runs, for messages of `context.Trace`. */
  current: PlanNode | undefined;
  failure: LocatedFailure | undefined;
  /** In on-error: what the handler has decided itself; the rest comes from the default error response. */
  readonly decided = { status: false, body: false };
  /** `context.Response` came from forward-request. */
  hasBackendResponse = false;
  /** The request's body went out unbuffered and cannot be sent again. */
  requestBodySent = false;
  /** The Host header is the policies' own choice. */
  hostHeaderSet = false;
  /** Bodies that arrived as a stream and that nobody has asked for. */
  pendingRequestBody: ByteStream | undefined;
  pendingResponseBody: ByteStream | undefined;

  constructor(
    readonly context: PolicyContext,
    readonly options: EngineOptions,
    readonly signal: AbortSignal | undefined,
  ) {
    this.trace = new Trace(options.ports.clock, options.secrets);
    this.target = new BackendTarget(context);
    this.originalMethod = context.request.method;
    context.onTrace = (message) => this.message(message ?? '', 'verbose');
  }

  get ports(): Ports {
    return this.options.ports;
  }

  /** A message of a trace policy or of `context.Trace`. */
  message(message: string, severity: string, data?: TraceData): void {
    this.trace.add('message', this.#place(), { message, severity, ...(data !== undefined && { data }) });
  }

  step(source: string, data: TraceData): void {
    this.trace.add('step', { ...this.#place(), source }, { data });
  }

  #place() {
    const node = this.current;
    return { source: node?.name ?? 'engine', section: this.section, scope: node?.scope ?? null, path: node?.path ?? null };
  }

  /** Runs C#. What it throws becomes the failure of the policy that asked. */
  evaluate(value: ExpressionValue): ExpressionResult {
    const previous = setClock(this.ports.clock);
    try {
      return value.expression.evaluate(this.context);
    } catch (error) {
      if (!isExpressionError(error)) throw error;
      const failure = {
        reason: 'ExpressionValueEvaluationFailure',
        message: `Expression evaluation failed. ${error.message}`,
        detail: error,
      };
      const expression = value.text.slice(2, -1);
      const messages = [{ message: 'Expression evaluation failed.', expression, details: error.message }, failure.message];
      this.step(this.current?.name ?? 'engine', { messages });
      throw new PolicyFailureError(failure);
    } finally {
      setClock(previous);
    }
  }

  /** Runs code of the C# runtime outside an expression, under budgets of its own. */
  guarded<T>(body: () => T): T {
    const previous = setClock(this.ports.clock);
    try {
      return withBudgets(defaultBudgets, body);
    } finally {
      setClock(previous);
    }
  }

  /** Ends with this response: on-error adds nothing to it. */
  replaceResponse(response: Response): void {
    this.context.response = response;
    this.pendingResponseBody = undefined;
    Object.assign(this.decided, { status: true, body: true });
  }

  /** Brings in the bodies that a policy's expressions are about to read. */
  async loadBodies(request: boolean, response: boolean): Promise<void> {
    if (request && this.pendingRequestBody !== undefined) {
      const bytes = await collect(this.pendingRequestBody);
      this.pendingRequestBody = undefined;
      this.context.request.setBody(bytes.length === 0 ? null : bytes);
    }
    if (response && this.pendingResponseBody !== undefined) {
      const bytes = await collect(this.pendingResponseBody);
      this.pendingResponseBody = undefined;
      this.context.response?.setBody(bytes);
    }
  }

  /** Sends a request and keeps the record of it. */
  async send(to: CallRecord['to'], request: HttpRequest, place: PolicyPlace): Promise<HttpReply | TransportFailure> {
    const wire = { ...request, headers: wireHeaders(request.headers), ...(this.signal !== undefined && { signal: this.signal }) };
    const reply = await this.ports.http.send(wire);
    const failed = isFailure(reply);
    this.calls.push({
      to,
      method: request.method,
      url: request.url,
      headers: request.headers,
      body: request.body instanceof Uint8Array ? request.body : undefined,
      reply: failed ? undefined : { status: reply.status, reason: reply.reason, headers: reply.headers },
      failure: failed ? reply : undefined,
      place,
    });
    return reply;
  }

  /** The response of a reply whose body is at hand. */
  responseOf(reply: { status: number; reason: string; headers: HttpReply['headers']; body: Uint8Array | null }): Response {
    const response = new Response(reply.status, reply.reason);
    for (const [name, value] of reply.headers) response.headers.appendTexts(name, value);
    response.setBody(reply.body);
    return response;
  }

  /** The content that goes out with a message; nothing when an expression used it up. */
  outgoingBody(body: MessageBody | null): Uint8Array | undefined {
    return body === null || body.isConsumed || body.byteLength === 0 ? undefined : body.bytes;
  }
}

/** What an expression may end with; anything else is a bug. A stack that ends before the depth budget does is a budget too. */
const isExpressionError = (error: unknown): error is { readonly message: string } =>
  error instanceof ClrException ||
  error instanceof BudgetExceeded ||
  (error instanceof RangeError && /call stack/.test(error.message));

/** All of a stream; its errors pass through. */
export async function collect(stream: Uint8Array | ByteStream): Promise<Uint8Array> {
  if (stream instanceof Uint8Array) return stream;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    pieces.push(piece);
    length += piece.length;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

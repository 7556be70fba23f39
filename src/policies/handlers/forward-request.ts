import { definePolicy } from '../define.js';
import { headerLines, isHopByHop } from '../engine/headers.js';
import { fail } from '../engine/signals.js';
import { failureOf } from '../engine/transport-failure.js';
import { isFailure } from '../ports.js';

const defaultTimeoutMs = 300_000;

/** `<forward-request>`: sends the request to the back end and waits for its response. */
export const forwardRequest = definePolicy({
  name: 'forward-request',
  sections: ['backend'],
  schema: {
    attributes: {
      timeout: { type: 'int', min: 0, defaultText: '300', docs: 'Seconds until the headers of the response.' },
      'timeout-ms': { type: 'int', min: 0, docs: 'The same in milliseconds; not together with timeout.' },
      'continue-timeout': { type: 'int', min: 0, docs: 'Seconds to wait for 100 Continue.' },
      'http-version': { type: 'string', values: ['1', '2', '2or1'], default: '1', expression: false },
      'follow-redirects': { type: 'boolean', default: 'false', docs: 'Follow redirects instead of returning them.' },
      'buffer-request-body': {
        type: 'boolean',
        default: 'false',
        expression: false,
        docs: 'Keep the body, so that a retry can send it again.',
      },
      'buffer-response': { type: 'boolean', default: 'true', expression: false, docs: 'False: pass on each piece as it comes.' },
      'fail-on-error-status-code': {
        type: 'boolean',
        default: 'false',
        expression: false,
        docs: 'Responses of 400 to 599 start on-error.',
      },
    },
  },
  fidelity: 'exact',
  docs: {
    summary: 'Forwards the request to the back end.',
    example: '<policies><backend><forward-request timeout="60" /></backend></policies>',
    differences: [
      'A body that was sent unbuffered and is sent again is an error of its own (the gateway: a content-length mismatch).',
    ],
  },
  prepare(context) {
    if (context.attribute('timeout') !== undefined && context.attribute('timeout-ms') !== undefined)
      context.error("'timeout' and 'timeout-ms' exclude each other.", context.attribute('timeout-ms'));
    return undefined;
  },
  async run(handler) {
    const { run, context } = handler;
    const { request } = context;
    const isBuffered = handler.attribute('buffer-request-body');
    if (isBuffered) await run.loadBodies(true, false);
    if (run.requestBodySent && (request.body !== null || run.pendingRequestBody !== undefined)) {
      const message = 'The request body has been sent and was not kept; set buffer-request-body="true" to send it again.';
      return fail({ reason: 'BackendConnectionFailure', message });
    }
    const timeoutMs = handler.attribute('timeout-ms') ?? (handler.attribute('timeout') ?? defaultTimeoutMs / 1000) * 1000;
    const continueTimeout = handler.attribute('continue-timeout');
    const { to } = run.target;
    const url = request.url.href;
    handler.trace({
      message: `Request is being forwarded to the backend service. Timeout set to ${timeoutMs / 1000} seconds`,
      request: { method: request.method, url },
    });
    const hidden = (name: string) => isHopByHop(name) || (name === 'host' && !run.hostHeaderSet);
    const body = run.pendingRequestBody ?? run.outgoingBody(request.body);
    if (body !== undefined && !isBuffered) {
      run.requestBodySent = true;
      run.pendingRequestBody = undefined;
      request.body?.consume();
    }
    const reply = await run.send(
      to,
      {
        method: request.method,
        url,
        headers: headerLines(request.headers, hidden),
        body,
        timeoutMs,
        followRedirects: handler.attribute('follow-redirects'),
        httpVersion: handler.attribute('http-version'),
        ...(continueTimeout !== undefined && { continueTimeoutMs: continueTimeout * 1000 }),
      },
      handler.place,
    );
    if (isFailure(reply)) {
      context.response = null;
      run.hasBackendResponse = false;
      return fail(failureOf(reply));
    }
    const isStream = !(reply.body instanceof Uint8Array);
    context.response = run.responseOf({ ...reply, body: reply.body instanceof Uint8Array ? reply.body : new Uint8Array() });
    run.pendingResponseBody = isStream ? (reply.body as AsyncIterable<Uint8Array>) : undefined;
    run.hasBackendResponse = true;
    handler.trace({ response: { status: { code: reply.status, reason: reply.reason }, headers: namedHeaders(reply.headers) } });
    if (!handler.attribute('fail-on-error-status-code') || reply.status < 400 || reply.status > 599) return undefined;
    Object.assign(run.decided, { status: true, body: true });
    return fail({ reason: 'BackendErrorStatusCode', message: `The back end answered with ${reply.status} ${reply.reason}.` });
  },
});

const namedHeaders = (lines: readonly (readonly [string, string])[]) => lines.map(([name, value]) => ({ name, value }));

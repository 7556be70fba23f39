import { Request } from '../../context/request.js';
import { definePolicy } from '../define.js';
import { urlOf } from '../engine/backend-target.js';
import type { HandlerContext } from '../engine/handler-context.js';
import { headerLines, isHopByHop } from '../engine/headers.js';
import { collect } from '../engine/run-state.js';
import { fail } from '../engine/signals.js';
import { failureOf } from '../engine/transport-failure.js';
import { type HttpRequest, isFailure } from '../ports.js';
import { sectionNames } from '../schema.js';

/** `<send-request>`: a call of its own, whose response goes to a variable. */
export const sendRequest = definePolicy({
  name: 'send-request',
  sections: sectionNames,
  schema: {
    attributes: {
      mode: { type: 'string', values: ['new', 'copy'], default: 'new', docs: 'Start from nothing, or from the request at hand.' },
      'response-variable-name': { type: 'string', required: true, docs: 'Variable for the response.' },
      timeout: { type: 'int', min: 0, defaultText: '60', docs: 'Seconds to wait.' },
      'timeout-ms': { type: 'int', min: 0, docs: 'The same in milliseconds; not together with timeout.' },
      'ignore-error': {
        type: 'boolean',
        default: 'false',
        expression: false,
        docs: 'True: a call without response sets the variable to null instead of starting on-error.',
      },
      'buffer-response': { type: 'boolean', default: 'true', expression: false },
      'fail-on-error-status-code': { type: 'boolean', default: 'false', expression: false },
    },
    children: [
      { name: 'set-url', max: 1, text: { type: 'string', required: true } },
      { name: 'set-method', max: 1, text: { type: 'string', required: true, expression: false } },
      { name: 'set-header', policy: true },
      { name: 'set-body', max: 1, policy: true },
      { name: 'authentication-certificate', max: 1, policy: true },
      { name: 'authentication-token', max: 1, policy: true },
      { name: 'authentication-token-store', max: 1, policy: true },
      { name: 'authentication-managed-identity', max: 1, policy: true },
      {
        name: 'proxy',
        max: 1,
        attributes: { url: { type: 'string', required: true }, username: { type: 'string' }, password: { type: 'string' } },
      },
    ],
  },
  fidelity: 'exact',
  docs: {
    summary: 'Sends a request and waits for its response.',
    example:
      '<policies><inbound><send-request mode="new" response-variable-name="reply"><set-url>https://example.com/</set-url><set-method>GET</set-method></send-request></inbound></policies>',
  },
  prepare(context) {
    if (context.attribute('timeout') !== undefined && context.attribute('timeout-ms') !== undefined)
      context.error("'timeout' and 'timeout-ms' exclude each other.", context.attribute('timeout-ms'));
    const isCopy = context.attribute('mode') !== undefined && context.literal('mode')?.toLowerCase() !== 'new';
    const has = (name: string) => context.part.parts.some((part) => part.name === name);
    if (!isCopy && !has('set-url')) context.error('\'set-url\' is missing; only mode="copy" has an address of its own.');
    if (!isCopy && !has('set-method')) context.error('\'set-method\' is missing; only mode="copy" has a method of its own.');
    return undefined;
  },
  async run(handler) {
    const { run, context } = handler;
    const request = await requestToSend(handler);
    const name = handler.attribute('response-variable-name');
    for (const part of handler.parts()) {
      const signal = await part.runPolicy(request);
      if (signal !== undefined) return signal;
    }
    const timeoutMs = handler.attribute('timeout-ms') ?? (handler.attribute('timeout') ?? 60) * 1000;
    const reply = await run.send('http', { ...outgoing(handler, request), timeoutMs }, handler.place);
    if (isFailure(reply)) {
      if (!handler.attribute('ignore-error')) return fail(failureOf(reply));
      context.variables.set(name, null);
      return undefined;
    }
    context.variables.set(name, run.responseOf({ ...reply, body: await collect(reply.body) }));
    if (!handler.attribute('fail-on-error-status-code') || reply.status < 400 || reply.status > 599) return undefined;
    if (handler.attribute('ignore-error')) return undefined;
    return fail({ reason: 'BackendErrorStatusCode', message: `The service answered with ${reply.status} ${reply.reason}.` });
  },
});

/** The request before its children change it. */
async function requestToSend(handler: HandlerContext): Promise<Request> {
  const { context, run } = handler;
  const isCopy = handler.string('mode') === 'copy';
  const address = handler.parts('set-url')[0]?.text?.trim() ?? run.target.url;
  const method = handler.parts('set-method')[0]?.text?.trim() ?? (isCopy ? context.request.method : 'GET');
  const request = new Request(method, urlOf(address));
  if (!isCopy) return request;
  await run.loadBodies(true, false);
  for (const [name, values] of context.request.headers.namedValues()) {
    const folded = name.toLowerCase();
    if (!isHopByHop(folded) && folded !== 'host') request.headers.setTexts(name, ...values);
  }
  request.setBody(run.outgoingBody(context.request.body) ?? null);
  return request;
}

function outgoing(handler: HandlerContext, request: Request): Omit<HttpRequest, 'timeoutMs'> {
  const proxy = handler.parts('proxy')[0];
  const username = proxy?.string('username');
  const password = proxy?.string('password');
  return {
    method: request.method,
    url: request.url.href,
    headers: headerLines(request.headers, isHopByHop),
    body: handler.run.outgoingBody(request.body),
    followRedirects: false,
    ...(proxy !== undefined && {
      proxy: {
        url: proxy.string('url') ?? '',
        ...(username !== undefined && { username }),
        ...(password !== undefined && { password }),
      },
    }),
  };
}

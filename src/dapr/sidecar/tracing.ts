/** Trace headers as daprd treats them (dapr.md 1.4). */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { baggageProblem } from './baggage.js';
import { errorReply, type SidecarReply, textReply } from './reply.js';

/** What the headers of one request mean for its call and its reply. */
export interface TraceContext {
  /** Laid over the metadata of a binding call. */
  readonly metadata: ReadonlyMap<string, string>;
  /** Of the reply. */
  readonly headers: readonly (readonly [name: string, value: string])[];
}

const parentPattern = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/** `samplingRate` 0 is tracing off; with it on each request is a span of its own. */
export function traceContextOf(request: IncomingMessage, samplingRate: number): TraceContext | SidecarReply {
  const isOn = samplingRate > 0;
  const metadata = new Map<string, string>();
  const headers: [string, string][] = [];
  const baggage = request.headersDistinct.baggage?.join(',') ?? '';
  const problem = baggageProblem(baggage);
  if (problem !== undefined) {
    const message = `invalid baggage header: ${problem}`;
    return isOn ? textReply(400, `${message}\n`) : errorReply(400, 'ERR_MALFORMED_REQUEST', message);
  }
  if (isOn) {
    const traceparent = traceparentFor(request.headersDistinct.traceparent?.[0], samplingRate);
    const tracestate = request.headersDistinct.tracestate?.join(',') ?? '';
    metadata.set('traceparent', traceparent);
    headers.push(['Traceparent', traceparent]);
    if (tracestate !== '') {
      metadata.set('tracestate', tracestate);
      headers.push(['Tracestate', tracestate]);
    }
    if (baggage !== '') headers.push(['Baggage', baggage]);
  }
  if (baggage !== '') metadata.set('baggage', baggage);
  return { metadata, headers };
}

/** The span of one call: the caller's trace goes on, with an id of its own. */
export function traceparentFor(given: string | undefined, samplingRate: number): string {
  const [, version, trace, parent, flags, more] = parentPattern.exec(given ?? '') ?? [];
  const isValid = version !== undefined && version !== 'ff' && !/^0+$/.test(trace!) && !/^0+$/.test(parent!);
  const span = randomBytes(8).toString('hex');
  if (isValid && (version !== '00' || more === undefined))
    return `00-${trace}-${span}-${Number.parseInt(flags!, 16) & 1 ? '01' : '00'}`;
  return `00-${randomBytes(16).toString('hex')}-${span}-${Math.random() < samplingRate ? '01' : '00'}`;
}

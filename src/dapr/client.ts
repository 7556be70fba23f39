/** The gateway's side of Dapr's bindings API (APIM page "invoke-dapr-binding", Dapr page "Bindings API reference"; dapr.md 1, 6). */
import { collect } from '../policies/engine/run-state.js';
import type {
  DaprBindingRequest,
  DaprFailure,
  DaprPort,
  DaprReply,
  HeaderLine,
  HttpPort,
  SentRequest,
} from '../policies/ports.js';
import { isFailure } from '../policies/ports.js';

export interface DaprClientOptions {
  readonly http: HttpPort;
  /** Base URL of the sidecar; the gateway documents `http://localhost:3500`. */
  readonly url?: string;
  /** Sent as `dapr-api-token`. */
  readonly apiToken?: string;
  /** `json` embeds data that is valid JSON as it stands; `string` always sends a JSON string. */
  readonly dataFormat?: 'json' | 'string';
  /** Sent where the policy names no operation; left out by default, as the policy's page says. */
  readonly defaultOperation?: string;
}

export const defaultSidecarUrl = 'http://localhost:3500';

export function createDaprClient(options: DaprClientOptions): DaprPort {
  const base = (options.url ?? defaultSidecarUrl).replace(/\/+$/, '');
  return {
    invokeUrl: ({ appId, namespace, method }) =>
      `${base}/v1.0/invoke/${encodeURIComponent(appId)}${namespace === undefined ? '' : `.${encodeURIComponent(namespace)}`}/method/${method.replace(/^\/+/, '')}`,
    invokeBinding: (request) => invokeBinding(request, base, options),
  };
}

/** Data that is valid JSON is embedded with its own bytes, so that big integers survive; anything else is a JSON string. */
export function dataMember(data: string, format: 'json' | 'string' = 'json'): string {
  if (format === 'json') {
    try {
      JSON.parse(data);
      return data.trim();
    } catch {
      // Not JSON: travels as text.
    }
  }
  return JSON.stringify(data);
}

function bodyOf({ operation, metadata, data }: DaprBindingRequest, { defaultOperation, dataFormat }: DaprClientOptions): string {
  const members: string[] = [];
  const named = operation ?? defaultOperation;
  if (named !== undefined) members.push(`"operation":${JSON.stringify(named)}`);
  if (metadata !== undefined)
    members.push(`"metadata":{${metadata.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`);
  if (data !== undefined) members.push(`"data":${dataMember(data, dataFormat)}`);
  return `{${members.join(',')}}`;
}

async function invokeBinding(
  request: DaprBindingRequest,
  base: string,
  options: DaprClientOptions,
): Promise<DaprReply | DaprFailure> {
  const headers: HeaderLine[] = [['Content-Type', 'application/json']];
  if (options.apiToken !== undefined && options.apiToken !== '') headers.push(['dapr-api-token', options.apiToken]);
  headers.push(...(request.headers ?? []));
  const sent: SentRequest = {
    method: 'POST',
    url: `${base}/v1.0/bindings/${encodeURIComponent(request.name)}`,
    headers,
    body: new TextEncoder().encode(bodyOf(request, options)),
  };
  // No component has such a name, and a URL would resolve it.
  if (/^\.\.?$/.test(request.name)) return { failure: 'other', message: `'${request.name}' is no name of a binding`, sent };
  // The limit is on the whole answer, not only on its headers.
  const limit = AbortSignal.timeout(request.timeoutMs);
  const signal = request.signal === undefined ? limit : AbortSignal.any([limit, request.signal]);
  const reply = await options.http.send({ ...sent, timeoutMs: request.timeoutMs, signal });
  if (isFailure(reply)) return { ...reply, ...(limit.aborted || reply.failure === 'timeout' ? timedOut : {}), sent };
  try {
    return { status: reply.status, reason: reply.reason, headers: reply.headers, body: await collect(reply.body), sent };
  } catch (error) {
    if (limit.aborted) return { ...timedOut, sent };
    if (request.signal?.aborted === true) return { failure: 'aborted', message: 'The call was given up', sent };
    const why = error instanceof Error ? error.message : String(error);
    return { failure: 'reset', message: `The reply of the Dapr runtime broke off: ${why}`, sent };
  }
}

const timedOut = { failure: 'timeout', message: 'The Dapr runtime did not respond in time' } as const;

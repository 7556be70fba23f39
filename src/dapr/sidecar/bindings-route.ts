/** `POST|PUT /v1.0/bindings/{name}` (Dapr page "Bindings API reference"; dapr.md 1.1 to 1.6). */
import { BindingError } from '../components/define.js';
import { encodeGoJson } from '../go-json/encode.js';
import { GoJsonError } from '../go-json/go-value.js';
import type { StartedBinding } from './binding-registry.js';
import { type DecodedBindingRequest, decodeBindingRequest } from './binding-request.js';
import type { InvocationRecord } from './options.js';
import { emptyReply, errorReply, jsonReply, metadataHeaders, type SidecarReply } from './reply.js';

export interface BindingCall {
  readonly name: string;
  /** Undefined: over the size limit. */
  readonly body: string | undefined;
  /** From the request's headers: what tracing adds to the metadata. */
  readonly tracing: ReadonlyMap<string, string>;
  readonly signal: AbortSignal;
}

const decoder = (message: string) => errorReply(400, 'ERR_MALFORMED_REQUEST', `failed deserializing HTTP body: ${message}`);

export async function invokeBinding(
  call: BindingCall,
  bindings: ReadonlyMap<string, StartedBinding>,
  onInvoke: ((record: InvocationRecord) => void) | undefined,
): Promise<SidecarReply> {
  if (call.body === undefined) return decoder('stream too large');
  let request: DecodedBindingRequest;
  try {
    request = decodeBindingRequest(call.body);
  } catch (error) {
    if (error instanceof GoJsonError) return decoder(error.message);
    throw error;
  }
  const metadata = new Map([...request.metadata, ...call.tracing]);
  const reply = await answer(call, { ...request, metadata }, bindings);
  onInvoke?.({
    binding: call.name,
    body: call.body,
    operation: request.operation || undefined,
    metadata,
    data: request.data,
    status: reply.status,
    responseBody: new TextDecoder().decode(reply.body),
  });
  return reply;
}

/** In Dapr's order: the operation is missing, the binding is unknown, the operation is not supported. */
async function answer(
  call: BindingCall,
  request: DecodedBindingRequest,
  bindings: ReadonlyMap<string, StartedBinding>,
): Promise<SidecarReply> {
  const { name } = call;
  const fail = (message: string, headers: SidecarReply['headers'] = []) =>
    errorReply(500, 'ERR_INVOKE_OUTPUT_BINDING', `error invoking output binding ${name}: ${message}`, headers);
  if (request.operation === '') return fail('operation field is missing from request');
  const started = bindings.get(name);
  if (started?.output === undefined) return fail(`couldn't find output binding ${name}`);
  const { operations } = started.component;
  if (!operations.includes(request.operation))
    return fail(`binding ${name} does not support operation ${request.operation}. supported operations:${operations.join(' ')}`);
  try {
    const data = new TextEncoder().encode(encodeGoJson(request.data));
    const response = await started.output.invoke({
      operation: request.operation,
      data,
      metadata: request.metadata,
      signal: call.signal,
    });
    if (response === undefined) return emptyReply(204);
    return jsonReply(200, response.data, metadataHeaders(response.metadata ?? []));
  } catch (error) {
    if (error instanceof BindingError) return fail(error.message, metadataHeaders(error.metadata));
    return fail(error instanceof Error ? error.message : String(error));
  }
}

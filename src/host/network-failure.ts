/** Node's network errors as the engine's failures. */
import type { FailureKind, TransportFailure } from '../policies/ports.js';

const kinds: ReadonlyMap<string, readonly [kind: FailureKind, message: string]> = new Map([
  ['ECONNREFUSED', ['refused', 'The connection was refused']],
  ['EHOSTUNREACH', ['refused', 'The host cannot be reached']],
  ['ENETUNREACH', ['refused', 'The network cannot be reached']],
  ['EADDRNOTAVAIL', ['refused', 'The address is not available']],
  ['ENOTFOUND', ['dns', 'The host name is not known']],
  ['EAI_AGAIN', ['dns', 'The host name could not be looked up']],
  ['EAI_FAIL', ['dns', 'The host name could not be looked up']],
  ['ENODATA', ['dns', 'The host name has no address']],
  ['ECONNRESET', ['reset', 'The connection was reset']],
  ['EPIPE', ['reset', 'The connection was closed while the request was sent']],
  ['UND_ERR_SOCKET', ['reset', 'The connection was closed before the response came']],
  ['ETIMEDOUT', ['timeout', 'The connection timed out']],
  ['UND_ERR_CONNECT_TIMEOUT', ['timeout', 'The connection could not be made in time']],
  ['UND_ERR_HEADERS_TIMEOUT', ['timeout', 'The response did not begin in time']],
  ['UND_ERR_BODY_TIMEOUT', ['timeout', 'The response stopped coming']],
  ['UND_ERR_HEADERS_OVERFLOW', ['other', 'The headers of the response are too long']],
  ['UND_ERR_REQ_CONTENT_LENGTH_MISMATCH', ['other', 'The request body has another length than its header says']],
  ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', ['other', 'The response body has another length than its header says']],
  ['UND_ERR_ABORTED', ['aborted', 'The call was given up']],
  ['ABORT_ERR', ['aborted', 'The call was given up']],
]);

const tlsCodes = /^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO$)/;

interface CodedError {
  readonly code?: unknown;
  readonly message?: string;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
}

/** What an error says, or the error within it that says more. */
function coded(error: unknown): CodedError {
  const found = (error ?? {}) as CodedError;
  if (typeof found.code === 'string') return found;
  const inner = found.cause ?? found.errors?.[0];
  return inner === undefined ? found : coded(inner);
}

/** The failure that an error of the network, of TLS or of the HTTP parser stands for. */
export function networkFailure(error: unknown, target: string): TransportFailure {
  const { code, message } = coded(error);
  const name = typeof code === 'string' ? code : '';
  const [kind, text] = kinds.get(name) ?? [];
  if (kind !== undefined) return { failure: kind, message: `${text} (${target})` };
  const why = message ?? String(error);
  if (tlsCodes.test(name)) return { failure: 'tls', message: `TLS failed: ${why} (${target})` };
  return { failure: 'other', message: `The call failed: ${why} (${target})` };
}

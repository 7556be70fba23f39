/** What a policy makes of a call that got no reply. */
import type { TransportFailure } from '../ports.js';
import type { PolicyFailure } from './signals.js';

/** The documented reasons; the messages for connections are the port's own. */
export function failureOf({ failure, message }: TransportFailure): PolicyFailure {
  if (failure === 'timeout') return { reason: 'Timeout', message: 'Request to the backend service timed out', detail: message };
  if (failure === 'aborted') return { reason: 'ClientConnectionFailure', message };
  return { reason: 'BackendConnectionFailure', message };
}

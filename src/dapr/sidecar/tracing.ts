/** Trace headers as daprd treats them with tracing on, its default (dapr.md 1.4). */
import { randomBytes } from 'node:crypto';

const parentPattern = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** The span of one call: the caller's trace goes on, with an id of its own. */
export function traceparentFor(given: string | undefined): string {
  const parent = given === undefined ? null : parentPattern.exec(given);
  const trace = parent?.[1] ?? randomBytes(16).toString('hex');
  return `00-${trace}-${randomBytes(8).toString('hex')}-${parent?.[3] ?? '00'}`;
}

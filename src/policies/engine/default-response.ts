/** The responses that nobody wrote: after an error, and when nothing answered. */
import type { PolicyContext } from '../../context/policy-context.js';
import type { PolicyFailure } from './signals.js';
import { statusText } from './status-text.js';

const jsonText = (text: string): string => JSON.stringify(text);

/** The body of an error response, with blanks inside the braces as the gateway writes it. */
export function defaultErrorBody(context: PolicyContext, failure: PolicyFailure): string {
  const { response } = failure;
  if (response?.body !== undefined) return response.body;
  if (response !== undefined) return `{ "statusCode": ${response.status}, "message": ${jsonText(failure.message)} }`;
  const activity = context.requestId.toClrString();
  return `{ "statusCode": 500, "message": "Internal server error", "activityId": ${jsonText(activity)} }`;
}

/** Status and reason of an error response. */
export function errorStatus(failure: PolicyFailure): { readonly status: number; readonly reason: string } {
  return failure.response ?? { status: 500, reason: statusText(500) };
}

/** Requests and responses of a scenario. */
import { byteArray } from '../expr/runtime/crypto/hash-algorithm.js';
import { fromBase64 } from '../expr/runtime/crypto/pem.js';
import { ClrCertificate } from '../expr/runtime/crypto/x509-certificate.js';
import type { ClrDateTime } from '../expr/runtime/time/date-time.js';
import { parseDateTime } from '../expr/runtime/time/date-time-parse.js';
import type { Json } from './json.js';
import type { Message } from './message.js';
import { Foundry, PrivateEndpointConnection, Request } from './request.js';
import { Response } from './response.js';
import type { Section } from './scenario-reader.js';
import { Url } from './url.js';

/** `DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal`. */
const universal = 0x10 | 0x40;

/** A date in UTC; a text without a zone is in UTC. */
export const utcDate = (text: string): ClrDateTime => parseDateTime(text, universal);

/** A certificate in base64. */
export const certificateOf = (base64: string | null): ClrCertificate | null =>
  base64 === null ? null : ClrCertificate.fromBytes(true, byteArray(fromBase64(base64)));

/** Fills headers and body from a section. */
export function readMessage(message: Message, section: Section): void {
  for (const [name, value] of section.section('headers')?.entries() ?? []) {
    const values = Array.isArray(value) ? (value as readonly Json[]) : [value];
    message.headers.setTexts(name, ...values.map((item) => (item === null ? null : String(item))));
  }
  const text = section.text('body');
  const base64 = section.text('bodyBase64');
  message.setBody(text ?? (base64 === null ? null : fromBase64(base64)));
}

export function readResponse(section: Section): Response {
  const response = new Response(section.integer('statusCode') ?? 0, section.text('statusReason'));
  readMessage(response, section);
  return response;
}

export function readRequest(section: Section): Request {
  const url = section.requiredText('url');
  const request = new Request(section.text('method') ?? 'GET', new Url(url), new Url(section.text('originalUrl') ?? url));
  request.ipAddress = section.text('ipAddress');
  request.certificate = certificateOf(section.text('certificate'));
  for (const [name, value] of section.section('matchedParameters')?.entries() ?? [])
    request.matchedParameters.setValueAt(name, value === null ? null : String(value));
  const connection = section.section('privateEndpointConnection');
  if (connection !== undefined)
    request.privateEndpointConnection = new PrivateEndpointConnection(
      connection.text('name'),
      connection.text('groupId'),
      connection.text('memberName'),
    );
  const foundry = section.section('foundry');
  if (foundry !== undefined) request.foundry = new Foundry(foundry.text('deployment'));
  readMessage(request, section);
  return request;
}

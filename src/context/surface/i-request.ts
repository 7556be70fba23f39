import { clrType, m } from '../../expr/surface/define.js';
import type { Request } from '../request.js';

export const iRequestType = clrType('interface IRequest', () => [
  m('IMessageBody Body { get; }', (request: Request) => request.body),
  m('X509Certificate2 Certificate { get; }', (request: Request) => request.certificate),
  m('IReadOnlyDictionary<string, string[]> Headers { get; }', (request: Request) => request.headers),
  m('string IpAddress { get; }', (request: Request) => request.ipAddress),
  m('IReadOnlyDictionary<string, string> MatchedParameters { get; }', (request: Request) => request.matchedParameters),
  m('string Method { get; }', (request: Request) => request.method),
  m('IUrl OriginalUrl { get; }', (request: Request) => request.originalUrl),
  m('IUrl Url { get; }', (request: Request) => request.url),
  m('IPrivateEndpointConnection PrivateEndpointConnection { get; }', (request: Request) => request.privateEndpointConnection),
  m('IFoundry Foundry { get; }', (request: Request) => request.foundry),
]);

import { clrType, m } from '../../expr/surface/define.js';
import type { Api } from '../service-parts.js';

export const iApiType = clrType('interface IApi', () => [
  m('string Id { get; }', (api: Api) => api.id),
  m('bool IsCurrentRevision { get; }', (api: Api) => api.isCurrentRevision),
  m('string Name { get; }', (api: Api) => api.name),
  m('string Path { get; }', (api: Api) => api.path),
  m('string Revision { get; }', (api: Api) => api.revision),
  m('IUrl ServiceUrl { get; }', (api: Api) => api.serviceUrl),
  m('string Version { get; }', (api: Api) => api.version),
  m('IEnumerable<string> Protocols { get; }', (api: Api) => api.protocols),
  m('ISubscriptionKeyParameterNames SubscriptionKeyParameterNames { get; }', (api: Api) => api.subscriptionKeyParameterNames),
]);

import { clrType, m } from '../../expr/surface/define.js';
import type { Gateway } from '../service-parts.js';

export const iGatewayType = clrType('interface IGateway', () => [
  m('string Id { get; }', (gateway: Gateway) => gateway.id),
  m('string InstanceId { get; }', (gateway: Gateway) => gateway.instanceId),
  m('bool IsManaged { get; }', (gateway: Gateway) => gateway.isManaged),
]);

import { clrType, m } from '../../expr/surface/define.js';
import type { Deployment } from '../service-parts.js';

export const iDeploymentType = clrType('interface IDeployment', () => [
  m('ISustainabilityInfo SustainabilityInfo { get; }', (deployment: Deployment) => deployment.sustainabilityInfo),
  m('IGateway Gateway { get; }', (deployment: Deployment) => deployment.gateway),
  m('string GatewayId { get; }', (deployment: Deployment) => deployment.gatewayId),
  m('string Region { get; }', (deployment: Deployment) => deployment.region),
  m('string ServiceId { get; }', (deployment: Deployment) => deployment.serviceId),
  m('string ServiceName { get; }', (deployment: Deployment) => deployment.serviceName),
  m('IReadOnlyDictionary<string, X509Certificate2> Certificates { get; }', (deployment: Deployment) => deployment.certificates),
]);

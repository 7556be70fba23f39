import { clrType, m } from '../../expr/surface/define.js';
import type { Backend } from '../service-parts.js';

export const iBackendType = clrType('interface IBackend', () => [
  m('string Id { get; }', (backend: Backend) => backend.id),
  m('string AzureRegion { get; }', (backend: Backend) => backend.azureRegion),
  m('BackendType Type { get; }', (backend: Backend) => backend.type),
]);

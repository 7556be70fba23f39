import { clrType, m } from '../../expr/surface/define.js';
import type { Operation } from '../service-parts.js';

export const iOperationType = clrType('interface IOperation', () => [
  m('string Id { get; }', (operation: Operation) => operation.id),
  m('string Method { get; }', (operation: Operation) => operation.method),
  m('string Name { get; }', (operation: Operation) => operation.name),
  m('string UrlTemplate { get; }', (operation: Operation) => operation.urlTemplate),
]);

import { clrType, m } from '../../expr/surface/define.js';
import type { Group } from '../service-parts.js';

export const iGroupType = clrType('interface IGroup', () => [
  m('string Id { get; }', (group: Group) => group.id),
  m('string Name { get; }', (group: Group) => group.name),
]);

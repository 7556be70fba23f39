import { clrType, m } from '../../expr/surface/define.js';
import type { Workspace } from '../service-parts.js';

export const iWorkspaceType = clrType('interface IWorkspace', () => [
  m('string Id { get; }', (workspace: Workspace) => workspace.id),
  m('string Name { get; }', (workspace: Workspace) => workspace.name),
]);

import { clrType, m } from '../../expr/surface/define.js';
import type { Foundry } from '../request.js';

export const iFoundryType = clrType('interface IFoundry', () => [
  m('string Deployment { get; }', (foundry: Foundry) => foundry.deployment),
]);

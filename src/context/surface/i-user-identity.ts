import { clrType, m } from '../../expr/surface/define.js';
import type { UserIdentity } from '../service-parts.js';

export const iUserIdentityType = clrType('interface IUserIdentity', () => [
  m('string Id { get; }', (identity: UserIdentity) => identity.id),
  m('string Provider { get; }', (identity: UserIdentity) => identity.provider),
]);

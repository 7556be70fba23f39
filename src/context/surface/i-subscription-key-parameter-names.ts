import { clrType, m } from '../../expr/surface/define.js';
import type { SubscriptionKeyParameterNames } from '../service-parts.js';

export const iSubscriptionKeyParameterNamesType = clrType('interface ISubscriptionKeyParameterNames', () => [
  m('string Header { get; }', (names: SubscriptionKeyParameterNames) => names.header),
  m('string Query { get; }', (names: SubscriptionKeyParameterNames) => names.query),
]);

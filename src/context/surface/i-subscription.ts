import { clrType, m } from '../../expr/surface/define.js';
import type { Subscription } from '../service-parts.js';

export const iSubscriptionType = clrType('interface ISubscription', () => [
  m('DateTime CreatedDate { get; }', (subscription: Subscription) => subscription.createdDate),
  m('DateTime? EndDate { get; }', (subscription: Subscription) => subscription.endDate),
  m('string Id { get; }', (subscription: Subscription) => subscription.id),
  m('string Key { get; }', (subscription: Subscription) => subscription.key),
  m('string Name { get; }', (subscription: Subscription) => subscription.name),
  m('string PrimaryKey { get; }', (subscription: Subscription) => subscription.primaryKey),
  m('string SecondaryKey { get; }', (subscription: Subscription) => subscription.secondaryKey),
  m('DateTime? StartDate { get; }', (subscription: Subscription) => subscription.startDate),
]);

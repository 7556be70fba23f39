import { clrType, m } from '../../expr/surface/define.js';
import type { Product } from '../service-parts.js';

export const iProductType = clrType('interface IProduct', () => [
  m('IEnumerable<IApi> Apis { get; }', (product: Product) => product.apis),
  m('bool ApprovalRequired { get; }', (product: Product) => product.approvalRequired),
  m('IEnumerable<IGroup> Groups { get; }', (product: Product) => product.groups),
  m('string Id { get; }', (product: Product) => product.id),
  m('string Name { get; }', (product: Product) => product.name),
  m('ProductState State { get; }', (product: Product) => product.state),
  m('int? SubscriptionLimit { get; }', (product: Product) => product.subscriptionLimit),
  m('int? SubscriptionsLimit { get; }', (product: Product) => product.subscriptionLimit),
  m('bool SubscriptionRequired { get; }', (product: Product) => product.subscriptionRequired),
]);

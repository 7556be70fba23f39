import { clrType, m } from '../../expr/surface/define.js';
import type { PolicyContext } from '../policy-context.js';

export const iContextType = clrType('interface IContext', () => [
  m('IGraphQL GraphQL { get; }', (context: PolicyContext) => context.graphQL),
  m('IApi Api { get; }', (context: PolicyContext) => context.api),
  m('IBackend Backend { get; }', (context: PolicyContext) => context.backend),
  m('IDeployment Deployment { get; }', (context: PolicyContext) => context.deployment),
  m('TimeSpan Elapsed { get; }', (context: PolicyContext) => context.elapsed()),
  m('ILastError LastError { get; }', (context: PolicyContext) => context.lastError),
  m('IOperation Operation { get; }', (context: PolicyContext) => context.operation),
  m('IProduct Product { get; }', (context: PolicyContext) => context.product),
  m('IRequest Request { get; }', (context: PolicyContext) => context.request),
  m('Guid RequestId { get; }', (context: PolicyContext) => context.requestId),
  m('IResponse Response { get; }', (context: PolicyContext) => context.response),
  m('ISubscription Subscription { get; }', (context: PolicyContext) => context.subscription),
  m('DateTime Timestamp { get; }', (context: PolicyContext) => context.timestamp),
  m('bool Tracing { get; }', (context: PolicyContext) => context.tracing),
  m('IUser User { get; }', (context: PolicyContext) => context.user),
  m('IReadOnlyDictionary<string, object> Variables { get; }', (context: PolicyContext) => context.variables),
  m('IWorkspace Workspace { get; }', (context: PolicyContext) => context.workspace),
  m('void Trace(string message)', (context: PolicyContext, message) => context.trace(message)),
]);

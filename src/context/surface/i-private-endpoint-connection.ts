import { clrType, m } from '../../expr/surface/define.js';
import type { PrivateEndpointConnection } from '../request.js';

export const iPrivateEndpointConnectionType = clrType('interface IPrivateEndpointConnection', () => [
  m('string Name { get; }', (connection: PrivateEndpointConnection) => connection.name),
  m('string GroupId { get; }', (connection: PrivateEndpointConnection) => connection.groupId),
  m('string MemberName { get; }', (connection: PrivateEndpointConnection) => connection.memberName),
]);

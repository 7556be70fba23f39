import { clrType, m } from '../../expr/surface/define.js';
import type { GraphQLData } from '../service-parts.js';

export const iGraphQLDataObjectType = clrType('interface IGraphQLDataObject', () => [
  m('object this[string name] { get; }', (data: GraphQLData, name) => data.valueAt(name)),
]);

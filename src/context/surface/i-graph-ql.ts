import { clrType, m } from '../../expr/surface/define.js';
import type { GraphQL } from '../service-parts.js';

export const iGraphQLType = clrType('interface IGraphQL', () => [
  m('IGraphQLDataObject Arguments { get; }', (graphQL: GraphQL) => graphQL.graphQLArguments),
  m('IGraphQLDataObject GraphQLArguments { get; }', (graphQL: GraphQL) => graphQL.graphQLArguments),
  m('IGraphQLDataObject Parent { get; }', (graphQL: GraphQL) => graphQL.parent),
]);

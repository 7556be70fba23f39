import { clrType, m } from '../../expr/surface/define.js';
import { Authorization } from '../authorization.js';

export const authorizationType = clrType('class Authorization', () => [
  m('Authorization()', () => new Authorization()),
  m('string AccessToken { get; }', (authorization: Authorization) => authorization.accessToken),
  m('IReadOnlyDictionary<string, object> Claims { get; }', (authorization: Authorization) => authorization.claims),
]);

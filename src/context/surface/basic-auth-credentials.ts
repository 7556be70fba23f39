import { clrType, m } from '../../expr/surface/define.js';
import { BasicAuthCredentials } from '../basic-auth.js';

export const basicAuthCredentialsType = clrType('class BasicAuthCredentials', () => [
  m('BasicAuthCredentials()', () => new BasicAuthCredentials()),
  m('string UserId { get; }', (credentials: BasicAuthCredentials) => credentials.userId),
  m('string Password { get; }', (credentials: BasicAuthCredentials) => credentials.password),
]);

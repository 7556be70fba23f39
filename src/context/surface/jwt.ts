import { clrType, m } from '../../expr/surface/define.js';
import { Jwt } from '../jwt.js';

export const jwtType = clrType('class Jwt', () => [
  m('Jwt()', () => new Jwt()),
  m('string Algorithm { get; }', (token: Jwt) => token.algorithm),
  m('IEnumerable<string> Audiences { get; }', (token: Jwt) => token.audiences),
  m('IReadOnlyDictionary<string, string[]> Claims { get; }', (token: Jwt) => token.claims),
  m('DateTime? ExpirationTime { get; }', (token: Jwt) => token.expirationTime),
  m('string Id { get; }', (token: Jwt) => token.id),
  m('string Issuer { get; }', (token: Jwt) => token.issuer),
  m('DateTime? IssuedAt { get; }', (token: Jwt) => token.issuedAt),
  m('DateTime? NotBefore { get; }', (token: Jwt) => token.notBefore),
  m('string Subject { get; }', (token: Jwt) => token.subject),
  m('string Type { get; }', (token: Jwt) => token.type),
]);

import { clrType, m } from '../../expr/surface/define.js';
import type { User } from '../service-parts.js';

export const iUserType = clrType('interface IUser', () => [
  m('string Email { get; }', (user: User) => user.email),
  m('string FirstName { get; }', (user: User) => user.firstName),
  m('IEnumerable<IGroup> Groups { get; }', (user: User) => user.groups),
  m('string Id { get; }', (user: User) => user.id),
  m('IEnumerable<IUserIdentity> Identities { get; }', (user: User) => user.identities),
  m('string LastName { get; }', (user: User) => user.lastName),
  m('string Note { get; }', (user: User) => user.note),
  m('DateTime RegistrationDate { get; }', (user: User) => user.registrationDate),
]);

import { clrType, m } from '../define.js';

export const oidType = clrType('sealed class System.Security.Cryptography.Oid', [
  m('Oid()'),
  m('Oid(Oid oid)'),
  m('Oid(string oid)'),
  m('Oid(string value, string friendlyName)'),
  m('static Oid FromFriendlyName(string friendlyName, OidGroup group)'),
  m('static Oid FromOidValue(string oidValue, OidGroup group)'),
  m('string FriendlyName { get; set; }'),
  m('string Value { get; set; }'),
]);

import { ClrOid, copyOid, oidFromFriendlyName, oidFromValue, oidOf } from '../../runtime/crypto/oid.js';
import { clrType, m } from '../define.js';

export const oidType = clrType('sealed class System.Security.Cryptography.Oid', () => [
  m('Oid()', () => new ClrOid()),
  m('Oid(Oid oid)', (oid) => copyOid(oid)),
  m('Oid(string oid)', (text) => oidOf(text)),
  m('Oid(string value, string friendlyName)', (value, friendlyName) => new ClrOid(value, friendlyName)),
  m('static Oid FromFriendlyName(string friendlyName, OidGroup group)', (name) => oidFromFriendlyName(name)),
  m('static Oid FromOidValue(string oidValue, OidGroup group)', (value) => oidFromValue(value)),
  m(
    'string FriendlyName { get; set; }',
    (oid: ClrOid) => oid.friendlyName,
    (oid: ClrOid, name) => (oid.friendlyName = name),
  ),
  m(
    'string Value { get; set; }',
    (oid: ClrOid) => oid.value,
    (oid: ClrOid, value) => (oid.value = value),
  ),
]);

import type { ClrDistinguishedName } from '../../runtime/crypto/x509-certificate.js';
import { clrType, m } from '../define.js';

export const x500DistinguishedNameType = clrType(
  'sealed class System.Security.Cryptography.X509Certificates.X500DistinguishedName : AsnEncodedData',
  () => [m('string Name { get; }', (name: ClrDistinguishedName) => name.name)],
  ['Decode', 'EnumerateRelativeDistinguishedNames', 'Format'],
);

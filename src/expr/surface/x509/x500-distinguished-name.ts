import { clrType, m } from '../define.js';

export const x500DistinguishedNameType = clrType(
  'sealed class System.Security.Cryptography.X509Certificates.X500DistinguishedName : AsnEncodedData',
  [m('string Name { get; }')],
  ['Decode', 'EnumerateRelativeDistinguishedNames', 'Format'],
);

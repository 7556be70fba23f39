import { clrType, m } from '../define.js';

export const x509ContentTypeType = clrType('enum System.Security.Cryptography.X509Certificates.X509ContentType', () => [
  m('Authenticode = 6'),
  m('Cert = 1'),
  m('Pfx = 3'),
  m('Pkcs12 = 3'),
  m('Pkcs7 = 5'),
  m('SerializedCert = 2'),
  m('SerializedStore = 4'),
  m('Unknown = 0'),
]);

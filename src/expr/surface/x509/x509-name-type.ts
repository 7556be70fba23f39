import { clrType, m } from '../define.js';

export const x509NameTypeType = clrType('enum System.Security.Cryptography.X509Certificates.X509NameType', () => [
  m('DnsFromAlternativeName = 4'),
  m('DnsName = 3'),
  m('EmailName = 1'),
  m('SimpleName = 0'),
  m('UpnName = 2'),
  m('UrlName = 5'),
]);

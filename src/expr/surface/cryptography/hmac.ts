import { clrType, m } from '../define.js';

export const hMACType = clrType(
  'abstract class System.Security.Cryptography.HMAC : KeyedHashAlgorithm, IDisposable, ICryptoTransform',
  [
    m('byte[] Key { get; set; }'),
    m('static HMAC Create()'),
    m('static HMAC Create(string algorithmName)'),
    m('string HashName { get; set; }'),
    m('void Initialize()'),
  ],
);

import { clrType, m } from '../define.js';

export const hMACSHA256Type = clrType('class System.Security.Cryptography.HMACSHA256 : HMAC, IDisposable, ICryptoTransform', [
  m('HMACSHA256()'),
  m('HMACSHA256(byte[] key)'),
  m('byte[] Key { get; set; }'),
  m('static byte[] HashData(byte[] key, Stream source)'),
  m('static byte[] HashData(byte[] key, byte[] source)'),
  m('const int HashSizeInBits = 256'),
  m('const int HashSizeInBytes = 32'),
  m('void Initialize()'),
]);

import { clrType, m } from '../define.js';

export const hMACSHA1Type = clrType('class System.Security.Cryptography.HMACSHA1 : HMAC, IDisposable, ICryptoTransform', [
  m('HMACSHA1()'),
  m('HMACSHA1(byte[] key)'),
  m('HMACSHA1(byte[] key, bool useManagedSha1)'),
  m('byte[] Key { get; set; }'),
  m('static byte[] HashData(byte[] key, Stream source)'),
  m('static byte[] HashData(byte[] key, byte[] source)'),
  m('const int HashSizeInBits = 160'),
  m('const int HashSizeInBytes = 20'),
  m('void Initialize()'),
]);

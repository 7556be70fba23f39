import { clrType, m } from '../define.js';

export const hMACMD5Type = clrType('class System.Security.Cryptography.HMACMD5 : HMAC, IDisposable, ICryptoTransform', [
  m('HMACMD5()'),
  m('HMACMD5(byte[] key)'),
  m('static byte[] HashData(byte[] key, Stream source)'),
  m('static byte[] HashData(byte[] key, byte[] source)'),
  m('const int HashSizeInBits = 128'),
  m('const int HashSizeInBytes = 16'),
  m('void Initialize()'),
  m('byte[] Key { get; set; }'),
]);

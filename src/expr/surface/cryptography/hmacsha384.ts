import { clrType, m } from '../define.js';

export const hMACSHA384Type = clrType('class System.Security.Cryptography.HMACSHA384 : HMAC, IDisposable, ICryptoTransform', [
  m('HMACSHA384()'),
  m('HMACSHA384(byte[] key)'),
  m('bool ProduceLegacyHmacValues { get; set; }'),
  m('static byte[] HashData(byte[] key, Stream source)'),
  m('static byte[] HashData(byte[] key, byte[] source)'),
  m('const int HashSizeInBits = 384'),
  m('const int HashSizeInBytes = 48'),
  m('void Initialize()'),
  m('byte[] Key { get; set; }'),
]);

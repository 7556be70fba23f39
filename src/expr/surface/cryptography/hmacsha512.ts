import { clrType, m } from '../define.js';

export const hMACSHA512Type = clrType('class System.Security.Cryptography.HMACSHA512 : HMAC, IDisposable, ICryptoTransform', [
  m('HMACSHA512()'),
  m('HMACSHA512(byte[] key)'),
  m('bool ProduceLegacyHmacValues { get; set; }'),
  m('byte[] Key { get; set; }'),
  m('void Initialize()'),
  m('static byte[] HashData(byte[] key, Stream source)'),
  m('static byte[] HashData(byte[] key, byte[] source)'),
  m('const int HashSizeInBits = 512'),
  m('const int HashSizeInBytes = 64'),
]);

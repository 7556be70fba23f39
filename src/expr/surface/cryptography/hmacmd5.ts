import { createHmac, createHmacOf } from '../../runtime/crypto/crypto-config.js';
import type { ClrHmac } from '../../runtime/crypto/hash-algorithm.js';
import { hmacData, throwNoStream } from '../../runtime/crypto/one-shot.js';
import { clrType, m } from '../define.js';

export const hMACMD5Type = clrType('class System.Security.Cryptography.HMACMD5 : HMAC, IDisposable, ICryptoTransform', () => [
  m('HMACMD5()', () => createHmac('MD5')),
  m('HMACMD5(byte[] key)', (key) => createHmacOf('MD5', key)),
  m('static byte[] HashData(byte[] key, Stream source)', () => throwNoStream('source')),
  m('static byte[] HashData(byte[] key, byte[] source)', (key, source) => hmacData('MD5', key, source)),
  m('const int HashSizeInBits = 128'),
  m('const int HashSizeInBytes = 16'),
  m('void Initialize()', (hmac: ClrHmac) => hmac.initialize()),
  m(
    'byte[] Key { get; set; }',
    (hmac: ClrHmac) => hmac.key,
    (hmac: ClrHmac, value) => (hmac.key = value),
  ),
]);

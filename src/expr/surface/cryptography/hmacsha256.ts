import { createHmac, createHmacOf } from '../../runtime/crypto/crypto-config.js';
import type { ClrHmac } from '../../runtime/crypto/hash-algorithm.js';
import { hmacData, throwNoStream } from '../../runtime/crypto/one-shot.js';
import { clrType, m } from '../define.js';

export const hMACSHA256Type = clrType(
  'class System.Security.Cryptography.HMACSHA256 : HMAC, IDisposable, ICryptoTransform',
  () => [
    m('HMACSHA256()', () => createHmac('SHA256')),
    m('HMACSHA256(byte[] key)', (key) => createHmacOf('SHA256', key)),
    m(
      'byte[] Key { get; set; }',
      (hmac: ClrHmac) => hmac.key,
      (hmac: ClrHmac, value) => (hmac.key = value),
    ),
    m('static byte[] HashData(byte[] key, Stream source)', () => throwNoStream('source')),
    m('static byte[] HashData(byte[] key, byte[] source)', (key, source) => hmacData('SHA256', key, source)),
    m('const int HashSizeInBits = 256'),
    m('const int HashSizeInBytes = 32'),
    m('void Initialize()', (hmac: ClrHmac) => hmac.initialize()),
  ],
);

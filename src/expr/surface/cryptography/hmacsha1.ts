import { createHmac, createHmacOf } from '../../runtime/crypto/crypto-config.js';
import type { ClrHmac } from '../../runtime/crypto/hash-algorithm.js';
import { hmacData, throwNoStream } from '../../runtime/crypto/one-shot.js';
import { clrType, m } from '../define.js';

export const hMACSHA1Type = clrType('class System.Security.Cryptography.HMACSHA1 : HMAC, IDisposable, ICryptoTransform', () => [
  m('HMACSHA1()', () => createHmac('SHA1')),
  m('HMACSHA1(byte[] key)', (key) => createHmacOf('SHA1', key)),
  m('HMACSHA1(byte[] key, bool useManagedSha1)', (key) => createHmacOf('SHA1', key)),
  m(
    'byte[] Key { get; set; }',
    (hmac: ClrHmac) => hmac.key,
    (hmac: ClrHmac, value) => (hmac.key = value),
  ),
  m('static byte[] HashData(byte[] key, Stream source)', () => throwNoStream('source')),
  m('static byte[] HashData(byte[] key, byte[] source)', (key, source) => hmacData('SHA1', key, source)),
  m('const int HashSizeInBits = 160'),
  m('const int HashSizeInBytes = 20'),
  m('void Initialize()', (hmac: ClrHmac) => hmac.initialize()),
]);

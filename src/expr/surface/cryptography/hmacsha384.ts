import { createHmac, createHmacOf, setLegacyHmac } from '../../runtime/crypto/crypto-config.js';
import type { ClrHmac } from '../../runtime/crypto/hash-algorithm.js';
import { hmacData, throwNoStream } from '../../runtime/crypto/one-shot.js';
import { clrType, m } from '../define.js';

export const hMACSHA384Type = clrType(
  'class System.Security.Cryptography.HMACSHA384 : HMAC, IDisposable, ICryptoTransform',
  () => [
    m('HMACSHA384()', () => createHmac('SHA384')),
    m('HMACSHA384(byte[] key)', (key) => createHmacOf('SHA384', key)),
    m(
      'bool ProduceLegacyHmacValues { get; set; }',
      () => false,
      (_, value: boolean) => setLegacyHmac(value),
    ),
    m('static byte[] HashData(byte[] key, Stream source)', () => throwNoStream('source')),
    m('static byte[] HashData(byte[] key, byte[] source)', (key, source) => hmacData('SHA384', key, source)),
    m('const int HashSizeInBits = 384'),
    m('const int HashSizeInBytes = 48'),
    m('void Initialize()', (hmac: ClrHmac) => hmac.initialize()),
    m(
      'byte[] Key { get; set; }',
      (hmac: ClrHmac) => hmac.key,
      (hmac: ClrHmac, value) => (hmac.key = value),
    ),
  ],
);

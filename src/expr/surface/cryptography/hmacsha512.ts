import { createHmac, createHmacOf, setLegacyHmac } from '../../runtime/crypto/crypto-config.js';
import type { ClrHmac } from '../../runtime/crypto/hash-algorithm.js';
import { hmacData, throwNoStream } from '../../runtime/crypto/one-shot.js';
import { clrType, m } from '../define.js';

export const hMACSHA512Type = clrType(
  'class System.Security.Cryptography.HMACSHA512 : HMAC, IDisposable, ICryptoTransform',
  () => [
    m('HMACSHA512()', () => createHmac('SHA512')),
    m('HMACSHA512(byte[] key)', (key) => createHmacOf('SHA512', key)),
    m(
      'bool ProduceLegacyHmacValues { get; set; }',
      () => false,
      (_, value: boolean) => setLegacyHmac(value),
    ),
    m(
      'byte[] Key { get; set; }',
      (hmac: ClrHmac) => hmac.key,
      (hmac: ClrHmac, value) => (hmac.key = value),
    ),
    m('void Initialize()', (hmac: ClrHmac) => hmac.initialize()),
    m('static byte[] HashData(byte[] key, Stream source)', () => throwNoStream('source')),
    m('static byte[] HashData(byte[] key, byte[] source)', (key, source) => hmacData('SHA512', key, source)),
    m('const int HashSizeInBits = 512'),
    m('const int HashSizeInBytes = 64'),
  ],
);

import { hmacByName, throwNoDefault } from '../../runtime/crypto/crypto-config.js';
import type { ClrHmac } from '../../runtime/crypto/hash-algorithm.js';
import { clrType, m } from '../define.js';

export const hMACType = clrType(
  'abstract class System.Security.Cryptography.HMAC : KeyedHashAlgorithm, IDisposable, ICryptoTransform',
  () => [
    m(
      'byte[] Key { get; set; }',
      (hmac: ClrHmac) => hmac.key,
      (hmac: ClrHmac, value) => (hmac.key = value),
    ),
    m('static HMAC Create()', () => throwNoDefault()),
    m('static HMAC Create(string algorithmName)', (name) => hmacByName(name)),
    m(
      'string HashName { get; set; }',
      (hmac: ClrHmac) => hmac.hashName,
      (hmac: ClrHmac, value) => hmac.setHashName(value),
    ),
    m('void Initialize()', (hmac: ClrHmac) => hmac.initialize()),
  ],
);

import { keyedHashByName, throwNoDefault } from '../../runtime/crypto/crypto-config.js';
import type { ClrHmac } from '../../runtime/crypto/hash-algorithm.js';
import { clrType, m } from '../define.js';

export const keyedHashAlgorithmType = clrType(
  'abstract class System.Security.Cryptography.KeyedHashAlgorithm : HashAlgorithm, IDisposable, ICryptoTransform',
  () => [
    m(
      'byte[] Key { get; set; }',
      (hmac: ClrHmac) => hmac.key,
      (hmac: ClrHmac, value) => (hmac.key = value),
    ),
    m('static KeyedHashAlgorithm Create()', () => throwNoDefault()),
    m('static KeyedHashAlgorithm Create(string algName)', (name) => keyedHashByName(name)),
  ],
);

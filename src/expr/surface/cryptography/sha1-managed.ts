import { createManagedHash } from '../../runtime/crypto/crypto-config.js';
import type { ClrHashAlgorithm } from '../../runtime/crypto/hash-algorithm.js';
import { clrType, m } from '../define.js';

export const sHA1ManagedType = clrType(
  'sealed class System.Security.Cryptography.SHA1Managed : SHA1, IDisposable, ICryptoTransform',
  () => [
    m('SHA1Managed()', () => createManagedHash('SHA1')),
    m('void Initialize()', (algorithm: ClrHashAlgorithm) => algorithm.initialize()),
  ],
);

import { createManagedHash } from '../../runtime/crypto/crypto-config.js';
import type { ClrHashAlgorithm } from '../../runtime/crypto/hash-algorithm.js';
import { clrType, m } from '../define.js';

export const sHA512ManagedType = clrType(
  'sealed class System.Security.Cryptography.SHA512Managed : SHA512, IDisposable, ICryptoTransform',
  () => [
    m('SHA512Managed()', () => createManagedHash('SHA512')),
    m('void Initialize()', (algorithm: ClrHashAlgorithm) => algorithm.initialize()),
  ],
);

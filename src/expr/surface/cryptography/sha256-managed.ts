import { createManagedHash } from '../../runtime/crypto/crypto-config.js';
import type { ClrHashAlgorithm } from '../../runtime/crypto/hash-algorithm.js';
import { clrType, m } from '../define.js';

export const sHA256ManagedType = clrType(
  'sealed class System.Security.Cryptography.SHA256Managed : SHA256, IDisposable, ICryptoTransform',
  () => [
    m('SHA256Managed()', () => createManagedHash('SHA256')),
    m('void Initialize()', (algorithm: ClrHashAlgorithm) => algorithm.initialize()),
  ],
);

import { createManagedHash } from '../../runtime/crypto/crypto-config.js';
import type { ClrHashAlgorithm } from '../../runtime/crypto/hash-algorithm.js';
import { clrType, m } from '../define.js';

export const sHA384ManagedType = clrType(
  'sealed class System.Security.Cryptography.SHA384Managed : SHA384, IDisposable, ICryptoTransform',
  () => [
    m('SHA384Managed()', () => createManagedHash('SHA384')),
    m('void Initialize()', (algorithm: ClrHashAlgorithm) => algorithm.initialize()),
  ],
);

import { clrType, m } from '../define.js';

export const sHA1ManagedType = clrType(
  'sealed class System.Security.Cryptography.SHA1Managed : SHA1, IDisposable, ICryptoTransform',
  [m('SHA1Managed()'), m('void Initialize()')],
);

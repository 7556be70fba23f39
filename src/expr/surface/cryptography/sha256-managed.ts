import { clrType, m } from '../define.js';

export const sHA256ManagedType = clrType(
  'sealed class System.Security.Cryptography.SHA256Managed : SHA256, IDisposable, ICryptoTransform',
  [m('SHA256Managed()'), m('void Initialize()')],
);

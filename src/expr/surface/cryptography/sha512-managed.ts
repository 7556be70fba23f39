import { clrType, m } from '../define.js';

export const sHA512ManagedType = clrType(
  'sealed class System.Security.Cryptography.SHA512Managed : SHA512, IDisposable, ICryptoTransform',
  [m('SHA512Managed()'), m('void Initialize()')],
);

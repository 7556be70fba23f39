import { clrType, m } from '../define.js';

export const sHA384ManagedType = clrType(
  'sealed class System.Security.Cryptography.SHA384Managed : SHA384, IDisposable, ICryptoTransform',
  [m('SHA384Managed()'), m('void Initialize()')],
);

import { clrType, m } from '../define.js';

export const rNGCryptoServiceProviderType = clrType(
  'sealed class System.Security.Cryptography.RNGCryptoServiceProvider : RandomNumberGenerator, IDisposable',
  [
    m('RNGCryptoServiceProvider()'),
    m('RNGCryptoServiceProvider(CspParameters cspParams)'),
    m('RNGCryptoServiceProvider(byte[] rgb)'),
    m('RNGCryptoServiceProvider(string str)'),
    m('void GetBytes(byte[] data)'),
    m('void GetNonZeroBytes(byte[] data)'),
    m('void GetBytes(byte[] data, int offset, int count)'),
  ],
);

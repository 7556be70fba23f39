import { clrType, m } from '../define.js';

export const sHA384Type = clrType(
  'abstract class System.Security.Cryptography.SHA384 : HashAlgorithm, IDisposable, ICryptoTransform',
  [
    m('static SHA384 Create()'),
    m('static SHA384 Create(string hashName)'),
    m('static byte[] HashData(Stream source)'),
    m('static byte[] HashData(byte[] source)'),
    m('const int HashSizeInBits = 384'),
    m('const int HashSizeInBytes = 48'),
  ],
);

import { clrType, m } from '../define.js';

export const sHA256Type = clrType(
  'abstract class System.Security.Cryptography.SHA256 : HashAlgorithm, IDisposable, ICryptoTransform',
  [
    m('static SHA256 Create()'),
    m('static SHA256 Create(string hashName)'),
    m('static byte[] HashData(Stream source)'),
    m('static byte[] HashData(byte[] source)'),
    m('const int HashSizeInBits = 256'),
    m('const int HashSizeInBytes = 32'),
  ],
);

import { clrType, m } from '../define.js';

export const sHA1Type = clrType(
  'abstract class System.Security.Cryptography.SHA1 : HashAlgorithm, IDisposable, ICryptoTransform',
  [
    m('static SHA1 Create()'),
    m('static SHA1 Create(string hashName)'),
    m('static byte[] HashData(Stream source)'),
    m('static byte[] HashData(byte[] source)'),
    m('const int HashSizeInBits = 160'),
    m('const int HashSizeInBytes = 20'),
  ],
);

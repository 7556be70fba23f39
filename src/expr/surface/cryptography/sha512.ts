import { clrType, m } from '../define.js';

export const sHA512Type = clrType(
  'abstract class System.Security.Cryptography.SHA512 : HashAlgorithm, IDisposable, ICryptoTransform',
  [
    m('static SHA512 Create()'),
    m('static SHA512 Create(string hashName)'),
    m('static byte[] HashData(Stream source)'),
    m('static byte[] HashData(byte[] source)'),
    m('const int HashSizeInBits = 512'),
    m('const int HashSizeInBytes = 64'),
  ],
);

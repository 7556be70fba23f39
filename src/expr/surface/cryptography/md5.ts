import { clrType, m } from '../define.js';

export const mD5Type = clrType('abstract class System.Security.Cryptography.MD5 : HashAlgorithm, IDisposable, ICryptoTransform', [
  m('static MD5 Create()'),
  m('static MD5 Create(string algName)'),
  m('static byte[] HashData(Stream source)'),
  m('static byte[] HashData(byte[] source)'),
  m('const int HashSizeInBits = 128'),
  m('const int HashSizeInBytes = 16'),
]);

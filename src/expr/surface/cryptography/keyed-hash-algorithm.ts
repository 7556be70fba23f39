import { clrType, m } from '../define.js';

export const keyedHashAlgorithmType = clrType(
  'abstract class System.Security.Cryptography.KeyedHashAlgorithm : HashAlgorithm, IDisposable, ICryptoTransform',
  [m('byte[] Key { get; set; }'), m('static KeyedHashAlgorithm Create()'), m('static KeyedHashAlgorithm Create(string algName)')],
);

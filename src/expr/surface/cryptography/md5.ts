import { createHash, specificHashByName } from '../../runtime/crypto/crypto-config.js';
import { hashData, throwNoStream } from '../../runtime/crypto/one-shot.js';
import { clrType, m } from '../define.js';

export const mD5Type = clrType(
  'abstract class System.Security.Cryptography.MD5 : HashAlgorithm, IDisposable, ICryptoTransform',
  () => [
    m('static MD5 Create()', () => createHash('MD5')),
    m('static MD5 Create(string algName)', (name) => specificHashByName('MD5', name)),
    m('static byte[] HashData(Stream source)', () => throwNoStream('source')),
    m('static byte[] HashData(byte[] source)', (source) => hashData('MD5', source)),
    m('const int HashSizeInBits = 128'),
    m('const int HashSizeInBytes = 16'),
  ],
);

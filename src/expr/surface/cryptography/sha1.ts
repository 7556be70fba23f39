import { createHash, specificHashByName } from '../../runtime/crypto/crypto-config.js';
import { hashData, throwNoStream } from '../../runtime/crypto/one-shot.js';
import { clrType, m } from '../define.js';

export const sHA1Type = clrType(
  'abstract class System.Security.Cryptography.SHA1 : HashAlgorithm, IDisposable, ICryptoTransform',
  () => [
    m('static SHA1 Create()', () => createHash('SHA1')),
    m('static SHA1 Create(string hashName)', (name) => specificHashByName('SHA1', name)),
    m('static byte[] HashData(Stream source)', () => throwNoStream('source')),
    m('static byte[] HashData(byte[] source)', (source) => hashData('SHA1', source)),
    m('const int HashSizeInBits = 160'),
    m('const int HashSizeInBytes = 20'),
  ],
);

import { createHash, specificHashByName } from '../../runtime/crypto/crypto-config.js';
import { hashData, throwNoStream } from '../../runtime/crypto/one-shot.js';
import { clrType, m } from '../define.js';

export const sHA256Type = clrType(
  'abstract class System.Security.Cryptography.SHA256 : HashAlgorithm, IDisposable, ICryptoTransform',
  () => [
    m('static SHA256 Create()', () => createHash('SHA256')),
    m('static SHA256 Create(string hashName)', (name) => specificHashByName('SHA256', name)),
    m('static byte[] HashData(Stream source)', () => throwNoStream('source')),
    m('static byte[] HashData(byte[] source)', (source) => hashData('SHA256', source)),
    m('const int HashSizeInBits = 256'),
    m('const int HashSizeInBytes = 32'),
  ],
);

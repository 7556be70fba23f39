import { createHash, specificHashByName } from '../../runtime/crypto/crypto-config.js';
import { hashData, throwNoStream } from '../../runtime/crypto/one-shot.js';
import { clrType, m } from '../define.js';

export const sHA384Type = clrType(
  'abstract class System.Security.Cryptography.SHA384 : HashAlgorithm, IDisposable, ICryptoTransform',
  () => [
    m('static SHA384 Create()', () => createHash('SHA384')),
    m('static SHA384 Create(string hashName)', (name) => specificHashByName('SHA384', name)),
    m('static byte[] HashData(Stream source)', () => throwNoStream('source')),
    m('static byte[] HashData(byte[] source)', (source) => hashData('SHA384', source)),
    m('const int HashSizeInBits = 384'),
    m('const int HashSizeInBytes = 48'),
  ],
);

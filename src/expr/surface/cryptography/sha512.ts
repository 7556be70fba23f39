import { createHash, specificHashByName } from '../../runtime/crypto/crypto-config.js';
import { hashData, throwNoStream } from '../../runtime/crypto/one-shot.js';
import { clrType, m } from '../define.js';

export const sHA512Type = clrType(
  'abstract class System.Security.Cryptography.SHA512 : HashAlgorithm, IDisposable, ICryptoTransform',
  () => [
    m('static SHA512 Create()', () => createHash('SHA512')),
    m('static SHA512 Create(string hashName)', (name) => specificHashByName('SHA512', name)),
    m('static byte[] HashData(Stream source)', () => throwNoStream('source')),
    m('static byte[] HashData(byte[] source)', (source) => hashData('SHA512', source)),
    m('const int HashSizeInBits = 512'),
    m('const int HashSizeInBytes = 64'),
  ],
);

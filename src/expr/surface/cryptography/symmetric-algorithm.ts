import { symmetricByName, throwNoDefault } from '../../runtime/crypto/crypto-config.js';
import {
  type ClrSymmetricAlgorithm,
  ciphertextLength,
  feedbackUnit,
  throwOneShotUnsupported,
} from '../../runtime/crypto/symmetric-algorithm.js';
import { clrType, m } from '../define.js';

export const symmetricAlgorithmType = clrType(
  'abstract class System.Security.Cryptography.SymmetricAlgorithm : IDisposable',
  () => [
    m(
      'CipherMode Mode { get; set; }',
      (algorithm: ClrSymmetricAlgorithm) => algorithm.mode,
      (algorithm: ClrSymmetricAlgorithm, value) => (algorithm.mode = value),
    ),
    m('ICryptoTransform CreateDecryptor()', (algorithm: ClrSymmetricAlgorithm) => algorithm.ownTransform(false)),
    m('ICryptoTransform CreateDecryptor(byte[] rgbKey, byte[] rgbIV)', (algorithm: ClrSymmetricAlgorithm, key, iv) =>
      algorithm.transform(key, iv, false),
    ),
    m('ICryptoTransform CreateEncryptor()', (algorithm: ClrSymmetricAlgorithm) => algorithm.ownTransform(true)),
    m('ICryptoTransform CreateEncryptor(byte[] rgbKey, byte[] rgbIV)', (algorithm: ClrSymmetricAlgorithm, key, iv) =>
      algorithm.transform(key, iv, true),
    ),
    m('KeySizes[] LegalBlockSizes { get; }', (algorithm: ClrSymmetricAlgorithm) => algorithm.legalBlockSizes),
    m('KeySizes[] LegalKeySizes { get; }', (algorithm: ClrSymmetricAlgorithm) => algorithm.legalKeySizes),
    m(
      'PaddingMode Padding { get; set; }',
      (algorithm: ClrSymmetricAlgorithm) => algorithm.padding,
      (algorithm: ClrSymmetricAlgorithm, value) => (algorithm.padding = value),
    ),
    m('bool ValidKeySize(int bitLength)', (algorithm: ClrSymmetricAlgorithm, bits) => algorithm.validKeySize(bits)),
    m(
      'byte[] IV { get; set; }',
      (algorithm: ClrSymmetricAlgorithm) => algorithm.iv,
      (algorithm: ClrSymmetricAlgorithm, value) => (algorithm.iv = value),
    ),
    m(
      'byte[] Key { get; set; }',
      (algorithm: ClrSymmetricAlgorithm) => algorithm.key,
      (algorithm: ClrSymmetricAlgorithm, value) => (algorithm.key = value),
    ),
    m(
      'int BlockSize { get; set; }',
      (algorithm: ClrSymmetricAlgorithm) => algorithm.blockSize,
      (algorithm: ClrSymmetricAlgorithm, value) => (algorithm.blockSize = value),
    ),
    m(
      'int FeedbackSize { get; set; }',
      (algorithm: ClrSymmetricAlgorithm) => algorithm.feedbackSize,
      (algorithm: ClrSymmetricAlgorithm, value) => (algorithm.feedbackSize = value),
    ),
    m(
      'int KeySize { get; set; }',
      (algorithm: ClrSymmetricAlgorithm) => algorithm.keySize,
      (algorithm: ClrSymmetricAlgorithm, value) => (algorithm.keySize = value),
    ),
    m('static SymmetricAlgorithm Create()', () => throwNoDefault()),
    m('static SymmetricAlgorithm Create(string algName)', (name) => symmetricByName(name)),
    m('void Clear()', (algorithm: ClrSymmetricAlgorithm) => algorithm.dispose()),
    m('void Dispose()', (algorithm: ClrSymmetricAlgorithm) => algorithm.dispose()),
    m('void GenerateIV()', (algorithm: ClrSymmetricAlgorithm) => algorithm.generateIv()),
    m('void GenerateKey()', (algorithm: ClrSymmetricAlgorithm) => algorithm.generateKey()),
    m('byte[] DecryptCbc(byte[] ciphertext, byte[] iv, PaddingMode paddingMode = PKCS7)', () => throwOneShotUnsupported()),
    m('byte[] DecryptCfb(byte[] ciphertext, byte[] iv, PaddingMode paddingMode = None, int feedbackSizeInBits = 8)', () =>
      throwOneShotUnsupported(),
    ),
    m('byte[] DecryptEcb(byte[] ciphertext, PaddingMode paddingMode)', () => throwOneShotUnsupported()),
    m('byte[] EncryptCbc(byte[] plaintext, byte[] iv, PaddingMode paddingMode = PKCS7)', () => throwOneShotUnsupported()),
    m('byte[] EncryptCfb(byte[] plaintext, byte[] iv, PaddingMode paddingMode = None, int feedbackSizeInBits = 8)', () =>
      throwOneShotUnsupported(),
    ),
    m('byte[] EncryptEcb(byte[] plaintext, PaddingMode paddingMode)', () => throwOneShotUnsupported()),
    m(
      'int GetCiphertextLengthCbc(int plaintextLength, PaddingMode paddingMode = PKCS7)',
      (algorithm: ClrSymmetricAlgorithm, length, padding) => ciphertextLength(length, algorithm.blockSize / 8, padding),
    ),
    m(
      'int GetCiphertextLengthCfb(int plaintextLength, PaddingMode paddingMode = None, int feedbackSizeInBits = 8)',
      (_, length, padding, bits) => ciphertextLength(length, feedbackUnit(bits), padding),
    ),
    m(
      'int GetCiphertextLengthEcb(int plaintextLength, PaddingMode paddingMode)',
      (algorithm: ClrSymmetricAlgorithm, length, padding) => ciphertextLength(length, algorithm.blockSize / 8, padding),
    ),
  ],
);

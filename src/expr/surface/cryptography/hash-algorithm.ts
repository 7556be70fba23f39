import { hashByName, throwNoDefault } from '../../runtime/crypto/crypto-config.js';
import type { ClrHashAlgorithm } from '../../runtime/crypto/hash-algorithm.js';
import { throwNoStream } from '../../runtime/crypto/one-shot.js';
import { clrType, m } from '../define.js';

export const hashAlgorithmType = clrType(
  'abstract class System.Security.Cryptography.HashAlgorithm : IDisposable, ICryptoTransform',
  () => [
    m('bool CanReuseTransform { get; }', () => true),
    m('bool CanTransformMultipleBlocks { get; }', () => true),
    m('byte[] ComputeHash(Stream inputStream)', () => throwNoStream()),
    m('byte[] ComputeHash(byte[] buffer)', (algorithm: ClrHashAlgorithm, buffer) => algorithm.computeHash(buffer)),
    m('byte[] ComputeHash(byte[] buffer, int offset, int count)', (algorithm: ClrHashAlgorithm, buffer, offset, count) =>
      algorithm.computeHashOfPart(buffer, offset, count),
    ),
    m('byte[] Hash { get; }', (algorithm: ClrHashAlgorithm) => algorithm.hash),
    m(
      'byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount)',
      (algorithm: ClrHashAlgorithm, input, offset, count) => algorithm.transformFinalBlock(input, offset, count),
    ),
    m('int HashSize { get; }', (algorithm: ClrHashAlgorithm) => algorithm.hashSize),
    m('int InputBlockSize { get; }', () => 1),
    m('int OutputBlockSize { get; }', () => 1),
    m(
      'int TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset)',
      (algorithm: ClrHashAlgorithm, input, offset, count, output, outputOffset) =>
        algorithm.transformBlock(input, offset, count, output, outputOffset),
    ),
    m('static HashAlgorithm Create()', () => throwNoDefault()),
    m('static HashAlgorithm Create(string hashName)', (name) => hashByName(name)),
    m('void Clear()', (algorithm: ClrHashAlgorithm) => algorithm.dispose()),
    m('void Dispose()', (algorithm: ClrHashAlgorithm) => algorithm.dispose()),
    m('void Initialize()', (algorithm: ClrHashAlgorithm) => algorithm.initialize()),
  ],
);

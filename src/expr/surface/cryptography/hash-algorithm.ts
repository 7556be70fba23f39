import { clrType, m } from '../define.js';

export const hashAlgorithmType = clrType(
  'abstract class System.Security.Cryptography.HashAlgorithm : IDisposable, ICryptoTransform',
  [
    m('bool CanReuseTransform { get; }'),
    m('bool CanTransformMultipleBlocks { get; }'),
    m('byte[] ComputeHash(Stream inputStream)'),
    m('byte[] ComputeHash(byte[] buffer)'),
    m('byte[] ComputeHash(byte[] buffer, int offset, int count)'),
    m('byte[] Hash { get; }'),
    m('byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount)'),
    m('int HashSize { get; }'),
    m('int InputBlockSize { get; }'),
    m('int OutputBlockSize { get; }'),
    m('int TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset)'),
    m('static HashAlgorithm Create()'),
    m('static HashAlgorithm Create(string hashName)'),
    m('void Clear()'),
    m('void Dispose()'),
    m('void Initialize()'),
  ],
);

import { clrType, m } from '../define.js';

export const hashAlgorithmNameType = clrType(
  'struct System.Security.Cryptography.HashAlgorithmName : IEquatable<HashAlgorithmName>',
  [
    m('HashAlgorithmName()'),
    m('HashAlgorithmName(string name)'),
    m('bool Equals(HashAlgorithmName other)'),
    m('bool Equals(object obj)'),
    m('int GetHashCode()'),
    m('static HashAlgorithmName MD5 { get; }'),
    m('static HashAlgorithmName SHA1 { get; }'),
    m('static HashAlgorithmName SHA256 { get; }'),
    m('static HashAlgorithmName SHA384 { get; }'),
    m('static HashAlgorithmName SHA512 { get; }'),
    m('static bool operator !=(HashAlgorithmName left, HashAlgorithmName right)'),
    m('static bool operator ==(HashAlgorithmName left, HashAlgorithmName right)'),
    m('string Name { get; }'),
    m('string ToString()'),
    m('static HashAlgorithmName FromOid(string oidValue)'),
    m('static HashAlgorithmName SHA3_256 { get; }'),
    m('static HashAlgorithmName SHA3_384 { get; }'),
    m('static HashAlgorithmName SHA3_512 { get; }'),
    m('static bool TryFromOid(string oidValue, out HashAlgorithmName value)'),
  ],
);

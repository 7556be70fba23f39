import { HashAlgorithmName, hashNameFromOid, tryHashNameFromOid } from '../../runtime/crypto/hash-algorithm-name.js';
import { stringHash } from '../../runtime/value-ops.js';
import { Box } from '../../runtime/values.js';
import { clrType, m } from '../define.js';

const names = {
  MD5: new HashAlgorithmName('MD5'),
  SHA1: new HashAlgorithmName('SHA1'),
  SHA256: new HashAlgorithmName('SHA256'),
  SHA384: new HashAlgorithmName('SHA384'),
  SHA512: new HashAlgorithmName('SHA512'),
  SHA3_256: new HashAlgorithmName('SHA3-256'),
  SHA3_384: new HashAlgorithmName('SHA3-384'),
  SHA3_512: new HashAlgorithmName('SHA3-512'),
} as const;

export const hashAlgorithmNameType = clrType(
  'struct System.Security.Cryptography.HashAlgorithmName : IEquatable<HashAlgorithmName>',
  () => [
    m('HashAlgorithmName()', () => new HashAlgorithmName(null)),
    m('HashAlgorithmName(string name)', (name) => new HashAlgorithmName(name)),
    m('bool Equals(HashAlgorithmName other)', (a: HashAlgorithmName, b: HashAlgorithmName) => a.name === b.name),
    m(
      'bool Equals(object obj)',
      (a: HashAlgorithmName, b) => b instanceof Box && b.value instanceof HashAlgorithmName && a.name === b.value.name,
    ),
    m('int GetHashCode()', (value: HashAlgorithmName) => (value.name === null ? 0 : stringHash(value.name))),
    m('static HashAlgorithmName MD5 { get; }', () => names.MD5),
    m('static HashAlgorithmName SHA1 { get; }', () => names.SHA1),
    m('static HashAlgorithmName SHA256 { get; }', () => names.SHA256),
    m('static HashAlgorithmName SHA384 { get; }', () => names.SHA384),
    m('static HashAlgorithmName SHA512 { get; }', () => names.SHA512),
    m(
      'static bool operator !=(HashAlgorithmName left, HashAlgorithmName right)',
      (a: HashAlgorithmName, b: HashAlgorithmName) => a.name !== b.name,
    ),
    m(
      'static bool operator ==(HashAlgorithmName left, HashAlgorithmName right)',
      (a: HashAlgorithmName, b: HashAlgorithmName) => a.name === b.name,
    ),
    m('string Name { get; }', (value: HashAlgorithmName) => value.name),
    m('string ToString()', (value: HashAlgorithmName) => value.toClrString()),
    m('static HashAlgorithmName FromOid(string oidValue)', (oid) => hashNameFromOid(oid)),
    m('static HashAlgorithmName SHA3_256 { get; }', () => names.SHA3_256),
    m('static HashAlgorithmName SHA3_384 { get; }', () => names.SHA3_384),
    m('static HashAlgorithmName SHA3_512 { get; }', () => names.SHA3_512),
    m('static bool TryFromOid(string oidValue, out HashAlgorithmName value)', (oid, value) => tryHashNameFromOid(oid, value)),
  ],
);

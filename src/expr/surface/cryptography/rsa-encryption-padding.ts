import { clrType, m } from '../define.js';

export const rSAEncryptionPaddingType = clrType(
  'sealed class System.Security.Cryptography.RSAEncryptionPadding : IEquatable<RSAEncryptionPadding>',
  [
    m('HashAlgorithmName OaepHashAlgorithm { get; }'),
    m('RSAEncryptionPaddingMode Mode { get; }'),
    m('bool Equals(RSAEncryptionPadding other)'),
    m('bool Equals(object obj)'),
    m('int GetHashCode()'),
    m('static RSAEncryptionPadding CreateOaep(HashAlgorithmName hashAlgorithm)'),
    m('static RSAEncryptionPadding OaepSHA1 { get; }'),
    m('static RSAEncryptionPadding OaepSHA256 { get; }'),
    m('static RSAEncryptionPadding OaepSHA384 { get; }'),
    m('static RSAEncryptionPadding OaepSHA512 { get; }'),
    m('static RSAEncryptionPadding Pkcs1 { get; }'),
    m('static bool operator !=(RSAEncryptionPadding left, RSAEncryptionPadding right)'),
    m('static bool operator ==(RSAEncryptionPadding left, RSAEncryptionPadding right)'),
    m('string ToString()'),
    m('static RSAEncryptionPadding OaepSHA3_256 { get; }'),
    m('static RSAEncryptionPadding OaepSHA3_384 { get; }'),
    m('static RSAEncryptionPadding OaepSHA3_512 { get; }'),
  ],
);

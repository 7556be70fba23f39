import { type ClrEncryptionPadding, createOaep, encryptionPaddings } from '../../runtime/crypto/rsa-padding.js';
import { objectEquals } from '../../runtime/value-ops.js';
import { clrType, m } from '../define.js';

export const rSAEncryptionPaddingType = clrType(
  'sealed class System.Security.Cryptography.RSAEncryptionPadding : IEquatable<RSAEncryptionPadding>',
  () => [
    m('HashAlgorithmName OaepHashAlgorithm { get; }', (padding: ClrEncryptionPadding) => padding.oaepHash),
    m('RSAEncryptionPaddingMode Mode { get; }', (padding: ClrEncryptionPadding) => padding.mode),
    m('bool Equals(RSAEncryptionPadding other)', (a: ClrEncryptionPadding, b) => a.equalsClr(b)),
    m('bool Equals(object obj)', (a: ClrEncryptionPadding, b) => a.equalsClr(b)),
    m('int GetHashCode()', (padding: ClrEncryptionPadding) => padding.hashClr()),
    m('static RSAEncryptionPadding CreateOaep(HashAlgorithmName hashAlgorithm)', (hash) => createOaep(hash)),
    m('static RSAEncryptionPadding OaepSHA1 { get; }', () => encryptionPaddings.oaepSha1),
    m('static RSAEncryptionPadding OaepSHA256 { get; }', () => encryptionPaddings.oaepSha256),
    m('static RSAEncryptionPadding OaepSHA384 { get; }', () => encryptionPaddings.oaepSha384),
    m('static RSAEncryptionPadding OaepSHA512 { get; }', () => encryptionPaddings.oaepSha512),
    m('static RSAEncryptionPadding Pkcs1 { get; }', () => encryptionPaddings.pkcs1),
    m('static bool operator !=(RSAEncryptionPadding left, RSAEncryptionPadding right)', (a, b) => !objectEquals(a, b)),
    m('static bool operator ==(RSAEncryptionPadding left, RSAEncryptionPadding right)', (a, b) => objectEquals(a, b)),
    m('string ToString()', (padding: ClrEncryptionPadding) => padding.toClrString()),
    m('static RSAEncryptionPadding OaepSHA3_256 { get; }', () => encryptionPaddings.oaepSha3x256),
    m('static RSAEncryptionPadding OaepSHA3_384 { get; }', () => encryptionPaddings.oaepSha3x384),
    m('static RSAEncryptionPadding OaepSHA3_512 { get; }', () => encryptionPaddings.oaepSha3x512),
  ],
);

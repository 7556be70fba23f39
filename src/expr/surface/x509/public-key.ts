import { byteArray } from '../../runtime/crypto/hash-algorithm.js';
import { type ClrPublicKey, newPublicKey, publicKeyOf } from '../../runtime/crypto/public-key.js';
import { clrType, m } from '../define.js';

export const publicKeyType = clrType('sealed class System.Security.Cryptography.X509Certificates.PublicKey', () => [
  m('PublicKey(Oid oid, AsnEncodedData parameters, AsnEncodedData keyValue)', (oid, parameters, keyValue) =>
    newPublicKey(oid, parameters, keyValue),
  ),
  m('AsnEncodedData EncodedKeyValue { get; }', (key: ClrPublicKey) => key.keyValue),
  m('AsnEncodedData EncodedParameters { get; }', (key: ClrPublicKey) => key.parameters),
  m('AsymmetricAlgorithm Key { get; }', (key: ClrPublicKey) => key.key),
  m('Oid Oid { get; }', (key: ClrPublicKey) => key.oid),
  m('PublicKey(AsymmetricAlgorithm key)', (key) => publicKeyOf(key)),
  m('PublicKey(CompositeMLDsa key)'),
  m('PublicKey(MLDsa key)'),
  m('PublicKey(MLKem key)'),
  m('PublicKey(SlhDsa key)'),
  m('byte[] ExportSubjectPublicKeyInfo()', (key: ClrPublicKey) => byteArray(key.exportPublicKeyInfo())),
  m('CompositeMLDsa GetCompositeMLDsaPublicKey()'),
  m('DSA GetDSAPublicKey()'),
  m('ECDiffieHellman GetECDiffieHellmanPublicKey()'),
  m('ECDsa GetECDsaPublicKey()'),
  m('MLDsa GetMLDsaPublicKey()'),
  m('MLKem GetMLKemPublicKey()'),
  m('RSA GetRSAPublicKey()', (key: ClrPublicKey) => key.rsaKey),
  m('SlhDsa GetSlhDsaPublicKey()'),
]);

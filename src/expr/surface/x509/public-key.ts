import { clrType, m } from '../define.js';

export const publicKeyType = clrType('sealed class System.Security.Cryptography.X509Certificates.PublicKey', [
  m('PublicKey(Oid oid, AsnEncodedData parameters, AsnEncodedData keyValue)'),
  m('AsnEncodedData EncodedKeyValue { get; }'),
  m('AsnEncodedData EncodedParameters { get; }'),
  m('AsymmetricAlgorithm Key { get; }'),
  m('Oid Oid { get; }'),
  m('PublicKey(AsymmetricAlgorithm key)'),
  m('PublicKey(CompositeMLDsa key)'),
  m('PublicKey(MLDsa key)'),
  m('PublicKey(MLKem key)'),
  m('PublicKey(SlhDsa key)'),
  m('byte[] ExportSubjectPublicKeyInfo()'),
  m('CompositeMLDsa GetCompositeMLDsaPublicKey()'),
  m('DSA GetDSAPublicKey()'),
  m('ECDiffieHellman GetECDiffieHellmanPublicKey()'),
  m('ECDsa GetECDsaPublicKey()'),
  m('MLDsa GetMLDsaPublicKey()'),
  m('MLKem GetMLKemPublicKey()'),
  m('RSA GetRSAPublicKey()'),
  m('SlhDsa GetSlhDsaPublicKey()'),
]);

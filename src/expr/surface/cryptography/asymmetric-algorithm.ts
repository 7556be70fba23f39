import { clrType, m } from '../define.js';

export const asymmetricAlgorithmType = clrType('abstract class System.Security.Cryptography.AsymmetricAlgorithm : IDisposable', [
  m('KeySizes[] LegalKeySizes { get; }'),
  m('int KeySize { get; set; }'),
  m('static AsymmetricAlgorithm Create()'),
  m('static AsymmetricAlgorithm Create(string algName)'),
  m('string KeyExchangeAlgorithm { get; }'),
  m('string SignatureAlgorithm { get; }'),
  m('string ToXmlString(bool includePrivateParameters)'),
  m('void Clear()'),
  m('void Dispose()'),
  m('void FromXmlString(string xmlString)'),
  m('byte[] ExportPkcs8PrivateKey()'),
  m('string ExportPkcs8PrivateKeyPem()'),
  m('byte[] ExportSubjectPublicKeyInfo()'),
  m('string ExportSubjectPublicKeyInfoPem()'),
]);

import { asymmetricByName, throwNoDefault } from '../../runtime/crypto/crypto-config.js';
import { byteArray } from '../../runtime/crypto/hash-algorithm.js';
import { writePem } from '../../runtime/crypto/pem.js';
import type { ClrRsa } from '../../runtime/crypto/rsa.js';
import { clrType, m } from '../define.js';

export const asymmetricAlgorithmType = clrType(
  'abstract class System.Security.Cryptography.AsymmetricAlgorithm : IDisposable',
  () => [
    m('KeySizes[] LegalKeySizes { get; }', (rsa: ClrRsa) => rsa.legalKeySizes),
    m(
      'int KeySize { get; set; }',
      (rsa: ClrRsa) => rsa.keySize,
      (rsa: ClrRsa, bits) => (rsa.keySize = bits),
    ),
    m('static AsymmetricAlgorithm Create()', () => throwNoDefault()),
    m('static AsymmetricAlgorithm Create(string algName)', (name) => asymmetricByName(name)),
    m('string KeyExchangeAlgorithm { get; }', (rsa: ClrRsa) => rsa.keyExchangeAlgorithm),
    m('string SignatureAlgorithm { get; }', (rsa: ClrRsa) => rsa.signatureAlgorithm),
    m('string ToXmlString(bool includePrivateParameters)', (rsa: ClrRsa, includePrivate) => rsa.toXmlString(includePrivate)),
    m('void Clear()', (rsa: ClrRsa) => rsa.dispose()),
    m('void Dispose()', (rsa: ClrRsa) => rsa.dispose()),
    m('void FromXmlString(string xmlString)', (rsa: ClrRsa, xml) => rsa.fromXmlString(xml)),
    m('byte[] ExportPkcs8PrivateKey()', (rsa: ClrRsa) => byteArray(rsa.exportPrivateKeyInfo())),
    m('string ExportPkcs8PrivateKeyPem()', (rsa: ClrRsa) => writePem('PRIVATE KEY', rsa.exportPrivateKeyInfo())),
    m('byte[] ExportSubjectPublicKeyInfo()', (rsa: ClrRsa) => byteArray(rsa.exportPublicKeyInfo())),
    m('string ExportSubjectPublicKeyInfoPem()', (rsa: ClrRsa) => writePem('PUBLIC KEY', rsa.exportPublicKeyInfo())),
  ],
);

import { rsaByName } from '../../runtime/crypto/crypto-config.js';
import { byteArray } from '../../runtime/crypto/hash-algorithm.js';
import { throwNoStream } from '../../runtime/crypto/one-shot.js';
import { writePem } from '../../runtime/crypto/pem.js';
import { ClrRsa, rsaFlavors, throwRawRsa } from '../../runtime/crypto/rsa.js';
import { keyFromParameters } from '../../runtime/crypto/rsa-parameters.js';
import { clrType, m } from '../define.js';

export const rSAType = clrType('abstract class System.Security.Cryptography.RSA : AsymmetricAlgorithm, IDisposable', () => [
  m('RSAParameters ExportParameters(bool includePrivateParameters)', (rsa: ClrRsa, includePrivate) =>
    rsa.exportParameters(includePrivate),
  ),
  m('bool VerifyData(Stream data, byte[] signature, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)', () =>
    throwNoStream('data'),
  ),
  m(
    'bool VerifyData(byte[] data, byte[] signature, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)',
    (rsa: ClrRsa, data, signature, hash, padding) => rsa.verifyData(data, signature, hash, padding),
  ),
  m(
    'bool VerifyData(byte[] data, int offset, int count, byte[] signature, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)',
    (rsa: ClrRsa, data, offset, count, signature, hash, padding) => rsa.verifyData(data, signature, hash, padding, offset, count),
  ),
  m(
    'bool VerifyHash(byte[] hash, byte[] signature, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)',
    (rsa: ClrRsa, digest, signature, hash, padding) => rsa.verifyHash(digest, signature, hash, padding),
  ),
  m('byte[] Decrypt(byte[] data, RSAEncryptionPadding padding)', (rsa: ClrRsa, data, padding) => rsa.decrypt(data, padding)),
  m('byte[] DecryptValue(byte[] rgb)', () => throwRawRsa()),
  m('byte[] Encrypt(byte[] data, RSAEncryptionPadding padding)', (rsa: ClrRsa, data, padding) => rsa.encrypt(data, padding)),
  m('byte[] EncryptValue(byte[] rgb)', () => throwRawRsa()),
  m('byte[] SignData(Stream data, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)', () => throwNoStream('data')),
  m(
    'byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)',
    (rsa: ClrRsa, data, hash, padding) => rsa.signData(data, hash, padding),
  ),
  m(
    'byte[] SignData(byte[] data, int offset, int count, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)',
    (rsa: ClrRsa, data, offset, count, hash, padding) => rsa.signData(data, hash, padding, offset, count),
  ),
  m(
    'byte[] SignHash(byte[] hash, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)',
    (rsa: ClrRsa, digest, hash, padding) => rsa.signHash(digest, hash, padding),
  ),
  m('static RSA Create()', () => new ClrRsa(rsaFlavors.created)),
  m('static RSA Create(RSAParameters parameters)', (parameters) => new ClrRsa(rsaFlavors.created, keyFromParameters(parameters))),
  m('static RSA Create(int keySizeInBits)', (bits) => new ClrRsa(rsaFlavors.created, undefined, bits)),
  m('static RSA Create(string algName)', (name) => rsaByName(name)),
  m('string KeyExchangeAlgorithm { get; }', (rsa: ClrRsa) => rsa.keyExchangeAlgorithm),
  m('string SignatureAlgorithm { get; }', (rsa: ClrRsa) => rsa.signatureAlgorithm),
  m('string ToXmlString(bool includePrivateParameters)', (rsa: ClrRsa, includePrivate) => rsa.toXmlString(includePrivate)),
  m('void FromXmlString(string xmlString)', (rsa: ClrRsa, xml) => rsa.fromXmlString(xml)),
  m('void ImportParameters(RSAParameters parameters)', (rsa: ClrRsa, parameters) => rsa.importParameters(parameters)),
  m('byte[] ExportRSAPrivateKey()', (rsa: ClrRsa) => byteArray(rsa.exportPrivateKey())),
  m('string ExportRSAPrivateKeyPem()', (rsa: ClrRsa) => writePem('RSA PRIVATE KEY', rsa.exportPrivateKey())),
  m('byte[] ExportRSAPublicKey()', (rsa: ClrRsa) => byteArray(rsa.exportPublicKey())),
  m('string ExportRSAPublicKeyPem()', (rsa: ClrRsa) => writePem('RSA PUBLIC KEY', rsa.exportPublicKey())),
  m('int GetMaxOutputSize()', (rsa: ClrRsa) => rsa.blockLength),
]);

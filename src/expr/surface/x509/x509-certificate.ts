import { hexOf } from '../../runtime/crypto/asn1.js';
import { byteArray } from '../../runtime/crypto/hash-algorithm.js';
import { ClrCertificate, throwImmutable } from '../../runtime/crypto/x509-certificate.js';
import { clrType, m } from '../define.js';

export const x509CertificateType = clrType(
  'class System.Security.Cryptography.X509Certificates.X509Certificate : IDisposable, System.Runtime.Serialization.IDeserializationCallback, System.Runtime.Serialization.ISerializable',
  () => [
    m('X509Certificate()', () => new ClrCertificate(false)),
    m('X509Certificate(X509Certificate cert)', (certificate) => ClrCertificate.copyOf(false, certificate)),
    m('X509Certificate(byte[] data)', (rawData) => ClrCertificate.fromBytes(false, rawData)),
    m('X509Certificate(byte[] rawData, System.Security.SecureString password)', (rawData) =>
      ClrCertificate.fromProtectedBytes(false, rawData, null),
    ),
    m('X509Certificate(byte[] rawData, System.Security.SecureString password, X509KeyStorageFlags keyStorageFlags)', (rawData) =>
      ClrCertificate.fromProtectedBytes(false, rawData, null),
    ),
    m('X509Certificate(byte[] rawData, string password)', (rawData, password) =>
      ClrCertificate.fromProtectedBytes(false, rawData, password),
    ),
    m('X509Certificate(byte[] rawData, string password, X509KeyStorageFlags keyStorageFlags)', (rawData, password) =>
      ClrCertificate.fromProtectedBytes(false, rawData, password),
    ),
    m('X509Certificate(string fileName)', (fileName) => ClrCertificate.fromFile(fileName)),
    m('X509Certificate(string fileName, System.Security.SecureString password)', (fileName) => ClrCertificate.fromFile(fileName)),
    m(
      'X509Certificate(string fileName, System.Security.SecureString password, X509KeyStorageFlags keyStorageFlags)',
      (fileName) => ClrCertificate.fromFile(fileName),
    ),
    m('X509Certificate(string fileName, string password)', (fileName) => ClrCertificate.fromFile(fileName)),
    m('X509Certificate(string fileName, string password, X509KeyStorageFlags keyStorageFlags)', (fileName) =>
      ClrCertificate.fromFile(fileName),
    ),
    m('bool Equals(X509Certificate other)', (certificate: ClrCertificate, other) => certificate.equalsClr(other)),
    m('bool Equals(object obj)', (certificate: ClrCertificate, other) => certificate.equalsClr(other)),
    m('byte[] Export(X509ContentType contentType)', (certificate: ClrCertificate, type) => byteArray(certificate.export(type))),
    m('byte[] Export(X509ContentType contentType, System.Security.SecureString password)', (certificate: ClrCertificate, type) =>
      byteArray(certificate.export(type)),
    ),
    m('byte[] Export(X509ContentType contentType, string password)', (certificate: ClrCertificate, type, password) =>
      byteArray(certificate.export(type, password)),
    ),
    m('byte[] GetCertHash()', (certificate: ClrCertificate) => byteArray(certificate.thumbprint.slice())),
    m('byte[] GetKeyAlgorithmParameters()', (certificate: ClrCertificate) => byteArray(certificate.data.keyParameters.slice())),
    m('byte[] GetPublicKey()', (certificate: ClrCertificate) => byteArray(certificate.data.publicKey.slice())),
    m('byte[] GetRawCertData()', (certificate: ClrCertificate) => byteArray(certificate.data.raw.slice())),
    m('byte[] GetSerialNumber()', (certificate: ClrCertificate) => byteArray(certificate.data.serialNumber.slice().reverse())),
    m('int GetHashCode()', (certificate: ClrCertificate) => certificate.hashClr()),
    m('nint Handle { get; }', (certificate: ClrCertificate) => certificate.handle),
    m('static X509Certificate CreateFromCertFile(string filename)', (fileName) => ClrCertificate.fromFile(fileName)),
    m('static X509Certificate CreateFromSignedFile(string filename)', (fileName) => ClrCertificate.fromFile(fileName)),
    m('string GetCertHashString()', (certificate: ClrCertificate) => hexOf(certificate.thumbprint)),
    m('string GetEffectiveDateString()', (certificate: ClrCertificate) => certificate.effectiveDateText),
    m('string GetExpirationDateString()', (certificate: ClrCertificate) => certificate.expirationDateText),
    m('string GetFormat()', () => 'X509'),
    m('string GetIssuerName()', (certificate: ClrCertificate) => certificate.encodedOrderName(true)),
    m('string GetKeyAlgorithm()', (certificate: ClrCertificate) => certificate.data.keyAlgorithm),
    m('string GetKeyAlgorithmParametersString()', (certificate: ClrCertificate) => hexOf(certificate.data.keyParameters)),
    m('string GetName()', (certificate: ClrCertificate) => certificate.encodedOrderName(false)),
    m('string GetPublicKeyString()', (certificate: ClrCertificate) => hexOf(certificate.data.publicKey)),
    m('string GetRawCertDataString()', (certificate: ClrCertificate) => hexOf(certificate.data.raw)),
    m('string GetSerialNumberString()', (certificate: ClrCertificate) => certificate.serialNumber),
    m('string Issuer { get; }', (certificate: ClrCertificate) => certificate.issuer),
    m('string Subject { get; }', (certificate: ClrCertificate) => certificate.subject),
    m('string ToString()', (certificate: ClrCertificate) => certificate.toClrString()),
    m('string ToString(bool fVerbose)', (certificate: ClrCertificate, verbose) =>
      verbose ? certificate.toVerboseString() : certificate.toClrString(),
    ),
    m('void Dispose()', (certificate: ClrCertificate) => certificate.dispose()),
    m('void Import(byte[] rawData)', () => throwImmutable()),
    m('void Import(byte[] rawData, System.Security.SecureString password, X509KeyStorageFlags keyStorageFlags)', () =>
      throwImmutable(),
    ),
    m('void Import(byte[] rawData, string password, X509KeyStorageFlags keyStorageFlags)', () => throwImmutable()),
    m('void Import(string fileName)', () => throwImmutable()),
    m('void Import(string fileName, System.Security.SecureString password, X509KeyStorageFlags keyStorageFlags)', () =>
      throwImmutable(),
    ),
    m('void Import(string fileName, string password, X509KeyStorageFlags keyStorageFlags)', () => throwImmutable()),
    m('void Reset()', (certificate: ClrCertificate) => certificate.dispose()),
    m('byte[] ExportPkcs12(PbeParameters exportParameters, string password)'),
    m('byte[] ExportPkcs12(Pkcs12ExportPbeParameters exportParameters, string password)'),
    m('byte[] GetCertHash(HashAlgorithmName hashAlgorithm)', (certificate: ClrCertificate, hash) =>
      byteArray(certificate.certHash(hash)),
    ),
    m('string GetCertHashString(HashAlgorithmName hashAlgorithm)', (certificate: ClrCertificate, hash) =>
      hexOf(certificate.certHash(hash)),
    ),
  ],
);

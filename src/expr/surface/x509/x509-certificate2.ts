import { hexOf } from '../../runtime/crypto/asn1.js';
import { byteArray } from '../../runtime/crypto/hash-algorithm.js';
import { writePem } from '../../runtime/crypto/pem.js';
import { ClrCertificate, contentTypeOf, contentTypeOfFile, throwImmutable } from '../../runtime/crypto/x509-certificate.js';
import { throwPlatformNotSupported } from '../../runtime/exception.js';
import { approximate, clrType, m } from '../define.js';

export const x509Certificate2Type = clrType(
  'class System.Security.Cryptography.X509Certificates.X509Certificate2 : X509Certificate, IDisposable, System.Runtime.Serialization.IDeserializationCallback, System.Runtime.Serialization.ISerializable',
  () => [
    m('DateTime NotAfter { get; }', (certificate: ClrCertificate) => certificate.notAfter),
    m('DateTime NotBefore { get; }', (certificate: ClrCertificate) => certificate.notBefore),
    m(
      'AsymmetricAlgorithm PrivateKey { get; set; }',
      (certificate: ClrCertificate) => certificate.rsaPrivateKey,
      () => throwPlatformNotSupported(),
    ),
    m('Oid SignatureAlgorithm { get; }', (certificate: ClrCertificate) => certificate.signatureAlgorithm),
    m('PublicKey PublicKey { get; }', (certificate: ClrCertificate) => certificate.publicKey),
    m('X500DistinguishedName IssuerName { get; }', (certificate: ClrCertificate) => certificate.issuerName),
    m('X500DistinguishedName SubjectName { get; }', (certificate: ClrCertificate) => certificate.subjectName),
    m('X509ExtensionCollection Extensions { get; }', (certificate: ClrCertificate) => certificate.extensions),
    m('X509Certificate2()', () => new ClrCertificate(true)),
    m('X509Certificate2(X509Certificate certificate)', (certificate) => ClrCertificate.copyOf(true, certificate)),
    m('X509Certificate2(byte[] rawData)', (rawData) => ClrCertificate.fromBytes(true, rawData)),
    m('X509Certificate2(byte[] rawData, System.Security.SecureString password)', (rawData) =>
      ClrCertificate.fromProtectedBytes(true, rawData, null),
    ),
    m('X509Certificate2(byte[] rawData, System.Security.SecureString password, X509KeyStorageFlags keyStorageFlags)', (rawData) =>
      ClrCertificate.fromProtectedBytes(true, rawData, null),
    ),
    m('X509Certificate2(byte[] rawData, string password)', (rawData, password) =>
      ClrCertificate.fromProtectedBytes(true, rawData, password),
    ),
    m('X509Certificate2(byte[] rawData, string password, X509KeyStorageFlags keyStorageFlags)', (rawData, password) =>
      ClrCertificate.fromProtectedBytes(true, rawData, password),
    ),
    m('X509Certificate2(string fileName)', (fileName) => ClrCertificate.fromFile(fileName)),
    m('X509Certificate2(string fileName, System.Security.SecureString password)', (fileName) =>
      ClrCertificate.fromFile(fileName),
    ),
    m(
      'X509Certificate2(string fileName, System.Security.SecureString password, X509KeyStorageFlags keyStorageFlags)',
      (fileName) => ClrCertificate.fromFile(fileName),
    ),
    m('X509Certificate2(string fileName, string password)', (fileName) => ClrCertificate.fromFile(fileName)),
    m('X509Certificate2(string fileName, string password, X509KeyStorageFlags keyStorageFlags)', (fileName) =>
      ClrCertificate.fromFile(fileName),
    ),
    m(
      'bool Archived { get; set; }',
      (certificate: ClrCertificate) => certificate.archived,
      () => throwPlatformNotSupported('The Archived value cannot be set on Unix.'),
    ),
    m('bool HasPrivateKey { get; }', (certificate: ClrCertificate) => certificate.hasPrivateKey),
    approximate(m('bool Verify()', (certificate: ClrCertificate) => certificate.verify(true))),
    m('byte[] RawData { get; }', (certificate: ClrCertificate) => byteArray(certificate.data.raw.slice())),
    m('int Version { get; }', (certificate: ClrCertificate) => certificate.data.version),
    m('static X509ContentType GetCertContentType(byte[] rawData)', (rawData) => contentTypeOf(rawData)),
    m('static X509ContentType GetCertContentType(string fileName)', (fileName) => contentTypeOfFile(fileName)),
    m(
      'string FriendlyName { get; set; }',
      (certificate: ClrCertificate) => certificate.friendlyName,
      () => throwPlatformNotSupported('The FriendlyName value cannot be set on Unix.'),
    ),
    m('string GetNameInfo(X509NameType nameType, bool forIssuer)', (certificate: ClrCertificate, type, forIssuer) =>
      certificate.getNameInfo(type, forIssuer),
    ),
    m('string SerialNumber { get; }', (certificate: ClrCertificate) => certificate.serialNumber),
    m('string Thumbprint { get; }', (certificate: ClrCertificate) => hexOf(certificate.thumbprint)),
    m('string ToString()', (certificate: ClrCertificate) => certificate.toClrString()),
    approximate(
      m('string ToString(bool verbose)', (certificate: ClrCertificate, verbose) =>
        verbose ? certificate.toVerboseString() : certificate.toClrString(),
      ),
    ),
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
    m('X509Certificate2 CopyWithPrivateKey(CompositeMLDsa privateKey)'),
    m('X509Certificate2 CopyWithPrivateKey(ECDiffieHellman privateKey)'),
    m('X509Certificate2 CopyWithPrivateKey(MLDsa privateKey)'),
    m('X509Certificate2 CopyWithPrivateKey(MLKem privateKey)'),
    m('X509Certificate2 CopyWithPrivateKey(SlhDsa privateKey)'),
    m('static X509Certificate2 CreateFromPemFile(string certPemFilePath, string keyPemFilePath = null)'),
    m('string ExportCertificatePem()', (certificate: ClrCertificate) => writePem('CERTIFICATE', certificate.data.raw)),
    m('CompositeMLDsa GetCompositeMLDsaPrivateKey()'),
    m('CompositeMLDsa GetCompositeMLDsaPublicKey()'),
    m('ECDiffieHellman GetECDiffieHellmanPrivateKey()'),
    m('ECDiffieHellman GetECDiffieHellmanPublicKey()'),
    m('MLDsa GetMLDsaPrivateKey()'),
    m('MLDsa GetMLDsaPublicKey()'),
    m('MLKem GetMLKemPrivateKey()'),
    m('MLKem GetMLKemPublicKey()'),
    m('SlhDsa GetSlhDsaPrivateKey()'),
    m('SlhDsa GetSlhDsaPublicKey()'),
    approximate(
      m(
        'bool MatchesHostname(string hostname, bool allowWildcards = true, bool allowCommonName = true)',
        (certificate: ClrCertificate, hostname, allowWildcards, allowCommonName) =>
          certificate.matchesHostname(hostname, allowWildcards, allowCommonName),
      ),
    ),
  ],
);

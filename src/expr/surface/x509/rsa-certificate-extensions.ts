import type { ClrCertificate } from '../../runtime/crypto/x509-certificate.js';
import { requireArgument } from '../../runtime/exception.js';
import { clrType, m } from '../define.js';

export const rSACertificateExtensionsType = clrType(
  'static class System.Security.Cryptography.X509Certificates.RSACertificateExtensions',
  () => [
    m(
      'static RSA GetRSAPrivateKey(this X509Certificate2 certificate)',
      (certificate: ClrCertificate | null) => requireArgument(certificate, 'certificate').rsaPrivateKey,
    ),
    m(
      'static RSA GetRSAPublicKey(this X509Certificate2 certificate)',
      (certificate: ClrCertificate | null) => requireArgument(certificate, 'certificate').rsaPublicKey,
    ),
    m(
      'static X509Certificate2 CopyWithPrivateKey(this X509Certificate2 certificate, RSA privateKey)',
      (certificate: ClrCertificate | null, key) => requireArgument(certificate, 'certificate').copyWithPrivateKey(key),
    ),
  ],
);

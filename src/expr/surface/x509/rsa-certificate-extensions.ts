import { clrType, m } from '../define.js';

export const rSACertificateExtensionsType = clrType(
  'static class System.Security.Cryptography.X509Certificates.RSACertificateExtensions',
  [
    m('static RSA GetRSAPrivateKey(this X509Certificate2 certificate)'),
    m('static RSA GetRSAPublicKey(this X509Certificate2 certificate)'),
    m('static X509Certificate2 CopyWithPrivateKey(this X509Certificate2 certificate, RSA privateKey)'),
  ],
);

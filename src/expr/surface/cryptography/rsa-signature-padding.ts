import { clrType, m } from '../define.js';

export const rSASignaturePaddingType = clrType(
  'sealed class System.Security.Cryptography.RSASignaturePadding : IEquatable<RSASignaturePadding>',
  [
    m('RSASignaturePaddingMode Mode { get; }'),
    m('bool Equals(RSASignaturePadding other)'),
    m('bool Equals(object obj)'),
    m('int GetHashCode()'),
    m('static RSASignaturePadding Pkcs1 { get; }'),
    m('static RSASignaturePadding Pss { get; }'),
    m('static bool operator !=(RSASignaturePadding left, RSASignaturePadding right)'),
    m('static bool operator ==(RSASignaturePadding left, RSASignaturePadding right)'),
    m('string ToString()'),
  ],
);

import { type ClrSignaturePadding, signaturePaddings } from '../../runtime/crypto/rsa-padding.js';
import { objectEquals } from '../../runtime/value-ops.js';
import { clrType, m } from '../define.js';

export const rSASignaturePaddingType = clrType(
  'sealed class System.Security.Cryptography.RSASignaturePadding : IEquatable<RSASignaturePadding>',
  () => [
    m('RSASignaturePaddingMode Mode { get; }', (padding: ClrSignaturePadding) => padding.mode),
    m('bool Equals(RSASignaturePadding other)', (a: ClrSignaturePadding, b) => a.equalsClr(b)),
    m('bool Equals(object obj)', (a: ClrSignaturePadding, b) => a.equalsClr(b)),
    m('int GetHashCode()', (padding: ClrSignaturePadding) => padding.hashClr()),
    m('static RSASignaturePadding Pkcs1 { get; }', () => signaturePaddings.pkcs1),
    m('static RSASignaturePadding Pss { get; }', () => signaturePaddings.pss),
    m('static bool operator !=(RSASignaturePadding left, RSASignaturePadding right)', (a, b) => !objectEquals(a, b)),
    m('static bool operator ==(RSASignaturePadding left, RSASignaturePadding right)', (a, b) => objectEquals(a, b)),
    m('string ToString()', (padding: ClrSignaturePadding) => padding.toClrString()),
  ],
);

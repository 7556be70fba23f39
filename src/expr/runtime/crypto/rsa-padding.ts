/** `RSAEncryptionPadding` and `RSASignaturePadding`. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { throwArgument, throwArgumentNull } from '../exception.js';
import { stringHash } from '../value-ops.js';
import { ClrObject } from '../values.js';
import { HashAlgorithmName } from './hash-algorithm-name.js';
import { cryptographyType } from './internal-types.js';

/** `RSAEncryptionPaddingMode`. */
export const encryptionModes = { Pkcs1: 0, Oaep: 1 } as const;
/** `RSASignaturePaddingMode`. */
export const signatureModes = { Pkcs1: 0, Pss: 1 } as const;

export class ClrEncryptionPadding extends ClrObject {
  constructor(
    readonly mode: number,
    readonly oaepHash: HashAlgorithmName,
  ) {
    super();
  }
  override get clrType(): NamedTypeSymbol {
    return cryptographyType('RSAEncryptionPadding');
  }
  override toClrString(): string {
    return this.mode === encryptionModes.Pkcs1 ? 'Pkcs1' : `Oaep${this.oaepHash.name}`;
  }
  override equalsClr(other: unknown): boolean {
    return other instanceof ClrEncryptionPadding && other.mode === this.mode && other.oaepHash.name === this.oaepHash.name;
  }
  override hashClr(): number {
    return stringHash(this.toClrString());
  }
}

export class ClrSignaturePadding extends ClrObject {
  constructor(readonly mode: number) {
    super();
  }
  override get clrType(): NamedTypeSymbol {
    return cryptographyType('RSASignaturePadding');
  }
  override toClrString(): string {
    return this.mode === signatureModes.Pkcs1 ? 'Pkcs1' : 'Pss';
  }
  override equalsClr(other: unknown): boolean {
    return other instanceof ClrSignaturePadding && other.mode === this.mode;
  }
  override hashClr(): number {
    return this.mode;
  }
}

export const signaturePaddings = {
  pkcs1: new ClrSignaturePadding(signatureModes.Pkcs1),
  pss: new ClrSignaturePadding(signatureModes.Pss),
} as const;

const oaep = (hash: string) => new ClrEncryptionPadding(encryptionModes.Oaep, new HashAlgorithmName(hash));

export const encryptionPaddings = {
  pkcs1: new ClrEncryptionPadding(encryptionModes.Pkcs1, new HashAlgorithmName(null)),
  oaepSha1: oaep('SHA1'),
  oaepSha256: oaep('SHA256'),
  oaepSha384: oaep('SHA384'),
  oaepSha512: oaep('SHA512'),
  oaepSha3x256: oaep('SHA3-256'),
  oaepSha3x384: oaep('SHA3-384'),
  oaepSha3x512: oaep('SHA3-512'),
} as const;

/** `RSAEncryptionPadding.CreateOaep`. */
export function createOaep(hash: HashAlgorithmName): ClrEncryptionPadding {
  if (hash.name === null) return throwArgumentNull('hashAlgorithm');
  if (hash.name === '') return throwArgument('The value cannot be an empty string.', 'hashAlgorithm');
  return new ClrEncryptionPadding(encryptionModes.Oaep, hash);
}

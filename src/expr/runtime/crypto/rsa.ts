/** `RSA`: .NET's checks and exceptions around the bare operations of the provider. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { charge } from '../budget.js';
import { requireArgument, throwArgumentNull, throwNotSupported } from '../exception.js';
import { requireAtMost, requireNonNegative } from '../text/argument-checks.js';
import { bytesOf, type ClrArray, ClrObject } from '../values.js';
import { throwCryptographic, throwObjectDisposed, throwOpenSsl } from './errors.js';
import { type ByteArray, byteArray, chargeBytes } from './hash-algorithm.js';
import { type HashAlgorithmName, hashSizes, requireHash } from './hash-algorithm-name.js';
import { cryptographyType, internalClass } from './internal-types.js';
import { crypto, type HashName, type RsaKey } from './provider.js';
import {
  bitLength,
  encodePkcs1Signature,
  encodePssSignature,
  padOaep,
  padPkcs1,
  sameBytes,
  unpadOaep,
  unpadPkcs1,
  verifyPssSignature,
  writePrivateKeyInfo,
  writePublicKeyInfo,
  writeRsaPrivateKey,
  writeRsaPublicKey,
} from './rsa-encoding.js';
import { type ClrEncryptionPadding, type ClrSignaturePadding, encryptionModes, signatureModes } from './rsa-padding.js';
import { keyFromParameters, RsaParameters } from './rsa-parameters.js';
import { readRsaXml, writeRsaXml } from './rsa-xml.js';
import { ClrKeySizes, keySizesArray } from './symmetric-algorithm.js';

/** What the classes that hold RSA keys differ in. */
interface RsaFlavor {
  readonly type: () => NamedTypeSymbol;
  readonly defaultKeySize: number;
  readonly signatureAlgorithm: string;
  /** The oldest class knows no PSS, and OAEP with SHA-1 only. */
  readonly isLegacy: boolean;
}

const rsaClass = (name: string) => (): NamedTypeSymbol =>
  internalClass(`System.Security.Cryptography.${name}`, cryptographyType('RSA'));

/** `RSA.Create()`, keys of certificates, and `RSA.Create("RSA")`. */
export const rsaFlavors = {
  created: { type: rsaClass('RSAWrapper'), defaultKeySize: 2048, signatureAlgorithm: 'RSA', isLegacy: false },
  openSsl: { type: rsaClass('RSAOpenSsl'), defaultKeySize: 2048, signatureAlgorithm: 'RSA', isLegacy: false },
  provider: {
    type: rsaClass('RSACryptoServiceProvider'),
    defaultKeySize: 1024,
    signatureAlgorithm: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
    isLegacy: true,
  },
} as const satisfies Record<string, RsaFlavor>;

const legalKeySizes = new ClrKeySizes(512, 16384, 8);
const invalidPadding = 'Specified padding mode is not valid for this algorithm.';
const publicOnly = 'Object contains only the public half of a key pair. A private key must also be provided.';

/** Steps that one operation with the private key is worth: about a millisecond. */
const privateOperationCost = 20_000;
const publicOperationCost = 1_000;
const generationCost = 1_000_000;

export class ClrRsa extends ClrObject {
  readonly #flavor: RsaFlavor;
  #key: RsaKey | undefined;
  #keySize: number;
  #disposed = false;

  constructor(flavor: RsaFlavor, key?: RsaKey, keySize = flavor.defaultKeySize) {
    super();
    this.#flavor = flavor;
    this.#key = key;
    this.#keySize = key === undefined ? keySize : bitLength(key.modulus);
    if (key === undefined && !legalKeySizes.allows(keySize)) this.#throwKeySize();
  }

  override get clrType(): NamedTypeSymbol {
    return this.#flavor.type();
  }
  override toClrString(): string {
    const { name } = this.clrType.definition;
    return `System.Security.Cryptography.${name === 'RSAWrapper' ? 'RSAOpenSsl' : name}`;
  }

  #throwKeySize(): never {
    return throwCryptographic('Specified key is not a valid size for this algorithm.');
  }

  /** The key, made when it is first needed. */
  get rsaKey(): RsaKey {
    if (this.#disposed) throwObjectDisposed('System.Security.Cryptography.RSAOpenSsl');
    if (this.#key === undefined) {
      charge(generationCost);
      this.#key = crypto().generateRsaKey(this.#keySize);
    }
    return this.#key;
  }
  #import(key: RsaKey): void {
    if (this.#disposed) throwObjectDisposed('System.Security.Cryptography.RSAOpenSsl');
    this.#key = key;
    this.#keySize = bitLength(key.modulus);
  }

  get keySize(): number {
    return this.#keySize;
  }
  set keySize(bits: number) {
    if (bits === this.#keySize) return;
    if (!legalKeySizes.allows(bits)) this.#throwKeySize();
    this.#keySize = bits;
    this.#key = undefined;
  }
  get legalKeySizes(): ClrArray<ClrKeySizes> {
    return keySizesArray(legalKeySizes);
  }
  get keyExchangeAlgorithm(): string {
    return 'RSA';
  }
  /** Through `AsymmetricAlgorithm`, the oldest class gives the name of its XML signature. */
  get signatureAlgorithm(): string {
    return this.#flavor.signatureAlgorithm;
  }
  /** Bytes of a block. */
  get blockLength(): number {
    return (this.#keySize + 7) >> 3;
  }

  #digest(data: ByteArray | null, offset: number, count: number | undefined, prepare: () => HashName): [HashName, Uint8Array] {
    const bytes = bytesOf(requireArgument(data, 'data'));
    requireNonNegative(offset, 'offset');
    requireAtMost(offset, bytes.length, 'offset');
    const length = count ?? bytes.length;
    requireNonNegative(length, 'count');
    requireAtMost(length, bytes.length - offset, 'count');
    const hash = prepare();
    chargeBytes(length);
    return [hash, crypto().hash(hash, bytes.subarray(offset, offset + length))];
  }

  signData(
    data: ByteArray | null,
    hashAlgorithm: HashAlgorithmName,
    padding: ClrSignaturePadding | null,
    offset = 0,
    count?: number,
  ): ByteArray {
    const [hash, digest] = this.#digest(data, offset, count, () => this.#prepare(hashAlgorithm, padding));
    return this.#sign(hash, digest, padding!);
  }

  signHash(digest: ByteArray | null, hashAlgorithm: HashAlgorithmName, padding: ClrSignaturePadding | null): ByteArray {
    const bytes = bytesOf(requireArgument(digest, 'hash'));
    return this.#sign(this.#prepare(hashAlgorithm, padding), bytes, padding!);
  }

  verifyData(
    data: ByteArray | null,
    signature: ByteArray | null,
    hashAlgorithm: HashAlgorithmName,
    padding: ClrSignaturePadding | null,
    offset = 0,
    count?: number,
  ): boolean {
    const [hash, digest] = this.#digest(data, offset, count, () => {
      if (signature === null) throwArgumentNull('signature');
      return this.#prepare(hashAlgorithm, padding);
    });
    return this.#verify(hash, digest, bytesOf(signature!), padding!);
  }

  verifyHash(
    digest: ByteArray | null,
    signature: ByteArray | null,
    hashAlgorithm: HashAlgorithmName,
    padding: ClrSignaturePadding | null,
  ): boolean {
    const bytes = bytesOf(requireArgument(digest, 'hash'));
    if (signature === null) throwArgumentNull('signature');
    return this.#verify(this.#prepare(hashAlgorithm, padding), bytes, bytesOf(signature!), padding!);
  }

  #prepare(hashAlgorithm: HashAlgorithmName, padding: ClrSignaturePadding | null): HashName {
    if (hashAlgorithm.name === null) throwArgumentNull('hashAlgorithm');
    const hash = hashAlgorithm.name === '' || padding !== null ? requireHash(hashAlgorithm) : throwArgumentNull('padding');
    if (this.#flavor.isLegacy && padding!.mode !== signatureModes.Pkcs1) throwCryptographic(invalidPadding);
    return hash;
  }

  #sign(hash: HashName, digest: Uint8Array, padding: ClrSignaturePadding): ByteArray {
    const key = this.rsaKey;
    if (digest.length !== hashSizes[hash].digest) throwOpenSsl('error:1C8000A6:Provider routines::invalid digest length');
    if (key.private === undefined) throwOpenSsl('error:1C880004:Provider routines::RSA lib');
    const block =
      padding.mode === signatureModes.Pss
        ? encodePssSignature(hash, digest, this.#keySize)
        : encodePkcs1Signature(hash, digest, this.blockLength);
    return byteArray(this.#privateOperation(key, block));
  }

  #verify(hash: HashName, digest: Uint8Array, signature: Uint8Array, padding: ClrSignaturePadding): boolean {
    const key = this.rsaKey;
    if (digest.length !== hashSizes[hash].digest || signature.length !== this.blockLength) return false;
    charge(publicOperationCost);
    const block = crypto().rsaPublic(key, signature);
    if (block === undefined) return false;
    if (padding.mode === signatureModes.Pss) return verifyPssSignature(hash, digest, block, this.#keySize);
    return sameBytes(block, encodePkcs1Signature(hash, digest, this.blockLength));
  }

  #privateOperation(key: RsaKey, block: Uint8Array): Uint8Array {
    charge(privateOperationCost);
    return crypto().rsaPrivate(key, block) ?? throwOpenSsl('error:02000084:rsa routines::data too large for modulus');
  }

  encrypt(data: ByteArray | null, padding: ClrEncryptionPadding | null): ByteArray {
    const bytes = bytesOf(requireArgument(data, 'data'));
    const oaepHash = this.#oaepHash(padding);
    const key = this.rsaKey;
    charge(publicOperationCost);
    const block = oaepHash === undefined ? padPkcs1(bytes, this.blockLength) : padOaep(oaepHash, bytes, this.blockLength);
    return byteArray(crypto().rsaPublic(key, block)!);
  }

  decrypt(data: ByteArray | null, padding: ClrEncryptionPadding | null): ByteArray {
    const bytes = bytesOf(requireArgument(data, 'data'));
    const oaepHash = this.#oaepHash(padding);
    const key = this.rsaKey;
    if (bytes.length !== this.blockLength)
      throwCryptographic('The length of the data to decrypt is not valid for the size of this key.');
    if (key.private === undefined) throwOpenSsl('error:020000B3:rsa routines::missing private key');
    const block = this.#privateOperation(key, bytes);
    return byteArray(oaepHash === undefined ? unpadPkcs1(block) : unpadOaep(oaepHash, block));
  }

  /** The hash of an OAEP padding; undefined for PKCS #1. */
  #oaepHash(padding: ClrEncryptionPadding | null): HashName | undefined {
    const { mode, oaepHash } = requireArgument(padding, 'padding');
    if (mode === encryptionModes.Pkcs1) return undefined;
    if (this.#flavor.isLegacy && oaepHash.name !== 'SHA1') throwCryptographic(invalidPadding);
    return requireHash(oaepHash);
  }

  exportParameters(includePrivate: boolean): RsaParameters {
    const { modulus, exponent, private: secret } = this.rsaKey;
    if (!includePrivate) return new RsaParameters(modulus, exponent);
    return new RsaParameters(modulus, exponent, secret ?? throwCryptographic(publicOnly));
  }
  importParameters(parameters: RsaParameters): void {
    this.#import(keyFromParameters(parameters));
  }

  toXmlString(includePrivate: boolean): string {
    return writeRsaXml(this.exportParameters(includePrivate));
  }
  fromXmlString(xml: string | null): void {
    this.importParameters(readRsaXml(requireArgument(xml, 'xmlString')));
  }

  #privateKey(): RsaKey {
    const key = this.rsaKey;
    return key.private === undefined ? throwCryptographic(publicOnly) : key;
  }
  exportPublicKey(): Uint8Array {
    return writeRsaPublicKey(this.rsaKey);
  }
  exportPublicKeyInfo(): Uint8Array {
    return writePublicKeyInfo(this.rsaKey);
  }
  exportPrivateKey(): Uint8Array {
    return writeRsaPrivateKey(this.#privateKey());
  }
  exportPrivateKeyInfo(): Uint8Array {
    return writePrivateKeyInfo(this.#privateKey());
  }

  dispose(): void {
    this.#disposed = true;
    this.#key = undefined;
  }
}

/** `EncryptValue` and `DecryptValue`. */
export function throwRawRsa(): never {
  return throwNotSupported('Method not supported.');
}

/** `SymmetricAlgorithm` of the four ciphers that `Create(name)` gives, with .NET's checks in .NET's order. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { ClrException, throwArgument, throwArgumentNull, throwNotSupported, throwPlatformNotSupported } from '../exception.js';
import { requireNonNegative } from '../text/argument-checks.js';
import { bytesOf, type ClrArray, ClrObject, newArray } from '../values.js';
import { throwCryptographic } from './errors.js';
import { type ByteArray, byteArray, chargeBytes } from './hash-algorithm.js';
import { cryptographyType, internalClass } from './internal-types.js';
import { cipherModes, pad, paddingModes, unpad } from './padding.js';
import { type CipherName, type CipherStream, crypto } from './provider.js';
import { rc2 } from './rc2.js';

/** `KeySizes`, in bits. */
export class ClrKeySizes extends ClrObject {
  constructor(
    readonly minSize: number,
    readonly maxSize: number,
    readonly skipSize: number,
  ) {
    super();
  }
  override get clrType(): NamedTypeSymbol {
    return cryptographyType('KeySizes');
  }
  allows(bits: number): boolean {
    if (bits < this.minSize || bits > this.maxSize) return false;
    return this.skipSize === 0 ? bits === this.minSize : (bits - this.minSize) % this.skipSize === 0;
  }
}

export const keySizesArray = (...sizes: ClrKeySizes[]): ClrArray<ClrKeySizes> => newArray(cryptographyType('KeySizes'), sizes);

interface CipherSpec {
  readonly name: string;
  readonly blockSize: number;
  readonly keySizes: ClrKeySizes;
  readonly defaultKeySize: number;
  /** Whether the `Key` setter throws the ArgumentExceptions of the old providers. */
  readonly legacyKeyErrors: boolean;
  /** Old providers cut an IV that is too long. */
  readonly trimsIv: boolean;
  open(mode: 'cbc' | 'ecb' | 'cfb8' | 'cfb', key: Uint8Array, iv: Uint8Array, encrypt: boolean): CipherStream;
}

const tripleDesKey = (key: Uint8Array): Uint8Array => Uint8Array.from({ length: 24 }, (_, i) => key[i % key.length]!);

const openDes: CipherSpec['open'] = (mode, key, iv, encrypt) =>
  crypto().cipher(`des-ede3-${mode}`, tripleDesKey(key), iv, encrypt);

const ciphers = {
  AES: {
    name: 'AES',
    blockSize: 128,
    keySizes: new ClrKeySizes(128, 256, 64),
    defaultKeySize: 256,
    legacyKeyErrors: false,
    trimsIv: false,
    open: (mode, key, iv, encrypt) => crypto().cipher(`aes-${key.length * 8}-${mode}` as CipherName, key, iv, encrypt),
  },
  DES: {
    name: 'DES',
    blockSize: 64,
    keySizes: new ClrKeySizes(64, 64, 0),
    defaultKeySize: 64,
    legacyKeyErrors: true,
    trimsIv: true,
    open: openDes,
  },
  TripleDES: {
    name: 'TripleDES',
    blockSize: 64,
    keySizes: new ClrKeySizes(128, 192, 64),
    defaultKeySize: 192,
    legacyKeyErrors: true,
    trimsIv: true,
    open: openDes,
  },
  RC2: {
    name: 'RC2',
    blockSize: 64,
    keySizes: new ClrKeySizes(40, 128, 8),
    defaultKeySize: 128,
    legacyKeyErrors: false,
    trimsIv: true,
    open: (mode, key, iv, encrypt) => {
      if (mode === 'cfb' || mode === 'cfb8') return throwPlatformNotSupported();
      return rc2(key, key.length * 8, iv, encrypt);
    },
  },
} as const satisfies Record<string, CipherSpec>;

export type SymmetricCipher = keyof typeof ciphers;

const withOddParity = (key: Uint8Array): string =>
  Array.from(key, (byte) => {
    let bits = byte & 0xfe;
    bits ^= bits >> 4;
    bits ^= bits >> 2;
    bits ^= bits >> 1;
    return ((byte & 0xfe) | (~bits & 1)).toString(16).padStart(2, '0');
  }).join('');

const weakDesKeys = new Set(['0101010101010101', 'fefefefefefefefe', '1f1f1f1f0e0e0e0e', 'e0e0e0e0f1f1f1f1']);
const semiWeakDesKeys = new Set(
  [
    '01fe01fe01fe01fe',
    '1fe01fe00ef10ef1',
    '01e001e001f101f1',
    '1ffe1ffe0efe0efe',
    '011f011f010e010e',
    'e0fee0fef1fef1fe',
  ].flatMap((key) => [key, key.replace(/(..)(..)/g, '$2$1')]),
);

function requireStrongDesKey(key: Uint8Array): void {
  const normal = withOddParity(key);
  if (weakDesKeys.has(normal)) throwCryptographic("Specified key is a known weak key for 'DES' and cannot be used.");
  if (semiWeakDesKeys.has(normal)) throwCryptographic("Specified key is a known semi-weak key for 'DES' and cannot be used.");
}

function requireStrongTripleDesKey(key: Uint8Array): void {
  const normal = withOddParity(key);
  const parts = normal.match(/.{16}/g)!;
  if (parts.some((part, i) => i > 0 && part === parts[i - 1]))
    throwCryptographic("Specified key is a known weak key for 'TripleDES' and cannot be used.");
}

const invalidKeySize = 'Specified key is not a valid size for this algorithm.';
const invalidIvSize = 'Specified initialization vector (IV) does not match the block size for this algorithm.';

export class ClrSymmetricAlgorithm extends ClrObject {
  readonly #type: NamedTypeSymbol;
  readonly #spec: CipherSpec;
  #key: Uint8Array | null = null;
  #iv: Uint8Array | null = null;
  #keySize: number;
  #mode: number = cipherModes.CBC;
  #padding: number = paddingModes.PKCS7;
  #feedbackSize: number;

  constructor(type: NamedTypeSymbol, cipher: SymmetricCipher) {
    super();
    this.#type = type;
    this.#spec = ciphers[cipher];
    this.#keySize = this.#spec.defaultKeySize;
    this.#feedbackSize = type.definition.name === 'RijndaelManaged' ? 128 : 8;
  }

  override get clrType(): NamedTypeSymbol {
    return this.#type;
  }

  get blockSize(): number {
    return this.#spec.blockSize;
  }
  set blockSize(bits: number) {
    if (bits === this.#spec.blockSize) return;
    if (this.#type.definition.name === 'RijndaelManaged' && (bits === 192 || bits === 256))
      throwPlatformNotSupported('BlockSize must be 128 in this implementation.');
    throwCryptographic('Specified block size is not valid for this algorithm.');
  }

  get keySize(): number {
    return this.#keySize;
  }
  set keySize(bits: number) {
    if (!this.validKeySize(bits)) throwCryptographic(invalidKeySize);
    this.#keySize = bits;
    this.#key = null;
  }

  get feedbackSize(): number {
    return this.#feedbackSize;
  }
  set feedbackSize(bits: number) {
    if (bits <= 0 || bits > this.blockSize || bits % 8 !== 0)
      throwCryptographic('Specified feedback size is not valid for this algorithm.');
    this.#feedbackSize = bits;
  }

  get mode(): number {
    return this.#mode;
  }
  set mode(mode: number) {
    if (mode !== cipherModes.CBC && mode !== cipherModes.ECB && mode !== cipherModes.CFB)
      throwCryptographic('Specified cipher mode is not valid for this algorithm.');
    this.#mode = mode;
  }

  get padding(): number {
    return this.#padding;
  }
  set padding(mode: number) {
    if (mode < paddingModes.None || mode > paddingModes.ISO10126)
      throwCryptographic('Specified padding mode is not valid for this algorithm.');
    this.#padding = mode;
  }

  get legalKeySizes(): ClrArray<ClrKeySizes> {
    return keySizesArray(this.#spec.keySizes);
  }
  get legalBlockSizes(): ClrArray<ClrKeySizes> {
    return keySizesArray(new ClrKeySizes(this.blockSize, this.blockSize, 0));
  }
  validKeySize(bits: number): boolean {
    return this.#spec.keySizes.allows(bits);
  }

  get key(): ByteArray {
    this.#key ??= this.#randomKey();
    return byteArray(this.#key.slice());
  }
  set key(value: ByteArray | null) {
    const { name, legacyKeyErrors } = this.#spec;
    if (value === null) {
      if (name === 'AES') throwCryptographic(invalidKeySize);
      throwArgumentNull('value');
    }
    const key = bytesOf(value!);
    if (!this.validKeySize(key.length * 8)) (legacyKeyErrors ? throwArgument : throwCryptographic)(invalidKeySize);
    if (name === 'DES') requireStrongDesKey(key);
    if (name === 'TripleDES') requireStrongTripleDesKey(key);
    this.#key = key.slice();
    this.#keySize = key.length * 8;
  }

  get iv(): ByteArray {
    this.#iv ??= crypto().randomBytes(this.blockSize / 8);
    return byteArray(this.#iv.slice());
  }
  set iv(value: ByteArray | null) {
    if (value === null) throwArgumentNull('value');
    const iv = bytesOf(value!);
    if (iv.length * 8 !== this.blockSize) throwCryptographic(invalidIvSize);
    this.#iv = iv.slice();
  }

  #randomKey(): Uint8Array {
    return crypto().randomBytes(this.#keySize / 8);
  }
  generateKey(): void {
    this.#key = this.#randomKey();
  }
  generateIv(): void {
    this.#iv = crypto().randomBytes(this.blockSize / 8);
  }

  /** `CreateEncryptor()` and `CreateDecryptor()`. */
  ownTransform(encrypt: boolean): ClrCryptoTransform {
    return this.transform(this.key, this.iv, encrypt);
  }

  /** `CreateEncryptor(rgbKey, rgbIV)` and `CreateDecryptor(rgbKey, rgbIV)`. */
  transform(rgbKey: ByteArray | null, rgbIv: ByteArray | null, encrypt: boolean): ClrCryptoTransform {
    if (rgbKey === null) return throwArgumentNull('rgbKey');
    const key = bytesOf(rgbKey);
    const isValid = this.#spec.name === 'RC2' ? key.length >= 5 && key.length <= 128 : this.validKeySize(key.length * 8);
    if (!isValid) throwArgument(invalidKeySize, 'rgbKey');
    const iv = this.#transformIv(rgbIv);
    if (this.#spec.name === 'DES') requireStrongDesKey(key);
    const unit = this.#unit();
    const mode = this.#mode === cipherModes.CFB ? (unit === 1 ? 'cfb8' : 'cfb') : this.#mode === cipherModes.CBC ? 'cbc' : 'ecb';
    const open = () => this.#spec.open(mode, key, mode === 'ecb' ? new Uint8Array() : iv, encrypt);
    return new ClrCryptoTransform(open, unit, this.#padding, encrypt);
  }

  #transformIv(rgbIv: ByteArray | null): Uint8Array {
    if (rgbIv === null) {
      if (this.#mode !== cipherModes.ECB)
        throwCryptographic('The cipher mode specified requires that an initialization vector (IV) be used.');
      return new Uint8Array();
    }
    const size = this.blockSize / 8;
    const iv = bytesOf(rgbIv);
    if (iv.length < size || (iv.length > size && !this.#spec.trimsIv)) throwArgument(invalidIvSize, 'rgbIV');
    return iv.slice(0, size);
  }

  /** Bytes that the mode works in. */
  #unit(): number {
    if (this.#mode !== cipherModes.CFB) return this.blockSize / 8;
    if (this.#feedbackSize !== 8 && this.#feedbackSize !== this.blockSize)
      throwCryptographic(`The specified feedback size '${this.#feedbackSize}' for CipherMode 'CFB' is not supported.`);
    return this.#feedbackSize / 8;
  }

  /** Forgets key and initialization vector; the object stays usable, as the algorithms of .NET do. */
  dispose(): void {
    this.#key = null;
    this.#iv = null;
  }
}

/** What `CreateEncryptor` gives. Every call is a whole message: .NET resets the transform after its final block. */
export class ClrCryptoTransform extends ClrObject {
  constructor(
    readonly open: () => CipherStream,
    readonly unit: number,
    readonly paddingMode: number,
    readonly encrypts: boolean,
  ) {
    super();
  }
  override get clrType(): NamedTypeSymbol {
    return internalClass(`System.Security.Cryptography.UniversalCrypto${this.encrypts ? 'Encryptor' : 'Decryptor'}`);
  }
  dispose(): void {}

  /** `TransformFinalBlock` of all of the data. */
  transformAll(data: Uint8Array): Uint8Array {
    chargeBytes(data.length);
    if (this.encrypts) return this.open().update(pad(data, this.unit, this.paddingMode));
    if (data.length % this.unit !== 0) throwCryptographic('The input data is not a complete block.');
    return unpad(this.open().update(data), this.unit, this.paddingMode).slice();
  }
}

/** `EncryptCbc` and its like, which the algorithms that `Create` gives do not override. */
export function throwOneShotUnsupported(): never {
  return throwNotSupported('Method not supported. Derived class must override.');
}

/** `GetCiphertextLengthCbc`, `…Ecb` (unit: the block) and `…Cfb` (unit: the feedback). */
export function ciphertextLength(plaintextLength: number, unit: number, paddingMode: number): number {
  requireNonNegative(plaintextLength, 'plaintextLength');
  const rest = plaintextLength % unit;
  if (paddingMode === paddingModes.None && rest !== 0)
    throwArgument('The specified plaintext size is not valid for the padding and block size.', 'plaintextLength');
  if (paddingMode === paddingModes.None || (paddingMode === paddingModes.Zeros && rest === 0)) return plaintextLength;
  if (paddingMode < paddingModes.None || paddingMode > paddingModes.ISO10126)
    throw new ClrException(
      'System.ArgumentOutOfRangeException',
      "Specified padding mode is not valid for this algorithm. (Parameter 'paddingMode')",
      null,
      'paddingMode',
    );
  return plaintextLength + unit - rest;
}

/** The bytes of a feedback size given in bits. */
export function feedbackUnit(bits: number): number {
  if (bits <= 0) requireNonNegative(bits - 1, 'feedbackSizeInBits');
  if (bits % 8 !== 0) throwArgument('The value specified in bits must be a whole number of bytes.', 'feedbackSizeInBits');
  return bits / 8;
}

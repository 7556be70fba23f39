/**
 * What the runtime needs of a platform's cryptography. Everything that .NET specifies around it (padding, encodings,
 * argument checks, exception texts) is the runtime's own, so a provider is a handful of primitives.
 */
import { ClrException } from '../exception.js';

export type HashName = 'MD5' | 'SHA1' | 'SHA256' | 'SHA384' | 'SHA512' | 'SHA3-256' | 'SHA3-384' | 'SHA3-512';

/** A cipher with its mode; no padding: input comes in whole units of the mode. */
export type CipherName =
  | `aes-${128 | 192 | 256}-${'cbc' | 'ecb' | 'cfb8' | 'cfb'}`
  | `des-ede3-${'cbc' | 'ecb' | 'cfb8' | 'cfb'}`;

/** A running cipher; `update` keeps the chaining state between calls. */
export interface CipherStream {
  update(data: Uint8Array): Uint8Array;
}

/** An RSA key as unsigned big-endian numbers; the private fields are all there or all absent. */
export interface RsaKey {
  readonly modulus: Uint8Array;
  readonly exponent: Uint8Array;
  readonly private?: {
    readonly d: Uint8Array;
    readonly p: Uint8Array;
    readonly q: Uint8Array;
    readonly dp: Uint8Array;
    readonly dq: Uint8Array;
    readonly inverseQ: Uint8Array;
  };
}

/** The primitives a host brings. All are synchronous, because C# evaluation is. */
export interface CryptoProvider {
  hash(name: HashName, data: Uint8Array): Uint8Array;
  hmac(name: HashName, key: Uint8Array, data: Uint8Array): Uint8Array;
  pbkdf2(name: HashName, password: Uint8Array, salt: Uint8Array, iterations: number, length: number): Uint8Array;
  randomBytes(count: number): Uint8Array;
  /** `iv` is empty for ECB. */
  cipher(name: CipherName, key: Uint8Array, iv: Uint8Array, encrypt: boolean): CipherStream;
  /** The bare RSA operations on one block as long as the modulus; undefined when the block is not below the modulus. */
  rsaPublic(key: RsaKey, block: Uint8Array): Uint8Array | undefined;
  rsaPrivate(key: RsaKey, block: Uint8Array): Uint8Array | undefined;
  generateRsaKey(bits: number): RsaKey;
  /** Whether a chain of trust leads from the certificate (DER) to a root that the host trusts. */
  isTrusted(certificate: Uint8Array, checkRevocation: boolean): boolean;
}

let installed: CryptoProvider | undefined;

/** Installs the process-wide provider: hosts call it once, at start (`src/host/crypto`). Returns the one it replaces. */
export function installCrypto(provider: CryptoProvider | undefined): CryptoProvider | undefined {
  const previous = installed;
  installed = provider;
  return previous;
}

/** The installed provider; without one, cryptography is what .NET calls not supported on this platform. */
export function crypto(): CryptoProvider {
  if (installed === undefined)
    throw new ClrException('System.PlatformNotSupportedException', 'No cryptography provider is installed.');
  return installed;
}

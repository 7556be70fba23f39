/** `HashAlgorithm` and its subclasses: one class of ours per way of hashing, told apart by their .NET type. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { types } from '../../types/universe.js';
import { charge } from '../budget.js';
import { ClrException, throwArgumentNull, throwNullReference, throwPlatformNotSupported } from '../exception.js';
import { requireNonNegative } from '../text/argument-checks.js';
import { bytesOf, type ClrArray, ClrObject, newByteArray } from '../values.js';
import { requireHashRange, requireRoom, throwObjectDisposed } from './errors.js';
import { hashSizes } from './hash-algorithm-name.js';
import { crypto, type HashName } from './provider.js';

export type ByteArray = ClrArray<number>;

export const byteArray = (bytes: Uint8Array): ByteArray => newByteArray(bytes, types.byte);

/** What hashing that many bytes costs. */
export const chargeBytes = (count: number): void => charge(1 + (count >> 6));

const concatenate = (chunks: readonly Uint8Array[]): Uint8Array => {
  if (chunks.length === 1) return chunks[0]!;
  const all = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
};

/** A plain hash. Blocks given one by one are kept until the end: the provider hashes whole messages. */
export class ClrHashAlgorithm extends ClrObject {
  readonly #type: NamedTypeSymbol;
  #chunks: Uint8Array[] = [];
  #started = false;
  #result: Uint8Array | null = null;
  #disposed = false;

  constructor(
    type: NamedTypeSymbol,
    readonly hashName: HashName,
  ) {
    super();
    this.#type = type;
  }

  override get clrType(): NamedTypeSymbol {
    return this.#type;
  }

  protected digest(data: Uint8Array): Uint8Array {
    return crypto().hash(this.hashName, data);
  }

  protected get isDisposed(): boolean {
    return this.#disposed;
  }

  /** Bits. */
  get hashSize(): number {
    return hashSizes[this.hashName].digest * 8;
  }

  #requireLive(): void {
    if (this.#disposed) throwObjectDisposed(this.toClrString());
  }

  computeHash(buffer: ByteArray | null): ByteArray {
    this.#requireLive();
    if (buffer === null) return throwArgumentNull('buffer');
    return this.#compute(bytesOf(buffer));
  }

  computeHashOfPart(buffer: ByteArray | null, offset: number, count: number): ByteArray {
    if (buffer === null) return throwArgumentNull('buffer');
    const bytes = bytesOf(buffer);
    requireHashRange(bytes.length, offset, count, 'offset');
    this.#requireLive();
    return this.#compute(bytes.subarray(offset, offset + count));
  }

  #compute(bytes: Uint8Array): ByteArray {
    const data = this.#started ? concatenate([...this.#chunks, bytes]) : bytes;
    chargeBytes(data.length);
    const digest = this.digest(data);
    this.#finish(digest);
    return byteArray(new Uint8Array(digest));
  }

  #finish(digest: Uint8Array): void {
    this.#result = digest;
    this.#chunks = [];
    this.#started = false;
  }

  transformBlock(input: ByteArray | null, offset: number, count: number, output: ByteArray | null, outputOffset: number): number {
    const bytes = this.#part(input, offset, count);
    this.#chunks.push(bytes.slice());
    this.#started = true;
    if (output !== null && (output !== input || offset !== outputOffset)) {
      const target = bytesOf(output);
      requireNonNegative(outputOffset, 'dstOffset');
      requireRoom(target.length, outputOffset, count);
      target.set(bytes, outputOffset);
    }
    return count;
  }

  transformFinalBlock(input: ByteArray | null, offset: number, count: number): ByteArray {
    const bytes = this.#part(input, offset, count);
    const data = concatenate([...this.#chunks, bytes]);
    chargeBytes(data.length);
    this.#finish(this.digest(data));
    return byteArray(bytes.slice());
  }

  #part(input: ByteArray | null, offset: number, count: number): Uint8Array {
    if (input === null) return throwArgumentNull('inputBuffer');
    const bytes = bytesOf(input);
    requireHashRange(bytes.length, offset, count, 'inputOffset');
    this.#requireLive();
    return bytes.subarray(offset, offset + count);
  }

  get hash(): ByteArray | null {
    this.#requireLive();
    if (this.#started)
      throw new ClrException(
        'System.Security.Cryptography.CryptographicUnexpectedOperationException',
        'Hash must be finalized before the hash value is retrieved.',
      );
    return this.#result === null ? null : byteArray(this.#result.slice());
  }

  initialize(): void {
    this.#chunks = [];
    this.#started = false;
  }

  dispose(): void {
    this.#disposed = true;
    this.#result = null;
    this.initialize();
  }
}

/** A keyed hash: the HMAC family. */
export class ClrHmac extends ClrHashAlgorithm {
  #key: Uint8Array;

  constructor(type: NamedTypeSymbol, hashName: HashName, key: Uint8Array) {
    super(type, hashName);
    this.#key = this.#shortened(key);
  }

  /** A key longer than the block is replaced by its hash, and reads back so. */
  #shortened(key: Uint8Array): Uint8Array {
    return key.length > hashSizes[this.hashName].block ? crypto().hash(this.hashName, key) : key.slice();
  }

  protected override digest(data: Uint8Array): Uint8Array {
    return crypto().hmac(this.hashName, this.#key, data);
  }

  get key(): ByteArray {
    if (this.isDisposed) return throwNullReference();
    return byteArray(this.#key.slice());
  }
  set key(value: ByteArray | null) {
    if (value === null) throwArgumentNull('value');
    if (this.isDisposed) throwNullReference();
    this.#key = this.#shortened(bytesOf(value!));
    this.initialize();
  }

  setHashName(value: string | null): void {
    if (value === null) throwArgumentNull('HashName');
    if (value !== this.hashName)
      throwPlatformNotSupported("Setting the hashname after it's already been set is not supported on this platform.");
  }
}

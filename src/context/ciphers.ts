/** `Encrypt` and `Decrypt` on byte arrays. */
import { symmetricByName } from '../expr/runtime/crypto/crypto-config.js';
import { type ByteArray, byteArray } from '../expr/runtime/crypto/hash-algorithm.js';
import type { ClrCryptoTransform, ClrSymmetricAlgorithm } from '../expr/runtime/crypto/symmetric-algorithm.js';
import { throwNullReference } from '../expr/runtime/exception.js';
import { bytesOf } from '../expr/runtime/values.js';

type Bytes = ByteArray | null;

const required = (algorithm: ClrSymmetricAlgorithm | null): ClrSymmetricAlgorithm => algorithm ?? throwNullReference();

const run = (transform: ClrCryptoTransform, input: Bytes): ByteArray =>
  input === null ? throwNullReference() : byteArray(transform.transformAll(bytesOf(input)));

/** With a key and initialization vector of the caller's. */
export const transformWith = (
  encrypt: boolean,
  input: Bytes,
  algorithm: ClrSymmetricAlgorithm | null,
  key: Bytes,
  iv: Bytes,
): ByteArray => run(required(algorithm).transform(key, iv, encrypt), input);

/** With the key and initialization vector of the algorithm. */
export const transformWithOwn = (encrypt: boolean, input: Bytes, algorithm: ClrSymmetricAlgorithm | null): ByteArray =>
  run(required(algorithm).ownTransform(encrypt), input);

/** With an algorithm by name, such as `AES`. */
export const transformByName = (encrypt: boolean, input: Bytes, name: string | null, key: Bytes, iv: Bytes): ByteArray =>
  transformWith(encrypt, input, symmetricByName(name), key, iv);

/** Static hashing, and calls that want a stream: expressions have none to give. */
import { requireArgument, throwArgumentNull, throwNullReference } from '../exception.js';
import { bytesOf } from '../values.js';
import { type ByteArray, byteArray, chargeBytes } from './hash-algorithm.js';
import { crypto, type HashName } from './provider.js';

/** `SHA256.HashData(source)`. */
export function hashData(hash: HashName, source: ByteArray | null): ByteArray {
  const bytes = bytesOf(requireArgument(source, 'source'));
  chargeBytes(bytes.length);
  return byteArray(crypto().hash(hash, bytes));
}

/** `HMACSHA256.HashData(key, source)`. */
export function hmacData(hash: HashName, key: ByteArray | null, source: ByteArray | null): ByteArray {
  const keyBytes = bytesOf(requireArgument(key, 'key'));
  const bytes = bytesOf(requireArgument(source, 'source'));
  chargeBytes(bytes.length);
  return byteArray(crypto().hmac(hash, keyBytes, bytes));
}

/** A null stream, the only one there is: ArgumentNullException where the method checks, else NullReferenceException. */
export function throwNoStream(paramName?: string): never {
  return paramName === undefined ? throwNullReference() : throwArgumentNull(paramName);
}

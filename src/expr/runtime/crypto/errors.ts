/** The exceptions of System.Security.Cryptography. */
import { ClrException, throwArgument } from '../exception.js';
import { requireNonNegative } from '../text/argument-checks.js';

export const cryptographicExceptionName = 'System.Security.Cryptography.CryptographicException';

export function throwCryptographic(message: string): never {
  throw new ClrException(cryptographicExceptionName, message);
}

/** What .NET on Linux throws when OpenSSL refuses; the text is OpenSSL's. */
export function throwOpenSsl(message: string): never {
  throw new ClrException('Interop+Crypto+OpenSslCryptographicException', message);
}

export function throwObjectDisposed(objectName: string): never {
  throw new ClrException('System.ObjectDisposedException', `Cannot access a disposed object.\nObject name: '${objectName}'.`);
}

/** The checks that hash algorithms make of a part of a buffer. */
export function requireHashRange(length: number, offset: number, count: number, offsetName: string): void {
  requireNonNegative(offset, offsetName);
  if (count < 0 || count > length) throwArgument('Value was invalid.');
  requireRoom(length, offset, count);
}

export function requireRoom(length: number, offset: number, count: number): void {
  if (length - count < offset)
    throwArgument(
      'Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.',
    );
}

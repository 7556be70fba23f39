/** `RNGCryptoServiceProvider`. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { requireArgument } from '../exception.js';
import { requireNonNegative } from '../text/argument-checks.js';
import { bytesOf, ClrObject } from '../values.js';
import { requireRoom } from './errors.js';
import { type ByteArray, chargeBytes } from './hash-algorithm.js';
import { cryptographyType } from './internal-types.js';
import { crypto } from './provider.js';

export class ClrRng extends ClrObject {
  override get clrType(): NamedTypeSymbol {
    return cryptographyType('RNGCryptoServiceProvider');
  }

  getBytes(data: ByteArray | null): void {
    const bytes = bytesOf(requireArgument(data, 'data'));
    chargeBytes(bytes.length);
    bytes.set(crypto().randomBytes(bytes.length));
  }

  getBytesOfPart(data: ByteArray | null, offset: number, count: number): void {
    const bytes = bytesOf(requireArgument(data, 'data'));
    requireNonNegative(offset, 'offset');
    requireNonNegative(count, 'count');
    requireRoom(bytes.length, offset, count);
    chargeBytes(count);
    bytes.set(crypto().randomBytes(count), offset);
  }

  getNonZeroBytes(data: ByteArray | null): void {
    const bytes = bytesOf(requireArgument(data, 'data'));
    chargeBytes(bytes.length);
    for (let at = 0; at < bytes.length; ) {
      const random = crypto()
        .randomBytes(bytes.length - at)
        .filter((byte) => byte !== 0);
      bytes.set(random, at);
      at += random.length;
    }
  }

  dispose(): void {}
}

import { ClrRng } from '../../runtime/crypto/random-number-generator.js';
import { clrType, m } from '../define.js';

export const rNGCryptoServiceProviderType = clrType(
  'sealed class System.Security.Cryptography.RNGCryptoServiceProvider : RandomNumberGenerator, IDisposable',
  () => [
    m('RNGCryptoServiceProvider()', () => new ClrRng()),
    m('RNGCryptoServiceProvider(CspParameters cspParams)', () => new ClrRng()),
    m('RNGCryptoServiceProvider(byte[] rgb)', () => new ClrRng()),
    m('RNGCryptoServiceProvider(string str)', () => new ClrRng()),
    m('void GetBytes(byte[] data)', (rng: ClrRng, data) => rng.getBytes(data)),
    m('void GetNonZeroBytes(byte[] data)', (rng: ClrRng, data) => rng.getNonZeroBytes(data)),
    m('void GetBytes(byte[] data, int offset, int count)', (rng: ClrRng, data, offset, count) =>
      rng.getBytesOfPart(data, offset, count),
    ),
  ],
);

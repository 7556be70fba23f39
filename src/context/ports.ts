/**
 * What the engine asks of its host. Each is a slot of the runtime with a default or an installer:
 * the clock (`setClock`), randomness that no seed fixes (`setRandomSource`) and cryptography (`installCrypto`; Node's is
 * `installNodeCrypto` of `src/host/crypto/node-crypto.ts`, and without one cryptography is unsupported on the platform).
 */
export type {
  CipherName,
  CipherStream,
  CryptoProvider,
  HashName,
  RsaKey,
} from '../expr/runtime/crypto/provider.js';
export { installCrypto } from '../expr/runtime/crypto/provider.js';
export { type RandomSource, setRandomSource, systemRandom } from '../expr/runtime/random-source.js';
export { type Clock, nowTicks, setClock, systemClock, unixEpochTicks } from '../expr/runtime/time/clock.js';

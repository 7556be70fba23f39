/** Declares .NET's types and the context's, as the engine does at start. */
import { standardEnvironment } from '../../src/environment.js';
import { installNodeCrypto } from '../../src/host/crypto/node-crypto.js';

export function declareTypes(): void {
  installNodeCrypto();
  standardEnvironment();
}

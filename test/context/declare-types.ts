/** Declares .NET's types and the context's, as the engine does at start. */
import { contextTypes } from '../../src/context/surface/index.js';
import { declaredTypes } from '../../src/expr/surface/index.js';
import { SurfaceCatalog } from '../../src/expr/symbols/surface-catalog.js';
import { installNodeCrypto } from '../../src/host/crypto/node-crypto.js';

export function declareTypes(): SurfaceCatalog {
  installNodeCrypto();
  return new SurfaceCatalog([...declaredTypes, ...contextTypes]);
}

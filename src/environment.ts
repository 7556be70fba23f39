/** What policy expressions see: the .NET types that APIM allows, and the `context` object. */
import { contextTypes } from './context/surface/index.js';
import type { ExpressionEnvironment } from './expr/compile.js';
import { registerConstructors } from './expr/runtime/create-instance.js';
import { registerRuntimeTypes } from './expr/runtime/value-ops.js';
import { declaredTypes } from './expr/surface/index.js';
import { SurfaceCatalog } from './expr/symbols/surface-catalog.js';
import { typeNamed, types } from './expr/types/universe.js';

let standard: ExpressionEnvironment | undefined;

/** The environment of APIM's policy expressions; made when first asked for. */
export function standardEnvironment(): ExpressionEnvironment {
  if (standard === undefined) {
    registerRuntimeTypes(types.string, typeNamed);
    const catalog = new SurfaceCatalog([...declaredTypes, ...contextTypes]);
    registerConstructors((type) => catalog.defaultConstructor(type));
    standard = { catalog, contextType: typeNamed('IContext') };
  }
  return standard;
}

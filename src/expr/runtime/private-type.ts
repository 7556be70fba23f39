/** Types of .NET that no expression can name but that `GetType()` and `ToString()` of a value show. */
import type { NamedTypeSymbol } from '../types/type-symbol.js';
import { definitionOf, typeNamed } from '../types/universe.js';

/** The type with this name, declared as a sealed class over `baseName` unless something has declared it. */
export function privateType(fullName: string, baseName = 'System.Object'): NamedTypeSymbol {
  const definition = definitionOf(fullName);
  if (!definition.isDeclared)
    definition.shape = {
      kind: 'class',
      isStatic: false,
      isAbstract: false,
      isSealed: true,
      baseType: typeNamed(baseName),
      interfaces: [],
    };
  return definition.construct();
}

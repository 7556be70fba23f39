/** Putting type arguments in for type parameters. */
import { arrayOf, type NamedTypeSymbol, type TypeParameterSymbol, type TypeSymbol } from './type-symbol.js';

export type TypeMap = ReadonlyMap<TypeParameterSymbol, TypeSymbol>;

export const emptyTypeMap: TypeMap = new Map();

export function typeMapOf(parameters: readonly TypeParameterSymbol[], args: readonly TypeSymbol[]): TypeMap {
  if (parameters.length === 0) return emptyTypeMap;
  return new Map(parameters.map((parameter, i) => [parameter, args[i]!]));
}

export function substitute(type: TypeSymbol, map: TypeMap): TypeSymbol {
  if (map.size === 0 || !type.isOpen) return type;
  switch (type.kind) {
    case 'typeParameter':
      return map.get(type) ?? type;
    case 'array': {
      const element = substitute(type.elementType, map);
      return element === type.elementType ? type : arrayOf(element, type.rank);
    }
    case 'named':
      return substituteNamed(type, map);
  }
}

export function substituteNamed(type: NamedTypeSymbol, map: TypeMap): NamedTypeSymbol {
  if (map.size === 0 || !type.isOpen) return type;
  const args = type.typeArguments.map((argument) => substitute(argument, map));
  if (args.every((argument, i) => argument === type.typeArguments[i])) return type;
  return type.definition.construct(...args).withTupleNames(type.tupleNames);
}

/** True when some part of the type is unknown. */
export function mentionsError(type: TypeSymbol): boolean {
  switch (type.kind) {
    case 'error':
      return true;
    case 'array':
      return mentionsError(type.elementType);
    case 'named':
      return type.typeArguments.some(mentionsError);
    case 'typeParameter':
      return false;
  }
}

/** True when the type mentions a type parameter that satisfies `test`. */
export function mentions(type: TypeSymbol, test: (parameter: TypeParameterSymbol) => boolean): boolean {
  if (!type.isOpen) return false;
  switch (type.kind) {
    case 'typeParameter':
      return test(type);
    case 'array':
      return mentions(type.elementType, test);
    case 'named':
      return type.typeArguments.some((argument) => mentions(argument, test));
  }
}

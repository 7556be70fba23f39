/** `System.Type`: what `typeof` and `GetType()` give. */
import { type NamedTypeSymbol, type TypeDefinition, TypeParameterSymbol, type TypeSymbol } from '../types/type-symbol.js';
import { definitionOf, generics, typeNamed, types } from '../types/universe.js';
import { ClrObject, clrTypeName } from './values.js';

/** One object a type, so that reference equality is type identity. */
export class ClrType extends ClrObject {
  private constructor(readonly type: TypeSymbol) {
    super();
  }
  static readonly #interned = new WeakMap<TypeSymbol, ClrType>();
  static of(type: TypeSymbol): ClrType {
    const plain = type.kind === 'named' ? (type.unnamed ?? type) : type;
    let found = ClrType.#interned.get(plain);
    if (found === undefined) {
      found = new ClrType(plain);
      ClrType.#interned.set(plain, found);
    }
    return found;
  }
  get clrType(): NamedTypeSymbol {
    return runtimeTypeType;
  }
  override toClrString(): string {
    return clrTypeName(this.type);
  }
}

/** Types of the runtime that .NET has too but does not show: iterators, read-only views, boxed enumerators. */
const hidden = new Set<TypeDefinition>();

interface HiddenType {
  readonly parameters?: readonly string[];
  readonly baseType?: NamedTypeSymbol;
  /** Directly implemented interfaces in terms of the parameters. */
  readonly interfaces?: (...parameters: readonly TypeSymbol[]) => readonly NamedTypeSymbol[];
}

/** Declares a class that only the runtime makes; `visibleType` shows it as the sequence it is. */
export function hiddenClass(fullName: string, { parameters = [], baseType, interfaces }: HiddenType = {}): TypeDefinition {
  const definition = definitionOf(
    fullName,
    parameters.map((name) => ({ name, variance: 'none' as const })),
  );
  definition.resolveShape = () => ({
    kind: 'class',
    isStatic: false,
    isAbstract: false,
    isSealed: true,
    baseType: baseType ?? types.object,
    interfaces: interfaces?.(...definition.typeParameters) ?? [],
  });
  hidden.add(definition);
  return definition;
}

const runtimeTypeType = hiddenClass('System.RuntimeType', { baseType: types.type }).construct();

/** The type to show for a value's run-time type: a hidden sequence type shows as its `IEnumerable<T>`. */
export function visibleType(type: TypeSymbol): TypeSymbol {
  if (type.kind !== 'named' || !hidden.has(type.definition)) return type;
  const { typeParameters, shape } = type.definition;
  for (const declared of shape.interfaces)
    if (declared.definition === generics.iEnumerable.definition) {
      const element = declared.typeArguments[0]!;
      if (element instanceof TypeParameterSymbol)
        return generics.iEnumerable(type.typeArguments[typeParameters.indexOf(element)] ?? element);
      return generics.iEnumerable(substitute(element, typeParameters, type.typeArguments));
    }
  return type;
}

function substitute(type: TypeSymbol, parameters: readonly TypeSymbol[], replacements: readonly TypeSymbol[]): TypeSymbol {
  const index = parameters.indexOf(type);
  if (index >= 0) return replacements[index]!;
  if (type.kind !== 'named' || type.typeArguments.length === 0) return type;
  return type.definition.construct(...type.typeArguments.map((argument) => substitute(argument, parameters, replacements)));
}

/** The non-generic `IEnumerable`, that hidden classes list beside the generic one. */
export const plainEnumerable = typeNamed('System.Collections.IEnumerable');

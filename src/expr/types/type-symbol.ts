/**
 * The type model that the binder and the runtime share: what a C# type is, independent of its members.
 * Constructed types, arrays and tuples are interned, so the same type is the same object (tuple element names aside).
 */

export type TypeKind = 'class' | 'struct' | 'interface' | 'enum' | 'delegate';

/** Names of the types that operators, literals and conversions treat specially (Roslyn: SpecialType). */
export type SpecialType =
  | 'object'
  | 'void'
  | 'bool'
  | 'char'
  | 'sbyte'
  | 'byte'
  | 'short'
  | 'ushort'
  | 'int'
  | 'uint'
  | 'long'
  | 'ulong'
  | 'decimal'
  | 'float'
  | 'double'
  | 'string'
  | 'nullable';

/** The types of C#'s numeric conversions and operators (C# spec 8.3.5, 10.2.3). */
export type NumericType = Exclude<SpecialType, 'object' | 'void' | 'bool' | 'string' | 'nullable'>;

let nextId = 1;

/** A generic type's or method's parameter. `variance` is only ever set on those of interfaces and delegates. */
export class TypeParameterSymbol {
  readonly kind = 'typeParameter' as const;
  readonly id = nextId++;
  readonly isOpen = true;
  hasReferenceConstraint = false;
  hasValueConstraint = false;
  /** Of a value type without references in it. */
  isUnmanaged = false;
  hasConstructorConstraint = false;
  constraintTypes: readonly TypeSymbol[] = [];
  constructor(
    readonly name: string,
    readonly ordinal: number,
    readonly variance: 'in' | 'out' | 'none' = 'none',
    /** True for a method's own parameter, false for its type's. */
    readonly ofMethod: boolean = false,
  ) {}
}

/** What a declaration says of a type beyond its name. Filled on first need by the surface (see `universe.ts`). */
export interface TypeShape {
  readonly kind: TypeKind;
  readonly isStatic: boolean;
  readonly isAbstract: boolean;
  readonly isSealed: boolean;
  readonly baseType: NamedTypeSymbol | null;
  /** Directly declared interfaces, in terms of the definition's own type parameters. */
  readonly interfaces: readonly NamedTypeSymbol[];
}

function keyOf(types: readonly TypeSymbol[]): string {
  let key = '';
  for (const { id } of types) key += `,${id}`;
  return key;
}

/** A type as declared: `List<T>`, not `List<int>`. One object per namespace, name and arity. */
export class TypeDefinition {
  readonly id = nextId++;
  readonly typeParameters: readonly TypeParameterSymbol[];
  /** The surface sets this; the shape is computed when first asked for. */
  resolveShape: (() => TypeShape) | undefined;
  #shape: TypeShape | undefined;
  /** Of a definition without parameters there is one, and no map. */
  #only: NamedTypeSymbol | undefined;
  #constructed: Map<string, NamedTypeSymbol> | undefined;

  constructor(
    readonly namespace: string,
    readonly name: string,
    typeParameters: readonly TypeParameterSymbol[],
    readonly special: SpecialType | undefined,
    readonly containingType: TypeDefinition | undefined,
    /** Set for anonymous types: property names in order. */
    readonly anonymousNames: readonly string[] | undefined = undefined,
  ) {
    this.typeParameters = typeParameters;
  }

  get arity(): number {
    return this.typeParameters.length;
  }

  /** `System.Collections.Generic.List` (no arity; a nested type as `Outer.Inner`). */
  get fullName(): string {
    if (this.containingType !== undefined) return `${this.containingType.fullName}.${this.name}`;
    return this.namespace === '' ? this.name : `${this.namespace}.${this.name}`;
  }

  get shape(): TypeShape {
    if (this.#shape === undefined) {
      if (this.resolveShape === undefined) throw new Error(`the type ${this.fullName} is used before it is declared`);
      this.#shape = this.resolveShape();
    }
    return this.#shape;
  }

  set shape(shape: TypeShape) {
    this.#shape = shape;
  }

  get isDeclared(): boolean {
    return this.#shape !== undefined || this.resolveShape !== undefined;
  }

  /** The interned constructed type; a non-generic definition has exactly one, from `construct()`. */
  construct(...typeArguments: readonly TypeSymbol[]): NamedTypeSymbol {
    if (typeArguments.length === 0) {
      this.#only ??= new NamedTypeSymbol(this, typeArguments, undefined);
      return this.#only;
    }
    this.#constructed ??= new Map();
    const key = keyOf(typeArguments);
    let type = this.#constructed.get(key);
    if (type === undefined) {
      type = new NamedTypeSymbol(this, typeArguments, undefined);
      this.#constructed.set(key, type);
    }
    return type;
  }

  /** The type in terms of its own parameters: `List<T>` inside the declaration of `List<T>`. */
  get self(): NamedTypeSymbol {
    return this.construct(...this.typeParameters);
  }
}

/** A class, struct, interface, enum or delegate type with its type arguments. */
export class NamedTypeSymbol {
  readonly kind = 'named' as const;
  readonly id = nextId++;
  /** Mentions a type parameter. */
  readonly isOpen: boolean;
  #withNames: Map<string, NamedTypeSymbol> | undefined;
  constructor(
    readonly definition: TypeDefinition,
    readonly typeArguments: readonly TypeSymbol[],
    /** Element names of a tuple type where written; `undefined` entries are unnamed. */
    readonly tupleNames: readonly (string | undefined)[] | undefined,
    /** The same tuple type without names. */
    readonly unnamed: NamedTypeSymbol | undefined = undefined,
  ) {
    this.isOpen = typeArguments.some((argument) => argument.isOpen);
  }

  get special(): SpecialType | undefined {
    return this.definition.special;
  }
  get typeKind(): TypeKind {
    return this.definition.shape.kind;
  }

  /** The same tuple type under other element names (identity ignores them). */
  withTupleNames(names: readonly (string | undefined)[] | undefined): NamedTypeSymbol {
    const base = this.unnamed ?? this;
    if (names === undefined || names.every((name) => name === undefined)) return base;
    const key = names.map((name) => name ?? '').join();
    base.#withNames ??= new Map();
    let type = base.#withNames.get(key);
    if (type === undefined) {
      type = new NamedTypeSymbol(base.definition, base.typeArguments, names, base);
      base.#withNames.set(key, type);
    }
    return type;
  }
}

/** `T[]`, `T[,]`, …; a jagged array is an array of arrays. */
export class ArrayTypeSymbol {
  readonly kind = 'array' as const;
  readonly id = nextId++;
  readonly isOpen: boolean;
  constructor(
    readonly elementType: TypeSymbol,
    readonly rank: number,
  ) {
    this.isOpen = elementType.isOpen;
  }
}

/** The type of an expression that did not bind: converts to and from everything and reports nothing. */
export class ErrorTypeSymbol {
  readonly kind = 'error' as const;
  readonly id = nextId++;
  readonly isOpen = false;
  constructor(readonly name: string) {}
}

export type TypeSymbol = NamedTypeSymbol | ArrayTypeSymbol | TypeParameterSymbol | ErrorTypeSymbol;

const arrays = new Map<string, ArrayTypeSymbol>();

/** The interned array type. */
export function arrayOf(elementType: TypeSymbol, rank = 1): ArrayTypeSymbol {
  if (rank > 1) return arrayOfRank(elementType, rank);
  let type = vectors.get(elementType);
  if (type === undefined) {
    type = arrayOfRank(elementType, 1);
    vectors.set(elementType, type);
  }
  return type;
}

/** Arrays of one dimension by their element: the run asks for them all the time. */
const vectors = new Map<TypeSymbol, ArrayTypeSymbol>();

function arrayOfRank(elementType: TypeSymbol, rank: number): ArrayTypeSymbol {
  const key = `${elementType.id}:${rank}`;
  let type = arrays.get(key);
  if (type === undefined) {
    type = new ArrayTypeSymbol(elementType, rank);
    arrays.set(key, type);
  }
  return type;
}

export const errorType = new ErrorTypeSymbol('?');

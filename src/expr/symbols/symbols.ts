/** What names mean after binding: members of the surface, and locals of the expression. Roslyn's names. */
import type { NamedTypeSymbol, TypeParameterSymbol, TypeSymbol } from '../types/type-symbol.js';

export type RefKind = 'none' | 'ref' | 'out' | 'in';

/**
 * A compile-time constant in the representation of its type: string, boolean, null, number, bigint, or a `Decimal`.
 * Wrapped, so that a constant null differs from no constant.
 */
export interface ConstantValue {
  readonly value: unknown;
}

/** What runs a member of the surface; the shape of `surface/define.ts` without its strings. */
export interface MemberImplementation {
  /** Absent: known and allowed, but not there yet. */
  // biome-ignore lint/suspicious/noExplicitAny: the signature string is the contract
  readonly run: ((...args: any[]) => any) | undefined;
  /** Takes the type arguments (the type's, then the method's) as an array before all else. */
  readonly takesTypes: boolean;
}

export class ParameterSymbol {
  readonly kind = 'parameter' as const;
  constructor(
    readonly name: string,
    readonly type: TypeSymbol,
    readonly refKind: RefKind = 'none',
    readonly isParams: boolean = false,
    readonly defaultValue: ConstantValue | undefined = undefined,
    /** Of a query clause's lambda: stands for range variables, which nothing may assign. */
    readonly isRange: boolean = false,
  ) {}
}

export type MethodKind =
  | 'ordinary'
  | 'constructor'
  | 'operator'
  | 'conversion'
  | 'delegateInvoke'
  | 'localFunction'
  | 'getter'
  | 'setter';

export class MethodSymbol {
  readonly kind = 'method' as const;
  constructor(
    readonly methodKind: MethodKind,
    /** An operator's is its token: `+`, `==`, `implicit`, `true`. */
    readonly name: string,
    /** Absent for local functions. */
    readonly containingType: NamedTypeSymbol | undefined,
    readonly isStatic: boolean,
    readonly isExtension: boolean,
    readonly typeParameters: readonly TypeParameterSymbol[],
    readonly parameters: readonly ParameterSymbol[],
    readonly returnType: TypeSymbol,
    readonly implementation: MemberImplementation | undefined,
    /** Equal to `typeParameters` until constructed. */
    readonly typeArguments: readonly TypeSymbol[] = typeParameters,
    private readonly original: MethodSymbol | undefined = undefined,
  ) {}
  /** The method as declared, before any type argument was put in. */
  get originalDefinition(): MethodSymbol {
    return this.original ?? this;
  }
}

/** A property or, with parameters, an indexer. */
export class PropertySymbol {
  readonly kind = 'property' as const;
  constructor(
    readonly name: string,
    readonly containingType: NamedTypeSymbol,
    readonly isStatic: boolean,
    readonly parameters: readonly ParameterSymbol[],
    readonly type: TypeSymbol,
    readonly getter: MemberImplementation | undefined,
    readonly setter: MemberImplementation | undefined,
    private readonly original: PropertySymbol | undefined = undefined,
  ) {}
  get isIndexer(): boolean {
    return this.parameters.length > 0;
  }
  get originalDefinition(): PropertySymbol {
    return this.original ?? this;
  }
}

/** A constant, a static read-only field, an enum member, or a field of a tuple. */
export class FieldSymbol {
  readonly kind = 'field' as const;
  constructor(
    readonly name: string,
    readonly containingType: NamedTypeSymbol,
    readonly isStatic: boolean,
    readonly type: TypeSymbol,
    readonly constant: ConstantValue | undefined,
    readonly implementation: MemberImplementation | undefined,
    /** Of a tuple's field: its index. */
    readonly tupleIndex: number | undefined = undefined,
  ) {}
}

/** Where a local came from decides what may be done to it. */
export type LocalKind = 'variable' | 'constant' | 'foreach' | 'using' | 'catch' | 'pattern' | 'out';

export class LocalSymbol {
  readonly kind = 'local' as const;
  /** Set when the initialiser of `var` or an `out var` argument is bound. */
  type: TypeSymbol;
  constant: ConstantValue | undefined;
  /** Declared constant, with a value that is none: what is made of it is not told to be none. */
  hasBadConstant = false;
  constructor(
    readonly name: string,
    type: TypeSymbol,
    readonly localKind: LocalKind,
    /** `ref T x = ref …`. */
    readonly isRef: boolean,
    /** Offset of the declared name. */
    readonly declaredAt: number,
  ) {
    this.type = type;
  }
}

/** A local function; its parameters and return type are known before its body is bound. */
export class LocalFunctionSymbol extends MethodSymbol {
  constructor(
    name: string,
    typeParameters: readonly TypeParameterSymbol[],
    parameters: readonly ParameterSymbol[],
    returnType: TypeSymbol,
    readonly declaredAt: number,
    readonly returnsByRef: boolean,
  ) {
    super('localFunction', name, undefined, true, false, typeParameters, parameters, returnType, undefined);
  }
}

/** Whether a call gives a variable, not a value. */
export function returnsByRef({ originalDefinition }: MethodSymbol): boolean {
  return originalDefinition instanceof LocalFunctionSymbol && originalDefinition.returnsByRef;
}

export class LabelSymbol {
  readonly kind = 'label' as const;
  constructor(readonly name: string) {}
}

export type MemberSymbol = MethodSymbol | PropertySymbol | FieldSymbol;

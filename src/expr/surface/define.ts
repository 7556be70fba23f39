/**
 * How a .NET type is declared to the engine: one call a type, one line a member. The signature is C#; it is read by the
 * project's own parser when the member is first looked up, and is the only source for binding, completion and docs.
 */

/** How close a member comes to .NET. */
export type Fidelity = 'exact' | 'approximate';

// biome-ignore lint/suspicious/noExplicitAny: the signature string, not TypeScript, is the contract of an implementation
export type Implementation = (...args: any[]) => any;

export interface MemberDeclaration {
  /** A C# member declaration without modifiers but `static`, and without a body. */
  readonly signature: string;
  /** Absent: the member is known and allowed but this engine does not have it yet. For a property, its getter. */
  readonly implementation: Implementation | undefined;
  readonly setter: Implementation | undefined;
  /** The implementation takes the type arguments (its type's, then its own) as an array before all else. */
  readonly takesTypes: boolean;
  readonly fidelity: Fidelity;
}

export interface TypeDeclaration {
  /** `sealed class System.String : IComparable, IEnumerable<char>`; see `clrType`. */
  readonly header: string;
  readonly members: readonly MemberDeclaration[];
  /** False for types that exist so that signatures can name them, but that an expression may not use (APIM0001). */
  readonly allowed: boolean;
  /** Members that .NET has and APIM forbids (APIM0002). */
  readonly forbiddenMembers: readonly string[];
}

/**
 * Declares a type.
 *
 * The header is `[static|abstract|sealed] class|struct|interface|enum|delegate Full.Name<T> : Base, Interfaces`; a base that is
 * absent is `object` (or ValueType, Enum). A nested type is `Outer<T>+Inner`. A delegate has its signature as its only member:
 * `TResult Invoke(T arg)`. Names in headers and signatures are resolved in the namespaces that expressions see, and in full otherwise.
 */
export function clrType(
  header: string,
  members: () => readonly MemberDeclaration[],
  forbiddenMembers: readonly string[] = [],
): TypeDeclaration {
  return new LazyDeclaration(header, members, forbiddenMembers);
}

/** Makes its members when somebody looks: an expression uses few types, and there are many. */
class LazyDeclaration implements TypeDeclaration {
  #members: readonly MemberDeclaration[] | undefined;
  constructor(
    readonly header: string,
    readonly make: () => readonly MemberDeclaration[],
    readonly forbiddenMembers: readonly string[],
    readonly allowed: boolean = true,
  ) {}
  get members(): readonly MemberDeclaration[] {
    this.#members ??= this.make();
    return this.#members;
  }
}

/** Declares a type that signatures name but expressions may not use. */
export function forbiddenType(
  header: string,
  members: readonly MemberDeclaration[] | (() => readonly MemberDeclaration[]) = [],
): TypeDeclaration {
  return typeof members === 'function'
    ? new LazyDeclaration(header, members, [], false)
    : { header, members, allowed: false, forbiddenMembers: [] };
}

/**
 * A member. Implementations take the receiver first (none for static members and constructors), then the arguments, each in
 * the representation of its static type; `params` arrives as an array, optional arguments are filled in, `ref` and `out` are a
 * `Ref`. A method returns its result, a constructor the new object. The receiver is never null.
 *
 * `int Length { get; }`, `T this[int index] { get; set; }`, `static int Parse(string s)`, `List(int capacity)`,
 * `static bool operator ==(string a, string b)`, `static explicit operator int(JToken value)`, `const int MaxValue = 2147483647`,
 * `static readonly string Empty`, `Sunday = 0` (enum).
 */
export function m(signature: string, implementation?: Implementation, setter?: Implementation): MemberDeclaration {
  return { signature, implementation, setter, takesTypes: false, fidelity: 'exact' };
}

/** Like `m`, for an implementation whose first parameter is the array of type arguments: the type's own, then the method's. */
export function g(signature: string, implementation?: Implementation, setter?: Implementation): MemberDeclaration {
  return { signature, implementation, setter, takesTypes: true, fidelity: 'exact' };
}

/** Marks a member whose result may differ from .NET's in a documented way. */
export function approximate(member: MemberDeclaration): MemberDeclaration {
  return { ...member, fidelity: 'approximate' };
}

/** Scopes of locals, local functions and labels (C# spec 7.7; the rules on one meaning of a name in nested scopes are C# 7.3's). */
import type { LabelSymbol, LocalFunctionSymbol, LocalSymbol, ParameterSymbol } from '../symbols/symbols.js';
import type { IdentifierToken } from '../syntax/nodes.js';
import type { TypeParameterSymbol } from '../types/type-symbol.js';
import type { BoundExpression } from './bound-nodes.js';

/** A query's range variable: a name for an expression over the query's parameter. */
export interface RangeVariable {
  readonly kind: 'rangeVariable';
  readonly name: string;
  readonly declaredAt: number;
  /** The variable's value where it is used. */
  readonly value: () => BoundExpression;
}

export type ScopeSymbol = LocalSymbol | ParameterSymbol | LocalFunctionSymbol | RangeVariable;

export class Scope {
  readonly #symbols = new Map<string, ScopeSymbol>();
  /** Locals whose declarations are not bound yet, by their names' tokens. */
  #announced: Map<IdentifierToken, LocalSymbol> | undefined;
  // Most scopes have none of these.
  #ambiguous: Set<string> | undefined;
  #typeParameters: Map<string, TypeParameterSymbol> | undefined;
  #labels: Map<string, LabelSymbol> | undefined;
  /** Locals declared here, in order: the block's `locals`. */
  readonly locals: LocalSymbol[] = [];

  /** Where declarations of this scope go: the switch block's scope for the statements of its sections. */
  declaresInto: Scope | undefined;

  constructor(
    readonly parent: Scope | undefined,
    /** A lambda's or local function's outermost scope. */
    readonly isFunction: boolean = false,
  ) {}

  get typeParameters(): Map<string, TypeParameterSymbol> {
    this.#typeParameters ??= new Map();
    return this.#typeParameters;
  }
  get labels(): Map<string, LabelSymbol> {
    this.#labels ??= new Map();
    return this.#labels;
  }
  /** Names that two parameters or type parameters have: using them is ambiguous (CS0229). */
  get ambiguous(): Set<string> {
    this.#ambiguous ??= new Set();
    return this.#ambiguous;
  }

  own(name: string): ScopeSymbol | undefined {
    return this.#symbols.get(name);
  }

  /** Declares a symbol; of several with one name the first is what the name means. */
  add(name: string, symbol: ScopeSymbol): void {
    if (!this.#symbols.has(name)) this.#symbols.set(name, symbol);
    if (symbol.kind === 'local') this.locals.push(symbol);
  }

  /** Makes a local known from the start of its scope; its declaration, bound later, finds it by its token. */
  announce(identifier: IdentifierToken, local: LocalSymbol): void {
    this.#announced ??= new Map();
    this.#announced.set(identifier, local);
    this.add(identifier.name, local);
  }
  announced(identifier: IdentifierToken): LocalSymbol | undefined {
    return this.#announced?.get(identifier);
  }

  /** Replaces the meaning of a name without declaring it anew. */
  rebind(name: string, symbol: ScopeSymbol): void {
    this.#symbols.set(name, symbol);
  }

  find(name: string): ScopeSymbol | undefined {
    for (let scope: Scope | undefined = this; scope !== undefined; scope = scope.parent) {
      const found = scope.#symbols.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Every name that `find` finds, inner ones first. */
  *visibleNames(): Iterable<string> {
    for (let scope: Scope | undefined = this; scope !== undefined; scope = scope.parent) yield* scope.#symbols.keys();
  }

  /** The name means two things where it was declared. */
  isAmbiguous(name: string): boolean {
    for (let scope: Scope | undefined = this; scope !== undefined; scope = scope.parent)
      if (scope.#symbols.has(name) || scope.#typeParameters?.has(name)) return scope.#ambiguous?.has(name) ?? false;
    return false;
  }

  /** The name is declared outside of the function that the scope is in. */
  isCaptured(name: string): boolean {
    let crossed = false;
    for (let scope: Scope | undefined = this; scope !== undefined; scope = scope.parent) {
      if (scope.#symbols.has(name)) return crossed;
      crossed ||= scope.isFunction;
    }
    return false;
  }

  findTypeParameter(name: string): TypeParameterSymbol | undefined {
    for (let scope: Scope | undefined = this; scope !== undefined; scope = scope.parent) {
      const found = scope.#typeParameters?.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Labels are visible within their function, in enclosing blocks. */
  findLabel(name: string): LabelSymbol | undefined {
    for (let scope: Scope | undefined = this; scope !== undefined; scope = scope.parent) {
      const found = scope.#labels?.get(name);
      if (found !== undefined) return found;
      if (scope.isFunction) return undefined;
    }
    return undefined;
  }
}

/** A policy in one place: what it looks like, where it may stand, what it does, what its documentation says. */
import type { HandlerContext } from './engine/handler-context.js';
import type { Signal } from './engine/signals.js';
import type { PrepareContext } from './load/prepare-context.js';
import type { AttributeSchemas, ElementSchema, ScopeName, SectionName } from './schema.js';

/** `exact`: as documented in full; `approximate`: differs in what `docs.differences` says. */
export type PolicyFidelity = 'exact' | 'approximate';

export interface PolicyDocs {
  /** One sentence. */
  readonly summary: string;
  /** A statement that loads; the test suite does. */
  readonly example: string;
  /** What the gateway may do otherwise, and what was decided where nobody documents it. */
  readonly differences?: readonly string[];
}

export interface PolicySchema<A extends AttributeSchemas> extends ElementSchema {
  readonly attributes?: A;
}

export interface PolicyDefinition<A extends AttributeSchemas = AttributeSchemas, P = unknown> {
  /** The element's name. */
  readonly name: string;
  readonly sections: readonly SectionName[];
  /** All when absent. */
  readonly scopes?: readonly ScopeName[];
  /** May it stand in a fragment? True unless said otherwise. */
  readonly inFragments?: boolean;
  readonly schema: PolicySchema<A>;
  readonly fidelity: PolicyFidelity;
  readonly docs: PolicyDocs;
  /** Checks what the schema cannot say, once, when the document is loaded; what it returns is `handler.prepared`. */
  readonly prepare?: (context: PrepareContext) => P;
  readonly run: (handler: HandlerContext<A, P>) => Signal | Promise<Signal>;
}

// biome-ignore lint/suspicious/noExplicitAny: a registry holds definitions of every attribute set
export type AnyPolicyDefinition = PolicyDefinition<any, any>;

/** Declares a policy; users' own go through here as well. */
export function definePolicy<const A extends AttributeSchemas, P = undefined>(
  definition: PolicyDefinition<A, P>,
): PolicyDefinition<A, P> {
  return definition;
}

/** Policies by name. Later ones replace earlier ones, so that a host can bring its own. */
export class PolicyRegistry {
  readonly #byName = new Map<string, AnyPolicyDefinition>();
  constructor(...definitions: readonly AnyPolicyDefinition[]) {
    for (const definition of definitions) this.#byName.set(definition.name, definition);
  }
  get(name: string): AnyPolicyDefinition | undefined {
    return this.#byName.get(name);
  }
  get names(): readonly string[] {
    return [...this.#byName.keys()];
  }
  with(...definitions: readonly AnyPolicyDefinition[]): PolicyRegistry {
    return new PolicyRegistry(...this.#byName.values(), ...definitions);
  }
}

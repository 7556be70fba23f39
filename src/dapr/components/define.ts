/** How a binding component is made: one file a component, listed in `components/index.ts`. */

/** `spec.metadata` of a Component resource: names compare without regard to case; two that differ in nothing else are an error. */
export class ComponentMetadata {
  readonly #values = new Map<string, string>();
  readonly #exact = new Map<string, string>();
  constructor(items: Iterable<readonly [name: string, value: string]>) {
    for (const [name, value] of items) {
      if (this.#values.has(name.toLowerCase()) && !this.#exact.has(name))
        throw new Error(`metadata has the key ${name} more than once`);
      this.#exact.set(name, value);
      this.#values.set(name.toLowerCase(), value);
    }
  }
  get(name: string): string | undefined {
    return this.#values.get(name.toLowerCase());
  }
  /** By the exact spelling, as a few settings are read. */
  getExact(name: string): string | undefined {
    return this.#exact.get(name);
  }
}

export interface BindingRequest {
  readonly operation: string;
  /** The JSON text of `data`: `null` where there was none (dapr.md 1.3). */
  readonly data: Uint8Array;
  readonly metadata: ReadonlyMap<string, string>;
  readonly signal: AbortSignal;
}

/** What a component gives back; no response at all is a 204. */
export interface BindingResponse {
  readonly data: Uint8Array;
  /** Become `metadata.*` response headers. */
  readonly metadata?: readonly (readonly [name: string, value: string])[];
}

/** A component's failure: its message is the caller's error text; its metadata still become headers. */
export class BindingError extends Error {
  override readonly name = 'BindingError';
  constructor(
    message: string,
    readonly metadata: readonly (readonly [name: string, value: string])[] = [],
  ) {
    super(message);
  }
}

export interface OutputBinding {
  invoke(request: BindingRequest): Promise<BindingResponse | undefined>;
  close?(): Promise<void>;
}

export interface ComponentEnvironment {
  /** The component's `metadata.name`. */
  readonly name: string;
  readonly appId: string;
  /** Where relative paths start. */
  readonly cwd: string;
}

export interface BindingComponent {
  /** `bindings.http`. */
  readonly type: string;
  /** In the order in which the error for an unknown operation lists them. */
  readonly operations: readonly string[];
  /** Throws an Error whose message says what is wrong with the metadata. */
  init(metadata: ComponentMetadata, environment: ComponentEnvironment): Promise<OutputBinding>;
}

export const defineComponent = (component: BindingComponent): BindingComponent => component;

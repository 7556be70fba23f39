/** What a policy's own checks see of itself when the document is loaded. */
import type { PolicyRegistry } from '../define.js';
import type { PlanPart, PlanValue } from './plan.js';
import type { ProblemPlace } from './problems.js';

export interface PrepareContext {
  readonly part: PlanPart;
  attribute(name: string): PlanValue | undefined;
  /** The value of an attribute when it is a literal. */
  literal(name: string): string | undefined;
  /** An error of this policy, at an attribute, a part, or the policy's name. */
  error(message: string, at?: PlanPart | PlanValue): void;
  /** A Liquid template that cannot be parsed, at an offset of the policy's text. */
  liquidError(message: string, at: PlanValue, offset: number): void;
  /** A filter that Liquid does not have; its input passes through unchanged. */
  unknownFilter(name: string, at: PlanValue, offset: number, meant: string | undefined): void;
  /** Refuses the policy when there is no sidecar. */
  requireDapr(): void;
  /** Refuses a back-end entity that the host does not know. */
  requireBackend(id: string): void;
  warnVariableType(typeName: string, variable: string): void;
  readonly place: ProblemPlace;
  readonly options: PrepareOptions;
  readonly registry: PolicyRegistry;
}

/** What the host declared that policies refer to. */
export interface PrepareOptions {
  /** Back-end entities; undefined when the host does not know them. */
  readonly backendIds: ReadonlySet<string> | undefined;
  readonly daprEnabled: boolean;
}

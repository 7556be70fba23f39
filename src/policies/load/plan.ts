/** A document that is ready to run: validated, expressions compiled, `<base/>` and fragments in place. */
import type { OffsetMap } from '../../text/offset-map.js';
import type { SourceText } from '../../text/source-text.js';
import type { Span } from '../../text/span.js';
import type { AnyPolicyDefinition } from '../define.js';
import type { CompiledExpression } from '../expressions.js';
import type { AttributeSchemas, ScopeName, SectionName, ValueSchema } from '../schema.js';

export interface LiteralValue {
  readonly kind: 'literal';
  readonly text: string;
  /** As the schema's type has it; the text where a named value has no value yet. */
  readonly value: string | number | boolean;
  readonly schema: ValueSchema;
  readonly span: Span;
  /** From `text` to the user's file. */
  readonly map: OffsetMap;
}

export interface ExpressionValue {
  readonly kind: 'expression';
  /** `@(…)` or `@{…}`. */
  readonly text: string;
  readonly expression: CompiledExpression;
  readonly schema: ValueSchema;
  readonly span: Span;
  /** From `text` to the user's file. */
  readonly map: OffsetMap;
}

export type PlanValue = LiteralValue | ExpressionValue;

/** An element of a policy: the policy itself or a part of it. */
export interface PlanPart {
  readonly name: string;
  readonly nameSpan: Span;
  readonly span: Span;
  readonly source: SourceText;
  /** `choose[1]/when[2]/set-header[1]`: 1-based among siblings of a name. */
  readonly path: string;
  readonly attributes: ReadonlyMap<string, PlanValue>;
  readonly attributeSchemas: AttributeSchemas;
  readonly text: PlanValue | undefined;
  readonly parts: readonly PlanPart[];
  /** Policies inside. */
  readonly block: readonly PlanNode[];
  /** Set when the part is a policy itself. */
  readonly node: PlanNode | undefined;
}

/** A policy to run. */
export interface PlanNode extends PlanPart {
  readonly definition: AnyPolicyDefinition;
  readonly policyId: string | null;
  readonly scope: ScopeName;
  readonly section: SectionName;
  /** What the definition's `prepare` made. */
  readonly prepared: unknown;
  /** Expressions of the policy's own (not of policies inside) read the body. */
  readonly readsRequestBody: boolean;
  readonly readsResponseBody: boolean;
}

/** What each section runs. */
export type SectionPlans = ReadonlyMap<SectionName, readonly PlanNode[]>;

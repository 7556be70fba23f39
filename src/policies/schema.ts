/** What a policy's element may look like: attributes, children, text. It drives validation, planning, completion and the docs. */

export const sectionNames = ['inbound', 'backend', 'outbound', 'on-error'] as const;
export type SectionName = (typeof sectionNames)[number];

/** Broadest first. */
export const scopeNames = ['global', 'workspace', 'product', 'api', 'operation'] as const;
export type ScopeName = (typeof scopeNames)[number];

/** What a value is read as. `value` keeps the C# value and its type; a literal is a string. */
export type ValueType = 'string' | 'int' | 'number' | 'boolean' | 'value';

export interface ValueSchema {
  readonly type: ValueType;
  /** Policy expressions allowed; true unless said otherwise. */
  readonly expression?: boolean;
  /** The only values, compared without case; the handler sees them as spelled here. */
  readonly values?: readonly string[];
  /** Of numbers. */
  readonly min?: number;
  readonly max?: number;
  readonly docs?: string;
}

export interface AttributeSchema extends ValueSchema {
  readonly required?: boolean;
  /** In the document's spelling. */
  readonly default?: string;
  /** For people: what an absent attribute means when that is no value. */
  readonly defaultText?: string;
}

export interface TextSchema extends ValueSchema {
  readonly required?: boolean;
  /** Message content: white space counts, Liquid may apply. */
  readonly payload?: boolean;
}

/** A child element. */
export interface ChildSchema {
  readonly name: string;
  readonly min?: number;
  /** Unlimited when absent. */
  readonly max?: number;
  /** The child is itself a policy, with that policy's own schema and handler. */
  readonly policy?: boolean;
  readonly attributes?: AttributeSchemas;
  readonly text?: TextSchema;
  readonly children?: readonly ChildSchema[];
  /** Holds policies of the section around it. */
  readonly policies?: boolean;
  readonly docs?: string;
}

export type AttributeSchemas = Readonly<Record<string, AttributeSchema>>;

export interface ElementSchema {
  readonly attributes?: AttributeSchemas;
  readonly children?: readonly ChildSchema[];
  /** Children in any order; otherwise in the order of the list. */
  readonly anyOrder?: boolean;
  readonly text?: TextSchema;
  /** Holds policies of the section around it. */
  readonly policies?: boolean;
}

/** Every policy and nothing else takes this one. */
export const commonAttributes: AttributeSchemas = {
  id: { type: 'string', expression: false, docs: 'Names the policy in `context.LastError.PolicyId`.' },
};

/** The schema of an attribute, undefined when the element has none of that name. */
export const attributeSchema = (schemas: AttributeSchemas | undefined, name: string): AttributeSchema | undefined =>
  schemas !== undefined && Object.hasOwn(schemas, name) ? schemas[name] : undefined;

/** What a policy's handler sees: its own values, the message it acts on, the context, and the ports through the run. */
import type { Message } from '../../context/message.js';
import type { PolicyContext } from '../../context/policy-context.js';
import { textOf } from '../../expr/runtime/value-ops.js';
import { bytesOf, ClrArray } from '../../expr/runtime/values.js';
import { types } from '../../expr/types/universe.js';
import type { ExpressionResult } from '../expressions.js';
import type { PlanNode, PlanPart, PlanValue } from '../load/plan.js';
import type { AttributeSchema, AttributeSchemas, ScopeName, SectionName } from '../schema.js';
import { attributeSchema } from '../schema.js';
import { convertText } from './convert-value.js';
import type { PolicyPlace } from './outcome.js';
import type { RunState } from './run-state.js';
import { PolicyFailureError, type Signal } from './signals.js';
import type { TraceData } from './trace.js';

type ValueOf<S extends AttributeSchema> = S['type'] extends 'int' | 'number'
  ? number
  : S['type'] extends 'boolean'
    ? boolean
    : S['type'] extends 'value'
      ? ExpressionResult
      : S extends { readonly values: readonly (infer W)[] }
        ? W
        : string;

/** The value of an attribute; undefined only where it is neither required nor has a default. */
export type AttributeValue<S extends AttributeSchema> = S extends { readonly required: true } | { readonly default: string }
  ? ValueOf<S>
  : ValueOf<S> | undefined;

const wrongText = { type: '', range: 'in the range ', word: 'one of ' } as const;

/** Runs policies inside a policy. Injected, so that handlers and executor do not import each other. */
export interface NodeRunner {
  runNode(run: RunState, node: PlanNode, message: Message | undefined): Promise<Signal>;
  runBlock(run: RunState, nodes: readonly PlanNode[]): Promise<Signal>;
}

/** An element of a policy: its attributes and text are evaluated each time they are asked for. */
export class PartReader {
  constructor(
    readonly run: RunState,
    readonly part: PlanPart,
    readonly runner: NodeRunner,
  ) {}

  /** An attribute by name, whatever its schema says; undefined when absent and without default. */
  value(name: string): ExpressionResult | string | number | boolean | undefined {
    const value = this.part.attributes.get(name);
    if (value !== undefined) return this.read(value);
    const schema = attributeSchema(this.part.attributeSchemas, name);
    if (schema?.default === undefined) return undefined;
    const converted = convertText(schema, schema.default);
    return 'value' in converted ? converted.value : schema.default;
  }

  /** An attribute whose schema says it is a text. */
  string(name: string): string | undefined {
    const value = this.value(name);
    return value === undefined ? undefined : String(value);
  }

  /** The element's text as the schema has it; undefined when there is none. */
  get text(): string | undefined {
    return this.part.text === undefined ? undefined : String(this.read(this.part.text));
  }

  /** The element's text as message content: bytes stay bytes, null stays null. */
  get content(): string | Uint8Array | null | undefined {
    const { text } = this.part;
    if (text === undefined) return undefined;
    if (text.kind === 'literal') return text.text;
    const { type, value } = this.run.evaluate(text);
    if (value === null) return null;
    if (value instanceof ClrArray && value.items instanceof Uint8Array) return bytesOf(value as ClrArray<number>);
    return this.run.guarded(() => textOf(type, value));
  }

  /** Child elements, all or those of a name, in document order. */
  parts(name?: string): PartReader[] {
    const found = name === undefined ? this.part.parts : this.part.parts.filter((part) => part.name === name);
    return found.map((part) => new PartReader(this.run, part, this.runner));
  }

  /** Runs the policies inside this element. */
  runBlock(): Promise<Signal> {
    return this.runner.runBlock(this.run, this.part.block);
  }

  /** Runs a child that is itself a policy, acting on `message`. */
  async runPolicy(message: Message): Promise<Signal> {
    const { node } = this.part;
    return node === undefined ? undefined : this.runner.runNode(this.run, node, message);
  }

  /** A value converted to its schema's type. */
  protected read(value: PlanValue): ExpressionResult | string | number | boolean {
    const { schema } = value;
    if (value.kind === 'literal') return schema.type === 'value' ? { type: types.string, value: value.text } : value.value;
    const result = this.run.evaluate(value);
    if (schema.type === 'value') return result;
    const text = this.run.guarded(() => textOf(result.type, result.value));
    const converted = convertText(schema, text);
    if ('value' in converted) return converted.value;
    throw new PolicyFailureError({
      reason: 'ExpressionValueEvaluationFailure',
      message: `Expression value is invalid. '${text}' is not ${wrongText[converted.wrong]}${converted.expected}.`,
    });
  }
}

/** The handler's view of the policy itself. */
export class HandlerContext<A extends AttributeSchemas = AttributeSchemas, P = unknown> extends PartReader {
  readonly #message: Message | undefined;

  constructor(
    run: RunState,
    readonly node: PlanNode,
    runner: NodeRunner,
    /** The message that a surrounding policy is building. */
    message: Message | undefined,
  ) {
    super(run, node, runner);
    this.#message = message;
  }

  get context(): PolicyContext {
    return this.run.context;
  }
  get section(): SectionName {
    return this.run.section;
  }
  get scope(): ScopeName {
    return this.node.scope;
  }
  get prepared(): P {
    return this.node.prepared as P;
  }
  /** True while the request is on its way to the back end. */
  get isRequestSide(): boolean {
    return this.section === 'inbound' || this.section === 'backend';
  }
  /** Inside send-request, return-response and the like: the message they build. */
  get builtMessage(): Message | undefined {
    return this.#message;
  }
  /** The message to act on: the one being built, else the request in inbound and backend, the response in the others. */
  get message(): Message | null {
    return this.#message ?? (this.isRequestSide ? this.context.request : this.context.response);
  }

  /** An attribute with its schema's type. */
  attribute<K extends keyof A & string>(name: K): AttributeValue<A[K]> {
    return this.value(name) as AttributeValue<A[K]>;
  }

  /** Gives the message at hand new content; in on-error that decides the body of the error response. */
  setBody(message: Message, content: string | Uint8Array | null): void {
    message.setBody(content);
    if (message === this.context.response) {
      this.run.pendingResponseBody = undefined;
      this.run.decided.body = true;
    } else if (message === this.context.request) this.run.pendingRequestBody = undefined;
  }

  /** Where this policy stands, for the record of a call. */
  get place(): PolicyPlace {
    const { name, path, section, scope, source, nameSpan } = this.node;
    return { policy: name, path, section, scope, source, span: nameSpan };
  }

  /** Adds to this policy's entry in the trace. */
  trace(data: TraceData): void {
    this.run.step(this.node.name, data);
  }
}

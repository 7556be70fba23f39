/** From the text of a document (and of those above it) to a policy that can run, or to what is wrong with it. */
import { contextFromRequest, type IncomingOptions, type IncomingRequest } from '../../context/incoming-request.js';
import { PolicyContext } from '../../context/policy-context.js';
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.js';
import type { SourceText } from '../../text/source-text.js';
import type { AnyPolicyDefinition, PolicyRegistry } from '../define.js';
import type { NamedValue } from '../document/named-values.js';
import { readDocument } from '../document/read.js';
import type { DocumentElement, PolicyDocument } from '../document/tree.js';
import type { PolicyOutcome } from '../engine/outcome.js';
import { runPipeline } from '../engine/pipeline.js';
import type { BackendEntity, MockExample } from '../engine/run-state.js';
import type { PolicyFailure } from '../engine/signals.js';
import type { ExpressionCompiler } from '../expressions.js';
import { builtInPolicies } from '../handlers/index.js';
import { knownPolicies } from '../known-policies.js';
import type { ByteStream, Ports } from '../ports.js';
import { type ScopeName, type SectionName, scopeNames, sectionNames } from '../schema.js';
import { type BlockElement, type PlanPlace, type PlanTools, planBlock, refuseText } from './build-plan.js';
import { nearestName } from './nearest.js';
import type { PlanNode, SectionPlans } from './plan.js';
import { didYouMean, LoadProblems } from './problems.js';

/** A document, by its text or bytes, with the name that messages use. */
export type DocumentInput = string | Uint8Array | { readonly text: string | Uint8Array; readonly name: string };

export interface LoadOptions {
  readonly compiler: ExpressionCompiler;
  readonly ports: Ports;
  /** What messages call the document. */
  readonly name?: string;
  /** The scope of the document; `operation` when absent. */
  readonly scope?: ScopeName;
  /** The documents of broader scopes: what `<base/>` reaches. Without a global one, the service's own: forward-request in backend. */
  readonly scopes?: Readonly<Partial<Record<ScopeName, DocumentInput>>>;
  /** Fragments by id. */
  readonly fragments?: ReadonlyMap<string, DocumentInput> | Readonly<Record<string, DocumentInput>>;
  readonly namedValues?: ReadonlyMap<string, string | NamedValue> | Readonly<Record<string, string | NamedValue>>;
  /** Policies beside the built-in ones, or instead of them. */
  readonly policies?: readonly AnyPolicyDefinition[];
  /** Run without the policies that the engine does not have, instead of refusing the document. */
  readonly allowUnsupported?: boolean;
  /** Named values and fragments without a value are warnings; for checking a document on its own. */
  readonly allowUnresolved?: boolean;
  readonly backends?: ReadonlyMap<string, BackendEntity>;
  readonly mockResponses?: readonly MockExample[];
  readonly defaultDaprOperation?: string;
  /** Longest document, in characters. */
  readonly maxLength?: number;
}

export interface RunOptions extends IncomingOptions {
  readonly signal?: AbortSignal;
  /** The request's body when it comes as a stream. */
  readonly bodyStream?: ByteStream;
  /** An error of a step before the policies: the run starts in on-error. */
  readonly failure?: PolicyFailure & { readonly source: string };
}

/** A document that is ready to run. */
export interface Policy {
  readonly source: SourceText;
  /** Warnings; a document with errors is no policy. */
  readonly diagnostics: readonly Diagnostic[];
  readonly sections: SectionPlans;
  /** One request through the document. Rejects only for bugs, of the engine or of a port. */
  run(request: IncomingRequest | PolicyContext, options?: RunOptions): Promise<PolicyOutcome>;
}

export type LoadResult = { readonly policy: Policy } | { readonly diagnostics: readonly Diagnostic[] };

/** A document with errors, as an exception. */
export class PolicyLoadError extends Error {
  override readonly name = 'PolicyLoadError';
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    const first = diagnostics.find(isError);
    const at = first?.source?.positionAt(first.span.start);
    const place = first?.source === undefined || at === undefined ? '' : `${first.source.name}:${at.line}:${at.column}: `;
    super(first === undefined ? 'The document cannot be loaded.' : `${place}${first.code}: ${first.message}`);
  }
}

/** Loads a document; throws a `PolicyLoadError` when it has errors. */
export function loadPolicy(document: DocumentInput, options: LoadOptions): Policy {
  const result = tryLoadPolicy(document, options);
  if ('policy' in result) return result.policy;
  throw new PolicyLoadError(result.diagnostics);
}

/** Loads a document, or says all that is wrong with it and with those above it. Never throws for what a document says. */
export function tryLoadPolicy(document: DocumentInput, options: LoadOptions): LoadResult {
  const loader = new Loader(options);
  const { sections, source } = loader.load(document);
  const { diagnostics, errorCount } = loader.problems;
  if (errorCount > 0 || source === undefined) return { diagnostics };
  return { policy: new LoadedPolicy(source, diagnostics, sections, options, loader.secrets) };
}

class LoadedPolicy implements Policy {
  constructor(
    readonly source: SourceText,
    readonly diagnostics: readonly Diagnostic[],
    readonly sections: SectionPlans,
    readonly options: LoadOptions,
    readonly secrets: readonly string[],
  ) {}

  run(request: IncomingRequest | PolicyContext, options: RunOptions = {}): Promise<PolicyOutcome> {
    const { ports, backends, mockResponses, defaultDaprOperation } = this.options;
    const received = { receivedAt: ports.clock.nowTicks(), ...options };
    const context = request instanceof PolicyContext ? request : contextFromRequest(request, received);
    return runPipeline({
      sections: this.sections,
      context,
      options: {
        ports,
        secrets: this.secrets,
        ...(backends !== undefined && { backends }),
        ...(mockResponses !== undefined && { mockResponses }),
        ...(defaultDaprOperation !== undefined && { defaultDaprOperation }),
      },
      ...(options.bodyStream !== undefined && { requestBody: options.bodyStream }),
      ...(options.signal !== undefined && { signal: options.signal }),
      ...(options.failure !== undefined && { failure: options.failure }),
    });
  }
}

/** What a new service has at global scope: the request goes to the back end. */
const serviceDocument = '<policies><inbound /><backend><forward-request /></backend><outbound /><on-error /></policies>';

const entriesOf = <T>(values: ReadonlyMap<string, T> | Readonly<Record<string, T>> | undefined): readonly [string, T][] =>
  values === undefined ? [] : values instanceof Map ? [...values] : Object.entries(values as Record<string, T>);

class Loader {
  readonly problems = new LoadProblems();
  readonly secrets: readonly string[];
  readonly #options: LoadOptions;
  readonly #namedValues: ReadonlyMap<string, NamedValue>;
  readonly #fragments: ReadonlyMap<string, DocumentInput>;
  readonly #fragmentDocuments = new Map<string, DocumentElement | undefined>();
  readonly #registry: PolicyRegistry;

  constructor(options: LoadOptions) {
    this.#options = options;
    this.#fragments = new Map(entriesOf(options.fragments));
    this.#namedValues = new Map(
      entriesOf(options.namedValues).map(([name, value]) => [name, typeof value === 'string' ? { value } : value]),
    );
    this.secrets = [...this.#namedValues.values()].filter(({ secret }) => secret === true).map(({ value }) => value);
    this.#registry = builtInPolicies.with(...(options.policies ?? []));
  }

  load(input: DocumentInput): { sections: SectionPlans; source: SourceText | undefined } {
    const own = this.#options.scope ?? 'operation';
    const broader = scopeNames.slice(0, scopeNames.indexOf(own));
    let outer: SectionPlans = new Map();
    for (const scope of broader) {
      const above = this.#options.scopes?.[scope] ?? (scope === 'global' ? serviceDocument : undefined);
      if (above === undefined) continue;
      const document = this.#read(above, `${scope}.xml`);
      if (document !== undefined) outer = this.#sectionsOf(document, scope, outer);
    }
    const document = this.#read(input, this.#options.name ?? 'document');
    if (document === undefined) return { sections: outer, source: undefined };
    return { sections: this.#sectionsOf(document, own, outer), source: document.source };
  }

  #read(input: DocumentInput, defaultName: string): PolicyDocument | undefined {
    const isNamed = typeof input === 'object' && !(input instanceof Uint8Array);
    const { maxLength } = this.#options;
    const { document, diagnostics } = readDocument(isNamed ? input.text : input, {
      name: isNamed ? input.name : defaultName,
      namedValues: this.#namedValues,
      ...(maxLength !== undefined && input !== serviceDocument && { maxLength }),
    });
    this.problems.add(...diagnostics);
    if (document === undefined) return undefined;
    const severity = this.#options.allowUnresolved === true ? 'warning' : 'error';
    for (const { name, span } of document.unknownNamedValues) {
      const hint = didYouMean(nearestName(name, this.#namedValues.keys()));
      this.problems.report('APE1024', { source: document.source, span }, [name], { severity, hint });
    }
    return document;
  }

  #tools(): PlanTools {
    const { compiler, ports, allowUnsupported, allowUnresolved, backends } = this.#options;
    return {
      problems: this.problems,
      compiler,
      registry: this.#registry,
      unresolvedAllowed: allowUnresolved === true,
      allowUnsupported: allowUnsupported === true,
      options: { backendIds: backends && new Set(backends.keys()), daprEnabled: ports.dapr !== undefined },
      fragment: (id, place) => this.#fragment(id, place),
      fragmentIds: [...this.#fragments.keys()],
    };
  }

  /** The policies of a fragment for one place; its text is read once. */
  #fragment(id: string, place: PlanPlace): readonly PlanNode[] | undefined {
    const input = this.#fragments.get(id);
    if (input === undefined) return undefined;
    if (!this.#fragmentDocuments.has(id)) {
      const document = this.#read(input, `${id}.xml`);
      const [root] = document?.roots ?? [];
      if (document !== undefined && document.kind !== 'fragment' && root !== undefined)
        this.problems.report('APE1119', { source: document.source, span: root.nameSpan }, [root.name], {
          hint: 'A fragment has the root <fragment>.',
        });
      this.#fragmentDocuments.set(id, document?.kind === 'fragment' ? root : undefined);
    }
    const root = this.#fragmentDocuments.get(id);
    return root === undefined ? [] : planBlock(this.#tools(), root, place);
  }

  #sectionsOf(document: PolicyDocument, scope: ScopeName, outer: SectionPlans): SectionPlans {
    const plans = new Map<SectionName, readonly PlanNode[]>();
    const elements = this.#sectionElements(document);
    for (const section of sectionNames) {
      const base = outer.get(section) ?? [];
      const element = elements.get(section);
      const inFragment = document.kind === 'fragment';
      const place: PlanPlace = { scope, section, path: '', inFragment, base };
      // A section that a document does not have is that of the scope above it.
      plans.set(section, element === undefined ? base : planBlock(this.#tools(), element, place));
    }
    return plans;
  }

  /** The element that holds each section's policies. */
  #sectionElements(document: PolicyDocument): Map<SectionName, BlockElement> {
    const [root] = document.roots;
    const found = new Map<SectionName, BlockElement>();
    if (root === undefined) return found;
    if (document.kind === 'policies') {
      this.#checkRoot(root);
      for (const child of root.children) this.#addSection(found, child, root.name);
    } else if (document.kind === 'fragment') found.set(this.#sectionFor(root.children), root);
    else if (document.kind === 'resolver') {
      const hint = 'GraphQL resolvers are not supported yet.';
      this.problems.report('APE1119', { source: document.source, span: root.nameSpan }, [root.name], { hint });
    } else if (document.roots.every(({ name }) => isSection(name)))
      for (const section of document.roots) this.#addSection(found, section, 'the document');
    else this.#addSnippet(found, document);
    return found;
  }

  /** The first section in which all of the policies may stand; inbound when there is none. */
  #sectionFor(policies: readonly DocumentElement[]): SectionName {
    const allowed = policies.map(({ name }) => this.#registry.get(name)?.sections ?? knownPolicies.get(name) ?? sectionNames);
    return sectionNames.find((section) => allowed.every((sections) => sections.includes(section))) ?? 'inbound';
  }

  #checkRoot(root: DocumentElement): void {
    for (const attribute of root.attributes)
      this.problems.report('APE1104', { source: root.source, span: attribute.nameSpan }, [attribute.name, root.name]);
    if (root.text !== undefined) refuseText(this.problems, root, sectionNames);
  }

  #addSection(found: Map<SectionName, BlockElement>, element: DocumentElement, parent: string): void {
    const place = { source: element.source, span: element.nameSpan };
    if (!isSection(element.name)) {
      this.problems.report('APE1114', place, [element.name], { hint: didYouMean(nearestName(element.name, sectionNames)) });
      return;
    }
    for (const attribute of element.attributes)
      this.problems.report('APE1104', { source: element.source, span: attribute.nameSpan }, [attribute.name, element.name]);
    if (found.has(element.name)) this.problems.report('APE1115', place, [element.name, 'once', parent]);
    else found.set(element.name, element);
  }

  /** Policies without anything around them stand in the section that takes them all. */
  #addSnippet(found: Map<SectionName, BlockElement>, document: PolicyDocument): void {
    const [first] = document.roots;
    if (first === undefined) return;
    const { name, nameSpan, source } = first;
    found.set(this.#sectionFor(document.roots), { children: document.roots, text: undefined, name, nameSpan, source });
  }
}

const isSection = (name: string): name is SectionName => (sectionNames as readonly string[]).includes(name);

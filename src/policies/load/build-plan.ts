/** From elements to a plan: every element checked against its schema, every expression compiled. */

import type { AnyPolicyDefinition, PolicyRegistry } from '../define.js';
import type { DocumentElement } from '../document/tree.js';
import { knownPolicies } from '../known-policies.js';
import {
  type AttributeSchemas,
  attributeSchema,
  type ChildSchema,
  commonAttributes,
  type ElementSchema,
  type ScopeName,
  type SectionName,
} from '../schema.js';
import { compileValue, type ValueCompiler } from './compile-value.js';
import { nearestName } from './nearest.js';
import type { PlanNode, PlanPart, PlanValue } from './plan.js';
import type { PrepareContext, PrepareOptions } from './prepare-context.js';
import { didYouMean, type LoadProblems, listOf, type ProblemPlace } from './problems.js';
import { unsupportedPolicy } from './unsupported-policy.js';

export interface PlanTools extends ValueCompiler {
  readonly registry: PolicyRegistry;
  readonly options: PrepareOptions;
  readonly allowUnsupported: boolean;
  /** The policies of a fragment, planned for where it is included; undefined when there is none of that id. */
  readonly fragment: (id: string, place: PlanPlace) => readonly PlanNode[] | undefined;
  readonly fragmentIds: readonly string[];
}

/** Where in the pipeline an element stands. */
export interface PlanPlace {
  readonly scope: ScopeName;
  readonly section: SectionName;
  /** Path of the element around, with a slash behind it; '' at the top of a section. */
  readonly path: string;
  readonly inFragment: boolean;
  /** What `<base/>` stands for here. */
  readonly base: readonly PlanNode[];
}

/** Policies that need a sidecar. */
const daprPolicies = new Set(['invoke-dapr-binding', 'publish-to-dapr']);

/** What holds policies: a section, a fragment, a `when`. */
export type BlockElement = Pick<DocumentElement, 'name' | 'nameSpan' | 'source' | 'text'> & {
  readonly children: readonly DocumentElement[];
};

/** The policies among the children of an element. */
export function planBlock(tools: PlanTools, parent: BlockElement, place: PlanPlace): PlanNode[] {
  const nodes: PlanNode[] = [];
  const paths = new SiblingPaths(place.path);
  for (const element of parent.children) {
    const node = planPolicy(tools, element, place, paths.next(element.name));
    if (node !== undefined) nodes.push(node);
  }
  if (parent.text !== undefined) refuseText(tools.problems, parent, []);
  return nodes;
}

/** Hands out `name[1]`, `name[2]` … below a path. */
export class SiblingPaths {
  readonly #counts = new Map<string, number>();
  constructor(readonly parent: string) {}
  next(name: string): string {
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    return `${this.parent}${name}[${count}]`;
  }
}

/** Looks the policy up, then plans it. Undefined when there is nothing to run. */
export function planPolicy(
  tools: PlanTools,
  element: DocumentElement,
  place: PlanPlace,
  path: string,
  /** A policy that is part of another one may stand wherever that one does. */
  asPart = false,
): PlanNode | undefined {
  const { problems, registry } = tools;
  const at = { source: element.source, span: element.nameSpan };
  const definition = registry.get(element.name);
  if (definition === undefined) {
    if (!knownPolicies.has(element.name)) {
      const hint = didYouMean(nearestName(element.name, [...registry.names, ...knownPolicies.keys()]));
      problems.report('APE1101', at, [element.name], { hint });
      return undefined;
    }
    problems.report('APE1102', at, [element.name], { severity: tools.allowUnsupported ? 'warning' : 'error' });
    return tools.allowUnsupported ? unsupportedNode(element, place, path) : undefined;
  }
  if (place.inFragment && definition.inFragments === false) problems.report('APE1117', at, [element.name]);
  else if (!asPart && !definition.sections.includes(place.section))
    problems.report('APE1103', at, [element.name, listOf(definition.sections), `'${place.section}'`]);
  if (daprPolicies.has(element.name) && !tools.options.daprEnabled) problems.report('APE1124', at, [element.name]);
  return planNode(tools, definition, element, place, path);
}

function unsupportedNode(element: DocumentElement, place: PlanPlace, path: string): PlanNode {
  const empty: ElementSchema = {};
  return makeNode(basePart(element, path, empty.attributes ?? {}), unsupportedPolicy, place, null);
}

function planNode(
  tools: PlanTools,
  definition: AnyPolicyDefinition,
  element: DocumentElement,
  place: PlanPlace,
  path: string,
): PlanNode {
  const schema: ElementSchema = definition.schema;
  const errorsBefore = tools.problems.errorCount;
  const part = planPart(tools, element, { ...schema, attributes: { ...commonAttributes, ...schema.attributes } }, place, path);
  const id = part.attributes.get('id');
  const node = makeNode(part, definition, place, id === undefined ? null : id.text);
  const block = includedBlock(tools, node, place) ?? part.block;
  const complete = { ...node, block };
  if (definition.prepare === undefined || tools.problems.errorCount > errorsBefore) return complete;
  return { ...complete, prepared: definition.prepare(prepareContext(tools, complete)) };
}

function makeNode(part: PlanPart, definition: AnyPolicyDefinition, place: PlanPlace, policyId: string | null): PlanNode {
  const reads = bodyReads(part);
  return {
    ...part,
    definition,
    policyId,
    scope: place.scope,
    section: place.section,
    prepared: undefined,
    readsRequestBody: reads.request,
    readsResponseBody: reads.response,
  };
}

/** What `base` and `include-fragment` stand for. */
function includedBlock(tools: PlanTools, node: PlanNode, place: PlanPlace): readonly PlanNode[] | undefined {
  if (node.definition.name === 'base') return place.base;
  if (node.definition.name !== 'include-fragment' || place.inFragment) return undefined;
  const id = node.attributes.get('fragment-id');
  if (id === undefined || id.kind !== 'literal') return undefined;
  const found = tools.fragment(id.text, { ...place, path: `${node.path}/`, inFragment: true, base: [] });
  if (found === undefined) {
    const severity = tools.unresolvedAllowed ? 'warning' : 'error';
    const hint = didYouMean(nearestName(id.text, tools.fragmentIds));
    tools.problems.report('APE1116', { source: node.source, span: id.span }, [id.text], { severity, hint });
  }
  return found;
}

const basePart = (element: DocumentElement, path: string, attributeSchemas: AttributeSchemas): PlanPart => ({
  name: element.name,
  nameSpan: element.nameSpan,
  span: element.span,
  source: element.source,
  path,
  attributes: new Map(),
  attributeSchemas,
  text: undefined,
  parts: [],
  block: [],
  node: undefined,
});

function planPart(tools: PlanTools, element: DocumentElement, schema: ElementSchema, place: PlanPlace, path: string): PlanPart {
  const inside = { ...place, path: `${path}/` };
  const parts = schema.policies === true ? [] : planChildren(tools, element, schema, inside);
  return {
    ...basePart(element, path, schema.attributes ?? {}),
    attributes: planAttributes(tools, element, schema.attributes ?? {}),
    text: planText(tools, element, schema),
    parts,
    block: schema.policies === true ? planBlock(tools, element, inside) : [],
  };
}

function planAttributes(tools: PlanTools, element: DocumentElement, schemas: AttributeSchemas): Map<string, PlanValue> {
  const { problems } = tools;
  const values = new Map<string, PlanValue>();
  for (const { name, nameSpan, value } of element.attributes) {
    const schema = attributeSchema(schemas, name);
    if (schema === undefined) {
      const free = Object.keys(schemas).filter((candidate) => element.attribute(candidate) === undefined);
      const hint = didYouMean(nearestName(name, free));
      problems.report('APE1104', { source: element.source, span: nameSpan }, [name, element.name], { hint });
      continue;
    }
    const compiled = compileValue(tools, element.source, value, schema, name);
    if (compiled !== undefined) values.set(name, compiled);
  }
  for (const [name, schema] of Object.entries(schemas)) {
    if (schema.required !== true || element.attribute(name) !== undefined) continue;
    problems.report('APE1105', { source: element.source, span: element.nameSpan }, [name, element.name]);
  }
  return values;
}

function planText(tools: PlanTools, element: DocumentElement, schema: ElementSchema): PlanValue | undefined {
  const { text } = element;
  if (schema.text === undefined) {
    // The text of a block is looked at where its policies are.
    if (text !== undefined && schema.policies !== true) refuseText(tools.problems, element, names(schema.children ?? []));
    return undefined;
  }
  if (text === undefined) {
    if (schema.text.required === true)
      tools.problems.report('APE1118', { source: element.source, span: element.nameSpan }, [element.name]);
    return undefined;
  }
  const trimmed = schema.text.payload === true || text.kind === 'expression' ? text : { ...text, text: text.text.trim() };
  return compileValue(tools, element.source, trimmed, schema.text, element.name);
}

/** Reports text where elements are expected. */
export function refuseText(problems: LoadProblems, element: BlockElement, children: readonly string[]): void {
  const expected = children.length === 0 ? '' : ` List of possible elements expected: ${listOf(children)}.`;
  const { text } = element;
  const blanks = text === undefined ? 0 : text.text.length - text.text.trimStart().length;
  const span = text === undefined ? element.nameSpan : { start: text.map.toSource(blanks, 'start'), end: text.span.end };
  problems.report('APE1113', { source: element.source, span: { ...span, end: Math.max(span.start, span.end) } }, [
    element.name,
    expected,
  ]);
}

const names = (children: readonly ChildSchema[]): string[] => children.map(({ name }) => name);

function planChildren(tools: PlanTools, element: DocumentElement, schema: ElementSchema, place: PlanPlace): PlanPart[] {
  const { problems } = tools;
  const schemas = schema.children ?? [];
  const counts = new Map<string, number>();
  const paths = new SiblingPaths(place.path);
  const parts: PlanPart[] = [];
  let last = 0;
  for (const child of element.children) {
    const at = { source: child.source, span: child.nameSpan };
    const index = schemas.findIndex(({ name }) => name === child.name);
    const childSchema = schemas[index];
    if (childSchema === undefined) {
      const expected =
        schemas.length === 0 ? 'None is expected.' : `List of possible elements expected: ${listOf(names(schemas))}.`;
      problems.report('APE1110', at, [element.name, child.name, expected], {
        hint: didYouMean(nearestName(child.name, names(schemas))),
      });
      continue;
    }
    if (index < last && schema.anyOrder !== true) problems.report('APE1111', at, [child.name, schemas[last]!.name, element.name]);
    last = Math.max(last, index);
    const count = (counts.get(child.name) ?? 0) + 1;
    counts.set(child.name, count);
    if (childSchema.max !== undefined && count > childSchema.max) {
      const times = childSchema.max === 1 ? 'once' : `${childSchema.max} times`;
      problems.report('APE1115', at, [child.name, times, element.name]);
    }
    const part = planChild(tools, child, childSchema, place, paths.next(child.name));
    if (part !== undefined) parts.push(part);
  }
  const missing = schemas.filter(({ name, min }) => (counts.get(name) ?? 0) < (min ?? 0));
  if (missing.length > 0)
    problems.report('APE1112', { source: element.source, span: element.nameSpan }, [element.name, listOf(names(missing), 'and')]);
  return parts;
}

function planChild(
  tools: PlanTools,
  child: DocumentElement,
  schema: ChildSchema,
  place: PlanPlace,
  path: string,
): PlanPart | undefined {
  if (schema.policy !== true) return planPart(tools, child, schema, place, path);
  const node = planPolicy(tools, child, place, path, true);
  return node === undefined ? undefined : { ...node, node };
}

/** Which bodies the expressions of a part read, policies inside it left out. */
function bodyReads(part: PlanPart): { request: boolean; response: boolean } {
  const reads = { request: false, response: false };
  const visit = (at: PlanPart): void => {
    for (const value of [...at.attributes.values(), at.text]) {
      if (value?.kind !== 'expression') continue;
      reads.request ||= value.expression.readsRequestBody;
      reads.response ||= value.expression.readsResponseBody;
    }
    for (const inner of at.parts) visit(inner);
  };
  visit(part);
  return reads;
}

function prepareContext(tools: PlanTools, node: PlanNode): PrepareContext {
  const { problems } = tools;
  const place = { source: node.source, span: node.nameSpan };
  const placeOf = (at: PlanPart | PlanValue | undefined) =>
    at === undefined ? place : { source: node.source, span: 'nameSpan' in at ? at.nameSpan : at.span };
  return {
    part: node,
    place,
    options: tools.options,
    registry: tools.registry,
    attribute: (name) => node.attributes.get(name),
    literal: (name) => {
      const value = node.attributes.get(name);
      return value?.kind === 'literal' ? value.text : undefined;
    },
    error: (message, at) => problems.report('APE1122', placeOf(at), [message]),
    liquidError: (message, at, offset) => problems.report('APE1123', placeIn(node, at, offset, 0), [message]),
    unknownFilter: (name, at, offset, meant) =>
      problems.report('APE1126', placeIn(node, at, offset, name.length), [name], { hint: didYouMean(meant) }),
    requireDapr: () => {
      if (!tools.options.daprEnabled) problems.report('APE1124', place, [node.name]);
    },
    requireBackend: (id) => {
      const known = tools.options.backendIds;
      if (known === undefined || known.has(id)) return;
      problems.report('APE1125', placeOf(node.attributes.get('backend-id')), [id], { hint: didYouMean(nearestName(id, known)) });
    },
    warnVariableType: (typeName, variable) => problems.report('APE1121', place, [typeName, variable]),
  };
}

/** A place inside a value, by offset of its text. */
function placeIn(node: PlanPart, value: PlanValue, offset: number, length: number): ProblemPlace {
  const start = value.map.toSource(Math.min(offset, value.text.length), 'start');
  const end = length === 0 ? value.span.end : value.map.toSource(Math.min(offset + length, value.text.length), 'end');
  return { source: node.source, span: { start, end: Math.max(start, end) } };
}

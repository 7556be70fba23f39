/** Reads a policy document as people publish it: raw, escaped or mixed, whole or in pieces. Never throws. */
import { XMLParser } from 'fast-xml-parser';
import { decodeBytes } from '../../text/decode-bytes.js';
import { spanToSource } from '../../text/offset-map.js';
import { SourceText } from '../../text/source-text.js';
import { spanAt } from '../../text/span.js';
import { extractMarkup } from './extract.js';
import { type NamedValues, type Substitution, substituteNamedValues } from './named-values.js';
import { DocumentProblems, documentDiagnostic } from './problems.js';
import { maxDepth, type Tokens, tokenize } from './tokenize.js';
import type { StartTagToken, TextToken, Token } from './tokens.js';
import { DocumentElement, type DocumentKind, descendants, type PolicyDocument, type ReadResult } from './tree.js';
import { attributeValue, elementText, type ValueContext } from './values.js';

export interface ReadOptions {
  /** What messages call the document. */
  readonly name?: string;
  readonly namedValues?: NamedValues;
  /** Longest document, in characters. */
  readonly maxLength?: number;
}

const defaultMaxLength = 1024 * 1024;

/** Elements whose content is a message body: text, whatever it looks like. The parent counts for names of everyday use. */
const payloadElements: ReadonlyMap<string, string | undefined> = new Map([
  ['set-body', undefined],
  ['publish-to-dapr', undefined],
  ['data', 'invoke-dapr-binding'],
]);
const isPayload = (name: string, parent: string | undefined): boolean =>
  payloadElements.has(name) && (payloadElements.get(name) ?? parent) === parent;

const resolverRoots = new Set([
  'http-data-source',
  'sql-data-source',
  'cosmosdb-data-source',
  'graphql-data-source',
  'set-graphql-resolver',
]);

/** Reads text or the bytes of a file. */
export function readDocument(input: string | Uint8Array, options: ReadOptions = {}): ReadResult {
  const decoded = typeof input === 'string' ? { text: input, invalid: undefined } : decodeBytes(input);
  const source = new SourceText(decoded.text, options.name);
  const refused = refuse(source, decoded.invalid?.offset, options.maxLength ?? defaultMaxLength);
  if (refused !== undefined) return { document: undefined, diagnostics: [refused] };
  const substitution = substituteNamedValues(decoded.text, options.namedValues ?? new Map());
  const problems = new DocumentProblems(source, substitution.map);
  const { text, inserted } = substitution;
  const tokens = tokenize({ text, inserted, problems, isPayload });
  if (tokens.broken) return { document: undefined, diagnostics: problems.diagnostics };
  const context: ValueContext = { text, map: substitution.map, inserted };
  const markup = parseMarkup(extractMarkup(text, tokens.tokens));
  if (typeof markup === 'string') {
    if (problems.errorCount === 0) problems.report('APE1025', 0, 0, markup);
    return { document: undefined, diagnostics: problems.diagnostics };
  }
  const roots = buildTree(markup, tokens, context, source);
  const [root] = roots;
  if (root === undefined && problems.errorCount === 0) problems.report('APE1001', 0, 0);
  const document: PolicyDocument | undefined = root && {
    source,
    kind: kindOf(roots),
    roots,
    escaped: tokens.escaped,
    unknownNamedValues: unknownOutsideLiquid(substitution, roots),
  };
  return { document, diagnostics: problems.diagnostics };
}

const kindOf = (roots: readonly DocumentElement[]): DocumentKind => {
  const name = roots.length === 1 ? roots[0]!.name : '';
  if (name === 'policies' || name === 'fragment') return name;
  return resolverRoots.has(name) ? 'resolver' : 'snippet';
};

/** Why there is nothing to read at all. */
function refuse(source: SourceText, invalidOffset: number | undefined, maxLength: number) {
  const { text } = source;
  if (text.length > maxLength) return documentDiagnostic('APE1003', source, { start: maxLength, end: maxLength }, [maxLength]);
  if (invalidOffset !== undefined)
    return documentDiagnostic('APE1022', source, { start: invalidOffset, end: Math.min(invalidOffset + 1, text.length) });
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(text);
  if (control !== null) {
    const code = control[0].charCodeAt(0);
    const shown = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    return documentDiagnostic('APE1002', source, { start: control.index, end: control.index + 1 }, [shown]);
  }
  if (/^\ufeff?[\s]*$/.test(text)) return documentDiagnostic('APE1001', source, { start: 0, end: 0 });
  return undefined;
}

type OrderedNode = Readonly<Record<string | symbol, unknown>>;

/** Made for the first document. */
let parser: XMLParser | undefined;

const createParser = () =>
  new XMLParser({
    preserveOrder: true,
    captureMetaData: true,
    ignoreAttributes: true,
    processEntities: false,
    htmlEntities: false,
    parseTagValue: false,
    trimValues: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    maxNestedTags: maxDepth + 1,
  });

/** The parser's tree, or why it has none: the scan before it should leave no such reason. */
function parseMarkup(text: string): readonly OrderedNode[] | string {
  try {
    parser ??= createParser();
    return parser.parse(text) as OrderedNode[];
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The tree that fast-xml-parser finds in the extracted text, with what the scan knows of each tag. */
function buildTree(markup: readonly OrderedNode[], scan: Tokens, context: ValueContext, source: SourceText): DocumentElement[] {
  const tags = new Map<number, number>();
  scan.tokens.forEach((token, index) => {
    if (token.kind === 'start') tags.set(token.span.start, index);
  });
  const metadata: symbol = XMLParser.getMetaDataSymbol() as unknown as symbol;
  const build = (nodes: readonly OrderedNode[], parent: DocumentElement | undefined): DocumentElement[] => {
    const elements: DocumentElement[] = [];
    for (const node of nodes) {
      const at = node[metadata] as { startIndex: number; endIndex?: number } | undefined;
      const index = at === undefined ? undefined : tags.get(at.startIndex);
      if (at === undefined || index === undefined) continue;
      const element = elementOf(scan.tokens[index] as StartTagToken, parent, context, source);
      const end = at.endIndex ?? context.text.length;
      element.span = spanToSource(context.map, { start: at.startIndex, end });
      const children = Object.keys(node)
        .filter((key) => key !== ':@')
        .map((key) => node[key])
        .find(Array.isArray) as OrderedNode[] | undefined;
      for (const child of build(children ?? [], element)) element.children.push(child);
      element.text = elementText(context, textPieces(scan.tokens, index), element.payload, isLiquid(element));
      elements.push(element);
    }
    return elements;
  };
  return build(markup, undefined);
}

function elementOf(
  token: StartTagToken,
  parent: DocumentElement | undefined,
  context: ValueContext,
  source: SourceText,
): DocumentElement {
  const toFile = (span: { start: number; end: number }) => spanToSource(context.map, span);
  const attributes = token.attributes.map((attribute) => ({
    name: attribute.name,
    nameSpan: toFile(attribute.nameSpan),
    value: attributeValue(context, attribute),
  }));
  return new DocumentElement(token.name, toFile(token.nameSpan), toFile(token.span), attributes, parent, source, token.payload);
}

/** The text tokens directly inside the element whose start tag stands at `index`. */
function textPieces(tokens: readonly Token[], index: number): TextToken[] {
  const pieces: TextToken[] = [];
  if ((tokens[index] as StartTagToken).selfClosing) return pieces;
  let depth = 0;
  for (let i = index + 1; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'text') {
      if (depth === 0) pieces.push(token);
    } else if (token.kind === 'start') depth += token.selfClosing ? 0 : 1;
    else if (depth-- === 0) break;
  }
  return pieces;
}

/** Whether the element's text is a Liquid template: by its own attribute or, for a part of a policy, by the policy's. */
function isLiquid(element: DocumentElement): boolean {
  if (!element.payload) return false;
  const template = element.attribute('template') ?? element.parent?.attribute('template');
  return template?.value.text.trim().toLowerCase() === 'liquid';
}

/** Liquid has `{{ }}` of its own, so there a name without a value is not a mistake. */
function unknownOutsideLiquid(
  substitution: Substitution,
  roots: readonly DocumentElement[],
): PolicyDocument['unknownNamedValues'] {
  if (substitution.unknown.length === 0) return [];
  const unknown = substitution.unknown.map(({ name, span }) => ({ name, span: spanToSource(substitution.map, span) }));
  const liquid = roots.flatMap((root) => [...descendants(root)].filter(isLiquid));
  const templates = liquid.flatMap((element) => (element.text === undefined ? [] : [element.text.span]));
  return unknown.filter(({ span }) => spanAt(templates, span.start) === undefined);
}

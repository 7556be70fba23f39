/** Component and Configuration files (dapr.md 4.1, 1.9): the same YAML that daprd loads. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { LineCounter, parseAllDocuments } from 'yaml';

export interface ComponentResource {
  readonly name: string;
  readonly namespace: string | undefined;
  readonly type: string;
  readonly version: string;
  readonly metadata: readonly MetadataItem[];
  readonly scopes: readonly string[];
  readonly ignoreErrors: boolean;
  readonly file: string;
}

export interface MetadataItem {
  readonly name: string;
  readonly value: string | undefined;
  readonly envRef: string | undefined;
  readonly secretKeyRef: { readonly name: string; readonly key: string } | undefined;
}

export interface AccessRules {
  readonly allowed: readonly ApiRule[];
  readonly denied: readonly ApiRule[];
}
export interface ApiRule {
  readonly name: string;
  readonly version: string;
  readonly protocol: string;
}

export interface ResourceProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

interface Loaded<T> {
  readonly found: readonly T[];
  readonly problems: readonly ResourceProblem[];
}

type Plain = { readonly [key: string]: unknown };
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);

function* documentsOf(file: string, problems: ResourceProblem[]): Generator<Plain> {
  const text = readFileSync(file, 'utf8');
  const lines = new LineCounter();
  for (const document of parseAllDocuments(text, { lineCounter: lines })) {
    for (const error of document.errors) {
      const { line, col } = lines.linePos(error.pos[0]);
      problems.push({ file, line, column: col, message: error.message.split('\n')[0]!.replace(/ at line \d+.*$/, '') });
    }
    if (document.errors.length > 0) continue;
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    if (isPlain(value)) yield value;
  }
}

/** Every Component of the `.yaml` and `.yml` files of a folder; a broken document is a problem, and the others go on. */
export function loadComponents(folder: string): Loaded<ComponentResource> {
  const found: ComponentResource[] = [];
  const problems: ResourceProblem[] = [];
  for (const entry of readdirSync(folder).sort()) {
    if (!['.yaml', '.yml'].includes(extname(entry))) continue;
    const file = join(folder, entry);
    for (const document of documentsOf(file, problems)) {
      if (document.apiVersion !== 'dapr.io/v1alpha1' || document.kind !== 'Component') continue;
      const component = readComponent(document, file);
      if (typeof component === 'string') problems.push({ file, line: 1, column: 1, message: component });
      else found.push(component);
    }
  }
  return { found, problems };
}

function readComponent(document: Plain, file: string): ComponentResource | string {
  const meta = isPlain(document.metadata) ? document.metadata : {};
  const spec = isPlain(document.spec) ? document.spec : {};
  const name = textOf(meta.name);
  if (name === '' || name === '.' || name === '..' || /[/%]/.test(name))
    return `the component's metadata.name '${name}' is not a valid path segment`;
  const type = textOf(spec.type);
  if (type === '') return `the component '${name}' has no spec.type`;
  const items = Array.isArray(spec.metadata) ? (spec.metadata as unknown[]) : [];
  return {
    name,
    namespace: textOf(meta.namespace) || undefined,
    type,
    version: textOf(spec.version),
    metadata: items.filter(isPlain).map(readItem),
    scopes: Array.isArray(document.scopes) ? document.scopes.map(textOf) : [],
    ignoreErrors: spec.ignoreErrors === true,
    file,
  };
}

function readItem(item: Plain): MetadataItem {
  const secret = isPlain(item.secretKeyRef) ? item.secretKeyRef : undefined;
  return {
    name: textOf(item.name),
    value: item.value === undefined || item.value === null ? undefined : textOf(item.value),
    envRef: item.envRef === undefined ? undefined : textOf(item.envRef),
    secretKeyRef:
      secret === undefined ? undefined : { name: textOf(secret.name), key: textOf(secret.key) || textOf(secret.name) },
  };
}

/** `spec.api` of Configuration files: which APIs the sidecar offers. */
export function loadAccessRules(
  files: readonly string[],
): AccessRules & { readonly problems: readonly ResourceProblem[]; readonly tracing: boolean } {
  const problems: ResourceProblem[] = [];
  const allowed: ApiRule[] = [];
  const denied: ApiRule[] = [];
  let tracing = true;
  for (const file of files)
    for (const document of documentsOf(file, problems)) {
      if (document.kind !== 'Configuration' || !isPlain(document.spec)) continue;
      const { api, tracing: sampling } = document.spec;
      if (
        isPlain(sampling) &&
        sampling.samplingRate !== undefined &&
        Number(textOf(sampling.samplingRate)) === 0 &&
        textOf(sampling.samplingRate) !== ''
      )
        tracing = false;
      if (!isPlain(api)) continue;
      allowed.push(...rulesOf(api.allowed));
      denied.push(...rulesOf(api.denied));
    }
  return { allowed, denied, problems, tracing };
}

const rulesOf = (value: unknown): ApiRule[] =>
  (Array.isArray(value) ? value : []).filter(isPlain).map((rule) => ({
    name: textOf(rule.name),
    version: textOf(rule.version),
    protocol: textOf(rule.protocol).toLowerCase() || 'http',
  }));

/** Deny rules first; then, where any allow rule exists for HTTP, only those (dapr.md 1.9). */
export function allowsBindings({ allowed, denied }: AccessRules, name: string): boolean {
  const matches = ({ name: api, version }: ApiRule) =>
    (version === 'v1' && api === 'bindings') ||
    (version.startsWith('v1.0') && `v1.0/bindings/${name}`.startsWith(`${version}/${api}`));
  const http = (rules: readonly ApiRule[]) => rules.filter((rule) => rule.protocol === 'http');
  if (http(denied).some(matches)) return false;
  const only = http(allowed);
  return only.length === 0 || only.some(matches);
}

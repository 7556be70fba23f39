/** Component files (dapr.md 4.1): the same YAML that daprd loads. */
import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type ResourceProblem, readResourceFile } from './resource-files.js';
import { isPlain, type Plain, textOf } from './yaml-values.js';

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

export interface LoadedComponents {
  readonly found: readonly ComponentResource[];
  readonly problems: readonly ResourceProblem[];
}

const apiVersion = 'dapr.io/v1alpha1';
/** Kinds that daprd reads from the same folders and this stand-in has nothing for. */
const withoutEffect: ReadonlySet<string> = new Set(['Resiliency', 'Subscription', 'HTTPEndpoint']);

/** Every Component of the `.yaml` and `.yml` files of a folder; a broken document is a problem, and the others go on. */
export function loadComponents(folder: string): LoadedComponents {
  const found: ComponentResource[] = [];
  const problems: ResourceProblem[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory()) continue;
    const file = join(folder, entry.name);
    const problem = (message: string) => problems.push({ file, line: 1, column: 1, message });
    if (!['.yaml', '.yml'].includes(extname(entry.name).toLowerCase())) {
      problem('not a YAML file; skipped');
      continue;
    }
    const read = readResourceFile(file);
    problems.push(...read.problems);
    for (const document of read.documents) {
      if (document.apiVersion !== apiVersion) continue;
      if (document.kind !== 'Component') {
        if (withoutEffect.has(textOf(document.kind))) problem(`kind ${textOf(document.kind)} has no effect in this stand-in`);
        continue;
      }
      const component = readComponent(document, file);
      if (typeof component === 'string') problem(component);
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

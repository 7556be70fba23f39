/** The components that a sidecar has started, by name. */

import { type BindingComponent, ComponentMetadata, type OutputBinding } from '../components/define.js';
import { bindingComponents } from '../components/index.js';
import { type SidecarOptions, sidecarDefaults } from './options.js';
import { type ComponentResource, loadComponents, type MetadataItem } from './resources.js';

export interface StartedBinding {
  readonly resource: ComponentResource;
  readonly component: BindingComponent;
  readonly binding: OutputBinding;
}

/** A sidecar that cannot start: daprd would exit. */
export class SidecarStartError extends Error {
  override readonly name = 'SidecarStartError';
}

const versions: ReadonlySet<string> = new Set(['', 'v0', 'v1']);

export async function startBindings(options: SidecarOptions): Promise<ReadonlyMap<string, StartedBinding>> {
  const log = options.log ?? (() => {});
  const started = new Map<string, StartedBinding>();
  for (const folder of options.resourcesPaths ?? []) {
    let loaded: ReturnType<typeof loadComponents>;
    try {
      loaded = loadComponents(folder);
    } catch (error) {
      throw new SidecarStartError(
        `cannot read the resources folder ${folder}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
    for (const { file, line, column, message } of loaded.problems) log('warning', `${file}:${line}:${column}: ${message}`);
    for (const resource of loaded.found) await startOne(resource, options, started, log);
  }
  return started;
}

async function startOne(
  resource: ComponentResource,
  options: SidecarOptions,
  started: Map<string, StartedBinding>,
  log: NonNullable<SidecarOptions['log']>,
): Promise<void> {
  const appId = options.appId ?? sidecarDefaults.appId;
  const isElsewhere =
    options.namespace !== undefined && resource.namespace !== undefined && options.namespace !== resource.namespace;
  if (isElsewhere || (resource.scopes.length > 0 && !resource.scopes.includes(appId))) return;
  if (started.has(resource.name))
    throw new SidecarStartError(`duplicate definition of Component name ${resource.name} in ${resource.file}`);
  const fail = (message: string): void => {
    const text = `${resource.file}: component ${resource.name} (${resource.type}/${resource.version}): ${message}`;
    if (!resource.ignoreErrors) throw new SidecarStartError(text);
    log('error', text);
  };
  const component = bindingComponents.find(({ type }) => type === resource.type.toLowerCase());
  if (component === undefined || !versions.has(resource.version.toLowerCase())) {
    const known = bindingComponents.map(({ type }) => type).join(', ');
    // A type that the stand-in lacks stops nothing: its calls fail, the other components work.
    log(
      'error',
      `${resource.file}: couldn't find binding ${resource.name} (${resource.type}/${resource.version}). This stand-in has: ${known}.`,
    );
    return;
  }
  try {
    const metadata = new ComponentMetadata(resource.metadata.map((item) => [item.name, valueOf(item, resource, options, log)]));
    const binding = await component.init(metadata, { name: resource.name, appId, cwd: options.cwd ?? process.cwd() });
    started.set(resource.name, { resource, component, binding });
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

function valueOf(
  item: MetadataItem,
  resource: ComponentResource,
  options: SidecarOptions,
  log: NonNullable<SidecarOptions['log']>,
): string {
  if (item.value !== undefined) return withTags(item.value, options);
  if (item.secretKeyRef !== undefined) {
    log(
      'error',
      `${resource.file}: component ${resource.name}: secretKeyRef of '${item.name}' is not supported by this stand-in; the value stays empty`,
    );
    return '';
  }
  const name = item.envRef;
  if (name === undefined) return '';
  if (name === '' || /\s/.test(name) || name.startsWith('DAPR_') || name === 'APP_API_TOKEN') {
    log('warning', `${resource.file}: component ${resource.name}: envRef '${name}' is refused; the value stays empty`);
    return '';
  }
  return options.env?.[name] ?? '';
}

/** Template tags inside values (dapr.md 4.1). */
function withTags(value: string, options: SidecarOptions): string {
  const appId = options.appId ?? sidecarDefaults.appId;
  return value
    .replaceAll('{uuid}', () => globalThis.crypto.randomUUID())
    .replaceAll('{namespace}', `${options.namespace ?? ''}.${appId}`)
    .replaceAll('{appID}', appId);
}

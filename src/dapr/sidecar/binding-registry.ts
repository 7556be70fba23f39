/** The components that a sidecar has started, by name. */

import { type BindingComponent, ComponentMetadata, type OutputBinding } from '../components/define.js';
import { bindingComponents } from '../components/index.js';
import { metadataValues } from './component-values.js';
import { type SidecarOptions, sidecarDefaults } from './options.js';
import { type ComponentResource, type LoadedComponents, loadComponents } from './resources.js';

export interface StartedBinding {
  readonly resource: ComponentResource;
  readonly component: BindingComponent;
  /** Absent where the component's `direction` leaves the output side out. */
  readonly output: OutputBinding | undefined;
}

/** A sidecar that cannot start: daprd would exit. */
export class SidecarStartError extends Error {
  override readonly name = 'SidecarStartError';
}

const versions: ReadonlySet<string> = new Set(['', 'v0', 'v1']);

/** Loads and starts every component in scope. Throws `SidecarStartError`. */
export async function startBindings(options: SidecarOptions): Promise<ReadonlyMap<string, StartedBinding>> {
  const started = new Map<string, StartedBinding>();
  try {
    for (const folder of options.resourcesPaths ?? [])
      for (const resource of componentsOf(folder, options)) await startOne(resource, options, started);
  } catch (error) {
    await closeBindings(started);
    throw error;
  }
  return started;
}

export async function closeBindings(started: ReadonlyMap<string, StartedBinding>): Promise<void> {
  await Promise.allSettled([...started.values()].map(({ output }) => output?.close?.()));
}

function componentsOf(folder: string, options: SidecarOptions): readonly ComponentResource[] {
  let loaded: LoadedComponents;
  try {
    loaded = loadComponents(folder);
  } catch (error) {
    throw new SidecarStartError(`cannot read the resources folder ${folder}: ${messageOf(error)}`);
  }
  for (const { file, line, column, message } of loaded.problems)
    options.log?.('warning', `${file}:${line}:${column}: ${message}`);
  return loaded.found;
}

async function startOne(
  resource: ComponentResource,
  options: SidecarOptions,
  started: Map<string, StartedBinding>,
): Promise<void> {
  const { name, type, version, file, namespace, scopes } = resource;
  const appId = options.appId ?? sidecarDefaults.appId;
  const isElsewhere = (options.namespace ?? '') !== '' && namespace !== undefined && options.namespace !== namespace;
  if (isElsewhere || (scopes.length > 0 && !scopes.includes(appId))) return;
  if (started.has(name)) throw new SidecarStartError(`duplicate definition of Component name ${name} in ${file}`);
  const component = bindingComponents.find((known) => known.type === type.toLowerCase());
  if (component === undefined || !versions.has(version.toLowerCase())) {
    const known = bindingComponents.map((one) => one.type).join(', ');
    // A type that the stand-in lacks stops nothing: its calls fail, the other components work.
    options.log?.('error', `${file}: couldn't find binding ${name} (${type}/${version}). This stand-in has: ${known}.`);
    return;
  }
  try {
    const env = options.env ?? {};
    const warn = (message: string) => options.log?.('warning', `${file}: component ${name}: ${message}`);
    const metadata = new ComponentMetadata(metadataValues(resource, { appId, namespace: options.namespace, env, warn }));
    const output = hasOutput(metadata)
      ? await component.init(metadata, { name, appId, cwd: options.cwd ?? process.cwd() })
      : undefined;
    started.set(name, { resource, component, output });
  } catch (error) {
    const text = `${file}: component ${name} (${type}/${version}): ${messageOf(error)}`;
    if (!resource.ignoreErrors) throw new SidecarStartError(text);
    options.log?.('error', text);
  }
}

/** `direction` is a list of sides; without it a component has all that its type has (dapr.md 3.3). */
function hasOutput(metadata: ComponentMetadata): boolean {
  const direction = metadata.get('direction') ?? '';
  return direction === '' || direction.split(',').some((side) => side.trim().toLowerCase() === 'output');
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

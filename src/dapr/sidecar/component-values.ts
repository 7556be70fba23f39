/** The values of a component's metadata: references resolved, template tags filled in (dapr.md 4.1). */
import type { ComponentResource, MetadataItem } from './resources.js';

export interface ValueSource {
  readonly appId: string;
  readonly namespace: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly warn: (message: string) => void;
}

/** Name and value of each item. Throws an Error for a template tag that has no value. */
export const metadataValues = (resource: ComponentResource, source: ValueSource): (readonly [name: string, value: string])[] =>
  resource.metadata.map((item) => [item.name, valueOfItem(item, source)] as const);

function valueOfItem(item: MetadataItem, source: ValueSource): string {
  if (item.value !== undefined) return withTags(item.value, source);
  if (item.secretKeyRef !== undefined) {
    source.warn(`secretKeyRef of '${item.name}': this stand-in has no secret stores; the value stays empty`);
    return '';
  }
  const name = item.envRef;
  if (name === undefined) return '';
  if (!isReadable(name, source.env.DAPR_ENV_KEYS)) {
    source.warn(`envRef '${name}' of '${item.name}' is refused; the value stays empty`);
    return '';
  }
  return source.env[name] ?? '';
}

/** Dapr's own variables stay hidden; DAPR_ENV_KEYS lists those that may be read. */
function isReadable(name: string, listed: string | undefined): boolean {
  if (name === '' || /\s/.test(name) || name.toUpperCase().startsWith('DAPR_') || name.toUpperCase() === 'APP_API_TOKEN')
    return false;
  return listed === undefined || listed === '' || listed.split(' ').includes(name);
}

function withTags(value: string, { appId, namespace, env }: ValueSource): string {
  if (value.includes('{podName}') && (env.POD_NAME ?? '') === '')
    throw new Error("unable to resolve template tag '{podName}': POD_NAME is not set");
  return value
    .replaceAll('{uuid}', () => globalThis.crypto.randomUUID())
    .replaceAll('{podName}', () => env.POD_NAME ?? '')
    .replaceAll('{namespace}', () => `${namespace ?? ''}.${appId}`)
    .replaceAll('{appID}', () => appId);
}

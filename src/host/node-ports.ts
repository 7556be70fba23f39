/** Every port of the engine as Node has it. */
import { createDaprClient, type DaprClientOptions, defaultSidecarUrl } from '../dapr/client.js';
import type { ClockPort, LoggerPort, Ports } from '../policies/ports.js';
import { installNodeCrypto } from './crypto/node-crypto.js';
import { nodeClock } from './node-clock.js';
import { createNodeHttpPort, type NodeHttpOptions } from './node-http-port.js';

export interface NodePortsOptions {
  readonly http?: NodeHttpOptions;
  /**
   * True or settings: Dapr is enabled. Where the settings say nothing, DAPR_HTTP_ENDPOINT or DAPR_HTTP_PORT tell where the
   * sidecar is (otherwise `http://localhost:3500`) and DAPR_API_TOKEN its token. Not enabled by default.
   */
  readonly dapr?: boolean | Omit<DaprClientOptions, 'http'>;
  readonly clock?: ClockPort;
  readonly logger?: LoggerPort;
  /** The environment; the process's own by default. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

export interface NodePorts extends Ports {
  /** Ends the connections that are kept open. */
  close(): Promise<void>;
}

/** Ports that work: undici for HTTP, the machine's clock, node:crypto, and the Dapr client where it is enabled. */
export function createNodePorts(options: NodePortsOptions = {}): NodePorts {
  installNodeCrypto();
  const { dapr = false, env = process.env } = options;
  const http = createNodeHttpPort({ env, ...options.http });
  const settings: Omit<DaprClientOptions, 'http'> = typeof dapr === 'boolean' ? {} : dapr;
  return {
    http,
    clock: options.clock ?? nodeClock,
    ...(dapr !== false && { dapr: createDaprClient({ url: sidecarUrl(env), ...apiToken(env), ...settings, http }) }),
    ...(options.logger !== undefined && { logger: options.logger }),
    close: () => http.close(),
  };
}

function sidecarUrl({ DAPR_HTTP_ENDPOINT, DAPR_HTTP_PORT }: Readonly<Record<string, string | undefined>>): string {
  if ((DAPR_HTTP_ENDPOINT ?? '') !== '') return DAPR_HTTP_ENDPOINT!;
  return (DAPR_HTTP_PORT ?? '') === '' ? defaultSidecarUrl : `http://localhost:${DAPR_HTTP_PORT}`;
}

const apiToken = ({ DAPR_API_TOKEN }: Readonly<Record<string, string | undefined>>): { apiToken?: string } =>
  DAPR_API_TOKEN === undefined ? {} : { apiToken: DAPR_API_TOKEN };

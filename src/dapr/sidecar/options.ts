/** What daprd's flags set, for the stand-in. */
import type { GoValue } from '../go-json/go-value.js';

export interface SidecarOptions {
  /** `--app-id`. */
  readonly appId?: string;
  /** `--resources-path`, repeatable: folders with component files. */
  readonly resourcesPaths?: readonly string[];
  /** `--dapr-http-port`; 0 takes a free one. Default 3500. */
  readonly daprHttpPort?: number;
  /** `--dapr-listen-addresses`. Default: loopback only, unlike daprd. */
  readonly listenAddresses?: readonly string[];
  /** `--config`, repeatable: Configuration files. */
  readonly configs?: readonly string[];
  /** `--app-port`: `/v1.0/healthz` waits until it answers. */
  readonly appPort?: number;
  /** `--max-body-size` in bytes; 0 or less: no limit. Default 4 MiB. */
  readonly maxBodySize?: number;
  /** `--read-buffer-size` in bytes: how long a request's headers may be. Default 4 KiB. */
  readonly readBufferSize?: number;
  /** `--dapr-graceful-shutdown-seconds`. Default 5. */
  readonly gracefulShutdownSeconds?: number;
  /** Callers must send it as `dapr-api-token`; daprd takes it from DAPR_API_TOKEN. */
  readonly apiToken?: string;
  /** NAMESPACE: components of another namespace are left out. */
  readonly namespace?: string;
  /** Where relative paths start; the process's folder by default. */
  readonly cwd?: string;
  /** The environment that `envRef` reads; nothing by default. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Told of every binding call that could be decoded, once it is answered. */
  readonly onInvoke?: (record: InvocationRecord) => void;
  readonly log?: (level: 'info' | 'warning' | 'error', message: string) => void;
}

/** One call of the bindings API. */
export interface InvocationRecord {
  readonly binding: string;
  /** As it came. */
  readonly body: string;
  readonly operation: string | undefined;
  readonly metadata: ReadonlyMap<string, string>;
  /** The data as decoded; the component got its Go serialisation. */
  readonly data: GoValue;
  readonly status: number;
  readonly responseBody: string;
}

export const sidecarDefaults = {
  appId: 'apim-policy',
  daprHttpPort: 3500,
  listenAddresses: ['127.0.0.1'],
  maxBodySize: 4 * 2 ** 20,
  readBufferSize: 4 * 2 ** 10,
  gracefulShutdownSeconds: 5,
} as const;

/** Told by `/v1.0/metadata`: clients may branch on it, so it does not claim to be daprd. */
export const runtimeVersion = 'standin-0.1.0';

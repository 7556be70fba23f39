/** The stand-in sidecar's HTTP side: what a gateway needs of daprd to run bindings on its own machine. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type StartedBinding, startBindings } from './binding-registry.js';
import { invokeBinding } from './bindings-route.js';
import { runtimeVersion, type SidecarOptions, sidecarDefaults } from './options.js';
import { cleanPath, unescapeParameter } from './paths.js';
import { emptyReply, errorReply, jsonReply, noAppId, type SidecarReply, textReply } from './reply.js';
import { allowsBindings, loadAccessRules } from './resources.js';
import { traceparentFor } from './tracing.js';

export interface Sidecar {
  /** `http://127.0.0.1:3500`. */
  readonly url: string;
  readonly port: number;
  /** Names of the bindings that started. */
  readonly bindings: readonly string[];
  /** Waits for calls in flight, up to the graceful limit. */
  close(): Promise<void>;
  /** Settles when the sidecar has stopped, by `close()` or by its shutdown endpoint. */
  readonly stopped: Promise<void>;
}

const bindingPrefix = '/v1.0/bindings/';
const healthPaths: ReadonlySet<string> = new Set(['/v1.0/healthz', '/v1.0/healthz/outbound']);

/** Starts the stand-in. Throws `SidecarStartError` where daprd would exit. */
export async function startSidecar(options: SidecarOptions = {}): Promise<Sidecar> {
  const sidecar = new SidecarServer(options, await startBindings(options));
  await sidecar.listen();
  return sidecar;
}

class SidecarServer implements Sidecar {
  readonly #server: Server;
  readonly #access: ReturnType<typeof loadAccessRules>;
  readonly #extended = new Map<string, string>();
  readonly #inFlight = new Set<Promise<unknown>>();
  readonly stopped: Promise<void>;
  #hasStopped: () => void = () => {};
  #closing: Promise<void> | undefined;

  constructor(
    private readonly options: SidecarOptions,
    private readonly started: ReadonlyMap<string, StartedBinding>,
  ) {
    this.#access = loadAccessRules(options.configs ?? []);
    for (const { file, line, column, message } of this.#access.problems)
      options.log?.('warning', `${file}:${line}:${column}: ${message}`);
    this.stopped = new Promise((resolve) => {
      this.#hasStopped = resolve;
    });
    this.#server = createServer({ headersTimeout: 10_000, requestTimeout: 0 }, (request, response) => {
      const done = this.handle(request, response);
      this.#inFlight.add(done);
      void done.finally(() => this.#inFlight.delete(done));
    });
  }

  get appId(): string {
    return this.options.appId ?? sidecarDefaults.appId;
  }
  get port(): number {
    return (this.#server.address() as AddressInfo | null)?.port ?? 0;
  }
  get url(): string {
    return `http://${this.options.listenAddress ?? sidecarDefaults.listenAddress}:${this.port}`;
  }
  get bindings(): readonly string[] {
    return [...this.started.keys()];
  }

  listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(
        this.options.daprHttpPort ?? sidecarDefaults.daprHttpPort,
        this.options.listenAddress ?? sidecarDefaults.listenAddress,
        () => {
          this.#server.off('error', reject);
          this.#server.on('error', (error) => this.options.log?.('error', error.message));
          resolve();
        },
      );
    });
  }

  close(): Promise<void> {
    this.#closing ??= this.shutDown();
    return this.#closing;
  }

  private async shutDown(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    const limit = (this.options.gracefulShutdownSeconds ?? sidecarDefaults.gracefulShutdownSeconds) * 1000;
    let timer: NodeJS.Timeout | undefined;
    const graceful = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, limit);
    });
    await Promise.race([Promise.allSettled([...this.#inFlight]), graceful]);
    clearTimeout(timer);
    this.#server.closeAllConnections();
    await closed;
    await Promise.allSettled([...this.started.values()].map(({ binding }) => binding.close?.()));
    this.#hasStopped();
  }

  /** Never rejects. */
  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    try {
      send(response, await this.route(request, gone.signal));
    } catch (error) {
      this.options.log?.('error', error instanceof Error ? error.message : String(error));
      if (!response.headersSent && !response.destroyed) send(response, textReply(500, 'internal error'));
    }
  }

  private async route(request: IncomingMessage, signal: AbortSignal): Promise<SidecarReply> {
    const method = request.method ?? 'GET';
    const [rawPath = '/', query = ''] = (request.url ?? '/').split('?', 2);
    const path = cleanPath(rawPath);
    if (
      !(method === 'GET' && healthPaths.has(path)) &&
      this.options.apiToken !== undefined &&
      request.headers['dapr-api-token'] !== this.options.apiToken
    ) {
      request.resume();
      return textReply(401, 'invalid api token\n');
    }
    if (path.startsWith(bindingPrefix) && (method === 'POST' || method === 'PUT'))
      return this.binding(request, path.slice(bindingPrefix.length), signal);
    if (method === 'GET' && path === '/v1.0/healthz') return this.health(new URLSearchParams(query).get('appid'));
    if (method === 'GET' && path === '/v1.0/healthz/outbound') return emptyReply(204);
    if (method === 'GET' && path === '/v1.0/metadata') return jsonReply(200, JSON.stringify(this.metadata()));
    if (method === 'PUT' && path.startsWith('/v1.0/metadata/')) {
      this.#extended.set(
        decodeURIComponent(path.slice('/v1.0/metadata/'.length)),
        (await readBody(request, this.bodyLimit)) ?? '',
      );
      return emptyReply(204);
    }
    if (method === 'POST' && path === '/v1.0/shutdown') {
      setImmediate(() => void this.close());
      return emptyReply(204);
    }
    request.resume();
    return noAppId();
  }

  private get bodyLimit(): number {
    return this.options.maxBodySize ?? sidecarDefaults.maxBodySize;
  }

  private async binding(request: IncomingMessage, segment: string, signal: AbortSignal): Promise<SidecarReply> {
    if (segment === '' || segment.includes('/')) {
      request.resume();
      return noAppId();
    }
    let name: string;
    try {
      name = unescapeParameter(segment);
    } catch (error) {
      request.resume();
      return textReply(400, (error as Error).message);
    }
    if (!allowsBindings(this.#access, name)) {
      request.resume();
      return noAppId();
    }
    const tracing = new Map<string, string>();
    const headers: [string, string][] = [];
    if (this.#access.tracing) {
      const traceparent = traceparentFor(headerText(request, 'traceparent'));
      tracing.set('traceparent', traceparent);
      headers.push(['Traceparent', traceparent]);
      const tracestate = headerText(request, 'tracestate');
      if (tracestate !== undefined && tracestate !== '') {
        tracing.set('tracestate', tracestate);
        headers.push(['Tracestate', tracestate]);
      }
    }
    const baggage = headerText(request, 'baggage');
    if (baggage !== undefined) {
      tracing.set('baggage', baggage);
      if (this.#access.tracing) headers.push(['Baggage', baggage]);
    }
    const reply = await invokeBinding(
      { name, body: await readBody(request, this.bodyLimit), tracing, signal },
      this.started,
      this.options.onInvoke,
    );
    return { ...reply, headers: [...reply.headers, ...headers] };
  }

  private health(appId: string | null): SidecarReply {
    return appId === null || appId === this.appId
      ? emptyReply(204)
      : errorReply(500, 'ERR_HEALTH_APPID_NOT_MATCH', 'dapr app-id does not match');
  }

  private metadata(): unknown {
    const components = [...this.started.values()].map(({ resource }) => ({
      name: resource.name,
      type: resource.type,
      version: resource.version,
      capabilities: ['OUTPUT_BINDING'],
    }));
    return {
      id: this.appId,
      runtimeVersion,
      ...(components.length === 0 ? {} : { components }),
      extended: { ...Object.fromEntries(this.#extended), daprRuntimeVersion: runtimeVersion },
      ...(this.options.appPort === undefined
        ? {}
        : { appConnectionProperties: { port: this.options.appPort, protocol: 'http', channelAddress: '127.0.0.1' } }),
    };
  }
}

function headerText(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(',') : value;
}

/** The body as text; undefined when it is longer than the limit, which is then read no further. */
async function readBody(request: IncomingMessage, limit: number): Promise<string | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (limit > 0 && length > limit) {
      request.resume();
      return undefined;
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function send(response: ServerResponse, { status, headers, body }: SidecarReply): void {
  for (const [name, value] of headers) response.setHeader(name, value);
  if (status !== 204) response.setHeader('Content-Length', body.length);
  response.writeHead(status);
  response.end(status === 204 ? undefined : body);
}

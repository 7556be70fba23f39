/** The stand-in sidecar's HTTP side: what a gateway needs of daprd to run bindings on its own machine. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { encodeGoJson, encodeGoString } from '../go-json/encode.js';
import type { GoValue } from '../go-json/go-value.js';
import { decodeGoUtf8 } from '../go-json/utf8.js';
import { loadConfiguration, type RouteIdentity, type SidecarConfiguration } from './access-rules.js';
import { closeBindings, SidecarStartError, type StartedBinding, startBindings } from './binding-registry.js';
import { invokeBinding } from './bindings-route.js';
import { runtimeVersion, type SidecarOptions, sidecarDefaults } from './options.js';
import { cleanPath, unescapeParameter } from './paths.js';
import { emptyReply, errorReply, jsonReply, noAppId, type SidecarReply, textReply } from './reply.js';
import { traceContextOf } from './tracing.js';

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

/** Starts the stand-in. Throws `SidecarStartError` where daprd would exit. */
export async function startSidecar(options: SidecarOptions = {}): Promise<Sidecar> {
  const configuration = configurationOf(options);
  const started = await startBindings(options);
  const sidecar = new SidecarServer(options, configuration, started);
  try {
    await sidecar.listen();
  } catch (error) {
    await closeBindings(started);
    throw error;
  }
  return sidecar;
}

function configurationOf({ configs = [], log }: SidecarOptions): SidecarConfiguration {
  try {
    const configuration = loadConfiguration(configs);
    for (const { file, line, column, message } of configuration.problems)
      log?.('warning', `${file}:${line}:${column}: ${message}`);
    return configuration;
  } catch (error) {
    throw new SidecarStartError(`error loading configuration: ${messageOf(error)}`);
  }
}

/** A request as a route sees it. */
interface RoutedRequest {
  readonly message: IncomingMessage;
  /** What stands for the route's parameter, not yet decoded. */
  readonly parameter: string;
  readonly query: string;
  /** What tracing adds to the metadata of a call. */
  readonly tracing: ReadonlyMap<string, string>;
  readonly signal: AbortSignal;
}

interface Route extends RouteIdentity {
  readonly methods: readonly string[];
  /** Of the clean path; its first group is the parameter. */
  readonly pattern: RegExp;
  readonly isHealth?: boolean;
  readonly answer: (request: RoutedRequest) => SidecarReply | Promise<SidecarReply>;
}

const healthPaths: ReadonlySet<string> = new Set(['/v1.0/healthz', '/v1.0/healthz/outbound']);
const appProbeMs = 500;
/** Beyond the read buffer, as Go's server allows. */
const headerSlack = 4096;
const headersTimeoutMs = 10_000;

class SidecarServer implements Sidecar {
  readonly #servers: Server[] = [];
  readonly #routes: readonly Route[];
  readonly #extended = new Map<string, GoValue>();
  readonly #inFlight = new Set<Promise<unknown>>();
  readonly stopped: Promise<void>;
  #hasStopped: () => void = () => {};
  #closing: Promise<void> | undefined;
  #appAnswered = false;

  constructor(
    private readonly options: SidecarOptions,
    private readonly configuration: SidecarConfiguration,
    private readonly started: ReadonlyMap<string, StartedBinding>,
  ) {
    this.stopped = new Promise((resolve) => {
      this.#hasStopped = resolve;
    });
    this.#routes = this.allRoutes().filter((route) => route.isHealth === true || configuration.allows(route));
  }

  get appId(): string {
    return this.options.appId ?? sidecarDefaults.appId;
  }
  get port(): number {
    return (this.#servers[0]?.address() as AddressInfo | null | undefined)?.port ?? 0;
  }
  get url(): string {
    const { address = '127.0.0.1', family = 'IPv4' } = (this.#servers[0]?.address() as AddressInfo | null | undefined) ?? {};
    const isAny = address === '0.0.0.0' || address === '::';
    return `http://${isAny ? '127.0.0.1' : family === 'IPv6' ? `[${address}]` : address}:${this.port}`;
  }
  get bindings(): readonly string[] {
    return [...this.started].filter(([, { output }]) => output !== undefined).map(([name]) => name);
  }

  /** Listens on every address; one that fails is logged, as long as another works. */
  async listen(): Promise<void> {
    const addresses = this.options.listenAddresses ?? sidecarDefaults.listenAddresses;
    let port = this.options.daprHttpPort ?? sidecarDefaults.daprHttpPort;
    const failures: string[] = [];
    for (const address of addresses) {
      try {
        this.#servers.push(await this.listenOn(address, port));
        port = this.port;
      } catch (error) {
        failures.push(`${address}:${port}: ${messageOf(error)}`);
      }
    }
    if (this.#servers.length === 0) throw new SidecarStartError(`could not listen on any endpoint (${failures.join('; ')})`);
    for (const failure of failures) this.options.log?.('warning', `failed to listen on ${failure}`);
  }

  private listenOn(address: string, port: number): Promise<Server> {
    const maxHeaderSize = (this.options.readBufferSize ?? sidecarDefaults.readBufferSize) + headerSlack;
    const server = createServer({ headersTimeout: headersTimeoutMs, requestTimeout: 0, maxHeaderSize }, (request, response) => {
      const done = this.handle(request, response);
      this.#inFlight.add(done);
      void done.finally(() => this.#inFlight.delete(done));
    });
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, address, () => {
        server.off('error', reject);
        server.on('error', (error) => this.options.log?.('error', error.message));
        resolve(server);
      });
    });
  }

  close(): Promise<void> {
    this.#closing ??= this.shutDown();
    return this.#closing;
  }

  private async shutDown(): Promise<void> {
    const closed = this.#servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve())));
    const limit = (this.options.gracefulShutdownSeconds ?? sidecarDefaults.gracefulShutdownSeconds) * 1000;
    let timer: NodeJS.Timeout | undefined;
    const graceful = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, limit);
    });
    await Promise.race([Promise.allSettled([...this.#inFlight]), graceful]);
    clearTimeout(timer);
    for (const server of this.#servers) server.closeAllConnections();
    await Promise.all(closed);
    await closeBindings(this.started);
    this.#hasStopped();
  }

  /** Never rejects; settles when the reply has been sent or its reader is gone. */
  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    const ended = new Promise<void>((resolve) => {
      response.once('close', () => {
        gone.abort();
        resolve();
      });
    });
    try {
      send(response, await this.reply(request, gone.signal));
    } catch (error) {
      if (gone.signal.aborted) return;
      this.options.log?.('error', `${request.method} ${request.url}: ${messageOf(error)}`);
      if (!response.headersSent) send(response, textReply(500, 'internal error\n'));
      else response.destroy();
    }
    // What nobody has read of the body would keep the connection.
    request.resume();
    await ended;
  }

  /** Trace headers go on every reply but those of the health endpoints. */
  private async reply(message: IncomingMessage, signal: AbortSignal): Promise<SidecarReply> {
    const [rawPath = '/', query = ''] = (message.url ?? '/').split('?', 2);
    const path = cleanPath(rawPath);
    const isHealthCheck = message.method === 'GET' && healthPaths.has(path);
    if (isHealthCheck) return this.dispatch({ message, parameter: '', query, tracing: new Map(), signal }, path);
    const trace = traceContextOf(message, this.configuration.samplingRate);
    if ('status' in trace) return trace;
    const reply = this.isAuthorised(message)
      ? await this.dispatch({ message, parameter: '', query, tracing: trace.metadata, signal }, path)
      : textReply(401, 'invalid api token\n');
    return { ...reply, headers: [...reply.headers, ...trace.headers] };
  }

  private isAuthorised(message: IncomingMessage): boolean {
    const { apiToken = '' } = this.options;
    return apiToken === '' || message.headersDistinct['dapr-api-token']?.[0] === apiToken;
  }

  private dispatch(request: RoutedRequest, path: string): SidecarReply | Promise<SidecarReply> {
    for (const route of this.#routes) {
      const found = route.pattern.exec(path);
      if (found !== null && route.methods.includes(request.message.method ?? ''))
        return route.answer({ ...request, parameter: found[1] ?? '' });
    }
    return noAppId();
  }

  private allRoutes(): readonly Route[] {
    return [
      {
        methods: ['POST', 'PUT'],
        pattern: /^\/v1\.0\/bindings\/([^/]+)$/,
        group: 'v1/bindings',
        path: 'v1.0/bindings/{name}',
        answer: (request) => this.binding(request),
      },
      {
        methods: ['GET'],
        pattern: /^\/v1\.0\/healthz$/,
        group: 'v1/healthz',
        path: 'v1.0/healthz',
        isHealth: true,
        answer: (request) => this.health(request),
      },
      {
        methods: ['GET'],
        pattern: /^\/v1\.0\/healthz\/outbound$/,
        group: 'v1/healthz',
        path: 'v1.0/healthz/outbound',
        isHealth: true,
        answer: () => emptyReply(204),
      },
      {
        methods: ['GET'],
        pattern: /^\/v1\.0\/metadata$/,
        group: 'v1/metadata',
        path: 'v1.0/metadata',
        answer: () => jsonReply(200, this.metadata()),
      },
      {
        methods: ['PUT'],
        pattern: /^\/v1\.0\/metadata\/([^/]+)$/,
        group: 'v1/metadata',
        path: 'v1.0/metadata/{key}',
        answer: (request) => this.putMetadata(request),
      },
      {
        methods: ['POST'],
        pattern: /^\/v1\.0\/shutdown$/,
        group: 'v1/shutdown',
        path: 'v1.0/shutdown',
        answer: () => this.beginShutdown(),
      },
    ];
  }

  private get bodyLimit(): number {
    return this.options.maxBodySize ?? sidecarDefaults.maxBodySize;
  }

  private async binding({ message, parameter, tracing, signal }: RoutedRequest): Promise<SidecarReply> {
    const name = unescaped(parameter, 'name');
    if (typeof name !== 'string') return name;
    const bytes = await readBody(message, this.bodyLimit);
    const body = bytes === undefined ? undefined : decodeGoUtf8(bytes);
    return invokeBinding({ name, body, tracing, signal }, this.started, this.options.onInvoke);
  }

  private async health({ query }: RoutedRequest): Promise<SidecarReply> {
    const { appPort } = this.options;
    this.#appAnswered ||= appPort === undefined || (await answers(appPort));
    if (!this.#appAnswered) return errorReply(500, 'ERR_HEALTH_NOT_READY', 'dapr is not ready: [app]');
    const appId = new URLSearchParams(query).get('appid');
    if (appId === null || appId === this.appId) return emptyReply(204);
    return errorReply(500, 'ERR_HEALTH_APPID_NOT_MATCH', 'dapr app-id does not match');
  }

  private async putMetadata({ message, parameter }: RoutedRequest): Promise<SidecarReply> {
    const key = unescaped(parameter, 'key');
    if (typeof key !== 'string') return key;
    const body = await readBody(message, this.bodyLimit);
    if (body === undefined) return errorReply(400, 'ERR_BODY_READ', 'failed to read request body: http: request body too large');
    this.#extended.set(key, decodeGoUtf8(body));
    return emptyReply(204);
  }

  private beginShutdown(): SidecarReply {
    setImmediate(() => void this.close());
    return emptyReply(204);
  }

  /** In the order of Go's struct; what is empty is left out. */
  private metadata(): string {
    const capabilities = ({ output }: StartedBinding) => (output === undefined ? [] : ['OUTPUT_BINDING']);
    const components = [...this.started.values()].map((started) => {
      const { name, type, version } = started.resource;
      return `{"name":${encodeGoString(name)},"type":${encodeGoString(type)},"version":${encodeGoString(version)},"capabilities":${encodeGoJson(capabilities(started))}}`;
    });
    const { appPort } = this.options;
    const members = [
      `"id":${encodeGoString(this.appId)}`,
      `"runtimeVersion":${encodeGoString(runtimeVersion)}`,
      ...(components.length === 0 ? [] : [`"components":[${components.join(',')}]`]),
      `"extended":${encodeGoJson(new Map([...this.#extended, ['daprRuntimeVersion', runtimeVersion]]))}`,
      ...(appPort === undefined
        ? []
        : [`"appConnectionProperties":{"port":${appPort},"protocol":"http","channelAddress":"127.0.0.1"}`]),
    ];
    return `{${members.join(',')}}`;
  }
}

function unescaped(text: string, parameter: string): string | SidecarReply {
  try {
    return unescapeParameter(text, parameter);
  } catch (error) {
    return textReply(400, `${messageOf(error)}\n`);
  }
}

/** Whether something listens on a port of this machine. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: appProbeMs });
    const settle = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('connect', () => settle(true));
    socket.once('timeout', () => settle(false));
    socket.once('error', () => settle(false));
  });
}

/** The body; undefined as soon as it is longer than the limit. */
function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let length = 0;
    request.on('data', (piece: Buffer) => {
      length += piece.length;
      if (limit > 0 && length > limit) {
        pieces.length = 0;
        resolve(undefined);
      } else pieces.push(piece);
    });
    request.once('end', () => resolve(Buffer.concat(pieces)));
    request.once('error', reject);
    request.once('close', () => reject(new Error('the caller is gone')));
  });
}

function send(response: ServerResponse, { status, headers, body }: SidecarReply): void {
  for (const [name, value] of headers) response.setHeader(name, value);
  if (status !== 204) response.setHeader('Content-Length', body.length);
  response.writeHead(status);
  response.end(status === 204 ? undefined : body);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

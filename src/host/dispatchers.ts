/** undici's connection pools: one for each way to connect, made when first needed. */
import type { Dispatcher } from 'undici';
import type { HttpRequest } from '../policies/ports.js';

/** What Node's TLS takes: PEM texts, or a PKCS #12 file. */
export interface ClientCertificate {
  readonly cert?: string | Uint8Array;
  readonly key?: string | Uint8Array;
  readonly pfx?: Uint8Array;
  readonly passphrase?: string;
}

export interface ConnectionOptions {
  /** Certificates that policies name, by thumbprint or id; names compare without regard to case. */
  readonly clientCertificates?: ReadonlyMap<string, ClientCertificate>;
  /** More authorities to trust, as PEM. */
  readonly ca?: string | Uint8Array | readonly string[];
  /** False: any certificate is taken. For tests. */
  readonly rejectUnauthorized?: boolean;
  /** Time for a connection. Default 30 s. */
  readonly connectTimeoutMs?: number;
  /** Time between two pieces of a response. Default 300 s; 0: none. */
  readonly idleTimeoutMs?: number;
  /** HTTP_PROXY, HTTPS_PROXY and NO_PROXY of it count; never for this machine itself. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

export class UnknownCertificateError extends Error {
  override readonly name = 'UnknownCertificateError';
}

const defaultConnectMs = 30_000;
const defaultIdleMs = 300_000;

export class Dispatchers {
  readonly #made = new Map<string, Promise<Dispatcher>>();
  readonly #certificates: ReadonlyMap<string, ClientCertificate>;

  constructor(private readonly options: ConnectionOptions) {
    this.#certificates = new Map([...(options.clientCertificates ?? [])].map(([name, value]) => [name.toLowerCase(), value]));
  }

  /** The pool for a request. Throws `UnknownCertificateError`. */
  for({ httpVersion, proxy, clientCertificate }: HttpRequest): Promise<Dispatcher> {
    const key = JSON.stringify([httpVersion ?? '1', proxy ?? null, clientCertificate ?? null]);
    let made = this.#made.get(key);
    if (made === undefined) {
      made = this.make(httpVersion !== undefined && httpVersion !== '1', proxy, clientCertificate);
      this.#made.set(key, made);
      // One that could not be made is tried again.
      made.catch(() => this.#made.delete(key));
    }
    return made;
  }

  async close(): Promise<void> {
    const made = [...this.#made.values()];
    this.#made.clear();
    await Promise.allSettled(made.map(async (dispatcher) => (await dispatcher).destroy()));
  }

  private async make(allowH2: boolean, proxy: HttpRequest['proxy'], certificate: string | undefined): Promise<Dispatcher> {
    const { Agent, EnvHttpProxyAgent, ProxyAgent } = await import('undici');
    const tls = this.tlsFor(certificate);
    const agent = {
      allowH2,
      connect: { timeout: this.options.connectTimeoutMs ?? defaultConnectMs, ...tls },
      // The engine's own limit ends the wait for headers.
      headersTimeout: 0,
      bodyTimeout: this.options.idleTimeoutMs ?? defaultIdleMs,
    };
    if (proxy !== undefined) return new ProxyAgent({ ...agent, uri: proxy.url, requestTls: tls, ...proxyToken(proxy) });
    const given = (name: string) => this.options.env?.[name.toLowerCase()] ?? this.options.env?.[name] ?? '';
    const [httpProxy, httpsProxy] = [given('HTTP_PROXY'), given('HTTPS_PROXY')];
    if (httpProxy === '' && httpsProxy === '') return new Agent(agent);
    const noProxy = `${given('NO_PROXY')},localhost,127.0.0.1,[::1]`;
    return new EnvHttpProxyAgent({ ...agent, requestTls: tls, httpProxy, httpsProxy: httpsProxy || httpProxy, noProxy });
  }

  private tlsFor(certificate: string | undefined): TlsOptions {
    const { ca, rejectUnauthorized } = this.options;
    const known = certificate === undefined ? undefined : this.#certificates.get(certificate.toLowerCase());
    if (certificate !== undefined && known === undefined)
      throw new UnknownCertificateError(`The client certificate '${certificate}' is not known`);
    return {
      ...(ca !== undefined && { ca: asTls(ca) }),
      ...(rejectUnauthorized !== undefined && { rejectUnauthorized }),
      ...(known?.cert !== undefined && { cert: asTls(known.cert) as string | Buffer }),
      ...(known?.key !== undefined && { key: asTls(known.key) as string | Buffer }),
      ...(known?.pfx !== undefined && { pfx: Buffer.from(known.pfx) }),
      ...(known?.passphrase !== undefined && { passphrase: known.passphrase }),
    };
  }
}

interface TlsOptions {
  readonly ca?: string | Buffer | string[];
  readonly cert?: string | Buffer;
  readonly key?: string | Buffer;
  readonly pfx?: Buffer;
  readonly passphrase?: string;
  readonly rejectUnauthorized?: boolean;
}

const asTls = (value: string | Uint8Array | readonly string[]): string | Buffer | string[] =>
  typeof value === 'string' ? value : value instanceof Uint8Array ? Buffer.from(value) : [...value];

function proxyToken({ username, password }: NonNullable<HttpRequest['proxy']>): { token?: string } {
  if (username === undefined) return {};
  return { token: `Basic ${Buffer.from(`${username}:${password ?? ''}`).toString('base64')}` };
}

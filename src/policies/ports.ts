/**
 * What policies see of the world outside. Each has a real implementation (`src/host`, `src/dapr`) and can be replaced by one in
 * memory, so that a test is deterministic and another gateway can embed the engine.
 */

/** A header line; a name may have several. */
export type HeaderLine = readonly [name: string, value: string];

/** Content that arrives in pieces. */
export type ByteStream = AsyncIterable<Uint8Array>;

/** Why no reply came. */
export type FailureKind = 'refused' | 'timeout' | 'reset' | 'dns' | 'tls' | 'aborted' | 'other';

export interface TransportFailure {
  readonly failure: FailureKind;
  /** For people; begins with a capital and has no full stop. */
  readonly message: string;
}

export const isFailure = (reply: object): reply is TransportFailure => 'failure' in reply;

export interface HttpRequest {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  readonly headers: readonly HeaderLine[];
  readonly body: Uint8Array | ByteStream | undefined;
  /** Time until the reply's headers; undefined: the port's own limit. */
  readonly timeoutMs?: number;
  readonly followRedirects?: boolean;
  readonly httpVersion?: '1' | '2' | '2or1';
  /** Wait for `100 Continue` this long before sending the body. */
  readonly continueTimeoutMs?: number;
  readonly proxy?: { readonly url: string; readonly username?: string; readonly password?: string };
  /** Certificate to present, by thumbprint or id; what they mean is the port's business. */
  readonly clientCertificate?: string;
  /** The caller is gone: give up. */
  readonly signal?: AbortSignal;
}

export interface HttpReply {
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly HeaderLine[];
  readonly body: Uint8Array | ByteStream;
}

/** Sends one request. Never rejects for what the network does. */
export interface HttpPort {
  send(request: HttpRequest): Promise<HttpReply | TransportFailure>;
}

export interface DaprBindingRequest {
  readonly name: string;
  /** Left out of the message when undefined. */
  readonly operation: string | undefined;
  /** In document order; undefined when the policy has no `metadata`. */
  readonly metadata: readonly (readonly [key: string, value: string])[] | undefined;
  /** Text that is valid JSON travels as that JSON, any other as a JSON string; undefined when the policy has no `data`. */
  readonly data: string | undefined;
  readonly timeoutMs: number;
  /** Headers of the request at hand that the sidecar should see, such as `traceparent`. */
  readonly headers?: readonly HeaderLine[];
  readonly signal?: AbortSignal;
}

/** What went over the wire, for the record of a run. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly HeaderLine[];
  readonly body: Uint8Array | undefined;
}

export interface DaprReply {
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly HeaderLine[];
  readonly body: Uint8Array;
  readonly sent: SentRequest;
}

export interface DaprFailure extends TransportFailure {
  readonly sent: SentRequest;
}

/** The sidecar of the gateway. Any status is a reply; only a sidecar that gave none is a failure. Never rejects. */
export interface DaprPort {
  invokeBinding(request: DaprBindingRequest): Promise<DaprReply | DaprFailure>;
  /** Where `set-backend-service backend-id="dapr"` sends: `http://localhost:3500/v1.0/invoke/{app}[.{namespace}]/method/{method}`. */
  invokeUrl(target: { readonly appId: string; readonly namespace: string | undefined; readonly method: string }): string;
}

export interface ClockPort {
  /** 100 ns since 0001-01-01T00:00:00Z; expressions see the same clock. */
  nowTicks(): bigint;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** Where the engine itself logs; never user data in the message template. */
export interface LoggerPort {
  log(level: 'verbose' | 'information' | 'error', source: string, message: string, properties: ReadonlyMap<string, string>): void;
}

export interface Ports {
  readonly http: HttpPort;
  /** Absent: Dapr is not enabled, and documents that use its policies are refused. */
  readonly dapr?: DaprPort;
  readonly clock: ClockPort;
  readonly logger?: LoggerPort;
}

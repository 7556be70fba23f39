/** What the policy tests share: the real compiler, and a world outside that answers from tables. */
import { contextFromScenario } from '../../src/context/scenario.js';
import { standardEnvironment } from '../../src/environment.js';
import { createExpressionCompiler } from '../../src/evaluation/expression-compiler.js';
import { objectText } from '../../src/expr/runtime/value-ops.js';
import type { PolicyOutcome } from '../../src/policies/engine/outcome.js';
import { type DocumentInput, type LoadOptions, type RunOptions, tryLoadPolicy } from '../../src/policies/load/load-policy.js';
import type {
  ByteStream,
  DaprBindingRequest,
  HttpReply,
  HttpRequest,
  Ports,
  TransportFailure,
} from '../../src/policies/ports.js';

// Declares the types of the context, which scenarios make use of.
standardEnvironment();

/** The compiler as a host binds it. */
export const compiler = createExpressionCompiler();

export interface Answer {
  readonly status?: number;
  readonly reason?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string;
  /** Pieces that come one by one. */
  readonly pieces?: readonly string[];
  readonly fail?: TransportFailure['failure'];
  readonly delayMs?: number;
}

export interface TestRequest {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string;
  readonly ip?: string;
  readonly parameters?: Readonly<Record<string, string>>;
}

export interface Setup {
  readonly request?: TestRequest;
  /** Answers of the back end and of every other host, used up in order; the last one repeats. */
  readonly backend?: readonly Answer[];
  /** Answers by the start of a URL; before `backend`. */
  readonly http?: Readonly<Record<string, Answer>>;
  readonly dapr?: Answer;
  /** Parts of the context, as in a scenario. */
  readonly context?: Readonly<Record<string, unknown>>;
  readonly load?: Partial<LoadOptions>;
  readonly run?: RunOptions;
}

export const utf8 = new TextEncoder();
export const textOf = (bytes: Uint8Array | ByteStream | undefined): string =>
  bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : bytes === undefined ? '' : '(stream)';

async function* stream(pieces: readonly string[]): ByteStream {
  for (const piece of pieces) yield utf8.encode(piece);
}

const startTicks = BigInt(Date.parse('2024-03-15T10:20:30Z')) * 10_000n + 621_355_968_000_000_000n;

/** A world outside with its own clock. */
export class TestWorld {
  ticks = startTicks;
  readonly sent: HttpRequest[] = [];
  readonly bindings: DaprBindingRequest[] = [];
  readonly log: string[] = [];
  #backendAnswers = 0;

  constructor(readonly setup: Setup) {}

  get ports(): Ports {
    return {
      clock: {
        nowTicks: () => this.ticks,
        sleep: async (milliseconds) => {
          this.ticks += BigInt(Math.round(milliseconds * 10_000));
        },
      },
      http: {
        send: async (request) => {
          this.sent.push(request);
          const named = Object.entries(this.setup.http ?? {}).find(([start]) => request.url.startsWith(start));
          const answers = this.setup.backend ?? [];
          const answer = named?.[1] ?? answers[Math.min(this.#backendAnswers++, answers.length - 1)];
          return this.#answer(answer, request.timeoutMs);
        },
      },
      logger: { log: (level, source, message) => this.log.push(`${level} ${source}: ${message}`) },
      ...(this.setup.dapr !== undefined && {
        dapr: {
          invokeBinding: async (request) => {
            this.bindings.push(request);
            const url = `http://localhost:3500/v1.0/bindings/${request.name}`;
            const sent = { method: 'POST', url, headers: [], body: undefined };
            return { ...(this.#answer(this.setup.dapr, request.timeoutMs) as HttpReply & { body: Uint8Array }), sent };
          },
          invokeUrl: ({ appId, namespace, method }) =>
            `http://localhost:3500/v1.0/invoke/${appId}${namespace === undefined ? '' : `.${namespace}`}/method/${method}`,
        },
      }),
    };
  }

  #answer(answer: Answer | undefined, timeoutMs: number | undefined): HttpReply | TransportFailure {
    if (answer === undefined) return { failure: 'refused', message: 'Nothing listens there' };
    if (answer.fail !== undefined) return { failure: answer.fail, message: `The connection was ${answer.fail}` };
    const wait = Math.min(answer.delayMs ?? 0, timeoutMs ?? Number.POSITIVE_INFINITY);
    this.ticks += BigInt(wait * 10_000);
    if (timeoutMs !== undefined && (answer.delayMs ?? 0) > timeoutMs) return { failure: 'timeout', message: 'No answer in time' };
    const headers = Object.entries(answer.headers ?? {}).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((one): [string, string] => [name, one]),
    );
    const body = answer.pieces === undefined ? utf8.encode(answer.body ?? '') : stream(answer.pieces);
    return { status: answer.status ?? 200, reason: answer.reason ?? '', headers, body };
  }
}

export interface TestRun {
  readonly outcome: PolicyOutcome;
  readonly world: TestWorld;
  readonly status: number;
  readonly reason: string;
  readonly body: string;
  /** Response headers, values joined by `|`. */
  readonly headers: Readonly<Record<string, string>>;
  /** Variables as C# prints them; null for null. */
  readonly variables: Readonly<Record<string, string | null>>;
}

const joinLines = (lines: readonly (readonly [string, string])[]): Record<string, string> => {
  const joined: Record<string, string> = {};
  for (const [name, value] of lines) joined[name] = name in joined ? `${joined[name]}|${value}` : value;
  return joined;
};
export const headersOf = joinLines;

/** Loads a document and sends one request through it. */
export async function run(document: DocumentInput, setup: Setup = {}): Promise<TestRun> {
  const world = new TestWorld(setup);
  const loaded = tryLoadPolicy(document, { compiler, ports: world.ports, ...setup.load });
  if (!('policy' in loaded)) throw new Error(loaded.diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'));
  const {
    method = 'GET',
    url = 'https://gateway.example.com/orders/items/42',
    headers = {},
    body,
    ip,
    parameters,
  } = setup.request ?? {};
  const context = contextFromScenario({
    timestamp: '2024-03-15T10:20:30Z',
    request: {
      method,
      url,
      headers,
      matchedParameters: parameters ?? {},
      ipAddress: ip ?? '203.0.113.7',
      ...(body !== undefined && { body }),
    },
    api: { id: 'orders-api', name: 'Orders', path: 'orders', serviceUrl: 'https://orders.internal/v1' },
    ...setup.context,
  } as Parameters<typeof contextFromScenario>[0]);
  const outcome = await loaded.policy.run(context, setup.run);
  const variables: Record<string, string | null> = {};
  for (const [name, value] of outcome.variables) variables[name] = value === null ? null : objectText(value);
  const { status, reason } = outcome.response;
  return {
    outcome,
    world,
    status,
    reason,
    body: textOf(outcome.response.body),
    headers: joinLines(outcome.response.headers),
    variables,
  };
}

/** A whole document around policies of inbound. */
export const inbound = (policies: string): string =>
  `<policies><inbound>${policies}</inbound><backend><forward-request /></backend><outbound /><on-error /></policies>`;
export const outbound = (policies: string): string =>
  `<policies><inbound /><backend><forward-request /></backend><outbound>${policies}</outbound><on-error /></policies>`;

/** The diagnostics of a document, as `code@line:column`. */
export function problems(document: string, options: Partial<LoadOptions> = {}, setup: Setup = { dapr: {} }): string[] {
  const result = tryLoadPolicy(document, { compiler, ports: new TestWorld(setup).ports, ...options });
  const diagnostics = 'policy' in result ? result.policy.diagnostics : result.diagnostics;
  return diagnostics.map(({ code, source, span }) => {
    const { line, column } = source!.positionAt(span.start);
    return `${code}@${line}:${column}`;
  });
}

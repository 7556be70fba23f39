/** What a run tells about itself, step by step, in the shape of the gateway's own trace. */
import type { ClockPort } from '../ports.js';

export interface TraceEntry {
  /** `policy`: one ran; `message`: from a trace policy or `context.Trace`; `step`: something the engine did. */
  readonly kind: 'policy' | 'message' | 'step';
  /** The policy, or a step such as `request-forwarder`. */
  readonly source: string;
  /** ISO 8601 with seven decimals. */
  readonly timestamp: string;
  /** Since the request came, `hh:mm:ss.fffffff`. */
  readonly elapsed: string;
  readonly section: string;
  readonly scope: string | null;
  readonly path: string | null;
  /** Of messages. */
  readonly severity?: string;
  readonly message?: string;
  data?: TraceData;
}

export type TraceData = Readonly<Record<string, unknown>>;

const ticksPerSecond = 10_000_000n;
const unixEpochSeconds = 62_135_596_800n;
/** A run that traces more is not read by anybody. */
const maxEntries = 10_000;

export function isoTime(ticks: bigint): string {
  const seconds = ticks / ticksPerSecond - unixEpochSeconds;
  const whole = new Date(Number(seconds) * 1000).toISOString().slice(0, 19);
  return `${whole}.${String(ticks % ticksPerSecond).padStart(7, '0')}Z`;
}

export function elapsedTime(ticks: bigint): string {
  const seconds = ticks / ticksPerSecond;
  const two = (value: bigint) => String(value).padStart(2, '0');
  const clock = `${two(seconds / 3600n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}`;
  return `${clock}.${String(ticks % ticksPerSecond).padStart(7, '0')}`;
}

export interface TracePlace {
  readonly source: string;
  readonly section: string;
  readonly scope: string | null;
  readonly path: string | null;
}

export class Trace {
  readonly entries: TraceEntry[] = [];
  readonly #start: bigint;

  constructor(
    readonly clock: ClockPort,
    /** Texts that must not show. */
    readonly secrets: readonly string[],
  ) {
    this.#start = clock.nowTicks();
  }

  add(
    kind: TraceEntry['kind'],
    place: TracePlace,
    more: Pick<TraceEntry, 'severity' | 'message' | 'data'> = {},
  ): TraceEntry | undefined {
    if (this.entries.length >= maxEntries) return undefined;
    const now = this.clock.nowTicks();
    const entry: TraceEntry = {
      kind,
      ...place,
      timestamp: isoTime(now),
      elapsed: elapsedTime(now > this.#start ? now - this.#start : 0n),
      ...more,
      ...(more.message !== undefined && { message: this.mask(more.message) }),
      ...(more.data !== undefined && { data: this.maskData(more.data) }),
    };
    this.entries.push(entry);
    return entry;
  }

  mask(text: string): string {
    return this.secrets.reduce((masked, secret) => (secret === '' ? masked : masked.replaceAll(secret, '*****')), text);
  }

  maskData(data: TraceData): TraceData {
    if (this.secrets.length === 0) return data;
    return this.#maskAny(data) as TraceData;
  }

  #maskAny(value: unknown): unknown {
    if (typeof value === 'string') return this.mask(value);
    if (Array.isArray(value)) return value.map((item) => this.#maskAny(item));
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, this.#maskAny(item)]));
  }
}

/** How an answer compares with a recorded one (docs/conformance.md). */
import type { ConformanceAnswer, ConformanceCase } from './answer-case.js';

/** A case with what real C# and real .NET answered. */
export interface RecordedCase extends ConformanceCase, Omit<ConformanceAnswer, 'id' | 'failure' | 'stopped'> {
  /** Members and types that APIM forbids: an `APIM…` diagnostic must come first. */
  readonly forbidden?: readonly string[];
  /** The answer depends on clock, random or identity: only its type counts. */
  readonly unstable?: boolean;
  readonly timeout?: boolean;
}

type Placed = { readonly code: string; readonly line: number; readonly column: number; readonly length: number };

/** Key order does not count. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const record = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.keys(record)
      .sort()
      .map((key) => [key, sorted(record[key])]),
  );
};
const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a ?? null)) === JSON.stringify(sorted(b ?? null));
const place = (d: Placed): string => `${d.code}@${d.line}:${d.column}`;
const typeOf = (value: unknown): unknown => (value as { readonly type?: unknown } | null | undefined)?.type;

/** What is wrong with an answer, in a word or two; undefined when it is right. */
export function faultOf(expected: RecordedCase, answer: ConformanceAnswer): string | undefined {
  if (expected.forbidden !== undefined) {
    if (answer.diagnostics?.[0]?.code.startsWith('APIM')) return undefined;
    if (expected.diagnostics === undefined) return 'not forbidden';
  }
  if (expected.diagnostics !== undefined) return diagnosticsFault(expected.diagnostics, answer);
  if (answer.diagnostics !== undefined) return answer.diagnostics[0]?.code === 'APE0001' ? 'not there yet' : 'refused';
  if (answer.failure !== undefined) return 'engine failure';
  if (expected.timeout) return answer.stopped === undefined ? 'no timeout' : undefined;
  if (expected.exception !== undefined) {
    if (answer.exception === undefined) return 'no exception';
    if (answer.exception.type !== expected.exception.type) return 'other exception';
    return expected.unstable || answer.exception.message === expected.exception.message ? undefined : 'other message';
  }
  if (answer.exception !== undefined) return 'exception';
  if (answer.stopped !== undefined) return 'stopped';
  if (expected.unstable) return typeOf(answer.value) === typeOf(expected.value) ? undefined : 'other type';
  if (!same(answer.value, expected.value)) return typeOf(answer.value) === typeOf(expected.value) ? 'other value' : 'other type';
  if (!same(answer.traces, expected.traces)) return 'other traces';
  return expected.staticType !== undefined && answer.staticType !== expected.staticType ? 'other static type' : undefined;
}

function diagnosticsFault(expected: readonly Placed[], answer: ConformanceAnswer): string | undefined {
  const first = answer.diagnostics?.[0];
  if (first === undefined) return answer.failure === undefined ? 'accepted' : 'engine failure';
  return place(first) === place(expected[0]!) ? undefined : 'other error';
}

/** Whether every diagnostic has its code, place and length. */
export function sameDiagnostics(expected: RecordedCase, answer: ConformanceAnswer): boolean {
  if (expected.forbidden !== undefined || expected.diagnostics === undefined) return true;
  const all = (list: readonly Placed[] | undefined) => list?.map((d) => `${place(d)}+${d.length}`);
  return same(all(expected.diagnostics), all(answer.diagnostics));
}

/** The trace of a run for people: one line a policy, below it what it did. */
import type { TraceData, TraceEntry } from '../policies/engine/trace.js';

/** Lines, each with its line break. */
export function traceText(trace: readonly TraceEntry[]): string {
  const lines: string[] = [];
  let section: string | undefined;
  for (const entry of trace) {
    if (entry.section !== section) {
      section = entry.section;
      lines.push(section);
    }
    if (entry.kind === 'policy') lines.push(`${since(entry.elapsed)}  ${entry.path ?? entry.source}${scopeOf(entry)}`);
    else for (const detail of detailsOf(entry)) lines.push(`${' '.repeat(elapsedWidth)}    ${detail}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

const elapsedWidth = 12;

/** `hh:mm:ss.fffffff` as milliseconds. */
function since(elapsed: string): string {
  const [hours = 0, minutes = 0, seconds = 0] = elapsed.split(':').map(Number);
  return `${(((hours * 60 + minutes) * 60 + seconds) * 1000).toFixed(1)} ms`.padStart(elapsedWidth);
}

const scopeOf = ({ scope }: TraceEntry): string => (scope === null || scope === 'operation' ? '' : `  (${scope})`);

function detailsOf({ kind, source, severity, message, data = {} }: TraceEntry): string[] {
  if (kind === 'message') return messageDetails(severity ?? 'verbose', message ?? '', data);
  const named = (name: string) => oneLine(String(data[name] ?? ''));
  if (source === 'error') return [`error: ${named('reason')} in ${named('source')}: ${named('message')}`.replace(': : ', ': ')];
  return stepDetails(data);
}

/** A trace policy names its source and may add pairs. */
function messageDetails(severity: string, message: string, { source, metadata }: TraceData): string[] {
  const from = source === undefined ? '' : ` (${oneLine(String(source))})`;
  const pairs = (Array.isArray(metadata) ? metadata : []) as readonly { readonly name?: string; readonly value?: string }[];
  return [`${severity}: ${oneLine(message)}${from}`, ...pairs.map(({ name, value }) => `  ${oneLine(`${name} = ${value}`)}`)];
}

interface TracedRequest {
  readonly method?: string;
  readonly url?: string;
}
interface TracedResponse {
  readonly status?: { readonly code?: number; readonly reason?: string };
}

/** What an expression threw. */
interface TracedExpression {
  readonly expression?: string;
  readonly details?: string;
}

function stepDetails({ message, messages, request, response, error, ...others }: TraceData): string[] {
  const { method = '', url = '' } = (request ?? {}) as TracedRequest;
  const { code, reason = '' } = ((response ?? {}) as TracedResponse).status ?? {};
  const call = request === undefined ? '' : `${method} ${url}`;
  const answer = error !== undefined ? `failed: ${oneLine(String(error))}` : code === undefined ? '' : `${code} ${reason}`.trim();
  const lines = message === undefined ? [] : [oneLine(String(message))];
  for (const item of (Array.isArray(messages) ? messages : []) as readonly (string | TracedExpression)[])
    if (typeof item !== 'string') lines.push(oneLine(`@(${item.expression ?? ''}) → ${item.details ?? ''}`));
  const line = [call, answer].filter((part) => part !== '').join(' → ');
  if (line !== '') lines.push(line);
  if (Object.keys(others).length > 0) lines.push(short(others));
  return lines;
}

const longest = 300;

/** Values of a trace are the caller's: no line breaks, nothing that steers a terminal. */
function oneLine(text: string): string {
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}

const short = (value: unknown): string => oneLine(JSON.stringify(value) ?? '');

/** Values of component metadata as Dapr's kit reads them (dapr.md 4.1). */

const truthy: ReadonlySet<string> = new Set(['y', 'yes', 'true', 't', 'on', '1']);
export const isTruthy = (value: string | undefined): boolean => value !== undefined && truthy.has(value.trim().toLowerCase());

const units: ReadonlyMap<string, number> = new Map([
  ['ns', 1e-6],
  ['us', 1e-3],
  ['\u00b5s', 1e-3],
  ['\u03bcs', 1e-3],
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
]);
const durationPart = /(\d+\.?\d*|\.\d+)(ns|us|\u00b5s|\u03bcs|ms|s|m|h)/g;

/** A Go duration, or an integer of seconds, in milliseconds; undefined when it is neither. */
export function durationMs(text: string): number | undefined {
  if (/^-?\d+$/.test(text)) return Number(text) * 1000;
  const unsigned = text.replace(/^[+-]/, '');
  if (unsigned === '' || unsigned.replace(durationPart, '') !== '') return undefined;
  let total = 0;
  for (const [, amount, unit] of unsigned.matchAll(durationPart)) total += Number(amount) * units.get(unit!)!;
  return text.startsWith('-') ? -total : total;
}

const suffixes: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['m', 1e-3],
  ...['k', 'M', 'G', 'T', 'P', 'E'].map((suffix, i): [string, number] => [suffix, 1000 ** (i + 1)]),
  ...['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'].map((suffix, i): [string, number] => [suffix, 1024 ** (i + 1)]),
]);

/** A Kubernetes quantity in bytes; undefined when it is none. */
export function quantityBytes(text: string): number | undefined {
  const found = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:[eE]([+-]?\d+)|([A-Za-z]*))$/.exec(text.trim());
  const factor = found === null ? undefined : found[2] === undefined ? suffixes.get(found[3] ?? '') : 10 ** Number(found[2]);
  return factor === undefined ? undefined : Math.ceil(Number(found![1]) * factor);
}

/** The content of a quoted Go string; other data unchanged (dapr.md 1.3). */
export function unquoted(data: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(data);
  if (!/^".*"$/s.test(text)) return data;
  try {
    return new TextEncoder().encode(JSON.parse(text) as string);
  } catch {
    return data;
  }
}

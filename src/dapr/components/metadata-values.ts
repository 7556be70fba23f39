/** Values of component metadata as Dapr's kit reads them (dapr.md 4.1). */

const truthy: ReadonlySet<string> = new Set(['y', 'yes', 'true', 't', 'on', '1']);
export const isTruthy = (value: string | undefined): boolean => value !== undefined && truthy.has(value.toLowerCase());

const units: Readonly<Record<string, number>> = { ns: 1e-6, us: 1e-3, µs: 1e-3, ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const durationPart = /(\d+\.?\d*|\.\d+)(ns|us|µs|ms|s|m|h)/g;

/** A Go duration, or an integer of seconds, in milliseconds; undefined when it is neither. */
export function durationMs(text: string): number | undefined {
  if (/^-?\d+$/.test(text)) return Number(text) * 1000;
  const unsigned = text.replace(/^[+-]/, '');
  if (unsigned === '' || unsigned.replace(durationPart, '') !== '') return undefined;
  let total = 0;
  for (const [, amount, unit] of unsigned.matchAll(durationPart)) total += Number(amount) * units[unit!]!;
  return text.startsWith('-') ? -total : total;
}

const suffixes: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
};

/** A Kubernetes quantity in bytes; undefined when it is none. */
export function quantityBytes(text: string): number | undefined {
  const found = /^(-?\d+(?:\.\d+)?)(k|M|G|T|Ki|Mi|Gi|Ti)?$/.exec(text.trim());
  return found === null ? undefined : Math.ceil(Number(found[1]) * suffixes[found[2] ?? '']!);
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

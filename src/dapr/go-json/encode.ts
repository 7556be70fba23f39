/** Go's json.Marshal: object keys sorted by bytes, no white space, `<`, `>`, `&` and the line separators escaped (dapr.md 1.3). */
import type { GoValue } from './go-value.js';

const special = /["\\\u0000-\u001f<>&\u2028\u2029]/g;
const short: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

export const encodeGoString = (text: string): string =>
  `"${text.replace(special, (character) => short[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;

/** Go prints float64 as ECMAScript does, but for the sign of zero and two-digit exponents. */
function encodeNumber(value: number): string {
  if (Object.is(value, -0)) return '-0';
  return String(value).replace(/e([+-])(\d)$/, 'e$10$2');
}

const encoder = new TextEncoder();

/** Order of UTF-8 bytes. */
function byBytes(a: string, b: string): number {
  const left = encoder.encode(a);
  const right = encoder.encode(b);
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) if (left[i] !== right[i]) return left[i]! - right[i]!;
  return left.length - right.length;
}

export function encodeGoJson(value: GoValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return encodeNumber(value);
  if (typeof value === 'string') return encodeGoString(value);
  if (value instanceof Map)
    return `{${[...(value as ReadonlyMap<string, GoValue>)]
      .sort(([a], [b]) => byBytes(a, b))
      .map(([key, member]) => `${encodeGoString(key)}:${encodeGoJson(member)}`)
      .join(',')}}`;
  return `[${(value as readonly GoValue[]).map(encodeGoJson).join(',')}]`;
}

/** Header rules of the gateway: what may be changed, what goes on, how several values are written. */
import type { CaselessMap } from '../../context/string-map.js';
import type { HeaderLine } from '../ports.js';

/** Names that policies may not touch. */
const protectedNames = new Set(['connection', 'content-length', 'keep-alive', 'transfer-encoding']);
/** Names that say how one connection carries a message, so they are not passed on. */
const hopByHop = new Set([...protectedNames, 'proxy-connection', 'te', 'trailer', 'upgrade', 'expect']);
/** Names whose values may hold commas or must not be joined: one line for each value. */
const separateNames = new Set([
  'user-agent',
  'www-authenticate',
  'proxy-authenticate',
  'cookie',
  'set-cookie',
  'warning',
  'date',
  'expires',
  'if-modified-since',
  'if-unmodified-since',
  'last-modified',
  'retry-after',
]);

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** Whether policies may set, append or delete a header of the name. */
export const isSettableHeader = (name: string): boolean => token.test(name) && !protectedNames.has(name.toLowerCase());

/** One line for each value, in order; `leaveOut` in lower case. */
export function headerLines(headers: CaselessMap, leaveOut?: (name: string) => boolean): HeaderLine[] {
  const lines: HeaderLine[] = [];
  for (const [name, values] of headers.namedValues()) {
    if (leaveOut?.(name.toLowerCase()) === true) continue;
    for (const value of values) lines.push([name, value]);
  }
  return lines;
}

/** True for names that belong to one connection, in lower case. */
export const isHopByHop = (name: string): boolean => hopByHop.has(name);

/** Lines as they go over the wire: several values of a name in one line, but for the names that must stay apart. */
export function wireHeaders(lines: readonly HeaderLine[]): HeaderLine[] {
  const joined = new Map<string, { name: string; values: string[] }>();
  for (const [name, value] of lines) {
    const key = name.toLowerCase();
    const entry = joined.get(key);
    if (entry === undefined) joined.set(key, { name, values: [value] });
    else entry.values.push(value);
  }
  return [...joined].flatMap(([key, { name, values }]): HeaderLine[] =>
    separateNames.has(key) ? values.map((value) => [name, value]) : [[name, values.join(',')]],
  );
}

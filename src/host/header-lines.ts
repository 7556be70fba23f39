/** Header lines on their way between Node and the engine. */
import type { HeaderLine } from '../policies/ports.js';

const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

export const isHeaderName = (name: string): boolean => token.test(name);

/** Header values travel as bytes: text beyond Latin-1 as UTF-8, control characters as blanks. */
export const sendableValue = (value: string): string =>
  (/[^\x00-\xff]/.test(value) ? Buffer.from(value, 'utf8').toString('latin1') : value).replace(/[^\t\x20-\x7e\x80-\xff]/g, ' ');

/** Node's and undici's raw headers, names and values in turn, as lines. */
export function linesOf(raw: readonly string[]): HeaderLine[] {
  const lines: HeaderLine[] = [];
  for (let i = 0; i + 1 < raw.length; i += 2) lines.push([raw[i]!, raw[i + 1]!]);
  return lines;
}

/** Takes away the headers that `Connection` keeps to the connection (RFC 9110, 7.6.1). */
export function withoutNominated(lines: readonly HeaderLine[]): HeaderLine[] {
  const nominated = new Set<string>();
  for (const [name, value] of lines)
    if (name.toLowerCase() === 'connection') for (const word of value.split(',')) nominated.add(word.trim().toLowerCase());
  return lines.filter(([name]) => !nominated.has(name.toLowerCase()));
}

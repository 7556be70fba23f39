/** The static checks of `System.Uri`. */
import { throwArgument, throwIndexOutOfRange, throwNullReference } from '../exception.js';
import { requireLessThan, requireNonNegative, throwOutOfRangeActual } from '../text/argument-checks.js';
import type { Ref } from '../values.js';
import { isHexDigit } from './uri-escape.js';
import { type HostType, hostTypes, isDnsName, parseHost } from './uri-parse.js';

/** `CheckHostName`; unlike in a URI, an IPv6 address needs no brackets. */
export function checkHostName(name: string | null): HostType {
  if (name === null || name === '') return hostTypes.unknown;
  const host = parseHost(name.includes(':') && !name.startsWith('[') ? `[${name}]` : name);
  if (typeof host === 'string') return hostTypes.unknown;
  return host.hostType === hostTypes.basic || (host.hostType === hostTypes.dns && !isDnsName(name))
    ? hostTypes.unknown
    : host.hostType;
}

export const checkSchemeName = (name: string | null): boolean => name !== null && /^[A-Za-z][A-Za-z0-9+\-.]*$/.test(name);

/** Whether a `%XX` begins at the place. */
export function isHexEncoding(pattern: string | null, index: number): boolean {
  if (pattern === null) return throwNullReference();
  if (((pattern.length - index) | 0) < 3) return false;
  if (index < 0) return throwIndexOutOfRange();
  return pattern[index] === '%' && isHexDigit(pattern[index + 1]) && isHexDigit(pattern[index + 2]);
}

/** The character of a `%XX`, or the one at the place; moves past it. */
export function hexUnescape(pattern: string | null, index: Ref<number>): number {
  if (pattern === null) return throwNullReference();
  requireNonNegative(index.value, 'index');
  requireLessThan(index.value, pattern.length, 'index');
  const at = index.value;
  if (!isHexEncoding(pattern, at)) {
    index.value = at + 1;
    return pattern.charCodeAt(at);
  }
  index.value = at + 3;
  return Number.parseInt(pattern.slice(at + 1, at + 3), 16);
}

export function fromHex(digit: number): number {
  const unit = String.fromCharCode(digit);
  return isHexDigit(unit) ? Number.parseInt(unit, 16) : throwArgument('Value does not fall within the expected range.', 'digit');
}

export function hexEscape(character: number): string {
  const unit = String.fromCharCode(character);
  if (character > 0xff) throwOutOfRangeActual('character', `character ('${unit}') must be less than or equal to '\u00ff'.`, unit);
  return `%${character.toString(16).toUpperCase().padStart(2, '0')}`;
}

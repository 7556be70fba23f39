/** `System.Net.IPAddress`. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { typeNamed, types } from '../../types/universe.js';
import { throwArgumentNull, throwFormat } from '../exception.js';
import { stringHash } from '../value-ops.js';
import { type ClrArray, ClrObject, newByteArray, type Ref } from '../values.js';

const ipAddress = typeNamed('System.Net.IPAddress');

/** `AddressFamily`. */
const interNetwork = 2;
const interNetworkV6 = 23;

/** Whether the last 32 bits print as an IPv4 address. */
function embedsIpv4(groups: readonly number[]): boolean {
  const zeros = (from: number, to: number) => groups.slice(from, to).every((group) => group === 0);
  if (zeros(0, 4) && groups[6] !== 0) {
    if (groups[4] === 0 && (groups[5] === 0 || groups[5] === 0xffff)) return true;
    if (groups[4] === 0xffff && groups[5] === 0) return true;
  }
  return groups[4] === 0 && groups[5] === 0x5efe;
}

/** The longest run of two or more zero groups, the first of equals. */
function longestZeros(groups: readonly number[]): { readonly start: number; readonly end: number } | undefined {
  let best: { start: number; end: number } | undefined;
  for (let start = 0; start < groups.length; start++) {
    let end = start;
    while (groups[end] === 0) end++;
    if (end - start > 1 && end - start > (best === undefined ? 0 : best.end - best.start)) best = { start, end };
    start = Math.max(start, end);
  }
  return best;
}

export function ipv6Text(groups: readonly number[]): string {
  const hasIpv4 = embedsIpv4(groups);
  const shown = hasIpv4 ? groups.slice(0, 6) : groups;
  const zeros = longestZeros(shown);
  const texts = (part: readonly number[]) => part.map((group) => group.toString(16));
  const tail = hasIpv4 ? [groups[6]! >> 8, groups[6]! & 255, groups[7]! >> 8, groups[7]! & 255].join('.') : undefined;
  if (zeros === undefined) return [...texts(shown), ...(tail === undefined ? [] : [tail])].join(':');
  const head = texts(shown.slice(0, zeros.start)).join(':');
  const rest = [...texts(shown.slice(zeros.end)), ...(tail === undefined ? [] : [tail])].join(':');
  return `${head}::${rest}`;
}

export class ClrIPAddress extends ClrObject {
  constructor(
    /** Four bytes, or sixteen. */
    readonly bytes: Uint8Array,
    readonly scopeId = 0,
  ) {
    super();
  }
  override get clrType(): NamedTypeSymbol {
    return ipAddress;
  }
  override toClrString(): string {
    if (this.bytes.length === 4) return this.bytes.join('.');
    return ipv6Text(this.groups) + (this.scopeId === 0 ? '' : `%${this.scopeId}`);
  }
  override equalsClr(other: unknown): boolean {
    return other instanceof ClrIPAddress && this.scopeId === other.scopeId && this.bytes.join() === other.bytes.join();
  }
  override hashClr(): number {
    return stringHash(this.bytes.join());
  }
  get groups(): number[] {
    return Array.from({ length: this.bytes.length >> 1 }, (_, i) => (this.bytes[2 * i]! << 8) | this.bytes[2 * i + 1]!);
  }
  get addressFamily(): number {
    return this.bytes.length === 4 ? interNetwork : interNetworkV6;
  }
  get addressBytes(): ClrArray<number> {
    return newByteArray(this.bytes.slice(), types.byte);
  }
  get isLoopback(): boolean {
    if (this.bytes.length === 4) return this.bytes[0] === 127;
    const { groups } = this;
    if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) return groups[6]! >> 8 === 127;
    return groups.slice(0, 7).every((group) => group === 0) && groups[7] === 1;
  }
}

const numberPart = /^(?:0[xX][0-9a-fA-F]+|0[0-7]*|[1-9]\d*)$/;

/** One to four parts, each decimal, octal after "0" or hexadecimal after "0x"; the last fills what is left. */
export function parseIpv4(text: string): Uint8Array | undefined {
  const parts = text.split('.');
  if (parts.length > 4 || !parts.every((part) => numberPart.test(part))) return undefined;
  const values = parts.map((part) => (/^0[0-7]/.test(part) ? Number.parseInt(part, 8) : Number(part)));
  const last = values.pop()!;
  if (values.some((value) => value > 255) || last >= 256 ** (4 - values.length)) return undefined;
  let address = last;
  values.forEach((value, i) => {
    address += value * 256 ** (3 - i);
  });
  return Uint8Array.from([address / 2 ** 24, (address / 2 ** 16) % 256, (address / 256) % 256, address % 256], Math.floor);
}

/** Four plain decimal numbers, as the end of an IPv6 address may be written. */
const strictIpv4 = /^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/;

function groupsOf(text: string): number[] | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const groups: number[] = [];
  for (const [i, part] of parts.entries()) {
    if (/^[0-9a-fA-F]{1,4}$/.test(part)) groups.push(Number.parseInt(part, 16));
    else if (i === parts.length - 1 && strictIpv4.test(part)) {
      const bytes = parseIpv4(part);
      if (bytes === undefined) return undefined;
      groups.push((bytes[0]! << 8) | bytes[1]!, (bytes[2]! << 8) | bytes[3]!);
    } else return undefined;
  }
  return groups;
}

/** The eight groups of an IPv6 address without brackets and scope. */
export function parseIpv6Groups(text: string): number[] | undefined {
  const gap = text.indexOf('::');
  if (gap < 0) {
    const groups = groupsOf(text);
    return groups?.length === 8 ? groups : undefined;
  }
  const head = groupsOf(text.slice(0, gap));
  const tail = groupsOf(text.slice(gap + 2));
  if (head === undefined || tail === undefined || text.slice(0, gap).includes('.')) return undefined;
  const missing = 8 - head.length - tail.length;
  return missing < 1 ? undefined : [...head, ...new Array<number>(missing).fill(0), ...tail];
}

const withBrackets = /^\[([^\]]*)\](?::(?:\d+|0[xX][0-9a-fA-F]+))?$/;

function parse(text: string): ClrIPAddress | undefined {
  if (!text.includes(':')) {
    const bytes = parseIpv4(text);
    return bytes === undefined ? undefined : new ClrIPAddress(bytes);
  }
  const inner = text.startsWith('[') ? withBrackets.exec(text)?.[1] : text;
  if (inner === undefined) return undefined;
  const percent = inner.indexOf('%');
  const groups = parseIpv6Groups(percent < 0 ? inner : inner.slice(0, percent));
  if (groups === undefined) return undefined;
  // A scope by name is a network interface, which there is none of here.
  const scope = percent < 0 ? 0 : Number(inner.slice(percent + 1));
  const bytes = Uint8Array.from(groups.flatMap((group) => [group >> 8, group & 255]));
  return new ClrIPAddress(bytes, Number.isInteger(scope) ? scope : 0);
}

export function parseIPAddress(text: string | null): ClrIPAddress {
  return parse(text ?? throwArgumentNull('ipString')) ?? throwFormat('An invalid IP address was specified.');
}

export function tryParseIPAddress(text: string | null, result: Ref<ClrIPAddress | null>): boolean {
  result.value = (text === null ? undefined : parse(text)) ?? null;
  return result.value !== null;
}

export const isLoopback = (address: ClrIPAddress | null): boolean => (address ?? throwArgumentNull('address')).isLoopback;

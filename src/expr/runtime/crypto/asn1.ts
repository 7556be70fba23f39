/** DER: the part of ASN.1 that certificates and keys are written in. */
import { throwCryptographic } from './errors.js';

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  t61String: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  universalString: 0x1c,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/** The tag of `[number]`, constructed or primitive. */
export const contextTag = (number: number, constructed = true): number => (constructed ? 0xa0 : 0x80) | number;

const throwCorrupted = (): never => throwCryptographic('ASN1 corrupted data.');

/** One element; its children are read when asked for. */
export class Asn1 {
  constructor(
    readonly tag: number,
    readonly content: Uint8Array,
    /** With tag and length. */
    readonly encoded: Uint8Array,
  ) {}

  /** The elements inside, one after the other. */
  get children(): readonly Asn1[] {
    const found: Asn1[] = [];
    for (let at = 0; at < this.content.length; ) {
      const child = readAsn1(this.content.subarray(at));
      found.push(child);
      at += child.encoded.length;
    }
    return found;
  }

  /** The child at the index, which must be there and have the tag. */
  child(index: number, tag: number): Asn1 {
    const child = this.children[index];
    return child?.tag === tag ? child : throwCorrupted();
  }

  requireTag(tag: number): this {
    return this.tag === tag ? this : throwCorrupted();
  }

  /** An integer as an unsigned big-endian number without leading zeros. */
  get unsigned(): Uint8Array {
    this.requireTag(tags.integer);
    const first = this.content.findIndex((byte) => byte !== 0);
    return first < 0 ? new Uint8Array(1) : this.content.slice(first);
  }

  get smallInteger(): number {
    return this.unsigned.reduce((value, byte) => value * 256 + byte, 0);
  }

  /** The bytes of a bit string. */
  get bits(): Uint8Array {
    this.requireTag(tags.bitString);
    return this.content.subarray(1);
  }

  get oid(): string {
    this.requireTag(tags.oid);
    const parts: bigint[] = [];
    let part = 0n;
    for (const byte of this.content) {
      part = (part << 7n) | BigInt(byte & 0x7f);
      if ((byte & 0x80) !== 0) continue;
      parts.push(part);
      part = 0n;
    }
    const first = parts.shift() ?? throwCorrupted();
    const root = first < 80n ? first / 40n : 2n;
    return [root, first - root * 40n, ...parts].join('.');
  }

  /** The text of any of the string types. */
  get text(): string {
    return (textDecoders[this.tag] ?? decodeUtf8)(this.content);
  }
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const decodeUtf8 = (bytes: Uint8Array): string => utf8.decode(bytes);
const decodeUnits =
  (size: number) =>
  (bytes: Uint8Array): string => {
    let text = '';
    for (let at = 0; at + size <= bytes.length; at += size)
      text += String.fromCodePoint(bytes.subarray(at, at + size).reduce((unit, byte) => unit * 256 + byte, 0));
    return text;
  };

const textDecoders: Readonly<Record<number, (bytes: Uint8Array) => string>> = {
  [tags.bmpString]: decodeUnits(2),
  [tags.universalString]: decodeUnits(4),
  [tags.t61String]: decodeUnits(1),
};

/** The element at the start of the bytes. */
export function readAsn1(bytes: Uint8Array): Asn1 {
  if (bytes.length < 2 || (bytes[0]! & 0x1f) === 0x1f) return throwCorrupted();
  let length = bytes[1]!;
  let start = 2;
  if (length >= 0x80) {
    const count = length & 0x7f;
    if (count === 0 || count > 4 || bytes.length < 2 + count) return throwCorrupted();
    length = bytes.subarray(2, 2 + count).reduce((value, byte) => value * 256 + byte, 0);
    start += count;
  }
  if (start + length > bytes.length) return throwCorrupted();
  return new Asn1(bytes[0]!, bytes.subarray(start, start + length), bytes.subarray(0, start + length));
}

export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** An element with this content. */
export function writeAsn1(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const content = concatBytes(...contents);
  const length: number[] = [];
  if (content.length < 0x80) length.push(content.length);
  else {
    for (let rest = content.length; rest > 0; rest >>>= 8) length.unshift(rest & 0xff);
    length.unshift(0x80 | length.length);
  }
  return concatBytes(Uint8Array.of(tag, ...length), content);
}

/** An integer from an unsigned big-endian number. */
export function writeUnsigned(number: Uint8Array): Uint8Array {
  const first = number.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? new Uint8Array(1) : number.subarray(first);
  return writeAsn1(tags.integer, (digits[0]! & 0x80) === 0 ? digits : concatBytes(new Uint8Array(1), digits));
}

export function writeOid(oid: string): Uint8Array {
  const [first, second, ...rest] = oid.split('.').map(Number) as [number, number, ...number[]];
  const bytes = [first * 40 + second, ...rest].flatMap((part) => {
    const digits = [part & 0x7f];
    for (let value = Math.floor(part / 128); value > 0; value = Math.floor(value / 128)) digits.unshift((value & 0x7f) | 0x80);
    return digits;
  });
  return writeAsn1(tags.oid, Uint8Array.from(bytes));
}

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('');

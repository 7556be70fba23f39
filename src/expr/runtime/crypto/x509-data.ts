/** A certificate as parsed from DER; nothing of .NET in it. */
import { type Asn1, contextTag, readAsn1, tags } from './asn1.js';

export interface CertificateExtension {
  readonly oid: string;
  readonly critical: boolean;
  readonly value: Uint8Array;
}

export interface CertificateData {
  readonly raw: Uint8Array;
  readonly version: number;
  /** Big-endian, without the sign byte. */
  readonly serialNumber: Uint8Array;
  readonly signatureAlgorithm: string;
  /** Names, encoded. */
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly publicKeyInfo: Uint8Array;
  readonly keyAlgorithm: string;
  readonly keyParameters: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly extensions: readonly CertificateExtension[];
}

function readTime(element: Asn1): number {
  const digits = element.text;
  const isShort = element.tag === tags.utcTime;
  const yearLength = isShort ? 2 : 4;
  const written = Number(digits.slice(0, yearLength));
  const year = isShort ? written + (written < 50 ? 2000 : 1900) : written;
  const [month, day, hour, minute, second] = digits
    .slice(yearLength, yearLength + 10)
    .match(/../g)!
    .map(Number);
  return Date.UTC(year, month! - 1, day, hour, minute, second);
}

function readExtensions(elements: readonly Asn1[]): readonly CertificateExtension[] {
  const list = elements.find((element) => element.tag === contextTag(3))?.children[0];
  return (list?.children ?? []).map((extension) => {
    const [oid, ...rest] = extension.children;
    return {
      oid: oid!.oid,
      critical: rest[0]?.tag === tags.boolean && rest[0].content[0] !== 0,
      value: rest.at(-1)!.requireTag(tags.octetString).content,
    };
  });
}

/** Reads a Certificate (RFC 5280). */
export function readCertificate(der: Uint8Array): CertificateData {
  const certificate = readAsn1(der).requireTag(tags.sequence);
  const body = certificate.child(0, tags.sequence);
  const version = body.children[0]?.tag === contextTag(0) ? body.children[0].child(0, tags.integer).smallInteger + 1 : 1;
  const fields = body.children.slice(version === 1 && body.children[0]?.tag !== contextTag(0) ? 0 : 1);
  const field = (index: number): Asn1 => (fields[index] ?? body).requireTag(tags.sequence);
  const validity = field(3).children;
  const keyInfo = field(5);
  const keyAlgorithm = keyInfo.child(0, tags.sequence);
  return {
    raw: certificate.encoded.slice(),
    version,
    serialNumber: (fields[0] ?? body).unsigned,
    signatureAlgorithm: certificate.child(1, tags.sequence).child(0, tags.oid).oid,
    issuer: field(2).encoded,
    subject: field(4).encoded,
    notBefore: readTime(validity[0] ?? body),
    notAfter: readTime(validity[1] ?? body),
    publicKeyInfo: keyInfo.encoded,
    keyAlgorithm: keyAlgorithm.child(0, tags.oid).oid,
    keyParameters: keyAlgorithm.children[1]?.encoded ?? new Uint8Array(),
    publicKey: keyInfo.child(1, tags.bitString).bits,
    extensions: readExtensions(fields),
  };
}

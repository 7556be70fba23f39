/** `X509Certificate` and `X509Certificate2`. */
import type { NamedTypeSymbol, TypeSymbol } from '../../types/type-symbol.js';
import { typeNamed } from '../../types/universe.js';
import { charge } from '../budget.js';
import {
  requireArgument,
  throwArgument,
  throwInvalidOperation,
  throwNullReference,
  throwPlatformNotSupported,
} from '../exception.js';
import { enumerate } from '../sequences.js';
import { unixEpochTicks } from '../time/clock.js';
import { type ClrDateTime, dateTimeOfTicks, local } from '../time/date-time.js';
import { registerValueType } from '../value-ops.js';
import { bytesOf, type ClrEnumerable, type ClrEnumerator, ClrObject, identityHash, newArray } from '../values.js';
import { contextTag, hexOf, readAsn1, tags } from './asn1.js';
import { throwCryptographic, throwOpenSsl } from './errors.js';
import type { ByteArray } from './hash-algorithm.js';
import { type HashAlgorithmName, requireHash } from './hash-algorithm-name.js';
import { certificatesType, internalClass } from './internal-types.js';
import { ClrOid, friendlyNameOf } from './oid.js';
import { readPem } from './pem.js';
import { isPkcs12, readPkcs12 } from './pkcs12.js';
import { writePkcs12 } from './pkcs12-writer.js';
import { crypto, type RsaKey } from './provider.js';
import { ClrAsnEncodedData, ClrPublicKey } from './public-key.js';
import { ClrRsa, rsaFlavors } from './rsa.js';
import { rsaOid, sameBytes, writeRsaPublicKey } from './rsa-encoding.js';
import { lastAttribute, nameOids, writeName } from './x500-name.js';
import { type CertificateData, readCertificate } from './x509-data.js';
import { dnsNames, extensionOids, findGeneralName, type GeneralNameKind, writeExtension } from './x509-extensions.js';

registerValueType<bigint>(typeNamed('System.IntPtr').definition, {
  zero: 0n,
  toText: String,
  equals: (a, b) => a === b,
  hash: (value) => Number(BigInt.asIntN(32, value)),
  key: (value) => value,
});

/** `X509ContentType`. */
export const contentTypes = {
  Unknown: 0,
  Cert: 1,
  SerializedCert: 2,
  Pfx: 3,
  SerializedStore: 4,
  Pkcs7: 5,
  Authenticode: 6,
} as const;

/** `X509NameType`. */
const nameTypes = { SimpleName: 0, EmailName: 1, UpnName: 2, DnsName: 3, DnsFromAlternativeName: 4, UrlName: 5 } as const;

const emptyRawData = (): never => throwArgument('Array may not be empty or null.', 'rawData');
const signedDataOid = '1.2.840.113549.1.7.2';

interface Loaded {
  readonly data: CertificateData;
  readonly privateKey: RsaKey | undefined;
}

const two = (number: number) => String(number).padStart(2, '0');

/** `MM/dd/yyyy HH:mm:ss`, the invariant culture's general format. */
function writeDate(time: number): string {
  const date = new Date(time);
  const day = `${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())}/${String(date.getUTCFullYear()).padStart(4, '0')}`;
  return `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
}

const localTime = (time: number): ClrDateTime => dateTimeOfTicks(unixEpochTicks + BigInt(time) * 10_000n, local);

function load(bytes: Uint8Array, password: string | null): Loaded {
  const text = bytes[0] === 0x30 ? undefined : String.fromCharCode(...bytes.subarray(0, 65_536));
  const der = text === undefined ? bytes : (readPem(text, 'CERTIFICATE') ?? bytes);
  const file = readAsn1(der).requireTag(tags.sequence);
  if (isPkcs12(file)) {
    charge(100_000);
    const { certificate, privateKey } = readPkcs12(file, password);
    return { data: readCertificate(certificate), privateKey };
  }
  if (file.children[0]?.tag === tags.oid && file.children[0].oid === signedDataOid) {
    const certificates = file
      .child(1, contextTag(0))
      .child(0, tags.sequence)
      .children.find((part) => part.tag === contextTag(0));
    const first = certificates?.children[0];
    if (first !== undefined) return { data: readCertificate(first.encoded), privateKey: undefined };
  }
  return { data: readCertificate(der), privateKey: undefined };
}

export class ClrCertificate extends ClrObject {
  readonly #isSecond: boolean;
  #loaded: Loaded | undefined;
  #thumbprint: Uint8Array | undefined;

  /** `isSecond`: an X509Certificate2. */
  constructor(isSecond: boolean, loaded?: Loaded) {
    super();
    this.#isSecond = isSecond;
    this.#loaded = loaded;
  }

  /** From a file's bytes; none make a certificate without content. */
  static fromBytes(isSecond: boolean, rawData: ByteArray | null): ClrCertificate {
    if (rawData === null || rawData.items.length === 0) return new ClrCertificate(isSecond);
    return new ClrCertificate(isSecond, load(bytesOf(rawData), null));
  }
  static fromProtectedBytes(isSecond: boolean, rawData: ByteArray | null, password: string | null): ClrCertificate {
    if (rawData === null || rawData.items.length === 0) return emptyRawData();
    return new ClrCertificate(isSecond, load(bytesOf(rawData), password));
  }
  static copyOf(isSecond: boolean, certificate: ClrCertificate | null): ClrCertificate {
    return new ClrCertificate(isSecond, requireArgument(certificate, 'cert').#loaded);
  }
  /** Expressions have no files. */
  static fromFile(fileName: string | null): never {
    requireArgument(fileName, 'fileName');
    return throwOpenSsl('error:10000080:BIO routines::no such file');
  }

  override get clrType(): NamedTypeSymbol {
    return certificatesType(this.#isSecond ? 'X509Certificate2' : 'X509Certificate');
  }

  #require(): Loaded {
    return this.#loaded ?? throwCryptographic('m_safeCertContext is an invalid handle.');
  }
  get data(): CertificateData {
    return this.#require().data;
  }
  get hasContent(): boolean {
    return this.#loaded !== undefined;
  }

  /** Kind Local, as .NET gives certificate dates. */
  get notBefore(): ClrDateTime {
    return localTime(this.data.notBefore);
  }
  get notAfter(): ClrDateTime {
    return localTime(this.data.notAfter);
  }
  /** No platform but Windows keeps these with a certificate. */
  get friendlyName(): string {
    this.#require();
    return '';
  }
  get archived(): boolean {
    this.#require();
    return false;
  }
  /** `Handle`: zero without content, else a number that tells nothing. */
  get handle(): bigint {
    return this.#loaded === undefined ? 0n : BigInt(identityHash(this));
  }

  get subject(): string {
    return writeName(this.data.subject, true);
  }
  get issuer(): string {
    return writeName(this.data.issuer, true);
  }
  get subjectName(): ClrDistinguishedName {
    return new ClrDistinguishedName(this.data.subject);
  }
  get issuerName(): ClrDistinguishedName {
    return new ClrDistinguishedName(this.data.issuer);
  }
  /** `GetName()` and `GetIssuerName()`. */
  encodedOrderName(ofIssuer: boolean): string {
    return writeName(ofIssuer ? this.data.issuer : this.data.subject, false);
  }
  get serialNumber(): string {
    return hexOf(this.data.serialNumber);
  }
  get signatureAlgorithm(): ClrOid {
    return new ClrOid(this.data.signatureAlgorithm);
  }
  get publicKey(): ClrPublicKey {
    const { keyAlgorithm, keyParameters, publicKey } = this.data;
    const oid = new ClrOid(keyAlgorithm);
    return new ClrPublicKey(oid, new ClrAsnEncodedData(oid, keyParameters), new ClrAsnEncodedData(oid, publicKey));
  }
  get rsaPublicKey(): ClrRsa | null {
    return this.publicKey.rsaKey;
  }
  get hasPrivateKey(): boolean {
    return this.#require().privateKey !== undefined;
  }
  get rsaPrivateKey(): ClrRsa | null {
    const { privateKey } = this.#require();
    return privateKey === undefined ? null : new ClrRsa(rsaFlavors.openSsl, privateKey);
  }
  get extensions(): ClrExtensionCollection {
    return new ClrExtensionCollection(
      this.data.extensions.map(({ oid, value }) => new ClrAsnEncodedData(new ClrOid(oid), value, extensionType(oid))),
    );
  }

  copyWithPrivateKey(key: ClrRsa | null): ClrCertificate {
    const { rsaKey } = requireArgument(key, 'privateKey');
    const { data, privateKey } = this.#require();
    if (privateKey !== undefined) throwInvalidOperation('The certificate already has an associated private key.');
    if (data.keyAlgorithm !== rsaOid)
      throwArgument('The provided key does not match the public key algorithm for this certificate.', 'privateKey');
    if (!sameBytes(writeRsaPublicKey(rsaKey), data.publicKey))
      throwArgument('The provided key does not match the public key for this certificate.', 'privateKey');
    return new ClrCertificate(true, { data, privateKey: rsaKey });
  }

  get thumbprint(): Uint8Array {
    const { raw } = this.data;
    this.#thumbprint ??= crypto().hash('SHA1', raw);
    return this.#thumbprint;
  }
  certHash(algorithm: HashAlgorithmName): Uint8Array {
    const { raw } = this.data;
    return crypto().hash(requireHash(algorithm), raw);
  }

  /** `Verify()`: whether a trusted root vouches for it; `checkRevocation` is the provider's to honour. */
  verify(checkRevocation: boolean): boolean {
    const { raw } = this.data;
    charge(10_000);
    return crypto().isTrusted(raw, checkRevocation);
  }

  /** `Export`; the password protects a PKCS #12 file and nothing else. */
  export(contentType: number, password: string | null = null): Uint8Array {
    if (this.#loaded === undefined) return throwCryptographic('Error occurred during a cryptographic operation.');
    switch (contentType) {
      case contentTypes.Cert:
        return this.data.raw.slice();
      case contentTypes.Pfx:
        charge(100_000);
        return writePkcs12(this.data.raw, this.#loaded.privateKey, password);
      case contentTypes.SerializedCert:
        return throwPlatformNotSupported(
          'X509ContentType.SerializedCert and X509ContentType.SerializedStore are not supported on Unix.',
        );
      default:
        return throwCryptographic('Invalid content type.');
    }
  }

  getNameInfo(nameType: number, ofIssuer: boolean): string {
    const { data } = this.#loaded ?? throwNullReference();
    const name = ofIssuer ? data.issuer : data.subject;
    const attribute = (oid: string) => lastAttribute(name, oid);
    const alternative = (kind: GeneralNameKind) => this.#alternativeName(kind, ofIssuer);
    const finders: Readonly<Record<number, () => string | undefined>> = {
      [nameTypes.SimpleName]: () =>
        attribute(nameOids.commonName) ?? attribute(nameOids.organizationalUnit) ?? alternative('email'),
      [nameTypes.EmailName]: () => alternative('email') ?? attribute(nameOids.email),
      [nameTypes.UpnName]: () => alternative('upn'),
      [nameTypes.DnsName]: () => alternative('dns') ?? attribute(nameOids.commonName),
      [nameTypes.DnsFromAlternativeName]: () => alternative('dns'),
      [nameTypes.UrlName]: () => alternative('url'),
    };
    return finders[nameType]?.() ?? '';
  }

  #extension(oid: string): Uint8Array | undefined {
    return this.data.extensions.find((extension) => extension.oid === oid)?.value;
  }

  #alternativeName(kind: GeneralNameKind, ofIssuer: boolean): string | undefined {
    const names = this.#extension(ofIssuer ? extensionOids.issuerAlternativeName : extensionOids.subjectAlternativeName);
    return names === undefined ? undefined : findGeneralName(names, kind);
  }

  matchesHostname(hostname: string | null, allowWildcards: boolean, allowCommonName: boolean): boolean {
    const host = requireArgument(hostname, 'hostname').toLowerCase();
    const names = this.#extension(extensionOids.subjectAlternativeName);
    const alternatives = names === undefined ? [] : dnsNames(names);
    const commonName = allowCommonName && names === undefined ? lastAttribute(this.data.subject, nameOids.commonName) : undefined;
    return [...alternatives, ...(commonName === undefined ? [] : [commonName])].some((written) => {
      const name = written.toLowerCase();
      if (!name.startsWith('*.')) return name === host;
      return allowWildcards && host.indexOf('.') > 0 && host.slice(host.indexOf('.')) === name.slice(1);
    });
  }

  override equalsClr(other: unknown): boolean {
    if (!(other instanceof ClrCertificate)) return false;
    if (this.#loaded === undefined || other.#loaded === undefined) return this.#loaded === other.#loaded;
    return sameBytes(this.data.issuer, other.data.issuer) && sameBytes(this.data.serialNumber, other.data.serialNumber);
  }
  override hashClr(): number {
    if (this.#loaded === undefined) return 0;
    return this.thumbprint.subarray(0, 4).reduce((hash, byte) => (hash << 8) | byte, 0);
  }

  get effectiveDateText(): string {
    return writeDate(this.data.notBefore);
  }
  get expirationDateText(): string {
    return writeDate(this.data.notAfter);
  }

  override toClrString(): string {
    if (this.#loaded === undefined) return super.toClrString();
    return this.#sections([
      ['Subject', [this.subject]],
      ['Issuer', [this.issuer]],
      ['Serial Number', [this.serialNumber]],
      ['Not Before', [this.effectiveDateText]],
      ['Not After', [this.expirationDateText]],
      ['Thumbprint', [hexOf(this.thumbprint)]],
    ]);
  }

  /** `ToString(true)`. */
  toVerboseString(): string {
    if (this.#loaded === undefined || !this.#isSecond) return this.toClrString();
    const { data, privateKey } = this.#loaded;
    const rsa = this.rsaPublicKey;
    const head = this.#sections([
      ['Version', [`V${data.version}`]],
      ['Subject', [this.subject, ...this.#nameLines(false)]],
      ['Issuer', [this.issuer, ...this.#nameLines(true)]],
      ['Serial Number', [this.serialNumber]],
      ['Not Before', [this.effectiveDateText]],
      ['Not After', [this.expirationDateText]],
      ['Thumbprint', [hexOf(this.thumbprint)]],
      ['Signature Algorithm', [`${friendlyNameOf(data.signatureAlgorithm) ?? ''}(${data.signatureAlgorithm})`]],
      [
        'Public Key',
        [
          `Algorithm: ${friendlyNameOf(data.keyAlgorithm) ?? ''}`,
          `Length: ${rsa?.keySize ?? ''}`,
          `Key Blob: ${hexOf(data.publicKey)}`,
          `Parameters: ${hexOf(data.keyParameters)}`,
        ],
      ],
      ...(privateKey === undefined ? [] : [['Private Key', ['']] as const]),
    ]);
    if (data.extensions.length === 0) return head;
    const lines = data.extensions.map(
      ({ oid, value }) => `* ${friendlyNameOf(oid) ?? ''}(${oid}):\n  ${writeExtension(oid, value)}\n`,
    );
    return `${head}\n[Extensions]\n${lines.join('')}`;
  }

  #sections(sections: readonly (readonly [title: string, lines: readonly string[]])[]): string {
    return sections
      .map(([title, lines]) => `[${title}]\n${lines.map((line) => (title === 'Private Key' ? '\n' : `  ${line}\n`)).join('')}`)
      .join('\n');
  }

  #nameLines(ofIssuer: boolean): string[] {
    const lines: string[] = [];
    const kinds = [
      ['Simple Name', nameTypes.SimpleName],
      ['Email Name', nameTypes.EmailName],
      ['UPN Name', nameTypes.UpnName],
      ['DNS Name', nameTypes.DnsName],
    ] as const;
    for (const [label, kind] of kinds) {
      const name = this.getNameInfo(kind, ofIssuer);
      if (name !== '') lines.push(`${label}: ${name}`);
    }
    return lines;
  }

  /** `Reset()` and `Dispose()`: the content is gone. */
  dispose(): void {
    this.#loaded = undefined;
    this.#thumbprint = undefined;
  }
}

/** `X500DistinguishedName`. */
export class ClrDistinguishedName extends ClrAsnEncodedData {
  constructor(encoded: Uint8Array) {
    super(null, encoded, certificatesType('X500DistinguishedName'));
  }
  get name(): string {
    return writeName(this.rawData, true);
  }
}

const knownExtensions: Readonly<Record<string, string>> = {
  [extensionOids.subjectKeyId]: 'X509SubjectKeyIdentifierExtension',
  [extensionOids.authorityKeyId]: 'X509AuthorityKeyIdentifierExtension',
  [extensionOids.basicConstraints]: 'X509BasicConstraintsExtension',
  [extensionOids.subjectAlternativeName]: 'X509SubjectAlternativeNameExtension',
  [extensionOids.keyUsage]: 'X509KeyUsageExtension',
  [extensionOids.extendedKeyUsage]: 'X509EnhancedKeyUsageExtension',
};

function extensionType(oid: string): NamedTypeSymbol {
  const base = certificatesType('X509Extension');
  const name = Object.hasOwn(knownExtensions, oid) ? knownExtensions[oid] : undefined;
  return name === undefined ? base : internalClass(`System.Security.Cryptography.X509Certificates.${name}`, base);
}

/** `X509ExtensionCollection`: expressions may hold it, not look inside. */
export class ClrExtensionCollection extends ClrObject implements ClrEnumerable<ClrAsnEncodedData> {
  constructor(readonly items: ClrAsnEncodedData[]) {
    super();
  }
  override get clrType(): NamedTypeSymbol {
    return certificatesType('X509ExtensionCollection');
  }
  get elementType(): TypeSymbol {
    return certificatesType('X509Extension');
  }
  get count(): number {
    return this.items.length;
  }
  getEnumerator(): ClrEnumerator<ClrAsnEncodedData> {
    return enumerate(newArray(this.elementType, this.items));
  }
}

/** `X509Certificate2.GetCertContentType(byte[])`. */
export function contentTypeOf(rawData: ByteArray | null): number {
  if (rawData === null || rawData.items.length === 0) return emptyRawData();
  const bytes = bytesOf(rawData);
  try {
    if (bytes[0] !== 0x30)
      return readPem(String.fromCharCode(...bytes), 'CERTIFICATE') === undefined ? throwUnknownContent() : contentTypes.Cert;
    const file = readAsn1(bytes);
    if (isPkcs12(file)) return contentTypes.Pfx;
    if (file.children[0]?.tag === tags.oid && file.children[0].oid === signedDataOid) return contentTypes.Pkcs7;
    readCertificate(bytes);
    return contentTypes.Cert;
  } catch {
    return throwUnknownContent();
  }
}

/** `X509Certificate2.GetCertContentType(string)`. */
export function contentTypeOfFile(fileName: string | null): never {
  if (fileName === '') throwArgument('The value cannot be an empty string.', 'path');
  return ClrCertificate.fromFile(fileName);
}

const throwUnknownContent = (): never => throwCryptographic('Error occurred during a cryptographic operation.');

/** `Import`, which .NET has dropped. */
export function throwImmutable(): never {
  return throwPlatformNotSupported('X509Certificate is immutable on this platform. Use the equivalent constructor instead.');
}

/** `VerifyNoRevocation()`: a chain of trust, whatever revocation lists say. */
export function verifyNoRevocation(certificate: ClrCertificate | null): boolean {
  if (certificate === null || !certificate.hasContent)
    return throwArgument('The chain context handle is invalid.', 'certificate');
  return certificate.verify(false);
}

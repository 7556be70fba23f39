/** Certificate extensions: alternative names, and the text that `ToString(true)` gives of an extension. */
import { type Asn1, contextTag, hexOf, readAsn1, tags } from './asn1.js';
import { friendlyNameOf } from './oid.js';
import { writeName } from './x500-name.js';

export const extensionOids = {
  subjectKeyId: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAlternativeName: '2.5.29.17',
  issuerAlternativeName: '2.5.29.18',
  basicConstraints: '2.5.29.19',
  crlDistributionPoints: '2.5.29.31',
  certificatePolicies: '2.5.29.32',
  authorityKeyId: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  authorityInfoAccess: '1.3.6.1.5.5.7.1.1',
} as const;

const upnOid = '1.3.6.1.4.1.311.20.2.3';

/** The kinds of `GeneralName` that something asks for. */
export type GeneralNameKind = 'upn' | 'email' | 'dns' | 'url';

const generalNameTags: Readonly<Record<Exclude<GeneralNameKind, 'upn'>, number>> = { email: 0x81, dns: 0x82, url: 0x86 };

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** The first name of the kind in an alternative name extension. */
export function findGeneralName(names: Uint8Array, kind: GeneralNameKind): string | undefined {
  for (const name of readAsn1(names).children) {
    if (kind === 'upn') {
      const upn = readUpn(name);
      if (upn !== undefined) return upn;
    } else if (name.tag === generalNameTags[kind]) return latin1(name.content);
  }
  return undefined;
}

/** All DNS names of an alternative name extension. */
export const dnsNames = (names: Uint8Array): readonly string[] =>
  readAsn1(names)
    .children.filter((name) => name.tag === generalNameTags.dns)
    .map((name) => latin1(name.content));

function readUpn(name: Asn1): string | undefined {
  if (name.tag !== contextTag(0)) return undefined;
  const [oid, value] = name.children;
  return oid?.oid === upnOid ? value?.children[0]?.text : undefined;
}

const colonHex = (bytes: Uint8Array): string => hexOf(bytes).replace(/..(?=.)/g, '$&:');

function writeIpAddress(bytes: Uint8Array): string {
  if (bytes.length === 4) return bytes.join('.');
  const groups = Array.from({ length: bytes.length >> 1 }, (_, i) => ((bytes[2 * i]! << 8) | bytes[2 * i + 1]!).toString(16));
  return groups.join(':').toUpperCase();
}

const generalNameTexts: Readonly<Record<number, (name: Asn1) => string>> = {
  [contextTag(0)]: (name) => {
    const upn = readUpn(name);
    return upn === undefined ? 'othername:<unsupported>' : `othername: UPN::${upn}`;
  },
  129: (name) => `email:${latin1(name.content)}`,
  130: (name) => `DNS:${latin1(name.content)}`,
  [contextTag(4)]: (name) => `DirName:${writeName(name.content, false)}`,
  134: (name) => `URI:${latin1(name.content)}`,
  135: (name) => `IP Address:${writeIpAddress(name.content)}`,
};

const writeGeneralName = (name: Asn1): string => generalNameTexts[name.tag]?.(name) ?? '<unsupported>';
const writeGeneralNames = (value: Asn1): string => value.children.map(writeGeneralName).join(', ');

const keyUsages = [
  'Digital Signature',
  'Non Repudiation',
  'Key Encipherment',
  'Data Encipherment',
  'Key Agreement',
  'Certificate Sign',
  'CRL Sign',
  'Encipher Only',
  'Decipher Only',
];

function writeKeyUsage(value: Asn1): string {
  const bits = value.bits;
  return keyUsages.filter((_, i) => ((bits[i >> 3] ?? 0) & (0x80 >> (i & 7))) !== 0).join(', ');
}

function writeBasicConstraints(value: Asn1): string {
  const isAuthority = value.children.some((child) => child.tag === tags.boolean && child.content[0] !== 0);
  const pathLength = value.children.find((child) => child.tag === tags.integer);
  return `CA:${isAuthority ? 'TRUE' : 'FALSE'}${pathLength === undefined ? '' : `, pathlen:${pathLength.smallInteger}`}`;
}

function writeDistributionPoint(point: Asn1): string {
  const fullName = point.children
    .find((child) => child.tag === contextTag(0))
    ?.children.find((child) => child.tag === contextTag(0));
  return fullName === undefined ? '' : `Full Name:\n  ${writeGeneralNames(fullName)}`;
}

const named = (oid: string): string => friendlyNameOf(oid) ?? oid;

const writers: Readonly<Record<string, (value: Asn1) => string>> = {
  [extensionOids.subjectKeyId]: (value) => colonHex(value.content),
  [extensionOids.authorityKeyId]: (value) => {
    const keyId = value.children.find((child) => child.tag === contextTag(0, false));
    return keyId === undefined ? '' : colonHex(keyId.content);
  },
  [extensionOids.basicConstraints]: writeBasicConstraints,
  [extensionOids.subjectAlternativeName]: writeGeneralNames,
  [extensionOids.issuerAlternativeName]: writeGeneralNames,
  [extensionOids.keyUsage]: writeKeyUsage,
  [extensionOids.extendedKeyUsage]: (value) => value.children.map((child) => named(child.oid)).join(', '),
  [extensionOids.crlDistributionPoints]: (value) => value.children.map(writeDistributionPoint).join('\n'),
  [extensionOids.certificatePolicies]: (value) =>
    value.children.map((child) => `Policy: ${child.child(0, tags.oid).oid}`).join('\n'),
  [extensionOids.authorityInfoAccess]: (value) =>
    value.children.map((child) => `${named(child.children[0]!.oid)} - ${writeGeneralName(child.children[1]!)}`).join('\n  '),
};

/** An extension as OpenSSL prints it; unknown ones as hex digits. */
export function writeExtension(oid: string, value: Uint8Array): string {
  const writer = Object.hasOwn(writers, oid) ? writers[oid] : undefined;
  return writer === undefined ? hexOf(value) : writer(readAsn1(value));
}

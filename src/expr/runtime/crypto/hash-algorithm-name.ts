/** `HashAlgorithmName`, and how names of hashes lead to the provider's. */
import { requireArgument, throwArgument, throwArgumentNull } from '../exception.js';
import { registerValueType, stringHash } from '../value-ops.js';
import { ClrStruct, type Ref } from '../values.js';
import { throwCryptographic } from './errors.js';
import { cryptographyType } from './internal-types.js';
import type { HashName } from './provider.js';

export class HashAlgorithmName extends ClrStruct {
  constructor(readonly name: string | null) {
    super();
  }
  override toClrString(): string {
    return this.name ?? '';
  }
}

registerValueType<HashAlgorithmName>(cryptographyType('HashAlgorithmName').definition, {
  zero: new HashAlgorithmName(null),
  toText: (value) => value.toClrString(),
  equals: (a, b) => a.name === b.name,
  hash: (value) => (value.name === null ? 0 : stringHash(value.name)),
  key: (value) => (value.name === null ? false : value.name),
});

/** Bytes of the digest and of the block that HMAC pads its key to, per hash. */
export const hashSizes: Readonly<Record<HashName, { readonly digest: number; readonly block: number }>> = {
  MD5: { digest: 16, block: 64 },
  SHA1: { digest: 20, block: 64 },
  SHA256: { digest: 32, block: 64 },
  SHA384: { digest: 48, block: 128 },
  SHA512: { digest: 64, block: 128 },
  'SHA3-256': { digest: 32, block: 136 },
  'SHA3-384': { digest: 48, block: 104 },
  'SHA3-512': { digest: 64, block: 72 },
};

export const hashOids: Readonly<Record<HashName, string>> = {
  MD5: '1.2.840.113549.2.5',
  SHA1: '1.3.14.3.2.26',
  SHA256: '2.16.840.1.101.3.4.2.1',
  SHA384: '2.16.840.1.101.3.4.2.2',
  SHA512: '2.16.840.1.101.3.4.2.3',
  'SHA3-256': '2.16.840.1.101.3.4.2.8',
  'SHA3-384': '2.16.840.1.101.3.4.2.9',
  'SHA3-512': '2.16.840.1.101.3.4.2.10',
};

const namesByOid = new Map(Object.entries(hashOids).map(([name, oid]) => [oid, name]));

const isHashName = (name: string): name is HashName => Object.hasOwn(hashSizes, name);

/** The hash that a `HashAlgorithmName` argument means; names are case-sensitive. */
export function requireHash(algorithm: HashAlgorithmName, paramName = 'hashAlgorithm'): HashName {
  const { name } = algorithm;
  if (name === null) return throwArgumentNull(paramName);
  if (name === '') return throwArgument('The value cannot be an empty string.', paramName);
  if (!isHashName(name)) return throwCryptographic(`'${name}' is not a known hash algorithm.`);
  return name;
}

/** `HashAlgorithmName.FromOid`. */
export function hashNameFromOid(oid: string | null): HashAlgorithmName {
  const name = namesByOid.get(requireArgument(oid, 'oidValue'));
  if (name === undefined) return throwCryptographic(`The specified OID (${oid}) does not represent a known hash algorithm.`);
  return new HashAlgorithmName(name);
}

/** `HashAlgorithmName.TryFromOid`. */
export function tryHashNameFromOid(oid: string | null, result: Ref<HashAlgorithmName>): boolean {
  const name = oid === null ? undefined : namesByOid.get(oid);
  result.value = new HashAlgorithmName(name ?? null);
  return name !== undefined;
}

/** Algorithms by name, as `HashAlgorithm.Create(name)` and its like find them (CryptoConfig). */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { requireArgument, throwInvalidCast, throwPlatformNotSupported } from '../exception.js';
import { bytesOf, type ClrObject, clrTypeName } from '../values.js';
import { type ByteArray, ClrHashAlgorithm, ClrHmac } from './hash-algorithm.js';
import { hashSizes } from './hash-algorithm-name.js';
import { cryptographyNamespace, cryptographyType, internalClass } from './internal-types.js';
import { crypto, type HashName } from './provider.js';
import { ClrRng } from './random-number-generator.js';
import { ClrRsa, rsaFlavors } from './rsa.js';
import { ClrSymmetricAlgorithm, type SymmetricCipher } from './symmetric-algorithm.js';

const byHash = <T>(make: (hash: HashName) => T): ((hash: HashName) => T) => {
  const made = new Map<HashName, T>();
  return (hash) => {
    let found = made.get(hash);
    if (found === undefined) {
      found = make(hash);
      made.set(hash, found);
    }
    return found;
  };
};

const implementationType = byHash((hash) =>
  internalClass(`${cryptographyNamespace}.${hash}+Implementation`, cryptographyType(hash)),
);
const managedType = byHash((hash) => cryptographyType(`${hash}Managed`));
const hmacType = byHash((hash) => cryptographyType(`HMAC${hash}`));

/** `SHA256.Create()`. */
export const createHash = (hash: HashName): ClrHashAlgorithm => new ClrHashAlgorithm(implementationType(hash), hash);

/** `new SHA256Managed()`. */
export const createManagedHash = (hash: HashName): ClrHashAlgorithm => new ClrHashAlgorithm(managedType(hash), hash);

const createProviderHash = (hash: HashName): ClrHashAlgorithm =>
  new ClrHashAlgorithm(internalClass(`${cryptographyNamespace}.${hash}CryptoServiceProvider`, cryptographyType(hash)), hash);

/** `new HMACSHA256(key)`; a random key as long as the block where none is given. */
export const createHmac = (hash: HashName, key: Uint8Array = crypto().randomBytes(hashSizes[hash].block)): ClrHmac =>
  new ClrHmac(hmacType(hash), hash, key);

/** `new HMACSHA256(key)` with a key that C# gave. */
export const createHmacOf = (hash: HashName, key: ByteArray | null): ClrHmac =>
  createHmac(hash, bytesOf(requireArgument(key, 'key')));

/** The `ProduceLegacyHmacValues` setter: only false is supported. */
export function setLegacyHmac(value: boolean): void {
  if (value) throwPlatformNotSupported();
}

const symmetricType = (name: string, baseName: string): NamedTypeSymbol =>
  internalClass(
    `${cryptographyNamespace}.${name}`,
    baseName === 'Aes'
      ? cryptographyType('Aes')
      : internalClass(`${cryptographyNamespace}.${baseName}`, cryptographyType('SymmetricAlgorithm')),
  );

const createCipher = (name: string, baseName: string, cipher: SymmetricCipher): ClrSymmetricAlgorithm =>
  new ClrSymmetricAlgorithm(symmetricType(name, baseName), cipher);

type Factory = () => ClrObject;

const sha1 = () => createProviderHash('SHA1');
const rsa = () => new ClrRsa(rsaFlavors.provider);
const rijndael = () => createCipher('RijndaelManaged', 'Rijndael', 'AES');
const aes = () => createCipher('AesCryptoServiceProvider', 'Aes', 'AES');
const aesManaged = () => createCipher('AesManaged', 'Aes', 'AES');
const des = () => createCipher('DESCryptoServiceProvider', 'DES', 'DES');
const tripleDes = () => createCipher('TripleDESCryptoServiceProvider', 'TripleDES', 'TripleDES');
const rc2 = () => createCipher('RC2CryptoServiceProvider', 'RC2', 'RC2');

const byName = new Map<string, Factory>();

function register(factory: Factory, ...names: readonly string[]): void {
  for (const name of names) byName.set(name.toLowerCase(), factory);
}

const qualified = (...names: readonly string[]) => names.map((name) => `${cryptographyNamespace}.${name}`);
const dsig = (name: string) => `http://www.w3.org/2000/09/xmldsig#${name}`;
const dsigMore = (name: string) => `http://www.w3.org/2001/04/xmldsig-more#${name}`;
const xmlEnc = (name: string) => `http://www.w3.org/2001/04/xmlenc#${name}`;

register(sha1, 'SHA', 'SHA1', ...qualified('SHA1', 'SHA1CryptoServiceProvider', 'HashAlgorithm'), dsig('sha1'));
register(() => createProviderHash('MD5'), 'MD5', ...qualified('MD5', 'MD5CryptoServiceProvider'), dsigMore('md5'));
register(() => createManagedHash('SHA1'), ...qualified('SHA1Managed'));
for (const hash of ['SHA256', 'SHA384', 'SHA512'] as const) {
  const hyphenated = hash.replace('SHA', 'SHA-');
  register(() => createManagedHash(hash), hash, hyphenated, ...qualified(hash, `${hash}Managed`));
  register(() => createManagedHash(hash), hash === 'SHA384' ? dsigMore('sha384') : xmlEnc(hash.toLowerCase()));
  register(() => createProviderHash(hash), ...qualified(`${hash}CryptoServiceProvider`));
}
for (const hash of ['MD5', 'SHA1', 'SHA256', 'SHA384', 'SHA512'] as const) {
  const name = `HMAC${hash}`;
  const uri = hash === 'SHA1' ? dsig : dsigMore;
  register(() => createHmac(hash), name, ...qualified(name), uri(`hmac-${hash.toLowerCase()}`));
}
register(() => createHmac('SHA1'), ...qualified('HMAC', 'KeyedHashAlgorithm'));
register(rsa, 'RSA', ...qualified('RSA', 'RSACryptoServiceProvider', 'AsymmetricAlgorithm'));
register(aes, 'AES', 'AesCryptoServiceProvider', ...qualified('AesCryptoServiceProvider'));
register(aesManaged, 'AesManaged', ...qualified('AesManaged'));
register(rijndael, 'Rijndael', ...qualified('Rijndael', 'RijndaelManaged', 'SymmetricAlgorithm'));
register(rijndael, ...['aes128-cbc', 'kw-aes128', 'aes192-cbc', 'kw-aes192', 'aes256-cbc', 'kw-aes256'].map(xmlEnc));
register(des, 'DES', ...qualified('DES', 'DESCryptoServiceProvider'), xmlEnc('des-cbc'));
register(
  tripleDes,
  ...['3DES', 'TripleDES', 'Triple DES', ...qualified('TripleDES', 'TripleDESCryptoServiceProvider')],
  ...['tripledes-cbc', 'kw-tripledes'].map(xmlEnc),
);
register(rc2, 'RC2', ...qualified('RC2', 'RC2CryptoServiceProvider'));
register(() => new ClrRng(), ...qualified('RNGCryptoServiceProvider', 'RandomNumberGenerator'));

/** The algorithm with the name, which must be of the class; null when there is none of the name. */
export function createByName<T extends ClrObject>(
  name: string | null,
  target: NamedTypeSymbol,
  isInstance: (algorithm: ClrObject) => algorithm is T,
): T | null {
  const algorithm = byName.get(requireArgument(name, 'name').toLowerCase())?.() ?? null;
  if (algorithm === null || isInstance(algorithm)) return algorithm;
  return throwInvalidCast(`Unable to cast object of type '${clrTypeName(algorithm.clrType)}' to type '${clrTypeName(target)}'.`);
}

/** The parameterless `Create()` of the abstract classes. */
export function throwNoDefault(): never {
  return throwPlatformNotSupported('This platform does not allow the automatic selection of an algorithm.');
}

const isHash = (algorithm: ClrObject): algorithm is ClrHashAlgorithm => algorithm instanceof ClrHashAlgorithm;
const isHmac = (algorithm: ClrObject): algorithm is ClrHmac => algorithm instanceof ClrHmac;
const isRsa = (algorithm: ClrObject): algorithm is ClrRsa => algorithm instanceof ClrRsa;
const isCipher = (algorithm: ClrObject): algorithm is ClrSymmetricAlgorithm => algorithm instanceof ClrSymmetricAlgorithm;

export const hashByName = (name: string | null) => createByName(name, cryptographyType('HashAlgorithm'), isHash);
/** `SHA256.Create(name)`: a plain hash of that kind. */
export const specificHashByName = (hash: HashName, name: string | null) =>
  createByName(
    name,
    cryptographyType(hash),
    (algorithm): algorithm is ClrHashAlgorithm => isHash(algorithm) && !isHmac(algorithm) && algorithm.hashName === hash,
  );
export const keyedHashByName = (name: string | null) => createByName(name, cryptographyType('KeyedHashAlgorithm'), isHmac);
export const hmacByName = (name: string | null) => createByName(name, cryptographyType('HMAC'), isHmac);
export const asymmetricByName = (name: string | null) => createByName(name, cryptographyType('AsymmetricAlgorithm'), isRsa);
export const rsaByName = (name: string | null) => createByName(name, cryptographyType('RSA'), isRsa);
export const symmetricByName = (name: string | null) => createByName(name, cryptographyType('SymmetricAlgorithm'), isCipher);

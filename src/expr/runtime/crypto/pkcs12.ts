/** PKCS #12 files (`.pfx`): a certificate with its private key under a password (RFC 7292). */
import { type Asn1, concatBytes, contextTag, hexOf, readAsn1, tags } from './asn1.js';
import { throwCryptographic } from './errors.js';
import { hashOids, hashSizes } from './hash-algorithm-name.js';
import { paddingModes, unpad } from './padding.js';
import { type CipherName, crypto, type HashName, type RsaKey } from './provider.js';
import { rc2 } from './rc2.js';
import { readRsaPrivateKey, rsaOid, sameBytes } from './rsa-encoding.js';

/** What a file holds that .NET's X509Certificate2 takes from it. */
export interface Pkcs12Content {
  readonly certificate: Uint8Array;
  readonly privateKey: RsaKey | undefined;
}

export const pkcs12Oids = {
  data: '1.2.840.113549.1.7.1',
  encryptedData: '1.2.840.113549.1.7.6',
  keyBag: '1.2.840.113549.1.12.10.1.1',
  shroudedKeyBag: '1.2.840.113549.1.12.10.1.2',
  certBag: '1.2.840.113549.1.12.10.1.3',
  localKeyId: '1.2.840.113549.1.9.21',
  pbes2: '1.2.840.113549.1.5.13',
} as const;

const throwWrongPassword = (): never =>
  throwCryptographic('The certificate data cannot be read with the provided password, the password may be incorrect.');

const hashByOid = new Map<string, HashName>(Object.entries(hashOids).map(([name, oid]) => [oid, name as HashName]));

const pseudoRandomFunctions = new Map<string, HashName>([
  ['1.2.840.113549.2.7', 'SHA1'],
  ['1.2.840.113549.2.9', 'SHA256'],
  ['1.2.840.113549.2.10', 'SHA384'],
  ['1.2.840.113549.2.11', 'SHA512'],
]);

interface OldScheme {
  readonly keyLength: number;
  decrypt(key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array;
}

const tripleDes = (keyLength: number): OldScheme => ({
  keyLength,
  decrypt: (key, iv, data) => {
    const whole = keyLength === 24 ? key : concatBytes(key, key.subarray(0, 8));
    return crypto().cipher('des-ede3-cbc', whole, iv, false).update(data);
  },
});
const rc2Scheme = (keyLength: number): OldScheme => ({
  keyLength,
  decrypt: (key, iv, data) => rc2(key, keyLength * 8, iv, false).update(data),
});

/** pbeWithSHA1And…, by object identifier. */
const oldSchemes = new Map<string, OldScheme>([
  ['1.2.840.113549.1.12.1.3', tripleDes(24)],
  ['1.2.840.113549.1.12.1.4', tripleDes(16)],
  ['1.2.840.113549.1.12.1.5', rc2Scheme(16)],
  ['1.2.840.113549.1.12.1.6', rc2Scheme(5)],
]);

const newCiphers = new Map<string, { readonly name: CipherName; readonly keyLength: number }>([
  ['2.16.840.1.101.3.4.1.2', { name: 'aes-128-cbc', keyLength: 16 }],
  ['2.16.840.1.101.3.4.1.22', { name: 'aes-192-cbc', keyLength: 24 }],
  ['2.16.840.1.101.3.4.1.42', { name: 'aes-256-cbc', keyLength: 32 }],
  ['1.2.840.113549.3.7', { name: 'des-ede3-cbc', keyLength: 24 }],
]);

/** Key material (RFC 7292 appendix B.2); `id` is 1 for keys, 2 for initialization vectors, 3 for MACs. */
export function derive(
  hash: HashName,
  id: number,
  password: Uint8Array,
  salt: Uint8Array,
  iterations: number,
  length: number,
): Uint8Array {
  const { block } = hashSizes[hash];
  const filled = (source: Uint8Array): Uint8Array =>
    Uint8Array.from({ length: block * Math.ceil(source.length / block) }, (_, i) => source[i % source.length]!);
  const input = concatBytes(filled(salt), filled(password));
  const diversifier = new Uint8Array(block).fill(id);
  let made = new Uint8Array();
  while (made.length < length) {
    let a = crypto().hash(hash, concatBytes(diversifier, input));
    for (let i = 1; i < iterations; i++) a = crypto().hash(hash, a);
    made = Uint8Array.from(concatBytes(made, a));
    const b = filled(a.subarray(0, Math.min(a.length, block)));
    for (let start = 0; start < input.length; start += block) {
      let carry = 1;
      for (let i = block - 1; i >= 0; i--) {
        carry += input[start + i]! + b[i]!;
        input[start + i] = carry & 0xff;
        carry >>= 8;
      }
    }
  }
  return made.subarray(0, length);
}

/** Both ways that a password becomes bytes. */
export interface Password {
  readonly bmp: Uint8Array;
  readonly utf8: Uint8Array;
}

export function passwordOf(text: string): Password {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return {
    bmp: Uint8Array.from([...units, 0].flatMap((unit) => [unit >> 8, unit & 0xff])),
    utf8: new TextEncoder().encode(text),
  };
}

function decrypt(algorithm: Asn1, data: Uint8Array, password: Password): Uint8Array {
  const oid = algorithm.child(0, tags.oid).oid;
  const parameters = algorithm.child(1, tags.sequence);
  if (oid === pkcs12Oids.pbes2) return decryptNew(parameters, data, password);
  const scheme = oldSchemes.get(oid);
  if (scheme === undefined)
    return throwCryptographic(`The algorithm '${oid}' is unknown, not valid for the requested usage, or was not handled.`);
  const salt = parameters.child(0, tags.octetString).content;
  const iterations = parameters.child(1, tags.integer).smallInteger;
  const key = derive('SHA1', 1, password.bmp, salt, iterations, scheme.keyLength);
  const iv = derive('SHA1', 2, password.bmp, salt, iterations, 8);
  return unpad(scheme.decrypt(key, iv, data), 8, paddingModes.PKCS7);
}

function decryptNew(parameters: Asn1, data: Uint8Array, password: Password): Uint8Array {
  const derivation = parameters.child(0, tags.sequence).child(1, tags.sequence).children;
  const encryption = parameters.child(1, tags.sequence);
  const cipher = newCiphers.get(encryption.child(0, tags.oid).oid);
  const functionOid = derivation.find((child) => child.tag === tags.sequence)?.child(0, tags.oid).oid;
  const hash = functionOid === undefined ? 'SHA1' : pseudoRandomFunctions.get(functionOid);
  if (cipher === undefined || hash === undefined) return throwCryptographic('ASN1 corrupted data.');
  const [salt, iterations] = [derivation[0]!.content, derivation[1]!.smallInteger];
  const key = crypto().pbkdf2(hash, password.utf8, salt, iterations, cipher.keyLength);
  const iv = encryption.child(1, tags.octetString).content;
  return unpad(crypto().cipher(cipher.name, key, iv, false).update(data), iv.length, paddingModes.PKCS7);
}

function hasValidMac(macData: Asn1, content: Uint8Array, password: Password): boolean {
  const digestInfo = macData.child(0, tags.sequence);
  const hash = hashByOid.get(digestInfo.child(0, tags.sequence).child(0, tags.oid).oid);
  if (hash === undefined) return false;
  const salt = macData.child(1, tags.octetString).content;
  const iterations = macData.children[2]?.smallInteger ?? 1;
  const key = derive(hash, 3, password.bmp, salt, iterations, hashSizes[hash].digest);
  return sameBytes(crypto().hmac(hash, key, content), digestInfo.child(1, tags.octetString).content);
}

interface Bag {
  readonly oid: string;
  readonly value: Asn1;
  readonly localKeyId: string | undefined;
}

function readBag(bag: Asn1): Bag {
  const attributes = bag.children[2]?.children ?? [];
  const localKeyId = attributes.find((attribute) => attribute.child(0, tags.oid).oid === pkcs12Oids.localKeyId);
  return {
    oid: bag.child(0, tags.oid).oid,
    value: bag.child(1, contextTag(0)).children[0]!,
    localKeyId: localKeyId === undefined ? undefined : hexOf(localKeyId.child(1, tags.set).content),
  };
}

function readBags(content: Asn1, password: Password): readonly Bag[] {
  const type = content.child(0, tags.oid).oid;
  const inner = content.child(1, contextTag(0)).children[0]!;
  if (type === pkcs12Oids.data) return readAsn1(inner.requireTag(tags.octetString).content).children.map(readBag);
  if (type !== pkcs12Oids.encryptedData) return [];
  const encrypted = inner.child(1, tags.sequence);
  const data = encrypted.child(2, contextTag(0, false)).content;
  return readAsn1(decrypt(encrypted.child(1, tags.sequence), data, password)).children.map(readBag);
}

function readPrivateKey(bag: Bag, password: Password): RsaKey | undefined {
  const info =
    bag.oid === pkcs12Oids.keyBag
      ? bag.value
      : readAsn1(decrypt(bag.value.child(0, tags.sequence), bag.value.child(1, tags.octetString).content, password));
  if (info.child(1, tags.sequence).child(0, tags.oid).oid !== rsaOid) return undefined;
  return readRsaPrivateKey(info.child(2, tags.octetString).content);
}

/** Whether the bytes look like a PKCS #12 file. */
export function isPkcs12(file: Asn1): boolean {
  const [version, content] = file.children;
  return version?.tag === tags.integer && version.smallInteger === 3 && content?.tag === tags.sequence;
}

/** Opens the file; a null password is one of no characters. */
export function readPkcs12(file: Asn1, passwordText: string | null): Pkcs12Content {
  const content = file.child(1, tags.sequence).child(1, contextTag(0)).child(0, tags.octetString).content;
  const macData = file.children[2];
  const candidates = passwordText
    ? [passwordOf(passwordText)]
    : [passwordOf(''), { bmp: new Uint8Array(), utf8: new Uint8Array() }];
  const password = candidates.find((candidate) => macData === undefined || hasValidMac(macData, content, candidate));
  if (password === undefined) return throwWrongPassword();
  const bags = readAsn1(content).children.flatMap((part) => readBags(part, password));
  const certificates = bags.filter((bag) => bag.oid === pkcs12Oids.certBag);
  const keyBag = bags.find((bag) => bag.oid === pkcs12Oids.keyBag || bag.oid === pkcs12Oids.shroudedKeyBag);
  const own =
    certificates.find((bag) => bag.localKeyId !== undefined && bag.localKeyId === keyBag?.localKeyId) ?? certificates[0];
  if (own === undefined)
    return throwCryptographic('The certificate data cannot be read with the provided password, the password may be incorrect.');
  return {
    certificate: own.value.child(1, contextTag(0)).child(0, tags.octetString).content.slice(),
    privateKey: keyBag === undefined ? undefined : readPrivateKey(keyBag, password),
  };
}

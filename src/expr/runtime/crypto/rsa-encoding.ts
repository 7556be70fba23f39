/** How RSA blocks are formed (PKCS #1, RFC 8017), and keys in DER. */
import { concatBytes, readAsn1, tags, writeAsn1, writeOid, writeUnsigned } from './asn1.js';
import { throwCryptographic, throwOpenSsl } from './errors.js';
import { hashOids, hashSizes } from './hash-algorithm-name.js';
import { crypto, type HashName, type RsaKey } from './provider.js';

const openSslErrors = {
  tooLarge: 'error:0200006E:rsa routines::data too large for key size',
  digestTooBig: 'error:02000070:rsa routines::digest too big for rsa key',
  badPadding: 'error:02000072:rsa routines::padding check failed',
  badOaep: 'error:02000079:rsa routines::oaep decoding error',
  noRoom: 'error:1C880004:Provider routines::RSA lib',
} as const;

/** Bits of the modulus. */
export function bitLength(number: Uint8Array): number {
  const first = number.findIndex((byte) => byte !== 0);
  return first < 0 ? 0 : (number.length - first) * 8 - (Math.clz32(number[first]!) - 24);
}

const digestInfo = (hash: HashName, digest: Uint8Array): Uint8Array =>
  writeAsn1(
    tags.sequence,
    writeAsn1(tags.sequence, writeOid(hashOids[hash]), writeAsn1(tags.null)),
    writeAsn1(tags.octetString, digest),
  );

/** EMSA-PKCS1-v1_5: what a signature of the digest is before the private operation. */
export function encodePkcs1Signature(hash: HashName, digest: Uint8Array, size: number): Uint8Array {
  const info = digestInfo(hash, digest);
  if (info.length + 11 > size) throwOpenSsl(openSslErrors.digestTooBig);
  const padding = new Uint8Array(size - info.length - 3).fill(0xff);
  return concatBytes(Uint8Array.of(0, 1), padding, Uint8Array.of(0), info);
}

function mask(hash: HashName, seed: Uint8Array, length: number): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let counter = 0, made = 0; made < length; counter++) {
    const part = crypto().hash(hash, concatBytes(seed, Uint8Array.of(counter >>> 24, counter >>> 16, counter >>> 8, counter)));
    parts.push(part);
    made += part.length;
  }
  return concatBytes(...parts).subarray(0, length);
}

const xor = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((byte, i) => byte ^ b[i]!);

/** EMSA-PSS with a salt as long as the hash. */
export function encodePssSignature(hash: HashName, digest: Uint8Array, modulusBits: number): Uint8Array {
  const emBits = modulusBits - 1;
  const emLength = Math.ceil(emBits / 8);
  const size = hashSizes[hash].digest;
  if (emLength < 2 * size + 2) throwOpenSsl(openSslErrors.noRoom);
  const salt = crypto().randomBytes(size);
  const h = crypto().hash(hash, concatBytes(new Uint8Array(8), digest, salt));
  const db = concatBytes(new Uint8Array(emLength - 2 * size - 2), Uint8Array.of(1), salt);
  const maskedDb = xor(db, mask(hash, h, db.length));
  maskedDb[0]! &= 0xff >> (8 * emLength - emBits);
  const encoded = concatBytes(maskedDb, h, Uint8Array.of(0xbc));
  return emLength < Math.ceil(modulusBits / 8) ? concatBytes(new Uint8Array(1), encoded) : encoded;
}

/** Whether the block that the public operation gave is a PSS encoding of the digest. */
export function verifyPssSignature(hash: HashName, digest: Uint8Array, block: Uint8Array, modulusBits: number): boolean {
  const emBits = modulusBits - 1;
  const emLength = Math.ceil(emBits / 8);
  const size = hashSizes[hash].digest;
  const encoded = block.subarray(block.length - emLength);
  if (emLength < 2 * size + 2 || encoded[emLength - 1] !== 0xbc) return false;
  const maskedDb = encoded.subarray(0, emLength - size - 1);
  const h = encoded.subarray(emLength - size - 1, emLength - 1);
  const unused = 8 * emLength - emBits;
  if (maskedDb[0]! >> (8 - unused) !== 0 && unused > 0) return false;
  const db = xor(maskedDb, mask(hash, h, maskedDb.length));
  db[0]! &= 0xff >> unused;
  const saltStart = db.length - size;
  if (db.subarray(0, saltStart - 1).some((byte) => byte !== 0) || db[saltStart - 1] !== 1) return false;
  return sameBytes(h, crypto().hash(hash, concatBytes(new Uint8Array(8), digest, db.subarray(saltStart))));
}

/** EME-PKCS1-v1_5. */
export function padPkcs1(data: Uint8Array, size: number): Uint8Array {
  if (data.length > size - 11) throwOpenSsl(openSslErrors.tooLarge);
  // Zero would end the padding; which other byte stands for it does not matter, they are random.
  const padding = crypto()
    .randomBytes(size - data.length - 3)
    .map((byte) => byte || 0xa5);
  return concatBytes(Uint8Array.of(0, 2), padding, Uint8Array.of(0), data);
}

export function unpadPkcs1(block: Uint8Array): Uint8Array {
  const end = block.indexOf(0, 2);
  if (block[0] !== 0 || block[1] !== 2 || end < 10) return throwOpenSsl(openSslErrors.badPadding);
  return block.slice(end + 1);
}

/** EME-OAEP with an empty label. */
export function padOaep(hash: HashName, data: Uint8Array, size: number): Uint8Array {
  const hashSize = hashSizes[hash].digest;
  const room = size - 2 * hashSize - 2 - data.length;
  if (room < 0) throwOpenSsl(openSslErrors.tooLarge);
  const db = concatBytes(crypto().hash(hash, new Uint8Array()), new Uint8Array(room), Uint8Array.of(1), data);
  const seed = crypto().randomBytes(hashSize);
  const maskedDb = xor(db, mask(hash, seed, db.length));
  return concatBytes(new Uint8Array(1), xor(seed, mask(hash, maskedDb, hashSize)), maskedDb);
}

export function unpadOaep(hash: HashName, block: Uint8Array): Uint8Array {
  const hashSize = hashSizes[hash].digest;
  if (block.length < 2 * hashSize + 2) return throwOpenSsl(openSslErrors.badOaep);
  const maskedDb = block.subarray(1 + hashSize);
  const seed = xor(block.subarray(1, 1 + hashSize), mask(hash, maskedDb, hashSize));
  const db = xor(maskedDb, mask(hash, seed, maskedDb.length));
  const start = db.findIndex((byte, i) => i >= hashSize && byte !== 0);
  const isSound =
    block[0] === 0 && start >= 0 && db[start] === 1 && sameBytes(db.subarray(0, hashSize), crypto().hash(hash, new Uint8Array()));
  return isSound ? db.slice(start + 1) : throwOpenSsl(openSslErrors.badOaep);
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

export const rsaOid = '1.2.840.113549.1.1.1';

const rsaAlgorithm = (): Uint8Array => writeAsn1(tags.sequence, writeOid(rsaOid), writeAsn1(tags.null));

/** RSAPublicKey. */
export const writeRsaPublicKey = (key: RsaKey): Uint8Array =>
  writeAsn1(tags.sequence, writeUnsigned(key.modulus), writeUnsigned(key.exponent));

/** SubjectPublicKeyInfo. */
export const writePublicKeyInfo = (key: RsaKey): Uint8Array =>
  writeAsn1(tags.sequence, rsaAlgorithm(), writeAsn1(tags.bitString, new Uint8Array(1), writeRsaPublicKey(key)));

/** RSAPrivateKey. */
export function writeRsaPrivateKey(key: RsaKey): Uint8Array {
  const { d, p, q, dp, dq, inverseQ } = key.private!;
  const numbers = [new Uint8Array(1), key.modulus, key.exponent, d, p, q, dp, dq, inverseQ];
  return writeAsn1(tags.sequence, ...numbers.map(writeUnsigned));
}

/** PrivateKeyInfo (PKCS #8). */
export const writePrivateKeyInfo = (key: RsaKey): Uint8Array =>
  writeAsn1(
    tags.sequence,
    writeUnsigned(new Uint8Array(1)),
    rsaAlgorithm(),
    writeAsn1(tags.octetString, writeRsaPrivateKey(key)),
  );

export function readRsaPublicKey(der: Uint8Array): RsaKey {
  const [modulus, exponent] = readAsn1(der).requireTag(tags.sequence).children;
  return { modulus: modulus!.unsigned, exponent: exponent!.unsigned };
}

const leftPadded = (number: Uint8Array, length: number): Uint8Array =>
  number.length >= length ? number : concatBytes(new Uint8Array(length - number.length), number);

/** An RSAPrivateKey; its numbers get the lengths that RSAParameters gives them. */
export function readRsaPrivateKey(der: Uint8Array): RsaKey {
  const numbers = readAsn1(der)
    .requireTag(tags.sequence)
    .children.map((child) => child.unsigned);
  if (numbers.length < 9) return throwCryptographic('ASN1 corrupted data.');
  const modulus = numbers[1]!;
  const half = (modulus.length + 1) >> 1;
  const part = (index: number, length = half): Uint8Array => leftPadded(numbers[index]!, length);
  return {
    modulus,
    exponent: numbers[2]!,
    private: { d: part(3, modulus.length), p: part(4), q: part(5), dp: part(6), dq: part(7), inverseQ: part(8) },
  };
}

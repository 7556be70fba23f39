/** The runtime's cryptography over `node:crypto`. */
import {
  constants,
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  pbkdf2Sync,
  privateEncrypt,
  publicEncrypt,
  randomBytes,
  X509Certificate,
} from 'node:crypto';
import { type CryptoProvider, type HashName, installCrypto, type RsaKey } from '../../expr/runtime/crypto/provider.js';

const digests: Readonly<Record<HashName, string>> = {
  MD5: 'md5',
  SHA1: 'sha1',
  SHA256: 'sha256',
  SHA384: 'sha384',
  SHA512: 'sha512',
  'SHA3-256': 'sha3-256',
  'SHA3-384': 'sha3-384',
  'SHA3-512': 'sha3-512',
};

export interface NodeCryptoOptions {
  /** Further certificates (DER or PEM) that end a chain of trust, beside Node's roots. */
  readonly trustedCertificates?: readonly (Uint8Array | string)[];
}

const base64Url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const fromBase64Url = (text: string): Uint8Array => bytesOfBuffer(Buffer.from(text, 'base64url'));

/** A plain Uint8Array; a copy where the buffer shares its memory with others. */
function bytesOfBuffer(buffer: Buffer): Uint8Array {
  const bytes = new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);
  return buffer.length === buffer.buffer.byteLength ? bytes : bytes.slice();
}

/** A digest: as text it comes out of Node twice as fast as in a Buffer. */
function bytesOfLatin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

const keyObjects = new WeakMap<RsaKey, KeyObject>();

function keyObject(key: RsaKey): KeyObject {
  let object = keyObjects.get(key);
  if (object === undefined) {
    const publicPart = { kty: 'RSA', n: base64Url(key.modulus), e: base64Url(key.exponent) };
    const secret = key.private;
    object =
      secret === undefined
        ? createPublicKey({ format: 'jwk', key: publicPart })
        : createPrivateKey({
            format: 'jwk',
            key: {
              ...publicPart,
              d: base64Url(secret.d),
              p: base64Url(secret.p),
              q: base64Url(secret.q),
              dp: base64Url(secret.dp),
              dq: base64Url(secret.dq),
              qi: base64Url(secret.inverseQ),
            },
          });
    keyObjects.set(key, object);
  }
  return object;
}

/** OpenSSL refuses a block that is not below the modulus; so do the callers, in .NET's words. */
function attempt(operation: () => Buffer): Uint8Array | undefined {
  try {
    return bytesOfBuffer(operation());
  } catch {
    return undefined;
  }
}

function findRoots(options: NodeCryptoOptions): () => readonly X509Certificate[] {
  let roots: readonly X509Certificate[] | undefined;
  // TLS is a long import for what few expressions ask.
  const known = () => process.getBuiltinModule('node:tls').rootCertificates;
  return () => (roots ??= [...known(), ...(options.trustedCertificates ?? [])].map((pem) => new X509Certificate(pem)));
}

const isValidAt = (certificate: X509Certificate, time: number): boolean =>
  Date.parse(certificate.validFrom) <= time && time <= Date.parse(certificate.validTo);

/** A provider over `node:crypto`. Trust: the certificate is a trusted one, or signed by one; revocation is not looked up. */
export function nodeCrypto(options: NodeCryptoOptions = {}): CryptoProvider {
  const roots = findRoots(options);
  return {
    hash: (name, data) => bytesOfLatin1(hash(digests[name], data, 'binary')),
    hmac: (name, key, data) => bytesOfLatin1(createHmac(digests[name], key).update(data).digest('binary')),
    pbkdf2: (name, password, salt, iterations, length) =>
      bytesOfBuffer(pbkdf2Sync(password, salt, iterations, length, digests[name])),
    randomBytes: (count) => bytesOfBuffer(randomBytes(count)),
    cipher(name, key, iv, encrypt) {
      const stream = (encrypt ? createCipheriv : createDecipheriv)(name, key, iv.length === 0 ? null : iv);
      stream.setAutoPadding(false);
      return { update: (data) => bytesOfBuffer(stream.update(data)) };
    },
    rsaPublic: (key, block) => attempt(() => publicEncrypt({ key: keyObject(key), padding: constants.RSA_NO_PADDING }, block)),
    rsaPrivate: (key, block) => attempt(() => privateEncrypt({ key: keyObject(key), padding: constants.RSA_NO_PADDING }, block)),
    generateRsaKey(bits) {
      const jwk = generateKeyPairSync('rsa', { modulusLength: bits }).privateKey.export({ format: 'jwk' });
      const part = (name: 'n' | 'e' | 'd' | 'p' | 'q' | 'dp' | 'dq' | 'qi') => fromBase64Url(jwk[name]!);
      return {
        modulus: part('n'),
        exponent: part('e'),
        private: { d: part('d'), p: part('p'), q: part('q'), dp: part('dp'), dq: part('dq'), inverseQ: part('qi') },
      };
    },
    isTrusted(der) {
      const certificate = new X509Certificate(der);
      const now = Date.now();
      if (!isValidAt(certificate, now)) return false;
      return roots().some(
        (root) =>
          isValidAt(root, now) &&
          (root.raw.equals(certificate.raw) || (certificate.checkIssued(root) && certificate.verify(root.publicKey))),
      );
    },
  };
}

/** Makes `node:crypto` the engine's cryptography. */
export function installNodeCrypto(options?: NodeCryptoOptions): void {
  installCrypto(nodeCrypto(options));
}

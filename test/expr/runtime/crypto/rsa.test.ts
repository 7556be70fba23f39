import { rsaByName } from '../../../../src/expr/runtime/crypto/crypto-config.js';
import { type ByteArray, byteArray } from '../../../../src/expr/runtime/crypto/hash-algorithm.js';
import { HashAlgorithmName } from '../../../../src/expr/runtime/crypto/hash-algorithm-name.js';
import { toBase64 } from '../../../../src/expr/runtime/crypto/pem.js';
import { ClrRsa, rsaFlavors } from '../../../../src/expr/runtime/crypto/rsa.js';
import { encryptionPaddings, signaturePaddings } from '../../../../src/expr/runtime/crypto/rsa-padding.js';
import { keyFromParameters, RsaParameters } from '../../../../src/expr/runtime/crypto/rsa-parameters.js';
import { ClrException } from '../../../../src/expr/runtime/exception.js';
import { bytesOf } from '../../../../src/expr/runtime/values.js';
import { installNodeCrypto } from '../../../../src/host/crypto/node-crypto.js';

beforeAll(() => installNodeCrypto());

const xml =
  '<RSAKeyValue><Modulus>vNnAcVyzGiQDe02QuUr515vSLNM9GOMYCKDGB/bgMXdmH4hCxyMnbQSfeRTxiXqxBpmeF0yQxKuxE3n7+wFIeWNPJaoW0NlprcfhNPySRkXk+jqsAxQez8LhrP/1KyTu+mGoezBd//EOexz2mhTia7hYsy2CCatYWCGyX5GNUYs=</Modulus><Exponent>AQAB</Exponent><P>5RC5UZ5WrkuiG8aDLKr/a1sPxhgEC0nJ0WZTe8QT7oSrwB+94Tx5FhO1FWvZYtjovFrfq7O7daYL1wZVVrep9w==</P><Q>0w5+C/xZ2x7YPUAOs+kZ5l3RTIqT+Ute+nnqa7oCybj5tAgg4m7/3ksNkJDyPpBIc17BrE/E8am71pufcKfQDQ==</Q><DP>pFHz7tXcLpo5Bx3HmbJtGfEwBpXRyNs8+IckGiPVfIQVxPPAPaQo5Kpse5prTlp10jCKRVzgfAwKcEytyVBljw==</DP><DQ>qGBbdrxwAzvsT5EXKbjBjOMz4th7jNrwfutcdW0EZGJJ87K4aW0ce/9sZvT8DaWV51SlNg69k/5ReLjWzk1S0Q==</DQ><InverseQ>HV05rjZN76FjgaSSJ6bhUfipZp+vySN9VoStxmM/9zu8LzjKvelFpyBvOJuN4nZ2nONxKgjMBZ5jbgQTjqf1nQ==</InverseQ><D>CLswkI0uoqjDmHHPnSGAR52mq/fgPURSmiOExF1/pAnXKOIN5FMVwY6TKO/08tw/TwTPMFiT4OPnPfVH1yUKCq5ZevUCUCQismgPp7blm4J2f3tAZDjFrniBEnfZGZKk6D5K0fCcmG0aWrb1ebwRAMnMQPDT9ti0ZKlZEPbkA7E=</D></RSAKeyValue>';
const key = (): ClrRsa => {
  const rsa = new ClrRsa(rsaFlavors.created);
  rsa.fromXmlString(xml);
  return rsa;
};
const hash = (name: string | null) => new HashAlgorithmName(name);
const ascii = (text: string): ByteArray => byteArray(Uint8Array.from(text, (c) => c.charCodeAt(0)));
const zeros = (count: number): ByteArray => byteArray(new Uint8Array(count));
const thrown = (action: () => unknown): string => {
  try {
    action();
  } catch (e) {
    if (e instanceof ClrException) return `${e.typeName.replace(/^System\.(Security\.Cryptography\.)?/, '')}: ${e.message}`;
    throw e;
  }
  return 'nothing';
};
const { pkcs1, pss } = signaturePaddings;

test('keys', () => {
  expect(key().keySize).toBe(1024);
  expect(key().toXmlString(true)).toBe(xml);
  expect(rsaByName('RSA')!.keySize).toBe(1024);
  expect(toBase64(key().exportPrivateKeyInfo()).length).toBe(848);
  const copy = new ClrRsa(rsaFlavors.created, keyFromParameters(key().exportParameters(true)));
  expect(copy.toXmlString(true)).toBe(xml);
});

test('signatures', () => {
  const signature = key().signData(ascii('policy'), hash('SHA256'), pkcs1);
  expect(toBase64(bytesOf(signature))).toBe(
    'QHIeOwIjHfm1Mjsh4UyHHyh8H6iy9MdYBjDN/qGZS9HoWK38AXt0JzDC5+njvkWbKQLURe9/pL5VGoRzzKZOb49Cc7KpnYwtzHeYsecGCEtcKsOd+mvb1KCcbQGSIx+ExeP6xWS1M/Ru2kPzV7iC89VNaaKRnMxTxpXhs+0e70I=',
  );
  expect(key().verifyData(ascii('policy'), signature, hash('SHA256'), pkcs1)).toBe(true);
  expect(key().verifyData(ascii('policy'), signature, hash('SHA1'), pkcs1)).toBe(false);
  bytesOf(signature)[0]! ^= 1;
  expect(key().verifyData(ascii('policy'), signature, hash('SHA256'), pkcs1)).toBe(false);
});

test.each(['SHA1', 'SHA256', 'SHA384'])('PSS with %s', (name) => {
  const signature = key().signData(ascii('x'), hash(name), pss);
  expect(key().verifyData(ascii('x'), signature, hash(name), pss)).toBe(true);
  expect(key().verifyData(ascii('y'), signature, hash(name), pss)).toBe(false);
});

test.each([encryptionPaddings.pkcs1, encryptionPaddings.oaepSha1, encryptionPaddings.oaepSha256])('encryption %#', (padding) => {
  const encrypted = key().encrypt(ascii('\u0001\u0002'), padding);
  expect(toBase64(bytesOf(key().decrypt(encrypted, padding)))).toBe('AQI=');
});

const publicKey = () => new ClrRsa(rsaFlavors.openSsl, keyFromParameters(key().exportParameters(false)));

test.each<[string, () => unknown, string]>([
  [
    'size',
    () => new ClrRsa(rsaFlavors.created, undefined, 100),
    'CryptographicException: Specified key is not a valid size for this algorithm.',
  ],
  [
    'too long',
    () => key().encrypt(zeros(118), encryptionPaddings.pkcs1),
    'Interop+Crypto+OpenSslCryptographicException: error:0200006E:rsa routines::data too large for key size',
  ],
  [
    'too long OAEP',
    () => key().encrypt(zeros(87), encryptionPaddings.oaepSha1),
    'Interop+Crypto+OpenSslCryptographicException: error:0200006E:rsa routines::data too large for key size',
  ],
  [
    'bad block',
    () => key().decrypt(zeros(128), encryptionPaddings.pkcs1),
    'Interop+Crypto+OpenSslCryptographicException: error:02000072:rsa routines::padding check failed',
  ],
  [
    'bad OAEP',
    () => key().decrypt(zeros(128), encryptionPaddings.oaepSha1),
    'Interop+Crypto+OpenSslCryptographicException: error:02000079:rsa routines::oaep decoding error',
  ],
  [
    'short',
    () => key().decrypt(zeros(5), encryptionPaddings.pkcs1),
    'CryptographicException: The length of the data to decrypt is not valid for the size of this key.',
  ],
  [
    'unknown hash',
    () => key().signData(zeros(1), hash('x'), pkcs1),
    "CryptographicException: 'x' is not a known hash algorithm.",
  ],
  [
    'no hash',
    () => key().signData(zeros(1), hash(null), pkcs1),
    "ArgumentNullException: Value cannot be null. (Parameter 'hashAlgorithm')",
  ],
  [
    'empty hash',
    () => key().signData(zeros(1), hash(''), pkcs1),
    "ArgumentException: The value cannot be an empty string. (Parameter 'hashAlgorithm')",
  ],
  [
    'no padding',
    () => key().signData(zeros(1), hash('SHA256'), null),
    "ArgumentNullException: Value cannot be null. (Parameter 'padding')",
  ],
  [
    'count',
    () => key().signData(zeros(3), hash('SHA256'), pkcs1, 1, 5),
    "ArgumentOutOfRangeException: count ('5') must be less than or equal to '2'. (Parameter 'count')\nActual value was 5.",
  ],
  [
    'digest length',
    () => key().signHash(zeros(3), hash('SHA256'), pkcs1),
    'Interop+Crypto+OpenSslCryptographicException: error:1C8000A6:Provider routines::invalid digest length',
  ],
  [
    'PSS room',
    () => key().signHash(zeros(64), hash('SHA512'), pss),
    'Interop+Crypto+OpenSslCryptographicException: error:1C880004:Provider routines::RSA lib',
  ],
  [
    'public signs',
    () => publicKey().signData(zeros(1), hash('SHA256'), pkcs1),
    'Interop+Crypto+OpenSslCryptographicException: error:1C880004:Provider routines::RSA lib',
  ],
  [
    'public decrypts',
    () => publicKey().decrypt(zeros(128), encryptionPaddings.pkcs1),
    'Interop+Crypto+OpenSslCryptographicException: error:020000B3:rsa routines::missing private key',
  ],
  [
    'public exports',
    () => publicKey().toXmlString(true),
    'CryptographicException: Object contains only the public half of a key pair. A private key must also be provided.',
  ],
  [
    'old class, PSS',
    () => rsaByName('RSA')!.signData(zeros(1), hash('SHA256'), pss),
    'CryptographicException: Specified padding mode is not valid for this algorithm.',
  ],
  [
    'disposed',
    () => {
      const rsa = key();
      rsa.dispose();
      rsa.toXmlString(false);
    },
    "ObjectDisposedException: Cannot access a disposed object.\nObject name: 'System.Security.Cryptography.RSAOpenSsl'.",
  ],
  ['no XML', () => key().fromXmlString('nope'), 'CryptographicException: The provided XML could not be read.'],
  [
    'no modulus',
    () => key().fromXmlString('<x/>'),
    "CryptographicException: Input string does not contain a valid encoding of the 'RSA' 'Modulus' parameter.",
  ],
  [
    'half a key',
    () =>
      key().fromXmlString(
        '<R><Modulus>slj0Sjn50XeJV3Gx5zpSEYrEyGRwNP0Fv2qJTPZnyr4=</Modulus><Exponent>AQAB</Exponent><D>AQAB</D></R>',
      ),
    'CryptographicException: Value was invalid.',
  ],
  ['no numbers', () => key().importParameters(new RsaParameters()), 'CryptographicException: Value was invalid.'],
])('throws: %s', (_, action, expected) => expect(thrown(action)).toBe(expected));

test('XML may have white space, comments and a namespace', () => {
  const rsa = key();
  rsa.fromXmlString(
    '<R xmlns="urn:x"><Modulus> slj0Sjn50XeJV3Gx5zpSEYrEy \n GRwNP0Fv2qJTPZnyr4=</Modulus><Exponent>AQAB</Exponent><!-- c --></R>',
  );
  expect(rsa.keySize).toBe(256);
});

import {
  createHash,
  createHmac,
  createManagedHash,
  hashByName,
  hmacByName,
  specificHashByName,
} from '../../../../src/expr/runtime/crypto/crypto-config.js';
import { byteArray, type ClrHashAlgorithm } from '../../../../src/expr/runtime/crypto/hash-algorithm.js';
import { toBase64 } from '../../../../src/expr/runtime/crypto/pem.js';
import type { HashName } from '../../../../src/expr/runtime/crypto/provider.js';
import { ClrException } from '../../../../src/expr/runtime/exception.js';
import { bytesOf } from '../../../../src/expr/runtime/values.js';
import { installNodeCrypto } from '../../../../src/host/crypto/node-crypto.js';

beforeAll(() => installNodeCrypto());

const ascii = (text: string) => byteArray(Uint8Array.from(text, (c) => c.charCodeAt(0)));
const base64 = (algorithm: ClrHashAlgorithm, text: string) => toBase64(bytesOf(algorithm.computeHash(ascii(text))));
const thrown = (action: () => unknown): string => {
  try {
    action();
  } catch (e) {
    if (e instanceof ClrException) return `${e.typeName.replace(/^System\.(Security\.Cryptography\.)?/, '')}: ${e.message}`;
    throw e;
  }
  return 'nothing';
};

test.each<[HashName, string, string]>([
  ['MD5', 'hello', 'XUFAKrxLKna5cZ2REBfFkg=='],
  ['SHA1', 'abc', 'qZk+NkcGgWq6PiVxeFDCbJzQ2J0='],
  ['SHA256', 'abc', 'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='],
  ['SHA384', 'abc', 'ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn'],
])('%s of %s', (name, text, expected) => expect(base64(createHash(name), text)).toBe(expected));

test('HMAC', () => {
  expect(base64(createHmac('SHA256', Uint8Array.of(1, 2, 3)), 'abc')).toBe('IA/S+drakLkSEiJaa15ZdVEu3/0CUDu5jqYSypBNqiQ=');
  expect(bytesOf(createHmac('MD5', new Uint8Array(100)).key).length).toBe(16);
  expect(bytesOf(createHmac('SHA384').key).length).toBe(128);
});

test('blocks', () => {
  const hash = createManagedHash('SHA256');
  hash.transformBlock(ascii('xx'), 0, 2, null, 0);
  expect(thrown(() => hash.hash)).toBe(
    'CryptographicUnexpectedOperationException: Hash must be finalized before the hash value is retrieved.',
  );
  hash.initialize();
  hash.transformFinalBlock(byteArray(Uint8Array.of(3)), 0, 1);
  expect(toBase64(bytesOf(hash.hash!))).toBe('CE/tCLl4r019GWp0RqhrWACeY2thHbFiEbZamq3/KcU=');
});

test.each<[string, () => unknown, string]>([
  ['null', () => createHash('SHA256').computeHash(null), "ArgumentNullException: Value cannot be null. (Parameter 'buffer')"],
  ['count', () => createHash('SHA256').computeHashOfPart(ascii('ab'), 0, 3), 'ArgumentException: Value was invalid.'],
  [
    'offset',
    () => createHash('SHA256').computeHashOfPart(ascii('ab'), -1, 1),
    "ArgumentOutOfRangeException: offset ('-1') must be a non-negative value. (Parameter 'offset')\nActual value was -1.",
  ],
  [
    'disposed',
    () => {
      const h = createHash('SHA256');
      h.dispose();
      h.computeHash(ascii(''));
    },
    "ObjectDisposedException: Cannot access a disposed object.\nObject name: 'System.Security.Cryptography.SHA256+Implementation'.",
  ],
  [
    'disposed key',
    () => {
      const h = createHmac('SHA256');
      h.dispose();
      return h.key;
    },
    'NullReferenceException: Object reference not set to an instance of an object.',
  ],
  [
    'other hash',
    () => specificHashByName('SHA256', 'MD5'),
    "InvalidCastException: Unable to cast object of type 'System.Security.Cryptography.MD5CryptoServiceProvider' to type 'System.Security.Cryptography.SHA256'.",
  ],
  [
    'plain as HMAC',
    () => hmacByName('SHA256'),
    "InvalidCastException: Unable to cast object of type 'System.Security.Cryptography.SHA256Managed' to type 'System.Security.Cryptography.HMAC'.",
  ],
  [
    'cipher as hash',
    () => hashByName('AES'),
    "InvalidCastException: Unable to cast object of type 'System.Security.Cryptography.AesCryptoServiceProvider' to type 'System.Security.Cryptography.HashAlgorithm'.",
  ],
])('throws: %s', (_, action, expected) => expect(thrown(action)).toBe(expected));

test.each([
  ['SHA', 'SHA1CryptoServiceProvider'],
  ['sha256', 'SHA256Managed'],
  ['SHA-512', 'SHA512Managed'],
  ['System.Security.Cryptography.SHA1Managed', 'SHA1Managed'],
  ['http://www.w3.org/2001/04/xmlenc#sha256', 'SHA256Managed'],
  ['HMACSHA256', 'HMACSHA256'],
  ['nope', undefined],
])('HashAlgorithm.Create(%s)', (name, expected) => expect(hashByName(name)?.clrType.definition.name).toBe(expected));

import { symmetricByName } from '../../../../src/expr/runtime/crypto/crypto-config.js';
import { type ByteArray, byteArray } from '../../../../src/expr/runtime/crypto/hash-algorithm.js';
import { cipherModes, paddingModes } from '../../../../src/expr/runtime/crypto/padding.js';
import { fromBase64, toBase64 } from '../../../../src/expr/runtime/crypto/pem.js';
import type { ClrSymmetricAlgorithm } from '../../../../src/expr/runtime/crypto/symmetric-algorithm.js';
import { ClrException } from '../../../../src/expr/runtime/exception.js';
import { installNodeCrypto } from '../../../../src/host/crypto/node-crypto.js';

beforeAll(() => installNodeCrypto());

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
const zeros = (count: number): ByteArray => byteArray(new Uint8Array(count));
const array = (text: string): ByteArray => byteArray(bytes(text));

interface Settings {
  readonly mode?: number;
  readonly padding?: number;
  readonly feedbackSize?: number;
}
const algorithm = (name: string, settings: Settings = {}): ClrSymmetricAlgorithm =>
  Object.assign(symmetricByName(name)!, settings);
const thrown = (action: () => unknown): string => {
  try {
    action();
  } catch (e) {
    if (e instanceof ClrException) return `${e.typeName.replace(/^System\.(Security\.Cryptography\.)?/, '')}: ${e.message}`;
    throw e;
  }
  return 'nothing';
};

const { CFB, ECB } = cipherModes;
const { None, Zeros, ANSIX923, ISO10126 } = paddingModes;

test.each<[string, Settings, ByteArray, ByteArray | null, string, string]>([
  ['AES', {}, array('0123456789abcdef0123456789abcdef'), array('fedcba9876543210'), 'hello', 'Q2nyUtEfyLk1S2lwg4e9gQ=='],
  ['AES', {}, array('0123456789abcdef01234567'), array('fedcba9876543210'), 'hello', 'kM32it4CMjn6B9GLYOIVtQ=='],
  ['AES', { padding: Zeros }, zeros(16), zeros(16), 'hello', 'EPscP+1aHUqo1guVWwn/Ag=='],
  ['AES', { padding: ANSIX923 }, zeros(16), zeros(16), 'hello', 'z8AxHM3Izt60OctOPGC9sw=='],
  ['AES', { mode: CFB }, zeros(16), zeros(16), 'hello', 'DgVaXTW4'],
  ['AES', { mode: CFB, padding: None }, zeros(16), zeros(16), 'hello', 'DgVaXTU='],
  ['AES', { mode: CFB, feedbackSize: 128 }, zeros(16), zeros(16), 'hello', 'DownuICBJzCDR/FSwT8gJQ=='],
  ['AES', { mode: ECB }, zeros(16), null, 'hello', 'mDTtUYy8j76a88bst164wA=='],
  ['DES', {}, array('12345678'), zeros(9), '\0', 'zHh15RP1uoY='],
  ['TripleDES', {}, zeros(24), zeros(8), 'x', '5pVGpK3/lIU='],
  ['3DES', {}, array('0123456789abcdef'), zeros(16), 'x', 'xbrDctcgcg8='],
  ['TripleDES', { mode: CFB }, array('0123456789abcdef01234567'), zeros(8), 'hello', 'HgLU7SUn'],
  ['TripleDES', { mode: CFB, feedbackSize: 64 }, array('0123456789abcdef01234567'), zeros(8), 'hello', 'Hnq89DhpDYM='],
  ['RC2', {}, array('0123456789abcdef'), zeros(8), 'x', 'j6QuWd3L4xw='],
  ['RC2', {}, array('01234'), zeros(8), 'x', 'LfJIlQhmdC8='],
  ['RC2', {}, zeros(17), zeros(8), '\0', 'S3VnWaWtlLk='],
])('%s %p', (name, settings, key, iv, text, expected) => {
  const encrypted = algorithm(name, settings).transform(key, iv, true).transformAll(bytes(text));
  expect(toBase64(encrypted)).toBe(expected);
  const padded = settings.padding === Zeros ? text.padEnd(16, '\0') : text;
  expect(toBase64(algorithm(name, settings).transform(key, iv, false).transformAll(encrypted))).toBe(toBase64(bytes(padded)));
});

test('random padding', () => {
  const settings = { padding: ISO10126 };
  const encrypted = algorithm('AES', settings).transform(zeros(16), zeros(16), true).transformAll(bytes('hello'));
  expect(toBase64(algorithm('AES', settings).transform(zeros(16), zeros(16), false).transformAll(encrypted))).toBe('aGVsbG8=');
});

const set =
  (name: string, member: 'key' | 'iv' | 'mode' | 'padding' | 'blockSize' | 'keySize' | 'feedbackSize', value: unknown) => () => {
    Object.assign(algorithm(name), { [member]: value });
  };
const decrypt =
  (data: Uint8Array, settings: Settings = {}) =>
  () =>
    algorithm('AES', settings).transform(zeros(16), zeros(16), false).transformAll(data);
const keySize = 'Specified key is not a valid size for this algorithm.';
const ivSize = 'Specified initialization vector (IV) does not match the block size for this algorithm.';

test.each<[string, () => unknown, string]>([
  [
    'short key',
    () => algorithm('AES').transform(zeros(5), zeros(16), true),
    `ArgumentException: ${keySize} (Parameter 'rgbKey')`,
  ],
  [
    'no key',
    () => algorithm('AES').transform(null, zeros(16), true),
    "ArgumentNullException: Value cannot be null. (Parameter 'rgbKey')",
  ],
  ['long IV', () => algorithm('AES').transform(zeros(16), zeros(17), true), `ArgumentException: ${ivSize} (Parameter 'rgbIV')`],
  [
    'no IV',
    () => algorithm('AES').transform(zeros(16), null, true),
    'CryptographicException: The cipher mode specified requires that an initialization vector (IV) be used.',
  ],
  [
    'feedback',
    () => algorithm('AES', { mode: CFB, feedbackSize: 64 }).transform(zeros(16), zeros(16), true),
    "CryptographicException: The specified feedback size '64' for CipherMode 'CFB' is not supported.",
  ],
  [
    'weak',
    () => algorithm('DES').transform(zeros(8), zeros(8), true),
    "CryptographicException: Specified key is a known weak key for 'DES' and cannot be used.",
  ],
  [
    'semi-weak',
    set('DES', 'key', byteArray(Uint8Array.of(1, 254, 1, 254, 1, 254, 1, 254))),
    "CryptographicException: Specified key is a known semi-weak key for 'DES' and cannot be used.",
  ],
  [
    'weak triple',
    set('TripleDES', 'key', zeros(24)),
    "CryptographicException: Specified key is a known weak key for 'TripleDES' and cannot be used.",
  ],
  ['AES null key', set('AES', 'key', null), `CryptographicException: ${keySize}`],
  ['DES null key', set('DES', 'key', null), "ArgumentNullException: Value cannot be null. (Parameter 'value')"],
  ['DES key', set('DES', 'key', zeros(7)), `ArgumentException: ${keySize}`],
  ['IV', set('AES', 'iv', zeros(3)), `CryptographicException: ${ivSize}`],
  ['mode', set('AES', 'mode', cipherModes.CTS), 'CryptographicException: Specified cipher mode is not valid for this algorithm.'],
  ['padding', set('AES', 'padding', 9), 'CryptographicException: Specified padding mode is not valid for this algorithm.'],
  ['block size', set('AES', 'blockSize', 64), 'CryptographicException: Specified block size is not valid for this algorithm.'],
  [
    'Rijndael block',
    set('Rijndael', 'blockSize', 256),
    'PlatformNotSupportedException: BlockSize must be 128 in this implementation.',
  ],
  [
    'feedback size',
    set('AES', 'feedbackSize', 7),
    'CryptographicException: Specified feedback size is not valid for this algorithm.',
  ],
  ['odd length', decrypt(new Uint8Array(5)), 'CryptographicException: The input data is not a complete block.'],
  [
    'bad padding',
    decrypt(fromBase64('ZulL1O+KLDuITPpZyjQrLg==')),
    'CryptographicException: Padding is invalid and cannot be removed.',
  ],
  [
    'not padded',
    () => algorithm('AES', { padding: None }).transform(zeros(16), zeros(16), true).transformAll(bytes('hello')),
    'CryptographicException: The input data is not a complete block.',
  ],
])('throws: %s', (_, action, expected) => expect(thrown(action)).toBe(expected));

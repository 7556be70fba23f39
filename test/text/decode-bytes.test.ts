import { decodeBytes } from '../../src/text/decode-bytes.js';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('decodeBytes', () => {
  test.each([
    ['ASCII', bytes(0x61, 0x62), 'ab', undefined],
    ['UTF-8', bytes(0xc3, 0xa9, 0xf0, 0x9f, 0x98, 0x80), 'é😀', undefined],
    ['a byte order mark stays', bytes(0xef, 0xbb, 0xbf, 0x61), '\ufeffa', undefined],
    ['UTF-16 little endian', bytes(0xff, 0xfe, 0x61, 0x00), '\ufeffa', undefined],
    ['UTF-16 big endian', bytes(0xfe, 0xff, 0x00, 0x61), '\ufeffa', undefined],
    ['a real replacement character', bytes(0xef, 0xbf, 0xbd), '\ufffd', undefined],
    ['Latin-1', bytes(0x61, 0xe9, 0x62), 'a\ufffdb', { byte: 1, offset: 1 }],
    ['cut off', bytes(0xc3, 0xa9, 0xe2, 0x82), 'é\ufffd', { byte: 2, offset: 1 }],
    ['overlong', bytes(0x61, 0xc0, 0x80), 'a\ufffd\ufffd', { byte: 1, offset: 1 }],
    ['surrogate', bytes(0xed, 0xa0, 0x80), '\ufffd\ufffd\ufffd', { byte: 0, offset: 0 }],
  ])('%s', (_name, input, text, invalid) => {
    expect(decodeBytes(input)).toEqual({ text, invalid });
  });
});

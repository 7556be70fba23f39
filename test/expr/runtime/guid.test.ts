import {
  compareGuids,
  formatGuid,
  guidToByteArray,
  guidVersion,
  hashGuid,
  newGuidOfBytes,
  parseGuid,
  parseGuidExact,
  randomGuid,
} from '../../../src/expr/runtime/guid.js';
import { setRandomSource, systemRandom } from '../../../src/expr/runtime/random-source.js';
import { newByteArray } from '../../../src/expr/runtime/values.js';
import { types } from '../../../src/expr/types/universe.js';
import { check, type Row } from './outcome.js';

const guid = parseGuid('0f8fad5b-d9cb-469f-a165-70867728950e');

test('random guids are of version 4 and come of the random source', () => {
  const previous = setRandomSource({ ...systemRandom, fill: (bytes) => bytes.fill(0xff) });
  const value = randomGuid();
  setRandomSource(previous);
  expect(value.text).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
  expect(guidVersion(value)).toBe(4);
});

// format
test.each<Row>([
  [
    'string.Join(" ", "NDBPX".Select(c => new Guid("0f8fad5b-d9cb-469f-a165-70867728950e").ToString(c.ToString())))',
    () => Array.from('NDBPX', (format) => formatGuid(guid, format)).join(' '),
    '0f8fad5bd9cb469fa16570867728950e 0f8fad5b-d9cb-469f-a165-70867728950e {0f8fad5b-d9cb-469f-a165-70867728950e} (0f8fad5b-d9cb-469f-a165-70867728950e) {0x0f8fad5b,0xd9cb,0x469f,{0xa1,0x65,0x70,0x86,0x77,0x28,0x95,0x0e}}',
  ],
  [
    'new Guid("0f8fad5b-d9cb-469f-a165-70867728950e").ToString("q")',
    () => formatGuid(guid, 'q'),
    'FormatException: Format string can be only "D", "d", "N", "n", "P", "p", "B", "b", "X" or "x".',
  ],
  ['new Guid("0f8fad5b-d9cb-469f-a165-70867728950e").GetHashCode()', () => hashGuid(guid), '-1040893626'],
  [
    'new Guid("0f8fad5b-d9cb-469f-a165-70867728950e").ToByteArray()',
    () => guidToByteArray(guid),
    '91|173|143|15|203|217|159|70|161|101|112|134|119|40|149|14',
  ],
  [
    'new Guid(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 }).ToString()',
    () =>
      newGuidOfBytes(
        newByteArray(
          Uint8Array.from({ length: 16 }, (_, index) => index + 1),
          types.byte,
        ),
      ),
    '04030201-0605-0807-090a-0b0c0d0e0f10',
  ],
  [
    'new Guid(new byte[3])',
    () => newGuidOfBytes(newByteArray(new Uint8Array(3), types.byte)),
    "ArgumentException: Byte array for Guid must be exactly 16 bytes long. (Parameter 'b')",
  ],
  [
    'new Guid("0f8fad5b-d9cb-469f-a165-70867728950e").CompareTo(Guid.Empty)',
    () => compareGuids(guid, parseGuid('00000000000000000000000000000000')),
    '1',
  ],
])('%s', check);

// parse
test.each<Row>([
  [
    'Guid.Parse(" {0F8FAD5BD9CB469FA16570867728950E} ")',
    () => parseGuid(' {0F8FAD5BD9CB469FA16570867728950E} '),
    'FormatException: Expected 0x prefix.',
  ],
  [
    'Guid.Parse("(0f8fad5b-d9cb-469f-a165-70867728950e)").ToString()',
    () => parseGuid('(0f8fad5b-d9cb-469f-a165-70867728950e)'),
    '0f8fad5b-d9cb-469f-a165-70867728950e',
  ],
  [
    'Guid.Parse("{0x1,0x2,0x3,{0x4,0x5,0x6,0x7,0x8,0x9,0xa,0xb}}").ToString()',
    () => parseGuid('{0x1,0x2,0x3,{0x4,0x5,0x6,0x7,0x8,0x9,0xa,0xb}}'),
    '00000001-0002-0003-0405-060708090a0b',
  ],
  [
    'Guid.Parse("{0x1,0x2,0x3,{0x4,0x5,0x6,0x7,0x8,0x9,0xa,0x100}}")',
    () => parseGuid('{0x1,0x2,0x3,{0x4,0x5,0x6,0x7,0x8,0x9,0xa,0x100}}'),
    'FormatException: Unrecognized Guid format.',
  ],
  [
    'Guid.Parse("0f8fad5b-d9cb-469f-a165")',
    () => parseGuid('0f8fad5b-d9cb-469f-a165'),
    'FormatException: Unrecognized Guid format.',
  ],
  [
    'Guid.Parse("0f8fad5bd-9cb-469f-a165-70867728950e")',
    () => parseGuid('0f8fad5bd-9cb-469f-a165-70867728950e'),
    'FormatException: Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).',
  ],
  [
    'Guid.Parse("zf8fad5b-d9cb-469f-a165-70867728950e")',
    () => parseGuid('zf8fad5b-d9cb-469f-a165-70867728950e'),
    'FormatException: Guid string should only contain hexadecimal characters.',
  ],
  [
    'Guid.ParseExact("0f8fad5bd9cb469fa16570867728950e", "D")',
    () => parseGuidExact('0f8fad5bd9cb469fa16570867728950e', 'D'),
    'FormatException: Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).',
  ],
  [
    'Guid.ParseExact("0f8fad5bd9cb469fa16570867728950e", "Z")',
    () => parseGuidExact('0f8fad5bd9cb469fa16570867728950e', 'Z'),
    'FormatException: Format string can be only "D", "d", "N", "n", "P", "p", "B", "b", "X" or "x".',
  ],
])('%s', check);

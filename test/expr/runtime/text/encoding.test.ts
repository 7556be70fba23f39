import { encodingOfCodePage, encodingOfName, encodings } from '../../../../src/expr/runtime/text/encoding.js';
import { newByteArray } from '../../../../src/expr/runtime/values.js';
import { types } from '../../../../src/expr/types/universe.js';
import { check, type Row } from '../outcome.js';

const bytes = (...values: number[]) => newByteArray(Uint8Array.from(values), types.byte);
const { utf8, ascii, unicode, bigEndianUnicode, utf32, latin1 } = encodings;

// bytes of text
test.each<Row>([
  [
    'Encoding.UTF8.GetBytes("a\\u00E9\\u20AC\\uD83D\\uDE00")',
    () => utf8.bytesOfText('a\u00E9\u20AC\uD83D\uDE00'),
    '97|195|169|226|130|172|240|159|152|128',
  ],
  ['Encoding.UTF8.GetBytes("\\uD83Dx")', () => utf8.bytesOfText('\uD83Dx'), '239|191|189|120'],
  ['Encoding.ASCII.GetBytes("a\\u00E9")', () => ascii.bytesOfText('a\u00E9'), '97|63'],
  ['Encoding.Unicode.GetBytes("a\\u20AC")', () => unicode.bytesOfText('a\u20AC'), '97|0|172|32'],
  ['Encoding.BigEndianUnicode.GetBytes("a\\u20AC")', () => bigEndianUnicode.bytesOfText('a\u20AC'), '0|97|32|172'],
  ['Encoding.UTF32.GetBytes("\\uD83D\\uDE00")', () => utf32.bytesOfText('\uD83D\uDE00'), '0|246|1|0'],
  [
    'Encoding.GetEncoding("iso-8859-1").GetBytes("\\u00E9\\u20AC\\u0100")',
    () => latin1.bytesOfText('\u00E9\u20AC\u0100'),
    '233|63|65',
  ],
  ['Encoding.UTF8.GetByteCount("\\u20AC")', () => utf8.countOfText('\u20AC'), '3'],
  [
    'Encoding.UTF8.GetBytes((string)null)',
    () => utf8.bytesOfText(null),
    "ArgumentNullException: Value cannot be null. (Parameter 's')",
  ],
])('%s', check);

// text of bytes
test.each<Row>([
  ['Encoding.UTF8.GetString(new byte[] { 0xE2, 0x82, 0xAC, 0xC3 })', () => utf8.textOfBytes(bytes(0xe2, 0x82, 0xac, 0xc3)), '€�'],
  [
    'Encoding.UTF8.GetString(new byte[] { 0xE2, 0x82, 0x41, 0xF0, 0x9F, 0x98, 0xC0, 0x80, 0xED, 0xA0, 0x80 })',
    () => utf8.textOfBytes(bytes(0xe2, 0x82, 0x41, 0xf0, 0x9f, 0x98, 0xc0, 0x80, 0xed, 0xa0, 0x80)),
    '�A������',
  ],
  [
    'Encoding.UTF8.GetString(new byte[] { 0xEF, 0xBB, 0xBF, 0x41 }).Length',
    () => utf8.textOfBytes(bytes(0xef, 0xbb, 0xbf, 0x41)).length,
    '2',
  ],
  ['Encoding.ASCII.GetString(new byte[] { 0x41, 0x80 })', () => ascii.textOfBytes(bytes(0x41, 0x80)), 'A?'],
  ['Encoding.Unicode.GetString(new byte[] { 0x41, 0, 0x42 })', () => unicode.textOfBytes(bytes(0x41, 0, 0x42)), 'A�'],
  ['Encoding.Unicode.GetString(new byte[] { 0x3D, 0xD8, 0x41, 0 })', () => unicode.textOfBytes(bytes(0x3d, 0xd8, 0x41, 0)), '�A'],
  [
    'Encoding.UTF32.GetString(new byte[] { 0, 0, 0x11, 0, 0x41, 0, 0, 0 })',
    () => utf32.textOfBytes(bytes(0, 0, 0x11, 0, 0x41, 0, 0, 0)),
    '�A',
  ],
  [
    'Encoding.UTF8.GetString(new byte[] { 65, 66 }, 1, 2)',
    () => utf8.textOfBytes(bytes(65, 66), 1, 2),
    "ArgumentOutOfRangeException: Index and count must refer to a location within the buffer. (Parameter 'bytes')",
  ],
])('%s', check);

// names
test.each<Row>([
  ['Encoding.GetEncoding("UTF-16BE").WebName', () => encodingOfName('UTF-16BE').facts.webName, 'utf-16BE'],
  ['Encoding.GetEncoding("latin1").CodePage', () => encodingOfName('latin1').facts.codePage, '28591'],
  ['Encoding.GetEncoding(20127).EncodingName', () => encodingOfCodePage(20127).facts.displayName, 'US-ASCII'],
  [
    'Encoding.GetEncoding("nope")',
    () => encodingOfName('nope'),
    "ArgumentException: 'nope' is not a supported encoding name. For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method. (Parameter 'name')",
  ],
  [
    'Encoding.GetEncoding(437)',
    () => encodingOfCodePage(437),
    'NotSupportedException: No data is available for encoding 437. For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method.',
  ],
  ['Encoding.UTF8.GetMaxByteCount(10)', () => utf8.maxByteCount(10), '33'],
  ['Encoding.UTF8.GetMaxCharCount(10)', () => utf8.maxCharCount(10), '11'],
  ['Encoding.UTF8.GetPreamble()', () => utf8.preamble, '239|187|191'],
])('%s', check);

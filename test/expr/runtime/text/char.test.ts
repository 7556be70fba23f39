import { lowerChar, upperChar } from '../../../../src/expr/runtime/text/casing.js';
import * as char from '../../../../src/expr/runtime/text/char.js';
import { check, type Row } from '../outcome.js';

const code = (text: string): number => text.codePointAt(0)!;
/** What a test says of some characters. */
const of = (test: (unit: number) => boolean, text: string): string =>
  Array.from(text, (each) => (test(code(each)) ? 'y' : 'n')).join('');

// classes
test.each<Row>([
  [
    'string.Concat("aZ\\u00E9\\u00AA1_\\u4E2D".Select(c => char.IsLetter(c) ? "y" : "n"))',
    () => of(char.isLetter, 'aZ\u00E9\u00AA1_\u4E2D'),
    'yyyynny',
  ],
  [
    'string.Concat("1\\u0663\\u00B2\\u2167x".Select(c => char.IsDigit(c) ? "y" : "n"))',
    () => of(char.isDigit, '1\u0663\u00B2\u2167x'),
    'yynnn',
  ],
  [
    'string.Concat("1\\u0663\\u00B2\\u2167x".Select(c => char.IsNumber(c) ? "y" : "n"))',
    () => of(char.isNumber, '1\u0663\u00B2\u2167x'),
    'yyyyn',
  ],
  [
    'string.Concat("Aa\\u01C5\\u24B6".Select(c => char.IsUpper(c) ? "y" : "n"))',
    () => of(char.isUpper, 'Aa\u01C5\u24B6'),
    'ynnn',
  ],
  [
    'string.Concat("Aa\\u00AA\\u0149".Select(c => char.IsLower(c) ? "y" : "n"))',
    () => of(char.isLower, 'Aa\u00AA\u0149'),
    'nyny',
  ],
  [
    'string.Concat(" \\t\\u0085\\u00A0\\u180E\\u200B\\u2003\\uFEFF".Select(c => char.IsWhiteSpace(c) ? "y" : "n"))',
    () => of(char.isWhiteSpace, ' \t\u0085\u00A0\u180E\u200B\u2003\uFEFF'),
    'yyyynnyn',
  ],
  [
    'string.Concat("!_-(\\u00AB$+".Select(c => char.IsPunctuation(c) ? "y" : "n"))',
    () => of(char.isPunctuation, '!_-(\u00AB$+'),
    'yyyyynn',
  ],
  [
    'string.Concat("$+<^`|\\u00A9!".Select(c => char.IsSymbol(c) ? "y" : "n"))',
    () => of(char.isSymbol, '$+<^`|\u00A9!'),
    'yyyyyyyn',
  ],
  [
    'string.Concat(" \\u00A0\\u2028\\t".Select(c => char.IsSeparator(c) ? "y" : "n"))',
    () => of(char.isSeparator, ' \u00A0\u2028\t'),
    'yyyn',
  ],
  [
    'string.Concat("\\t\\u007F\\u009F\\u00A0".Select(c => char.IsControl(c) ? "y" : "n"))',
    () => of(char.isControl, '\t\u007F\u009F\u00A0'),
    'yyyn',
  ],
  [
    'string.Concat("a1\\u0663_\\u00B2".Select(c => char.IsLetterOrDigit(c) ? "y" : "n"))',
    () => of(char.isLetterOrDigit, 'a1\u0663_\u00B2'),
    'yyynn',
  ],
])('%s', check);

// numbers and surrogates
test.each<Row>([
  ["char.GetNumericValue('\\u00BD')", () => char.numericValue(code('\u00BD')), '0.5'],
  ["char.GetNumericValue('x')", () => char.numericValue(code('x')), '-1'],
  ["char.GetNumericValue('\\u4E94')", () => char.numericValue(code('\u4E94')), '-1'],
  ['char.GetNumericValue("\\uD800\\uDD07", 0)', () => char.numericValue(char.pointAt('\uD800\uDD07', 0)), '1'],
  ['char.ConvertFromUtf32(0x1F600)', () => char.convertFromUtf32(0x1f600), '\ud83d\ude00'],
  [
    'char.ConvertFromUtf32(0xD800)',
    () => char.convertFromUtf32(0xd800),
    "ArgumentOutOfRangeException: A valid UTF32 value is between 0x000000 and 0x10ffff, inclusive, and should not include surrogate codepoint values (0x00d800 ~ 0x00dfff). (Parameter 'utf32')",
  ],
  ["char.ConvertToUtf32('\\uD83D', '\\uDE00')", () => char.convertPairToUtf32(0xd83d, 0xde00), '128512'],
  [
    "char.ConvertToUtf32('a', 'b')",
    () => char.convertPairToUtf32(97, 98),
    "ArgumentOutOfRangeException: A valid high surrogate character is between 0xd800 and 0xdbff, inclusive. (Parameter 'highSurrogate')",
  ],
  [
    'char.ConvertToUtf32("\\uD83Dx", 0)',
    () => char.convertTextToUtf32('\uD83Dx', 0),
    "ArgumentException: Found a high surrogate char without a following low surrogate at index: 0. The input may not be in this encoding, or may not contain valid Unicode (UTF-16) characters. (Parameter 's')",
  ],
  ['char.IsSurrogatePair("a\\uD83D\\uDE00", 1)', () => char.isPairAt('a\uD83D\uDE00', 1), 'True'],
  ['(int)char.Parse("x")', () => char.parseChar('x'), '120'],
  ['char.Parse("xy")', () => char.parseChar('xy'), 'FormatException: String must be exactly one character long.'],
  ['char.Parse(null)', () => char.parseChar(null), "ArgumentNullException: Value cannot be null. (Parameter 's')"],
  ["(int)char.ToUpperInvariant('\\u00FF')", () => upperChar(0xff), '376'],
  ["(int)char.ToUpperInvariant('\\u00DF')", () => upperChar(0xdf), '223'],
  ["(int)char.ToLowerInvariant('\\u0130')", () => lowerChar(0x130), '304'],
])('%s', check);

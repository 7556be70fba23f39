import { requireArgument } from '../../runtime/exception.js';
import { compareBoxed, equalsBoxed, hashBoxed } from '../../runtime/integers.js';
import { lowerChar, upperChar } from '../../runtime/text/casing.js';
import * as chars from '../../runtime/text/char.js';
import { types } from '../../types/universe.js';
import { clrType, m } from '../define.js';

const same = (self: number, other: number): boolean => self === other;
const textOf = (c: number): string => String.fromCharCode(c);
const ascii = (pattern: RegExp) => (c: number) => c < 128 && pattern.test(textOf(c));
/** The overloads that take a text and an index: of the UTF-16 unit, or of the code point. */
const atUnit =
  <T>(of: (unit: number) => T) =>
  (s: string | null, index: number): T =>
    of(chars.unitAt(s, index));
const atPoint =
  <T>(of: (codePoint: number) => T) =>
  (s: string | null, index: number): T =>
    of(chars.pointAt(s, index));

export const charType = clrType(
  'struct System.Char : IComparable, IComparable<char>, IConvertible, IEquatable<char>, IFormattable',
  () => [
    m('Char()', () => 0),
    m('TypeCode GetTypeCode()', () => 4),
    m('bool Equals(char obj)', same),
    m('bool Equals(object obj)', equalsBoxed(types.char)),
    m("const char MaxValue = '\\uffff'"),
    m("const char MinValue = '\\u0000'"),
    m('int CompareTo(char value)', (self: number, value: number) => self - value),
    m('int CompareTo(object value)', compareBoxed(types.char)),
    m('int GetHashCode()', hashBoxed(types.char)),
    m('static System.Globalization.UnicodeCategory GetUnicodeCategory(char c)', chars.categoryOf),
    m('static System.Globalization.UnicodeCategory GetUnicodeCategory(string s, int index)', atPoint(chars.categoryOf)),
    m('static bool IsAscii(char c)', (c: number) => c < 128),
    m('static bool IsAsciiHexDigit(char c)', ascii(/[0-9A-Fa-f]/)),
    m('static bool IsAsciiLetterUpper(char c)', ascii(/[A-Z]/)),
    m(
      'static bool IsBetween(char c, char minInclusive, char maxInclusive)',
      (c: number, min: number, max: number) => (c - min) >>> 0 <= (max - min) >>> 0,
    ),
    m('static bool IsControl(char c)', chars.isControl),
    m('static bool IsControl(string s, int index)', atUnit(chars.isControl)),
    m('static bool IsDigit(char c)', chars.isDigit),
    m('static bool IsDigit(string s, int index)', atPoint(chars.isDigit)),
    m('static bool IsHighSurrogate(char c)', chars.isHighSurrogate),
    m('static bool IsHighSurrogate(string s, int index)', atUnit(chars.isHighSurrogate)),
    m('static bool IsLetter(char c)', chars.isLetter),
    m('static bool IsLetter(string s, int index)', atPoint(chars.isLetter)),
    m('static bool IsLetterOrDigit(char c)', chars.isLetterOrDigit),
    m('static bool IsLetterOrDigit(string s, int index)', atPoint(chars.isLetterOrDigit)),
    m('static bool IsLowSurrogate(char c)', chars.isLowSurrogate),
    m('static bool IsLowSurrogate(string s, int index)', atUnit(chars.isLowSurrogate)),
    m('static bool IsLower(char c)', chars.isLower),
    m('static bool IsLower(string s, int index)', atPoint(chars.isLower)),
    m('static bool IsNumber(char c)', chars.isNumber),
    m('static bool IsNumber(string s, int index)', atPoint(chars.isNumber)),
    m('static bool IsPunctuation(char c)', chars.isPunctuation),
    m('static bool IsPunctuation(string s, int index)', atPoint(chars.isPunctuation)),
    m('static bool IsSeparator(char c)', chars.isSeparator),
    m('static bool IsSeparator(string s, int index)', atPoint(chars.isSeparator)),
    m('static bool IsSurrogate(char c)', chars.isSurrogate),
    m('static bool IsSurrogate(string s, int index)', atUnit(chars.isSurrogate)),
    m(
      'static bool IsSurrogatePair(char highSurrogate, char lowSurrogate)',
      (high: number, low: number) => chars.isHighSurrogate(high) && chars.isLowSurrogate(low),
    ),
    m('static bool IsSurrogatePair(string s, int index)', chars.isPairAt),
    m('static bool IsSymbol(char c)', chars.isSymbol),
    m('static bool IsSymbol(string s, int index)', atPoint(chars.isSymbol)),
    m('static bool IsUpper(char c)', chars.isUpper),
    m('static bool IsUpper(string s, int index)', atPoint(chars.isUpper)),
    m('static bool IsWhiteSpace(char c)', chars.isWhiteSpace),
    m('static bool IsWhiteSpace(string s, int index)', atUnit(chars.isWhiteSpace)),
    m('static bool TryParse(string s, out char result)', chars.tryParseChar),
    m('static char Parse(string s)', chars.parseChar),
    m('static char ToLower(char c)', lowerChar),
    m('static char ToLower(char c, System.Globalization.CultureInfo culture)', (c: number, culture: unknown) =>
      lowerChar(requireArgument(culture, 'culture') === null ? 0 : c),
    ),
    m('static char ToLowerInvariant(char c)', lowerChar),
    m('static char ToUpper(char c)', upperChar),
    m('static char ToUpper(char c, System.Globalization.CultureInfo culture)', (c: number, culture: unknown) =>
      upperChar(requireArgument(culture, 'culture') === null ? 0 : c),
    ),
    m('static char ToUpperInvariant(char c)', upperChar),
    m('static double GetNumericValue(char c)', chars.numericValue),
    m('static double GetNumericValue(string s, int index)', atPoint(chars.numericValue)),
    m('static int ConvertToUtf32(char highSurrogate, char lowSurrogate)', chars.convertPairToUtf32),
    m('static int ConvertToUtf32(string s, int index)', chars.convertTextToUtf32),
    m('static string ConvertFromUtf32(int utf32)', chars.convertFromUtf32),
    m('static string ToString(char c)', textOf),
    m('string ToString()', textOf),
    m('string ToString(IFormatProvider provider)', textOf),
    m('static bool IsAsciiDigit(char c)', ascii(/[0-9]/)),
    m('static bool IsAsciiHexDigitLower(char c)', ascii(/[0-9a-f]/)),
    m('static bool IsAsciiHexDigitUpper(char c)', ascii(/[0-9A-F]/)),
    m('static bool IsAsciiLetter(char c)', ascii(/[A-Za-z]/)),
    m('static bool IsAsciiLetterLower(char c)', ascii(/[a-z]/)),
    m('static bool IsAsciiLetterOrDigit(char c)', ascii(/[A-Za-z0-9]/)),
  ],
);

import { compareBoxed, createNumber, divRem, equalsBoxed, hashBoxed, integers } from '../../runtime/integers.js';
import { clamp, signOf } from '../../runtime/math.js';
import { formatInteger } from '../../runtime/number-format.js';
import { parsers } from '../../runtime/number-parse.js';
import { divInt, remInt } from '../../runtime/numeric/arithmetic.js';
import { smallRanges } from '../../runtime/numeric/conversions.js';
import type { Ref } from '../../runtime/values.js';
import { types } from '../../types/universe.js';
import { clrType, g, m } from '../define.js';

const { parse, tryParse, tryParseStyled } = parsers.short;
const own = integers.short;
const format = (self: number, text: string | null): string => formatInteger(self, text, 16);

export const int16Type = clrType(
  'struct System.Int16 : IComparable, IComparable<short>, IConvertible, IEquatable<short>, IFormattable',
  () => [
    m('Int16()', () => 0),
    m('TypeCode GetTypeCode()', () => 7),
    m('bool Equals(object obj)', equalsBoxed(types.short)),
    m('bool Equals(short obj)', (self: number, obj: number) => self === obj),
    m('const short MaxValue = 32767'),
    m('const short MinValue = -32768'),
    m('int CompareTo(object value)', compareBoxed(types.short)),
    m('int CompareTo(short value)', (self: number, value: number) => self - value),
    m('int GetHashCode()', hashBoxed(types.short)),
    m(
      'static bool TryParse(string s, System.Globalization.NumberStyles style, IFormatProvider provider, out short result)',
      (s: string | null, style: number, _provider: unknown, result: Ref<number>) => tryParseStyled(s, style, result),
    ),
    m('static bool TryParse(string s, out short result)', tryParse),
    m('static short Parse(string s)', parse),
    m('static short Parse(string s, System.Globalization.NumberStyles style)', parse),
    m('static short Parse(string s, System.Globalization.NumberStyles style, IFormatProvider provider)', parse),
    m('static short Parse(string s, IFormatProvider provider)', (s: string | null) => parse(s)),
    m('string ToString()', String),
    m('string ToString(IFormatProvider provider)', String),
    m('string ToString(string format)', format),
    m('string ToString(string format, IFormatProvider provider)', format),
    m('static short Abs(short value)', own.abs),
    m('static short Clamp(short value, short min, short max)', clamp<number>),
    m('static short CopySign(short value, short sign)', own.copySign),
    g(
      'static short CreateChecked<TOther>(TOther value) where TOther : System.Numerics.INumberBase<TOther>',
      createNumber('short', 'checked'),
    ),
    g(
      'static short CreateSaturating<TOther>(TOther value) where TOther : System.Numerics.INumberBase<TOther>',
      createNumber('short', 'saturating'),
    ),
    g(
      'static short CreateTruncating<TOther>(TOther value) where TOther : System.Numerics.INumberBase<TOther>',
      createNumber('short', 'truncating'),
    ),
    m('static (short Quotient, short Remainder) DivRem(short left, short right)', divRem(divInt, remInt, smallRanges.short.wrap)),
    m('static bool IsEvenInteger(short value)', own.isEven),
    m('static bool IsNegative(short value)', (value: number) => value < 0),
    m('static bool IsOddInteger(short value)', own.isOdd),
    m('static bool IsPositive(short value)', (value: number) => value >= 0),
    m('static bool IsPow2(short value)', own.isPow2),
    m('static short LeadingZeroCount(short value)', own.leadingZeros),
    m('static short Log2(short value)', own.log2),
    m('static short Max(short x, short y)', Math.max),
    m('static short MaxMagnitude(short x, short y)', own.maxMagnitude),
    m('static short Min(short x, short y)', Math.min),
    m('static short MinMagnitude(short x, short y)', own.minMagnitude),
    m('static short PopCount(short value)', own.popCount),
    m('static short RotateLeft(short value, int rotateAmount)', own.rotateLeft),
    m('static short RotateRight(short value, int rotateAmount)', own.rotateRight),
    m('static int Sign(short value)', signOf),
    m('static short TrailingZeroCount(short value)', own.trailingZeros),
    m(
      'static bool TryParse(string s, IFormatProvider provider, out short result)',
      (s: string | null, _provider: unknown, result: Ref<number>) => tryParse(s, result),
    ),
  ],
);

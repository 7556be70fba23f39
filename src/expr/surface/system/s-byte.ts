import { compareBoxed, createNumber, divRem, equalsBoxed, hashBoxed, integers } from '../../runtime/integers.js';
import { clamp, signOf } from '../../runtime/math.js';
import { formatInteger } from '../../runtime/number-format.js';
import { parsers } from '../../runtime/number-parse.js';
import { divInt, remInt } from '../../runtime/numeric/arithmetic.js';
import { smallRanges } from '../../runtime/numeric/conversions.js';
import type { Ref } from '../../runtime/values.js';
import { types } from '../../types/universe.js';
import { clrType, g, m } from '../define.js';

const { parse, tryParse, tryParseStyled } = parsers.sbyte;
const own = integers.sbyte;
const format = (self: number, text: string | null): string => formatInteger(self, text, 8);

export const sByteType = clrType(
  'struct System.SByte : IComparable, IComparable<sbyte>, IConvertible, IEquatable<sbyte>, IFormattable',
  () => [
    m('SByte()', () => 0),
    m('TypeCode GetTypeCode()', () => 5),
    m('bool Equals(object obj)', equalsBoxed(types.sbyte)),
    m('bool Equals(sbyte obj)', (self: number, obj: number) => self === obj),
    m('const sbyte MaxValue = 127'),
    m('const sbyte MinValue = -128'),
    m('int CompareTo(object obj)', compareBoxed(types.sbyte)),
    m('int CompareTo(sbyte value)', (self: number, value: number) => self - value),
    m('int GetHashCode()', hashBoxed(types.sbyte)),
    m(
      'static bool TryParse(string s, System.Globalization.NumberStyles style, IFormatProvider provider, out sbyte result)',
      (s: string | null, style: number, _provider: unknown, result: Ref<number>) => tryParseStyled(s, style, result),
    ),
    m('static bool TryParse(string s, out sbyte result)', tryParse),
    m('static sbyte Parse(string s)', parse),
    m('static sbyte Parse(string s, System.Globalization.NumberStyles style)', parse),
    m('static sbyte Parse(string s, System.Globalization.NumberStyles style, IFormatProvider provider)', parse),
    m('static sbyte Parse(string s, IFormatProvider provider)', (s: string | null) => parse(s)),
    m('string ToString()', String),
    m('string ToString(IFormatProvider provider)', String),
    m('string ToString(string format)', format),
    m('string ToString(string format, IFormatProvider provider)', format),
    m('static sbyte Abs(sbyte value)', own.abs),
    m('static sbyte Clamp(sbyte value, sbyte min, sbyte max)', clamp<number>),
    m('static sbyte CopySign(sbyte value, sbyte sign)', own.copySign),
    g(
      'static sbyte CreateChecked<TOther>(TOther value) where TOther : System.Numerics.INumberBase<TOther>',
      createNumber('sbyte', 'checked'),
    ),
    g(
      'static sbyte CreateSaturating<TOther>(TOther value) where TOther : System.Numerics.INumberBase<TOther>',
      createNumber('sbyte', 'saturating'),
    ),
    g(
      'static sbyte CreateTruncating<TOther>(TOther value) where TOther : System.Numerics.INumberBase<TOther>',
      createNumber('sbyte', 'truncating'),
    ),
    m('static (sbyte Quotient, sbyte Remainder) DivRem(sbyte left, sbyte right)', divRem(divInt, remInt, smallRanges.sbyte.wrap)),
    m('static bool IsEvenInteger(sbyte value)', own.isEven),
    m('static bool IsNegative(sbyte value)', (value: number) => value < 0),
    m('static bool IsOddInteger(sbyte value)', own.isOdd),
    m('static bool IsPositive(sbyte value)', (value: number) => value >= 0),
    m('static bool IsPow2(sbyte value)', own.isPow2),
    m('static sbyte LeadingZeroCount(sbyte value)', own.leadingZeros),
    m('static sbyte Log2(sbyte value)', own.log2),
    m('static sbyte Max(sbyte x, sbyte y)', Math.max),
    m('static sbyte MaxMagnitude(sbyte x, sbyte y)', own.maxMagnitude),
    m('static sbyte Min(sbyte x, sbyte y)', Math.min),
    m('static sbyte MinMagnitude(sbyte x, sbyte y)', own.minMagnitude),
    m('static sbyte PopCount(sbyte value)', own.popCount),
    m('static sbyte RotateLeft(sbyte value, int rotateAmount)', own.rotateLeft),
    m('static sbyte RotateRight(sbyte value, int rotateAmount)', own.rotateRight),
    m('static int Sign(sbyte value)', signOf),
    m('static sbyte TrailingZeroCount(sbyte value)', own.trailingZeros),
    m(
      'static bool TryParse(string s, IFormatProvider provider, out sbyte result)',
      (s: string | null, _provider: unknown, result: Ref<number>) => tryParse(s, result),
    ),
  ],
);

import { compareBoxed, createNumber, divRem, equalsBoxed, hashBoxed, integers } from '../../runtime/integers.js';
import { clamp, signOf } from '../../runtime/math.js';
import { formatInteger } from '../../runtime/number-format.js';
import { parsers } from '../../runtime/number-parse.js';
import { divInt, remInt } from '../../runtime/numeric/arithmetic.js';
import type { Ref } from '../../runtime/values.js';
import { types } from '../../types/universe.js';
import { clrType, g, m } from '../define.js';

const { parse, tryParse, tryParseStyled } = parsers.ushort;
const own = integers.ushort;
const format = (self: number, text: string | null): string => formatInteger(self, text, 16);

export const uInt16Type = clrType(
  'struct System.UInt16 : IComparable, IComparable<ushort>, IConvertible, IEquatable<ushort>, IFormattable',
  () => [
    m('TypeCode GetTypeCode()', () => 8),
    m('UInt16()', () => 0),
    m('bool Equals(object obj)', equalsBoxed(types.ushort)),
    m('bool Equals(ushort obj)', (self: number, obj: number) => self === obj),
    m('const ushort MaxValue = 65535'),
    m('const ushort MinValue = 0'),
    m('int CompareTo(object value)', compareBoxed(types.ushort)),
    m('int CompareTo(ushort value)', (self: number, value: number) => self - value),
    m('int GetHashCode()', hashBoxed(types.ushort)),
    m(
      'static bool TryParse(string s, System.Globalization.NumberStyles style, IFormatProvider provider, out ushort result)',
      (s: string | null, style: number, _provider: unknown, result: Ref<number>) => tryParseStyled(s, style, result),
    ),
    m('static bool TryParse(string s, out ushort result)', tryParse),
    m('static ushort Parse(string s)', parse),
    m('static ushort Parse(string s, System.Globalization.NumberStyles style)', parse),
    m('static ushort Parse(string s, System.Globalization.NumberStyles style, IFormatProvider provider)', parse),
    m('static ushort Parse(string s, IFormatProvider provider)', (s: string | null) => parse(s)),
    m('string ToString()', String),
    m('string ToString(IFormatProvider provider)', String),
    m('string ToString(string format)', format),
    m('string ToString(string format, IFormatProvider provider)', format),
    m('static ushort Clamp(ushort value, ushort min, ushort max)', clamp<number>),
    g(
      'static ushort CreateChecked<TOther>(TOther value) where TOther : System.Numerics.INumberBase<TOther>',
      createNumber('ushort', 'checked'),
    ),
    g(
      'static ushort CreateSaturating<TOther>(TOther value) where TOther : System.Numerics.INumberBase<TOther>',
      createNumber('ushort', 'saturating'),
    ),
    g(
      'static ushort CreateTruncating<TOther>(TOther value) where TOther : System.Numerics.INumberBase<TOther>',
      createNumber('ushort', 'truncating'),
    ),
    m('static (ushort Quotient, ushort Remainder) DivRem(ushort left, ushort right)', divRem(divInt, remInt)),
    m('static bool IsEvenInteger(ushort value)', own.isEven),
    m('static bool IsOddInteger(ushort value)', own.isOdd),
    m('static bool IsPow2(ushort value)', own.isPow2),
    m('static ushort LeadingZeroCount(ushort value)', own.leadingZeros),
    m('static ushort Log2(ushort value)', own.log2),
    m('static ushort Max(ushort x, ushort y)', Math.max),
    m('static ushort Min(ushort x, ushort y)', Math.min),
    m('static ushort PopCount(ushort value)', own.popCount),
    m('static ushort RotateLeft(ushort value, int rotateAmount)', own.rotateLeft),
    m('static ushort RotateRight(ushort value, int rotateAmount)', own.rotateRight),
    m('static int Sign(ushort value)', signOf),
    m('static ushort TrailingZeroCount(ushort value)', own.trailingZeros),
    m(
      'static bool TryParse(string s, IFormatProvider provider, out ushort result)',
      (s: string | null, _provider: unknown, result: Ref<number>) => tryParse(s, result),
    ),
  ],
);
